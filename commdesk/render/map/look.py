# SPDX-License-Identifier: Apache-2.0
"""How the states of the building map look: a colour and a sign for each, and their words.

The signs are strokes of our own and no letters, so they are alike in every size. In black and
white the grounds go from white (not delivered) to dark, and the signs say which is which.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from commdesk.domain.building_map import Block, BlockKind, RoomState, Stair, Storey, Strip
from commdesk.domain.register import Address
from commdesk.render.layout.ink import Line

Stroke = tuple[tuple[float, float], ...]

NAMES = {
    RoomState.NOT_DELIVERED: "未送达",
    RoomState.POSTED: "公告送达未收回",
    RoomState.DELIVERED: "已送达未收回",
    RoomState.KEYED: "已录入",
    RoomState.AWAITING: "待复核",
    RoomState.REKEY: "待重录",
    RoomState.VOID: "无效票",
    RoomState.CHECKED: "已核对",
    RoomState.DIFFERING: "有差异",
}
"""As printed; the screen has words of its own language."""

# In a square from 0 to 1, y downwards.
SIGNS: dict[RoomState, tuple[Stroke, ...]] = {
    RoomState.NOT_DELIVERED: (((0.2, 0.5), (0.8, 0.5)),),
    RoomState.POSTED: (
        ((0.2, 0.1), (0.8, 0.1), (0.8, 0.9), (0.2, 0.9), (0.2, 0.1)),
        ((0.38, 0.5), (0.62, 0.5)),
    ),
    RoomState.DELIVERED: (((0.5, 0.12), (0.88, 0.5), (0.5, 0.88), (0.12, 0.5), (0.5, 0.12)),),
    RoomState.KEYED: (((0.12, 0.52), (0.4, 0.82), (0.88, 0.18)),),
    RoomState.AWAITING: (((0.16, 0.12), (0.84, 0.12), (0.16, 0.88), (0.84, 0.88), (0.16, 0.12)),),
    RoomState.REKEY: (
        ((0.86, 0.3), (0.5, 0.14), (0.16, 0.36), (0.16, 0.66), (0.5, 0.88), (0.86, 0.7)),
        ((0.88, 0.06), (0.88, 0.34), (0.6, 0.34)),
    ),
    RoomState.VOID: (((0.16, 0.16), (0.84, 0.84)), ((0.84, 0.16), (0.16, 0.84))),
    RoomState.CHECKED: (
        ((0.0, 0.52), (0.24, 0.82), (0.62, 0.18)),
        ((0.38, 0.62), (0.56, 0.82), (1.0, 0.18)),
    ),
    RoomState.DIFFERING: (
        ((0.12, 0.34), (0.88, 0.34)),
        ((0.12, 0.66), (0.88, 0.66)),
        ((0.74, 0.06), (0.26, 0.94)),
    ),
}


@dataclass(frozen=True, slots=True)
class Look:
    """The ground of a room, its edge, and what is written on it; "#rrggbb"."""

    ground: str
    edge: str
    ink: str


@dataclass(frozen=True, slots=True)
class Looks:
    """All of them on one surface. `faint` are rooms that a filter leaves out."""

    surface: str
    text: str
    secondary: str
    faint: Look
    states: dict[RoomState, Look]


LIGHT = Looks(
    surface="#FFFFFF",
    text="#1B2430",
    secondary="#55606E",
    faint=Look("#FFFFFF", "#D9DEE5", "#6F7B8A"),
    states={
        RoomState.NOT_DELIVERED: Look("#FFFFFF", "#6F7B8A", "#1B2430"),
        RoomState.POSTED: Look("#E2DAF0", "#5B4A86", "#2A1F47"),
        RoomState.DELIVERED: Look("#F8DFA6", "#8A5D00", "#4A3200"),
        RoomState.KEYED: Look("#7CC09A", "#1E7B4A", "#06301A"),
        RoomState.AWAITING: Look("#B9D7F3", "#1D5FA8", "#0B2A4D"),
        RoomState.REKEY: Look("#F6C9BE", "#A23A1B", "#4A1608"),
        RoomState.VOID: Look("#3B3B3B", "#1B1B1B", "#FFFFFF"),
        RoomState.CHECKED: Look("#1E7B4A", "#0E4A2B", "#FFFFFF"),
        RoomState.DIFFERING: Look("#B3261E", "#7A120C", "#FFFFFF"),
    },
)
DARK = Looks(
    surface="#1D232B",
    text="#EEF2F6",
    secondary="#AAB5C1",
    faint=Look("#1D232B", "#39424E", "#8B96A5"),
    states={
        RoomState.NOT_DELIVERED: Look("#1D232B", "#AAB5C1", "#EEF2F6"),
        RoomState.POSTED: Look("#453A66", "#B7A6E6", "#F1ECFF"),
        RoomState.DELIVERED: Look("#6B5113", "#E6B955", "#FFF1CC"),
        RoomState.KEYED: Look("#2F7D55", "#6CCB98", "#FFFFFF"),
        RoomState.AWAITING: Look("#24508A", "#7DB8F2", "#FFFFFF"),
        RoomState.REKEY: Look("#7A3320", "#F2A58F", "#FFFFFF"),
        RoomState.VOID: Look("#D0D0D0", "#FFFFFF", "#14181E"),
        RoomState.CHECKED: Look("#8FDDB2", "#C5F0D8", "#06301A"),
        RoomState.DIFFERING: Look("#F59A91", "#FFD2CC", "#3A0A06"),
    },
)
PAPER = Looks(
    surface="#FFFFFF",
    text="#000000",
    secondary="#333333",
    faint=Look("#FFFFFF", "#BBBBBB", "#777777"),
    states={
        RoomState.NOT_DELIVERED: Look("#FFFFFF", "#000000", "#000000"),
        RoomState.POSTED: Look("#EDE7F6", "#000000", "#000000"),
        RoomState.DELIVERED: Look("#FCEFD0", "#000000", "#000000"),
        RoomState.KEYED: Look("#A9D6BC", "#000000", "#000000"),
        RoomState.AWAITING: Look("#CFE3F6", "#000000", "#000000"),
        RoomState.REKEY: Look("#F6D9D1", "#000000", "#000000"),
        RoomState.VOID: Look("#3B3B3B", "#000000", "#FFFFFF"),
        RoomState.CHECKED: Look("#1E7B4A", "#000000", "#FFFFFF"),
        RoomState.DIFFERING: Look("#B3261E", "#000000", "#FFFFFF"),
    },
)


def sign_lines(state: RoomState, x: float, y: float, side: float, color: str) -> Iterator[Line]:
    """The strokes of a sign in a square with its upper left corner at (x, y)."""
    width = side * 0.13
    for stroke in SIGNS[state]:
        for (x1, y1), (x2, y2) in pairwise(stroke):
            yield Line(x + x1 * side, y + y1 * side, x + x2 * side, y + y2 * side, width, color)


def block_name(block: Block) -> str:
    """3幢; the words for what is no building of its own."""
    if block.kind is BlockKind.HOUSES:
        return "独栋"
    if block.kind is BlockKind.NOWHERE:
        return "无房号"
    return Address(block.building, "", "").label or "未写楼栋"


def floor_name(storey: Storey) -> str:
    """12, 12A; below ground B1."""
    floor = storey.floor
    number = f"B{-floor.number}" if floor.number < 0 else str(floor.number)
    return f"{number}{floor.letter}"


def stair_name(stair: Stair) -> str:
    """1单元, 东单元."""
    return Address("", stair.entrance, "").label


def strip_name(strip: Strip) -> str:
    """What stands at the side of rooms on no floor."""
    return "" if strip.numbered else "其他"


def room_name(block: Block, address: Address, number: str) -> str:
    """What is written on a room: its number, or what else tells it from those around it.

    `number` is its first paper's, as printed.
    """
    if block.kind is BlockKind.NOWHERE:
        return f"第{number}号"
    if block.kind is BlockKind.HOUSES:
        return Address(address.building, address.entrance, address.room).label
    return address.room or Address("", address.entrance, "").label or "—"
