# SPDX-License-Identifier: Apache-2.0
"""Areas as whole square centimetres (cm²): 1 m² = 10,000 cm², so four decimals are exact."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from fractions import Fraction

from commdesk.domain.errors import UserError

CM2_PER_M2 = 10_000
_DECIMALS = 4
_UNIT = re.compile(r"(m2|㎡|平方米|平米|平方)$", re.IGNORECASE)
_GROUPED = re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?")
_PLAIN = re.compile(r"(\d+)(?:\.(\d*))?|\.(\d+)")


def parse_area(text: str) -> int:
    """Area written in m² as whole cm².

    Accepts full-width digits, stray blanks, thousands separators and a trailing unit, as
    offices write them. Raises UserError `area-unreadable` for anything else (negative,
    words, a date), `area-too-fine` for more than four decimals that are not zero.
    """
    shown = text.strip()
    # NFKC turns full-width digits into plain ones and ㎡ into "m2".
    plain = re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
    plain = _UNIT.sub("", plain)
    if _GROUPED.fullmatch(plain):
        plain = plain.replace(",", "")
    match = _PLAIN.fullmatch(plain)
    if match is None or not plain.isascii():
        raise UserError("area-unreadable", text=shown)
    whole = match[1] or "0"
    decimals = (match[2] or match[3] or "").rstrip("0")
    if len(decimals) > _DECIMALS:
        raise UserError("area-too-fine", text=shown)
    return int(whole) * CM2_PER_M2 + int(decimals.ljust(_DECIMALS, "0"))


def plain_area(cm2: int) -> str:
    """Area in m² as the shortest exact decimal string, for files: 1719700 → "171.97"."""
    whole, rest = divmod(abs(cm2), CM2_PER_M2)
    decimals = f"{rest:04d}".rstrip("0")
    sign = "-" if cm2 < 0 else ""
    return f"{sign}{whole}.{decimals}" if decimals else f"{sign}{whole}"


def shown_area(cm2: int, decimals: int = 2) -> str:
    """Area in m² for people: thousands separated, at least so many decimals, never rounded."""
    whole, _, written = plain_area(abs(cm2)).partition(".")
    sign = "-" if cm2 < 0 else ""
    return f"{sign}{int(whole):,}.{written.ljust(decimals, '0')}"


def decimals_of(areas: Collection[int]) -> int:
    """How many decimals (at least two) show all of these areas in cm² one below the other."""
    written = (plain_area(cm2).partition(".")[2] for cm2 in areas)
    return max(2, *map(len, written)) if areas else 2


def shown_limit(cm2: Fraction) -> str:
    """An area to be exceeded, for people: exact to a tenth of a cm², which half an area may need.

    What is finer is cut off, and nothing is lost: no area in whole cm² lies between.
    """
    tenths = cm2 * 10
    whole, tenth = divmod(int(tenths), 10)
    shown = shown_area(whole)
    if tenths.denominator != 1 or not tenth:
        return shown
    m2, _, decimals = shown.partition(".")
    return f"{m2}.{decimals.ljust(_DECIMALS, '0')}{tenth}"
