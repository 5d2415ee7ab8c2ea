# SPDX-License-Identifier: Apache-2.0
"""The band: the last thing that happened, large, in words, with a sign and a colour."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from commdesk.ui.kit import theme

_SIZES = (22, 20, 18, 16, 15, 14)
_HEIGHT = 56
_COMPACT_HEIGHT = 44


class Tone(Enum):
    """How it went."""

    CALM = "calm"
    STORED = "stored"
    ATTENTION = "attention"
    REFUSED = "refused"


_SIGNS = {Tone.CALM: "", Tone.STORED: "✓", Tone.ATTENTION: "!", Tone.REFUSED: "✕"}


class Band(QWidget):
    """One sentence that can be read from a metre; as large as fits on one or two lines."""

    said = Signal(Tone)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = Tone.CALM
        self._text = ""
        self.setFixedHeight(theme.scaled(_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_compact(self, *, compact: bool) -> None:
        """Lower, where a window has little height."""
        self.setFixedHeight(theme.scaled(_COMPACT_HEIGHT if compact else _HEIGHT))

    @property
    def tone(self) -> Tone:
        """How the last thing went."""
        return self._tone

    @property
    def text(self) -> str:
        """What was said."""
        return self._text

    def say(self, tone: Tone, text: str) -> None:
        """Show a sentence; a screen reader speaks it at once."""
        self._tone = tone
        self._text = text
        self.setAccessibleName(text)
        self.setToolTip(text)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        self.update()
        self.said.emit(tone)

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(480), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.palette()
        ground, ink = {
            Tone.CALM: (colours.sunken, colours.secondary),
            Tone.STORED: (colours.stored, colours.surface),
            Tone.ATTENTION: (colours.attention, colours.surface),
            Tone.REFUSED: (colours.refused, colours.surface),
        }[self._tone]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        painter.setPen(QColor(ink))
        pad = theme.scaled(16)
        area = self.rect().adjusted(pad, 0, -pad, 0)
        sign = _SIGNS[self._tone]
        if sign:
            painter.setFont(theme.font(28, bold=True))
            beside = theme.scaled(40)
            place = QRect(area.left(), area.top(), beside, area.height())
            painter.drawText(
                place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, sign
            )
            area.setLeft(area.left() + beside)
        self._write(painter, area)
        painter.end()

    def _write(self, painter: QPainter, area: QRect) -> None:
        font, lines = self._fit(area)
        metrics = QFontMetrics(font)
        fitting = max(1, area.height() // metrics.height())
        if len(lines) > fitting:
            rest = "".join(lines[fitting - 1 :])
            cut = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, area.width())
            lines = [*lines[: fitting - 1], cut]
        painter.setFont(font)
        top = area.top() + (area.height() - len(lines) * metrics.height()) // 2
        for place, line in enumerate(lines):
            baseline = top + place * metrics.height() + metrics.ascent()
            painter.drawText(area.left(), baseline, line)

    def _fit(self, area: QRect) -> tuple[QFont, list[str]]:
        """The largest size at which the whole text fits, or the smallest there is."""
        for size in _SIZES:
            font = theme.font(size, bold=self._tone is not Tone.CALM)
            lines = broken(self._text, area.width(), font)
            if len(lines) * QFontMetrics(font).height() <= area.height():
                return font, lines
        font = theme.font(_SIZES[-1])
        return font, broken(self._text, area.width(), font)


def broken(text: str, width: int, font: QFont) -> list[str]:
    """The lines of a text, broken where Chinese may be broken."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    found: list[str] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        found.append(text[line.textStart() : line.textStart() + line.textLength()].rstrip())
    layout.endLayout()
    return found or [""]
