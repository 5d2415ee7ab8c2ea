# SPDX-License-Identifier: Apache-2.0
"""Where the blocks of a building map stand on the screen at one zoom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from commdesk.domain.building_map import Block, Spot

ASPECT = 1.65
"""A cell's width, of its height."""
LEAST, MOST = 0.4, 40.0
"""Heights of a cell, in px at 100 %."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Lengths in px that do not grow with the zoom."""

    caption: float  # above the cells: name and share
    least: float  # width of a tile, so that its caption can be read
    side: float  # for the names of floors
    head: float  # for the names of entrances
    gap: float  # between tiles
    names_from: float  # height of a cell from which floors and entrances are named


class Scales:
    """The measures for each zoom: small captions where the rooms are dots."""

    def __init__(self, small: Measures, usual: Measures, usual_from: float) -> None:
        self._small, self._usual, self._from = small, usual, usual_from

    def of(self, cell: float) -> tuple[Measures, bool]:
        """For a cell of this height, and whether they are the usual ones."""
        return (self._usual, True) if cell >= self._from else (self._small, False)


@dataclass(frozen=True, slots=True)
class Tile:
    """The place of one block, and of its cells in it."""

    frame: QRectF
    cells: QRectF


@dataclass(frozen=True)
class Geometry:
    """Everything at one zoom. `height` of a cell in px."""

    cell: float
    tiles: tuple[Tile, ...]
    width: float
    height: float
    has_names: bool
    is_roomy: bool = True

    def spot(self, block: int, spot: Spot) -> QRectF:
        """The place of a room."""
        cells, width = self.tiles[block].cells, ASPECT * self.cell
        return QRectF(
            cells.left() + spot.column * width, cells.top() + spot.row * self.cell, width, self.cell
        )

    def at(self, point: QPointF) -> tuple[int, int, int] | None:
        """Block, row and column under a point; row and column -1 beside the cells."""
        for number, tile in enumerate(self.tiles):
            if not tile.frame.contains(point):
                continue
            if not tile.cells.contains(point):
                return number, -1, -1
            return (
                number,
                int((point.y() - tile.cells.top()) // self.cell),
                int((point.x() - tile.cells.left()) // (ASPECT * self.cell)),
            )
        return None


def arrange(blocks: Sequence[Block], cell: float, room: float, scales: Scales) -> Geometry:
    """Tiles from left to right in lines as wide as there is `room`."""
    measures, is_roomy = scales.of(cell)
    has_names = cell >= measures.names_from
    side = measures.side if has_names else 0.0
    head = measures.head if has_names else 0.0
    gap, x, y, line, widest = measures.gap, measures.gap, measures.gap, 0.0, 0.0
    tiles: list[Tile] = []
    for block in blocks:
        wide = block.columns * cell * ASPECT
        width = max(measures.least, side + wide)
        top = head if block.stairs and block.stairs[0].entrance else 0.0
        height = measures.caption + top + block.rows * cell
        if x > gap and x + width + gap > room:
            x, y, line = gap, y + line + gap, 0.0
        tiles.append(
            Tile(
                QRectF(x, y, width, height),
                QRectF(x + side, y + measures.caption + top, wide, block.rows * cell),
            )
        )
        x += width + gap
        widest, line = max(widest, x), max(line, height)
    return Geometry(cell, tuple(tiles), widest, y + line + gap, has_names, is_roomy)


def fitting(
    blocks: Sequence[Block], width: float, height: float, scales: Scales, most: float
) -> float:
    """The largest height of a cell, up to `most`, with which all is in sight; LEAST at least."""
    low, high = LEAST, most
    for _ in range(12):
        middle = (low + high) / 2
        made = arrange(blocks, middle, width, scales)
        if made.height <= height and made.width <= width + scales.of(middle)[0].gap:
            low = middle
        else:
            high = middle
    return low
