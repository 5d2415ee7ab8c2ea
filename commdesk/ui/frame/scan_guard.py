# SPDX-License-Identifier: Apache-2.0
"""A scan means a paper in every window: it presses no button, and is never lost in silence."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from commdesk.services.office.office import Office
from commdesk.ui.entry.keys import Act
from commdesk.ui.entry.over_dialog import give_over, say_over
from commdesk.ui.entry.scanner import ScanWatch, takes_words
from commdesk.ui.frame.help_card import HelpCard
from commdesk.ui.kit import sounds


class ScanGuard(ScanWatch):
    """Listens wherever no part of the program looks after its scans itself.

    What is scanned into a window that has a place for it goes there (`take_scan`). Under a
    question nothing is taken, and that is said. From anywhere else the main window takes it.
    """

    signs = frozenset({Act.DIGIT})

    def __init__(self, chosen: Callable[[], tuple[Office, UUID] | None], parent: QObject) -> None:
        """`chosen` says whose papers are keyed now; None before anybody has logged in."""
        super().__init__(None, parent)
        self._chosen = chosen
        self._ended = False
        self.is_guarded = _is_number
        self.be_careful(_is_no_text)
        self.know(self._knows)
        self.scanned.connect(self.take)
        application = QApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._window_changed)

    def stop(self) -> None:
        """The program ends."""
        self._ended = True
        self._focus_changed(None, None)

    def take(self, text: str) -> None:
        """A scanner read something."""
        while (popup := QApplication.activePopupWidget()) is not None and popup.close():
            pass
        dialog = QApplication.activeModalWidget()
        here = dialog or QApplication.activeWindow()
        if here is not None and give_over(here, text):
            return
        main = None if dialog is not None else _main_window()
        if main is not None and _makes_way(here) and give_over(main, text):
            return
        sounds.play(sounds.Sound.REFUSED)
        if here is not None:
            say_over(here, self._said(text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent | QInputMethodEvent) and self._is_others(watched):
            return False
        return super().eventFilter(watched, event)

    def _is_others(self, place: QObject) -> bool:
        return any(watch is not self and watch.listens_to(place) for watch in ScanWatch.watches())

    def _covers(self, place: QWidget) -> bool:
        return not self._ended and not self._is_others(place)

    def _without_focus(self) -> QWidget | None:
        return QApplication.activeWindow()

    def _window_changed(self) -> None:
        self._focus_changed(None, QApplication.focusWidget())

    def _leave_to_window(self, event: QEvent) -> bool:
        return False

    def _knows(self, text: str) -> bool:
        from commdesk.ui.entry.known_codes import KnownCodes  # noqa: PLC0415

        return KnownCodes(self._chosen).knows(text)

    def _said(self, text: str) -> str:
        chosen = self._chosen()
        if chosen is None:
            return self.tr("The scan was not taken: log in first, then scan.")
        from commdesk.domain.paper_code import PaperCodes  # noqa: PLC0415
        from commdesk.ui.entry.words_parked import ParkedWords  # noqa: PLC0415

        words = ParkedWords(self)
        words.know(PaperCodes.of(chosen[1], checked=True))
        said = words.close_first(text)
        words.deleteLater()
        return said


def _main_window() -> QWidget | None:
    """The window whose work a scan is, if it can be reached."""
    for window in QApplication.topLevelWidgets():
        if window.isVisible() and hasattr(window, "take_scan") and window.parent() is None:
            return window
    return None


def _makes_way(window: QWidget | None) -> bool:
    """A window beside the main one would cover the paper: it hides, and its key brings it back.

    One that would be gone for good stays, and nothing is taken.
    """
    if not isinstance(window, QDialog) or isinstance(window, HelpCard):
        return True
    if window.testAttribute(Qt.WidgetAttribute.WA_DeleteOnClose):
        return False
    window.hide()
    return True


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and _is_no_text()


def _is_no_text() -> bool:
    place = QApplication.activePopupWidget() or QApplication.focusWidget()
    return place is None or not takes_words(place)
