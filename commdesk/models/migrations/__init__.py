# SPDX-License-Identifier: Apache-2.0
"""Steps from one schema to the next. A released step is never edited, only followed.

A step never looks at today's tables: it spells out what it makes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import peewee as pw

from commdesk.domain.errors import UserError
from commdesk.models.migrations import (
    m0001_initial,
    m0002_kinds_and_lists,
    m0003_entry_desk,
    m0004_afterwards,
)

if TYPE_CHECKING:
    from commdesk.models.database import Store

Step = Callable[[pw.Database], None]

STEPS: tuple[Step, ...] = (
    m0001_initial.step,
    m0002_kinds_and_lists.step,
    m0003_entry_desk.step,
    m0004_afterwards.step,
)


class SchemaVersion(pw.Model):
    """One row for each step that this file has gone through."""

    version = pw.IntegerField(primary_key=True)

    class Meta:
        table_name = "schema_version"


def migrate(store: Store, steps: Sequence[Step] = STEPS) -> int:
    """Take the steps this file has not seen; return how many.

    Each commits together with its number, so that a broken upgrade goes on where it stopped.
    Before the first one a file with content is copied beside itself. Raises UserError
    `database-from-newer-program` and `office-file-damaged`.
    """
    have = schema_version(store)
    if have > len(steps):
        raise UserError("database-from-newer-program", have=have, know=len(steps))
    if have and have < len(steps):
        _keep_copy(store, have)
    for version, step in enumerate(steps[have:], start=have + 1):
        with store.write():
            if version == 1:
                with store.database.bind_ctx([SchemaVersion]):
                    store.database.create_tables([SchemaVersion], safe=False)
            step(store.database)
            store.insert(SchemaVersion, (version,))
    return len(steps) - have


def schema_version(store: Store) -> int:
    """How many steps the file has gone through; 0 for a new one."""
    if not store.has_tables:
        return 0
    if not store.has_table("schema_version"):
        raise UserError("office-file-damaged", path=str(store.path))
    version = store.value(SchemaVersion.select(pw.fn.MAX(SchemaVersion.version)))
    if not isinstance(version, int):
        raise UserError("office-file-damaged", path=str(store.path))
    return version


def _keep_copy(store: Store, version: int) -> None:
    target = store.path.with_name(f"{store.path.stem}.before-upgrade-{version}{store.path.suffix}")
    if not target.exists():
        store.copy_to(target)
