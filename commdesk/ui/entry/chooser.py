# SPDX-License-Identifier: Apache-2.0
"""A question answered by a digit, by arrows and Enter, or by a click; no window pops up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from commdesk.ui.entry.keys import Act, stroke_of
from commdesk.ui.kit import theme

_TEXT = 18
_ROW = 40
_NARROW_TEXT = 15
_NARROW_ROW = 32
_LEAST_ROW = 26
_ROUND = 54  # the key of an answer and the room around it
_GAP = 4
_EDGE = 4  # over and under all of it
_QUESTION = 12  # under the question, and more around it


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer: what it is, and quieter, what else there is to know."""

    text: str
    detail: str = ""


class _Row(QAbstractButton):
    def __init__(
        self, place: int, choice: Choice, parent: QWidget | None = None, *, narrow: bool = False
    ) -> None:
        super().__init__(parent)
        self._size = _NARROW_TEXT if narrow else _TEXT
        self._height = _NARROW_ROW if narrow else _ROW
        self._most = self._height
        self._height_px = theme.scaled(self._height)
        self.place = place
        self._key = str(place + 1) if place < 9 else ""
        self._choice = choice
        self._current = False
        self.setText(choice.text)
        self.setAccessibleName(f"{self._key} {choice.text} {choice.detail}".strip())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # As wide as its column, however long the answers of the others are.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_room(self, height: int) -> None:
        """Be this high, in pixels, within what can be read and pressed."""
        least, best = theme.scaled(_LEAST_ROW), theme.scaled(self._most)
        height = max(least, min(best, height))
        if height != self.sizeHint().height():
            self._height_px = height
            self.updateGeometry()

    @property
    def best_height(self) -> int:
        """The height it has where there is room, in pixels."""
        return theme.scaled(self._most)

    @property
    def least_width(self) -> int:
        """The width at which the answer is there whole, in the smallest type, in pixels."""
        metrics = QFontMetrics(theme.font(theme.BASE, bold=True))
        return metrics.horizontalAdvance(self._choice.text) + theme.scaled(_ROUND) + 2

    def set_current(self, *, current: bool) -> None:
        if current != self._current:
            self._current = current
            self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.font(self._size, bold=True))
        width = metrics.horizontalAdvance(f"{self._choice.text}  {self._choice.detail}")
        return QSize(width + theme.scaled(72), self._height_px)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(80), self._height_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        lit = self._current or self.underMouse()
        painter.setBrush(QColor(colours.accent_soft if lit else colours.surface))
        edge = QPen(QColor(colours.accent), 2) if self._current else QPen(QColor(colours.line), 1)
        painter.setPen(edge)
        painter.drawRoundedRect(frame, 4, 4)
        middle = Qt.AlignmentFlag.AlignVCenter
        area = self.rect().adjusted(theme.scaled(14), 0, -theme.scaled(10), 0)
        painter.setFont(theme.font(self._size, bold=True))
        painter.setPen(QColor(colours.accent))
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | middle, self._key)
        area.setLeft(area.left() + theme.scaled(30))
        self._write(painter, area)
        painter.end()

    def _write(self, painter: QPainter, area: QRect) -> None:
        colours = theme.palette()
        middle = Qt.AlignmentFlag.AlignVCenter
        bold, metrics = self._fit(area.width())
        painter.setFont(bold)
        painter.setPen(QColor(colours.text))
        text = metrics.elidedText(self._choice.text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | middle, text)
        room = area.width() - metrics.horizontalAdvance(text) - theme.scaled(16)
        if self._choice.detail and room > 0:
            plain = theme.font(self._size - 2)
            painter.setFont(plain)
            painter.setPen(QColor(colours.secondary))
            detail = QFontMetrics(plain).elidedText(
                self._choice.detail, Qt.TextElideMode.ElideRight, room
            )
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | middle, detail)

    def _fit(self, width: int) -> tuple[QFont, QFontMetrics]:
        """The largest type at which the answer fits whole, not below the base size."""
        size = self._size
        while True:
            font = theme.font(size, bold=self._current)
            metrics = QFontMetrics(font)
            if size <= theme.BASE or metrics.horizontalAdvance(self._choice.text) <= width:
                return font, metrics
            size -= 1


class Chooser(QWidget):
    """Shows one question at a time and says which answer was taken, or that it was left."""

    chosen = Signal(int)
    left = Signal()
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._rows: list[_Row] = []
        self._columns = self._most_columns = 1
        self._narrow = False
        self._at = 0
        self._question = QLabel()
        self._question.setWordWrap(True)
        self._question.setTextFormat(Qt.TextFormat.PlainText)
        theme.set_role(self._question, "heading")
        self._page = QWidget()
        self._page.setProperty("role", "page")
        self._grid = QGridLayout(self._page)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.scaled(_GAP))
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._page)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        layout = self._around = QVBoxLayout(self)
        layout.setContentsMargins(
            theme.scaled(16), theme.scaled(8), theme.scaled(16), theme.scaled(6)
        )
        layout.setSpacing(theme.scaled(6))
        layout.addWidget(self._question)
        layout.addWidget(self._scroll, 1)

    def set_narrow(self, *, narrow: bool) -> None:
        """Nothing but the answers, where a window is small for the type: the band asks."""
        self._narrow = narrow
        side, edge = theme.scaled(4 if narrow else 16), theme.scaled(_EDGE)
        self._around.setContentsMargins(side, edge, side, edge)

    @property
    def question(self) -> str:
        """What is asked."""
        return self._question.text()

    @property
    def answers(self) -> tuple[str, ...]:
        """The answers offered, in the order of their digits."""
        return tuple(row.text() for row in self._rows)

    def ask(self, question: str, choices: Sequence[Choice], *, columns: int = 1) -> None:
        """Show a question and take the keyboard. The first answer is the one under Enter."""
        for row in self._rows:
            self._grid.removeWidget(row)
            row.deleteLater()
        self._question.setText(question)
        self.setAccessibleName(question)
        self._rows = [
            _Row(place, choice, narrow=self._narrow) for place, choice in enumerate(choices)
        ]
        for row in self._rows:
            row.clicked.connect(self._clicked)
        self._most_columns = columns
        self._arrange()
        self._stand_at(0)
        self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """All answers in sight and whole, if that can be; the band asks the question as well."""
        if not self._rows:
            return
        margins = self._around.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        height = self.height() - theme.scaled(2 * _EDGE)
        gap = theme.scaled(_GAP)
        widest = max(row.least_width for row in self._rows)
        columns = self._most_columns
        while columns > 1 and columns * (widest + gap) - gap > width:
            columns -= 1
        lines = -(-len(self._rows) // columns)
        best = self._rows[0].best_height
        asks = theme.scaled(_QUESTION) + self._question.heightForWidth(max(1, width))
        has_room = asks + lines * (best + gap) <= height
        self._question.setVisible(has_room and not self._narrow)
        edge = theme.scaled(_EDGE + 2 if has_room else _EDGE)
        self._around.setContentsMargins(margins.left(), edge, margins.right(), edge)
        for row in self._rows:
            row.set_room((height - (asks if has_room else 0)) // lines - gap)
        for row in self._rows:
            self._grid.addWidget(row, row.place // columns, row.place % columns)
        for column in range(self._most_columns):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for line in range(len(self._rows) + 1):
            self._grid.setRowStretch(line, 1 if line == lines else 0)
        self._columns = columns

    def keyPressEvent(self, event: QKeyEvent) -> None:
        stroke = stroke_of(event)
        if stroke is None:
            super().keyPressEvent(event)
        elif stroke.act is Act.DIGIT and 1 <= int(stroke.text) <= len(self._rows):
            self.chosen.emit(int(stroke.text) - 1)
        elif stroke.act is Act.ENTER:
            self.chosen.emit(self._at)
        elif stroke.act is Act.LEAVE or stroke.act is Act.BACK:
            self.left.emit()
        elif stroke.act in (Act.UP, Act.DOWN):
            self._stand_at(self._at + (self._columns if stroke.act is Act.DOWN else -self._columns))
        elif stroke.act in (Act.LEFT, Act.RIGHT):
            self._stand_at(self._at + (1 if stroke.act is Act.RIGHT else -1))
        else:
            self.refused.emit(stroke.text)

    def _stand_at(self, at: int) -> None:
        if 0 <= at < len(self._rows):
            self._at = at
        for row in self._rows:
            row.set_current(current=row.place == self._at)
        if self._rows:
            self._scroll.ensureWidgetVisible(self._rows[self._at], 0, 0)

    def _clicked(self) -> None:
        row = self.sender()
        if isinstance(row, _Row):
            self.chosen.emit(row.place)
