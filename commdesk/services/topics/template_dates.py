# SPDX-License-Identifier: Apache-2.0
"""The dates a shipped template suggests, drawn to what the office keeps to."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from commdesk.domain.calendar import DatePresets, Terms, voting_days
from commdesk.domain.poll import poll_of
from commdesk.domain.topics import TopicFacts
from commdesk.services.topics.template_texts import TopicDraft

_DAY = timedelta(days=1)


def kept_to(draft: TopicDraft, presets: DatePresets) -> TopicDraft:
    """The draft with dates that raise no doubt; longer times than asked for stay as they are."""
    in_part = draft.asks_scope or bool(draft.extent.scope)
    terms = presets.terms(poll_of(draft.basis, draft.matters, in_part=in_part))
    facts = _begun_in_time(draft.facts, terms, presets)
    if terms.posts_and_objects:
        facts = _posted_in_time(facts, presets)
    return replace(draft, facts=facts)


def _begun_in_time(facts: TopicFacts, terms: Terms, presets: DatePresets) -> TopicFacts:
    starts, ends = facts.starts_on, facts.ends_on
    if starts is None or ends is None:
        return facts
    notice = facts.notice_on
    if terms.notice is not None:
        notice = starts if notice is None else notice
        starts_late = max(starts, notice + terms.notice * _DAY)
    else:
        starts_late = starts
    days = min(max(voting_days(starts, ends), terms.shortest_vote), presets.longest_vote)
    return replace(
        facts, notice_on=notice, starts_on=starts_late, ends_on=starts_late + (days - 1) * _DAY
    )


def _posted_in_time(facts: TopicFacts, presets: DatePresets) -> TopicFacts:
    publish = facts.publish_days
    if publish is not None:
        publish = min(publish, presets.publish_days)
    days, in_workdays = facts.objection_days, facts.objection_in_workdays
    if days is not None:
        days = max(days, presets.objection_days)
        # So many working days are never fewer natural ones; the other way round they may be.
        in_workdays = in_workdays or presets.objection_in_workdays
    return replace(
        facts, publish_days=publish, objection_days=days, objection_in_workdays=in_workdays
    )
