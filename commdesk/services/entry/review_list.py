# SPDX-License-Identifier: Apache-2.0
"""All papers of a topic on which two readings differ, as a supervisor works through them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.topics import Topic
from commdesk.services.entry.double_entry import Difference, ReviewDesk

if TYPE_CHECKING:
    from commdesk.services.office.office import Office


@dataclass(frozen=True, slots=True)
class ReviewList:
    """What waits for this operator's decision; `of_own` papers are for somebody else's."""

    topic: Topic
    to_decide: tuple[Difference, ...]
    of_own: int


def review_list(office: Office, topic_id: UUID) -> ReviewList:
    """Everything of one moment. Raises UserError `topic-unknown`, `right-missing`."""
    with office.store.connection(), office.store.snapshot():
        desk = ReviewDesk(office, topic_id)
        found = desk.differences()
        return ReviewList(desk.topic, tuple(map(desk.difference, found.to_decide)), found.of_own)
