# SPDX-License-Identifier: Apache-2.0
"""An online platform's export as answers to the papers of one topic, or told by its cells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from commdesk.domain.entry_rules import Precedence
from commdesk.domain.errors import UserError
from commdesk.domain.reading import BLANK, Channel, Mark, Reading
from commdesk.domain.roll import Paper, Roll
from commdesk.domain.topics import Topic
from commdesk.services.entry.fit import Fit
from commdesk.services.online.cells import mark_of, told_time
from commdesk.services.online.columns import OnlineColumns, find_columns
from commdesk.services.online.people import People
from commdesk.services.register_import import texts
from commdesk.services.register_import.cells import RowError
from commdesk.services.register_import.preview import Field, Problem
from commdesk.services.workbooks import Workbook, cell_name

_SHOWN_TEXT = 40
_SLOW_CLOCK = timedelta(minutes=10)  # that far the platform's clock may be ahead of this PC's


@dataclass(frozen=True, slots=True)
class Answer:
    """What one row answered for one paper. `answered` is None where the file does not say."""

    paper: Paper
    reading: Reading
    answered: datetime | None
    cell: str  # of the row, to find it by


@dataclass(frozen=True, slots=True)
class OnlineFile:
    """A file as understood; rows are matched, or there is a problem that says why not."""

    file_name: str
    sha256: str
    answers: tuple[Answer, ...] = ()
    problems: tuple[Problem, ...] = ()
    rows: int = 0

    @property
    def is_unusable(self) -> bool:
        """Whether the file as a whole can not be read, so that no row was."""
        return not self.rows and any(problem.is_error for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Bounds:
    """What can have been: answers came from the day `first` on, None for any, and before `now`.

    `replaced` are spoilt papers, each with the number that took its place.
    """

    now: datetime
    first: date | None = None
    replaced: Mapping[int, int] = field(default_factory=dict[int, int])


def read_online(workbook: Workbook, topic: Topic, roll: Roll, bounds: Bounds) -> OnlineFile:
    """Match every row to a paper and read its answers."""
    columns, problems = find_columns(workbook, topic)
    if any(problem.is_error for problem in problems):
        return OnlineFile(workbook.file_name, workbook.sha256, (), tuple(problems))
    reader = _Reader(columns, topic, roll, bounds)
    reader.read()
    return OnlineFile(
        workbook.file_name,
        workbook.sha256,
        tuple(reader.answers[number] for number in sorted(reader.answers)),
        (*problems, *reader.problems),
        reader.rows,
    )


class _Reader:
    def __init__(self, columns: OnlineColumns, topic: Topic, roll: Roll, bounds: Bounds) -> None:
        self._columns = columns
        self._topic = topic
        self._people = People(roll, topic.codes, bounds.replaced)
        self._fit = Fit(topic.parts)
        self._first = bounds.first
        self._latest = bounds.now + _SLOW_CLOCK
        self.answers: dict[int, Answer] = {}
        self.problems: list[Problem] = []
        self.rows = 0
        self._torn = dict[
            int, str
        ]()  # the first row of papers with two answers, of which none is the later one

    def read(self) -> None:
        sheet = self._columns.sheet
        for number in range(self._columns.header + 1, len(sheet.rows)):
            row = sheet.rows[number]
            if not any(text.strip() for text in row):
                continue
            self.rows += 1
            try:
                self._take(self._answer(number, row))
            except RowError as error:
                # A late one is no error of the file: whether it is let in is a person's decision.
                wrong = error.code != "online-too-late"
                self._say(error.code, self._cell(number, error.what), error.details, is_error=wrong)

    def _answer(self, number: int, row: tuple[str, ...]) -> Answer:
        columns = self._columns
        told = {what: _at(row, index) for what, index in columns.places.items()}
        paper = self._people.paper_of(_at(row, columns.number), told)
        marks: dict[str, Mark] = {}
        for part in self._topic.parts:
            index = columns.matters[part.key]
            if (number, index) in columns.sheet.uncomputed:
                raise _CellError(index, "online-answer-unreadable", "=")
            text = _at(row, index)
            mark = mark_of(part, text)
            if mark is None:
                raise _CellError(index, "online-answer-unreadable", text)
            marks[part.key] = mark
        if all(mark == BLANK for mark in marks.values()):
            raise _CellError(min(columns.matters.values()), "online-answer-empty", "")
        try:
            reading = self._fit.fitted(Reading(paper.number, marks, channel=Channel.ONLINE))
        except UserError as error:
            raise RowError(error.code, self._who, **error.details) from None
        except ValueError:
            # More than may be chosen, or an abstention beside a choice.
            index = next(
                columns.matters[key] for key, mark in marks.items() if not self._fits(key, mark)
            )
            raise _CellError(index, "online-answer-unreadable", _at(row, index)) from None
        return Answer(paper, reading, self._moment(number, row), self._cell(number, self._who))

    def _fits(self, key: str, mark: Mark) -> bool:
        try:
            self._fit.fitted(Reading(1, {key: mark}))
        except ValueError:
            return False
        return True

    def _moment(self, number: int, row: tuple[str, ...]) -> datetime | None:
        index = self._columns.time
        where = 0 if index is None else index
        try:
            told = told_time(_at(row, index))
        except UserError as error:
            raise _CellError(where, error.code, str(error.details["text"])) from None
        day = told.date() if isinstance(told, datetime) else told
        last = self._topic.facts.ends_on
        if day is not None and self._first is not None and day < self._first:
            raise _CellError(where, "online-too-early", _at(row, index), first=self._first)
        if self._is_ahead(told):
            raise _CellError(where, "online-time-future", _at(row, index))
        if day is not None and last is not None and day > last:
            raise _CellError(where, "online-too-late", _at(row, index), last=last)
        if not isinstance(told, datetime):
            if self._topic.entry.precedence is not Precedence.PAPER:
                # Which came first is never guessed.
                raise _CellError(where, "online-time-missing", "")
            if day is not None:
                details = {"text": _at(row, index).strip()[:_SHOWN_TEXT]}
                cell = cell_name(number, where)
                self._say("online-day-only", cell, details, is_error=False)
            return None
        return told

    def _is_ahead(self, told: datetime | date | None) -> bool:
        if isinstance(told, datetime):
            return told > self._latest
        return told is not None and told > self._latest.astimezone().date()

    def _take(self, answer: Answer) -> None:
        """Of two answers for one paper the later one stands."""
        number = answer.paper.number
        known = self.answers.get(number)
        if number in self._torn:
            self._say(
                "online-twice",
                answer.cell,
                {"other": self._torn[number], "paper": answer.paper.label},
            )
            return
        if known is None:
            self.answers[number] = answer
            return
        details: dict[str, object] = {"paper": answer.paper.label, "other": known.cell}
        if known.answered is not None and answer.answered is not None:
            later = max(known, answer, key=lambda one: one.answered or self._latest)
            if known.answered != answer.answered or known.reading == answer.reading:
                earlier = answer if later is known else known
                self.answers[number] = later
                details = {"paper": answer.paper.label, "other": later.cell}
                self._say("online-earlier", earlier.cell, details, is_error=False)
                return
        elif known.reading == answer.reading:
            self._say("online-earlier", answer.cell, details, is_error=False)
            return
        del self.answers[number]
        self._torn[number] = known.cell
        self._say("online-twice", known.cell, {**details, "other": answer.cell})
        self._say("online-twice", answer.cell, details)

    @property
    def _who(self) -> int:
        """The column that tells a row's paper, to name the row by."""
        if self._columns.number is not None:
            return self._columns.number
        places = self._columns.places
        wanted = (Field.ROOM, Field.ADDRESS, Field.OWNER, Field.PHONE)
        return next(places[what] for what in wanted if what in places)

    def _cell(self, number: int, what: Field | int) -> str:
        if isinstance(what, int):
            index = self._who if what < 0 else what
        else:
            index = self._columns.places.get(what, self._who)
        return cell_name(number, index)

    def _say(
        self, code: str, cell: str, details: Mapping[str, object], *, is_error: bool = True
    ) -> None:
        name = self._columns.sheet.name
        self.problems.append(Problem(code, name, cell, details, is_error=is_error))


class _CellError(RowError):
    def __init__(self, column: int, code: str, text: str, **more: object) -> None:
        super().__init__(code, column, text=texts.without_id_numbers(text)[:_SHOWN_TEXT], **more)


def _at(row: tuple[str, ...], index: int | None) -> str:
    return row[index] if index is not None and index < len(row) else ""
