# SPDX-License-Identifier: Apache-2.0
"""A first look into the workbook stream of an .xls: formula errors, and cells too far away.

The reader gives a formula's error as a blank, and lays a sheet out from its first cell to
its last, even where a damaged record puts that one at column 65,000.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

ErrorCells = dict[tuple[int, int], str]

_BEGIN, _SHEET, _END = 0x0809, 0x0085, 0x000A
_FORMULA, _BOOL_OR_ERROR = 0x0006, 0x0205
# Records that put something into a cell; all begin with its row and column.
_FILLED = frozenset({_FORMULA, _BOOL_OR_ERROR, 0x0203, 0x0204, 0x00FD, 0x027E, 0x00BD, 0x00D6})
_FILE_PASS = 0x002F
_BLANK = 3  # the kind of a formula's result
_MOST_COLUMNS = 256
_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}


class DamagedError(Exception):
    """The records contradict themselves."""


def has_password(stream: bytes) -> bool:
    """Whether the workbook is encrypted: a FILEPASS record is among its first."""
    return any(
        kind == _FILE_PASS for _, (kind, _, _) in zip(range(20), _records(stream, 0), strict=False)
    )


def error_cells(stream: bytes) -> list[ErrorCells]:
    """The errors of formulas for each sheet in order, by row and column from 0.

    Raises DamagedError where a cell lies outside of what a sheet of this kind can have.
    """
    return [_sheet_errors(stream, start) for start in _sheet_starts(stream)]


def blank_formulas(stream: bytes) -> list[frozenset[tuple[int, int]]]:
    """The formulas with a blank for a result, for each sheet in order, by row and column from 0.

    Whether they came to nothing or were never computed the file does not tell.
    """
    return [
        frozenset(
            struct.unpack_from("<HH", stream, place)
            for kind, place, size in _sheet_records(stream, start)
            if kind == _FORMULA and _is_blank_result(stream[place : place + size])
        )
        for start in _sheet_starts(stream)
    ]


def _is_blank_result(record: bytes) -> bool:
    return len(record) >= 14 and record[12:14] == b"\xff\xff" and record[6] == _BLANK


def _sheet_records(stream: bytes, start: int) -> Iterator[tuple[int, int, int]]:
    for record in _records(stream, start):
        if record[0] == _END:
            return
        yield record


def _records(stream: bytes, place: int) -> Iterator[tuple[int, int, int]]:
    """Kind, first byte and length of each record from a place on."""
    while place + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, place)
        yield kind, place + 4, size
        place += 4 + size


def _sheet_starts(stream: bytes) -> list[int]:
    starts: list[int] = []
    for kind, place, size in _records(stream, 0):
        if kind == _SHEET and size >= 6:
            starts.append(struct.unpack_from("<I", stream, place)[0])
        elif kind == _END:
            break
    return starts


def _sheet_errors(stream: bytes, start: int) -> ErrorCells:
    errors: ErrorCells = {}
    for kind, place, size in _records(stream, start):
        if kind == _END:
            break
        if kind not in _FILLED:
            continue
        if size < 6 or place + size > len(stream):
            raise DamagedError
        row, column = struct.unpack_from("<HH", stream, place)
        if column >= _MOST_COLUMNS:
            raise DamagedError
        code = _error_code(kind, stream[place : place + size])
        if code is not None:
            errors[row, column] = _ERRORS.get(code, "#VALUE!")
    return errors


def _error_code(kind: int, record: bytes) -> int | None:
    if kind == _BOOL_OR_ERROR and len(record) >= 8:
        return record[6] if record[7] else None
    # A formula's last result: its first byte 2 for an error, its last two all ones.
    if kind == _FORMULA and len(record) >= 14 and record[12:14] == b"\xff\xff" and record[6] == 2:
        return record[8]
    return None
