# SPDX-License-Identifier: Apache-2.0
"""Papers by the day they came."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.returns_by_day import ReturnsByDay
from commdesk.models import votes
from commdesk.models.counts import last_paper
from commdesk.models.sweep import rows_of
from commdesk.services.clock import from_text, local
from commdesk.services.results.course import course_of
from commdesk.services.topics.topics import load_topic

if TYPE_CHECKING:
    from commdesk.services.office.office import Office

_MINUTE = len("2026-11-22T14:05")


def returns_by_day(office: Office, topic_id: UUID) -> ReturnsByDay:
    """How papers came back; nothing of what they say. Raises UserError `topic-unknown`."""
    store, identity = office.store, topic_id.hex
    topic = load_topic(office, topic_id)
    reading = votes.Reading
    here = (reading.topic == identity) & (reading.turn == votes.FIRST_TURN)
    course = course_of(office, topic_id)
    with store.connection(), store.snapshot():
        about = last_paper(store, identity)
        current = rows_of(store, reading, identity, about) & (reading.turn == votes.FIRST_TURN)
        # A correction is no second return: the day of the first version holds.
        came: dict[int, str] = dict(
            store.stream(
                reading.select(reading.paper, reading.at).where(
                    current & reading.withdrawn.is_null()
                )
            )
        )
        earlier = store.stream(
            reading.select(reading.paper, reading.at)
            .where(here & ~reading.current)
            .order_by(reading.arrival.desc())
        )
        came.update((number, at) for number, at in earlier if number in came)
        account = office.accounts.of(identity)
    minutes = Counter(at[:_MINUTE] for at in came.values())
    samples = {at[:_MINUTE]: at for at in came.values()}
    days = Counter[date]()
    for minute, count in minutes.items():
        days[local(from_text(samples[minute])).date()] += count
    return ReturnsByDay(
        tuple(sorted(days.items())),
        account.can_return,
        local(office.clock()).date(),
        topic.facts.starts_on or course.opened_on,
        topic.facts.ends_on,
    )
