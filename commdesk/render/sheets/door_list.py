# SPDX-License-Identifier: Apache-2.0
"""The door-knocking list 催票名单 as pages: a table for each building, with room to write."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from commdesk.domain.building_map import OUT, RoomState
from commdesk.domain.door_list import DoorLine
from commdesk.domain.letterhead import PLAIN, Letterhead
from commdesk.domain.results import Imprint
from commdesk.domain.topics import WHOLE_ESTATE, Extent, Stage
from commdesk.render.layout.blocks import NOTE, Style, paragraph
from commdesk.render.layout.flow import Piece
from commdesk.render.layout.ink import Align
from commdesk.render.layout.letterhead_parts import headed
from commdesk.render.layout.long_table import LongColumn, long_table
from commdesk.render.layout.named_table import named_rows
from commdesk.render.layout.page_format import MM, NOTICE, PageFormat
from commdesk.render.layout.pages import Document, Running, make_document
from commdesk.render.map import look as map_look
from commdesk.render.map.building_map import STAGES
from commdesk.render.words import scope_words, wording

_TITLE = Style(size=22, leading=34, bold=True, align=Align.CENTER, keep=True)
_LONG_TITLE = replace(_TITLE, size=16, leading=26)
_SAID = replace(NOTE, align=Align.LEFT, keep=True)
_NAME = Style(size=14, leading=26, bold=True, indent=0, space=14, keep=True)
_WRITE = 24 * MM
_SIZE = 12.0
_SIZE_SMALL = 13.2  # on small paper: where it shrinks to fit its columns, 9 pt are left
_COLUMNS = (
    LongColumn("房号"),
    LongColumn("票号", Align.RIGHT),
    LongColumn("表决人", share=1.0),
    LongColumn("送达", Align.CENTER),
    LongColumn("第一次上门", share=1.0, least=_WRITE),
    LongColumn("第二次上门", share=1.0, least=_WRITE),
)
_Progress = Callable[[int, int], None]
_OTHERS = "其他"
_STATES = {
    RoomState.NOT_DELIVERED: "未送达",
    RoomState.POSTED: "公告",
    RoomState.DELIVERED: "已送达",
}


@dataclass(frozen=True, slots=True)
class DoorSheet:
    """What the list is made of; lines of one building stand together.

    `wanted` says in words what was filtered, "" for nothing.
    """

    title: str
    stage: Stage
    lines: Sequence[DoorLine]
    wanted: str = ""
    full_names: bool = False
    letterhead: Letterhead = PLAIN
    extent: Extent = WHOLE_ESTATE


def door_document(
    sheet: DoorSheet,
    imprint: Imprint,
    progress: _Progress = lambda _done, _total: None,
    page_format: PageFormat = NOTICE,
) -> Document:
    """The pages: for the office's own people, and it says so.

    `progress(done, lines)` may raise to give up.
    """
    name, width = "催票名单", page_format.text_width
    title = f"{sheet.title}{name}"
    pieces = paragraph(title, width, _TITLE if len(title) <= 60 else _LONG_TITLE)
    pieces += scope_words.scope_pieces(sheet.extent, width)
    if sheet.wanted:
        pieces += paragraph(f"仅列：{sheet.wanted}。", width, _SAID)
    said = _said(sheet) if sheet.lines else "没有未收回的表决票。"
    pieces += paragraph(said, width, _SAID)
    done = 0
    for building, group in groupby(sheet.lines, key=lambda line: line.building):
        lines, before = tuple(group), done

        def told(rows: int, _all: int, before: int = before) -> None:
            progress(before + rows, len(sheet.lines))

        pieces += _building(building or _OTHERS, lines, page_format, told)
        done += len(lines)
    running = Running(
        sheet.title,
        STAGES[sheet.stage],
        imprint.check_code,
        wording.shown_time(imprint.printed_at),
    )
    pieces = headed(pieces, sheet.letterhead, width)
    return make_document(title, pieces, running, page_format)


def _said(sheet: DoorSheet) -> str:
    papers = len({line.number for line in sheet.lines})
    counted = {
        state: len({line.number for line in sheet.lines if line.state is state})
        for state in RoomState
        if state in OUT
    }
    parts = "，".join(
        f"{map_look.NAMES[state]}{count:,}张" for state, count in counted.items() if count
    )
    said = (
        f"未收回表决票{papers:,}张。" if not parts else f"未收回表决票{papers:,}张，其中{parts}。"
    )
    names = "" if sheet.full_names else "姓名只写姓氏。"
    return f"{said}{names}本名单仅供工作人员上门使用，不得张贴，用毕交回。"


def _building(
    name: str, lines: Sequence[DoorLine], page_format: PageFormat, progress: _Progress
) -> list[Piece]:
    width = page_format.text_width
    size = _SIZE if page_format.enlarged == 1 else _SIZE_SMALL
    rows = [(line.room, line.number, line.voter, _STATES[line.state], "", "") for line in lines]
    heading = paragraph(f"{name}　未收回{len(lines):,}张", width, _NAME)
    return named_rows(heading, long_table(_COLUMNS, rows, width, size, progress))
