# SPDX-License-Identifier: Apache-2.0
"""A first look into an .xlsx: what its reader would hide (formula errors) or choke on.

The reader gives a formula's error as a blank, and lays a sheet out from its first cell to
its last, however far apart they are.
"""

from __future__ import annotations

import lzma
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass, field
from html import unescape
from posixpath import join, normpath

from commdesk.services.workbook_kinds.xlsx_cells import (
    Cell,
    column_number,
    errors_of,
    uncomputed_of,
)

# What a damaged archive raises while it is unpacked; RuntimeError: a part with a password.
DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    lzma.LZMAError,
    EOFError,
    LookupError,
    ValueError,
    OverflowError,
    MemoryError,
    NotImplementedError,
    RuntimeError,
    OSError,
)

ErrorCells = dict[str, dict[Cell, str]]

# Where the sheet says itself that it is small, parts above this size are not looked through.
_LOOK_THROUGH = 24 << 20
_SHEET = re.compile(rb"""<(?:\w+:)?sheet\s(?:[^>"']|"[^"]*"|'[^']*')*>""")
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\s[^>]*>")
_ATTRIBUTE = re.compile(rb"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_DIMENSION = re.compile(rb'<(?:\w+:)?dimension\s+ref="[A-Z]+\d+(?::([A-Z]+)(\d+))?"')
# Cells beyond column Z or row 99,999 (the second group tells a blank one, the third one that is
# closed where it opens), and rows beyond it whose cells do not say where they stand.
_FAR = re.compile(rb"""[\s]r=["']([A-Z]{2,}[0-9]+|[A-Z][0-9]{6,})["'][^>]*?(/?)>(</)?""")
_FAR_ROW = re.compile(rb"""row\s[^>]*?\br=["']([0-9]{6,})["'][^>]*>\s*<(?:\w+:)?c(?![^>]*\sr=)""")
_NEAR = (99_999, 26)
_ROW_NUMBER = re.compile(rb"""[\s]r=["'][A-Z]*([0-9]+)["']""")
_COMPUTE_FIRST = re.compile(rb"""\bfullCalcOnLoad=["'](?:1|true)["']""")


@dataclass(frozen=True, slots=True)
class Look:
    """`stray_cell` is "" where all is well; the others are by sheet name, cells from 0.

    `uncomputed` are the cells with formulas that have no value.
    """

    errors: ErrorCells = field(default_factory=dict)
    uncomputed: dict[str, frozenset[Cell]] = field(default_factory=dict)
    stray_cell: str = ""


def look_at(archive: zipfile.ZipFile, most_cells: int) -> Look:
    """Look through the sheets of an .xlsx; an archive of another kind gives an empty Look."""
    if "xl/workbook.xml" not in archive.namelist():
        return Look()
    found = Look()
    compute_first = _COMPUTE_FIRST.search(archive.read("xl/workbook.xml")) is not None
    for name, part in _sheet_parts(archive):
        xml = archive.read(part)
        stray = _stray_cell(xml, most_cells)
        if stray:
            return Look(stray_cell=stray)
        found.errors[name] = errors_of(xml)
        found.uncomputed[name] = uncomputed_of(xml, zero_is_none=compute_first)
    return found


def _sheet_parts(archive: zipfile.ZipFile) -> list[tuple[str, str]]:
    """Sheet names and the parts of the archive that hold them."""
    names = set(archive.namelist())
    relations = "xl/_rels/workbook.xml.rels"
    if relations not in names:
        return []
    targets: dict[str, str] = {}
    for tag in _RELATION.findall(archive.read(relations)):
        here = _attributes(tag)
        targets[here.get("Id", "")] = normpath(join("/xl", here.get("Target", ""))).lstrip("/")
    parts: list[tuple[str, str]] = []
    for tag in _SHEET.findall(archive.read("xl/workbook.xml")):
        here = _attributes(tag)
        identity = next((value for key, value in here.items() if key.endswith(":id")), "")
        part = targets.get(identity, "")
        if part in names:
            parts.append((here.get("name", ""), part))
    return parts


def _attributes(tag: bytes) -> dict[str, str]:
    return {
        key.decode(): unescape((double or single).decode("utf-8", "replace"))
        for key, double, single in _ATTRIBUTE.findall(tag)
    }


def _stray_cell(xml: bytes, most_cells: int) -> str:
    """The filled cell that stretches a sheet beyond what can be laid out, or ""."""
    claim = _DIMENSION.search(xml, 0, 4096)
    small = claim is not None and (
        claim[1] is None or (column_number(claim[1].decode()) + 1) * int(claim[2]) <= most_cells
    )
    if small and len(xml) > _LOOK_THROUGH:
        return ""
    far = [_row_and_column(cell) for cell, *blank in _FAR.findall(xml) if not any(blank)]
    far += [_row_and_column(row) for row in _FAR_ROW.findall(xml)]
    if not far:
        return ""
    bottom, right = (max(*places) for places in zip(_NEAR, *far, strict=True))
    if bottom * right > most_cells and bottom == _NEAR[0]:
        # Without a row beyond, the last one has to be looked up, which takes longer.
        bottom = max(map(int, set(_ROW_NUMBER.findall(xml))))
    if bottom * right <= most_cells:
        return ""
    # The furthest out in rows, or in columns where no row is far.
    row, column = max(far) if bottom > _NEAR[0] else max(far, key=lambda place: place[::-1])
    return f"{_letters(column)}{row}"


def _row_and_column(name: bytes) -> tuple[int, int]:
    """Both from 1: b"B7" → (7, 2); a row alone counts as its first cell."""
    letters = name.rstrip(b"0123456789")
    return int(name[len(letters) :]), column_number(letters.decode()) + 1


def _letters(column: int) -> str:
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
