# SPDX-License-Identifier: Apache-2.0
"""Batches as they are stored, with how many papers each has."""

from __future__ import annotations

from typing import Any

import peewee as pw

from commdesk.domain.online import Side
from commdesk.models.database import Store
from commdesk.models.online import online_paper
from commdesk.models.papers import Papers
from commdesk.models.votes import FIRST_TURN, PAPER_ASIDE, Batch, Reading

# A ballot that does not count beside an online answer belongs to its pile all the same.
_PAPER_TURNS = (FIRST_TURN, PAPER_ASIDE)
COLUMNS = (
    Batch.batch,
    Batch.number,
    Batch.declared,
    Batch.box,
    Batch.seal,
    Batch.state,
    Batch.opened_by,
    Batch.opened_at,
    Batch.closed_by,
    Batch.closed_at,
    Batch.reason,
)


def read_batches(store: Store, topic: str) -> list[tuple[tuple[Any, ...], int]]:
    """All batches of a topic, the newest first, each with the number of its papers."""
    kept = Reading.current & Reading.withdrawn.is_null() & Reading.turn.in_(_PAPER_TURNS)
    counts: dict[str, int] = dict(
        store.rows(
            Reading.select(Reading.batch, pw.fn.COUNT(Reading.id))
            .where(kept & Reading.batch.is_null(is_null=False) & (Reading.topic == topic))
            .group_by(Reading.batch)
        )
    )
    rows = store.rows(
        Batch.select(*COLUMNS)
        .where((Batch.topic == topic) & Batch.current)
        .order_by(Batch.number.desc())
    )
    return [(row, counts.get(row[0], 0)) for row in rows]


def to_rekey(store: Store, topic: str) -> tuple[int, ...]:
    """Papers that came back, were taken back with their batch, and are not keyed again.

    A ballot beside an online answer that counts is among them. Numbers in their order; some
    may have been taken out of the roll since.
    """
    rows = store.rows(
        Reading.select(Reading.paper, Reading.turn)
        .where(
            (Reading.topic == topic)
            & Reading.turn.in_(_PAPER_TURNS)
            & Reading.current
            & Reading.withdrawn.is_null(is_null=False)
        )
        .order_by(Reading.paper)
    )
    found = {number for number, turn in rows if turn == FIRST_TURN}
    aside = {number for number, turn in rows if turn == PAPER_ASIDE}
    if aside:
        # Taken back as well when the ballot came to count; then it is keyed.
        papers = Papers(store, topic)
        found |= {n for n in aside - found if online_paper(papers, n).counts is Side.ONLINE}
    return tuple(sorted(found))


def read_batch(store: Store, topic: str, batch: str) -> tuple[tuple[Any, ...], int] | None:
    """One batch with the number of its papers."""
    row = store.one(
        Batch.select(*COLUMNS).where(
            (Batch.topic == topic) & (Batch.batch == batch) & Batch.current
        )
    )
    if row is None:
        return None
    papers = store.value(
        Reading.select(pw.fn.COUNT(Reading.id)).where(
            Reading.current
            & (Reading.batch == batch)
            & Reading.turn.in_(_PAPER_TURNS)
            & Reading.withdrawn.is_null()
        )
    )
    return row, papers


def batch_row(store: Store, topic: str, batch: str) -> tuple[int, str]:
    """Where the current row of a batch came in, and when the batch was opened."""
    row = store.one(
        Batch.select(Batch.arrival, Batch.opened_at).where(
            (Batch.topic == topic) & (Batch.batch == batch) & Batch.current
        )
    )
    if row is None:
        raise LookupError(f"no batch {batch}")
    return row[0], row[1]


def last_number(store: Store, topic: str) -> int:
    """The number given last; 0 for none."""
    query = Batch.select(pw.fn.MAX(Batch.number)).where((Batch.topic == topic) & Batch.current)
    return store.value(query) or 0
