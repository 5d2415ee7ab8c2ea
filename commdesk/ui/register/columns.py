# SPDX-License-Identifier: Apache-2.0
"""What the lists of the register show of a line, and what each column is ordered by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QObject

from commdesk.domain.area import shown_area
from commdesk.domain.register import Property, Resident
from commdesk.services.register.book import (
    HomeLine,
    OwnerLine,
    RepresentativeLine,
    ResidentLine,
)
from commdesk.services.register.households import HouseholdLine
from commdesk.ui.kit.tables import TableColumn
from commdesk.ui.kit.theme import palette
from commdesk.ui.words.words import Words

_SHOWN = 6


@dataclass(frozen=True)
class ListColumns:
    """Columns with their widths at 100 % and order keys; `stretch` takes what room is left."""

    columns: tuple[TableColumn[Any], ...]
    widths: tuple[int, ...]
    keys: tuple[str, ...]  # as `Shelf` knows them; "" is the list's own order
    stretch: int


class RegisterColumns(QObject):
    """The columns of each list."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._words = Words(self)

    def homes(self) -> ListColumns:
        """Properties."""
        words = self._words
        columns: tuple[TableColumn[HomeLine], ...] = (
            TableColumn(
                self.tr("Property"),
                lambda line: (
                    self.tr("{property} (retired)").format(property=line.home.address.label)
                    if line.is_retired
                    else line.home.address.label
                ),
                colour=lambda line: palette().attention if line.is_retired else None,
            ),
            TableColumn(self.tr("Owner"), lambda line: line.owner.name),
            TableColumn(self.tr("Phone"), lambda line: line.owner.phone),
            TableColumn(
                self.tr("Area, ㎡"), lambda line: shown_area(line.home.area), is_figure=True
            ),
            TableColumn(self.tr("Use"), lambda line: words.of(line.home.use)),
            TableColumn(
                self.tr("Counts"),
                lambda line: self.tr("yes") if line.home.counts else self.tr("not counted"),
                colour=lambda line: None if line.home.counts else palette().attention,
            ),
            TableColumn(
                self.tr("Handed over"),
                lambda line: self.tr("yes") if line.home.delivered else self.tr("not handed over"),
                colour=lambda line: None if line.home.delivered else palette().attention,
            ),
            TableColumn(self.tr("Grid"), lambda line: line.home.grid),
            TableColumn(self.tr("Note"), lambda line: line.home.note),
        )
        keys = ("", "owner", "phone", "area", "use", "counts", "delivered", "grid", "note")
        return ListColumns(columns, (170, 150, 128, 100, 90, 84, 84, 90, 120), keys, 8)

    def owners(self) -> ListColumns:
        """Owners."""
        words = self._words
        columns: tuple[TableColumn[OwnerLine], ...] = (
            TableColumn(self.tr("Owner"), lambda line: line.owner.name),
            TableColumn(self.tr("Kind"), lambda line: words.of(line.owner.kind)),
            TableColumn(self.tr("Phone"), lambda line: line.owner.phone),
            TableColumn(self.tr("Properties"), lambda line: f"{len(line.homes):,}", is_figure=True),
            TableColumn(
                self.tr("Counted area, ㎡"), lambda line: shown_area(line.area), is_figure=True
            ),
            TableColumn(self.tr("Rooms"), lambda line: _rooms(line.homes)),
        )
        keys = ("", "kind", "phone", "homes", "area", "address")
        return ListColumns(columns, (200, 90, 140, 80, 130, 320), keys, 5)

    def households(self) -> ListColumns:
        """Households."""
        columns: tuple[TableColumn[HouseholdLine], ...] = (
            TableColumn(self.tr("Home"), lambda line: line.home.address.label),
            TableColumn(self.tr("Owner"), lambda line: line.owner.name),
            TableColumn(self.tr("Phone"), lambda line: line.owner.phone),
            TableColumn(
                self.tr("Properties of the owner"), lambda line: f"{line.held:,}", is_figure=True
            ),
            TableColumn(
                self.tr("Residents"), lambda line: f"{len(line.residents):,}", is_figure=True
            ),
            TableColumn(self.tr("Who lives there"), lambda line: _names(line.residents)),
            TableColumn(self.tr("Grid"), lambda line: line.home.grid),
        )
        keys = ("", "owner", "phone", "held", "residents", "names", "grid")
        return ListColumns(columns, (170, 170, 130, 110, 80, 240, 100), keys, 5)

    def residents(self) -> ListColumns:
        """Residents."""
        columns: tuple[TableColumn[ResidentLine], ...] = (
            TableColumn(self.tr("Name"), lambda line: line.resident.name),
            TableColumn(
                self.tr("Home"),
                lambda line: line.home.address.label if line.home else self.tr("not known"),
            ),
            TableColumn(
                self.tr("Born"),
                self._born,
                colour=lambda line: palette().attention if self._is_minor(line) else None,
            ),
            TableColumn(self.tr("Phone"), lambda line: line.resident.phone),
        )
        return ListColumns(columns, (200, 240, 200, 200), ("name", "", "born", "phone"), 3)

    @staticmethod
    def _is_minor(line: ResidentLine) -> bool:
        return not line.resident.is_adult_on(date.today())  # noqa: DTZ011 - as the wall says

    def _born(self, line: ResidentLine) -> str:
        if line.resident.born is None:
            return ""
        day = self._words.day(line.resident.born)
        return self.tr("{day}, under 18").format(day=day) if self._is_minor(line) else day

    def representatives(self) -> ListColumns:
        """Representatives."""
        columns: tuple[TableColumn[RepresentativeLine], ...] = (
            TableColumn(self.tr("Name"), lambda line: line.person.name),
            TableColumn(self.tr("Phone"), lambda line: line.person.phone),
            TableColumn(
                self.tr("Buildings carried"),
                lambda line: "、".join(place.label for place in line.person.places),
            ),
            TableColumn(self.tr("Properties"), lambda line: f"{line.homes:,}", is_figure=True),
            TableColumn(self.tr("Area, ㎡"), lambda line: shown_area(line.area), is_figure=True),
        )
        return ListColumns(
            columns, (160, 150, 320, 90, 130), ("name", "phone", "", "homes", "area"), 2
        )


def _names(people: tuple[Resident, ...]) -> str:
    shown = "、".join(one.name for one in people[:_SHOWN])
    return f"{shown} …" if len(people) > _SHOWN else shown


def _rooms(homes: tuple[Property, ...]) -> str:
    shown = "、".join(home.address.label for home in homes[:_SHOWN])
    return f"{shown} …" if len(homes) > _SHOWN else shown
