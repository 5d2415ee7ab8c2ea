# SPDX-License-Identifier: Apache-2.0
"""One answer beside a matter: a large target with its key, its name and whether it is marked."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from commdesk.domain.matters import OptionRole
from commdesk.ui.kit import theme

_TEXT = 18
_HEIGHT = 42
_NARROW_TEXT = 15
_NARROW_HEIGHT = 31
_PAD = 10
_GAP = 6
_LONGEST_SIGN = 3  # a key longer than that stands for a name that was written


class OptionButton(QAbstractButton):
    """Told apart when marked by its filling and a ✓ for its key, not by colour alone.

    It never takes the keyboard: digits always go to the paper.
    """

    def __init__(
        self, key: str, name: str, role: OptionRole | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.key = key
        self.sign = key if len(key) <= _LONGEST_SIGN else ""
        self._role = role
        self._faded = False
        self._text_size, self._height = _TEXT, _HEIGHT
        self._room = theme.scaled(_HEIGHT)
        self.setText(name)
        self.setAccessibleName(f"{self.sign} {name}".strip())
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def nextCheckState(self) -> None:
        """A click marks nothing by itself: the paper's value does, and this shows it."""

    def set_faded(self, *, faded: bool) -> None:
        """Grey, because the whole paper is void and the mark does not count."""
        if faded != self._faded:
            self._faded = faded
            self.update()

    def set_narrow(self, *, narrow: bool) -> None:
        """Smaller, where a window is small for the type."""
        self._text_size = _NARROW_TEXT if narrow else _TEXT
        self._height = _NARROW_HEIGHT if narrow else _HEIGHT
        self.updateGeometry()

    def set_room(self, height: int) -> None:
        """In a lower row it is lower; never higher than it is by itself. In pixels."""
        if height != self._room:
            self._room = height
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self.size_in(self._room, narrow=self._height == _NARROW_HEIGHT)

    def size_in(self, room: int, *, narrow: bool) -> QSize:
        """What it would take in this height, in pixels, small or not."""
        metrics = QFontMetrics(theme.font(_NARROW_TEXT if narrow else _TEXT, bold=True))
        sign = self._sign_width(metrics)
        width = sign + theme.scaled(_GAP) + metrics.horizontalAdvance(self.text())
        width += theme.scaled(2 * _PAD)
        return QSize(width, min(theme.scaled(_NARROW_HEIGHT if narrow else _HEIGHT), room))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.palette()
        colour = QColor(self._colour())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        marked = self.isChecked()
        fill = colour if marked else QColor(colours.surface)
        if not marked and (self.underMouse() or not self.isEnabled()):
            fill = QColor(colours.sunken)
        painter.setBrush(fill)
        painter.setPen(QPen(colour if marked else QColor(colours.border), 2 if marked else 1))
        painter.drawRoundedRect(frame, 4, 4)
        self._write(painter, marked=marked)
        painter.end()

    def _write(self, painter: QPainter, *, marked: bool) -> None:
        colours = theme.palette()
        ink = QColor(colours.surface if marked else colours.text)
        quiet = QColor(colours.surface if marked else colours.secondary)
        area = self.rect().adjusted(theme.scaled(_PAD), 0, -theme.scaled(_PAD), 0)
        bold = theme.font(self._text_size, bold=True)
        painter.setFont(bold)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(quiet)
        metrics = QFontMetrics(bold)
        sign = self._sign_width(metrics)
        place = QRect(area.left(), area.top(), sign, area.height())
        painter.drawText(
            place, Qt.AlignmentFlag.AlignHCenter | middle, "✓" if marked else self.sign
        )
        left = sign + theme.scaled(_GAP)
        painter.setFont(bold if marked else theme.font(self._text_size))
        painter.setPen(ink)
        area.setLeft(area.left() + left)
        name = QFontMetrics(painter.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, area.width() + 1
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | middle, name)

    def _sign_width(self, metrics: QFontMetrics) -> int:
        return max(metrics.horizontalAdvance("✓"), metrics.horizontalAdvance(self.sign))

    def _colour(self) -> str:
        colours = theme.palette()
        if self._faded:
            return colours.border
        if self._role is OptionRole.FOR:
            return colours.option_for
        if self._role is OptionRole.AGAINST:
            return colours.option_against
        if self._role is OptionRole.ABSTAIN:
            return colours.secondary
        if self._role is not None:
            return colours.accent
        return colours.option_void
