# SPDX-License-Identifier: Apache-2.0
"""The way to the opinions, from any tab."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from commdesk.services.office import Office
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.opinions.window import OpinionsWindow


class OpinionsOpener(QObject):
    """Keeps the window until another topic's is asked for."""

    def __init__(self, jobs: JobRunner, prompts: Prompts, parent: QWidget) -> None:
        super().__init__(parent)
        self._jobs, self._prompts, self._parent = jobs, prompts, parent
        self._of: tuple[Office, UUID] | None = None
        self.window: OpinionsWindow | None = None

    def open(self, office: Office, topic_id: UUID) -> None:
        """Show what was written on the papers of this topic."""
        if self.window is None or self._of != (office, topic_id):
            self.close()
            self._of = (office, topic_id)
            self.window = OpinionsWindow(office, topic_id, self._jobs, self._prompts, self._parent)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def refresh(self) -> None:
        """A paper was stored or corrected."""
        if self.window is not None:
            self.window.refresh()

    def close(self) -> None:
        """Put the window away for good, as when the office is closed."""
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
        self.window, self._of = None, None
