# SPDX-License-Identifier: Apache-2.0
"""Cells that speak for the rows below them: merged downwards, or written once a group."""

from __future__ import annotations

from dataclasses import dataclass, field

from commdesk.services.register_import.texts import without_id_numbers
from commdesk.services.workbooks import Sheet


@dataclass(slots=True)
class Filler:
    """Gives a column's cell for a row, taken from above where the sheet means that.

    `groups`: the column is written once a group, and blanks below repeat it. That is so
    only where no value stands in two rows one below the other; a blank in a column filled
    row by row is a gap. `filled` are the rows (from 0) filled without merged cells.
    """

    index: int
    tops: dict[int, int]
    groups: bool
    filled: list[int] = field(default_factory=list)
    _last: str = ""

    @property
    def has_work(self) -> bool:
        """Whether any blank may speak for something."""
        return bool(self.tops) or self.groups

    def text(self, sheet: Sheet, number: int, text: str) -> str:
        """The cell's text or, where it is blank, the one that speaks for it."""
        if text:
            self._last = text
            return text
        top = self.tops.get(number)
        if top is not None:
            row = sheet.rows[top]
            return without_id_numbers(row[self.index]) if self.index < len(row) else ""
        if self.groups and self._last:
            self.filled.append(number)
            return self._last
        return ""

    def forget(self) -> None:
        """A new group begins whose blanks do not repeat what was above."""
        self._last = ""


def make_filler(sheet: Sheet, index: int, start: int, *, may_group: bool) -> Filler:
    """Look through a column from row `start` (from 0)."""
    tops = {
        number: merged.top
        for merged in sheet.merged
        if merged.left <= index <= merged.right and merged.top >= start
        for number in range(merged.top + 1, merged.bottom + 1)
    }
    return Filler(index, tops, may_group and _is_grouped(sheet, index, start, tops))


def _is_grouped(sheet: Sheet, index: int, start: int, tops: dict[int, int]) -> bool:
    above = ""
    blanks = False
    for number, row in enumerate(sheet.rows[start:], start):
        if not row or number in tops:
            continue
        text = row[index] if index < len(row) else ""
        if text and text == above:
            return False
        blanks |= not text
        above = text
    return blanks
