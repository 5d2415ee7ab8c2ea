# SPDX-License-Identifier: Apache-2.0
"""The write-ahead log left by a program that was ended hard: is it whole?

The engine replays the log up to the first frame that does not add up, and drops the rest
without a word. That is right for the end that a power cut tore off. It is not for a byte that
changed in the middle: what was committed after it would be lost in silence. The two differ: a
transaction begins only when the one before it is on disk, so a power cut can leave one commit
behind the break, and no more. (https://sqlite.org/fileformat2.html#walformat)
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

_HEADER = struct.Struct(">8I")  # magic, version, page size, number, two salts, two checksums
_FRAME = struct.Struct(">6I")  # page, pages after a commit or 0, two salts, two checksums
_MAGIC_LITTLE, _MAGIC_BIG = 0x377F0682, 0x377F0683


@dataclass(frozen=True, slots=True)
class LeftLog:
    """What lies in a log. `commits` are the numbers (from 1) of frames that end a transaction."""

    is_readable: bool
    commits: tuple[int, ...] = ()

    def is_whole(self, replayed: int) -> bool:
        """Whether nothing committed is missing, where the engine took `replayed` frames."""
        return self.is_readable and sum(number > replayed for number in self.commits) <= 1


def read_log(data_file: Path) -> LeftLog:
    """The log beside a data file that nobody has open; an empty one if there is none."""
    try:
        with data_file.with_name(data_file.name + "-wal").open("rb") as file:
            header = file.read(_HEADER.size)
            if len(header) < _HEADER.size:
                return LeftLog(is_readable=True)
            magic, _, page_size, _, *salts, _, _ = _HEADER.unpack(header)
            if not _adds_up(header, magic):
                return LeftLog(is_readable=False)
            commits = []
            number = 0
            while len(frame := file.read(_FRAME.size)) == _FRAME.size:
                number += 1
                _, pages, *frame_salts, _, _ = _FRAME.unpack(frame)
                if pages and frame_salts == salts:
                    commits.append(number)
                file.seek(page_size, 1)
            return LeftLog(is_readable=True, commits=tuple(commits))
    except FileNotFoundError:
        return LeftLog(is_readable=True)


def _adds_up(header: bytes, magic: int) -> bool:
    if magic not in (_MAGIC_LITTLE, _MAGIC_BIG):
        return False
    words = struct.unpack("<6I" if magic == _MAGIC_LITTLE else ">6I", header[:24])
    first = second = 0
    for even, odd in zip(words[::2], words[1::2], strict=True):
        first = (first + even + second) & 0xFFFFFFFF
        second = (second + odd + first) & 0xFFFFFFFF
    return (first, second) == struct.unpack(">2I", header[24:])
