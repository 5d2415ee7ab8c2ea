# SPDX-License-Identifier: Apache-2.0
"""Own rules: shares read as people write them, and rules that decide nothing refused."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commdesk.domain.errors import UserError
from commdesk.domain.own_rule import BASES, own_rule, share_of, share_text, threshold_of
from commdesk.domain.presets import OWNERS_GENERAL
from commdesk.domain.rules import Base, Measure, Part, Test, Threshold

PEOPLE_AGREE = Test(
    Part.APPROVAL, Measure.PEOPLE, Base.TAKING_PART, Threshold(Fraction(1, 2), inclusive=False)
)
PEOPLE_COME = Test(
    Part.TAKING_PART, Measure.PEOPLE, Base.ISSUED, Threshold(Fraction(2, 3), inclusive=True)
)


def refusal(work):
    with pytest.raises(UserError) as raised:
        work()
    return raised.value.code


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("2/3", Fraction(2, 3)),
        (" ２ ／ ３ ", Fraction(2, 3)),
        ("60%", Fraction(3, 5)),
        ("66.7 ％", Fraction(667, 1000)),
        ("三分之二", Fraction(2, 3)),
        ("四分之三", Fraction(3, 4)),
        ("半数", Fraction(1, 2)),
        ("100%", Fraction(1)),
        ("1", Fraction(1)),
        ("4/6", Fraction(2, 3)),
    ],
)
def test_shares_are_read_as_people_write_them(text, share):
    assert share_of(text) == share


@pytest.mark.parametrize("text", ["", "2", "0.6", "60", "2/0", "零分之一", "a/b", "-1/2", "1/2/3"])
def test_what_is_no_share_is_refused(text):
    assert refusal(lambda: share_of(text)) == "share-unreadable"


@pytest.mark.parametrize("text", ["0/3", "0%", "4/3", "101%", "二分之三"])
def test_a_share_beyond_all_or_of_nothing_is_out_of_reach(text):
    assert refusal(lambda: share_of(text)) == "share-out-of-reach"


def test_all_can_be_reached_and_not_exceeded():
    assert threshold_of("100%", inclusive=True).is_met(7, 7)
    assert refusal(lambda: threshold_of("100%", inclusive=False)) == "share-never-exceeded"


@given(st.fractions(min_value=Fraction(1, 999), max_value=1, max_denominator=999))
def test_a_share_shown_is_read_back_the_same(share):
    assert share_of(share_text(share)) == share


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (Fraction(2, 3), "2/3"), (Fraction(3, 4), "3/4"), (Fraction(1, 2), "1/2"),
        (Fraction(3, 5), "60%"), (Fraction(1), "100%"), (Fraction(4, 7), "4/7"),
    ],
)  # fmt: skip
def test_shares_are_shown_as_the_law_writes_them(share, text):
    assert share_text(share) == text


def test_an_own_rule_has_the_tests_it_was_given_and_says_it_is_own():
    rule = own_rule((PEOPLE_COME, PEOPLE_AGREE))
    assert (rule.key, rule.name, rule.tests) == ("custom", "自定义", (PEOPLE_COME, PEOPLE_AGREE))
    assert not rule.needs_area
    assert own_rule(OWNERS_GENERAL.tests).needs_area


def test_a_rule_that_decides_nothing_is_refused():
    assert refusal(lambda: own_rule(())) == "rule-without-tests"
    assert refusal(lambda: own_rule((), needs_approval=False)) == "rule-without-tests"
    assert refusal(lambda: own_rule((PEOPLE_COME,))) == "rule-without-approval"
    # Where the most votes win, a quorum alone is a rule.
    assert own_rule((PEOPLE_COME,), needs_approval=False).tests == (PEOPLE_COME,)


def test_every_base_that_is_offered_makes_a_test():
    for part, bases in BASES.items():
        for base in bases:
            assert Test(part, Measure.AREA, base, Threshold(Fraction(1, 2), inclusive=True))
