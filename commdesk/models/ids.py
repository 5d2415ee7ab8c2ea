# SPDX-License-Identifier: Apache-2.0
"""Row ids: ordered by time, unique across counters, and grouped by the record that wrote them.

An id is a UUID (version 7 layout) kept as 32 hex digits. A record's id ends in 24 zero bits;
the rows its act writes count on from there. So a row's record is known without a column for it.
"""

from __future__ import annotations

import secrets
from datetime import UTC, datetime
from uuid import UUID, SafeUUID

_ROW_BITS = 24
_ROW_DIGITS = _ROW_BITS // 4
_RANDOM_BITS = 62 - _ROW_BITS
_DRAWN = 64
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_UNSAID = SafeUUID.unknown
_bare = object.__new__
_set_number, _set_safety = (UUID.__dict__[name].__set__ for name in ("int", "is_safe"))
_RANDOM_MASK = (1 << _RANDOM_BITS) - 1
_VARIANT = 0b10 << _RANDOM_BITS
_NO_ROW = "0" * _ROW_DIGITS
MOST_ROWS = (1 << _ROW_BITS) - 1


def record_of(row: str) -> str:
    """The id of the record whose act wrote this row."""
    return row[:-_ROW_DIGITS] + _NO_ROW


def row_id(record: str, number: int) -> str:
    """The id of one row of an act, counted from 1."""
    return f"{record[:-_ROW_DIGITS]}{number:06x}"


def row_ids(record: str, first: int, count: int) -> list[str]:
    """Ids of an act's rows from the `first` (from 1); OverflowError beyond MOST_ROWS."""
    if not 0 < first <= first + count - 1 <= MOST_ROWS:
        raise OverflowError("an act can not write so many rows")
    stem = record[:-_ROW_DIGITS]
    return [f"{stem}{number:06x}" for number in range(first, first + count)]


def uuid_of(text: str) -> UUID:
    """The UUID of 32 hex digits, by the quick way: without looking for other ways to say it."""
    made = _bare(UUID)
    _set_number(made, int(text, 16))
    _set_safety(made, _UNSAID)
    return made


class RecordIds:
    """Makes record ids that always grow, even where the clock runs back."""

    def __init__(self, last: str | None = None) -> None:
        self._last = int(last[:12], 16) if last else 0
        self._drawn: list[str] = []

    def next(self, now: datetime) -> str:
        """A new id, later than every one before it."""
        since = now - EPOCH
        millisecond = (since.days * 86_400 + since.seconds) * 1000 + since.microseconds // 1000
        if millisecond <= self._last:
            millisecond = self._last + 1
        self._last = millisecond
        if not self._drawn:
            # Many at once: each drawing asks the system.
            pieces = memoryview(secrets.token_bytes(8 * _DRAWN)).cast("Q")
            # The version, and two random pieces of which the second is marked.
            self._drawn = [
                f"7{piece >> 52:03x}{_VARIANT | piece & _RANDOM_MASK:010x}{_NO_ROW}"
                for piece in pieces
            ]
        return "%012x%s" % (millisecond, self._drawn.pop())  # noqa: UP031 - the quicker way
