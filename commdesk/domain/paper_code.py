# SPDX-License-Identifier: Apache-2.0
"""Paper numbers as they are printed: with a check digit 校验码, and as a code for scanners.

The check digit is Damm's: one wrong digit, or two neighbours swapped, is always found. It is
taken over the topic's code as well, so that most numbers of another topic are refused too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from uuid import UUID

from commdesk.domain.errors import UserError

# H. M. Damm's quasigroup of order 10 (Total anti-symmetrische Quasigruppen, Marburg 2004).
_DAMM = (
    (0, 3, 1, 7, 5, 9, 8, 6, 4, 2),
    (7, 0, 9, 2, 1, 5, 4, 8, 6, 3),
    (4, 2, 0, 6, 8, 7, 1, 3, 5, 9),
    (1, 7, 5, 0, 9, 8, 3, 4, 2, 6),
    (6, 1, 2, 3, 0, 4, 5, 9, 7, 8),
    (3, 6, 7, 4, 2, 0, 9, 5, 8, 1),
    (5, 8, 6, 9, 7, 2, 0, 1, 3, 4),
    (8, 9, 4, 5, 3, 6, 2, 0, 1, 7),
    (9, 4, 3, 8, 6, 1, 7, 2, 0, 5),
    (2, 5, 8, 1, 4, 3, 6, 7, 9, 0),
)
_TOPIC_DIGITS = 6
_NUMBER_DIGITS = 6
CODE_DIGITS = _TOPIC_DIGITS + _NUMBER_DIGITS + 1
"""So many digits has what a scanner reads; no number that is typed has as many."""
HIGHEST_NUMBER = 10**_NUMBER_DIGITS - 1

_PRINTED = re.compile(r"([0-9]{1,6})-([0-9])", re.ASCII)


def check_digit(digits: str) -> int:
    """The check digit of some ASCII digits."""
    interim = 0
    for digit in digits:
        interim = _DAMM[interim][int(digit)]
    return interim


@dataclass(frozen=True, slots=True)
class PaperCodes:
    """How the papers of one topic are numbered in print.

    `checked`: whether numbers carry a check digit; a topic of earlier days has none.
    """

    topic: str  # the topic's code: six digits
    checked: bool

    @staticmethod
    def of(topic: UUID, *, checked: bool) -> PaperCodes:
        """Those of a topic, by its id."""
        return PaperCodes(f"{topic.int % 10**_TOPIC_DIGITS:0{_TOPIC_DIGITS}}", checked)

    def printed(self, number: int) -> str:
        """As it stands on the paper: "17", or "17-3" with its check digit."""
        return f"{number}-{self._check(number)}" if self.checked else str(number)

    def typed(self, number: int) -> str:
        """The keys for it: "17", or "173"."""
        return f"{number}{self._check(number)}" if self.checked else str(number)

    def scanned(self, number: int) -> str:
        """What the printed barcode says: topic, number and check digit, 13 digits."""
        return f"{self.topic}{number:0{_NUMBER_DIGITS}}{self._check(number)}"

    def number_of(self, text: str) -> int | None:
        """The paper number in what was typed or scanned; None where it is none at all.

        Raises UserError `check-digit-wrong` (text) for a number that can not be right, and
        `other-topics-paper` (topic_code) for a scanned one of another topic.
        """
        if len(text) == CODE_DIGITS and _is_digits(text):
            if check_digit(text):
                raise UserError("check-digit-wrong", text=text)
            if text[:_TOPIC_DIGITS] != self.topic:
                raise UserError("other-topics-paper", topic_code=text[:_TOPIC_DIGITS])
            return int(text[_TOPIC_DIGITS:-1])
        if not self.checked:
            # Longer numbers are no paper's, and no integer a database could hold.
            return int(text) if _is_digits(text) and len(text) <= 9 else None
        if found := _PRINTED.fullmatch(text):
            # May be a home as well, 17-3: only a number that is right is one.
            number, digit = int(found[1]), int(found[2])
            return number if digit == self._check(number) else None
        if not _is_digits(text):
            return None
        number = int(text[:-1] or "0") if len(text) <= _NUMBER_DIGITS + 1 else 0
        # No number is printed with a nought before it. Rooms are, and one room in ten, 0102,
        # would by chance be the right number of another home.
        if not number or text[0] == "0" or int(text[-1]) != self._check(number):
            raise UserError("check-digit-wrong", text=text)
        return number

    def _check(self, number: int) -> int:
        if not 0 <= number <= HIGHEST_NUMBER:
            raise ValueError(f"{number} is no paper number")
        return check_digit(f"{self.topic}{number:0{_NUMBER_DIGITS}}")


NO_CODES = PaperCodes("0" * _TOPIC_DIGITS, checked=False)
"""Of no topic: numbers as they were before check digits."""


def _is_digits(text: str) -> bool:
    # Printed digits are ASCII; str.isdigit alone would let other scripts through.
    return text.isascii() and text.isdigit()
