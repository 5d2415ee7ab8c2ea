# SPDX-License-Identifier: Apache-2.0
"""The register as lists to look into: properties, owners, households, people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.register import (
    Address,
    Owner,
    OwnerKind,
    Property,
    PropertyUse,
    Register,
    Representative,
    Resident,
)
from commdesk.services.pause import collector_paused
from commdesk.services.progress import Progress, unheard
from commdesk.services.register.edit import Known
from commdesk.services.register.households import households_of
from commdesk.services.register.initials import sound_of
from commdesk.services.register.register import load_register, register_version
from commdesk.services.register.retired import load_retired
from commdesk.services.register.search import Shelf, name_codes, phone_codes, place_codes

if TYPE_CHECKING:
    from commdesk.services.office.office import Office

_NOWHERE = ((1_000_000_001, ""),)
_USES = list(PropertyUse)
_KINDS = list(OwnerKind)


@dataclass(frozen=True, slots=True)
class HomeLine:
    """One property and its owner; the last one of a property that `is_retired`."""

    home: Property
    owner: Owner
    is_retired: bool = False


@dataclass(frozen=True, slots=True)
class OwnerLine:
    """One owner and all that is held; `area` (cm²) is that of the counted properties."""

    owner: Owner
    homes: tuple[Property, ...]
    area: int


@dataclass(frozen=True, slots=True)
class ResidentLine:
    """One resident; `home` is None where it is not known."""

    resident: Resident
    home: Property | None


@dataclass(frozen=True, slots=True)
class RepresentativeLine:
    """One representative, the heads and the area (cm²) of the places carried."""

    person: Representative
    homes: int
    area: int


class Book:
    """A register and its lists, made away from the interface."""

    def __init__(
        self,
        register: Register,
        progress: Progress = unheard,
        version: str | None = None,
        retired: Sequence[HomeLine] = (),
    ) -> None:
        self.register = register
        self.retired = tuple(retired)
        self.known = Known(version, register)
        with collector_paused():
            homes = sorted(register.properties, key=lambda home: _address_key(home.address))
            progress(1, 4)
            places = {home.id: place_codes(home.address) for home in homes}
            people = {
                owner.id: phone_codes(owner.phone) + name_codes(owner.name)
                for owner in register.owners
            }
            owners = register.owner_of()
            self.homes = _homes(
                (HomeLine(home, owners[home.owner_id]) for home in homes), places, people
            )
            progress(2, 4)
            self.owners = _owners(register, homes, places, people)
            progress(3, 4)
            self.households = households_of(register, homes, places, people)
            self.residents = _residents(register)
            self.representatives = _representatives(register, homes)
            self.homes.prepare("owner", "area")
            self.owners.prepare("homes", "area")
            progress(4, 4)
        buildings = dict.fromkeys(home.address.building for home in homes)
        self.buildings = tuple(buildings)
        self.grids = tuple(sorted({home.grid for home in homes if home.grid}))

    @cached_property
    def home_of(self) -> dict[UUID, Property]:
        """Properties by id."""
        return {home.id: home for home in self.register.properties}


def load_book(office: Office, progress: Progress = unheard) -> Book:
    """The register of an office; empty lists before the first import."""
    version = register_version(office)
    register = load_register(office, progress)
    return Book(register, version=version, retired=retired_lines(office))


def retired_lines(office: Office) -> tuple[HomeLine, ...]:
    """What was retired, as lines of the list of properties."""
    return tuple(HomeLine(home, owner, is_retired=True) for home, owner in load_retired(office))


def retired_shelf(lines: Sequence[HomeLine]) -> Shelf[HomeLine]:
    """What was retired as a list to look into, as that of the properties."""
    places = {line.home.id: place_codes(line.home.address) for line in lines}
    people = {
        line.owner.id: phone_codes(line.owner.phone) + name_codes(line.owner.name) for line in lines
    }
    return _homes(lines, places, people)


def _homes(
    lines: Iterable[HomeLine],
    places: dict[UUID, str],
    people: dict[UUID, str],
) -> Shelf[HomeLine]:
    return Shelf(
        lines,
        lambda line: places[line.home.id] + people[line.owner.id],
        lambda line: _words(
            line.owner.name, line.home.address.building, line.home.note, line.home.grid
        ),
        {
            "owner": lambda line: sound_of(line.owner.name),
            "phone": lambda line: line.owner.phone,
            "area": lambda line: line.home.area,
            "use": lambda line: _USES.index(line.home.use),
            "counts": lambda line: not line.home.counts,
            "delivered": lambda line: not line.home.delivered,
            "grid": lambda line: line.home.grid,
            "note": lambda line: line.home.note,
        },
        {
            "building": lambda line: line.home.address.building,
            "grid": lambda line: line.home.grid,
            "counts": lambda line: line.home.counts,
        },
    )


def _owners(
    register: Register,
    homes: list[Property],
    places: dict[UUID, str],
    people: dict[UUID, str],
) -> Shelf[OwnerLine]:
    held: dict[UUID, list[Property]] = defaultdict(list)
    for home in homes:
        held[home.owner_id].append(home)
    lines = [
        OwnerLine(
            owner,
            tuple(held.get(owner.id, ())),
            sum(home.area for home in held.get(owner.id, ()) if home.counts),
        )
        for owner in register.owners
    ]
    lines.sort(key=lambda line: sound_of(line.owner.name))
    return Shelf(
        lines,
        lambda line: "".join(places[home.id] for home in line.homes) + people[line.owner.id],
        lambda line: line.owner.name,
        {
            "kind": lambda line: _KINDS.index(line.owner.kind),
            "phone": lambda line: line.owner.phone,
            "homes": lambda line: len(line.homes),
            "area": lambda line: line.area,
            "address": lambda line: _address_key(line.homes[0].address if line.homes else None),
        },
        {"several": lambda line: len(line.homes) > 1},
    )


def _residents(register: Register) -> Shelf[ResidentLine]:
    homes = {home.id: home for home in register.properties} if register.residents else {}
    lines = [
        ResidentLine(resident, homes.get(resident.home) if resident.home else None)
        for resident in register.residents
    ]
    lines.sort(key=lambda line: _address_key(line.home.address if line.home else None))
    return Shelf(
        lines,
        lambda line: (
            (place_codes(line.home.address) if line.home else "")
            + phone_codes(line.resident.phone)
            + name_codes(line.resident.name)
        ),
        lambda line: line.resident.name,
        {
            "name": lambda line: sound_of(line.resident.name),
            "born": lambda line: line.resident.born.isoformat() if line.resident.born else "",
            "phone": lambda line: line.resident.phone,
        },
        {"building": lambda line: line.home.address.building if line.home else ""},
    )


def _representatives(register: Register, homes: list[Property]) -> Shelf[RepresentativeLine]:
    counted = [home for home in homes if home.counts]
    lines: list[RepresentativeLine] = []
    for person in register.representatives:
        carried = [
            home for home in counted if any(place.covers(home.address) for place in person.places)
        ]
        area = sum(home.area for home in carried)
        lines.append(RepresentativeLine(person, len(carried), area))
    return Shelf(
        lines,
        lambda line: (
            "".join(
                place_codes(Address(place.building, place.entrance, ""))
                for place in line.person.places
            )
            + phone_codes(line.person.phone)
            + name_codes(line.person.name)
        ),
        lambda line: line.person.name,
        {
            "name": lambda line: sound_of(line.person.name),
            "phone": lambda line: line.person.phone,
            "homes": lambda line: line.homes,
            "area": lambda line: line.area,
        },
    )


def _words(name: str, building: str, note: str, grid: str) -> str:
    # Most homes have a name alone, which costs no text of its own then.
    if building.isascii() and not note and not grid:
        return name
    return f"{name} {building} {note} {grid}".lower()


def _address_key(address: Address | None) -> tuple[object, ...]:
    if address is None:
        return _NOWHERE
    return tuple(map(_part_key, (address.building, address.entrance, address.room)))


@lru_cache(maxsize=16_384)
def _part_key(part: str) -> tuple[int, str]:
    return Address(part, "", "").sort_key[0]
