# SPDX-License-Identifier: Apache-2.0
"""Ballot accounting 票数核对表 as a sheet: the identity, every building, and who signs for it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from commdesk.domain.letterhead import PLAIN, Letterhead
from commdesk.domain.results import Imprint
from commdesk.domain.shares import percent
from commdesk.domain.topics import WHOLE_ESTATE, Extent, Stage
from commdesk.render.layout.blocks import (
    BODY,
    INK,
    NOTE,
    POINT,
    Row,
    Style,
    Table,
    figure,
    left,
    middle,
    paragraph,
    right,
    table,
)
from commdesk.render.layout.flow import Piece
from commdesk.render.layout.ink import Align, Canvas, Drawing, Line
from commdesk.render.layout.letterhead_parts import headed
from commdesk.render.layout.page_format import NOTICE, PageFormat
from commdesk.render.layout.pages import Document, Running, make_document
from commdesk.render.words import scope_words, wording

_TITLE = Style(size=22, leading=34, bold=True, align=Align.CENTER, keep=True)
_NAME = Style(size=16, leading=26, align=Align.CENTER, keep=True)
_SAID = replace(BODY, leading=26, indent=0, space=4, keep=True)
_SAID_LOW = replace(_SAID, size=14, leading=20, space=2)
_USUAL = 10.5
_MOST_NUMBERS = 20
_SIZES = (12.0, _USUAL, 9.0, 8.0, 7.0)
_STAGES = {
    Stage.DRAFT: "尚未投票",
    Stage.OPEN: "投票中",
    Stage.CLOSED: "已截止，待核定",
    Stage.SETTLED: "已核定",
    Stage.PUBLISHED: "公示中",
    Stage.ARCHIVED: "已归档",
    Stage.DROPPED: "草稿已弃用",
}


@dataclass(frozen=True, slots=True)
class AccountRow:
    """Papers of one building, or of all; `valid` and `void` are None while they are hidden."""

    name: str
    issued: int
    returned: int
    out: int
    spoiled: int
    valid: int | None
    void: int | None


@dataclass(frozen=True, slots=True)
class Piles:
    """Finished batches together, and how many are still open."""

    batches: int
    declared: int
    keyed: int
    still_open: int


@dataclass(frozen=True, slots=True)
class AccountSheet:
    """What the sheet says. `gap` is how many papers it is off by.

    `to_rekey` are papers of withdrawn batches that nobody keyed again, as printed;
    `differing` is how many papers wait for a decision between two readings.
    """

    topic: str
    stage: Stage
    rows: tuple[AccountRow, ...]
    total: AccountRow
    gap: int
    piles: Piles
    is_secret: bool = False
    hides_validity: bool = False
    first_place_only: bool = False
    to_rekey: tuple[str, ...] = ()
    differing: int = 0
    extent: Extent = WHOLE_ESTATE


def account_document(
    sheet: AccountSheet,
    imprint: Imprint,
    letterhead: Letterhead = PLAIN,
    page_format: PageFormat = NOTICE,
) -> Document:
    """One page; where there are very many buildings, as few as they need in readable type."""
    running = Running(
        sheet.topic,
        _STAGES[sheet.stage],
        imprint.check_code,
        wording.shown_time(imprint.printed_at),
    )
    title = f"{sheet.topic}票数核对表"
    width = page_format.text_width
    for size in _SIZES:
        if page_format.enlarged > 1 and size < _USUAL:
            break  # what is small on a large paper is not read on a small one
        pieces = headed(_pieces(sheet, size, width), letterhead, width)
        made = make_document(title, pieces, running, page_format)
        if len(made.pages) == 1:
            return made
    pieces = headed(_pieces(sheet, _USUAL, width), letterhead, width)
    return make_document(title, pieces, running, page_format)


def _pieces(sheet: AccountSheet, size: float, width: float) -> list[Piece]:
    said = _SAID if size >= _USUAL else _SAID_LOW
    long = len(sheet.topic) > 60
    pieces = [
        *paragraph(sheet.topic, width, replace(_NAME, size=12) if long else _NAME),
        *paragraph("票数核对表", width, _TITLE),
        *scope_words.scope_pieces(sheet.extent, width),
        *paragraph(_issued(sheet), width, replace(said, space=6)),
        *paragraph(_returned(sheet), width, said),
        *paragraph(_verdict(sheet), width, replace(said, bold=True)),
    ]
    if sheet.piles.batches or sheet.piles.still_open:
        pieces += paragraph(_piles(sheet.piles), width, said)
    for text in _to_do(sheet):
        pieces += paragraph(text, width, said)
    pieces += table(_table(sheet, size), width)
    for note in _notes(sheet):
        pieces += paragraph(note, width, replace(NOTE, space=4))
    return [*pieces, figure(_signatures(width), 14 * POINT)]


def _issued(sheet: AccountSheet) -> str:
    total = sheet.total
    parts = f"收回 {total.returned:,} + 未收回 {total.out:,} + 作废换票 {total.spoiled:,}"
    if not sheet.gap:
        return f"发出 {total.issued:,} = {parts}。"
    whole = total.returned + total.out + total.spoiled
    return f"发出 {total.issued:,}；{parts} = {whole:,}。"


def _returned(sheet: AccountSheet) -> str:
    total = sheet.total
    if total.valid is None or total.void is None:
        return f"收回 {total.returned:,}；有效票与无效票待复核录入完成后列出。"
    return f"收回 {total.returned:,} = 有效 {total.valid:,} + 无效 {total.void:,}。"


def _verdict(sheet: AccountSheet) -> str:
    if not sheet.gap:
        return "核对结果：相符。"
    if sheet.gap < 0:
        return f"核对结果：不符，收回多于发出 {-sheet.gap:,} 张。"
    return f"核对结果：不符，差 {sheet.gap:,} 张。"


def _piles(piles: Piles) -> str:
    gap = piles.keyed - piles.declared
    agrees = "相符" if not gap else f"{'少' if gap < 0 else '多'} {abs(gap):,} 张"
    figures = f"清点 {piles.declared:,}，录入 {piles.keyed:,}，{agrees}"
    parts = (
        f"已结束批次 {piles.batches:,} 个：{figures}" if piles.batches else "",
        f"录入中批次 {piles.still_open:,} 个" if piles.still_open else "",
    )
    return "；".join(filter(None, parts)) + "。"


def _to_do(sheet: AccountSheet) -> list[str]:
    found: list[str] = []
    if sheet.to_rekey:
        numbers = "、".join(sheet.to_rekey[:_MOST_NUMBERS])
        rest = "等" if len(sheet.to_rekey) > _MOST_NUMBERS else ""
        found.append(
            f"已作废批次中还有 {len(sheet.to_rekey):,} 张没有重录（{numbers}{rest}），暂计入未收回。"
        )
    if sheet.differing:
        found.append(
            f"{sheet.differing:,} 张票两次录入不一致，待主管裁定，裁定前按第一次录入计入。"
        )
    return found


def _notes(sheet: AccountSheet) -> list[str]:
    if sheet.is_secret:
        return ["无记名投票，票不对应楼栋，只列合计。"]
    found = ["作废换票：投出前退回、已另发新号票的票。收回率不计作废换票。"]
    if sheet.first_place_only and len(sheet.rows) > 1:
        found.append("一票对应多处房屋的，计入第一处所在楼栋。")
    return found


def _table(sheet: AccountSheet, size: float) -> Table:
    names = ["楼栋", "发出", "收回", "未收回", "作废换票"]
    if not sheet.hides_validity:
        names += ["有效", "无效"]
    names.append("收回率")
    rows = tuple(_cells(one, sheet, bold=False) for one in sheet.rows)
    return Table(
        tuple(middle(name, bold=True) for name in names),
        (*rows, _cells(sheet.total, sheet, bold=True)),
        (0.0,) * len(names),
        size=size,
        space=8,
    )


def _cells(row: AccountRow, sheet: AccountSheet, *, bold: bool) -> Row:
    counts: list[int | None] = [row.issued, row.returned, row.out, row.spoiled]
    if not sheet.hides_validity:
        counts += [row.valid, row.void]
    share = percent(row.returned, row.issued - row.spoiled)
    figures = [*(f"{count or 0:,}" for count in counts), share]
    return (left(row.name, bold=bold), *(right(text, bold=bold) for text in figures))


def _signatures(width: float) -> Drawing:
    """Lines to sign on, each long enough for two names."""
    canvas = Canvas()
    size, y = round(14 * POINT), 20 * POINT
    third = width / 3
    for place, name in enumerate(("清点人：", "录入人：", "监督人：")):
        x = place * third
        canvas.text(name, x, y, size, INK)
        canvas.add(
            Line(x + 4 * size, y + 3 * POINT, x + third - size, y + 3 * POINT, 0.5 * POINT, INK)
        )
    canvas.text("年　　月　　日", width, y + 40 * POINT, size, INK, align=Align.RIGHT)
    return canvas.finish(width, y + 50 * POINT)
