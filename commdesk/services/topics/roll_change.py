# SPDX-License-Identifier: Apache-2.0
"""What one correction of a frozen roll supersedes and adds, and who may make one when."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

from commdesk.domain.errors import UserError
from commdesk.domain.register import Address
from commdesk.domain.rights import Right
from commdesk.domain.topics import Basis, Stage, Topic
from commdesk.models import codec, votes
from commdesk.models import topics as tables
from commdesk.models.counts import is_secret, last_paper
from commdesk.models.papers import Papers
from commdesk.models.roll_rows import PaperRow, RollRows, VoterRow
from commdesk.services.audit import recorded
from commdesk.services.clock import from_text
from commdesk.services.office.rights import require
from commdesk.services.topics.stage_steps import stage_row
from commdesk.services.topics.topics import load_topic
from commdesk.services.unseen import cleaned, one_line

if TYPE_CHECKING:
    from commdesk.models.trail import Act
    from commdesk.services.office.office import Office

_RIGHTS = {Stage.OPEN: Right.KEY, Stage.CLOSED: Right.SUPERVISE}
_CORRECTABLE = frozenset(_RIGHTS)


def must_be_able_to_correct(office: Office, topic_id: UUID) -> None:
    """Asked before a person is asked for anything.

    Raises UserError `roll-fixed` (stage), `right-missing`, `topic-unknown`.
    """
    stage = office.accounts.stage(topic_id.hex)
    if stage not in _CORRECTABLE:
        raise UserError("roll-fixed", stage=stage)
    require(office, _RIGHTS[stage])


@contextmanager
def correcting(
    office: Office, action: str, topic_id: UUID, reason: str, **about: Any
) -> Iterator[Change]:
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
            require(office, _RIGHTS[stage])
            yield Change(office, topic, act)
        office.accounts.forget(topic_id.hex)


class Change:
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
