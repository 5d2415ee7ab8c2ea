# SPDX-License-Identifier: Apache-2.0
"""The way to two votes side by side."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from commdesk.domain.errors import UserError
from commdesk.services.office import Office
from commdesk.ui.comparison.window import ComparisonWindow
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.prompts import Prompts


class ComparisonOpener(QObject):
    """One window, made anew for every topic."""

    def __init__(self, jobs: JobRunner, prompts: Prompts, parent: QWidget) -> None:
        super().__init__(parent)
        self._jobs, self._prompts, self._parent = jobs, prompts, parent
        self.window: ComparisonWindow | None = None

    def open(self, office: Office, topic_id: UUID) -> None:
        """Compare this topic with another; refused in words where there is none."""
        self.close()
        try:
            window = ComparisonWindow(office, topic_id, self._jobs, self._prompts, self._parent)
        except UserError as error:
            self._prompts.show_error(self._parent, error)
            return
        self.window = window
        window.show()

    def refresh(self) -> None:
        """A paper was stored."""
        if self.window is not None:
            self.window.refresh()

    def close(self) -> None:
        """Put the window away for good, as when the office is closed."""
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
        self.window = None
