# SPDX-License-Identifier: Apache-2.0
"""The register 名册: properties and owners as the office knows them today."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import lru_cache
from uuid import UUID


class AreaSource(Enum):
    """Where an area was taken from, best first (SPC interpretation 建筑物区分所有权解释 art. 8)."""

    TITLE = "title"  # 不动产登记簿
    SURVEY = "survey"  # 实测
    CONTRACT = "contract"  # 合同
    UNKNOWN = "unknown"


class PropertyUse(Enum):
    """What a property is for; households live only in homes."""

    HOME = "home"  # 住宅
    SHOP = "shop"  # 商铺, 办公
    PARKING = "parking"  # 车位, 车库
    OTHER = "other"


class OwnerKind(Enum):
    """A person, an organisation, or the developer 建设单位 (one person for all it holds)."""

    PERSON = "person"
    ORGANISATION = "organisation"
    DEVELOPER = "developer"


@dataclass(frozen=True, slots=True, order=True)
class Address:
    """Where a property is: building 楼栋, entrance 单元 (may be empty), room 房号.

    Parts are kept as the office numbers them ("3", "1", "0502"), without 幢 and 单元.
    """

    building: str
    entrance: str
    room: str

    @property
    def label(self) -> str:
        """As it is written on a paper: 3幢1单元0502."""
        building = f"{self.building}幢" if _is_number(self.building) else self.building
        entrance = f"{self.entrance}单元" if _is_number(self.entrance) else self.entrance
        return f"{building}{entrance}{self.room}"

    @property
    def sort_key(self) -> tuple[tuple[int, str], ...]:
        """Order a person expects: building 2 before building 10, named ones after."""
        return _natural(self.building), _natural(self.entrance), _natural(self.room)


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A building, or one entrance of it: what a scope names and a representative carries."""

    building: str
    entrance: str = ""

    def covers(self, address: Address) -> bool:
        """Whether the address lies in it."""
        return self.building == address.building and self.entrance in {"", address.entrance}

    @property
    def label(self) -> str:
        """As people say it: 3幢, 3幢1单元."""
        return Address(self.building, self.entrance, "").label


@dataclass(frozen=True, slots=True)
class Owner:
    """One person for the count: one owner, the co-owners of a home together, the developer.

    `names` holds each co-owner's name; `phone` tells people of one name apart.
    """

    id: UUID
    names: tuple[str, ...]
    phone: str = ""
    kind: OwnerKind = OwnerKind.PERSON

    @property
    def name(self) -> str:
        """All names as written on a paper: 邓涵、方萍东."""
        return "、".join(self.names)


@dataclass(frozen=True, slots=True)
class Property:
    """One title unit 专有部分. `area` in cm².

    `counts` is the estate's own rule whether it counts in the area base (parking often
    does not). `delivered` is false for what the developer has not handed over yet.
    """

    id: UUID
    address: Address
    owner_id: UUID
    area: int
    area_source: AreaSource = AreaSource.UNKNOWN
    use: PropertyUse = PropertyUse.HOME
    counts: bool = True
    delivered: bool = True
    note: str = ""
    grid: str = ""  # 网格


@dataclass(frozen=True, slots=True)
class Resident:
    """One resident 居民 and the home lived in. Nobody's ID number is kept."""

    id: UUID
    name: str
    home: UUID | None = None  # Property.id
    born: date | None = None
    phone: str = ""

    def is_adult_on(self, day: date) -> bool:
        """Whether the resident is 18 on that day; who has no date of birth was listed as such."""
        if self.born is None:
            return True
        adult = (self.born.year + 18, self.born.month, self.born.day)
        return (day.year, day.month, day.day) >= adult


@dataclass(frozen=True, slots=True)
class Representative:
    """A representative 居民代表、楼栋代表, and the places whose people and area they carry."""

    id: UUID
    name: str
    phone: str = ""
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Register:
    """All that the office knows; every property's owner is among the owners."""

    owners: tuple[Owner, ...]
    properties: tuple[Property, ...]
    residents: tuple[Resident, ...] = ()
    representatives: tuple[Representative, ...] = ()

    def owner_of(self) -> dict[UUID, Owner]:
        """Owners by id."""
        return {owner.id: owner for owner in self.owners}


def _is_number(text: str) -> bool:
    return re.fullmatch(r"[0-9]+[A-Za-z]?|[A-Za-z][0-9]*", text) is not None


# Numbers of buildings, entrances and rooms repeat, and each is asked for at every comparison.
@lru_cache(maxsize=65536)
def _natural(text: str) -> tuple[int, str]:
    match = re.match(r"\d+", text)
    return (int(match[0]), text[match.end() :]) if match else (1_000_000_000, text)
