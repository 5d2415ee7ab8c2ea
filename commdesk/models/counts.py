# SPDX-License-Identifier: Apache-2.0
"""Plain counts over a whole table, asked of the database."""

from __future__ import annotations

import peewee as pw

from commdesk.models.database import Store
from commdesk.models.topics import Paper, Voter
from commdesk.models.votes import FIRST_TURN, Delivery, Reading


def count_voters(store: Store, topic: str) -> int:
    """People of a topic; 0 before it opened."""
    # Numbers run from 1 without a gap: the last one is the count, and costs no walk.
    last = pw.fn.MAX(Voter.number)
    return store.value(Voter.select(last).where((Voter.topic == topic) & Voter.current)) or 0


def count_papers(store: Store, topic: str) -> int:
    """Papers of a topic; 0 before it opened."""
    last = pw.fn.MAX(Paper.number)
    return store.value(Paper.select(last).where((Paper.topic == topic) & Paper.current)) or 0


def count_returned(store: Store, topic: str) -> int:
    """Papers of a topic that came back."""
    return store.value(
        Reading.select(pw.fn.COUNT(Reading.paper)).where(
            (Reading.topic == topic) & (Reading.turn == FIRST_TURN) & Reading.current
        )
    )


def count_void(store: Store, topic: str) -> int:
    """Papers of a topic that came back and are void."""
    return store.value(
        Reading.select(pw.fn.COUNT(Reading.paper)).where(
            (Reading.topic == topic)
            & (Reading.turn == FIRST_TURN)
            & Reading.current
            & Reading.is_void
        )
    )


def count_delivered(store: Store, topic: str) -> int:
    """Papers of a topic with a delivery on record."""
    return store.value(
        Delivery.select(pw.fn.COUNT(Delivery.paper.distinct())).where(
            (Delivery.topic == topic) & Delivery.current
        )
    )


def count_since(store: Store, topic: str, operator: str, at: str) -> int:
    """Papers of a topic that an operator keyed since then; a correction is none."""
    keyed = 0
    # From the newest back, so that only what is asked for is read.
    for row_topic, row_operator, row_at, version in store.stream(
        Reading.select(Reading.topic, Reading.operator, Reading.at, Reading.version).order_by(
            Reading.arrival.desc()
        )
    ):
        if row_at < at:
            break
        keyed += (row_topic, row_operator, version) == (topic, operator, 1)
    return keyed


def delivered_papers(store: Store, topic: str) -> set[int]:
    """Numbers of papers with a delivery on record."""
    query = Delivery.select(Delivery.paper).where((Delivery.topic == topic) & Delivery.current)
    return {number for (number,) in store.stream(query)}
