# SPDX-License-Identifier: Apache-2.0
"""The way to all sheets of a topic, from any tab."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from commdesk.domain.errors import UserError
from commdesk.services.office import Office
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.sheets.window import SheetsWindow


class SheetsOpener(QObject):
    """Keeps the window until another topic's is asked for."""

    sheet_left = Signal()

    def __init__(self, jobs: JobRunner, prompts: Prompts, parent: QWidget) -> None:
        super().__init__(parent)
        self._jobs, self._prompts, self._parent = jobs, prompts, parent
        self._of: tuple[Office, UUID] | None = None
        self.window: SheetsWindow | None = None

    def open(self, office: Office, topic_id: UUID) -> None:
        """Show the sheets of this topic as it stands now."""
        try:
            if self.window is None or self._of != (office, topic_id):
                self.close()
                self.window = SheetsWindow(
                    office, topic_id, self._jobs, self._prompts, self._parent
                )
                self.window.press.left.connect(self.sheet_left)
                self._of = (office, topic_id)
            else:
                self.window.refresh()
        except UserError as error:
            self._prompts.show_error(self._parent, error)
            return
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def refresh(self) -> None:
        """The topic stands otherwise, or papers were stored."""
        if self.window is not None and self.window.isVisible():
            self.window.refresh()

    def close(self) -> None:
        """Put the window away for good, as when the office is closed."""
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
        self.window, self._of = None, None
