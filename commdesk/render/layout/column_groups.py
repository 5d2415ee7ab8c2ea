# SPDX-License-Identifier: Apache-2.0
"""Tables with more columns than a page is wide: parted between groups of columns, never in one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from commdesk.render.layout.blocks import (
    PADDING,
    POINT,
    Cell,
    Row,
    Table,
    left,
    middle,
    right,
    table,
    together,
)
from commdesk.render.layout.flow import Piece
from commdesk.render.layout.ink import Align
from commdesk.render.layout.typeset import break_lines, measure

_SIZES = (10.5, 9.5, 9.0, 8.5)
_MANY = 3  # tables; more are set small, which saves pages
_SMALL = 9.0
_SAVES = 0.8  # of the tables, at most, are left, where type or names give way for it
_ROOMS = (40, 16, 10, 6)  # characters of a row's name on a line
_NAMED = 4  # characters of a name over columns that are not parted
_NAME_LINES = 4
_HELD = 10  # rows of a table that is not parted between pages
_SPACE = 6
_EDGES = 2 * PADDING + 1
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Group:
    """Columns that stay side by side under one name; `rows` are their figures.

    One column without a head of its own, "", has the name for its head.
    """

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Block:
    """Groups that stay side by side, if a page is wide enough, under a name they share."""

    groups: tuple[Group, ...]
    name: str = ""


@dataclass(frozen=True, slots=True)
class Lead:
    """What stands before the figures of each row; of several columns the last is the name."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    has_total: bool = False  # in the last row


@dataclass(frozen=True, slots=True)
class _Plan:
    """How the blocks are parted: size of the type, width of what leads, and the parts."""

    size: float
    room: int  # characters of a row's name on a line
    lead: float
    is_whole: bool  # whether every row's name takes one line
    parts: list[list[Block]]
    used: list[float]  # width of the figures of each part


def split_table(lead: Lead, blocks: Sequence[Block], width: float) -> list[Piece]:
    """As few tables below one another as it takes, each with what leads the rows."""
    plan = _plan(lead, blocks, width)
    widest = max(plan.used, default=0.0)
    pieces: list[Piece] = []
    for part, used in zip(plan.parts, plan.used, strict=True):
        # Columns of all parts are about as wide, unless names take what is left.
        share = used / widest if lead.has_total and widest else 1.0
        wide = plan.lead + (width - plan.lead) * share
        made = table(_table(lead, part, plan), wide)
        pieces += together(made) if len(made) <= _HELD else made
    return pieces


def parts_needed(lead: Lead, blocks: Sequence[Block], width: float) -> int:
    """How many tables that makes."""
    return len(_plan(lead, blocks, width).parts)


def _table(lead: Lead, part: Sequence[Block], plan: _Plan) -> Table:
    groups = [group for block in part for group in block.groups]
    before = tuple(middle("") for _ in lead.heads)
    over: list[Row] = []
    if any(block.name for block in part):
        named = (
            Cell(
                block.name,
                Align.CENTER,
                bold=True,
                span=sum(len(group.heads) for group in block.groups),
            )
            for block in part
        )
        over.append((*before, *named))
    is_flat = all(group.heads == ("",) for group in groups)
    if not is_flat and any(group.name for group in groups):
        named = (Cell(group.name, Align.CENTER, True, len(group.heads)) for group in groups)
        over.append((*before, *named))
    head = (
        *(middle(text, bold=True) for text in lead.heads),
        *(
            middle(_broken(group.name, plan.size), bold=True) if is_flat else middle(text)
            for group in groups
            for text in group.heads
        ),
    )
    last = len(lead.rows) - 1 if lead.has_total else -1
    rows = tuple(
        (
            *(right(text, bold=row == last) for text in texts[:-1]),
            left(texts[-1], bold=row == last),
            *(right(text, bold=row == last) for group in groups for text in group.rows[row]),
        )
        for row, texts in enumerate(lead.rows)
    )
    # Names that break, and those of many lengths, take whatever the figures leave.
    stretch = [0.0] * len(head)
    if not plan.is_whole or not lead.has_total:
        stretch[len(lead.heads) - 1] = 1.0
    return Table(head, rows, tuple(stretch), plan.size, _SPACE, tuple(over))


# Widths


@dataclass(frozen=True, slots=True)
class _Columns:
    """A group, measured in type of size 1: its figures, how many columns, its name."""

    group: Group
    figures: float
    count: int
    name: float

    @classmethod
    def of(cls, group: Group) -> _Columns:
        figures = (
            _longest((head, *(row[place] for row in group.rows)))
            for place, head in enumerate(group.heads)
        )
        return cls(group, sum(figures), len(group.heads), _longest(group.name.split("\n")))

    def width(self, size: int) -> float:
        return max(self.figures * size + self.count * _EDGES, _name_width(self.name, size))


@dataclass(frozen=True, slots=True)
class _Measured:
    """A block in the same way."""

    groups: tuple[_Columns, ...]
    name: str
    long: float

    @classmethod
    def of(cls, block: Block) -> _Measured:
        groups = tuple(map(_Columns.of, block.groups))
        return cls(groups, block.name, _longest((block.name,)))

    @property
    def block(self) -> Block:
        return Block(tuple(one.group for one in self.groups), self.name)

    def width(self, size: int) -> float:
        columns = sum(group.width(size) for group in self.groups)
        return max(columns, _name_width(self.long, size))

    def fitting(self, room: float, size: int) -> Iterable[_Measured]:
        """All of it, or parts that are no wider than `room`, each with its name."""
        if self.width(size) <= room:
            return (self,)
        needs = [group.width(size) for group in self.groups]
        parts = _packed(self.groups, needs, room)
        return (_Measured(tuple(part), self.name, self.long) for part in parts)


def _longest(texts: Iterable[str]) -> float:
    return max(measure(text, 1, bold=True) for text in texts)


def _name_width(natural: float, size: int) -> float:
    """Of a name over columns, which breaks: a long one makes neither wide columns nor a tower."""
    return size * min(natural, max(_NAMED, natural / _NAME_LINES + 1)) + _EDGES


def _broken(name: str, size: float) -> str:
    """A name in lines no longer than the column it is over was planned for."""
    units = round(size * POINT)
    natural = _longest(name.split("\n"))
    return "\n".join(break_lines(name, _name_width(natural, units) - _EDGES, units, bold=True))


# Parting


def _plan(lead: Lead, blocks: Sequence[Block], width: float) -> _Plan:
    """The largest type and the widest names, as long as smaller ones save little."""
    measured = [_Measured.of(block) for block in blocks]
    leading = [_longest(texts) for texts in zip(lead.heads, *lead.rows, strict=True)]

    def planned(size: float, room: int) -> _Plan:
        units = round(size * POINT)
        *small, names = (natural * units + _EDGES for natural in leading)
        most = room * units + _EDGES
        before = sum(small) + min(names, most)
        rest = width - before
        fitting = [part for one in measured for part in one.fitting(rest, units)]
        needs = [one.width(units) for one in fitting]
        parts = _balanced(list(zip(fitting, needs, strict=True)), needs, rest, units)
        return _Plan(
            size,
            room,
            before,
            names <= most,
            [[one.block for one, _ in part] for part in parts],
            [sum(need for _, need in part) for part in parts],
        )

    best = planned(_SIZES[0], _ROOMS[0])
    for size in _SIZES:
        for room in _ROOMS:
            plan = planned(size, room)
            if len(plan.parts) <= _SAVES * len(best.parts):
                best = plan
    if len(best.parts) > _MANY and best.size > _SMALL:
        best = planned(_SMALL, best.room)
    return best


def _balanced(
    items: Sequence[_T], needs: Sequence[float], room: float, step: float
) -> list[list[_T]]:
    """As few parts as fit, then as even as that number allows."""
    wanted = len(_packed(items, needs, room))
    low, high = max(needs, default=0.0), max(room, *needs, 0.0)
    while high - low > step:
        half = (low + high) / 2
        if len(_packed(items, needs, half)) > wanted:
            low = half
        else:
            high = half
    return _packed(items, needs, high)


def _packed(items: Sequence[_T], needs: Sequence[float], room: float) -> list[list[_T]]:
    parts: list[list[_T]] = [[]]
    used = 0.0
    for item, need in zip(items, needs, strict=True):
        if parts[-1] and used + need > room:
            parts.append([])
            used = 0.0
        parts[-1].append(item)
        used += need
    return parts
