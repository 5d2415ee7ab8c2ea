# SPDX-License-Identifier: Apache-2.0
"""What all tables have in common: rows are added, never changed, and sealed by a record."""

from __future__ import annotations

import hashlib
from functools import cache
from json import JSONEncoder
from typing import Any

import peewee as pw

from commdesk.models.plain_json import list_text
from commdesk.models.statement import GIVEN, Statement

_ARRIVAL = "arrival"
_CURRENT = "current"
_encode = JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode


class SealedRow(pw.Model):
    """One row, written by one act and never changed.

    `id` is unique everywhere and names the record (see `ids`). `arrival` is the place of the
    row in this file: rows of one record lie together, in the order of the trail. It finds a
    row quickly, means nothing elsewhere, and is not sealed.

    What is corrected gets a new row that `supersedes` the old one; only `current` of the old
    row is then switched off. It says nothing that the rows do not say, and is not sealed.
    """

    arrival = pw.AutoField()
    id = pw.UUIDField()


class VersionedRow(SealedRow):
    """A row that a later one may supersede. Subclasses end in `supersedes` and `current`."""

    supersedes: pw.UUIDField
    current: pw.BooleanField


@cache
def columns_of(model: type[pw.Model]) -> tuple[str, ...]:
    """All columns in the order of the table, without `arrival`."""
    names = (field.column_name for field in model._meta.sorted_fields)  # noqa: SLF001
    return tuple(name for name in names if name != _ARRIVAL)


@cache
def sealed_columns(model: type[pw.Model]) -> tuple[str, ...]:
    """The columns that a digest covers: all but `arrival` and `current`."""
    return tuple(name for name in columns_of(model) if name != _CURRENT)


@cache
def has_versions(model: type[pw.Model]) -> bool:
    """Whether rows of this table can be superseded."""
    return _CURRENT in columns_of(model)


@cache
def table_of(model: type[pw.Model]) -> str:
    """The table's name."""
    return str(model._meta.table_name)  # noqa: SLF001


@cache
def current_id(model: type[VersionedRow]) -> Statement:
    """The id of a row by its arrival, if it is current."""
    return Statement(lambda: model.select(model.id).where((model.arrival == GIVEN) & model.current))


@cache
def switching_off(model: type[VersionedRow]) -> Statement:
    """By its arrival a row is current no more."""
    return Statement(lambda: model.update(current=False).where(model.arrival == GIVEN))


class Seal:
    """A digest over rows: SHA-256 of the JSON list of them, each a list of sealed columns.

    NULLs at the end of a row are left out, so that a later column, NULL in old rows, changes
    nothing. The digest does not depend on how the rows were portioned.
    """

    __slots__ = ("_hash", "count")

    def __init__(self) -> None:
        self.count = 0
        self._hash = hashlib.sha256(b"[")

    def add(self, rows: list[list[Any]]) -> None:
        """More rows, in the order of their ids; NULLs at their ends are cut off in place."""
        for row in rows:
            while row and row[-1] is None:
                row.pop()
        if rows:
            self._add(_encode(rows)[1:-1], len(rows))

    def add_one(self, row: list[Any]) -> None:
        """One row more, by the short way."""
        while row and row[-1] is None:
            row.pop()
        self._add(list_text(row), 1)

    def _add(self, text: str, count: int) -> None:
        self._hash.update((f",{text}" if self.count else text).encode())
        self.count += count

    @property
    def digest(self) -> str:
        """In hex."""
        whole = self._hash.copy()
        whole.update(b"]")
        return whole.hexdigest()
