# SPDX-License-Identifier: Apache-2.0
"""Papers still out, in the order in which somebody walks to the doors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.building_map import OUT, BlockKind, RoomState, walk_key
from commdesk.domain.door_list import DoorLine, masked
from commdesk.domain.register import Address, OwnerKind
from commdesk.models import topics as tables
from commdesk.services.papers.paper_list import list_papers

if TYPE_CHECKING:
    from commdesk.services.office.office import Office
    from commdesk.services.papers.building_map import BuildingMap


def door_lines(
    office: Office,
    topic_id: UUID,
    shown: BuildingMap,
    wanted: Sequence[bool],
    *,
    full_names: bool = False,
) -> tuple[DoorLine, ...]:
    """One line for each paper still out at each of its rooms, as the map has them.

    `wanted` are the rooms to be listed, in the map's order. Persons have the first character of
    their names only, unless `full_names`; companies are named in full.
    """
    voters = {line.number: line.voter for line in list_papers(office, topic_id)}
    companies = frozenset[int]() if full_names else _papers_of_companies(office, topic_id)
    lines: list[DoorLine] = []
    for block in shown.blocks:
        rooms = sorted(
            (spot.room for spot in block.spots if wanted[spot.room]),
            key=lambda room: (walk_key(shown.rooms[room].address), room),
        )
        for room in rooms:
            place = shown.rooms[room]
            address = place.address
            if block.kind is BlockKind.BUILDING:
                building = Address(address.building, "", "").label
                name = Address("", address.entrance, address.room).label
            else:
                building, name = "", address.label
            for paper in place.papers:
                state = shown.papers.get(paper, RoomState.NOT_DELIVERED)
                voter = voters.get(paper, "")
                if state in OUT:
                    is_whole = full_names or paper in companies
                    said = voter if is_whole else masked(voter)
                    number = shown.codes.printed(paper)
                    lines.append(DoorLine(building, name, number, said, state))
    return tuple(lines)


def _papers_of_companies(office: Office, topic_id: UUID) -> frozenset[int]:
    """The papers of those who are no persons: long names alone do not tell them apart."""
    paper, voter, store = tables.Paper, tables.Voter, office.store
    with store.connection():
        rows = store.rows(
            paper.select(paper.number)
            .join(
                voter,
                on=(voter.topic == paper.topic) & (voter.number == paper.voter) & voter.current,
            )
            .where(
                (paper.topic == topic_id.hex)
                & paper.current
                & (voter.kind != OwnerKind.PERSON.value)
            )
        )
    return frozenset(number for (number,) in rows)
