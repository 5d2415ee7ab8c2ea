# SPDX-License-Identifier: Apache-2.0
"""Over the counter: which of two readings is keyed, and whether the last key stores."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from commdesk.domain.double_entry import Turn
from commdesk.ui.entry.words_stand import StandWords
from commdesk.ui.kit import theme
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import ElidedLabel, label

_TYPE = 18


class _Sign(QWidget):
    """The turn in a word: framed for the first, filled for the second."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self._filled = False

    def show_text(self, text: str, *, filled: bool) -> None:
        self._text, self._filled = text, filled
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.font(_TYPE, bold=True))
        return QSize(
            metrics.horizontalAdvance(self._text) + theme.scaled(32),
            metrics.height() + theme.scaled(4),
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.accent if self._filled else colours.border), 2))
        painter.setBrush(QColor(colours.accent if self._filled else colours.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.setPen(QColor(colours.on_accent if self._filled else colours.text))
        painter.setFont(theme.font(_TYPE, bold=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
        painter.end()


class TurnStrip(QWidget):
    """Hidden where papers are keyed once and stored with Enter. Ctrl+R is its key."""

    wanted = Signal(Turn)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = StandWords(self)
        self._turn = Turn.FIRST
        self._is_double = False
        self._sign = _Sign()
        self._waiting = ElidedLabel("", "secondary")
        self._stores = label(self._words.on_complete(), "chip-attention")
        self._switch = button("")
        self._switch.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._switch.clicked.connect(self.switch)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.scaled(12), theme.scaled(2), theme.scaled(4), theme.scaled(2))
        row.setSpacing(theme.scaled(12))
        row.addWidget(self._sign)
        row.addWidget(self._waiting, 1)
        row.addStretch(0)
        row.addWidget(self._stores)
        row.addWidget(self._switch)
        self.hide()

    @property
    def turn(self) -> Turn:
        """Which one is keyed."""
        return self._turn

    @property
    def texts(self) -> tuple[str, ...]:
        """What can be read on it."""
        if self.isHidden():
            return ()
        shown = (self._stores.text(),) if not self._stores.isHidden() else ()
        if not self._is_double:
            return shown
        return (self._sign.accessibleName(), self._waiting.whole, *shown)

    @property
    def whole_width(self) -> int:
        """What it takes with nothing cut, in pixels."""
        return self.sizeHint().width()

    def show_turn(
        self, turn: Turn, *, is_double: bool, can_switch: bool, stores_on_complete: bool
    ) -> None:
        """Show the turn of a desk."""
        self._turn, self._is_double = turn, is_double
        self._sign.show_text(self._words.turn(turn), filled=turn is Turn.SECOND)
        other = self._words.turn(Turn.FIRST if turn is Turn.SECOND else Turn.SECOND)
        self._switch.setText(self.tr("to the {turn} (Ctrl+R)").format(turn=other))
        self._switch.setEnabled(can_switch)
        for widget in (self._sign, self._waiting, self._switch):
            widget.setVisible(is_double)
        self._stores.setVisible(stores_on_complete)
        self.setVisible(is_double or stores_on_complete)
        self.update()

    def show_waiting(self, mine: int, others: int) -> None:
        """How many papers wait for this operator's second reading, how many for another's."""
        self._waiting.show_text(self._words.waiting(self._turn, mine, others))

    def switch(self) -> None:
        """The other turn is wanted; nothing where papers are keyed once."""
        if self._is_double and self._switch.isEnabled():
            self.wanted.emit(Turn.FIRST if self._turn is Turn.SECOND else Turn.SECOND)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.palette()
        second = self._is_double and self._turn is Turn.SECOND
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.accent_soft if second else colours.sunken))
        if second:
            painter.fillRect(QRect(0, 0, theme.scaled(6), self.height()), QColor(colours.accent))
        painter.end()
