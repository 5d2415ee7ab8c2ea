# SPDX-License-Identifier: Apache-2.0
"""Whether rulings still open could change a verdict: exactly, however many there are.

A ruling moves the head of one undecided voter to an option on that voter's own papers, and
never any area. So the heads that rulings can add to the options are those where

    sum over S  ≤  voters who marked some option of S,    for every set S of options

(Hall's condition: whatever keeps all of these can be dealt out voter by voter, and leaving a
voter undecided only lowers sums). Each question below is answered by adding as little as it
needs to the options it is about, and nothing to the others, which no other ruling can beat.
Where a voter carries several heads the condition may allow what can not be dealt out: then
a ruling may be asked for that would not have turned the verdict, never the other way round.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations

from commdesk.domain.matters import OptionRole
from commdesk.domain.tally import MatterTally, keys_of_choice

Passes = Callable[[int, str | None], bool]
"""Whether the matter passes with so many heads cast for it, silence counted to that option.

It must not turn from true to false as heads are added.
"""


def ends(tally: MatterTally, passes: Passes) -> set[bool | None]:
    """Every end that some rulings lead to: passed, not passed, None where silence is stuck."""
    return set(_Rulings(tally).ends(passes))


class _Rulings:
    def __init__(self, tally: MatterTally) -> None:
        self.tally = tally
        self.cast = {option.key: option.cast.people for option in tally.options}
        self.in_favour = [o.key for o in tally.options if o.role is OptionRole.FOR]
        abstain = tally.matter.option_of(OptionRole.ABSTAIN)
        self.blank = () if abstain is None else (abstain.key,)
        self.favour = self.in_favour[0] if self.in_favour else ""

    def ends(self, passes: Passes) -> Iterator[bool | None]:
        cast = sum(self.cast[key] for key in self.in_favour)
        if not self.tally.follows_majority:
            yield passes(cast, self.tally.followed)
            yield passes(cast + self._voters(*self.in_favour), self.tally.followed)
            return
        if len(self.in_favour) != 1:
            yield from (None, True, False)  # grades are not bound further: a ruling is asked for
            return
        if self._can_tie():
            yield None
        for leader in self._possible_leaders():
            needed = self._needed(leader, {})
            if not self._can_add({leader: needed}):
                continue
            if leader == self.favour:
                yield passes(cast + needed, leader)
                yield passes(cast + self._voters(leader), leader)
            else:
                yield passes(cast, leader)
                yield passes(cast + self._most_behind(leader), leader)

    def _possible_leaders(self) -> list[str]:
        """Options that can lead as far as area goes, which no ruling moves."""
        options = self.tally.options
        if not self.tally.matter.rule.needs_area:
            return [option.key for option in options]
        most = max(option.cast.area for option in options)
        leading = [option.key for option in options if option.cast.area == most]
        return leading if len(leading) == 1 else []

    def _can_tie(self) -> bool:
        """Whether rulings can leave no majority to follow."""
        if self.tally.matter.rule.needs_area:
            leading = self._possible_leaders()
            return not leading or any(
                self.cast[key] + self._voters(key) >= self.cast[leading[0]]
                for key in self.cast
                if key != leading[0]
            )
        top = max(self.cast.values())
        return any(
            self._can_add({one: top - self.cast[one], other: top - self.cast[other]})
            for one, other in combinations(self.cast, 2)
        )

    def _needed(self, leader: str, added: dict[str, int]) -> int:
        """Heads that `leader` needs to have more than every other option."""
        most = max(heads + added.get(key, 0) for key, heads in self.cast.items() if key != leader)
        return max(0, most + 1 - self.cast[leader])

    def _most_behind(self, leader: str) -> int:
        """The most heads that can be added in favour while another option leads."""
        low, high = 0, self._voters(self.favour)
        while low < high:
            heads = (low + high + 1) // 2
            added = {self.favour: heads}
            if self._can_add({**added, leader: self._needed(leader, added)}):
                low = heads
            else:
                high = heads - 1
        return low

    def _can_add(self, added: dict[str, int]) -> bool:
        """Hall's condition for heads added to these options and to no other."""
        return all(
            sum(added[key] for key in some) <= self._voters(*some)
            for size in range(1, len(added) + 1)
            for some in combinations(added, size)
        )

    def _voters(self, *keys: str) -> int:
        """Heads of undecided voters who marked at least one of these options."""
        wanted = frozenset(keys)
        return sum(
            person.voter.people
            for person in self.tally.undecided
            if any(
                not wanted.isdisjoint(keys_of_choice(choice) or self.blank)
                for choice in person.choices
            )
        )
