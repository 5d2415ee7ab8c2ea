# SPDX-License-Identifier: Apache-2.0
"""Where papers are: every voter of a topic read in one pass, with building and grid."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.breakdown import PlaceCount, PlacedSheet
from commdesk.domain.breakdown_guard import Presence, Spot
from commdesk.domain.counting import Answer
from commdesk.domain.place_votes import NOWHERE
from commdesk.domain.reading import Reading
from commdesk.domain.roll import NOBODY, Paper
from commdesk.domain.topics import Topic
from commdesk.models import register as register_tables
from commdesk.models import topics as tables
from commdesk.models import votes
from commdesk.models.codec import marks_of, places_of
from commdesk.models.counts import delivered_papers, last_paper
from commdesk.models.returns import VOID_REASONS
from commdesk.models.sweep import rows_of

if TYPE_CHECKING:
    from commdesk.models.database import Store
    from commdesk.services.office.office import Office

Room = tuple[str, str, str]
"""Building, entrance, room."""
_Sheet = tuple[int, Answer, int, Spot]
"""Number, what it says, area, where it is."""
_NO_SPOT = NOWHERE, NOWHERE


def places_known(office: Office, topic_id: UUID) -> tuple[bool, bool]:
    """Whether any paper of a topic is tied to a building, and any to a grid; of a draft none is."""
    paper, topic = tables.Paper, topic_id.hex
    with office.store.connection(), office.store.snapshot():
        grids, has_building = grids_of(office.store), False
        size = last_paper(office.store, topic)
        texts = paper.select(paper.places).where(
            rows_of(office.store, paper, topic, size) & paper.withdrawn.is_null()
        )
        for (text,) in office.store.stream(texts):
            building, grid = _spot(text, grids)
            has_building = has_building or building != NOWHERE
            if grid != NOWHERE or (has_building and not grids):
                return has_building, grid != NOWHERE
    return has_building, False


def grid_finder(office: Office) -> Callable[[Paper], str]:
    """Tells the grid of a paper's first property, "" for none; asked inside a snapshot."""
    grids = grids_of(office.store)

    def grid_of(paper: Paper) -> str:
        if not paper.addresses:
            return NOWHERE
        at = paper.addresses[0]
        return grids.get((at.building, at.entrance, at.room), NOWHERE)

    return grid_of


def grids_of(store: Store) -> dict[Room, str]:
    """Grids by room, of today's register, those taken out of it since included: the roll knows no grids."""
    table = register_tables.Property
    rows = store.stream(
        table.select(table.building, table.entrance, table.room, table.grid)
        .where(table.current & table.grid.is_null(is_null=False) & (table.grid != ""))
        .order_by(table.arrival)
    )
    return {(building, entrance, room): grid for building, entrance, room, grid in rows}


class _Alike:
    """Voters with one paper each, summed up: papers, heads and area by spot and answer."""

    def __init__(self) -> None:
        self._sums: dict[tuple[Spot, Answer], list[int]] = {}

    def take(self, sheet: _Sheet, heads: int) -> None:
        """One voter more."""
        _, answer, area, spot = sheet
        sums = self._sums.setdefault((spot, answer), [0, 0, 0])
        sums[0] += 1
        sums[1] += heads
        sums[2] += area

    def put_into(self, count: PlaceCount, place: int) -> None:
        """By buildings, which come first in a spot, or by grids."""
        for (spot, answer), (papers, heads, area) in self._sums.items():
            count.add_alike(spot[place], answer, papers, heads, area)

    def presence(self) -> Presence:
        """Where those are whose paper is valid."""
        found = Presence()
        for (spot, answer), (papers, *_) in self._sums.items():
            if _is_valid(answer):
                found.add_alike(spot, papers)
        return found


def _is_valid(answer: Answer) -> bool:
    return answer.is_back and not answer.is_void


def _spot(text: str, grids: dict[Room, str]) -> Spot:
    """Where the first of stored places is."""
    if not grids and "\\" not in text:
        building = text.split('"', 2)[1:2]  # of a hundred thousand, no more than is asked for
        return (building[0], NOWHERE) if building else _NO_SPOT
    places = places_of(text)
    if not places:
        return _NO_SPOT
    at = places[0]
    return at.building, grids.get((at.building, at.entrance, at.room), NOWHERE)


class PlaceReader:
    """One pass over the roll and the papers of a topic; inside a snapshot."""

    def __init__(self, office: Office, topic: Topic) -> None:
        self._store = office.store
        self._topic = topic.id.hex
        self._size = last_paper(office.store, self._topic)

    def read(self, buildings: PlaceCount, grids: PlaceCount) -> Presence:
        """Put every voter into both counts; nobody on a roll is without a paper.

        Returns who is where of those who chose.
        """
        several_heads, gone = self._unlike()
        rulings, alike = self._rulings(), _Alike()
        held: dict[int, _Sheet] = {}
        several: dict[int, list[_Sheet]] = {}
        for holder, sheet in self._sheets(buildings):
            if holder == NOBODY:
                alike.take(sheet, 1)
            elif holder not in held:
                held[holder] = sheet
            else:
                several.setdefault(holder, [held[holder]]).append(sheet)
        for voter in held.keys() - several.keys() - gone:
            alike.take(held[voter], several_heads.get(voter, 1))
        for place, count in enumerate((buildings, grids)):
            for voter in several.keys() - gone:
                sheets = [PlacedSheet(*sheet[:3], sheet[3][place]) for sheet in several[voter]]
                count.add_voter(voter, several_heads.get(voter, 1), sheets, rulings)
            alike.put_into(count, place)
        presence = alike.presence()
        for voter in several.keys() - gone:
            presence.add_voter(
                (spot, area, _is_valid(said)) for _, said, area, spot in several[voter]
            )
        return presence

    def _unlike(self) -> tuple[dict[int, int], frozenset[int]]:
        """The few voters who are not one head: how many they are; and those taken out."""
        voter = tables.Voter
        here = (voter.topic == self._topic) & voter.current
        whole = rows_of(self._store, voter, self._topic, self._size)
        heads = voter.select(voter.number, voter.people).where(
            whole & voter.people.is_null(is_null=False)
        )
        gone = voter.select(voter.number).where(here & voter.withdrawn)
        return (
            dict(self._store.rows(heads)),
            frozenset(number for (number,) in self._store.rows(gone)),
        )

    def _rulings(self) -> dict[tuple[str, int], str]:
        ruling = votes.Ruling
        rows = self._store.rows(
            ruling.select(ruling.matter, ruling.voter, ruling.option).where(
                (ruling.topic == self._topic) & ruling.current
            )
        )
        return {(matter, voter): option for matter, voter, option in rows}

    def _answers(self, count: PlaceCount) -> dict[int, Answer]:
        reading = votes.Reading
        known: dict[tuple[str, str | None], Answer] = {}
        found: dict[int, Answer] = {}
        for number, marks, void in self._store.stream(
            reading.select(reading.paper, reading.marks, reading.void).where(
                rows_of(self._store, reading, self._topic, self._size)
                & (reading.turn == votes.FIRST_TURN)
                & reading.withdrawn.is_null()
            )
        ):
            answer = known.get((marks, void))
            if answer is None:
                made = Reading(0, marks_of(marks), VOID_REASONS[void])
                answer = known[marks, void] = count.answer(made)
            found[number] = answer
        return found

    def _sheets(self, count: PlaceCount) -> Iterator[tuple[int, _Sheet]]:
        """Every paper with its holder."""
        paper, grids = tables.Paper, grids_of(self._store)
        answers, delivered = self._answers(count), delivered_papers(self._store, self._topic)
        for number, holder, area, text in self._store.stream(
            paper.select(paper.number, paper.voter, paper.area_cm2, paper.places).where(
                rows_of(self._store, paper, self._topic, self._size) & paper.withdrawn.is_null()
            )
        ):
            answer = answers.get(number)
            if answer is None:
                answer = count.delivered if number in delivered else count.out
            spot = _spot(text, grids)
            yield holder, (number, answer, area, spot)
