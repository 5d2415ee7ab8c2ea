# SPDX-License-Identifier: Apache-2.0
"""Returned ballots from a workbook: one row a paper, one column a matter.

The rows name places (幢, 单元, 室号), the roll knows the papers. A blank 收回渠道 is a paper
not returned, a blank 送达方式 one not delivered.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from operator import itemgetter
from pathlib import Path

from commdesk.domain.reading import Channel, Mark, MarkState, Reading
from commdesk.domain.register import Address, OwnerKind
from commdesk.domain.roll import Paper, Roll
from commdesk.domain.tally import Returns
from commdesk.services.register_import import headers, texts, votes, words
from commdesk.services.register_import.addresses import match_key
from commdesk.services.register_import.cells import NOTE, OWNER, READ, RowError, Values, address_of
from commdesk.services.register_import.columns import Layout, find_layout
from commdesk.services.register_import.fill import make_filler
from commdesk.services.register_import.preview import Column, Field, Problem
from commdesk.services.workbooks import Sheet, Workbook, cell_name, read_workbook

_MORE = (Field.DELIVERY, Field.CHANNEL, Field.VALIDITY)
_ALL = (*READ, *_MORE)
_SHOWN = 20
_TOTALS = ("合计", "小计", "总计")
# Columns that are what their header says, wherever they stand.
_KEPT = (
    *(Field.BUILDING, Field.ENTRANCE, Field.ROOM, Field.ADDRESS, Field.OWNER),
    *_MORE,
)
_ASIDE = {"ID"}  # besides the names of fields
_USED = (*_KEPT, Field.NOTE)


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


def read_ballots(path: Path | str, roll: Roll) -> BallotsFile:
    """Read a file of returned ballots. Raises UserError as `read_workbook` does."""
    return understand_ballots(read_workbook(path), roll)


def understand_ballots(workbook: Workbook, roll: Roll) -> BallotsFile:
    """The readings and deliveries in a workbook, by paper number, with all problems by cell."""
    sheet, layout = _choose(workbook)
    if not layout.has(Field.ROOM) and not layout.has(Field.ADDRESS):
        problem = Problem("column-missing", sheet.name, "", {"field": Field.ROOM})
        return BallotsFile((), Returns(), (problem,))
    reader = _Reader(sheet, layout, roll)
    reader.read()
    return BallotsFile(
        tuple(column.title for column in reader.matters),
        Returns(reader.readings, frozenset(reader.delivered)),
        tuple(reader.problems),
    )


def _choose(workbook: Workbook) -> tuple[Sheet, Layout]:
    def fitness(entry: tuple[Sheet, Layout]) -> tuple[int, bool, int]:
        sheet, layout = entry
        wanted = (Field.ROOM, Field.ADDRESS, Field.CHANNEL, Field.DELIVERY)
        return sum(map(layout.has, wanted)), not sheet.hidden, len(sheet.rows)

    sheets = [sheet for sheet in workbook.sheets if sheet.rows]
    return max(((sheet, find_layout(sheet, guess=False)) for sheet in sheets), key=fitness)


def _is_ignorable(column: Column) -> bool:
    """Whether a column's header names something about a home or a row, not a matter."""
    header = texts.squeezed(column.title or column.header)
    known = column.field is not None or headers.exact_field(header) is not None
    return known or header.upper() in _ASIDE


class _Reader:
    def __init__(self, sheet: Sheet, layout: Layout, roll: Roll) -> None:
        self.sheet = sheet
        self.layout = layout
        self.problems: list[Problem] = []
        self.readings: dict[int, Reading] = {}
        self.delivered: set[int] = set()
        self.papers = {
            match_key(place): paper for paper in roll.papers for place in paper.addresses
        }
        self.voters = {voter.number: voter for voter in roll.voters}
        self.rows_of: dict[tuple[str, str, str], int] = {}
        self.seen: dict[int, int] = {}  # paper number: row
        self.noted: dict[str, list[str]] = defaultdict(list)  # cells by code
        self.matters = self._matters()
        self.matter_columns = {column.index for column in self.matters}
        self.untitled = self._untitled()
        self.roll = roll

    def read(self) -> None:
        if not self.matters:
            self._error("votes-missing", "")
        if not self.layout.has(Field.CHANNEL):
            # Which papers came back decides the quorum: it is never guessed.
            self._error("channel-column-missing", "")
        if not self.layout.has(Field.DELIVERY):
            self._warn("delivery-column-missing", "")
        rows = self.sheet.rows
        width = max(map(len, rows), default=0)
        columns = [self.layout.column(what) for what in _ALL]
        pick = itemgetter(*(width if index is None else index for index in columns))
        start = self.layout.bottom + 1
        fillers = {
            what: make_filler(self.sheet, index, start, may_group=True)
            for what in (Field.BUILDING, Field.ENTRANCE)
            if (index := self.layout.column(what)) is not None
        }
        for number in range(start, len(rows)):
            row = rows[number]
            if not any(text.strip() for text in row) or self._is_total(row):
                continue
            self._check_untitled(number, row)
            values = [*map(texts.without_id_numbers, pick((*row, "")))]
            for what, filler in fillers.items():
                place = READ.index(what)
                values[place] = filler.text(self.sheet, number, values[place])
            try:
                self._row(number, row, values)
            except RowError as error:
                self._error(error.code, self._cell(number, error.what), **error.details)
        for what, filler in fillers.items():
            if filler.filled:
                cell = self._cell(filler.filled[0], what)
                self._warn("filled-down", cell, field=what, count=len(filler.filled))
        self._close()

    # Columns.

    def _matters(self) -> list[Column]:
        """The columns of votes: all right of 收回渠道 but the known ones, and others with votes.

        A column blank on every paper is a matter too: its blanks count.
        """
        columns = [column for column in self.layout.columns if column.header]
        channel = self.layout.column(Field.CHANNEL)
        found: list[Column] = []
        for column in columns:
            if channel is None or column.index <= channel:
                if column.field is None and self._holds_votes(column):
                    found.append(column)
            elif column.field not in _KEPT and (
                not _is_ignorable(column) or self._holds_a_choice(column)
            ):
                found.append(column)
        if not found:
            last = max((column.index for column in columns if column.field), default=0)
            found = [
                column
                for column in columns
                if column.field is None and not column.sample and column.index > last
            ]
        for column in columns:
            right = channel is not None and column.index > channel
            used = column in found or column.field in _USED
            if not used and (right or (column.field is None and column.sample)):
                cell = cell_name(max(self.layout.bottom, 0), column.index)
                self._warn("column-not-used", cell, header=column.header)
        return found

    def _untitled(self) -> tuple[Column, ...]:
        """The columns without a header where one is due; those with votes are said."""
        titled = [column.index for column in self.layout.columns if column.header]
        after = self.layout.column(Field.CHANNEL)
        if after is None:
            after = max(titled, default=0)
        found: list[Column] = []
        for column in self.layout.columns:
            if column.header or column.index <= after:
                continue
            if any(votes.mark_of(text) is not None for text in self._told(column)):
                cell = cell_name(max(self.layout.bottom, 0), column.index)
                self._error("matter-without-title", cell, column=column.letter)
            else:
                found.append(column)
        return tuple(found)

    def _check_untitled(self, number: int, row: tuple[str, ...]) -> None:
        for column in self.untitled:
            text = row[column.index] if column.index < len(row) else ""
            if text.strip():
                cell = cell_name(number, column.index)
                self._error("cell-without-header", cell, text=texts.without_id_numbers(text))

    def _holds_a_choice(self, column: Column) -> bool:
        """Whether a cell says for, against or abstain; a reason for void may be a remark."""
        marks = map(votes.mark_of, self._told(column))
        return any(mark is not None and mark.state is MarkState.CHOSEN for mark in marks)

    def _holds_votes(self, column: Column) -> bool:
        told = self._told(column)
        known = sum(votes.mark_of(text) is not None for text in told)
        return bool(told) and known * 2 >= len(told)

    def _told(self, column: Column) -> list[str]:
        """What the cells below the header say, without the blank ones."""
        return [
            row[column.index]
            for row in self.sheet.rows[self.layout.bottom + 1 :]
            if column.index < len(row) and row[column.index].strip()
        ]

    # One row.

    def _row(self, number: int, row: tuple[str, ...], values: Values) -> None:
        address = self._address(number, values)
        paper = self.papers.get(match_key(address))
        if paper is None:
            raise RowError("room-not-on-roll", self._room_field, address=address.label)
        delivery, channel_text, validity = values[len(READ) :]
        remark = values[NOTE] if self.layout.column(Field.NOTE) not in self.matter_columns else ""
        if self._is_unclear(number, delivery, channel_text):
            return
        reading = self._reading(number, row, paper, channel_text, validity, remark)
        self._compare_owner(number, values, paper)
        if paper.number in self.seen and self.readings.get(paper.number) != reading:
            other = self._cell(self.seen[paper.number], self._room_field)
            raise RowError(
                "paper-votes-differ", self._room_field, address=address.label, other=other
            )
        self.seen.setdefault(paper.number, number)
        if votes.is_delivered(delivery) or (reading and not self.layout.has(Field.DELIVERY)):
            self.delivered.add(paper.number)
        elif reading is not None:
            self._note("returned-not-delivered", self._cell(number, Field.DELIVERY))
        if reading is not None:
            self.readings[paper.number] = reading

    def _is_unclear(self, number: int, delivery: str, channel: str) -> bool:
        """Whether a word may mean that nothing was delivered or came back; that is said."""
        unclear = False
        if votes.is_delivery_unclear(delivery):
            unclear = True
            self._error("delivery-unclear", self._cell(number, Field.DELIVERY), text=delivery)
        if votes.is_channel_unclear(channel):
            unclear = True
            self._error("channel-unclear", self._cell(number, Field.CHANNEL), text=channel)
        return unclear

    @property
    def _room_field(self) -> Field:
        return Field.ROOM if self.layout.has(Field.ROOM) else Field.ADDRESS

    def _address(self, number: int, values: Values) -> Address:
        address, prefix = address_of(values, has_building=self.layout.has(Field.BUILDING))
        if prefix and match_key(address) not in self.papers:
            address = replace(address, building=f"{prefix}{address.building}幢")
        known = self.rows_of.setdefault(match_key(address), number)
        if known != number:
            other = self._cell(known, self._room_field)
            raise RowError("same-room-twice", self._room_field, address=address.label, other=other)
        return address

    def _reading(
        self,
        number: int,
        row: tuple[str, ...],
        paper: Paper,
        channel_text: str,
        validity: str,
        remark: str,
    ) -> Reading | None:
        """What the row tells of its paper; None for one not returned. Raises RowError."""
        marks: dict[str, Mark] = {}
        reason = votes.validity_of(validity)
        told = ""
        for place, column in enumerate(self.matters, start=1):
            text = row[column.index] if column.index < len(row) else ""
            mark = votes.mark_of(text)
            if mark is None:
                self._error(
                    "vote-unreadable",
                    cell_name(number, column.index),
                    text=texts.without_id_numbers(text),
                )
                continue
            told = told or (cell_name(number, column.index) if text.strip() else "")
            if mark.reason in votes.PAPER_REASONS:
                reason = reason or mark.reason
            marks[f"m{place}"] = mark
        if len(marks) < len(self.matters):
            return None
        channel = self._channel(number, channel_text, told)
        if channel is None:
            if told and self.layout.has(Field.CHANNEL):
                raise RowError("vote-without-channel", Field.CHANNEL, vote=told)
            return None
        return Reading(paper.number, marks, reason, channel, remark)

    def _channel(self, number: int, text: str, told: str) -> Channel | None:
        if not self.layout.has(Field.CHANNEL):
            return Channel.OTHER if told else None
        channel = votes.channel_of(text)
        if channel is not None and not votes.is_channel_known(text):
            self._note("channel-unknown", self._cell(number, Field.CHANNEL))
        return channel

    def _compare_owner(self, number: int, values: Values, paper: Paper) -> None:
        text = texts.plain(values[OWNER])
        voter = self.voters[paper.voter]
        if texts.is_nothing(text) or voter.kind is OwnerKind.DEVELOPER:
            return
        told = set(words.owner_of(text).names)
        if not told <= set(voter.name.split("、")):
            cell = self._cell(number, Field.OWNER)
            self._warn("owner-differs", cell, name=text, register=voter.name)

    # Around the rows.

    def _is_total(self, row: tuple[str, ...]) -> bool:
        cells = [cell for text in row if (cell := texts.squeezed(text))]
        if cells[0].startswith(_TOTALS):
            first = next(index for index, text in enumerate(row) if texts.squeezed(text))
            places = (self.layout.column(Field.ROOM), self.layout.column(Field.ADDRESS))
            return not any(
                index is not None and index != first and row[index].strip()
                for index in places
                if index is None or index < len(row)
            )
        return len(cells) <= 3 and words.is_footer("".join(cells))

    def _cell(self, number: int, what: Field) -> str:
        index = self.layout.column(what)
        return cell_name(number, 0 if index is None else index)

    def _error(self, code: str, cell: str, **details: object) -> None:
        self.problems.append(Problem(code, self.sheet.name, cell, details))

    def _warn(self, code: str, cell: str, **details: object) -> None:
        self.problems.append(Problem(code, self.sheet.name, cell, details, is_error=False))

    def _note(self, code: str, cell: str) -> None:
        self.noted[code].append(cell)

    def _close(self) -> None:
        for code, cells in self.noted.items():
            shown = "、".join(cells[:_SHOWN])
            self._warn(code, cells[0], count=len(cells), cells=shown)
        without = [paper for paper in self.roll.papers if paper.number not in self.seen]
        if without:
            shown = "、".join(paper.label for paper in without[:_SHOWN])
            self._warn("papers-without-row", "", count=len(without), papers=shown)
