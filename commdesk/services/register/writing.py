# SPDX-License-Identifier: Apache-2.0
"""Things of the register written in an act: one version each, superseding the one before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from commdesk.domain.area import plain_area
from commdesk.domain.register import Owner, Property, Representative, Resident
from commdesk.models.trail import Act
from commdesk.services.progress import Progress
from commdesk.services.register.rows import KEYS, TABLES, Item, values_of

if TYPE_CHECKING:
    from commdesk.services.office.office import Office

KINDS: tuple[type[Item], ...] = (Owner, Property, Resident, Representative)
_MOST_TOLD = 200
_FEW = 200  # looked up one by one


class Writing:
    """The rows of one act: a version for each thing changed, superseding its last one."""

    def __init__(
        self, office: Office, act: Act, identity: str, things: Mapping[UUID, Item]
    ) -> None:
        self.things = things
        self._office = office
        self._act = act
        self._identity = identity

    def news(self, put: Iterable[Item]) -> tuple[Item, ...]:
        """What differs from what is there."""
        return tuple(item for item in put if self.things.get(item.id) != item)

    def moves(self, item: Property) -> bool:
        """Whether its address is another than before."""
        old = self.things.get(item.id)
        return not isinstance(old, Property) or old.address != item.address

    def write(self, put: tuple[Item, ...], gone: frozenset[UUID], progress: Progress) -> None:
        total, done = len(put) + len(gone), 0
        for kind in KINDS:
            table = TABLES[kind]
            retired = [self.things[key] for key in gone if isinstance(self.things[key], kind)]
            changed = [item for item in put if isinstance(item, kind)]
            wanted = [*changed, *retired]
            arrivals = self._arrivals(kind, wanted) if wanted else {}
            for item, is_gone in [*((i, None) for i in changed), *((i, True) for i in retired)]:
                values = values_of(self._identity, item) | {"retired": is_gone}
                arrival = arrivals.get(item.id.hex)
                if arrival is None:
                    self._act.insert(table, **values)
                else:
                    self._act.supersede(table, arrival, **values)
                done += 1
                progress(done, total)

    def _arrivals(self, kind: type[Item], wanted: list[Item]) -> dict[str, int]:
        table: Any = TABLES[kind]
        key = getattr(table, KEYS[kind])
        query = table.select(key, table.arrival).where(
            # What was retired may come back.
            (table.register == self._identity) & table.current
        )
        if len(wanted) <= _FEW:
            query = query.where(key.in_([item.id for item in wanted]))
        return dict(self._office.store.rows(query))


def told_of(put: tuple[Item, ...], things: Mapping[UUID, Item]) -> list[dict[str, str]]:
    """What changed, for the record: the rows themselves tell the rest."""
    told: list[dict[str, str]] = []
    for item in put[:_MOST_TOLD]:
        old = things.get(item.id)
        told.append(
            {
                "what": KEYS[type(item)],
                "old": "" if old is None else _said(old),
                "new": _said(item),
            }
        )
    return told


def gone_of(gone: frozenset[UUID], things: Mapping[UUID, Item]) -> list[dict[str, str]]:
    some = sorted(gone)[:_MOST_TOLD]
    return [{"what": KEYS[type(things[key])], "old": _said(things[key]), "new": ""} for key in some]


def _said(item: Item) -> str:
    if isinstance(item, Property):
        return f"{item.address.label} {plain_area(item.area)}"
    return f"{item.name} {item.phone}".strip()
