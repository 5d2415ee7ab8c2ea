# SPDX-License-Identifier: Apache-2.0
"""The annex by room 附表 as pages: a line for each paper, thousands of them where need be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from commdesk.domain.annex import Annex, AnnexLine, Names, PaperFate
from commdesk.domain.area import decimals_of, shown_area
from commdesk.domain.letterhead import PLAIN, Letterhead
from commdesk.domain.results import Imprint
from commdesk.domain.topics import Basis, Unreturned
from commdesk.render import wording
from commdesk.render.blocks import Style
from commdesk.render.ink import Align
from commdesk.render.letterhead_parts import footer_parts, heading_parts
from commdesk.render.long_table import LongColumn, long_table
from commdesk.render.manuscript import Words, typeset
from commdesk.render.page_format import TABLE, PageFormat
from commdesk.render.pages import Document, make_document
from commdesk.render.running_words import running_of

TITLE = "表决票分户附表"
_TITLE = Style(size=20, leading=32, bold=True, align=Align.CENTER, keep=True)
_NAME = Style(size=14, leading=22, align=Align.CENTER, keep=True)
_SAID = Style(size=10.5, leading=18, indent=0, keep=True)
_SIZE = 10.5
_OUT = "未收回"
_BACK = "收回"
_FATES = {PaperFate.OUT: _OUT, PaperFate.RETURNED: "有效", PaperFate.VOID: wording.VOID}
_WHO = {
    Basis.OWNERS: "业主",
    Basis.HOUSEHOLDS: "户主",
    Basis.RESIDENTS: "居民",
    Basis.REPRESENTATIVES: "居民代表",
}
_NAMES = {
    Names.MASKED: "姓名隐去中间字。",
    Names.FULL: "本表载有姓名，仅供核对，不得张贴。",
}


def annex_document(
    annex: Annex,
    imprint: Imprint,
    page_format: PageFormat = TABLE,
    words: Letterhead = PLAIN,
    *,
    is_superseded: bool = False,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> Document:
    """The pages, which are made when they are asked for.

    `progress(done, papers)` may raise to give up.
    """
    topic, width = annex.topic, page_format.text_width
    title = f"{topic.facts.title}{TITLE}"
    running = running_of(topic, imprint, is_superseded=is_superseded)
    parts = [*heading_parts(words), Words(topic.facts.title, _NAME), Words(TITLE, _TITLE)]
    parts += [Words(said, _SAID) for said in _said(annex)]
    columns, rows = _table(annex)
    pieces = [*typeset(parts, width), *long_table(columns, rows, width, _SIZE, progress)]
    if footer := typeset(footer_parts(words), width):
        # The office's note does not stand on a page of its own.
        pieces = [*pieces[:-1], replace(pieces[-1], keep=True), *footer]
    return make_document(title, pieces, running, page_format)


def _said(annex: Annex) -> list[str]:
    if not annex.lines:
        return ["没有表决票。"]
    counted = Counter(line.fate for line in annex.lines)
    valid, void, deemed = (
        counted[fate] for fate in (PaperFate.RETURNED, PaperFate.VOID, PaperFate.DEEMED)
    )
    parts = [f"{_BACK}{valid + void:,}张", f"{_OUT}{counted[PaperFate.OUT] + deemed:,}张"]
    if annex.hides_void:
        parts[0] += "（有效与无效暂不分列）"
    else:
        parts = [f"有效{valid:,}张", f"{wording.VOID}{void:,}张", *parts]
    said = f"共{len(annex.lines):,}张：{'，'.join(parts)}。"
    if deemed:
        areas = [line.area for line in annex.lines if line.fate is PaperFate.DEEMED]
        area = f"，面积{shown_area(sum(areas), decimals_of(areas))}㎡" if any(areas) else ""
        said += f"未收回的票中，已送达、{_deemed(annex)}的{deemed:,}张{area}。"
    more = _NAMES.get(annex.names, "")
    if annex.shows_choices:
        more += "本表载有各户的选择，不得张贴，用毕收回。"
    return [said, more] if more else [said]


def _deemed(annex: Annex) -> str:
    """What the policy makes of silence."""
    follows = annex.topic.policy.unreturned is Unreturned.FOLLOW_MAJORITY
    return "计入多数" if follows else "计为弃权"


def _fates(annex: Annex) -> dict[PaperFate, str]:
    """What a line says of its paper."""
    deemed = {PaperFate.DEEMED: f"{_OUT}（已送达，{_deemed(annex)}）"}
    back = {PaperFate.RETURNED: _BACK} if annex.hides_void else {}
    return {**_FATES, **deemed, **back}


def _table(annex: Annex) -> tuple[list[LongColumn], list[tuple[str, ...]]]:
    has_area = any(line.area for line in annex.lines)
    decimals = decimals_of([line.area for line in annex.lines])
    columns = [LongColumn("房号", share=1.0), LongColumn("票号", Align.RIGHT)]
    if has_area:
        columns.append(LongColumn("面积（㎡）", Align.RIGHT))
    if annex.names is not Names.HIDDEN:
        columns.append(LongColumn(_WHO[annex.topic.basis], share=1.0))
    fates = _fates(annex)
    deems = any(line.fate is PaperFate.DEEMED for line in annex.lines)
    columns.append(LongColumn("状态", Align.CENTER, share=0.9 if deems else 0.0))
    if annex.shows_choices:
        columns.append(LongColumn("选择", share=1.6))

    def row(line: AnnexLine) -> tuple[str, ...]:
        cells = [line.room, line.number]
        if has_area:
            cells.append(shown_area(line.area, decimals))
        if annex.names is not Names.HIDDEN:
            cells.append(line.name)
        cells.append(fates[line.fate])
        if annex.shows_choices:
            cells.append(line.choice)
        return tuple(cells)

    return columns, [row(line) for line in annex.lines]
