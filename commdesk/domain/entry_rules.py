# SPDX-License-Identifier: Apache-2.0
"""How papers of a topic are keyed: once or twice, in batches, with whose approval."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from hashlib import sha256


class Double(Enum):
    """Which papers a second person keys blind 双人录入."""

    NONE = "none"
    SAMPLE = "sample"  # a share of them, drawn by a seed
    ALL = "all"


class Precedence(Enum):
    """Which counts when a voter answered on paper and by another channel."""

    PAPER = "paper"
    FIRST = "first"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class EntryRules:
    """The settings of a topic's entry desk; these defaults are what topics had before any.

    `percent` of the papers are keyed twice where `double` is SAMPLE. `approval`: a correction
    needs a supervisor. `alike`: one key repeats the marks of the paper before. `on_complete`:
    the last matter's key stores. `batches`: papers are keyed in batches only. `check_digits`:
    paper numbers carry one. `turnout_only`: while the vote is open nobody sees how it stands,
    only how many took part.
    """

    double: Double = Double.NONE
    percent: int = 10
    approval: bool = False
    alike: bool = False
    on_complete: bool = False
    batches: bool = False
    check_digits: bool = False
    precedence: Precedence = Precedence.PAPER
    turnout_only: bool = False

    def __post_init__(self) -> None:
        if not 1 <= self.percent <= 100:
            raise ValueError("a share of 1 to 100 %")

    def reads_twice(self, number: int, seed: str) -> bool:
        """Whether a paper is to be keyed by a second person. `seed` is the topic's own."""
        if self.double is Double.SAMPLE:
            return is_drawn(seed, number, self.percent)
        return self.double is Double.ALL


PLAIN_ENTRY = EntryRules()
NEW_ENTRY = EntryRules(check_digits=True)
"""What a new topic starts with."""

_WHOLE = 1 << 256


def is_drawn(seed: str, number: int, percent: int) -> bool:
    """Whether a paper is in the sample of a seed, each by itself with the chance given.

    Anyone who knows the seed can redo it: SHA-256 of "seed|number" as a number below
    percent/100 of all there are.
    """
    drawn = int.from_bytes(sha256(f"{seed}|{number}".encode()).digest())
    return drawn * 100 < percent * _WHOLE
