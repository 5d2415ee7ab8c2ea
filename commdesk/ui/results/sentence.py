# SPDX-License-Identifier: Apache-2.0
"""The verdict on a matter in a sentence that is read at a glance."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from commdesk.domain.results import Decided
from commdesk.domain.topics import Topic
from commdesk.ui.kit import theme
from commdesk.ui.kit.labels import label
from commdesk.ui.results import said
from commdesk.ui.results.verdict import Look, look_of

_SIGN = 64


class Sentence(QWidget):
    """The verdict in a sentence that is read at a glance, under it whether it can change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._text = label("", wrap=True)
        self._text.setFont(theme.font(22, bold=True))
        self._outlook = label("", wrap=True)
        self._outlook.setFont(theme.font(16))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(
            theme.scaled(_SIGN), theme.scaled(14), theme.scaled(16), theme.scaled(14)
        )
        layout.setSpacing(theme.scaled(6))
        layout.addWidget(self._text)
        layout.addWidget(self._outlook)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def texts(self) -> tuple[str, str]:
        """The sentence, and whether it can change."""
        return (self._text.text(), self._outlook.text())

    def show_decided(self, decided: Decided, topic: Topic) -> None:
        """Say what is."""
        self._look = look_of(decided, topic.stage)
        self._text.setText(said.sentence(decided, topic))
        self._outlook.setText(said.outlook(decided, topic))
        self.setAccessibleName(self._text.text())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._look is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.ground))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        painter.setBrush(QColor(self._look.ink))
        bar = QRectF(0, 0, theme.scaled(6), self.height())
        painter.drawRoundedRect(bar, 3, 3)
        painter.setPen(QColor(self._look.ink))
        painter.setFont(theme.font(32, bold=True))
        place = QRectF(theme.scaled(6), 0, theme.scaled(_SIGN - 6), self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._look.sign)
        painter.end()
