# SPDX-License-Identifier: Apache-2.0
"""The calendar of a topic: its days worked out from what the office presets.

Days are counted as the law counts them (民法典 art. 201): the day something happens is not
counted, the next one is the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum

from commdesk.domain.poll import Poll
from commdesk.domain.results import Course
from commdesk.domain.topics import Stage, TopicFacts

_DAY = timedelta(days=1)
_SATURDAY = 5
USUAL_VOTE_DAYS = 15
"""How long is voted where nobody says otherwise."""


@dataclass(frozen=True, slots=True)
class Workdays:
    """Working days 工作日: Monday to Friday, but for the days the office lists.

    Public holidays are set anew each year, so nobody can know those of all years:
    `days_off` are holidays 放假, `days_on` weekends worked in exchange 调休上班.
    """

    days_off: frozenset[date] = frozenset()
    days_on: frozenset[date] = frozenset()

    def is_workday(self, day: date) -> bool:
        """Whether that day is worked."""
        if day in self.days_on:
            return True
        return day.weekday() < _SATURDAY and day not in self.days_off

    def after(self, day: date, count: int) -> date:
        """The working day that comes `count` working days after that day."""
        while count > 0:
            day += _DAY
            count -= self.is_workday(day)
        return day

    def on_or_after(self, day: date) -> date:
        """That day where it is worked, else the next one that is."""
        return day if self.is_workday(day) else self.after(day, 1)


@dataclass(frozen=True, slots=True)
class DatePresets:
    """What an office keeps to unless a topic says otherwise; places differ.

    `short_notice_days` stand for votes in part of the estate and meetings of residents;
    `shortest_vote` is about owners, others may vote on one day.
    """

    notice_days: int = 15  # the vote is announced at least so long before
    shortest_vote: int = 5
    longest_vote: int = 60
    publish_days: int = 3  # the result is posted within so many days
    objection_days: int = 7
    objection_in_workdays: bool = False
    short_notice_days: int = 7
    workdays: Workdays = field(default_factory=Workdays)

    def terms(self, poll: Poll) -> Terms:
        """What of it a vote of this sort is held to."""
        if poll is Poll.SURVEY:
            return Terms(None, 1, posts_and_objects=False)
        by_owners = poll in {Poll.OWNERS, Poll.PART}
        is_short = poll in {Poll.PART, Poll.MEETING}
        notice = min(self.notice_days, self.short_notice_days) if is_short else self.notice_days
        return Terms(notice, self.shortest_vote if by_owners else 1)


@dataclass(frozen=True, slots=True)
class Terms:
    """What one sort of vote is held to: days ahead (None: not announced), days of voting.

    `posts_and_objects`: the day of posting and the time for objections are preset as well.
    """

    notice: int | None
    shortest_vote: int
    posts_and_objects: bool = True


class Milestone(Enum):
    """The days of a topic, in their order."""

    NOTICE = "notice"  # 表决公告
    START = "start"  # 开始投票
    END = "end"  # 截止投票
    PUBLICATION = "publication"  # 结果公示, at the latest
    OBJECTION = "objection"  # 异议期满


_PUBLISHED = frozenset({Stage.PUBLISHED, Stage.ARCHIVED})
_CLOSED = _PUBLISHED | {Stage.CLOSED, Stage.SETTLED}
_DONE_FROM: dict[Milestone, frozenset[Stage]] = {
    Milestone.NOTICE: _CLOSED,
    Milestone.START: _CLOSED | {Stage.OPEN},
    Milestone.END: _CLOSED,
    Milestone.PUBLICATION: _PUBLISHED,
    # Archived early, objections come until their last day all the same.
    Milestone.OBJECTION: frozenset(),
}
_DONE_BY_DAY = frozenset({Milestone.NOTICE, Milestone.OBJECTION})


@dataclass(frozen=True, slots=True)
class Dated:
    """One milestone with its day; `planned` is the day that was announced where it came otherwise."""

    milestone: Milestone
    day: date
    planned: date | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """The days on which a vote really began and ended; None where they are as announced, or unknown."""

    began: date | None = None
    ended: date | None = None


def held(facts: TopicFacts, course: Course) -> Held:
    """When a vote was really held.

    A vote that opened early had its papers numbered, and nothing else, unless papers were keyed
    or it was closed before its first day: then it was held from the first paper on.
    """
    starts, began = facts.starts_on, course.opened_on
    if starts is not None and began is not None:
        if course.closed_on is not None and course.closed_on < starts:
            began = course.keyed_from or began
        elif course.keyed_from is not None and course.keyed_from < starts:
            began = course.keyed_from
        elif began <= starts:
            began = None
    return Held(began, None if course.closed_on == facts.ends_on else course.closed_on)


def voting_days(starts_on: date, ends_on: date) -> int:
    """How many days are voted on, the first and the last included; below 1 when reversed."""
    return (ends_on - starts_on).days + 1


def milestones(
    facts: TopicFacts,
    presets: DatePresets,
    published_on: date | None = None,
    course: Course | None = None,
) -> tuple[Dated, ...]:
    """The days that are known or follow from known ones, in their order.

    What the topic leaves open is taken from the presets. `published_on` is the day the
    result was really posted, once it was; objections run from then. `course` says when the
    vote was really held: that day stands in its place then, with the one announced.
    """
    found = _milestones(facts, presets, published_on, course or Course())
    # A result posted early lies before days that were announced; equal days keep their order.
    return tuple(sorted(found, key=lambda dated: dated.day))


def _milestones(
    facts: TopicFacts, presets: DatePresets, published_on: date | None, course: Course
) -> Iterator[Dated]:
    if facts.notice_on is not None:
        yield Dated(Milestone.NOTICE, facts.notice_on)
    really = held(facts, course)
    for milestone, planned, day in (
        (Milestone.START, facts.starts_on, really.began),
        (Milestone.END, facts.ends_on, really.ended),
    ):
        if day is not None:
            yield Dated(milestone, day, planned)
        elif planned is not None:
            yield Dated(milestone, planned)
    posted = published_on
    # Of a vote closed early the result is due earlier; closing it late gives no more time.
    ends = min(filter(None, (facts.ends_on, course.closed_on)), default=None)
    if posted is None and ends is not None:
        posted = ends + days_to_publish(facts, presets) * _DAY
    if posted is None:
        return
    yield Dated(Milestone.PUBLICATION, posted)
    ends = objections_end(facts, presets, posted)
    if ends is not None:
        yield Dated(Milestone.OBJECTION, ends)


def latest_notice(starts_on: date, presets: DatePresets, poll: Poll = Poll.OWNERS) -> date:
    """The last day on which the vote can be announced in time."""
    return starts_on - (presets.terms(poll).notice or 0) * _DAY


def objections_end(facts: TopicFacts, presets: DatePresets, published_on: date) -> date | None:
    """The last day on which objections are taken; None for no time.

    A day of rest does not end a time: the next working day does (民法典 art. 203). Everything
    that tells the day asks here.
    """
    days, in_workdays = objection_time(facts, presets)
    if not days:
        return None
    if in_workdays:
        return presets.workdays.after(published_on, days)
    return presets.workdays.on_or_after(published_on + days * _DAY)


def rest_day_end(
    facts: TopicFacts, presets: DatePresets, published_on: date | None = None
) -> tuple[date, date] | None:
    """The day of rest on which the time for objections would end, and the day it ends on instead.

    None where nothing is put off.
    """
    found = {one.milestone: one.day for one in milestones(facts, presets, published_on)}
    ends, posted = found.get(Milestone.OBJECTION), found.get(Milestone.PUBLICATION)
    days, in_workdays = objection_time(facts, presets)
    if ends is None or posted is None or in_workdays:
        return None
    counted = posted + days * _DAY
    return None if counted == ends else (counted, ends)


def is_done(dated: Dated, stage: Stage, today: date) -> bool:
    """Whether it lies behind: by the stage where one stands for it, else by its day.

    A vote opened ahead of its first day, to number the papers, has not begun.
    """
    if dated.milestone is Milestone.START and stage is Stage.OPEN:
        return dated.day <= today
    if stage in _DONE_FROM[dated.milestone]:
        return True
    return dated.milestone in _DONE_BY_DAY and dated.day < today


def next_due(days: Sequence[Dated], stage: Stage, today: date) -> Dated | None:
    """The first that is still to be done, overdue ones too; None when all is behind."""
    return next((dated for dated in days if not is_done(dated, stage, today)), None)


def days_to_publish(facts: TopicFacts, presets: DatePresets) -> int:
    """Within how many days of the end the result is posted."""
    return presets.publish_days if facts.publish_days is None else facts.publish_days


def objection_time(facts: TopicFacts, presets: DatePresets) -> tuple[int, bool]:
    """For how many days objections are taken, and whether those are working days."""
    if facts.objection_days is None:
        return presets.objection_days, presets.objection_in_workdays
    return facts.objection_days, facts.objection_in_workdays
