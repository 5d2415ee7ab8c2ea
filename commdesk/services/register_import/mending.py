# SPDX-License-Identifier: Apache-2.0
"""Cells put right in the preview: what is read then is the sheet with their new texts.

The file itself is not touched. A mend holds only where the file still has the old text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from commdesk.services.register_import.columns import find_layout, header_keys
from commdesk.services.register_import.preview import Field, Mend, RegisterPreview
from commdesk.services.unseen import cleaned
from commdesk.services.workbooks import Sheet, Workbook, cell_name

Place = tuple[str, str]  # sheet and cell: "名册", "F214"
_ROW = re.compile("[1-9][0-9]{0,6}")
_WHOLE = -1  # in place of a column: the row as a whole
_CELL = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")


def mended(workbook: Workbook, mends: Mapping[Place, str]) -> tuple[Workbook, tuple[Mend, ...]]:
    """The workbook with other texts in some cells, and those that made a difference.

    A place that is a row alone ("12") leaves the whole row out; its text is the reason.
    LookupError for a cell that lies outside of what the workbook has.
    """
    by_sheet: dict[str, dict[tuple[int, int], str]] = defaultdict(dict)
    for (sheet, cell), text in mends.items():
        place = (int(cell) - 1, _WHOLE) if _ROW.fullmatch(cell) else cell_place(cell)
        by_sheet[sheet][place] = cleaned(text).strip()
    done: list[Mend] = []
    sheets: list[Sheet] = []
    for sheet in workbook.sheets:
        texts = by_sheet.pop(sheet.name, {})
        sheets.append(_mended(sheet, texts, done) if texts else sheet)
    if by_sheet:
        raise LookupError(f"no sheets {sorted(by_sheet)}")
    order = list(mends)
    done.sort(key=lambda mend: order.index((mend.sheet, mend.cell)))
    return replace(workbook, sheets=tuple(sheets)), tuple(done)


def still_fitting(workbook: Workbook, mends: Iterable[Mend]) -> dict[Place, str]:
    """Of mends made on an earlier reading those whose cell has the same old text."""
    sheets = {sheet.name: sheet for sheet in workbook.sheets}
    return {
        (mend.sheet, mend.cell): mend.new
        for mend in mends
        if mend.sheet in sheets and cell_text(sheets[mend.sheet], mend.cell) == mend.old
    }


def still_meant(
    workbook: Workbook, before: RegisterPreview, mapping: Mapping[int, Field | None]
) -> dict[int, Field | None]:
    """Of what was said of columns on an earlier reading that of columns still there.

    A column is known by its header wherever it stands now; one without, by its place.
    """
    sheet = next((sheet for sheet in workbook.sheets if sheet.name == before.sheet), None)
    if sheet is None:
        return {}
    columns = find_layout(sheet).columns
    old_keys = header_keys(before.columns)
    places = {key: index for index, key in header_keys(columns).items()}
    bare = {column.index for column in columns if not column.header}
    found: dict[int, Field | None] = {}
    for index, what in mapping.items():
        place = places.get(old_keys[index]) if index in old_keys else index
        if place is not None and (index in old_keys or place in bare):
            found[place] = what
    return found


def cell_text(sheet: Sheet, cell: str) -> str:
    """What stands in a cell by its name, or in a whole row; "" outside of the sheet."""
    if _ROW.fullmatch(cell):
        return _row_text(sheet, int(cell) - 1)
    row, column = cell_place(cell)
    return _text(sheet, row, column)


def cell_place(cell: str) -> tuple[int, int]:
    """Row and column from 0 of a cell by its name: "F214" → (213, 5). LookupError for no name."""
    match = _CELL.fullmatch(cell)
    if match is None:
        raise LookupError(f"no cell {cell!r}")
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]) - 1, column - 1


def _row_text(sheet: Sheet, number: int) -> str:
    cells = sheet.rows[number] if number < len(sheet.rows) else ()
    return " ".join(text.strip() for text in cells if text.strip())


def _text(sheet: Sheet, row: int, column: int) -> str:
    cells = sheet.rows[row] if row < len(sheet.rows) else ()
    return cells[column] if column < len(cells) else ""


def _mended(sheet: Sheet, texts: Mapping[tuple[int, int], str], done: list[Mend]) -> Sheet:
    width = max(map(len, sheet.rows), default=0)
    waiting = sheet.uncomputed
    last = max(len(sheet.rows) - 1, max((row for row, _ in waiting), default=-1))
    rows = [*sheet.rows, *([()] * (last + 1 - len(sheet.rows)))]
    for number in (row for row, column in texts if column == _WHOLE):
        if number > last:
            raise LookupError(f"no row {number} in {sheet.name!r}")
        old = _row_text(sheet, number)
        gone = frozenset(cell for cell in waiting if cell[0] == number)
        if not old and not gone:
            continue
        rows[number] = ()
        waiting -= gone
        done.append(Mend(sheet.name, str(number + 1), old, texts[number, _WHOLE]))
    for (number, column), text in texts.items():
        if column == _WHOLE or (number, _WHOLE) in texts:
            continue
        if number > last or column >= max(width, 1 + max((at for _, at in waiting), default=-1)):
            raise LookupError(f"no cell {number}, {column} in {sheet.name!r}")
        old = _text(sheet, number, column)
        is_computed = (number, column) not in waiting
        if old.strip() == text and is_computed:
            continue
        cells = [*rows[number], *([""] * (max(width, column + 1) - len(rows[number])))]
        cells[column] = text
        rows[number] = tuple(cells) if any(cells) else ()
        done.append(Mend(sheet.name, cell_name(number, column), old, text))
    while rows and not rows[-1]:
        rows.pop()
    return replace(sheet, rows=tuple(rows), uncomputed=waiting - texts.keys())
