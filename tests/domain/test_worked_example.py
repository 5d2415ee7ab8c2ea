# SPDX-License-Identifier: Apache-2.0
"""The worked example beside a rule: exact numbers on the edge of each test."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commdesk.domain.area import shown_limit
from commdesk.domain.own_rule import own_rule
from commdesk.domain.presets import (
    COMMITTEE_ELECTION,
    MOST_VOTES,
    OWNERS_GENERAL,
    OWNERS_SPECIAL,
    PRESETS,
    RESIDENTS,
)
from commdesk.domain.rules import Base, Measure, Part, Test, Threshold
from commdesk.domain.tally import Weight
from commdesk.domain.worked_example import Demand, demands

ROLL = Weight(1505, 1_717_552_230)


def figures(found):
    return [(demand.test.name, demand.least, demand.whole, demand.assumed) for demand in found]


def test_a_real_estate_of_1505_owners():
    assert figures(demands(OWNERS_GENERAL, ROLL)) == [
        ("people_taking_part", 1004, 1505, False),
        ("area_taking_part", 1_145_034_820, 1_717_552_230, False),
        ("people_approval", 503, 1004, True),
        ("area_approval", 572_517_411, 1_145_034_820, True),
    ]


def test_those_who_came_are_the_whole_of_the_approval_once_they_are_known():
    people = demands(OWNERS_GENERAL, ROLL, Weight(1360, 1_500_000_000))
    assert figures(people)[2:] == [
        ("people_approval", 681, 1360, True),
        ("area_approval", 750_000_001, 1_500_000_000, True),
    ]
    special = demands(OWNERS_SPECIAL, ROLL, Weight(1360, 1_500_000_000))
    assert figures(special)[2] == ("people_approval", 1020, 1360, True)


def test_more_than_half_an_area_is_said_with_the_exact_half():
    _, area, people, more = demands(OWNERS_GENERAL, Weight(12, 23_090_202))
    assert (area.beyond, area.least) == (None, 15_393_468)
    assert people.beyond == Fraction(4)
    assert more.beyond == Fraction(15_393_468, 2)
    assert more.beyond is not None
    assert shown_limit(more.beyond) == "769.6734"


@pytest.mark.parametrize(
    ("limit", "shown"),
    [
        (Fraction(11_545_100), "1,154.51"),
        (Fraction(23_090_201, 2), "1,154.51005"),
        (Fraction(1, 2), "0.00005"),
        (Fraction(20_000, 3), "0.6666"),
        (Fraction(0), "0.00"),
    ],
)
def test_an_area_to_be_exceeded_is_exact_or_cut_within_a_square_centimetre(limit, shown):
    assert shown_limit(limit) == shown


def test_without_a_quorum_all_are_taken_as_the_example():
    rule = own_rule(
        (
            Test(
                Part.APPROVAL, Measure.PEOPLE, Base.VALID, Threshold(Fraction(3, 5), inclusive=True)
            ),
        )
    )
    assert figures(demands(rule, Weight(12))) == [("people_approval", 8, 12, True)]


def test_papers_handed_out_are_all_in_the_example():
    rule = own_rule(
        (
            Test(
                Part.APPROVAL,
                Measure.PEOPLE,
                Base.ISSUED,
                Threshold(Fraction(1, 2), inclusive=False),
            ),
        )
    )
    assert figures(demands(rule, Weight(12))) == [("people_approval", 7, 12, False)]


def test_a_share_of_papers_returned_rests_on_the_quorum():
    assert figures(demands(COMMITTEE_ELECTION, Weight(99))) == [
        ("people_taking_part", 50, 99, False),
        ("people_approval", 26, 50, True),
    ]


def test_who_has_no_area_is_not_asked_for_any():
    assert [demand.test.measure for demand in demands(OWNERS_GENERAL, Weight(10))] == [
        Measure.PEOPLE, Measure.PEOPLE,
    ]  # fmt: skip
    assert demands(RESIDENTS, Weight(0)) == ()
    assert demands(MOST_VOTES, ROLL) == ()


@given(
    st.sampled_from([rule for rule in PRESETS if rule.tests]),
    st.integers(1, 3000),
    st.integers(1, 10**9),
)
def test_the_least_number_holds_and_one_less_does_not(rule, people, area):
    for demand in demands(rule, Weight(people, area)):
        assert isinstance(demand, Demand)
        threshold = demand.test.threshold
        assert threshold.is_met(demand.least, demand.whole)
        assert not threshold.is_met(demand.least - 1, demand.whole)
        assert demand.least <= demand.whole
