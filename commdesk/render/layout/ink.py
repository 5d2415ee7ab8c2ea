# SPDX-License-Identifier: Apache-2.0
"""Drawings as values: what stands where, before any device is chosen.

A drawing is laid out once, in units of its own, and put on as many devices as wanted: a
widget, a preview, a printer, a PDF. Because every text is a value with its place, a test can
ask whether two of them touch.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen, QPolygonF

from commdesk.render.layout import fonts
from commdesk.render.layout.typeset import ASCENT, DESCENT, measure


class Align(Enum):
    """Where a text stands in relation to its x."""

    LEFT = 0.0
    CENTER = 0.5
    RIGHT = 1.0


class Pattern(Enum):
    """How a surface is filled, so that a photocopy still tells surfaces apart."""

    SOLID = "solid"
    UPRIGHT = "upright"  # solid with upright gaps
    LEVEL = "level"  # solid with level gaps
    HATCHED = "hatched"  # slanted lines on the ground
    CROSSED = "crossed"  # slanted lines both ways on the ground


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text; `x` is its left edge. Every character's width is taken `stretch` times.

    `cut` says that the text is not the whole of what was to be said.
    """

    text: str
    x: float
    baseline: float
    size: int
    color: str
    bold: bool = False
    stretch: float = 1.0
    cut: bool = False

    @property
    def width(self) -> float:
        """From the first character's left edge to the last one's right edge."""
        return self.stretch * measure(self.text, self.size, bold=self.bold)

    @property
    def rect(self) -> QRectF:
        """The place it takes."""
        height = (ASCENT + DESCENT) * self.size
        return QRectF(self.x, self.baseline - ASCENT * self.size, self.width, height)

    def moved(self, dx: float, dy: float) -> Text:
        """The same elsewhere."""
        # Written out, here and below: drawings of many thousand items are moved as a whole.
        return Text(
            self.text, self.x + dx, self.baseline + dy, self.size, self.color,
            self.bold, self.stretch, self.cut,
        )  # fmt: skip

    @property
    def look(self) -> tuple[int, bool, float, str]:
        """What a painter must be told before it writes this: texts alike have the same."""
        return self.size, self.bold, self.stretch, self.color

    def prepare(self, painter: QPainter) -> None:
        """Tell a painter the face and the colour."""
        face = fonts.font(self.size, self.bold)
        if self.stretch != 1.0:
            # Not absolute spacing, which Qt takes times the device's resolution.
            face = QFont(face)
            face.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 * self.stretch)
        painter.setFont(face)
        painter.setPen(QColor(self.color))

    def paint(self, painter: QPainter) -> None:
        """Put it on a painter."""
        self.prepare(painter)
        painter.drawText(QPointF(self.x, self.baseline), self.text)


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float
    color: str
    dashed: bool = False

    def moved(self, dx: float, dy: float) -> Line:
        """The same elsewhere."""
        return Line(
            self.x1 + dx, self.y1 + dy, self.x2 + dx, self.y2 + dy,
            self.width, self.color, self.dashed,
        )  # fmt: skip

    @property
    def look(self) -> tuple[float, str, bool]:
        """What a painter must be told before it draws this: lines alike have the same."""
        return self.width, self.color, self.dashed

    def prepare(self, painter: QPainter) -> None:
        """Tell a painter the pen."""
        pen = QPen(QColor(self.color), self.width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if self.dashed:
            pen.setDashPattern([4.0, 3.0])
        painter.setPen(pen)

    def paint(self, painter: QPainter) -> None:
        """Put it on a painter."""
        self.prepare(painter)
        painter.drawLine(QLineF(self.x1, self.y1, self.x2, self.y2))


@dataclass(frozen=True, slots=True)
class Bar:
    """A filled rectangle. `step` is the distance between the lines of its pattern."""

    x: float
    y: float
    width: float
    height: float
    color: str
    pattern: Pattern = Pattern.SOLID
    ground: str = "#FFFFFF"
    step: float = 0.0
    outline: float = 0.0
    outline_color: str = ""
    dashed: bool = False

    @property
    def rect(self) -> QRectF:
        """The place it takes."""
        return QRectF(self.x, self.y, self.width, self.height)

    def moved(self, dx: float, dy: float) -> Bar:
        """The same elsewhere."""
        return Bar(
            self.x + dx, self.y + dy, self.width, self.height, self.color, self.pattern,
            self.ground, self.step, self.outline, self.outline_color, self.dashed,
        )  # fmt: skip

    def paint(self, painter: QPainter) -> None:
        """Put it on a painter."""
        lined = self.pattern in (Pattern.HATCHED, Pattern.CROSSED)
        painter.fillRect(self.rect, QColor(self.ground if lined else self.color))
        if self.pattern is not Pattern.SOLID:
            pen = QPen(QColor(self.color if lined else self.ground), self.step * 0.22)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.drawLines(list(self._lines()))
        if self.outline:
            pen = QPen(QColor(self.outline_color or self.color), self.outline)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            if self.dashed:
                pen.setDashPattern([3.0, 2.0])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect)

    def _lines(self) -> Iterable[QLineF]:
        rect, step = self.rect, self.step
        if self.pattern is Pattern.UPRIGHT:
            for number in range(1, int(rect.width() / step) + 1):
                x = rect.left() + number * step
                if x < rect.right():
                    yield QLineF(x, rect.top(), x, rect.bottom())
        elif self.pattern is Pattern.LEVEL:
            for number in range(1, 3):
                y = rect.top() + number * rect.height() / 3
                yield QLineF(rect.left(), y, rect.right(), y)
        else:
            yield from _slanted(rect, step, rising=True)
            if self.pattern is Pattern.CROSSED:
                yield from _slanted(rect, step, rising=False)


def _slanted(rect: QRectF, step: float, *, rising: bool) -> Iterable[QLineF]:
    """Lines at 45° cut at the edges of `rect`."""
    reach = step / 2
    while reach < rect.width() + rect.height():
        # The line meets the lower edge `reach` to the right of the corner.
        over = max(0.0, reach - rect.width())
        up = min(reach, rect.height())
        start = QPointF(rect.left() + reach - over, rect.bottom() - over)
        end = QPointF(rect.left() + reach - up, rect.bottom() - up)
        if rising:
            mirror = rect.left() + rect.right()
            start.setX(mirror - start.x())
            end.setX(mirror - end.x())
        yield QLineF(start, end)
        reach += step


@dataclass(frozen=True, slots=True)
class Mark:
    """A filled polygon, such as the triangle of a threshold."""

    points: tuple[tuple[float, float], ...]
    color: str

    def moved(self, dx: float, dy: float) -> Mark:
        """The same elsewhere."""
        return Mark(tuple((x + dx, y + dy) for x, y in self.points), self.color)

    def paint(self, painter: QPainter) -> None:
        """Put it on a painter."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(QColor(self.color)))
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in self.points]))


Item = Text | Line | Bar | Mark


@dataclass(frozen=True, slots=True)
class Drawing:
    """Items from (0, 0) to (width, height)."""

    width: float
    height: float
    items: tuple[Item, ...] = ()

    @property
    def texts(self) -> tuple[Text, ...]:
        """All texts with their places."""
        return tuple(item for item in self.items if isinstance(item, Text))

    def paint(self, painter: QPainter) -> None:
        """Put it at the painter's origin."""
        painter.save()
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
        )
        # Long tables are mostly texts alike and lines alike, and to prepare for one takes as long
        # as to write it.
        prepared: tuple[object, ...] | None = None
        for item in self.items:
            if isinstance(item, Text):
                look = item.look
                if look != prepared:
                    item.prepare(painter)
                    prepared = look
                painter.drawText(QPointF(item.x, item.baseline), item.text)
            elif isinstance(item, Line):
                look = item.look
                if look != prepared:
                    item.prepare(painter)
                    prepared = look
                painter.drawLine(QLineF(item.x1, item.y1, item.x2, item.y2))
            else:
                item.paint(painter)
                prepared = None
        painter.restore()


class Canvas:
    """Collects items until the drawing is finished."""

    def __init__(self) -> None:
        self._items: list[Item] = []

    def add(self, *items: Item) -> None:
        """Put items where they say."""
        self._items.extend(items)

    def draw(self, drawing: Drawing, x: float, y: float) -> None:
        """Put a finished drawing with its corner at (x, y)."""
        self._items.extend(item.moved(x, y) for item in drawing.items)

    def text(
        self,
        text: str,
        x: float,
        baseline: float,
        size: int,
        color: str,
        *,
        bold: bool = False,
        align: Align = Align.LEFT,
    ) -> Text:
        """One line of text with `x` as its left edge, middle, or right edge; "" leaves no ink."""
        left = x - align.value * measure(text, size, bold=bold)
        item = Text(text, left, baseline, size, color, bold)
        if text:
            self._items.append(item)
        return item

    def finish(self, width: float, height: float) -> Drawing:
        """The drawing."""
        return Drawing(width, height, tuple(self._items))
