# SPDX-License-Identifier: Apache-2.0
"""A table that is read, not walked through: as tall as its lines."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from commdesk.ui.kit.tables import Table, TableColumn, TupleModel
from commdesk.ui.kit.theme import scaled

T = TypeVar("T")

_ROW = 32
_NAME = 150  # a longer name is cut before figures are pushed out of sight


class ReadTable(Table):
    """Shows other lines as a whole; has no focus and no scroll bar of its own height."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(TupleModel[object](()), name)
        self.setParent(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(Table.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().setDefaultSectionSize(scaled(_ROW))

    def show_lines(
        self, columns: Sequence[TableColumn[T]], lines: Sequence[T], *, stretch: int
    ) -> None:
        """Show these lines; the column `stretch` takes what the others leave."""
        model = TupleModel[T](columns, self)
        model.show_rows(lines)
        old = self.model()
        self.setModel(model)
        if old is not None:
            old.deleteLater()
        self.resizeColumnsToContents()
        self._stretch = stretch
        self._least = min(self.columnWidth(stretch), scaled(_NAME))
        self.share_room()
        self._take_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_height()

    def _take_height(self) -> None:
        """As tall as all lines, and as the scroll bar where they are too wide."""
        heads = self.horizontalHeader()
        height = heads.sizeHint().height() + self.model().rowCount() * scaled(_ROW)
        if heads.length() > self.viewport().width():
            height += self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(height + 2 * self.frameWidth() + 2)
