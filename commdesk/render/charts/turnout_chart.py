# SPDX-License-Identifier: Apache-2.0
"""Turnout over the days of a vote: papers back each day and in all, with the deadline."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from commdesk.domain.returns_by_day import DayRun, ReturnsByDay
from commdesk.domain.shares import percent
from commdesk.render.charts.bar_chart import bar_strips
from commdesk.render.charts.chart_parts import Look, Picture, Spot, piled
from commdesk.render.charts.chart_plan import BarLine, BarPlan, BarRow, Column, Segment
from commdesk.render.charts.chart_words import CHINESE, ChartWords
from commdesk.render.charts.palette import Colors
from commdesk.render.charts.threshold_chart import small_size
from commdesk.render.layout.ink import Align, Bar, Canvas, Line
from commdesk.render.layout.typeset import break_lines, measure

_HEIGHT = 9.0  # of the curve, in text sizes


def turnout_plan(told: ReturnsByDay, colors: Colors, say: ChartWords = CHINESE) -> BarPlan:
    """Day by day, the line of the deadline between the last day in time and the first late one."""
    look = Look(colors.share)
    runs = list(told.runs())
    rows: list[BarRow] = []
    for place, run in enumerate(runs):
        following = runs[place + 1] if place + 1 < len(runs) else None
        rows.append(_row(run, following, told, look, say))
    that_day, so_far, share = say.days.heads
    columns = (Column(that_day, look), Column(so_far), Column(share))
    said = say.days.returned(
        told.returned, told.to_return, percent(told.returned, told.to_return), told.deadline
    )
    return BarPlan(columns, tuple(rows), (said,), say.sentence(""))


def turnout_strips(
    told: ReturnsByDay, width: float, size: int, colors: Colors, say: ChartWords = CHINESE
) -> list[Picture]:
    """The curve, then day by day; cut where a page may end."""
    rows = bar_strips(turnout_plan(told, colors, say), width, size, colors)
    wide = max((row.drawing.width for row in rows), default=width)
    return [*rows[:1], _curve(told, wide, size, colors, say), *rows[1:]]


def draw_turnout(told: ReturnsByDay, width: float, size: int, colors: Colors) -> Picture:
    """All of it as one picture."""
    return piled(turnout_strips(told, width, size, colors), width)


def turnout_words(told: ReturnsByDay, colors: Colors, say: ChartWords = CHINESE) -> str:
    """The same for a screen reader."""
    return turnout_plan(told, colors, say).words


def _row(
    run: DayRun, following: DayRun | None, told: ReturnsByDay, look: Look, say: ChartWords
) -> BarRow:
    share, days = percent(run.back_so_far, told.to_return), say.days
    label = days.weekday(run.first) if run.days == 1 else days.run(run.first, run.last)
    words = days.returned_on(label, run.papers, run.back_so_far, share)
    segments = (Segment(run.papers, look, words),) if run.papers else ()
    figures = (f"{run.papers:,}", f"{run.back_so_far:,}", share)
    end, after = told.deadline, ""
    is_last = end is not None and run.last <= end and (following is None or following.first > end)
    if end is not None and is_last:
        after = days.deadline(end, is_ahead=following is None and run.last != end)
    return BarRow(label, (BarLine(figures, say.sentence(words), segments),), after)


def _curve(told: ReturnsByDay, width: float, size: int, colors: Colors, say: ChartWords) -> Picture:
    """Columns for the days, the line of the share in all, and the deadline; no day is left out."""
    first, last = told.first, told.last
    if first is None or last is None:
        return Picture(Canvas().finish(width, 0.0))
    return _Curve(told, first, last, width, size, colors, say).draw()


class _Curve:
    def __init__(
        self,
        told: ReturnsByDay,
        first: date,
        last: date,
        width: float,
        size: int,
        colors: Colors,
        say: ChartWords,
    ) -> None:
        self._told = told
        self._say = say.days
        # Where all was keyed after it, the deadline is on the axis all the same.
        self._first = min(first, told.deadline or first)
        self._end = max(last, told.deadline or last)
        self._days = (self._end - first).days + 1
        self._size = size
        self._small = small_size(size)
        self._colors = colors
        self._width = width
        self._left = measure("100%", self._small) + 0.5 * size
        self._step = (width - self._left - 0.5 * size) / self._days
        self._height = _HEIGHT * size
        self._top = 0.7 * self._small

    def draw(self) -> Picture:
        """From the key down to the days below the axis."""
        canvas = Canvas()
        size, small, colors = self._size, self._small, self._colors
        key = self._say.key(self._highest)
        y = 0.0
        for line in break_lines(key, self._width, small):
            canvas.text(line, 0.0, y + 1.05 * small, small, colors.secondary)
            y += 1.4 * small
        self._top += y
        bottom = self._top + self._height
        right = self._left + self._step * self._days
        for share in (0, 50, 100):
            at = bottom - self._height * share / 100
            canvas.add(Line(self._left, at, right, at, 0.04 * size, colors.line))
            canvas.text(f"{share}%", self._left - 0.4 * size, at + 0.36 * small, small,
                        colors.secondary, align=Align.RIGHT)  # fmt: skip
        spots = self._columns(canvas, bottom)
        self._line(canvas, bottom)
        self._deadline(canvas, bottom)
        self._dates(canvas, bottom + 1.6 * small)
        return Picture(canvas.finish(self._width, bottom + 2.4 * small), tuple(spots), keep=True)

    @property
    def _highest(self) -> int:
        return max((count for _, count in self._told.counts), default=0)

    def _x(self, day: date) -> float:
        return self._left + self._step * (day - self._first).days

    def _middle(self, day: date) -> float:
        return self._x(day) + self._step / 2

    def _columns(self, canvas: Canvas, bottom: float) -> list[Spot]:
        spots: list[Spot] = []
        so_far, stroke = 0, 0.05 * self._size
        wide = min(0.8 * self._step, 3 * self._size)
        for day, count in self._told.counts:
            so_far += count
            tall = 0.9 * self._height * count / self._highest
            x = self._x(day) + (self._step - wide) / 2
            outline = stroke if wide > 6 * stroke else 0.0
            canvas.add(Bar(x, bottom - tall, wide, tall, self._colors.share, outline=outline))
            share = percent(so_far, self._told.to_return)
            words = self._say.returned_on(self._say.day(day), count, so_far, share)
            spots.append(Spot(self._x(day), self._top, self._step, self._height, words))
        return spots

    def _line(self, canvas: Canvas, bottom: float) -> None:
        """The share in all, point by point, set off by the ground."""
        so_far, whole = 0, max(self._told.to_return, self._told.returned, 1)
        points: list[tuple[float, float]] = []
        known = dict(self._told.counts)
        last = self._told.last or self._first
        day = self._told.first or self._first
        while day <= last:
            so_far += known.get(day, 0)
            points.append((self._middle(day), bottom - self._height * so_far / whole))
            day += timedelta(days=1)
        if len(points) == 1:
            ((x, y),) = points
            reach = min(0.4 * self._step, 2 * self._size)
            points = [(x - reach, y), (x + reach, y)]
        stroke = 0.16 * self._size
        for width, color in ((2.4 * stroke, self._colors.surface), (stroke, self._colors.text)):
            for (x1, y1), (x2, y2) in pairwise(points):
                canvas.add(Line(x1, y1, x2, y2, width, color))

    def _deadline(self, canvas: Canvas, bottom: float) -> None:
        end = self._told.deadline
        if end is not None:
            x = self._x(end) + self._step
            stroke = 0.14 * self._size
            canvas.add(Line(x, self._top, x, bottom, stroke, self._colors.unmet, dashed=True))

    def _dates(self, canvas: Canvas, baseline: float) -> None:
        """First and last day and the deadline, as many as there is room for."""
        small, colors = self._small, self._colors
        taken: list[tuple[float, float]] = []
        end = self._told.deadline
        wanted: list[tuple[str, float, bool]] = []
        if end is not None:
            wanted.append((self._say.deadline_mark(end), self._x(end) + self._step, True))
        wanted.append((self._say.day(self._first), self._middle(self._first), False))
        wanted.append((self._say.day(self._end), self._middle(self._end), False))
        for text, x, is_bold in wanted:
            wide = measure(text, small, bold=is_bold)
            left = min(max(x - wide / 2, 0.0), self._width - wide)
            if any(left < far + small and near < left + wide + small for near, far in taken):
                continue
            taken.append((left, left + wide))
            canvas.text(text, left, baseline, small, colors.text, bold=is_bold)
