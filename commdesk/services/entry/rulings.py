# SPDX-License-Identifier: Apache-2.0
"""Rulings 认定: what a supervisor decides where one voter's papers disagree."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.counting import count_matter
from commdesk.domain.errors import UserError
from commdesk.domain.matters import Matter
from commdesk.domain.rights import Right
from commdesk.domain.roll import NOBODY, Roll, Voter
from commdesk.domain.tally import Returns, Undecided
from commdesk.domain.topics import Stage, Topic
from commdesk.models.papers import Papers
from commdesk.models.topics import Paper
from commdesk.models.votes import Ruling
from commdesk.services.audit import recorded
from commdesk.services.clock import from_text
from commdesk.services.office.rights import require
from commdesk.services.topics.stage_steps import stage_row
from commdesk.services.topics.topics import load_topic
from commdesk.services.unseen import cleaned

if TYPE_CHECKING:
    from commdesk.models.database import Store
    from commdesk.services.office.office import Office

_SETTLED = frozenset({Stage.SETTLED, Stage.PUBLISHED, Stage.ARCHIVED})


@dataclass(frozen=True, slots=True)
class RulingMade:
    """A ruling that holds: on which mark, for which choice, by whom, when (UTC) and why.

    `undecided` is what it decides on, so that it can be made anew; its papers disagree no
    more where it is None, and then the ruling changes nothing.
    """

    mark: str
    voter: Voter
    choice: str
    reason: str
    operator: str
    at: datetime
    undecided: Undecided | None


def rulings_made(office: Office, topic_id: UUID) -> tuple[RulingMade, ...]:
    """The rulings of a topic that hold, the newest first. Raises UserError `topic-unknown`."""
    with office.store.connection(), office.store.snapshot():
        topic = load_topic(office, topic_id)
        parts = {part.key: part for part in topic.parts}
        papers = Papers(office.store, topic_id.hex)
        rows = office.store.rows(
            Ruling.select(
                Ruling.matter,
                Ruling.voter,
                Ruling.option,
                Ruling.reason,
                Ruling.operator,
                Ruling.at,
            )
            .where((Ruling.topic == topic_id.hex) & Ruling.current)
            .order_by(Ruling.arrival.desc())
        )
        return tuple(
            RulingMade(
                mark,
                papers.voter(voter),
                choice,
                reason,
                operator,
                from_text(at),
                _undecided(office.store, topic, parts[mark], voter),
            )
            for mark, voter, choice, reason, operator, at in rows
        )


def must_be_able_to_rule(office: Office, topic_id: UUID) -> None:
    """Asked before anything is asked of a person.

    Raises UserError `right-missing`, `topic-unknown`, `ruling-too-late` (stage).
    """
    require(office, Right.SUPERVISE)
    with office.store.connection():
        _must_be_early_enough(office, topic_id)


def _must_be_early_enough(office: Office, topic_id: UUID) -> None:
    stage = stage_row(office, topic_id)[1]
    if stage in _SETTLED:
        raise UserError("ruling-too-late", stage=stage)


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
    Raises UserError `right-missing`, `reason-missing`, `topic-unknown`, `ruling-outdated`
    where the papers do not (or no longer) disagree with that choice among theirs,
    `ruling-too-late` (stage) once the result is settled; KeyError for a mark that the topic
    has not.
    """
    require(office, Right.SUPERVISE)
    reason = cleaned(reason).strip()
    if not reason:
        raise UserError("reason-missing")
    topic = load_topic(office, topic_id)
    part = {part.key: part for part in topic.parts}[matter_key]
    with recorded(
        office, "ruling.store", topic=topic_id.hex, matter=matter_key, voter=voter_number
    ) as act:
        _must_be_early_enough(office, topic_id)
        found = _undecided(office.store, topic, part, voter_number)
        if found is None or choice not in found.choices:
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


def _undecided(store: Store, topic: Topic, part: Matter, voter_number: int) -> Undecided | None:
    """What the voter's papers disagree on, as the count sees it; None where they agree."""
    if voter_number == NOBODY or not part.is_counted:
        return None
    papers = Papers(store, topic.id.hex)
    numbers = store.rows(
        Paper.select(Paper.number).where(
            (Paper.topic == topic.id.hex) & (Paper.voter == voter_number) & Paper.current
        )
    )
    held = [paper for (number,) in numbers if (paper := papers.paper(number)) is not None]
    if not held:
        return None
    readings = {
        paper.number: row.reading
        for paper in held
        if (row := papers.reading(paper.number)) is not None
    }
    roll = Roll((papers.voter(voter_number),), tuple(held))
    tally = count_matter(roll, part, Returns(readings), topic.policy)
    return next(iter(tally.undecided), None)
