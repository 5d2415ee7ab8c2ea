# SPDX-License-Identifier: Apache-2.0
"""Tables as CSV, a file each, in a folder or in one zip file.

UTF-8 with the mark that makes workbook programs read it as such; heads in the first line.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import IO

from commdesk.domain.export_tables import Area, ExportHead, ExportTable, Share, Value
from commdesk.services.exports.texts import area_text, neutral
from commdesk.services.progress import Progress, unheard

_EVERY = 500
_NOT_IN_NAMES = str.maketrans(dict.fromkeys('/\\:*?"<>|', "－"))


def write_csv_zip(
    file: IO[bytes], tables: Sequence[ExportTable], head: ExportHead, progress: Progress = unheard
) -> None:
    """All of them in one zip file. Raises OSError, and what `progress` raises to cancel."""
    done = _Done(tables, progress)
    made_at = head.made_at.timetuple()[:6]
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for table in tables:
            name = zipfile.ZipInfo(file_name(table), made_at)
            name.compress_type = zipfile.ZIP_DEFLATED
            # A large table would not fit a header that is written before its size is known.
            with made.open(name, "w", force_zip64=True) as raw:
                _write(raw, table, done)


def write_csv_folder(
    folder: Path, tables: Sequence[ExportTable], progress: Progress = unheard
) -> None:
    """Each as a file of the folder. Raises as `write_csv_zip`."""
    done = _Done(tables, progress)
    for table in tables:
        with (folder / file_name(table)).open("wb") as raw:
            _write(raw, table, done)


def file_name(table: ExportTable) -> str:
    """What the file of a table is called."""
    return f"{table.name.translate(_NOT_IN_NAMES)}.csv"


class _Done:
    def __init__(self, tables: Iterable[ExportTable], progress: Progress) -> None:
        self._progress = progress
        self._total = sum(table.size for table in tables)
        self._count = 0

    def one(self) -> None:
        self._count += 1
        if self._count % _EVERY == 0 or self._count == self._total:
            self._progress(self._count, self._total)


def _write(raw: IO[bytes], table: ExportTable, done: _Done) -> None:
    text = io.TextIOWrapper(raw, encoding="utf-8-sig", newline="", write_through=False)
    try:
        writer = csv.writer(text)
        writer.writerow([neutral(column.name) for column in table.columns])
        for row in table.rows:
            writer.writerow([_cell(value) for value in row])
            done.one()
    finally:
        # Written out, and not closed: whoever opened it does that.
        text.detach()


def _cell(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return neutral(value)
    if isinstance(value, Area):
        return area_text(value.cm2)
    if isinstance(value, Share):
        return value.printed
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M")
    if isinstance(value, date):
        return value.isoformat()
    return str(value)
