# SPDX-License-Identifier: Apache-2.0
"""The foot of a register against its rows: 合计 must be what the rows add up to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from commdesk.domain.area import CM2_PER_M2
from commdesk.services.register_import.preview import Problem


@dataclass(frozen=True, slots=True)
class TotalRow:
    """A row of totals. `after` is how many properties stand above it; areas in cm².

    `decimals` of the stated figure tell a rounded total from a wrong one.
    """

    cell: str
    stated: int
    decimals: int
    after: int
    is_part: bool
    leaves_out_parking: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """A property's area (cm²) and whether it counts; None where the register does not say."""

    area: int
    counts: bool | None


def counts_parking(items: Sequence[Item], totals: Sequence[TotalRow]) -> bool:
    """Whether properties that the register says nothing about are in its total."""
    whole = [total for total in totals if not total.is_part]
    if any(total.leaves_out_parking for total in whole):
        return False
    if not whole:
        return True
    last = whole[-1]
    with_all = sum(item.area for item in items if item.counts is not False)
    without = sum(item.area for item in items if item.counts)
    return _agree(last, with_all) is not None or _agree(last, without) is None


def check_totals(
    sheet: str, items: Sequence[tuple[int, bool]], totals: Sequence[TotalRow], *, complete: bool
) -> list[Problem]:
    """Compare each row of totals with the (area, counts) above it.

    Where rows were left out with errors (`complete` false) a difference says nothing new.
    """
    counted = [0, *accumulate(area if counts else 0 for area, counts in items)]
    everything = [0, *accumulate(area for area, _ in items)]
    problems: list[Problem] = []
    whole = [total for total in totals if not total.is_part]
    starts = {0}
    for total in totals:
        is_last = bool(whole) and total is whole[-1]
        ends = {total.after, len(items)} if is_last else {total.after}
        firsts = {0} if is_last else starts
        spans = [(first, end) for first in firsts for end in ends]
        exact = [_agree(total, counted[end] - counted[first]) for first, end in spans]
        loose = [_agree(total, everything[end] - everything[first]) for first, end in spans]
        starts = starts | {total.after}
        problem = _verdict(sheet, total, exact, loose)
        if problem is None:
            continue
        if problem.code == "total-differs":
            if not complete:
                problem = Problem("total-not-checked", sheet, total.cell, {}, is_error=False)
            else:
                found = counted[total.after] - (0 if is_last else counted[max(firsts)])
                problem = _differs(sheet, total, found, is_last=is_last)
        problems.append(problem)
    return problems


def _verdict(
    sheet: str, total: TotalRow, exact: list[bool | None], loose: list[bool | None]
) -> Problem | None:
    facts = {"stated": total.stated}
    if True in exact:
        return None
    if False in exact:
        return Problem("total-rounded", sheet, total.cell, facts, is_error=False)
    if True in loose or False in loose:
        return Problem("total-with-not-counted", sheet, total.cell, facts, is_error=False)
    return Problem("total-differs", sheet, total.cell, facts)


def _differs(sheet: str, total: TotalRow, found: int, *, is_last: bool) -> Problem:
    return Problem(
        "total-differs" if is_last else "subtotal-differs",
        sheet,
        total.cell,
        {"stated": total.stated, "found": found, "difference": found - total.stated},
        is_error=is_last,
    )


def _agree(total: TotalRow, found: int) -> bool | None:
    """True: exactly. False: once rounded as the stated figure is. None: not at all."""
    if total.stated == found:
        return True
    unit = CM2_PER_M2 // 10 ** min(total.decimals, 4)
    # Half a unit up or down, because programs round halves either way.
    return False if unit > 1 and abs(total.stated - found) * 2 <= unit else None
