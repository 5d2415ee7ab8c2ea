# SPDX-License-Identifier: Apache-2.0
"""The sign over and under a drill, which nobody can take for the real desk."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QFrame, QHBoxLayout

from commdesk.ui.kit import theme
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.theme import scaled

_SIZE = 26


class Stripes(QFrame):
    """A barrier's stripes, from edge to edge."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(scaled(12))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(colours.attention_soft))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.attention))
        high, step = self.height(), 2 * self.height()
        for x in range(-step, self.width() + step, step):
            corners = ((x, high), (x + high, 0), (x + 2 * high, 0), (x + high, high))
            painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
        painter.end()


class DrillSign(QFrame):
    """练习，不计票, in the largest type of the window; what else belongs on top stands beside."""

    def __init__(self) -> None:
        super().__init__()
        colours = theme.palette()
        self.text = label(self.tr("DRILL: nothing here is counted"))
        self.text.setObjectName("drill")
        self.text.setFont(theme.font(_SIZE, bold=True))
        self.setStyleSheet(
            f"DrillSign {{ background: {colours.attention_soft}; }}"
            f"DrillSign > QLabel#drill {{ color: {colours.attention}; "
            f"font-size: {scaled(_SIZE)}px; font-weight: bold; }}"
        )
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(scaled(16), scaled(6), scaled(16), scaled(6))
        self.row.setSpacing(scaled(12))
        self.row.addWidget(self.text)
        self.row.addStretch(1)
