# SPDX-License-Identifier: Apache-2.0
"""What a new topic begins with, and the JSON it is kept as in templates.

A template says days as distances from the day it is used; everything else is said as it
will stand in the topic.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import count
from typing import Any

from commdesk.domain.calendar import USUAL_VOTE_DAYS, DatePresets
from commdesk.domain.entry_rules import NEW_ENTRY, EntryRules
from commdesk.domain.matters import (
    ABSTAIN,
    GRADE_OPTIONS,
    MOTION_OPTIONS,
    MatterKind,
    Option,
    OptionRole,
    choices,
)
from commdesk.domain.opening_findings import GAP
from commdesk.domain.presets import NOT_COUNTED, PRESETS, preset
from commdesk.domain.register import Place
from commdesk.domain.rules import Rule
from commdesk.domain.topics import (
    WHOLE_ESTATE,
    Basis,
    Extent,
    PaperPer,
    Policy,
    Topic,
    TopicFacts,
)
from commdesk.models import codec
from commdesk.services.topics.drafts import MatterDraft, draft_of

PLACE_GAP = f"{GAP}幢{GAP}单元"
"""The same for the one entrance that a vote is held in."""

_NUMBERED = re.compile(r"（[0-9]{1,3}）$")
_KEPT_FACTS = (
    "title",
    "estate",
    "form",
    "supervisor",
    "issuer",
    "contact",
    "objection_days",
    "publish_days",
    "objection_in_workdays",
)


@dataclass(frozen=True, slots=True)
class TopicDraft:
    """All that is entered for a topic before it is stored.

    `asks_scope`: the vote is one of chosen buildings or entrances, still to be chosen.
    """

    facts: TopicFacts
    matters: tuple[MatterDraft, ...]
    basis: Basis = Basis.OWNERS
    paper_per: PaperPer = PaperPer.PROPERTY
    policy: Policy = field(default_factory=Policy)
    extent: Extent = WHOLE_ESTATE
    asks_scope: bool = False
    entry: EntryRules = NEW_ENTRY


def as_draft(topic: Topic) -> TopicDraft:
    """A topic as it stands, to be changed."""
    return TopicDraft(
        topic.facts,
        tuple(draft_of(matter) for matter in topic.matters),
        topic.basis,
        topic.paper_per,
        topic.policy,
        topic.extent,
        entry=topic.entry,
    )


def copy_of(topic: Topic, today: date, presets: DatePresets | None = None) -> TopicDraft:
    """A new topic like an earlier one: everything but its dates, which are as long from today."""
    return draft_of_content(content_of(as_draft(topic)), today, presets)


def free_title(title: str, taken: Collection[str]) -> str:
    """The title where no other topic has it, else with a number: T1（2）."""
    if title not in taken:
        return title
    plain = _NUMBERED.sub("", title)
    return next(name for n in count(2) if (name := f"{plain}（{n}）") not in taken)


def content_of(draft: TopicDraft) -> dict[str, Any]:
    """A draft as a template keeps it: no dates, only how far they lie apart."""
    facts = draft.facts
    content: dict[str, Any] = {name: getattr(facts, name) for name in _KEPT_FACTS}
    if facts.starts_on is not None:
        if facts.notice_on is not None:
            content["notice"] = max(0, (facts.starts_on - facts.notice_on).days)
        if facts.ends_on is not None:
            content["vote"] = max(1, (facts.ends_on - facts.starts_on).days + 1)
    return {
        **content,
        "basis": draft.basis.value,
        "paper_per": draft.paper_per.value,
        "policy": json.loads(codec.policy_text(draft.policy)),
        "entry": json.loads(codec.entry_text(draft.entry) or "null"),
        "scope": [[place.building, place.entrance] for place in draft.extent.scope],
        "asks_scope": draft.asks_scope,
        "secret": draft.extent.secret,
        "carries": draft.extent.carries,
        "matters": [_matter_content(matter) for matter in draft.matters],
    }


def draft_of_content(
    content: Mapping[str, Any], today: date, presets: DatePresets | None = None
) -> TopicDraft:
    """The draft that a template makes when it is used on this day.

    What it does not say about objections is as the office presets it.
    """
    basis = Basis(content.get("basis", Basis.OWNERS.value))
    policy = content.get("policy")
    return TopicDraft(
        _facts(content, today, presets or DatePresets()),
        tuple(_matter(matter) for matter in content.get("matters", ())),
        basis,
        PaperPer(content.get("paper_per", PaperPer.PROPERTY.value)),
        Policy() if policy is None else codec.policy_of(json.dumps(policy)),
        Extent(
            tuple(Place(*place) for place in content.get("scope", ())),
            bool(content.get("secret")),
            bool(content.get("carries")),
        ),
        bool(content.get("asks_scope")),
        _entry(content),
    )


def _entry(content: Mapping[str, Any]) -> EntryRules:
    # What is shipped, and templates from before there was a choice, say nothing of it.
    if "entry" not in content:
        return NEW_ENTRY
    told = content["entry"]
    return codec.entry_of(None if told is None else json.dumps(told))


def _facts(content: Mapping[str, Any], today: date, presets: DatePresets) -> TopicFacts:
    kept = {name: content[name] for name in _KEPT_FACTS if name in content}
    if "objection_days" not in kept:
        kept["objection_days"] = presets.objection_days
        kept["objection_in_workdays"] = presets.objection_in_workdays
    notice = content.get("notice")
    starts = today + timedelta(days=notice or 0)
    return replace(
        TopicFacts(title=""),
        **kept,
        notice_on=None if notice is None else today,
        starts_on=starts,
        ends_on=starts + timedelta(days=content.get("vote", USUAL_VOTE_DAYS) - 1),
    )


def _matter_content(matter: MatterDraft) -> dict[str, Any]:
    return {
        "title": matter.title,
        "kind": matter.kind.value,
        "rule": _rule_content(matter.rule),
        "options": [[option.key, option.name, option.role.value] for option in matter.options],
        "most": matter.most,
        "seats": matter.seats,
        "write_ins": matter.write_ins,
        "tie_by_area": matter.tie_by_area,
    }


def _rule_content(rule: Rule) -> str | dict[str, Any]:
    # A preset is named, so that a template follows the law the program knows.
    if rule in PRESETS:
        return rule.key
    return json.loads(codec.rule_text(rule))


def _matter(content: Mapping[str, Any]) -> MatterDraft:
    kind = MatterKind(content.get("kind", MatterKind.MOTION.value))
    rule = content.get("rule", NOT_COUNTED.key)
    seats = content.get("seats", 1)
    return MatterDraft(
        content["title"],
        preset(rule) if isinstance(rule, str) else codec.rule_of(json.dumps(rule)),
        kind,
        _options(kind, content),
        content.get("most", seats if kind is MatterKind.ELECTION else 1),
        seats,
        bool(content.get("write_ins")),
        bool(content.get("tie_by_area")),
    )


def _options(kind: MatterKind, content: Mapping[str, Any]) -> tuple[Option, ...]:
    """As written out whole, or as names alone in what is shipped."""
    told = content.get("options")
    if told and not isinstance(told[0], str):
        return tuple(Option(key, name, OptionRole(role)) for key, name, role in told)
    if kind is MatterKind.MOTION:
        return MOTION_OPTIONS
    if kind is MatterKind.GRADE:
        return GRADE_OPTIONS
    if kind is MatterKind.OPINION:
        return ()
    made = choices(told or ())
    return (*made, ABSTAIN) if content.get("abstain") else made
