# SPDX-License-Identifier: Apache-2.0
"""Grades as bars around a middle: satisfied to the left, the others to the right.

Whoever knows nothing of the matter stands apart; void votes are in no bar.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from commdesk.domain.matters import UNCHOSEN, Option, OptionRole
from commdesk.domain.outcome import Outcome
from commdesk.domain.place_votes import MatterBreakdown, PlaceVotes
from commdesk.domain.rules import Base, Measure, Rule
from commdesk.domain.topics import Policy, Topic
from commdesk.render.charts.chart_parts import Look, looks_of
from commdesk.render.charts.chart_plan import BarLine, BarPlan, BarRow, Column, Segment
from commdesk.render.charts.chart_words import CHINESE, ChartWords
from commdesk.render.charts.palette import Colors
from commdesk.render.charts.place_chart import By, place_name
from commdesk.render.charts.place_parts import rows_apart
from commdesk.render.layout.ink import Pattern
from commdesk.render.words import wording
from commdesk.render.words.facts import base_weight, pick, weighs_area


@dataclass(frozen=True, slots=True)
class Graded:
    """One bar: votes by grade, cast and deemed, and void votes; heads or cm² by `kind`.

    `undecided`, `waiting` and `unchosen` are in no grade. `whole` is what shares are of: what the rule
    measures against, called `base`.
    """

    label: str
    votes: tuple[tuple[int, int], ...]
    void: int
    kind: Measure
    rule: Rule
    base: Base
    whole: int
    undecided: int = 0
    waiting: int = 0
    unchosen: int = 0

    def share(self, part: int) -> str:
        """As tables and sentences print it."""
        return wording.share_of_base(part, self.whole, self.rule, self.kind)


def grade_rows(outcome: Outcome, topic: Topic, say: ChartWords = CHINESE) -> tuple[Graded, ...]:
    """People, and area where it is weighed, of one matter."""
    kinds = (Measure.PEOPLE, Measure.AREA) if weighs_area(outcome) else (Measure.PEOPLE,)
    return tuple(graded_matter(outcome, kind, say.measure(kind, topic.basis)) for kind in kinds)


def graded_matter(outcome: Outcome, kind: Measure, label: str) -> Graded:
    """One matter as one bar."""
    tally = outcome.tally
    told = [each for each in tally.shown if each.key != UNCHOSEN.key]
    votes = tuple((pick(each.cast, kind), pick(each.deemed, kind)) for each in told)
    rule = outcome.rule
    return Graded(
        label,
        votes,
        pick(tally.void, kind),
        kind,
        rule,
        wording.base_of(rule, kind),
        pick(base_weight(tally), kind),
        tally.open_heads if kind is Measure.PEOPLE else 0,
        pick(tally.deemed_waiting, kind),
        pick(tally.blank, kind),
    )


def grades_by_place(
    found: MatterBreakdown, kind: Measure, by: By, policy: Policy, say: ChartWords = CHINESE
) -> tuple[Graded, ...]:
    """A bar for every place, and one for all of them."""
    rule = found.matter.rule
    base = wording.base_of(rule, kind)
    if base not in {Base.ALL, Base.VALID}:
        base = Base.TAKING_PART  # how many were issued or returned is not known of places

    def row(one: PlaceVotes, label: str) -> Graded:
        void = pick(one.void, kind)
        whole = pick(one.roll if base is Base.ALL else one.taking_part, kind)
        if base is Base.VALID and policy.void_takes_part:
            whole -= void
        told = [each for each in one.options if each.option.key != UNCHOSEN.key]
        blank = [pick(each.cast, kind) for each in one.options if each.option.key == UNCHOSEN.key]
        return Graded(
            label,
            tuple((pick(each.cast, kind), pick(each.deemed, kind)) for each in told),
            void,
            kind,
            rule,
            base,
            whole,
            one.undecided if kind is Measure.PEOPLE else 0,
            pick(one.waiting, kind),
            sum(blank),
        )

    rows = [row(one, place_name(one, by, say)) for one in rows_apart(found)]
    return (row(found.total, say.everywhere), *rows)


def grade_plan(
    options: Sequence[Option],
    rows: Sequence[Graded],
    topic: Topic,
    colors: Colors,
    say: ChartWords = CHINESE,
) -> BarPlan:
    """Bars of grades from the best to the worst, as shares of what the rule measures against."""
    looks = looks_of(options, colors)
    extras = [
        (name, look)
        for name, look in (
            (say.option(UNCHOSEN), Look(colors.abstain, hollow=True)),
            (say.undecided, Look(colors.secondary, hollow=True)),
            (say.waiting, Look(colors.secondary, Pattern.HATCHED)),
        )
        if any(_beside(row, say)[name] for row in rows)
    ]
    has_void = any(row.void for row in rows)
    columns = [Column(say.option(option), looks[option.key]) for option in options]
    columns += [Column(name, look) for name, look in extras]
    if has_void:
        columns.append(Column(say.void))
    good = [say.option(option) for option in options if option.role is OptionRole.FOR]
    has_apart = bool(extras) or any(option.role is OptionRole.ABSTAIN for option in options)
    notes = [say.grades_note(good, [row.base for row in rows], has_apart=has_apart)]
    if any(deemed for row in rows for _, deemed in row.votes):
        notes.append(say.hatched_deemed)
    made = tuple(_row(options, row, topic, looks, extras, say, has_void=has_void) for row in rows)
    return BarPlan(tuple(columns), made, tuple(notes))


def _beside(row: Graded, say: ChartWords) -> dict[str, int]:
    """Votes in no grade, by name."""
    return {
        say.option(UNCHOSEN): row.unchosen,
        say.undecided: row.undecided,
        say.waiting: row.waiting,
    }


def _row(
    options: Sequence[Option],
    row: Graded,
    topic: Topic,
    looks: dict[str, Look],
    extras: Sequence[tuple[str, Look]],
    say: ChartWords,
    *,
    has_void: bool,
) -> BarRow:
    whole = row.whole
    sides: dict[str, list[Segment]] = {"left": [], "right": [], "apart": []}
    figures: list[str] = []
    said: list[str] = []

    def told(name: str, part: int) -> str:
        amount = say.amount(part, row.kind, topic.basis)
        return say.listed_share(say.measured(name, amount), row.share(part))

    def figure(part: int) -> str:
        return say.with_share(say.figure(part, row.kind, topic.basis), row.share(part))

    def pointed(name: str, part: int) -> str:
        return say.row(row.label, (told(name, part),))

    for option, (cast, deemed) in zip(options, row.votes, strict=True):
        look, name = looks[option.key], say.option(option)
        side = {OptionRole.FOR: "left", OptionRole.ABSTAIN: "apart"}.get(option.role, "right")
        figures.append(figure(cast + deemed))
        said.append(told(name, cast + deemed))
        pieces = (
            (cast, look, name),
            (deemed, Look(look.color, Pattern.HATCHED), say.deemed_to(name)),
        )
        made = [
            Segment(Fraction(part, whole), shown, pointed(label, part))
            for part, shown, label in pieces
            if part
        ]
        # From the middle outwards.
        sides[side] = made[::-1] + sides[side] if side == "left" else sides[side] + made
    for name, look in extras:
        if name == say.undecided and row.kind is Measure.AREA:
            figures.append("—")  # their area is in the grades
            continue
        part = _beside(row, say)[name]
        figures.append(figure(part))
        said.append(told(name, part))
        if part:
            sides["apart"].append(Segment(Fraction(part, whole), look, pointed(name, part)))
    if has_void:
        amount = say.amount(row.void, row.kind, topic.basis)
        figures.append(say.figure(row.void, row.kind, topic.basis))
        said.append(say.measured(say.void, amount))
    line = BarLine(
        tuple(figures),
        say.sentence(say.row(row.label, (say.clauses(said),))),
        tuple(sides["right"]),
        tuple(sides["left"]),
        tuple(sides["apart"]),
    )
    return BarRow(row.label, (line,))
