# SPDX-License-Identifier: Apache-2.0
"""Whose paper it is, large enough to compare with the paper at arm's length."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from commdesk.domain.area import shown_area
from commdesk.domain.paper_code import NO_CODES, PaperCodes
from commdesk.domain.roll import NOBODY, Paper, Voter
from commdesk.ui.kit import theme

_LARGE = 28
_LARGEST = 34
_NARROW = 22
_LEAST = 14
_GAP = 24
_LEAST_HINT = 12
_WRAPPED = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


def paper_number(number: int) -> str:
    """0317: as long on the screen as it is printed on the paper."""
    return f"{number:04d}"


def area_text(cm2: int) -> str:
    """118.90㎡; nothing where the vote weighs no area."""
    return f"{shown_area(cm2)}㎡" if cm2 else ""


class VoterPanel(QWidget):
    """Two lines: paper number and rooms, then name and area. All at least twice the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[tuple[str, ...], ...] = ()
        self._hint = ""
        self._codes = NO_CODES
        self._largest, self._second = _LARGEST, _LARGE
        self._is_close = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def texts(self) -> tuple[str, ...]:
        """All that is shown, in order."""
        return tuple(text for line in self._lines for text in line if text)

    def know(self, codes: PaperCodes) -> None:
        """How papers are numbered from now on."""
        self._codes = codes

    def show_paper(self, paper: Paper, voter: Voter) -> None:
        """Show whose paper this is."""
        number = self.tr("No. {number}").format(number=self._codes.printed(paper.number))
        if paper.voter == NOBODY:
            self._lines = ((self.tr("Secret paper"), number), ())
        elif paper.addresses:
            self._lines = ((number, paper.label), (voter.name, area_text(paper.area)))
        else:
            self._lines = ((number, voter.name), (area_text(paper.area),))
        self._hint = ""
        self._tell()

    def show_hint(self, text: str) -> None:
        """No paper: say what to do."""
        self._lines = ()
        self._hint = text
        self._tell()

    def set_compact(self, *, compact: bool, narrow: bool = False) -> None:
        """Both lines alike, where a window has little height; smaller where it is narrow."""
        self._is_close = compact
        self._largest, self._second = (_LARGE if compact else _LARGEST), _LARGE
        if narrow:
            self._largest = self._second = _NARROW
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(400), sum(self._heights()))

    def _heights(self) -> list[int]:
        """Of both lines; closer than the type asks for where there is little height."""
        found: list[int] = []
        for px, bold in ((self._largest, True), (self._second, False)):
            tall = QFontMetrics(theme.font(px, bold=bold)).height()
            found.append(min(tall, theme.scaled(px * 5 // 4)) if self._is_close else tall)
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._lines:
            sizes = ((self._largest, True), (self._second, False))
            heights = self._heights()
            top = (self.height() - sum(heights)) // 2
            for line, (px, bold), height in zip(self._lines, sizes, heights, strict=True):
                self._write(painter, line, px, QRect(0, top, self.width(), height), bold=bold)
                top += height
        else:
            painter.setPen(QColor(theme.palette().secondary))
            painter.setFont(self._fitting_hint())
            painter.drawText(self.rect(), _WRAPPED, self._hint)
        painter.end()

    def _fitting_hint(self) -> QFont:
        """The largest type at which the hint is there whole."""
        largest = 18 if self._second == _LARGE else 16
        font = theme.font(_LEAST_HINT)
        for size in range(largest, _LEAST_HINT, -1):
            wanted = theme.font(size)
            needed = QFontMetrics(wanted).boundingRect(self.rect(), _WRAPPED, self._hint)
            if needed.height() <= self.height():
                return wanted
        return font

    def _write(
        self, painter: QPainter, line: tuple[str, ...], px: int, area: QRect, *, bold: bool
    ) -> None:
        """The parts side by side, as large as they fit; the widest wraps if nothing else helps."""
        gap = theme.scaled(_GAP)
        parts = [text for text in line if text]
        over, widths = 0, [0]
        for size in range(px, _LEAST - 1, -1):
            painter.setFont(theme.font(size, bold=bold))
            metrics = QFontMetrics(painter.font())
            widths = [metrics.horizontalAdvance(text) + 1 for text in parts]
            over = sum(widths) + gap * (len(parts) - 1) - area.width()
            if over <= 0:
                break
        if over > 0:
            widest = widths.index(max(widths))
            widths[widest] = max(0, widths[widest] - over)
        painter.setPen(QColor(theme.palette().text))
        left = area.left()
        for text, width in zip(parts, widths, strict=True):
            painter.drawText(
                QRect(left, area.top(), width + 1, area.height()),
                Qt.AlignmentFlag.AlignLeft
                | Qt.AlignmentFlag.AlignVCenter
                | Qt.TextFlag.TextDontClip
                | (Qt.TextFlag.TextWrapAnywhere if over > 0 else Qt.TextFlag.TextSingleLine),
                text,
            )
            left += width + gap

    def _tell(self) -> None:
        said = "  ".join(self.texts) or self._hint
        self.setAccessibleName(said)
        self.setToolTip("  ".join(self.texts))
        self.update()
