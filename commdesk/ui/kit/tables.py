# SPDX-License-Identifier: Apache-2.0
"""Tables over tuples of values: any number of rows, no widget for any of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from commdesk.render.layout import fonts
from commdesk.ui.kit.theme import font, scaled

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()
_AROUND_HEADING = 24  # its padding, and some room for the sign of order
_GIVES_WAY = 80  # percent of its least width that a stretched column keeps before it scrolls


@dataclass(frozen=True)
class TableColumn(Generic[T]):
    """How one column shows a row. `colour` may give #RRGGBB for what stands out."""

    title: str
    text: Callable[[T], str]
    is_figure: bool = False  # right-aligned
    colour: Callable[[T], str | None] | None = None


class TupleModel(QAbstractTableModel, Generic[T]):
    """Rows to be looked at, exchanged as a whole."""

    def __init__(self, columns: Sequence[TableColumn[T]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: tuple[T, ...] = ()

    @property
    def rows(self) -> tuple[T, ...]:
        """What is shown."""
        return self._rows

    def show_rows(self, rows: Sequence[T]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column, row = self._columns[index.column()], self._rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            text = column.text(row)
            fonts.ready_for(text)
            return text
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.is_figure else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole and column.colour is not None:
            colour = column.colour(row)
            return QColor(colour) if colour else None
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.is_figure else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


class Table(QTableView):
    """Whole rows are chosen; Tab leaves the table; the keys move in it."""

    def __init__(self, model: QAbstractTableModel, name: str) -> None:
        super().__init__()
        self._stretch: int | None = None
        self._least = 0
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setMinimumSectionSize(scaled(28))
        rows.setDefaultSectionSize(scaled(34))
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setMinimumSectionSize(scaled(48))
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def set_widths(self, *widths: int, stretch: int) -> None:
        """Widths of the columns at 100 %; the column `stretch` takes what is left.

        Its own width is the least it gets: where there is less room, the table scrolls.
        """
        heads = QFontMetrics(font(bold=True))
        for at, width in enumerate(widths):
            # A heading is never cut, whatever its language.
            title = str(self.model().headerData(at, Qt.Orientation.Horizontal) or "")
            needed = heads.horizontalAdvance(title) + scaled(_AROUND_HEADING)
            self.setColumnWidth(at, max(scaled(width), needed))
        self._stretch, self._least = stretch, scaled(widths[stretch])
        self.share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_room()

    def share_room(self) -> None:
        """Give the stretching column what the others leave; after columns were hidden or shown."""
        if self._stretch is None:
            return
        heads = self.horizontalHeader()
        others = heads.length() - heads.sectionSize(self._stretch)
        room = self.viewport().width() - others
        # For some pixels nobody has to scroll.
        least = self._least * _GIVES_WAY // 100
        heads.resizeSection(self._stretch, room if room >= least else self._least)

    def show_at_least(self, rows: int) -> None:
        """Ask for the height of some rows."""
        self.setMinimumHeight(scaled(40) + rows * scaled(34))

    def sizeHint(self) -> QSize:
        # Asks for no more than its least height, so that a page scrolls only when it must.
        return QSize(super().sizeHint().width(), max(self.minimumHeight(), scaled(140)))

    def chosen_row(self) -> int:
        """The chosen row, or -1."""
        index = self.currentIndex()
        return index.row() if index.isValid() else -1
