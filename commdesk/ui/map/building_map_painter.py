# SPDX-License-Identifier: Apache-2.0
"""Paints a building map at any zoom.

From afar each building is one small picture; from near each room has its sign and number.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen, QPixmap

from commdesk.domain.building_map import Block, Share
from commdesk.domain.shares import percent
from commdesk.render.map import look as map_look
from commdesk.services.papers.building_map import BuildingMap
from commdesk.ui.kit import theme
from commdesk.ui.map.building_map_geometry import ASPECT, Geometry, Tile
from commdesk.ui.map.building_map_index import MapIndex, codes_of
from commdesk.ui.map.building_map_tiles import RoomTiles, block_picture

_SIGNS_FROM = 11.0  # px of a cell's height at 100 %
_LINES_FROM = 4.0
_NAMES_FROM = 26.0
_TEXT, _SMALL_TEXT = 11, 9


class MapPainter:
    """Knows what is shown; pictures are made when they are first needed.

    `block_name` says a block, `share` counts one by its place in the list.
    """

    def __init__(self, block_name: Callable[[Block], str], share: Callable[[int], Share]) -> None:
        self._block_name, self._share = block_name, share
        self._map: BuildingMap | None = None
        self._index: MapIndex | None = None
        self._wanted: list[bool] = []
        self._codes = b""
        self._pictures: dict[int, QImage] = {}
        self._captions: dict[tuple[int, int, bool, float], QPixmap] = {}
        self._tiles: dict[tuple[float, float], RoomTiles] = {}
        self._looks = map_look.DARK if theme.palette().is_dark else map_look.LIGHT

    def show(self, shown: BuildingMap, index: MapIndex, wanted: list[bool]) -> None:
        """Other rooms, states or filters."""
        self._map, self._index, self._wanted = shown, index, wanted
        self._codes = codes_of(shown, wanted)
        self._pictures.clear()
        self._captions.clear()

    def shows_signs(self, cell: float) -> bool:
        """Whether rooms of this height have signs."""
        return cell >= theme.scaled(_SIGNS_FROM)

    def paint(
        self,
        painter: QPainter,
        geometry: Geometry,
        seen: QRectF,
        ring: QRectF | None,
        *,
        has_focus: bool,
    ) -> None:
        """What is to be `seen`; `ring` is put around the room the keyboard is at."""
        if self._map is None:
            return
        for number, tile in enumerate(geometry.tiles):
            if not tile.frame.intersects(seen):
                continue
            block = self._map.blocks[number]
            self._caption(painter, number, block, tile, geometry)
            if geometry.has_names:
                self._edges(painter, block, tile, geometry)
            if self.shows_signs(geometry.cell):
                self._rooms(painter, number, block, geometry, seen)
            else:
                self._small(painter, number, block, tile, geometry)
        if ring is not None and ring.intersects(seen):
            self._ring(painter, ring, has_focus=has_focus)

    def _caption(
        self, painter: QPainter, number: int, block: Block, tile: Tile, geometry: Geometry
    ) -> None:
        """Name, percentage and a bar: painted once, as many buildings are in sight from afar."""
        width = round(min(tile.frame.width(), theme.scaled(240)))
        ratio = painter.device().devicePixelRatio()
        key = (number, width, geometry.is_roomy, ratio)
        picture = self._captions.get(key)
        if picture is None:
            strong = theme.font(13 if geometry.is_roomy else 11, bold=True)
            height = round(tile.cells.top() - tile.frame.top())
            picture = QPixmap(round(width * ratio), round(height * ratio))
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            ink = QPainter(picture)
            ink.setFont(strong)
            bar = theme.scaled(7 if geometry.is_roomy else 5)
            self._write_caption(ink, self._block_name(block), self._share(number), width, bar)
            ink.end()
            self._captions[key] = picture
        painter.drawPixmap(tile.frame.topLeft(), picture)

    def _write_caption(
        self, painter: QPainter, name: str, share: Share, width: int, thick: int
    ) -> None:
        metrics = QFontMetricsF(painter.font())
        said = percent(share.back, share.rooms, digits=0)
        room = width - metrics.horizontalAdvance(said) - theme.scaled(4)
        name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
        painter.setPen(QColor(self._looks.text))
        top = QRectF(0, 0, width, metrics.height())
        painter.drawText(top, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        painter.drawText(top, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, said)
        bar = QRectF(0, round(top.bottom()) + theme.scaled(2), width, thick)
        painter.fillRect(bar, QColor(self._looks.surface))
        if share.rooms:
            filled = QRectF(bar)
            filled.setWidth(bar.width() * share.back / share.rooms)
            painter.fillRect(filled, QColor(theme.palette().stored))
        painter.setPen(QPen(QColor(self._looks.secondary), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5))

    def _edges(self, painter: QPainter, block: Block, tile: Tile, geometry: Geometry) -> None:
        """The names of floors at the left and of entrances above."""
        painter.setFont(theme.font(_TEXT))
        painter.setPen(QColor(self._looks.secondary))
        cells, cell = tile.cells, geometry.cell
        side = cells.left() - tile.frame.left() - theme.scaled(6)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        rows = [(storey.row, map_look.floor_name(storey)) for storey in block.storeys]
        rows += [(strip.row, map_look.strip_name(strip)) for strip in block.strips]
        for row, name in rows:
            place = QRectF(tile.frame.left(), cells.top() + row * cell, side, cell)
            painter.drawText(place, right, name)
        for stair in block.stairs:
            if stair.entrance:
                left = cells.left() + stair.column * cell * ASPECT
                width = stair.columns * cell * ASPECT
                head = QRectF(
                    left - 40, cells.top() - theme.scaled(19), width + 80, theme.scaled(18)
                )
                painter.drawText(head, Qt.AlignmentFlag.AlignCenter, map_look.stair_name(stair))

    def _small(
        self, painter: QPainter, number: int, block: Block, tile: Tile, geometry: Geometry
    ) -> None:
        assert self._index is not None  # noqa: S101 (painted only with a map)
        picture = self._pictures.get(number)
        if picture is None:
            picture = self._pictures[number] = block_picture(
                self._index.blocks[number], self._codes, self._looks
            )
        cells = tile.cells
        painter.setRenderHint(
            QPainter.RenderHint.SmoothPixmapTransform, geometry.cell < _LINES_FROM / 2
        )
        painter.fillRect(cells, QColor(theme.palette().line))
        painter.drawImage(cells, picture)
        painter.setPen(QPen(QColor(self._looks.faint.ink), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(cells.adjusted(-0.5, -0.5, 0.5, 0.5))
        if geometry.cell < _LINES_FROM:
            return
        wide, high = geometry.cell * ASPECT, geometry.cell
        painter.setPen(QPen(QColor(theme.palette().line), 1))
        lines = [
            QLineF(cells.left() + n * wide, cells.top(), cells.left() + n * wide, cells.bottom())
            for n in range(1, block.columns)
        ]
        lines += [
            QLineF(cells.left(), cells.top() + n * high, cells.right(), cells.top() + n * high)
            for n in range(1, block.rows)
        ]
        painter.drawLines(lines)

    def _rooms(
        self, painter: QPainter, number: int, block: Block, geometry: Geometry, seen: QRectF
    ) -> None:
        assert self._map is not None  # noqa: S101
        cell = geometry.cell
        has_names = cell >= theme.scaled(_NAMES_FROM)
        key = (cell, painter.device().devicePixelRatio())
        tiles = self._tiles.get(key)
        if tiles is None:
            self._tiles = {key: RoomTiles(self._looks, cell * ASPECT, cell, key[1])}
            tiles = self._tiles[key]
        states, wanted = self._map.states, self._wanted
        cells, wide = geometry.tiles[number].cells, cell * ASPECT
        # Plain numbers: this runs for every room of a building in sight.
        left, top = cells.left(), cells.top()
        first_row, last_row = (seen.top() - top) / cell - 1, (seen.bottom() - top) / cell
        first, last = (seen.left() - left) / wide - 1, (seen.right() - left) / wide
        near: list[tuple[float, float, int]] = []
        for spot in block.spots:
            row, column, room = spot.row, spot.column, spot.room
            if first_row <= row <= last_row and first <= column <= last:
                x, y = left + column * wide, top + row * cell
                picture = tiles.of(states[room], shown=wanted[room], has_name=has_names)
                painter.drawPixmap(QPointF(round(x), y), picture)
                near.append((x, y, room))
        if has_names:
            self._write(painter, near, tiles)

    def _write(
        self, painter: QPainter, near: Sequence[tuple[float, float, int]], tiles: RoomTiles
    ) -> None:
        assert self._map is not None  # noqa: S101
        assert self._index is not None  # noqa: S101
        size = max(_TEXT, min(14, int(0.4 * tiles.height * 100 / theme.scale())))
        room = tiles.width - 0.6 * tiles.height
        # Longer names in smaller type, and the end of those that are longer still.
        faces = [theme.font(size), theme.font(_SMALL_TEXT)]
        metrics = [QFontMetricsF(face) for face in faces]
        base = (tiles.height + metrics[0].capHeight()) / 2
        fitted: dict[str, tuple[int, str]] = {}
        used, pen = -1, ""
        for x, y, number in near:
            name = self._index.names[number]
            if name not in fitted:
                face = int(metrics[0].horizontalAdvance(name) > room)
                said = metrics[face].elidedText(name, Qt.TextElideMode.ElideLeft, room)
                fitted[name] = (face, said)
            face, said = fitted[name]
            if face != used:
                painter.setFont(faces[face])
                used = face
            ink = tiles.look(self._map.states[number], shown=self._wanted[number]).ink
            if ink != pen:
                painter.setPen(QColor(ink))
                pen = ink
            painter.drawText(QPointF(x + 0.1 * tiles.height, y + base), said)

    def _ring(self, painter: QPainter, ring: QRectF, *, has_focus: bool) -> None:
        grow = max(1.5, (theme.scaled(8) - ring.height()) / 2)
        place = ring.adjusted(-grow, -grow, grow, grow)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._looks.surface), 5))
        painter.drawRect(place)
        style = Qt.PenStyle.SolidLine if has_focus else Qt.PenStyle.DotLine
        painter.setPen(QPen(QColor(theme.palette().accent), 3, style))
        painter.drawRect(place)
