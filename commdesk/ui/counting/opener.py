# SPDX-License-Identifier: Apache-2.0
"""The way to the counting screen, and to the display it belongs on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from commdesk.services.office.office import Office
from commdesk.ui.counting.window import CountingWindow
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.prompts import Prompts


@dataclass(frozen=True, slots=True)
class Resting:
    """A screen before the public while nobody sits at the desk: its last picture stays."""

    window: CountingWindow
    folder: Path
    topic_id: UUID

    def close(self) -> None:
        """Nobody comes back to it."""
        self.window.close()
        self.window.deleteLater()


class CountingOpener(QObject):
    """One screen at a time, for the topic that is chosen at the desk."""

    def __init__(self, jobs: JobRunner, prompts: Prompts, parent: QWidget) -> None:
        super().__init__(parent)
        self._jobs, self._prompts, self._parent = jobs, prompts, parent
        self._is_dark = False
        self._keeps_topic = False
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
        self._hold(window)
        window.show_on(other_screen(self._parent))

    def show_topic(self, office: Office, topic_id: UUID) -> None:
        """Another topic was chosen at the desk: the screen, if it is open, goes along.

        What is first chosen for whoever has just sat down changes nothing before the public.
        """
        keeps, self._keeps_topic = self._keeps_topic, False
        if self.window is not None and not keeps:
            self.window.show_topic(office, topic_id)

    def paper_stored(self) -> None:
        """A paper was stored, corrected or taken back."""
        if self.window is not None:
            self.window.refresh()

    refresh = paper_stored

    def let_go(self) -> Resting | None:
        """Leave an open screen as it is for whoever sits down next; None where there is none."""
        window, of = self.window, self._of
        if window is None or of is None or not window.isVisible():
            self.close()
            return None
        self.window = None
        window.handed_back.disconnect(self._activate)
        window.rest()
        return Resting(window, *of)

    def take_over(self, left: Resting, office: Office) -> None:
        """Go on with a screen that was left open; one of another office is put away."""
        window = left.window
        if office.folder != left.folder or not window.isVisible():
            left.close()
            return
        self._hold(window)
        self._keeps_topic = True
        window.wake(office, left.topic_id, self._parent)

    @property
    def _of(self) -> tuple[Path, UUID] | None:
        """Of which office, and which topic, the screen is."""
        of = None if self.window is None else self.window.of
        return None if of is None else (of[0].folder, of[1])

    def _hold(self, window: CountingWindow) -> None:
        window.handed_back.connect(self._activate)
        self.window = window

    def _activate(self) -> None:
        self._parent.activateWindow()

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
