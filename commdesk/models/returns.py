# SPDX-License-Identifier: Apache-2.0
"""What came back of one topic, read whole for a count."""

from __future__ import annotations

from commdesk.domain.reading import Channel, Reading, VoidReason
from commdesk.domain.tally import Returns
from commdesk.models import votes
from commdesk.models.codec import marks_of
from commdesk.models.counts import count_issued, count_spoilt, delivered_papers, is_secret
from commdesk.models.database import Store

_CHANNELS = {channel.value: channel for channel in Channel}
VOID_REASONS = {None: None, **{reason.value: reason for reason in VoidReason}}


def read_returns(store: Store, topic: str) -> Returns:
    """Readings that count, deliveries and rulings. Called inside a snapshot."""
    reading, ruling = votes.Reading, votes.Ruling
    rows = store.stream(
        reading.select(
            reading.paper, reading.marks, reading.void, reading.channel, reading.remark
        ).where(
            (reading.topic == topic)
            & (reading.turn == votes.FIRST_TURN)
            & reading.current
            & reading.withdrawn.is_null()
        )
    )
    readings = {
        paper: Reading(paper, marks_of(marks), VOID_REASONS[void], _CHANNELS[channel], remark)
        for paper, marks, void, channel, remark in rows
    }
    rulings = store.rows(
        ruling.select(ruling.matter, ruling.voter, ruling.option).where(
            (ruling.topic == topic) & ruling.current
        )
    )
    return Returns(
        readings,
        delivered_papers(store, topic),
        {(matter, voter): option for matter, voter, option in rulings},
        count_issued(store, topic) if is_secret(store, topic) else None,
        count_spoilt(store, topic),
    )
