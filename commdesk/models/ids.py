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
_FIRST_DAY = datetime(1970, 1, 1, tzinfo=UTC).toordinal()
# Above every millisecond that fits, so that `hex` writes all twelve digits.
_LATEST = 1 << 48
# Formatting takes several times as long as looking up.
_TWO = tuple(f"{number:02}" for number in range(60))
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
        self._day, self._day_text = 0, ""

    def next(self, now: datetime) -> str:
        """A new id, later than every one before it."""
        return self.next_at(now)[0]

    def next_at(self, now: datetime) -> tuple[str, str]:
        """The same, and the moment as the trail's `utc_text` writes it: every paper needs both."""
        if now.tzinfo is not UTC:
            now = now.astimezone(UTC)
        hour, minute, second = now.hour, now.minute, now.second
        thousandth, day = now.microsecond // 1000, now.toordinal()
        millisecond = (
            (day - _FIRST_DAY) * 86_400 + hour * 3600 + minute * 60 + second
        ) * 1000 + thousandth
        if millisecond <= self._last:
            millisecond = self._last + 1
        self._last = millisecond
        if day != self._day:
            self._day, self._day_text = day, now.date().isoformat()
        if not self._drawn:
            # Many at once: each drawing asks the system.
            pieces = memoryview(secrets.token_bytes(8 * _DRAWN)).cast("Q")
            # The version, and two random pieces of which the second is marked.
            self._drawn = [
                f"7{piece >> 52:03x}{_VARIANT | piece & _RANDOM_MASK:010x}{_NO_ROW}"
                for piece in pieces
            ]
        record = hex(_LATEST | millisecond)[3:] + self._drawn.pop()
        thousandths = str(1000 + thousandth)[1:]
        return record, (
            f"{self._day_text}T{_TWO[hour]}:{_TWO[minute]}:{_TWO[second]}.{thousandths}Z"
        )
