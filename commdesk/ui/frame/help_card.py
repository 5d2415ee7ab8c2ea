# SPDX-License-Identifier: Apache-2.0
"""F1: the keys of where one is, large enough to read beside the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.sheet import Sheet
from commdesk.ui.kit.surfaces import line
from commdesk.ui.kit.theme import scaled

KeyRow = tuple[str, str]
"""A key or several ("Ctrl+1 / 2 / 3"), and what it does."""


class HelpCard(Sheet):
    """A list of keys; Escape or F1 puts it away. `show_card` opens them for the printer."""

    def __init__(
        self,
        where: str,
        rows: Sequence[KeyRow],
        everywhere: Sequence[KeyRow],
        show_card: Callable[[], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, self.tr("Keys"), 560)
        self.setWindowModality(Qt.WindowModality.NonModal)
        if rows:
            self.body.addWidget(label(where, "heading"))
            self.body.addLayout(_table(rows))
            self.body.addWidget(line())
        self.body.addWidget(label(self.tr("Everywhere"), "heading"))
        self.body.addLayout(_table(everywhere))
        self.body.addStretch()
        if show_card is not None:
            card = button(self.tr("Key card to print…"))
            card.clicked.connect(self.accept)
            card.clicked.connect(show_card)
            self.add_button(card)
        done = button(self.tr("Close"), "primary")
        done.clicked.connect(self.accept)
        self.add_main_button(done)
        done.setFocus()


def _table(rows: Sequence[KeyRow]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(scaled(16))
    grid.setVerticalSpacing(scaled(8))
    grid.setColumnMinimumWidth(0, scaled(220))
    grid.setColumnStretch(1, 1)
    for number, (keys, text) in enumerate(rows):
        cell = QHBoxLayout()
        cell.setSpacing(scaled(4))
        for key in keys.split(" / "):
            cell.addWidget(label(key, "key"))
        cell.addStretch()
        grid.addLayout(cell, number, 0)
        grid.addWidget(label(text, wrap=True), number, 1)
    return grid
