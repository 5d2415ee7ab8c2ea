# SPDX-License-Identifier: Apache-2.0
"""Type size, colours and language: taken from the preferences, changed while it runs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from commdesk.ui.frame import translation
from commdesk.ui.frame.preferences import Preferences
from commdesk.ui.kit import theme


class Appearance(QObject):
    """Announces a change: windows measure what they need when made, and are made anew."""

    changed = Signal()

    def __init__(
        self,
        application: QApplication,
        preferences: Preferences,
        language: str,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._preferences = preferences
        self.may_change: Callable[[], bool] = _always
        self.language = translation.wanted(language, preferences.language)
        self._translators = translation.install(application, self.language)
        self._apply()

    def set_scale(self, percent: int) -> None:
        """Another type size."""
        if self.may_change():
            self._preferences.scale = percent
            self._apply()
            self.changed.emit()

    def set_dark(self, dark: bool) -> None:
        """The dark colours, or the light ones."""
        if self.may_change():
            self._preferences.is_dark = dark
            self._apply()
            self.changed.emit()

    def set_language(self, language: str) -> None:
        """Another language."""
        if self.may_change():
            self._preferences.language = self.language = language
            self.forget_language()
            self._translators = translation.install(self._application, language)
            self.changed.emit()

    def forget_language(self) -> None:
        """Take the words out again."""
        translation.remove(self._application, self._translators)
        self._translators = ()

    def _apply(self) -> None:
        colours = theme.DARK if self._preferences.is_dark else theme.LIGHT
        theme.apply(self._application, colours, self._preferences.scale)


def _always() -> bool:
    return True
