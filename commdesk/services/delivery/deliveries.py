# SPDX-License-Identifier: Apache-2.0
"""Deliveries 送达: which papers reached whom, how, when, and who brought them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from commdesk.domain.errors import UserError
from commdesk.domain.rights import Right
from commdesk.domain.topics import Stage
from commdesk.models import votes
from commdesk.models.codec import names_text
from commdesk.models.counts import delivered_papers, is_secret, opened_at
from commdesk.models.delivered import current_delivery, delivered_among, withdrawn_rows
from commdesk.models.trail import utc_text
from commdesk.services.audit import recorded
from commdesk.services.clock import from_text, local
from commdesk.services.office.rights import require
from commdesk.services.topics.topics import load_topic
from commdesk.services.unseen import one_line

if TYPE_CHECKING:
    from commdesk.services.office.office import Office

LONGEST_WORDS = 100
"""Of a method, a note, a name and a reason."""
_COLUMNS = ("topic", "paper", "method", "note", "at")
_ALL_COLUMNS = (*_COLUMNS, "supersedes", "receiver", "relation", "deliverers")
_FEW = 50
_WITHDRAWN_IN = frozenset({Stage.OPEN, Stage.CLOSED})


@dataclass(frozen=True, slots=True)
class Handover:
    """How papers were brought: `receiver` where it was not the voter, and what they are to them.

    `at` is when, where it was before now; that it was only now put on record the trail says.
    """

    method: str
    note: str = ""
    receiver: str = ""
    relation: str = ""
    deliverers: tuple[str, ...] = ()
    at: datetime | None = None


def deliver(office: Office, topic_id: UUID, numbers: Iterable[int], how: Handover) -> int:
    """Record that papers reached their voters; how many were not on record before.

    Raises UserError `topic-not-open`, `paper-not-in-topic` (number), `right-missing`,
    `note-too-long` (longest), `delivery-in-future`, `delivery-too-early` (day).
    ValueError in a secret topic, whose papers are handed out by `issue_register`.
    """
    require(office, Right.KEY)
    how = _tidied(how)
    topic, wanted = topic_id.hex, sorted(set(numbers))
    accounts, store = office.accounts, office.store
    with accounts.lock:
        for number in wanted:
            if number not in accounts.numbers(topic):
                raise UserError("paper-not-in-topic", number=number)
        with store.connection():
            if len(wanted) > _FEW:
                known = delivered_papers(store, topic)
            else:
                known = delivered_among(store, topic, wanted)
            if wanted and is_secret(store, topic):
                raise ValueError("a delivery would tie a secret paper to a place")
        fresh = [number for number in wanted if number not in known]
        if not fresh:
            return 0
        stage = accounts.stage(topic)
        if stage is not Stage.OPEN:
            raise UserError("topic-not-open", stage=stage)
        told: dict[str, Any] = {}
        if how.at is not None:
            must_have_been(office, topic_id, how.at)
            told["brought"] = utc_text(how.at)
        if len(fresh) == 1:
            told["paper"] = fresh[0]
        in_full = bool(how.receiver or how.relation or how.deliverers)
        more = (None, how.receiver, how.relation, names_text(how.deliverers)) if in_full else ()
        with recorded(
            office, "paper.deliver", topic=topic, papers=len(fresh), method=how.method, **told
        ) as act:
            at = act.at if how.at is None else utc_text(how.at)
            # One that was taken back takes its place in a row of versions.
            again = withdrawn_rows(store, topic, fresh)
            for number, arrival in again.items():
                values = [topic, number, how.method, how.note, at]
                act.supersede_row(votes.Delivery, arrival, values, more[1:])
            act.insert_many(
                votes.Delivery,
                _ALL_COLUMNS if in_full else _COLUMNS,
                (
                    (topic, number, how.method, how.note, at, *more)
                    for number in fresh
                    if number not in again
                ),
            )
        accounts.add(topic, delivered=len(fresh))
    return len(fresh)


def withdraw(office: Office, topic_id: UUID, number: int, reason: str) -> None:
    """Take back a delivery that was recorded in error; it stays on record with the reason.

    Raises UserError `reason-missing`, `note-too-long` (longest), `right-missing`,
    `topic-not-open` (stage), `delivery-not-there` (number).
    """
    require(office, Right.KEY)
    reason = _words(reason)
    if not reason:
        raise UserError("reason-missing")
    topic, accounts = topic_id.hex, office.accounts
    with accounts.lock:
        stage = accounts.stage(topic)
        if stage not in _WITHDRAWN_IN:
            raise UserError("topic-not-open", stage=stage)
        with recorded(
            office, "paper.deliver-withdraw", topic=topic, paper=number, reason=reason
        ) as act:
            old = current_delivery(office.store, topic, number)
            if old is None:
                raise UserError("delivery-not-there", number=number)
            act.supersede(
                votes.Delivery,
                old.arrival,
                topic=topic,
                paper=number,
                method=old.method,
                note=reason,
                at=act.at,
                receiver=old.receiver or None,
                relation=old.relation or None,
                deliverers=old.deliverers,
                withdrawn=True,
            )
        accounts.add(topic, delivered=-1)


def must_have_been(office: Office, topic_id: UUID, at: datetime) -> None:
    """Raises UserError `delivery-in-future`, `delivery-too-early` (day)."""
    if at > office.clock():
        raise UserError("delivery-in-future")
    first = earliest_day(office, topic_id)
    if first is not None and local(at).date() < first:
        raise UserError("delivery-too-early", day=first)


def earliest_day(office: Office, topic_id: UUID) -> date | None:
    """The first day a paper can have been brought: when it was announced, began, or opened."""
    facts = load_topic(office, topic_id).facts
    with office.store.connection():
        opened = opened_at(office.store, topic_id.hex)
    days = [day for day in (facts.notice_on, facts.starts_on) if day is not None]
    if opened:
        days.append(local(from_text(opened)).date())
    return min(days, default=None)


def _tidied(how: Handover) -> Handover:
    return Handover(
        _words(how.method),
        _words(how.note),
        _words(how.receiver),
        _words(how.relation),
        tuple(name for name in map(_words, how.deliverers) if name),
        how.at,
    )


def _words(text: str) -> str:
    text = one_line(text).strip()
    if len(text) > LONGEST_WORDS:
        raise UserError("note-too-long", longest=LONGEST_WORDS)
    return text
