# SPDX-License-Identifier: Apache-2.0
"""The way to the review of differences from any tab."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal

from commdesk.services.office.office import Office
from commdesk.ui.kit.opener import TopicOpener
from commdesk.ui.review.window import ReviewWindow


class ReviewOpener(TopicOpener[ReviewWindow]):
    """The review, for whoever may decide."""

    paper_decided = Signal()

    def make(self, office: Office, topic_id: UUID) -> ReviewWindow:
        """A new window. Raises UserError where it may not be seen."""
        window = ReviewWindow(office, topic_id, self._jobs, self._prompts, self._parent)
        window.paper_decided.connect(self.paper_decided)
        return window

    def open(self, office: Office, topic_id: UUID) -> None:
        """Show it, read anew."""
        super().open(office, topic_id)
        self.refresh()
