# SPDX-License-Identifier: Apache-2.0
"""What has to hold before any paper is stored: the right, the stage, an open batch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from commdesk.domain.double_entry import Turn
from commdesk.domain.errors import UserError
from commdesk.domain.rights import Right
from commdesk.domain.topics import Stage, Topic
from commdesk.models.short_way import ShortWay
from commdesk.services.accounting.accounts import Numbers
from commdesk.services.audit import must_be_whole
from commdesk.services.office.rights import require

if TYPE_CHECKING:
    from commdesk.services.office.office import Office

_SECOND_STAGES = frozenset({Stage.OPEN, Stage.CLOSED})
_NONE_YET = Numbers(0, frozenset())


class Footing:
    """The ground that one operator's papers are stored on. It is asked for at every paper.

    What was found holds until something changed that it depends on. All is asked with the
    lock of the accounts held, so that it still holds when the paper is on disk.
    """

    def __init__(self, office: Office, topic: Topic, turn: Turn) -> None:
        self._office = office
        self._topic = topic
        self._id = topic.id.hex
        self._turn = turn
        self._is_first = turn is Turn.FIRST
        self._found: tuple[object, ...] = ()
        self.numbers = _NONE_YET
        """The papers of the topic."""
        self.batch: str | None = None
        """The batch that a paper read for the first time belongs to."""
        self.way = self._way()
        """How this operator's papers are stored."""

    def must_hold(self) -> None:
        """Raises UserError `right-missing`, `topic-not-open` (stage), `batch-missing`.

        And `office-file-damaged` once damage was found: nothing is written on top.
        """
        office = self._office
        state = (office.accounts.changes, office.operator, office.role, office.is_damaged)
        if state == self._found:
            return
        require(office, Right.KEY)
        must_be_whole(office)
        self.must_be_taken()
        self.batch = self._batch()
        self.numbers = office.accounts.numbers(self._id)
        self.way = self._way()
        self._found = state

    def must_be_taken(self) -> None:
        """Papers are stored while the vote runs; second readings until the count is settled.

        Raises UserError `topic-not-open` (stage).
        """
        stage = self._office.accounts.stage(self._id)
        if stage is Stage.OPEN or (not self._is_first and stage in _SECOND_STAGES):
            return
        raise UserError("topic-not-open", stage=stage)

    def _way(self) -> ShortWay:
        office = self._office
        return ShortWay(
            office.journal, "reading.store", office.operator, self._id, self._turn.value
        )

    def _batch(self) -> str | None:
        if not self._is_first:
            return None
        batch = self._office.accounts.batch(self._id, self._office.operator)
        if batch is None and self._topic.entry.batches:
            raise UserError("batch-missing")
        return batch
