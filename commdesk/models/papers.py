# SPDX-License-Identifier: Apache-2.0
"""Queries of the entry desk, compiled once: they run at every key a clerk presses."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from commdesk.domain.reading import Channel, Reading, VoidReason
from commdesk.domain.register import OwnerKind
from commdesk.domain.roll import NOBODY, Paper, Voter
from commdesk.models import topics, votes
from commdesk.models.codec import marks_of, marks_text, places_of
from commdesk.models.database import Store
from commdesk.models.places import Keys, keys_of

_ANY = ""  # stands for a value that is given when the query runs


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """A stored reading with what is known of its storing."""

    arrival: int
    version: int
    reading: Reading
    operator: str
    at: str
    reason: str


class Papers:
    """Papers of one topic, one at a time."""

    def __init__(self, store: Store, topic: str) -> None:
        self._store = store
        self._topic = topic
        paper, voter = topics.Paper, topics.Voter
        self._paper = store.prepare(
            paper.select(paper.voter, paper.area_cm2, paper.places).where(
                (paper.topic == _ANY)
                & (paper.number == _ANY)
                & paper.current
                & paper.withdrawn.is_null()
            )
        )
        self._voter = store.prepare(
            voter.select(voter.name, voter.area_cm2, voter.phone, voter.kind, voter.people).where(
                (voter.topic == _ANY) & (voter.number == _ANY) & voter.current
            )
        )
        reading = votes.Reading
        columns = (
            reading.arrival,
            reading.version,
            reading.paper,
            reading.marks,
            reading.void,
            reading.channel,
            reading.remark,
            reading.operator,
            reading.at,
            reading.reason,
        )
        self._reading = store.prepare(
            reading.select(*columns).where(
                (reading.topic == _ANY)
                & (reading.paper == _ANY)
                & (reading.turn == _ANY)
                & reading.current
            )
        )
        self._last = store.prepare(
            reading.select(*columns)
            .where(reading.topic == _ANY)
            .order_by(reading.arrival.desc())
            .limit(1)
        )

    def paper(self, number: int) -> Paper | None:
        """A paper with its addresses."""
        row = self._store.run_one(self._paper, self._topic, number)
        if row is None:
            return None
        return Paper(number, row[0], row[1], places_of(row[2]))

    def voter(self, number: int) -> Voter:
        """A voter of the roll, or nobody; LookupError for a number it has not."""
        if number == NOBODY:
            return Voter(NOBODY, "", 0)
        row = self._store.run_one(self._voter, self._topic, number)
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
        names: dict[int, str] = dict(
            self._store.stream(
                voter.select(voter.number, voter.name).where(
                    (voter.topic == self._topic) & voter.current & voter.withdrawn.is_null()
                )
            )
        )
        found: dict[str, list[int]] = defaultdict(list)
        for number, holder in self._store.stream(
            paper.select(paper.number, paper.voter)
            .where((paper.topic == self._topic) & paper.current & paper.withdrawn.is_null())
            .order_by(paper.number)
        ):
            if holder in names:
                found[names[holder]].append(number)
        return dict(found)

    def forget(self) -> None:
        """Read the rooms anew next time: the roll was corrected."""
        self.__dict__.pop("rooms", None)

    def reading(self, number: int) -> ReadingRow | None:
        """The reading that counts for a paper."""
        row = self._store.run_one(self._reading, self._topic, number, votes.FIRST_TURN)
        return None if row is None else _reading_row(row)

    def last(self, count: int) -> tuple[ReadingRow, ...]:
        """What was stored last, newest first, earlier versions included."""
        return tuple(_reading_row(row) for row in self._store.run(self._last, self._topic, count))


def _reading_row(row: tuple[Any, ...]) -> ReadingRow:
    arrival, version, paper, marks, void, channel, remark, operator, at, reason = row
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
) -> list[Any]:
    """A reading as a row of its table: the columns after `id`, in their order.

    `is_void` is `reading.is_void`, known to the caller already, as 0 or 1.
    """
    return [
        topic,
        reading.paper,
        votes.FIRST_TURN,
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
