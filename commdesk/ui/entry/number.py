# SPDX-License-Identifier: Apache-2.0
"""The field for a paper number or a room, which no input method can take digits from."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from commdesk.ui.entry.keys import Act, Stroke, stroke_of
from commdesk.ui.kit import theme

_DASHES = str.maketrans("－—–−", "----")
_LONGEST = 40
_SIZES = (28, 22, 18, 16, 14, 12)
_NARROW_SIZE = 22
_AROUND = 8  # px that a line edit keeps free beside its text, frame and caret included


class NumberField(QLineEdit):
    """A line for "317" or "3-1-502". Enter asks; keys of no use here are handed on."""

    asked = Signal(str)
    stroked = Signal(Stroke)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(_LONGEST)
        self._largest = _SIZES[0]
        # The style sheet sets no size here, so the font stays.
        self.setFont(theme.font(self._largest, bold=True))
        self.textChanged.connect(self._fit)
        self.setMinimumHeight(theme.scaled(48))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.ready()

    def set_narrow(self, *, narrow: bool) -> None:
        """Smaller, where a window is small for the type."""
        self._largest = _NARROW_SIZE if narrow else _SIZES[0]
        self._fit()
        self.setMinimumHeight(theme.scaled(40 if narrow else 48))

    def ready(self) -> None:
        """Empty, and waiting for the next number."""
        self.clear()
        self._bar_input_method()
        self.setEnabled(True)
        self.setFocus()

    def keep_text(self) -> None:
        """Wait for another number; the first key replaces the one that is shown."""
        self._bar_input_method()
        self.setEnabled(True)
        self.setFocus()
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        stroke = stroke_of(event)
        if stroke is None:
            super().keyPressEvent(event)
        elif stroke.act is Act.DIGIT:
            # Also what the pad sends without NumLock, which a line edit would take for arrows.
            self.insert(stroke.text)
        elif stroke.act is Act.TEXT and _may_stand_in_a_room(stroke.text.translate(_DASHES)):
            self.insert(stroke.text.translate(_DASHES))
        elif stroke.act is Act.ENTER:
            self.asked.emit(self.text().strip())
        elif stroke.act is Act.BACK and not self.text():
            # Held down to empty the field, it means nothing beyond that.
            if not event.isAutoRepeat():
                self.stroked.emit(stroke)
        elif stroke.act in (Act.BACK, Act.LEFT, Act.RIGHT):
            super().keyPressEvent(event)
        else:
            self.stroked.emit(stroke)

    def inputMethodQuery(self, query: Qt.InputMethodQuery, *rest: Any) -> Any:
        # Without this a Chinese input method that was left on would swallow the digits.
        if query == Qt.InputMethodQuery.ImEnabled:
            return False
        return super().inputMethodQuery(query, *rest)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As large as lets every digit be seen: a scanned code is longer than any number."""
        margins = self.textMargins()
        free = self.contentsRect().width() - margins.left() - margins.right()
        free -= 2 * theme.scaled(_AROUND)
        font = theme.font(self._largest, bold=True)
        for size in _SIZES:
            font = theme.font(min(size, self._largest), bold=True)
            if QFontMetrics(font).horizontalAdvance(self.text()) <= free:
                break
        if font.pixelSize() != self.font().pixelSize():
            self.setFont(font)

    def _bar_input_method(self) -> None:
        # A line edit turns it on again by itself when it becomes editable.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)


def _may_stand_in_a_room(text: str) -> bool:
    return text == "-" or text.isalnum()
