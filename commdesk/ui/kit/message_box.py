# SPDX-License-Identifier: Apache-2.0
"""A message or a question: one sentence, what follows from it, and verbs on the buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from commdesk.ui.kit import icons
from commdesk.ui.kit.labels import WrappedLabel
from commdesk.ui.kit.sheet import Sheet
from commdesk.ui.kit.theme import palette, scaled

_WIDTH = 520


class MessageBox(Sheet):
    """Every text is shown whole, however long; `exec` says whether the act was chosen."""

    def __init__(
        self, parent: QWidget | None, title: str, text: str, detail: str, icon: str
    ) -> None:
        super().__init__(parent, title, _WIDTH)
        self.keep()
        colours = palette()
        picture = QLabel()
        ink = colours.attention if icon == "triangle-alert" else colours.accent
        picture.setPixmap(icons.pixmap(icon, ink, 32, self.devicePixelRatioF()))
        # Without a detail the sentence is all there is to read, and long ones are no headings.
        self.text = WrappedLabel(text, "heading" if detail else "")
        self.detail = WrappedLabel(detail)
        self.detail.setVisible(bool(detail))
        words = QVBoxLayout()
        words.setSpacing(scaled(8))
        words.addWidget(self.text)
        words.addWidget(self.detail)
        words.addStretch()
        row = QHBoxLayout()
        row.setSpacing(scaled(16))
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.body.addLayout(row)
        self.setAccessibleName(text)
        self.setAccessibleDescription(detail)

    def offer(
        self, act: QPushButton, back: QPushButton | None = None, *, is_dangerous: bool = False
    ) -> None:
        """The act, and the way back; what is dangerous is not done by a Return at once."""
        act.clicked.connect(self.accept)
        if back is not None:
            back.clicked.connect(self.reject)
            self.add_button(back)
        self.add_main_button(act)
        first = back if back is not None and is_dangerous else act
        first.setDefault(True)
        first.setFocus()
