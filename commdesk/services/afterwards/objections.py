# SPDX-License-Identifier: Apache-2.0
"""Objections 异议 to a posted result: who objected to what, and what they were told.

The time for them runs on whatever becomes of the notice: one that comes once it was taken
down, or the topic is counted again or archived, is recorded all the same, and so is one that
comes too late. Nothing is deleted: an answer, a mended line and a withdrawal are new versions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from commdesk.domain.errors import UserError
from commdesk.domain.rights import Right
from commdesk.models.afterwards import Objection as ObjectionRow
from commdesk.services.afterwards.postings import Posting, posting_for, postings_of
from commdesk.services.audit import recorded
from commdesk.services.clock import from_text, local
from commdesk.services.office.rights import require
from commdesk.services.unseen import cleaned, one_line

if TYPE_CHECKING:
    from commdesk.services.office.office import Office

LONGEST_NAME, LONGEST_TEXT = 60, 2000
_COLUMNS = (
    "objection",
    "number",
    "settled",
    "received_on",
    "objector",
    "contact",
    "text",
    "answer",
    "answered_on",
    "result",
)


class Answer(Enum):
    """What became of an objection."""

    OPEN = "open"
    UPHELD = "upheld"  # 成立: the result is taken down, or mended
    PARTLY = "partly"  # 部分成立
    REJECTED = "rejected"  # 不成立


@dataclass(frozen=True, slots=True)
class Objection:
    """One objection. `settled` is the settled result it is about, where that is known.

    `operator` and `at` tell of its latest change. `is_late`: it came after the last day.
    """

    id: UUID
    number: int
    settled: int | None
    received_on: date
    objector: str
    contact: str
    text: str
    answer: str
    answered_on: date | None
    result: Answer
    operator: str
    at: datetime
    withdrawn: bool = False
    reason: str = ""
    is_late: bool = False


class Objections:
    """Those to the result of one topic."""

    def __init__(self, office: Office, topic_id: UUID) -> None:
        self._office = office
        self._id = topic_id

    def all(self) -> tuple[Objection, ...]:
        """Every one by its number; withdrawn ones are among them.

        Raises UserError `topic-unknown`.
        """
        row = ObjectionRow
        postings = postings_of(self._office, self._id)
        with self._office.store.connection():
            rows = self._office.store.rows(
                row.select(
                    *(getattr(row, name) for name in _COLUMNS),
                    row.operator,
                    row.at,
                    row.withdrawn,
                    row.reason,
                )
                .where((row.topic == self._id.hex) & row.current)
                .order_by(row.number)
            )
        return tuple(
            Objection(
                UUID(objection),
                number,
                settled,
                date.fromisoformat(received),
                objector,
                contact,
                text,
                answer,
                date.fromisoformat(answered) if answered else None,
                Answer(result),
                operator,
                from_text(at),
                bool(withdrawn),
                reason,
                _is_late(postings, date.fromisoformat(received)),
            )
            for (
                objection, number, settled, received, objector, contact, text, answer,
                answered, result, operator, at, withdrawn, reason,
            ) in rows
        )  # fmt: skip

    def unanswered(self) -> tuple[Objection, ...]:
        """Those that nobody answered yet."""
        return tuple(one for one in self.all() if one.result is Answer.OPEN and not one.withdrawn)

    def receive(
        self, objector: str, text: str, *, received_on: date | None = None, contact: str = ""
    ) -> Objection:
        """Put one on record; on disk when this returns. Without a day it came today.

        It may come in every stage once a result was posted, too late as well.
        Raises UserError `objection-empty`, `objector-missing`, `text-too-long` (longest),
        `day-to-come` (day), `topic-not-published` (stage), `topic-unknown`, `right-missing`.
        """
        office = self._office
        require(office, Right.SUPERVISE)
        objector, contact = self._line(objector), self._line(contact)
        text = self._text(text)
        if not objector:
            raise UserError("objector-missing")
        if not text:
            raise UserError("objection-empty")
        with office.accounts.lock:
            day = self._day(received_on)
            posting = self._posting_for(day)
            known = self.all()
            number = len(known) + 1
            values = {
                "objection": uuid4().hex,
                "number": number,
                "settled": posting.settled,
                "received_on": day.isoformat(),
                "objector": objector,
                "contact": contact,
                "text": text,
                "answer": "",
                "answered_on": None,
                "result": Answer.OPEN.value,
            }
            said = {"until": posting.last_day.isoformat()} if posting.last_day else {}
            if posting.is_late(day):
                said["late"] = day.isoformat()
            with recorded(
                office, "objection.receive", topic=self._id.hex, objection=number, **said
            ) as act:
                act.insert(ObjectionRow, **self._row(values, "", act.at))
        return self.all()[-1]

    def answer(
        self, objection: UUID, result: Answer, answer: str, *, answered_on: date | None = None
    ) -> None:
        """What they were told. An answer given before stays on record beside the new one.

        Raises UserError `answer-empty`, `answer-before-objection` (day), `objection-gone`, and
        as `receive`.
        """
        if result is Answer.OPEN:
            raise ValueError("an answer says what became of the objection")
        answer = self._text(answer)
        if not answer:
            raise UserError("answer-empty")
        day = self._day(answered_on)
        came = {one.id: one.received_on for one in self.all()}.get(objection, day)
        if day < came:
            raise UserError("answer-before-objection", day=came)
        self._change(
            objection,
            "objection.answer",
            "",
            answer=answer,
            answered_on=day.isoformat(),
            result=result.value,
        )

    def withdraw(self, objection: UUID, reason: str) -> None:
        """It was taken back, or put on record in error; it stays with the reason.

        Raises UserError `reason-missing`, `objection-gone`, and as `receive`.
        """
        reason = cleaned(reason).strip()
        if not reason:
            raise UserError("reason-missing")
        self._change(objection, "objection.withdraw", reason, withdrawn=True)

    # Inside

    def _change(self, objection: UUID, action: str, reason: str, **values: Any) -> None:
        office, row = self._office, ObjectionRow
        require(office, Right.SUPERVISE)
        with (
            office.accounts.lock,
            recorded(office, action, topic=self._id.hex, reason=reason) as act,
        ):
            found = office.store.one(
                row.select(row.arrival, *(getattr(row, name) for name in _COLUMNS)).where(
                    (row.topic == self._id.hex)
                    & (row.objection == objection.hex)
                    & row.current
                    & row.withdrawn.is_null()
                )
            )
            if found is None:
                raise UserError("objection-gone")
            arrival, *old = found
            kept = dict(zip(_COLUMNS, old, strict=True))
            act.details["objection"] = kept["number"]
            act.supersede(row, arrival, **self._row({**kept, **values}, reason, act.at))

    def _row(self, values: Mapping[str, Any], reason: str, at: str) -> dict[str, Any]:
        return {
            "topic": self._id.hex,
            **values,
            "reason": reason,
            "operator": self._office.operator,
            "at": at,
        }

    def _posting_for(self, day: date) -> Posting:
        found = posting_for(postings_of(self._office, self._id), day)
        if found is None:
            stage = self._office.accounts.stage(self._id.hex)
            raise UserError("topic-not-published", stage=stage)
        return found

    def _day(self, day: date | None) -> date:
        today = local(self._office.clock()).date()
        if day is not None and day > today:
            raise UserError("day-to-come", day=day)
        return day or today

    @staticmethod
    def _line(text: str) -> str:
        text = one_line(text).strip()
        if len(text) > LONGEST_NAME:
            raise UserError("text-too-long", longest=LONGEST_NAME)
        return text

    @staticmethod
    def _text(text: str) -> str:
        text = cleaned(text).strip()
        if len(text) > LONGEST_TEXT:
            raise UserError("text-too-long", longest=LONGEST_TEXT)
        return text


def _is_late(postings: Sequence[Posting], day: date) -> bool:
    posting = posting_for(postings, day)
    return posting is not None and posting.is_late(day)
