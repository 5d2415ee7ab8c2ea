# SPDX-License-Identifier: Apache-2.0
"""How large a ballot is set, and the small things it is made of: boxes, blanks, rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeVar

from commdesk.render.layout.blocks import INK, POINT
from commdesk.render.layout.ink import Bar, Canvas, Drawing, Line
from commdesk.render.layout.page_format import MM, PageFormat, PaperSize
from commdesk.render.layout.typeset import break_lines, measure

HAIRLINE = 0.5 * POINT
LEADING = 1.45
_BETWEEN = 1.5 * MM


class BallotLayout(Enum):
    """How many papers stand on a page."""

    ONE = "one"  # an A4 page each
    TWO = "two"  # two halves of A4, to be cut apart
    A5 = "a5"  # an A5 page each


@dataclass(frozen=True, slots=True)
class Leaf:
    """What becomes one piece of paper, once it is cut: its size and white edges in units."""

    width: float
    height: float
    side: float
    edge: float
    page: PageFormat
    on_page: int = 1

    @property
    def is_low(self) -> bool:
        """Whether height is short, and words stand closer."""
        return self.on_page > 1

    @property
    def inner(self) -> float:
        """The width of what is printed."""
        return self.width - 2 * self.side


_A4 = PageFormat(top=8, left=10, bottom=8, right=10)
LEAVES = {
    BallotLayout.ONE: Leaf(210 * MM, 297 * MM, 12 * MM, 9 * MM, _A4),
    BallotLayout.TWO: Leaf(210 * MM, 148.5 * MM, 10 * MM, 6 * MM, _A4, 2),
    BallotLayout.A5: Leaf(
        148 * MM,
        210 * MM,
        8 * MM,
        7 * MM,
        PageFormat(PaperSize.A5, top=7, left=8, bottom=7, right=8),
    ),
}


@dataclass(frozen=True, slots=True)
class Look:
    """Sizes of a ballot's type in points; `titles` from the one that is liked best."""

    text: float
    note: float
    titles: tuple[float, ...]
    rules: int  # lines for an opinion
    seal: tuple[float, float] = (40, 26)  # its place, in mm
    beside: int = 2  # of a long list of short names, how many stand in a row at most

    @property
    def size(self) -> int:
        """Of the text, in units."""
        return round(self.text * POINT)

    @property
    def small(self) -> int:
        """Of notes, in units."""
        return round(self.note * POINT)

    @property
    def box(self) -> float:
        """The side of a box to be ticked."""
        return max(3.4 * MM, 1.05 * self.size)

    @property
    def write(self) -> float:
        """The height of a line for writing by hand."""
        return max(6.8 * MM, 1.9 * self.size)


_LOW = (36, 13)
LOOKS = {
    BallotLayout.ONE: (
        Look(16, 12, (22, 20, 18, 14), 6),
        Look(14, 11, (20, 18, 16, 13), 6),
        Look(12, 10, (18, 16, 14, 12), 5),
        Look(10.5, 9, (16, 14, 12, 10), 4),
        Look(10.5, 9, (16, 14, 12, 10), 3, (38, 20), beside=3),
        Look(9.5, 8.5, (14, 12, 10), 3, (38, 18), beside=3),
    ),
    BallotLayout.TWO: (
        Look(12, 9, (15, 13, 11, 9), 3, _LOW),
        Look(10.5, 8.5, (14, 12, 10.5, 9), 2, _LOW),
        Look(9, 8, (13, 11, 10, 9), 2, _LOW),
        Look(9, 8, (13, 11, 10, 9), 2, _LOW, beside=3),
    ),
    BallotLayout.A5: (
        Look(12, 9, (15, 13, 11, 9), 4, (34, 22)),
        Look(10.5, 8.5, (14, 12, 10, 9), 3, (34, 22)),
        Look(9.5, 8, (13, 11, 10, 9), 3, (34, 20)),
        Look(9, 8, (12, 10.5, 9), 2, (34, 16)),
    ),
}
"""From the largest; the largest is taken that takes the fewest leaves."""

_Item = TypeVar("_Item")


def in_rows(items: Sequence[_Item], columns: int) -> list[Sequence[_Item]]:
    """So many side by side, row after row."""
    return [items[start : start + columns] for start in range(0, len(items), columns)]


def lines_of(text: str, width: float, size: int, *, bold: bool = False) -> list[str]:
    """The lines of a text; quick for the many that take one."""
    if "\n" not in text and measure(text, size, bold=bold) <= width:
        return [text]
    return break_lines(text, width, size, bold=bold)


def baseline_of(top: float, leading: float, size: int) -> float:
    """Where the text of a line stands, whose place begins at `top`."""
    return top + leading / 2 + 0.36 * size


def put_box(canvas: Canvas, x: float, top: float, side: float) -> None:
    """An empty box to be ticked."""
    canvas.add(Bar(x, top, side, side, "#FFFFFF", outline=0.9 * POINT, outline_color=INK))


def key_width(keys: Sequence[str], look: Look) -> float:
    """The room for the key numbers beside boxes."""
    return max(measure(key, _key_size(look)) for key in keys)


def option(key: str, name: str, width: float, look: Look, keys: float) -> Drawing:
    """A box, its key number, and what it means; the words break within the width.

    `keys` is the room for key numbers, the same for all that stand in a column.
    """
    canvas, size, leading = Canvas(), look.size, LEADING * look.size
    height = max(leading, look.box + 2.4 * MM)
    put_box(canvas, 0.5 * POINT, (height - look.box) / 2, look.box)
    first = baseline_of((height - leading) / 2, leading, size)
    x = look.box + 1.0 * MM
    canvas.text(key, x, first, _key_size(look), INK)
    x += keys + 1.0 * MM
    lines = break_lines(name, width - x, size) if name else []
    for number, line in enumerate(lines):
        canvas.text(line, x, first + number * leading, size, INK)
    return canvas.finish(width, height + max(0, len(lines) - 1) * leading)


def option_width(name: str, look: Look, keys: float) -> float:
    """What an option needs to stand on one line."""
    return look.box + 2.0 * MM + keys + measure(name, look.size) + 1.0


def box_cell(key: str, look: Look, width: float) -> Drawing:
    """A box with its key number, in the middle of a table's cell."""
    canvas, size = Canvas(), _key_size(look)
    wide = look.box + 0.9 * MM + measure(key, size)
    x, height = (width - wide) / 2, look.box + 1.2 * MM
    put_box(canvas, x, (height - look.box) / 2, look.box)
    canvas.text(key, x + look.box + 0.9 * MM, baseline_of(0, height, size), size, INK)
    return canvas.finish(width, height)


def _key_size(look: Look) -> int:
    return round(0.78 * look.size)


@dataclass(frozen=True, slots=True)
class Blank:
    """Words with a line behind them to be filled in by hand, and words behind the line."""

    label: str
    line: float  # in mm
    after: str = ""


Group = tuple[Blank, ...]
"""Blanks that stay on one line."""
DATE: Group = (Blank("日期：", 13, "年"), Blank("", 7, "月"), Blank("", 7, "日"))


def blanks(rows: Sequence[Sequence[Group]], width: float, size: int, height: float) -> Drawing:
    """Rows of blanks; one that is too long goes on below. Lines reach to the end of a row."""
    canvas, y = Canvas(), 0.0
    for row in rows:
        for part in _fitting(row, width, size):
            _blank_row(canvas, part, width, size, y, height)
            y += height
    return canvas.finish(width, y)


def _fitting(row: Sequence[Group], width: float, size: int) -> list[list[Blank]]:
    parts: list[list[Blank]] = [[]]
    room = width
    for group in row:
        need = sum(_blank_width(blank, size) for blank in group)
        if need > room and parts[-1]:
            parts.append([])
            room = width
        parts[-1].extend(group)
        room -= need
    return parts


def _blank_width(blank: Blank, size: int) -> float:
    return measure(blank.label + blank.after, size) + blank.line * MM + _BETWEEN


def _blank_row(
    canvas: Canvas, row: Sequence[Blank], width: float, size: int, top: float, height: float
) -> None:
    free = width - sum(_blank_width(blank, size) for blank in row)
    total = sum(blank.line for blank in row) or 1.0
    line = top + height - 1.2 * MM
    baseline = line - 0.3 * size
    x = 0.0
    for blank in row:
        x += canvas.text(blank.label, x, baseline, size, INK).width
        long = blank.line * MM + max(0.0, free) * blank.line / total
        canvas.add(Line(x, line, x + long, line, HAIRLINE, INK))
        x += long
        x += canvas.text(blank.after, x, baseline, size, INK).width + _BETWEEN
