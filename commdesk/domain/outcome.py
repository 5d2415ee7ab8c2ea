# SPDX-License-Identifier: Apache-2.0
"""The outcome 结论: what a rule makes of a tally, why, and whether it can still change."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from commdesk.domain.matters import OptionRole
from commdesk.domain.open_rulings import ends
from commdesk.domain.rules import Base, Measure, Part, Rule, Test
from commdesk.domain.tally import MatterTally, Weight


class Verdict(Enum):
    """What is said of a matter. Never "the other side won": 未获通过 is all that follows."""

    PASSED = "passed"
    NOT_PASSED = "not_passed"
    NO_QUORUM = "no_quorum"
    UNSETTLED = "unsettled"


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
    """Apply the matter's rule to its tally."""
    rule = tally.matter.rule
    results = _results(rule, tally.roll, tally.taking_part, tally.in_favour)
    reasons: list[OpenReason] = []
    if tally.no_majority:
        reasons.append(OpenReason.NO_MAJORITY)
    if _rulings_matter(tally):
        reasons.append(OpenReason.UNDECIDED)
    if tally.no_majority:
        verdict = Verdict.UNSETTLED
    elif not _all_met(results, Part.TAKING_PART):
        # No ruling moves who takes part.
        verdict = Verdict.NO_QUORUM
        reasons.clear()
    elif reasons:
        verdict = Verdict.UNSETTLED
    elif _all_met(results, Part.APPROVAL):
        verdict = Verdict.PASSED
    else:
        verdict = Verdict.NOT_PASSED
    return Outcome(tally, results, verdict, tuple(reasons), _can_change(tally, verdict))


def _results(
    rule: Rule, roll: Weight, taking_part: Weight, approval: Weight
) -> tuple[TestResult, ...]:
    parts = {Part.TAKING_PART: taking_part, Part.APPROVAL: approval}
    wholes = {Base.ALL: roll, Base.TAKING_PART: taking_part}
    return tuple(
        TestResult(
            test, _pick(parts[test.part], test.measure), _pick(wholes[test.base], test.measure)
        )
        for test in rule.tests
    )


def _pick(weight: Weight, measure: Measure) -> int:
    return weight.people if measure is Measure.PEOPLE else weight.area


def _all_met(results: tuple[TestResult, ...], part: Part | None = None) -> bool:
    return all(result.met for result in results if part in (None, result.test.part))


def _passes(tally: MatterTally, taking_part: Weight, approval: Weight) -> bool:
    return _all_met(_results(tally.matter.rule, tally.roll, taking_part, approval))


def _rulings_matter(tally: MatterTally) -> bool:
    """Whether the rulings still open could change the verdict."""
    if not tally.undecided:
        return False
    deemed = _sum_deemed(tally)
    favour = next(option for option in tally.options if option.role is OptionRole.FOR)

    def passes(heads: int, followed: str | None) -> bool:
        approval = Weight(heads, favour.cast.area)
        if followed == favour.key:
            approval += deemed
        return _passes(tally, tally.taking_part, approval)

    return len(ends(tally, passes)) > 1


def _sum_deemed(tally: MatterTally) -> Weight:
    total = tally.deemed_waiting
    for option in tally.options:
        total += option.deemed
    return total


def _can_change(tally: MatterTally, verdict: Verdict) -> bool:
    """Whether some future of the outstanding papers and rulings turns the verdict.

    Each test gains from a returned paper that is for, and from nothing else as much; it
    loses most by one that is not for, or, where silence had been counted, by one that is
    void. So three futures bound all others. Where silence follows the majority, a lead
    that others could still catch counts as able to change, whatever the shares.
    """
    if verdict is Verdict.UNSETTLED:
        # Somebody still has to act, so nothing is final.
        return True
    ahead = tally.outlook
    can_pass = _passes(tally, ahead.most_taking_part, ahead.most_for)
    can_fail = (
        verdict is not Verdict.PASSED
        or (tally.follows_majority and not _leads_for_good(tally))
        or not _passes(tally, ahead.most_taking_part, ahead.least_for)
        or not all(
            result.met
            for result in _results(
                tally.matter.rule, tally.roll, ahead.least_taking_part, ahead.most_for
            )
            if result.test.part is Part.TAKING_PART
        )
    )
    return can_pass and can_fail


def _leads_for_good(tally: MatterTally) -> bool:
    """Whether the option `for` stays ahead of every other, come back what may."""
    ahead = tally.outlook
    return 2 * ahead.least_for.people > ahead.most_taking_part.people and (
        not tally.matter.rule.needs_area or 2 * ahead.least_for.area > ahead.most_taking_part.area
    )
