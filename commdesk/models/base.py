# SPDX-License-Identifier: Apache-2.0
"""What all tables have in common: rows are added, never changed, and sealed by a record."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from json import JSONEncoder
from typing import Any

import peewee as pw

_CURRENT = "current"
_encode = JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode


class SealedRow(pw.Model):
    """One row, written by one act and never changed. See `ids` for how it names its record.

    What is corrected gets a new row that `supersedes` the old one; only `current` of the old
    row is then switched off. It says nothing that the rows do not say, and is not sealed.
    """

    id = pw.UUIDField(primary_key=True)


class VersionedRow(SealedRow):
    """A row that a later one may supersede. Subclasses end in `supersedes` and `current`."""

    supersedes: pw.UUIDField
    current: pw.BooleanField


@cache
def columns_of(model: type[pw.Model]) -> tuple[str, ...]:
    """All columns in the order of the table."""
    return tuple(field.column_name for field in model._meta.sorted_fields)  # noqa: SLF001


@cache
def sealed_columns(model: type[pw.Model]) -> tuple[str, ...]:
    """The columns that a digest covers: all but `current`."""
    return tuple(name for name in columns_of(model) if name != _CURRENT)


@cache
def has_versions(model: type[pw.Model]) -> bool:
    """Whether rows of this table can be superseded."""
    return _CURRENT in columns_of(model)


def table_of(model: type[pw.Model]) -> str:
    """The table's name."""
    return str(model._meta.table_name)  # noqa: SLF001


def sealed_form(values: Sequence[Any]) -> bytes:
    """One row as bytes for a digest: a JSON list of its sealed columns, in their order.

    NULLs at the end are left out, so that a later column, NULL in old rows, changes nothing.
    """
    end = len(values)
    while end and values[end - 1] is None:
        end -= 1
    return _encode(list(values[:end])).encode() + b"\n"
