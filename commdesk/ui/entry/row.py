# SPDX-License-Identifier: Apache-2.0
"""What all rows of a paper have in common: a number, a title, and whether the row is current."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from commdesk.domain.matters import Matter, MatterKind
from commdesk.domain.reading import Mark
from commdesk.ui.kit import theme

TITLE = 18
COMPACT_TITLE = 15
MARKER = 44  # room for the pointer and the number
AROUND = 4  # over and under the answers of a row of one line, together
_SMALLEST = 12  # at 100 %
_HEIGHTS, _COMPACT, _MIXED, _NARROW = (41, 56), (33, 48), (35, 40), (35, 35)
_HEADING = 36
_COMPACT_HEADING = 28


@dataclass(frozen=True, slots=True)
class Look:
    """How rows are drawn: the height of one with one line, in pixels, and how small its parts are.

    `mixed`: there are rows of several lines as well, and where all is low their answers are
    small, so those of the others are too.
    """

    room: int
    compact: bool = False
    narrow: bool = False
    mixed: bool = False

    @staticmethod
    def of(*, compact: bool, narrow: bool = False, mixed: bool = False) -> Look:
        """As high as it looks best."""
        return Look(0, compact, narrow, mixed).best()

    @property
    def heights(self) -> tuple[int, int]:
        """The least and the best height of a row of one line, in pixels."""
        wanted = _COMPACT if self.compact else _HEIGHTS
        if self.narrow:
            wanted = _NARROW
        elif self.compact and self.mixed:
            wanted = _MIXED
        return theme.scaled(wanted[0]), theme.scaled(wanted[1])

    def best(self) -> Look:
        """With rows as high as is best."""
        return replace(self, room=self.heights[1])

    def least(self) -> Look:
        """With rows as low as can be."""
        return replace(self, room=self.heights[0])

    @property
    def small(self) -> bool:
        """Whether answers are small."""
        return self.narrow or (self.compact and self.mixed)

    @property
    def answer_room(self) -> int:
        """The height there is for an answer, in pixels."""
        return self.room - theme.scaled(AROUND)


def labels_of(matters: Sequence[Matter]) -> tuple[str, ...]:
    """What each part of a paper is called in a sentence: 2, or 2-5 for its fifth candidate."""
    return tuple(
        f"{number}-{place}" if matter.kind is MatterKind.CANDIDATES else str(number)
        for number, matter in enumerate(matters, start=1)
        for place, _ in enumerate(matter.parts, start=1)
    )


class TitleLabel(QLabel):
    """A title on at most two lines; the whole of it in the tooltip."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = text
        self._limit = 0  # pixels; none
        self.setToolTip(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setText(text)

    def lines_at(self, width: int) -> int:
        """How many lines it takes in this width."""
        return 1 if QFontMetrics(self.font()).horizontalAdvance(self._whole) <= width else 2

    def fitting_size(self, height: int) -> int:
        """The type size at which it fits this height whole, in pixels."""
        font, size = QFont(self.font()), self.font().pixelSize()
        least = theme.scaled(_SMALLEST)
        if self.lines_at(self.width()) > 1:
            # Two lines in a low row: smaller rather than cut.
            while 2 * _pitch(font) > height and size > least:
                size -= 1
                font.setPixelSize(size)
        return size

    def set_limit(self, size: int) -> None:
        """No larger than this, in pixels, so that all titles are alike."""
        if size != self._limit:
            self._limit = size
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        width, font = self.width(), QFont(self.font())
        size = self.fitting_size(self.height())
        font.setPixelSize(min(size, self._limit) if self._limit else size)
        painter.setFont(font)
        painter.setPen(QColor(theme.palette().text))
        metrics = QFontMetrics(font)
        first, rest = self._whole, ""
        if metrics.horizontalAdvance(first) > width:
            cut = len(first)
            while cut > 1 and metrics.horizontalAdvance(first[:cut]) > width:
                cut -= 1
            first, rest = first[:cut], first[cut:]
        lines = [first]
        if rest:
            lines.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))
        pitch = metrics.height() if len(lines) == 1 else _pitch(font)
        first_line = (self.height() - len(lines) * pitch - metrics.height() + pitch) // 2
        for place, line in enumerate(lines):
            painter.drawText(0, first_line + place * pitch + metrics.ascent(), line)
        painter.end()


def _pitch(font: QFont) -> int:
    """From line to line of two: closer than the type asks for, with nothing touching."""
    return min(QFontMetrics(font).height(), font.pixelSize() * 6 // 5)


class PaperRow(QWidget):
    """What takes one mark. The current one is marked by a pointer and a heavy bar as well.

    Subclasses show the mark; a click on an answer is told by `pressed` with its key.
    """

    pressed = Signal(int, str)  # place of the part, key

    def __init__(
        self, place: int, matter: Matter, number: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._place = place
        self._matter = matter
        self._number = number
        self._current = False
        self.look = Look.of(compact=False)
        self._title = TitleLabel(matter.title, self)

    def set_look(self, look: Look) -> None:
        """Lower, where a window has little height; lower still where it is narrow as well."""
        self.look = look
        self._look()
        self.updateGeometry()

    def height_in(self, width: int, look: Look) -> int:
        """How high it would be in this width, in pixels."""
        raise NotImplementedError

    def show_mark(self, mark: Mark | None, typed: str = "") -> None:
        """Show what is marked, or nothing, and the number that is being typed."""
        raise NotImplementedError

    def set_usable(self, *, usable: bool, void: bool) -> None:
        """Whether a click marks, and whether the whole paper is void."""
        raise NotImplementedError

    def set_current(self, *, current: bool) -> None:
        """Whether the next key is for this part."""
        if current != self._current:
            self._current = current
            self._look()

    def focus_rect(self) -> QRect:
        """What has to be in sight where the whole row can not be."""
        return self.rect()

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
        painter.setFont(theme.font(TITLE, bold=True))
        place = QRectF(theme.scaled(20), 0, theme.scaled(MARKER - 26), self._head_height())
        painter.drawText(
            place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._number
        )
        painter.end()

    def _head_height(self) -> int:
        """The height that the number stands in the middle of."""
        return self.height()

    def _point(self, painter: QPainter) -> None:
        middle, reach = self._head_height() / 2, theme.scaled(6)
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
        size = COMPACT_TITLE if self.look.compact else TITLE
        self._title.setFont(theme.font(size, bold=self._current))
        self.update()


class HeadingRow(QWidget):
    """The title of a matter over its candidates."""

    def __init__(self, number: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self._title = title
        self.setToolTip(title)
        self.setAccessibleName(f"{number} {title}")
        self.set_look(Look.of(compact=False))

    def set_look(self, look: Look) -> None:
        """Lower, where a window has little height."""
        self._size = COMPACT_TITLE if look.compact else TITLE
        self.setFixedHeight(self.height_in(look))
        self.update()

    @staticmethod
    def height_in(look: Look) -> int:
        """How high it would be, in pixels."""
        return theme.scaled(_COMPACT_HEADING if look.compact or look.narrow else _HEADING)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.palette()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.sunken))
        painter.setFont(theme.font(self._size, bold=True))
        painter.setPen(QColor(colours.text))
        area = self.rect().adjusted(theme.scaled(14), 0, -theme.scaled(12), 0)
        text = QFontMetrics(painter.font()).elidedText(
            f"{self._number}  {self._title}", Qt.TextElideMode.ElideRight, area.width()
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.end()
