# SPDX-License-Identifier: Apache-2.0
"""Corrections of a frozen roll, each one an act of its own with its reason.

Once the vote is closed they are a supervisor's: what is counted against is fixed then.
Numbers are never given twice. A paper taken out keeps its row, and what was keyed for it
stays on record; it is counted no more.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

from commdesk.domain.errors import UserError
from commdesk.domain.register import Address, OwnerKind
from commdesk.domain.rights import Right
from commdesk.domain.roll import NOBODY, Voter
from commdesk.domain.topics import Basis, Stage, Topic
from commdesk.models import codec, votes
from commdesk.models import topics as tables
from commdesk.models.counts import is_secret, last_paper
from commdesk.models.papers import Papers
from commdesk.models.roll_rows import PaperRow, RollRows, VoterRow
from commdesk.services.audit import recorded
from commdesk.services.clock import from_text
from commdesk.services.rights import require
from commdesk.services.stage_steps import stage_row
from commdesk.services.topics import load_topic
from commdesk.services.unseen import cleaned, one_line

if TYPE_CHECKING:
    from commdesk.models.trail import Act
    from commdesk.services.office import Office

_CORRECTABLE = frozenset({Stage.OPEN, Stage.CLOSED})


@dataclass(frozen=True, slots=True)
class Added:
    """The numbers that something added was given."""

    voter: int
    paper: int


def find_voter(office: Office, topic_id: UUID, text: str) -> Voter:
    """A voter by number or by the whole name, for rolls whose papers belong to nobody.

    Raises UserError `voter-not-found` (text), `voter-ambiguous` (text, count).
    """
    wanted = unicodedata.normalize("NFKC", text).strip()
    rows = RollRows(office.store, topic_id.hex)
    with office.store.connection():
        by_number = rows.voter(int(wanted)) if wanted.isdecimal() else None
        found = (by_number,) if by_number else rows.voters_called(wanted)
    if len(found) > 1:
        raise UserError("voter-ambiguous", text=text.strip(), count=len(found))
    row = next(iter(found), None)
    if row is None:
        raise UserError("voter-not-found", text=text.strip())
    heads = 1 if row.people is None else row.people
    return Voter(row.number, row.name, row.area, row.phone, OwnerKind(row.kind), heads)


def papers_back(office: Office, topic_id: UUID, voter: int) -> tuple[int, ...]:
    """The papers of a voter of a named topic that have been returned."""
    stored = Papers(office.store, topic_id.hex)
    with office.store.connection():
        held = RollRows(office.store, topic_id.hex).papers_of(voter)
        return tuple(row.number for row in held if stored.reading(row.number) is not None)


def correct_voter(
    office: Office, topic_id: UUID, number: int, *, name: str, phone: str, reason: str
) -> None:
    """Write a voter's name and phone anew.

    Raises UserError `name-empty`, `roll-unchanged`, `voter-unknown` (number), and as all here
    `reason-missing`, `roll-fixed` (stage), `topic-unknown`.
    """
    name, phone = one_line(name).strip(), one_line(phone).strip()
    if not name:
        raise UserError("name-empty")
    with _correcting(office, "roll.correct-voter", topic_id, reason, voter=number) as change:
        old = change.voter(number)
        if (old.name, old.phone) == (name, phone):
            raise UserError("roll-unchanged")
        change.put_voter(old, replace(old, name=name, phone=phone))


def correct_area(office: Office, topic_id: UUID, paper: int, area: int, reason: str) -> None:
    """Give a paper another area (cm²); the voter's sum follows.

    Raises UserError `paper-not-in-topic` (number), `roll-has-no-area`, `roll-unchanged`.
    """
    with _correcting(office, "roll.correct-area", topic_id, reason, paper=paper) as change:
        change.must_weigh(area)
        old = change.paper(paper)
        if old.area == area:
            raise UserError("roll-unchanged")
        change.put_paper(old, replace(old, area=area))
        change.add_area(old.voter, area - old.area)


def withdraw_paper(office: Office, topic_id: UUID, paper: int, reason: str) -> None:
    """Take one of a voter's papers out, with its area.

    Raises UserError `paper-not-in-topic` (number), `paper-is-voters-last` (number): then the
    voter is to be withdrawn; `secret-paper-has-no-voter`.
    """
    with _correcting(office, "roll.withdraw-paper", topic_id, reason, paper=paper) as change:
        old = change.paper(paper)
        if old.voter == NOBODY:
            raise UserError("secret-paper-has-no-voter")
        if len(change.rows.papers_of(old.voter)) == 1:
            raise UserError("paper-is-voters-last", number=paper)
        change.put_paper(old, replace(old, withdrawn=True))
        change.add_area(old.voter, -old.area)


def replace_paper(office: Office, topic_id: UUID, paper: int, reason: str) -> Added:
    """A paper lost or spoilt 作废票 is taken out, and another number issued in its place.

    It stays in the accounts as spoilt. Once the vote is closed that is a supervisor's act.
    Raises UserError `paper-not-in-topic` (number), `paper-already-stored` (number, operator,
    at) for one that came back: it is void then; and as `must_be_able_to_replace`.
    """
    must_be_able_to_replace(office, topic_id)
    with _correcting(office, "roll.replace-paper", topic_id, reason, paper=paper) as change:
        old = change.paper(paper)
        change.must_be_out(paper)
        change.put_paper(old, replace(old, withdrawn=True))
        number = change.add_paper(old.voter, old.area, old.places)
        change.put_spoilt(office.operator, paper, number, cleaned(reason).strip())
        return Added(old.voter, number)


def must_be_able_to_replace(office: Office, topic_id: UUID) -> None:
    """Asked before a person is asked for a paper.

    Raises UserError `roll-fixed` (stage) before the vote opened, `replacing-over` (stage) once
    the result is settled, `right-missing`, `topic-unknown`.
    """
    stage = office.accounts.stage(topic_id.hex)
    if stage in {Stage.DRAFT, Stage.DROPPED}:
        raise UserError("roll-fixed", stage=stage)
    if stage not in _CORRECTABLE:
        raise UserError("replacing-over", stage=stage)
    require(office, Right.KEY if stage is Stage.OPEN else Right.SUPERVISE)


def withdraw_voter(office: Office, topic_id: UUID, number: int, reason: str) -> tuple[int, ...]:
    """Take a voter out with all papers; returns their numbers.

    Of a secret topic one paper that nobody was handed goes instead: the last one that has
    not come back. Raises UserError `voter-unknown` (number), `paper-handed-out`.
    """
    with _correcting(office, "roll.withdraw-voter", topic_id, reason, voter=number) as change:
        old = change.voter(number)
        papers = change.spare_paper(number) if change.is_secret else change.rows.papers_of(number)
        for paper in papers:
            change.put_paper(paper, replace(paper, withdrawn=True))
        change.put_voter(old, replace(old, withdrawn=True))
        change.must_leave_somebody()
        return tuple(paper.number for paper in papers)


def add_voter(
    office: Office,
    topic_id: UUID,
    *,
    name: str,
    phone: str = "",
    place: Address | None = None,
    area: int = 0,
    reason: str,
) -> Added:
    """Somebody who was left out of the roll, with a paper.

    Raises UserError `name-empty`, `roll-has-no-area`, `room-has-paper` (place, number).
    """
    name, phone = one_line(name).strip(), one_line(phone).strip()
    if not name:
        raise UserError("name-empty")
    with _correcting(office, "roll.add-voter", topic_id, reason, name=name) as change:
        change.must_weigh(area)
        places = change.free_places(place)
        voter = change.rows.last_voter() + 1
        kind = OwnerKind.PERSON.value
        row = VoterRow(0, voter, name, area, phone, kind)
        change.act.insert(tables.Voter, **row.values(change.topic.id.hex))
        holder = NOBODY if change.is_secret else voter
        return Added(voter, change.add_paper(holder, area, places))


def add_paper(
    office: Office, topic_id: UUID, voter: int, *, place: Address, area: int, reason: str
) -> Added:
    """Another paper for a voter of the roll, for a property that was left out.

    Raises UserError `voter-unknown` (number), `roll-has-no-area`, `room-has-paper` (place,
    number), `secret-paper-has-no-voter`.
    """
    with _correcting(office, "roll.add-paper", topic_id, reason, voter=voter) as change:
        if change.is_secret:
            raise UserError("secret-paper-has-no-voter")
        change.must_weigh(area)
        change.voter(voter)
        number = change.add_paper(voter, area, change.free_places(place))
        change.add_area(voter, area)
        return Added(voter, number)


@contextmanager
def _correcting(
    office: Office, action: str, topic_id: UUID, reason: str, **about: Any
) -> Iterator[_Change]:
    """One correction; no paper is stored by the old roll meanwhile."""
    reason = cleaned(reason).strip()
    if not reason:
        raise UserError("reason-missing")
    with office.accounts.lock:
        topic = load_topic(office, topic_id)
        with recorded(office, action, topic=topic_id.hex, reason=reason, **about) as act:
            stage = stage_row(office, topic_id)[1]
            if stage not in _CORRECTABLE:
                raise UserError("roll-fixed", stage=stage)
            if stage is Stage.CLOSED:
                require(office, Right.SUPERVISE)
            yield _Change(office, topic, act)
        office.accounts.forget(topic_id.hex)


class _Change:
    """What one act supersedes and adds in a roll."""

    def __init__(self, office: Office, topic: Topic, act: Act) -> None:
        self.act = act
        self.topic = topic
        self._store = office.store
        self._id = topic.id.hex
        self.rows = RollRows(office.store, self._id)
        self.is_secret = is_secret(office.store, self._id)

    def voter(self, number: int) -> VoterRow:
        """Raises `voter-unknown`."""
        row = self.rows.voter(number)
        if row is None:
            raise UserError("voter-unknown", number=number)
        return row

    def paper(self, number: int) -> PaperRow:
        """Raises `paper-not-in-topic`."""
        row = self.rows.paper(number)
        if row is None:
            raise UserError("paper-not-in-topic", number=number)
        return row

    def spare_paper(self, voter: int) -> tuple[PaperRow, ...]:
        """A paper of a secret topic that this voter did not get. Raises `paper-handed-out`."""
        spare = self.rows.papers_out()
        if not spare or self.rows.was_handed_a_paper(voter):
            raise UserError("paper-handed-out")
        return (spare[-1],)

    def free_places(self, place: Address | None) -> str:
        """The place as it is stored. Raises `room-has-paper` where another paper speaks for it."""
        if place is None:
            return codec.places_text(())
        place = Address(
            one_line(place.building).strip(),
            one_line(place.entrance).strip(),
            one_line(place.room).strip(),
        )
        for paper in self.rows.papers_at(place):
            raise UserError("room-has-paper", place=place.label, number=paper.number)
        return codec.places_text((place,))

    def must_weigh(self, area: int) -> None:
        """Raises `roll-has-no-area` for an area in a roll that counts heads only."""
        weighs = self.topic.basis is Basis.OWNERS or self.topic.extent.carries
        if area and (self.is_secret or not weighs):
            raise UserError("roll-has-no-area")

    def must_leave_somebody(self) -> None:
        """Raises `roll-would-be-empty` when nobody is left."""
        if not self.rows.has_voters():
            raise UserError("roll-would-be-empty")

    def put_voter(self, old: VoterRow, new: VoterRow) -> None:
        self.act.supersede(tables.Voter, old.arrival, **new.values(self._id))

    def put_paper(self, old: PaperRow, new: PaperRow) -> None:
        self.act.supersede(tables.Paper, old.arrival, **new.values(self._id))

    def must_be_out(self, number: int) -> None:
        """Raises `paper-already-stored`."""
        row = Papers(self._store, self._id).reading(number)
        if row is not None:
            raise UserError(
                "paper-already-stored",
                number=number,
                operator=row.operator,
                at=from_text(row.at),
            )

    def put_spoilt(self, operator: str, number: int, replacement: int, reason: str) -> None:
        self.act.insert(
            votes.Spoilt,
            topic=self._id,
            paper=number,
            replacement=replacement,
            reason=reason,
            operator=operator,
            at=self.act.at,
        )

    def add_paper(self, voter: int, area: int, places: str) -> int:
        number = last_paper(self._store, self._id) + 1
        row = PaperRow(0, number, voter, area, places)
        self.act.insert(tables.Paper, **row.values(self._id))
        return number

    def add_area(self, voter: int, more: int) -> None:
        if more:
            old = self.voter(voter)
            self.put_voter(old, replace(old, area=old.area + more))
