# SPDX-License-Identifier: Apache-2.0
"""The papers of a topic one by one: whose they are and where they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.double_entry import Turn
from commdesk.domain.roll import Paper
from commdesk.models import topics as tables
from commdesk.models import votes
from commdesk.models.batches import to_rekey
from commdesk.models.codec import places_of
from commdesk.models.counts import delivered_papers
from commdesk.services.results.blind import awaiting_check

if TYPE_CHECKING:
    from commdesk.services.office.office import Office


class PaperState(Enum):
    """Where a paper is."""

    ISSUED = "issued"  # no delivery on record
    DELIVERED = "delivered"
    RETURNED = "returned"
    VOID = "void"  # returned, and void
    REKEY = "rekey"  # came back, and was taken back with its batch: to be keyed anew


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A paper in a list. `area` in cm². Of a secret paper neither place nor voter is known.

    `hides_validity`: it came back, and whether it is void is not told before its second reading.
    """

    number: int
    place: str
    voter: str
    area: int
    state: PaperState
    hides_validity: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """What became of a reading: the version on record now, and whether it was taken back."""

    version: int
    withdrawn: bool


def standings(
    office: Office, topic_id: UUID, numbers: Iterable[int], turn: Turn = Turn.FIRST
) -> dict[int, Standing]:
    """How the readings of these papers stand now, in one turn; without papers never keyed."""
    reading, store = votes.Reading, office.store
    with store.connection():
        rows = store.rows(
            reading.select(reading.paper, reading.version, reading.withdrawn).where(
                (reading.topic == topic_id.hex)
                & (reading.turn == turn.value)
                & reading.current
                & reading.paper.in_(tuple(numbers))
            )
        )
    return {number: Standing(version, bool(withdrawn)) for number, version, withdrawn in rows}


def list_papers(office: Office, topic_id: UUID) -> tuple[PaperLine, ...]:
    """All papers in the order of their numbers; none before the topic opened.

    While papers wait for their second, blind reading, void ones are just returned.
    Read line by line: the list is there for as long as the topic is shown, the roll is not.
    """
    store, topic = office.store, topic_id.hex
    paper, voter, reading = tables.Paper, tables.Voter, votes.Reading
    is_blind = bool(awaiting_check(office, topic_id))
    with store.connection(), store.snapshot():
        delivered = delivered_papers(store, topic)
        withdrawn = frozenset(to_rekey(store, topic))
        void = dict(
            store.stream(
                reading.select(reading.paper, reading.is_void).where(
                    (reading.topic == topic)
                    & (reading.turn == votes.FIRST_TURN)
                    & reading.current
                    & reading.withdrawn.is_null()
                )
            )
        )
        names = dict(
            store.stream(
                voter.select(voter.number, voter.name).where((voter.topic == topic) & voter.current)
            )
        )
        papers = store.stream(
            paper.select(paper.number, paper.voter, paper.area_cm2, paper.places)
            .where((paper.topic == topic) & paper.current & paper.withdrawn.is_null())
            .order_by(paper.number)
        )
        return tuple(
            PaperLine(
                number,
                Paper(number, holder, area, places_of(places)).label,
                names.get(holder, ""),
                area,
                PaperState.REKEY
                if number in withdrawn and number not in void
                else _state(void.get(number), is_delivered=number in delivered, is_blind=is_blind),
                is_blind and number in void,
            )
            for number, holder, area, places in papers
        )


def _state(void: int | None, *, is_delivered: bool, is_blind: bool) -> PaperState:
    """`void` is None for a paper that did not come back."""
    if void is not None:
        return PaperState.VOID if void and not is_blind else PaperState.RETURNED
    return PaperState.DELIVERED if is_delivered else PaperState.ISSUED
