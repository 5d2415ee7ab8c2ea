# SPDX-License-Identifier: Apache-2.0
"""Level bars of any kind: one label, its bars, and every figure in a column beside them.

The heads of the columns are the key: each carries the pattern it stands for. Where there is no
room beside the bar, the figures stand below it, each with its pattern and name. Names too long
for a column are numbered, and stand once above, over the whole width.
"""

from __future__ import annotations

from commdesk.render.charts.bar_legend import MOST_LINES, legend_strips, numbered
from commdesk.render.charts.bar_marks import Marks
from commdesk.render.charts.chart_parts import Picture, Spot, piled
from commdesk.render.charts.chart_plan import BarLine, BarPlan, BarRow, Column
from commdesk.render.charts.palette import Colors
from commdesk.render.charts.threshold_chart import small_size
from commdesk.render.layout.ink import Align, Canvas, Line
from commdesk.render.layout.typeset import balanced_lines, break_lines, least_width, measure

_LEAST_TRACK = 9.0  # in text sizes: a shorter bar says nothing
_LEAST_SPLIT = 14.0  # the same where it has a middle
_MOST_LABEL = 0.3  # of the width: longer names break
_LEAST_SHARE = 0.5  # of the width, for bars whose names are too long for a column
_LEAST_LABEL = 7.0  # in text sizes: there they may break more often
MOST_HEAD = 5.2  # in text sizes: longer heads break
_GAP = 0.9


def draw_bars(plan: BarPlan, width: float, size: int, colors: Colors) -> Picture:
    """The chart, `width` wide or as wide as it needs."""
    return piled(bar_strips(plan, width, size, colors), width)


def bar_strips(plan: BarPlan, width: float, size: int, colors: Colors) -> list[Picture]:
    """The same cut where a page may end: notes, heads, then row by row."""
    return _Layout(plan, size, colors).strips(width)


class _Layout:
    def __init__(self, whole: BarPlan, size: int, colors: Colors) -> None:
        self._size = size
        self._small = small_size(size)
        plan, self._named = numbered(whole, MOST_HEAD * self._small, self._small)
        self._plan = plan
        self._colors = colors
        self._marks = Marks(plan, size, colors)
        self._columns = [self._column(place, column) for place, column in enumerate(plan.columns)]

    def _column(self, place: int, column: Column) -> float:
        """The width of a column: of its widest figure, and of its head, which may break."""
        size, small = self._size, self._small
        figures = max(
            (measure(line.figures[place], size) for row in self._plan.rows for line in row.lines),
            default=0.0,
        )
        swatch = self._marks.swatch_width(column.look)
        natural = max(measure(text, small) for text in column.lines)
        head = min(natural, max(MOST_HEAD * small, least_width(column.name, small)))
        return max(figures, head + swatch)

    def strips(self, width: float) -> list[Picture]:
        size = self._size
        figures = sum(self._columns) + _GAP * size * len(self._columns)
        least = (_LEAST_SPLIT if self._marks.is_split else _LEAST_TRACK) * size
        if self._named:
            # Beside short names there is room; else the bars have the whole width.
            least = max(least, _LEAST_SHARE * width)
        most = max(_MOST_LABEL * width, 5 * size)
        # Rather break long names over more lines than repeat the heads in every row.
        room = width - figures - least
        if _LEAST_LABEL * size <= room < most:
            most = room
        self._left = min(self._label_within(most), most)
        track = width - self._left - figures
        strips = [*self._notes(width), *self._legend(width)]
        if track >= least:
            strips.append(self._heads(width))
            strips += [self._in_columns(row, width, track) for row in self._plan.rows]
            return strips
        widest = max((self._item_width(place) for place in range(len(self._columns))), default=0.0)
        width = max(width, widest, _LEAST_TRACK * size)
        return strips + [self._below(row, width) for row in self._plan.rows]

    def _label_within(self, most: float) -> float:
        """Room for the labels, those aside that have too many lines there."""
        wide = (
            measure(row.label, self._size, bold=True)
            for row in self._plan.rows
            if not self._is_long(row, most - self._size)
        )
        return 1.05 * self._size + max(wide, default=0.0)

    def _is_long(self, row: BarRow, width: float) -> bool:
        """Whether a label has too many lines beside its bars, and stands above them."""
        return len(break_lines(row.label, width, self._size, bold=True)) > MOST_LINES

    def _legend(self, width: float) -> list[Picture]:
        return legend_strips(self._named, width, self._small, self._marks, self._colors)

    def _notes(self, width: float) -> list[Picture]:
        """Each note in small lines; a note is kept with what follows it."""
        found: list[Picture] = []
        small = self._small
        for place, note in enumerate(self._plan.notes):
            canvas, y = Canvas(), 0.0
            for line in break_lines(note, width, small):
                canvas.text(line, 0.0, y + 1.05 * small, small, self._colors.secondary)
                y += 1.4 * small
            last = place == len(self._plan.notes) - 1
            found.append(Picture(canvas.finish(width, y + 0.5 * small * last), keep=True))
        return found

    def _heads(self, width: float) -> Picture:
        """The names of the columns, bottom to bottom, each with its pattern."""
        size, small, canvas = self._size, self._small, Canvas()
        broken = [
            balanced_lines(
                column.name,
                max(MOST_HEAD * small, wide - self._marks.swatch_width(column.look)),
                small,
            )
            for column, wide in zip(self._plan.columns, self._columns, strict=True)
        ]
        tallest = max(map(len, broken), default=0)
        x = width
        placed: list[float] = []
        for wide in reversed(self._columns):
            placed.insert(0, x)
            x -= wide + _GAP * size
        for column, lines, right in zip(self._plan.columns, broken, placed, strict=True):
            y = 1.3 * small * (tallest - len(lines))
            widest = max(measure(line, small) for line in lines)
            for number, line in enumerate(lines):
                baseline = y + 1.05 * small + 1.3 * small * number
                canvas.text(line, right, baseline, small, self._colors.text, align=Align.RIGHT)
            if column.look:
                start = right - widest - self._marks.swatch_width(column.look)
                self._marks.swatch(canvas, column.look, start, y + 0.1 * size)
        drawing = canvas.finish(width, 1.3 * small * tallest + 0.3 * size)
        return Picture(drawing, keep=True, repeats=True)

    # Rows

    def _in_columns(self, row: BarRow, width: float, track: float) -> Picture:
        size, canvas, spots = self._size, Canvas(), list[Spot]()
        y = top = bottom = 0.0
        if self._is_long(row, self._left - size):
            y = top = self._name(canvas, row.label, width)
        else:
            bottom = self._name(canvas, row.label, self._left - size)
        for number, line in enumerate(row.lines):
            spots.append(Spot(0.0, y, width, 1.6 * size, line.words, number))
            spots += self._marks.bar(canvas, line, self._left, y, track, number)
            right = width
            figures = zip(line.figures, self._columns, strict=True)
            for text, wide in reversed(list(figures)):
                baseline = y + 1.15 * size
                canvas.text(text, right, baseline, size, self._colors.text, align=Align.RIGHT)
                right -= wide + _GAP * size
            y += 1.6 * size
        end = max(bottom, y) + 0.1 * size
        if row.lines:
            self._marks.middle_line(canvas, self._left, track, end, top)
        return self._finish(canvas, row, spots, width, end)

    def _below(self, row: BarRow, width: float) -> Picture:
        """The name, the figures with their names after it, and the bar below them.

        Where there are several bars, each comes first and its figures after it.
        """
        size, canvas, spots = self._size, Canvas(), list[Spot]()
        if len(row.lines) == 1 and self._name_width(row) < 0.4 * width:
            y, x = 0.0, self._name_width(row)
            self._name(canvas, row.label, width)
        else:
            y, x = self._name(canvas, row.label, width), 0.0
        for number, line in enumerate(row.lines):
            start = 0.0 if x else y
            y = self._items(canvas, line, x, y, width)
            x = 0.0
            if not line.is_bare:
                bars = self._marks.bar(canvas, line, 0.0, y, width, number)
                self._marks.middle_line(canvas, 0.0, width, y + 1.5 * size, y + 0.1 * size)
                y += 1.6 * size
            else:
                bars = []
            spots += [Spot(0.0, start, width, y - start, line.words, number), *bars]
            y += 0.2 * size
        return self._finish(canvas, row, spots, width, y + 0.3 * size)

    def _items(self, canvas: Canvas, line: BarLine, x: float, y: float, width: float) -> float:
        """Figures with their names, line after line; gives back where they end."""
        size, left = self._size, x
        for place, (column, text) in enumerate(zip(self._plan.columns, line.figures, strict=True)):
            if not text:
                continue
            need = self._item_width(place, text)
            if left and left + need > width:
                left, y = 0.0, y + 1.4 * size
            self._item(canvas, column, text, left, y)
            left += need + 1.2 * size
        return y + 1.4 * size

    def _name_width(self, row: BarRow) -> float:
        return measure(row.label, self._size, bold=True) + self._size if row.label else 0.0

    def _item_width(self, place: int, text: str | None = None) -> float:
        column = self._plan.columns[place]
        wide = self._columns[place] if text is None else measure(text, self._size)
        named = measure(column.plain, self._small) + (0.4 * self._size if column.plain else 0.0)
        return self._marks.swatch_width(column.look) + named + wide

    def _item(self, canvas: Canvas, column: Column, text: str, x: float, y: float) -> None:
        size, small, colors = self._size, self._small, self._colors
        if column.look:
            self._marks.swatch(canvas, column.look, x, y + 0.4 * size)
            x += self._marks.swatch_width(column.look)
        if column.plain:
            canvas.text(column.plain, x, y + 1.15 * size, small, colors.secondary)
            x += measure(column.plain, small) + 0.4 * size
        canvas.text(text, x, y + 1.15 * size, size, colors.text)

    def _name(self, canvas: Canvas, label: str, width: float) -> float:
        size, y = self._size, 0.0
        for line in break_lines(label, width, size, bold=True) if label else ():
            canvas.text(line, 0.0, y + 1.15 * size, size, self._colors.text, bold=True)
            y += 1.3 * size
        return y + 0.2 * size if label else 0.0

    def _finish(
        self, canvas: Canvas, row: BarRow, spots: list[Spot], width: float, y: float
    ) -> Picture:
        if row.line_after:
            small, size = self._small, self._size
            lines = break_lines(row.line_after, width, small)
            middle = y + 0.75 * small
            for number, line in enumerate(lines):
                baseline = y + (1.1 + 1.35 * number) * small
                canvas.text(line, 0.0, baseline, small, self._colors.text, bold=True)
            start = measure(lines[0], small, bold=True) + 0.6 * size
            if start < width:
                stroke = 0.12 * size
                canvas.add(
                    Line(start, middle, width, middle, stroke, self._colors.text, dashed=True)
                )
            y += 1.35 * small * len(lines) + 0.3 * size
        return Picture(canvas.finish(width, y), tuple(spots))
