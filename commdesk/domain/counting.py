# SPDX-License-Identifier: Apache-2.0
"""Counting: from the papers of a roll to people and area per option.

A count is made per voter, because people are counted per voter: a voter with several
papers is one person with the area of each paper. Nothing here decides; see `outcome`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from commdesk.domain.matters import Matter, Option, OptionRole, write_in_key, write_in_option
from commdesk.domain.reading import Mark, MarkState, Reading
from commdesk.domain.roll import Paper, Roll, Voter
from commdesk.domain.rules import Base
from commdesk.domain.stand import Choice, Said, Stand, Sum
from commdesk.domain.tally import (
    NONE,
    MatterTally,
    OptionTally,
    Outlook,
    Returns,
    Undecided,
    Weight,
    choice_key,
)
from commdesk.domain.topics import BlankIs, Policy, Unreturned


def count_matter(roll: Roll, matter: Matter, returns: Returns, policy: Policy) -> MatterTally:
    """Count what takes one mark, by the policy's choices and the rulings on record.

    A matter of several parts is counted part by part.
    """
    count = _Count(matter, returns, policy)
    for voter, papers in roll.ballots():
        count.add(voter, papers)
    return count.result(roll)


class _Count:
    """Sums while the roll is gone through once."""

    def __init__(self, matter: Matter, returns: Returns, policy: Policy) -> None:
        self.matter = matter
        self.returns = returns
        self.policy = policy
        self.printed = {write_in_key(option.name): option.key for option in matter.options}
        self.order = {option.key: place for place, option in enumerate(matter.options)}
        self.for_keys = {option.key for option in matter.options if option.role is OptionRole.FOR}
        abstain = matter.option_of(OptionRole.ABSTAIN)
        self.abstain_key = abstain.key if abstain else None
        self.people: dict[str, int] = defaultdict(int)
        self.area: dict[str, int] = defaultdict(int)
        self.open_to: dict[str, int] = defaultdict(int)  # heads that a ruling could bring
        self.open_here: dict[str, int] = defaultdict(int)  # of those, with no paper out
        self.loose: dict[str, int] = defaultdict(int)  # heads counted that a paper out may undo
        self.movable = Sum()  # voters with papers out: any option may still get them
        self.void, self.valid, self.back, self.silent = Sum(), Sum(), Sum(), Sum()
        self.out, self.back_or_out, self.valid_or_out = Sum(), Sum(), Sum()
        self.most_for, self.least_for = Sum(), Sum()
        self.undecided: list[Undecided] = []
        self.alike: dict[Said, list[int]] = {}  # heads and area of those with one paper
        self.choices: dict[int, tuple[Mark, Choice | None]] = {}  # by the mark's identity

    def add(self, voter: Voter, papers: tuple[Paper, ...]) -> None:
        """Count one voter's papers."""
        if len(papers) != 1:
            stand = self._stand(papers)
            self._sum_up(voter.people, stand, self._decide(voter, stand))
            return
        # Nearly everybody: one paper leaves nothing undecided, and all is linear in heads and
        # area. So voters whose paper says the same are put together and summed up as one.
        (paper,) = papers
        said = self._said(paper.number)
        known = self.alike.get(said)
        if known is None:
            known = self.alike[said] = [0, 0]
        known[0] += voter.people
        known[1] += paper.area

    def _sum_up(self, heads: int, stand: Stand, decided: Choice | None) -> None:
        for choice, area in stand.votes.items():
            for key in choice:
                self.area[key] += area
        for key in decided or ():
            self.people[key] += heads
        self.void.add(heads * stand.is_void, stand.void_area)
        self.valid.add(heads * bool(stand.votes), stand.valid_area)
        self.back.add(heads * stand.returned, stand.valid_area + stand.void_area)
        if stand.silent and not stand.returned:
            # Whoever returned one of several papers took part with those; the rest is not silence.
            self.silent.add(heads, stand.silent_area)
        self.out.add(heads * (stand.out and not stand.returned), stand.out_area)
        self.back_or_out.add(
            heads * (stand.returned or stand.out),
            stand.valid_area + stand.void_area + stand.out_area,
        )
        self.valid_or_out.add(
            heads * (bool(stand.votes) or stand.out), stand.valid_area + stand.out_area
        )
        self._look_ahead(heads, stand, decided)

    def _stand(self, papers: tuple[Paper, ...]) -> Stand:
        stand = Stand()
        for paper in papers:
            said = self._said(paper.number)
            stand.take(said, paper.area)
            if not isinstance(said, str):
                stand.papers.append(paper.number)
        return stand

    def _said(self, number: int) -> Said:
        reading = self.returns.readings.get(number)
        if reading is None:
            return "delivered" if number in self.returns.delivered else "out"
        choice = self._choice_of(reading)
        return "void" if choice is None else choice

    def _choice_of(self, reading: Reading) -> Choice | None:
        if reading.void is not None:
            return None
        mark = reading.mark_on(self.matter.key)
        # Papers alike share their marks; one kept here keeps its identity to itself.
        known = self.choices.get(id(mark))
        if known is None:
            known = self.choices[id(mark)] = (mark, self._choice(mark))
        return known[1]

    def _choice(self, mark: Mark) -> Choice | None:
        """What a paper chose on this matter; None where it is void."""
        if mark.state is MarkState.BLANK:
            if self.policy.blank_is is BlankIs.VOID:
                return None
            return () if self.abstain_key is None else (self.abstain_key,)
        if mark.state is MarkState.VOID:
            return None
        keys = mark.choices
        if len(keys) == 1 and not mark.written:
            return keys if keys[0] in self.order else None
        return self._several(mark)

    def _several(self, mark: Mark) -> Choice | None:
        """The same for a paper that chose several, or wrote names."""
        keys = mark.choices
        if not self.order.keys() >= set(keys):
            return None
        if mark.written:
            if not self.matter.write_ins:
                return None
            keys = (*keys, *map(self._key_of_name, mark.written))
        unlike = set(keys)
        if len(keys) > self.matter.most or len(unlike) != len(keys):
            return None  # 多于应选名额, or one name twice
        if self.abstain_key in unlike:
            return None
        # All behind the printed ones, by name: a ruling recorded today names the same choice
        # tomorrow, whatever other papers have brought by then.
        for key in unlike - self.order.keys():
            self.order[key] = len(self.matter.options)
        return tuple(sorted(keys, key=self._place))

    def _place(self, key: str) -> tuple[int, str]:
        return self.order[key], key

    def _key_of_name(self, name: str) -> str:
        """The option of a name written in; a candidate's own name is the candidate."""
        key = write_in_key(name)
        return self.printed.get(key, key)

    def _decide(self, voter: Voter, stand: Stand) -> Choice | None:
        """What the person counts for; None for nobody, or undecided (then listed)."""
        if len(stand.votes) == 1:
            return next(iter(stand.votes))
        if not stand.votes:
            return None
        ruling = self.returns.rulings.get((self.matter.key, voter.number))
        names = {choice_key(choice): choice for choice in stand.votes}
        if ruling in names:
            # A ruling on choices that a later correction removed decides nothing any more.
            return names[ruling]
        ordered = sorted(stand.votes, key=lambda choice: [*map(self._place, choice)])
        self.undecided.append(
            Undecided(voter, tuple(map(choice_key, ordered)), tuple(stand.papers))
        )
        return None

    def _look_ahead(self, heads: int, stand: Stand, decided: Choice | None) -> None:
        for_area = 0
        may_be_for = False
        for choice, area in stand.votes.items():
            if not self.for_keys.isdisjoint(choice):
                for_area += area
                may_be_for = may_be_for or decided is None or decided == choice
        is_for = decided is not None and may_be_for
        self.most_for.add(heads * (may_be_for or stand.out), for_area + stand.out_area)
        # A paper that comes back with another vote makes even a voter for it undecided.
        self.least_for.add(heads * (is_for and not stand.out), for_area)
        if not self.matter.is_ranked:
            return
        if stand.out:
            self.movable.add(heads, stand.out_area)
            for key in decided or ():
                self.loose[key] += heads
        if decided is None:
            for key in {key for choice in stand.votes for key in choice}:
                self.open_to[key] += heads
                if not stand.out:
                    self.open_here[key] += heads

    def result(self, roll: Roll) -> MatterTally:
        """The sums, with silence counted as the policy says. To be called once, at the end."""
        for said, (heads, area) in self.alike.items():
            stand = Stand()
            stand.take(said, area)
            self._sum_up(heads, stand, None if isinstance(said, str) else said)
        whole = Weight(roll.people, roll.area)
        cast = {key: Weight(self.people[key], self.area[key]) for key in self.order}
        followed: str | None = None
        follows_majority = self.policy.unreturned is Unreturned.FOLLOW_MAJORITY
        if follows_majority:
            followed = majority(cast, weigh_area=self.matter.rule.needs_area)
        elif self.policy.unreturned is Unreturned.ABSTAIN:
            followed = self.abstain_key
        deems = self.policy.unreturned is not Unreturned.NOT_PARTICIPATING
        silent = self.silent.weight if deems else NONE
        issued = whole if self.returns.issued is None else Weight(self.returns.issued, 0)
        return MatterTally(
            matter=self.matter,
            wholes=self._wholes(
                whole, issued, self.back.weight + silent, self.valid.weight + silent
            ),
            options=tuple(
                self._option(option, cast[option.key], silent if option.key == followed else NONE)
                for option in self._options()
            ),
            void=self.void.weight,
            undecided=tuple(self.undecided),
            deemed_waiting=silent if followed is None else NONE,
            followed=followed,
            follows_majority=follows_majority,
            outlook=Outlook(
                out=self.out.weight,
                movable=self.movable.weight,
                all_back=self._wholes(
                    whole, whole, self.back_or_out.weight, self.valid_or_out.weight
                ),
                all_void=self._wholes(whole, whole, self.back_or_out.weight, self.valid.weight),
                most_for=self.most_for.weight,
                least_for=self.least_for.weight,
            ),
        )

    def _wholes(
        self, whole: Weight, issued: Weight, returned: Weight, valid: Weight
    ) -> dict[Base, Weight]:
        return {
            Base.ALL: whole,
            Base.ISSUED: issued,
            Base.RETURNED: returned,
            Base.VALID: valid,
            Base.TAKING_PART: returned if self.policy.void_takes_part else valid,
        }

    def _options(self) -> tuple[Option, ...]:
        """The printed options, then the names written in."""
        names = sorted(self.order.keys() - {option.key for option in self.matter.options})
        return (*self.matter.options, *map(write_in_option, names))

    def _option(self, option: Option, cast: Weight, deemed: Weight) -> OptionTally:
        key, movable = option.key, self.movable.weight
        firm = cast - Weight(self.loose[key], 0)
        return OptionTally(
            key,
            option.name,
            option.role,
            cast,
            deemed,
            least=firm,
            most=firm + movable + Weight(self.open_here[key], 0),
            ruled=cast + Weight(self.open_to[key], 0),
        )


def majority(cast: Mapping[str, Weight], *, weigh_area: bool) -> str | None:
    """The one option with the most people and, where area is weighed, the most area too.

    None where there is no such option: a tie, or people and area that lean differently.
    """
    if not cast:
        return None
    most_people = max(weight.people for weight in cast.values())
    leading = [key for key, weight in cast.items() if weight.people == most_people]
    if len(leading) != 1:
        return None
    if weigh_area:
        area = cast[leading[0]].area
        if any(weight.area >= area for key, weight in cast.items() if key != leading[0]):
            return None
    return leading[0]
