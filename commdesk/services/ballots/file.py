# SPDX-License-Identifier: Apache-2.0
"""Returned ballots from a workbook: one row a paper, one column a matter.

The rows name places (幢, 单元, 室号), the roll knows the papers. A blank 收回渠道 is a paper
not returned, a blank 送达方式 one not delivered.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from commdesk.domain.register import Address
from commdesk.domain.roll import Roll
from commdesk.domain.tally import Returns
from commdesk.services.ballots.blanks import find_false_blanks
from commdesk.services.ballots.matters import find_matters
from commdesk.services.ballots.papers import PaperReader
from commdesk.services.ballots.sheets import choose_sheet
from commdesk.services.register_import.preview import Field, Problem
from commdesk.services.workbooks import Workbook, read_workbook


@dataclass(frozen=True)
class BallotsFile:
    """What a workbook of ballots tells. Marks have the keys m1, m2, … in the order of `matters`."""

    matters: tuple[str, ...]
    returns: Returns
    problems: tuple[Problem, ...] = ()

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What could not be taken over."""
        return tuple(problem for problem in self.problems if problem.is_error)

    @property
    def has_errors(self) -> bool:
        """Whether some of it could not be taken over."""
        return any(problem.is_error for problem in self.problems)


def read_ballots(
    path: Path | str, roll: Roll, without_vote: Collection[Address] = ()
) -> BallotsFile:
    """Read a file of returned ballots. Raises UserError as `read_workbook` does."""
    return understand_ballots(read_workbook(path), roll, without_vote)


def understand_ballots(
    workbook: Workbook, roll: Roll, without_vote: Collection[Address] = ()
) -> BallotsFile:
    """The readings and deliveries in a workbook, by paper number, with all problems by cell.

    Rows of `without_vote`, which the register knows and the roll does not ask, are left out
    with a warning; any other place that is not on the roll is an error.
    """
    table, problems = choose_sheet(workbook)
    if any(problem.is_error for problem in problems):
        return BallotsFile((), Returns(), tuple(problems))
    if not table.layout.has(Field.ROOM) and not table.layout.has(Field.ADDRESS):
        problems.append(Problem("column-missing", table.sheet.name, "", {"field": Field.ROOM}))
        return BallotsFile((), Returns(), tuple(problems))
    columns = find_matters(table)
    problems += columns.problems
    problems += find_false_blanks(table, columns)
    table.layout = columns.layout
    reader = PaperReader(table, columns, roll, without_vote)
    reader.read()
    return BallotsFile(
        tuple(column.title for column in columns.matters),
        Returns(reader.readings, frozenset(reader.delivered)),
        (*problems, *reader.problems),
    )
