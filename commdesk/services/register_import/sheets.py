# SPDX-License-Identifier: Apache-2.0
"""Which sheet of a workbook is the register."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from commdesk.domain.errors import UserError
from commdesk.services.register_import.columns import Layout, find_layout
from commdesk.services.register_import.preview import Field, Problem, SheetChoice
from commdesk.services.workbooks import Sheet, Workbook


@dataclass(frozen=True, slots=True)
class Chosen:
    """The sheet to read, doubts about the others, and all to choose from (see preview.py)."""

    sheet: Sheet
    layout: Layout
    problems: tuple[Problem, ...] = ()
    choices: tuple[SheetChoice, ...] = ()


def choose_sheet(
    workbook: Workbook,
    name: str | None,
    mapping: Mapping[int, Field | None] | None,
    remembered: Mapping[str, Field | None] | None = None,
) -> Chosen:
    """The sheet named, or the one most like a register.

    Raises UserError `sheet-missing`.
    """
    sheets = [sheet for sheet in workbook.sheets if sheet.rows]
    if name is not None and all(sheet.name != name for sheet in sheets):
        raise UserError("sheet-missing", sheet=name)
    layouts = [
        # What a person said is of the columns of the sheet in question.
        (sheet, find_layout(sheet, _said(sheet, name, mapping), remembered=remembered))
        for sheet in sheets
    ]
    sheet, layout = max(layouts, key=lambda entry: (entry[0].name == name, _fitness(entry)))
    choices = tuple(
        SheetChoice(other.name, len(other.rows), not its.missing, other.hidden)
        for other, its in layouts
    )
    problems = () if name is not None else tuple(_doubts(sheet, layouts))
    return Chosen(sheet, layout, problems, choices if len(choices) > 1 else ())


def _said(
    sheet: Sheet, name: str | None, mapping: Mapping[int, Field | None] | None
) -> Mapping[int, Field | None] | None:
    return mapping if name is None or sheet.name == name else None


def _doubts(sheet: Sheet, layouts: Sequence[tuple[Sheet, Layout]]) -> Iterator[Problem]:
    others = [other for other, its in layouts if other is not sheet and not its.missing]
    for code, hidden in (("sheets-several", False), ("sheet-hidden", True)):
        alike = [other for other in others if other.hidden is hidden]
        if alike:
            facts = {
                "sheet": sheet.name,
                "others": "、".join(other.name for other in alike),
                "rows": sum(len(other.rows) for other in alike),
            }
            yield Problem(code, sheet.name, "", facts, is_error=False)
    if sheet.hidden:
        yield Problem("sheet-is-hidden", sheet.name, "", {"sheet": sheet.name}, is_error=False)


def _fitness(entry: tuple[Sheet, Layout]) -> tuple[int, bool, int, int]:
    sheet, layout = entry
    used = sum(column.field is not None for column in layout.columns)
    return -len(layout.missing), not sheet.hidden, min(used, 6), len(sheet.rows)
