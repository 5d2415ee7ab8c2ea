# SPDX-License-Identifier: Apache-2.0
"""Which sheet of a workbook has the ballots; the others are said, never passed over."""

from __future__ import annotations

from collections import Counter

from commdesk.services.ballots.table import Table
from commdesk.services.ballots.wording import is_choice
from commdesk.services.register_import.columns import find_layout
from commdesk.services.register_import.preview import Field, Problem
from commdesk.services.register_import.texts import squeezed
from commdesk.services.workbooks import Workbook

_FEW = 3  # a list of the answers to choose from has each of them once


def choose_sheet(workbook: Workbook) -> tuple[Table, list[Problem]]:
    """The sheet most like ballots, and a problem for each other one that holds anything.

    Another one with ballots is an error: which of them counts is for a person to say.
    """
    tables = [Table(sheet, find_layout(sheet, guess=False)) for sheet in workbook.sheets]
    table = max((table for table in tables if table.sheet.rows), key=_fitness)
    problems: list[Problem] = []
    alike = [other for other in tables if other is table or _looks_like_ballots(other)]
    if len(alike) > 1:
        names = "、".join(f"“{other.sheet.name}”" for other in alike)
        problems.append(Problem("ballot-sheets-several", "", "", {"sheets": names}))
    for other in tables:
        if other not in alike and (other.sheet.rows or other.sheet.uncomputed):
            name = other.sheet.name
            problems.append(
                Problem("ballot-sheet-not-read", name, "", {"sheet": name}, is_error=False)
            )
    if table.sheet.hidden:
        name = table.sheet.name
        problems.append(Problem("sheet-is-hidden", name, "", {"sheet": name}, is_error=False))
    return table, problems


def _fitness(table: Table) -> tuple[int, bool, int]:
    wanted = (Field.ROOM, Field.ADDRESS, Field.CHANNEL, Field.DELIVERY)
    return sum(map(table.layout.has, wanted)), not table.sheet.hidden, len(table.sheet.rows)


def _looks_like_ballots(table: Table) -> bool:
    has = table.layout.has
    filled = bool(table.rows) or any(row >= table.start for row, _ in table.sheet.uncomputed)
    if (has(Field.ROOM) or has(Field.ADDRESS)) and (has(Field.CHANNEL) or has(Field.DELIVERY)):
        return filled
    # A table without its header, such as one that goes on from the sheet before.
    width = max(map(len, table.sheet.rows), default=0)
    for index in range(width):
        cells = (squeezed(row[index]) for row in table.sheet.rows if index < len(row))
        said = Counter(filter(is_choice, cells))
        if said.total() > max(_FEW, len(said)):
            return True
    return False
