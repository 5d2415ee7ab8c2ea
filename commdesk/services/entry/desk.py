# SPDX-License-Identifier: Apache-2.0
"""The entry desk: store what was keyed, correct it. Nothing is ever deleted.

What it can be asked beforehand is in `entry_lookup`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from commdesk.domain.double_entry import Turn
from commdesk.domain.errors import UserError
from commdesk.domain.reading import Reading
from commdesk.domain.rights import Right
from commdesk.domain.topics import Stage
from commdesk.models import votes
from commdesk.models.database import ConflictError
from commdesk.models.online import online_paper
from commdesk.models.papers import ReadingRow, values_of
from commdesk.models.short_way import FIRST_VERSION
from commdesk.services.audit import recorded
from commdesk.services.clock import from_text
from commdesk.services.delivery.deliveries import Handover, deliver
from commdesk.services.entry.desk_lookup import EntryLookup, Found, PaperFacts, StoredReading
from commdesk.services.entry.fit import Fit
from commdesk.services.entry.footing import Footing
from commdesk.services.office.rights import Approval, require
from commdesk.services.online.over import refusal_of, store_over
from commdesk.services.unseen import cleaned

__all__ = ["EntryDesk", "Found", "PaperFacts", "StoredReading"]

if TYPE_CHECKING:
    from commdesk.services.office.office import Office


class EntryDesk(EntryLookup):
    """One topic's papers, as they are keyed in one of the two turns."""

    def __init__(self, office: Office, topic_id: UUID, turn: Turn = Turn.FIRST) -> None:
        """Keeps a connection for this thread. Raises UserError `topic-unknown`."""
        super().__init__(office, topic_id, turn)
        self._blank_is = self.topic.policy.blank_is
        self._is_double = self.is_double
        self._fit = Fit(self.topic.parts)
        self._footing = Footing(office, self.topic, turn)

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
