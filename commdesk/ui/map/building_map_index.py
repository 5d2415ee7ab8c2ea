# SPDX-License-Identifier: Apache-2.0
"""What the screen asks of a map again and again, made once for its rooms, off its thread."""

from __future__ import annotations

from commdesk.domain.building_map import Block, RoomState, Walk
from commdesk.render.map import look as map_look
from commdesk.services.papers.building_map import BuildingMap

ORDER = tuple(RoomState)
"""States by their number in `codes`, less 1; 0 is no room."""
FAINT = len(ORDER) + 1
_NUMBERS = {state: number for number, state in enumerate(ORDER, start=1)}


class BlockIndex:
    """The cells of one block: a room by its place in the picture, row by row."""

    def __init__(self, block: Block) -> None:
        self.width = (block.columns + 3) // 4 * 4  # lines of whole words
        self.columns, self.rows = block.columns, block.rows
        self.rooms = {spot.row * self.width + spot.column: spot.room for spot in block.spots}

    def room(self, row: int, column: int) -> int | None:
        """The room of a cell."""
        inside = 0 <= column < self.columns and 0 <= row < self.rows
        return self.rooms.get(row * self.width + column) if inside else None


class MapIndex:
    """Names of rooms, ways between them, and their cells."""

    def __init__(self, shown: BuildingMap) -> None:
        self.of = shown.blocks
        self.walk = Walk(shown.blocks)
        self.blocks = tuple(map(BlockIndex, shown.blocks))
        self.names = [""] * len(shown.rooms)
        for block in shown.blocks:
            for spot in block.spots:
                place = shown.rooms[spot.room]
                number = shown.codes.printed(place.papers[0])
                self.names[spot.room] = map_look.room_name(block, place.address, number)

    def room(self, cell: tuple[int, int, int] | None) -> int | None:
        """The room of block, row and column."""
        return None if cell is None else self.blocks[cell[0]].room(*cell[1:])


def codes_of(shown: BuildingMap, wanted: list[bool]) -> bytes:
    """For each room the number of its state, FAINT for one that a filter leaves out."""
    codes = bytes(map(_NUMBERS.__getitem__, shown.states))
    if all(wanted):
        return codes
    return bytes(code if wants else FAINT for code, wants in zip(codes, wanted, strict=True))
