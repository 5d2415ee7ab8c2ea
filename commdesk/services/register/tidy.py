# SPDX-License-Identifier: Apache-2.0
"""What people key into the register, written as an import would write it."""

from __future__ import annotations

from dataclasses import replace

from commdesk.domain.register import (
    Address,
    Owner,
    Property,
    Representative,
    Resident,
)
from commdesk.services.register.rows import Item
from commdesk.services.register_import.texts import is_nothing, plain, squeezed, without_id_numbers
from commdesk.services.register_import.words import owner_of, remark_of
from commdesk.services.unseen import one_line


def tidied(item: Item) -> Item:
    """Without blanks around, signs nobody sees, and ID numbers; full-width digits made plain."""
    if isinstance(item, Owner):
        return replace(item, names=names_of("、".join(item.names)), phone=_text(item.phone))
    if isinstance(item, Property):
        address = item.address
        return replace(
            item,
            address=Address(
                squeezed(address.building), squeezed(address.entrance), squeezed(address.room)
            ),
            note=note_of(item.note),
            grid=_text(item.grid),
        )
    if isinstance(item, Resident | Representative):
        return replace(item, name=_text(item.name), phone=_text(item.phone))
    raise TypeError(item)


def names_of(text: str) -> tuple[str, ...]:
    """Co-owners in one text: "邓涵、方萍东" → 邓涵, 方萍东; an organisation is one name."""
    return tuple(name for name in owner_of(_text(text)).names if not is_nothing(name))


def note_of(text: str) -> str:
    """A remark; "" for "无" and the like."""
    return remark_of(_text(text))


def _text(text: str) -> str:
    return plain(without_id_numbers(one_line(text)))
