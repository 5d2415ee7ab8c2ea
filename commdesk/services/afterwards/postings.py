# SPDX-License-Identifier: Apache-2.0
"""When the result of a topic hung, and until which day objections to it are taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.calendar import objections_end
from commdesk.domain.topics import Stage
from commdesk.models.afterwards import SettledResult
from commdesk.models.topics import TopicStage
from commdesk.services.clock import from_text, local
from commdesk.services.office.date_presets import load_date_presets
from commdesk.services.topics.topics import load_topic

if TYPE_CHECKING:
    from commdesk.services.office.office import Office


@dataclass(frozen=True, slots=True)
class Posting:
    """A result that was posted, with its days on this PC's calendar.

    `last_day` is the last one for objections, None where no time is given for them. It does
    not move when the notice is taken down. `settled` is the settled result that hung, None
    for one of earlier programs, which kept no figures.
    """

    posted_on: date
    last_day: date | None
    settled: int | None
    taken_down_on: date | None = None

    def is_late(self, day: date) -> bool:
        """Whether an objection that comes on that day is not in time."""
        return self.last_day is not None and self.last_day < day


def postings_of(office: Office, topic_id: UUID) -> tuple[Posting, ...]:
    """All of a topic, the first one first. Raises UserError `topic-unknown`."""
    facts = load_topic(office, topic_id).facts
    presets = load_date_presets(office)
    with office.store.connection(), office.store.snapshot():
        steps = [
            (Stage(stage), local(from_text(at)).date())
            for stage, at in office.store.rows(
                TopicStage.select(TopicStage.stage, TopicStage.at)
                .where(TopicStage.topic == topic_id.hex)
                .order_by(TopicStage.arrival)
            )
        ]
        kept = office.store.rows(
            SettledResult.select(SettledResult.number)
            .where((SettledResult.topic == topic_id.hex) & SettledResult.withdrawn.is_null())
            .order_by(SettledResult.number)
        )
        numbers = [number for (number,) in kept]
    # The first settlings may be those of earlier programs.
    without = sum(stage is Stage.SETTLED for stage, _ in steps) - len(numbers)
    found: list[Posting] = []
    settlings, hangs = 0, False
    for stage, day in steps:
        if stage is Stage.SETTLED:
            settlings += 1
        elif stage is Stage.PUBLISHED:
            at = settlings - without - 1
            number = numbers[at] if 0 <= at < len(numbers) else None
            found.append(Posting(day, objections_end(facts, presets, day), number))
        elif stage is Stage.CLOSED and hangs:
            found[-1] = replace(found[-1], taken_down_on=day)
        hangs = stage is Stage.PUBLISHED
    return tuple(found)


def posting_for(postings: Sequence[Posting], day: date) -> Posting | None:
    """What an objection of that day is about: what was posted last by then.

    One that came before anything hung is about the first. None where nothing ever did.
    """
    by_then = [one for one in postings if one.posted_on <= day]
    return by_then[-1] if by_then else next(iter(postings), None)


def hanging(postings: Sequence[Posting]) -> Posting | None:
    """The one that holds now: the last, unless it was taken down."""
    return postings[-1] if postings and postings[-1].taken_down_on is None else None


def published_on(office: Office, topic_id: UUID) -> date | None:
    """The day the result that holds was posted; None while none does."""
    found = hanging(postings_of(office, topic_id))
    return None if found is None else found.posted_on


def objections_until(office: Office, topic_id: UUID) -> date | None:
    """The last day for objections to the posted result where today is not beyond it."""
    found = hanging(postings_of(office, topic_id))
    if found is None or found.is_late(local(office.clock()).date()):
        return None
    return found.last_day
