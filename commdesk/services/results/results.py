# SPDX-License-Identifier: Apache-2.0
"""The count of a topic as it stands, and what ties a printed page to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.chain import short_code
from commdesk.domain.results import Imprint, Results
from commdesk.models.papers import Papers
from commdesk.services.audit import head
from commdesk.services.clock import local
from commdesk.services.pause import collector_paused
from commdesk.services.results.course import course_of
from commdesk.services.topics.topics import load_topic

if TYPE_CHECKING:
    from commdesk.services.office.office import Office


def count_topic(office: Office, topic_id: UUID) -> Results:
    """Count every matter from the stored papers. Raises UserError `topic-unknown`."""
    with collector_paused():
        return office.standings.results(topic_id.hex, partial(load_topic, office, topic_id))


def count_for_notice(office: Office, topic_id: UUID) -> Results:
    """The same with the course of the vote, as a notice tells it."""
    return replace(count_topic(office, topic_id), course=course_of(office, topic_id))


def rooms_of(office: Office, topic_id: UUID, numbers: Iterable[int]) -> dict[int, str]:
    """What papers of a named topic speak for, such as 3幢1单元0502, by paper number."""
    with office.store.connection():
        papers = Papers(office.store, topic_id.hex)
        found = (papers.paper(number) for number in numbers)
        return {paper.number: paper.label for paper in found if paper is not None}


def imprint(office: Office) -> Imprint:
    """Office, check code of the trail as it stands, and the time on this PC's clock."""
    return Imprint(office.name, short_code(head(office)), local(office.clock()))
