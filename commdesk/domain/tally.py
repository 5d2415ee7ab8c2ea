# SPDX-License-Identifier: Apache-2.0
"""What a tally 计票 consists of: people and area per option, and where the papers are.

`counting` makes these values from the papers of a roll; `outcome` decides on them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from commdesk.domain.matters import UNCHOSEN, Matter, OptionRole
from commdesk.domain.reading import Reading
from commdesk.domain.roll import Roll, Voter
from commdesk.domain.rules import Base
from commdesk.domain.topics import Policy


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
    送达; `rulings` what was decided for a voter whose papers disagree (see Undecided), by
    matter key and voter number; `issued` how many papers were handed out in a secret topic,
    None where each voter's papers are known; `spoiled` how many were given back and replaced.
    """

    readings: Mapping[int, Reading] = field(default_factory=dict[int, Reading])
    delivered: Collection[int] = frozenset()
    rulings: Mapping[tuple[str, int], str] = field(default_factory=dict[tuple[str, int], str])
    issued: int | None = None
    spoiled: int = 0


@dataclass(frozen=True, slots=True)
class PaperAccount:
    """Ballot accounting 票数核对: issued = returned + out + spoiled; returned = valid + void.

    A spoiled paper 作废票 was given back before the vote and replaced by another.
    """

    issued: int
    delivered: int
    returned: int
    valid: int
    void: int
    spoiled: int = 0

    @property
    def can_return(self) -> int:
        """Papers that can come back, or did: what every share of returns is of."""
        return self.issued - self.spoiled

    @property
    def not_returned(self) -> int:
        """Still out."""
        return self.can_return - self.returned


@dataclass(frozen=True, slots=True)
class OptionTally:
    """Votes for one option: cast on papers, and deemed from silence, kept apart.

    `least` and `most` are the furthest that papers still out and rulings still open can
    move the votes cast; `ruled` how far open rulings alone can.
    """

    key: str
    name: str
    role: OptionRole
    cast: Weight
    deemed: Weight
    least: Weight = NONE
    most: Weight = NONE
    ruled: Weight = NONE

    @property
    def total(self) -> Weight:
        """Cast and deemed together: what the rule's tests look at."""
        return self.cast + self.deemed


NO_OPTION = "none"
"""The choice of a valid paper that chose nothing."""


def choice_key(keys: Iterable[str]) -> str:
    """What one paper chose, as one text: option keys in printed order, joined by +."""
    return "+".join(keys) or NO_OPTION


def keys_of_choice(key: str) -> tuple[str, ...]:
    """The option keys of such a text."""
    return () if key == NO_OPTION else tuple(key.split("+"))


@dataclass(frozen=True, slots=True)
class Undecided:
    """A voter whose papers disagree on a matter and for whom no ruling is recorded.

    `choices` are what the papers chose, as `choice_key` writes it (the option's key where a
    paper chooses one); a ruling names one of them.
    """

    voter: Voter
    choices: tuple[str, ...]
    papers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Outlook:
    """The furthest that papers still out, and open rulings, can move a matter.

    `all_back` and `all_void` are the wholes by base when every paper out comes back valid,
    and when it comes back void; `most_for` every one of them is in favour, every ruling too;
    `least_for` none is; `movable` are the voters with papers out, whose votes in a ranked
    matter may still go anywhere.
    """

    out: Weight
    movable: Weight
    all_back: Mapping[Base, Weight]
    all_void: Mapping[Base, Weight]
    most_for: Weight
    least_for: Weight


@dataclass(frozen=True, slots=True)
class MatterTally:
    """One mark's count. `void` are votes void on this matter; people there have no valid one.

    `wholes` are what shares are measured against; deemed votes are in every one of them.
    The people taking part are those of all options (for one choice), plus `undecided`, plus
    the void ones where the policy lets void papers take part.

    `blank` are papers that chose nothing, where they are a line of their own (see
    `Matter.lists_blanks`). They abstain: an abstaining option of another name includes them
    in `options`, for the rule; `shown` takes them apart, for whoever reads.
    """

    matter: Matter
    wholes: Mapping[Base, Weight]
    options: tuple[OptionTally, ...]
    void: Weight
    undecided: tuple[Undecided, ...]
    deemed_waiting: Weight  # silent voters of a follow-majority policy with no majority to follow
    followed: str | None  # the option that silence was counted to, if the policy follows one
    follows_majority: bool  # whether the policy counts silence to the majority
    outlook: Outlook
    blank: Weight = NONE

    @property
    def shown(self) -> tuple[OptionTally, ...]:
        """The options as they are told: nobody who left the paper blank is in one of them."""
        if self.blank == NONE:
            return self.options
        abstain = self.matter.option_of(OptionRole.ABSTAIN)
        return (
            *(
                replace(option, cast=option.cast - self.blank)
                if abstain is not None and option.key == abstain.key
                else option
                for option in self.options
            ),
            OptionTally(UNCHOSEN.key, UNCHOSEN.name, UNCHOSEN.role, self.blank, NONE),
        )

    @property
    def roll(self) -> Weight:
        """The whole roll."""
        return self.wholes[Base.ALL]

    @property
    def taking_part(self) -> Weight:
        """Those who took part 参与表决."""
        return self.wholes[Base.TAKING_PART]

    @property
    def no_majority(self) -> bool:
        """Whether silence must follow a majority and there is none: the matter is unsettled."""
        return self.follows_majority and self.followed is None

    @property
    def open_heads(self) -> int:
        """Heads of the undecided voters."""
        return sum(person.voter.people for person in self.undecided)

    def option(self, key: str) -> OptionTally:
        """The tally of one option; KeyError for a key the matter does not have."""
        for option in self.options:
            if option.key == key:
                return option
        raise KeyError(key)

    @property
    def in_favour(self) -> Weight:
        """Cast and deemed votes for the options with the role `for`."""
        total = NONE
        for option in self.options:
            if option.role is OptionRole.FOR:
                total += option.total
        return total


def account(roll: Roll, returns: Returns, policy: Policy = DEFAULT_POLICY) -> PaperAccount:
    """Where the papers are. Of a secret topic, only papers handed out are issued."""
    numbers = {paper.number for paper in roll.papers}
    returned = [reading for number, reading in returns.readings.items() if number in numbers]
    void = sum(reading.is_void_by(policy.blank_is) for reading in returned)
    return PaperAccount(
        issued=(len(numbers) if returns.issued is None else returns.issued) + returns.spoiled,
        delivered=len(numbers.intersection(returns.delivered)),
        returned=len(returned),
        valid=len(returned) - void,
        void=void,
        spoiled=returns.spoiled,
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
