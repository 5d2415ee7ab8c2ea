# SPDX-License-Identifier: Apache-2.0
"""One answer beside a matter: a large target with its key, its name and whether it is marked."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from commdesk.domain.topics import OptionRole
from commdesk.ui import theme

_TEXT = 18
_HEIGHT = 42
_PAD = 12


class OptionButton(QAbstractButton):
    """Told apart when marked by its filling, a ✓ and a heavy frame, not by colour alone.

    It never takes the keyboard: digits always go to the paper.
    """

    def __init__(
        self, key: str, name: str, role: OptionRole | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.key = key
        self._role = role
        self.setText(name)
        self.setAccessibleName(f"{key} {name}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def nextCheckState(self) -> None:
        """A click marks nothing by itself: the paper's value does, and this shows it."""

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.font(_TEXT, bold=True))
        text = metrics.horizontalAdvance(f"{self.key} {self.text()}")
        tick = metrics.horizontalAdvance("✓")
        width = text + tick + theme.scaled(2 * _PAD + 4)
        return QSize(width, theme.scaled(_HEIGHT))

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
        bold = theme.font(_TEXT, bold=True)
        painter.setFont(bold)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(quiet)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | middle, self.key)
        left = QFontMetrics(bold).horizontalAdvance(f"{self.key} ")
        painter.setFont(bold if marked else theme.font(_TEXT))
        painter.setPen(ink)
        painter.drawText(
            area.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignLeft | middle, self.text()
        )
        if marked:
            painter.setFont(bold)
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | middle, "✓")

    def _colour(self) -> str:
        colours = theme.palette()
        if self._role is OptionRole.FOR:
            return colours.option_for
        if self._role is OptionRole.AGAINST:
            return colours.option_against
        if self._role is OptionRole.ABSTAIN:
            return colours.secondary
        return colours.option_void
