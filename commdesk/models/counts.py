# SPDX-License-Identifier: Apache-2.0
"""Plain counts over a whole table, asked of the database."""

from __future__ import annotations

import peewee as pw

from commdesk.models.database import Store
from commdesk.models.topics import Paper, Voter
from commdesk.models.votes import Delivery, Reading

FIRST_TURN = 1


def count_voters(store: Store) -> dict[str, int]:
    """People by topic."""
    # Numbers run from 1 without a gap: the last one is the count, and costs no walk.
    last = pw.fn.MAX(Voter.number)
    return dict(
        store.rows(Voter.select(Voter.topic, last).where(Voter.current).group_by(Voter.topic))
    )


def count_papers(store: Store) -> dict[str, int]:
    """Papers by topic."""
    last = pw.fn.MAX(Paper.number)
    return dict(
        store.rows(Paper.select(Paper.topic, last).where(Paper.current).group_by(Paper.topic))
    )


def count_returned(store: Store) -> dict[str, int]:
    """Papers that came back, by topic."""
    query = (
        Reading.select(Reading.topic, pw.fn.COUNT(Reading.paper))
        .where(Reading.current & (Reading.turn == FIRST_TURN))
        .group_by(Reading.topic)
    )
    return dict(store.rows(query))


def count_delivered(store: Store, topic: str) -> int:
    """Papers of a topic with a delivery on record."""
    return store.value(
        Delivery.select(pw.fn.COUNT(Delivery.paper.distinct())).where(
            (Delivery.topic == topic) & Delivery.current
        )
    )


def count_returns(store: Store, topic: str) -> tuple[int, int]:
    """Papers of a topic that came back, and how many of them are void."""
    row = store.one(
        Reading.select(
            pw.fn.COUNT(Reading.paper),
            pw.fn.COALESCE(pw.fn.SUM(pw.Case(None, ((Reading.is_void, 1),), 0)), 0),
        ).where((Reading.topic == topic) & Reading.current & (Reading.turn == FIRST_TURN))
    )
    return (row[0], row[1]) if row else (0, 0)


def count_since(store: Store, topic: str, operator: str, first_id: str) -> int:
    """Papers that an operator keyed, from this id on."""
    return store.value(
        Reading.select(pw.fn.COUNT(Reading.paper)).where(
            (Reading.id >= first_id)
            & (Reading.topic == topic)
            & (Reading.operator == operator)
            & (Reading.version == 1)
        )
    )


def delivered_papers(store: Store, topic: str) -> set[int]:
    """Numbers of papers with a delivery on record."""
    query = Delivery.select(Delivery.paper).where((Delivery.topic == topic) & Delivery.current)
    return {number for (number,) in store.stream(query)}
