# SPDX-License-Identifier: Apache-2.0
"""What is still open before a result can be the last word: papers that do not balance."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.batches import BatchState
from commdesk.models import votes
from commdesk.services.batches import Batches
from commdesk.services.double_entry import check_account

if TYPE_CHECKING:
    from commdesk.services.office import Office


class PointKind(Enum):
    """What is not done, or does not balance."""

    AWAITING = "awaiting-second-reading"
    DIFFERING = "difference-undecided"
    BATCH_OPEN = "batch-still-open"
    BATCH_DIFFERS = "batch-unexplained"  # closed, and its two figures differ without a reason
    TOO_MANY = "more-back-than-issued"
    UNFINISHED = "keyed-and-not-stored"


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """One kind of it: how many, and which (numbers of batches or papers), where that is known."""

    kind: PointKind
    count: int
    which: tuple[int, ...] = ()


def open_points(office: Office, topic_id: UUID) -> tuple[OpenPoint, ...]:
    """All that is open in a topic; empty where the papers balance.

    Raises UserError `topic-unknown`.
    """
    with office.store.connection(), office.store.snapshot():
        checks = check_account(office, topic_id)
        batches = Batches(office, topic_id).all()
        account = office.accounts.of(topic_id.hex)
        unfinished = _unfinished(office, topic_id.hex)
    still_open = tuple(batch.number for batch in batches if batch.state is BatchState.OPEN)
    unexplained = tuple(
        batch.number
        for batch in batches
        if batch.state is BatchState.CLOSED and batch.difference and not batch.reason
    )
    points = (
        OpenPoint(PointKind.AWAITING, checks.awaiting),
        OpenPoint(PointKind.DIFFERING, checks.differing),
        OpenPoint(PointKind.BATCH_OPEN, len(still_open), tuple(sorted(still_open))),
        OpenPoint(PointKind.BATCH_DIFFERS, len(unexplained), tuple(sorted(unexplained))),
        OpenPoint(PointKind.TOO_MANY, max(0, -account.not_returned)),
        OpenPoint(PointKind.UNFINISHED, len(unfinished), unfinished),
    )
    return tuple(point for point in points if point.count)


def _unfinished(office: Office, topic: str) -> tuple[int, ...]:
    """Papers that somebody began to key and that are not stored at all."""
    begun, reading = votes.Unfinished, votes.Reading
    numbers = {
        number
        for (number,) in office.store.rows(begun.select(begun.paper).where(begun.topic == topic))
    }
    if not numbers:
        return ()
    stored = office.store.rows(
        reading.select(reading.paper).where(
            (reading.topic == topic)
            & (reading.turn == votes.FIRST_TURN)
            & reading.current
            & reading.withdrawn.is_null()
            & reading.paper.in_(numbers)
        )
    )
    return tuple(sorted(numbers - {number for (number,) in stored}))
