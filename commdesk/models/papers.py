# SPDX-License-Identifier: Apache-2.0
"""Queries of the entry desk: they run at every key a clerk presses."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import Any

from commdesk.domain.errors import UserError
from commdesk.domain.reading import Channel, Reading, VoidReason
from commdesk.domain.register import OwnerKind
from commdesk.domain.roll import NOBODY, Paper, Voter
from commdesk.models import topics, votes
from commdesk.models.codec import marks_of, marks_text, places_of
from commdesk.models.counts import last_paper
from commdesk.models.database import Store
from commdesk.models.places import Keys, keys_of
from commdesk.models.statement import GIVEN, Statement
from commdesk.models.sweep import rows_of

_PAPER = Statement(
    lambda: topics.Paper.select(
        topics.Paper.voter, topics.Paper.area_cm2, topics.Paper.places
    ).where(
        (topics.Paper.topic == GIVEN)
        & (topics.Paper.number == GIVEN)
        & topics.Paper.current
        & topics.Paper.withdrawn.is_null()
    )
)
_VOTER = Statement(
    lambda: topics.Voter.select(
        topics.Voter.name,
        topics.Voter.area_cm2,
        topics.Voter.phone,
        topics.Voter.kind,
        topics.Voter.people,
    ).where((topics.Voter.topic == GIVEN) & (topics.Voter.number == GIVEN) & topics.Voter.current)
)
_COLUMNS = (
    votes.Reading.arrival,
    votes.Reading.version,
    votes.Reading.paper,
    votes.Reading.marks,
    votes.Reading.void,
    votes.Reading.channel,
    votes.Reading.remark,
    votes.Reading.operator,
    votes.Reading.at,
    votes.Reading.reason,
    votes.Reading.withdrawn,
    votes.Reading.batch,
    votes.Reading.approved_by,
)


def _of_paper(*columns: Any) -> Any:
    reading = votes.Reading
    return reading.select(*columns).where((reading.topic == GIVEN) & (reading.paper == GIVEN))


def _newest(*wanted: Any) -> Any:
    reading = votes.Reading
    return (
        reading.select(*_COLUMNS)
        .where(
            (reading.topic == GIVEN) & (reading.turn == GIVEN) & reading.withdrawn.is_null(),
            *wanted,
        )
        .order_by(reading.arrival.desc())
        .limit(GIVEN)
    )


_READING = Statement(
    lambda: _of_paper(*_COLUMNS).where((votes.Reading.turn == GIVEN) & votes.Reading.current)
)
_LAST = Statement(_newest)
_LAST_OF = Statement(lambda: _newest(votes.Reading.operator == GIVEN))
_VERSIONS = (
    Statement(lambda: _of_paper(votes.Reading.turn, *_COLUMNS).where(votes.Reading.current)),
    Statement(lambda: _of_paper(votes.Reading.turn, *_COLUMNS).where(~votes.Reading.current)),
)
_SPOILT = Statement(
    lambda: votes.Spoilt.select(votes.Spoilt.replacement).where(
        (votes.Spoilt.topic == GIVEN) & (votes.Spoilt.paper == GIVEN) & votes.Spoilt.current
    )
)


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """A stored reading with what is known of its storing."""

    arrival: int
    version: int
    reading: Reading
    operator: str
    at: str
    reason: str
    withdrawn: bool = False
    batch: str | None = None
    approved_by: str = ""


class Papers:
    """Papers of one topic, one at a time."""

    def __init__(self, store: Store, topic: str) -> None:
        self._store = store
        self._topic = topic

    def paper(self, number: int) -> Paper | None:
        """A paper with its addresses."""
        row = self._store.one(_PAPER, self._topic, number)
        if row is None:
            return None
        return Paper(number, row[0], row[1], places_of(row[2]))

    def voter(self, number: int) -> Voter:
        """A voter of the roll, or nobody; LookupError for a number it has not."""
        if number == NOBODY:
            return Voter(NOBODY, "", 0)
        row = self._store.one(_VOTER, self._topic, number)
        if row is None:
            raise LookupError(f"no voter {number}")
        name, area, phone, kind, people = row
        return Voter(number, name, area, phone, OwnerKind(kind), 1 if people is None else people)

    @cached_property
    def rooms(self) -> dict[str, list[tuple[Keys, Keys, Keys, int]]]:
        """By the last key of a room: building, entrance, room, and the paper that speaks for it.

        Made when it is first asked for, from the frozen roll.
        """
        paper = topics.Paper
        found: dict[str, list[tuple[Keys, Keys, Keys, int]]] = defaultdict(list)
        for number, places in self._store.stream(
            paper.select(paper.number, paper.places)
            .where((paper.topic == self._topic) & paper.current & paper.withdrawn.is_null())
            .order_by(paper.number)
        ):
            for building, entrance, room in json.loads(places):
                if keys := keys_of(room):
                    found[keys[-1]].append((keys_of(building), keys_of(entrance), keys, number))
        return dict(found)

    def by_name(self) -> dict[str, list[int]]:
        """Papers by the whole name of their voter, from the frozen roll."""
        paper, voter = topics.Paper, topics.Voter
        size = last_paper(self._store, self._topic)
        names: dict[int, str] = dict(
            self._store.stream(
                voter.select(voter.number, voter.name).where(
                    rows_of(self._store, voter, self._topic, size) & voter.withdrawn.is_null()
                )
            )
        )
        found: dict[str, list[int]] = defaultdict(list)
        for number, holder in self._store.stream(
            paper.select(paper.number, paper.voter).where(
                rows_of(self._store, paper, self._topic, size) & paper.withdrawn.is_null()
            )
        ):
            if holder in names:
                found[names[holder]].append(number)
        return dict(found)

    def forget(self) -> None:
        """Read the rooms anew next time: the roll was corrected."""
        self.__dict__.pop("rooms", None)

    def row(self, number: int, turn: int) -> ReadingRow | None:
        """The current reading of a paper in a turn, one taken back with its batch as well."""
        row = self._store.one(_READING, self._topic, number, turn)
        return None if row is None else _reading_row(row)

    def reading(self, number: int, turn: int = votes.FIRST_TURN) -> ReadingRow | None:
        """The reading of a paper in a turn; of the first turn it is the one that counts."""
        row = self.row(number, turn)
        return None if row is None or row.withdrawn else row

    def must_not_be_spoilt(self, number: int) -> None:
        """Raises UserError `paper-spoilt` (number, replacement) for one that was given back."""
        row = self._store.one(_SPOILT, self._topic, number)
        if row is not None:
            raise UserError("paper-spoilt", number=number, replacement=row[0])

    def in_batch(self, batch: str) -> tuple[tuple[int, ReadingRow], ...]:
        """Turn and current reading of all papers of a batch, without those taken back."""
        reading = votes.Reading
        rows = self._store.rows(
            reading.select(reading.turn, *_COLUMNS).where(
                (reading.batch == batch) & reading.current & reading.withdrawn.is_null()
            )
        )
        return tuple((row[0], _reading_row(row[1:])) for row in rows)

    def versions(self, number: int) -> tuple[tuple[int, ReadingRow], ...]:
        """Turn and reading of all that was ever keyed for a paper, the oldest first."""
        rows = [
            row
            for statement in _VERSIONS
            for row in self._store.rows(statement, self._topic, number)
        ]
        rows.sort(key=itemgetter(1))
        return tuple((row[0], _reading_row(row[1:])) for row in rows)

    def last(
        self, count: int, turn: int = votes.FIRST_TURN, operator: str | None = None
    ) -> tuple[ReadingRow, ...]:
        """What was stored last, newest first, earlier versions included; by one, or by all."""
        if operator is None:
            rows = self._store.rows(_LAST, self._topic, turn, count)
        else:
            rows = self._store.rows(_LAST_OF, self._topic, turn, operator, count)
        return tuple(_reading_row(row) for row in rows)


def _reading_row(row: tuple[Any, ...]) -> ReadingRow:
    arrival, version, paper, marks, void, channel, remark, operator, at, reason = row[:10]
    withdrawn, batch, approved_by = row[10:]
    return ReadingRow(
        arrival,
        version,
        Reading(
            paper,
            marks_of(marks),
            None if void is None else VoidReason(void),
            Channel(channel),
            remark,
        ),
        operator,
        at,
        reason,
        bool(withdrawn),
        batch,
        approved_by or "",
    )


def values_of(
    reading: Reading,
    *,
    topic: str,
    version: int,
    is_void: int,
    reason: str,
    operator: str,
    at: str,
    turn: int = votes.FIRST_TURN,
) -> list[Any]:
    """A reading as a row of its table: the columns after `id`, in their order.

    `is_void` is `reading.is_void`, known to the caller already, as 0 or 1.
    """
    return [
        topic,
        reading.paper,
        turn,
        version,
        marks_text(reading.marks),
        None if reading.void is None else reading.void.value,
        is_void,
        reading.channel.value,
        reading.remark,
        reason,
        operator,
        at,
    ]
