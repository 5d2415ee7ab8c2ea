# SPDX-License-Identifier: Apache-2.0
"""The building map on paper: every room, or only those still out, for going from door to door."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from commdesk.domain.building_map import OUT, READ, Block, RoomState, Share, Spot, Strip, share_of
from commdesk.domain.results import Imprint
from commdesk.domain.shares import percent
from commdesk.domain.topics import Stage
from commdesk.render.layout.blocks import INK, NOTE, POINT, Style, paragraph, together
from commdesk.render.layout.flow import Piece
from commdesk.render.layout.ink import Align, Canvas, Drawing
from commdesk.render.layout.pages import (
    MM,
    TEXT_HEIGHT,
    TEXT_WIDTH,
    Document,
    Running,
    make_document,
)
from commdesk.render.layout.typeset import measure
from commdesk.render.map import cell as map_cell
from commdesk.render.map import look as map_look
from commdesk.render.map.cell import Cell, Room
from commdesk.render.words import wording

_TITLE = Style(size=22, leading=34, bold=True, align=Align.CENTER, keep=True)
_SAID = replace(NOTE, align=Align.LEFT, keep=True)
_NAME = Style(size=14, leading=22, bold=True, indent=0, space=14, keep=True)
_HEIGHT, _LOWEST = 6.4 * MM, 4.7 * MM
_WIDEST, _LEAST = 16 * MM, 8.6 * MM
_FLOOR = 9 * MM  # the names of floors at the left
_SIDE = 90  # size of what is written at the sides
_GAP = 0.45  # of a cell, between entrances
_HEADS = 22 * MM  # what stands above the floors of a building
_BLIND = "尚有表决票待第二人复核，有效、无效和两次录入是否一致暂不显示。"
STAGES = {
    Stage.DRAFT: "尚未投票",
    Stage.OPEN: "投票中",
    Stage.CLOSED: "已截止，待核定",
    Stage.SETTLED: "已核定",
    Stage.PUBLISHED: "公示中",
    Stage.ARCHIVED: "已归档",
    Stage.DROPPED: "草稿已弃用",
}
"""As the head of a page says them."""


@dataclass(frozen=True, slots=True)
class MapSheet:
    """What a printed map is made of: `rooms` in the order the blocks know them by.

    `wanted` says in words what was filtered, "" for nothing. With `only_out` rooms whose paper
    came back are left blank, and floors and buildings without any other left out. `is_blind`
    while no state may tell what a paper says.
    """

    title: str
    stage: Stage
    blocks: tuple[Block, ...]
    rooms: Sequence[Room]
    wanted: str = ""
    only_out: bool = False
    is_blind: bool = False


def map_document(sheet: MapSheet, imprint: Imprint) -> Document:
    """The pages; no voter is named on them."""
    name = "未收回房屋分布图" if sheet.only_out else "楼栋图"
    shown = [room for room in sheet.rooms if room.shown]
    share = share_of(room.state for room in shown)
    pieces = paragraph(f"{sheet.title}{name}", TEXT_WIDTH, _title_style(sheet.title))
    if sheet.wanted:
        pieces += paragraph(f"仅列：{sheet.wanted}。", TEXT_WIDTH, _SAID)
    pieces += paragraph(_said(share, only_out=sheet.only_out), TEXT_WIDTH, _SAID)
    if sheet.is_blind and not sheet.only_out:
        pieces += paragraph(_BLIND, TEXT_WIDTH, _SAID)
    pieces.append(_legend(sheet, share))
    for block in sheet.blocks:
        pieces += _block(block, sheet)
    if not any(_is_wanted(room, sheet) for room in sheet.rooms):
        pieces += paragraph("没有符合条件的房屋。", TEXT_WIDTH, NOTE)
    running = Running(
        sheet.title,
        STAGES[sheet.stage],
        imprint.check_code,
        wording.shown_time(imprint.printed_at),
    )
    return make_document(f"{sheet.title}{name}", pieces, running)


def _title_style(title: str) -> Style:
    return _TITLE if len(title) <= 60 else replace(_TITLE, size=16, leading=26)


def _said(share: Share, *, only_out: bool) -> str:
    if only_out:
        return (
            f"{share.rooms:,}套房屋中有{share.out:,}套的表决票未收回。"
            "空白格为已收回，方框供上门时打勾。"
        )
    return (
        f"{share.rooms:,}套房屋中已收回{share.back:,}套"
        f"（{percent(share.back, share.rooms)}），未收回{share.out:,}套。"
    )


def _legend(sheet: MapSheet, share: Share) -> Piece:
    """Each state that may be met, with its sign and how many rooms are in it."""
    canvas = Canvas()
    x, y, size = 0.0, 0.0, round(10.5 * POINT)
    width, height, gap = 9 * MM, _HEIGHT, 3 * MM
    for state in _legend_states(sheet, share):
        words = f"{map_look.NAMES[state]} {share.states.get(state, 0):,}"
        need = width + 1.5 * MM + measure(words, size) + 2 * gap
        if x and x + need > TEXT_WIDTH:
            x, y = 0.0, y + height + gap
        map_cell.draw(canvas, Room("", state), Cell(x, y, width, height), boxed=sheet.only_out)
        canvas.text(words, x + width + 1.5 * MM, y + height / 2 + 0.36 * size, size, INK)
        x += need
    return Piece(canvas.finish(TEXT_WIDTH, y + height), 6 * POINT)


def _legend_states(sheet: MapSheet, share: Share) -> list[RoomState]:
    if sheet.only_out:
        always = {RoomState.NOT_DELIVERED, RoomState.DELIVERED}
        met = (state for state in RoomState if state in always or share.states.get(state))
        return [state for state in met if state in OUT]
    always = {RoomState.NOT_DELIVERED, RoomState.DELIVERED, RoomState.KEYED, RoomState.VOID}
    if sheet.is_blind:
        always -= READ
    return [state for state in RoomState if state in always or share.states.get(state)]


@dataclass(frozen=True, slots=True)
class _Span:
    """Columns of floors that stand beside each other on a page; `x` by column."""

    x: dict[int, float]
    cell: float


def _block(block: Block, sheet: MapSheet) -> list[Piece]:
    if not any(_is_wanted(sheet.rooms[spot.room], sheet) for spot in block.spots):
        return []
    share = share_of(
        sheet.rooms[spot.room].state for spot in block.spots if sheet.rooms[spot.room].shown
    )
    said = (
        f"未收回{share.out:,}套"
        if sheet.only_out
        else f"收回{share.back:,}／{share.rooms:,}套，{percent(share.back, share.rooms)}"
    )
    head = paragraph(f"{map_look.block_name(block)}　{said}", TEXT_WIDTH, _NAME)
    parts = [
        *(_floors(block, sheet, span) for span in _spans(block, sheet)),
        *(_strip(block, sheet, strip) for strip in block.strips or _whole(block)),
    ]
    pieces = [piece for part in parts for piece in part]
    # A building stays on one page if it fits on one, and else what fits of it.
    if _height(pieces) <= TEXT_HEIGHT - _HEADS:
        return [*head, *together(pieces)]
    return [*head, *(piece for part in parts for piece in _kept(part))]


def _height(pieces: Sequence[Piece]) -> float:
    return sum(piece.height + piece.space for piece in pieces)


def _kept(part: list[Piece]) -> list[Piece]:
    """All of it on one page, or where that is too little, its first rows."""
    if _height(part) <= TEXT_HEIGHT - _HEADS:
        return together(part)
    return [*together(part[:3]), *part[3:]]


def _whole(block: Block) -> tuple[Strip, ...]:
    """What has no floors is one strip."""
    return () if block.storeys else (Strip(0, block.rows, numbered=True),)


def _is_wanted(room: Room, sheet: MapSheet) -> bool:
    return room.shown and (not sheet.only_out or room.state in OUT)


def _spans(block: Block, sheet: MapSheet) -> list[_Span]:
    """The entrances, as many side by side as there is room for."""
    room = TEXT_WIDTH - _FLOOR
    floors = {storey.row for storey in block.storeys}
    names = (sheet.rooms[spot.room].name for spot in block.spots if spot.row in floors)
    longest = max((measure(name, map_cell.TEXT) for name in names), default=0.0)
    least = min(3 * _WIDEST, max(_LEAST, longest + 0.62 * _HEIGHT))
    most = int(room // least)
    groups: list[list[range]] = [[]]
    for stair in block.stairs:
        end = stair.column + stair.columns
        for start in range(stair.column, end, most):
            part = range(start, min(end, start + most))
            filled = sum(map(len, groups[-1])) + len(groups[-1]) * _GAP
            if groups[-1] and filled + len(part) > most:
                groups.append([])
            groups[-1].append(part)
    widest = max(sum(map(len, group)) + _GAP * (len(group) - 1) for group in groups)
    cell = min(max(_WIDEST, least), room / max(widest, 1))
    spans: list[_Span] = []
    for group in groups:
        x = _FLOOR
        places: dict[int, float] = {}
        for part in group:
            for column in part:
                places[column] = x
                x += cell
            x += _GAP * cell
        spans.append(_Span(places, cell))
    return spans


def _floors(block: Block, sheet: MapSheet, span: _Span) -> list[Piece]:
    """One piece for each floor, under a head with the entrances that every page repeats."""
    rows: dict[int, list[Spot]] = {storey.row: [] for storey in block.storeys}
    height = max(_LOWEST, min(_HEIGHT, (TEXT_HEIGHT - _HEADS - 4 * MM) / max(1, len(rows))))
    for spot in block.spots:
        if spot.row in rows and spot.column in span.x:
            rows[spot.row].append(spot)
    head = _stairs(block, span)
    pieces: list[Piece] = []
    for storey in block.storeys:
        spots = rows[storey.row]
        wanted = any(_is_wanted(sheet.rooms[spot.room], sheet) for spot in spots)
        if not spots or (sheet.only_out and not wanted):
            continue
        canvas = Canvas()
        _side_name(canvas, map_look.floor_name(storey), height)
        for spot in spots:
            room = sheet.rooms[spot.room]
            if not _is_wanted(room, sheet):
                room = replace(room, shown=False)
            cell = Cell(span.x[spot.column], 0, span.cell, height)
            map_cell.draw(canvas, room, cell, boxed=sheet.only_out)
        pieces.append(Piece(canvas.finish(TEXT_WIDTH, height), head=head))
    if pieces:
        pieces[0] = replace(pieces[0], space=1.5 * MM)
    return pieces


def _strip(block: Block, sheet: MapSheet, strip: Strip) -> list[Piece]:
    """Rooms on no floor, wrapped anew for the width of the page."""
    rows = range(strip.row, strip.row + strip.rows)
    spots = sorted(
        (
            spot
            for spot in block.spots
            if spot.row in rows and _is_wanted(sheet.rooms[spot.room], sheet)
        ),
        key=lambda spot: (spot.row, spot.column),
    )
    if not spots:
        return []
    room = TEXT_WIDTH - _FLOOR
    longest = max(measure(sheet.rooms[spot.room].name, map_cell.TEXT) for spot in spots)
    cell = min(3 * _WIDEST, max(_WIDEST, longest + 0.62 * _HEIGHT))
    count = int(room // cell)
    pieces: list[Piece] = []
    for start in range(0, len(spots), count):
        canvas = Canvas()
        if not start:
            _side_name(canvas, map_look.strip_name(strip), _HEIGHT)
        for place, spot in enumerate(spots[start : start + count]):
            place_of = Cell(_FLOOR + place * cell, 0, cell, _HEIGHT)
            map_cell.draw(canvas, sheet.rooms[spot.room], place_of, boxed=sheet.only_out)
        space = 0.0 if start else 2 * MM
        pieces.append(Piece(canvas.finish(TEXT_WIDTH, _HEIGHT), space))
    return pieces


def _side_name(canvas: Canvas, name: str, height: float) -> None:
    """The name of a floor, at the left of its rooms."""
    canvas.text(name, _FLOOR - 1.5 * MM, height / 2 + 0.36 * _SIDE, _SIDE, INK, align=Align.RIGHT)


def _stairs(block: Block, span: _Span) -> Drawing | None:
    inside = [
        (stair, [column for column in span.x if 0 <= column - stair.column < stair.columns])
        for stair in block.stairs
        if stair.entrance
    ]
    if not any(columns for _, columns in inside):
        return None
    canvas = Canvas()
    height = 5.6 * MM
    for stair, columns in inside:
        if columns:
            middle = (span.x[columns[0]] + span.x[columns[-1]] + span.cell) / 2
            name = map_look.stair_name(stair)
            canvas.text(name, middle, height - 32, _SIDE, INK, align=Align.CENTER)
    return canvas.finish(TEXT_WIDTH, height)
