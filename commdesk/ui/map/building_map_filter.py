# SPDX-License-Identifier: Apache-2.0
"""Which rooms of the building map are wanted: of one grid, in one state."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QWidget

from commdesk.domain.building_map import OUT, READ, RoomState
from commdesk.services.papers.building_map import BuildingMap
from commdesk.ui.kit.theme import scaled
from commdesk.ui.map.building_map_words import MapWords

_LEAST_SIGNS = 6


class MapFilter(QWidget):
    """Two boxes; the one for grids is only there where the register has any."""

    changed = Signal()

    def __init__(self, words: MapWords) -> None:
        super().__init__()
        self._words = words
        self.grids = QComboBox()
        self.grids.setAccessibleName(self.tr("Grid"))
        self.grids.setMinimumWidth(scaled(130))
        self.states = QComboBox()
        for box in (self.grids, self.states):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            # A grid may have a long name; where there is no room for it, it is cut.
            box.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            box.setMinimumContentsLength(_LEAST_SIGNS)
        self.states.setAccessibleName(self.tr("State of the papers"))
        self._is_blind: bool | None = None
        self._offer_states(is_blind=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scaled(8))
        row.addWidget(self.grids)
        row.addWidget(self.states)
        self.grids.hide()
        self.grids.currentIndexChanged.connect(self.changed)
        self.states.currentIndexChanged.connect(self.changed)

    @property
    def grid(self) -> str | None:
        """The grid that is wanted, None for all."""
        return self.grids.currentData()

    @property
    def wanted_states(self) -> frozenset[RoomState]:
        """The states that are wanted."""
        return self.states.currentData() or frozenset(RoomState)

    def offer(self, shown: BuildingMap) -> None:
        """The grids and states there are; what is chosen stays if it is still there."""
        self._offer_states(is_blind=shown.is_blind)
        known, chosen = shown.grids, self.grid
        if [self.grids.itemData(at) for at in range(1, self.grids.count())] == list(known):
            return
        with QSignalBlocker(self.grids):
            self.grids.clear()
            self.grids.addItem(self.tr("all grids"), None)
            for grid in known:
                self.grids.addItem(grid, grid)
            self.grids.setCurrentIndex(max(0, self.grids.findData(chosen)))
        self.grids.setVisible(bool(known))

    def _offer_states(self, *, is_blind: bool) -> None:
        """All states, but for those that tell what a paper says while nobody may know."""
        if is_blind is self._is_blind:
            return
        self._is_blind = is_blind
        chosen = self.states.currentText()
        with QSignalBlocker(self.states):
            self.states.clear()
            self.states.addItem(self.tr("all states"), frozenset(RoomState))
            self.states.addItem(self.tr("still out"), OUT)
            for state, said in self._words.states().items():
                if not (is_blind and state in READ):
                    self.states.addItem(said, frozenset({state}))
            self.states.setCurrentIndex(max(0, self.states.findText(chosen)))

    def wanted(self, shown: BuildingMap) -> list[bool]:
        """For each room whether it is wanted."""
        grid, states = self.grid, self.wanted_states
        if grid is None and len(states) == len(RoomState):
            return [True] * len(shown.rooms)
        return [
            state in states and grid in {None, room.grid}
            for room, state in zip(shown.rooms, shown.states, strict=True)
        ]

    def said(self) -> str:
        """What is wanted, in words; "" for everything."""
        parts = [self.grid] if self.grid else []
        if len(self.wanted_states) < len(RoomState):
            parts.append(self.states.currentText())
        return self.tr(", ").join(parts)
