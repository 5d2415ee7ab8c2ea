# SPDX-License-Identifier: Apache-2.0
"""The check that the trail is whole and that every row is as its record says.

Trail and tables are walked side by side in the order of arrival, each once and row by row,
so that a file of any size is checked in little memory.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import peewee as pw

from commdesk.domain.chain import GENESIS, Record, canonical
from commdesk.models.base import Seal, has_versions, sealed_columns, table_of
from commdesk.models.database import Store
from commdesk.models.ids import record_of
from commdesk.models.office import Trail
from commdesk.models.schema import TRACKED
from commdesk.models.statement import GIVEN, Statement
from commdesk.models.trail import RECORD_ID

_PORTION = 1000

_TRAIL = Statement(
    lambda: Trail.select(
        Trail.id,
        Trail.counter,
        Trail.sequence,
        Trail.at,
        Trail.operator,
        Trail.action,
        Trail.details,
        Trail.rows,
        Trail.seen,
        Trail.previous,
        Trail.seal,
    ).order_by(Trail.arrival)
)
_RECORD = Statement(lambda: Trail.select(Trail.id).where(Trail.id == GIVEN).limit(1))


@cache
def _size(model: type[Any]) -> Statement:
    return Statement(lambda: model.select(pw.fn.COUNT(model.id)))


@cache
def _in_order(model: type[Any]) -> Statement:
    columns = [getattr(model, name) for name in sealed_columns(model)]
    if has_versions(model):
        columns.append(model.current)
    return Statement(lambda: model.select(*columns).order_by(model.arrival))


@cache
def _superseded(model: type[Any]) -> Statement:
    return Statement(
        lambda: model.select(model.supersedes).where(model.supersedes.is_null(is_null=False))
    )


@dataclass(frozen=True, slots=True)
class Problem:
    """The first thing that is not as it was recorded.

    `kind`, of the trail: `sequence` (a record is missing or out of order), `link` (it does
    not follow from the one before), `seal` (it was changed). Of a table: `row-changed`,
    `rows-missing`, `rows-added`, `stray-row` (of no record), `current-wrong` (a flag says
    another version counts than the rows say). `row` is the row's id where it is certain;
    `action`, `at`, `operator` and `details` are those of the record concerned.
    """

    kind: str
    counter: str = ""
    sequence: int = 0
    table: str = ""
    row: str = ""
    action: str = ""
    at: str = ""
    operator: str = ""
    details: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """What was gone through, up to the first problem."""

    ok: bool
    records: int
    rows: int
    problem: Problem | None = None


class _FoundError(Exception):
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.kind)
        self.problem = problem


def verify_store(store: Store, progress: Callable[[int, int], None]) -> VerifyReport:
    """Walk everything. Called inside a snapshot; raises UserError for an unreadable file."""
    walk = _Walk(store, progress)
    try:
        walk.all()
    except _FoundError as found:
        return VerifyReport(ok=False, records=walk.records, rows=walk.rows, problem=found.problem)
    return VerifyReport(ok=True, records=walk.records, rows=walk.rows)


class _Walk:
    def __init__(self, store: Store, progress: Callable[[int, int], None]) -> None:
        self._store = store
        self._progress = progress
        self._tables = [_Table(store, model) for model in TRACKED]
        self._by_name = {table.name: table for table in self._tables}
        self._total = store.value(_size(Trail)) + sum(table.size() for table in self._tables)
        self._chains: dict[str, tuple[int, str]] = {}
        self.records = 0

    @property
    def rows(self) -> int:
        """How many rows were found as they should be."""
        return sum(table.done for table in self._tables)

    def all(self) -> None:
        self._progress(0, self._total)
        for row in self._store.stream(_TRAIL):
            self._record(row)
            self.records += 1
            if self.records % _PORTION == 0:
                self._progress(self.records + self.rows, self._total)
        for table in self._tables:
            table.expect_end()
        self._progress(self._total, self._total)

    def _record(self, row: tuple[Any, ...]) -> None:
        identity, counter, sequence, *_ = row
        expected, previous = self._chains.get(counter, (1, GENESIS))
        if sequence != expected:
            raise _FoundError(Problem("sequence", str(counter), expected))
        record = _parsed(row)
        if record is None:
            raise _FoundError(Problem("seal", str(counter), sequence, row=str(identity)))
        about = _about(record)
        if record.previous != previous:
            raise _FoundError(Problem("link", row=identity, **about))
        if record.seal != record.computed_seal() or record.details.get(RECORD_ID) != identity:
            raise _FoundError(Problem("seal", row=identity, **about))
        self._chains[counter] = (expected + 1, record.seal)
        for name in record.rows:
            if name not in self._by_name:
                raise _FoundError(Problem("rows-missing", table=name, **about))
        for table in self._tables:
            count, digest = record.rows.get(table.name, (0, ""))
            table.expect(identity, count, digest, about)


class _Table:
    """The rows of one table, taken record by record."""

    def __init__(self, store: Store, model: type[Any]) -> None:
        self._store = store
        self._model = model
        self.name = table_of(model)
        self.done = 0
        self._versions = has_versions(model)
        self._superseded = self._read_superseded() if self._versions else set[str]()
        self._rows = store.stream(_in_order(model))
        self._next = next(self._rows, None)

    def size(self) -> int:
        return self._store.value(_size(self._model))

    def expect(self, record: str, count: int, digest: str, about: dict[str, Any]) -> None:
        """Take the rows of a record and compare them with what it says of them."""
        seal, portion, last = Seal(), [], ""
        while self._next is not None and self._record_of_next() == record:
            row = list(self._next)
            last = row[0]
            if self._versions:
                self._check_current(last, row.pop(), about)
            portion.append(row)
            if len(portion) == _PORTION:
                self._add(seal, portion, about)
                portion = []
            self._next = next(self._rows, None)
        self._add(seal, portion, about)
        if seal.count < count and self._next is not None and not self._next_has_record():
            raise _FoundError(Problem("stray-row", table=self.name, row=str(self._next[0])))
        if seal.count != count:
            kind = "rows-missing" if seal.count < count else "rows-added"
            raise _FoundError(Problem(kind, table=self.name, **about))
        if count and seal.digest != digest:
            only = last if count == 1 else ""
            raise _FoundError(Problem("row-changed", table=self.name, row=only, **about))
        self.done += count

    def expect_end(self) -> None:
        """Nothing may be left."""
        if self._next is not None:
            raise _FoundError(Problem("stray-row", table=self.name, row=str(self._next[0])))

    def _record_of_next(self) -> str:
        row = None if self._next is None else self._next[0]
        return record_of(row) if isinstance(row, str) else ""

    def _next_has_record(self) -> bool:
        return self._store.one(_RECORD, self._record_of_next()) is not None

    def _check_current(self, row: str, current: object, about: dict[str, Any]) -> None:
        if current != (row not in self._superseded):
            raise _FoundError(Problem("current-wrong", table=self.name, row=row, **about))

    def _add(self, seal: Seal, portion: list[list[Any]], about: dict[str, Any]) -> None:
        try:
            seal.add(portion)
        except TypeError as error:
            # Bytes where only text and numbers are ever stored.
            raise _FoundError(Problem("row-changed", table=self.name, **about)) from error

    def _read_superseded(self) -> set[str]:
        return {old for (old,) in self._store.stream(_superseded(self._model))}


def _parsed(row: tuple[Any, ...]) -> Record | None:
    """A record as it is stored; None where its JSON is not what we would have written."""
    identity, counter, sequence, *texts = row
    if not all(isinstance(text, str) for text in (identity, counter, *texts)):
        return None
    at, operator, action, *contents, previous, seal = texts
    try:
        details, rows, seen = (_canonical_json(text) for text in contents)
    except (ValueError, TypeError):
        return None
    return Record(counter, sequence, at, operator, action, details, rows, seen, previous, seal)


def _canonical_json(text: str) -> dict[str, Any]:
    value = json.loads(text)
    if not isinstance(value, dict) or canonical(value).decode() != text:
        raise ValueError(text)
    return value


def _about(record: Record) -> dict[str, Any]:
    return {
        "counter": record.counter,
        "sequence": record.sequence,
        "action": record.action,
        "at": record.at,
        "operator": record.operator,
        "details": record.details,
    }
