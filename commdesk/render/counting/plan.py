# SPDX-License-Identifier: Apache-2.0
"""How large everything of one matter is on the counting screen, and where it stands."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from statistics import median

from commdesk.render.charts.palette import Colors
from commdesk.render.counting import zheng
from commdesk.render.layout.fitting import Fitted, fitted
from commdesk.render.layout.typeset import measure

LEAST_READ = 3.0
"""Type and strokes, in units, that are read from ten metres: a thirty-third of a high screen."""
_LEAST_STROKES = 3.2  # in units: what is smaller is no longer counted from ten metres
_SQUARES = 6  # side by side at least, so that a figure for many 正 has room
_LARGEST = 3  # the same while there are few votes
_MOST_LISTS = 3
_BETTER = 1.15  # so much larger must the names be in one list more, or in a wider column
_NAMED, _LONG_NAMED = 0.36, 0.5  # of the width: names, and long ones
_LARGE_NAME = 4.5  # in units: names as large need no more room


class Tone(Enum):
    """What votes mean, told by colour as well as by words and order."""

    FAVOUR = "favour"
    AGAINST = "against"
    ABSTAIN = "abstain"
    VOID = "void"
    SHARE = "share"  # one choice among others


@dataclass(frozen=True, slots=True)
class ScreenColors:
    """The colours of charts, and what lies behind the stroke that was drawn last."""

    inks: Colors
    fresh: str

    @property
    def ground(self) -> str:
        """Of the whole screen."""
        return self.inks.surface

    @property
    def text(self) -> str:
        """Of names and figures."""
        return self.inks.text

    @property
    def secondary(self) -> str:
        """Of notes."""
        return self.inks.secondary

    @property
    def line(self) -> str:
        """Between parts."""
        return self.inks.line

    def of(self, tone: Tone) -> str:
        """Of strokes."""
        return str(getattr(self.inks, tone.value))


@dataclass(frozen=True, slots=True)
class Cell:
    """The votes of one option; `is_fresh` when the last of them came just now."""

    votes: int
    tone: Tone
    is_fresh: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """An option with its cell, or a candidate with a cell for each answer."""

    name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A matter. `heads` name the cells where rows have several; `foot` are void papers and such.

    `matter` is its place among the matters. One with more rows than are read from afar is
    parted: each of its pieces stands alone.
    """

    title: str
    rows: tuple[Row, ...]
    heads: tuple[str, ...] = ()
    foot: tuple[Row, ...] = ()
    matter: int = 0
    is_piece: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """Where things stand in a row of one list, and how large they are."""

    lists: int
    width: float
    height: float
    names: tuple[Fitted, ...]
    name_width: float
    total_size: int
    total_width: float
    cell_width: float
    other_width: float  # of the cells after the first one: less where they show figures only
    pad: float
    is_stacked: bool = False

    @property
    def strokes(self) -> tuple[float, float]:
        """Width and height of the place for strokes."""
        if self.is_stacked:
            return self.cell_width, 0.88 * self.height - self.top
        return self.cell_width - self.total_width, 0.88 * self.height

    @property
    def top(self) -> float:
        """What name and total take above the strokes, where they stand there."""
        return 0.44 * self.height if self.is_stacked else 0.0

    @property
    def area(self) -> float:
        """Of the strokes."""
        width, height = self.strokes
        return max(0.0, width) * max(0.0, height)

    @property
    def score(self) -> float:
        """The size of a usual name."""
        return median(name.size for name in self.names)

    def cells(self, count: int) -> Iterator[tuple[float, float]]:
        """Where each cell of a row begins, and how wide it is."""
        if self.is_stacked:
            yield self.pad, self.cell_width
            return
        at = self.name_width
        for number in range(count):
            width = self.other_width if number else self.cell_width
            yield at, width
            at += width + 2 * self.pad


def best_plan(section: Section, width: float, height: float, gap: float, unit: float) -> Plan:
    """The one with the largest names; rows in as few lists, `gap` apart, as that takes.

    One in which all is read from afar comes before any in which something is not.
    """
    planner = _Planner(section, unit)
    best: Plan | None = None
    is_read = False
    for lists in range(1, min(_MOST_LISTS, len(section.rows)) + 1):
        wide = (width - gap * (lists - 1)) / lists
        plan = planner.plan(lists, wide, height / math.ceil(len(section.rows) / lists))
        reads = planner.is_read(plan)
        is_larger = best is None or plan.score > _BETTER * best.score
        if is_larger if reads == is_read else reads or best is None:
            best, is_read = plan, reads
    assert best is not None  # noqa: S101 - a matter has an option
    return best


def grid_in(votes: int, width: float, height: float, unit: float) -> zheng.Grid:
    """Squares for strokes in such a place."""
    least = min(_LEAST_STROKES * unit, height, width / _SQUARES)
    return zheng.grid_for(votes, width, height, least, min(9 * unit, width / _LARGEST))


class _Planner:
    """Tries how the rows of a matter may stand."""

    def __init__(self, section: Section, unit: float) -> None:
        self._rows, self._unit, self._pad = section.rows, unit, 1.2 * unit
        self._cells = max(1, len(section.heads))
        most = max(cell.votes for row in section.rows for cell in row.cells)
        self._widest = "8" * len(f"{most:,}")

    def is_read(self, plan: Plan) -> bool:
        """Whether names, totals and strokes are large enough, and stay so."""
        width, height = plan.strokes
        least = min(*(name.size for name in plan.names), plan.total_size, width / _SQUARES, height)
        return least >= LEAST_READ * self._unit

    def plan(self, lists: int, width: float, height: float) -> Plan:
        """Names beside the strokes, or above them where there is more room so."""
        if self._cells > 1:
            return self._of_several(lists, width, height)
        beside = self._beside(lists, width, height, _NAMED)
        if beside.score < _LARGE_NAME * self._unit:
            roomy = self._beside(lists, width, height, _LONG_NAMED)
            if roomy.score > _BETTER * beside.score:
                beside = roomy
        above = self._above(lists, width, height)
        is_readable = above.score >= min(beside.score, _LARGE_NAME * self._unit)
        return above if is_readable and above.area > 1.2 * beside.area else beside

    def _above(self, lists: int, width: float, height: float) -> Plan:
        line, pad = 0.4 * height, self._pad
        names = self._names(0.7 * width - 3 * pad, height, line)
        size, total = self._total(0.3 * width, height, 0.85 * line)
        room = width - 2 * pad
        return Plan(lists, width, height, names, 0, size, total, room, room, pad, is_stacked=True)

    def _beside(self, lists: int, width: float, height: float, share: float) -> Plan:
        pad, line = self._pad, 0.92 * height
        names = self._names(share * width - 2 * pad, height, line)
        named = max(name.width for name in names) + 2 * pad
        size, total = self._total(0.25 * width, height, line)
        room = width - named
        return Plan(lists, width, height, names, named, size, total, room, room, pad)

    def _of_several(self, lists: int, width: float, height: float) -> Plan:
        pad, line, cells = self._pad, 0.92 * height, self._cells
        names = self._names(0.22 * width - 2 * pad, height, line)
        named = max(name.width for name in names) + 2 * pad
        size, total = self._total(0.45 * 0.76 * width / cells, height, line)
        room = other = (width - named) / cells - 2 * pad
        if (room - total) / _SQUARES < LEAST_READ * self._unit:
            # Too narrow for strokes that are read: those in favour keep theirs.
            size, total = self._total(0.13 * width, height, line)
            other = total
            room = width - named - 2 * pad - (cells - 1) * (total + 2 * pad)
        return Plan(lists, width, height, names, named, size, total, room, other, pad)

    def _names(self, width: float, height: float, line: float) -> tuple[Fitted, ...]:
        most = min(7 * self._unit, 0.72 * height, line)
        return tuple(fitted(row.name, width, line, most, True) for row in self._rows)

    def _total(self, room: float, height: float, line: float) -> tuple[int, float]:
        """The size of the totals, and the width of the longest with some room around."""
        size = max(1, int(min(8 * self._unit, 0.72 * height, line)))
        while size > 1 and measure(self._widest, size, bold=True) + self._pad > room:
            size -= 1
        return size, measure(self._widest, size, bold=True) + self._pad
