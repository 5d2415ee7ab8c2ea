# SPDX-License-Identifier: Apache-2.0
"""Owners, properties, residents and representatives as rows of their tables, and back."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from sys import intern
from typing import Any
from uuid import UUID

from commdesk.domain.register import (
    Address,
    AreaSource,
    Owner,
    OwnerKind,
    Place,
    Property,
    PropertyUse,
    Representative,
    Resident,
)
from commdesk.models import register as tables
from commdesk.models.base import VersionedRow
from commdesk.models.codec import names_of, names_text
from commdesk.models.ids import uuid_of
from commdesk.models.plain_json import list_text

Item = Owner | Property | Resident | Representative
TABLES: dict[type[Item], type[VersionedRow]] = {
    Owner: tables.Owner,
    Property: tables.Property,
    Resident: tables.Resident,
    Representative: tables.Representative,
}
# The column that stays the same through the versions of one thing.
KEYS: dict[type[Item], str] = {
    Owner: "owner",
    Property: "property",
    Resident: "resident",
    Representative: "representative",
}
OWNER_COLUMNS: tuple[str, ...] = ("register", "owner", "names", "phone", "kind")
PROPERTY_COLUMNS: tuple[str, ...] = (
    "register",
    "property",
    "building",
    "entrance",
    "room",
    "owner",
    "area_cm2",
    "area_source",
    "use",
    "counts",
    "delivered",
    "note",
    "supersedes",
    "grid",
)
READ_COLUMNS: dict[type[Item], tuple[str, ...]] = {
    Owner: OWNER_COLUMNS[1:],
    Property: tuple(name for name in PROPERTY_COLUMNS[1:] if name != "supersedes"),
    Resident: ("resident", "name", "home", "born", "phone"),
    Representative: ("representative", "name", "phone", "places"),
}

_KINDS = {kind.value: kind for kind in OwnerKind}
_SOURCES = {source.value: source for source in AreaSource}
_USES = {use.value: use for use in PropertyUse}


def owner_rows(register: str, owners: Sequence[Owner]) -> Iterator[tuple[Any, ...]]:
    """In the order of OWNER_COLUMNS."""
    for owner in owners:
        yield (register, owner.id.hex, names_text(owner.names), owner.phone, owner.kind.value)


def property_rows(register: str, properties: Sequence[Property]) -> Iterator[tuple[Any, ...]]:
    """In the order of PROPERTY_COLUMNS."""
    for item in properties:
        address = item.address
        yield (
            register,
            item.id.hex,
            address.building,
            address.entrance,
            address.room,
            item.owner_id.hex,
            item.area,
            item.area_source.value,
            item.use.value,
            int(item.counts),
            int(item.delivered),
            item.note,
            None,
            item.grid or None,
        )


def values_of(register: str, item: Item) -> dict[str, Any]:
    """One thing's columns by name, as they are stored."""
    if isinstance(item, Owner):
        return dict(zip(OWNER_COLUMNS, next(owner_rows(register, (item,))), strict=True))
    if isinstance(item, Property):
        values = dict(zip(PROPERTY_COLUMNS, next(property_rows(register, (item,))), strict=True))
        del values["supersedes"]
        return values
    if isinstance(item, Resident):
        return {
            "register": register,
            "resident": item.id.hex,
            "name": item.name,
            "home": item.home.hex if item.home else None,
            "born": item.born.isoformat() if item.born else None,
            "phone": item.phone,
        }
    places = ",".join(list_text((place.building, place.entrance)) for place in item.places)
    return {
        "register": register,
        "representative": item.id.hex,
        "name": item.name,
        "phone": item.phone,
        "places": f"[{places}]",
    }


class Reader:
    """Rows as values; ids that occur in several tables are one object."""

    def __init__(self) -> None:
        self._known: dict[str, UUID] = {}

    def _id(self, text: str) -> UUID:
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = uuid_of(text)
        return known

    def owner(self, row: Sequence[Any]) -> Owner:
        """A row of READ_COLUMNS, as for all here."""
        identity, names, phone, kind = row
        return Owner(self._id(identity), names_of(names), phone, _KINDS[kind])

    def property(self, row: Sequence[Any]) -> Property:
        """A property; its owner's id is the one that `owner` gave."""
        (
            identity, building, entrance, room, owner, area, source, use, counts, delivered,
            note, grid,
        ) = row  # fmt: skip
        return Property(
            uuid_of(identity),
            # Whole estates share a few thousand numbers: each is kept once.
            Address(intern(building), intern(entrance), intern(room)),
            self._id(owner),
            area,
            _SOURCES[source],
            _USES[use],
            bool(counts),
            bool(delivered),
            intern(note),
            intern(grid or ""),
        )

    def resident(self, row: Sequence[Any]) -> Resident:
        """A resident."""
        identity, name, home, born, phone = row
        return Resident(
            uuid_of(identity),
            name,
            uuid_of(home) if home else None,
            date.fromisoformat(born) if born else None,
            phone,
        )

    def representative(self, row: Sequence[Any]) -> Representative:
        """A representative."""
        identity, name, phone, places = row
        return Representative(
            uuid_of(identity), name, phone, tuple(Place(*place) for place in json.loads(places))
        )
