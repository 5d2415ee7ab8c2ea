# SPDX-License-Identifier: Apache-2.0
"""The tally 计票: from the papers of a roll to people and area per option.

A count is made per voter, because people are counted per voter: a voter with several
papers is one person with the area of each paper. Nothing here decides; see `outcome`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from commdesk.domain.matters import Matter, OptionRole
from commdesk.domain.reading import MarkState, Reading
from commdesk.domain.roll import Paper, Roll, Voter
from commdesk.domain.topics import BlankIs, Policy, Unreturned


@dataclass(frozen=True, slots=True)
class Weight:
    """Heads, and area in cm²."""

    people: int = 0
    area: int = 0

    def __add__(self, other: Weight) -> Weight:
        return Weight(self.people + other.people, self.area + other.area)

    def __sub__(self, other: Weight) -> Weight:
        return Weight(self.people - other.people, self.area - other.area)


NONE = Weight()
DEFAULT_POLICY = Policy()


@dataclass(frozen=True, slots=True)
class Returns:
    """What is known of the papers: readings that count, deliveries, and rulings.

    `readings` by paper number; `delivered` the numbers with a recorded effective delivery
    送达; `rulings` the option key decided for a voter whose papers disagree, by matter key
    and voter number.
    """

    readings: Mapping[int, Reading] = field(default_factory=dict[int, Reading])
    delivered: Collection[int] = frozenset()
    rulings: Mapping[tuple[str, int], str] = field(default_factory=dict[tuple[str, int], str])


@dataclass(frozen=True, slots=True)
class PaperAccount:
    """Ballot accounting 票数核对: issued = returned + not returned; returned = valid + void."""

    issued: int
    delivered: int
    returned: int
    valid: int
    void: int

    @property
    def not_returned(self) -> int:
        """Still out."""
        return self.issued - self.returned


@dataclass(frozen=True, slots=True)
class OptionTally:
    """Votes for one option: cast on papers, and deemed from silence, kept apart."""

    key: str
    name: str
    role: OptionRole
    cast: Weight
    deemed: Weight

    @property
    def total(self) -> Weight:
        """Cast and deemed together: what the rule's tests look at."""
        return self.cast + self.deemed


@dataclass(frozen=True, slots=True)
class Undecided:
    """A voter whose papers disagree on a matter and for whom no ruling is recorded."""

    voter: Voter
    choices: tuple[str, ...]  # option keys found on the papers, in the matter's order
    papers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Outlook:
    """The furthest that papers still out, and open rulings, can move a matter.

    `most_taking_part` all papers out come back; `least_taking_part` those that come back
    are void and void papers do not take part; `most_for` every one of them is for, every
    ruling too; `least_for` none is.
    """

    out: Weight
    most_taking_part: Weight
    least_taking_part: Weight
    most_for: Weight
    least_for: Weight


@dataclass(frozen=True, slots=True)
class MatterTally:
    """One matter's count. `void` are votes void on this matter; people there have no valid one.

    The people of `taking_part` are those of all options, plus `undecided`, plus the void
    ones where the policy lets void papers take part.
    """

    matter: Matter
    roll: Weight
    taking_part: Weight
    options: tuple[OptionTally, ...]
    void: Weight
    undecided: tuple[Undecided, ...]
    deemed_waiting: Weight  # silent voters of a follow-majority policy with no majority to follow
    followed: str | None  # the option that silence was counted to, if the policy follows one
    follows_majority: bool  # whether the policy counts silence to the majority
    outlook: Outlook

    @property
    def no_majority(self) -> bool:
        """Whether silence must follow a majority and there is none: the matter is unsettled."""
        return self.follows_majority and self.followed is None

    def option(self, key: str) -> OptionTally:
        """The tally of one option; KeyError for a key the matter does not have."""
        for option in self.options:
            if option.key == key:
                return option
        raise KeyError(key)

    @property
    def in_favour(self) -> Weight:
        """Cast and deemed votes for the option with the role `for`."""
        return _sum(option.total for option in self.options if option.role is OptionRole.FOR)


def account(roll: Roll, returns: Returns, policy: Policy = DEFAULT_POLICY) -> PaperAccount:
    """Where the papers are."""
    numbers = {paper.number for paper in roll.papers}
    returned = [reading for number, reading in returns.readings.items() if number in numbers]
    void = sum(reading.is_void_by(policy.blank_is) for reading in returned)
    return PaperAccount(
        issued=len(numbers),
        delivered=len(numbers.intersection(returns.delivered)),
        returned=len(returned),
        valid=len(returned) - void,
        void=void,
    )


def count_matter(roll: Roll, matter: Matter, returns: Returns, policy: Policy) -> MatterTally:
    """Count one matter exactly, by the policy's choices and the rulings on record."""
    count = _Count(matter, returns, policy)
    for voter in roll.voters:
        count.add(voter, roll.papers_of.get(voter.number, ()))
    return count.result(Weight(roll.people, roll.area))


@dataclass(slots=True)
class _Sum:
    """A weight that grows."""

    people: int = 0
    area: int = 0

    def add(self, people: int, area: int) -> None:
        self.people += people
        self.area += area

    @property
    def weight(self) -> Weight:
        return Weight(self.people, self.area)


@dataclass(slots=True)
class _Stand:
    """What the papers of one voter say on one matter. Areas in cm²."""

    votes: dict[str, int]  # area by option key, valid votes only
    papers: list[int]  # numbers of the papers with valid votes
    returned: bool = False
    out: bool = False
    silent: bool = False  # a paper out with a recorded delivery
    void_area: int = 0
    out_area: int = 0
    silent_area: int = 0

    @property
    def is_void(self) -> bool:
        return self.returned and not self.votes


class _Count:
    """Sums while the roll is gone through once."""

    def __init__(self, matter: Matter, returns: Returns, policy: Policy) -> None:
        self.matter = matter
        self.returns = returns
        self.policy = policy
        self.order = {option.key: place for place, option in enumerate(matter.options)}
        self.for_keys = {option.key for option in matter.options if option.role is OptionRole.FOR}
        abstain = matter.option_of(OptionRole.ABSTAIN)
        self.abstain_key = abstain.key if abstain else None
        self.people: dict[str, int] = defaultdict(int)
        self.area: dict[str, int] = defaultdict(int)
        self.void, self.returned, self.silent, self.out = _Sum(), _Sum(), _Sum(), _Sum()
        self.most_for, self.least_for, self.most_taking_part = _Sum(), _Sum(), _Sum()
        self.undecided: list[Undecided] = []

    def add(self, voter: Voter, papers: tuple[Paper, ...]) -> None:
        """Count one voter's papers."""
        stand = self._stand(papers)
        for key, area in stand.votes.items():
            self.area[key] += area
        decided = self._decide(voter, stand)
        if decided is not None:
            self.people[decided] += 1
        counts_void = self.policy.void_takes_part
        takes_part = bool(stand.votes) or (stand.is_void and counts_void)
        part_area = sum(stand.votes.values()) + (stand.void_area if counts_void else 0)
        self.void.add(stand.is_void, stand.void_area)
        self.returned.add(takes_part, part_area)
        if stand.silent and not stand.returned:
            # Whoever returned one of several papers took part with those; the rest is not silence.
            self.silent.add(1, stand.silent_area)
        self.out.add(stand.out and not stand.returned, stand.out_area)
        self.most_taking_part.add(takes_part or stand.out, part_area + stand.out_area)
        self._look_ahead(stand, decided)

    def _stand(self, papers: tuple[Paper, ...]) -> _Stand:
        stand = _Stand({}, [])
        for paper in papers:
            reading = self.returns.readings.get(paper.number)
            if reading is None:
                stand.out = True
                stand.out_area += paper.area
                if paper.number in self.returns.delivered:
                    stand.silent = True
                    stand.silent_area += paper.area
                continue
            stand.returned = True
            choice = self._choice(reading)
            if choice is None:
                stand.void_area += paper.area
            else:
                stand.votes[choice] = stand.votes.get(choice, 0) + paper.area
                stand.papers.append(paper.number)
        return stand

    def _choice(self, reading: Reading) -> str | None:
        """The option a paper counts for on this matter; None where it is void."""
        mark = reading.mark_on(self.matter.key)
        if mark.state is MarkState.BLANK:
            return self.abstain_key if self.policy.blank_is is BlankIs.ABSTAIN else None
        if mark.state is MarkState.VOID or len(mark.choices) != 1:
            return None
        return mark.choices[0] if mark.choices[0] in self.order else None

    def _decide(self, voter: Voter, stand: _Stand) -> str | None:
        """The option the person counts for; None for nobody, or undecided (then listed)."""
        if len(stand.votes) == 1:
            return next(iter(stand.votes))
        if not stand.votes:
            return None
        ruling = self.returns.rulings.get((self.matter.key, voter.number))
        if ruling in stand.votes:
            # A ruling on choices that a later correction removed decides nothing any more.
            return ruling
        choices = tuple(sorted(stand.votes, key=self.order.__getitem__))
        self.undecided.append(Undecided(voter, choices, tuple(stand.papers)))
        return None

    def _look_ahead(self, stand: _Stand, decided: str | None) -> None:
        for_area = sum(area for key, area in stand.votes.items() if key in self.for_keys)
        if decided is None:
            may_be_for = not self.for_keys.isdisjoint(stand.votes)
        else:
            may_be_for = decided in self.for_keys
        self.most_for.add(may_be_for or stand.out, for_area + stand.out_area)
        # A paper that comes back with another vote makes even a voter for it undecided.
        self.least_for.add(decided in self.for_keys and not stand.out, for_area)

    def result(self, whole: Weight) -> MatterTally:
        """The sums, with silence counted as the policy says."""
        cast = {key: Weight(self.people[key], self.area[key]) for key in self.order}
        followed: str | None = None
        follows_majority = self.policy.unreturned is Unreturned.FOLLOW_MAJORITY
        if follows_majority:
            followed = majority(cast, weigh_area=self.matter.rule.needs_area)
        elif self.policy.unreturned is Unreturned.ABSTAIN:
            followed = self.abstain_key
        deems = self.policy.unreturned is not Unreturned.NOT_PARTICIPATING
        silent = self.silent.weight if deems else NONE
        options = tuple(
            OptionTally(
                option.key,
                option.name,
                option.role,
                cast[option.key],
                silent if option.key == followed else NONE,
            )
            for option in self.matter.options
        )
        return MatterTally(
            matter=self.matter,
            roll=whole,
            taking_part=self.returned.weight + silent,
            options=options,
            void=self.void.weight,
            undecided=tuple(self.undecided),
            deemed_waiting=silent if followed is None else NONE,
            followed=followed,
            follows_majority=follows_majority,
            outlook=Outlook(
                out=self.out.weight,
                most_taking_part=self.most_taking_part.weight,
                least_taking_part=(
                    self.most_taking_part if self.policy.void_takes_part else self.returned
                ).weight,
                most_for=self.most_for.weight,
                least_for=self.least_for.weight,
            ),
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


def _sum(weights: Iterable[Weight]) -> Weight:
    total = NONE
    for weight in weights:
        total += weight
    return total
