# SPDX-License-Identifier: Apache-2.0
"""A problem said whole, and the cells of its row to be put right in the preview."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from commdesk.services.register_import.preview import Field, Mend, Problem, ReadColumn
from commdesk.services.register_import.texts import without_id_numbers
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.surfaces import fill
from commdesk.ui.kit.theme import scaled
from commdesk.ui.words.words import Words

if TYPE_CHECKING:
    from commdesk.services.workbooks import Sheet


class Shown(Protocol):
    """What a preview tells of its problems and of the cells they are in; see preview.py."""

    @property
    def errors(self) -> tuple[Problem, ...]: ...
    @property
    def warnings(self) -> tuple[Problem, ...]: ...
    @property
    def sheet(self) -> str: ...
    @property
    def mends(self) -> tuple[Mend, ...]: ...
    @property
    def heads(self) -> frozenset[int]: ...
    def mendable(self, column: int) -> tuple[ReadColumn, ...]: ...


class MendBar(QWidget):
    """Takes other texts for the cells of one row; nothing is changed in the file."""

    mended = Signal(object)  # dict[tuple[str, str], str]: texts by sheet and cell

    def __init__(self) -> None:
        super().__init__()
        self._words = Words(self)
        self._sheet: Sheet | None = None
        self._row = -1
        self.sentence = label("", wrap=True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.cell = QComboBox()
        self.cell.setMinimumWidth(scaled(150))
        self.cell.setAccessibleName(self.tr("Cell to be put right"))
        self.cell.activated.connect(self._show_text)
        self.text = QLineEdit()
        self.text.setAccessibleName(self.tr("New text of the cell"))
        self.text.returnPressed.connect(self._mend)
        self._put_right = button(self.tr("Put right"))
        self._put_right.clicked.connect(self._mend)
        self._leave_out = button(self.tr("Leave the row out"), "quiet")
        self._leave_out.clicked.connect(self._empty_row)
        self._fields = QWidget()
        row = QHBoxLayout(self._fields)
        fill(row, 0, 8)
        row.addWidget(self.cell)
        row.addWidget(self.text, 1)
        row.addWidget(self._put_right)
        row.addWidget(self._leave_out)
        column = QVBoxLayout(self)
        fill(column, 0, 8)
        column.addWidget(self.sentence)
        column.addWidget(self._fields)

    @property
    def can_mend(self) -> bool:
        """Whether the problem shown is about a row whose cells can be put right here."""
        return not self._fields.isHidden()

    def show_problem(
        self,
        problem: Problem | None,
        sentence: str,
        preview: Shown,
        sheet: Sheet | None,
    ) -> None:
        """Show another problem with its row as it is read now."""
        self.sentence.setText(sentence)
        self.sentence.setAccessibleName(sentence)
        self._sheet, self._row, column = sheet, -1, -1
        if sheet is not None and problem is not None and problem.sheet == sheet.name:
            self._row, column = _row_of_register(problem, preview)
        self.cell.clear()
        if sheet is None or self._row < 0:
            self._fields.hide()
            return
        for shown in preview.mendable(column):
            meaning = shown.meaning
            word = self._words.of(meaning) if isinstance(meaning, Field) else meaning
            word = word or self.tr("no column")
            self.cell.addItem(f"{shown.letter}{self._row + 1}  {word}", shown.index)
        self.cell.setCurrentIndex(self._best(column))
        self._fields.setVisible(self.cell.count() > 0)
        self._show_text()

    def start(self) -> None:
        """Go to the text, all of it chosen."""
        self.text.setFocus()
        self.text.selectAll()

    def set_busy(self, busy: bool) -> None:
        """While the rows are read anew the focus stays, and nothing is taken."""
        self.text.setReadOnly(busy)
        for made in (self.cell, self._put_right, self._leave_out):
            made.setEnabled(not busy)

    def _best(self, column: int) -> int:
        """The cell the problem names; of a row alone the first one that is blank."""
        at = self.cell.findData(column)
        if at >= 0 and self._text_of(column):
            return at
        blank = (place for place in range(self.cell.count()) if not self._text_at(place))
        return at if at >= 0 else next(blank, 0)

    def _text_at(self, place: int) -> str:
        return self._text_of(self.cell.itemData(place))

    def _text_of(self, column: int) -> str:
        if self._sheet is None or self._row >= len(self._sheet.rows):
            return ""
        row = self._sheet.rows[self._row]
        return without_id_numbers(row[column]) if 0 <= column < len(row) else ""

    def _show_text(self) -> None:
        if self.cell.count():
            self.text.setText(self._text_of(self.cell.currentData()))

    def _mend(self) -> None:
        column = self.cell.currentData()
        if self.text.isReadOnly() or column is None or not self.can_mend:
            return
        if self.text.text().strip() != self._text_of(column).strip():
            self._emit({column: self.text.text()})

    def _empty_row(self) -> None:
        sheet = self._sheet
        if sheet is None or self._row < 0:
            return
        # One word on the whole row, with what was wrong in it.
        self.mended.emit({(sheet.name, str(self._row + 1)): self.sentence.text()})

    def _emit(self, texts: dict[int, str]) -> None:
        # Here, because reading workbooks loads slow parts that a start does not need.
        from commdesk.services.workbooks import cell_name  # noqa: PLC0415

        if self._sheet is not None:
            name = self._sheet.name
            self.mended.emit(
                {(name, cell_name(self._row, column)): text for column, text in texts.items()}
            )


def _row_of_register(problem: Problem, preview: Shown) -> tuple[int, int]:
    """Row and column from 0 of a problem about a row; -1 for one about a column or the file."""
    from commdesk.services.register_import.mending import cell_place  # noqa: PLC0415

    is_cell = problem.cell[-1:].isdigit()  # a column alone is told by its letter
    if not is_cell or problem.code.startswith(("column-", "total-", "subtotal-")):
        return -1, -1
    row, column = cell_place(problem.cell)
    return (-1, -1) if row + 1 in preview.heads else (row, column)
