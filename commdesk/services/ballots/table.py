# SPDX-License-Identifier: Apache-2.0
"""The sheet of ballots as a table: its columns, and which of its rows are papers."""

from __future__ import annotations

import re

from commdesk.services.register_import import texts, words
from commdesk.services.register_import.columns import Layout
from commdesk.services.register_import.preview import Field
from commdesk.services.workbooks import Sheet, cell_name

Row = tuple[str, ...]

_TOTALS = ("合计", "小计", "总计")
_DATE = re.compile(r"[0-9]{4}[-/.年][0-9]{1,2}")
_MOST_OF_A_FOOTER = 3  # cells


class Table:
    """A sheet with its layout. `rows` are the papers' rows by number (from 0)."""

    def __init__(self, sheet: Sheet, layout: Layout) -> None:
        self.sheet = sheet
        self.layout = layout
        self.start = layout.bottom + 1
        self._head = {row for row in sheet.rows[max(layout.top, 0) : self.start] if row}
        self.rows = {
            number: row
            for number, row in enumerate(sheet.rows[self.start :], self.start)
            if not self.is_left_out(number)
        }

    def is_left_out(self, number: int) -> bool:
        """Whether a row is blank, a total, a footer, or the header once more."""
        row = self.sheet.rows[number] if number < len(self.sheet.rows) else ()
        if not any(text.strip() for text in row) or row in self._head:
            return True
        cells = [cell for text in row if (cell := texts.squeezed(text))]
        if cells and cells[0].startswith(_TOTALS):
            first = next(index for index, text in enumerate(row) if texts.squeezed(text))
            return not any(text.strip() for text in self._places(row, first))
        footer = len(cells) <= _MOST_OF_A_FOOTER and words.is_footer("".join(cells))
        return footer and not any(map(_names_a_place, self._places(row)))

    def told(self, index: int) -> list[str]:
        """What a column's cells say on the papers' rows, without the blank ones."""
        cells = (row[index] for row in self.rows.values() if index < len(row))
        return [text for text in cells if text.strip()]

    def cell(self, number: int, what: Field | int) -> str:
        """The name of the cell in a row for a field, or a column from 0."""
        index = what if isinstance(what, int) else self.layout.column(what)
        return cell_name(number, 0 if index is None else index)

    def head_cell(self, index: int) -> str:
        """The name of the cell with a column's header."""
        return cell_name(max(self.layout.bottom, 0), index)

    def _places(self, row: Row, but: int = -1) -> list[str]:
        places = (self.layout.column(Field.ROOM), self.layout.column(Field.ADDRESS))
        return [row[at] for at in places if at is not None and at != but and at < len(row)]


def _names_a_place(text: str) -> bool:
    """Whether a cell names a room, where a footer might have a name or a date."""
    text = texts.squeezed(text)
    return any(map(str.isdigit, text)) and not words.is_footer(text) and not _DATE.search(text)
