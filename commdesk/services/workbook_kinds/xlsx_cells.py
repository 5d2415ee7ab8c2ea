# SPDX-License-Identifier: Apache-2.0
"""Cells in the XML of an .xlsx sheet whose reader gives a blank although they mean something.

These are the errors of formulas, and formulas that no program has computed: one that writes
workbooks without being able to calculate leaves their values out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from html import unescape

Cell = tuple[int, int]  # row and column from 0

_VALUE = rb"(?:\s*<(?:\w+:)?v(?:\s[^>]*)?(?:/>|(?<!/)>([^<]*)))?"
_ERROR = re.compile(
    rb'<(?:\w+:)?c\b([^>]*\st=["\']e["\'][^>]*)(?<!/)>'
    rb"(?:\s*<(?:\w+:)?f\b(?>[^>]*/>|[^>]*(?<!/)>.*?</(?:\w+:)?f>))?" + _VALUE,
    re.DOTALL,
)
_FORMULA = re.compile(
    rb"<(?:\w+:)?c\b([^>]*)(?<!/)>"
    rb"\s*<(?:\w+:)?f\b((?>[^>]*/>|[^>]*(?<!/)>.*?</(?:\w+:)?f>))" + _VALUE,
    re.DOTALL,
)
_SIGNS_OF_FORMULAS = (b"<f>", b"<f ", b"<f/", b":f>", b":f ", b":f/")
_SIGNS_OF_ERRORS = (b't="e"', b"t='e'")
_NAME = re.compile(rb"""\br=["']([A-Z]+)([0-9]+)["']""")
_KIND = re.compile(rb"""\bt=["']str["']""")
_RANGE = re.compile(rb"""\bref=["']([A-Z]+)([0-9]+):([A-Z]+)([0-9]+)["']""")
_TAG = re.compile(rb"<(?:\w+:)?(row|c)\b([^>]*)>")
_ROW_NUMBER = re.compile(rb"""\br=["']([0-9]+)["']""")
_MOST_OF_A_RANGE = 1_000_000


def column_number(letters: str) -> int:
    """Column from 0: "AB" → 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def errors_of(xml: bytes) -> dict[Cell, str]:
    """The errors of formulas: "#REF!"."""
    if not any(sign in xml for sign in _SIGNS_OF_ERRORS):
        return {}
    places = _Places(xml)
    return {
        places.of(match): unescape((match[2] or b"").decode("utf-8", "replace")).strip() or "#N/A"
        for match in _ERROR.finditer(xml)
    }


def uncomputed_of(xml: bytes, *, zero_is_none: bool) -> frozenset[Cell]:
    """The cells with a formula and no value.

    `zero_is_none`: the workbook asks to be computed when it is opened, so that a zero may
    only stand in for a value.
    """
    if not any(sign in xml for sign in _SIGNS_OF_FORMULAS):
        return frozenset()
    places = _Places(xml)
    found: set[Cell] = set()
    for match in _FORMULA.finditer(xml):
        attributes, formula, value = match.groups()
        # A text formula may well have come to nothing; a value that is left out has not.
        if value if not zero_is_none else value not in {None, b"", b"0"}:
            continue
        if value == b"" and _KIND.search(attributes):
            continue
        found.add(places.of(match))
        found |= _spread(formula)
    return frozenset(found)


def _spread(formula: bytes) -> set[Cell]:
    """The cells that one formula of a range fills."""
    head = formula.partition(b">")[0]
    area = _RANGE.search(head)
    if area is None or not re.search(rb"""\bt=["'](?:array|dataTable)["']""", head):
        return set()
    left, right = (column_number(area[place].decode()) for place in (1, 3))
    top, bottom = int(area[2]) - 1, int(area[4]) - 1
    bottom = min(bottom, top + _MOST_OF_A_RANGE // max(right - left + 1, 1))
    return {(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)}


class _Places:
    """Where cells stand: by their names or, where they have none, counted."""

    def __init__(self, xml: bytes) -> None:
        self._xml = xml
        self._starts: list[int] = []
        self._cells: list[Cell] = []

    def of(self, match: re.Match[bytes]) -> Cell:
        name = _NAME.search(match[1])
        if name is not None:
            return int(name[2]) - 1, column_number(name[1].decode())
        if not self._starts:
            self._count()
        return self._cells[bisect_right(self._starts, match.start()) - 1]

    def _count(self) -> None:
        row, column = -1, -1
        for tag in _TAG.finditer(self._xml):
            if tag[1] == b"row":
                number = _ROW_NUMBER.search(tag[2])
                row, column = (row + 1 if number is None else int(number[1]) - 1), -1
                continue
            name = _NAME.search(tag[2])
            column = column + 1 if name is None else column_number(name[1].decode())
            self._starts.append(tag.start())
            self._cells.append((row, column))
