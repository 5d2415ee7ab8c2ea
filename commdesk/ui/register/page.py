# SPDX-License-Identifier: Apache-2.0
"""One list of the register: typed into, filtered, ordered, and what can be done with a line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from commdesk.services.register.search import Shelf
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import ElidedLabel, label
from commdesk.ui.kit.surfaces import fill
from commdesk.ui.kit.tables import Table, TupleModel
from commdesk.ui.kit.theme import scaled
from commdesk.ui.register.columns import ListColumns

_INTO_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


def line_key(line: Any) -> UUID:
    """What a line is about, whatever state it is in."""
    for name in ("home", "resident", "person"):
        thing = getattr(line, name, None)
        if thing is not None and not (name == "home" and hasattr(line, "resident")):
            return thing.id
    return line.owner.id


class ListPage(QWidget):
    """Shows a shelf. `change_wanted` on Enter or a double click carries the line."""

    change_wanted = Signal(object)

    def __init__(self, columns: ListColumns, name: str, hint: str, empty: str) -> None:
        super().__init__()
        self._shelf: Shelf[Any] = Shelf((), str, str, {})
        self._retired: Shelf[Any] = Shelf((), str, str, {})
        self.which = QComboBox()
        self.which.hide()
        self.restore: QPushButton | None = None
        self._keys = columns.keys
        self._titles = tuple(column.title for column in columns.columns)
        self._section, self._descending = columns.keys.index(""), False
        self._filters: dict[str, QComboBox] = {}
        self.add = QPushButton()
        self._needs_line: list[tuple[QPushButton, bool]] = []
        self._empty_text = empty
        self.search = QLineEdit()
        self.search.setPlaceholderText(hint)
        self.search.setAccessibleName(hint)
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(scaled(260))
        self.search.textChanged.connect(self.refresh)
        self.search.installEventFilter(self)
        self.count = label("", "secondary")
        self.top = QHBoxLayout()
        self.top.setSpacing(scaled(8))
        self.top.addWidget(self.search, 1)
        self.model: TupleModel[Any] = TupleModel(columns.columns)
        self.table = Table(self.model, name)
        self.table.set_widths(*columns.widths, stretch=columns.stretch)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.doubleClicked.connect(self._change)
        self.table.selectionModel().selectionChanged.connect(self._offer)
        self.table.installEventFilter(self)
        self.order = ElidedLabel("", "secondary")
        self._offer_order()
        self.empty = label(empty, "secondary", wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.acts = QHBoxLayout()
        self.acts.setSpacing(scaled(8))
        self.acts.addWidget(self.count)
        self.acts.addWidget(self.order, 1)
        column = QVBoxLayout(self)
        fill(column, 12, 8)
        column.addLayout(self.top)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1)
        column.addLayout(self.acts)
        for keys in ("Ctrl+F", "F3"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._to_search)
        self._show_order()
        self._offer()

    def add_filter(self, fact: str, name: str) -> None:
        """A choice among the values of a fact; filled by `fill_filter`."""
        box = QComboBox()
        box.setAccessibleName(name)
        box.setMinimumHeight(scaled(32))
        box.addItem(name, None)
        box.currentIndexChanged.connect(self.refresh)
        self._filters[fact] = box
        self.top.addWidget(box)

    def fill_filter(self, fact: str, values: Sequence[tuple[str, object]]) -> None:
        """The words and values to choose from; what was chosen stays where it can."""
        box = self._filters[fact]
        chosen = box.currentText() if box.currentIndex() > 0 else ""
        box.blockSignals(True)
        while box.count() > 1:
            box.removeItem(1)
        for text, value in values:
            box.addItem(text, value)
        box.setCurrentIndex(max(box.findText(chosen) if chosen else 0, 0))
        box.blockSignals(False)
        box.setVisible(bool(values))

    def add_act(
        self,
        text: str,
        icon: str = "",
        *,
        keys: str = "",
        of_one: bool = False,
        of_any: bool = False,
    ) -> QPushButton:
        """A button below the list; for one chosen line, for any, or always."""
        made = button(text, "", icon)
        if keys:
            made.setShortcut(QKeySequence(keys))
            made.setToolTip(keys)
        if of_one or of_any:
            self._needs_line.append((made, of_one))
        self.acts.addWidget(made)
        return made

    def offer_retired(self) -> None:
        """What is in the register, what was retired, or both; of use once something was."""
        self.which.setAccessibleName(self.tr("In the register or retired"))
        self.which.setMinimumHeight(scaled(32))
        for text, value in (
            (self.tr("in the register"), (True, False)),
            (self.tr("retired"), (False, True)),
            (self.tr("all"), (True, True)),
        ):
            self.which.addItem(text, value)
        self.which.currentIndexChanged.connect(self.refresh)
        self.top.addWidget(self.which)

    def show_shelf(self, shelf: Shelf[Any], retired: Shelf[Any] | None = None) -> None:
        """Show another state of the list; the search, the filters and the lines chosen stay."""
        row = self.table.chosen_row()
        keys = {line_key(line) for line in self.chosen}
        current = line_key(self.model.rows[row]) if 0 <= row < len(self.model.rows) else None
        place = self.table.verticalScrollBar().value()
        self._shelf = shelf
        if retired is not None:
            self._retired = retired
            self.which.setVisible(bool(retired.lines))
            if not retired.lines:
                self.which.setCurrentIndex(0)
        self.refresh()
        if not self.model.rows:
            # The keys are not to go to whatever button comes after a list that is gone.
            if self.isVisible():
                self.search.setFocus()
            return
        self.table.verticalScrollBar().setValue(place)
        rows = [at for at, line in enumerate(self.model.rows) if line_key(line) in keys]
        if not rows:
            self.choose(min(max(row, 0), len(self.model.rows) - 1))
            return
        main = next((at for at in rows if line_key(self.model.rows[at]) == current), rows[0])
        self.choose(main)
        flags = QItemSelectionModel.SelectionFlag
        for at in rows:
            self.table.selectionModel().select(self.model.index(at, 0), flags.Select | flags.Rows)

    def choose_key(self, key: UUID) -> None:
        """Choose the line of a thing, where it is shown."""
        for at, line in enumerate(self.model.rows):
            if line_key(line) == key:
                self.choose(at)
                return

    def choose(self, row: int) -> None:
        """Choose one line and no other, whatever keys are held down."""
        flags = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().setCurrentIndex(
            self.model.index(row, 0), flags.ClearAndSelect | flags.Rows
        )

    @property
    def chosen(self) -> tuple[Any, ...]:
        """The chosen lines, in their order on the screen."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return tuple(self.model.rows[row] for row in rows)

    def refresh(self) -> None:
        """Find and order anew."""
        facts = {fact: box.currentData() for fact, box in self._filters.items()}
        has_live, has_retired = self.which.currentData() or (True, False)
        shelves = [self._shelf] * has_live + [self._retired] * has_retired
        hits: list[Any] = []
        for shelf in shelves:
            found = shelf.find(self.search.text(), **facts)
            key = self._keys[self._section]
            found = shelf.ordered(found, key, descending=self._descending)
            hits += [shelf.lines[at] for at in found]
        self.model.show_rows(hits)
        total = sum(len(shelf.lines) for shelf in shelves)
        if len(hits) == total:
            self.count.setText(self.tr("{total} in all").format(total=f"{total:,}"))
        else:
            text = self.tr("{count} of {total}")
            self.count.setText(text.format(count=f"{len(hits):,}", total=f"{total:,}"))
        self.table.setVisible(bool(hits))
        self.empty.setVisible(not hits)
        self.empty.setText(
            self.tr("Nothing fits what was typed and chosen above.") if total else self._empty_text
        )
        if hits:
            self.table.scrollToTop()
        if len(hits) == 1 and self.search.text().strip():
            self.choose(0)
        self._offer()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if watched is self.search and key in _INTO_LIST and self.model.rows:
                if not self.chosen:
                    self.choose(0)
                self.table.setFocus()
                return True
            if watched is self.search and key == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
            if watched is self.table and key in _INTO_LIST[1:]:
                self._change()
                return True
        return super().eventFilter(watched, event)

    def _to_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _change(self) -> None:
        chosen = self.chosen
        if len(chosen) == 1 and not getattr(chosen[0], "is_retired", False):
            self.change_wanted.emit(chosen[0])

    def _offer_order(self) -> None:
        """By a click on a heading, and by keys: columns sideways, up and down as they say."""
        heads = self.table.horizontalHeader()
        heads.setSectionsClickable(True)
        heads.setSortIndicatorShown(True)
        heads.setToolTip(
            self.tr(
                "Click: order by this column. With keys, in the list: Ctrl+Shift+← → another "
                "column, Ctrl+Shift+↑ ↓ ascending or descending."
            )
        )
        heads.sectionClicked.connect(self._order_by)
        for keys, act in (
            ("Ctrl+Shift+Right", lambda: self._sort(self._section + 1)),
            ("Ctrl+Shift+Left", lambda: self._sort(self._section - 1)),
            ("Ctrl+Shift+Up", lambda: self._sort(self._section)),
            ("Ctrl+Shift+Down", lambda: self._sort(self._section, descending=True)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    def _order_by(self, section: int) -> None:
        self._sort(section, descending=section == self._section and not self._descending)

    def _sort(self, section: int, *, descending: bool = False) -> None:
        self._section, self._descending = section % len(self._keys), descending
        self._show_order()
        self.refresh()
        if self.model.rows:
            self.choose(0)

    def _show_order(self) -> None:
        order = Qt.SortOrder.DescendingOrder if self._descending else Qt.SortOrder.AscendingOrder
        self.table.horizontalHeader().setSortIndicator(self._section, order)
        text = self.tr("ordered by {column}, ascending (Ctrl+Shift+arrow keys)")
        if self._descending:
            text = self.tr("ordered by {column}, descending (Ctrl+Shift+arrow keys)")
        text = text.format(column=self._titles[self._section])
        self.order.show_text(text)
        self.table.setAccessibleDescription(text)

    def _offer(self) -> None:
        chosen = self.chosen
        gone = [getattr(line, "is_retired", False) for line in chosen]
        for made, of_one in self._needs_line:
            wanted = all(gone) if made is self.restore else not any(gone)
            made.setEnabled(wanted and (len(chosen) == 1 if of_one else bool(chosen)))
        if self.restore is not None:
            self.restore.setVisible(any(gone))
