# SPDX-License-Identifier: Apache-2.0
"""The audit trail as it is written: an act's rows and its record commit together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from itertools import islice
from json.encoder import encode_basestring
from types import TracebackType
from typing import Any

from commdesk.domain.chain import GENESIS
from commdesk.models.base import (
    Seal,
    SealedRow,
    VersionedRow,
    current_id,
    sealed_columns,
    switching_off,
    table_of,
)
from commdesk.models.database import Store
from commdesk.models.ids import RecordIds, row_id, row_ids
from commdesk.models.office import Trail
from commdesk.models.plain_json import mapping_text

NOTHING_SEEN = "{}"
# In the details of each record, so that the seal covers the id that its rows are named after.
RECORD_ID = "record"
# There as well where the clock says less than it did: noted, not trusted. The order of the
# trail is its sequence, not its clock.
RAN_BACK = "clock_ran_back_from"
_PORTION = 2000


def utc_text(moment: datetime) -> str:
    """A moment as the trail keeps it: 2026-11-22T02:28:00.123Z."""
    return f"{moment.astimezone(UTC).isoformat('T', 'milliseconds')[:-6]}Z"


class Act:
    """What one operator does in one go: rows to add, and what the record will say of it.

    `details` may be filled until the act ends. Values are given as they are stored.
    """

    def __init__(self, store: Store, record: str, at: str, details: Mapping[str, Any]) -> None:
        self.record = record
        self.at = at
        self.details = {**details, RECORD_ID: record}
        self._store = store
        self._written = 0
        self._is_whole = True
        self._seals: dict[str, Seal] = {}

    def insert(self, model: type[SealedRow], **values: Any) -> str:
        """Add one row and return its id. Columns not named are NULL. Raises ConflictError."""
        columns = sealed_columns(model)
        unknown = values.keys() - set(columns[1:])
        if unknown:
            raise TypeError(f"{table_of(model)} has no such columns: {sorted(unknown)}")
        # A flag is sealed as the number that it is stored as.
        return self.insert_row(
            model,
            [
                int(value) if isinstance(value, bool) else value
                for value in map(values.get, columns[1:])
            ],
        )

    def insert_row(self, model: type[SealedRow], values: list[Any]) -> str:
        """The same for values in the order of the columns after `id`; flags are 0 and 1."""
        self._written += 1
        sealed = [row_id(self.record, self._written), *values]
        self._store.insert(model, sealed)
        self._seal_of(model).add_one(sealed)
        return sealed[0]

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
        self._is_whole = False
        with self._store.bulk():
            while taken := list(islice(waiting, _PORTION)):
                ids = self._ids(len(taken))
                portion = [[row, *values] for row, values in zip(ids, taken, strict=True)]
                self._store.insert_many(model, portion)
                seal.add(portion)
                count += len(portion)
                stored(count)
        self._is_whole = True
        return count

    def supersede(self, model: type[VersionedRow], arrival: int, **values: Any) -> str:
        """Add a row that takes the place of the one that came in here; return its id."""
        return self.insert(model, **values, supersedes=self._retire(model, arrival))

    def supersede_row(
        self,
        model: type[VersionedRow],
        arrival: int,
        values: list[Any],
        more: Sequence[Any] = (),
    ) -> str:
        """The same for values as `insert_row` takes them, up to the row superseded and after."""
        return self.insert_row(model, [*values, self._retire(model, arrival), *more])

    def _retire(self, model: type[VersionedRow], arrival: int) -> str:
        old = self._store.value(current_id(model), arrival)
        if old is None:
            raise LookupError(f"{table_of(model)} has no current row {arrival}")
        self._store.change(switching_off(model), arrival)
        return old

    def rows_text(self) -> str:
        """For each table how many rows were added, and the digest over them, as JSON.

        RuntimeError after an `insert_many` that failed: some of its rows may be there.
        """
        if not self._is_whole:
            raise RuntimeError("an act can not go on after a failed insert_many")
        texts = [
            f'"{table}":[{seal.count},"{seal.digest}"]'
            for table, seal in sorted(self._seals.items())
            if seal.count
        ]
        return "{" + ",".join(texts) + "}"

    def _ids(self, count: int) -> list[str]:
        first = self._written + 1
        self._written += count
        return row_ids(self.record, first, count)

    def _seal_of(self, model: type[SealedRow]) -> Seal:
        return self._seals.setdefault(table_of(model), Seal())


class Journal:
    """Writes the trail of one counter; there is one writer of it at any time."""

    def __init__(self, store: Store, counter: str) -> None:
        self.store = store
        self.counter = counter
        head = store.one(
            Trail.select(Trail.id, Trail.sequence, Trail.seal, Trail.at)
            .where(Trail.counter == counter)
            .order_by(Trail.arrival.desc())
            .limit(1)
        )
        last, self.sequence, self.head, self.last_at = head or (None, 0, GENESIS, "")
        self.ids = RecordIds(last)

    def record(
        self, action: str, operator: str, clock: Callable[[], datetime], details: Mapping[str, Any]
    ) -> Recording:
        """An act, to be used with `with`: on disk with its record when that is left, or not."""
        return Recording(self, action, operator, clock, details)

    def sealed(
        self, record: str, at: str, operator: str, action: str, details: dict[str, Any], rows: str
    ) -> tuple[Any, ...]:
        """The row of a record that follows the last one. Whoever asks has the turn to write."""
        if at < self.last_at:
            details[RAN_BACK] = self.last_at
        text, sequence, previous = mapping_text(details), self.sequence + 1, self.head
        seal = SealTexts(self.counter, operator, action).seal(at, text, rows, previous, sequence)
        return (
            record,
            self.counter,
            sequence,
            at,
            operator,
            action,
            text,
            rows,
            NOTHING_SEEN,
            previous,
            seal,
        )

    def goes_on(self, entry: tuple[Any, ...]) -> None:
        """This record is on disk. (Nobody can have come between: the next act has to wait.)"""
        self.sequence, self.last_at, self.head = entry[2], entry[3], entry[-1]


class Recording:
    """One act from its begin to its record. (Not a generator: it runs for every paper.)"""

    __slots__ = (
        "_act",
        "_action",
        "_began",
        "_clock",
        "_details",
        "_journal",
        "_opened",
        "_operator",
    )

    def __init__(
        self,
        journal: Journal,
        action: str,
        operator: str,
        clock: Callable[[], datetime],
        details: Mapping[str, Any],
    ) -> None:
        self._journal = journal
        self._action = action
        self._operator = operator
        self._clock = clock
        self._details = details
        self._act: Act | None = None
        self._opened = self._began = False

    def __enter__(self) -> Act:
        journal = self._journal
        self._opened = journal.store.attach()
        try:
            journal.store.begin()
            self._began = True
            record, at = journal.ids.next_at(self._clock())
            self._act = Act(journal.store, record, at, self._details)
        except BaseException:
            self._leave()
            raise
        return self._act

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        journal, act = self._journal, self._act
        try:
            if kind is None and act is not None:
                entry = journal.sealed(
                    act.record, act.at, self._operator, self._action, act.details, act.rows_text()
                )
                journal.store.insert(Trail, entry)
                journal.store.commit()
                journal.goes_on(entry)
        finally:
            self._leave()

    def _leave(self) -> None:
        store = self._journal.store
        if self._began:
            store.end()
        if self._opened:
            store.detach()


# A copy of it is made in less time than a new one.
_no_bytes = sha256()


class SealTexts:
    """What is sealed of a record, as domain/chain.py seals it: what varies comes in between.

    Put together from texts that are canonical already.
    """

    __slots__ = ("_between", "_first", "_last", "_middle")

    def __init__(self, counter: str, operator: str, action: str) -> None:
        text = encode_basestring
        self._first = f'{{"action":{text(action)},"at":'
        self._between = f',"counter":{text(counter)},"details":'
        # A name makes a text that encodes slowly: this one goes into the digest by itself.
        self._middle = f',"operator":{text(operator)},"previous":'.encode()
        self._last = f',"seen":{NOTHING_SEEN},"sequence":'

    def seal(self, at: str, details: str, rows: str, previous: str, sequence: int) -> str:
        """In hex."""
        sealed = _no_bytes.copy()
        sealed.update(f"{self._first}{encode_basestring(at)}{self._between}{details}".encode())
        sealed.update(self._middle)
        sealed.update(
            f'{encode_basestring(previous)},"rows":{rows}{self._last}{sequence}}}'.encode()
        )
        return sealed.hexdigest()
