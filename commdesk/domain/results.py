# SPDX-License-Identifier: Apache-2.0
"""Everything a board or a sheet shows of one topic, as one value counted at one moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from commdesk.domain.counting import count_matter
from commdesk.domain.matters import Matter, MatterKind
from commdesk.domain.outcome import Outcome, decide
from commdesk.domain.ranking import Ranked, rank_candidates, rank_choices
from commdesk.domain.reading import MarkState
from commdesk.domain.roll import Roll
from commdesk.domain.tally import PaperAccount, Returns, Weight, account
from commdesk.domain.topics import Policy, Topic


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one voter wrote, by paper number."""

    paper: int
    text: str


@dataclass(frozen=True, slots=True)
class Heard:
    """The opinions written on one matter; nothing is decided by them."""

    matter: Matter
    opinions: tuple[Opinion, ...]
    silent: int  # papers that came back with nothing written


Decided = Outcome | Ranked | Heard
"""What is said of one matter, by its kind."""


@dataclass(frozen=True, slots=True)
class Results:
    """The count of a topic: roll, papers, and what is said of each matter, in their order."""

    topic: Topic
    roll: Weight
    papers: PaperAccount
    outcomes: tuple[Decided, ...]


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
    return Results(
        topic,
        Weight(roll.people, roll.area),
        account(roll, returns, topic.policy),
        tuple(decide_matter(roll, matter, returns, topic.policy) for matter in topic.matters),
    )


def decide_matter(roll: Roll, matter: Matter, returns: Returns, policy: Policy) -> Decided:
    """Count one matter and say what follows."""
    if matter.kind is MatterKind.OPINION:
        return hear(roll, matter, returns)
    tallies = tuple(count_matter(roll, part, returns, policy) for part in matter.parts)
    if matter.kind is MatterKind.CANDIDATES:
        return rank_candidates(matter, tuple(map(decide, tallies)))
    return rank_choices(tallies[0]) if matter.is_ranked else decide(tallies[0])


def hear(roll: Roll, matter: Matter, returns: Returns) -> Heard:
    """Collect what was written, in the order of the papers; void papers say nothing."""
    found: list[Opinion] = []
    silent = 0
    for paper in roll.papers:
        reading = returns.readings.get(paper.number)
        if reading is None:
            continue
        mark = reading.mark_on(matter.key)
        found += [Opinion(paper.number, text) for text in mark.written]
        silent += not mark.written and mark.state is not MarkState.VOID
    return Heard(matter, tuple(found), silent)
