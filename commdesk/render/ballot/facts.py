# SPDX-License-Identifier: Apache-2.0
"""Whose paper it is: a small table, from which a secret paper is free."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from commdesk.domain.ballots import BallotPaper
from commdesk.domain.topics import Topic
from commdesk.render.ballot import words as ballot_words
from commdesk.render.ballot.look import (
    HAIRLINE,
    LEADING,
    Leaf,
    Look,
    baseline_of,
    lines_of,
)
from commdesk.render.layout.blocks import INK
from commdesk.render.layout.ink import Align, Canvas, Line
from commdesk.render.layout.page_format import MM
from commdesk.render.layout.typeset import measure

_PAD = 1.6 * MM
_MOST_ROOM_LINES = 4


@dataclass(frozen=True, slots=True)
class FactCell:
    """A name and its value in a row of the voter's table, and the width of both."""

    name: str
    lines: tuple[str, ...]
    width: float


@dataclass(frozen=True, slots=True)
class FactsPlan:
    """How the voter's facts stand, and places that need a list of their own."""

    rows: tuple[tuple[FactCell, ...], ...]
    heights: tuple[float, ...]
    listed: str = ""

    @property
    def height(self) -> float:
        """Of the whole table."""
        return sum(self.heights)


class Facts:
    """A small table of whose paper it is; nothing on a secret one."""

    def __init__(self, topic: Topic, leaf: Leaf, look: Look) -> None:
        self._topic, self._leaf, self._look, self._width = topic, leaf, look, leaf.inner
        names = [name for name, _ in ballot_words.voter_facts(topic, BallotPaper(1))]
        longest = max(measure(name, look.size) for name in [*names, "面积合计"])
        self._label = longest + 2 * _PAD
        free = leaf.inner - 2 * self._label
        self._halves = (0.6 * free, 0.4 * free)

    def plan(self, paper: BallotPaper) -> FactsPlan:
        """Lines and heights for one paper."""
        facts = ballot_words.voter_facts(self._topic, paper)
        if not facts:
            return FactsPlan((), ())
        if self._leaf.is_low and (row := self._one_row(facts)):
            return FactsPlan((row,), (self._height_of(row),))
        listed = ""
        if len(paper.addresses) > 1:
            name, said = facts[1]
            lines = lines_of(said, self._halves[0] - 2 * _PAD, self._look.size)
            if len(lines) > _MOST_ROOM_LINES:
                listed = said
                facts[1] = (name, f"{paper.addresses[0].label}等{len(paper.addresses)}处，清单附后")
        rows: list[tuple[FactCell, ...]] = []
        for pair in _paired(facts):
            widths = self._halves if len(pair) > 1 else (self._width - self._label,)
            rows.append(
                tuple(
                    FactCell(name, self._lines(said, wide), self._label + wide)
                    for (name, said), wide in zip(pair, widths, strict=True)
                )
            )
        return FactsPlan(tuple(rows), tuple(map(self._height_of, rows)), listed)

    def draw(self, canvas: Canvas, x: float, y: float, plan: FactsPlan) -> None:
        """The table, with its corner at (x, y)."""
        size, leading = self._look.size, LEADING * self._look.size
        first, last = x - HAIRLINE / 2, x + self._width + HAIRLINE / 2
        for row, height in zip(plan.rows, plan.heights, strict=True):
            canvas.add(Line(first, y, last, y, HAIRLINE, INK))
            left = x
            for cell in row:
                label = self._label_of(row, cell)
                for line in (left, left + label):
                    canvas.add(Line(line, y, line, y + height, HAIRLINE, INK))
                baseline = baseline_of(y, height, size)
                canvas.text(cell.name, left + label / 2, baseline, size, INK, align=Align.CENTER)
                top = y + (height - len(cell.lines) * leading) / 2
                for number, text in enumerate(cell.lines):
                    at = baseline_of(top + number * leading, leading, size)
                    canvas.text(text, left + label + _PAD, at, size, INK)
                left += cell.width
            canvas.add(Line(left, y, left, y + height, HAIRLINE, INK))
            y += height
        canvas.add(Line(first, y, last, y, HAIRLINE, INK))

    def _one_row(self, facts: Sequence[tuple[str, str]]) -> tuple[FactCell, ...]:
        """All of them side by side; none where one would need a second line."""
        needs = [measure(name + said, self._look.size) + 4 * _PAD for name, said in facts]
        free = self._width - sum(needs)
        if free < 0:
            return ()
        more = free / len(facts)
        return tuple(
            FactCell(name, (said,), need + more)
            for (name, said), need in zip(facts, needs, strict=True)
        )

    def _label_of(self, row: tuple[FactCell, ...], cell: FactCell) -> float:
        if len(row) <= 2:
            return self._label
        return measure(cell.name, self._look.size) + 2 * _PAD

    def _lines(self, text: str, wide: float) -> tuple[str, ...]:
        return tuple(lines_of(text, wide - 2 * _PAD, self._look.size))

    def _height_of(self, row: tuple[FactCell, ...]) -> float:
        return max(len(cell.lines) for cell in row) * LEADING * self._look.size + _PAD


def _paired(facts: Sequence[tuple[str, str]]) -> list[Sequence[tuple[str, str]]]:
    """Name and votes in the first row, places and area in the second."""
    between = facts[1:-1]
    return [(facts[0], facts[-1]), *([between] if between else [])]
