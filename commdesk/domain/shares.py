# SPDX-License-Identifier: Apache-2.0
"""Percentages for people, printed so that none tells another story than the exact number."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from commdesk.domain.rules import Threshold

_EDGES = (Threshold(Fraction(1), inclusive=True), Threshold(Fraction(0), inclusive=False))
_MOST_DIGITS = 12


def percent(part: int, whole: int, thresholds: Iterable[Threshold] = (), digits: int = 2) -> str:
    """`part` of `whole` as "63.38%", exact to the printed digit.

    Rounded half up, unless the rounded number would stand on the other side of one of
    `thresholds` (or look like all or nothing) than the exact one does: then cut off toward
    the failing side, or, where that would hide a pass, shown with more digits. "—" for a
    share of nothing.
    """
    if whole == 0:
        return "—"
    exact = Fraction(part, whole)
    watched = (*thresholds, *_EDGES)
    for places in range(digits, _MOST_DIGITS + 1):
        scale = 100 * 10**places
        rounded = (2 * part * scale + whole) // (2 * whole)
        cut = part * scale // whole
        for candidate in (rounded, cut):
            shown = Fraction(candidate, scale)
            if all(_side(edge, shown) == _side(edge, exact) for edge in watched):
                return _write(candidate, places)
    return f"{exact.numerator}/{exact.denominator}"


def _side(edge: Threshold, value: Fraction) -> bool:
    return edge.is_met(value.numerator, value.denominator)


def _write(scaled: int, places: int) -> str:
    whole, rest = divmod(scaled, 10**places)
    return f"{whole}.{rest:0{places}d}%" if places else f"{whole}%"
