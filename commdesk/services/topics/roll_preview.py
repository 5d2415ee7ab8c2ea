# SPDX-License-Identifier: Apache-2.0
"""What a topic would ask of today's register, before it is opened: how many, how much, where."""

from __future__ import annotations

import threading
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from commdesk.domain.errors import UserError
from commdesk.domain.register import (
    Address,
    OwnerKind,
    Place,
    Property,
    PropertyUse,
    Register,
)
from commdesk.domain.roll import make_roll
from commdesk.domain.topics import WHOLE_ESTATE, Basis, Extent, PaperPer
from commdesk.services.register.register import load_register

if TYPE_CHECKING:
    from commdesk.services.office.office import Office


_COUNTED_ALONE = {Basis.OWNERS, Basis.HOUSEHOLDS}


@dataclass(frozen=True, slots=True)
class RollSize:
    """A roll in figures; `area` in cm², 0 where none is counted."""

    voters: int
    people: int
    area: int
    papers: int


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """A building or an entrance of the register: counted properties, owners, area in cm²."""

    place: Place
    properties: int
    owners: int
    area: int


class RollLook:
    """Looks at the register as it stands; it is read again only after something was recorded."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._lock = threading.Lock()
        self._seen = -1
        self._register = Register((), ())

    def preview(
        self, basis: Basis, paper_per: PaperPer, extent: Extent, on: date | None
    ) -> RollSize:
        """The roll that a topic opened today would get.

        Raises UserError `register-empty`, `roll-empty`, `no-residents`, `no-representatives`.
        """
        register = self._load()
        if not register.properties:
            raise UserError("register-empty")
        if basis in _COUNTED_ALONE:
            return _sum_up(register, basis, paper_per, extent)
        roll = make_roll(register, basis, paper_per, extent, on)
        return RollSize(len(roll.voters), roll.people, roll.area, len(roll.papers))

    def places(self) -> tuple[PlaceLine, ...]:
        """Buildings in the order people expect, each followed by its entrances.

        A building without entrances, or with one only, has no lines of its own for them.
        """
        found: dict[str, dict[str, list[Property]]] = defaultdict(lambda: defaultdict(list))
        for item in self._load().properties:
            if item.counts:
                found[item.address.building][item.address.entrance].append(item)
        lines: list[PlaceLine] = []
        for building in sorted(found, key=lambda name: Address(name, "", "").sort_key):
            entrances = found[building]
            everything = [item for items in entrances.values() for item in items]
            lines.append(_line(Place(building), everything))
            if len(entrances) > 1:
                lines += [
                    _line(Place(building, entrance), entrances[entrance])
                    for entrance in sorted(
                        entrances, key=lambda name: Address(building, name, "").sort_key
                    )
                    if entrance
                ]
        return tuple(lines)

    def _load(self) -> Register:
        with self._lock:
            written = self._office.journal.sequence
            if written != self._seen:
                self._register, self._seen = load_register(self._office), written
            return self._register


def preview_roll(
    office: Office,
    basis: Basis,
    paper_per: PaperPer,
    extent: Extent = WHOLE_ESTATE,
    on: date | None = None,
) -> RollSize:
    """One look; raises UserError as `RollLook.preview`."""
    return RollLook(office).preview(basis, paper_per, extent, on)


def _sum_up(register: Register, basis: Basis, paper_per: PaperPer, extent: Extent) -> RollSize:
    """What `make_roll` would make, without its hundred thousand voters and papers."""
    counted = (item for item in register.properties if item.counts)
    asked = [item for item in counted if not extent.scope or extent.covers(item.address)]
    if basis is Basis.HOUSEHOLDS:
        homes = sum(item.use is PropertyUse.HOME and item.delivered for item in asked)
        size = RollSize(homes, homes, 0, homes)
    else:
        developers = {owner.id for owner in register.owners if owner.kind is OwnerKind.DEVELOPER}
        # All that the developer holds or has not handed over is one person's.
        others = {item.owner_id for item in asked if item.delivered} - developers
        has_developer = any(not item.delivered or item.owner_id in developers for item in asked)
        people = len(others) + has_developer
        papers = len(asked) if paper_per is PaperPer.PROPERTY and not extent.secret else people
        area = 0 if extent.secret else sum(item.area for item in asked)
        size = RollSize(people, people, area, papers)
    if not size.voters:
        raise UserError("roll-empty")
    return size


def _line(place: Place, items: list[Property]) -> PlaceLine:
    owners = len({item.owner_id for item in items})
    return PlaceLine(place, len(items), owners, sum(item.area for item in items))
