# SPDX-License-Identifier: Apache-2.0
"""What a hand may not key into the register: said, and what is there stays as it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from commdesk.domain.errors import UserError
from commdesk.domain.register import Owner, Property, Representative, Resident
from commdesk.services.register.rows import Item
from commdesk.services.register_import.preview import LARGEST_LIKELY
from commdesk.services.register_import.texts import (
    has_id_number,
    is_phone_odd,
    plain,
)


def refuse_keyed(
    put: Iterable[Owner | Resident | Representative], things: Mapping[UUID, Item], today: date
) -> None:
    """Refuse ID numbers, phones without a number, and a birth to come.

    Raises UserError `phone-id-number`, `name-id-number`, `phone-unreadable` (text), and
    `born-in-future` (text). What stands in the register already is not asked about again.
    """
    for item in put:
        old = things.get(item.id)
        if has_id_number(plain(item.name)):
            raise UserError("name-id-number")
        phone = plain(item.phone)
        is_new = old is None or isinstance(old, Property) or plain(old.phone) != phone
        if has_id_number(phone):
            raise UserError("phone-id-number")
        if is_new and is_phone_odd(phone):
            raise UserError("phone-unreadable", text=phone)
        if isinstance(item, Resident):
            refuse_future(item.born, today)


def refuse_future(born: date | None, today: date) -> None:
    """Raises UserError `born-in-future` (text) for somebody who is not born yet."""
    if born is not None and born > today:
        raise UserError("born-in-future", text=born.isoformat())


def unlikely_areas(put: Iterable[Item], things: Mapping[UUID, Property]) -> tuple[Property, ...]:
    """Properties whose area was changed to more than a title unit ever has: to be asked about."""
    found: list[Property] = []
    for item in put:
        if isinstance(item, Property) and item.area > LARGEST_LIKELY:
            old = things.get(item.id)
            if old is None or old.area != item.area:
                found.append(item)
    return tuple(found)
