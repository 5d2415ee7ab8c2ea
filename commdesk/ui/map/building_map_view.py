# SPDX-License-Identifier: Apache-2.0
"""The building map itself: painted, zoomed, walked through with the arrow keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from commdesk.domain.building_map import Direction
from commdesk.services.papers.building_map import BuildingMap
from commdesk.ui.kit.theme import scaled
from commdesk.ui.map.building_map_geometry import (
    LEAST,
    MOST,
    Geometry,
    Measures,
    Scales,
    arrange,
    fitting,
)
from commdesk.ui.map.building_map_index import MapIndex
from commdesk.ui.map.building_map_painter import MapPainter

_STEP = 1.25
_WALKS = {
    Qt.Key.Key_Left: Direction.LEFT,
    Qt.Key.Key_Right: Direction.RIGHT,
    Qt.Key.Key_Up: Direction.UP,
    Qt.Key.Key_Down: Direction.DOWN,
}


class MapView(QAbstractScrollArea):
    """Shows a map; `describe` says a room in words, `describe_block` a building."""

    room_reached = Signal(int)
    room_chosen = Signal(int)

    def __init__(
        self,
        describe: Callable[[int], str],
        describe_block: Callable[[int], str],
        painter: MapPainter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._describe, self._describe_block = describe, describe_block
        self._painter = painter
        self._map: BuildingMap | None = None
        self._index: MapIndex | None = None
        self._geometry = Geometry(1.0, (), 0.0, 0.0, has_names=False)
        self._scales = Scales(
            Measures(
                caption=scaled(27),
                least=scaled(66),
                side=0,
                head=0,
                gap=scaled(8),
                names_from=scaled(15),
            ),
            Measures(
                caption=scaled(36),
                least=scaled(104),
                side=scaled(30),
                head=scaled(20),
                gap=scaled(14),
                names_from=scaled(15),
            ),
            usual_from=scaled(3),
        )
        self._fits = True
        self.current: int | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            bar.setSingleStep(scaled(40))

    @property
    def cell(self) -> float:
        """The height of a room in px."""
        return self._geometry.cell

    @property
    def shows_signs(self) -> bool:
        """Whether rooms are large enough to be told apart and chosen with the mouse."""
        return self._painter.shows_signs(self.cell)

    def show_map(self, shown: BuildingMap, index: MapIndex, wanted: list[bool]) -> None:
        """Another map, or the same with other states; `wanted` are the rooms not filtered out."""
        same = self._index is index
        self._map, self._index = shown, index
        self._painter.show(shown, index, wanted)
        if not same:
            self.current = index.walk.first()
            self.show_all()
        self.viewport().update()
        self._tell()

    # Zoom

    def show_all(self) -> None:
        """The whole estate."""
        self._fits = True
        self._fit()

    def zoom_in(self) -> None:
        """Larger, about the room the keyboard is at."""
        self._zoom(self.cell * _STEP, None)

    def zoom_out(self) -> None:
        """Smaller."""
        self._zoom(self.cell / _STEP, None)

    def show_block(self, number: int) -> None:
        """One building, as large as it fits, with the keyboard at its first room."""
        first = None if self._index is None else self._index.walk.first(number)
        if self._map is None or first is None:
            return
        block = self._map.blocks[number]
        size = self.viewport().size()
        most = float(scaled(MOST))
        cell = fitting((block,), size.width(), size.height(), self._scales, most)
        self._set_cell(max(cell, float(scaled(16))))
        self._go(first)
        frame = self._geometry.tiles[number].frame
        gap = scaled(14)
        self._scroll_to(frame.left() - gap, frame.top() - gap)

    def _fit(self) -> None:
        if self._map is None:
            return
        size = self.viewport().size()
        cell = fitting(
            self._map.blocks, size.width(), size.height(), self._scales, float(scaled(MOST))
        )
        self._place(cell)
        self._scroll_to(0, 0)

    def _zoom(self, cell: float, about: QPointF | None) -> None:
        """To another size; what is at `about` on the screen stays there."""
        if self._map is None:
            return
        old = self._geometry
        point = about or self._middle()
        inside = point + self._offset()
        found = old.at(inside)
        self._set_cell(cell)
        if found is None:
            return
        before, after = old.tiles[found[0]].cells, self._geometry.tiles[found[0]].cells
        x = after.left() + (inside.x() - before.left()) * self.cell / old.cell
        y = after.top() + (inside.y() - before.top()) * self.cell / old.cell
        self._scroll_to(x - point.x(), y - point.y())

    def _set_cell(self, cell: float) -> None:
        self._fits = False
        self._place(max(float(LEAST), min(float(scaled(MOST)), cell)))

    def _place(self, cell: float) -> None:
        if self._map is None:
            return
        if self._painter.shows_signs(cell):
            cell = float(round(cell))
        self._geometry = arrange(self._map.blocks, cell, self.viewport().width(), self._scales)
        size = self.viewport().size()
        for bar, all_of_it, seen in (
            (self.horizontalScrollBar(), self._geometry.width, size.width()),
            (self.verticalScrollBar(), self._geometry.height, size.height()),
        ):
            bar.setPageStep(seen)
            bar.setRange(0, max(0, int(all_of_it) - seen))
        self.viewport().update()

    def _middle(self) -> QPointF:
        """The current room where it is in sight, or the middle of what is."""
        if self.current is not None:
            here = self._rect(self.current).center() - self._offset()
            if QRectF(self.viewport().rect()).contains(here):
                return here
        return QRectF(self.viewport().rect()).center()

    def _offset(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _scroll_to(self, x: float, y: float) -> None:
        self.horizontalScrollBar().setValue(round(x))
        self.verticalScrollBar().setValue(round(y))

    # Rooms

    def go_to(self, room: int) -> None:
        """Move to a room and bring it in sight."""
        self._go(room)
        margin = scaled(36)
        there = self._rect(room).adjusted(-margin, -margin, margin, margin)
        seen = QRectF(self._offset(), QRectF(self.viewport().rect()).size())
        x, y = seen.left(), seen.top()
        if there.left() < seen.left() or there.width() > seen.width():
            x = there.left()
        elif there.right() > seen.right():
            x += there.right() - seen.right()
        if there.top() < seen.top() or there.height() > seen.height():
            y = there.top()
        elif there.bottom() > seen.bottom():
            y += there.bottom() - seen.bottom()
        self._scroll_to(x, y)

    def room_at(self, point: QPoint) -> int | None:
        """The room under a point of the viewport."""
        found = self._geometry.at(QPointF(point) + self._offset())
        return None if self._index is None else self._index.room(found)

    def rect_of(self, room: int) -> QRect:
        """Where a room is in the viewport."""
        return self._rect(room).translated(-self._offset()).toAlignedRect()

    def _rect(self, room: int) -> QRectF:
        if self._index is None:
            return QRectF()
        number, spot = self._index.walk.spot(room)
        return self._geometry.spot(number, spot)

    def _go(self, room: int) -> None:
        for ringed in (self.current, room):
            if ringed is not None:
                around = scaled(12)
                self.viewport().update(
                    self.rect_of(ringed).adjusted(-around, -around, around, around)
                )
        self.current = room
        self._tell()

    def _tell(self) -> None:
        if self.current is None:
            return
        self.setAccessibleDescription(self._describe(self.current))
        QAccessible.updateAccessibility(
            QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        )
        self.room_reached.emit(self.current)

    # Events

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self.current is None or self._index is None:
            super().keyPressEvent(event)
        elif key in _WALKS:
            self.go_to(self._index.walk.step(self.current, _WALKS[key]))
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            number, _ = self._index.walk.spot(self.current)
            first = self._index.walk.first(number + (1 if key == Qt.Key.Key_PageDown else -1))
            if first is not None:
                self.go_to(first)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.room_chosen.emit(self.current)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            self.zoom_out()
        elif key == Qt.Key.Key_Home:
            self.show_all()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click goes to the paper; where rooms are too small, it comes nearer first."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position()
        found = self._geometry.at(point + self._offset())
        if found is None:
            return
        room = self.room_at(point.toPoint())
        if not self.shows_signs:
            self.show_block(found[0])
            if room is not None:
                self.go_to(room)
        elif room is not None:
            self._go(room)
            self.room_chosen.emit(room)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._geometry.at(event.position() + self._offset())
        clickable = over is not None and (
            not self.shows_signs or self.room_at(event.position().toPoint()) is not None
        )
        shape = Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls; with Ctrl it zooms where the pointer is."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turn = event.angleDelta().y()
            if turn:
                self._zoom(self.cell * (_STEP if turn > 0 else 1 / _STEP), event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self._geometry.at(QPointF(event.pos()) + self._offset())
            room = self.room_at(event.pos())
            if found is not None and room is not None and self.shows_signs:
                QToolTip.showText(event.globalPos(), self._describe(room), self.viewport())
            elif found is not None:
                said = self._describe_block(found[0])
                QToolTip.showText(event.globalPos(), said, self.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fits:
            self._fit()
        else:
            self._place(self.cell)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._map is None:
            return
        painter = QPainter(self.viewport())
        offset = self._offset()
        painter.translate(-offset)
        seen = QRectF(event.rect()).translated(offset)
        ring = None if self.current is None else self._rect(self.current)
        self._painter.paint(painter, self._geometry, seen, ring, has_focus=self.hasFocus())
        painter.end()
