# SPDX-License-Identifier: Apache-2.0
"""The households 户 of a register as a list to look into."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from commdesk.domain.register import Owner, Property, PropertyUse, Register, Resident
from commdesk.services.register.initials import sound_of
from commdesk.services.register.search import Shelf, name_codes, phone_codes


@dataclass(frozen=True, slots=True)
class HouseholdLine:
    """One household, as a vote by households counts it: a home handed over that counts.

    `held` is how many properties its owner has in all; `residents` are those of this home.
    """

    home: Property
    owner: Owner
    held: int
    residents: tuple[Resident, ...]


def is_household(home: Property) -> bool:
    """Whether a vote by households counts a property as one (see make_roll)."""
    return home.counts and home.delivered and home.use is PropertyUse.HOME


def households_of(
    register: Register,
    homes: list[Property],
    places: dict[UUID, str],
    people: dict[UUID, str],
) -> Shelf[HouseholdLine]:
    """The list, in the order of `homes`; `places` and `people` are codes (see Shelf) by id."""
    owners = register.owner_of()
    held = Counter(home.owner_id for home in homes)
    living: dict[UUID, list[Resident]] = defaultdict(list)
    for resident in register.residents:
        if resident.home is not None:
            living[resident.home].append(resident)
    return Shelf(
        (
            HouseholdLine(
                home, owners[home.owner_id], held[home.owner_id], tuple(living.get(home.id, ()))
            )
            for home in homes
            if is_household(home)
        ),
        lambda line: (
            places[line.home.id] + people[line.owner.id] + _codes_of(line.residents)
            if line.residents
            else places[line.home.id] + people[line.owner.id]
        ),
        lambda line: _words(
            "、".join([line.owner.name, *(one.name for one in line.residents)])
            if line.residents
            else line.owner.name,
            line.home,
        ),
        {
            "owner": lambda line: sound_of(line.owner.name),
            "phone": lambda line: line.owner.phone,
            "held": lambda line: line.held,
            "residents": lambda line: len(line.residents),
            "names": lambda line: sound_of(line.residents[0].name) if line.residents else "",
            "grid": lambda line: line.home.grid,
        },
        {
            "building": lambda line: line.home.address.building,
            "lived": lambda line: bool(line.residents),
        },
    )


def _codes_of(residents: Iterable[Resident]) -> str:
    return "".join(phone_codes(one.phone) + name_codes(one.name) for one in residents)


def _words(names: str, home: Property) -> str:
    building = home.address.building
    if building.isascii() and not home.grid:
        return names
    return f"{names} {building} {home.grid}".lower()
