# SPDX-License-Identifier: Apache-2.0
"""Votes by place 楼栋、网格: the same count as the board's, broken down and adding up to it.

Area counts where the property is: a paper's area is at the place of its first property. A
person is counted once, at the place where most of their area on the roll is (of equal ones,
the first in order), whichever of their papers came back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from commdesk.domain.counting import Answer, Rulings, TopicCount
from commdesk.domain.matters import (
    UNCHOSEN,
    Matter,
    Option,
    OptionRole,
    parts_of,
    write_in_option,
)
from commdesk.domain.place_votes import (
    MatterBreakdown,
    OptionVotes,
    PlaceVotes,
    areas_by_place,
    home_of,
    nothing_of,
    place_key,
    sum_of,
    summed,
)
from commdesk.domain.reading import Reading
from commdesk.domain.roll import Paper, Roll, Voter
from commdesk.domain.tally import NONE, MatterTally, Returns, Weight, majority
from commdesk.domain.topics import Policy, Unreturned


@dataclass(frozen=True, slots=True)
class PlacedSheet:
    """One of a voter's papers: its number, what it says, its area (cm²), where it is."""

    number: int
    answer: Answer
    area: int
    place: str


@dataclass(slots=True)
class _Place:
    count: TopicCount
    papers: int = 0
    returned: int = 0
    people: int = 0
    area: int = 0
    heads: dict[int, int] = field(default_factory=dict[int, int])  # of voters of several papers

    def hold(self, answer: Answer, papers: int) -> None:
        self.papers += papers
        self.returned += papers * answer.is_back

    def tallies(self) -> dict[str, MatterTally]:
        def voter(number: int) -> Voter:
            return Voter(number, "", 0, people=self.heads[number])

        return self.count.tallies(Weight(self.people, self.area), None, voter)


class PlaceCount:
    """The count of a topic place by place: papers are put in, and breakdowns come out."""

    def __init__(self, matters: Iterable[Matter], policy: Policy) -> None:
        self._matters = tuple(matter for matter in matters if matter.is_counted)
        self._policy = policy
        self._reader = TopicCount(self._matters, policy)
        self._places: dict[str, _Place] = {}
        self.out = self._reader.out
        """What a paper says that is not on record as delivered, and has not come back."""
        self.delivered = self._reader.delivered
        """The same for one that is."""

    def answer(self, reading: Reading) -> Answer:
        """What a paper says that came back."""
        return self._reader.answer(reading)

    def add_alike(self, place: str, answer: Answer, papers: int, heads: int, area: int) -> None:
        """Voters of one place with one paper each and this answer."""
        here = self._at(place)
        here.hold(answer, papers)
        here.people += heads
        here.area += area
        here.count.add_alike(answer, papers, heads, area)

    def add_voter(
        self, number: int, heads: int, sheets: Sequence[PlacedSheet], rulings: Rulings
    ) -> None:
        """A voter with several papers, or none, wherever they are."""
        for sheet in sheets:
            self._at(sheet.place).hold(sheet.answer, 1)
        areas = areas_by_place((sheet.place, sheet.area) for sheet in sheets)
        home = home_of(areas.items())
        self._at(home).people += heads
        # What is decided rests on all papers; each place gets the area that lies there.
        for place, area in areas.items():
            here = self._at(place)
            here.area += area
            here.heads[number] = heads if place == home else 0
            here.count.add_voter(
                number,
                here.heads[number],
                [
                    (sheet.number, sheet.answer, sheet.area if sheet.place == place else 0)
                    for sheet in sheets
                ],
                rulings,
            )

    def result(self) -> tuple[MatterBreakdown, ...]:
        """Every mark in printed order."""
        places = sorted(self._places, key=place_key)
        tallies = [(place, self._places[place], self._places[place].tallies()) for place in places]
        return tuple(
            self._matter(part, [(name, here, found[part.key]) for name, here, found in tallies])
            for part in parts_of(self._matters)
        )

    def _at(self, place: str) -> _Place:
        known = self._places.get(place)
        if known is None:
            known = self._places[place] = _Place(TopicCount(self._matters, self._policy))
        return known

    def _matter(
        self, part: Matter, tallies: list[tuple[str, _Place, MatterTally]]
    ) -> MatterBreakdown:
        written = sorted(
            {
                option.key
                for _, _, tally in tallies
                for option in tally.options
                if option.role is OptionRole.WRITE_IN
            }
        )
        options = (*part.options, *(self._written(part, key) for key in written))
        counted = [{one.key: one.cast for one in tally.options} for *_, tally in tallies]
        whole = {one.key: sum_of(at.get(one.key, NONE) for at in counted) for one in options}
        followed = self._followed(part, whole)
        cast = [{one.key: one.cast for one in tally.shown} for *_, tally in tallies]
        if any(tally.blank != NONE for *_, tally in tallies):
            options = (*options, UNCHOSEN)

        def row(
            name: str, here: _Place, tally: MatterTally, votes: dict[str, Weight]
        ) -> PlaceVotes:
            # Each place by itself may have another majority, or none: only its silence is taken.
            silent = sum_of((tally.deemed_waiting, *(option.deemed for option in tally.options)))
            return PlaceVotes(
                name,
                here.papers,
                here.returned,
                tally.roll,
                tally.taking_part,
                tuple(
                    OptionVotes(
                        option,
                        votes.get(option.key, NONE),
                        silent if option.key == followed else NONE,
                    )
                    for option in options
                ),
                tally.void,
                tally.open_heads,
                silent if followed is None else NONE,
            )

        rows = tuple(row(*one, votes) for one, votes in zip(tallies, cast, strict=True))
        total = summed(rows) if rows else nothing_of(options)
        return MatterBreakdown(part, followed, rows, total)

    def _written(self, part: Matter, key: str) -> Option:
        return write_in_option(key, self._reader.name_of(part.key, key))

    def _followed(self, part: Matter, cast: dict[str, Weight]) -> str | None:
        if self._policy.unreturned is Unreturned.FOLLOW_MAJORITY:
            return majority(cast, weigh_area=part.rule.needs_area)
        if self._policy.unreturned is Unreturned.ABSTAIN:
            abstain = part.option_of(OptionRole.ABSTAIN)
            return abstain.key if abstain else None
        return None


def break_down(
    matters: Iterable[Matter],
    policy: Policy,
    roll: Roll,
    returns: Returns,
    place_of: Callable[[Paper], str],
) -> tuple[MatterBreakdown, ...]:
    """Every mark of a roll that is at hand whole, by the places that `place_of` says."""
    count = PlaceCount(matters, policy)

    def said(paper: Paper) -> Answer:
        reading = returns.readings.get(paper.number)
        if reading is not None:
            return count.answer(reading)
        return count.delivered if paper.number in returns.delivered else count.out

    for voter, held in roll.ballots():
        if len(held) == 1:
            paper = held[0]
            count.add_alike(place_of(paper), said(paper), 1, voter.people, paper.area)
        else:
            sheets = [PlacedSheet(one.number, said(one), one.area, place_of(one)) for one in held]
            count.add_voter(voter.number, voter.people, sheets, returns.rulings)
    return count.result()
