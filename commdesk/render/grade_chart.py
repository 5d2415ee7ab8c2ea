# SPDX-License-Identifier: Apache-2.0
"""Grades as bars around a middle: satisfied to the left, the others to the right.

Whoever knows nothing of the matter stands apart; void votes are in no bar.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from commdesk.domain.breakdown import MatterBreakdown
from commdesk.domain.matters import Option, OptionRole
from commdesk.domain.outcome import Outcome
from commdesk.domain.rules import Measure
from commdesk.domain.shares import percent
from commdesk.domain.tally import Weight
from commdesk.domain.topics import Topic
from commdesk.render import wording
from commdesk.render.chart_parts import Look, looks_of
from commdesk.render.chart_plan import BarLine, BarPlan, BarRow, Column, Segment
from commdesk.render.facts import pick, weighs_area
from commdesk.render.ink import Pattern
from commdesk.render.palette import Colors
from commdesk.render.place_chart import By, place_name


@dataclass(frozen=True, slots=True)
class Graded:
    """One bar: votes by grade, cast and deemed, and void votes; heads or cm² by `kind`."""

    label: str
    votes: tuple[tuple[int, int], ...]
    void: int
    kind: Measure


def grade_rows(outcome: Outcome, topic: Topic) -> tuple[Graded, ...]:
    """People, and area where it is weighed, of one matter."""
    kinds = (Measure.PEOPLE, Measure.AREA) if weighs_area(outcome) else (Measure.PEOPLE,)
    return tuple(
        graded_matter(outcome, kind, wording.measure_name(kind, topic.basis)) for kind in kinds
    )


def graded_matter(outcome: Outcome, kind: Measure, label: str) -> Graded:
    """One matter as one bar."""
    tally = outcome.tally
    votes = tuple((pick(each.cast, kind), pick(each.deemed, kind)) for each in tally.options)
    return Graded(label, votes, pick(tally.void, kind), kind)


def grades_by_place(found: MatterBreakdown, kind: Measure, by: By) -> tuple[Graded, ...]:
    """A bar for every place, and one for all of them."""

    def row(votes: Sequence[tuple[Weight, Weight]], void: Weight, label: str) -> Graded:
        figures = tuple((pick(cast, kind), pick(deemed, kind)) for cast, deemed in votes)
        return Graded(label, figures, pick(void, kind), kind)

    rows = [
        row([(each.cast, each.deemed) for each in one.options], one.void, place_name(one, by))
        for one in found.rows
    ]
    total = found.total
    whole = row([(each.cast, each.deemed) for each in total.options], total.void, "全部")
    return (whole, *rows)


def grade_plan(
    options: Sequence[Option], rows: Sequence[Graded], topic: Topic, colors: Colors
) -> BarPlan:
    """Bars of grades from the best to the worst, as shares of all who graded."""
    looks = looks_of(options, colors)
    has_void = any(row.void for row in rows)
    columns = [Column(option.name, looks[option.key]) for option in options]
    if has_void:
        columns.append(Column(wording.VOID))
    good = "、".join(option.name for option in options if option.role is OptionRole.FOR)
    notes = [f"中线左侧：{good}；右侧：其余等次。占比以作出评价者为准"]
    if any(option.role is OptionRole.ABSTAIN for option in options):
        notes[0] += "，含另列于右端的各项"
    notes[0] += "。"
    if any(deemed for row in rows for _, deemed in row.votes):
        notes.append("斜线部分：未反馈计入。")
    made = tuple(_row(options, row, topic, looks, has_void=has_void) for row in rows)
    return BarPlan(tuple(columns), made, tuple(notes))


def _row(
    options: Sequence[Option], row: Graded, topic: Topic, looks: dict[str, Look], *, has_void: bool
) -> BarRow:
    whole = sum(cast + deemed for cast, deemed in row.votes)
    sides: dict[str, list[Segment]] = {"left": [], "right": [], "apart": []}
    figures: list[str] = []
    said: list[str] = []
    for option, (cast, deemed) in zip(options, row.votes, strict=True):
        look = looks[option.key]
        side = {OptionRole.FOR: "left", OptionRole.ABSTAIN: "apart"}.get(option.role, "right")
        amount = wording.amount(cast + deemed, row.kind, topic.basis)
        share = percent(cast + deemed, whole)
        figures.append(f"{amount} {share}")
        said.append(f"{option.name}{amount}，占{share}")
        pieces = ((cast, look, ""), (deemed, Look(look.color, Pattern.HATCHED), "（未反馈计入）"))
        made = [
            Segment(
                Fraction(part, whole),
                shown,
                f"{row.label}：{option.name}{note}"
                f"{wording.amount(part, row.kind, topic.basis)}，占{percent(part, whole)}",
            )
            for part, shown, note in pieces
            if part
        ]
        # From the middle outwards.
        sides[side] = made[::-1] + sides[side] if side == "left" else sides[side] + made
    if has_void:
        amount = wording.amount(row.void, row.kind, topic.basis)
        figures.append(amount)
        said.append(f"{wording.VOID}{amount}")
    line = BarLine(
        tuple(figures),
        f"{row.label}：{'；'.join(said)}。",
        tuple(sides["right"]),
        tuple(sides["left"]),
        tuple(sides["apart"]),
    )
    return BarRow(row.label, (line,))
