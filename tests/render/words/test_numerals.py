# SPDX-License-Identifier: Apache-2.0
"""Numbers and thresholds in words."""

from fractions import Fraction

import pytest

from commdesk.domain.rules import OVER_HALF, THREE_QUARTERS, TWO_THIRDS, Threshold
from commdesk.render.words import numerals


@pytest.mark.parametrize(
    ("value", "word"),
    [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (23, "二十三"), (99, "九十九")],
)
def test_numbers_in_chinese(value, word):
    assert numerals.number(value) == word
    assert numerals.ordinal(value) == word


def test_places_beyond_99_are_in_figures():
    assert numerals.ordinal(100) == "100"


@pytest.mark.parametrize(
    ("limit", "word", "figure"),
    [
        (TWO_THIRDS, "三分之二以上", "2/3以上"),
        (THREE_QUARTERS, "四分之三以上", "3/4以上"),
        (OVER_HALF, "过半数", "过半数（1/2）"),
        (Threshold(Fraction(1, 2), inclusive=True), "二分之一以上", "1/2以上"),
        (Threshold(Fraction(3, 5), inclusive=False), "超过五分之三", "超过3/5"),
        (Threshold(Fraction(17, 20), inclusive=True), "二十分之十七以上", "17/20以上"),
        (Threshold(Fraction(667, 1000), inclusive=True), "667/1000以上", "667/1000以上"),
        (Threshold(Fraction(1), inclusive=True), "全部", "全部"),
    ],
)
def test_thresholds_say_whether_the_number_itself_is_enough(limit, word, figure):
    assert numerals.threshold(limit) == word
    assert numerals.threshold_figure(limit) == figure
