# SPDX-License-Identifier: Apache-2.0
"""Rulings: what a person decides where one voter's papers disagree."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.counting import count_matter
from commdesk.domain.errors import UserError
from commdesk.domain.matters import Matter
from commdesk.domain.roll import NOBODY, Roll
from commdesk.domain.tally import Returns
from commdesk.domain.topics import Stage, Topic
from commdesk.models.papers import Papers
from commdesk.models.topics import Paper
from commdesk.models.votes import Ruling
from commdesk.services.audit import recorded
from commdesk.services.stage_steps import stage_row
from commdesk.services.topics import load_topic
from commdesk.services.unseen import cleaned

if TYPE_CHECKING:
    from commdesk.models.database import Store
    from commdesk.services.office import Office

_SETTLED = frozenset({Stage.SETTLED, Stage.PUBLISHED, Stage.ARCHIVED})


def rule_on(
    office: Office,
    topic_id: UUID,
    matter_key: str,
    voter_number: int,
    choice: str,
    reason: str,
) -> None:
    """Record the choice decided for a voter on one mark; a later ruling supersedes it.

    `matter_key` is that of the mark: the matter's, or one candidate's. `choice` is one of
    those that the voter's papers disagree on, as `Undecided.choices` has them.
    Raises UserError `reason-missing`, `topic-unknown`, `ruling-outdated` where the papers do
    not (or no longer) disagree with that choice among theirs, `ruling-too-late` (stage) once
    the result is settled; KeyError for a mark that the topic has not.
    """
    reason = cleaned(reason).strip()
    if not reason:
        raise UserError("reason-missing")
    topic = load_topic(office, topic_id)
    part = {part.key: part for part in topic.parts}[matter_key]
    with recorded(
        office, "ruling.store", topic=topic_id.hex, matter=matter_key, voter=voter_number
    ) as act:
        stage = stage_row(office, topic_id)[1]
        if stage in _SETTLED:
            raise UserError("ruling-too-late", stage=stage)
        if choice not in _choices(office.store, topic, part, voter_number):
            raise UserError("ruling-outdated")
        old = office.store.value(
            Ruling.select(Ruling.arrival).where(
                (Ruling.topic == topic_id.hex)
                & (Ruling.matter == matter_key)
                & (Ruling.voter == voter_number)
                & Ruling.current
            )
        )
        values = {
            "topic": topic_id.hex,
            "matter": matter_key,
            "voter": voter_number,
            "option": choice,
            "reason": reason,
            "operator": office.operator,
            "at": act.at,
        }
        if old is None:
            act.insert(Ruling, **values)
        else:
            act.supersede(Ruling, old, **values)


def _choices(store: Store, topic: Topic, part: Matter, voter_number: int) -> tuple[str, ...]:
    """What the voter's papers disagree on, as the count sees it; nothing where they agree."""
    if voter_number == NOBODY or not part.is_counted:
        return ()
    papers = Papers(store, topic.id.hex)
    numbers = store.rows(
        Paper.select(Paper.number).where(
            (Paper.topic == topic.id.hex) & (Paper.voter == voter_number) & Paper.current
        )
    )
    held = [paper for (number,) in numbers if (paper := papers.paper(number)) is not None]
    if not held:
        return ()
    readings = {
        paper.number: row.reading
        for paper in held
        if (row := papers.reading(paper.number)) is not None
    }
    roll = Roll((papers.voter(voter_number),), tuple(held))
    tally = count_matter(roll, part, Returns(readings), topic.policy)
    return next((person.choices for person in tally.undecided), ())
