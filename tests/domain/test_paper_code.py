# SPDX-License-Identifier: Apache-2.0
"""Printed numbers: what is mistyped never finds another paper."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commdesk.domain.errors import UserError
from commdesk.domain.paper_code import CODE_DIGITS, PaperCodes, check_digit

TOPIC = UUID(int=987_654_321_012_345)
OTHER = UUID(int=987_654_321_012_346)
CHECKED = PaperCodes.of(TOPIC, checked=True)
PLAIN = PaperCodes.of(TOPIC, checked=False)
numbers = st.integers(1, 999_999)


def found(codes: PaperCodes, text: str) -> int | str | None:
    try:
        return codes.number_of(text)
    except UserError as error:
        return error.code


def test_the_published_example_of_damm() -> None:
    assert check_digit("572") == 4
    assert check_digit("5724") == 0


@given(numbers)
def test_typed_printed_and_scanned_all_mean_the_paper(number: int) -> None:
    for codes in (CHECKED, PLAIN):
        assert codes.number_of(codes.typed(number)) == number
        assert codes.number_of(codes.scanned(number)) == number
        assert len(codes.scanned(number)) == CODE_DIGITS
    assert CHECKED.number_of(CHECKED.printed(number)) == number


@given(numbers, st.data())
def test_one_wrong_digit_is_refused(number: int, data: st.DataObject) -> None:
    for right in (CHECKED.typed(number), CHECKED.scanned(number)):
        place = data.draw(st.integers(0, len(right) - 1))
        digit = data.draw(st.sampled_from([d for d in "0123456789" if d != right[place]]))
        wrong = right[:place] + digit + right[place + 1 :]
        assert found(CHECKED, wrong) == "check-digit-wrong"


@given(numbers, st.data())
def test_swapped_neighbours_are_refused(number: int, data: st.DataObject) -> None:
    for right in (CHECKED.typed(number), CHECKED.scanned(number)):
        place = data.draw(st.integers(0, len(right) - 2))
        wrong = right[:place] + right[place + 1] + right[place] + right[place + 2 :]
        if wrong != right:
            assert found(CHECKED, wrong) == "check-digit-wrong"


@given(numbers)
def test_a_scanned_paper_of_another_topic_is_said_to_be_that(number: int) -> None:
    other = PaperCodes.of(OTHER, checked=True)
    with pytest.raises(UserError) as refused:
        CHECKED.number_of(other.scanned(number))
    assert refused.value.code == "other-topics-paper"
    assert refused.value.details["topic_code"] == other.topic


def test_most_typed_numbers_of_another_topic_are_refused() -> None:
    other = PaperCodes.of(OTHER, checked=True)
    through = [n for n in range(1, 1001) if found(CHECKED, other.typed(n)) == n]
    assert len(through) < 150


def test_a_home_is_no_number() -> None:
    wrong = (CHECKED._check(17) + 1) % 10
    assert CHECKED.number_of(f"17-{wrong}") is None
    assert CHECKED.number_of("3-1-502") is None
    assert CHECKED.number_of("王伟") is None
    assert CHECKED.number_of("１７") is None
    assert PLAIN.number_of("3-1") is None


def test_numbers_out_of_range_are_refused() -> None:
    assert found(CHECKED, "0") == "check-digit-wrong"
    assert found(CHECKED, "00") == "check-digit-wrong"


def test_a_room_with_a_nought_before_it_is_never_a_number() -> None:
    right = CHECKED.typed(10)
    assert found(CHECKED, right) == 10
    assert found(CHECKED, f"0{right}") == "check-digit-wrong"
    assert found(CHECKED, "12345678") == "check-digit-wrong"
    assert PLAIN.number_of("1234567890") is None
    with pytest.raises(ValueError, match="no paper number"):
        CHECKED.printed(1_000_000)
