# SPDX-License-Identifier: Apache-2.0
"""The way to the building map from any tab."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from commdesk.services.office import Office
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.map.building_map import BuildingMapWindow


class MapOpener(QObject):
    """Opens the map of a topic from anywhere, and keeps its window until another is asked for."""

    paper_chosen = Signal(int)

    def __init__(self, jobs: JobRunner, prompts: Prompts, parent: QWidget) -> None:
        super().__init__(parent)
        self._jobs, self._prompts, self._parent = jobs, prompts, parent
        self._of: tuple[Office, UUID] | None = None
        self.window: BuildingMapWindow | None = None

    def open(self, office: Office, topic_id: UUID) -> None:
        """Show the map of this topic, as it was left."""
        if self.window is None or self._of != (office, topic_id):
            self.close()
            self._of = (office, topic_id)
            self.window = BuildingMapWindow(
                office, topic_id, self._jobs, self._prompts, self._parent
            )
            self.window.paper_chosen.connect(self.paper_chosen)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def refresh(self) -> None:
        """A paper was stored or delivered."""
        if self.window is not None:
            self.window.refresh()

    def close(self) -> None:
        """Put the map away for good, as when the office is closed."""
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
        self.window, self._of = None, None
