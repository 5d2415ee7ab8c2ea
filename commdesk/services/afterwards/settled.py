# SPDX-License-Identifier: Apache-2.0
"""What a vote was settled with, each time: version 1 stays beside version 2, and says so."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from commdesk.domain.count_report import as_json
from commdesk.domain.errors import UserError
from commdesk.domain.results import Results
from commdesk.domain.rights import Right
from commdesk.domain.topics import Stage
from commdesk.domain.what_changed import Change, what_changed
from commdesk.models.afterwards import SettledResult
from commdesk.services.audit import recorded
from commdesk.services.clock import from_text
from commdesk.services.office.rights import require
from commdesk.services.results.results import count_topic

if TYPE_CHECKING:
    from commdesk.models.trail import Act
    from commdesk.services.office.office import Office


@dataclass(frozen=True, slots=True)
class TakenBack:
    """When a settled result stopped to hold, by whom, and why."""

    at: datetime
    operator: str
    reason: str


@dataclass(frozen=True, slots=True)
class Settled:
    """One settling of a topic, the first is number 1. `result` is as `commdesk count` writes it."""

    number: int
    at: datetime
    operator: str
    reason: str
    result: Mapping[str, Any]
    taken_back: TakenBack | None = None


@dataclass(frozen=True, slots=True)
class Recount:
    """All papers counted once more, from the first to the last, beside what was settled."""

    settled: Settled
    changes: tuple[Change, ...]

    @property
    def agrees(self) -> bool:
        """Whether every figure came out as it was settled."""
        return not self.changes


def settled_results(office: Office, topic_id: UUID) -> tuple[Settled, ...]:
    """All of a topic, the oldest first. Settlings of earlier programs kept no figures."""
    with office.store.connection():
        rows = office.store.rows(
            SettledResult.select(
                SettledResult.number,
                SettledResult.result,
                SettledResult.reason,
                SettledResult.operator,
                SettledResult.at,
                SettledResult.withdrawn,
            )
            .where(SettledResult.topic == topic_id.hex)
            .order_by(SettledResult.arrival)
        )
    found: dict[int, Settled] = {}
    for number, text, reason, operator, at, withdrawn in rows:
        when = from_text(at)
        first = found.get(number)
        if first is None:
            found[number] = Settled(number, when, operator, reason, json.loads(text))
        elif withdrawn:
            back = TakenBack(when, operator, reason)
            found[number] = Settled(
                number, first.at, first.operator, first.reason, first.result, back
            )
    return tuple(found.values())


def settled_number(office: Office, topic_id: UUID) -> int | None:
    """The number of the settled result that holds; None while there is none."""
    with office.store.connection():
        return office.store.value(
            SettledResult.select(SettledResult.number)
            .where(
                (SettledResult.topic == topic_id.hex)
                & SettledResult.current
                & SettledResult.withdrawn.is_null()
            )
            .limit(1)
        )


def keep_settled(office: Office, act: Act, topic_id: UUID, results: Results, reason: str) -> None:
    """Add the result to the act that settles it."""
    last = office.store.value(
        SettledResult.select(SettledResult.number)
        .where(SettledResult.topic == topic_id.hex)
        .order_by(SettledResult.number.desc())
        .limit(1)
    )
    settled = replace(results, topic=replace(results.topic, stage=Stage.SETTLED))
    act.insert(
        SettledResult,
        topic=topic_id.hex,
        number=(last or 0) + 1,
        result=json.dumps(as_json(settled), ensure_ascii=False, separators=(",", ":")),
        reason=reason,
        operator=office.operator,
        at=act.at,
    )


def withdraw_settled(office: Office, act: Act, topic_id: UUID, reason: str) -> None:
    """Say in the act that takes a settling back that its result holds no more."""
    row = office.store.one(
        SettledResult.select(SettledResult.arrival, SettledResult.number, SettledResult.result)
        .where(
            (SettledResult.topic == topic_id.hex)
            & SettledResult.current
            & SettledResult.withdrawn.is_null()
        )
        .limit(1)
    )
    if row is None:  # settled by an earlier program, which kept no figures
        return
    arrival, number, result = row
    act.supersede(
        SettledResult,
        arrival,
        topic=topic_id.hex,
        number=number,
        result=result,
        reason=reason,
        operator=office.operator,
        at=act.at,
        withdrawn=True,
    )


def changes_between(earlier: Settled, later: Settled) -> tuple[Change, ...]:
    """What is different in the later result."""
    return what_changed(earlier.result, later.result)


def recount(office: Office, topic_id: UUID) -> Recount:
    """Count all papers anew and put it beside the settled result; the recount is on record.

    Nothing kept in memory is used. Nothing is changed, whatever comes out.
    Raises UserError `nothing-settled`, `topic-unknown`, `right-missing`.
    """
    require(office, Right.SUPERVISE)
    with office.accounts.lock:
        holding = [one for one in settled_results(office, topic_id) if one.taken_back is None]
        if not holding:
            raise UserError("nothing-settled")
        office.standings.forget()
        found = Recount(
            holding[-1], what_changed(holding[-1].result, as_json(count_topic(office, topic_id)))
        )
        with recorded(
            office,
            "topic.recount",
            topic=topic_id.hex,
            settled=found.settled.number,
            differences=len(found.changes),
        ):
            pass
    return found
