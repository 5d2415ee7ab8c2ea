# SPDX-License-Identifier: Apache-2.0
"""What a chart of level bars says, before it is laid out: columns, rows, bars, pieces of bars."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from commdesk.render.charts.chart_parts import Look

Length = int | Fraction
"""How long a piece of a bar is, exactly, in the chart's own unit."""


@dataclass(frozen=True, slots=True)
class Column:
    """What figures of a column are, and the pattern of their marks, if they have any."""

    name: str
    look: Look | None = None

    @property
    def lines(self) -> list[str]:
        """The name as it is broken where that must be."""
        return self.name.split("\n")

    @property
    def plain(self) -> str:
        """The name on one line."""
        return self.name.replace("\n", "")


@dataclass(frozen=True, slots=True)
class Segment:
    """One piece of a bar. `words` are its exact figures."""

    length: Length
    look: Look
    words: str


@dataclass(frozen=True, slots=True)
class BarLine:
    """One bar and its figures, one for every column.

    `right` runs from the start (or the middle) to the right, `left` from the middle to the
    left, the first piece next to it; `apart` has a place of its own at the right. `room` is
    the whole that the bar could reach. `words` say all of it. A bare line has figures alone.
    """

    figures: tuple[str, ...]
    words: str
    right: tuple[Segment, ...] = ()
    left: tuple[Segment, ...] = ()
    apart: tuple[Segment, ...] = ()
    room: Length = 0
    is_bare: bool = False


@dataclass(frozen=True, slots=True)
class BarRow:
    """A label with its bars; `line_after` is written on a dashed line below the row."""

    label: str
    lines: tuple[BarLine, ...]
    line_after: str = ""


@dataclass(frozen=True, slots=True)
class BarPlan:
    """All that a chart of bars says. `notes` stand above it.

    `numbered` is what a column is called whose name is too long to stand there.
    """

    columns: tuple[Column, ...]
    rows: tuple[BarRow, ...]
    notes: tuple[str, ...] = ()
    stop: str = "。"  # behind what is written on a line
    numbered: str = "选项{}"

    @property
    def words(self) -> str:
        """The chart for a screen reader."""
        said = [*self.notes]
        for row in self.rows:
            said += [line.words for line in row.lines]
            said += [f"{row.line_after}{self.stop}"] if row.line_after else []
        return "\n".join(said)
