# SPDX-License-Identifier: Apache-2.0
"""A page with nothing on it but what is, and what to do first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from commdesk.ui.kit.labels import label
from commdesk.ui.kit.surfaces import fill
from commdesk.ui.kit.theme import scaled


class EmptyPage(QWidget):
    """Two lines in the middle: how things stand, and the next step."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = label("", "title", wrap=True)
        self._detail = label("", "secondary", wrap=True)
        self._note = label("", "strong", wrap=True)
        layout = QVBoxLayout(self)
        fill(layout, 32, 12)
        layout.addStretch(2)
        for widget in (self._text, self._detail, self._note):
            widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            widget.setMinimumWidth(scaled(320))
            layout.addWidget(widget)
        layout.addStretch(3)

    @property
    def texts(self) -> tuple[str, ...]:
        """What is said."""
        return (self._text.text(), self._detail.text())

    def say(self, text: str, detail: str) -> None:
        """How things stand, and what to do."""
        self._text.setText(text)
        self._detail.setText(detail)
        self._note.clear()

    @property
    def note(self) -> str:
        """What has just been refused."""
        return self._note.text()

    def refuse(self, text: str) -> None:
        """Something can not be done here."""
        self._note.setText(text)
