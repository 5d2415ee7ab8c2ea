# SPDX-License-Identifier: Apache-2.0
"""The audit trail as it is written: an act's rows and its record commit together."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from itertools import islice
from typing import Any

from commdesk.domain.chain import GENESIS, Record, canonical
from commdesk.models.base import (
    Seal,
    SealedRow,
    VersionedRow,
    sealed_columns,
    table_of,
)
from commdesk.models.database import Store
from commdesk.models.ids import RecordIds, row_ids
from commdesk.models.office import Trail

# In the details of each record, so that the seal covers the id that its rows are named after.
RECORD_ID = "record"
_PORTION = 2000


def utc_text(moment: datetime) -> str:
    """A moment as the trail keeps it: 2026-11-22T02:28:00.123Z."""
    return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"


class Act:
    """What one operator does in one go: rows to add, and what the record will say of it.

    `details` may be filled until the act ends. Values are given as they are stored.
    """

    def __init__(self, store: Store, record: str, at: str, details: dict[str, Any]) -> None:
        self.record = record
        self.at = at
        self.details = {**details, RECORD_ID: record}
        self._store = store
        self._written = 0
        self._seals: dict[str, Seal] = {}

    def insert(self, model: type[SealedRow], **values: Any) -> str:
        """Add one row and return its id. Columns not named are NULL. Raises ConflictError."""
        row = self._ids(1)[0]
        values["id"] = row
        # A flag is sealed as the number that it is stored as.
        sealed = [
            int(value) if isinstance(value, bool) else value
            for value in map(values.get, sealed_columns(model))
        ]
        if len(values) > len(sealed):
            raise TypeError(f"{table_of(model)} has no such column: {sorted(values)}")
        self._store.insert(model, sealed)
        self._seal_of(model).add([sealed])
        return row

    def insert_many(
        self,
        model: type[SealedRow],
        columns: Sequence[str],
        rows: Iterable[Sequence[Any]],
        stored: Callable[[int], None] = lambda _count: None,
    ) -> int:
        """Add many rows, given in the order of `columns`, which follow `id` in the table.

        Columns after those named are NULL. `stored` is told the number after each portion.
        Returns the number of rows. Raises ConflictError.
        """
        sealed = sealed_columns(model)
        if tuple(columns) != sealed[1 : 1 + len(columns)]:
            raise TypeError(f"{table_of(model)} has not these columns in this order: {columns}")
        seal, waiting, count = self._seal_of(model), iter(rows), 0
        with self._store.bulk():
            while taken := list(islice(waiting, _PORTION)):
                ids = self._ids(len(taken))
                portion = [[row, *values] for row, values in zip(ids, taken, strict=True)]
                self._store.insert_many(model, portion)
                seal.add(portion)
                count += len(portion)
                stored(count)
        return count

    def supersede(self, model: type[VersionedRow], old: str, **values: Any) -> str:
        """Add a row that takes the place of `old`; return its id."""
        changed = self._store.change(
            model.update(current=False).where((model.id == old) & model.current)
        )
        if changed != 1:
            raise LookupError(f"{table_of(model)} has no current row {old}")
        return self.insert(model, **values, supersedes=old)

    def rows(self) -> dict[str, list[Any]]:
        """For each table how many rows were added, and the digest over them."""
        return {
            table: [seal.count, seal.digest] for table, seal in self._seals.items() if seal.count
        }

    def _ids(self, count: int) -> list[str]:
        first = self._written + 1
        self._written += count
        return row_ids(self.record, first, count)

    def _seal_of(self, model: type[SealedRow]) -> Seal:
        return self._seals.setdefault(table_of(model), Seal())


class Journal:
    """Writes the trail of one counter; there is one writer of it at any time."""

    def __init__(self, store: Store, counter: str) -> None:
        self._store = store
        self._counter = counter
        self._lock = threading.Lock()
        self.reload()

    def reload(self) -> None:
        """Find the head in the data file."""
        head = self._store.one(
            Trail.select(Trail.id, Trail.sequence, Trail.seal, Trail.at)
            .where(Trail.counter == self._counter)
            .order_by(Trail.id.desc())
            .limit(1)
        )
        last, self.sequence, self.head, self._last_at = head or (None, 0, GENESIS, "")
        self._ids = RecordIds(last)

    @contextmanager
    def record(
        self, action: str, operator: str, clock: Callable[[], datetime], details: Mapping[str, Any]
    ) -> Iterator[Act]:
        """An act: its rows and its record are on disk when this is left, or none of them."""
        with self._lock:
            with self._store.write():
                now = clock()
                act = Act(self._store, self._ids.next(now), utc_text(now), dict(details))
                yield act
                if act.at < self._last_at:
                    # Noted, not trusted: the order of the trail is its sequence, not its clock.
                    act.details["clock_ran_back_from"] = self._last_at
                seal = self._append(act, action, operator)
            # On disk now, and nobody came between: the next act needs the lock.
            self.sequence, self.head, self._last_at = self.sequence + 1, seal, act.at

    def _append(self, act: Act, action: str, operator: str) -> str:
        record = Record(
            counter=self._counter,
            sequence=self.sequence + 1,
            at=act.at,
            operator=operator,
            action=action,
            details=act.details,
            rows=act.rows(),
            seen={},
            previous=self.head,
        )
        seal = record.computed_seal()
        self._store.insert(
            Trail,
            (
                act.record,
                record.counter,
                record.sequence,
                record.at,
                record.operator,
                record.action,
                canonical(record.details).decode(),
                canonical(record.rows).decode(),
                canonical(record.seen).decode(),
                record.previous,
                seal,
            ),
        )
        return seal
