# SPDX-License-Identifier: Apache-2.0
"""What the entry desk can be asked: papers, what is stored of them, what may be keyed next.

Of a paper that two people key blind, what one keyed is shown to nobody else until the second
reading is there and both are equal, or a supervisor has decided (see `double_entry`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from commdesk.domain.double_entry import CheckState, Turn
from commdesk.domain.entry_rules import Double
from commdesk.domain.errors import UserError
from commdesk.domain.reading import Reading
from commdesk.domain.roll import Paper, Roll, Voter
from commdesk.domain.tally import PaperAccount
from commdesk.models.checks import Checks
from commdesk.models.counts import count_since
from commdesk.models.papers import Papers, ReadingRow
from commdesk.models.trail import utc_text
from commdesk.services.clock import from_text, local
from commdesk.services.entry.finder import Finder
from commdesk.services.online.over import must_not_be_kept_aside
from commdesk.services.papers.paper_list import Standing, standings
from commdesk.services.topics.topics import load_roll, load_topic

if TYPE_CHECKING:
    from commdesk.services.office.office import Office


class StoredReading(NamedTuple):
    """A reading on disk: who keyed it and when (UTC). A correction has a reason.

    `concealed`: somebody else is to key the paper blind, so the reading is shown empty.
    `came_online`: nobody keyed it. `counts` is False for a paper ballot kept beside an online
    answer that counts.
    """

    version: int
    reading: Reading
    operator: str
    at: datetime
    reason: str = ""
    approved_by: str = ""
    concealed: bool = False
    came_online: bool = False
    counts: bool = True


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """A paper, its voter, and what is stored of it in this turn, if anything."""

    paper: Paper
    voter: Voter
    stored: StoredReading | None


@dataclass(frozen=True, slots=True)
class Found:
    """Papers that what was typed may mean, the likeliest first; never empty."""

    candidates: tuple[PaperFacts, ...]


class EntryLookup:
    """One topic's papers in one of the two turns, as the operator at the desk may see them."""

    def __init__(self, office: Office, topic_id: UUID, turn: Turn = Turn.FIRST) -> None:
        """Keeps a connection for this thread. Raises UserError `topic-unknown`."""
        office.attach()
        self._office = office
        self.topic = load_topic(office, topic_id)
        self.turn = turn
        self._id = topic_id.hex
        self._turn = turn.value
        self._numbers = office.accounts.numbers(self._id)
        self._papers = Papers(office.store, self._id)
        self._checks = Checks(office.store, self.topic, self._papers)
        self._today: tuple[date, int] | None = None
        self._finder = self._new_finder()

    @property
    def is_secret(self) -> bool:
        """Whether no paper here belongs to anybody."""
        return self.topic.extent.secret

    @property
    def is_double(self) -> bool:
        """Whether papers of this topic, or some of them, are keyed by two people."""
        return self.topic.entry.double is not Double.NONE

    @property
    def operator(self) -> str:
        """Who sits at this desk."""
        return self._office.operator

    @property
    def is_late(self) -> bool:
        """Whether the last day of the vote is over."""
        last = self.topic.facts.ends_on
        return last is not None and local(self._office.clock()).date() > last

    @property
    def is_early(self) -> bool:
        """Whether the first day of the vote is still to come."""
        first = self.topic.facts.starts_on
        return first is not None and local(self._office.clock()).date() < first

    @cached_property
    def roll(self) -> Roll:
        """The whole frozen roll; read when it is first asked for."""
        return load_roll(self._office, self.topic.id)

    @property
    def lacks_batch(self) -> bool:
        """Whether papers are keyed in batches only, and this operator has none open."""
        if self.turn is Turn.SECOND or not self.topic.entry.batches:
            return False
        return self._office.accounts.batch(self._id, self.operator) is None

    # Looking up

    def find(self, text: str) -> Found:
        """Papers by number ("17"), place ("3-1-502", "3幢502", "502") or voter ("王伟", "王").

        A bare number is a paper number first, and a room where only one paper has it; where
        numbers carry a check digit it is never a room ("-502" is). What is no place is a
        name, or how names begin. Secret papers are found by their number only.
        Raises UserError `paper-not-found` (text), `paper-ambiguous` (text, count, places),
        `name-ambiguous` (text, count), `check-digit-wrong` (text), `other-topics-paper`
        (topic_code), `paper-spoilt` (number, replacement).
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
            self._checks = Checks(self._office.store, self.topic, self._papers)
            self._finder = self._new_finder()

    def _new_finder(self) -> Finder:
        return Finder(self._papers, self.topic.codes, by_number_only=self.is_secret)

    def facts(self, number: int) -> PaperFacts:
        """One paper by its number. Raises UserError `paper-not-in-topic` (number)."""
        with self._office.store.connection():
            paper = self._papers.paper(number)
            if paper is None:
                raise UserError("paper-not-in-topic", number=number)
            row = self._papers.reading(number, self.turn.value)
            stored = None if row is None else self._shown(row)
            return PaperFacts(paper, self._papers.voter(paper.voter), stored)

    def last(self, count: int = 10) -> tuple[StoredReading, ...]:
        """What was stored last in this turn, newest first, earlier versions included.

        In a topic that is keyed twice only what this operator stored. Papers that a
        correction took out of the roll are left out.
        """
        mine = self.operator if self.is_double else None
        numbers, asked = self._office.accounts.numbers(self._id), count
        with self._office.store.connection():
            while True:
                rows = self._papers.last(asked, self.turn.value, mine)
                kept = [row for row in rows if row.reading.paper in numbers]
                if len(kept) >= count or len(rows) < asked:
                    return tuple(_stored(row) for row in kept[:count])
                asked *= 4

    def standings(self, numbers: Iterable[int]) -> dict[int, Standing]:
        """What became of what was stored of these papers in this turn."""
        return standings(self._office, self.topic.id, numbers, self.turn)

    def counts_today(self) -> int:
        """How many papers this operator keyed here since midnight; corrections do not count."""
        now = local(self._office.clock())
        if self._today is None or self._today[0] != now.date():
            midnight = utc_text(datetime.combine(now.date(), time(), now.tzinfo))
            with self._office.store.connection():
                keyed = count_since(
                    self._office.store, self._id, self.operator, midnight, self.turn.value
                )
            self._today = (now.date(), keyed)
        return self._today[1]

    def account(self) -> PaperAccount:
        """Where the papers are. (Valid and void are no secret of it: see `hides_validity`.)"""
        return self._office.accounts.of(self._id)

    @property
    def hides_validity(self) -> bool:
        """Whether valid and void are not to be shown: a blind reading must not depend on them."""
        return self.is_double and self.awaiting() > 0

    def awaiting(self) -> int:
        """How many papers wait for their second reading."""
        return self._office.accounts.awaiting(self._id, self._checks.count_awaiting)

    def numbers(self) -> tuple[int, ...]:
        """The numbers of all papers, without those that a correction took out of the roll."""
        return tuple(self._office.accounts.numbers(self._id))

    def to_read(self) -> tuple[int, ...]:
        """Papers that this operator may key a second time: somebody else's first readings."""
        with self._office.store.connection():
            return self._checks.awaiting(self.operator)

    def check_turn(self, number: int) -> None:
        """Whether this operator may key a paper in this turn, asked before the first key.

        Raises UserError `second-reading-not-asked`, `first-reading-missing`, `same-operator`
        (number) and `paper-kept-aside`, which `store` would raise after the last one.
        """
        with self._office.store.connection():
            if self.turn is Turn.SECOND:
                self._must_be_second(number)
            elif self._checks.came_online(number):
                must_not_be_kept_aside(self._papers, number)

    def check_correction(self, number: int) -> None:
        """Whether a stored paper may be corrected here, asked before it is opened.

        Raises UserError as `correct` would after the last key: `paper-awaits-check`,
        `paper-differs`, `second-reading-final` (number), `second-readings-all-in`,
        `paper-kept-aside`.
        """
        with self._office.store.connection():
            old = self._papers.reading(number, self.turn.value)
            if old is not None:
                self._must_be_correctable(old)

    # Inside

    def _shown(self, row: ReadingRow) -> StoredReading:
        """A stored reading as this operator may see it."""
        number = row.reading.paper
        online = self.turn is Turn.FIRST and self._checks.came_online(number)
        if row.operator == self.operator or self._checks.is_open_to(
            number, self.operator, all_read=not self.awaiting()
        ):
            return _stored(row)._replace(came_online=online)
        hidden, at = Reading(number), from_text(row.at)
        return StoredReading(
            row.version, hidden, row.operator, at, concealed=True, came_online=online
        )

    def _must_be_second(self, number: int) -> ReadingRow:
        """The first reading. The second one belongs to the pile that it came from."""
        if not self.topic.reads_twice(number) or self._checks.came_online(number):
            raise UserError("second-reading-not-asked", number=number)
        first = self._papers.reading(number)
        if first is None:
            raise UserError("first-reading-missing", number=number)
        if self.operator in self._checks.readers(number, Turn.FIRST):
            raise UserError("same-operator", number=number)
        return first

    def _must_be_correctable(self, old: ReadingRow) -> None:
        number = old.reading.paper
        if self.turn is Turn.FIRST:
            must_not_be_kept_aside(self._papers, number)
        state = self._checks.state(number)
        mine = old.operator == self.operator
        if state is CheckState.AWAITING and not mine:
            raise UserError("paper-awaits-check", number=number)
        if self.turn is Turn.SECOND:
            # A slip noticed at once, while nothing to be seen tells what it is compared with.
            last = self._papers.last(1, self.turn.value, self.operator)
            is_last = bool(last) and last[0].reading.paper == number
            if is_last and not self.awaiting():
                raise UserError("second-readings-all-in")
            if not is_last or self._checks.is_decided(number, old.version):
                raise UserError("second-reading-final", number=number)
        elif state is CheckState.DIFFERING:
            raise UserError("paper-differs", number=number)


def _stored(row: ReadingRow) -> StoredReading:
    return StoredReading(
        row.version, row.reading, row.operator, from_text(row.at), row.reason, row.approved_by
    )
