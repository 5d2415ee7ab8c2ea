# SPDX-License-Identifier: Apache-2.0
"""A topic as it is stored: asked for before nearly every act."""

from __future__ import annotations

from typing import Any

from commdesk.models.database import Store
from commdesk.models.statement import GIVEN, Statement
from commdesk.models.topics import WITHDRAWN, Matter, Topic, TopicStage

_TOPIC = Statement(
    lambda: Topic.select(
        Topic.facts, Topic.basis, Topic.paper_per, Topic.policy, Topic.extent, Topic.entry
    ).where((Topic.topic == GIVEN) & Topic.current)
)
_MATTERS = Statement(
    lambda: (
        Matter.select(
            Matter.key, Matter.title, Matter.rule, Matter.kind, Matter.options, Matter.settings
        )
        .where((Matter.topic == GIVEN) & Matter.current & (Matter.kind != WITHDRAWN))
        .order_by(Matter.position)
    )
)
_STAGE = Statement(
    lambda: TopicStage.select(TopicStage.arrival, TopicStage.stage).where(
        (TopicStage.topic == GIVEN) & TopicStage.current
    )
)


def topic_row(store: Store, topic: str) -> tuple[Any, ...] | None:
    """Facts, basis, what a paper is for, policy, extent and entry, as stored."""
    return store.one(_TOPIC, topic)


def matter_rows(store: Store, topic: str) -> list[tuple[Any, ...]]:
    """Key, title, rule, kind, options and settings of each matter, in their order."""
    return store.rows(_MATTERS, topic)


def stage_row(store: Store, topic: str) -> tuple[int, str] | None:
    """Where its last step came in, and the stage it stands at since."""
    row = store.one(_STAGE, topic)
    return None if row is None else (row[0], row[1])
