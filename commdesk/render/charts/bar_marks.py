# SPDX-License-Identifier: Apache-2.0
"""The marks of level bars: pieces of bars on one scale, and the pattern beside a name."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from commdesk.render.charts.chart_parts import Look, Spot
from commdesk.render.charts.chart_plan import BarLine, BarPlan, Length, Segment
from commdesk.render.charts.palette import Colors
from commdesk.render.layout.ink import Bar, Canvas, Line

_SWATCH = 1.1  # in text sizes


def _total(segments: Sequence[Segment]) -> Length:
    return sum(segment.length for segment in segments)


class Marks:
    """Draws what stands for figures, all of a plan on one scale; sizes follow `size`, the text's."""

    def __init__(self, plan: BarPlan, size: int, colors: Colors) -> None:
        self._size = size
        self._colors = colors
        lines = [line for row in plan.rows for line in row.lines]
        self._reach = {
            "left": max((_total(line.left) for line in lines), default=Fraction(0)),
            "right": max((max(_total(line.right), line.room) for line in lines), default=0),
            "apart": max((_total(line.apart) for line in lines), default=Fraction(0)),
        }
        self.is_split = any(line.left for line in lines)

    def swatch_width(self, look: Look | None) -> float:
        """What the pattern takes beside a name; nothing where there is none."""
        return (_SWATCH + 0.3) * self._size if look else 0.0

    def swatch(self, canvas: Canvas, look: Look, x: float, y: float) -> None:
        """The pattern that a name stands for."""
        canvas.add(self._filled(look, x, y, _SWATCH * self._size, 0.8 * self._size))

    def _filled(self, look: Look, x: float, y: float, width: float, height: float) -> Bar:
        stroke = 0.07 * self._size
        color = self._colors.surface if look.hollow else look.color
        return Bar(
            x, y, width, height, color, look.pattern, self._colors.surface,
            0.5 * self._size, stroke, look.color, dashed=look.hollow,
        )  # fmt: skip

    def _scale(self, track: float) -> tuple[float, float]:
        """How long one unit is, and the gap before what stands apart."""
        reach = self._reach
        gap = 1.2 * self._size if reach["apart"] else 0.0
        whole = reach["left"] + reach["right"] + reach["apart"]
        return ((track - gap) / float(whole) if whole else 0.0), gap

    def middle_line(
        self, canvas: Canvas, x: float, track: float, bottom: float, top: float = 0.0
    ) -> None:
        """Where a bar that has two sides has its middle."""
        if self.is_split:
            middle = x + float(self._reach["left"]) * self._scale(track)[0]
            stroke = 0.14 * self._size
            canvas.add(Line(middle, top, middle, bottom, stroke, self._colors.text))

    def bar(
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
        if not spots and not self.is_split:
            canvas.add(Line(x, top, x, top + height, 2 * stroke, colors.text))
        return spots
