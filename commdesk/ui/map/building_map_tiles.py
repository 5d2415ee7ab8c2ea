# SPDX-License-Identifier: Apache-2.0
"""Pictures that the building map is put together from: a room of a state, a block in small."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap

from commdesk.domain.building_map import RoomState
from commdesk.render.map.look import Look, Looks, sign_lines
from commdesk.ui.map.building_map_index import ORDER, BlockIndex


class RoomTiles:
    """A room of each state at one size, painted once."""

    def __init__(self, looks: Looks, width: float, height: float, ratio: float) -> None:
        self._looks = looks
        self.width, self.height, self._ratio = width, height, ratio
        self._made: dict[RoomState | None, QPixmap] = {}

    @property
    def sign(self) -> float:
        """The side of a sign."""
        return min(0.5 * self.height, 0.5 * self.width)

    def of(self, state: RoomState, *, shown: bool, has_name: bool) -> QPixmap:
        """The picture; a faint one for what a filter leaves out. A name leaves the sign less."""
        key = state if shown else None
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = self._paint(key, has_name=has_name)
        return made

    def look(self, state: RoomState, *, shown: bool) -> Look:
        """The colours."""
        return self._looks.states[state] if shown else self._looks.faint

    def _paint(self, state: RoomState | None, *, has_name: bool) -> QPixmap:
        look = self._looks.faint if state is None else self._looks.states[state]
        # Whole px, so that neighbours meet without a seam.
        picture = QPixmap(
            max(1, round(self.width * self._ratio)), max(1, round(self.height * self._ratio))
        )
        picture.setDevicePixelRatio(self._ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.fillRect(QRectF(0.5, 0.5, self.width - 1, self.height - 1), QColor(look.ground))
        painter.setPen(QPen(QColor(look.edge), 1))
        painter.drawRect(QRectF(0.5, 0.5, self.width - 2, self.height - 2))
        if state is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            side = 0.34 * self.height if has_name else self.sign
            x = self.width - side - 0.12 * self.height if has_name else (self.width - side) / 2
            for line in sign_lines(state, x, (self.height - side) / 2 - 0.5, side, look.ink):
                line.paint(painter)
        painter.end()
        return picture


def block_picture(block: BlockIndex, codes: bytes, looks: Looks) -> QImage:
    """A block with one dot for each cell; nothing where there is no room."""
    dots = bytearray(block.width * block.rows)
    for place, room in block.rooms.items():
        dots[place] = codes[room]
    picture = QImage(
        bytes(dots), block.width, block.rows, block.width, QImage.Format.Format_Indexed8
    )
    colours = [0, *(QColor(looks.states[state].ground).rgba() for state in ORDER)]
    picture.setColorTable([*colours, QColor(looks.faint.edge).rgba()])
    return picture.copy(0, 0, block.columns, block.rows).convertToFormat(
        QImage.Format.Format_ARGB32_Premultiplied
    )
