# SPDX-License-Identifier: Apache-2.0
"""What a workbook would change in a register that is there: values, and how they are put in.

Areas in cm². Nothing here reads or writes anything.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any
from uuid import UUID

from commdesk.domain.register import Address, Owner, Property, Register
from commdesk.services.register.edit import Changes

_FEW = 5  # a workbook of so few says nothing of itself


class News(Enum):
    """What a workbook tells of a property or an owner."""

    ADDED = "added"
    CHANGED = "changed"
    VANISHED = "vanished"  # in the register, not in the workbook
    OWNER = "owner-changed"  # an owner's phone or name
    MERGED = "owners-merged"  # owners whom the workbook knows as one
    RENAMED = "renamed"  # a resident or representative who has another name there


class Part(Enum):
    """What differs of a property or an owner."""

    AREA = "area"
    AREA_SOURCE = "area_source"
    USE = "use"
    COUNTS = "counts"
    DELIVERED = "delivered"
    NOTE = "note"
    GRID = "grid"
    OWNER = "owner"
    NAMES = "names"
    PHONE = "phone"
    # Of residents and representatives.
    HOME = "home"
    BORN = "born"
    PLACES = "places"


@dataclass(frozen=True, slots=True)
class Difference:
    """One part, as the register and as the workbook has it (an area, a flag, a text …)."""

    part: Part
    old: Any
    new: Any


@dataclass(frozen=True)
class Item:
    """One line of the list, to be confirmed by itself.

    `home` is the property as it is, or the new one; `owner` who holds it then, or whom it is
    about. `values` are the property's or the owner's new values by name; `others` are owners
    merged into `owner`.
    """

    news: News
    owner: Owner
    home: Property | None = None
    differences: tuple[Difference, ...] = ()
    values: Mapping[str, Any] = field(default_factory=dict)
    others: tuple[Owner, ...] = ()
    held: int = 0  # how many properties an owner's change touches

    @property
    def address(self) -> Address | None:
        """Where it is; None for an owner's own change."""
        return None if self.home is None else self.home.address


@dataclass(frozen=True)
class UpdatePlan:
    """All that differs, in the order of addresses; owners last.

    `version` is the state of the register that it was made for. `same` are the properties
    that the workbook leaves as they are.
    """

    version: str
    items: tuple[Item, ...]
    same: int = 0

    def count(self, news: News) -> int:
        """How many lines tell this."""
        return Counter(item.news for item in self.items)[news]

    @property
    def known(self) -> int:
        """How many of the workbook's properties are in the register."""
        return self.same + self.count(News.CHANGED)

    @property
    def other_owners(self) -> int:
        """How many of these would have another owner, or one of another name."""
        told = (Part.OWNER, Part.NAMES)
        return sum(
            item.held if item.news is News.OWNER else 1
            for item in self.items
            if item.news in {News.CHANGED, News.OWNER}
            and any(found.part in told for found in item.differences)
        )

    @property
    def is_doubtful(self) -> bool:
        """Whether the workbook may be of another estate.

        Most of its properties are not in the register, or most of those have other owners. One
        of a part of the estate is none.
        """
        if self.known + self.count(News.ADDED) < _FEW:
            return False
        return self.known < self.count(News.ADDED) or self.other_owners * 2 > self.known


def changes_of(register: Register, chosen: Iterable[Item]) -> Changes:
    """What the chosen lines together do to a register."""
    homes = {item.id: item for item in register.properties}
    owners = register.owner_of()
    old: dict[UUID, object] = {**homes, **owners}
    gone: set[UUID] = set()
    merged: dict[UUID, UUID] = {}
    for item in chosen:
        owner, home = item.owner, item.home
        if item.news is News.OWNER:
            owners[owner.id] = replace(owners[owner.id], **item.values)
        elif item.news is News.MERGED:
            merged |= {other.id: owner.id for other in item.others}
        elif home is not None and item.news is News.VANISHED:
            gone.add(home.id)
        elif home is not None:
            owners.setdefault(owner.id, owner)
            homes[home.id] = replace(homes.get(home.id, home), **item.values)
    for home in list(homes.values()):
        target = home.owner_id
        while target in merged:
            target = merged[target]
        homes[home.id] = replace(home, owner_id=target) if target != home.owner_id else home
    gone |= merged.keys()
    news = (*owners.values(), *homes.values())
    return Changes(
        tuple(item for item in news if item.id not in gone and old.get(item.id) != item),
        frozenset(gone),
    )
