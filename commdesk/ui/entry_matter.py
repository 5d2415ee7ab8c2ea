# SPDX-License-Identifier: Apache-2.0
"""One matter of the paper being keyed: its number, its title, and its answers in a row."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from commdesk.domain.keying import BLANK_KEY, VOID_KEY
from commdesk.domain.matters import Matter
from commdesk.domain.reading import Mark, MarkState
from commdesk.ui import theme
from commdesk.ui.entry_option import OptionButton

_TITLE = 18
_HEIGHT = 56
_COMPACT_TITLE = 15
_COMPACT_HEIGHT = 48
_NARROW_HEIGHT = 35
_MARKER = 44  # room for the pointer and the number


class TitleLabel(QLabel):
    """A title on at most two lines; the whole of it in the tooltip."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = text
        self.setToolTip(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setText(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(QColor(theme.palette().text))
        metrics = QFontMetrics(self.font())
        width = self.width()
        first, rest = self._whole, ""
        if metrics.horizontalAdvance(first) > width:
            cut = len(first)
            while cut > 1 and metrics.horizontalAdvance(first[:cut]) > width:
                cut -= 1
            first, rest = first[:cut], first[cut:]
        lines = [first]
        if rest:
            lines.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))
        top = (self.height() - len(lines) * metrics.height()) // 2
        for place, line in enumerate(lines):
            painter.drawText(0, top + place * metrics.height() + metrics.ascent(), line)
        painter.end()


class MatterRow(QWidget):
    """The current one is marked by a pointer and a heavy bar as well as by its ground."""

    pressed = Signal(int, str)  # place of the matter, key

    def __init__(self, place: int, matter: Matter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._matter = matter
        self._current = False
        self._compact = False
        self._narrow = False
        self._title = TitleLabel(matter.title)
        self._buttons = [
            OptionButton(str(number), option.name, option.role)
            for number, option in enumerate(matter.options, start=1)
        ]
        self._buttons.append(OptionButton(VOID_KEY, self.tr("void")))
        self._buttons.append(OptionButton(BLANK_KEY, self.tr("blank")))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.scaled(_MARKER), 0, theme.scaled(12), 0)
        layout.setSpacing(theme.scaled(6))
        layout.addWidget(self._title, 1)
        for button in self._buttons:
            if button.key == VOID_KEY:
                layout.addSpacing(theme.scaled(8))
            layout.addWidget(button)
            button.clicked.connect(self._clicked)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._look()

    def sizeHint(self) -> QSize:
        height = _COMPACT_HEIGHT if self._compact else _HEIGHT
        if self._narrow:
            height = _NARROW_HEIGHT
        return QSize(super().sizeHint().width(), theme.scaled(height))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def set_compact(self, *, compact: bool, narrow: bool = False) -> None:
        """Lower, where a window has little height; lower still where it is narrow as well."""
        self._compact = compact
        self._narrow = narrow
        for button in self._buttons:
            button.set_narrow(narrow=narrow)
        self._look()
        self.updateGeometry()

    def show_mark(self, mark: Mark | None) -> None:
        """Show what is marked, or nothing."""
        key = self._key_of(mark)
        for button in self._buttons:
            button.setChecked(button.key == key)

    def set_current(self, *, current: bool) -> None:
        """Whether the next key is for this matter."""
        if current != self._current:
            self._current = current
            self._look()

    def set_usable(self, *, usable: bool, void: bool) -> None:
        """Whether a click marks, and whether the whole paper is void."""
        for button in self._buttons:
            button.setEnabled(usable and not void)
            button.set_faded(faded=void)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._current:
            painter.fillRect(self.rect(), QColor(colours.accent_soft))
            painter.fillRect(0, 0, theme.scaled(6), self.height(), QColor(colours.accent))
            self._point(painter)
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.setPen(QColor(colours.accent if self._current else colours.secondary))
        painter.setFont(theme.font(_TITLE, bold=True))
        place = QRectF(theme.scaled(20), 0, theme.scaled(_MARKER - 26), self.height())
        painter.drawText(
            place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(self._place + 1)
        )
        painter.end()

    def _point(self, painter: QPainter) -> None:
        middle, reach = self.height() / 2, theme.scaled(6)
        left = theme.scaled(10)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.palette().accent))
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(left, middle - reach),
                    QPointF(left + 1.5 * reach, middle),
                    QPointF(left, middle + reach),
                ]
            )
        )

    def _look(self) -> None:
        size = _COMPACT_TITLE if self._compact else _TITLE
        self._title.setFont(theme.font(size, bold=self._current))
        self.update()

    def _key_of(self, mark: Mark | None) -> str | None:
        if mark is None:
            return None
        if mark.state is MarkState.VOID:
            return VOID_KEY
        if mark.state is MarkState.BLANK:
            return BLANK_KEY
        keys = [option.key for option in self._matter.options]
        return str(keys.index(mark.choices[0]) + 1) if mark.choices[0] in keys else None

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, OptionButton):
            self.pressed.emit(self._place, button.key)
