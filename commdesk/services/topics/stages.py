# SPDX-License-Identifier: Apache-2.0
"""The stages of a topic after it opened, the ways back, and drafts put aside.

    draft → open → closed → settled → published → archived

Every way back needs a reason, which stays on record. What was printed at a later stage does
not hold any more after one. Closing on time is a clerk's act; closing early, and whatever
follows, is a supervisor's.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from commdesk.domain.errors import UserError
from commdesk.domain.outcome import Outcome, Verdict
from commdesk.domain.ranking import Ranked
from commdesk.domain.results import Heard, Results
from commdesk.domain.rights import Right
from commdesk.domain.tally import Undecided
from commdesk.domain.topics import Stage, Topic
from commdesk.models.topics import TopicStage
from commdesk.services.afterwards.objections import Objections
from commdesk.services.afterwards.postings import objections_until
from commdesk.services.afterwards.settled import keep_settled, withdraw_settled
from commdesk.services.afterwards.settling import OpenPoint, PointKind, open_points
from commdesk.services.clock import local
from commdesk.services.office.rights import require
from commdesk.services.results.results import count_topic
from commdesk.services.topics.stage_steps import stage_row, stepping, write_step
from commdesk.services.topics.topics import load_topic
from commdesk.services.unseen import cleaned

if TYPE_CHECKING:
    from commdesk.services.office.office import Office

_UNSETTLE, _TAKE_DOWN = "topic.unsettle", "topic.take-down"
_TAKES_BACK = frozenset({_UNSETTLE, _TAKE_DOWN})


def ends_later(office: Office, topic_id: UUID) -> date | None:
    """The last day announced for a vote where that is still to come."""
    ends = load_topic(office, topic_id).facts.ends_on
    return ends if ends is not None and local(office.clock()).date() < ends else None


def begins_later(office: Office, topic_id: UUID) -> date | None:
    """The first day announced for a vote where that is still to come."""
    starts = load_topic(office, topic_id).facts.starts_on
    return starts if starts is not None and local(office.clock()).date() < starts else None


def must_be_able_to_close(office: Office, topic_id: UUID) -> None:
    """Asked before a person is asked for a reason: closing early is a supervisor's act.

    Raises UserError `right-missing` (right, role), `topic-unknown`.
    """
    require(office, Right.SET_UP)
    if begins_later(office, topic_id) or ends_later(office, topic_id):
        require(office, Right.SUPERVISE)


def close_topic(office: Office, topic_id: UUID, reason: str = "") -> Topic:
    """No more papers. Before the first or last day that needs a reason, which stays on record.

    Then it is a supervisor's act too.
    Raises UserError `closed-before-start` (day), `closed-early` (day), `stage-not-allowed`,
    `topic-unknown`, `right-missing`.
    """
    must_be_able_to_close(office, topic_id)
    reason = cleaned(reason).strip()
    _must_be(office, topic_id, (Stage.OPEN,), Stage.CLOSED)
    if not reason:
        _must_be_held(office, topic_id)
    details = {"reason": reason} if reason else {}
    return _go(office, "topic.close", topic_id, (Stage.OPEN,), Stage.CLOSED, **details)


def _must_be_held(office: Office, topic_id: UUID) -> None:
    for code, of in (("closed-before-start", begins_later), ("closed-early", ends_later)):
        day = of(office, topic_id)
        if day is not None:
            raise UserError(code, day=day)


def reopen_topic(office: Office, topic_id: UUID, reason: str) -> Topic:
    """Take papers again. Raises UserError `reason-missing`, `stage-not-allowed`."""
    require(office, Right.SUPERVISE)
    return _back(office, "topic.reopen", topic_id, (Stage.CLOSED,), Stage.OPEN, reason)


def settle_topic(office: Office, topic_id: UUID, reason: str = "", *, explained: str = "") -> Topic:
    """The count is the last word: no paper, ruling or roll is changed from now on.

    A matter that waits for a ruling, or for a majority to follow, may be settled as it is
    only with a reason; papers that do not balance, and objections that nobody answered, only
    when that is `explained`. Both stay on record, with what was open.
    Raises UserError `not-balanced` (points), `matters-unsettled` (titles),
    `stage-not-allowed`, `topic-unknown`, `right-missing`.
    """
    require(office, Right.SUPERVISE)
    reason, explained = cleaned(reason).strip(), cleaned(explained).strip()
    with office.accounts.lock:
        _must_be(office, topic_id, (Stage.CLOSED,), Stage.SETTLED)
        # From the papers themselves: the last word does not rest on what is kept in memory.
        office.standings.forget()
        results = count_topic(office, topic_id)
        points = (*open_points(office, topic_id), *_unruled(results))
        if points and not explained:
            raise UserError("not-balanced", points=points)
        titles = unsettled_titles(results)
        if titles and not reason:
            raise UserError("matters-unsettled", titles=titles, count=len(titles))
        details: dict[str, Any] = {"unsettled": list(titles)} if titles else {}
        if points:
            details |= {"open": [_written(point) for point in points], "explained": explained}
        with stepping(office, "topic.settle", topic_id, reason=reason, **details) as act:
            said = "；".join(filter(None, (reason, explained if points else "")))
            write_step(office, act, topic_id, Stage.SETTLED, said)
            keep_settled(office, act, topic_id, results, said)
    return load_topic(office, topic_id)


def _unruled(results: Results) -> tuple[OpenPoint, ...]:
    """Voters nobody ruled on, of matters that are decided without them."""
    voters = {
        person.voter.number
        for outcome in results.outcomes
        if not isinstance(outcome, Heard) and outcome.verdict is not Verdict.UNSETTLED
        for person in _undecided(outcome)
    }
    return (OpenPoint(PointKind.UNRULED, len(voters)),) if voters else ()


def _undecided(outcome: Outcome | Ranked) -> list[Undecided]:
    if isinstance(outcome, Ranked):
        return [person for _, person in outcome.undecided]
    return list(outcome.tally.undecided)


def _written(point: OpenPoint) -> dict[str, Any]:
    """An open point as the record keeps it."""
    which = {"which": list(point.which)} if point.which else {}
    return {"what": point.kind.value, "count": point.count, **which}


def unsettle_topic(office: Office, topic_id: UUID, reason: str) -> Topic:
    """The count may change again. Raises UserError `reason-missing`, `stage-not-allowed`."""
    require(office, Right.SUPERVISE)
    return _back(office, _UNSETTLE, topic_id, (Stage.SETTLED,), Stage.CLOSED, reason)


def publish_topic(office: Office, topic_id: UUID) -> Topic:
    """The result notice hangs; objections run from today. Raises UserError `stage-not-allowed`."""
    require(office, Right.SUPERVISE)
    return _go(office, "topic.publish", topic_id, (Stage.SETTLED,), Stage.PUBLISHED)


def take_down_topic(office: Office, topic_id: UUID, reason: str) -> Topic:
    """A published result is withdrawn; the count may change again.

    Raises UserError `reason-missing`, `stage-not-allowed`.
    """
    require(office, Right.SUPERVISE)
    return _back(office, _TAKE_DOWN, topic_id, (Stage.PUBLISHED,), Stage.CLOSED, reason)


def archive_topic(office: Office, topic_id: UUID, reason: str = "") -> Topic:
    """Over and done with; there is no way back.

    While objections are taken, or wait for an answer, that needs a reason, which stays on
    record.
    Raises UserError `objections-open` (count), `archived-early` (day), `stage-not-allowed`,
    `topic-unknown`.
    """
    require(office, Right.SUPERVISE)
    reason = cleaned(reason).strip()
    _must_be(office, topic_id, (Stage.PUBLISHED,), Stage.ARCHIVED)
    waiting = len(Objections(office, topic_id).unanswered())
    if waiting and not reason:
        raise UserError("objections-open", count=waiting)
    day = objections_until(office, topic_id)
    if day is not None and not reason:
        raise UserError("archived-early", day=day)
    details: dict[str, Any] = {"reason": reason} if reason else {}
    if waiting:
        details["unanswered"] = waiting
    if day is not None:
        details["until"] = day.isoformat()
    return _go(office, "topic.archive", topic_id, (Stage.PUBLISHED,), Stage.ARCHIVED, **details)


def drop_draft(office: Office, topic_id: UUID) -> Topic:
    """Put a draft aside that is not wanted. Raises UserError `stage-not-allowed`."""
    require(office, Right.SET_UP)
    return _go(office, "topic.drop", topic_id, (Stage.DRAFT,), Stage.DROPPED)


def bring_back_draft(office: Office, topic_id: UUID) -> Topic:
    """A draft put aside is a draft again. Raises UserError `stage-not-allowed`."""
    require(office, Right.SET_UP)
    return _go(office, "topic.bring-back", topic_id, (Stage.DROPPED,), Stage.DRAFT)


def unsettled_titles(results: Results) -> tuple[str, ...]:
    """Matters for which somebody must act before a verdict can be given."""
    return tuple(
        outcome.matter.title
        for outcome in results.outcomes
        if not isinstance(outcome, Heard) and outcome.verdict is Verdict.UNSETTLED
    )


def second_vote_titles(results: Results) -> tuple[str, ...]:
    """Matters whose last place waits for a second vote among those who are equal."""
    return tuple(
        outcome.matter.title
        for outcome in results.outcomes
        if isinstance(outcome, Ranked) and outcome.verdict is Verdict.SECOND_VOTE
    )


def is_settled_again(office: Office, topic_id: UUID) -> bool:
    """Whether a settling before this one was taken back, so that its notices hold no more."""
    with office.store.connection():
        rows = office.store.rows(
            TopicStage.select(TopicStage.arrival)
            .where((TopicStage.topic == topic_id.hex) & (TopicStage.stage == Stage.SETTLED.value))
            .limit(2)
        )
        return len(list(rows)) > 1


def _go(
    office: Office,
    action: str,
    topic_id: UUID,
    allowed: tuple[Stage, ...],
    following: Stage,
    **details: Any,
) -> Topic:
    with stepping(office, action, topic_id, **details) as act:
        _must_be(office, topic_id, allowed, following)
        write_step(office, act, topic_id, following, details.get("reason", ""))
        if action in _TAKES_BACK:
            withdraw_settled(office, act, topic_id, details["reason"])
    return load_topic(office, topic_id)


def _back(
    office: Office,
    action: str,
    topic_id: UUID,
    allowed: tuple[Stage, ...],
    following: Stage,
    reason: str,
) -> Topic:
    reason = cleaned(reason).strip()
    if not reason:
        raise UserError("reason-missing")
    return _go(office, action, topic_id, allowed, following, reason=reason)


def _must_be(office: Office, topic_id: UUID, allowed: tuple[Stage, ...], following: Stage) -> None:
    # Two ways lead to some stages, and each has its own name in the record.
    with office.store.connection():
        current = stage_row(office, topic_id)[1]
    if current not in allowed:
        raise UserError("stage-not-allowed", current=current, following=following)
