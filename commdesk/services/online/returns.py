# SPDX-License-Identifier: Apache-2.0
"""Online answers 线上答复: previewed, stored beside the papers, and which of both counts.

Every answer is kept as a row of its own (OTHER_CHANNEL). Where it counts it is also what
counts of the paper; a paper ballot that does not count any more is kept aside. All of an
import commits with its record or not at all. Nothing here shows what paper ballots say, so
that which side counts is decided without a look at it, and blind reading stays blind.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.errors import UserError
from commdesk.domain.online import (
    ANSWER_CHANGED,
    BY_HAND,
    Beside,
    Side,
    reason_for,
    side_that_counts,
)
from commdesk.domain.rights import Right
from commdesk.domain.roll import Paper, Voter
from commdesk.domain.topics import Stage
from commdesk.models.counts import opened_at, replacements
from commdesk.models.online import OnlinePaper, online_numbers, online_paper
from commdesk.models.papers import Papers
from commdesk.models.trail import Act, utc_text
from commdesk.services.audit import recorded
from commdesk.services.clock import from_text, local
from commdesk.services.office.rights import require
from commdesk.services.online.reading import Answer, Bounds, OnlineFile, read_online
from commdesk.services.online.writing import Writer
from commdesk.services.topics.topics import load_roll, load_topic
from commdesk.services.unseen import one_line
from commdesk.services.workbooks import read_workbook

if TYPE_CHECKING:
    from commdesk.services.office.office import Office

_DECIDED_IN = frozenset({Stage.OPEN, Stage.CLOSED})


class Change(Enum):
    """What an answer would change."""

    NEW = "new"  # nothing of this paper is there yet
    BESIDE = "beside"  # a paper ballot is there as well
    CHANGED = "changed"  # another answer of this paper is there from before
    KNOWN = "known"  # this very answer is there


@dataclass(frozen=True, slots=True)
class Planned:
    """An answer and what becomes of it. `both`: there is a paper ballot too."""

    answer: Answer
    change: Change
    counts: Side
    both: bool


@dataclass(frozen=True, slots=True)
class OnlinePreview:
    """What an import would do; nothing is stored yet."""

    file: OnlineFile
    planned: tuple[Planned, ...]

    @property
    def counts(self) -> Counter[Change]:
        """How many answers of each kind there are."""
        return Counter(one.change for one in self.planned)

    @property
    def changes_anything(self) -> bool:
        """Whether there is anything to be stored."""
        return any(one.change is not Change.KNOWN for one in self.planned)


@dataclass(frozen=True, slots=True)
class BothCame:
    """A paper with a ballot and an online answer. `answered` where the export told it.

    `reason` is what is on record for the side that counts.
    """

    paper: Paper
    voter: Voter
    counts: Side
    keyed_at: datetime
    answered: datetime | None
    reason: str
    by_hand: bool
    is_double: bool  # the paper ballot is one to be keyed twice


class OnlineReturns:
    """The online answers of one topic."""

    def __init__(self, office: Office, topic_id: UUID) -> None:
        """Raises UserError `topic-unknown`, `online-in-secret` for a secret topic."""
        self._office = office
        self.topic = load_topic(office, topic_id)
        if self.topic.extent.secret:
            raise UserError("online-in-secret")
        self._id = topic_id.hex
        self._papers = Papers(office.store, self._id)
        self._writer = Writer(office, self.topic, self._papers)

    # Importing

    def preview(self, path: Path | str) -> OnlinePreview:
        """What a file would bring. Raises UserError as `read_workbook` does, `topic-not-open`."""
        self._must_be_open()
        workbook = read_workbook(path)
        roll = load_roll(self._office, self.topic.id)
        file = read_online(workbook, self.topic, roll, self._bounds())
        return OnlinePreview(file, self._plan(file.answers))

    def store(self, preview: OnlinePreview) -> int:
        """Store what was previewed; how many answers were new or changed. Done twice, 0.

        Raises UserError `right-missing`, `topic-not-open` (stage), `online-outdated` where
        something else was stored since, so that it would not be as it was shown.
        """
        office = self._office
        require(office, Right.KEY)
        with office.accounts.lock:
            self._must_be_open()
            now = self._plan(preview.file.answers)
            fresh = [one for one in now if one.change is not Change.KNOWN]
            if not fresh:
                return 0
            if now != preview.planned:
                raise UserError("online-outdated")
            kinds = Counter(one.change.value for one in fresh)
            with recorded(
                office,
                "online.import",
                topic=self._id,
                file=preview.file.file_name,
                sha256=preview.file.sha256,
                answers=len(fresh),
                kinds=dict(kinds),
            ) as act:
                for one in fresh:
                    self._write(act, one)
            # Which papers wait for a second reading may be others now.
            office.accounts.forget(self._id)
        return len(fresh)

    # Where both came

    def both(self) -> tuple[BothCame, ...]:
        """Papers with a ballot and an online answer, by number; marks are not among it."""
        store = self._office.store
        found: list[BothCame] = []
        with store.connection(), store.snapshot():
            for number in online_numbers(store, self._id):
                standing = online_paper(self._papers, number)
                paper = self._papers.paper(number)
                if standing.ballot is None or standing.first is None or paper is None:
                    continue
                found.append(self._both(paper, standing))
        return tuple(found)

    def decide(self, number: int, side: Side, reason: str) -> None:
        """Let one side count, whatever the rule says; the other one stays on record.

        Raises UserError `right-missing`, `reason-missing`, `topic-not-open` (stage),
        `online-not-both` (number).
        """
        office = self._office
        require(office, Right.SUPERVISE)
        reason = one_line(reason).strip()
        if not reason:
            raise UserError("reason-missing")
        why = BY_HAND + reason
        with office.accounts.lock:
            stage = office.accounts.stage(self._id)
            if stage not in _DECIDED_IN:
                raise UserError("topic-not-open", stage=stage)
            with recorded(
                office,
                "online.decide",
                topic=self._id,
                paper=number,
                side=side.value,
                reason=reason,
            ) as act:
                standing = online_paper(self._papers, number)
                if standing.online is None or standing.ballot is None:
                    raise UserError("online-not-both", number=number)
                if side is Side.ONLINE:
                    answer = standing.online.reading
                    self._writer.count_online(act, standing, answer, why, office.operator)
                else:
                    self._writer.count_paper(act, standing, why, office.operator)
            office.accounts.forget(self._id)

    # Inside

    def _bounds(self) -> Bounds:
        """Voting began on its first day, or when the topic opened, where that was before."""
        with self._office.store.connection():
            opened = opened_at(self._office.store, self._id)
            replaced = replacements(self._office.store, self._id)
        days = [self.topic.facts.starts_on, local(from_text(opened)).date() if opened else None]
        first = min((day for day in days if day is not None), default=None)
        return Bounds(self._office.clock(), first, replaced)

    def _must_be_open(self) -> None:
        stage = self._office.accounts.stage(self._id)
        if stage is not Stage.OPEN:
            raise UserError("topic-not-open", stage=stage)

    def _plan(self, answers: tuple[Answer, ...]) -> tuple[Planned, ...]:
        numbers = self._office.accounts.numbers(self._id)
        with self._office.store.connection():
            return tuple(
                self._planned(answer, online_paper(self._papers, answer.paper.number))
                for answer in answers
                if answer.paper.number in numbers
            )

    def _planned(self, answer: Answer, standing: OnlinePaper) -> Planned:
        both = standing.ballot is not None
        online = standing.online
        if online is not None and (
            online.reading.marks == answer.reading.marks and online.reason == _told(answer)
        ):
            return Planned(answer, Change.KNOWN, standing.counts or Side.ONLINE, both)
        side = side_that_counts(self.topic.entry.precedence, answer.answered, beside_of(standing))
        if online is not None:
            return Planned(answer, Change.CHANGED, side, both)
        return Planned(answer, Change.BESIDE if both else Change.NEW, side, both)

    def _write(self, act: Act, planned: Planned) -> None:
        answer = planned.answer
        standing = online_paper(self._papers, answer.paper.number)
        why = self._why(planned, standing)
        decided_by = None
        if standing.by_hand and standing.first is not None:
            decided_by = standing.first.approved_by
        self._writer.keep(act, answer.reading, _told(answer))
        if planned.counts is Side.ONLINE:
            self._writer.count_online(act, standing, answer.reading, why, decided_by)
        elif standing.counts is Side.ONLINE:
            self._writer.count_paper(act, standing, why)

    def _why(self, planned: Planned, standing: OnlinePaper) -> str:
        if standing.by_hand and standing.first is not None:
            return standing.first.reason
        if planned.counts is standing.counts:
            return ANSWER_CHANGED
        if planned.both:
            return reason_for(self.topic.entry.precedence, planned.counts)
        return ""

    def _both(self, paper: Paper, standing: OnlinePaper) -> BothCame:
        first, online = standing.first, standing.online
        if first is None or online is None or standing.paper_at is None:
            raise LookupError(f"paper {paper.number} has only one side")
        side = standing.counts or Side.PAPER
        reason = first.reason
        if not reason or reason == ANSWER_CHANGED:
            reason = reason_for(self.topic.entry.precedence, side)
        return BothCame(
            paper,
            self._papers.voter(paper.voter),
            side,
            from_text(standing.paper_at),
            from_text(online.reason) if online.reason else None,
            reason,
            standing.by_hand,
            self.topic.reads_twice(paper.number),
        )


def beside_of(standing: OnlinePaper) -> Beside | None:
    """What `side_that_counts` asks of a paper ballot; None where there is none."""
    if standing.ballot is None or standing.paper_at is None:
        return None
    counts = standing.counts if standing.online is not None else None
    return Beside(from_text(standing.paper_at), counts, standing.by_hand)


def _told(answer: Answer) -> str:
    """When it was answered, as the row of another channel keeps it; "" where nobody knows."""
    return "" if answer.answered is None else utc_text(answer.answered)
