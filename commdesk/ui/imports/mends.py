# SPDX-License-Identifier: Apache-2.0
"""The cells put right in the preview, each of which can be taken back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from commdesk.services.register_import.preview import Mend
from commdesk.services.register_import.texts import without_id_numbers
from commdesk.ui.imports.mend import Shown
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.surfaces import fill
from commdesk.ui.kit.tables import Table, TableColumn, TupleModel


class MendsView(QWidget):
    """Cell, old text and new."""

    taken_back = Signal(object)  # tuple[str, str]: sheet and cell

    def __init__(self) -> None:
        super().__init__()
        blank = self._blank = self.tr("(blank)")
        columns: list[TableColumn[Mend]] = [
            TableColumn(self.tr("Cell"), self._place),
            TableColumn(self.tr("In the file"), lambda mend: without_id_numbers(mend.old) or blank),
            TableColumn(self.tr("Read as"), self._read_as),
        ]
        self._sheet = ""
        self._model = TupleModel(columns, self)
        self.table = Table(self._model, self.tr("Put right here"))
        self.table.set_widths(80, 300, 300, stretch=2)
        hint = label(
            self.tr("The file itself is not changed. What was put right is kept on record."),
            "secondary",
            wrap=True,
        )
        self.back = button(self.tr("Take back"), "", "undo-2")
        self.back.clicked.connect(self._take_back)
        foot = QHBoxLayout()
        foot.addWidget(hint, 1)
        foot.addWidget(self.back)
        column = QVBoxLayout(self)
        fill(column, 0, 8)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        self.setFocusProxy(self.table)

    @property
    def count(self) -> int:
        """How many cells were put right."""
        return len(self._model.rows)

    def show_preview(self, preview: Shown) -> None:
        """Show what was put right so far."""
        self._sheet = preview.sheet
        self._model.show_rows(preview.mends)
        if preview.mends:
            self.table.selectRow(len(preview.mends) - 1)

    def set_busy(self, busy: bool) -> None:
        """While the file is read anew."""
        self.back.setEnabled(not busy)

    def _place(self, mend: Mend) -> str:
        """The cell; with its sheet where that is not the one being read."""
        cell = self.tr("row {row}").format(row=mend.cell) if mend.is_row else mend.cell
        return cell if mend.sheet == self._sheet else f"{mend.sheet}  {cell}"

    def _read_as(self, mend: Mend) -> str:
        new = without_id_numbers(mend.new)
        if mend.is_row:
            return self.tr("row left out: {why}").format(why=new)
        return new or self._blank

    def _take_back(self) -> None:
        row = self.table.chosen_row()
        if 0 <= row < self.count:
            mend = self._model.rows[row]
            self.taken_back.emit((mend.sheet, mend.cell))
