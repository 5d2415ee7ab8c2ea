# SPDX-License-Identifier: Apache-2.0
"""Buildings and entrances of the register with check boxes: the places a vote is held in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from commdesk.domain.area import decimals_of, shown_area
from commdesk.domain.register import Place
from commdesk.services.topics.roll_preview import PlaceLine
from commdesk.ui.kit.theme import scaled

_ROWS, _ROW = 7, 32
_FIGURE = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ON, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class ScopeTree(QTreeWidget):
    """The space bar ticks; left and right fold a building. A building ticked means all of it."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._wanted: tuple[Place, ...] = ()
        self._items: dict[Place, QTreeWidgetItem] = {}
        self._is_filling = False
        self.setHeaderLabels(
            [
                self.tr("Building, entrance"),
                self.tr("Properties"),
                self.tr("Owners"),
                self.tr("Area (㎡)"),
            ]
        )
        self.setAccessibleName(self.tr("Buildings and entrances"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setFixedHeight(scaled(44) + _ROWS * scaled(_ROW))
        # Boxes of a tree do not grow with the type by themselves.
        box = scaled(18)
        self.setStyleSheet(
            f"QTreeView::indicator {{ width: {box}px; height: {box}px; }}"
            f"QTreeView::item {{ padding: 0 {scaled(4)}px; }}"
        )
        heads = self.header()
        heads.setStretchLastSection(False)
        heads.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2, 3):
            heads.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
            self.headerItem().setTextAlignment(column, _FIGURE)
        self.itemChanged.connect(self._item_changed)

    def show_places(self, lines: Sequence[PlaceLine]) -> None:
        """The places of the register. What was ticked and is not in it any more stays, said so."""
        wanted = set(self.scope())
        self._is_filling = True
        self.clear()
        self._items = {}
        decimals = decimals_of([line.area for line in lines])
        for line in lines:
            area = shown_area(line.area, decimals)
            figures = [f"{line.properties:,}", f"{line.owners:,}", area]
            self._add(line.place, [line.place.label, *figures])
        for place in sorted(wanted - set(self._items)):
            gone = self.tr("{place} (not in the register)").format(place=place.label)
            self._add(place, [gone, "0", "0", "0"])
        for place in wanted:
            self._items[place].setCheckState(0, _ON)
            building = self._items.get(Place(place.building))
            if place.entrance and building is not None:
                building.setExpanded(True)
        if self._items:
            self.setCurrentItem(next(iter(self._items.values())))
        self._is_filling = False

    def show_scope(self, scope: Iterable[Place]) -> None:
        """Tick these places; before any are there they are kept."""
        self._wanted = tuple(scope)
        self._is_filling = True
        for item in self._items.values():
            item.setCheckState(0, _OFF)
        for place in self._wanted:
            if place in self._items:
                self._items[place].setCheckState(0, _ON)
        self._is_filling = False

    def scope(self) -> tuple[Place, ...]:
        """The places ticked; a building with all its entrances is the building."""
        if not self._items:
            return self._wanted
        on = [place for place, item in self._items.items() if item.checkState(0) is _ON]
        whole = {place.building for place in on if not place.entrance}
        return tuple(place for place in on if not place.entrance or place.building not in whole)

    def _add(self, place: Place, texts: list[str]) -> None:
        item = QTreeWidgetItem(texts)
        flags = Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate
        item.setFlags(item.flags() | flags)
        item.setCheckState(0, _OFF)
        item.setSizeHint(0, QSize(0, scaled(_ROW)))
        for column in (1, 2, 3):
            item.setTextAlignment(column, _FIGURE)
        building = self._items.get(Place(place.building)) if place.entrance else None
        if building is None:
            self.addTopLevelItem(item)
        else:
            building.addChild(item)
        self._items[place] = item

    def _item_changed(self) -> None:
        if not self._is_filling:
            self.changed.emit()
