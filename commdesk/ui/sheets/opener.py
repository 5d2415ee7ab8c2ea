# SPDX-License-Identifier: Apache-2.0
"""The way to all sheets of a topic, from any tab."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal

from commdesk.services.office.office import Office
from commdesk.ui.kit.opener import TopicOpener
from commdesk.ui.sheets.window import SheetsWindow


class SheetsOpener(TopicOpener[SheetsWindow]):
    """The sheets of a topic, as it stands whenever they are asked for."""

    sheet_left = Signal()

    def make(self, office: Office, topic_id: UUID) -> SheetsWindow:
        """A new window."""
        window = SheetsWindow(office, topic_id, self._jobs, self._prompts, self._parent)
        window.press.left.connect(self.sheet_left)
        return window

    def again(self, window: SheetsWindow) -> None:
        """Other sheets can be made by now."""
        window.refresh()

    def refresh(self) -> None:
        """The topic stands otherwise, or papers were stored; a hidden window waits."""
        if self.window is not None and self.window.isVisible():
            self.window.refresh()
