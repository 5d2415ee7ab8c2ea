# SPDX-License-Identifier: Apache-2.0
"""Counting what takes one mark: from what papers say to people and area per option.

A count is made per voter, because people are counted per voter: a voter with several
papers is one person with the area of each paper. Nothing here decides; see `outcome`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from commdesk.domain.matters import (
    Matter,
    Option,
    OptionRole,
    printed_name,
    write_in_key,
    write_in_option,
)
from commdesk.domain.reading import BLANK, Mark, MarkState, Reading
from commdesk.domain.roll import Voter
from commdesk.domain.rules import Base
from commdesk.domain.stand import Choice, Said, Stand, Sum
from commdesk.domain.tally import (
    NO_OPTION,
    NONE,
    MatterTally,
    OptionTally,
    Outlook,
    Undecided,
    Weight,
    choice_key,
    majority,
)
from commdesk.domain.topics import BlankIs, Policy, Unreturned

Sheet = tuple[int, Said, int]
"""One of a voter's papers: its number, what it says, its area."""


class PartCount:
    """The count of what takes one mark: papers are added, and taken back when they change.

    All sums are linear in heads and area: what is taken back is added with its heads and its
    area negative.
    """

    def __init__(self, matter: Matter, policy: Policy) -> None:
        self.matter = matter
        self.policy = policy
        self._printed = {write_in_key(option.name): option.key for option in matter.options}
        self._order = {option.key: place for place, option in enumerate(matter.options)}
        self._for_keys = {o.key for o in matter.options if o.role is OptionRole.FOR}
        abstain = matter.option_of(OptionRole.ABSTAIN)
        self._abstain_key = abstain.key if abstain else None
        abstains = () if abstain is None else (abstain.key,)
        self._blank_says: Choice = () if matter.lists_blanks else abstains
        self._blank_joins = abstains  # the option in which the rule looks for them
        self._blank = Sum()
        self._names: dict[str, int] = defaultdict(int)  # papers by the names written on them
        self._spelled: dict[str, str] = {}  # how such a name is printed
        self._people: dict[str, int] = defaultdict(int)
        self._area: dict[str, int] = defaultdict(int)
        self._open_to: dict[str, int] = defaultdict(int)  # heads that a ruling could bring
        self._open_here: dict[str, int] = defaultdict(int)  # of those, with no paper out
        self._loose: dict[str, int] = defaultdict(int)  # heads counted that a paper out may undo
        self._movable = Sum()  # voters with papers out: any option may still get them
        self._void, self._valid, self._back, self._silent = Sum(), Sum(), Sum(), Sum()
        self._out, self._back_or_out, self._valid_or_out = Sum(), Sum(), Sum()
        self._most_for, self._least_for = Sum(), Sum()
        self._undecided: dict[int, tuple[tuple[str, ...], tuple[int, ...]]] = {}
        self._alike: dict[Said, list[int]] = {}  # heads and area of those with one paper
        self._choices: dict[tuple[str, ...], Said] = {}  # of papers that chose several

    def add_alike(self, said: Said, papers: int, heads: int, area: int) -> None:
        """More voters with one paper each (fewer, with negative figures) that says the same.

        One paper leaves nothing undecided: such voters are summed up as one.
        """
        known = self._alike.get(said)
        if known is None:
            known = self._alike[said] = [0, 0]
        known[0] += heads
        known[1] += area
        self._count_names(said, papers)

    def add_voter(
        self, number: int, heads: int, sheets: Iterable[Sheet], ruling: str | None
    ) -> None:
        """A voter with several papers, and what was ruled for them."""
        self._put(number, heads, sheets, ruling, 1)

    def take_voter(
        self, number: int, heads: int, sheets: Iterable[Sheet], ruling: str | None
    ) -> None:
        """Take back a voter that was added with just this."""
        self._put(number, heads, sheets, ruling, -1)
        self._undecided.pop(number, None)

    def _put(
        self, number: int, heads: int, sheets: Iterable[Sheet], ruling: str | None, sign: int
    ) -> None:
        stand = Stand()
        for paper, said, area in sheets:
            stand.take(said, sign * area)
            if not isinstance(said, str):
                stand.papers.append(paper)
                self._count_names(said, sign)
        self._sum_up(sign * heads, stand, self._decide(number, stand, ruling))

    def _count_names(self, said: Said, papers: int) -> None:
        if not isinstance(said, str):
            for key in said:
                if key not in self._order:
                    self._names[key] += papers

    def _sum_up(self, heads: int, stand: Stand, decided: Choice | None) -> None:
        for choice, area in stand.votes.items():
            for key in choice or self._blank_joins:
                self._area[key] += area
        for key in self._keys(decided):
            self._people[key] += heads
        self._blank.add(heads * (decided == ()), stand.votes.get((), 0))
        self._void.add(heads * stand.is_void, stand.void_area)
        self._valid.add(heads * bool(stand.votes), stand.valid_area)
        self._back.add(heads * stand.returned, stand.valid_area + stand.void_area)
        if stand.silent and not stand.returned:
            # Whoever returned one of several papers took part with those; the rest is not silence.
            self._silent.add(heads, stand.silent_area)
        self._out.add(heads * (stand.out and not stand.returned), stand.out_area)
        self._back_or_out.add(
            heads * (stand.returned or stand.out),
            stand.valid_area + stand.void_area + stand.out_area,
        )
        self._valid_or_out.add(
            heads * (bool(stand.votes) or stand.out), stand.valid_area + stand.out_area
        )
        self._look_ahead(heads, stand, decided)

    def _keys(self, decided: Choice | None) -> Choice:
        """The options that a person is counted in."""
        return () if decided is None else decided or self._blank_joins

    def name_of(self, key: str) -> str:
        """How a name that voters wrote is printed; "" where none of the papers read has it."""
        return self._spelled.get(key, "")

    def said(self, reading: Reading) -> Said:
        """What a paper that came back says here."""
        if reading.void is not None:
            return "void"
        mark = reading.marks.get(self.matter.key, BLANK)
        if mark.state is not MarkState.CHOSEN or len(mark.choices) <= 1 or mark.written:
            choice = self._choice(mark)
            return "void" if choice is None else choice
        known = self._choices.get(mark.choices)
        if known is None:
            choice = self._choice(mark)
            known = "void" if choice is None else choice
            self._choices[mark.choices] = known
        return known

    def _choice(self, mark: Mark) -> Choice | None:
        """What a paper chose on this matter; None where it is void."""
        if mark.state is MarkState.BLANK:
            if self.policy.blank_is is BlankIs.VOID:
                return None
            return self._blank_says
        if mark.state is MarkState.VOID:
            return None
        keys = mark.choices
        if len(keys) == 1 and not mark.written:
            return keys if keys[0] in self._order else None
        return self._several(mark)

    def _several(self, mark: Mark) -> Choice | None:
        """The same for a paper that chose several, or wrote names."""
        keys = mark.choices
        if not self._order.keys() >= set(keys):
            return None
        if mark.written:
            if not self.matter.write_ins:
                return None
            keys = (*keys, *map(self._key_of_name, mark.written))
        unlike = set(keys)
        if len(keys) > self.matter.most or len(unlike) != len(keys):
            return None  # 多于应选名额, or one name twice
        if self._abstain_key in unlike:
            return None
        # Written ones behind the printed, by name: a ruling recorded today names the same
        # choice tomorrow, whatever other papers have brought by then.
        return tuple(sorted(keys, key=self._place))

    def _place(self, key: str) -> tuple[int, str]:
        return self._order.get(key, len(self._order)), key

    def _key_of_name(self, name: str) -> str:
        """The option of a name written in; a candidate's own name is the candidate."""
        key = write_in_key(name)
        if key in self._printed:
            return self._printed[key]
        # Names that differ in blanks are one person, printed with as many as anybody wrote.
        self._spelled[key] = max(
            self._spelled.get(key, ""), printed_name(name), key=lambda one: (len(one), one)
        )
        return key

    def _decide(self, number: int, stand: Stand, ruling: str | None) -> Choice | None:
        """What the person counts for; None for nobody, or undecided (then listed)."""
        if len(stand.votes) == 1:
            return next(iter(stand.votes))
        if not stand.votes:
            return None
        names = {choice_key(choice): choice for choice in stand.votes}
        if ruling in names:
            # A ruling on choices that a later correction removed decides nothing any more.
            return names[ruling]
        if NO_OPTION in names and self._blank_joins:
            if ruling == self._abstain_key:
                return ()  # ruled when a blank paper was called what it counts as
            if len(names) == 2 and self._abstain_key in names:
                return self._blank_joins  # both abstain: nothing is left to rule on
        ordered = sorted(stand.votes, key=lambda choice: [*map(self._place, choice)])
        self._undecided[number] = tuple(map(choice_key, ordered)), tuple(stand.papers)
        return None

    def _look_ahead(self, heads: int, stand: Stand, decided: Choice | None) -> None:
        for_area = 0
        may_be_for = False
        for choice, area in stand.votes.items():
            if not self._for_keys.isdisjoint(choice):
                for_area += area
                may_be_for = may_be_for or decided is None or decided == choice
        is_for = decided is not None and may_be_for
        self._most_for.add(heads * (may_be_for or stand.out), for_area + stand.out_area)
        # A paper that comes back with another vote makes even a voter for it undecided.
        self._least_for.add(heads * (is_for and not stand.out), for_area)
        if not self.matter.is_ranked:
            return
        if stand.out:
            self._movable.add(heads, stand.out_area)
            for key in self._keys(decided):
                self._loose[key] += heads
        if decided is None:
            for key in {key for choice in stand.votes for key in self._keys(choice)}:
                self._open_to[key] += heads
                if not stand.out:
                    self._open_here[key] += heads

    def result(
        self, whole: Weight, issued: Weight, voter_of: Callable[[int], Voter]
    ) -> MatterTally:
        """The sums as they are, with silence counted as the policy says.

        `whole` is the roll, `issued` what was handed out; `voter_of` gives those undecided.
        """
        for said, (heads, area) in self._alike.items():
            stand = Stand()
            stand.take(said, area)
            self._sum_up(heads, stand, None if isinstance(said, str) else said)
        self._alike.clear()
        options = self._options()
        cast = {o.key: Weight(self._people[o.key], self._area[o.key]) for o in options}
        followed: str | None = None
        follows_majority = self.policy.unreturned is Unreturned.FOLLOW_MAJORITY
        if follows_majority:
            followed = majority(cast, weigh_area=self.matter.rule.needs_area)
        elif self.policy.unreturned is Unreturned.ABSTAIN:
            followed = self._abstain_key
        deems = self.policy.unreturned is not Unreturned.NOT_PARTICIPATING
        silent = self._silent.weight if deems else NONE
        return MatterTally(
            matter=self.matter,
            wholes=self._wholes(
                whole, issued, self._back.weight + silent, self._valid.weight + silent
            ),
            options=tuple(
                self._option(option, cast[option.key], silent if option.key == followed else NONE)
                for option in options
            ),
            void=self._void.weight,
            undecided=tuple(
                Undecided(voter_of(number), *self._undecided[number])
                for number in sorted(self._undecided)
            ),
            deemed_waiting=silent if followed is None else NONE,
            followed=followed,
            follows_majority=follows_majority,
            outlook=Outlook(
                out=self._out.weight,
                movable=self._movable.weight,
                all_back=self._wholes(
                    whole, whole, self._back_or_out.weight, self._valid_or_out.weight
                ),
                all_void=self._wholes(whole, whole, self._back_or_out.weight, self._valid.weight),
                most_for=self._most_for.weight,
                least_for=self._least_for.weight,
            ),
            blank=self._blank.weight,
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
        names = sorted(key for key, papers in self._names.items() if papers)
        written = (write_in_option(name, self.name_of(name)) for name in names)
        return (*self.matter.options, *written)

    def _option(self, option: Option, cast: Weight, deemed: Weight) -> OptionTally:
        key, movable = option.key, self._movable.weight
        firm = cast - Weight(self._loose[key], 0)
        return OptionTally(
            key,
            option.name,
            option.role,
            cast,
            deemed,
            least=firm,
            most=firm + movable + Weight(self._open_here[key], 0),
            ruled=cast + Weight(self._open_to[key], 0),
        )
