# SPDX-License-Identifier: Apache-2.0
"""A workbook's preview beside a register that is there: whom that has merged or told apart."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from uuid import UUID

from commdesk.domain.register import OwnerKind, Property, Register
from commdesk.services.pause import collector_paused
from commdesk.services.register.update import known_owners
from commdesk.services.register_import.preview import MergedOwner, RegisterPreview


def as_known(register: Register, preview: RegisterPreview) -> tuple[RegisterPreview, Register]:
    """A preview's lists of owners as an update leaves them, and the workbook's register so.

    The preview keeps its own register, which is what an update compares. What was asked about
    people of one name for want of a phone is not asked where the register has decided it.
    """
    if not register.properties or not preview.register.properties:
        return preview, preview.register
    with collector_paused():
        return _as_known(register, preview)


def _as_known(register: Register, preview: RegisterPreview) -> tuple[RegisterPreview, Register]:
    properties = known_owners(register, preview)
    owners = {owner.id: owner for owner in (*preview.register.owners, *register.owners)}
    meant: dict[UUID, set[UUID]] = defaultdict(set)  # the workbook's owner → those meant
    held: dict[UUID, list[Property]] = {}
    for before, item in zip(preview.register.properties, properties, strict=True):
        meant[before.owner_id].add(item.owner_id)
        held.setdefault(item.owner_id, [])
        if item.counts:
            held[item.owner_id].append(item)
    settled = {
        one.name
        for one in preview.namesakes
        if len({key for owner in one.owners for key in meant[owner.id]}) == 1
    }
    shown = replace(
        preview,
        merged=tuple(
            MergedOwner(owners[key], tuple(some), sum(item.area for item in some))
            for key, some in held.items()
            if len(some) > 1 and owners[key].kind is not OwnerKind.DEVELOPER
        ),
        namesakes=tuple(one for one in preview.namesakes if one.name not in settled),
        problems=tuple(
            problem
            for problem in preview.problems
            if problem.code != "owners-same-name-no-phone"
            or problem.details.get("name") not in settled
        ),
    )
    return shown, Register(tuple(owners[key] for key in held), properties)
