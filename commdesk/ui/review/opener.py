# SPDX-License-Identifier: Apache-2.0
"""The way to the review of differences from any tab."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from commdesk.domain.errors import UserError
from commdesk.services.office import Office
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.review.window import ReviewWindow


class ReviewOpener(QObject):
    """Opens the review for whoever may decide, and keeps its window until another is asked for."""

    paper_decided = Signal()

    def __init__(self, jobs: JobRunner, prompts: Prompts, parent: QWidget) -> None:
        super().__init__(parent)
        self._jobs, self._prompts, self._parent = jobs, prompts, parent
        self._of: tuple[Office, UUID] | None = None
        self.window: ReviewWindow | None = None

    def open(self, office: Office, topic_id: UUID) -> None:
        """Show the review of this topic; say why, where it may not be seen."""
        if self.window is None or self._of != (office, topic_id):
            self.close()
            try:
                self.window = ReviewWindow(
                    office, topic_id, self._jobs, self._prompts, self._parent
                )
            except UserError as error:
                self._prompts.show_error(self._parent, error)
                return
            self._of = (office, topic_id)
            self.window.paper_decided.connect(self.paper_decided)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        self.window.refresh()

    def refresh(self) -> None:
        """A paper was stored."""
        if self.window is not None:
            self.window.refresh()

    def close(self) -> None:
        """Put the window away for good, as when the office is closed."""
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
        self.window, self._of = None, None
