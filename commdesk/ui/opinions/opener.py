# SPDX-License-Identifier: Apache-2.0
"""The way to the opinions, from any tab."""

from __future__ import annotations

from uuid import UUID

from commdesk.services.office.office import Office
from commdesk.ui.kit.opener import TopicOpener
from commdesk.ui.opinions.window import OpinionsWindow


class OpinionsOpener(TopicOpener[OpinionsWindow]):
    """What was written on the papers of a topic."""

    def make(self, office: Office, topic_id: UUID) -> OpinionsWindow:
        """A new window."""
        return OpinionsWindow(office, topic_id, self._jobs, self._prompts, self._parent)
