# SPDX-License-Identifier: Apache-2.0
"""The building map 楼栋图: rooms by building, floor and entrance, and what their papers did.

A map is laid out in cells: rows from the top floor down, columns from left to right. It knows
rooms by their place in a list, so that states can change without another layout.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from commdesk.domain.register import Address
from commdesk.domain.room_numbers import Floor, Place, floor_of, has_number

MOST_COLUMNS = 48
"""An entrance with more rooms side by side is a hall or a car park, and is wrapped."""
_SMALL = 2  # rooms of a house that stands alone
_STRIP = 8  # least width of what is wrapped under floors


class RoomState(Enum):
    """What became of a room's paper; of several, the one that asks for most is the room's."""

    NOT_DELIVERED = "not-delivered"
    POSTED = "posted"  # told by a public notice only, so nobody has it in hand
    DELIVERED = "delivered"
    KEYED = "keyed"
    AWAITING = "awaiting"  # keyed, and somebody else is to key it again
    REKEY = "rekey"  # came back, and was taken back with its batch: to be keyed anew
    VOID = "void"
    CHECKED = "checked"  # keyed twice, and equal or decided
    DIFFERING = "differing"  # keyed twice, and to be decided


OUT = frozenset({RoomState.NOT_DELIVERED, RoomState.POSTED, RoomState.DELIVERED})
"""The states of a paper that did not come back."""
READ = frozenset({RoomState.VOID, RoomState.CHECKED, RoomState.DIFFERING})
"""The states that tell what a paper says, or whether its two readings are equal."""

_URGENCY = {
    state: place
    for place, state in enumerate(
        (
            RoomState.CHECKED,
            RoomState.KEYED,
            RoomState.VOID,
            RoomState.AWAITING,
            RoomState.REKEY,
            RoomState.DELIVERED,
            RoomState.POSTED,
            RoomState.NOT_DELIVERED,
            RoomState.DIFFERING,
        )
    )
}


def state_of_room(states: Iterable[RoomState]) -> RoomState:
    """One state for a room with several papers: the one that asks for most; at least one."""
    return max(states, key=_URGENCY.__getitem__)


@dataclass(frozen=True, slots=True)
class Share:
    """How many rooms are in which state."""

    states: Mapping[RoomState, int]

    @property
    def rooms(self) -> int:
        """All of them."""
        return sum(self.states.values())

    @property
    def out(self) -> int:
        """Those whose paper did not come back."""
        return sum(self.states.get(state, 0) for state in OUT)

    @property
    def back(self) -> int:
        """Those whose paper came back, valid or void."""
        return self.rooms - self.out


def share_of(states: Iterable[RoomState]) -> Share:
    """Rooms counted by their state."""
    return Share(Counter(states))


class BlockKind(Enum):
    """What stands together."""

    BUILDING = "building"
    HOUSES = "houses"  # buildings of one or two rooms each
    NOWHERE = "nowhere"  # papers that speak for no place


@dataclass(frozen=True, slots=True)
class Spot:
    """A room, by its place in the list that was laid out, and the cell it has to itself."""

    room: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Storey:
    """The row of a floor."""

    row: int
    floor: Floor


@dataclass(frozen=True, slots=True)
class Stair:
    """The columns of an entrance."""

    entrance: str
    column: int
    columns: int


@dataclass(frozen=True, slots=True)
class Strip:
    """Rows of rooms on no known floor; `numbered` unless their names have no figure 其他."""

    row: int
    rows: int
    numbered: bool


@dataclass(frozen=True, slots=True)
class Block:
    """One building, or what stands for one; every cell holds one room or none."""

    kind: BlockKind
    building: str
    rows: int
    columns: int
    spots: tuple[Spot, ...]
    storeys: tuple[Storey, ...] = ()
    stairs: tuple[Stair, ...] = ()
    strips: tuple[Strip, ...] = ()


_RUNS = re.compile(r"[0-9]{1,9}|[^0-9]+")
_Runs = tuple[tuple[int, str], ...]


def walk_key(address: Address) -> tuple[tuple[int, _Runs], ...]:
    """The order in which somebody walks past: also 别墅2 before 别墅10."""
    return tuple(
        (
            number,
            tuple(
                (int(run), "") if run.isascii() and run.isdigit() else (-1, run)
                for run in _RUNS.findall(rest)
            ),
        )
        for number, rest in address.sort_key
    )


def lay_out(addresses: Sequence[Address]) -> tuple[Block, ...]:
    """A block for each building, in the order a person expects; every address has one cell.

    Houses that stand alone share a block, and so do empty addresses; these come last.
    """
    buildings: dict[str, list[int]] = defaultdict(list)
    nowhere: list[int] = []
    for room, address in enumerate(addresses):
        if address.building or address.entrance or address.room:
            buildings[address.building].append(room)
        else:
            nowhere.append(room)
    lonely = {name for name, rooms in buildings.items() if name and len(rooms) <= _SMALL}
    small = lonely if len(lonely) > _SMALL else frozenset[str]()
    blocks = [
        _building(name, buildings[name], addresses)
        for name in sorted(buildings, key=lambda name: walk_key(Address(name, "", "")))
        if name not in small
    ]
    houses = [room for name in small for room in buildings[name]]
    if houses:
        blocks.append(_wrapped(BlockKind.HOUSES, _sorted(houses, addresses)))
    if nowhere:
        blocks.append(_wrapped(BlockKind.NOWHERE, nowhere))
    return tuple(blocks)


def _sorted(rooms: Iterable[int], addresses: Sequence[Address]) -> list[int]:
    return sorted(rooms, key=lambda room: (walk_key(addresses[room]), room))


def _wrapped(kind: BlockKind, rooms: list[int]) -> Block:
    columns = _width(len(rooms))
    spots, height = _wrap(rooms, 0, columns)
    return Block(kind, "", height, columns, spots)


def _width(count: int) -> int:
    """Columns of a block without floors, whose cells are wider than high."""
    return max(1, min(count, max(_STRIP, math.isqrt(count))))


def _wrap(rooms: Sequence[int], row: int, columns: int) -> tuple[tuple[Spot, ...], int]:
    spots = tuple(
        Spot(room, row + place // columns, place % columns) for place, room in enumerate(rooms)
    )
    return spots, -(-len(rooms) // columns)


@dataclass(slots=True)
class _Entrance:
    """Rooms of one entrance by floor and place; two in one place stand side by side."""

    cells: dict[tuple[Floor, Place, int], int]
    columns: list[tuple[Place, int]]


def _building(name: str, rooms: list[int], addresses: Sequence[Address]) -> Block:
    entrances: dict[str, list[int]] = defaultdict(list)
    for room in rooms:
        entrances[addresses[room].entrance].append(room)
    stairs: list[Stair] = []
    spots: list[Spot] = []
    loose: list[int] = []
    shaped: list[tuple[str, _Entrance]] = []
    for entrance in sorted(entrances, key=lambda text: walk_key(Address("", text, ""))):
        shape, rest = _shape(entrances[entrance], addresses)
        loose.extend(rest)
        if shape.cells:
            shaped.append((entrance, shape))
    floors = sorted({cell[0] for _, shape in shaped for cell in shape.cells}, reverse=True)
    rows = {floor: row for row, floor in enumerate(floors)}
    at = 0
    for entrance, shape in shaped:
        columns = {key: at + place for place, key in enumerate(shape.columns)}
        spots.extend(
            Spot(room, rows[floor], columns[place, copy])
            for (floor, place, copy), room in shape.cells.items()
        )
        stairs.append(Stair(entrance, at, len(columns)))
        at += len(columns) + 1  # a gap before the next entrance
    width, height = max(0, at - 1), len(floors)
    strips: list[Strip] = []
    columns = max(width, _STRIP) if floors else _width(len(loose))
    for numbered in (True, False):
        named = [room for room in loose if has_number(addresses[room].room) is numbered]
        wanted = _sorted(named, addresses)
        if wanted:
            height += 1 if height else 0  # a gap
            wrapped, lines = _wrap(wanted, height, columns)
            strips.append(Strip(height, lines, numbered))
            spots.extend(wrapped)
            width, height = max(width, min(columns, len(wanted))), height + lines
    return Block(
        BlockKind.BUILDING,
        name,
        height,
        width,
        tuple(spots),
        tuple(Storey(row, floor) for floor, row in rows.items()),
        tuple(stairs),
        tuple(strips),
    )


def _shape(rooms: list[int], addresses: Sequence[Address]) -> tuple[_Entrance, list[int]]:
    cells: dict[tuple[Floor, Place, int], int] = {}
    loose: list[int] = []
    for room in rooms:
        found = floor_of(addresses[room].room)
        if found is None:
            loose.append(room)
            continue
        copy = 0
        while (*found, copy) in cells:
            copy += 1
        cells[(*found, copy)] = room
    columns = sorted({(place, copy) for _, place, copy in cells})
    if len(columns) > MOST_COLUMNS:
        return _Entrance({}, []), list(rooms)
    return _Entrance(cells, columns), loose


class Direction(Enum):
    """Where an arrow key leads: rows down, columns right."""

    LEFT = (0, -1)
    RIGHT = (0, 1)
    UP = (-1, 0)
    DOWN = (1, 0)


class Walk:
    """From room to room, cell by cell, and on to the next block at an edge."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = tuple(blocks)
        self._at = {
            spot.room: (number, spot)
            for number, block in enumerate(self._blocks)
            for spot in block.spots
        }

    def spot(self, room: int) -> tuple[int, Spot]:
        """The block, by its place in the list, and the cell of a room."""
        return self._at[room]

    def first(self, block: int = 0) -> int | None:
        """The top left room of a block."""
        if not 0 <= block < len(self._blocks):
            return None
        return min(self._blocks[block].spots, key=lambda spot: (spot.row, spot.column)).room

    def step(self, room: int, way: Direction) -> int:
        """The nearest room that way; the same one where there is none.

        Left and right go on at the next block's edge; up and down stay in theirs.
        """
        number, here = self._at[room]
        down, right = way.value
        block = self._blocks[number]
        if right:
            inside = [
                spot
                for spot in block.spots
                if spot.row == here.row and (spot.column - here.column) * right > 0
            ]
            if inside:
                return min(inside, key=lambda spot: abs(spot.column - here.column)).room
            return self._enter(number + right, here.row, from_left=right > 0, stay=room)
        inside = [spot for spot in block.spots if (spot.row - here.row) * down > 0]
        if not inside:
            return room
        return min(
            inside, key=lambda spot: (abs(spot.row - here.row), abs(spot.column - here.column))
        ).room

    def _enter(self, number: int, row: int, *, from_left: bool, stay: int) -> int:
        if not 0 <= number < len(self._blocks):
            return stay
        side = 1 if from_left else -1
        return min(
            self._blocks[number].spots,
            key=lambda spot: (abs(spot.row - row), side * spot.column),
        ).room
