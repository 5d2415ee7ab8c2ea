# SPDX-License-Identifier: Apache-2.0
"""What is still open before a result can be the last word.

Papers that do not balance, and objections to a result posted before that nobody answered.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.batches import Batch, BatchState
from commdesk.models import votes
from commdesk.models.batches import to_rekey
from commdesk.services.afterwards.objections import Objections
from commdesk.services.entry.batches import Batches
from commdesk.services.entry.double_entry import check_account
from commdesk.services.topics.topics import load_topic

if TYPE_CHECKING:
    from commdesk.services.office.office import Office


class PointKind(Enum):
    """What is not done, or does not balance."""

    AWAITING = "awaiting-second-reading"
    DIFFERING = "difference-undecided"
    BATCH_OPEN = "batch-still-open"
    BATCH_DIFFERS = "batch-unexplained"  # closed, and its two figures differ without a reason
    TOO_MANY = "more-back-than-issued"
    UNFINISHED = "keyed-and-not-stored"
    UNRULED = "voter-without-ruling"  # their papers disagree, which turns no outcome
    REKEY = "withdrawn-and-not-keyed-again"  # came back in a batch that was withdrawn
    OBJECTION = "objection-unanswered"  # to a result that was posted and taken down


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """One kind of it: how many, and which, where that is known.

    `which` are numbers of batches or objections, or paper numbers as they are printed.
    """

    kind: PointKind
    count: int
    which: tuple[int, ...] | tuple[str, ...] = ()


def open_points(office: Office, topic_id: UUID) -> tuple[OpenPoint, ...]:
    """All that is open in a topic; empty where the papers balance and everybody was answered.

    Raises UserError `topic-unknown`.
    """
    with office.store.connection(), office.store.snapshot():
        checks = check_account(office, topic_id)
        batches = Batches(office, topic_id).all()
        account = office.accounts.of(topic_id.hex)
        codes = load_topic(office, topic_id).codes
        unfinished = tuple(map(codes.printed, _unfinished(office, topic_id.hex)))
        missing = papers_to_rekey(office, topic_id)
        unanswered = tuple(one.number for one in Objections(office, topic_id).unanswered())
    unexplained = tuple(
        batch.number
        for batch in batches
        if batch.state is BatchState.CLOSED and batch.difference and not batch.reason
    )
    return _there(
        OpenPoint(PointKind.AWAITING, checks.awaiting),
        OpenPoint(PointKind.DIFFERING, checks.differing),
        _still_open(batches),
        _point(PointKind.BATCH_DIFFERS, tuple(sorted(unexplained))),
        OpenPoint(PointKind.TOO_MANY, max(0, -account.not_returned)),
        _point(PointKind.UNFINISHED, unfinished),
        _point(PointKind.REKEY, missing),
        _point(PointKind.OBJECTION, unanswered),
    )


def left_before_closing(office: Office, topic_id: UUID) -> tuple[OpenPoint, ...]:
    """What is to be known before no paper can be keyed any more. Raises as `open_points`."""
    with office.store.connection(), office.store.snapshot():
        codes = load_topic(office, topic_id).codes
        batches = Batches(office, topic_id).all()
        unfinished = tuple(map(codes.printed, _unfinished(office, topic_id.hex)))
        missing = papers_to_rekey(office, topic_id)
    return _there(
        _still_open(batches),
        _point(PointKind.UNFINISHED, unfinished),
        _point(PointKind.REKEY, missing),
    )


def papers_to_rekey(office: Office, topic_id: UUID) -> tuple[str, ...]:
    """Papers of withdrawn batches that nobody keyed again, as printed, in their order.

    They came back, and count as not returned. Raises UserError `topic-unknown`.
    """
    with office.store.connection():
        codes = load_topic(office, topic_id).codes
        known = office.accounts.numbers(topic_id.hex)
        found = to_rekey(office.store, topic_id.hex)
    return tuple(codes.printed(number) for number in found if number in known)


def _point(kind: PointKind, which: tuple[int, ...] | tuple[str, ...]) -> OpenPoint:
    return OpenPoint(kind, len(which), which)


def _still_open(batches: Iterable[Batch]) -> OpenPoint:
    numbers = (batch.number for batch in batches if batch.state is BatchState.OPEN)
    return _point(PointKind.BATCH_OPEN, tuple(sorted(numbers)))


def _there(*points: OpenPoint) -> tuple[OpenPoint, ...]:
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
