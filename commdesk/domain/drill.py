# SPDX-License-Identifier: Apache-2.0
"""A drill 练习: invented papers as voters would mark them, what is right to key, and the score."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from commdesk.domain.double_entry import differences
from commdesk.domain.matters import Matter
from commdesk.domain.reading import Reading

PAPERS = 40
"""So many papers has a drill; fewer are taken from the front."""

_MINUTE = 60_000  # ms


class Hand(Enum):
    """How somebody marks."""

    TICK = "tick"
    CROSS = "cross"


@dataclass(frozen=True, slots=True)
class DrillPaper:
    """One paper as it lies on the desk. `marked` are option keys by matter key, as drawn.

    `right` is what is to be keyed for it.
    """

    number: int
    marked: Mapping[str, tuple[str, ...]]
    is_signed: bool
    hand: Hand
    right: Reading


@dataclass(frozen=True, slots=True)
class Slip:
    """An error: a paper keyed otherwise than it is marked, in one matter.

    `matter` is "" for the paper as a whole: void, or not. `was_other`: another paper lay on
    the desk, so its number was mistyped.
    """

    paper: int
    matter: str
    right: Reading
    keyed: Reading
    was_other: bool = False


@dataclass(frozen=True, slots=True)
class DrillScore:
    """How a drill went. `millis` are from the first key to the last paper stored."""

    papers: int = 0
    keys: int = 0
    millis: int = 0
    slips: tuple[Slip, ...] = ()

    @property
    def wrong_papers(self) -> int:
        """How many papers have an error."""
        return len({slip.paper for slip in self.slips})

    @property
    def tenths_a_minute(self) -> int:
        """Papers a minute, times ten, rounded."""
        if not self.millis:
            return 0
        return (self.papers * 10 * _MINUTE + self.millis // 2) // self.millis

    @property
    def tenths_of_keys(self) -> int:
        """Keys a paper, times ten, rounded."""
        return (self.keys * 10 + self.papers // 2) // self.papers if self.papers else 0


@dataclass(slots=True)
class DrillRun:
    """A drill under way: which paper lies on the desk, and what was keyed. Times in ms."""

    matters: Sequence[Matter]
    papers: Sequence[DrillPaper]
    keys: int = 0
    _first: int | None = None
    _last: int = 0
    _stored: dict[int, Reading] = field(default_factory=dict[int, Reading])
    _mistyped: set[int] = field(default_factory=set[int])

    @property
    def current(self) -> DrillPaper | None:
        """The paper to be keyed now; None when all are."""
        return next((paper for paper in self.papers if paper.number not in self._stored), None)

    @property
    def done(self) -> int:
        """How many papers are stored."""
        return len(self._stored)

    def press(self, at: int) -> None:
        """A key was pressed."""
        if self._first is None:
            self._first = at
        self.keys += 1

    def store(self, reading: Reading, at: int) -> None:
        """A paper was stored, or stored again."""
        here = self.current
        if reading.paper not in self._stored and here and here.number != reading.paper:
            self._mistyped.add(reading.paper)
        self._stored[reading.paper] = reading
        self._first = at if self._first is None else self._first
        self._last = at

    def score(self) -> DrillScore:
        """As far as it went."""
        slips: list[Slip] = []
        for paper in self.papers:
            keyed = self._stored.get(paper.number)
            if keyed is None:
                continue
            was_other = paper.number in self._mistyped
            found = differences(paper.right, keyed, self.matters)
            if was_other and not found:
                found = ("",)
            slips += (Slip(paper.number, key, paper.right, keyed, was_other) for key in found)
        millis = 0 if self._first is None else max(0, self._last - self._first)
        return DrillScore(self.done, self.keys, millis, tuple(slips))
