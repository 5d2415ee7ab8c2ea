# SPDX-License-Identifier: Apache-2.0
"""The papers of a topic in the order of their numbers, however many, with what they say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from commdesk.domain.export_tables import PaperFacts
from commdesk.domain.reading import Channel, Reading
from commdesk.domain.roll import Paper
from commdesk.models import topics as tables
from commdesk.models import votes
from commdesk.models.codec import marks_of, places_of
from commdesk.models.counts import delivered_papers, last_paper
from commdesk.models.returns import VOID_REASONS
from commdesk.models.sweep import rows_of

if TYPE_CHECKING:
    from commdesk.services.office.office import Office

_CHANNELS = {channel.value: channel for channel in Channel}


def stream_papers(office: Office, topic: str) -> Iterator[PaperFacts]:
    """One by one; inside a snapshot, so that they are those that were counted."""
    store = office.store
    paper, voter = tables.Paper, tables.Voter
    size = last_paper(store, topic)
    delivered = delivered_papers(store, topic)
    names: dict[int, str] = dict(
        store.stream(
            voter.select(voter.number, voter.name).where(rows_of(store, voter, topic, size))
        )
    )
    readings = _stream_readings(office, topic)
    waiting = next(readings, None)
    for number, holder, area, places in store.stream(
        paper.select(paper.number, paper.voter, paper.area_cm2, paper.places)
        .where((paper.topic == topic) & paper.current & paper.withdrawn.is_null())
        .order_by(paper.number)
    ):
        while waiting is not None and waiting.paper < number:
            waiting = next(readings, None)
        addresses = places_of(places)
        yield PaperFacts(
            number,
            holder,
            names.get(holder, ""),
            addresses[0].building if addresses else "",
            Paper(number, holder, area, addresses).label,
            area,
            number in delivered,
            waiting if waiting is not None and waiting.paper == number else None,
        )


def _stream_readings(office: Office, topic: str) -> Iterator[Reading]:
    """Those that count, by paper."""
    reading = votes.Reading
    for number, marks, void, channel in office.store.stream(
        reading.select(reading.paper, reading.marks, reading.void, reading.channel)
        .where(
            (reading.topic == topic)
            & (reading.turn == votes.FIRST_TURN)
            & reading.current
            & reading.withdrawn.is_null()
        )
        .order_by(reading.paper)
    ):
        yield Reading(number, marks_of(marks), VOID_REASONS[void], _CHANNELS[channel])
