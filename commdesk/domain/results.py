# SPDX-License-Identifier: Apache-2.0
"""Everything a board or a sheet shows of one topic, as one value counted at one moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from commdesk.domain.outcome import Outcome, decide
from commdesk.domain.roll import Roll
from commdesk.domain.tally import PaperAccount, Returns, Weight, account, count_matter
from commdesk.domain.topics import Topic


@dataclass(frozen=True, slots=True)
class Results:
    """The count of a topic: roll, papers, and one outcome for each matter."""

    topic: Topic
    roll: Weight
    papers: PaperAccount
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class Imprint:
    """What ties a printed page to the data it was made from.

    `check_code` is the head of the audit trail (shortened) when it was counted; `printed_at`
    is local time, for people.
    """

    office: str
    check_code: str
    printed_at: datetime


def count(topic: Topic, roll: Roll, returns: Returns) -> Results:
    """Count every matter of a topic."""
    outcomes = tuple(
        decide(count_matter(roll, matter, returns, topic.policy)) for matter in topic.matters
    )
    return Results(
        topic, Weight(roll.people, roll.area), account(roll, returns, topic.policy), outcomes
    )
