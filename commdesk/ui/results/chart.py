# SPDX-License-Identifier: Apache-2.0
"""A chart on the screen: the same drawing that is printed, with marks to be pointed at.

The mouse shows the exact figures of the mark below it; with the focus in the chart, Up and
Down move from row to row, Left and Right from mark to mark, and the figures are spoken.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QToolTip, QWidget

from commdesk.domain.topics import Topic
from commdesk.render import charts
from commdesk.render.chart_book import OPTIONS_TITLE, TESTS_TITLE
from commdesk.render.chart_parts import Picture, Spot
from commdesk.render.facts import Counted
from commdesk.render.ink import Bar, Item, Line, Text
from commdesk.ui.kit import theme

_TEXT = 15
_LEAST = 300
_LINE = 36  # characters of a tool tip
_PIECES = re.compile(r"[^，；：]+[，；：]?|[，；：]")
_STEP = 8  # px: a chart is laid out anew only when it gets so much wider

Key = tuple[int, int, charts.Colors]
"""For which width, size of type and colours a picture is laid out."""
Make = Callable[[float, int, charts.Colors], Picture]
"""Lays a chart out: for a width, a size of type, and colours."""


@dataclass(frozen=True, slots=True)
class Kind:
    """Which drawing of a matter, and what it says in words."""

    title: str
    make: Callable[[Counted, Topic, float, int, charts.Colors], Picture]
    words: Callable[[Counted, Topic], str]


TESTS = Kind(TESTS_TITLE, charts.tests_picture, charts.tests_words)
OPTIONS = Kind(OPTIONS_TITLE, charts.options_picture, charts.options_words)


class ChartView(QWidget):
    """As wide as there is room, as tall as the drawing then needs.

    One that was handed pictures lays nothing out itself: for another width it shows the nearest
    of them, and asks for that one.
    """

    laying_wanted = Signal()  # the picture of `key`

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make: Make | None = None
        self._pictures: dict[Key, Picture] = {}
        self._is_handed = False
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
        spots = self._picture(self.width()).spots
        return spots[self._at] if 0 <= self._at < len(spots) else None

    @property
    def key(self) -> Key:
        """What a picture of the width there is now is laid out for."""
        return self._key(self.width())

    def show_chart(
        self, make: Make, words: str, title: str = "", pictures: Mapping[Key, Picture] | None = None
    ) -> None:
        """Draw this; `words` say all of it to whoever cannot see it."""
        self._make = make
        self._pictures = dict(pictures or {})
        self._is_handed = bool(pictures)
        if not self.hasFocus():
            self._at = -1
        self._title = title
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self.updateGeometry()
        self.update()

    def hand(self, key: Key, picture: Picture) -> None:
        """Show what was asked for."""
        self._keep(key, picture)
        self.updateGeometry()
        self.update()

    def spot_at(self, place: QPointF) -> Spot | None:
        """The mark under a place: the smallest one that is there."""
        scale = self._scale()
        inside = QPointF(place.x() / scale, place.y() / scale)
        found = [spot for spot in self._picture(self.width()).spots if spot.rect.contains(inside)]
        return min(found, key=lambda spot: spot.width * spot.height, default=None)

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        spots = self._picture(self.width()).spots
        step = _next(spots, self._at, event.key()) if spots else None
        if step is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
            return
        self._go_to(step)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._at < 0 and self._picture(self.width()).spots:
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
            self._go_to(self._picture(self.width()).spots.index(spot))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            spot = self.spot_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), _folded(spot.words) if spot else "", self)
            return True
        return super().event(event)

    def _go_to(self, place: int) -> None:
        self._at = place
        spot = self.spot
        if spot is None:
            return
        # Spoken as the name of what has the focus.
        self.setAccessibleName(f"{self._title}：{spot.words}" if self._title else spot.words)
        at = self._shown(spot)
        self._bring_into_sight(at)
        below = self.mapToGlobal(at.bottomLeft().toPoint())
        QToolTip.showText(below, _folded(spot.words), self)
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
        return math.ceil(drawing.height * self._scale(width))

    def sizeHint(self) -> QSize:
        # Of the width that was asked about: a layout of its own for a hint takes too long.
        height = self.heightForWidth(self._asked) if self._asked else 0
        return QSize(theme.scaled(2 * _LEAST), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(_LEAST), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._make is None:
            return
        scale, seen = self._scale(), QRectF(event.rect())
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
        )
        painter.scale(scale, scale)
        top, bottom = seen.top() / scale, seen.bottom() / scale
        for item in self._picture(self.width()).drawing.items:
            if _reaches(item, top, bottom):
                item.paint(painter)
        painter.resetTransform()
        self._paint_focus(painter)
        painter.end()

    def _paint_focus(self, painter: QPainter) -> None:
        if not self.hasFocus():
            return
        width = theme.scaled(2)
        spot = self.spot
        at = QRectF(self.rect()) if spot is None else self._shown(spot).adjusted(-2, -2, 2, 2)
        inset = width / 2
        at = at.intersected(QRectF(self.rect())).adjusted(inset, inset, -inset, -inset)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # Two lines, so that it is seen on every colour of a bar.
        for color, stroke in (
            (theme.palette().surface, 2 * width),
            (theme.palette().accent, width),
        ):
            painter.setPen(QPen(QColor(color), stroke))
            painter.drawRect(at)

    def _shown(self, spot: Spot) -> QRectF:
        scale = self._scale()
        return QRectF(
            spot.x * scale, spot.y * scale, max(spot.width * scale, 4.0), spot.height * scale
        )

    def _scale(self, width: int | None = None) -> float:
        """Less than 1 where even the narrowest layout is wider than the widget."""
        wide = self.width() if width is None else width
        drawing = self._picture(wide).drawing
        return min(1.0, wide / drawing.width) if drawing.width and wide > 0 else 1.0

    def _picture(self, width: int) -> Picture:
        """Laid out once for each width: a layout asks many times while it settles."""
        if self._make is None:
            return Picture(charts.EMPTY)
        key = self._key(width)
        if key not in self._pictures:
            if self._is_handed:
                self._wish.start(0)
                near = min(self._pictures, key=lambda known: abs(known[0] - key[0]))
                return self._pictures[near]
            self._keep(key, self._make(*key))
        return self._pictures[key]

    def _keep(self, key: Key, picture: Picture) -> None:
        if len(self._pictures) > _STEP:
            self._pictures.clear()
        self._pictures[key] = picture

    def _key(self, width: int) -> Key:
        colours = charts.DARK if theme.palette().is_dark else charts.SCREEN
        return (max(width // _STEP * _STEP, _STEP), self.font().pixelSize(), colours)

    def _ask(self) -> None:
        if self._is_handed and self.key not in self._pictures:
            self.laying_wanted.emit()


class Chart(ChartView):
    """A chart of one matter."""

    def __init__(self, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind

    def show_decided(self, decided: Counted, topic: Topic) -> None:
        """Draw this matter."""

        def make(width: float, size: int, colors: charts.Colors) -> Picture:
            return self._kind.make(decided, topic, width, size, colors)

        self.show_chart(make, self._kind.words(decided, topic), self._kind.title)


def _folded(words: str) -> str:
    """Long figures over several lines, parted between them: tool tips do not part plain text."""
    lines, line = list[str](), ""
    for piece in _PIECES.findall(words):
        if line and len(line) + len(piece) > _LINE:
            lines.append(line)
            line = ""
        line += piece
    return "\n".join([*lines, line])


def _next(spots: tuple[Spot, ...], at: int, key: int) -> int | None:
    """Where a key leads; None for a key that leads nowhere."""
    keys = Qt.Key
    if key in {keys.Key_Home, keys.Key_End}:
        return 0 if key == keys.Key_Home else len(spots) - 1
    if key not in {keys.Key_Left, keys.Key_Right, keys.Key_Up, keys.Key_Down}:
        return None
    if at < 0:
        return 0
    if key in {keys.Key_Left, keys.Key_Right}:
        step = at + (1 if key == keys.Key_Right else -1)
        return step if 0 <= step < len(spots) and spots[step].row == spots[at].row else at
    wanted = spots[at].row + (1 if key == keys.Key_Down else -1)
    # A row begins with the mark that says all of it.
    return next((place for place, spot in enumerate(spots) if spot.row == wanted), at)


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
