# SPDX-License-Identifier: Apache-2.0
"""The rows of a draft topic: written, and replaced as long as nothing was frozen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from commdesk.domain.errors import UserError
from commdesk.domain.matters import Matter
from commdesk.domain.rules import Rule
from commdesk.domain.topics import Topic, TopicFacts
from commdesk.models import codec
from commdesk.models import topics as tables

if TYPE_CHECKING:
    from commdesk.models.database import Store
    from commdesk.models.trail import Act

LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True)
class MatterDraft:
    """A question before it has a key."""

    title: str
    rule: Rule


def checked(facts: TopicFacts, matters: tuple[MatterDraft, ...]) -> tuple[Matter, ...]:
    """The matters with their keys. Raises UserError `title-empty`, `title-too-long`, `no-matters`."""
    titles = (facts.title, *(matter.title for matter in matters))
    if not all(title.strip() for title in titles):
        raise UserError("title-empty")
    if any(len(title) > LONGEST_TITLE for title in titles):
        raise UserError("title-too-long", longest=LONGEST_TITLE)
    if not matters:
        raise UserError("no-matters")
    return tuple(
        Matter(f"m{number}", matter.title, matter.rule)
        for number, matter in enumerate(matters, start=1)
    )


def insert_draft(act: Act, topic: Topic) -> None:
    """Add a topic that was not there."""
    act.insert(tables.Topic, **_topic_row(topic))
    for position, matter in enumerate(topic.matters, start=1):
        act.insert(tables.Matter, **_matter_row(topic, position, matter))
    act.insert(tables.TopicStage, topic=topic.id.hex, stage=topic.stage.value, reason="", at=act.at)


def supersede_draft(store: Store, act: Act, topic: Topic) -> None:
    """Put new versions in the place of the rows that count now.

    Rows are never taken away: a matter too many is superseded by one that says withdrawn,
    and that one again when its position is needed later.
    """
    table, matters, identity = tables.Topic, tables.Matter, topic.id.hex
    row = store.value(table.select(table.arrival).where((table.topic == identity) & table.current))
    act.supersede(table, row, **_topic_row(topic))
    old = {
        position: (arrival, kind, values)
        for position, arrival, kind, *values in store.rows(
            matters.select(
                matters.position,
                matters.arrival,
                matters.kind,
                matters.key,
                matters.rule,
                matters.options,
            ).where((matters.topic == identity) & matters.current)
        )
    }
    for position, matter in enumerate(topic.matters, start=1):
        values = _matter_row(topic, position, matter)
        if position in old:
            arrival, _, _ = old.pop(position)
            act.supersede(matters, arrival, **values)
        else:
            act.insert(matters, **values)
    for position, (arrival, kind, (key, rule, options)) in sorted(old.items()):
        if kind != tables.WITHDRAWN:
            act.supersede(
                matters,
                arrival,
                topic=identity,
                position=position,
                key=key,
                title="",
                kind=tables.WITHDRAWN,
                rule=rule,
                options=options,
            )


def _topic_row(topic: Topic) -> dict[str, Any]:
    return {
        "topic": topic.id.hex,
        "facts": codec.facts_text(topic.facts),
        "basis": topic.basis.value,
        "paper_per": topic.paper_per.value,
        "policy": codec.policy_text(topic.policy),
    }


def _matter_row(topic: Topic, position: int, matter: Matter) -> dict[str, Any]:
    return {
        "topic": topic.id.hex,
        "position": position,
        "key": matter.key,
        "title": matter.title,
        "kind": matter.kind.value,
        "rule": codec.rule_text(matter.rule),
        "options": codec.options_text(matter.options),
    }
