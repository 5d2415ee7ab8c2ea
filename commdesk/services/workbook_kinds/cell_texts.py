# SPDX-License-Identifier: Apache-2.0
"""Cells as the reader gives them, as text: without loss, and without any binary fraction.

Numbers have the 15 significant digits a workbook program keeps, whole numbers no ".0", dates
are ISO, a formula's error is its own name.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any

from commdesk.services import unseen

Row = tuple[str, ...]
ErrorCells = Mapping[tuple[int, int], str]  # by row and column from 0

_EXACT = 1e15  # whole numbers below it have up to 15 digits


def texts_of(row: Sequence[Any]) -> Row:
    """A row's cells as text."""
    # A large register has millions of cells: the two common kinds are told apart right here.
    return tuple(
        [
            cell
            if cell.__class__ is str
            else (str(int(cell)) if cell.is_integer() else _decimal_text(cell))
            if cell.__class__ is float and -_EXACT < cell < _EXACT
            else _text(cell)
            for cell in row
        ]
    )


def with_errors(rows: Sequence[Row], errors: ErrorCells) -> list[Row]:
    """The rows with the errors of formulas, for which the reader gives blanks."""
    width = max(max(map(len, rows), default=0), max(column for _, column in errors) + 1)
    height = max(len(rows), max(row for row, _ in errors) + 1)
    cells = [[*row, *([""] * (width - len(row)))] for row in rows]
    cells.extend([""] * width for _ in range(height - len(rows)))
    for (row, column), text in errors.items():
        cells[row][column] = text
    return blank_rows_cut(map(tuple, cells))


def cleaned(rows: Iterable[Row], places: set[tuple[int, int]]) -> Iterable[Row]:
    """The rows without signs nobody sees; cells that had some are added to `places`."""
    for number, row in enumerate(rows):
        kept = unseen.cleaned_row(row)
        if kept is not row:
            pairs = enumerate(zip(row, kept, strict=True))
            changed = (index for index, (old, new) in pairs if old.replace("\r\n", "\n") != new)
            places.update((number, index) for index in changed)
        yield kept


def blank_rows_cut(rows: Iterable[Row]) -> list[Row]:
    """Blank rows as empty tuples, and none at the end."""
    found = [row if any(row) else () for row in rows]
    while found and not found[-1]:
        found.pop()
    return found


def _text(cell: object) -> str:
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, int):
        return str(cell)
    if isinstance(cell, float):
        return _decimal_text(cell)
    if isinstance(cell, dt.datetime):
        whole_day = cell.time() == dt.time()
        return cell.date().isoformat() if whole_day else cell.isoformat(" ", "seconds")
    if isinstance(cell, (dt.date, dt.time)):
        return cell.isoformat()
    return str(cell)


@lru_cache(maxsize=65_536)
def _decimal_text(number: float) -> str:
    """106.28000000000002 → "106.28"."""
    text = f"{number:.15g}"
    return f"{Decimal(text):f}" if "e" in text else text
