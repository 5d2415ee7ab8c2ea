# SPDX-License-Identifier: Apache-2.0
"""The tests of a rule as bars with their threshold, what was reached, and what is missing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from commdesk.domain.matters import MatterKind
from commdesk.domain.outcome import TestResult
from commdesk.domain.topics import Topic
from commdesk.render.charts.chart_parts import Picture, Spot
from commdesk.render.charts.chart_words import CHINESE, ChartWords
from commdesk.render.charts.palette import Colors
from commdesk.render.layout.ink import Align, Bar, Canvas, Drawing, Line, Mark, Pattern
from commdesk.render.layout.typeset import ASCENT, DESCENT, break_lines, measure
from commdesk.render.words import wording
from commdesk.render.words.facts import Counted, deemed_in, tests_of

_LEAST_TRACK = 12.0  # in text sizes
_BETWEEN = 0.35  # the same: from what is pointed at to the next


@dataclass(frozen=True, slots=True)
class _Words:
    """What is written about one test."""

    name: str
    part: str
    whole: str
    share: str
    verdict: str
    missing: str
    limit: str

    @property
    def ratio(self) -> str:
        """Both numbers."""
        return f"{self.part} / {self.whole}"


class ThresholdChart:
    """Lays out the tests of one matter as a whole; sizes follow `size`, the text's."""

    def __init__(
        self,
        decided: Counted,
        topic: Topic,
        size: int,
        colors: Colors,
        say: ChartWords = CHINESE,
    ) -> None:
        self._results = tests_of(decided)
        kind = decided.matter.kind
        self._words = [_words(result, topic, kind, say) for result in self._results]
        self._deemed = [deemed_in(result.test, decided) for result in self._results]
        self._said = [
            say.test_said(result, topic, kind, deemed)
            for result, deemed in zip(self._results, self._deemed, strict=True)
        ]
        self._note = ""
        if any(self._deemed):
            with_gap = not all(result.met for result in self._results)
            self._note = say.test_deemed(topic.policy, with_gap=with_gap)
        self._note_height = 0.0  # known when drawn
        self._colors = colors
        self._size = size
        self._small = small_size(size)
        self._canvas = Canvas()
        self._verdicts = self._widest((words.verdict for words in self._words), bold=True)

    def picture(self, width: float) -> Picture:
        """The drawing, with each test as a place that can be pointed at."""
        drawing = self.draw(width)
        high = (drawing.height - self._note_height) / max(1, len(self._results))
        spots = (
            Spot(0.0, place * high, drawing.width, high - _BETWEEN * self._size, words, place)
            for place, words in enumerate(self._said)
        )
        return Picture(drawing, tuple(spots))

    def draw(self, width: float) -> Drawing:
        """Names left and verdicts right of the bars where there is room, else above them."""
        size = self._size
        names = self._widest((words.name for words in self._words), bold=True)
        ratios = self._widest(words.ratio for words in self._words)
        missing = self._widest(words.missing for words in self._words)
        limits = self._widest(words.limit for words in self._words)
        shares = self._widest((words.share for words in self._words), bold=True)
        verdicts = shares + 0.6 * size + self._verdicts
        left, right = max(names, ratios), max(verdicts, missing)
        track = width - left - right - 2.4 * size
        if track >= max(_LEAST_TRACK * size, limits):
            return self._in_columns(width, left, track)
        least = max(names + verdicts, ratios + missing) + 1.5 * size
        return self._stacked(max(width, least, limits))

    def _widest(self, texts: Iterable[str], *, bold: bool = False) -> float:
        """The widest of some texts; what is not bold is small."""
        size = self._size if bold else self._small
        return max((measure(text, size, bold=bold) for text in texts), default=0.0)

    def _in_columns(self, width: float, left: float, track: float) -> Drawing:
        size, small, canvas, colors = self._size, self._small, self._canvas, self._colors
        x = left + 1.2 * size
        y = 0.0
        for place, (words, result) in enumerate(zip(self._words, self._results, strict=True)):
            first, second = y + 1.1 * size, y + 2.45 * size
            canvas.text(words.name, 0, first, size, colors.text, bold=True)
            canvas.text(words.ratio, 0, second, small, colors.text)
            self._bar(place, x, y + 0.15 * size, track)
            self._verdict(result, words, width, first)
            canvas.text(words.missing, width, second, small, colors.unmet, align=Align.RIGHT)
            y += 3.5 * size
        return canvas.finish(width, self._noted(y, width))

    def _stacked(self, width: float) -> Drawing:
        size, small, canvas, colors = self._size, self._small, self._canvas, self._colors
        y = 0.0
        for place, (words, result) in enumerate(zip(self._words, self._results, strict=True)):
            canvas.text(words.name, 0, y + 1.1 * size, size, colors.text, bold=True)
            self._verdict(result, words, width, y + 1.1 * size)
            canvas.text(words.ratio, 0, y + 2.35 * size, small, colors.text)
            canvas.text(
                words.missing, width, y + 2.35 * size, small, colors.unmet, align=Align.RIGHT
            )
            self._bar(place, 0, y + 2.8 * size, width)
            y += 6.1 * size
        return canvas.finish(width, self._noted(y, width))

    def _noted(self, y: float, width: float) -> float:
        """Write below it what patterns mean; gives back where that ends."""
        small, top = self._small, y
        if not self._note:
            return y
        y += 0.4 * self._size
        for line in break_lines(self._note, width, small):
            self._canvas.text(line, 0.0, y + 1.05 * small, small, self._colors.secondary)
            y += 1.4 * small
        self._note_height = y - top
        return y

    def _verdict(self, result: TestResult, words: _Words, right: float, baseline: float) -> None:
        size, canvas = self._size, self._canvas
        color = self._colors.met if result.met else self._colors.unmet
        canvas.text(words.verdict, right, baseline, size, color, bold=True, align=Align.RIGHT)
        left = right - self._verdicts - 0.6 * size
        canvas.text(
            words.share, left, baseline, size, self._colors.text, bold=True, align=Align.RIGHT
        )

    def _bar(self, place: int, x: float, y: float, track: float) -> None:
        result, limit = self._results[place], self._words[place].limit
        bar = threshold_bar(result, limit, track, self._size, self._colors, self._deemed[place])
        self._canvas.draw(bar, x, y)


def threshold_bar(
    result: TestResult, limit: str, track: float, size: int, colors: Colors, deemed: int = 0
) -> Drawing:
    """One test: the bar, the gap to the threshold if there is one, and the mark below it.

    `deemed` votes are hatched, as on every chart; the gap is an empty dashed frame.
    """
    canvas = Canvas()
    small = small_size(size)
    height, stroke = 1.1 * size, 0.07 * size
    canvas.add(
        Bar(0, 0, track, height, colors.track, outline=stroke / 2, outline_color=colors.line)
    )
    length = track * min(result.part, result.whole) / result.whole if result.whole else 0.0
    share = result.test.threshold.share
    mark = track * share.numerator / share.denominator
    if result.part:
        cast = length * max(0, result.part - deemed) / result.part
        if cast:
            canvas.add(Bar(0, 0, cast, height, colors.share, outline=stroke))
        if deemed:
            canvas.add(
                Bar(
                    cast,
                    0,
                    length - cast,
                    height,
                    colors.share,
                    Pattern.HATCHED,
                    colors.surface,
                    0.5 * size,
                    stroke,
                )
            )
    if result.whole and not result.met and mark > length:
        canvas.add(
            Bar(
                length,
                0,
                mark - length,
                height,
                colors.surface,
                outline=stroke,
                outline_color=colors.unmet,
                dashed=True,
            )
        )
    canvas.add(
        # Set off by the ground, or a copier would merge it with the bar.
        Line(mark, 0, mark, height, 5 * stroke, colors.surface),
        Line(mark, -0.15 * size, mark, height + 0.1 * size, 2 * stroke, colors.text),
        Mark(
            (
                (mark, height + 0.05 * size),
                (mark - 0.3 * size, height + 0.5 * size),
                (mark + 0.3 * size, height + 0.5 * size),
            ),
            colors.text,
        ),
    )
    need = measure(limit, small)
    start = min(max(0.0, mark - need / 2), track - need)
    baseline = height + 0.6 * size + ASCENT * small
    canvas.text(limit, start, baseline, small, colors.text)
    return canvas.finish(track, baseline + DESCENT * small)


def small_size(size: int) -> int:
    """The size of what stands beside or below a text of `size`."""
    return max(1, round(0.86 * size))


def _words(result: TestResult, topic: Topic, kind: MatterKind, say: ChartWords) -> _Words:
    test, basis = result.test, topic.basis
    return _Words(
        name=say.test_name(test, basis, kind),
        part=say.figure(result.part, test.measure, basis),
        whole=say.figure(result.whole, test.measure, basis),
        share=wording.share(result),
        verdict=say.met(met=result.met),
        missing="" if result.met else say.missing(result, basis),
        limit=say.limit(result, basis),
    )
