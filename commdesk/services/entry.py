# SPDX-License-Identifier: Apache-2.0
"""The entry desk: find a paper, store what was keyed, correct it. Nothing is ever deleted.

Of a paper that two people key blind, what one keyed is shown to nobody else until the second
reading is there and both are equal, or a supervisor has decided (see `double_entry`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from functools import cached_property
from typing import TYPE_CHECKING, Any
from uuid import UUID

from commdesk.domain.double_entry import CheckState, Turn
from commdesk.domain.entry_rules import Double
from commdesk.domain.errors import UserError
from commdesk.domain.reading import Reading
from commdesk.domain.rights import Right
from commdesk.domain.roll import Paper, Roll, Voter
from commdesk.domain.tally import PaperAccount
from commdesk.domain.topics import Stage
from commdesk.models import votes
from commdesk.models.checks import Checks
from commdesk.models.counts import count_since
from commdesk.models.database import ConflictError
from commdesk.models.online import online_paper
from commdesk.models.papers import Papers, ReadingRow, values_of
from commdesk.models.short_way import FIRST_VERSION
from commdesk.models.trail import utc_text
from commdesk.services.audit import recorded
from commdesk.services.clock import from_text, local
from commdesk.services.deliveries import Handover, deliver
from commdesk.services.entry_finder import Finder
from commdesk.services.entry_fit import Fit
from commdesk.services.entry_footing import Footing
from commdesk.services.online.over import must_not_be_kept_aside, refusal_of, store_over
from commdesk.services.paper_list import Standing, standings
from commdesk.services.rights import Approval, require
from commdesk.services.topics import load_roll, load_topic
from commdesk.services.unseen import cleaned

if TYPE_CHECKING:
    from commdesk.services.office import Office


@dataclass(frozen=True, slots=True)
class StoredReading:
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


class EntryDesk:
    """One topic's papers, as they are keyed in one of the two turns."""

    def __init__(self, office: Office, topic_id: UUID, turn: Turn = Turn.FIRST) -> None:
        """Keeps a connection for this thread. Raises UserError `topic-unknown`."""
        office.attach()
        self._office = office
        self.topic = load_topic(office, topic_id)
        self.turn = turn
        self._id = topic_id.hex
        self._turn = turn.value
        self._blank_is = self.topic.policy.blank_is
        self._is_double = self.is_double
        self._numbers = office.accounts.numbers(self._id)
        self._papers = Papers(office.store, self._id)
        self._checks = Checks(office.store, self.topic, self._papers)
        self._fit = Fit(self.topic.parts)
        self._footing = Footing(office, self.topic, turn)
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

    # Storing

    def store(self, reading: Reading) -> StoredReading:
        """Store a paper that came back; on disk when this returns.

        Raises UserError `topic-not-open` (stage), `paper-not-in-topic` (number),
        `paper-incomplete` (number), `paper-already-stored` (number, operator, at),
        `online-came-first` (number, at) where an online answer counts (`store_over_online`),
        `words-too-long` (number, longest), `right-missing`, `batch-missing` where papers are
        keyed in batches only. In the second turn also `first-reading-missing` (number),
        `second-reading-not-asked` (number), `same-operator` (number).
        ValueError for marks that no paper can have.
        """
        office, footing = self._office, self._footing
        with office.accounts.lock:
            footing.must_hold()
            reading = self._whole(reading)
            number = reading.paper
            if number not in footing.numbers:
                raise UserError("paper-not-in-topic", number=number)
            batch = footing.batch
            if self.turn is Turn.SECOND:
                with office.store.connection():
                    batch = self._must_be_second(number).batch
            is_void = int(reading.is_void_by(self._blank_is))
            try:
                stored = footing.way.store(
                    reading,
                    is_void,
                    batch,
                    office.clock,
                    lambda at: StoredReading(
                        FIRST_VERSION, reading, office.operator, from_text(at)
                    ),
                )
            except ConflictError as conflict:
                stored = self._store_again(reading, is_void, batch, conflict)
            awaits = self._is_double and self.topic.reads_twice(number)
            if self.turn is Turn.FIRST:
                office.accounts.came_back(self._id, is_void, int(awaits))
            else:
                office.accounts.add(self._id, awaiting=-int(awaits))
        if self._today is not None:
            self._today = (self._today[0], self._today[1] + 1)
        return stored

    def _store_again(
        self, reading: Reading, is_void: int, batch: str | None, conflict: ConflictError
    ) -> StoredReading:
        """A paper that has a reading already may only be one whose batch is keyed again."""
        office, number = self._office, reading.paper
        with office.store.connection():
            old = self._papers.row(number, self._turn)
            if old is None or not old.withdrawn:
                raise self._already_stored(number, old) from conflict
        with recorded(office, "reading.store", **self._about(number)) as act:
            row = self._values(reading, old.version + 1, is_void, "", act.at)
            act.supersede_row(votes.Reading, old.arrival, row, (batch,))
        return StoredReading(old.version + 1, reading, office.operator, from_text(act.at))

    def store_over_online(
        self, reading: Reading, approval: Approval | None = None
    ) -> StoredReading:
        """Store a paper that came back where an online answer counts so far.

        The topic's precedence says which of both counts from now on: the paper as a new
        version, or the online answer, and then the paper is kept aside (`counts` is False).
        Raises UserError `online-not-there` (number) where no online answer counts,
        `paper-already-stored`, and as `store`. ValueError in the second turn.
        """
        if self.turn is not Turn.FIRST:
            raise ValueError("an online answer stands beside the first reading")
        signed = {} if approval is None else {"approved_by": approval.operator}
        by = None if approval is None else approval.operator
        with self._office.accounts.lock:
            self._footing.must_hold()
            reading = self._checked(reading)
            with recorded(
                self._office, "reading.store-over-online", **self._about(reading.paper), **signed
            ) as act:
                more = (self._footing.batch, None, by)
                over = store_over(self._office, self.topic, self._papers, act, reading, more)
                act.details["counts"] = over.counts
            # It may have to be keyed a second time now.
            self._office.accounts.forget(self._id)
        self._today = None
        return StoredReading(
            over.version,
            reading,
            self.operator,
            from_text(act.at),
            over.reason,
            by or "",
            counts=over.counts,
        )

    def correct(
        self, reading: Reading, reason: str, approval: Approval | None = None
    ) -> StoredReading:
        """Store another version of a paper that is stored; the old one stays on record.

        Raises UserError `reason-missing`, `paper-not-stored` (number), `approval-missing`
        where the topic asks for a supervisor's, or an online answer is changed by hand,
        `paper-awaits-check` and `paper-differs`
        (number) while it is somebody else's or a supervisor's turn, `second-reading-final`
        (number) for all but the last one keyed, `second-readings-all-in` once no paper waits
        for its second reading any more, and as `store`.
        """
        require(self._office, Right.KEY)
        reason = cleaned(reason).strip()
        if not reason:
            raise UserError("reason-missing")
        if self.topic.entry.approval and approval is None and not self._supervises:
            raise UserError("approval-missing")
        reading = self._checked(reading)
        office, is_void = self._office, self._is_void(reading)
        signed = {} if approval is None else {"approved_by": approval.operator}
        with office.accounts.lock:
            self._footing.must_be_taken()
            with recorded(
                office, "reading.correct", **self._about(reading.paper), reason=reason, **signed
            ) as act:
                old = self._papers.reading(reading.paper, self.turn.value)
                if old is None:
                    raise UserError("paper-not-stored", number=reading.paper)
                self._must_be_correctable(old)
                was_online = self._checks.came_online(reading.paper)
                if was_online and approval is None and not self._supervises:
                    raise UserError("approval-missing")
                row = self._values(reading, old.version + 1, is_void, reason, act.at)
                by = None if approval is None else approval.operator
                act.supersede_row(votes.Reading, old.arrival, row, (old.batch, None, by))
            if was_online:
                # What somebody keyed may have to be keyed a second time.
                office.accounts.forget(self._id)
            elif self.turn is Turn.FIRST:
                office.accounts.add(self._id, void=is_void - self._is_void(old.reading))
        return StoredReading(
            old.version + 1, reading, self.operator, from_text(act.at), reason, by or ""
        )

    def deliver(self, numbers: Iterable[int], method: str, note: str = "") -> int:
        """Record that papers reached their voters: see `deliveries.deliver`."""
        if self.is_secret:
            raise ValueError("a delivery would tie a secret paper to a place")
        return deliver(self._office, self.topic.id, numbers, Handover(method, note))

    def deliver_all(self, method: str, note: str = "") -> int:
        """Record the delivery of every paper of the topic that is not on record yet."""
        return self.deliver(self._office.accounts.numbers(self._id), method, note)

    # Inside

    def _shown(self, row: ReadingRow) -> StoredReading:
        """A stored reading as this operator may see it."""
        number = row.reading.paper
        online = self.turn is Turn.FIRST and self._checks.came_online(number)
        if row.operator == self.operator or self._checks.is_open_to(
            number, self.operator, all_read=not self.awaiting()
        ):
            return replace(_stored(row), came_online=online)
        hidden, at = Reading(number), from_text(row.at)
        return StoredReading(
            row.version, hidden, row.operator, at, concealed=True, came_online=online
        )

    @property
    def _supervises(self) -> bool:
        return Right.SUPERVISE in self._office.role.rights

    def _about(self, number: int) -> dict[str, Any]:
        """What the record says of an act on a paper."""
        about: dict[str, Any] = {"topic": self._id, "paper": number}
        if self.turn is not Turn.FIRST:
            about["turn"] = self._turn
        return about

    def _is_void(self, reading: Reading) -> int:
        return int(reading.is_void_by(self._blank_is))

    def _values(
        self, reading: Reading, version: int, is_void: int, reason: str, at: str
    ) -> list[Any]:
        return values_of(
            reading,
            topic=self._id,
            version=version,
            is_void=is_void,
            reason=reason,
            operator=self._office.operator,
            at=at,
            turn=self._turn,
        )

    def _checked(self, reading: Reading) -> Reading:
        """The reading as it is to be stored."""
        reading = self._whole(reading)
        if not self._office.accounts.numbers(self._id).last:
            raise UserError("topic-not-open", stage=Stage.DRAFT)
        if reading.paper not in self._office.accounts.numbers(self._id):
            raise UserError("paper-not-in-topic", number=reading.paper)
        return reading

    def _whole(self, reading: Reading) -> Reading:
        """The reading with what was written as it is kept, and a mark on every matter."""
        reading = self._fit.fitted(reading)
        if reading.void is None and len(reading.marks) != self._fit.count:
            raise UserError("paper-incomplete", number=reading.paper)
        return reading

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

    def _already_stored(self, number: int, old: ReadingRow | None) -> UserError:
        if old is None:
            raise LookupError(f"paper {number} is stored and is not")
        if self.turn is Turn.FIRST:
            online = refusal_of(online_paper(self._papers, number))
            if online is not None:
                return online
        return UserError(
            "paper-already-stored", number=number, operator=old.operator, at=from_text(old.at)
        )


def _stored(row: ReadingRow) -> StoredReading:
    return StoredReading(
        row.version, row.reading, row.operator, from_text(row.at), row.reason, row.approved_by
    )
