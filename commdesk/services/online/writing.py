# SPDX-License-Identifier: Apache-2.0
"""The rows of a paper with two sides: what counts, what came online, and the ballot aside.

Called within an act, with the lock of the accounts.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from commdesk.domain.online import MOVED_ASIDE, Side
from commdesk.domain.reading import Reading
from commdesk.domain.topics import Topic
from commdesk.models import votes
from commdesk.models.online import OnlinePaper
from commdesk.models.papers import Papers, ReadingRow, values_of
from commdesk.models.trail import Act

if TYPE_CHECKING:
    from commdesk.services.office.office import Office

_WITHDRAWN = 1


class Writer:
    """Writes versions; nothing is ever changed in place."""

    def __init__(self, office: Office, topic: Topic, papers: Papers) -> None:
        self._office = office
        self._topic = topic
        self._papers = papers

    def keep(self, act: Act, reading: Reading, answered: str) -> None:
        """What the channel brought; `answered` is its moment as text, or ""."""
        self._put(act, votes.OTHER_CHANNEL, reading, answered)

    def count_online(
        self,
        act: Act,
        standing: OnlinePaper,
        reading: Reading,
        why: str,
        decided_by: str | None = None,
    ) -> None:
        """Let the online answer count; a paper ballot that counted is kept aside."""
        if standing.counts is Side.PAPER and standing.first is not None:
            ballot = standing.first
            more = (ballot.batch,)
            self._put(act, votes.PAPER_ASIDE, ballot.reading, MOVED_ASIDE, more, ballot.operator)
        self._put(act, votes.FIRST_TURN, reading, why, (None, None, decided_by))

    def count_paper(
        self, act: Act, standing: OnlinePaper, why: str, decided_by: str | None = None
    ) -> None:
        """Let the paper ballot that is on record count. It stays its keyer's."""
        ballot = standing.ballot
        if ballot is None:
            raise LookupError("there is no paper ballot to count")
        keyer, more = ballot.operator, (ballot.batch, None, decided_by)
        self._put(act, votes.FIRST_TURN, ballot.reading, why, more, keyer)
        if standing.counts is Side.ONLINE:
            more = (ballot.batch, _WITHDRAWN)
            self._put(act, votes.PAPER_ASIDE, ballot.reading, why, more, keyer)

    def count_ballot(self, act: Act, reading: Reading, why: str, more: Sequence[Any] = ()) -> int:
        """Let a paper ballot count; its version. `more` are batch, withdrawn, approval."""
        return self._put(act, votes.FIRST_TURN, reading, why, more)

    def lay_aside(self, act: Act, reading: Reading, why: str, more: Sequence[Any] = ()) -> int:
        """Keep a paper ballot that does not count; its version."""
        return self._put(act, votes.PAPER_ASIDE, reading, why, more)

    def _put(
        self,
        act: Act,
        turn: int,
        reading: Reading,
        reason: str,
        more: Sequence[Any] = (),
        keyer: str | None = None,
    ) -> int:
        old: ReadingRow | None = self._papers.row(reading.paper, turn)
        version = 1 if old is None else old.version + 1
        row = values_of(
            reading,
            topic=self._topic.id.hex,
            version=version,
            is_void=int(reading.is_void_by(self._topic.policy.blank_is)),
            reason=reason,
            operator=keyer or self._office.operator,
            at=act.at,
            turn=turn,
        )
        if old is not None:
            act.supersede_row(votes.Reading, old.arrival, row, more)
        else:
            act.insert_row(votes.Reading, [*row, None, *more] if more else row)
        return version
