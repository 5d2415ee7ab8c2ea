# SPDX-License-Identifier: Apache-2.0
"""What came in since a count was made: asked after every stored paper."""

from __future__ import annotations

from functools import cache

import peewee as pw

from commdesk.models.base import SealedRow
from commdesk.models.database import Store
from commdesk.models.statement import GIVEN, Statement
from commdesk.models.votes import FIRST_TURN, Delivery, Reading

_READING = Statement(
    lambda: Reading.select(Reading.marks, Reading.void).where(
        (Reading.topic == GIVEN)
        & (Reading.paper == GIVEN)
        & (Reading.turn == GIVEN)
        & Reading.current
        & Reading.withdrawn.is_null()
    )
)
_DELIVERY = Statement(
    lambda: Delivery.select(Delivery.id).where(
        (Delivery.topic == GIVEN)
        & (Delivery.paper == GIVEN)
        & Delivery.current
        & Delivery.withdrawn.is_null()
    )
)


@cache
def _last(table: type[SealedRow]) -> Statement:
    return Statement(lambda: table.select(pw.fn.MAX(table.arrival)))


@cache
def _after(table: type[Reading | Delivery]) -> Statement:
    return Statement(lambda: table.select(table.paper, table.topic).where(table.arrival > GIVEN))


class Since:
    """Questions about one topic. Asked inside a snapshot."""

    def __init__(self, store: Store, topic: str) -> None:
        self._store = store
        self._topic = topic

    def last(self, table: type[SealedRow]) -> int:
        """The arrival of the newest row of a table, of whatever topic; 0 where it is empty."""
        row = self._store.one(_last(table))
        return 0 if row is None else row[0] or 0

    def papers(self, table: type[Reading | Delivery], arrival: int) -> set[int]:
        """Numbers of the papers that rows after this arrival speak of."""
        rows = self._store.rows(_after(table), arrival)
        return {number for number, topic in rows if topic == self._topic}

    def reading(self, number: int) -> tuple[str, str | None] | None:
        """The marks of the reading that counts, and why it is void."""
        row = self._store.one(_READING, self._topic, number, FIRST_TURN)
        return None if row is None else (row[0], row[1])

    def is_delivered(self, number: int) -> bool:
        """Whether a delivery is on record."""
        return self._store.one(_DELIVERY, self._topic, number) is not None
