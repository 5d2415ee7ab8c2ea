# SPDX-License-Identifier: Apache-2.0
"""What a chart of options says line by line: votes, colours, patterns, standing."""

from __future__ import annotations

from dataclasses import dataclass

from commdesk.domain.matters import OptionRole
from commdesk.domain.outcome import Outcome
from commdesk.domain.ranking import Place, Ranked, Standing
from commdesk.domain.rules import Measure, Part, Threshold
from commdesk.domain.tally import NONE, MatterTally, Weight
from commdesk.domain.topics import Topic
from commdesk.render.charts.chart_words import CHINESE, ChartWords
from commdesk.render.charts.palette import Colors
from commdesk.render.layout.ink import Pattern
from commdesk.render.words import wording
from commdesk.render.words.facts import (
    Counted,
    base_weight,
    pick,
    tally_of,
    void_in_base,
    weighs_area,
)

MOST_PLACES = 30  # more bars than this are not read, and stand in the table anyway
_PATTERNS = {
    OptionRole.FOR: Pattern.SOLID,
    OptionRole.AGAINST: Pattern.UPRIGHT,
    OptionRole.ABSTAIN: Pattern.LEVEL,
    OptionRole.GRADE: Pattern.UPRIGHT,
}
_PLACES = {
    Standing.ELECTED: Pattern.SOLID,
    Standing.SUBSTITUTE: Pattern.UPRIGHT,
    Standing.TIED: Pattern.CROSSED,
    Standing.NOT_ELECTED: Pattern.LEVEL,
}


@dataclass(frozen=True, slots=True)
class OptionRow:
    """One line of the chart: votes cast, votes deemed, and what shares of them are of.

    `standing` is said below the name; `line_after` is written on a line across all columns,
    below which those stand who did not win.
    """

    label: str
    cast: Weight
    deemed: Weight
    base: Weight
    color: str
    pattern: Pattern
    in_base: tuple[Measure, ...] = tuple(Measure)
    has_area: bool = True
    standing: str = ""
    line_after: str = ""

    @property
    def total(self) -> Weight:
        """Cast and deemed."""
        return self.cast + self.deemed


def limit_of(decided: Counted, kind: Measure) -> Threshold | None:
    """What an option that competes needs, to be marked on its bar."""
    if isinstance(decided, Outcome):
        return None
    found = (test for test in decided.rule.tests_of(Part.APPROVAL) if test.measure is kind)
    return next((test.threshold for test in found), None)


def rows_of(
    decided: Counted, topic: Topic, colors: Colors, say: ChartWords = CHINESE
) -> tuple[OptionRow, ...]:
    """Every option; then void, undecided and waiting votes where there are any."""
    if isinstance(decided, Ranked):
        return (*_places(decided, topic, colors, say), *_others(decided, topic, colors, say))
    tally = decided.tally
    base = base_weight(tally)
    shades = {
        OptionRole.FOR: colors.favour,
        OptionRole.AGAINST: colors.against,
        OptionRole.ABSTAIN: colors.abstain,
        OptionRole.GRADE: colors.against,
    }
    rows = [
        OptionRow(
            say.option(option),
            option.cast,
            option.deemed,
            base,
            shades[option.role],
            _PATTERNS[option.role],
        )
        for option in tally.options
    ]
    return (*rows, *_rest(tally, topic, colors, say))


def _rest(tally: MatterTally, topic: Topic, colors: Colors, say: ChartWords) -> list[OptionRow]:
    """Votes that are in no option."""
    base = base_weight(tally)
    rows: list[OptionRow] = []
    if tally.undecided:
        rows.append(
            OptionRow(
                say.undecided,
                Weight(tally.open_heads, 0),
                NONE,
                base,
                colors.secondary,
                Pattern.CROSSED,
                has_area=False,
            )
        )
    if tally.deemed_waiting != NONE:
        rows.append(
            OptionRow(
                say.waiting, NONE, tally.deemed_waiting, base, colors.secondary, Pattern.SOLID
            )
        )
    if tally.void != NONE:
        counted = tuple(kind for kind in Measure if void_in_base(tally, kind, topic.policy))
        rows.append(
            OptionRow(say.void, tally.void, NONE, base, colors.void, Pattern.CROSSED, counted)
        )
    return rows


def _places(ranked: Ranked, topic: Topic, colors: Colors, say: ChartWords) -> list[OptionRow]:
    shades = {
        Standing.ELECTED: colors.favour,
        Standing.SUBSTITUTE: colors.favour,
        Standing.TIED: colors.against,
        Standing.NOT_ELECTED: colors.abstain,
    }
    shown = ranked.places[:MOST_PLACES]
    last = next((p for p in reversed(shown) if p.standing is Standing.ELECTED), None)

    def row(place: Place) -> OptionRow:
        return OptionRow(
            f"{place.place or '—'} {say.option(place.option)}",
            place.option.cast,
            place.option.deemed,
            base_weight(tally_of(place, ranked)),
            shades[place.standing],
            _PLACES[place.standing],
            standing=say.standing(place, ranked, topic.stage),
            line_after=say.seat_line(ranked, topic.stage) if place is last else "",
        )

    return [row(place) for place in shown]


def _others(ranked: Ranked, topic: Topic, colors: Colors, say: ChartWords) -> list[OptionRow]:
    """Below those who compete: votes for nobody, and void ones."""
    if ranked.parts:
        return []  # each candidate's own; they stand in the table
    rows = [
        OptionRow(
            say.option(option),
            option.cast,
            option.deemed,
            base_weight(ranked.tally),
            colors.abstain,
            Pattern.LEVEL,
        )
        for option in ranked.tally.shown
        if option.role is OptionRole.ABSTAIN
    ]
    return [*rows, *_rest(ranked.tally, topic, colors, say)]


def row_words(row: OptionRow, decided: Counted, topic: Topic, say: ChartWords = CHINESE) -> str:
    """A line for a screen reader, and the line of the seats after it."""
    basis = topic.basis
    share = row_share(row, decided, Measure.PEOPLE) if Measure.PEOPLE in row.in_base else ""
    rest: list[str] = []
    if weighs_area(decided) and row.has_area:
        rest.append(say.amount(row.total.area, Measure.AREA, basis))
    if row.deemed.people:
        rest.append(say.deemed_among(say.amount(row.deemed.people, Measure.PEOPLE, basis)))
    if row.standing:
        rest.append(row.standing.split(" ", 1)[1])
    said = say.option_said(
        row.label, say.amount(row.total.people, Measure.PEOPLE, basis), share, rest
    )
    return f"{said}\n{say.sentence(row.line_after)}" if row.line_after else said


def row_share(row: OptionRow, decided: Counted, kind: Measure, say: ChartWords = CHINESE) -> str:
    """The share of a line, or that it is not part of what shares are of."""
    if kind not in row.in_base:
        return say.not_counted
    return wording.share_of_base(pick(row.total, kind), pick(row.base, kind), decided.rule, kind)
