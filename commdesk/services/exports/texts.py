# SPDX-License-Identifier: Apache-2.0
"""Texts and figures as a workbook program may read them without harm or loss."""

from __future__ import annotations

import re
from decimal import Decimal

from commdesk.domain.area import CM2_PER_M2, plain_area

# What a workbook program takes for the beginning of a formula, whole width as well: it looks
# past blanks, and some take a tab or a line break away first.
_FORMULA = re.compile(r"[\s\0]*[=+\-@＝＋－＠]|[\t\r\n]")
_WIDE = "\u1100"
_DIGITS = 15
"""So many digits a workbook program keeps, and shows."""


def is_formula_like(text: str) -> bool:
    """Whether a workbook program may take a text for a formula."""
    return _FORMULA.match(text) is not None


def neutral(text: str) -> str:
    """A text for a file that has nothing but texts: an apostrophe before what is formula-like."""
    return f"'{text}" if is_formula_like(text) else text


def exact_number(number: Decimal) -> float | None:
    """The number as workbooks keep numbers; None where that would be another one."""
    kept = float(number)
    return kept if Decimal(f"{kept:.{_DIGITS}g}") == number else None


def area_number(cm2: int) -> Decimal:
    """An area in ㎡, exactly."""
    return Decimal(cm2) / CM2_PER_M2


def area_text(cm2: int) -> str:
    """The same as text, without separators."""
    return plain_area(cm2)


def letters(text: str) -> int:
    """How wide a text is in Latin letters: a Chinese sign is as wide as two."""
    return sum(1 if sign < _WIDE else 2 for sign in text)
