# SPDX-License-Identifier: Apache-2.0
"""A table of very many rows: measured once, and each row set when its page is made.

Only what is needed to break it into pages is known of a row before: how high it is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from commdesk.render.layout.blocks import INK, PADDING, POINT
from commdesk.render.layout.flow import Deferred, Piece
from commdesk.render.layout.ink import Align, Drawing, Item, Line, Text
from commdesk.render.layout.typeset import break_lines, measure

_HAIRLINE = 0.5 * POINT
_LEADING, _AROUND = 1.35, 0.55  # of the size: from line to line, and above and below them all
_EVERY = 500  # rows between two signs of progress
_SHRINKS = (1.0, 0.9, 0.8)
_LEAST = 8  # characters that a column which takes a share of the rest is wide, at least


@dataclass(frozen=True, slots=True)
class LongColumn:
    """`share` of the width that is left, 0 for a column as wide as its widest text.

    `least` is the width that must be left for writing by hand, in tenths of a point.
    """

    head: str
    align: Align = Align.LEFT
    share: float = 0.0
    least: float = 0.0


def long_table(
    columns: Sequence[LongColumn],
    rows: Sequence[Sequence[str]],
    width: float,
    size: float,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> list[Piece]:
    """The rows as pieces below a head that each page repeats.

    `progress(done, rows)` may raise to give up.
    """
    setter = _Setter(columns, rows, width, size)
    # One and the same object, by which rows of one table know one another.
    head, frame = setter.head(), setter.frame
    pieces: list[Piece] = []
    one = setter.height(1)
    last = len(rows) - 1
    for number, row in enumerate(rows):
        if not number % _EVERY:
            progress(number, len(rows))
        lines = setter.lines(row)
        height = one if lines == 1 else setter.height(lines)
        keep = number < last and number in (0, last - 1)
        pieces.append(
            Piece(Deferred(height, partial(setter.set, row, height), frame), 0.0, keep, head)
        )
    return pieces


class _Setter:
    """Knows the widths, and sets one row at a time."""

    def __init__(
        self,
        columns: Sequence[LongColumn],
        rows: Sequence[Sequence[str]],
        width: float,
        size: float,
    ) -> None:
        self._columns = columns
        sizes = [round(size * POINT * shrink) for shrink in _SHRINKS]
        natural = [
            # States, choices and masked names are few, however many rows have them.
            max((measure(text, sizes[0]) for text in {row[place] for row in rows}), default=0.0)
            for place in range(len(columns))
        ]
        shares = sum(column.share for column in columns)
        fixed, needs = 0.0, list[float]()
        for self._size in sizes:
            shrink = self._size / sizes[0]
            needs = [
                max(
                    max(need * shrink, measure(column.head, self._size, bold=True))
                    + 2 * PADDING
                    + 1,
                    column.least,
                )
                for need, column in zip(natural, columns, strict=True)
            ]
            fixed = sum(
                need for need, column in zip(needs, columns, strict=True) if not column.share
            )
            if fixed + _LEAST * self._size * shares <= width:
                break
        self._widths = _shared(columns, needs, width)
        if sum(self._widths) > width + 1:
            # Nothing helps: every column gives way, and its texts break.
            self._widths = [one * width / sum(self._widths) for one in self._widths]
        self._lefts = [sum(self._widths[:place]) for place in range(len(columns))]
        self._width = sum(self._widths)
        self._rooms = [wide - 2 * PADDING for wide in self._widths]
        shrunk = self._size / sizes[0]
        # Most columns are wide enough for all they hold: their texts are not measured again.
        self._breaking = [
            place
            for place, (need, room) in enumerate(zip(natural, self._rooms, strict=True))
            if need * shrunk > room
        ]
        self._cells = [
            (left, room, column.align.value, place in self._breaking)
            for place, (left, room, column) in enumerate(
                zip(self._lefts, self._rooms, columns, strict=True)
            )
        ]

    def height(self, lines: int) -> float:
        """Of a row with so many lines."""
        return (lines * _LEADING + _AROUND) * self._size

    def lines(self, row: Sequence[str]) -> int:
        """Of the fullest cell."""
        most = 1
        for place in self._breaking:
            text, room = row[place], self._rooms[place]
            if measure(text, self._size) > room:
                most = max(most, len(break_lines(text, room, self._size)))
        return most

    def head(self) -> Drawing:
        """What stands above the rows."""
        texts = [column.head for column in self._columns]
        lines = max(
            len(break_lines(text, room, self._size, bold=True))
            for text, room in zip(texts, self._rooms, strict=True)
        )
        height = self.height(lines)
        edge = _HAIRLINE / 2
        top = Line(-edge, 0, self._width + edge, 0, _HAIRLINE, INK)
        items = (*self.set(texts, height, 0, 0, bold=True), *self.frame(0, 0, height), top)
        return Drawing(self._width, height, items)

    def frame(self, x: float, top: float, bottom: float) -> list[Item]:
        """The upright lines beside all rows of a page."""
        return [
            Line(x + place, top, x + place, bottom, _HAIRLINE, INK)
            for place in (*self._lefts, self._width)
        ]

    def set(
        self, row: Sequence[str], height: float, x: float, y: float, *, bold: bool = False
    ) -> list[Item]:
        """A row of this height with its corner there, and the line below it."""
        size, items = self._size, list[Item]()
        leading = _LEADING * size
        single = y + height / 2 + 0.36 * size
        for text, (place, room, align, breaks) in zip(row, self._cells, strict=True):
            if not text:
                continue
            share = Align.CENTER.value if bold else align
            start = x + place + PADDING
            wide = measure(text, size, bold=bold) if share or breaks or bold else 0.0
            if wide <= room:
                items.append(Text(text, start + share * (room - wide), single, size, INK, bold))
                continue
            lines = break_lines(text, room, size, bold=bold)
            baseline = single - (len(lines) - 1) * leading / 2
            for line in lines:
                free = room - measure(line, size, bold=bold)
                items.append(Text(line, start + share * free, baseline, size, INK, bold))
                baseline += leading
        right, edge = x + self._width, _HAIRLINE / 2
        items.append(Line(x - edge, y + height, right + edge, y + height, _HAIRLINE, INK))
        return items


def _shared(columns: Sequence[LongColumn], needs: Sequence[float], width: float) -> list[float]:
    """Widths that fill `width`: a column that needs less than its share leaves it to others."""
    given = {place: needs[place] for place, column in enumerate(columns) if not column.share}
    open_ones = [place for place, column in enumerate(columns) if column.share]
    while open_ones:
        rest = max(width - sum(given.values()), 0.0)
        shares = sum(columns[place].share for place in open_ones)
        content = [p for p in open_ones if needs[p] <= rest * columns[p].share / shares]
        if not content or len(content) == len(open_ones):
            break
        given |= {place: needs[place] for place in content}
        open_ones = [place for place in open_ones if place not in content]
    rest = max(width - sum(given.values()), 0.0)
    shares = sum(columns[place].share for place in open_ones)
    spare = 0.0 if shares else rest / len(columns)
    return [
        given[place] + spare if place in given else rest * columns[place].share / shares
        for place in range(len(columns))
    ]
