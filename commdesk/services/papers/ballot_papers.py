# SPDX-License-Identifier: Apache-2.0
"""What is printed on the ballots of a topic, in the order in which they are brought to the doors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.ballots import BallotPaper, delivery_key
from commdesk.domain.building_map import walk_key
from commdesk.domain.errors import UserError
from commdesk.domain.register import Address, Place
from commdesk.domain.roll import NOBODY
from commdesk.models import topics as tables
from commdesk.models.codec import places_of
from commdesk.models.counts import count_papers
from commdesk.services.pause import collector_paused
from commdesk.services.progress import Progress, unheard

if TYPE_CHECKING:
    from commdesk.services.office.office import Office

_PORTION = 1000


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which papers are printed; every one by default, and what is said narrows it.

    `building` is where a paper's first place is ("" for papers of no place); `first` and `last`
    bound the numbers, both included; `numbers` are single ones.
    """

    building: str | None = None
    first: int | None = None
    last: int | None = None
    numbers: frozenset[int] | None = None

    def takes(self, number: int) -> bool:
        """Whether the number is among them."""
        if self.numbers is not None and number not in self.numbers:
            return False
        return (self.first or 0) <= number and (self.last is None or number <= self.last)


EVERY_PAPER = Wanted()


def ballot_papers(
    office: Office, topic_id: UUID, wanted: Wanted = EVERY_PAPER, progress: Progress = unheard
) -> tuple[BallotPaper, ...]:
    """The papers wanted, as they are delivered: building, entrance, floor, room.

    Those that were withdrawn or spoilt are none of them, those that replaced them are. Of a
    secret topic they are numbers and nothing else, in their order. Raises UserError
    `no-papers-yet` before the topic opened, and whatever `progress` raises to cancel.
    """
    with office.store.connection(), office.store.snapshot(), collector_paused():
        count = count_papers(office.store, topic_id.hex)
        if not count:
            raise UserError("no-papers-yet")
        found = list(_papers(office, topic_id.hex, wanted, count, progress))
    found.sort(key=delivery_key)
    progress(count, count)
    return tuple(found)


def buildings(office: Office, topic_id: UUID) -> tuple[tuple[str, str, int], ...]:
    """Buildings as walked past: how each is kept, how people say it, how many papers it has.

    Papers of no place are under "". Empty before the topic opened.
    """
    paper = tables.Paper
    with office.store.connection():
        counts = Counter(
            places[0].building if (places := places_of(text)) else ""
            for (text,) in office.store.stream(
                paper.select(paper.places).where(
                    (paper.topic == topic_id.hex) & paper.current & paper.withdrawn.is_null()
                )
            )
        )
    ordered = sorted(counts, key=lambda one: (not one, walk_key(Address(one, "", ""))))
    return tuple((one, Place(one).label, counts[one]) for one in ordered)


def _papers(
    office: Office, topic: str, wanted: Wanted, count: int, progress: Progress
) -> Iterator[BallotPaper]:
    store, paper, voter = office.store, tables.Paper, tables.Voter
    mine = (paper.topic == topic) & paper.current & paper.withdrawn.is_null()
    held: Counter[int] = Counter(
        holder for (holder,) in store.stream(paper.select(paper.voter).where(mine))
    )
    voters: dict[int, tuple[str, int]] = {
        number: (name, 1 if people is None else people)
        for number, name, people in store.stream(
            voter.select(voter.number, voter.name, voter.people).where(
                (voter.topic == topic) & voter.current & voter.withdrawn.is_null()
            )
        )
    }
    rows = store.stream(
        paper.select(paper.number, paper.voter, paper.area_cm2, paper.places)
        .where(mine)
        .order_by(paper.number)
    )
    for done, (number, holder, area, places) in enumerate(rows):
        if done % _PORTION == 0:
            progress(done, count)
        if not wanted.takes(number):
            continue
        # A secret paper is of nobody, who is not on the roll.
        name, people = voters.get(holder, ("", 1))
        count_held = held[holder] if holder != NOBODY else 1
        made = BallotPaper(number, name, area, people, count_held, places_of(places))
        if wanted.building is None or made.building == wanted.building:
            yield made
