# SPDX-License-Identifier: Apache-2.0
"""The lines of the issue sheet 发放签收登记表, empty or with what the delivery desk recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.ballots import IssueLine, rooms_text
from commdesk.domain.building_map import walk_key
from commdesk.domain.paper_code import PaperCodes
from commdesk.domain.register import Address, Place
from commdesk.models import votes
from commdesk.models.codec import names_of
from commdesk.services.clock import from_text, local
from commdesk.services.delivery.issue_register import IssueLine as VoterLine
from commdesk.services.delivery.issue_register import IssueRegister
from commdesk.services.papers.ballot_papers import EVERY_PAPER, Wanted, ballot_papers
from commdesk.services.progress import Progress, unheard
from commdesk.services.topics.topics import load_topic

if TYPE_CHECKING:
    from commdesk.domain.ballots import BallotPaper
    from commdesk.services.office.office import Office

_Delivery = tuple[str, str, str, str, str, tuple[str, ...]]


def issue_lines(
    office: Office,
    topic_id: UUID,
    wanted: Wanted = EVERY_PAPER,
    *,
    filled: bool = False,
    progress: Progress = unheard,
) -> tuple[IssueLine, ...]:
    """One line a paper as they are delivered; of a secret topic one line a voter.

    `filled` adds what is on record. A secret topic's lines have no paper number, no time and
    nothing of what came back, and of `wanted` only the building narrows them.
    Raises UserError `no-papers-yet`, `topic-unknown`, and whatever `progress` raises to cancel.
    """
    topic = load_topic(office, topic_id)
    if topic.extent.secret:
        return _of_voters(office, topic_id, wanted, filled=filled)
    papers = ballot_papers(office, topic_id, wanted, progress)
    with office.store.connection(), office.store.snapshot():
        brought = _deliveries(office, topic_id.hex) if filled else {}
        back = _returns(office, topic_id.hex) if filled else {}
    return tuple(_line(paper, topic.codes, brought, back) for paper in papers)


def _line(
    paper: BallotPaper,
    codes: PaperCodes,
    brought: dict[int, _Delivery],
    back: dict[int, str],
) -> IssueLine:
    known, returned = brought.get(paper.number), back.get(paper.number)
    method, proof, at, receiver, relation, deliverers = known or ("", "", "", "", "", ())
    return IssueLine(
        Place(paper.building).label,
        codes.printed(paper.number),
        _rooms(paper.addresses),
        paper.voter,
        paper.area,
        method,
        local(from_text(at)) if at else None,
        receiver,
        relation,
        deliverers,
        proof,
        local(from_text(returned)) if returned else None,
        is_issued=known is not None,
    )


def _rooms(addresses: tuple[Address, ...]) -> str:
    """Under the heading of a building its name is not said again, unless there are others."""
    if len({address.building for address in addresses}) > 1:
        return rooms_text(addresses)
    return rooms_text(Address("", address.entrance, address.room) for address in addresses)


def _deliveries(office: Office, topic: str) -> dict[int, _Delivery]:
    table = votes.Delivery
    return {
        paper: (
            method,
            note,
            at,
            receiver or "",
            relation or "",
            () if deliverers is None else names_of(deliverers),
        )
        for paper, method, note, at, receiver, relation, deliverers in office.store.stream(
            table.select(
                table.paper,
                table.method,
                table.note,
                table.at,
                table.receiver,
                table.relation,
                table.deliverers,
            ).where((table.topic == topic) & table.current & table.withdrawn.is_null())
        )
    }


def _returns(office: Office, topic: str) -> dict[int, str]:
    """When papers that are back were first keyed; what they say is not asked for."""
    table = votes.Reading
    mine = (table.topic == topic) & (table.turn == votes.FIRST_TURN)
    current = mine & table.current & table.withdrawn.is_null()
    back: dict[int, str] = dict(
        office.store.stream(table.select(table.paper, table.at).where(current))
    )
    for paper, at in office.store.stream(
        table.select(table.paper, table.at).where(mine & ~table.current)
    ):
        if paper in back:
            back[paper] = min(back[paper], at)
    return back


# Secret topics. The sheet proves who was handed a paper; a number beside a name, or the time
# at which somebody stood in the queue, would tell whose paper came from which place of the
# pile. So neither is on it, and the stub has the number alone.


def _of_voters(
    office: Office, topic_id: UUID, wanted: Wanted, *, filled: bool
) -> tuple[IssueLine, ...]:
    lines = sorted(IssueRegister(office, topic_id).lines(), key=_voter_key)
    return tuple(
        _voter_line(line, filled=filled)
        for line in lines
        if wanted.building is None or _building(line) == wanted.building
    )


def _voter_key(line: VoterLine) -> tuple[object, ...]:
    return (not line.rooms, walk_key(line.rooms[0]) if line.rooms else (), line.voter)


def _building(line: VoterLine) -> str:
    return line.rooms[0].building if line.rooms else ""


def _voter_line(line: VoterLine, *, filled: bool) -> IssueLine:
    issued = line.issued if filled else None
    return IssueLine(
        Place(_building(line)).label,
        "",
        _rooms(line.rooms),
        line.name,
        receiver=issued.receiver if issued else "",
        proof=issued.note if issued else "",
        is_issued=issued is not None,
    )
