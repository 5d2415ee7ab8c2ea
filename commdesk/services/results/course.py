# SPDX-License-Identifier: Apache-2.0
"""How a vote went: the days on which it was really held, and corrections of its frozen roll."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.results import Course, RollChanges
from commdesk.domain.topics import Stage
from commdesk.models.afterwards import SettledResult
from commdesk.models.office import Trail
from commdesk.models.topics import TopicStage
from commdesk.models.votes import Reading
from commdesk.services.afterwards.postings import hanging, postings_of
from commdesk.services.clock import from_text, local
from commdesk.services.entry.double_entry import differing_now

if TYPE_CHECKING:
    from commdesk.services.office.office import Office

_ACTS = {
    "roll.add-voter": "voters_added",
    "roll.withdraw-voter": "voters_withdrawn",
    "roll.add-paper": "papers_added",
    "roll.withdraw-paper": "papers_withdrawn",
    "roll.replace-paper": "papers_replaced",
    "roll.correct-area": "areas_corrected",
    "roll.correct-voter": "names_corrected",
}


def course_of(office: Office, topic_id: UUID) -> Course:
    """What is on record of a topic's course, by this PC's calendar."""
    with office.store.connection(), office.store.snapshot():
        opened, closed = _days(office, topic_id)
        posted = hanging(postings_of(office, topic_id))
        return Course(
            opened,
            closed,
            _changes(office, topic_id),
            _keyed_from(office, topic_id),
            differing_now(office, topic_id),
            _settled(office, topic_id),
            None if posted is None else posted.last_day,
        )


def days_held(office: Office, topic_id: UUID) -> Course:
    """The days of it alone, without what takes longer to find."""
    with office.store.connection(), office.store.snapshot():
        opened, closed = _days(office, topic_id)
        # What was keyed first tells when a vote began that ended before its first day.
        keyed = None if closed is None else _keyed_from(office, topic_id)
        return Course(opened, closed, keyed_from=keyed)


def _days(office: Office, topic_id: UUID) -> tuple[date | None, date | None]:
    """When the vote opened first, and when it closed last; None while it is open."""
    first = last = None
    before = Stage.DRAFT
    rows = office.store.rows(
        TopicStage.select(TopicStage.stage, TopicStage.at)
        .where(TopicStage.topic == topic_id.hex)
        .order_by(TopicStage.arrival)
    )
    for text, at in rows:
        stage, day = Stage(text), local(from_text(at)).date()
        if stage is Stage.OPEN:
            first, last = first or day, None
        elif stage is Stage.CLOSED and before is Stage.OPEN:
            # A result taken back comes to this stage as well; nothing was closed then.
            last = day
        before = stage
    return first, last


def _settled(office: Office, topic_id: UUID) -> int:
    number = office.store.value(
        SettledResult.select(SettledResult.number)
        .where(
            (SettledResult.topic == topic_id.hex)
            & SettledResult.current
            & SettledResult.withdrawn.is_null()
        )
        .limit(1)
    )
    return number or 0


def _keyed_from(office: Office, topic_id: UUID) -> date | None:
    rows = office.store.rows(
        Reading.select(Reading.at)
        .where(Reading.topic == topic_id.hex)
        .order_by(Reading.arrival)
        .limit(1)
    )
    return next((local(from_text(at)).date() for (at,) in rows), None)


def _changes(office: Office, topic_id: UUID) -> RollChanges:
    acts = office.store.rows(
        Trail.select(Trail.action, Trail.details).where(Trail.action.in_(list(_ACTS)))
    )
    here = (action for action, text in acts if json.loads(text).get("topic") == topic_id.hex)
    return RollChanges(**Counter(_ACTS[action] for action in here))
