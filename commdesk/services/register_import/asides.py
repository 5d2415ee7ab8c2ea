# SPDX-License-Identifier: Apache-2.0
"""What stands right of the table, under no heading: remarks, or figures cut at a comma.

A remark is kept as one, or left out; it never keeps an import back. A figure does, because
the rest of an area may stand there and everything left of it in the wrong column.
"""

from __future__ import annotations

import re
from dataclasses import replace

from commdesk.services.register_import.columns import Layout
from commdesk.services.register_import.contents import mostly
from commdesk.services.register_import.preview import Field, Problem
from commdesk.services.register_import.texts import plain
from commdesk.services.workbooks import Sheet, cell_name

_SHOWN = 20
_FIGURE = re.compile(r"[0-9.,，、:;/*()+\-\s]*[0-9][0-9.,，、:;/*()+\-\s]*(?:m2|平方米|平米|平)?")
_DATE = re.compile(r"(?:19|20)[0-9]{2}[-./年][0-9]{1,2}(?:[-./月][0-9]{1,2}日?)?.{0,9}")


def settle_asides(sheet: Sheet, layout: Layout) -> tuple[Layout, list[Problem]]:
    """The layout with its columns of remarks named, and what is to be said of them."""
    has_note = layout.has(Field.NOTE)
    columns = list(layout.columns)
    asides: set[int] = set()
    problems: list[Problem] = []
    for index in beyond(layout):
        used = used_rows(sheet, layout, index)
        if not used or any(may_be_moved(sheet, layout, number, index) for number in used):
            continue
        asides.add(index)
        place = next(at for at, column in enumerate(columns) if column.index == index)
        code = "column-left-aside" if has_note else "column-aside-as-note"
        if not has_note:
            columns[place] = replace(columns[place], field=Field.NOTE, guessed=True)
            has_note = True
        cells = "、".join(cell_name(number, index) for number in used[:_SHOWN])
        facts = {"letter": columns[place].letter, "count": len(used), "cells": cells}
        cell = cell_name(used[0], index)
        problems.append(Problem(code, sheet.name, cell, facts, is_error=False))
    return replace(layout, columns=tuple(columns), asides=frozenset(asides)), problems


def beyond(layout: Layout) -> list[int]:
    """Columns right of the last heading that nobody has spoken on."""
    headed = [column.index for column in layout.columns if column.header]
    if not headed:
        return []
    return [
        column.index
        for column in layout.columns
        if column.index > max(headed) and column.field is None and column.index not in layout.chosen
    ]


def used_rows(sheet: Sheet, layout: Layout, index: int) -> list[int]:
    """Rows (from 0) below the header with something in a column."""
    return [
        number
        for number in range(layout.bottom + 1, len(sheet.rows))
        if index < len(sheet.rows[number]) and sheet.rows[number][index].strip()
    ]


def may_be_moved(sheet: Sheet, layout: Layout, number: int, index: int) -> bool:
    """Whether a cell right of the table may be there because a comma moved it."""
    text = plain(sheet.rows[number][index])
    if not text:
        return False
    return _is_figure(text) or (sheet.is_text and _ends_in_words(sheet, layout))


def _is_figure(text: str) -> bool:
    return _FIGURE.fullmatch(text) is not None and _DATE.fullmatch(text) is None


def _ends_in_words(sheet: Sheet, layout: Layout) -> bool:
    """Whether the last column under a heading holds words, which a comma may move too."""
    last = max(column.index for column in layout.columns if column.header)
    samples = [plain(sheet.rows[number][last]) for number in used_rows(sheet, layout, last)[:200]]
    return bool(samples) and not mostly(samples, _is_figure)
