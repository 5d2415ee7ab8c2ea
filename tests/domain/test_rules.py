# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commdesk.domain.presets import PRESETS, custom_rule, preset
from commdesk.domain.rules import OVER_HALF, THREE_QUARTERS, TWO_THIRDS, Threshold

EDGES = [
    (TWO_THIRDS, 65, 99, False),
    (TWO_THIRDS, 66, 99, True),
    (TWO_THIRDS, 666, 1000, False),
    (TWO_THIRDS, 667, 1000, True),
    (TWO_THIRDS, 2_000_000_000, 3_000_000_100, False),  # prints as 66.67 % when rounded
    (THREE_QUARTERS, 9, 12, True),
    (THREE_QUARTERS, 449_999_900, 600_000_000, False),
    (OVER_HALF, 50, 100, False),
    (OVER_HALF, 51, 100, True),
    (OVER_HALF, 50, 99, True),
    (OVER_HALF, 0, 0, False),
    (TWO_THIRDS, 0, 0, False),
]


@pytest.mark.parametrize(("threshold", "part", "whole", "met"), EDGES)
def test_threshold_on_its_edge(threshold, part, whole, met):
    assert threshold.is_met(part, whole) is met


thresholds = st.builds(
    Threshold,
    st.sampled_from([Fraction(1, 2), Fraction(2, 3), Fraction(3, 4), Fraction(1)]),
    st.just(True),
) | st.builds(Threshold, st.sampled_from([Fraction(1, 2), Fraction(2, 3)]), st.just(False))


@given(thresholds, st.integers(1, 10**13), st.integers(0, 10**13))
def test_least_and_missing_agree_with_the_test_itself(threshold, whole, part):
    least = threshold.least(whole)
    assert threshold.is_met(least, whole)
    assert not threshold.is_met(least - 1, whole)
    missing = threshold.missing(part, whole)
    assert threshold.is_met(part + missing, whole)
    assert missing == 0 or not threshold.is_met(part + missing - 1, whole)


def test_presets_are_the_law():
    shares = {
        rule.key: [(t.name, t.threshold.share, t.threshold.inclusive) for t in rule.tests]
        for rule in PRESETS
    }
    both = [
        ("people_taking_part", Fraction(2, 3), True),
        ("area_taking_part", Fraction(2, 3), True),
    ]
    assert shares["owners-general"] == [
        *both,
        ("people_approval", Fraction(1, 2), False),
        ("area_approval", Fraction(1, 2), False),
    ]
    assert shares["owners-special"] == [
        *both,
        ("people_approval", Fraction(3, 4), True),
        ("area_approval", Fraction(3, 4), True),
    ]
    heads = [
        ("people_taking_part", Fraction(1, 2), False),
        ("people_approval", Fraction(1, 2), False),
    ]
    assert shares["residents"] == shares["households"] == heads


def test_every_preset_quotes_its_law_and_revised_law_is_marked():
    by_custom = {"satisfaction", "most-votes", "not-counted"}  # no law speaks of them
    for rule in PRESETS:
        assert bool(rule.law) != (rule.key in by_custom)
        assert all(text.source.startswith("《") and text.text for text in rule.law)
    assert preset("residents").check_law
    assert preset("households").check_law
    assert not preset("owners-general").check_law


@pytest.mark.parametrize(
    ("share", "inclusive"), [(Fraction(0), True), (Fraction(1), False), (Fraction(5, 4), True)]
)
def test_a_share_that_nothing_can_reach_is_refused(share, inclusive):
    with pytest.raises(ValueError, match="share"):
        custom_rule(
            taking_part=share,
            taking_part_inclusive=inclusive,
            approval=Fraction(1, 2),
            approval_inclusive=False,
            weigh_area=True,
        )
