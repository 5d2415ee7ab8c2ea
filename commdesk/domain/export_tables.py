# SPDX-License-Identifier: Apache-2.0
"""Tables as they leave the program: what each cell is, whatever file it is written to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from commdesk.domain.errors import UserError
from commdesk.domain.reading import Reading


@dataclass(frozen=True, slots=True)
class Area:
    """An area in cm², written in ㎡ with all its decimals."""

    cm2: int


@dataclass(frozen=True, slots=True)
class Share:
    """A percentage as it is printed: "63.38%", or "—" for a share of nothing."""

    printed: str


Value = str | int | Area | Share | date | datetime | None
"""What stands in a cell; None for an empty one."""

Row = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A head, and how many Latin letters wide the column is."""

    name: str
    width: int = 12


@dataclass(frozen=True, slots=True)
class ExportTable:
    """Rows under heads; they are read once, as they are written. `size` says how many there are.

    `key` names the table in a choice.
    """

    key: str
    name: str
    columns: tuple[Column, ...]
    rows: Iterable[Row]
    size: int


@dataclass(frozen=True, slots=True)
class ExportHead:
    """What each table says of the data it was made from; `made_at` is local time."""

    topic: str
    stage: str
    check_code: str
    made_at: datetime


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """One paper of a topic and the reading that counts; `area` in cm².

    Of a secret paper neither place nor voter is known: the voter's number is 0.
    """

    number: int
    voter_number: int
    voter: str
    building: str
    rooms: str
    area: int
    is_delivered: bool
    reading: Reading | None


def with_rows(tables: Iterable[ExportTable]) -> list[ExportTable]:
    """Those that have anything in them. Raises UserError `export-empty` where none has."""
    found = [table for table in tables if table.size]
    if not found:
        raise UserError("export-empty")
    return found
