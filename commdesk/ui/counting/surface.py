# SPDX-License-Identifier: Apache-2.0
"""Shows a drawing, and paints anew only where the next one differs."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from commdesk.render.layout.ink import Drawing, Item, Line, Mark

_EDGE = 3.0  # what the soft edges of an item may reach beyond it, in pixels
# More changed places than this are painted as one.
_MANY = 60

Box = tuple[float, float, float, float]


class Surface(QWidget):
    """A key is being waited for while this paints: a new stroke must not cost a whole screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.drawing = Drawing(0, 0)
        self._boxes: dict[int, Box] = {}

    def show_drawing(self, drawing: Drawing) -> None:
        """Paint what differs from the drawing before."""
        old, boxes = self.drawing, self._boxes
        before = {_key(item): item for item in old.items}
        now = {_key(item): item for item in drawing.items}
        self._boxes = {
            id(item): boxes.get(id(item)) or _box(item) for item in drawing.items
        }  # the old drawing is still there, so its numbers mean nothing else
        changed = [boxes[id(item)] for key, item in before.items() if key not in now]
        changed += [self._boxes[id(item)] for key, item in now.items() if key not in before]
        self.drawing = drawing
        if (old.width, old.height) != (drawing.width, drawing.height) or len(changed) > _MANY:
            self.update()
        elif changed:
            region = QRegion()
            for box in changed:
                region += _rect(box)
            self.update(region)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, region = QPainter(self), event.region()
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
        )
        around = region.boundingRect()
        x, y, right, low = around.left(), around.top(), around.right() + 1, around.bottom() + 1
        for item in self.drawing.items:
            box = self._boxes[id(item)]
            is_near = box[0] < right and box[2] > x and box[1] < low and box[3] > y
            if is_near and region.intersects(_rect(box)):
                item.paint(painter)
        painter.end()


def _key(item: Item) -> Item | int:
    # A stroke in its place is one value as long as it stands there; texts are made anew.
    return id(item) if isinstance(item, Mark) else item


def _box(item: Item) -> Box:
    if isinstance(item, Mark):
        xs, ys = zip(*item.points, strict=True)
        box = min(xs), min(ys), max(xs), max(ys)
    elif isinstance(item, Line):
        box = (
            min(item.x1, item.x2), min(item.y1, item.y2),
            max(item.x1, item.x2), max(item.y1, item.y2),
        )  # fmt: skip
    else:
        rect = item.rect
        box = rect.left(), rect.top(), rect.right(), rect.bottom()
    return box[0] - _EDGE, box[1] - _EDGE, box[2] + _EDGE, box[3] + _EDGE


def _rect(box: Box) -> QRect:
    left, top = int(box[0]) - 1, int(box[1]) - 1
    return QRect(left, top, int(box[2]) - left + 2, int(box[3]) - top + 2)
