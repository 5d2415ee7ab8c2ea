# SPDX-License-Identifier: Apache-2.0
"""Which columns are matters. None with votes is left out, and what is left out is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from commdesk.services.ballots.table import Table
from commdesk.services.ballots.wording import is_choice, is_title_aside, mark_of, may_say_void
from commdesk.services.register_import.columns import Layout
from commdesk.services.register_import.preview import Column, Field, Problem

_PLACES = (Field.BUILDING, Field.ENTRANCE, Field.ROOM, Field.ADDRESS, Field.OWNER)
# Their words are like votes (否) and are checked where they are read.
_HANDLING = (Field.DELIVERY, Field.CHANNEL, Field.VALIDITY, Field.ID_NUMBER)
USED = (*_PLACES, *_HANDLING, Field.NOTE, Field.GRID)


@dataclass(frozen=True, slots=True)
class MatterColumns:
    """The matters' columns, the ones without a header where one is due, and what was noticed.

    `layout` is the table's without the matters, whose titles may be like other columns'.
    `aside` are the columns with a header that are not used.
    """

    matters: tuple[Column, ...]
    untitled: tuple[Column, ...]
    aside: tuple[Column, ...]
    layout: Layout
    problems: tuple[Problem, ...]


def find_matters(table: Table) -> MatterColumns:
    """Look through all columns.

    Right of 收回渠道 every column is a matter but the known ones and those with a title such
    as 签名; where such a one holds votes it is a matter after all. Left of it a column is one
    where most of what it says is votes.
    """
    search = _Search(table)
    matters = search.matters()
    untitled = search.untitled()
    aside = search.aside(matters)
    search.check_titles(matters)
    layout = table.layout
    places = {column.index for column in matters}
    columns = tuple(
        replace(column, field=None) if column.index in places else column
        for column in layout.columns
    )
    return MatterColumns(
        tuple(matters), untitled, aside, replace(layout, columns=columns), tuple(search.problems)
    )


class _Search:
    def __init__(self, table: Table) -> None:
        self.table = table
        self.problems: list[Problem] = []
        self.titled = [column for column in table.layout.columns if column.header]
        self.channel = table.layout.column(Field.CHANNEL)

    def matters(self) -> list[Column]:
        """In the order of the columns. One blank on every paper counts: its blanks count."""
        found = [column for column in self.titled if self._is_matter(column)]
        left = [column for column in found if not self._is_right(column)]
        if left:
            # Among votes, a column nobody marked is a matter as well.
            between = range(left[0].index, left[-1].index + 1)
            found = [
                column
                for column in self.titled
                if column in found or (column.index in between and self._may_be_blank(column))
            ]
        if not found:
            last = max((column.index for column in self.titled if column.field), default=0)
            found = [
                column
                for column in self.titled
                if column.index > last and self._may_be_blank(column)
            ]
        if self.channel is not None:
            for column in found:
                if not self._is_right(column):
                    self._say("matter-left", column, is_error=False, header=column.header)
        return found

    def untitled(self) -> tuple[Column, ...]:
        """The columns without a header where one is due; those with votes, or left, are said."""
        after = self.channel
        if after is None:
            after = max((column.index for column in self.titled), default=0)
        found: list[Column] = []
        for column in self.table.layout.columns:
            if column.header:
                continue
            told = self.table.told(column.index)
            right = column.index > after
            if any(map(is_choice, told)) or (right and any(mark_of(text) for text in told)):
                self._say("matter-without-title", column, column=column.letter)
            elif right:
                found.append(column)
            elif told:
                self._say("column-not-used", column, is_error=False, header=column.letter)
        return tuple(found)

    def aside(self, matters: Sequence[Column]) -> tuple[Column, ...]:
        """The columns left out, each said, and each word in them that may mean something."""
        found = [
            column for column in self.titled if column not in matters and column.field not in USED
        ]
        for column in found:
            if self._is_right(column) or (column.field is None and column.sample):
                self._say("column-not-used", column, is_error=False, header=column.header)
            self._check_aside(column)
        for column in self.titled:
            if column.field is Field.NOTE and column not in matters:
                self._check_choices(column)
        return tuple(found)

    def check_titles(self, matters: Sequence[Column]) -> None:
        """Two matters of one name could not be told apart in the result."""
        first: dict[str, Column] = {}
        for column in matters:
            other = first.setdefault(column.title, column)
            if other is not column:
                self._say(
                    *("matter-twice", column),
                    title=column.title,
                    other=self.table.head_cell(other.index),
                )

    def _is_right(self, column: Column) -> bool:
        return self.channel is not None and column.index > self.channel

    def _is_matter(self, column: Column) -> bool:
        if column.field in _HANDLING:
            return False
        told = self.table.told(column.index)
        choices = sum(map(is_choice, told))
        known = sum(mark_of(text) is not None for text in told)
        if column.field in _PLACES:
            return self._is_right(column) and choices > 0 and known * 2 >= len(told)
        if not self._is_right(column):
            mostly = bool(told) and known * 2 >= len(told)
            return mostly and (choices > 0 or not self._is_title_aside(column))
        return choices > 0 or not self._is_title_aside(column)

    def _may_be_blank(self, column: Column) -> bool:
        told = self.table.told(column.index)
        return column.field is None and not told and not self._is_title_aside(column)

    @staticmethod
    def _is_title_aside(column: Column) -> bool:
        return column.field is not None or is_title_aside(column.title or column.header)

    def _check_aside(self, column: Column) -> None:
        self._check_choices(column)
        if column.field is not None and not self._is_right(column):
            return  # a known column of the register, such as 面积来源
        for number, row in self.table.rows.items():
            text = row[column.index] if column.index < len(row) else ""
            if text.strip() and may_say_void(text):
                cell = self.table.cell(number, column.index)
                self._add("void-word-aside", cell, text=text, header=column.header)

    def _check_choices(self, column: Column) -> None:
        for number, row in self.table.rows.items():
            text = row[column.index] if column.index < len(row) else ""
            if text.strip() and is_choice(text):
                cell = self.table.cell(number, column.index)
                self._add("vote-aside", cell, text=text, header=column.header)

    def _say(
        self, code: str, column: Column, /, *, is_error: bool = True, **details: object
    ) -> None:
        self._add(code, self.table.head_cell(column.index), is_error=is_error, **details)

    def _add(self, code: str, cell: str, *, is_error: bool = True, **details: object) -> None:
        self.problems.append(Problem(code, self.table.sheet.name, cell, details, is_error=is_error))
