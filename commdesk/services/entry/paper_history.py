# SPDX-License-Identifier: Apache-2.0
"""All that was ever keyed for one paper, and what was decided on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.double_entry import CheckState, Decision, Turn
from commdesk.domain.errors import UserError
from commdesk.domain.reading import Reading
from commdesk.models import votes
from commdesk.models.checks import Checks
from commdesk.models.codec import names_of
from commdesk.models.papers import Papers, ReadingRow
from commdesk.services.clock import from_text
from commdesk.services.topics.topics import load_topic

if TYPE_CHECKING:
    from commdesk.services.office.office import Office


@dataclass(frozen=True, slots=True)
class Version:
    """One thing keyed for a paper. `turn` is None for what another channel brought.

    `concealed`: somebody else is still to key the paper blind; `reading` is empty then.
    `withdrawn`: it does not count any more, because its batch is keyed again. `online`: it
    came by the online channel, `answered` at that time where the export told it.
    """

    at: datetime
    operator: str
    turn: Turn | None
    version: int
    reading: Reading
    reason: str = ""
    approved_by: str = ""
    batch: UUID | None = None
    withdrawn: bool = False
    concealed: bool = False
    online: bool = False
    answered: datetime | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """What a supervisor made of two readings that differed; `matters` are the keys."""

    at: datetime
    operator: str
    decision: Decision
    matters: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class History:
    """One paper's, the oldest first in both lists.

    `state` is AWAITING as long as this operator is not to know more.
    """

    number: int
    state: CheckState
    versions: tuple[Version, ...]
    decisions: tuple[Decided, ...]


def paper_history(office: Office, topic_id: UUID, number: int) -> History:
    """Everything of one paper that this operator may see.

    Raises UserError `topic-unknown`, `paper-not-in-topic` (number).
    """
    topic, store = load_topic(office, topic_id), office.store
    papers = Papers(store, topic_id.hex)
    with store.connection(), store.snapshot():
        rows = papers.versions(number)
        if not rows and papers.paper(number) is None:
            # A paper that a correction took out keeps its history.
            raise UserError("paper-not-in-topic", number=number)
        checks = Checks(store, topic, papers)
        state = checks.state(number)
        waiting = office.accounts.awaiting(topic_id.hex, checks.count_awaiting)
        # Of papers that differ, a supervisor who keyed neither sees both on the review desk.
        is_open = checks.is_open_to(number, office.operator, all_read=not waiting)
        if not is_open and waiting:
            state = CheckState.AWAITING
        versions = tuple(
            _version(turn, row, seen=is_open or row.operator == office.operator)
            for turn, row in rows
        )
        table = votes.Resolution
        decided = (
            store.rows(
                table.select(table.at, table.operator, table.decision, table.matters, table.reason)
                .where((table.topic == topic_id.hex) & (table.paper == number))
                .order_by(table.arrival)
            )
            if is_open or not waiting
            else []
        )
    return History(
        number,
        state,
        versions,
        tuple(
            Decided(from_text(at), operator, Decision(decision), names_of(matters), reason)
            for at, operator, decision, matters, reason in decided
        ),
    )


def _version(turn: int, row: ReadingRow, *, seen: bool) -> Version:
    # Of the online channel the row keeps its moment where others keep their reason.
    online = turn == votes.OTHER_CHANNEL
    reason = row.reason if seen else ""
    return Version(
        from_text(row.at),
        row.operator,
        Turn(turn) if turn in {Turn.FIRST.value, Turn.SECOND.value} else None,
        row.version,
        row.reading if seen else Reading(row.reading.paper),
        "" if online else reason,
        row.approved_by,
        None if row.batch is None else UUID(row.batch),
        row.withdrawn,
        not seen,
        online,
        from_text(reason) if online and reason else None,
    )
