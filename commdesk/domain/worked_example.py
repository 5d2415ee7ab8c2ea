# SPDX-License-Identifier: Apache-2.0
"""What a rule asks of a roll, in exact numbers, before anybody has voted."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from commdesk.domain.rules import Base, Measure, Part, Rule, Test
from commdesk.domain.tally import Weight


@dataclass(frozen=True, slots=True)
class Demand:
    """One test on one whole: at least `least` of `whole` (heads, or cm²).

    `assumed`: the whole is not known before the papers are back, and was taken as an example.
    """

    test: Test
    whole: int
    least: int
    assumed: bool

    @property
    def beyond(self) -> Fraction | None:
        """The exact share of the whole that must be exceeded; None where reaching it is enough."""
        threshold = self.test.threshold
        return None if threshold.inclusive else self.whole * threshold.share


def demands(rule: Rule, roll: Weight, taking_part: Weight | None = None) -> tuple[Demand, ...]:
    """What each test of a rule asks, in the order of the rule.

    Shares of those taking part, and of papers returned or valid, need a number nobody knows
    yet: `taking_part`, or else just as many as the rule needs, or all where it needs none.
    Tests on a measure of which the roll has nothing are left out.
    """
    found: list[Demand] = []
    for test in rule.tests:
        assumed = test.base not in {Base.ALL, Base.ISSUED}
        if assumed and taking_part is not None:
            whole = _pick(taking_part, test.measure)
        elif assumed:
            whole = _quorum(rule, test.measure, roll)
        else:
            whole = _pick(roll, test.measure)
        if whole > 0:
            found.append(Demand(test, whole, test.threshold.least(whole), assumed))
    return tuple(found)


def _quorum(rule: Rule, measure: Measure, roll: Weight) -> int:
    whole = _pick(roll, measure)
    if whole <= 0:
        return 0
    least = (
        test.threshold.least(whole)
        for test in rule.tests_of(Part.TAKING_PART)
        if test.measure is measure
    )
    return max(least, default=whole)


def _pick(weight: Weight, measure: Measure) -> int:
    return weight.people if measure is Measure.PEOPLE else weight.area
