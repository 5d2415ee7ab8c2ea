# SPDX-License-Identifier: Apache-2.0
"""The register: taken over from a confirmed preview, and read back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from commdesk.domain.errors import UserError
from commdesk.domain.register import (
    Owner,
    OwnerKind,
    Property,
    Register,
    Representative,
    Resident,
)
from commdesk.domain.topics import Stage
from commdesk.models import register as tables
from commdesk.models.topics import TopicStage
from commdesk.models.trail import Act
from commdesk.services.audit import recorded
from commdesk.services.clock import from_text
from commdesk.services.pause import collector_paused
from commdesk.services.progress import Progress, unheard
from commdesk.services.register.rows import (
    KEYS,
    OWNER_COLUMNS,
    PROPERTY_COLUMNS,
    READ_COLUMNS,
    TABLES,
    Item,
    Reader,
    owner_rows,
    property_rows,
)
from commdesk.services.register_import.last_total import remember_total
from commdesk.services.register_import.memory import record_of, remember_columns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from commdesk.services.office.office import Office
    from commdesk.services.register_import.preview import RegisterPreview


_EVERY = 4000


@dataclass(frozen=True, slots=True)
class ImportDone:
    """What an import brought in."""

    properties: int
    owners: int


@dataclass(frozen=True, slots=True)
class RegisterSummary:
    """The register in figures. `people` are heads as an owners' vote counts them.

    `counted` are properties in the area base; `area` (cm²) is theirs.
    """

    properties: int
    counted: int
    owners: int
    people: int
    area: int
    imported_at: datetime
    file_name: str


def check_replaceable(office: Office) -> None:
    """Raises UserError `register-already-there` when a topic was opened on the register."""
    with office.store.connection():
        if current_register(office) is not None and _is_in_use(office):
            raise UserError("register-already-there")


def store_import(
    office: Office, preview: RegisterPreview, progress: Progress = unheard
) -> ImportDone:
    """Take over what a preview showed, all of it or nothing.

    A register that a topic was opened on is not replaced; any other is, and stays on record.
    What was said of columns is remembered for the next import, in the same act.
    Raises UserError `import-has-errors` (count), `register-already-there`, and whatever
    `progress` raises to cancel.
    """
    if preview.has_errors:
        raise UserError("import-has-errors", count=len(preview.errors))
    register = preview.register
    total = len(register.owners) + len(register.properties)
    with recorded(
        office,
        "register.import",
        file=preview.file_name,
        sha256=preview.sha256,
        sheet=preview.sheet,
        **record_of(preview),
    ) as act:
        check_replaceable(office)
        remember_columns(office, act, preview)
        remember_total(office, act, preview)
        identity = uuid4().hex
        state(office, act, identity, register, preview)
        progress(0, total)
        act.insert_many(
            tables.Owner,
            OWNER_COLUMNS,
            owner_rows(identity, register.owners),
            lambda count: progress(count, total),
        )
        act.insert_many(
            tables.Property,
            PROPERTY_COLUMNS,
            property_rows(identity, register.properties),
            lambda count: progress(len(register.owners) + count, total),
        )
    return ImportDone(len(register.properties), len(register.owners))


def state(
    office: Office,
    act: Act,
    identity: str,
    register: Register,
    source: RegisterPreview | None = None,
) -> None:
    """Say in an act what the register now comes to, and with `source` where it was read from."""
    table = tables.RegisterImport
    old = office.store.one(
        table.select(table.arrival, table.file_name, table.sha256, table.at).where(table.current)
    )
    heads, counted, area = _figures(register)
    arrival, *where = old or (None, "", "", act.at)
    if source is not None:
        where = [source.file_name, source.sha256, act.at]
    values: dict[str, Any] = {
        "register": identity,
        "file_name": where[0],
        "sha256": where[1],
        "at": where[2],
        "properties": len(register.properties),
        "owners": len(register.owners),
        "counted": counted,
        "people": heads,
        "area_cm2": area,
    }
    if arrival is None:
        act.insert(table, **values)
    else:
        act.supersede(table, arrival, **values)


def load_register(office: Office, progress: Progress = unheard) -> Register:
    """The register as it stands, without what was retired; empty before the first import.

    `progress` hears of some thousand rows at a time, and may raise to cancel.
    """
    with office.store.connection(), office.store.snapshot(), collector_paused():
        identity = current_register(office)
        if identity is None:
            return Register((), ())
        total = office.store.value(
            tables.RegisterImport.select(
                tables.RegisterImport.properties + tables.RegisterImport.owners
            ).where(tables.RegisterImport.current)
        )
        reader, count = Reader(), _Count(progress, total)
        return Register(
            tuple(map(reader.owner, count.through(_rows(office, identity, Owner)))),
            tuple(map(reader.property, count.through(_rows(office, identity, Property)))),
            tuple(map(reader.resident, _rows(office, identity, Resident))),
            tuple(map(reader.representative, _rows(office, identity, Representative))),
        )


def current_register(office: Office) -> str | None:
    """The identity of the register that counts today; None before the first import."""
    table = tables.RegisterImport
    return office.store.value(table.select(table.register).where(table.current))


def register_version(office: Office) -> str | None:
    """What every change of the register makes another; None before the first import."""
    table = tables.RegisterImport
    with office.store.connection():
        return office.store.value(table.select(table.id).where(table.current))


class _Count:
    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self._total = total
        self._done = 0

    def through(self, rows: Iterator[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
        for row in rows:
            self._done += 1
            if self._done % _EVERY == 0:
                self._progress(min(self._done, self._total), self._total)
            yield row


def _rows(office: Office, identity: str, kind: type[Item]) -> Iterator[tuple[Any, ...]]:
    table: Any = TABLES[kind]
    # A new version of a row comes in last: what has an order of its own is ordered by its id.
    has_order = kind in (Resident, Representative)
    order = getattr(table, KEYS[kind]) if has_order else table.arrival
    return office.store.stream(
        table.select(*(getattr(table, name) for name in READ_COLUMNS[kind]))
        .where((table.register == identity) & table.current & table.retired.is_null())
        .order_by(order)
    )


def register_summary(office: Office) -> RegisterSummary | None:
    """The register in figures; None before the first import."""
    table = tables.RegisterImport
    with office.store.connection():
        row = office.store.one(
            table.select(
                table.properties,
                table.counted,
                table.owners,
                table.people,
                table.area_cm2,
                table.at,
                table.file_name,
            ).where(table.current)
        )
    if row is None:
        return None
    properties, counted, owners, people, area, at, file_name = row
    return RegisterSummary(properties, counted, owners, people, area, from_text(at), file_name)


def _figures(register: Register) -> tuple[int, int, int]:
    """Heads of an owners' vote (as make_roll finds them), counted properties, their area."""
    developers = {owner.id for owner in register.owners if owner.kind is OwnerKind.DEVELOPER}
    heads: set[UUID | OwnerKind] = set()
    counted = area = 0
    for item in register.properties:
        if item.counts:
            counted += 1
            area += item.area
            developer = item.owner_id in developers or not item.delivered
            heads.add(OwnerKind.DEVELOPER if developer else item.owner_id)
    return len(heads), counted, area


def _is_in_use(office: Office) -> bool:
    opened = TopicStage.select(TopicStage.id).where(TopicStage.stage == Stage.OPEN.value).limit(1)
    return office.store.one(opened) is not None
