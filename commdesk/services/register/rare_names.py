# SPDX-License-Identifier: Apache-2.0
"""Which rare characters the names of an office have, so that the screen has letters for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from commdesk.models.register import Owner, Representative, Resident

if TYPE_CHECKING:
    from commdesk.services.office.office import Office

_LAST_OF_MOST = "\uffff"


def rare_characters(office: Office) -> str:
    """All characters beyond U+FFFF in names of the register, each once. In any thread."""
    found: set[str] = set()
    with office.store.connection():
        for table, names in (
            (Owner, Owner.names),
            (Resident, Resident.name),
            (Representative, Representative.name),
        ):
            for (name,) in office.store.stream(table.select(names).where(table.current)):
                if max(name, default="") > _LAST_OF_MOST:
                    found.update(name)
    return "".join(sorted(one for one in found if one > _LAST_OF_MOST))
