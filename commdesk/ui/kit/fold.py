# SPDX-License-Identifier: Apache-2.0
"""What is rarely changed, folded away behind a line that says in words how it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.theme import scaled, set_role


class Fold(QWidget):
    """A button with the section's name, what is set in it, and the section itself.

    `keys` such as Alt+W unfold it from anywhere in the window and go to its first field.
    """

    unfolded = Signal(bool)

    def __init__(self, name: str, keys: str, content: QWidget, first: QWidget) -> None:
        super().__init__()
        self._name, self._keys, self._first = name, keys, first
        self.content = content
        self.head = button("", "quiet")
        self.head.setCheckable(True)
        self.head.toggled.connect(self._turn)
        self.said = label("", "secondary", wrap=True)
        self.said.setMinimumHeight(scaled(32))
        self.note = label("", "secondary", wrap=True)
        self.note.hide()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.said)
        words.addWidget(self.note)
        row = QHBoxLayout()
        row.setSpacing(scaled(8))
        row.addWidget(self.head, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(8))
        column.addLayout(row)
        column.addWidget(content)
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(self.go)
        content.hide()
        self._show_name()

    def say(self, text: str) -> None:
        """How the section stands, in a line."""
        self.said.setText(text)
        self.head.setAccessibleDescription(text)

    def add_note(self, text: str, role: str = "secondary") -> None:
        """A second line below; an empty one is none."""
        set_role(self.note, role)
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def open(self) -> None:
        """Show the section."""
        self.head.setChecked(True)

    def go(self) -> None:
        """Show the section and give its first field the keys."""
        self.open()
        self._first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def is_open(self) -> bool:
        """Whether the section is shown."""
        return self.head.isChecked()

    def _turn(self, is_open: bool) -> None:
        self.content.setVisible(is_open)
        self._show_name()
        self.unfolded.emit(is_open)

    def _show_name(self) -> None:
        sign = "▾" if self.is_open else "▸"
        text = self.tr("{sign} {name} ({keys})")
        self.head.setText(text.format(sign=sign, name=self._name, keys=self._keys))
        self.head.setAccessibleName(self._name)
