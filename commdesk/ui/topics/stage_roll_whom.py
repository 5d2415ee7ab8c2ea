# SPDX-License-Identifier: Apache-2.0
"""Whose entry of the roll is meant: typed, and chosen where several papers fit."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QVBoxLayout, QWidget

from commdesk.domain.errors import UserError
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.theme import scaled
from commdesk.ui.topics.stage_roll_values import Target
from commdesk.ui.topics.stage_roll_words import RollWords
from commdesk.ui.words.sentences import Sentences

_MOST_ROWS = 5
_FIRST = {Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}


class WhomField(QWidget):
    """A line, what was found for it below, and a list where it may be one of several.

    Nothing is chosen among several before a person chooses.
    """

    found_another = Signal()

    def __init__(self, find: Callable[[str], Sequence[Target]]) -> None:
        super().__init__()
        self._find = find
        self._words = RollWords(self)
        self._sentences = Sentences(self)
        self._targets: tuple[Target, ...] = ()
        self._target: Target | None = None
        self.text = QLineEdit()
        self.text.setAccessibleName(self.tr("Whose"))
        self.found = label("", "secondary", wrap=True)
        self.choices = _Choices()
        self.choices.setAccessibleName(self.tr("Which of them"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(4))
        column.addWidget(self.text)
        column.addWidget(self.found)
        column.addWidget(self.choices)
        self.setFocusProxy(self.text)
        self.text.textChanged.connect(self._forget)
        self.text.editingFinished.connect(self._look_if_new)
        self.choices.itemSelectionChanged.connect(self._choose)
        self._show_targets(())

    @property
    def target(self) -> Target | None:
        """Whose entry; None while it is not known."""
        return self._target

    @property
    def fault(self) -> str:
        """Why there is none."""
        return self.found.text() or self.tr("Say whose entry it is.")

    def look(self) -> None:
        """Find anew whom the line means."""
        text = self.text.text().strip()
        try:
            found = tuple(self._find(text)) if text else ()
        except UserError as error:
            self._show_targets(())
            self.found.setText(self._sentences.of(error))
            return
        self._show_targets(found)

    def look_if_new(self) -> None:
        """The same, unless it was looked for: Ctrl+Enter comes before the line ends its editing."""
        if not self._targets:
            self.look()

    def _look_if_new(self) -> None:
        self.look_if_new()
        if self.choices.isVisible() and self._target is None:
            QTimer.singleShot(0, self.choices, self.choices.setFocus)

    def _forget(self) -> None:
        self._show_targets(())

    def _show_targets(self, found: tuple[Target, ...]) -> None:
        self._targets = found
        several = len(found) > 1
        self.choices.show_lines([self._words.target(one) for one in found] if several else [])
        self.choices.setVisible(several)
        self._set(found[0] if len(found) == 1 else None)

    def _choose(self) -> None:
        row = self.choices.chosen
        self._set(self._targets[row] if row >= 0 else None)

    def _set(self, target: Target | None) -> None:
        self._target = target
        if target is not None:
            said = self._words.target(target)
        elif len(self._targets) > 1:
            said = self.tr("{count} papers fit. Please choose the one that is meant.").format(
                count=len(self._targets)
            )
        else:
            said = ""
        self.found.setText(said)
        self.found_another.emit()


class _Choices(QListWidget):
    """As high as its lines; the first key chooses the first line, Enter never leaves the dialog."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)

    @property
    def chosen(self) -> int:
        """The row that is chosen, or -1."""
        rows = self.selectedIndexes()
        return rows[0].row() if rows else -1

    def show_lines(self, lines: Sequence[str]) -> None:
        """Other lines, none chosen."""
        self.blockSignals(True)
        self.clear()
        self.addItems(list(lines))
        self.blockSignals(False)
        self.setFixedHeight(min(len(lines), _MOST_ROWS) * scaled(36) + scaled(8))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.chosen < 0 and event.key() in _FIRST:
            self.setCurrentRow(0)
            self.item(0).setSelected(True)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)
