# SPDX-License-Identifier: Apache-2.0
"""The line that lists papers which are not finished; not there while there are none."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import ElidedLabel
from commdesk.ui.kit.theme import scaled

_SOME = 160


class ParkedBar(QFrame):
    """Their numbers, and a button that does what the key does."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = ElidedLabel("", "attention")
        act = button(self.tr("Go on (F5)"))
        act.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        act.clicked.connect(self.chosen)
        row = QHBoxLayout(self)
        row.setContentsMargins(scaled(12), 0, scaled(4), 0)
        row.setSpacing(scaled(12))
        row.addWidget(self._label, 1)
        row.addWidget(act)
        self.hide()

    @property
    def least_width(self) -> int:
        """With the first of them, in pixels."""
        hint, least = self.sizeHint().width(), self.minimumSizeHint().width()
        return min(hint, least + scaled(_SOME))

    @property
    def text(self) -> str:
        """What is listed; empty where nothing is."""
        return "" if self.isHidden() else self._label.whole

    def show_text(self, text: str) -> None:
        """List them; nothing to list hides the line."""
        self._label.show_text(f"! {text}" if text else "")
        self.setVisible(bool(text))
