# SPDX-License-Identifier: Apache-2.0
"""The way to two votes side by side."""

from __future__ import annotations

from uuid import UUID

from commdesk.services.office.office import Office
from commdesk.ui.comparison.window import ComparisonWindow
from commdesk.ui.kit.opener import TopicOpener


class ComparisonOpener(TopicOpener[ComparisonWindow]):
    """One window, made anew each time; refused in words where there is no other vote."""

    def make(self, office: Office, topic_id: UUID) -> ComparisonWindow:
        """A new window. Raises UserError `nothing-to-compare`."""
        return ComparisonWindow(office, topic_id, self._jobs, self._prompts, self._parent)

    def open(self, office: Office, topic_id: UUID) -> None:
        """Compare this topic with another."""
        self.close()
        super().open(office, topic_id)
