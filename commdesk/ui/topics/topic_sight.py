# SPDX-License-Identifier: Apache-2.0
"""What has the keys is in sight: keys such as Alt+W go to fields that lie out of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from commdesk.ui.kit.theme import scaled


class Sight(QObject):
    """Scrolls one area to the field that the keys have gone to."""

    def __init__(self, area: QScrollArea, parent: QObject) -> None:
        super().__init__(parent)
        self._area = area
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_keys)

    def show(self, field: QWidget) -> None:
        """Bring a field of the area into sight."""
        page = self._area.widget()
        if page is None or not page.isAncestorOf(field):
            return
        # Not ensureWidgetVisible, which looks at the text cursor alone.
        top = field.mapTo(page, QPoint(0, 0)).y()
        for edge in (top + field.height(), top):
            self._area.ensureVisible(0, edge, 0, scaled(48))

    def _follow_keys(self, _old: QWidget | None, now: QWidget | None) -> None:
        # Tab scrolls by itself; other keys do not, and a fold opens a moment later.
        if now is not None and self._area.isAncestorOf(now):
            QTimer.singleShot(0, now, lambda: self.show(now))
