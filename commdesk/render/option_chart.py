# SPDX-License-Identifier: Apache-2.0
"""The options of a matter as level bars: people and area, cast votes apart from deemed ones."""

from __future__ import annotations

from dataclasses import dataclass

from commdesk.domain.matters import OptionRole
from commdesk.domain.outcome import Outcome
from commdesk.domain.rules import Measure
from commdesk.domain.tally import NONE, Weight
from commdesk.domain.topics import Topic
from commdesk.render import wording
from commdesk.render.ink import Align, Bar, Canvas, Drawing, Line, Pattern
from commdesk.render.palette import Colors
from commdesk.render.threshold_chart import small_size
from commdesk.render.typeset import break_lines, measure

_PATTERNS = {
    OptionRole.FOR: Pattern.SOLID,
    OptionRole.AGAINST: Pattern.UPRIGHT,
    OptionRole.ABSTAIN: Pattern.LEVEL,
}
_LEAST_TRACK = 5.0  # in text sizes: a shorter bar says nothing


@dataclass(frozen=True, slots=True)
class OptionRow:
    """One line of the chart: votes cast, votes deemed, and whether they are part of the base."""

    label: str
    cast: Weight
    deemed: Weight
    color: str
    pattern: Pattern
    in_base: bool = True
    has_area: bool = True

    @property
    def total(self) -> Weight:
        """Cast and deemed."""
        return self.cast + self.deemed


def rows_of(outcome: Outcome, topic: Topic, colors: Colors) -> tuple[OptionRow, ...]:
    """Every option; then void, undecided and waiting votes where there are any."""
    tally = outcome.tally
    shades = {
        OptionRole.FOR: colors.favour,
        OptionRole.AGAINST: colors.against,
        OptionRole.ABSTAIN: colors.abstain,
    }
    rows = [
        OptionRow(
            option.name, option.cast, option.deemed, shades[option.role], _PATTERNS[option.role]
        )
        for option in tally.options
    ]
    if tally.undecided:
        people = Weight(len(tally.undecided), 0)
        rows.append(
            OptionRow(
                wording.UNDECIDED, people, NONE, colors.secondary, Pattern.CROSSED, has_area=False
            )
        )
    if tally.deemed_waiting != NONE:
        rows.append(
            OptionRow(wording.WAITING, NONE, tally.deemed_waiting, colors.secondary, Pattern.SOLID)
        )
    if tally.void != NONE:
        counted = topic.policy.void_takes_part
        rows.append(
            OptionRow(wording.VOID, tally.void, NONE, colors.void, Pattern.CROSSED, counted)
        )
    return tuple(rows)


@dataclass(frozen=True, slots=True)
class _Figures:
    """What is written beside a bar."""

    amount: str
    share: str
    note: str


class OptionChart:
    """Lays out the options of one matter; sizes follow `size`, the text's."""

    def __init__(self, outcome: Outcome, topic: Topic, size: int, colors: Colors) -> None:
        self._outcome = outcome
        self._topic = topic
        self._colors = colors
        self._size = size
        self._small = small_size(size)
        self._rows = rows_of(outcome, topic, colors)
        weighs = outcome.tally.roll.area > 0
        self._measures = (Measure.PEOPLE, Measure.AREA) if weighs else (Measure.PEOPLE,)
        self._canvas = Canvas()
        figures = {
            kind: [self._figures(row, kind) for row in self._rows] for kind in self._measures
        }
        self._share_width = max(
            measure(entry.share, size, bold=True) for column in figures.values() for entry in column
        )
        self._figures_width = {
            kind: max(measure(entry.amount, size) for entry in column)
            + self._share_width
            + 1.6 * size
            for kind, column in figures.items()
        }
        self._label_width = max(measure(row.label, size, bold=True) for row in self._rows) + size

    def draw(self, width: float) -> Drawing:
        """People and area side by side where there is room, else below one another."""
        size, count = self._size, len(self._measures)
        gap = 2 * size
        figures = sum(self._figures_width.values())
        track = (width - self._label_width - figures - gap * (count - 1)) / count
        if track >= _LEAST_TRACK * size:
            return self._side_by_side(width, track, gap)
        least = max(self._figures_width.values()) + _LEAST_TRACK * size
        return self._stacked(max(width, self._label_width + least))

    def _side_by_side(self, width: float, track: float, gap: float) -> Drawing:
        columns: list[tuple[Measure, float, float]] = []
        x = self._label_width
        for kind in self._measures:
            columns.append((kind, x, track + self._figures_width[kind]))
            x += track + self._figures_width[kind] + gap
        y = max(self._heading(kind, x, 0.0, column) for kind, x, column in columns)
        y += 0.3 * self._size
        for row in self._rows:
            self._label(row, 0.0, y)
            bottom = max(self._bar(row, kind, x, y, column) for kind, x, column in columns)
            y = bottom + 0.45 * self._size
        return self._canvas.finish(width, y)

    def _stacked(self, width: float) -> Drawing:
        x = self._label_width
        y = 0.0
        for kind in self._measures:
            y = self._heading(kind, 0.0, y, width) + 0.3 * self._size
            for row in self._rows:
                self._label(row, 0.0, y)
                y = self._bar(row, kind, x, y, width - x) + 0.35 * self._size
            y += 0.5 * self._size
        return self._canvas.finish(width, y)

    def _heading(self, kind: Measure, x: float, y: float, width: float) -> float:
        whole = self._base(kind)
        name = wording.heads(self._topic.basis) if kind is Measure.PEOPLE else "面积"
        base = wording.amount(whole, kind, self._topic.basis)
        return self._note(f"{name}（参与表决{base}）", x, y, width)

    def _note(self, text: str, x: float, y: float, width: float) -> float:
        """Small lines from y downwards; gives back where they end."""
        for line in break_lines(text, width, self._small):
            self._canvas.text(line, x, y + self._small, self._small, self._colors.secondary)
            y += 1.35 * self._small
        return y

    def _label(self, row: OptionRow, x: float, y: float) -> None:
        self._canvas.text(
            row.label, x, y + 1.15 * self._size, self._size, self._colors.text, bold=True
        )

    def _bar(self, row: OptionRow, kind: Measure, x: float, y: float, width: float) -> float:
        """One bar with its figures at the right; gives back where they end."""
        if kind is Measure.AREA and not row.has_area:
            return max(
                y + 1.6 * self._size,
                self._note("面积按各票意见计入各选项", x, y + 0.3 * self._size, width),
            )
        size, canvas, colors = self._size, self._canvas, self._colors
        track = width - self._figures_width[kind]
        right = x + width
        entry = self._figures(row, kind)
        baseline = y + 1.15 * size
        amount_right = right - self._share_width - 0.8 * size
        canvas.text(entry.amount, amount_right, baseline, size, colors.text, align=Align.RIGHT)
        canvas.text(entry.share, right, baseline, size, colors.text, bold=True, align=Align.RIGHT)
        top, height = y + 0.2 * size, 1.2 * size
        stroke = 0.07 * size
        canvas.add(
            Bar(x, top, track, height, colors.track, outline=stroke / 2, outline_color=colors.line)
        )
        scale = self._scale(kind)
        cast, deemed = _pick(row.cast, kind), _pick(row.deemed, kind)
        length = track * cast / scale if scale else 0.0
        more = track * deemed / scale if scale else 0.0
        if cast:
            canvas.add(
                Bar(
                    x,
                    top,
                    length,
                    height,
                    row.color,
                    row.pattern,
                    colors.surface,
                    0.5 * size,
                    stroke,
                )
            )
        if deemed:
            canvas.add(
                Bar(
                    x + length,
                    top,
                    more,
                    height,
                    row.color,
                    Pattern.HATCHED,
                    colors.surface,
                    0.5 * size,
                    stroke,
                )
            )
        if not cast and not deemed:
            canvas.add(Line(x, top, x, top + height, 2 * stroke, colors.text))
        return self._note(entry.note, x, y + 1.7 * size, width) if entry.note else y + 1.6 * size

    def _figures(self, row: OptionRow, kind: Measure) -> _Figures:
        if kind is Measure.AREA and not row.has_area:
            return _Figures("", "", "")
        total, whole = _pick(row.total, kind), self._base(kind)
        share = (
            wording.share_taking_part(total, whole, self._outcome.rule, kind)
            if row.in_base
            else "不计入"
        )
        note = ""
        deemed = _pick(row.deemed, kind)
        if deemed:
            said = wording.amount(deemed, kind, self._topic.basis)
            tally = self._outcome.tally
            meaning = wording.silence_note(self._topic.policy) if tally.followed else "尚未计入选项"
            note = f"斜线部分：{meaning} {said}"
        return _Figures(wording.amount(total, kind, self._topic.basis), share, note)

    def _base(self, kind: Measure) -> int:
        return _pick(self._outcome.tally.taking_part, kind)

    def _scale(self, kind: Measure) -> int:
        """What a full track stands for: those taking part, or more void ones than that."""
        return max(self._base(kind), *(_pick(row.total, kind) for row in self._rows))


def _pick(weight: Weight, kind: Measure) -> int:
    return weight.people if kind is Measure.PEOPLE else weight.area
