# SPDX-License-Identifier: Apache-2.0
"""The way to the building map from any tab."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal

from commdesk.services.office.office import Office
from commdesk.ui.kit.opener import TopicOpener
from commdesk.ui.map.building_map import BuildingMapWindow


class MapOpener(TopicOpener[BuildingMapWindow]):
    """The map of a topic."""

    paper_chosen = Signal(int)

    def make(self, office: Office, topic_id: UUID) -> BuildingMapWindow:
        """A new window."""
        window = BuildingMapWindow(office, topic_id, self._jobs, self._prompts, self._parent)
        window.paper_chosen.connect(self.paper_chosen)
        return window
