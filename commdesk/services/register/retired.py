# SPDX-License-Identifier: Apache-2.0
"""Properties that left the register: looked up, and taken back in with a reason."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from commdesk.domain.errors import UserError
from commdesk.domain.register import Owner, Property, Register
from commdesk.models import register as tables
from commdesk.services.register.edit import Changes, Known, record
from commdesk.services.register.register import current_register
from commdesk.services.register.rows import READ_COLUMNS, Reader

if TYPE_CHECKING:
    from commdesk.services.office.office import Office


def load_retired(office: Office) -> tuple[tuple[Property, Owner], ...]:
    """What was retired of the register of today, with its last owner; by address."""
    with office.store.connection():
        identity = current_register(office)
        if identity is None:
            return ()
        reader = Reader()
        table, owners = tables.Property, tables.Owner
        rows = office.store.rows(
            _select(table, READ_COLUMNS[Property]).where(
                (table.register == identity) & table.current & table.retired.is_null(is_null=False)
            )
        )
        homes = [reader.property(row) for row in rows]
        wanted = list({home.owner_id for home in homes})
        found: dict[UUID, Owner] = {}
        for start in range(0, len(wanted), 500):
            some = wanted[start : start + 500]
            query = _select(owners, READ_COLUMNS[Owner]).where(
                (owners.register == identity) & owners.current & owners.owner.in_(some)
            )
            found |= {owner.id: owner for owner in map(reader.owner, office.store.rows(query))}
    homes.sort(key=lambda home: home.address.sort_key)
    return tuple((home, found[home.owner_id]) for home in homes)


def restore(
    office: Office, properties: Iterable[UUID], reason: str, known: Known | None = None
) -> Register:
    """Take properties back in as they were, with their owners.

    Raises UserError as `change_register`; `room-taken` where another has the address now, and
    `register-unchanged` where none of them is retired.
    """
    wanted = frozenset(properties)
    back = [(home, owner) for home, owner in load_retired(office) if home.id in wanted]
    if not back:
        raise UserError("register-unchanged")
    there = {owner.id for owner in known.register.owners} if known is not None else set[UUID]()
    owners = {owner.id: owner for _, owner in back if owner.id not in there}
    changes = Changes((*owners.values(), *(home for home, _ in back)))
    return record(office, "register.restore", changes, reason, known=known)


def _select(table: Any, names: Iterable[str]) -> Any:
    return table.select(*(getattr(table, name) for name in names))
