# SPDX-License-Identifier: Apache-2.0
"""The way to the counting screen, and to the display it belongs on."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from commdesk.services.office import Office
from commdesk.ui.counting.window import CountingWindow
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.prompts import Prompts


class CountingOpener(QObject):
    """One screen at a time, for the topic that is chosen at the desk."""

    def __init__(self, jobs: JobRunner, prompts: Prompts, parent: QWidget) -> None:
        super().__init__(parent)
        self._jobs, self._prompts, self._parent = jobs, prompts, parent
        self._is_dark = False
        self.window: CountingWindow | None = None

    def open(self, office: Office, topic_id: UUID) -> None:
        """Show the papers of this topic: full screen on a second display, else in a window."""
        if self.window is not None and self.window.isVisible():
            self.show_topic(office, topic_id)
            self.window.raise_()
            return
        self.close()
        window = CountingWindow(office, topic_id, self._jobs, self._prompts, self._parent)
        window.is_dark = self._is_dark
        window.handed_back.connect(self._parent.activateWindow)
        self.window = window
        window.show_on(other_screen(self._parent))

    def show_topic(self, office: Office, topic_id: UUID) -> None:
        """Another topic was chosen at the desk: the screen, if it is open, goes along."""
        if self.window is not None:
            self.window.show_topic(office, topic_id)

    def paper_stored(self) -> None:
        """A paper was stored, corrected or taken back."""
        if self.window is not None:
            self.window.refresh()

    refresh = paper_stored

    def close(self) -> None:
        """Put the screen away for good, as when the office is closed."""
        if self.window is not None:
            self._is_dark = self.window.is_dark
            self.window.close()
            self.window.deleteLater()
        self.window = None


def other_screen(window: QWidget) -> QScreen | None:
    """A display that does not show this window; None where there is one only."""
    here = window.screen()
    return next((screen for screen in QGuiApplication.screens() if screen is not here), None)
