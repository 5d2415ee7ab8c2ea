# SPDX-License-Identifier: Apache-2.0
"""How far a long piece of work is, with a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.surfaces import fill
from commdesk.ui.kit.theme import scaled


class ProgressDialog(QDialog):
    """Stays until the work has ended: stopping is a wish, not yet a fact."""

    cancel_wanted = Signal()

    def __init__(self, text: str, parent: QWidget | None = None, *, can_stop: bool = True) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(text)
        self.setMinimumWidth(scaled(420))
        self._ended = False
        self._text = label(text, wrap=True)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(text)
        self._stop = button(self.tr("Stop"))
        self._stop.setVisible(can_stop)
        self._stop.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        fill(column, 20, 12)
        column.addWidget(self._text)
        column.addWidget(self.bar)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self._stop)
        column.addLayout(row)

    def show_progress(self, done: int, total: int) -> None:
        """A step further."""
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)

    def end(self) -> None:
        """The work is over, one way or another."""
        self._ended = True
        self.accept()

    def reject(self) -> None:
        """Escape, the cross and the button ask the work to stop."""
        if self._stop.isHidden():
            return
        self._stop.setEnabled(False)
        self._text.setText(self.tr("Stopping…"))
        self.cancel_wanted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._ended:
            super().closeEvent(event)
        else:
            event.ignore()
            self.reject()
