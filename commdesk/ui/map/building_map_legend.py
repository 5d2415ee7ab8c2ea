# SPDX-License-Identifier: Apache-2.0
"""What the colours and signs of the building map mean, and how many rooms have each."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from commdesk.domain.building_map import READ, RoomState, Share
from commdesk.render import map_look
from commdesk.ui.kit import theme
from commdesk.ui.kit.labels import label
from commdesk.ui.map.building_map_tiles import RoomTiles
from commdesk.ui.map.building_map_words import MapWords

_ALWAYS = (RoomState.NOT_DELIVERED, RoomState.DELIVERED, RoomState.KEYED, RoomState.VOID)
_ONE_LINE = 100  # percent
_LARGE = 150
_COLUMNS, _FEW = 4, 3  # in larger type


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
        self._parts: dict[RoomState, tuple[Swatch, QLabel]] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.scaled(20))
        grid.setVerticalSpacing(theme.scaled(4))
        # In large type one line would be wider than the screen.
        columns = _columns()
        for place, state in enumerate(RoomState):
            swatch, said = Swatch(state), label(self._words[state])
            self._parts[state] = (swatch, said)
            cell = QHBoxLayout()
            cell.setSpacing(theme.scaled(6))
            cell.addWidget(swatch)
            cell.addWidget(said)
            grid.addLayout(cell, place // columns, place % columns)
        grid.setColumnStretch(columns, 1)

    @property
    def texts(self) -> tuple[str, ...]:
        """What is said now."""
        return tuple(said.text() for _, said in self._parts.values() if not said.isHidden())

    def show_share(self, share: Share, *, is_blind: bool = False) -> None:
        """How many rooms are in which state; while blind none that tells what a paper says."""
        for state, (swatch, said) in self._parts.items():
            count = share.states.get(state, 0)
            said.setText(f"{self._words[state]} {count:,}")
            for part in (swatch, said):
                always = state in _ALWAYS and not (is_blind and state in READ)
                part.setVisible(always or count > 0)


def _columns() -> int:
    if theme.scale() <= _ONE_LINE:
        return len(RoomState)
    return _COLUMNS if theme.scale() <= _LARGE else _FEW
