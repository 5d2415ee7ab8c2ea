# SPDX-License-Identifier: Apache-2.0
"""Everything a board or a sheet shows of one topic, as one value counted at one moment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from commdesk.domain.counting import TopicCount, count_roll, tallies_of
from commdesk.domain.matters import Matter, MatterKind
from commdesk.domain.outcome import Outcome, decide
from commdesk.domain.ranking import Ranked, rank_candidates, rank_choices
from commdesk.domain.roll import Roll
from commdesk.domain.tally import MatterTally, PaperAccount, Returns, Weight, account
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
class RollChanges:
    """How many corrections of each kind the frozen roll has seen."""

    voters_added: int = 0
    voters_withdrawn: int = 0
    papers_added: int = 0  # for properties left out, of voters on the roll
    papers_withdrawn: int = 0  # of voters who keep others
    papers_replaced: int = 0
    areas_corrected: int = 0
    names_corrected: int = 0


@dataclass(frozen=True, slots=True)
class Course:
    """The days on which a vote really opened and closed, and what became of its roll.

    `closed_on` is None while papers are taken. `keyed_from` is the day of the first paper
    keyed, None where there is none. `differing` is how many papers wait for a decision between
    their two readings; the first one counts until then. `settled` is which settling holds, the
    first is 1; 0 where none does. `objections_until` is the last day for objections to the posted
    result; None while none hangs, or no time is given.
    """

    opened_on: date | None = None
    closed_on: date | None = None
    changes: RollChanges = RollChanges()
    keyed_from: date | None = None
    differing: int = 0
    settled: int = 0
    objections_until: date | None = None


@dataclass(frozen=True, slots=True)
class Results:
    """The count of a topic: roll, papers, and what is said of each matter, in their order.

    `course` is there where a notice is made.
    """

    topic: Topic
    roll: Weight
    papers: PaperAccount
    outcomes: tuple[Decided, ...]
    course: Course = Course()


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
    counted = count_roll(topic.matters, topic.policy, roll, returns)
    tallies = tallies_of(counted, roll, returns)
    return Results(
        topic,
        Weight(roll.people, roll.area),
        account(roll, returns, topic.policy),
        decided(topic.matters, counted, tallies),
    )


def decide_matter(roll: Roll, matter: Matter, returns: Returns, policy: Policy) -> Decided:
    """Count one matter and say what follows."""
    counted = count_roll((matter,), policy, roll, returns)
    (only,) = decided((matter,), counted, tallies_of(counted, roll, returns))
    return only


def decided(
    matters: Iterable[Matter], counted: TopicCount, tallies: Mapping[str, MatterTally]
) -> tuple[Decided, ...]:
    """What follows from the tallies, matter by matter."""
    return tuple(_decided(matter, counted, tallies) for matter in matters)


def _decided(matter: Matter, counted: TopicCount, tallies: Mapping[str, MatterTally]) -> Decided:
    if matter.kind is MatterKind.OPINION:
        written, silent = counted.opinions(matter.key)
        return Heard(matter, tuple(Opinion(number, text) for number, text in written), silent)
    if matter.kind is MatterKind.CANDIDATES:
        parts = tuple(decide(tallies[part.key]) for part in matter.parts)
        return rank_candidates(matter, parts)
    tally = tallies[matter.key]
    return rank_choices(tally) if matter.is_ranked else decide(tally)
