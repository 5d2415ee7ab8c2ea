# SPDX-License-Identifier: Apache-2.0
"""Paper numbers as people write down which of them they want: 1至200、317."""

from __future__ import annotations

import re
from collections.abc import Sized

from commdesk.domain.errors import UserError
from commdesk.domain.paper_code import HIGHEST_NUMBER, PaperCodes

_APART = re.compile(r"[、，,；;\s]+")
_SPAN = re.compile(r"(\d{1,6})(?:至|到|~|～|—|–)(\d{1,6})", re.ASCII)
_HYPHEN = re.compile(r"(\d{1,6})[-－](\d{1,6})", re.ASCII)
_FULL = str.maketrans("０１２３４５６７８９", "0123456789")


def numbers_of(text: str, codes: PaperCodes) -> frozenset[int] | None:
    """The numbers of such a text; None where nothing is written.

    A hyphen makes a span, but where numbers have a check digit 17-3 is paper 17. Raises
    UserError `numbers-unclear` (text) for what is no number.
    """
    parts = [part for part in _APART.split(text.translate(_FULL)) if part]
    if not parts:
        return None
    found: set[int] = set()
    for part in parts:
        first, last = _span(part, codes)
        if not 1 <= first <= last <= HIGHEST_NUMBER:
            raise UserError("numbers-unclear", text=part)
        found.update(range(first, last + 1))
    return frozenset(found)


def must_be_some(papers: Sized) -> None:
    """Raises UserError `no-papers-wanted` where none is left of those that were asked for."""
    if not len(papers):
        raise UserError("no-papers-wanted")


def _span(part: str, codes: PaperCodes) -> tuple[int, int]:
    if match := _SPAN.fullmatch(part):
        return int(match[1]), int(match[2])
    if match := _HYPHEN.fullmatch(part):
        if not codes.checked:
            return int(match[1]), int(match[2])
        number = int(match[1])
        if codes.printed(number) != f"{number}-{match[2]}":
            raise UserError("numbers-unclear", text=part)
        return number, number
    if not part.isascii() or not part.isdecimal():
        raise UserError("numbers-unclear", text=part)
    return int(part), int(part)
