# SPDX-License-Identifier: Apache-2.0
"""The register changed by hand: each change in one act, with a reason, and nothing overwritten.

Topics that were opened keep the roll that was frozen with them: nothing here moves a count.
Owners who hold nothing any more are retired with the change that took their last property.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from commdesk.domain.errors import UserError
from commdesk.domain.register import (
    Owner,
    Property,
    Register,
    Representative,
    Resident,
)
from commdesk.services.audit import recorded
from commdesk.services.clock import local
from commdesk.services.progress import Progress, unheard
from commdesk.services.register.refusals import refuse_keyed
from commdesk.services.register.register import (
    current_register,
    load_register,
    register_version,
    state,
)
from commdesk.services.register.rows import Item
from commdesk.services.register.tidy import tidied
from commdesk.services.register.writing import Writing, gone_of, told_of
from commdesk.services.register_import.addresses import match_key
from commdesk.services.register_import.last_total import remember_total
from commdesk.services.register_import.memory import record_of, remember_columns

if TYPE_CHECKING:
    from commdesk.services.office.office import Office
    from commdesk.services.register_import.preview import RegisterPreview


@dataclass(frozen=True, slots=True)
class Changes:
    """What becomes of the register: `put` is added, or takes the place of what has its id.

    `gone` are the ids of what is retired.
    """

    put: tuple[Item, ...] = ()
    gone: frozenset[UUID] = frozenset()

    @property
    def count(self) -> int:
        """How many things change."""
        return len(self.put) + len(self.gone)


def new_ids(count: int = 1) -> list[UUID]:
    """Ids that rise from one to the next and with time, which is the order of lists."""
    start = (time.time_ns() // 1_000_000) << 80 | 0x7 << 76 | 0b10 << 62
    start |= (uuid4().int & 0xFFFF_FFFF) << 28
    return [UUID(int=number) for number in range(start, start + count)]


@dataclass(frozen=True, slots=True)
class Known:
    """A register as it was read, and its version: read again only when it is another."""

    version: str | None
    register: Register


def change_register(
    office: Office, changes: Changes, reason: str, known: Known | None = None
) -> Register:
    """Add, change and retire; returns the register as it is then.

    Raises UserError `reason-missing`, `register-empty`, `register-unchanged`, and for what
    a register cannot hold: as `refuse_keyed`, `name-missing`, `address-room-missing`, `room-taken` (address),
    `area-negative` (address), `home-unknown` (name), `owner-in-use` (name).
    """
    known = _known(office, known)
    _refuse_keyed(office, changes, known)
    return record(office, "register.change", changes, reason, known=known)


def merge_owners(
    office: Office, keep: UUID, others: Iterable[UUID], reason: str, known: Known | None = None
) -> Register:
    """All that some owners hold goes to one of them; the others are retired.

    Raises UserError as `change_register`, and `owner-unknown` for one who is not there.
    """
    known = _known(office, known)
    register = known.register
    others = frozenset(others) - {keep}
    owners = register.owner_of()
    if not {keep, *others} <= owners.keys():
        raise UserError("owner-unknown")
    moved = tuple(
        replace(item, owner_id=keep) for item in register.properties if item.owner_id in others
    )
    return record(
        office,
        "register.merge_owners",
        Changes(moved, others),
        reason,
        known=known,
        owner=owners[keep].name,
    )


def split_owner(
    office: Office,
    owner: UUID,
    properties: Iterable[UUID],
    new: Owner,
    reason: str,
    known: Known | None = None,
) -> Register:
    """Some of an owner's properties go to a new owner, who may have the same name.

    Raises UserError as `change_register`; `owner-unknown`, and `split-leaves-nothing` where
    the old owner would keep nothing, or nothing would go.
    """
    known = _known(office, known)
    register = known.register
    wanted = frozenset(properties)
    held = [item for item in register.properties if item.owner_id == owner]
    if owner not in register.owner_of():
        raise UserError("owner-unknown")
    moved = [replace(item, owner_id=new.id) for item in held if item.id in wanted]
    if not moved or len(moved) == len(held):
        raise UserError("split-leaves-nothing")
    _refuse_keyed(office, Changes((new,)), known)
    return record(
        office, "register.split_owner", Changes((new, *moved)), reason, known=known, owner=new.name
    )


def _refuse_keyed(office: Office, changes: Changes, known: Known) -> None:
    people = tuple(item for item in changes.put if not isinstance(item, Property))
    things = _things(known.register) if people else {}
    refuse_keyed(people, things, local(office.clock()).date())


def _known(office: Office, known: Known | None) -> Known:
    version = register_version(office)
    if known is not None and known.version == version:
        return known
    return Known(version, load_register(office))


def record(
    office: Office,
    action: str,
    changes: Changes,
    reason: str,
    progress: Progress = unheard,
    *,
    source: RegisterPreview | None = None,
    known: Known | None = None,
    **details: Any,
) -> Register:
    """One act that makes these changes. Raises UserError as `change_register` does."""
    reason = reason.strip()
    if not reason:
        raise UserError("reason-missing")
    with recorded(office, action, reason=reason, **details) as act:
        identity = current_register(office)
        if identity is None:
            raise UserError("register-empty")
        is_known = known is not None and known.version == register_version(office)
        old = known.register if known is not None and is_known else load_register(office)
        writing = Writing(office, act, identity, _things(old))
        put = writing.news(tidied(item) for item in changes.put)
        put += _homeless(old, put, changes.gone)
        new = _changed(old, put, changes.gone)
        left = _without_property(old, new)
        if left:
            new = replace(new, owners=tuple(item for item in new.owners if item.id not in left))
        _check(new, put)
        moved = {item.id for item in put if isinstance(item, Property) and writing.moves(item)}
        if moved:
            _check_rooms(new, moved)
        gone = (changes.gone | left) & writing.things.keys()
        if not put and not gone:
            raise UserError("register-unchanged")
        act.details["changes"] = [*told_of(put, writing.things), *gone_of(gone, writing.things)]
        state(office, act, identity, new, source)
        if source is not None:
            act.details |= _read_from(source)
            remember_columns(office, act, source)
            remember_total(office, act, source)
        writing.write(put, gone, progress)
    return new


def _read_from(source: RegisterPreview) -> dict[str, Any]:
    return {
        "file": source.file_name,
        "sha256": source.sha256,
        "sheet": source.sheet,
        **record_of(source),
    }


def _things(register: Register) -> dict[UUID, Item]:
    lists = (
        register.owners,
        register.properties,
        register.residents,
        register.representatives,
    )
    return {item.id: item for items in lists for item in items}


def _changed(old: Register, put: tuple[Item, ...], gone: frozenset[UUID]) -> Register:
    news = {item.id: item for item in put}

    def of(kind: type[Any], items: tuple[Any, ...]) -> tuple[Any, ...]:
        known = {item.id for item in items}
        kept = [news.get(item.id, item) for item in items if item.id not in gone]
        return (*kept, *(i for i in put if isinstance(i, kind) and i.id not in known))

    return Register(
        of(Owner, old.owners),
        of(Property, old.properties),
        of(Resident, old.residents),
        of(Representative, old.representatives),
    )


def _homeless(old: Register, put: tuple[Item, ...], gone: frozenset[UUID]) -> tuple[Resident, ...]:
    """Residents stay when their home goes; where they live is then not known."""
    known = gone | {item.id for item in put}
    return tuple(
        replace(item, home=None)
        for item in old.residents
        if item.home in gone and item.id not in known
    )


def _without_property(old: Register, new: Register) -> frozenset[UUID]:
    """Owners who held something, or are new, and hold nothing now."""
    holders = {item.owner_id for item in new.properties}
    held = {item.owner_id for item in old.properties}
    known = {owner.id for owner in old.owners}
    return frozenset(
        owner.id
        for owner in new.owners
        if owner.id not in holders and (owner.id in held or owner.id not in known)
    )


def _check(new: Register, put: tuple[Item, ...]) -> None:
    owners = new.owner_of()
    for item in new.properties:
        if item.owner_id not in owners:
            raise UserError("owner-in-use", address=item.address.label)
    homes = {item.id for item in new.properties}
    for item in put:
        if isinstance(item, Property):
            if not item.address.room:
                raise UserError("address-room-missing")
            if item.area < 0:
                raise UserError("area-negative", address=item.address.label)
        elif not item.name:
            raise UserError("name-missing")
        elif isinstance(item, Resident) and item.home and item.home not in homes:
            raise UserError("home-unknown", name=item.name)


def _check_rooms(new: Register, put: set[UUID]) -> None:
    """No two properties of one address; `put` are those whose address is new."""
    seen: dict[tuple[str, str, str], UUID] = {}
    for item in new.properties:
        other = seen.setdefault(match_key(item.address), item.id)
        if other != item.id and (item.id in put or other in put):
            raise UserError("room-taken", address=item.address.label)
