# SPDX-License-Identifier: Apache-2.0
"""The last papers stored, newest first, as a table that is handed its rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from commdesk.ui import theme

_MARKS = 3  # the column that takes what is left
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class StoredLine:
    """One stored paper in words."""

    paper: int
    number: str
    rooms: str
    name: str
    marks: str
    channel: str
    at: str
    operator: str

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells in the order of the columns."""
        return (
            self.number,
            self.rooms,
            self.name,
            self.marks,
            self.channel,
            self.at,
            self.operator,
        )


class PapersModel(QAbstractTableModel):
    """Stored papers as rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[StoredLine, ...] = ()

    def show(self, lines: Sequence[StoredLine]) -> None:
        """Show these, the first on top."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def line(self, row: int) -> StoredLine:
        """The paper in a row."""
        return self._lines[row]

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._heads())

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        text = self._lines[index.row()].cells[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return text
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        heads = self._heads()
        if (
            role == Qt.ItemDataRole.DisplayRole
            and orientation is Qt.Orientation.Horizontal
            and section < len(heads)
        ):
            return heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _heads(self) -> tuple[str, ...]:
        return (
            self.tr("Paper"),
            self.tr("Room"),
            self.tr("Voter"),
            self.tr("Marks"),
            self.tr("Returned"),
            self.tr("Time"),
            self.tr("Keyed by"),
        )


class PapersTable(QTableView):
    """A quiet table that takes no keys: digits always go to the paper."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.papers = PapersModel(self)
        self.setModel(self.papers)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.scaled(32))
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(_MARKS, QHeaderView.ResizeMode.Stretch)

    def chosen_paper(self) -> int | None:
        """The number of the selected paper."""
        rows = self.selectionModel().selectedRows()
        return self.papers.line(rows[0].row()).paper if rows else None
