# SPDX-License-Identifier: Apache-2.0
"""What papers say on one matter, put together: the stand of a voter, and sums that grow."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from commdesk.domain.tally import Weight

Choice = tuple[str, ...]
"""Option keys that one paper chose, in printed order; empty where it was left blank."""

Said = Choice | Literal["out", "delivered", "void"]
"""What one paper says: its choice, or that it is out, out and delivered, or void."""


@dataclass(slots=True)
class Sum:
    """A weight that grows."""

    people: int = 0
    area: int = 0

    def add(self, people: int, area: int) -> None:
        """More heads and cm²."""
        self.people += people
        self.area += area

    @property
    def weight(self) -> Weight:
        """As it is now."""
        return Weight(self.people, self.area)


@dataclass(slots=True)
class Stand:
    """What papers say on one matter: of one voter, or of voters alike. Areas in cm²."""

    votes: dict[Choice, int] = field(default_factory=dict[Choice, int])  # valid area by choice
    papers: list[int] = field(default_factory=list[int])  # numbers of those with valid votes
    returned: bool = False
    out: bool = False
    silent: bool = False  # a paper out with a recorded delivery
    valid_area: int = 0
    void_area: int = 0
    out_area: int = 0
    silent_area: int = 0

    @property
    def is_void(self) -> bool:
        """Whether papers came back and none of them is valid."""
        return self.returned and not self.votes

    def take(self, said: Said, area: int) -> None:
        """One paper more."""
        if said == "void":
            self.returned = True
            self.void_area += area
        elif isinstance(said, str):
            self.out = True
            self.out_area += area
            if said == "delivered":
                self.silent = True
                self.silent_area += area
        else:
            self.returned = True
            self.votes[said] = self.votes.get(said, 0) + area
            self.valid_area += area
