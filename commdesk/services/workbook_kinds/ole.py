# SPDX-License-Identifier: Apache-2.0
"""The container of an .xls, checked before its reader follows its chains.

In a damaged one, chains of sectors run in circles or out of the file, and the reader would
take memory until there is none.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER = 512
_LAST = 0xFFFFFFFA  # numbers above are signs, such as the end of a chain
_ENTRY = 128
_STREAM, _ROOT = 2, 5


class DamagedError(Exception):
    """The container contradicts itself."""


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    kind: int
    start: int
    size: int


def streams_of(data: bytes) -> dict[str, bytes]:
    """The contents of all streams by name, each chain followed to its end.

    Raises DamagedError.
    """
    try:
        return _Container(data).streams()
    except (struct.error, IndexError, UnicodeDecodeError) as error:
        raise DamagedError from error


class _Container:
    def __init__(self, data: bytes) -> None:
        if len(data) < _HEADER or not data.startswith(MAGIC):
            raise DamagedError
        shift, mini_shift = struct.unpack_from("<HH", data, 30)
        if shift not in {9, 12} or mini_shift != 6:
            raise DamagedError
        self.data = data
        self.sector = 1 << shift
        # The last sector may be cut short; the header takes the place of one.
        self.count = -(-len(data) // self.sector) - 1
        tables, directory = struct.unpack_from("<II", data, 44)
        self.mini_below, mini_start, minis, more_start, more = struct.unpack_from("<5I", data, 56)
        if max(tables, minis, more) > self.count:
            raise DamagedError
        self.table = self._table(more_start, more)
        self.entries = self._entries(self._read(directory))
        mini_table = self._read(mini_start) if minis else b""
        self.mini_table = struct.unpack(f"<{len(mini_table) // 4}I", mini_table)
        root = next((entry for entry in self.entries if entry.kind == _ROOT), None)
        if root is None:
            raise DamagedError
        self.mini_data = self._read(root.start) if root.size else b""

    def streams(self) -> dict[str, bytes]:
        found: dict[str, bytes] = {}
        for entry in self.entries:
            if entry.kind != _STREAM:
                continue
            if entry.size > len(self.data):
                raise DamagedError
            if entry.size < self.mini_below:
                chain = _chain(entry.start, self.mini_table) if entry.size else []
                content = b"".join(self.mini_data[part * 64 : part * 64 + 64] for part in chain)
            else:
                content = self._read(entry.start)
            if len(content) < entry.size:
                raise DamagedError
            found[entry.name] = content[: entry.size]
        return found

    def _table(self, more_start: int, more: int) -> tuple[int, ...]:
        """Which sector follows which, for every sector."""
        parts = list(struct.unpack_from("<109I", self.data, 76))
        following, seen = more_start, 0
        while following < _LAST and seen < more:
            numbers = struct.unpack(f"<{self.sector // 4}I", self._sector(following))
            parts += numbers[:-1]
            following = numbers[-1]
            seen += 1
        table = b"".join(self._sector(part) for part in parts if part < _LAST)
        return struct.unpack(f"<{len(table) // 4}I", table)

    def _sector(self, number: int) -> bytes:
        if number >= self.count:
            raise DamagedError
        start = (number + 1) * self.sector
        return self.data[start : start + self.sector]

    def _read(self, start: int) -> bytes:
        return b"".join(map(self._sector, _chain(start, self.table)))

    @staticmethod
    def _entries(directory: bytes) -> list[_Entry]:
        found: list[_Entry] = []
        for place in range(0, len(directory) - _ENTRY + 1, _ENTRY):
            length, kind = struct.unpack_from("<HB", directory, place + 64)
            start, size = struct.unpack_from("<II", directory, place + 116)
            if kind:
                name = directory[place : place + max(0, min(length, 64) - 2)].decode("utf-16-le")
                found.append(_Entry(name, kind, start, size))
        return found


def _chain(start: int, table: tuple[int, ...]) -> list[int]:
    chain: list[int] = []
    seen: set[int] = set()
    while start < _LAST:
        if start >= len(table) or start in seen:
            raise DamagedError
        chain.append(start)
        seen.add(start)
        start = table[start]
    return chain
