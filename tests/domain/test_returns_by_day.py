# SPDX-License-Identifier: Apache-2.0
"""Papers by the day they came."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from commdesk.domain.returns_by_day import DayRun, ReturnsByDay


def day(number):
    return date(2026, 11, number)


def test_days_without_papers_are_told_one_by_one_while_they_are_few():
    told = ReturnsByDay(((day(2), 3), (day(5), 4)), 20, day(6), day(1), day(20))
    assert [(run.first, run.papers, run.back_so_far) for run in told.runs()] == [
        (day(1), 0, 0), (day(2), 3, 3), (day(3), 0, 3), (day(4), 0, 3), (day(5), 4, 7),
        (day(6), 0, 7),
    ]  # fmt: skip


def test_many_days_without_papers_are_one_run_cut_at_the_deadline():
    told = ReturnsByDay(((day(1), 3), (day(20), 1)), 20, day(25), day(1), day(10))
    assert list(told.runs()) == [
        DayRun(day(1), day(1), 3, 3),
        DayRun(day(2), day(10), 0, 3),
        DayRun(day(11), day(19), 0, 3),
        DayRun(day(20), day(20), 1, 4),
    ]
    assert told.last == day(20)


def test_nothing_is_told_before_a_vote_opens():
    assert list(ReturnsByDay((), 0, day(6)).runs()) == []
    assert list(ReturnsByDay((), 9, day(6), day(8), day(20)).runs()) == []
    assert [run.days for run in ReturnsByDay((), 9, day(6), day(6), day(20)).runs()] == [1]


@given(
    st.dictionaries(st.integers(0, 200), st.integers(1, 50), max_size=30),
    st.integers(0, 200),
    st.none() | st.integers(0, 200),
    st.none() | st.integers(0, 200),
    st.integers(0, 5),
)
def test_every_day_is_told_once(counts, today, opened, deadline, longest):
    def at(number) -> Any:
        return None if number is None else date(2026, 1, 1) + timedelta(number)

    held = tuple((at(number), count) for number, count in sorted(counts.items()))
    told = ReturnsByDay(held, 1500, at(today), at(opened), at(deadline))
    runs = list(told.runs(longest))
    assert sum(run.papers for run in runs) == told.returned
    if runs:
        assert (runs[0].first, runs[-1].last) == (told.first, told.last)
        assert runs[-1].back_so_far == told.returned
    for one, other in pairwise(runs):
        assert other.first == one.last + timedelta(1)
        assert other.back_so_far == one.back_so_far + other.papers
    for run in runs:
        assert run.days == 1 or (run.papers == 0 and run.days > longest)
        assert told.deadline is None or not run.first <= told.deadline < run.last
