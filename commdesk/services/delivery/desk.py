# SPDX-License-Identifier: Apache-2.0
"""The delivery desk 送达登记台: one scan a paper, a building in one act, and who is left."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.errors import UserError
from commdesk.domain.register import Address, Place
from commdesk.domain.results import Imprint
from commdesk.domain.roll import Paper, Voter
from commdesk.models.codec import names_of
from commdesk.models.counts import delivered_papers, returned_papers
from commdesk.models.delivered import DeliveryRow, current_delivery, last_deliveries
from commdesk.models.papers import Papers
from commdesk.services.clock import from_text
from commdesk.services.delivery.deliveries import Handover, deliver, withdraw
from commdesk.services.delivery.rooms import meant
from commdesk.services.entry.finder import Finder
from commdesk.services.results.results import imprint
from commdesk.services.topics.topics import load_roll, load_topic

if TYPE_CHECKING:
    from commdesk.services.office.office import Office

_BETWEEN = re.compile(r"[,，、;；\s]+")


@dataclass(frozen=True, slots=True)
class Delivered:
    """A delivery on record. `at` is when it was brought."""

    paper: Paper
    voter: Voter
    method: str
    note: str
    at: datetime
    receiver: str = ""
    relation: str = ""
    deliverers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Taken:
    """What a scan did: the delivery on record, and whether it was there before."""

    delivered: Delivered
    is_new: bool


@dataclass(frozen=True, slots=True)
class PlaceCount:
    """A building or an entrance, its papers, and how many are delivered or came back."""

    place: Place
    papers: int
    delivered: int


@dataclass(frozen=True, slots=True)
class Round:
    """A walk through some places. `left_out` are the exceptions, `known` on record before.

    `back` came back without a delivery on record: they reached their voters, and none is
    made up for them. `unclear` are exceptions as typed that fit more than one room there,
    `unknown` those that fit none.
    """

    numbers: tuple[int, ...]
    left_out: tuple[Paper, ...] = ()
    known: int = 0
    unclear: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    back: int = 0


@dataclass(frozen=True, slots=True)
class Missing:
    """One paper without a delivery that did not come back either."""

    paper: Paper
    voter: Voter


@dataclass(frozen=True, slots=True)
class BuildingMissing:
    """A building's papers, and those of them that are missing; "" for papers of no place."""

    building: str
    papers: int
    missing: tuple[Missing, ...]

    @property
    def label(self) -> str:
        """As people say it: 3幢."""
        return Address(self.building, "", "").label


class DeliveryDesk:
    """Deliveries of one topic. What is said of a paper is read anew each time."""

    def __init__(self, office: Office, topic_id: UUID) -> None:
        """Raises UserError `topic-unknown`, `delivery-secret`."""
        office.attach()
        self.office = self._office = office
        self.topic = load_topic(office, topic_id)
        if self.topic.extent.secret:
            raise UserError("delivery-secret")
        self._id = topic_id.hex
        self._papers = Papers(office.store, self._id)
        self._finder = Finder(self._papers, self.topic.codes, by_number_only=False)

    def counts(self) -> tuple[int, int]:
        """Papers with a delivery on record, and all."""
        account = self._office.accounts.of(self._id)
        return account.delivered, account.can_return

    def came_back(self) -> int:
        """Papers that came back though no delivery is on record; they are not left to bring."""
        numbers = self._office.accounts.numbers(self._id)
        with self._office.store.connection():
            back = returned_papers(self._office.store, self._id)
            back -= delivered_papers(self._office.store, self._id)
        return sum(number in numbers for number in back)

    # One paper

    def take(self, text: str, how: Handover) -> Taken:
        """Record the one paper that was scanned or typed; on disk when this returns.

        Raises UserError as `EntryDesk.find` and `deliver` do, `paper-ambiguous` also for a
        name of several papers, `delivery-method-missing`.
        """
        if not how.method.strip():
            raise UserError("delivery-method-missing")
        number = self._one(text)
        is_new = bool(deliver(self._office, self.topic.id, [number], how))
        with self._office.store.connection():
            row = current_delivery(self._office.store, self._id, number)
            if row is None:
                raise LookupError(f"paper {number} is delivered and is not")
            return Taken(self._shown(row), is_new)

    def last(self, count: int = 10) -> tuple[Delivered, ...]:
        """What is on record, the newest first."""
        numbers = self._office.accounts.numbers(self._id)
        with self._office.store.connection():
            rows = last_deliveries(self._office.store, self._id, count)
            return tuple(self._shown(row) for row in rows if row.paper in numbers)

    def withdraw(self, number: int, reason: str) -> None:
        """Take back what was recorded in error: see `deliveries.withdraw`."""
        withdraw(self._office, self.topic.id, number, reason)

    # A building

    def places(self) -> tuple[PlaceCount, ...]:
        """Buildings, each followed by its entrances; a paper is where its first place is."""
        known = self._reached()
        counts: dict[Place, list[int]] = defaultdict(lambda: [0, 0])
        for paper in self._roll_papers():
            if not paper.addresses:
                continue
            first = paper.addresses[0]
            for place in {Place(first.building), Place(first.building, first.entrance)}:
                counts[place][0] += 1
                counts[place][1] += paper.number in known
        ordered = sorted(counts, key=_in_order)
        return tuple(PlaceCount(place, *counts[place]) for place in ordered)

    def round(self, places: Collection[Place], exceptions: str) -> Round:
        """What a walk through these places would record; nothing is stored.

        `exceptions` are rooms as they are called there, "0502、1-301、2幢101", or papers by
        their printed number where it has a check digit.
        """
        here = [
            paper
            for paper in self._roll_papers()
            if paper.addresses and any(place.covers(paper.addresses[0]) for place in places)
        ]
        left_out: dict[int, Paper] = {}
        unclear: list[str] = []
        unknown: list[str] = []
        buildings = {place.building for place in places}
        only = next(iter(buildings)) if len(buildings) == 1 else ""
        for text in filter(None, _BETWEEN.split(exceptions)):
            found = meant(self.topic.codes, text, here, only)
            if len(found) == 1:
                left_out[found[0].number] = found[0]
            else:
                (unclear if found else unknown).append(text)
        known, reached = self._known(), self._reached()
        numbers = [paper.number for paper in here if paper.number not in left_out]
        fresh = tuple(number for number in numbers if number not in reached)
        recorded = sum(number in known for number in numbers)
        return Round(
            fresh,
            tuple(left_out[number] for number in sorted(left_out)),
            recorded,
            tuple(dict.fromkeys(unclear)),
            tuple(dict.fromkeys(unknown)),
            len(numbers) - len(fresh) - recorded,
        )

    def deliver(self, numbers: Iterable[int], how: Handover) -> int:
        """Record several papers in one act: see `deliveries.deliver`."""
        if not how.method.strip():
            raise UserError("delivery-method-missing")
        return deliver(self._office, self.topic.id, numbers, how)

    # Who is left

    def undelivered(self) -> tuple[BuildingMissing, ...]:
        """Buildings with papers that were not delivered and are not back, with those papers."""
        known = self._reached()
        roll = load_roll(self._office, self.topic.id)
        voters = {voter.number: voter for voter in roll.voters}
        found: dict[str, list[Paper]] = defaultdict(list)
        for paper in roll.papers:
            found[paper.addresses[0].building if paper.addresses else ""].append(paper)
        ordered = sorted(found, key=lambda one: Address(one, "", "").sort_key)
        lines = (
            BuildingMissing(
                building,
                len(found[building]),
                tuple(
                    Missing(paper, voters[paper.voter])
                    for paper in found[building]
                    if paper.number not in known
                ),
            )
            for building in ordered
        )
        return tuple(line for line in lines if line.missing)

    def imprint(self) -> Imprint:
        """What ties a printed list to the data."""
        return imprint(self._office)

    # Inside

    def _one(self, text: str) -> int:
        numbers = self._office.accounts.numbers(self._id)
        with self._office.store.connection():
            found = self._finder.find(text, numbers)
            if len(found) == 1:
                return found[0]
            papers = (self._papers.paper(number) for number in found[:3])
            places = "、".join(paper.label for paper in papers if paper is not None)
        raise UserError("paper-ambiguous", text=text.strip(), count=len(found), places=places)

    def _shown(self, row: DeliveryRow) -> Delivered:
        paper = self._papers.paper(row.paper)
        if paper is None:
            raise UserError("paper-not-in-topic", number=row.paper)
        return Delivered(
            paper,
            self._papers.voter(paper.voter),
            row.method,
            row.note,
            from_text(row.at),
            row.receiver,
            row.relation,
            () if row.deliverers is None else names_of(row.deliverers),
        )

    def _known(self) -> set[int]:
        with self._office.store.connection():
            return delivered_papers(self._office.store, self._id)

    def _reached(self) -> set[int]:
        """Delivered, or back: what came back reached its voter, whatever is on record."""
        with self._office.store.connection():
            return self._known() | returned_papers(self._office.store, self._id)

    def _roll_papers(self) -> tuple[Paper, ...]:
        return load_roll(self._office, self.topic.id).papers


def _in_order(place: Place) -> tuple[object, ...]:
    """A building, then its entrances."""
    building = Address(place.building, "", "").sort_key
    return building, bool(place.entrance), Address("", place.entrance, "").sort_key
