# SPDX-License-Identifier: Apache-2.0
"""Level bars of any kind: one label, its bars, and every figure in a column beside them.

The heads of the columns are the key: each carries the pattern it stands for. Where there is no
room beside the bar, the figures stand below it, each with its pattern and name.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from commdesk.render.charts.chart_parts import Look, Picture, Spot, piled
from commdesk.render.charts.chart_plan import BarLine, BarPlan, BarRow, Column, Length, Segment
from commdesk.render.charts.palette import Colors
from commdesk.render.charts.threshold_chart import small_size
from commdesk.render.layout.ink import Align, Bar, Canvas, Line
from commdesk.render.layout.typeset import balanced_lines, break_lines, least_width, measure

_LEAST_TRACK = 9.0  # in text sizes: a shorter bar says nothing
_LEAST_SPLIT = 14.0  # the same where it has a middle
_MOST_LABEL = 0.3  # of the width: longer names break
_LEAST_LABEL = 7.0  # in text sizes: there they may break more often
_MOST_HEAD = 5.2  # in text sizes: longer heads break
_SWATCH = 1.1
_GAP = 0.9


def draw_bars(plan: BarPlan, width: float, size: int, colors: Colors) -> Picture:
    """The chart, `width` wide or as wide as it needs."""
    return piled(bar_strips(plan, width, size, colors), width)


def bar_strips(plan: BarPlan, width: float, size: int, colors: Colors) -> list[Picture]:
    """The same cut where a page may end: notes, heads, then row by row."""
    return _Layout(plan, size, colors).strips(width)


def _total(segments: Sequence[Segment]) -> Length:
    return sum(segment.length for segment in segments)


class _Layout:
    def __init__(self, plan: BarPlan, size: int, colors: Colors) -> None:
        self._plan = plan
        self._size = size
        self._small = small_size(size)
        self._colors = colors
        lines = [line for row in plan.rows for line in row.lines]
        self._reach = {
            "left": max((_total(line.left) for line in lines), default=Fraction(0)),
            "right": max((max(_total(line.right), line.room) for line in lines), default=0),
            "apart": max((_total(line.apart) for line in lines), default=Fraction(0)),
        }
        self._is_split = any(line.left for line in lines)
        self._label = 1.05 * size + max(
            (measure(row.label, size, bold=True) for row in plan.rows), default=0.0
        )
        self._columns = [self._column(place, column) for place, column in enumerate(plan.columns)]

    def _column(self, place: int, column: Column) -> float:
        """The width of a column: of its widest figure, and of its head, which may break."""
        size, small = self._size, self._small
        figures = max(
            (measure(line.figures[place], size) for row in self._plan.rows for line in row.lines),
            default=0.0,
        )
        swatch = (_SWATCH + 0.3) * size if column.look else 0.0
        natural = max(measure(text, small) for text in column.lines)
        head = min(natural, max(_MOST_HEAD * small, least_width(column.name, small)))
        return max(figures, head + swatch)

    def strips(self, width: float) -> list[Picture]:
        size = self._size
        figures = sum(self._columns) + _GAP * size * len(self._columns)
        least = (_LEAST_SPLIT if self._is_split else _LEAST_TRACK) * size
        most = max(_MOST_LABEL * width, 5 * size)
        # Rather break long names over more lines than repeat the heads in every row.
        room = width - figures - least
        if _LEAST_LABEL * size <= room < most:
            most = room
        self._left = min(self._label, most)
        track = width - self._left - figures
        strips = self._notes(width)
        if track >= least:
            strips.append(self._heads(width))
            strips += [self._in_columns(row, width, track) for row in self._plan.rows]
            return strips
        widest = max((self._item_width(place) for place in range(len(self._columns))), default=0.0)
        width = max(width, widest, _LEAST_TRACK * size)
        return strips + [self._below(row, width) for row in self._plan.rows]

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
            balanced_lines(column.name, max(_MOST_HEAD * small, wide - self._swatch(column)), small)
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
                start = right - widest - self._swatch(column)
                self._swatch_at(canvas, column.look, start, y + 0.1 * size)
        drawing = canvas.finish(width, 1.3 * small * tallest + 0.3 * size)
        return Picture(drawing, keep=True, repeats=True)

    def _swatch(self, column: Column) -> float:
        return (_SWATCH + 0.3) * self._size if column.look else 0.0

    def _swatch_at(self, canvas: Canvas, look: Look, x: float, y: float) -> None:
        canvas.add(self._filled(look, x, y, _SWATCH * self._size, 0.8 * self._size))

    def _filled(self, look: Look, x: float, y: float, width: float, height: float) -> Bar:
        stroke = 0.07 * self._size
        color = self._colors.surface if look.hollow else look.color
        return Bar(
            x, y, width, height, color, look.pattern, self._colors.surface,
            0.5 * self._size, stroke, look.color, dashed=look.hollow,
        )  # fmt: skip

    # Rows

    def _in_columns(self, row: BarRow, width: float, track: float) -> Picture:
        size, canvas, spots = self._size, Canvas(), list[Spot]()
        bottom = self._name(canvas, row.label, self._left - size)
        y = 0.0
        for number, line in enumerate(row.lines):
            spots.append(Spot(0.0, y, width, 1.6 * size, line.words, number))
            spots += self._bar(canvas, line, self._left, y, track, number)
            right = width
            figures = zip(line.figures, self._columns, strict=True)
            for text, wide in reversed(list(figures)):
                baseline = y + 1.15 * size
                canvas.text(text, right, baseline, size, self._colors.text, align=Align.RIGHT)
                right -= wide + _GAP * size
            y += 1.6 * size
        end = max(bottom, y) + 0.1 * size
        if row.lines:
            self._middle_line(canvas, self._left, track, end)
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
                bars = self._bar(canvas, line, 0.0, y, width, number)
                self._middle_line(canvas, 0.0, width, y + 1.5 * size, y + 0.1 * size)
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
        return self._swatch(column) + named + wide

    def _item(self, canvas: Canvas, column: Column, text: str, x: float, y: float) -> None:
        size, small, colors = self._size, self._small, self._colors
        if column.look:
            self._swatch_at(canvas, column.look, x, y + 0.4 * size)
            x += self._swatch(column)
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

    # Bars

    def _scale(self, track: float) -> tuple[float, float]:
        """How long one unit is, and the gap before what stands apart."""
        reach = self._reach
        gap = 1.2 * self._size if reach["apart"] else 0.0
        whole = reach["left"] + reach["right"] + reach["apart"]
        return ((track - gap) / float(whole) if whole else 0.0), gap

    def _middle_line(
        self, canvas: Canvas, x: float, track: float, bottom: float, top: float = 0.0
    ) -> None:
        if self._is_split:
            middle = x + float(self._reach["left"]) * self._scale(track)[0]
            stroke = 0.14 * self._size
            canvas.add(Line(middle, top, middle, bottom, stroke, self._colors.text))

    def _bar(
        self, canvas: Canvas, line: BarLine, x: float, y: float, track: float, number: int
    ) -> list[Spot]:
        """The pieces of one bar, with where each can be pointed at."""
        if line.is_bare:
            return []
        size, colors, stroke = self._size, self._colors, 0.07 * self._size
        unit, gap = self._scale(track)
        top, height = y + 0.25 * size, 1.1 * size
        start = x + float(self._reach["left"]) * unit
        if line.room:
            wide = float(line.room) * unit
            canvas.add(
                Bar(start, top, wide, height, colors.track, outline=stroke / 2,
                    outline_color=colors.line)
            )  # fmt: skip
        spots: list[Spot] = []

        def put(segments: Sequence[Segment], at: float, step: int) -> None:
            for segment in segments:
                wide = float(segment.length) * unit
                if not wide:
                    continue
                left = at if step > 0 else at - wide
                canvas.add(self._filled(segment.look, left, top, wide, height))
                if at != start and wide > 4 * stroke:
                    # Pieces of one colour, or one grey, are told apart by the ground between.
                    canvas.add(
                        Line(
                            at, top - stroke, at, top + height + stroke, 2 * stroke, colors.surface
                        )
                    )
                spots.append(Spot(left, top, wide, height, segment.words, number))
                at += step * wide

        put(line.left, start, -1)
        spots.reverse()
        put(line.right, start, 1)
        put(line.apart, start + float(self._reach["right"]) * unit + gap, 1)
        if not spots and not self._is_split:
            canvas.add(Line(x, top, x, top + height, 2 * stroke, colors.text))
        return spots
