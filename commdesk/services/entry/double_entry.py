# SPDX-License-Identifier: Apache-2.0
"""Double entry 双人录入: the papers on which two blind readings differ, and their settling."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.double_entry import (
    WHOLE_PAPER,
    CheckState,
    Decision,
    Turn,
    differences,
    rekeyed,
)
from commdesk.domain.entry_rules import Double
from commdesk.domain.errors import UserError
from commdesk.domain.reading import Mark, Reading, VoidReason
from commdesk.domain.rights import Right
from commdesk.domain.roll import Paper, Voter
from commdesk.domain.topics import Stage, Topic
from commdesk.models import votes
from commdesk.models.checks import Checks
from commdesk.models.codec import names_text
from commdesk.models.papers import Papers, ReadingRow, values_of
from commdesk.services.audit import recorded
from commdesk.services.entry.fit import Fit
from commdesk.services.office.rights import require
from commdesk.services.topics.topics import load_topic
from commdesk.services.unseen import cleaned

if TYPE_CHECKING:
    from commdesk.models.trail import Act
    from commdesk.services.office.office import Office

_STAGES = frozenset({Stage.OPEN, Stage.CLOSED})
BOTH = (Turn.FIRST, Turn.SECOND)


@dataclass(frozen=True, slots=True)
class Difference:
    """One paper whose two readings differ; `matters` are the keys, "" the paper as a whole."""

    paper: Paper
    voter: Voter
    first: Reading
    second: Reading
    readers: tuple[str, str]
    matters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Differences:
    """What waits for a supervisor. `of_own` are papers this operator keyed: not shown to them."""

    to_decide: tuple[int, ...]
    of_own: int


@dataclass(frozen=True, slots=True)
class CheckAccount:
    """Papers keyed twice: drawn for it and back, waiting, different, equal or decided."""

    drawn: int
    awaiting: int
    differing: int

    @property
    def settled(self) -> int:
        """Equal, or decided."""
        return self.drawn - self.awaiting - self.differing

    @property
    def is_done(self) -> bool:
        """Whether nobody has anything to do any more."""
        return not self.awaiting and not self.differing


class ReviewDesk:
    """A supervisor, paper in hand, and the two readings of it."""

    def __init__(self, office: Office, topic_id: UUID) -> None:
        """Raises UserError `topic-unknown`, `right-missing`."""
        require(office, Right.SUPERVISE)
        self._office = office
        self.topic: Topic = load_topic(office, topic_id)
        self._id = topic_id.hex
        self._papers = Papers(office.store, self._id)
        self._checks = Checks(office.store, self.topic, self._papers)
        self._fit = Fit(self.topic.parts)

    def differences(self) -> Differences:
        """What is to be decided, in the order of the numbers."""
        with self._office.store.connection(), self._office.store.snapshot():
            found = self._checks.differing()
            others = tuple(number for number in found if not self._is_own(number))
        return Differences(others, len(found) - len(others))

    def difference(self, number: int) -> Difference:
        """Both readings of one paper.

        Raises UserError `paper-not-differing` (number), `reviewer-is-reader` (number).
        """
        with self._office.store.connection():
            first, second = self._pair(number)
            paper = self._papers.paper(number)
            if paper is None:
                raise UserError("paper-not-in-topic", number=number)
            return Difference(
                paper,
                self._papers.voter(paper.voter),
                first.reading,
                second.reading,
                (first.operator, second.operator),
                differences(first.reading, second.reading, self.topic.parts),
            )

    def decide(self, number: int, decision: Decision, reason: str) -> None:
        """Take one of the two readings for what the paper says.

        Raises UserError `reason-missing`, `topic-not-open` (stage), `paper-not-differing`,
        `reviewer-is-reader` (number).
        """
        with self._office.accounts.lock:
            first, second = self._pair_now(number)
            if decision is Decision.FIRST:
                reading = first.reading
            elif decision is Decision.SECOND:
                reading = replace(
                    first.reading, marks=second.reading.marks, void=second.reading.void
                )
            else:
                raise ValueError("what was keyed once more is given to rekey or void")
            self._settle(number, decision, reading, reason)

    def rekey(self, number: int, marks: Mapping[str, Mark], reason: str) -> None:
        """What the paper says on the differing matters, keyed once more.

        Where the paper as a whole differs, marks for all its matters. Raises as `decide`.
        """
        with self._office.accounts.lock:
            first, second = self._pair_now(number)
            differing = differences(first.reading, second.reading, self.topic.parts)
            if WHOLE_PAPER in differing:
                if set(marks) != {part.key for part in self.topic.parts}:
                    raise UserError("paper-incomplete", number=number)
                reading = replace(first.reading, marks=marks, void=None)
            else:
                reading = rekeyed(first.reading, differing, marks)
            self._settle(number, Decision.REKEYED, self._fit.fitted(reading), reason)

    def void(self, number: int, why: VoidReason, reason: str) -> None:
        """The paper is void as a whole. Raises as `decide`."""
        with self._office.accounts.lock:
            first, _ = self._pair_now(number)
            self._settle(number, Decision.VOID, replace(first.reading, void=why), reason)

    # Inside

    def _is_own(self, number: int) -> bool:
        return self._office.operator in self._checks.readers(number, *BOTH)

    def _pair_now(self, number: int) -> tuple[ReadingRow, ReadingRow]:
        with self._office.store.connection():
            return self._pair(number)

    def _pair(self, number: int) -> tuple[ReadingRow, ReadingRow]:
        if self._is_own(number):
            raise UserError("reviewer-is-reader", number=number)
        pair = self._checks.pair(number)
        if pair is None or self._checks.state(number) is not CheckState.DIFFERING:
            raise UserError("paper-not-differing", number=number)
        return pair

    def _settle(self, number: int, decision: Decision, reading: Reading, reason: str) -> None:
        """Called with the lock."""
        reason = cleaned(reason).strip()
        if not reason:
            raise UserError("reason-missing")
        office = self._office
        stage = office.accounts.stage(self._id)
        if stage not in _STAGES:
            raise UserError("topic-not-open", stage=stage)
        with recorded(
            office,
            "reading.resolve",
            topic=self._id,
            paper=number,
            decision=decision.value,
            reason=reason,
        ) as act:
            first, second = self._pair(number)
            version = first.version
            if reading != first.reading:
                version += 1
                self._put(act, first, reading, version, reason)
            self._resolve(act, number, decision, version, second, first, reason)
        blank_is = self.topic.policy.blank_is
        more = reading.is_void_by(blank_is) - first.reading.is_void_by(blank_is)
        office.accounts.add(self._id, void=more)

    def _put(self, act: Act, old: ReadingRow, reading: Reading, version: int, reason: str) -> None:
        row = values_of(
            reading,
            topic=self._id,
            version=version,
            is_void=int(reading.is_void_by(self.topic.policy.blank_is)),
            reason=reason,
            operator=self._office.operator,
            at=act.at,
        )
        act.supersede_row(votes.Reading, old.arrival, row, (old.batch,))

    def _resolve(
        self,
        act: Act,
        number: int,
        decision: Decision,
        version: int,
        second: ReadingRow,
        first: ReadingRow,
        reason: str,
    ) -> None:
        table = votes.Resolution
        values = {
            "topic": self._id,
            "paper": number,
            "decision": decision.value,
            "matters": names_text(differences(first.reading, second.reading, self.topic.parts)),
            "first": version,
            "second": second.version,
            "reason": reason,
            "operator": self._office.operator,
            "at": act.at,
        }
        old = self._office.store.value(
            table.select(table.arrival).where(
                (table.topic == self._id) & (table.paper == number) & table.current
            )
        )
        if old is None:
            act.insert(table, **values)
        else:
            act.supersede(table, old, **values)


def differing_now(office: Office, topic_id: UUID) -> int:
    """How many papers wait for a supervisor to decide between their two readings.

    0 once the result is settled: nobody decides then. Raises UserError `topic-unknown`.
    """
    topic = load_topic(office, topic_id)
    if topic.entry.double is Double.NONE or topic.stage not in _STAGES:
        return 0
    with office.store.connection():
        return len(Checks(office.store, topic, Papers(office.store, topic_id.hex)).differing())


def check_account(office: Office, topic_id: UUID) -> CheckAccount:
    """How far double entry has come. Raises UserError `topic-unknown`."""
    topic = load_topic(office, topic_id)
    store = office.store
    checks = Checks(store, topic, Papers(store, topic_id.hex))
    with store.connection(), store.snapshot():
        awaiting = checks.count_awaiting()
        return CheckAccount(awaiting + checks.count_pairs(), awaiting, len(checks.differing()))
