# SPDX-License-Identifier: Apache-2.0
"""Which sheet of a workbook is the register."""

from __future__ import annotations

from collections.abc import Mapping

from commdesk.domain.errors import UserError
from commdesk.services.register_import.columns import Layout, find_layout
from commdesk.services.register_import.preview import Field, Problem
from commdesk.services.workbooks import Sheet, Workbook


def choose_sheet(
    workbook: Workbook,
    name: str | None,
    mapping: Mapping[int, Field | None] | None,
    remembered: Mapping[str, Field | None] | None = None,
) -> tuple[Sheet, Layout, list[Problem]]:
    """The sheet named, or the one most like a register, and doubts about the others.

    Raises UserError `sheet-missing`.
    """
    sheets = [sheet for sheet in workbook.sheets if sheet.rows]
    if name is not None:
        for sheet in sheets:
            if sheet.name == name:
                return sheet, find_layout(sheet, mapping, remembered=remembered), []
        raise UserError("sheet-missing", sheet=name)
    layouts = [(sheet, find_layout(sheet, mapping, remembered=remembered)) for sheet in sheets]
    sheet, layout = max(layouts, key=_fitness)
    others = [other for other, its in layouts if other is not sheet and not its.missing]
    problems: list[Problem] = []
    for code, hidden in (("sheets-several", False), ("sheet-hidden", True)):
        alike = [other for other in others if other.hidden is hidden]
        if alike:
            facts = {
                "sheet": sheet.name,
                "others": "、".join(other.name for other in alike),
                "rows": sum(len(other.rows) for other in alike),
            }
            problems.append(Problem(code, sheet.name, "", facts, is_error=False))
    if sheet.hidden:
        facts = {"sheet": sheet.name}
        problems.append(Problem("sheet-is-hidden", sheet.name, "", facts, is_error=False))
    return sheet, layout, problems


def _fitness(entry: tuple[Sheet, Layout]) -> tuple[int, bool, int, int]:
    sheet, layout = entry
    used = sum(column.field is not None for column in layout.columns)
    return -len(layout.missing), not sheet.hidden, min(used, 6), len(sheet.rows)
