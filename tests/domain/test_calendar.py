# SPDX-License-Identifier: Apache-2.0
"""The calendar of a topic: days counted as the law counts them, and what is doubtful."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commdesk.domain.calendar import (
    Dated,
    DatePresets,
    Milestone,
    Workdays,
    latest_notice,
    milestones,
    next_due,
    objections_end,
    rest_day_end,
    voting_days,
)
from commdesk.domain.date_doubts import doubts
from commdesk.domain.poll import Poll
from commdesk.domain.results import Course
from commdesk.domain.topics import Stage, TopicFacts

PRESETS = DatePresets()
# Monday 2 March to Friday 20 March 2026, told of on 12 February.
FACTS = TopicFacts(
    "业主大会",
    notice_on=date(2026, 2, 12),
    starts_on=date(2026, 3, 2),
    ends_on=date(2026, 3, 20),
    objection_days=7,
)
BEFORE = date(2026, 2, 10)
NATIONAL_DAY = frozenset(date(2026, 10, day) for day in range(1, 8))


def days_of(facts, presets=PRESETS, **options):
    return {dated.milestone: dated.day for dated in milestones(facts, presets, **options)}


def codes(facts, presets=PRESETS, today=BEFORE):
    return [finding.code for finding in doubts(facts, presets, today)]


def test_the_days_of_a_topic_are_worked_out():
    assert milestones(FACTS, PRESETS) == (
        Dated(Milestone.NOTICE, date(2026, 2, 12)),
        Dated(Milestone.START, date(2026, 3, 2)),
        Dated(Milestone.END, date(2026, 3, 20)),
        Dated(Milestone.PUBLICATION, date(2026, 3, 23)),
        Dated(Milestone.OBJECTION, date(2026, 3, 30)),
    )


def test_what_the_topic_leaves_open_is_preset():
    bare = TopicFacts("主题", ends_on=date(2026, 3, 20))
    presets = replace(PRESETS, publish_days=1, objection_days=15)
    assert days_of(bare, presets) == {
        Milestone.END: date(2026, 3, 20),
        Milestone.PUBLICATION: date(2026, 3, 21),
        Milestone.OBJECTION: date(2026, 4, 6),  # the 5th is a Sunday
    }
    assert milestones(TopicFacts("主题"), PRESETS) == ()


def test_objections_run_from_the_day_it_was_really_posted():
    late = days_of(FACTS, published_on=date(2026, 3, 27))
    assert late[Milestone.PUBLICATION] == date(2026, 3, 27)
    assert late[Milestone.OBJECTION] == date(2026, 4, 3)


def test_ten_working_days_skip_weekends_and_the_holidays_listed():
    facts = replace(
        FACTS, ends_on=date(2026, 9, 25), objection_days=10, objection_in_workdays=True,
        publish_days=3,
    )  # fmt: skip
    assert days_of(facts)[Milestone.OBJECTION] == date(2026, 10, 12)
    holidays = Workdays(NATIONAL_DAY, frozenset({date(2026, 10, 10)}))
    presets = replace(PRESETS, workdays=holidays)
    # Posted on Monday 28 September; 29 and 30 are worked, then 8 to 16 October with Saturday 10.
    assert days_of(facts, presets)[Milestone.OBJECTION] == date(2026, 10, 16)


def test_the_day_of_posting_is_not_counted():
    workdays = Workdays()
    assert workdays.after(date(2026, 3, 20), 1) == date(2026, 3, 23)  # Friday to Monday
    assert workdays.after(date(2026, 3, 22), 1) == date(2026, 3, 23)
    assert workdays.on_or_after(date(2026, 3, 21)) == date(2026, 3, 23)
    assert workdays.on_or_after(date(2026, 3, 23)) == date(2026, 3, 23)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 1)), st.integers(1, 30))
def test_between_two_days_lie_just_as_many_working_days(day, count):
    last = Workdays().after(day, count)
    between = [day + timedelta(days=n) for n in range(1, (last - day).days + 1)]
    assert sum(one.weekday() < 5 for one in between) == count
    assert last.weekday() < 5


def test_what_is_due_next():
    days = milestones(FACTS, PRESETS)

    def due(stage, day):
        found = next_due(days, stage, day)
        return None if found is None else found.milestone

    assert due(Stage.DRAFT, date(2026, 2, 12)) is Milestone.NOTICE
    assert due(Stage.DRAFT, date(2026, 2, 13)) is Milestone.START
    assert due(Stage.OPEN, date(2026, 3, 2)) is Milestone.END
    # Opened early to number the papers; the announcement lies behind.
    assert due(Stage.OPEN, date(2026, 3, 1)) is Milestone.START
    # Closed early or not closed yet: the stage says what is done, not the day.
    assert due(Stage.OPEN, date(2026, 4, 1)) is Milestone.END
    assert due(Stage.CLOSED, date(2026, 3, 10)) is Milestone.PUBLICATION
    assert due(Stage.PUBLISHED, date(2026, 3, 30)) is Milestone.OBJECTION
    assert due(Stage.PUBLISHED, date(2026, 3, 31)) is None
    # Ended before anything announced has come: those days do not come any more.
    assert due(Stage.CLOSED, date(2026, 2, 1)) is Milestone.PUBLICATION
    assert due(Stage.PUBLISHED, date(2026, 2, 1)) is Milestone.OBJECTION
    assert due(Stage.ARCHIVED, date(2026, 2, 1)) is Milestone.OBJECTION
    assert due(Stage.ARCHIVED, date(2026, 3, 31)) is None


def test_a_result_posted_early_stands_at_its_day():
    days = milestones(FACTS, PRESETS, date(2026, 2, 20))
    assert [dated.day for dated in days] == sorted(dated.day for dated in days)
    assert [dated.milestone for dated in days[:3]] == [
        Milestone.NOTICE, Milestone.PUBLICATION, Milestone.OBJECTION,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("opened", "closed", "keyed", "start", "end"),
    [
        ((2, 20), None, None, (3, 2), (3, 20)),
        ((2, 20), (3, 20), (3, 2), (3, 2), (3, 20)),
        # Closed early, late; opened late.
        ((2, 20), (3, 12), (3, 2), (3, 2), (3, 12)),
        ((2, 20), (3, 24), (3, 2), (3, 2), (3, 24)),
        ((3, 4), (3, 20), (3, 4), (3, 4), (3, 20)),
        # Over before it was announced to begin: from its first paper on.
        ((2, 20), (2, 26), (2, 23), (2, 23), (2, 26)),
        ((2, 20), (2, 26), None, (2, 20), (2, 26)),
        # Papers were keyed before the first day: still open, and closed in time.
        ((2, 20), None, (2, 21), (2, 21), (3, 20)),
        ((2, 20), (3, 20), (2, 21), (2, 21), (3, 20)),
    ],
)
def test_the_days_are_those_on_which_it_was_really_held(opened, closed, keyed, start, end):
    def day(given):
        return given and date(2026, *given)

    course = Course(day(opened), day(closed), keyed_from=day(keyed))
    found = {one.milestone: one for one in milestones(FACTS, PRESETS, course=course)}
    for milestone, really, planned in (
        (Milestone.START, day(start), FACTS.starts_on),
        (Milestone.END, day(end), FACTS.ends_on),
    ):
        assert found[milestone] == Dated(milestone, really, None if really == planned else planned)
    # Due after the end, whichever came first.
    ends = date(2026, 3, 20)
    due = min(ends, day(closed) or ends) + timedelta(days=3)
    assert found[Milestone.PUBLICATION].day == due


@pytest.mark.parametrize("closed", [date(2026, 3, 4), date(2026, 3, 20), date(2026, 3, 25)])
def test_no_result_is_posted_before_the_end_of_its_vote(closed):
    course = Course(date(2026, 3, 2), closed, keyed_from=date(2026, 3, 2))
    days = milestones(FACTS, PRESETS, closed, course)
    assert [one.milestone for one in days] == list(Milestone)


def test_days_that_nobody_announced_are_those_on_which_it_was_held():
    course = Course(date(2026, 3, 2), date(2026, 3, 6))
    assert milestones(TopicFacts("主题"), PRESETS, course=course)[:2] == (
        Dated(Milestone.START, date(2026, 3, 2)),
        Dated(Milestone.END, date(2026, 3, 6)),
    )


@pytest.mark.parametrize(
    ("given", "in_workdays", "ends"),
    [(7, False, 9), (5, False, 9), (5, True, 9), (0, False, None), (8, False, 10)],
)
def test_objections_are_taken_until_a_working_day(given, in_workdays, ends):
    # 2 March 2026 is a Monday.
    facts = replace(FACTS, objection_days=given, objection_in_workdays=in_workdays)
    found = objections_end(facts, PRESETS, date(2026, 3, 2))
    assert found == (ends and date(2026, 3, ends))


def test_dates_in_order_raise_no_doubt():
    assert codes(FACTS) == []


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"starts_on": None}, ["dates-missing"]),
        ({"ends_on": date(2026, 3, 1)}, ["dates-reversed"]),
        ({"ends_on": date(2026, 3, 6)}, []),
        ({"ends_on": date(2026, 3, 5)}, ["vote-too-short"]),
        ({"ends_on": date(2026, 4, 30)}, []),
        ({"ends_on": date(2026, 5, 1)}, ["vote-too-long"]),
        ({"notice_on": None}, ["notice-missing"]),
        ({"notice_on": date(2026, 2, 15)}, []),
        ({"notice_on": date(2026, 2, 16)}, ["notice-too-late"]),
        ({"notice_on": date(2026, 3, 3)}, ["notice-after-start"]),
        ({"publish_days": 3}, []),
        ({"publish_days": 4}, ["publication-late"]),
        ({"objection_days": 6}, ["objection-short"]),
        ({"objection_days": 5, "objection_in_workdays": True}, ["objection-short"]),
        ({"objection_days": 7, "objection_in_workdays": True}, []),
    ],
)
def test_what_does_not_fit_is_said(changes, found):
    ends_on_rest = {"objection-ends-on-rest-day"}
    facts = replace(FACTS, **changes)
    assert [code for code in codes(facts) if code not in ends_on_rest] == found


def test_natural_days_do_not_stand_in_for_working_days():
    presets = replace(PRESETS, objection_days=10, objection_in_workdays=True)
    assert codes(replace(FACTS, objection_days=14), presets) == ["objection-short"]


def test_an_objection_period_that_ends_on_a_weekend_is_said_with_the_next_working_day():
    (finding,) = doubts(replace(FACTS, objection_days=12), PRESETS, BEFORE)
    assert finding.code == "objection-ends-on-rest-day"
    assert finding.details == {"day": date(2026, 4, 4), "following": date(2026, 4, 6)}
    assert finding.remark


@pytest.mark.parametrize("days", range(1, 16))
@pytest.mark.parametrize("in_workdays", [False, True])
def test_the_end_of_the_time_for_objections_is_one_day_wherever_it_is_told(days, in_workdays):
    facts = replace(FACTS, objection_days=days, objection_in_workdays=in_workdays)
    posted = date(2026, 3, 23)
    ends = objections_end(facts, PRESETS, posted)
    assert days_of(facts, published_on=posted)[Milestone.OBJECTION] == ends
    put_off = rest_day_end(facts, PRESETS, posted)
    counted = posted + timedelta(days)
    assert put_off == (None if in_workdays or counted == ends else (counted, ends))


ONE_DAY = replace(FACTS, ends_on=FACTS.starts_on)
LATE_NOTICE = replace(FACTS, notice_on=date(2026, 2, 23))


@pytest.mark.parametrize(
    ("facts", "poll", "found"),
    [
        (ONE_DAY, Poll.OWNERS, ["vote-too-short"]),
        (ONE_DAY, Poll.PART, ["vote-too-short"]),
        (ONE_DAY, Poll.MEETING, []),
        (ONE_DAY, Poll.ELECTION_DAY, []),
        (ONE_DAY, Poll.SURVEY, []),
        # Seven days ahead.
        (LATE_NOTICE, Poll.OWNERS, ["notice-too-late"]),
        (LATE_NOTICE, Poll.PART, []),
        (LATE_NOTICE, Poll.MEETING, []),
        (LATE_NOTICE, Poll.ELECTION_DAY, ["notice-too-late"]),
        (replace(FACTS, notice_on=date(2026, 2, 24)), Poll.PART, ["notice-too-late"]),
        (replace(FACTS, notice_on=None), Poll.ELECTION_DAY, ["notice-missing"]),
        (replace(FACTS, notice_on=None, publish_days=9, objection_days=1), Poll.SURVEY, []),
        (replace(FACTS, ends_on=date(2026, 5, 1)), Poll.SURVEY, ["vote-too-long"]),
    ],
)
def test_each_sort_of_vote_keeps_to_its_own_days(facts, poll, found):
    doubtful = [one.code for one in doubts(facts, PRESETS, BEFORE, poll) if not one.remark]
    assert doubtful == found


def test_an_office_may_keep_to_a_long_notice_everywhere_or_a_short_one():
    strict = replace(PRESETS, short_notice_days=30)
    assert strict.terms(Poll.MEETING).notice == PRESETS.notice_days
    assert replace(PRESETS, notice_days=5).terms(Poll.PART).notice == 5
    assert latest_notice(date(2026, 3, 2), PRESETS, Poll.PART) == date(2026, 2, 23)


def test_days_that_are_past_are_said_and_reversed_ones_forbid():
    assert codes(FACTS, today=date(2026, 3, 3)) == ["vote-start-past"]
    assert codes(FACTS, today=date(2026, 3, 21)) == ["vote-end-past"]
    assert codes(FACTS, today=date(2026, 3, 2)) == []
    reversed_ = replace(FACTS, ends_on=date(2026, 3, 1))
    assert [finding.forbids for finding in doubts(reversed_, PRESETS, BEFORE)][:1] == [True]


def test_one_day_of_voting_is_one_day():
    assert voting_days(date(2026, 3, 2), date(2026, 3, 2)) == 1
    assert latest_notice(date(2026, 3, 2), PRESETS) == date(2026, 2, 15)
