# SPDX-License-Identifier: Apache-2.0
"""The options of a matter as level bars: people and area, cast votes apart from deemed ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from commdesk.domain.ranking import Ranked
from commdesk.domain.rules import Measure
from commdesk.domain.topics import Topic
from commdesk.render.charts.bar_legend import MOST_LINES
from commdesk.render.charts.chart_parts import Picture, Spot, piled
from commdesk.render.charts.chart_words import CHINESE, ChartWords
from commdesk.render.charts.option_rows import OptionRow, limit_of, row_share, row_words, rows_of
from commdesk.render.charts.palette import Colors
from commdesk.render.charts.threshold_chart import small_size
from commdesk.render.layout.ink import Align, Bar, Canvas, Drawing, Line, Pattern
from commdesk.render.layout.typeset import break_lines, measure
from commdesk.render.words import wording
from commdesk.render.words.facts import Counted, pick, weighs_area

_LEAST_TRACK = 5.0  # in text sizes: a shorter bar says nothing
_MOST_LABEL = 0.36  # of the width: longer names break


@dataclass(frozen=True, slots=True)
class _Figures:
    """What is written beside a bar."""

    amount: str
    share: str
    note: str


class OptionChart:
    """Lays out the options of one matter; sizes follow `size`, the text's."""

    def __init__(
        self,
        decided: Counted,
        topic: Topic,
        size: int,
        colors: Colors,
        say: ChartWords = CHINESE,
    ) -> None:
        self._say = say
        self._decided = decided
        self._topic = topic
        self._colors = colors
        self._size = size
        self._small = small_size(size)
        self._rows = rows_of(decided, topic, colors, say)
        weighs = weighs_area(decided)
        self._measures = (Measure.PEOPLE, Measure.AREA) if weighs else (Measure.PEOPLE,)
        figures = {
            kind: [self._figures(row, kind) for row in self._rows] for kind in self._measures
        }
        self._share_width = max(
            (
                measure(entry.share, size, bold=True)
                for column in figures.values()
                for entry in column
            ),
            default=0.0,
        )
        self._figures_width = {
            kind: max((measure(entry.amount, size) for entry in column), default=0.0)
            + self._share_width
            + 1.6 * size
            for kind, column in figures.items()
        }
        self._scales = {
            kind: max(
                (max(pick(row.total, kind), pick(row.base, kind)) for row in self._rows), default=0
            )
            for kind in self._measures
        }

    def draw(self, width: float) -> Drawing:
        """All of it as one drawing."""
        return self.picture(width).drawing

    def picture(self, width: float) -> Picture:
        """The same, with each option as a place that can be pointed at."""
        return piled(self.pictures(width), width)

    def strips(self, width: float) -> list[Drawing]:
        """The drawing cut where a page may end: the heading, then row by row."""
        return [picture.drawing for picture in self.pictures(width)]

    def pictures(self, width: float) -> list[Picture]:
        """The strips with their places.

        People and area stand side by side where there is room, else below one another.
        """
        size, count = self._size, len(self._measures)
        gap = 2 * size
        label = self._label_within(max(_MOST_LABEL * width, 6 * size))
        figures = sum(self._figures_width.values())
        track = (width - label - figures - gap * (count - 1)) / count
        if track >= _LEAST_TRACK * size:
            return self._side_by_side(width, label, track, gap)
        least = max(self._figures_width.values()) + _LEAST_TRACK * size
        return self._stacked(max(width, label + least), label)

    def _label_within(self, most: float) -> float:
        """Room for names and standings; names with too many lines there stand above their bars."""
        size = self._size
        beside = 1.1 * size + max(
            (
                max(
                    0.0 if self._is_long(row, most - size) else measure(row.label, size, bold=True),
                    measure(row.standing, self._small),
                )
                for row in self._rows
            ),
            default=0.0,
        )
        return min(beside, most)

    def _is_long(self, row: OptionRow, width: float) -> bool:
        return len(break_lines(row.label, width, self._size, bold=True)) > MOST_LINES

    def _side_by_side(self, width: float, label: float, track: float, gap: float) -> list[Picture]:
        columns: list[tuple[Measure, float, float]] = []
        x = label
        for kind in self._measures:
            columns.append((kind, x, track + self._figures_width[kind]))
            x += track + self._figures_width[kind] + gap
        canvas = Canvas()
        y = max(self._heading(canvas, kind, x, column) for kind, x, column in columns)
        head = Picture(canvas.finish(width, y + 0.3 * self._size), keep=True)
        return [head, *(self._row(row, columns, label, width) for row in self._rows)]

    def _stacked(self, width: float, label: float) -> list[Picture]:
        strips: list[Picture] = []
        for kind in self._measures:
            canvas = Canvas()
            y = self._heading(canvas, kind, 0.0, width)
            strips.append(Picture(canvas.finish(width, y + 0.3 * self._size), keep=True))
            columns = [(kind, label, width - label)]
            strips += [self._row(row, columns, label, width) for row in self._rows]
            strips.append(Picture(Drawing(width, 0.5 * self._size)))
        return strips

    def _row(
        self,
        row: OptionRow,
        columns: Sequence[tuple[Measure, float, float]],
        label: float,
        width: float,
    ) -> Picture:
        """Name and standing at the left, the bars beside them, the line of the seats below."""
        canvas, body, top = Canvas(), Canvas(), 0.0
        is_long = self._is_long(row, label - self._size)
        if is_long:
            top = self._name(canvas, row.label, width) + 0.1 * self._size
        high = max(
            self._label(body, row, label - self._size, is_named=not is_long),
            *(self._bar(body, row, kind, x, column) for kind, x, column in columns),
        )
        canvas.draw(body.finish(width, high), 0.0, top)
        y = top + high
        words = row_words(row, self._decided, self._topic, self._say)
        spots = (Spot(0.0, 0.0, width, y, words),)
        y += 0.45 * self._size
        if row.line_after:
            y = self._seat_line(canvas, row.line_after, y, width)
        return Picture(canvas.finish(width, y), spots)

    def _seat_line(self, canvas: Canvas, text: str, y: float, width: float) -> float:
        small = self._small
        lines = break_lines(text, width, small)
        middle = y + 0.7 * small
        for number, line in enumerate(lines):
            baseline = y + 1.05 * small + 1.35 * small * number
            canvas.text(line, 0.0, baseline, small, self._colors.text, bold=True)
        start = measure(lines[0], small, bold=True) + 0.6 * self._size
        if start < width:
            stroke = 0.12 * self._size
            canvas.add(Line(start, middle, width, middle, stroke, self._colors.text, dashed=True))
        return y + 1.35 * small * len(lines) + 0.45 * self._size

    def _heading(self, canvas: Canvas, kind: Measure, x: float, width: float) -> float:
        wholes = {pick(row.base, kind) for row in self._rows}
        parts = self._say.options_head(
            kind,
            self._topic.basis,
            wording.base_of(self._decided.rule, kind),
            wholes.pop() if len(wholes) == 1 else None,
            limit_of(self._decided, kind),
        )
        text = "　".join(parts)
        if measure(text, self._small) > width:
            text = "\n".join(parts)
        return self._note(canvas, text, x, 0.0, width)

    def _note(self, canvas: Canvas, text: str, x: float, y: float, width: float) -> float:
        """Small lines from y downwards; gives back where they end."""
        for line in break_lines(text, width, self._small):
            canvas.text(line, x, y + self._small, self._small, self._colors.secondary)
            y += 1.35 * self._small
        return y

    def _name(self, canvas: Canvas, name: str, width: float) -> float:
        size, y = self._size, 0.0
        for line in break_lines(name, width, size, bold=True):
            canvas.text(line, 0.0, y + 1.15 * size, size, self._colors.text, bold=True)
            y += 1.3 * size
        return y

    def _label(self, canvas: Canvas, row: OptionRow, width: float, *, is_named: bool) -> float:
        """The name, unless it stands above, and the standing below it; gives back their end."""
        size = self._size
        y = self._name(canvas, row.label, width) if is_named else 0.0
        if not row.standing:
            return y + 0.3 * size
        return self._note(canvas, row.standing, 0.0, y + 0.25 * size, width)

    def _bar(self, canvas: Canvas, row: OptionRow, kind: Measure, x: float, width: float) -> float:
        """One bar with its figures at the right; gives back where they end."""
        if kind is Measure.AREA and not row.has_area:
            text = self._say.area_elsewhere
            return max(1.6 * self._size, self._note(canvas, text, x, 0.3 * self._size, width))
        size, colors = self._size, self._colors
        track = width - self._figures_width[kind]
        right = x + width
        entry = self._figures(row, kind)
        baseline = 1.15 * size
        amount_right = right - self._share_width - 0.8 * size
        canvas.text(entry.amount, amount_right, baseline, size, colors.text, align=Align.RIGHT)
        canvas.text(entry.share, right, baseline, size, colors.text, bold=True, align=Align.RIGHT)
        top, height = 0.2 * size, 1.2 * size
        stroke = 0.07 * size
        canvas.add(
            Bar(x, top, track, height, colors.track, outline=stroke / 2, outline_color=colors.line)
        )
        scale = self._scales[kind]
        cast, deemed = pick(row.cast, kind), pick(row.deemed, kind)
        length = track * cast / scale if scale else 0.0
        more = track * deemed / scale if scale else 0.0
        for start, extent, pattern in (
            (x, length, row.pattern),
            (x + length, more, Pattern.HATCHED),
        ):
            if extent:
                canvas.add(
                    Bar(
                        start,
                        top,
                        extent,
                        height,
                        row.color,
                        pattern,
                        colors.surface,
                        0.5 * size,
                        stroke,
                    )
                )
        if not cast and not deemed:
            canvas.add(Line(x, top, x, top + height, 2 * stroke, colors.text))
        limit = limit_of(self._decided, kind)
        if limit is not None and row.standing and scale:
            share = limit.share
            need = pick(row.base, kind) * share.numerator / share.denominator
            at = x + track * need / scale
            # Set off by the ground, or a copier would merge it with the bar.
            canvas.add(
                Line(at, top, at, top + height, 5 * stroke, colors.surface),
                Line(at, top - stroke, at, top + height + stroke, 2 * stroke, colors.text),
            )
        if not entry.note:
            return 1.6 * size
        return self._note(canvas, entry.note, x, 1.7 * size, width)

    def _figures(self, row: OptionRow, kind: Measure) -> _Figures:
        if kind is Measure.AREA and not row.has_area:
            return _Figures("", "", "")
        note = ""
        deemed = pick(row.deemed, kind)
        if deemed:
            said = self._say.amount(deemed, kind, self._topic.basis)
            counted = isinstance(self._decided, Ranked) or bool(self._decided.tally.followed)
            note = self._say.deemed_note(self._topic.policy, said, is_counted=counted)
        amount = self._say.figure(pick(row.total, kind), kind, self._topic.basis)
        return _Figures(amount, row_share(row, self._decided, kind, self._say), note)
