# SPDX-License-Identifier: Apache-2.0
"""One row's cells made ready to be understood, or the reason why they can not be.

Signs that nobody sees and ID numbers go; formulas without a result and rows that do not
fit under the header are refused, because whatever was read from them would be wrong.
"""

from __future__ import annotations

import re
from collections import defaultdict
from operator import itemgetter

from commdesk.services.register_import import texts
from commdesk.services.register_import.asides import beyond, may_be_moved, used_rows
from commdesk.services.register_import.cells import READ, RowError, Values
from commdesk.services.register_import.findings import Findings
from commdesk.services.register_import.preview import Field
from commdesk.services.unseen import cleaned
from commdesk.services.workbooks import column_letter

_NEVER_FIGURES = (
    Field.OWNER,
    Field.CO_OWNER,
    Field.PHONE,
    Field.AREA_SOURCE,
    Field.USE,
    Field.COUNTS,
    Field.DELIVERED,
)
_LONGEST_PHONE = 11  # an identity card's number is longer, its middle masked or not
_SHOWN = 20
# More cells without a header than these are a column, told of once.
_FEW = 20
_FIRST_ROWS = 300


class RowTexts:
    """Gives the texts of a sheet's rows in the order of READ."""

    def __init__(self, found: Findings) -> None:
        self._found = found
        layout, rows = found.layout, found.sheet.rows
        width = self._width = max(map(len, rows), default=0)
        self._indexes = [layout.column(what) for what in READ]
        self._pick = itemgetter(*(width if index is None else index for index in self._indexes))
        self._area = layout.column(Field.AREA)
        self._may_be_cut = self._is_cut_told()
        self._beyond = self._columns_beyond()
        self._uncomputed: dict[int, set[int]] = defaultdict(set)
        self._note_cleaned()
        read = {index for index in self._indexes if index not in {None, self._indexes[0]}}
        for number, index in found.sheet.uncomputed:
            if index in read and number > layout.bottom:
                self._uncomputed[number].add(index)

    def of(self, number: int, row: tuple[str, ...]) -> Values:
        """The texts of a row, without blanks around."""
        cells = (*row, "") if row else ("",) * (self._width + 1)
        values = [*map(str.strip, self._pick(cells))]
        if not "".join(values).isprintable():
            self._clean(number, values)
        return values

    @property
    def last_waiting(self) -> int:
        """The last row that has such a formula; -1 without one."""
        return max(self._uncomputed, default=-1)

    def is_waiting(self, number: int) -> bool:
        """Whether a row has a formula without a result, blank though it looks."""
        return number in self._uncomputed

    def refuse(self, number: int, row: tuple[str, ...], values: Values) -> None:
        """Raises RowError for cells that are not what was written into them."""
        joined = "|".join(values)
        if "#" in joined or "Err:" in joined:
            for what, text in zip(READ, values, strict=True):
                if texts.is_formula_error(text):
                    raise RowError("cell-formula-error", what, text=text.strip())
        if self._uncomputed and number in self._uncomputed:
            raise RowError("formula-not-computed", min(self._uncomputed[number]))
        if self._may_be_cut:
            self._refuse_cut(row)
        found = self._found
        for index in self._beyond:
            if index < len(row) and may_be_moved(found.sheet, found.layout, number, index):
                text = texts.without_id_numbers(row[index])
                raise RowError("row-wider-than-header", index, text=text)

    def drop_id_numbers(self, number: int, values: Values) -> None:
        """Take identity cards' numbers out of a row's texts."""
        if max(map(len, values)) <= _LONGEST_PHONE:
            return
        for place, what in enumerate(READ):
            if texts.has_id_number(texts.plain(values[place])):
                values[place] = texts.without_id_numbers(values[place])
                self._found.id_cells.append(self._found.cell(number, what))

    def _clean(self, number: int, values: Values) -> None:
        for place, what in enumerate(READ):
            kept = cleaned(values[place]).strip()
            values[place] = values[place].replace("\r\n", "\n")
            if kept != values[place]:
                values[place] = kept
                self._found.cleaned_cells.append(self._found.cell(number, what))

    def _note_cleaned(self) -> None:
        """Cells that the file's reader cleaned already."""
        found = self._found
        read = {index for index in self._indexes if index is not None}
        for number, index in sorted(found.sheet.cleaned):
            if index in read and number > found.layout.bottom:
                found.cleaned_cells.append(found.cell(number, index))

    def _is_cut_told(self) -> bool:
        """Whether figures right of the area can only be the rest of one cut by its comma."""
        found = self._found
        if self._area is None:
            return False
        if any(found.layout.column(what) == self._area + 1 for what in _NEVER_FIGURES):
            return True
        rows = found.sheet.rows[found.layout.bottom + 1 :][:_FIRST_ROWS]
        right = [row[self._area + 1] for row in rows if self._area + 1 < len(row)]
        figures = sum(re.fullmatch(r"[\d,]+\.\d+", texts.plain(text)) is not None for text in right)
        return figures * 2 < sum(map(bool, right))

    def _refuse_cut(self, row: tuple[str, ...]) -> None:
        if self._area is None or self._area + 1 >= len(row):
            return
        head, rest = row[self._area].strip(), row[self._area + 1].strip()
        if len(head) <= 3 and head.isdigit() and re.fullmatch(r"[0-9]{3}\.[0-9]+", rest):
            raise RowError("area-cut", Field.AREA, text=f"{head},{rest}")

    def _columns_beyond(self) -> list[int]:
        """Columns right of the last header in which a cell may be one too many."""
        found = self._found
        sheet, layout = found.sheet, found.layout
        few: list[int] = []
        for index in beyond(layout):
            if index in layout.asides:
                continue
            used = [
                number
                for number in used_rows(sheet, layout, index)
                if may_be_moved(sheet, layout, number, index)
            ]
            if len(used) <= _FEW:
                few.append(index)
            else:
                cells = "、".join(found.cell(number, index) for number in used[:_SHOWN])
                facts = {"letter": column_letter(index), "count": len(used), "cells": cells}
                found.error("column-without-header", used[0], index, **facts)
        return few
