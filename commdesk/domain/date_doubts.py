# SPDX-License-Identifier: Apache-2.0
"""What of a topic's days does not fit what the office keeps to, before the vote is opened."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from commdesk.domain.calendar import (
    DatePresets,
    Terms,
    days_to_publish,
    latest_notice,
    objection_time,
    rest_day_end,
    voting_days,
)
from commdesk.domain.findings import Finding
from commdesk.domain.poll import Poll
from commdesk.domain.topics import TopicFacts


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
        days = days_to_publish(facts, presets)
        if days > presets.publish_days:
            yield Finding("publication-late", {"days": days, "most": presets.publish_days})
        days, in_workdays = objection_time(facts, presets)
        # Working days are never fewer days than as many natural ones.
        comparable = in_workdays or not presets.objection_in_workdays
        if days < presets.objection_days or not comparable:
            yield Finding("objection-short", {"days": days, "least": presets.objection_days})
    rest = rest_day_end(facts, presets)
    if rest is not None:
        details = {"day": rest[0], "following": rest[1]}
        yield Finding("objection-ends-on-rest-day", details, remark=True)
