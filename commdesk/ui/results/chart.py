# SPDX-License-Identifier: Apache-2.0
"""A chart on the screen: the same drawing that is printed, with marks to be pointed at.

The mouse shows the exact figures of the mark below it; with the focus in the chart, Up and
Down move from row to row, Left and Right from mark to mark, and the figures are spoken.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QToolTip, QWidget

from commdesk.render.charts import charts
from commdesk.render.charts.chart_parts import Picture, Spot
from commdesk.render.layout.ink import Bar, Drawing, Item, Line, Text
from commdesk.ui.kit import theme
from commdesk.ui.results import said
from commdesk.ui.results.chart_focus import frame_of, next_spot, paint_frame
from commdesk.ui.results.chart_pictures import Key, Make, Pictures, key_of

_TEXT = 15
_LEAST = 300
_MARGIN = 8  # around the drawing, for the frame of what has the focus
_LINE = 36  # characters of a tool tip
_PIECES = re.compile(r"(?:[^，；：,;:]|[,;:](?! ))+(?:[，；：]|[,;:] )?|[，；：]")


class ChartView(QWidget):
    """As wide as there is room, as tall as the drawing then needs.

    One that was handed pictures lays nothing out itself: for another width it shows the nearest
    of them, and asks for that one.
    """

    laying_wanted = Signal()  # the picture of `key`

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = Pictures()
        self._at = -1
        self._asked = 0  # the width that a layout asked about last
        self._title = ""
        self._wish = QTimer(self)
        self._wish.setSingleShot(True)
        self._wish.timeout.connect(self._ask)
        self.setFont(theme.font(_TEXT))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def words(self) -> str:
        """The drawing in words."""
        return self.accessibleDescription()

    @property
    def spot(self) -> Spot | None:
        """The mark that has the focus."""
        spots = self.spots
        return spots[self._at] if 0 <= self._at < len(spots) else None

    @property
    def spots(self) -> tuple[Spot, ...]:
        """All marks."""
        return self._picture(self.width()).spots

    @property
    def drawn(self) -> Drawing:
        """What is painted."""
        return self._picture(self.width()).drawing

    @property
    def key(self) -> Key:
        """What a picture of the width there is now is laid out for."""
        return self.key_for(self.width())

    def key_for(self, width: int) -> Key:
        """The same of another width."""
        colours = charts.DARK if theme.palette().is_dark else charts.SCREEN
        return key_of(width - 2 * theme.scaled(_MARGIN), self.font().pixelSize(), colours)

    def place_of(self, spot: Spot) -> QRectF:
        """Where a mark is seen."""
        return self._seen(spot.rect)

    def show_chart(
        self, make: Make, words: str, title: str = "", pictures: Mapping[Key, Picture] | None = None
    ) -> None:
        """Draw this; `words` say all of it to whoever cannot see it."""
        self._pictures = Pictures(make, pictures)
        if not self.hasFocus():
            self._at = -1
        self._title = title
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self.updateGeometry()
        self.update()

    def hand(self, key: Key, picture: Picture) -> None:
        """Show what was asked for."""
        self._pictures.keep(key, picture)
        self.updateGeometry()
        self.update()

    def spot_at(self, place: QPointF) -> Spot | None:
        """The mark under a place: the smallest one that is there."""
        scale, margin = self._scale(), theme.scaled(_MARGIN)
        inside = QPointF((place.x() - margin) / scale, (place.y() - margin) / scale)
        found = [spot for spot in self.spots if spot.rect.contains(inside)]
        return min(found, key=lambda spot: spot.width * spot.height, default=None)

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        spots = self.spots
        step = next_spot(spots, self._at, event.key()) if spots else None
        if step is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
            return
        self._go_to(step)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._at < 0 and self.spots:
            self._go_to(0)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setAccessibleName(self._title)
        QToolTip.hideText()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = self.spot_at(event.position())
        if spot is not None:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._go_to(self.spots.index(spot))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            spot = self.spot_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), folded(spot.words) if spot else "", self)
            return True
        return super().event(event)

    def _go_to(self, place: int) -> None:
        self._at = place
        spot = self.spot
        if spot is None:
            return
        # Spoken as the name of what has the focus.
        words = said.words().row(self._title, (spot.words,)) if self._title else spot.words
        self.setAccessibleName(words)
        at = self._framed(spot)
        self._bring_into_sight(at)
        below = self.mapToGlobal(at.bottomLeft().toPoint())
        QToolTip.showText(below, folded(spot.words), self)
        self.update()

    def _bring_into_sight(self, at: QRectF) -> None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        page = above.widget() if above is not None else None
        if above is not None and page is not None:
            place = self.mapTo(page, at.center().toPoint())
            margin = math.ceil(at.height()) + theme.scaled(24)
            above.ensureVisible(place.x(), place.y(), 0, margin)

    # Size and paint

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self._asked = width
        drawing = self._picture(width).drawing
        if not drawing.height:
            return 0
        return math.ceil(drawing.height * self._scale(width)) + 2 * theme.scaled(_MARGIN)

    def sizeHint(self) -> QSize:
        # Of the width that was asked about: a layout of its own for a hint takes too long.
        height = self.heightForWidth(self._asked) if self._asked else 0
        return QSize(theme.scaled(2 * _LEAST), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(_LEAST), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        scale, margin, seen = self._scale(), theme.scaled(_MARGIN), QRectF(event.rect())
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
        )
        painter.translate(margin, margin)
        painter.scale(scale, scale)
        top, bottom = (seen.top() - margin) / scale, (seen.bottom() - margin) / scale
        for item in self.drawn.items:
            if _reaches(item, top, bottom):
                item.paint(painter)
        painter.resetTransform()
        if self.hasFocus():
            spot = self.spot
            whole = QRectF(self.rect()).adjusted(2, 2, -2, -2)
            paint_frame(painter, whole if spot is None else self._framed(spot) & whole)
        painter.end()

    def _framed(self, spot: Spot) -> QRectF:
        """Where its frame is."""
        return self._seen(frame_of(spot, self.drawn))

    def _seen(self, at: QRectF) -> QRectF:
        scale, margin = self._scale(), theme.scaled(_MARGIN)
        return QRectF(
            margin + at.x() * scale,
            margin + at.y() * scale,
            max(at.width() * scale, 4.0),
            at.height() * scale,
        )

    def _scale(self, width: int | None = None) -> float:
        """Less than 1 where even the narrowest layout is wider than the widget."""
        wide = self.width() if width is None else width
        room, drawing = wide - 2 * theme.scaled(_MARGIN), self._picture(wide).drawing
        return min(1.0, room / drawing.width) if drawing.width and room > 0 else 1.0

    def _picture(self, width: int) -> Picture:
        """Laid out once for each width: a layout asks many times while it settles."""
        key = self.key_for(width)
        if self._pictures.lacks(key):
            self._wish.start(0)
        return self._pictures.get(key)

    def _ask(self) -> None:
        if self._pictures.lacks(self.key):
            self.laying_wanted.emit()


def folded(words: str) -> str:
    """Long figures over several lines, parted between them: tool tips do not part plain text."""
    lines, line = list[str](), ""
    for piece in _PIECES.findall(words):
        if line and len(line) + len(piece) > _LINE:
            lines.append(line)
            line = ""
        line += piece
    return "\n".join([*lines, line])


def _reaches(item: Item, top: float, bottom: float) -> bool:
    """Whether an item may be seen between two heights; rather yes than a wrong no."""
    if isinstance(item, Text):
        return item.baseline - 2 * item.size <= bottom and item.baseline + item.size >= top
    if isinstance(item, Bar):
        return item.y - item.height <= bottom and item.y + 2 * item.height >= top
    if isinstance(item, Line):
        edge = 2 * item.width
        return min(item.y1, item.y2) - edge <= bottom and max(item.y1, item.y2) + edge >= top
    return True
