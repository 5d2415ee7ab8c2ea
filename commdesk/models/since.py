# SPDX-License-Identifier: Apache-2.0
"""What came in since a count was made: asked after every stored paper, so compiled once."""

from __future__ import annotations

import peewee as pw

from commdesk.models.base import SealedRow
from commdesk.models.database import Store
from commdesk.models.topics import Issue, Paper, Voter
from commdesk.models.votes import FIRST_TURN, Delivery, Reading, Ruling

_ANY = ""  # stands for a value that is given when the query runs
_WATCHED: tuple[type[SealedRow], ...] = (Voter, Paper, Issue, Reading, Delivery, Ruling)


class Since:
    """Questions about one topic. Asked inside a snapshot."""

    def __init__(self, store: Store, topic: str) -> None:
        self._store = store
        self._topic = topic
        self._last = {
            table: store.prepare(table.select(pw.fn.MAX(table.arrival))) for table in _WATCHED
        }
        self._papers = {
            table: store.prepare(table.select(table.paper, table.topic).where(table.arrival > _ANY))
            for table in (Reading, Delivery)
        }
        self._reading = store.prepare(
            Reading.select(Reading.marks, Reading.void).where(
                (Reading.topic == _ANY)
                & (Reading.paper == _ANY)
                & (Reading.turn == _ANY)
                & Reading.current
                & Reading.withdrawn.is_null()
            )
        )
        self._delivery = store.prepare(
            Delivery.select(Delivery.id).where(
                (Delivery.topic == _ANY)
                & (Delivery.paper == _ANY)
                & Delivery.current
                & Delivery.withdrawn.is_null()
            )
        )

    def last(self, table: type[SealedRow]) -> int:
        """The arrival of the newest row of a table, of whatever topic; 0 where it is empty."""
        row = self._store.run_one(self._last[table])
        return 0 if row is None else row[0] or 0

    def papers(self, table: type[Reading | Delivery], arrival: int) -> set[int]:
        """Numbers of the papers that rows after this arrival speak of."""
        rows = self._store.run(self._papers[table], arrival)
        return {number for number, topic in rows if topic == self._topic}

    def reading(self, number: int) -> tuple[str, str | None] | None:
        """The marks of the reading that counts, and why it is void."""
        row = self._store.run_one(self._reading, self._topic, number, FIRST_TURN)
        return None if row is None else (row[0], row[1])

    def is_delivered(self, number: int) -> bool:
        """Whether a delivery is on record."""
        return self._store.run_one(self._delivery, self._topic, number) is not None
