# SPDX-License-Identifier: Apache-2.0
"""Cells that read as blank and are not: merged ones, and formulas nobody computed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from commdesk.services.ballots.matters import MatterColumns
from commdesk.services.ballots.table import Table
from commdesk.services.register_import.preview import Field, Problem
from commdesk.services.workbooks import MergedRange, cell_name

_SHOWN = 20
_READ = (Field.ROOM, Field.ADDRESS, Field.DELIVERY, Field.CHANNEL, Field.VALIDITY)


def find_false_blanks(table: Table, columns: MatterColumns) -> Iterator[Problem]:
    """An error for each range merged over several papers or votes, and each column's formulas."""
    watched = {columns.layout.column(what) for what in _READ} - {None}
    watched |= {column.index for column in columns.matters}
    for area in table.sheet.merged:
        if area.bottom >= table.start and _hides_a_cell(table, area, watched):
            first = cell_name(area.top, area.left)
            details = {"range": f"{first}:{cell_name(area.bottom, area.right)}"}
            yield Problem("votes-merged", table.sheet.name, first, details)
    yield from _uncomputed(table, columns)
    blank = [
        cell_name(row, index)
        for row, index in sorted(table.sheet.blank_formulas)
        if row in table.rows and index in watched
    ]
    if blank:
        details = {"count": len(blank), "cells": "、".join(blank[:_SHOWN])}
        yield Problem("formulas-blank", table.sheet.name, blank[0], details, is_error=False)


def _hides_a_cell(table: Table, area: MergedRange, watched: Iterable[int | None]) -> bool:
    """Whether a cell that is read lies under a merged one, on a paper's row."""
    inside = [index for index in watched if index is not None and area.left <= index <= area.right]
    rows = [row for row in range(area.top, area.bottom + 1) if row in table.rows]
    return any((row, index) != (area.top, area.left) for row in rows for index in inside)


def _uncomputed(table: Table, columns: MatterColumns) -> Iterator[Problem]:
    aside = {column.index for column in columns.aside}
    cells: dict[int, list[str]] = defaultdict(list)
    for row, index in sorted(table.sheet.uncomputed):
        in_header = max(table.layout.top, 0) <= row < table.start
        blank = row >= len(table.sheet.rows) or not table.sheet.rows[row]
        in_table = row >= table.start and (blank or row in table.rows) and index not in aside
        if in_header or in_table:
            cells[index].append(cell_name(row, index))
    for found in cells.values():
        details = {"count": len(found), "cells": "、".join(found[:_SHOWN])}
        yield Problem("formulas-not-computed", table.sheet.name, found[0], details)
