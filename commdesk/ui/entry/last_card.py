# SPDX-License-Identifier: Apache-2.0
"""The foot of the counter: the last papers and the accounting, and what can be asked of them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from commdesk.ui.entry.papers import PapersTable
from commdesk.ui.kit import theme
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import ElidedLabel, label
from commdesk.ui.kit.theme import scaled


class LastCard(QFrame):
    """Hidden where there is little height; its table then shows in another place."""

    def __init__(self) -> None:
        super().__init__()
        theme.set_role(self, "card")
        self.papers = PapersTable()
        self.correct_button = button(self.tr("Correct (F6)"))
        self.history_button = button(self.tr("History (F10)"))
        self.extras_button = button(self.tr("Uncounted papers…"))
        self.card_button = button(self.tr("Key card…"))
        self._account = ElidedLabel()
        self._head = QHBoxLayout()
        self._head.setSpacing(scaled(8))
        self._head.addWidget(label(self.tr("Last ten papers"), "strong"))
        for made in self.buttons:
            # Everything has a key of its own, so nothing but the paper ever takes the keyboard.
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._head.addStretch(0)
        self._head.addWidget(self._account, 1)
        self._account.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._place = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(12), scaled(3), scaled(12), scaled(4))
        column.setSpacing(scaled(2))
        column.addLayout(self._head)
        column.addLayout(self._place, 1)
        self._place.addWidget(self.papers, 1)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """In their order."""
        return (self.correct_button, self.history_button, self.extras_button, self.card_button)

    def show_account(self, text: str, *, warns: bool) -> None:
        """The ballot accounting, or what is wrong with it."""
        theme.set_role(self._account, "attention" if warns else "")
        self._account.show_text(f"! {text}" if warns else text)

    @property
    def account(self) -> str:
        """The ballot accounting as shown."""
        return self._account.whole

    def take_back(self) -> None:
        """The table was shown elsewhere; here it belongs."""
        self._place.addWidget(self.papers, 1)
        self.papers.show()
