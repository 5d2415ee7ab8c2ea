# SPDX-License-Identifier: Apache-2.0
"""Plain counts over a whole table, asked of the database."""

from __future__ import annotations

from functools import cache
from typing import Any

import peewee as pw

from commdesk.domain.batches import BatchState
from commdesk.domain.roll import NOBODY
from commdesk.domain.topics import Stage
from commdesk.models.database import Store
from commdesk.models.statement import GIVEN, Statement
from commdesk.models.topics import Issue, Paper, TopicStage, Voter
from commdesk.models.votes import FIRST_TURN, OTHER_CHANNEL, Batch, Delivery, Reading, Spoilt

_Numbered = type[Voter | Paper]


def _first_opened(column: pw.Field) -> Any:
    return (
        TopicStage.select(column)
        .where((TopicStage.topic == GIVEN) & (TopicStage.stage == Stage.OPEN.value))
        .order_by(TopicStage.arrival)
        .limit(1)
    )


def _withdrawn() -> Any:
    return Paper.select(Paper.number).where(
        (Paper.topic == GIVEN) & Paper.current & Paper.withdrawn
    )


_FIRST_HOLDER = Statement(
    lambda: Paper.select(Paper.voter).where(
        (Paper.topic == GIVEN) & (Paper.number == 1) & Paper.current
    )
)
_WITHDRAWN = Statement(_withdrawn)
_OPENED_BY = Statement(lambda: _first_opened(TopicStage.id))
_OPENED_AT = Statement(lambda: _first_opened(TopicStage.at))
_SPOILT = Statement(
    lambda: Spoilt.select(pw.fn.COUNT(Spoilt.id)).where((Spoilt.topic == GIVEN) & Spoilt.current)
)


@cache
def _last(table: _Numbered) -> Statement:
    last = pw.fn.MAX(table.number)
    return Statement(lambda: table.select(last).where((table.topic == GIVEN) & table.current))


@cache
def _count_withdrawn(table: _Numbered) -> Statement:
    return Statement(
        lambda: table.select(pw.fn.COUNT(table.id)).where(
            (table.topic == GIVEN) & table.current & table.withdrawn
        )
    )


class _Counting:
    """Papers that a table speaks of: how many of them, and how many of those withdrawn."""

    def __init__(self, table: type[Reading | Delivery], counted: Any, *wanted: Any) -> None:
        wanted = ((table.topic == GIVEN), table.current, *wanted)
        count = pw.fn.COUNT(counted)
        self.all = Statement(lambda: table.select(count).where(*wanted))
        self.withdrawn = Statement(
            lambda: table.select(count).where(*wanted, table.paper.in_(_withdrawn()))
        )


_FIRST = Reading.turn == FIRST_TURN
_BACK = _Counting(Reading, Reading.paper, _FIRST)
_TAKEN_BACK = _Counting(Reading, Reading.paper, _FIRST, Reading.withdrawn)
_VOID = _Counting(Reading, Reading.paper, _FIRST, Reading.is_void)
_DELIVERED = _Counting(Delivery, Delivery.paper.distinct(), Delivery.withdrawn.is_null())


def count_voters(store: Store, topic: str) -> int:
    """Voters of a topic; 0 before it opened."""
    return _count_numbered(store, Voter, topic)


def count_papers(store: Store, topic: str) -> int:
    """Papers of a topic, without those withdrawn; 0 before it opened."""
    return _count_numbered(store, Paper, topic)


def last_paper(store: Store, topic: str) -> int:
    """The highest paper number of a topic; 0 before it opened."""
    return _last_number(store, Paper, topic)


def is_secret(store: Store, topic: str) -> bool:
    """Whether papers of a topic belong to nobody."""
    return store.value(_FIRST_HOLDER, topic) == NOBODY


def withdrawn_papers(store: Store, topic: str) -> frozenset[int]:
    """Numbers of papers that a correction took out of the roll."""
    return frozenset(number for (number,) in store.stream(_WITHDRAWN, topic))


def opened_by(store: Store, topic: str) -> str:
    """The id of the row by which a topic first opened; "" before that.

    Nobody chose it and it stays: it is the seed of what is drawn by lot in this topic.
    """
    return store.value(_OPENED_BY, topic) or ""


def opened_at(store: Store, topic: str) -> str:
    """When a topic first opened, as text; "" before that."""
    return store.value(_OPENED_AT, topic) or ""


def count_issued(store: Store, topic: str) -> int:
    """Voters of a secret topic who were handed a paper."""
    return store.value(
        Issue.select(pw.fn.COUNT(Issue.id)).where(
            (Issue.topic == topic) & Issue.current & Issue.withdrawn.is_null()
        )
    )


def _count_numbered(store: Store, table: _Numbered, topic: str) -> int:
    # Numbers run from 1 without a gap: the last one less the few withdrawn is the count.
    return _last_number(store, table, topic) - store.value(_count_withdrawn(table), topic)


def _last_number(store: Store, table: _Numbered, topic: str) -> int:
    return store.value(_last(table), topic) or 0


def count_returned(store: Store, topic: str) -> int:
    """Papers of a topic that came back, without those withdrawn."""
    counted = _count_but_withdrawn(store, _BACK, topic)
    # Hardly ever was a batch taken back, and then its few readings are looked up.
    return counted - _count_but_withdrawn(store, _TAKEN_BACK, topic)


def count_void(store: Store, topic: str) -> int:
    """Papers of a topic that came back and are void, without those withdrawn."""
    return _count_but_withdrawn(store, _VOID, topic)


def count_delivered(store: Store, topic: str) -> int:
    """Papers of a topic with a delivery on record, without those withdrawn."""
    return _count_but_withdrawn(store, _DELIVERED, topic)


def _count_but_withdrawn(store: Store, counting: _Counting, topic: str) -> int:
    found = store.value(counting.all, topic)
    # Hardly ever is one withdrawn, and then only those few are looked up.
    if not withdrawn_papers(store, topic):
        return found
    return found - store.value(counting.withdrawn, topic, topic)


def roll_weight(store: Store, topic: str) -> tuple[int, int]:
    """Heads and area (cm²) of the roll of a topic, without those withdrawn."""
    people, area = pw.fn.SUM(pw.fn.COALESCE(Voter.people, 1)), pw.fn.SUM(Voter.area_cm2)
    row = store.one(
        Voter.select(people, area).where(
            (Voter.topic == topic) & Voter.current & Voter.withdrawn.is_null()
        )
    )
    return (0, 0) if row is None else (row[0] or 0, row[1] or 0)


def open_batch(store: Store, topic: str, operator: str) -> str | None:
    """The id of the batch that an operator has open."""
    return store.value(
        Batch.select(Batch.batch).where(
            (Batch.topic == topic)
            & (Batch.opened_by == operator)
            & (Batch.state == BatchState.OPEN.value)
            & Batch.current
        )
    )


def count_spoilt(store: Store, topic: str) -> int:
    """Papers of a topic that were given back and replaced."""
    return store.value(_SPOILT, topic)


def replacements(store: Store, topic: str) -> dict[int, int]:
    """Spoilt papers of a topic by number, each with the number issued in its place."""
    query = Spoilt.select(Spoilt.paper, Spoilt.replacement).where(
        (Spoilt.topic == topic) & Spoilt.current
    )
    return dict(store.rows(query))


def returned_papers(store: Store, topic: str) -> set[int]:
    """Numbers of papers that came back."""
    query = Reading.select(Reading.paper).where(
        (Reading.topic == topic)
        & (Reading.turn == FIRST_TURN)
        & Reading.current
        & Reading.withdrawn.is_null()
    )
    return {number for (number,) in store.stream(query)}


def count_since(store: Store, topic: str, operator: str, at: str, turn: int = FIRST_TURN) -> int:
    """Papers of a topic that an operator keyed since then; a correction is none.

    One keyed again, because its batch was withdrawn, is: it has no reason, a correction has.
    What another channel brought is none: its rows came in one act, at one moment.
    """
    keyed = set[tuple[int, str]]()
    brought = set[tuple[int, str]]()
    # From the newest back, so that only what is asked for is read.
    for row_topic, row_operator, row_at, version, row_turn, paper, reason in store.stream(
        Reading.select(
            Reading.topic,
            Reading.operator,
            Reading.at,
            Reading.version,
            Reading.turn,
            Reading.paper,
            Reading.reason,
        ).order_by(Reading.arrival.desc())
    ):
        if row_at < at:
            break
        if row_topic == topic and row_turn == OTHER_CHANNEL:
            brought.add((paper, row_at))
        elif (row_topic, row_operator, row_turn) != (topic, operator, turn):
            continue
        elif version == 1 or not reason:
            keyed.add((paper, row_at))
    return len(keyed - brought)


def delivered_papers(store: Store, topic: str) -> set[int]:
    """Numbers of papers with a delivery on record."""
    query = Delivery.select(Delivery.paper).where(
        (Delivery.topic == topic) & Delivery.current & Delivery.withdrawn.is_null()
    )
    return {number for (number,) in store.stream(query)}
