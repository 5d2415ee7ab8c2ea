# SPDX-License-Identifier: Apache-2.0
"""A paper ballot keyed for a paper whose online answer is there already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from commdesk.domain.errors import UserError
from commdesk.domain.online import Beside, Side, reason_for, side_that_counts
from commdesk.domain.reading import Reading
from commdesk.domain.topics import Topic
from commdesk.models.online import OnlinePaper, online_paper
from commdesk.models.papers import Papers
from commdesk.models.trail import Act
from commdesk.services.clock import from_text
from commdesk.services.online.writing import Writer

if TYPE_CHECKING:
    from commdesk.services.office.office import Office


@dataclass(frozen=True, slots=True)
class Over:
    """What became of the paper ballot."""

    version: int
    counts: bool
    reason: str


def must_not_be_kept_aside(papers: Papers, number: int) -> None:
    """Neither keyed again nor corrected: the paper ballot is on record and does not count.

    Whether it is to count is a supervisor's to decide (`OnlineReturns.decide`); then it can be
    corrected. Raises UserError `paper-kept-aside` (number, operator, at). Called with a
    connection.
    """
    refused = refusal_of(online_paper(papers, number))
    if refused is not None and refused.code == "paper-kept-aside":
        raise refused


def refusal_of(standing: OnlinePaper) -> UserError | None:
    """Why a paper ballot is not simply stored, where an online answer counts."""
    first, online = standing.first, standing.online
    if standing.counts is not Side.ONLINE or first is None or online is None:
        return None
    if standing.aside is not None:
        aside = standing.aside
        return UserError(
            "paper-kept-aside",
            number=aside.reading.paper,
            operator=aside.operator,
            at=from_text(standing.paper_at or aside.at),
        )
    at = online.reason or online.at
    return UserError("online-came-first", number=first.reading.paper, at=from_text(at))


def store_over(
    office: Office, topic: Topic, papers: Papers, act: Act, reading: Reading, more: Sequence[Any]
) -> Over:
    """Store a paper ballot by the topic's rule: it counts, or it is kept aside.

    `more` are its batch, NULL, and who approved. Called within an act, with the lock. Raises
    UserError `online-not-there` (number), `paper-kept-aside` (number, operator, at).
    """
    standing = online_paper(papers, reading.paper)
    refused = refusal_of(standing)
    online = standing.online
    if refused is None or online is None:
        raise UserError("online-not-there", number=reading.paper)
    if refused.code != "online-came-first":
        raise refused
    answered = from_text(online.reason) if online.reason else None
    ballot = Beside(from_text(act.at), Side.ONLINE, standing.by_hand)
    side = side_that_counts(topic.entry.precedence, answered, ballot)
    writer, why = Writer(office, topic, papers), reason_for(topic.entry.precedence, side)
    if side is Side.PAPER:
        return Over(writer.count_ballot(act, reading, why, more), counts=True, reason=why)
    return Over(writer.lay_aside(act, reading, why, more), counts=False, reason=why)
