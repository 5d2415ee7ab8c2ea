# SPDX-License-Identifier: Apache-2.0
"""The moment a window is seen, after which what it does not need can be loaded."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Announces once that `window` was painted. Ends with the window."""

    painted = Signal()
    _soon = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        # Queued: the paint is still to come when its event is seen.
        self._soon.connect(self.painted, Qt.ConnectionType.QueuedConnection)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._soon.emit()
        return False
