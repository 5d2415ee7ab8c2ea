# SPDX-License-Identifier: Apache-2.0
"""One room of a printed building map: its number with its sign, or with a box to tick."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from commdesk.domain.building_map import RoomState
from commdesk.render.layout.blocks import POINT
from commdesk.render.layout.ink import Bar, Canvas, Line
from commdesk.render.layout.typeset import measure
from commdesk.render.map import look as map_look

TEXT = 80
"""Size of a room's number, where there is room for it."""
_HAIR = 0.4 * POINT
_SIZES = (TEXT, 70, 60, 50)


@dataclass(frozen=True, slots=True)
class Room:
    """What is printed of a room. `shown` is false where a filter leaves it out."""

    name: str
    state: RoomState
    shown: bool = True


@dataclass(frozen=True, slots=True)
class Cell:
    """The place of a room on the page."""

    x: float
    y: float
    width: float
    height: float


def draw(canvas: Canvas, room: Room, cell: Cell, *, boxed: bool = False) -> None:
    """A room: its number, and its sign at the right; or a box to tick."""
    look = map_look.PAPER.states[room.state] if room.shown else map_look.PAPER.faint
    edge, height = _HAIR / 2, cell.height
    canvas.add(
        Bar(
            cell.x + edge,
            cell.y + edge,
            cell.width - _HAIR,
            height - _HAIR,
            look.ground,
            outline=_HAIR,
            outline_color=look.edge,
        )
    )
    if not room.shown:
        return
    side = min(0.42 * height, 24.0 * POINT)
    x, y = cell.x + (cell.width - side) / 2, cell.y + (height - side) / 2
    if room.name:
        x = cell.x + cell.width - side - 0.14 * height
        text, size = _fitted(room.name, x - cell.x - 0.16 * height)
        canvas.text(text, cell.x + 0.1 * height, cell.y + height / 2 + 0.36 * size, size, look.ink)
    if boxed:
        # In nobody's hand: its sign stands in the box.
        canvas.add(*_box(x, y, side, look.ink))
        if room.state is not RoomState.DELIVERED:
            inner = 0.7 * side
            at = 0.15 * side
            canvas.add(*map_look.sign_lines(room.state, x + at, y + at, inner, look.ink))
    else:
        canvas.add(*map_look.sign_lines(room.state, x, y, side, look.ink))


def _fitted(name: str, room: float) -> tuple[str, int]:
    """The name in the largest type that has room; the end of it where none has."""
    for size in _SIZES:
        if measure(name, size) <= room:
            return name, size
    least = _SIZES[-1]
    while len(name) > 1 and measure(f"…{name}", least) > room:
        name = name[1:]
    return f"…{name}", least


def _box(x: float, y: float, side: float, color: str) -> Iterator[Line]:
    corners = ((x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y))
    for start, end in pairwise(corners):
        yield Line(*start, *end, _HAIR, color)
