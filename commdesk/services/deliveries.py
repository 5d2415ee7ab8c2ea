# SPDX-License-Identifier: Apache-2.0
"""Deliveries 送达: which papers reached whom, how, when, and who brought them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.errors import UserError
from commdesk.domain.rights import Right
from commdesk.domain.topics import Stage
from commdesk.models import votes
from commdesk.models.codec import names_text
from commdesk.models.counts import delivered_papers
from commdesk.services.audit import recorded
from commdesk.services.rights import require
from commdesk.services.unseen import one_line

if TYPE_CHECKING:
    from commdesk.services.office import Office

_COLUMNS = ("topic", "paper", "method", "note", "at")
_ALL_COLUMNS = (*_COLUMNS, "supersedes", "receiver", "relation", "deliverers")


@dataclass(frozen=True, slots=True)
class Handover:
    """How papers were brought: `receiver` where it was not the voter, and what they are to them."""

    method: str
    note: str = ""
    receiver: str = ""
    relation: str = ""
    deliverers: tuple[str, ...] = ()


def deliver(office: Office, topic_id: UUID, numbers: Iterable[int], how: Handover) -> int:
    """Record that papers reached their voters; how many were not on record before.

    Raises UserError `topic-not-open`, `paper-not-in-topic` (number), `right-missing`.
    ValueError in a secret topic, whose papers are handed out by `issue_register`.
    """
    require(office, Right.KEY)
    how = _tidied(how)
    topic, wanted = topic_id.hex, sorted(set(numbers))
    accounts = office.accounts
    with accounts.lock:
        for number in wanted:
            if number not in accounts.numbers(topic):
                raise UserError("paper-not-in-topic", number=number)
        with office.store.connection():
            known = delivered_papers(office.store, topic)
        fresh = [number for number in wanted if number not in known]
        if not fresh:
            return 0
        stage = accounts.stage(topic)
        if stage is not Stage.OPEN:
            raise UserError("topic-not-open", stage=stage)
        in_full = bool(how.receiver or how.relation or how.deliverers)
        more = (None, how.receiver, how.relation, names_text(how.deliverers)) if in_full else ()
        with recorded(
            office, "paper.deliver", topic=topic, papers=len(fresh), method=how.method
        ) as act:
            act.insert_many(
                votes.Delivery,
                _ALL_COLUMNS if in_full else _COLUMNS,
                ((topic, number, how.method, how.note, act.at, *more) for number in fresh),
            )
        accounts.add(topic, delivered=len(fresh))
    return len(fresh)


def _tidied(how: Handover) -> Handover:
    return Handover(
        how.method,
        one_line(how.note).strip(),
        one_line(how.receiver).strip(),
        one_line(how.relation).strip(),
        tuple(one_line(name).strip() for name in how.deliverers),
    )
