# SPDX-License-Identifier: Apache-2.0
"""Matters whose options compete: who is elected or chosen, who follows, who stands again.

An option that meets every approval test of the rule qualifies. Those that qualify are
ranked by people, equal ones by area where the office says so; the first fill the seats, the
rest are 候补 in their order. The program never draws lots: whoever is equal for the last
seat stands again. Those who lose that second vote go before all other 候补, whose order among
themselves is known and whose numbers are not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from itertools import groupby

from commdesk.domain.matters import Matter, Option, OptionRole
from commdesk.domain.outcome import (
    OpenReason,
    Outcome,
    TestResult,
    Verdict,
    all_met,
    quorum_can_fail,
    results_of,
    too_many_returned,
)
from commdesk.domain.rules import Base, Part, Rule
from commdesk.domain.tally import NONE, MatterTally, OptionTally, Undecided, Weight


class Standing(Enum):
    """What becomes of one option."""

    ELECTED = "elected"  # 当选
    SUBSTITUTE = "substitute"  # 候补: qualifies, but the seats are filled
    TIED = "tied"  # equal for the last seat: stands again
    NOT_ELECTED = "not-elected"


@dataclass(frozen=True, slots=True)
class Place:
    """One option with its votes, its tests, and its place; equal ones share a place.

    `missing` of a test is what it lacks, as in every outcome. `place` is 0 for an option
    that does not qualify.
    """

    option: OptionTally
    results: tuple[TestResult, ...]
    standing: Standing
    place: int

    @property
    def votes(self) -> Weight:
        """People and area in favour."""
        return self.option.total


@dataclass(frozen=True, slots=True)
class Ranked:
    """What is said of a matter whose options compete.

    `places` run from the most votes to the fewest. `tally` is the count of the one mark that
    chooses; where each candidate has a mark of its own, `parts` are those, and `tally` is
    the first one's. `quorum` are the tests on taking part. `can_change`: whether papers
    still out or rulings still to be made could change who is elected.
    """

    matter: Matter
    tally: MatterTally
    parts: tuple[Outcome, ...]
    quorum: tuple[TestResult, ...]
    places: tuple[Place, ...]
    verdict: Verdict
    open_reasons: tuple[OpenReason, ...]
    can_change: bool

    @property
    def rule(self) -> Rule:
        """The rule that was applied."""
        return self.matter.rule

    @property
    def undecided(self) -> tuple[tuple[Matter, Undecided], ...]:
        """Voters whose papers disagree, with the mark on which they do."""
        tallies = [part.tally for part in self.parts] or [self.tally]
        return tuple((tally.matter, person) for tally in tallies for person in tally.undecided)

    @property
    def awaits_second_vote(self) -> bool:
        """Whether 候补 are known only as those who follow the losers of a second vote."""
        return any(place.standing is Standing.TIED for place in self.places)

    def of(self, standing: Standing) -> tuple[Place, ...]:
        """The options of one standing, in their order."""
        return tuple(place for place in self.places if place.standing is standing)


def rank_choices(tally: MatterTally) -> Ranked:
    """The outcome of one mark that chooses among options or candidates."""
    matter = tally.matter
    contenders = [
        _contender(tally, option)
        for option in tally.options
        if option.role in {OptionRole.CHOICE, OptionRole.WRITE_IN}
    ]
    if matter.write_ins:
        contenders.append(_unnamed(tally))
    quorum = tuple(
        result
        for result in results_of(matter.rule, tally.wholes, NONE)
        if result.test.part is Part.TAKING_PART
    )
    return _ranked(matter, (tally,), (), contenders, quorum)


def rank_candidates(matter: Matter, outcomes: tuple[Outcome, ...]) -> Ranked:
    """The outcome where every candidate is a motion: the motions, in the matter's order."""
    contenders = [
        _candidate(option, outcome)
        for option, outcome in zip(matter.options, outcomes, strict=True)
    ]
    return _ranked(matter, tuple(outcome.tally for outcome in outcomes), outcomes, contenders)


@dataclass(frozen=True, slots=True)
class _Span:
    """The fewest and the most votes of an option, and whether it may qualify, or fail to."""

    least: Weight
    most: Weight
    may_qualify: bool
    may_fail: bool

    @property
    def is_fixed(self) -> bool:
        return self.least == self.most and self.may_qualify != self.may_fail


@dataclass(frozen=True, slots=True)
class _Contender:
    """One option as it stands, how far rulings can move it, and how far anything can."""

    option: OptionTally
    results: tuple[TestResult, ...]
    qualifies: bool
    by_rulings: _Span
    by_all: _Span


def _contender(tally: MatterTally, option: OptionTally) -> _Contender:
    rule, now, back = tally.matter.rule, tally.wholes, tally.outlook.all_back

    def meets(wholes: Mapping[Base, Weight], votes: Weight) -> bool:
        # Where a rule asks for no share, somebody must still have voted for it.
        return bool(votes.people) and all_met(results_of(rule, wholes, votes), Part.APPROVAL)

    results = results_of(rule, now, option.total)
    qualifies = meets(now, option.total)
    return _Contender(
        option,
        tuple(result for result in results if result.test.part is Part.APPROVAL),
        qualifies,
        _Span(option.cast, option.ruled, meets(now, option.ruled), not qualifies),
        _Span(option.least, option.most, meets(back, option.most), not meets(back, option.least)),
    )


def _unnamed(tally: MatterTally) -> _Contender:
    """Whoever has not been written in yet, and may still be on every paper that is out."""
    late = OptionTally("", "", OptionRole.WRITE_IN, NONE, NONE, NONE, tally.outlook.movable, NONE)
    return _contender(tally, late)


def _candidate(option: Option, outcome: Outcome) -> _Contender:
    tally, verdict = outcome.tally, outcome.verdict
    favour = next(o for o in tally.options if o.role is OptionRole.FOR)
    ahead, open_now = tally.outlook, verdict is Verdict.UNSETTLED
    silent = tally.deemed_waiting
    for other in tally.options:
        silent += other.deemed
    opened = Weight(sum(p.voter.people for p in tally.undecided if favour.key in p.choices), 0)
    swings = tally.follows_majority and bool(tally.undecided)
    passed = verdict is Verdict.PASSED and bool(favour.total.people)
    return _Contender(
        OptionTally(option.key, option.name, OptionRole.CHOICE, favour.cast, favour.deemed),
        outcome.results,
        passed,
        _Span(
            favour.cast if swings else favour.total,
            favour.cast + opened + (silent if swings else favour.deemed),
            passed or open_now,
            not passed,
        ),
        _Span(
            ahead.least_for,
            ahead.most_for,
            passed or outcome.can_change,
            not passed or outcome.can_change,
        ),
    )


def _ranked(
    matter: Matter,
    tallies: tuple[MatterTally, ...],
    parts: tuple[Outcome, ...],
    contenders: list[_Contender],
    quorum: tuple[TestResult, ...] = (),
) -> Ranked:
    named = [contender for contender in contenders if contender.option.key]
    places = _places(matter, named)
    reasons: list[OpenReason] = []
    if any(tally.no_majority for tally in tallies):
        reasons.append(OpenReason.NO_MAJORITY)
    standing = {place.option.key: place.standing for place in places}
    if any(tally.undecided for tally in tallies) and not _is_firm(
        matter, [(c.by_rulings, standing[c.option.key]) for c in named]
    ):
        reasons.append(OpenReason.UNDECIDED)
    has_quorum = all_met(quorum)
    if parts:
        has_quorum = any(part.verdict is not Verdict.NO_QUORUM for part in parts)
    elected = sum(place.standing is Standing.ELECTED for place in places)
    if any(map(too_many_returned, tallies)):
        verdict = Verdict.VOID
    elif not has_quorum:
        verdict = Verdict.NO_QUORUM
        reasons.clear()
    elif reasons:
        verdict = Verdict.UNSETTLED
    elif Standing.TIED in standing.values():
        verdict = Verdict.SECOND_VOTE
    elif elected == matter.seats:
        verdict = Verdict.PASSED
    else:
        verdict = Verdict.PARTLY if elected else Verdict.NOT_PASSED
    if verdict in {Verdict.VOID, Verdict.NO_QUORUM}:
        # Without a valid vote nobody is elected, however many votes there were.
        places = tuple(replace(place, standing=Standing.NOT_ELECTED) for place in places)
    spans = [(c.by_all, standing.get(c.option.key, Standing.NOT_ELECTED)) for c in contenders]
    return Ranked(
        matter,
        tallies[0],
        parts,
        quorum,
        places,
        verdict,
        tuple(reasons),
        _can_change(matter, tallies, verdict, spans, parts),
    )


def _can_change(
    matter: Matter,
    tallies: tuple[MatterTally, ...],
    verdict: Verdict,
    spans: list[tuple[_Span, Standing]],
    parts: tuple[Outcome, ...],
) -> bool:
    """Whether who is elected could still change; rather yes than a wrong no."""
    if verdict in {Verdict.UNSETTLED, Verdict.VOID}:
        return True
    if verdict is Verdict.NO_QUORUM and not parts:
        ahead = tallies[0].outlook.all_back
        comes = all_met(results_of(matter.rule, ahead, NONE), Part.TAKING_PART)
        return comes and any(span.may_qualify for span, _ in spans)
    if verdict is not Verdict.NO_QUORUM and not parts and quorum_can_fail(tallies[0]):
        return any(standing is not Standing.NOT_ELECTED for _, standing in spans)
    return not _is_firm(matter, spans)


def _is_firm(matter: Matter, spans: list[tuple[_Span, Standing]]) -> bool:
    """Whether everybody keeps the standing, whatever votes lie within the spans."""
    if any(standing is Standing.TIED for _, standing in spans):
        return all(span.is_fixed for span, _ in spans)
    for span, standing in spans:
        others = [other for other, _ in spans if other is not span]
        if standing is Standing.ELECTED:
            rivals = sum(
                other.may_qualify and _rank(matter, other.most) >= _rank(matter, span.least)
                for other in others
            )
            if span.may_fail or rivals >= matter.seats:
                return False
        else:
            ahead = sum(
                not other.may_fail and _rank(matter, other.least) > _rank(matter, span.most)
                for other in others
            )
            if span.may_qualify and ahead < matter.seats:
                return False
    return True


def _rank(matter: Matter, votes: Weight) -> tuple[int, int]:
    return (votes.people, votes.area if matter.tie_by_area else 0)


def _places(matter: Matter, contenders: list[_Contender]) -> tuple[Place, ...]:
    """Those that qualify in their order, then the others by their votes."""
    found: list[Place] = []
    left = matter.seats
    ordered = sorted(
        (c for c in contenders if c.qualifies),
        key=lambda c: _rank(matter, c.option.total),
        reverse=True,
    )
    for _, equals in groupby(ordered, key=lambda c: _rank(matter, c.option.total)):
        group = list(equals)
        if len(group) <= left:
            standing = Standing.ELECTED
            left -= len(group)
        else:
            standing = Standing.TIED if left else Standing.SUBSTITUTE
            left = 0
        place = len(found) + 1
        found += [Place(c.option, c.results, standing, place) for c in group]
    rest = sorted(
        (c for c in contenders if not c.qualifies),
        key=lambda c: _rank(matter, c.option.total),
        reverse=True,
    )
    found += [Place(c.option, c.results, Standing.NOT_ELECTED, 0) for c in rest]
    return tuple(found)
