# SPDX-License-Identifier: Apache-2.0
"""The entry desk: find a paper, store what was keyed, correct it. Nothing is ever deleted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.errors import UserError
from commdesk.domain.reading import Reading
from commdesk.domain.roll import Paper, Roll, Voter
from commdesk.domain.tally import PaperAccount
from commdesk.domain.topics import Stage
from commdesk.models import votes
from commdesk.models.counts import count_since, delivered_papers
from commdesk.models.database import ConflictError
from commdesk.models.papers import Papers, ReadingRow, values_of
from commdesk.models.trail import utc_text
from commdesk.services.audit import recorded
from commdesk.services.clock import from_text, local
from commdesk.services.entry_finder import Finder
from commdesk.services.entry_fit import Fit
from commdesk.services.topics import load_roll, load_topic

if TYPE_CHECKING:
    from commdesk.services.office import Office

_DELIVERY_COLUMNS = ("topic", "paper", "method", "note", "at")


@dataclass(frozen=True, slots=True)
class StoredReading:
    """A reading on disk: who keyed it and when (UTC). A correction has a reason."""

    version: int
    reading: Reading
    operator: str
    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """A paper, its voter, and the reading that counts for it, if it came back."""

    paper: Paper
    voter: Voter
    stored: StoredReading | None


@dataclass(frozen=True, slots=True)
class Found:
    """Papers that what was typed may mean, the likeliest first; never empty."""

    candidates: tuple[PaperFacts, ...]


class EntryDesk:
    """One topic's papers, as they are keyed."""

    def __init__(self, office: Office, topic_id: UUID) -> None:
        """Keeps a connection for this thread. Raises UserError `topic-unknown`."""
        office.attach()
        self._office = office
        self.topic = load_topic(office, topic_id)
        self._id = topic_id.hex
        self._numbers = office.accounts.numbers(self._id)
        self._papers = Papers(office.store, self._id)
        self._fit = Fit(self.topic.parts)
        self._today: tuple[date, int] | None = None
        self._finder = Finder(self._papers, by_number_only=self.is_secret)

    @property
    def is_secret(self) -> bool:
        """Whether no paper here belongs to anybody."""
        return self.topic.extent.secret

    @cached_property
    def roll(self) -> Roll:
        """The whole frozen roll; read when it is first asked for."""
        return load_roll(self._office, self.topic.id)

    # Looking up

    def find(self, text: str) -> Found:
        """Papers by number ("17"), place ("3-1-502", "3幢502", "502") or voter ("王伟", "王").

        A bare number is a paper number first, and a room where only one paper has it. What is
        no place is a name, or how names begin. Secret papers are found by their number only.
        Raises UserError `paper-not-found` (text), `paper-ambiguous` (text, count, places),
        `name-ambiguous` (text, count).
        """
        with self._office.store.connection():
            self._follow_corrections()
            numbers = self._finder.find(text, self._numbers)
            return Found(tuple(self.facts(number) for number in numbers))

    def _follow_corrections(self) -> None:
        """Rooms and names are remembered, and a correction of the roll makes them others."""
        numbers = self._office.accounts.numbers(self._id)
        if numbers is not self._numbers:
            self._numbers = numbers
            self._papers = Papers(self._office.store, self._id)
            self._finder = Finder(self._papers, by_number_only=self.is_secret)

    def facts(self, number: int) -> PaperFacts:
        """One paper by its number. Raises UserError `paper-not-in-topic` (number)."""
        with self._office.store.connection():
            paper = self._papers.paper(number)
            if paper is None:
                raise UserError("paper-not-in-topic", number=number)
            row = self._papers.reading(number)
            stored = None if row is None else _stored(row)
            return PaperFacts(paper, self._papers.voter(paper.voter), stored)

    def last(self, count: int = 10) -> tuple[StoredReading, ...]:
        """What was stored last in this topic, newest first, earlier versions included."""
        with self._office.store.connection():
            return tuple(_stored(row) for row in self._papers.last(count))

    def counts_today(self) -> int:
        """How many papers this operator keyed here since midnight; corrections do not count."""
        now = local(self._office.clock())
        if self._today is None or self._today[0] != now.date():
            midnight = utc_text(datetime.combine(now.date(), time(), now.tzinfo))
            with self._office.store.connection():
                keyed = count_since(self._office.store, self._id, self._office.operator, midnight)
            self._today = (now.date(), keyed)
        return self._today[1]

    def account(self) -> PaperAccount:
        """Where the papers are."""
        return self._office.accounts.of(self._id)

    def numbers(self) -> tuple[int, ...]:
        """The numbers of all papers, without those that a correction took out of the roll."""
        return tuple(self._office.accounts.numbers(self._id))

    # Storing

    def store(self, reading: Reading) -> StoredReading:
        """Store a paper that came back; on disk when this returns.

        Raises UserError `topic-not-open` (stage), `paper-not-in-topic` (number),
        `paper-incomplete` (number), `paper-already-stored` (number, operator, at),
        `words-too-long` (number, longest). ValueError for marks that no paper can have.
        """
        reading = self._checked(reading)
        office, is_void = self._office, self._is_void(reading)
        try:
            with office.accounts.lock:
                self._must_be_open()
                with recorded(office, "reading.store", topic=self._id, paper=reading.paper) as act:
                    row = values_of(
                        reading,
                        topic=self._id,
                        version=1,
                        is_void=is_void,
                        reason="",
                        operator=office.operator,
                        at=act.at,
                    )
                    act.insert_row(votes.Reading, row)
                office.accounts.add(self._id, returned=1, void=is_void)
        except ConflictError as conflict:
            raise self._already_stored(reading.paper) from conflict
        if self._today is not None:
            self._today = (self._today[0], self._today[1] + 1)
        return StoredReading(1, reading, office.operator, from_text(act.at))

    def _is_void(self, reading: Reading) -> int:
        return int(reading.is_void_by(self.topic.policy.blank_is))

    def correct(self, reading: Reading, reason: str) -> StoredReading:
        """Store another version of a paper that is stored; the old one stays on record.

        Raises UserError `reason-missing`, `paper-not-stored` (number), and as `store`.
        """
        if not reason.strip():
            raise UserError("reason-missing")
        reading = self._checked(reading)
        accounts = self._office.accounts
        with accounts.lock:
            self._must_be_open()
            with recorded(
                self._office, "reading.correct", topic=self._id, paper=reading.paper, reason=reason
            ) as act:
                old = self._papers.reading(reading.paper)
                if old is None:
                    raise UserError("paper-not-stored", number=reading.paper)
                version = old.version + 1
                row = values_of(
                    reading,
                    topic=self._id,
                    version=version,
                    is_void=self._is_void(reading),
                    reason=reason,
                    operator=self._office.operator,
                    at=act.at,
                )
                act.supersede_row(votes.Reading, old.arrival, row)
            accounts.add(self._id, void=self._is_void(reading) - self._is_void(old.reading))
        return StoredReading(version, reading, self._office.operator, from_text(act.at), reason)

    def deliver(self, numbers: Iterable[int], method: str, note: str = "") -> int:
        """Record that papers reached their voters; how many were not on record before.

        Raises UserError `topic-not-open`, `paper-not-in-topic` (number). ValueError in a
        secret topic, whose papers are handed out by `issue_register`.
        """
        if self.is_secret:
            raise ValueError("a delivery would tie a secret paper to a place")
        wanted = sorted(set(numbers))
        accounts = self._office.accounts
        with accounts.lock:
            for number in wanted:
                self._must_be_issued(number)
            with self._office.store.connection():
                known = delivered_papers(self._office.store, self._id)
            fresh = [number for number in wanted if number not in known]
            if not fresh:
                return 0
            self._must_be_open()
            with recorded(
                self._office, "paper.deliver", topic=self._id, papers=len(fresh), method=method
            ) as act:
                act.insert_many(
                    votes.Delivery,
                    _DELIVERY_COLUMNS,
                    ((self._id, number, method, note, act.at) for number in fresh),
                )
            accounts.add(self._id, delivered=len(fresh))
        return len(fresh)

    def deliver_all(self, method: str, note: str = "") -> int:
        """Record the delivery of every paper of the topic that is not on record yet."""
        return self.deliver(self._office.accounts.numbers(self._id), method, note)

    # Inside

    def _checked(self, reading: Reading) -> Reading:
        """The reading as it is to be stored."""
        reading = self._fit.fitted(reading)
        if reading.void is None and len(reading.marks) != self._fit.count:
            raise UserError("paper-incomplete", number=reading.paper)
        if not self._office.accounts.numbers(self._id).last:
            raise UserError("topic-not-open", stage=Stage.DRAFT)
        self._must_be_issued(reading.paper)
        return reading

    def _must_be_issued(self, number: int) -> None:
        if number not in self._office.accounts.numbers(self._id):
            raise UserError("paper-not-in-topic", number=number)

    def _must_be_open(self) -> None:
        stage = self._office.accounts.stage(self._id)
        if stage is not Stage.OPEN:
            raise UserError("topic-not-open", stage=stage)

    def _already_stored(self, number: int) -> UserError:
        with self._office.store.connection():
            old = self._papers.reading(number)
        if old is None:
            raise LookupError(f"paper {number} is stored and is not")
        return UserError(
            "paper-already-stored", number=number, operator=old.operator, at=from_text(old.at)
        )


def _stored(row: ReadingRow) -> StoredReading:
    return StoredReading(row.version, row.reading, row.operator, from_text(row.at), row.reason)
