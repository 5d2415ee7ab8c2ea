# SPDX-License-Identifier: Apache-2.0
"""The issue sheet 发放签收登记表: who was brought or handed a paper, filled in by hand or not.

A paper a line, building by building. Of a secret topic it is a voter a line and has neither
paper numbers nor times: see `services/issue_list`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import groupby

from commdesk.domain.area import shown_area
from commdesk.domain.ballots import IssueLine
from commdesk.domain.letterhead import PLAIN, Letterhead
from commdesk.domain.results import Imprint
from commdesk.domain.topics import Basis, Topic
from commdesk.render.ballot import words as ballot_words
from commdesk.render.ballot.look import (
    HAIRLINE,
    LEADING,
    Blank,
    baseline_of,
    blanks,
    lines_of,
)
from commdesk.render.layout.blocks import INK, NOTE, POINT, Style, paragraph
from commdesk.render.layout.flow import Deferred, Piece
from commdesk.render.layout.ink import Align, Drawing, Item, Line, Text
from commdesk.render.layout.named_table import named_head
from commdesk.render.layout.page_format import MM, PageFormat
from commdesk.render.layout.pages import Document, Running, make_document
from commdesk.render.layout.typeset import measure
from commdesk.render.map.building_map import STAGES
from commdesk.render.words import scope_words, wording

FORMAT = PageFormat(top=18, left=10, bottom=15, right=10, landscape=True)
_SIZE = 95  # of the type, in units
_PAD = 1.2 * MM
_ROW = 9 * MM  # enough to write in by hand
_TITLE = Style(size=18, leading=28, bold=True, align=Align.CENTER, keep=True)
_HEADING = Style(size=14, leading=22, align=Align.CENTER, keep=True)
_LONG_TITLE = Style(size=14, leading=22, bold=True, align=Align.CENTER, keep=True)
_SAID = Style(size=NOTE.size, leading=NOTE.leading, indent=0, keep=True)
_NAME = Style(size=12, leading=20, bold=True, indent=0, space=10, keep=True)
_OTHERS = "其他"
_EVERY = 500  # lines between two signs of progress
_NAMELESS = (
    "本表只登记何人领过票，不登记票号和领票时间：表决票不与任何表决人对应。"
    "领票人本人签名；代领的，写明代领人及与本人的关系。"
)
_NAMED = (
    "送达方式填写：当面、信箱、邮寄、短信微信、公告。当面送达的由签收人签名；其他方式送达的，"
    "由两名送达人签名，并在凭证栏写明照片、回执或公告的编号。"
)


@dataclass(frozen=True, slots=True)
class IssueSheet:
    """What the sheet is made of; lines of one building stand together."""

    topic: Topic
    lines: Sequence[IssueLine]
    letterhead: Letterhead = PLAIN


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of the sheet; `width` in mm."""

    name: str
    width: float
    align: Align = Align.LEFT


def issue_document(
    sheet: IssueSheet, imprint: Imprint, progress: Callable[[int, int], None] | None = None
) -> Document:
    """The pages, A4 across. The rows of a long sheet are drawn when their page is.

    `progress(done, lines)` may raise to give up.
    """
    topic = sheet.topic
    secret, width = topic.extent.secret, FORMAT.text_width
    title = f"{ballot_words.title(topic)}发放签收登记表"
    pieces: list[Piece] = []
    for words in sheet.letterhead.heading:
        pieces += paragraph(words, width, _HEADING)
    pieces += paragraph(title, width, _TITLE if len(title) <= 60 else _LONG_TITLE)
    pieces += scope_words.scope_pieces(topic.extent, width)
    pieces += paragraph(_NAMELESS if secret else _NAMED, width, _SAID)
    if not sheet.lines:
        pieces += paragraph("没有要登记的表决票。", width, NOTE)
    rows = _Ruled(_columns(topic))
    number, head = 0, rows.head()
    is_short = len(_years(sheet.lines)) < 2
    for building, same in groupby(sheet.lines, key=lambda line: line.building):
        lines = list(same)
        name = paragraph(_heading(building, lines, secret=secret), width, _NAME)
        named, space = named_head(name, head), name[0].space
        for place, line in enumerate(lines):
            if progress is not None and not number % _EVERY:
                progress(number, len(sheet.lines))
            number += 1
            # The last row of a building does not stand alone on a page.
            keep = place == len(lines) - 2
            cells = _cells(topic, number, line, is_short=is_short)
            pieces.append(rows.piece(cells, named, 0.0 if place else space, keep=keep))
    pieces.append(Piece(_signatures(0.75 * width), space=4 * MM))
    if sheet.letterhead.footer:
        pieces += paragraph(sheet.letterhead.footer, width, NOTE)
    running = Running(
        topic.facts.title,
        STAGES[topic.stage],
        imprint.check_code,
        wording.shown_time(imprint.printed_at),
    )
    return make_document(title, pieces, running, FORMAT)


def _columns(topic: Topic) -> tuple[_Column, ...]:
    """Together as wide as the text of a page."""
    name, place = _names(topic.basis)
    if topic.extent.secret:
        return (
            _Column("序号", 13, Align.CENTER),
            _Column(place, 60),
            _Column(name, 50),
            _Column("领票人签名", 40),
            _Column("代领人及关系", 50),
            _Column("发放人", 30),
            _Column("备注", 34),
        )
    area = 20 if ballot_words.shows_area(topic) else 0
    return (
        _Column("序号", 12, Align.CENTER),
        _Column("票号", 19, Align.CENTER),
        _Column(place, 32),
        _Column(name, 37 + 20 - area),
        *((_Column("面积（㎡）", area, Align.RIGHT),) if area else ()),
        _Column("送达方式", 20, Align.CENTER),
        _Column("送达时间", 25, Align.CENTER),
        _Column("签收人及关系", 34),
        _Column("送达人（两名）", 32),
        _Column("凭证", 21),
        _Column("收回", 25, Align.CENTER),
    )


def _names(basis: Basis) -> tuple[str, str]:
    """What voter and place are called at the head."""
    if basis is Basis.HOUSEHOLDS:
        return "户主", "房号"
    return ballot_words.signer(basis), "范围" if basis is Basis.REPRESENTATIVES else "房号"


def _cells(topic: Topic, number: int, line: IssueLine, *, is_short: bool) -> tuple[str, ...]:
    receiver = f"{line.receiver}（{line.relation}）" if line.relation else line.receiver
    if topic.extent.secret:
        # That it was handed out is on record; who signed for it stands on the paper sheet.
        note = "、".join(filter(None, ("已领" if line.is_issued else "", line.proof)))
        return (str(number), line.rooms, line.voter, "", receiver, "", note)
    area = (shown_area(line.area),) if ballot_words.shows_area(topic) else ()
    return (
        str(number),
        line.number,
        line.rooms,
        line.voter,
        *area,
        line.method,
        _when(line.at, is_short=is_short),
        receiver,
        "、".join(line.deliverers),
        line.proof,
        _when(line.returned_at, is_short=is_short),
    )


def _when(moment: datetime | None, *, is_short: bool) -> str:
    if moment is None:
        return ""
    if is_short:
        return f"{moment.month}月{moment.day}日{moment:%H:%M}"
    return wording.shown_time(moment)


def _years(lines: Sequence[IssueLine]) -> set[int]:
    """Of all times on the sheet: one year need not be said."""
    return {at.year for line in lines for at in (line.at, line.returned_at) if at is not None}


def _heading(building: str, lines: Sequence[IssueLine], *, secret: bool) -> str:
    known = sum(line.is_issued for line in lines)
    done = f"，已登记{known:,}" if known else ""
    unit = "人" if secret else "张"
    return f"{building or _OTHERS}　共{len(lines):,}{unit}{done}{unit if known else ''}"


class _Ruled:
    """Rows of fixed columns, high enough to write in, set when their page is made."""

    def __init__(self, columns: Sequence[_Column]) -> None:
        self._columns = columns
        edges = [0.0]
        for column in columns:
            edges.append(edges[-1] + column.width * MM)
        self._edges = edges

    def piece(self, cells: Sequence[str], head: Drawing, space: float, *, keep: bool) -> Piece:
        """A row; its texts break within their columns."""
        most = max(len(self._lines(at, text)) for at, text in enumerate(cells))
        height = max(_ROW, most * LEADING * _SIZE + _PAD)
        made = Deferred(height, partial(self._set, cells, height), self._frame)
        return Piece(made, space, keep, head)

    def head(self) -> Drawing:
        """What stands above the rows of every page."""
        names = [column.name for column in self._columns]
        edge = HAIRLINE / 2
        top = Line(-edge, 0, self._edges[-1] + edge, 0, HAIRLINE, INK)
        items = (*self._set(names, _ROW, 0, 0, bold=True), *self._frame(0, 0, _ROW), top)
        return Drawing(self._edges[-1], _ROW, items)

    def _lines(self, at: int, text: str, *, bold: bool = False) -> list[str]:
        return lines_of(text, self._columns[at].width * MM - 2 * _PAD, _SIZE, bold=bold)

    def _set(
        self, cells: Sequence[str], height: float, x: float, y: float, *, bold: bool = False
    ) -> list[Item]:
        items, leading = list[Item](), LEADING * _SIZE
        for at, (text, column) in enumerate(zip(cells, self._columns, strict=True)):
            if not text:
                continue
            align = Align.CENTER if bold else column.align
            room = column.width * MM - 2 * _PAD
            lines = self._lines(at, text, bold=bold)
            top = y + (height - len(lines) * leading) / 2
            for number, line in enumerate(lines):
                free = room - measure(line, _SIZE, bold=bold)
                start = x + self._edges[at] + _PAD + align.value * free
                baseline = baseline_of(top + number * leading, leading, _SIZE)
                items.append(Text(line, start, baseline, _SIZE, INK, bold))
        edge, below = HAIRLINE / 2, y + height
        items.append(Line(x - edge, below, x + self._edges[-1] + edge, below, HAIRLINE, INK))
        return items

    def _frame(self, x: float, top: float, bottom: float) -> list[Item]:
        return [Line(x + edge, top, x + edge, bottom, HAIRLINE, INK) for edge in self._edges]


def _signatures(width: float) -> Drawing:
    row = [
        (Blank("登记人：", 35),),
        (Blank("核对人：", 35),),
        (Blank("日期：", 14, "年"), Blank("", 8, "月"), Blank("", 8, "日")),
    ]
    return blanks([row], width, round(11 * POINT), 9 * MM)
