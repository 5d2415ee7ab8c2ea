# SPDX-License-Identifier: Apache-2.0
"""What people key about the register, as values: homes, places, days, who an owner is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from uuid import UUID

from commdesk.domain.area import parse_area
from commdesk.domain.errors import UserError
from commdesk.domain.register import Address, Owner, OwnerKind, Place, Property, Register
from commdesk.services.register.edit import Changes, new_ids
from commdesk.services.register.tidy import names_of
from commdesk.services.register_import.addresses import match_key, split_address, split_building
from commdesk.services.register_import.texts import (
    has_id_number,
    is_below_zero,
    phone_numbers,
    plain,
)

BETWEEN = re.compile(r"[、,;，；\s]+")
_DAY = re.compile(r"(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?(?: .*)?")


def keyed_names(text: str) -> tuple[str, ...]:
    """Co-owners as keyed. Raises UserError `name-id-number`, so that nothing goes unsaid."""
    if has_id_number(plain(text)):
        raise UserError("name-id-number")
    return names_of(text)


def keyed_area(text: str) -> int:
    """An area as keyed, in cm². Raises UserError `area-below-zero`, and as `parse_area`."""
    if is_below_zero(text):
        raise UserError("area-below-zero", text=text.strip())
    return parse_area(text)


def day_of(text: str) -> date | None:
    """A day as offices write it: 1990-3-7, 1990年3月7日, 19900307; None for a blank.

    Raises UserError `born-unreadable` (text).
    """
    text = plain(text)
    if not text:
        return None
    match = _DAY.fullmatch(text)
    try:
        if match:
            return date(*map(int, match.groups()))
    except ValueError:
        match = None
    raise UserError("born-unreadable", text=text)


def home_of(register: Register, text: str) -> Property | None:
    """The property that is meant by "3-1-502"; None for a blank.

    Raises UserError `home-not-found` (address), and as `split_address`.
    """
    text = plain(text)
    if not text:
        return None
    by_label = {item.address.label: item for item in register.properties}
    if text in by_label:
        return by_label[text]
    parts = split_address(text)
    key = match_key(Address(parts.building, parts.entrance, parts.room))
    for item in register.properties:
        if match_key(item.address) == key:
            return item
    raise UserError("home-not-found", address=text)


def known_places(register: Register) -> dict[tuple[str, str], Place]:
    """Buildings and entrances by what `place_of` looks them up with."""
    known: dict[tuple[str, str], Place] = {}
    for building, entrance in dict.fromkeys(
        (item.address.building, item.address.entrance) for item in register.properties
    ):
        for part in ("", entrance):
            key = match_key(Address(building, part, ""))[:2]
            known.setdefault(key, Place(building, part))
    return known


def places_of(known: Mapping[tuple[str, str], Place], text: str) -> tuple[Place, ...]:
    """The places of "3幢、5幢1单元", each once.

    Raises UserError `place-not-found` (place), and as `split_building`.
    """
    found: list[Place] = []
    for part in BETWEEN.split(plain(text)):
        if not part:
            continue
        building, entrance = split_building(part)
        place = known.get(match_key(Address(building, entrance, ""))[:2])
        if place is None:
            raise UserError("place-not-found", place=part)
        found.append(place)
    return tuple(dict.fromkeys(found))


def keyed_home(
    register: Register,
    home: Property,
    names: str,
    phone: str,
    *,
    is_sold: bool = False,
) -> Changes:
    """What a property and its owner, as keyed, do to the register.

    Other names or another phone of a property that is there correct its owner, unless it
    `is_sold`: then it goes to the owner known by that name and phone, or to a new one.
    """
    known = next((item for item in register.properties if item.id == home.id), None)
    owner = None if known is None else register.owner_of()[known.owner_id]
    wanted = keyed_names(names)
    if owner is not None and (owner.names, owner.phone) == (wanted, phone.strip()):
        return Changes((home,))
    if owner is not None and not is_sold:
        return Changes((replace(owner, names=wanted, phone=phone.strip()), home))
    numbers = set(phone_numbers(plain(phone)))
    for other in register.owners:
        same = sorted(other.names) == sorted(wanted)
        by_name = other.kind is not OwnerKind.PERSON
        if same and (by_name or numbers & set(phone_numbers(plain(other.phone)))):
            return Changes((replace(home, owner_id=other.id),))
    new = Owner(new_ids()[0], wanted, phone.strip())
    return Changes((new, replace(home, owner_id=new.id)))


def new_home(address: Address) -> Property:
    """A property to be keyed, of nobody yet."""
    return Property(new_ids()[0], address, UUID(int=0), 0)
