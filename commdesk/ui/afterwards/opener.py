# SPDX-License-Identifier: Apache-2.0
"""The way to settled results, objections and sheets that left, from any tab."""

from __future__ import annotations

from uuid import UUID

from commdesk.services.office.office import Office
from commdesk.ui.afterwards.window import AfterwardsWindow
from commdesk.ui.kit.opener import TopicOpener


class AfterwardsOpener(TopicOpener[AfterwardsWindow]):
    """What became of a topic's result."""

    def make(self, office: Office, topic_id: UUID) -> AfterwardsWindow:
        """A new window."""
        return AfterwardsWindow(office, topic_id, self._jobs, self._prompts, self._parent)
