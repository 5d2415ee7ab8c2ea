# SPDX-License-Identifier: Apache-2.0
"""Which papers somebody wants, as they write it down."""

import pytest

from commdesk.domain.errors import UserError
from commdesk.domain.number_spans import numbers_of
from commdesk.domain.paper_code import PaperCodes

PLAIN = PaperCodes("000001", checked=False)
CHECKED = PaperCodes("000001", checked=True)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("", None),
        (" 、", None),
        ("317", {317}),
        ("1至3、317", {1, 2, 3, 317}),
        ("1~2, 5；7", {1, 2, 5, 7}),
        ("１２", {12}),
        ("4-6", {4, 5, 6}),
    ],
)
def test_what_is_written_is_understood(text, numbers):
    found = numbers_of(text, PLAIN)
    assert found == (None if numbers is None else frozenset(numbers))


def test_a_check_digit_makes_no_span():
    assert numbers_of(CHECKED.printed(17), CHECKED) == {17}
    wrong = f"17-{(int(CHECKED.printed(17)[-1]) + 1) % 10}"
    with pytest.raises(UserError, match="numbers-unclear"):
        numbers_of(wrong, CHECKED)


@pytest.mark.parametrize("text", ["三百", "9至3", "0", "1至", "1-2-3", "9999999"])
def test_what_is_no_number_is_said(text):
    with pytest.raises(UserError, match="numbers-unclear"):
        numbers_of(text, PLAIN)
