# SPDX-License-Identifier: Apache-2.0
"""What is seldom needed, behind one button where there is no room for a button each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget


class MoreButton(QPushButton):
    """Lists other buttons; a choice presses the one that is hidden."""

    def __init__(self, buttons: Sequence[QPushButton], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(self.tr("More"))
        # Keys go to the paper again once the list is closed.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        menu = QMenu(self)
        for made in buttons:
            action = QAction(made.text(), menu)
            action.triggered.connect(made.click)
            menu.addAction(action)
        self.setMenu(menu)
