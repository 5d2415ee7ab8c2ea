# SPDX-License-Identifier: Apache-2.0
"""Rows of a .csv: its encoding and its sign between cells are found out."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator


class DamagedError(Exception):
    """No text in an encoding that offices use."""


class MarkupError(Exception):
    """A web page or XML under the name of a workbook."""


class QuotesError(Exception):
    """A quotation mark that is never closed, and would swallow rows unseen."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def rows_of(data: bytes) -> Iterator[tuple[str, ...]]:
    """The rows, equally wide. Raises DamagedError, MarkupError or QuotesError."""
    text = _decoded(data)
    if text.lstrip()[:1] == "<":
        raise MarkupError
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
    return (tuple(row + [""] * (width - len(row))) for row in rows)


def _decoded(data: bytes) -> str:
    encodings = ("utf-16",) if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else ("utf-8-sig", "gb18030")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if any(sign < " " and sign not in "\t\r\n\f\v" for sign in set(text)):
            break
        return text
    raise DamagedError


def _delimiter(text: str) -> str:
    """The sign that cuts most of the first lines into equally many cells."""
    lines = [line for line in text.splitlines()[:200] if line.strip()][:60]

    def fitness(sign: str) -> tuple[int, int]:
        counts = [line.count(sign) for line in lines]
        common = max(set(counts) - {0}, key=counts.count, default=0)
        return (counts.count(common) if common else 0, common)

    return max(",;\t", key=fitness)
