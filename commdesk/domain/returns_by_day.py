# SPDX-License-Identifier: Apache-2.0
"""How papers came back day by day, valid or not: turnout over the days of a vote."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DayRun:
    """One day, or a run of days on which nothing came back; `back_so_far` at its end."""

    first: date
    last: date
    papers: int
    back_so_far: int

    @property
    def days(self) -> int:
        """How many days it is."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class ReturnsByDay:
    """Papers that came back, by the day on which each was keyed first.

    `counts` are the days with at least one, in order. `opened` is when papers could first
    come, `deadline` the last day they could, None where that is not said; `today` is the day
    this was counted. `to_return` papers can come back.
    """

    counts: tuple[tuple[date, int], ...]
    to_return: int
    today: date
    opened: date | None = None
    deadline: date | None = None

    @property
    def returned(self) -> int:
        """All that came back."""
        return sum(count for _, count in self.counts)

    @property
    def first(self) -> date | None:
        """The first day that is told of; None where there is nothing to tell."""
        known = [day for day, _ in self.counts[:1]]
        if self.opened is not None and (known or self.opened <= self.today):
            known.append(self.opened)
        return min(known, default=None)

    @property
    def last(self) -> date | None:
        """The last one: of the papers, or today while papers may still come."""
        first = self.first
        if first is None:
            return None
        until = self.today if self.deadline is None else min(self.today, self.deadline)
        return max([first, until, *(day for day, _ in self.counts[-1:])])

    def runs(self, longest: int = 3) -> Iterator[DayRun]:
        """Day by day; more than `longest` days with nothing are one run, cut at the deadline."""
        first, last = self.first, self.last
        if first is None or last is None:
            return
        held, so_far, day = dict(self.counts), 0, first
        while day <= last:
            if count := held.get(day, 0):
                so_far += count
                yield DayRun(day, day, count, so_far)
                day += _DAY
                continue
            end = _empty_until(day, last, held, self.deadline)
            if (end - day).days + 1 > longest:
                yield DayRun(day, end, 0, so_far)
                day = end + _DAY
                continue
            while day <= end:
                yield DayRun(day, day, 0, so_far)
                day += _DAY


def _empty_until(day: date, last: date, held: Mapping[date, int], deadline: date | None) -> date:
    end = last
    if deadline is not None and day <= deadline < end:
        end = deadline
    following = min((other for other in held if other > day), default=None)
    return end if following is None else min(end, following - _DAY)
