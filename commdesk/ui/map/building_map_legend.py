# SPDX-License-Identifier: Apache-2.0
"""What the colours and signs of the building map mean, and how many rooms have each."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from commdesk.domain.building_map import READ, RoomState, Share
from commdesk.render.map import look as map_look
from commdesk.ui.kit import theme
from commdesk.ui.kit.labels import label
from commdesk.ui.map.building_map_tiles import RoomTiles
from commdesk.ui.map.building_map_words import MapWords

_ALWAYS = (RoomState.NOT_DELIVERED, RoomState.DELIVERED, RoomState.KEYED, RoomState.VOID)
_GAP, _BETWEEN_LINES = 20, 4


class Swatch(QWidget):
    """A room of one state."""

    def __init__(self, state: RoomState) -> None:
        super().__init__()
        self._state = state
        self.setFixedSize(QSize(theme.scaled(32), theme.scaled(20)))

    def paintEvent(self, event: QPaintEvent) -> None:
        looks = map_look.DARK if theme.palette().is_dark else map_look.LIGHT
        place = QRectF(self.rect())
        tiles = RoomTiles(looks, place.width(), place.height(), self.devicePixelRatioF())
        painter = QPainter(self)
        painter.drawPixmap(0, 0, tiles.of(self._state, shown=True, has_name=False))
        painter.end()


class MapLegend(QWidget):
    """States that nothing is in yet and that not every topic has are left out."""

    def __init__(self, words: MapWords) -> None:
        super().__init__()
        self._words = words.states()
        self._parts: dict[RoomState, tuple[QWidget, QLabel]] = {}
        for state in RoomState:
            cell, said = QWidget(self), label(self._words[state])
            row = QHBoxLayout(cell)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(theme.scaled(6))
            row.addWidget(Swatch(state))
            row.addWidget(said)
            self._parts[state] = (cell, said)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._places(width)[1]

    def sizeHint(self) -> QSize:
        cells = self._cells()
        width = sum(cell.sizeHint().width() for cell in cells) + theme.scaled(_GAP) * len(cells)
        return QSize(width, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        widest = max((cell.sizeHint().width() for cell in self._cells()), default=0)
        return QSize(widest, self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @property
    def texts(self) -> tuple[str, ...]:
        """What is said now."""
        return tuple(said.text() for cell, said in self._parts.values() if not cell.isHidden())

    def show_share(self, share: Share, *, is_blind: bool = False) -> None:
        """How many rooms are in which state; while blind none that tells what a paper says."""
        for state, (cell, said) in self._parts.items():
            count = share.states.get(state, 0)
            said.setText(f"{self._words[state]} {count:,}")
            always = state in _ALWAYS and not (is_blind and state in READ)
            cell.setVisible(always or count > 0)
        self._arrange()
        self.updateGeometry()

    def _cells(self) -> list[QWidget]:
        return [cell for cell, _ in self._parts.values() if not cell.isHidden()]

    def _arrange(self) -> None:
        for cell, place in self._places(self.width())[0]:
            cell.setGeometry(place)

    def _places(self, width: int) -> tuple[list[tuple[QWidget, QRect]], int]:
        """As many beside each other as there is room for, and the height of all lines."""
        places: list[tuple[QWidget, QRect]] = []
        left = top = bottom = 0
        for cell in self._cells():
            wanted = cell.sizeHint()
            if left and left + wanted.width() > width:
                left, top = 0, bottom + theme.scaled(_BETWEEN_LINES)
            places.append((cell, QRect(QPoint(left, top), wanted)))
            left += wanted.width() + theme.scaled(_GAP)
            bottom = max(bottom, top + wanted.height())
        return places, bottom
