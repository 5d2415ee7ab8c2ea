# SPDX-License-Identifier: Apache-2.0
"""What one place 楼栋、网格 says in a vote: heads, area, options; and the order of places."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from commdesk.domain.matters import Matter, Option
from commdesk.domain.register import Address
from commdesk.domain.roll import Paper
from commdesk.domain.tally import NONE, Weight

NOWHERE = ""
"""The place of papers that speak for none."""
LEAST_PAPERS = 5
"""With papers of fewer voters back, a place would tell how people there voted."""


def place_key(place: str) -> tuple[object, ...]:
    """Order of places: 2 before 10, named ones after, and what has no place last."""
    return (not place, Address(place, "", "").sort_key)


def home_of(areas: Iterable[tuple[str, int]]) -> str:
    """The place where a person is counted, of places with the area (cm²) that is there."""
    found = areas_by_place(areas)
    return min(found, key=lambda place: (-found[place], place_key(place)), default=NOWHERE)


def areas_by_place(areas: Iterable[tuple[str, int]]) -> dict[str, int]:
    """The area (cm²) at each place."""
    found: dict[str, int] = {}
    for place, area in areas:
        found[place] = found.get(place, 0) + area
    return found


def building_of(paper: Paper) -> str:
    """The building of a paper's first property."""
    return paper.addresses[0].building if paper.addresses else NOWHERE


@dataclass(frozen=True, slots=True)
class OptionVotes:
    """Votes for one option at one place: cast on papers, and deemed from silence."""

    option: Option
    cast: Weight = NONE
    deemed: Weight = NONE

    @property
    def total(self) -> Weight:
        """Cast and deemed."""
        return self.cast + self.deemed


@dataclass(frozen=True, slots=True)
class PlaceVotes:
    """What one place says on one mark; everything but `merged` adds up over the places.

    `papers` were issued, `returned` of them came back. `undecided` are heads whose papers
    disagree (their area is in the options); `waiting` is silence that follows a majority
    there is not. `merged` says how many places are summed up here, 0 for a place of its own.
    """

    place: str
    papers: int
    returned: int
    roll: Weight
    taking_part: Weight
    options: tuple[OptionVotes, ...]
    void: Weight
    undecided: int
    waiting: Weight
    merged: int = 0


@dataclass(frozen=True, slots=True)
class MatterBreakdown:
    """One mark by place, in the order of places; `total` is what the board says.

    Without `tells_areas` the rows have no areas but that of the roll: see `place_areas`.
    """

    matter: Matter
    followed: str | None
    rows: tuple[PlaceVotes, ...]
    total: PlaceVotes
    tells_areas: bool = True


def summed(rows: Sequence[PlaceVotes], place: str = NOWHERE) -> PlaceVotes:
    """Places of one mark added up; of at least one place."""
    options = tuple(
        OptionVotes(
            same[0].option,
            sum_of(one.cast for one in same),
            sum_of(one.deemed for one in same),
        )
        for same in zip(*(row.options for row in rows), strict=True)
    )
    return PlaceVotes(
        place,
        sum(row.papers for row in rows),
        sum(row.returned for row in rows),
        sum_of(row.roll for row in rows),
        sum_of(row.taking_part for row in rows),
        options,
        sum_of(row.void for row in rows),
        sum(row.undecided for row in rows),
        sum_of(row.waiting for row in rows),
        merged=sum(row.merged or 1 for row in rows),
    )


def sum_of(weights: Iterable[Weight]) -> Weight:
    """All of them together."""
    people = area = 0
    for weight in weights:
        people += weight.people
        area += weight.area
    return Weight(people, area)


def nothing_of(options: Collection[Option]) -> PlaceVotes:
    """Where nobody is asked."""
    votes = tuple(OptionVotes(option) for option in options)
    return PlaceVotes(NOWHERE, 0, 0, NONE, NONE, votes, NONE, 0, NONE)
