# SPDX-License-Identifier: Apache-2.0
"""The register: taken over from a confirmed preview, and read back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from commdesk.domain.errors import UserError
from commdesk.domain.register import (
    Address,
    AreaSource,
    Owner,
    OwnerKind,
    Property,
    PropertyUse,
    Register,
)
from commdesk.domain.topics import Stage
from commdesk.models import register as tables
from commdesk.models.codec import names_of, names_text
from commdesk.models.ids import uuid_of
from commdesk.models.topics import TopicStage
from commdesk.services.audit import recorded
from commdesk.services.clock import from_text
from commdesk.services.progress import Progress, unheard
from commdesk.services.register_import.memory import record_of, remember_columns

if TYPE_CHECKING:
    from commdesk.services.office import Office
    from commdesk.services.register_import.preview import RegisterPreview

_OWNER_COLUMNS = ("register", "owner", "names", "phone", "kind")
_PROPERTY_COLUMNS = (
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
)


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
        if _current_import(office) is not None and _is_in_use(office):
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
    heads, counted, area = _figures(register)
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
        old = _current_import(office)
        identity = uuid4().hex
        values = {
            "register": identity,
            "file_name": preview.file_name,
            "sha256": preview.sha256,
            "at": act.at,
            "properties": len(register.properties),
            "owners": len(register.owners),
            "counted": counted,
            "people": heads,
            "area_cm2": area,
        }
        if old is None:
            act.insert(tables.RegisterImport, **values)
        else:
            act.supersede(tables.RegisterImport, old[0], **values)
        progress(0, total)
        act.insert_many(
            tables.Owner,
            _OWNER_COLUMNS,
            _owner_rows(identity, register),
            lambda count: progress(count, total),
        )
        act.insert_many(
            tables.Property,
            _PROPERTY_COLUMNS,
            _property_rows(identity, register),
            lambda count: progress(len(register.owners) + count, total),
        )
    return ImportDone(len(register.properties), len(register.owners))


def load_register(office: Office) -> Register:
    """The register as it stands; empty before the first import."""
    with office.store.connection():
        current = _current_import(office)
        if current is None:
            return Register((), ())
        known: dict[str, UUID] = {}
        owners = office.store.stream(
            tables.Owner.select(
                tables.Owner.owner, tables.Owner.names, tables.Owner.phone, tables.Owner.kind
            )
            .where((tables.Owner.register == current[1]) & tables.Owner.current)
            .order_by(tables.Owner.arrival)
        )
        properties = office.store.stream(
            tables.Property.select(
                *(getattr(tables.Property, name) for name in _PROPERTY_COLUMNS[1:])
            )
            .where((tables.Property.register == current[1]) & tables.Property.current)
            .order_by(tables.Property.arrival)
        )
        return Register(
            tuple(
                Owner(known.setdefault(owner, uuid_of(owner)), names_of(names), phone, _KINDS[kind])
                for owner, names, phone, kind in owners
            ),
            tuple(_property(row, known) for row in properties),
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


def _current_import(office: Office) -> tuple[int, str] | None:
    """Row number and identity of the register that counts today."""
    table = tables.RegisterImport
    row = office.store.one(table.select(table.arrival, table.register).where(table.current))
    return None if row is None else (row[0], row[1])


def _is_in_use(office: Office) -> bool:
    opened = TopicStage.select(TopicStage.id).where(TopicStage.stage == Stage.OPEN.value).limit(1)
    return office.store.one(opened) is not None


def _owner_rows(identity: str, register: Register) -> Iterator[tuple[Any, ...]]:
    for owner in register.owners:
        yield (identity, owner.id.hex, names_text(owner.names), owner.phone, owner.kind.value)


def _property_rows(identity: str, register: Register) -> Iterator[tuple[Any, ...]]:
    for item in register.properties:
        address = item.address
        yield (
            identity,
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
        )


_KINDS = {kind.value: kind for kind in OwnerKind}
_SOURCES = {source.value: source for source in AreaSource}
_USES = {use.value: use for use in PropertyUse}


def _property(row: tuple[Any, ...], owners: dict[str, UUID]) -> Property:
    (identity, building, entrance, room, owner, area, source, use, counts, delivered, note) = row
    return Property(
        uuid_of(identity),
        Address(building, entrance, room),
        owners[owner],
        area,
        _SOURCES[source],
        _USES[use],
        bool(counts),
        bool(delivered),
        note,
    )
