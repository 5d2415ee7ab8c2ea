# SPDX-License-Identifier: Apache-2.0
"""When nothing may tell how a vote stands: while readings are blind, and while it is kept back.

While papers wait for their second, blind reading, nothing may tell what the first one said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.entry_rules import Double
from commdesk.domain.errors import UserError
from commdesk.domain.topics import Stage, Topic
from commdesk.models.checks import Checks
from commdesk.models.papers import Papers
from commdesk.services.topics.topics import load_topic

if TYPE_CHECKING:
    from commdesk.services.office.office import Office

# After that nobody keys a paper a second time, whatever was left open.
_STAGES = frozenset({Stage.OPEN, Stage.CLOSED})


def awaiting_check(office: Office, topic_id: UUID) -> int:
    """How many papers of a topic wait for their second reading: counted once, then kept.

    As long as there are any, figures of what papers say show nowhere.
    Raises UserError `topic-unknown`.
    """
    return awaiting_of(office, load_topic(office, topic_id))


def awaiting_of(office: Office, topic: Topic) -> int:
    """The same of a topic that is read already."""
    if topic.entry.double is Double.NONE or topic.stage not in _STAGES:
        return 0
    store, identity = office.store, topic.id.hex

    def count() -> int:
        return Checks(store, topic, Papers(store, identity)).count_awaiting()

    return office.accounts.awaiting(identity, count)


def is_kept_back(topic: Topic) -> bool:
    """Whether the office chose to show the turnout only, until the vote is closed."""
    return topic.entry.turnout_only and topic.stage is Stage.OPEN


def must_not_be_blind(office: Office, topic_id: UUID) -> None:
    """Nothing of what papers say may be shown now.

    Raises UserError `results-blind` (count) while papers wait for their second reading, and
    `results-kept-back` while the vote is open and shows its turnout only.
    """
    topic = load_topic(office, topic_id)
    awaiting = awaiting_of(office, topic)
    if awaiting:
        raise UserError("results-blind", count=awaiting)
    if is_kept_back(topic):
        raise UserError("results-kept-back")
