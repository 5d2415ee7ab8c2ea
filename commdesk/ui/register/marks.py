# SPDX-License-Identifier: Apache-2.0
"""Lines with a box before each, to be confirmed one by one or together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from commdesk.services.register.plan import News
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.surfaces import fill
from commdesk.ui.kit.tables import Index, Table
from commdesk.ui.kit.theme import palette, scaled
from commdesk.ui.register.words import RegisterWords

# What takes something away, or makes one person of two, is confirmed by hand.
_LEFT_OPEN = frozenset({News.VANISHED, News.MERGED})
_CHECK = Qt.ItemDataRole.CheckStateRole
_TOGGLES = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})
_NOWHERE = QModelIndex()


class MarkModel(QAbstractTableModel):
    """Lines of any kind that have `news`; a filter shows one kind of them."""

    marked_changed = Signal()

    def __init__(self, titles: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._titles = tuple(titles)
        self.items: tuple[Any, ...] = ()
        self.marked: list[bool] = []
        self._shown: list[int] = []
        self._news: News | None = None

    def text(self, item: Any, column: int) -> str:
        """What a cell shows."""
        raise NotImplementedError

    def stands_out(self, item: Any, column: int) -> bool:
        """Whether a cell is to be noticed."""
        return False

    def show_items(self, items: Sequence[Any]) -> None:
        """Show other lines; those that were there keep their marks."""
        known = dict(zip(map(_key, self.items), self.marked, strict=True))
        self.items = tuple(items)
        self.marked = [known.get(_key(item), item.news not in _LEFT_OPEN) for item in self.items]
        self.show_only(self._news)
        self.marked_changed.emit()

    def show_only(self, news: News | None) -> None:
        """Show one kind of lines, or all."""
        self._news = news
        self.beginResetModel()
        self._shown = [
            at for at, item in enumerate(self.items) if news is None or item.news is news
        ]
        self.endResetModel()

    def mark_shown(self, *, marked: bool) -> None:
        """Mark all lines shown, or none of them."""
        self._mark(self._shown, marked=marked)

    def mark_news(self, news: News, *, marked: bool) -> None:
        """Mark all lines of a kind, shown or not, or none of them."""
        self._mark([at for at, item in enumerate(self.items) if item.news is news], marked=marked)

    def toggle(self, row: int) -> None:
        """The other way round."""
        at = self._shown[row]
        self._mark([at], marked=not self.marked[at])

    @property
    def chosen(self) -> tuple[Any, ...]:
        """The lines marked, shown or not."""
        return tuple(item for item, marked in zip(self.items, self.marked, strict=True) if marked)

    def _mark(self, places: Sequence[int], *, marked: bool) -> None:
        for at in places:
            self.marked[at] = marked
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, 0), [_CHECK])
        self.marked_changed.emit()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        return found | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else found

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        at = self._shown[index.row()]
        if role == _CHECK and index.column() == 0:
            return Qt.CheckState.Checked if self.marked[at] else Qt.CheckState.Unchecked
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self.text(self.items[at], index.column())
        if role == Qt.ItemDataRole.ForegroundRole and self.stands_out(
            self.items[at], index.column()
        ):
            return QColor(palette().attention)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != _CHECK:
            return False
        self.toggle(index.row())
        return True


class MarksView(QWidget):
    """The lines with what shows one kind of them, marks all or none; Space and Enter mark one."""

    def __init__(self, model: MarkModel, widths: Sequence[int], *, stretch: int) -> None:
        super().__init__()
        self.model = model
        self._says = RegisterWords(self)
        self.only = QComboBox()
        self.only.setAccessibleName(self.tr("Show"))
        self.only.currentIndexChanged.connect(self._show_only)
        self.every, self.none = (
            button(self.tr("Mark all shown")),
            button(self.tr("Mark none shown")),
        )
        self.every.clicked.connect(self._mark_every)
        self.none.clicked.connect(self._mark_none)
        row = QHBoxLayout()
        row.setSpacing(scaled(8))
        row.addWidget(self.only)
        row.addWidget(self.every)
        row.addWidget(self.none)
        row.addStretch()
        self.table = Table(model, self.tr("Changes"))
        self.table.set_widths(*widths, stretch=stretch)
        self.table.show_at_least(4)
        self.table.installEventFilter(self)
        column = QVBoxLayout(self)
        fill(column, 0, 8)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)

    def show_items(self, items: Sequence[Any]) -> None:
        """Show other lines, and offer the kinds there are."""
        told = Counter(item.news for item in items)
        chosen = self.only.currentData()
        self.only.blockSignals(True)
        self.only.clear()
        self.only.addItem(self.tr("all changes"), None)
        for news in News:
            if told[news]:
                self.only.addItem(f"{self._says.news(news)} {told[news]:,}", news)
        self.only.setCurrentIndex(max(self.only.findData(chosen) if chosen else 0, 0))
        self.only.blockSignals(False)
        self.model.show_items(items)
        self._show_only()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.table
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _TOGGLES
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            row = self.table.chosen_row()
            if row >= 0:
                self.model.toggle(row)
            return True
        return super().eventFilter(watched, event)

    def _show_only(self) -> None:
        self.model.show_only(self.only.currentData())
        if self.model.rowCount():
            self.table.selectRow(0)

    def _mark_every(self) -> None:
        self.model.mark_shown(marked=True)

    def _mark_none(self) -> None:
        self.model.mark_shown(marked=False)


def _key(item: Any) -> object:
    """What a line is known by in another reading of the file."""
    person = getattr(item, "person", None)
    return id(item) if person is None else (item.news, person.name, item.home)
