# SPDX-License-Identifier: Apache-2.0
"""Rows of the issue register of a secret topic: a voter, and never a paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from commdesk.models.database import Store
from commdesk.models.topics import Issue, Voter
from commdesk.models.trail import Act


@dataclass(frozen=True, slots=True)
class IssueRow:
    """The row that counts for a voter."""

    arrival: int
    voter: int
    receiver: str
    note: str
    at: str
    withdrawn: bool


def current(store: Store, topic: str) -> list[IssueRow]:
    """All rows that count, those taken back included."""
    return [_row(values) for values in store.rows(_query(topic).order_by(Issue.voter))]


def current_of(store: Store, topic: str, voter: int) -> IssueRow | None:
    """The row that counts for one voter."""
    values = store.one(_query(topic).where(Issue.voter == voter))
    return None if values is None else _row(values)


def put(
    act: Act,
    old: IssueRow | None,
    topic: str,
    voter: int,
    receiver: str,
    note: str,
    *,
    withdrawn: bool = False,
) -> None:
    """A new row, in the place of the old one if there is one."""
    values: dict[str, Any] = {
        "topic": topic,
        "voter": voter,
        "receiver": receiver,
        "note": note,
        "at": act.at,
        "withdrawn": True if withdrawn else None,
    }
    if old is None:
        act.insert(Issue, **values)
    else:
        act.supersede(Issue, old.arrival, **values)


def voter_name(store: Store, topic: str, voter: int) -> str | None:
    """The name of a voter; None for one who is not on the roll."""
    return store.value(
        Voter.select(Voter.name).where(
            (Voter.topic == topic)
            & (Voter.number == voter)
            & Voter.current
            & Voter.withdrawn.is_null()
        )
    )


def _query(topic: str) -> Any:
    columns = (Issue.arrival, Issue.voter, Issue.receiver, Issue.note, Issue.at, Issue.withdrawn)
    return Issue.select(*columns).where((Issue.topic == topic) & Issue.current)


def _row(values: tuple[Any, ...]) -> IssueRow:
    arrival, voter, receiver, note, at, withdrawn = values
    return IssueRow(arrival, voter, receiver, note, at, bool(withdrawn))
