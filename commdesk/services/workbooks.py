# SPDX-License-Identifier: Apache-2.0
"""Workbooks as rows of text: .xlsx, .xls, .ods (and their like) and .csv, from any program.

Nothing but text leaves this module, so that no binary fraction ever gets into an area:
numbers have the 15 significant digits a workbook program keeps, whole numbers no ".0",
dates are ISO, blanks "", a formula's error its own name ("#REF!"). Signs that cannot be seen
are taken out.
"""

from __future__ import annotations

import hashlib
import io
import re
import struct
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import Any

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from commdesk.domain.errors import UserError
from commdesk.services import unseen
from commdesk.services.pause import collector_paused
from commdesk.services.progress import Progress, unheard
from commdesk.services.workbook_kinds import delimited, ods, ods_cells, ole, quiet, xls, xlsx
from commdesk.services.workbook_kinds.cell_texts import (
    ErrorCells,
    blank_rows_cut,
    cleaned,
    texts_of,
    with_errors,
)

# A stray cell in the last corner of a sheet would need hundreds of gigabytes to lay out.
MOST_CELLS = 12_000_000
_MOST_BYTES = 1 << 30
# What one part of an archive may unpack to; a sheet of 100,000 rows has some 60 MB.
MOST_PART_BYTES = 300_000_000
_EVERY = 2000
# What web pages of other systems are often saved as: a table in HTML, named .xls.
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|meta|table|style)\b",
    re.IGNORECASE | re.DOTALL,
)
_TEXT_SUFFIXES = frozenset({".csv", ".txt", ".tsv", ".xls", ".xlsx", ".et"})


@dataclass(frozen=True, slots=True)
class MergedRange:
    """Cells merged into one; rows and columns from 0, the last ones included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet. Rows are as wide as the sheet; a blank row is the empty tuple.

    Row 0 of `rows` is row 1 of the workbook program, and the first cell is column A.
    `uncomputed` are the cells (row, column) with a formula that no program has computed, and
    which are therefore blank in `rows` (or 0); known for .xlsx and .ods alone, not for .xls
    and .xlsb, whose files do not tell it from a formula that came to nothing. `cleaned` are
    those that signs nobody sees were taken out of. `blank_formulas`, known for .xls alone, are
    blank because their formula came to nothing or was not computed.
    A text file `is_text`, where a comma too many moves the cells behind it; it `is_cut` where
    it seems to end before its end: within a sign, or with a shorter last line than the others.
    """

    name: str
    rows: tuple[tuple[str, ...], ...]
    merged: tuple[MergedRange, ...] = ()
    hidden: bool = False
    uncomputed: frozenset[tuple[int, int]] = frozenset()
    cleaned: frozenset[tuple[int, int]] = frozenset()
    blank_formulas: frozenset[tuple[int, int]] = frozenset()
    is_text: bool = False
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class Workbook:
    """One file, read once: its sheets and the digest of exactly the bytes they came from."""

    file_name: str
    sha256: str
    sheets: tuple[Sheet, ...]


def read_workbook(path: Path | str, progress: Progress = unheard) -> Workbook:
    """Read a workbook or a csv file; the kind is told by the content, not by the name.

    Raises UserError with `path`: `workbook-missing`, `workbook-denied` (no right to read it),
    `workbook-kind-unknown`, `workbook-locked` (password), `workbook-unreadable` (damaged),
    `workbook-empty`, `workbook-too-large` (with `cell`, a stray cell, or ""), and for csv
    `csv-quotes` (with `line`), and `workbook-html` for a web page that is named like one.
    `progress` is told rows done, and may raise to cancel.
    """
    with collector_paused():
        return _read(Path(path), progress)


def _read(path: Path, progress: Progress) -> Workbook:
    data = _bytes_of(path)
    progress(0, 0)
    if not data.strip(b"\0\r\n\t ") or data == b"\xef\xbb\xbf":
        raise UserError("workbook-empty", path=str(path))
    if data.startswith(b"PK\x03\x04"):
        sheets = _read_zip(path, data, progress)
    elif data.startswith(ole.MAGIC):
        sheets = _read_ole(path, data, progress)
    elif _HTML.match(data):
        raise UserError("workbook-html", path=str(path))
    elif path.suffix.lower() in _TEXT_SUFFIXES:
        sheets = (_read_text(path, data),)
    else:
        raise UserError("workbook-kind-unknown", path=str(path))
    if not any(sheet.rows for sheet in sheets):
        raise UserError("workbook-empty", path=str(path))
    return Workbook(path.name, hashlib.sha256(data).hexdigest(), sheets)


def cell_name(row: int, column: int) -> str:
    """The workbook program's name of a cell; row and column from 0: (213, 5) → "F214"."""
    return f"{column_letter(column)}{row + 1}"


@lru_cache(maxsize=1024)
def column_letter(column: int) -> str:
    """The workbook program's name of a column from 0: 27 → "AB"."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _bytes_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise UserError("workbook-too-large", path=str(path), cell="")
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        # ValueError: a name with a sign that no name can have.
        raise UserError("workbook-missing", path=str(path)) from None
    except IsADirectoryError:
        raise UserError("workbook-kind-unknown", path=str(path)) from None
    except PermissionError:
        # Windows says so of a folder, and of a file that another program holds open.
        if path.is_dir():
            raise UserError("workbook-kind-unknown", path=str(path)) from None
        raise UserError("workbook-denied", path=str(path)) from None
    except OSError as error:
        # A name that no file can have, a network drive that went away, a bad sector.
        raise UserError("workbook-unreadable", path=str(path)) from error


def _refuse_bomb(path: Path, archive: zipfile.ZipFile) -> None:
    """By what the archive's directory says, before anything is unpacked."""
    sizes = [item.file_size for item in archive.infolist()]
    if sum(sizes) > _MOST_BYTES or max(sizes, default=0) > MOST_PART_BYTES:
        raise UserError("workbook-too-large", path=str(path), cell="")


def _read_zip(path: Path, data: bytes, progress: Progress) -> tuple[Sheet, ...]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            _refuse_bomb(path, archive)
            if not names & {"xl/workbook.xml", "xl/workbook.bin", "content.xml"}:
                raise UserError("workbook-kind-unknown", path=str(path))
            if ods.has_password(archive):
                raise UserError("workbook-locked", path=str(path))
            found = xlsx.look_at(archive, MOST_CELLS)
            too_large = bool(found.stray_cell) or ods.is_too_large(archive, MOST_CELLS)
            in_ods = ods_cells.look_at(archive)
    except xlsx.DAMAGED as error:
        raise UserError("workbook-unreadable", path=str(path)) from error
    progress(0, 0)
    if too_large:
        raise UserError("workbook-too-large", path=str(path), cell=found.stray_cell)
    sheets = _read_by_calamine(
        path,
        data,
        found.errors or in_ods.errors,
        found.uncomputed or in_ods.uncomputed,
        progress=progress,
    )
    return tuple(
        replace(sheet, merged=tuple(MergedRange(*area) for area in in_ods.merged[sheet.name]))
        if sheet.name in in_ods.merged
        else sheet
        for sheet in sheets
    )


def _read_ole(path: Path, data: bytes, progress: Progress) -> tuple[Sheet, ...]:
    try:
        streams = ole.streams_of(data)
    except ole.DamagedError as error:
        raise UserError("workbook-unreadable", path=str(path)) from error
    if "EncryptedPackage" in streams:
        raise UserError("workbook-locked", path=str(path))
    # Words' documents and others live in the same container.
    workbook = streams.get("Workbook") or streams.get("WORKBOOK") or streams.get("Book")
    if workbook is None:
        raise UserError("workbook-kind-unknown", path=str(path))
    if xls.has_password(workbook):
        raise UserError("workbook-locked", path=str(path))
    try:
        errors = xls.error_cells(workbook)
        blank = xls.blank_formulas(workbook)
    except (xls.DamagedError, struct.error) as error:
        raise UserError("workbook-unreadable", path=str(path)) from error
    sheets = _read_by_calamine(path, data, dict(enumerate(errors)), progress=progress)
    if len(sheets) != len(blank):
        # A chart among the sheets: which is whose is not known.
        return sheets
    return tuple(
        replace(sheet, blank_formulas=cells) for sheet, cells in zip(sheets, blank, strict=True)
    )


def _read_by_calamine(
    path: Path,
    data: bytes,
    errors: Mapping[Any, ErrorCells],
    uncomputed: Mapping[str, frozenset[tuple[int, int]]] = MappingProxyType({}),
    *,
    progress: Progress = unheard,
) -> tuple[Sheet, ...]:
    def sheets() -> tuple[Sheet, ...]:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as workbook:
            return tuple(
                _sheet(
                    workbook.get_sheet_by_name(meta.name),
                    # An .xls is gone through by place, the others by name.
                    errors.get(place) or errors.get(meta.name) or {},
                    hidden=meta.visible is not SheetVisibleEnum.Visible,
                    uncomputed=uncomputed.get(meta.name, frozenset()),
                    progress=progress,
                )
                for place, meta in enumerate(workbook.sheets_metadata)
                if meta.typ is SheetTypeEnum.WorkSheet
            )

    try:
        return quiet.call(sheets)
    except (
        *(CalamineError, quiet.PanicError),
        *(OSError, ValueError, OverflowError, MemoryError),
    ) as error:
        raise UserError("workbook-unreadable", path=str(path)) from error


def _sheet(
    source: CalamineSheet,
    errors: ErrorCells,
    *,
    hidden: bool,
    uncomputed: frozenset[tuple[int, int]],
    progress: Progress,
) -> Sheet:
    # A sheet of nothing has no start. The rows come from the first one on, their cells only
    # from the first column that is used.
    left = ("",) * (source.start[1] if source.start else 0)
    cells = source.iter_rows() if source.start is not None else iter(())
    places: set[tuple[int, int]] = set()
    progress(0, source.height)
    rows: list[tuple[str, ...]] = []
    for start in range(0, max(source.height, 1), _EVERY):
        some = islice(cells, _EVERY)
        rows.extend(left + texts_of(row) for row in some)
        progress(min(start + _EVERY, source.height), source.height)
    rows = blank_rows_cut(cleaned(rows, places))
    if errors:
        rows = with_errors(rows, errors)
    merged = tuple(
        MergedRange(top, left, bottom, right)
        for (top, left), (bottom, right) in source.merged_cell_ranges or ()
    )
    return Sheet(
        unseen.cleaned(source.name), tuple(rows), merged, hidden, uncomputed, frozenset(places)
    )


def _read_text(path: Path, data: bytes) -> Sheet:
    try:
        found = delimited.table_of(data)
    except delimited.DamagedError as error:
        raise UserError("workbook-unreadable", path=str(path)) from error
    except delimited.QuotesError as error:
        raise UserError("csv-quotes", path=str(path), line=error.line) from error
    except delimited.OtherKindError as error:
        raise UserError("workbook-kind-unknown", path=str(path)) from error
    places: set[tuple[int, int]] = set()
    kept = tuple(blank_rows_cut(cleaned(found.rows, places)))
    name = unseen.cleaned(path.stem)
    return Sheet(name, kept, cleaned=frozenset(places), is_text=True, is_cut=found.is_cut)
