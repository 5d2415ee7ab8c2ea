# SPDX-License-Identifier: Apache-2.0
"""What boards and sheets ask of a count, whatever kind of matter it is."""

from __future__ import annotations

from commdesk.domain.matters import Matter, MatterKind, OptionRole, part_key
from commdesk.domain.outcome import Outcome, TestResult
from commdesk.domain.ranking import Place, Ranked, Standing
from commdesk.domain.results import Decided
from commdesk.domain.rules import Base, Measure, Part, Test
from commdesk.domain.tally import MatterTally, Undecided, Weight
from commdesk.domain.topics import Policy
from commdesk.render.words import wording

Counted = Outcome | Ranked
"""What is said of a matter whose votes are counted."""


def tallies_of(decided: Decided) -> tuple[MatterTally, ...]:
    """The counts a matter rests on: one for every mark; none for opinions."""
    if isinstance(decided, Outcome):
        return (decided.tally,)
    if isinstance(decided, Ranked):
        return tuple(part.tally for part in decided.parts) or (decided.tally,)
    return ()


def quorum_of(decided: Counted) -> tuple[TestResult, ...]:
    """The tests on taking part that hold for a matter as a whole.

    None where every candidate has a mark of its own and not the same voters took part.
    """
    if isinstance(decided, Outcome):
        return _on(decided.results, Part.TAKING_PART)
    if not decided.parts:
        return decided.quorum
    found = {_on(part.results, Part.TAKING_PART) for part in decided.parts}
    return found.pop() if len(found) == 1 else ()


def _on(results: tuple[TestResult, ...], part: Part) -> tuple[TestResult, ...]:
    return tuple(result for result in results if result.test.part is part)


def tests_of(decided: Counted) -> tuple[TestResult, ...]:
    """The tests drawn for a matter as a whole."""
    return decided.results if isinstance(decided, Outcome) else quorum_of(decided)


def deemed_in(test: Test, decided: Counted) -> int:
    """How much of what a matter's test measures was deemed, in people or cm²."""
    return _deemed(decided, test.measure, in_favour=test.part is Part.APPROVAL)


def deemed_heads(decided: Counted) -> int:
    """How many of those taking part were deemed to."""
    return _deemed(decided, Measure.PEOPLE, in_favour=False)


def _deemed(decided: Counted, kind: Measure, *, in_favour: bool) -> int:
    amounts = [
        pick(option.deemed, kind)
        for option in tallies_of(decided)[0].options
        if not in_favour or option.role is OptionRole.FOR
    ]
    # Silence that follows several options of a paper is one vote for each.
    return max(amounts, default=0) if decided.matter.takes_many else sum(amounts)


def own_tests(place: Place, ranked: Ranked) -> tuple[TestResult, ...]:
    """The tests that one option has to meet for itself."""
    common = quorum_of(ranked)
    return tuple(result for result in place.results if result not in common)


def undecided_of(decided: Decided) -> tuple[tuple[Matter, Undecided], ...]:
    """Voters whose papers disagree, with the mark on which they do."""
    return tuple(
        (tally.matter, person) for tally in tallies_of(decided) for person in tally.undecided
    )


def undecided_heads(decided: Decided) -> int:
    """The heads of them, each voter once."""
    heads = {person.voter.number: person.voter.people for _, person in undecided_of(decided)}
    return sum(heads.values())


def tally_of(place: Place, ranked: Ranked) -> MatterTally:
    """The count in which an option stands."""
    if ranked.matter.kind is not MatterKind.CANDIDATES:
        return ranked.tally
    wanted = part_key(ranked.matter.key, place.option.key)
    return next(part.tally for part in ranked.parts if part.matter.key == wanted)


def weighs_area(decided: Counted) -> bool:
    """Whether area is shown: a motion shows it wherever there is any."""
    if isinstance(decided, Outcome):
        return decided.tally.roll.area > 0
    has_area = decided.tally.roll.area > 0
    return has_area and (decided.rule.needs_area or decided.matter.tie_by_area)


def pick(weight: Weight, measure: Measure) -> int:
    """Heads, or area in cm²."""
    return weight.people if measure is Measure.PEOPLE else weight.area


def base_weight(tally: MatterTally) -> Weight:
    """What the shares of options are of, in people and area."""
    rule, wholes = tally.matter.rule, tally.wholes
    return Weight(
        wholes[wording.base_of(rule, Measure.PEOPLE)].people,
        wholes[wording.base_of(rule, Measure.AREA)].area,
    )


def void_in_base(tally: MatterTally, measure: Measure, policy: Policy) -> bool:
    """Whether void votes are part of what shares are of."""
    base = wording.base_of(tally.matter.rule, measure)
    if base is Base.TAKING_PART:
        return policy.void_takes_part
    return base is not Base.VALID


def seats_left(ranked: Ranked) -> int:
    """Places that nobody has won outright."""
    return ranked.matter.seats - len(ranked.of(Standing.ELECTED))


def substitute_number(place: Place, ranked: Ranked) -> int | None:
    """候补 1, 2 …; equal ones have the same number. None while a second vote is to come."""
    if ranked.awaits_second_vote:
        return None
    return place.place - len(ranked.of(Standing.ELECTED))
