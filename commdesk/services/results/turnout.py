# SPDX-License-Identifier: Apache-2.0
"""How many took part so far: all that is shown of a vote while readings are blind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.matters import MatterKind
from commdesk.domain.results import Heard
from commdesk.domain.roll import NOBODY
from commdesk.domain.tally import Weight
from commdesk.domain.topics import Topic
from commdesk.models import topics as tables
from commdesk.models import votes
from commdesk.models.counts import roll_weight
from commdesk.services.results.blind import awaiting_of, is_kept_back
from commdesk.services.results.results import count_topic
from commdesk.services.topics.topics import load_topic

if TYPE_CHECKING:
    from commdesk.services.office.office import Office


@dataclass(frozen=True, slots=True)
class Turnout:
    """Papers that came back, valid or not, and whose they are; nothing of what they say.

    `back` is the weight of voters with at least one paper back: all their heads, and the area
    of the papers that are back. Of a secret vote only papers are known, and `back` is nothing.
    `taking_part` are those taking part as the board will say, void papers as the policy has them:
    told where nothing is read blind and one matter is counted, nothing else of the count is.
    `awaiting` papers wait for their second reading, which is why nothing else is shown; where
    none does, the office keeps the results back until the vote is closed.
    """

    topic: Topic
    awaiting: int
    issued: int
    returned: int
    spoiled: int
    roll: Weight
    back: Weight
    taking_part: Weight | None = None

    @property
    def to_return(self) -> int:
        """Papers that can come back."""
        return self.issued - self.spoiled


def blind_turnout(office: Office, topic_id: UUID) -> Turnout | None:
    """The turnout while nothing else may be shown; None as soon as the results may be.

    Raises UserError `topic-unknown`.
    """
    topic = load_topic(office, topic_id)
    awaiting = awaiting_of(office, topic)
    if not awaiting and not is_kept_back(topic):
        return None
    store, identity = office.store, topic_id.hex
    paper, voter, reading = tables.Paper, tables.Voter, votes.Reading
    with store.connection(), store.snapshot():
        account = office.accounts.of(identity)
        roll = Weight(*roll_weight(store, identity))
        rows = store.stream(
            paper.select(paper.voter, paper.area_cm2)
            .join(
                reading,
                on=(reading.topic == paper.topic)
                & (reading.paper == paper.number)
                & (reading.turn == votes.FIRST_TURN)
                & reading.current
                & reading.withdrawn.is_null(),
            )
            .where((paper.topic == identity) & paper.current & paper.withdrawn.is_null())
        )
        area, holders = 0, set[int]()
        for holder, share in rows:
            if holder != NOBODY:
                holders.add(holder)
                area += share
        heads = store.stream(
            voter.select(voter.number, voter.people).where(
                (voter.topic == identity) & voter.current & voter.withdrawn.is_null()
            )
        )
        people = sum(1 if count is None else count for number, count in heads if number in holders)
    return Turnout(
        topic,
        awaiting,
        account.issued,
        account.returned,
        account.spoiled,
        roll,
        Weight(people, area),
        None if awaiting else _taking_part(office, topic_id),
    )


def _taking_part(office: Office, topic_id: UUID) -> Weight | None:
    """Of the only matter that is counted: of several, each may have other void papers."""
    counted = [
        decided
        for decided in count_topic(office, topic_id).outcomes
        if not isinstance(decided, Heard)
    ]
    if len(counted) != 1 or counted[0].matter.kind is MatterKind.CANDIDATES:
        return None
    return counted[0].tally.taking_part
