# SPDX-License-Identifier: Apache-2.0
"""The way to the accounting, and to a spoilt paper, from any tab."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from commdesk.domain.errors import UserError
from commdesk.services.office import Office
from commdesk.services.roll_corrections import must_be_able_to_replace
from commdesk.ui.accounting.spoilt import SpoiltDialog
from commdesk.ui.accounting.window import AccountWindow
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.prompts import Prompts


class AccountOpener(QObject):
    """Keeps the window until another topic's is asked for."""

    papers_changed = Signal()

    def __init__(self, jobs: JobRunner, prompts: Prompts, parent: QWidget) -> None:
        super().__init__(parent)
        self._jobs, self._prompts, self._parent = jobs, prompts, parent
        self._of: tuple[Office, UUID] | None = None
        self.window: AccountWindow | None = None
        self.dialog: SpoiltDialog | None = None

    def open(self, office: Office, topic_id: UUID) -> None:
        """Show the accounting of this topic."""
        if self.window is None or self._of != (office, topic_id):
            self.close()
            self._of = (office, topic_id)
            self.window = AccountWindow(office, topic_id, self._jobs, self._prompts, self._parent)
            self.window.spoilt_wanted.connect(lambda: self.spoil(office, topic_id))
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def spoil(self, office: Office, topic_id: UUID) -> None:
        """Ask for a spoilt paper."""
        if self.dialog is not None:
            return
        try:
            must_be_able_to_replace(office, topic_id)
            dialog = SpoiltDialog(office, topic_id, self._over())
        except UserError as error:
            self._prompts.show_error(self._over(), error)
            return
        dialog.replaced.connect(self._replaced)
        dialog.finished.connect(self._forget)
        self.dialog = dialog
        dialog.open()

    def refresh(self) -> None:
        """A paper was stored, corrected or replaced."""
        if self.window is not None:
            self.window.refresh()

    def close(self) -> None:
        """Put the window away for good, as when the office is closed."""
        if self.dialog is not None:
            self.dialog.reject()
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
        self.window, self._of = None, None

    def _over(self) -> QWidget:
        window = self.window
        return window if window is not None and window.isActiveWindow() else self._parent

    def _replaced(self) -> None:
        self.papers_changed.emit()

    def _forget(self) -> None:
        self.dialog = None
