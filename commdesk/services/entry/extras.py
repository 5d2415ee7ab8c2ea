# SPDX-License-Identifier: Apache-2.0
"""Papers that came and do not count: a second one of a number, a copy, a foreign one.

They are kept with the others and counted by themselves, so that every sheet of paper in the
box is accounted for. A line is never deleted; one made in error is withdrawn with a reason.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.errors import UserError
from commdesk.domain.rights import Right
from commdesk.domain.topics import Stage
from commdesk.models.online import online_paper
from commdesk.models.papers import Papers
from commdesk.models.votes import Extra
from commdesk.services.audit import recorded
from commdesk.services.clock import from_text
from commdesk.services.office.rights import require
from commdesk.services.unseen import one_line

if TYPE_CHECKING:
    from commdesk.services.office.office import Office

LONGEST_NOTE = 100
_STAGES = frozenset({Stage.OPEN, Stage.CLOSED})


class ExtraKind(Enum):
    """Why a paper does not count."""

    DUPLICATE = "duplicate"  # another one of a number that is stored
    COPY = "copy"
    FOREIGN = "foreign"  # of another vote, or of no vote at all
    LATE = "late"  # of this vote, after its end
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class ExtraPaper:
    """One such paper. `paper` is None where it has no number of this vote.

    Of a withdrawn one, `note`, `operator` and `at` are those of the withdrawal.
    """

    id: UUID
    paper: int | None
    kind: ExtraKind
    note: str
    operator: str
    at: datetime
    withdrawn: bool = False


class ExtraPapers:
    """Those of one topic."""

    def __init__(self, office: Office, topic_id: UUID) -> None:
        self._office = office
        self._id = topic_id.hex

    def all(self) -> tuple[ExtraPaper, ...]:
        """Every one, the newest first; withdrawn ones are among them."""
        store = self._office.store
        with store.connection():
            rows = store.rows(
                Extra.select(
                    Extra.id,
                    Extra.paper,
                    Extra.what,
                    Extra.note,
                    Extra.operator,
                    Extra.at,
                    Extra.withdrawn,
                )
                .where((Extra.topic == self._id) & Extra.current)
                .order_by(Extra.arrival.desc())
            )
        return tuple(
            ExtraPaper(
                UUID(row), paper, ExtraKind(what), note, operator, from_text(at), bool(withdrawn)
            )
            for row, paper, what, note, operator, at, withdrawn in rows
        )

    def counts(self) -> dict[ExtraKind, int]:
        """How many of each kind there are; kinds without any are left out."""
        return dict(Counter(extra.kind for extra in self.all() if not extra.withdrawn))

    def of_paper(self, number: int) -> int:
        """How many came besides the one that counts."""
        return sum(extra.paper == number and not extra.withdrawn for extra in self.all())

    def add(self, kind: ExtraKind, paper: int | None = None, note: str = "") -> None:
        """Put one on record; on disk when this returns.

        Raises UserError `topic-not-open` (stage), `paper-not-in-topic` (number),
        `first-paper-missing` (number) for a second one of a number that nobody keyed,
        `note-too-long` (longest), `right-missing`; ValueError for a second one of no number.
        """
        require(self._office, Right.KEY)
        if kind is ExtraKind.DUPLICATE and paper is None:
            raise ValueError("a second paper of a number has that number")
        note = _words(note)
        office = self._office
        with office.accounts.lock:
            self._must_be_taken()
            if paper is not None and paper not in office.accounts.numbers(self._id):
                raise UserError("paper-not-in-topic", number=paper)
            if kind is ExtraKind.DUPLICATE and paper is not None and not self._came_back(paper):
                raise UserError("first-paper-missing", number=paper)
            with recorded(
                office, "paper.extra", topic=self._id, paper=paper, what=kind.value, note=note
            ) as act:
                act.insert(Extra, **self._values(paper, kind, note, act.at))

    def withdraw(self, extra: UUID, reason: str) -> None:
        """Take back a line made in error; it stays on record with the reason.

        Raises UserError `reason-missing`, `extra-gone`, `topic-not-open` (stage),
        `note-too-long` (longest), `right-missing`.
        """
        require(self._office, Right.KEY)
        reason = _words(reason)
        if not reason:
            raise UserError("reason-missing")
        office = self._office
        with office.accounts.lock:
            self._must_be_taken()
            with recorded(
                office, "paper.extra-withdraw", topic=self._id, extra=extra.hex, reason=reason
            ) as act:
                row = office.store.one(
                    Extra.select(Extra.arrival, Extra.paper, Extra.what).where(
                        (Extra.id == extra.hex)
                        & (Extra.topic == self._id)
                        & Extra.current
                        & Extra.withdrawn.is_null()
                    )
                )
                if row is None:
                    raise UserError("extra-gone")
                arrival, paper, what = row
                act.supersede(
                    Extra,
                    arrival,
                    **self._values(paper, ExtraKind(what), reason, act.at),
                    withdrawn=True,
                )

    def _values(self, paper: int | None, kind: ExtraKind, note: str, at: str) -> dict[str, object]:
        return {
            "topic": self._id,
            "paper": paper,
            "what": kind.value,
            "note": note,
            "operator": self._office.operator,
            "at": at,
        }

    def _came_back(self, number: int) -> bool:
        """Whether a paper of this number was keyed, if only beside an online answer."""
        papers = Papers(self._office.store, self._id)
        with self._office.store.connection():
            return online_paper(papers, number).ballot is not None

    def _must_be_taken(self) -> None:
        stage = self._office.accounts.stage(self._id)
        if stage not in _STAGES:
            raise UserError("topic-not-open", stage=stage)


def _words(text: str) -> str:
    text = one_line(text).strip()
    if len(text) > LONGEST_NOTE:
        raise UserError("note-too-long", longest=LONGEST_NOTE)
    return text
