# SPDX-License-Identifier: Apache-2.0
"""Corrections of a frozen roll, each one an act of its own with its reason.

Once the vote is closed they are a supervisor's: what is counted against is fixed then.
Numbers are never given twice. A paper taken out keeps its row, and what was keyed for it
stays on record; it is counted no more.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.errors import UserError
from commdesk.domain.register import Address, OwnerKind
from commdesk.domain.roll import NOBODY, Voter
from commdesk.domain.topics import Stage
from commdesk.models import topics as tables
from commdesk.models.papers import Papers
from commdesk.models.roll_rows import RollRows, VoterRow
from commdesk.services.topics.roll_change import correcting, must_be_able_to_correct
from commdesk.services.unseen import cleaned, one_line

if TYPE_CHECKING:
    from commdesk.services.office.office import Office


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
    with correcting(office, "roll.correct-voter", topic_id, reason, voter=number) as change:
        old = change.voter(number)
        if (old.name, old.phone) == (name, phone):
            raise UserError("roll-unchanged")
        change.put_voter(old, replace(old, name=name, phone=phone))


def correct_area(office: Office, topic_id: UUID, paper: int, area: int, reason: str) -> None:
    """Give a paper another area (cm²); the voter's sum follows.

    Raises UserError `paper-not-in-topic` (number), `roll-has-no-area`, `roll-unchanged`.
    """
    with correcting(office, "roll.correct-area", topic_id, reason, paper=paper) as change:
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
    with correcting(office, "roll.withdraw-paper", topic_id, reason, paper=paper) as change:
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
    with correcting(office, "roll.replace-paper", topic_id, reason, paper=paper) as change:
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
    if stage in {Stage.SETTLED, Stage.PUBLISHED, Stage.ARCHIVED}:
        raise UserError("replacing-over", stage=stage)
    must_be_able_to_correct(office, topic_id)


def withdraw_voter(office: Office, topic_id: UUID, number: int, reason: str) -> tuple[int, ...]:
    """Take a voter out with all papers; returns their numbers.

    Of a secret topic one paper that nobody was handed goes instead: the last one that has
    not come back. Raises UserError `voter-unknown` (number), `paper-handed-out`.
    """
    with correcting(office, "roll.withdraw-voter", topic_id, reason, voter=number) as change:
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
    with correcting(office, "roll.add-voter", topic_id, reason, name=name) as change:
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
    with correcting(office, "roll.add-paper", topic_id, reason, voter=voter) as change:
        if change.is_secret:
            raise UserError("secret-paper-has-no-voter")
        change.must_weigh(area)
        change.voter(voter)
        number = change.add_paper(voter, area, change.free_places(place))
        change.add_area(voter, area)
        return Added(voter, number)
