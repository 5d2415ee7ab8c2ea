# SPDX-License-Identifier: Apache-2.0
"""Batches 批次: opened with the number counted by hand, closed when it agrees or is explained."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from commdesk.domain.batches import Batch, BatchState
from commdesk.domain.errors import UserError
from commdesk.domain.rights import Right
from commdesk.domain.topics import Stage
from commdesk.models import votes
from commdesk.models.batches import batch_row, last_number, read_batch, read_batches
from commdesk.models.papers import Papers, ReadingRow, values_of
from commdesk.services.audit import recorded
from commdesk.services.clock import from_text
from commdesk.services.office.rights import require
from commdesk.services.unseen import one_line

if TYPE_CHECKING:
    from commdesk.services.office.office import Office

MOST_DECLARED = 1_000_000
LONGEST_WORDS = 100
"""Of a box, a seal and a reason."""
_STAGES = frozenset({Stage.OPEN, Stage.CLOSED})


class Batches:
    """The batches of one topic."""

    def __init__(self, office: Office, topic_id: UUID) -> None:
        self._office = office
        self._topic = topic_id
        self._id = topic_id.hex

    def all(self) -> tuple[Batch, ...]:
        """Every batch, the newest first."""
        store = self._office.store
        with store.connection(), store.snapshot():
            return tuple(_batch(*found) for found in read_batches(store, self._id))

    def mine(self) -> Batch | None:
        """The batch this operator keys into."""
        batch = self._office.accounts.batch(self._id, self._office.operator)
        return None if batch is None else self.one(UUID(batch))

    def one(self, batch: UUID) -> Batch:
        """One batch. Raises UserError `batch-unknown`."""
        store = self._office.store
        with store.connection(), store.snapshot():
            found = read_batch(store, self._id, batch.hex)
        if found is None:
            raise UserError("batch-unknown")
        return _batch(*found)

    def open(self, declared: int, *, box: str = "", seal: str = "") -> Batch:
        """Begin a pile that was counted by hand; papers keyed from now on belong to it.

        Raises UserError `batch-open-already` (number), `batch-size-wrong` (most),
        `topic-not-open` (stage), `note-too-long` (longest), `right-missing`.
        """
        require(self._office, Right.KEY)
        if not 1 <= declared <= MOST_DECLARED:
            raise UserError("batch-size-wrong", most=MOST_DECLARED)
        box, seal = _words(box), _words(seal)
        office = self._office
        with office.accounts.lock:
            stage = office.accounts.stage(self._id)
            if stage is not Stage.OPEN:
                raise UserError("topic-not-open", stage=stage)
            if (already := self.mine()) is not None:
                raise UserError("batch-open-already", number=already.number)
            batch = uuid4()
            with recorded(office, "batch.open", topic=self._id, declared=declared) as act:
                number = last_number(office.store, self._id) + 1
                act.details["batch"] = number
                act.insert(
                    votes.Batch,
                    topic=self._id,
                    batch=batch.hex,
                    number=number,
                    declared=declared,
                    box=box,
                    seal=seal,
                    state=BatchState.OPEN.value,
                    opened_by=office.operator,
                    opened_at=act.at,
                    closed_by="",
                    reason="",
                )
            office.accounts.forget_batches(self._id)
        return self.one(batch)

    def close(self, batch: UUID, reason: str = "") -> Batch:
        """End a batch. A difference between both figures needs a reason.

        Raises UserError `batch-not-open` (number), `batch-differs` (number, declared, keyed),
        `batch-of-another` (number, operator) unless a supervisor closes it, `topic-not-open`
        (stage) once the count is settled, `note-too-long` (longest).
        """
        require(self._office, Right.KEY)
        reason = _words(reason)
        with self._office.accounts.lock:
            old = self._open_one(batch)
            if old.difference and not reason:
                raise UserError(
                    "batch-differs", number=old.number, declared=old.declared, keyed=old.keyed
                )
            # Why the number counted by hand was put right stays in sight.
            self._step("batch.close", old, BatchState.CLOSED, reason or old.reason)
        return self.one(batch)

    def declare(self, batch: UUID, declared: int, reason: str) -> Batch:
        """Put the number counted by hand right; the old one stays on record.

        Raises UserError `reason-missing`, `batch-size-wrong`, and as `close`.
        """
        require(self._office, Right.KEY)
        reason = _words(reason)
        if not reason:
            raise UserError("reason-missing")
        if not 1 <= declared <= MOST_DECLARED:
            raise UserError("batch-size-wrong", most=MOST_DECLARED)
        with self._office.accounts.lock:
            old = self._open_one(batch)
            self._step(
                "batch.declare", old, BatchState.OPEN, reason, declared=declared, is_open=True
            )
        return self.one(batch)

    def withdraw(self, batch: UUID, reason: str) -> Batch:
        """Take a batch back, to be keyed again as a whole; what was keyed is kept.

        Its papers count as not returned until they are keyed again.
        Raises UserError `reason-missing`, `batch-withdrawn` (number), `topic-not-open` (stage),
        `right-missing`.
        """
        require(self._office, Right.SUPERVISE)
        reason = _words(reason)
        if not reason:
            raise UserError("reason-missing")
        office = self._office
        with office.accounts.lock:
            self._must_be_counting()
            old = self.one(batch)
            if old.state is BatchState.WITHDRAWN:
                raise UserError("batch-withdrawn", number=old.number)
            self._step("batch.withdraw", old, BatchState.WITHDRAWN, reason)
            office.accounts.forget(self._id)
        return self.one(batch)

    # Inside

    def _must_be_counting(self) -> None:
        stage = self._office.accounts.stage(self._id)
        if stage not in _STAGES:
            raise UserError("topic-not-open", stage=stage)

    def _open_one(self, batch: UUID) -> Batch:
        self._must_be_counting()
        old = self.one(batch)
        if old.state is not BatchState.OPEN:
            raise UserError("batch-not-open", number=old.number)
        office = self._office
        if old.opened_by != office.operator and Right.SUPERVISE not in office.role.rights:
            raise UserError("batch-of-another", number=old.number, operator=old.opened_by)
        return old

    def _step(
        self,
        action: str,
        old: Batch,
        state: BatchState,
        reason: str,
        *,
        declared: int | None = None,
        is_open: bool = False,
    ) -> None:
        office = self._office
        with recorded(
            office, action, topic=self._id, batch=old.number, reason=reason, keyed=old.keyed
        ) as act:
            arrival, opened_at = batch_row(office.store, self._id, old.id.hex)
            act.supersede(
                votes.Batch,
                arrival,
                topic=self._id,
                batch=old.id.hex,
                number=old.number,
                declared=old.declared if declared is None else declared,
                box=old.box,
                seal=old.seal,
                state=state.value,
                opened_by=old.opened_by,
                opened_at=opened_at,
                closed_by="" if is_open else office.operator,
                closed_at=None if is_open else act.at,
                reason=reason,
            )
            if state is BatchState.WITHDRAWN:
                papers = Papers(office.store, self._id)
                for turn, reading in papers.in_batch(old.id.hex):
                    _take_back(act, self._id, turn, reading, office.operator, reason)
        office.accounts.forget_batches(self._id)


def _take_back(
    act: Any, topic: str, turn: int, old: ReadingRow, operator: str, reason: str
) -> None:
    """The reading once more, as one that does not count."""
    row = values_of(
        old.reading,
        topic=topic,
        version=old.version + 1,
        is_void=0,  # counted nowhere
        reason=reason,
        operator=operator,
        at=act.at,
        turn=turn,
    )
    act.supersede_row(votes.Reading, old.arrival, row, (old.batch, 1))


def _batch(row: Iterable[Any], keyed: int) -> Batch:
    identity, number, declared, box, seal, state, opened_by, opened_at, by, at, reason = row
    return Batch(
        UUID(identity),
        number,
        declared,
        keyed,
        box,
        seal,
        BatchState(state),
        opened_by,
        from_text(opened_at),
        by,
        None if at is None else from_text(at),
        reason,
    )


def _words(text: str) -> str:
    text = one_line(text).strip()
    if len(text) > LONGEST_WORDS:
        raise UserError("note-too-long", longest=LONGEST_WORDS)
    return text
