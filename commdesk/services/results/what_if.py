# SPDX-License-Identifier: Apache-2.0
"""What would be if the same papers were counted another way. Nothing of it is stored.

Such a count is no result: a topic's policy and rules are those it was opened with.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.errors import UserError
from commdesk.domain.results import Results, count
from commdesk.domain.roll import Roll
from commdesk.domain.rules import Rule
from commdesk.domain.tally import Returns
from commdesk.domain.topics import Policy, Stage, Topic
from commdesk.models.returns import read_returns
from commdesk.models.rolls import read_roll
from commdesk.services.results.blind import must_not_be_blind
from commdesk.services.topics.drafts import checked, draft_of
from commdesk.services.topics.topics import load_topic

if TYPE_CHECKING:
    from commdesk.services.office.office import Office


@dataclass(frozen=True, slots=True)
class StoredPapers:
    """A topic with its roll and what came back, read at one moment, to be counted often."""

    topic: Topic
    roll: Roll
    returns: Returns


def read_papers(office: Office, topic_id: UUID) -> StoredPapers:
    """What is counted.

    Raises UserError `topic-unknown`, `topic-never-opened`, `results-blind` (count).
    """
    must_not_be_blind(office, topic_id)
    with office.store.connection(), office.store.snapshot():
        topic = load_topic(office, topic_id)
        if topic.stage in {Stage.DRAFT, Stage.DROPPED}:
            raise UserError("topic-never-opened")
        return StoredPapers(
            topic, read_roll(office.store, topic_id.hex), read_returns(office.store, topic_id.hex)
        )


def count_as(papers: StoredPapers, policy: Policy, rules: Mapping[str, Rule]) -> Results:
    """Count the papers by another policy, and matters by other rules (by matter key).

    Raises UserError for what does not go together, as `topic_drafts.checked` does.
    """
    topic = papers.topic
    matters = tuple(
        replace(matter, rule=rules.get(matter.key, matter.rule)) for matter in topic.matters
    )
    checked(topic.facts, tuple(map(draft_of, matters)), policy, topic.basis, topic.extent)
    return count(replace(topic, policy=policy, matters=matters), papers.roll, papers.returns)


def count_now(papers: StoredPapers) -> Results:
    """The same papers by the topic's own policy and rules."""
    return count(papers.topic, papers.roll, papers.returns)
