# SPDX-License-Identifier: Apache-2.0
"""The papers of a topic one by one: whose they are and where they are."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.models.returns import read_returns
from commdesk.models.rolls import read_roll
from commdesk.services.topics import load_topic

if TYPE_CHECKING:
    from commdesk.services.office import Office


class PaperState(Enum):
    """Where a paper is."""

    ISSUED = "issued"  # no delivery on record
    DELIVERED = "delivered"
    RETURNED = "returned"
    VOID = "void"  # returned, and void


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A paper in a list. `area` in cm². Of a secret paper neither place nor voter is known."""

    number: int
    place: str
    voter: str
    area: int
    state: PaperState


def list_papers(office: Office, topic_id: UUID) -> tuple[PaperLine, ...]:
    """All papers in the order of their numbers; none before the topic opened."""
    with office.store.connection(), office.store.snapshot():
        roll = read_roll(office.store, topic_id.hex)
        returns = read_returns(office.store, topic_id.hex)
        blank_is = load_topic(office, topic_id).policy.blank_is
    names = {voter.number: voter.name for voter in roll.voters}
    lines = []
    for paper in roll.papers:
        reading = returns.readings.get(paper.number)
        if reading is not None:
            state = PaperState.VOID if reading.is_void_by(blank_is) else PaperState.RETURNED
        elif paper.number in returns.delivered:
            state = PaperState.DELIVERED
        else:
            state = PaperState.ISSUED
        voter = names.get(paper.voter, "")
        lines.append(PaperLine(paper.number, paper.label, voter, paper.area, state))
    return tuple(lines)
