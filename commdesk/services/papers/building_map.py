# SPDX-License-Identifier: Apache-2.0
"""The rooms of a topic with the state of their papers, read in a handful of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.building_map import (
    Block,
    RoomState,
    Share,
    lay_out,
    share_of,
    state_of_room,
)
from commdesk.domain.entry_rules import Double
from commdesk.domain.paper_code import PaperCodes
from commdesk.domain.register import Address
from commdesk.domain.topics import Stage, Topic
from commdesk.models import register as register_tables
from commdesk.models import topics as tables
from commdesk.models import votes
from commdesk.models.batches import to_rekey
from commdesk.models.checks import Checks
from commdesk.models.codec import places_of
from commdesk.models.papers import Papers
from commdesk.services.accounting.accounts import Numbers
from commdesk.services.clock import local
from commdesk.services.topics.topics import load_topic

if TYPE_CHECKING:
    from commdesk.services.office.office import Office

_NOWHERE = Address("", "", "")
_NOTICES = ("公告", "公示", "张贴")
# After these nobody keys a paper a second time.
_READING = frozenset({Stage.OPEN, Stage.CLOSED})
_UNCHECKED = PaperCodes("", checked=False)


class NoMap(Enum):
    """Why there is nothing to draw."""

    NAMELESS = "nameless"  # no paper is tied to a room
    NOT_OPEN = "not-open"  # there are no papers yet
    NO_PLACES = "no-places"  # papers of representatives speak for no room


@dataclass(frozen=True, slots=True)
class MapRoom:
    """One room: the papers that speak for it, at least one, and its grid 网格, if known."""

    address: Address
    papers: tuple[int, ...]
    grid: str = ""


@dataclass(frozen=True)
class BuildingMap:
    """A topic's rooms, laid out. `states` are the rooms' own, in the order of `rooms`.

    `is_blind`: papers wait for their second reading, so that no state tells what a paper
    says or whether its readings are equal. `codes` are the paper numbers as printed.
    """

    title: str
    stage: Stage
    at: datetime
    none_because: NoMap | None = None
    rooms: tuple[MapRoom, ...] = ()
    blocks: tuple[Block, ...] = ()
    papers: Mapping[int, RoomState] = field(default_factory=dict[int, RoomState])
    states: tuple[RoomState, ...] = ()
    numbers: Numbers | None = None
    is_blind: bool = False
    codes: PaperCodes = _UNCHECKED

    @property
    def grids(self) -> tuple[str, ...]:
        """All grids there are, in the order people expect."""
        found = {room.grid for room in self.rooms if room.grid}
        return tuple(sorted(found, key=lambda grid: Address(grid, "", "").sort_key))

    def share(self, block: Block | None = None, grid: str | None = None) -> Share:
        """States counted: of the whole estate or one block, of all grids or one."""
        if block is None and grid is None:
            return share_of(self.states)
        wanted = range(len(self.rooms)) if block is None else (spot.room for spot in block.spots)
        if grid is None:
            return share_of(map(self.states.__getitem__, wanted))
        return share_of(self.states[room] for room in wanted if self.rooms[room].grid == grid)


def read_map(office: Office, topic_id: UUID) -> BuildingMap:
    """The whole map. Raises UserError `topic-unknown`.

    A secret topic has none: nothing ties its papers to rooms.
    """
    with office.store.connection(), office.store.snapshot():
        topic = load_topic(office, topic_id)
        now = local(office.clock())
        empty = BuildingMap(topic.facts.title, topic.stage, now, codes=topic.codes)
        if topic.extent.secret:
            return replace(empty, none_because=NoMap.NAMELESS)
        numbers = office.accounts.numbers(topic_id.hex)
        rooms = _rooms(office, topic_id.hex)
        if not rooms:
            return replace(empty, none_because=NoMap.NOT_OPEN)
        if all(room.address == _NOWHERE for room in rooms):
            return replace(empty, none_because=NoMap.NO_PLACES)
        papers, is_blind = _states(office, topic)
    blocks = lay_out([room.address for room in rooms])
    return replace(
        empty,
        rooms=rooms,
        blocks=blocks,
        papers=papers,
        states=_of_rooms(rooms, papers),
        numbers=numbers,
        is_blind=is_blind,
    )


def read_again(office: Office, topic_id: UUID, old: BuildingMap) -> BuildingMap:
    """The map as it stands now; rooms are read anew only after the roll was corrected."""
    if old.numbers is None or office.accounts.numbers(topic_id.hex) != old.numbers:
        return read_map(office, topic_id)
    with office.store.connection(), office.store.snapshot():
        topic = load_topic(office, topic_id)
        papers, is_blind = _states(office, topic)
    return replace(
        old,
        stage=topic.stage,
        at=local(office.clock()),
        papers=papers,
        states=_of_rooms(old.rooms, papers),
        is_blind=is_blind,
    )


_Place = tuple[str, str, str]


def _rooms(office: Office, topic: str) -> tuple[MapRoom, ...]:
    paper = tables.Paper
    held: dict[_Place, list[int]] = defaultdict(list)
    placeless: list[int] = []
    for number, places in office.store.stream(
        paper.select(paper.number, paper.places)
        .where((paper.topic == topic) & paper.current & paper.withdrawn.is_null())
        .order_by(paper.number)
    ):
        # A paper is on a room once, even where the register has the room twice.
        found = {
            (place.building, place.entrance, place.room)
            for place in places_of(places)
            if place != _NOWHERE
        }
        for place in found:
            held[place].append(number)
        if not found:
            placeless.append(number)
    grids = _grids(office)
    return (
        *(
            MapRoom(Address(*place), tuple(papers), grids.get(place, ""))
            for place, papers in held.items()
        ),
        *(MapRoom(_NOWHERE, (number,)) for number in placeless),
    )


def _grids(office: Office) -> dict[_Place, str]:
    """The grid of each room of today's register, those taken out of it since included."""
    table = register_tables.Property
    rows = office.store.stream(
        table.select(table.building, table.entrance, table.room, table.grid)
        .where(table.current & table.grid.is_null(is_null=False) & (table.grid != ""))
        .order_by(table.arrival)
    )
    return {(building, entrance, room): grid for building, entrance, room, grid in rows}


def _states(office: Office, topic: Topic) -> tuple[dict[int, RoomState], bool]:
    """By paper, and whether papers wait for their second reading.

    Papers that are nowhere on record as delivered or back are left out.
    """
    states = _deliveries(office, topic.id.hex)
    states.update(dict.fromkeys(to_rekey(office.store, topic.id.hex), RoomState.REKEY))
    void = _readings(office, topic.id.hex, votes.FIRST_TURN)
    twice, waiting = set[int](), set[int]()
    if topic.entry.double is not Double.NONE:
        # Papers answered online, which nobody keyed, are in neither.
        waiting = set(Checks(office.store, topic, Papers(office.store, topic.id.hex)).waiting())
        second = _readings(office, topic.id.hex, votes.SECOND_TURN).keys()
        twice = {paper for paper in void if topic.reads_twice(paper)} & (waiting | second)
    if waiting and topic.stage in _READING:
        states.update(dict.fromkeys(void, RoomState.KEYED))
        states.update(dict.fromkeys(waiting, RoomState.AWAITING))
        return states, True
    twice -= waiting
    for paper, is_void in void.items():
        read = RoomState.CHECKED if paper in twice else RoomState.KEYED
        states[paper] = RoomState.VOID if is_void else read
    if not twice:
        return states, False
    checks = Checks(office.store, topic, Papers(office.store, topic.id.hex))
    states.update(dict.fromkeys(checks.differing(), RoomState.DIFFERING))
    return states, False


def _deliveries(office: Office, topic: str) -> dict[int, RoomState]:
    """How papers went out: to somebody, or by a public notice alone."""
    delivery = votes.Delivery
    rows = office.store.stream(
        delivery.select(delivery.paper, delivery.method).where(
            (delivery.topic == topic) & delivery.current & delivery.withdrawn.is_null()
        )
    )
    return {
        paper: RoomState.POSTED if is_notice(method) else RoomState.DELIVERED
        for paper, method in rows
    }


def is_notice(method: str) -> bool:
    """Whether a way of delivery puts no paper into anybody's hand or box: 公告, 张贴."""
    return any(word in method for word in _NOTICES)


def _readings(office: Office, topic: str, turn: int) -> dict[int, bool]:
    """The papers read in a turn, and whether they are void."""
    reading = votes.Reading
    return dict(
        office.store.stream(
            reading.select(reading.paper, reading.is_void).where(
                (reading.topic == topic)
                & (reading.turn == turn)
                & reading.current
                & reading.withdrawn.is_null()
            )
        )
    )


def _of_rooms(rooms: tuple[MapRoom, ...], papers: Mapping[int, RoomState]) -> tuple[RoomState, ...]:
    missing = RoomState.NOT_DELIVERED
    return tuple(
        papers.get(room.papers[0], missing)
        if len(room.papers) == 1
        else state_of_room(papers.get(paper, missing) for paper in room.papers)
        for room in rooms
    )
