# SPDX-License-Identifier: Apache-2.0
"""Which floor a room is on and where on it, read from its number as offices write it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_DASHES = re.compile("[‐-―−－_/]")
_BLANKS = re.compile(r"\s+")
_TAIL_WORD = re.compile(r"(?<=.)(?:号房|号室|室|号|房|户)$")
_NUMERALS = str.maketrans("一二三四五六七八九", "123456789")
_BELOW = re.compile(
    r"(?:B([1-9])(?:F|层|楼|-)-?|(?:-|负|地下)([1-9一二三四五六七八九])(?:F|层|楼|-)?-?)"
    r"([0-9]{1,4})([A-Z]?)"
)
_SAID = re.compile(r"([0-9]{1,2})([A-Z]?)(?:F|层|楼)-?([0-9]{1,4})([A-Z]?)")
_DASHED = re.compile(r"([0-9]{1,2})([A-Z]?)-([0-9]{1,2})([A-Z]?)")
_LETTERED = re.compile(r"([0-9]{1,2})([A-Z])([0-9]{2})([A-Z]?)")
_PLAIN = re.compile(r"((?:.*[^0-9])?)([0-9]{3,5})([^0-9]{0,3}|-[0-9]{1,2})")


class Floor(NamedTuple):
    """A floor; below ground negative. `letter` of one numbered 12A, above 12."""

    number: int
    letter: str = ""


class Place(NamedTuple):
    """Where on its floor a room is: rooms above each other have equal ones."""

    prefix: str
    number: int
    suffix: str


@lru_cache(maxsize=65_536)
def floor_of(room: str) -> tuple[Floor, Place] | None:
    """Floor and place of a room: 0502 and 502 → 5, 2; B1-03 → -1, 3; A-101 → 1, 1 of A.

    None for what names no floor: a number of one or two digits, or no number at all.
    """
    text = _plain(room)
    if found := _BELOW.fullmatch(text):
        number = int((found[1] or found[2]).translate(_NUMERALS))
        return Floor(-number), Place("", int(found[3]), found[4])
    if found := _SAID.fullmatch(text):
        # 12层1203 says its floor twice.
        return _above(int(found[1]), found[2], Place("", int(found[3]) % 100, found[4]))
    # 1-502 is a room of an entrance and not one of floor 1.
    if found := _DASHED.fullmatch(text) or _LETTERED.fullmatch(text):
        return _above(int(found[1]), found[2], Place("", int(found[3]), found[4]))
    if found := _PLAIN.fullmatch(text):
        digits = found[2]
        head = 1 if len(digits) == 3 else 2
        place = Place(found[1], int(digits[head:]), found[3])
        return _above(int(digits[:head]), "", place)
    return None


def has_number(room: str) -> bool:
    """Whether there is a figure in it."""
    return any(char.isdigit() for char in unicodedata.normalize("NFKC", room))


def _above(number: int, letter: str, place: Place) -> tuple[Floor, Place] | None:
    return (Floor(number, letter), place) if number else None


def _plain(room: str) -> str:
    text = _BLANKS.sub("", unicodedata.normalize("NFKC", room)).upper()
    return _TAIL_WORD.sub("", _DASHES.sub("-", text))
