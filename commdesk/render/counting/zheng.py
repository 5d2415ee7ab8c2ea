# SPDX-License-Identifier: Apache-2.0
"""正-strokes: five votes to a character, in the order in which a hand writes it, 一丨一丨一."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from commdesk.render.layout.ink import Bar, Item, Mark, Text
from commdesk.render.layout.typeset import ASCENT, DESCENT, measure

STROKES = 5
"""Of one 正, each of them a vote."""

Outline = tuple[tuple[float, float], ...]

_THICK = 0.105  # of the character's size
_HEAVY = 1.3  # times as thick: the stroke that was drawn last
_TEXT = 0.74  # of the character's size: the figure behind a 正 that stands for many
_FOLDED_COLUMNS = 6
_GAP = 0.16  # between that 正, its figure, and what follows


def _level(left: float, right: float, y: float) -> tuple[Outline, Outline]:
    """Pressed down at its end, as a brush does it; and the heavy one."""

    def of(thick: float) -> Outline:
        half = thick / 2
        return (
            (left, y - 0.7 * half),
            (right - 1.5 * thick, y - 0.9 * half),
            (right - 0.7 * thick, y - 1.9 * half),
            (right, y - 0.1 * half),
            (right - 0.4 * thick, y + half),
            (left + 0.3 * thick, y + half),
        )

    return of(_THICK), of(_HEAVY * _THICK)


def _upright(x: float, top: float, bottom: float) -> tuple[Outline, Outline]:
    def of(thick: float) -> Outline:
        half = thick / 2
        return (
            (x - half, top),
            (x + 0.9 * half, top + 0.1 * thick),
            (x + 0.8 * half, bottom),
            (x - 0.8 * half, bottom),
            (x - 0.7 * half, top + 0.6 * thick),
        )

    return of(_THICK), of(_HEAVY * _THICK)


# In a square of 1, with some room around; the last stroke closes the character below.
_OUTLINES = (
    _level(0.12, 0.88, 0.17),
    _upright(0.51, 0.17, 0.85),
    _level(0.51, 0.84, 0.47),
    _upright(0.26, 0.42, 0.85),
    _level(0.07, 0.93, 0.86),
)


# The same value for the same place, so that a screen finds at once what is new on it.
@lru_cache(maxsize=4096)
def strokes(votes: int, x: float, y: float, size: float, color: str) -> tuple[Mark, ...]:
    """The first 0 to 5 strokes of a 正 whose square has its corner at (x, y)."""
    return tuple(_mark(plain, x, y, size, color) for plain, _ in _OUTLINES[:votes])


def last_stroke(votes: int, x: float, y: float, size: float, color: str) -> Mark:
    """The last of 1 to 5 strokes once more, thicker."""
    return _mark(_OUTLINES[votes - 1][1], x, y, size, color)


def _mark(outline: Outline, x: float, y: float, size: float, color: str) -> Mark:
    return Mark(tuple([(x + size * px, y + size * py) for px, py in outline]), color)


def characters_of(votes: int) -> int:
    """How many 正 so many votes make, an unfinished one included."""
    return -(-votes // STROKES)


@dataclass(frozen=True, slots=True)
class Grid:
    """Squares of one `size` in lines, each the place of one 正."""

    size: float
    columns: int
    lines: int

    @property
    def squares(self) -> int:
        """How many 正 have a place."""
        return self.columns * self.lines

    def height_of(self, votes: int) -> float:
        """Of the lines that so many votes take."""
        taken = min(self.squares, max(1, characters_of(votes)))
        return self.size * -(-taken // self.columns)


def grid_for(votes: int, width: float, height: float, least: float, most: float) -> Grid:
    """The largest squares in which so many votes fit; not below `least`, if that is not enough.

    It grows in steps, a line more each, so that what is drawn seldom moves.
    """
    lines = max(1, math.ceil(height / most))
    wanted = characters_of(votes)
    while True:
        size = min(height / lines, most)
        grid = _grid(size, width, height)
        if grid.squares >= wanted:
            return grid
        if height / (lines + 1) < least:
            # A figure will stand for some, and needs its room in the line.
            return _grid(min(size, width / _FOLDED_COLUMNS), width, height)
        lines += 1


def _grid(size: float, width: float, height: float) -> Grid:
    return Grid(size, max(1, int(width / size + 1e-9)), max(1, int(height / size + 1e-9)))


@dataclass(frozen=True, slots=True)
class Fold:
    """How votes stand in a grid: `folded` whole 正 as a figure, the others drawn after it."""

    folded: int
    squares: int  # that the figure takes
    text: str
    text_size: int


def fold(votes: int, grid: Grid) -> Fold:
    """Everything drawn where there is room; else the oldest 正 folded, a line at a time."""
    wanted = characters_of(votes)
    if wanted <= grid.squares:
        return Fold(0, 0, "", 0)
    # Room for the figure with all its digits from the start: it must not push what follows.
    text_size = max(1, int(_TEXT * grid.size))
    squares = math.ceil(_figure_width(votes // STROKES, grid.size, text_size) / grid.size)
    if squares >= grid.squares or squares > grid.columns:
        squares = max(1, min(grid.columns, grid.squares - 1))
        room = squares * grid.size
        while text_size > 1 and _figure_width(votes // STROKES, grid.size, text_size) > room:
            text_size -= 1
    free = max(1, grid.squares - squares)
    step = max(1, min(grid.columns, free // 2))
    folded = min(step * -(-(wanted - free) // step), wanted - 1)
    return Fold(folded, squares, _figure(folded), text_size)


def _figure(characters: int) -> str:
    return f"×{characters:,}"


def _figure_width(characters: int, size: float, text_size: int) -> float:
    return size * (1 + _GAP) + measure(_figure(characters), text_size, bold=True)


@dataclass(frozen=True, slots=True)
class Inks:
    """Colours of strokes: `fresh` lies behind the stroke drawn last."""

    stroke: str
    text: str
    fresh: str


def draw(votes: int, x: float, y: float, grid: Grid, inks: Inks, *, is_fresh: bool) -> list[Item]:
    """So many votes from (x, y) on; with `is_fresh` the last of them is made to be seen."""
    if not votes:
        return []
    items: list[Item] = []
    size, placed = grid.size, fold(votes, grid)
    if placed.folded:
        items.extend(strokes(STROKES, x, y, size, inks.stroke))
        middle = y + size / 2 + (ASCENT - DESCENT) / 2 * placed.text_size
        left = x + (1 + _GAP / 2) * size
        items.append(Text(placed.text, left, middle, placed.text_size, inks.text, bold=True))
    last = characters_of(votes) - 1
    for number in range(placed.folded, last + 1):
        line, column = divmod(number - placed.folded + placed.squares, grid.columns)
        at = x + column * size, y + line * size
        here = min(STROKES, votes - STROKES * number)
        if number == last and is_fresh:
            edge = 0.03 * size
            items.append(
                Bar(at[0] + edge, at[1] + edge, size - 2 * edge, size - 2 * edge, inks.fresh)
            )
            items.extend(strokes(here - 1, *at, size, inks.stroke))
            items.append(last_stroke(here, *at, size, inks.stroke))
        else:
            items.extend(strokes(here, *at, size, inks.stroke))
    return items
