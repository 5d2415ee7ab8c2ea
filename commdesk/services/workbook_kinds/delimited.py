# SPDX-License-Identifier: Apache-2.0
"""Rows of a .csv: its encoding and its sign between cells are found out."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from dataclasses import dataclass

# How files of other programs begin that are text, or nearly so.
_OTHER_KINDS = (b"%PDF", b"{\\rtf", b"%!PS")
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r"))
_FEW_ROWS = 3


class DamagedError(Exception):
    """No text in an encoding that offices use."""


class OtherKindError(Exception):
    """A web page, a PDF, a picture or the like under the name of a workbook."""


class QuotesError(Exception):
    """A quotation mark that is never closed, and would swallow rows unseen."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


@dataclass(frozen=True, slots=True)
class Table:
    """The rows, equally wide. It `is_cut` where the file seems to end before its end."""

    rows: list[tuple[str, ...]]
    is_cut: bool = False


def table_of(data: bytes) -> Table:
    """The rows of a file. Raises DamagedError, OtherKindError or QuotesError."""
    if data.lstrip().startswith(_OTHER_KINDS):
        raise OtherKindError
    text, is_cut = _decoded(data)
    if text.lstrip()[:1] == "<":
        raise OtherKindError
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    rows: list[list[str]] = []
    while True:
        begins = reader.line_num + 1
        try:
            rows.append(next(reader))
        except StopIteration:
            break
        except csv.Error as error:
            raise QuotesError(begins) from error
    width = max(map(len, rows), default=0)
    is_cut = is_cut or _is_last_short(rows)
    return Table([tuple(row + [""] * (width - len(row))) for row in rows], is_cut)


def _is_last_short(rows: list[list[str]]) -> bool:
    """Whether the last line has fewer cells than nearly all others."""
    widths = [len(row) for row in rows if row]
    if len(widths) <= _FEW_ROWS:
        return False
    usual, times = Counter(widths[:-1]).most_common(1)[0]
    return widths[-1] < usual and times * 10 >= (len(widths) - 1) * 8


def _decoded(data: bytes) -> tuple[str, bool]:
    """The text, and whether it ends within a sign."""
    is_wide = data[:2] in {b"\xff\xfe", b"\xfe\xff"}
    controls = 0 if is_wide else len(data) - len(data.translate(None, _CONTROLS))
    if controls > 1 + len(data) // 100:
        raise OtherKindError
    encodings = ("utf-16",) if is_wide else ("utf-8-sig", "gb18030")
    for is_cut in (False, True):
        for encoding in encodings:
            decoder = codecs.getincrementaldecoder(encoding)()
            try:
                text = decoder.decode(data, final=not is_cut)
            except UnicodeDecodeError:
                continue
            if any(sign < " " and sign not in "\t\r\n\f\v" for sign in set(text)):
                raise DamagedError
            return text, is_cut
    raise DamagedError


def _delimiter(text: str) -> str:
    """The sign that cuts most of the first lines into equally many cells."""
    lines = [line for line in text.splitlines()[:200] if line.strip()][:60]

    def fitness(sign: str) -> tuple[int, int]:
        counts = [line.count(sign) for line in lines]
        common = max(set(counts) - {0}, key=counts.count, default=0)
        return (counts.count(common) if common else 0, common)

    return max(",;\t", key=fitness)
