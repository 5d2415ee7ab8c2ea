# SPDX-License-Identifier: Apache-2.0
"""What each column of the file was taken for, to be put right by hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from commdesk.services.register_import.preview import Column, Field
from commdesk.ui.kit.labels import ElidedLabel, label
from commdesk.ui.kit.surfaces import fill, scrolled
from commdesk.ui.kit.theme import scaled
from commdesk.ui.words.words import Words

# What a register may hold; the rest of Field belongs to workbooks of ballots.
_OFFERED = (
    Field.BUILDING,
    Field.ENTRANCE,
    Field.ROOM,
    Field.ADDRESS,
    Field.OWNER,
    Field.CO_OWNER,
    Field.OWNER_KEY,
    Field.PHONE,
    Field.AREA,
    Field.AREA_SOURCE,
    Field.USE,
    Field.COUNTS,
    Field.DELIVERED,
    Field.NOTE,
    Field.GRID,
    Field.SERIAL,
    Field.ID_NUMBER,
)


class ColumnsView(QWidget):
    """One line for each column: letter, heading, meaning, a sample."""

    changed = Signal(object)  # dict[int, Field | None]: the column changed, by its index

    def __init__(self) -> None:
        super().__init__()
        self._words = Words(self)
        self._boxes: dict[int, QComboBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._content: QScrollArea | None = None
        self._changed: int | None = None

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Show other columns."""
        scrolled_to = 0
        if self._content is not None:
            scrolled_to = self._content.verticalScrollBar().value()
            self._column.removeWidget(self._content)
            self._content.deleteLater()
        self._boxes = {}
        content = QWidget()
        grid = QGridLayout(content)
        fill(grid, 12, 8)
        grid.setHorizontalSpacing(scaled(20))
        grid.setColumnStretch(3, 1)
        for at, title in enumerate(
            (self.tr("Column"), self.tr("Heading"), self.tr("Taken as"), self.tr("Example"))
        ):
            grid.addWidget(label(title, "secondary"), 0, at)
        for row, column in enumerate(columns, start=1):
            grid.addWidget(label(column.letter, "strong"), row, 0)
            grid.addWidget(ElidedLabel(column.header or self.tr("(no heading)")), row, 1)
            grid.addWidget(self._box_for(column), row, 2)
            grid.addWidget(ElidedLabel(column.sample, "secondary"), row, 3)
        grid.setRowStretch(len(columns) + 1, 1)
        self._content = scrolled(content)
        self._column.addWidget(self._content)
        # Where it was, once it is laid out.
        self._column.activate()
        content.adjustSize()
        self._content.verticalScrollBar().setValue(scrolled_to)

    def go_on(self) -> bool:
        """After a column was changed go back to it; False if none was."""
        box = self._boxes.get(-1 if self._changed is None else self._changed)
        self._changed = None
        if box is not None:
            box.setFocus()
        return box is not None

    def meanings(self) -> dict[int, Field | None]:
        """What each column is taken as now, by its index."""
        return {index: box.currentData() for index, box in self._boxes.items()}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The wheel is meant for the list of columns, not for a meaning under the pointer.
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QComboBox):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _box_for(self, column: Column) -> QComboBox:
        box = QComboBox()
        box.setMinimumWidth(scaled(200))
        box.setAccessibleName(self.tr("Column {letter} is taken as").format(letter=column.letter))
        box.addItem(self.tr("not taken over"), None)
        for field in _OFFERED:
            text = self._words.of(field)
            if field is column.field and column.guessed:
                text = self.tr("{meaning} (please check)").format(meaning=text)
            box.addItem(text, field)
            if field is column.field:
                box.setCurrentIndex(box.count() - 1)
        box.activated.connect(self._change)
        box.installEventFilter(self)
        self._boxes[column.index] = box
        return box

    def _change(self) -> None:
        box = self.sender()
        for index, known in self._boxes.items():
            if known is box:
                self._changed = index
                self.changed.emit({index: known.currentData()})
