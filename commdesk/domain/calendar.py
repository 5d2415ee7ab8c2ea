# SPDX-License-Identifier: Apache-2.0
"""The calendar of a topic: its days worked out from what the office presets, and doubts on them.

Days are counted as the law counts them (民法典 art. 201): the day something happens is not
counted, the next one is the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum

from commdesk.domain.findings import Finding
from commdesk.domain.poll import Poll
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
_DONE_FROM = {
    Milestone.NOTICE: _CLOSED,
    Milestone.START: _CLOSED | {Stage.OPEN},
    Milestone.END: _CLOSED,
    Milestone.PUBLICATION: _PUBLISHED,
    Milestone.OBJECTION: frozenset({Stage.ARCHIVED}),
}
_DONE_BY_DAY = frozenset({Milestone.NOTICE, Milestone.OBJECTION})


@dataclass(frozen=True, slots=True)
class Dated:
    """One milestone with its day."""

    milestone: Milestone
    day: date


def voting_days(starts_on: date, ends_on: date) -> int:
    """How many days are voted on, the first and the last included; below 1 when reversed."""
    return (ends_on - starts_on).days + 1


def milestones(
    facts: TopicFacts, presets: DatePresets, published_on: date | None = None
) -> tuple[Dated, ...]:
    """The days that are known or follow from known ones, in their order.

    What the topic leaves open is taken from the presets. `published_on` is the day the
    result was really posted, once it was; objections run from then.
    """
    # A result posted early lies before days that were announced; equal days keep their order.
    return tuple(sorted(_milestones(facts, presets, published_on), key=lambda dated: dated.day))


def _milestones(
    facts: TopicFacts, presets: DatePresets, published_on: date | None
) -> Iterator[Dated]:
    if facts.notice_on is not None:
        yield Dated(Milestone.NOTICE, facts.notice_on)
    if facts.starts_on is not None:
        yield Dated(Milestone.START, facts.starts_on)
    if facts.ends_on is not None:
        yield Dated(Milestone.END, facts.ends_on)
    posted = published_on
    if posted is None and facts.ends_on is not None:
        posted = facts.ends_on + _publish_days(facts, presets) * _DAY
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
    days, in_workdays = _objection(facts, presets)
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
    days, in_workdays = _objection(facts, presets)
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


def doubts(
    facts: TopicFacts, presets: DatePresets, today: date, poll: Poll = Poll.OWNERS
) -> tuple[Finding, ...]:
    """What does not fit the presets, or lies in the past, before the vote is opened.

    A day of rest at the end is a mere remark: no template could keep clear of it.
    """
    terms = presets.terms(poll)
    return (
        *_vote(facts, presets, today, terms),
        *_notice(facts, presets, poll),
        *_afterwards(facts, presets, terms),
    )


def _vote(facts: TopicFacts, presets: DatePresets, today: date, terms: Terms) -> Iterator[Finding]:
    starts, ends = facts.starts_on, facts.ends_on
    if starts is None or ends is None:
        yield Finding("dates-missing")
    elif ends < starts:
        yield Finding("dates-reversed", {"first": starts, "last": ends}, forbids=True)
    else:
        days = voting_days(starts, ends)
        if days < terms.shortest_vote:
            yield Finding("vote-too-short", {"days": days, "least": terms.shortest_vote})
        if days > presets.longest_vote:
            yield Finding("vote-too-long", {"days": days, "most": presets.longest_vote})
    if ends is not None and ends < today:
        yield Finding("vote-end-past", {"day": ends})
    elif starts is not None and starts < today:
        yield Finding("vote-start-past", {"day": starts})


def _notice(facts: TopicFacts, presets: DatePresets, poll: Poll) -> Iterator[Finding]:
    least = presets.terms(poll).notice
    if facts.notice_on is None:
        if least is not None:
            yield Finding("notice-missing")
    elif facts.starts_on is not None:
        ahead = (facts.starts_on - facts.notice_on).days
        if ahead < 0:
            yield Finding("notice-after-start", {"day": facts.notice_on})
        elif least is not None and ahead < least:
            latest = latest_notice(facts.starts_on, presets, poll)
            yield Finding("notice-too-late", {"days": ahead, "least": least, "day": latest})


def _afterwards(facts: TopicFacts, presets: DatePresets, terms: Terms) -> Iterator[Finding]:
    if terms.posts_and_objects:
        days = _publish_days(facts, presets)
        if days > presets.publish_days:
            yield Finding("publication-late", {"days": days, "most": presets.publish_days})
        days, in_workdays = _objection(facts, presets)
        # Working days are never fewer days than as many natural ones.
        comparable = in_workdays or not presets.objection_in_workdays
        if days < presets.objection_days or not comparable:
            yield Finding("objection-short", {"days": days, "least": presets.objection_days})
    rest = rest_day_end(facts, presets)
    if rest is not None:
        details = {"day": rest[0], "following": rest[1]}
        yield Finding("objection-ends-on-rest-day", details, remark=True)


def _publish_days(facts: TopicFacts, presets: DatePresets) -> int:
    return presets.publish_days if facts.publish_days is None else facts.publish_days


def _objection(facts: TopicFacts, presets: DatePresets) -> tuple[int, bool]:
    if facts.objection_days is None:
        return presets.objection_days, presets.objection_in_workdays
    return facts.objection_days, facts.objection_in_workdays
