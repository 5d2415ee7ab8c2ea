# SPDX-License-Identifier: Apache-2.0
"""Everything found in one sheet: properties, totals, what was left out, and the problems."""

from __future__ import annotations

from commdesk.services.register_import import texts
from commdesk.services.register_import.cells import PropertyRow
from commdesk.services.register_import.columns import Layout
from commdesk.services.register_import.preview import Field, LeftOut, Problem
from commdesk.services.register_import.totals import TotalRow
from commdesk.services.workbooks import Sheet, cell_name


class Findings:
    """Lists that grow while a sheet is read; rows are counted from 0 here.

    `id_cells`, `cleaned_cells`, `unknown_uses`, `odd_phones` and `doubtful_notes` are cells by name, said in
    one go later.
    """

    def __init__(self, sheet: Sheet, layout: Layout) -> None:
        self.sheet = sheet
        self.layout = layout
        self.properties: list[PropertyRow] = []
        self.totals: list[TotalRow] = []
        self.left_out: list[LeftOut] = []
        self.problems: list[Problem] = []
        self.id_cells: list[str] = []
        self.cleaned_cells: list[str] = []
        self.unknown_uses: list[str] = []
        self.odd_phones: list[str] = []
        self.doubtful_notes: dict[Field, list[str]] = {Field.COUNTS: [], Field.DELIVERED: []}

    def row(self, number: int) -> tuple[str, ...]:
        """A row's cells; none below the last row with a text."""
        rows = self.sheet.rows
        return rows[number] if number < len(rows) else ()

    def cell(self, number: int, what: Field | int) -> str:
        """The name of a field's (or column's) cell in a row.

        Without such a column it is the row's first used cell.
        """
        index = what if isinstance(what, int) else self.layout.column(what)
        if index is None:
            used = (place for place, text in enumerate(self.row(number)) if text.strip())
            index = next(used, 0)
        return cell_name(number, index)

    def error(self, code: str, number: int, what: Field | int, **details: object) -> None:
        """Note what keeps the import from being stored."""
        self.problems.append(Problem(code, self.sheet.name, self.cell(number, what), details))

    def warn(self, code: str, number: int, what: Field | int, **details: object) -> None:
        """Note what should be looked at."""
        cell = self.cell(number, what)
        self.problems.append(Problem(code, self.sheet.name, cell, details, is_error=False))

    def leave(self, number: int, code: str) -> str:
        """Note a row that is no property; returns its text as shown."""
        kept = (text for cell in self.row(number) if (text := texts.without_id_numbers(cell)))
        shown = " ".join(kept)[:200]
        self.left_out.append(LeftOut(number + 1, code, shown))
        return shown
