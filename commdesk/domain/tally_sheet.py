# SPDX-License-Identifier: Apache-2.0
"""What a tally sheet 计票表 shows: papers and votes building by building, adding up to the board.

How many papers of a building were handed out, came back, or are void tells nobody's vote, and
is shown for each. What they say is shown by itself only of buildings from which at least
`LEAST_PAPERS` voters sent valid papers back; the others are one line 其余, in which there are as
many at least, if need be with the smallest of the former: see `breakdown_guard`. They are people
then, without areas: see `place_areas`. A supervisor may have a sheet of a named vote with every
building by itself, and its exact areas. The papers of a secret vote are no building's: it has
totals only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from commdesk.domain.breakdown import break_down
from commdesk.domain.breakdown_guard import guarded, presence_of
from commdesk.domain.place_votes import NOWHERE, MatterBreakdown, building_of, place_key
from commdesk.domain.results import Results
from commdesk.domain.roll import Paper, Roll
from commdesk.domain.tally import Returns, account
from commdesk.domain.topics import Topic


@dataclass(frozen=True, slots=True)
class PlacePapers:
    """The papers of one building, or of all.

    `due` 应发 are those that the roll has; `issued` 发出 were handed out, with `spoiled` ones
    作废换票 that others took the place of. Of a secret vote, due are its voters.
    """

    place: str
    due: int = 0
    issued: int = 0
    spoiled: int = 0
    returned: int = 0
    valid: int = 0
    void: int = 0

    @property
    def out(self) -> int:
        """Not returned; negative where more came back than were issued."""
        return self.issued - self.spoiled - self.returned

    def __add__(self, other: PlacePapers) -> PlacePapers:
        return PlacePapers(
            self.place,
            self.due + other.due,
            self.issued + other.issued,
            self.spoiled + other.spoiled,
            self.returned + other.returned,
            self.valid + other.valid,
            self.void + other.void,
        )


@dataclass(frozen=True, slots=True)
class TallySheet:
    """`results` as the board has them; `places` and `total` of papers; `matters` by building.

    `matters` has one entry for each mark, in printed order. `is_guarded`: small buildings are
    one line, and votes by building have no areas. `several_places`: papers may speak for several, and count at their first.
    """

    results: Results
    places: tuple[PlacePapers, ...]
    total: PlacePapers
    matters: tuple[MatterBreakdown, ...]
    is_guarded: bool
    several_places: bool


def make_tally_sheet(
    topic: Topic,
    results: Results,
    roll: Roll,
    returns: Returns,
    spoiled: Mapping[str, int],
    *,
    is_guarded: bool = True,
    grid_of: Callable[[Paper], str] = lambda _: NOWHERE,
) -> TallySheet:
    """Put papers and votes by building. `spoiled` papers by building.

    `grid_of` a paper: charts by grid must not give away what stands together here.
    """
    broken = break_down(topic.matters, topic.policy, roll, returns, building_of)
    if roll.is_secret or topic.extent.secret:
        papers = account(roll, returns, topic.policy)
        total = PlacePapers(
            NOWHERE,
            roll.people,
            papers.issued,
            papers.spoiled,
            papers.returned,
            papers.valid,
            papers.void,
        )
        return TallySheet(results, (), total, broken, is_guarded=True, several_places=False)
    places = papers_by_place(topic, roll, returns, spoiled)
    total = sum(places, PlacePapers(NOWHERE))
    matters = broken
    if is_guarded:
        apart = presence_of(roll, returns, topic.policy, grid_of).apart().buildings
        matters = tuple(guarded(one, apart) for one in broken)
    several = any(
        len({address.building for address in paper.addresses}) > 1 for paper in roll.papers
    )
    return TallySheet(results, places, total, matters, is_guarded, several)


def papers_by_place(
    topic: Topic, roll: Roll, returns: Returns, spoiled: Mapping[str, int]
) -> tuple[PlacePapers, ...]:
    """The papers of a named vote by building, in the order of buildings."""
    found: dict[str, list[int]] = {}
    for paper in roll.papers:
        counts = found.setdefault(building_of(paper), [0, 0, 0])
        counts[0] += 1
        reading = returns.readings.get(paper.number)
        if reading is not None:
            counts[1 + reading.is_void_by(topic.policy.blank_is)] += 1
    for place in spoiled:
        found.setdefault(place, [0, 0, 0])
    return tuple(
        PlacePapers(
            place,
            due,
            due + spoiled.get(place, 0),
            spoiled.get(place, 0),
            valid + void,
            valid,
            void,
        )
        for place, (due, valid, void) in _in_order(found)
    )


def _in_order(found: Mapping[str, list[int]]) -> Iterable[tuple[str, list[int]]]:
    return sorted(found.items(), key=lambda item: place_key(item[0]))
