# SPDX-License-Identifier: Apache-2.0
"""What the operator may press on the counting screen; out of sight unless the mouse moves."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.surfaces import card, fill
from commdesk.ui.kit.theme import scaled

_SECONDS = 4.0
_COLUMNS = 4


class ControlBar(QWidget):
    """Buttons for the mouse, each with its key; the keyboard stays where papers are keyed."""

    previous_wanted = Signal()
    next_wanted = Signal()
    all_wanted = Signal()
    colours_wanted = Signal()
    full_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=round(1000 * _SECONDS))
        self._timer.timeout.connect(self.hide)
        held = card()
        rows = QGridLayout(held)
        fill(rows, 8, 8)
        self.buttons = []
        offered = (
            (self.tr("◀ Previous"), self.previous_wanted),
            (self.tr("Next ▶"), self.next_wanted),
            (self.tr("Side by side (0)"), self.all_wanted),
            (self.tr("Light or dark (D)"), self.colours_wanted),
            (self.tr("Full screen (F11)"), self.full_wanted),
            (self.tr("Close (Ctrl+W)"), self.close_wanted),
        )
        for number, (text, wanted) in enumerate(offered):
            made = button(text)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.clicked.connect(wanted)
            made.installEventFilter(self)
            rows.addWidget(made, *divmod(number, _COLUMNS))
            self.buttons.append(made)
        hint = label(self.tr("1–9: one matter"), "secondary")
        rows.addWidget(hint, *divmod(len(offered), _COLUMNS), 1, 2)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(scaled(8), scaled(8), scaled(8), scaled(8))
        outer.addWidget(held)
        self.hide()

    def appear(self) -> None:
        """Come up for a moment."""
        self.adjustSize()
        if (over := self.parentWidget()) is not None:
            left = max(0, (over.width() - self.width()) // 2)
            self.move(left, over.height() - self.height())
        self.show()
        self.raise_()
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Nothing disappears from under the mouse.
        if event.type() in {QEvent.Type.MouseMove, QEvent.Type.Enter}:
            self._timer.start()
        return super().eventFilter(watched, event)
