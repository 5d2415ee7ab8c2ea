# SPDX-License-Identifier: Apache-2.0
"""The outcome 结论: what a rule makes of a tally, why, and whether it can still change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from commdesk.domain.matters import Matter, OptionRole
from commdesk.domain.open_rulings import ends
from commdesk.domain.rules import Base, Measure, Part, Rule, Test
from commdesk.domain.tally import MatterTally, Weight


class Verdict(Enum):
    """What is said of a matter. Never "the other side won": 未获通过 is all that follows.

    Of a matter whose options compete, PASSED means that every place is filled.
    """

    PASSED = "passed"
    NOT_PASSED = "not_passed"
    NO_QUORUM = "no_quorum"
    UNSETTLED = "unsettled"
    PARTLY = "partly"  # fewer than the places are filled
    SECOND_VOTE = "second_vote"  # equal votes for the last place: those stand again
    VOID = "void"  # more papers came back than were handed out


class OpenReason(Enum):
    """Why a matter is unsettled: somebody must act before a verdict can be given."""

    NO_MAJORITY = "no-majority"  # silence follows the majority, and there is none
    UNDECIDED = "undecided"  # a ruling on disagreeing papers would change the verdict


@dataclass(frozen=True, slots=True)
class TestResult:
    """One test with its exact numbers: people, or area in cm².

    `missing` is how much the part must still grow while the whole stays as it is.
    """

    __test__ = False

    test: Test
    part: int
    whole: int

    @property
    def met(self) -> bool:
        """Whether the test holds, exactly."""
        return self.test.threshold.is_met(self.part, self.whole)

    @property
    def least(self) -> int:
        """The smallest part that would hold."""
        return self.test.threshold.least(self.whole)

    @property
    def missing(self) -> int:
        """How much is missing; 0 when met."""
        return self.test.threshold.missing(self.part, self.whole)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is said of one matter, with all that it rests on.

    `can_change`: whether papers still out, or rulings still to be made, could turn a pass
    into a failure or a failure into a pass.
    """

    tally: MatterTally
    results: tuple[TestResult, ...]
    verdict: Verdict
    open_reasons: tuple[OpenReason, ...]
    can_change: bool

    @property
    def matter(self) -> Matter:
        """What was asked."""
        return self.tally.matter

    @property
    def rule(self) -> Rule:
        """The rule that was applied."""
        return self.tally.matter.rule

    def result(self, name: str) -> TestResult:
        """The result of the test with this name; KeyError if the rule has none."""
        for result in self.results:
            if result.test.name == name:
                return result
        raise KeyError(name)


def decide(tally: MatterTally) -> Outcome:
    """Apply the matter's rule to its tally, for a motion or a grade."""
    results = results_of(tally.matter.rule, tally.wholes, tally.in_favour)
    reasons: list[OpenReason] = []
    if tally.no_majority:
        reasons.append(OpenReason.NO_MAJORITY)
    if _rulings_matter(tally):
        reasons.append(OpenReason.UNDECIDED)
    if too_many_returned(tally):
        verdict = Verdict.VOID
    elif tally.no_majority:
        verdict = Verdict.UNSETTLED
    elif not all_met(results, Part.TAKING_PART):
        # No ruling moves who takes part.
        verdict = Verdict.NO_QUORUM
        reasons.clear()
    elif reasons:
        verdict = Verdict.UNSETTLED
    elif all_met(results, Part.APPROVAL):
        verdict = Verdict.PASSED
    else:
        verdict = Verdict.NOT_PASSED
    return Outcome(tally, results, verdict, tuple(reasons), _can_change(tally, verdict))


def too_many_returned(tally: MatterTally) -> bool:
    """Whether more came back than was handed out, which makes a secret vote void."""
    return tally.wholes[Base.RETURNED].people > tally.wholes[Base.ISSUED].people


def results_of(
    rule: Rule, wholes: Mapping[Base, Weight], approval: Weight
) -> tuple[TestResult, ...]:
    """Every test of a rule, with `approval` as the part that agrees."""
    parts = {Part.TAKING_PART: wholes[Base.TAKING_PART], Part.APPROVAL: approval}
    return tuple(
        TestResult(
            test, _pick(parts[test.part], test.measure), _pick(wholes[test.base], test.measure)
        )
        for test in rule.tests
    )


def all_met(results: tuple[TestResult, ...], part: Part | None = None) -> bool:
    """Whether all tests hold, or all on one part."""
    return all(result.met for result in results if part in (None, result.test.part))


def _pick(weight: Weight, measure: Measure) -> int:
    return weight.people if measure is Measure.PEOPLE else weight.area


def _passes(tally: MatterTally, wholes: Mapping[Base, Weight], approval: Weight) -> bool:
    return all_met(results_of(tally.matter.rule, wholes, approval))


def _rulings_matter(tally: MatterTally) -> bool:
    """Whether the rulings still open could change the verdict."""
    if not tally.undecided:
        return False
    deemed = tally.deemed_waiting
    for option in tally.options:
        deemed += option.deemed
    favour = [option for option in tally.options if option.role is OptionRole.FOR]
    area = sum(option.cast.area for option in favour)
    keys = {option.key for option in favour}

    def passes(heads: int, followed: str | None) -> bool:
        approval = Weight(heads, area)
        if followed in keys:
            approval += deemed
        return _passes(tally, tally.wholes, approval)

    return len(ends(tally, passes)) > 1


def _can_change(tally: MatterTally, verdict: Verdict) -> bool:
    """Whether some future of the outstanding papers and rulings turns the verdict.

    Each test gains from a returned paper that is in favour, and from nothing else as much;
    it loses most by one that is not, or, where silence had been counted, by one that is
    void. So three futures bound all others. Where silence follows the majority, a lead
    that others could still catch counts as able to change, whatever the shares.
    """
    if verdict in {Verdict.UNSETTLED, Verdict.VOID}:
        # Somebody still has to act, so nothing is final.
        return True
    ahead = tally.outlook
    can_pass = _passes(tally, ahead.all_back, ahead.most_for)
    can_fail = (
        verdict is not Verdict.PASSED
        or (tally.follows_majority and not _leads_for_good(tally))
        or not _passes(tally, ahead.all_back, ahead.least_for)
        or quorum_can_fail(tally)
    )
    return can_pass and can_fail


def quorum_can_fail(tally: MatterTally) -> bool:
    """Whether too few take part if every paper still out comes back void."""
    results = results_of(tally.matter.rule, tally.outlook.all_void, tally.outlook.most_for)
    return not all_met(results, Part.TAKING_PART)


def _leads_for_good(tally: MatterTally) -> bool:
    """Whether the option `for` stays ahead of every other, come back what may."""
    ahead = tally.outlook
    most = ahead.all_back[Base.TAKING_PART]
    return 2 * ahead.least_for.people > most.people and (
        not tally.matter.rule.needs_area or 2 * ahead.least_for.area > most.area
    )
