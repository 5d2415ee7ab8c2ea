# SPDX-License-Identifier: Apache-2.0
"""Sheets of a vote that left the program, and which of them still hold."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from commdesk.services.afterwards.printed_sheets import Printed
from commdesk.ui.afterwards.words import AfterwardsWords
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.surfaces import fill
from commdesk.ui.kit.tables import Table, TableColumn, TupleModel
from commdesk.ui.kit.theme import palette


class SheetsPage(QWidget):
    """The list, the newest first."""

    def __init__(self, words: AfterwardsWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.model: TupleModel[Printed] = TupleModel(self._columns(), self)
        self.table = Table(self.model, self.tr("Sheets that left"))
        self.table.set_widths(120, 64, 190, 80, 100, 150, 76, stretch=0)
        column = QVBoxLayout(self)
        fill(column, 12, 10)
        column.addWidget(
            label(
                self.tr(
                    "Every sheet of this vote that was printed or saved, with the check code on "
                    "it. What is superseded is to be collected."
                ),
                "secondary",
                wrap=True,
            )
        )
        column.addWidget(self.table, 1)

    def show_sheets(self, sheets: tuple[Printed, ...]) -> None:
        """Show other sheets."""
        self.model.show_rows(sheets)

    def _columns(self) -> tuple[TableColumn[Printed], ...]:
        def colour(one: Printed) -> str | None:
            return None if one.holds else palette().attention

        words = self._words
        return (
            TableColumn(self.tr("Sheet"), words.sheet),
            TableColumn(self.tr("Way"), words.way),
            TableColumn(self.tr("Time"), words.at),
            TableColumn(self.tr("By"), lambda one: one.operator),
            TableColumn(self.tr("Shows"), words.shows),
            TableColumn(self.tr("Check code"), lambda one: one.check_code),
            TableColumn(self.tr("State"), words.sheet_holds, colour=colour),
        )
