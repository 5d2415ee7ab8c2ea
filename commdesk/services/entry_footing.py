# SPDX-License-Identifier: Apache-2.0
"""What has to hold before any paper is stored: the right, the stage, an open batch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from commdesk.domain.double_entry import Turn
from commdesk.domain.errors import UserError
from commdesk.domain.rights import Right
from commdesk.domain.topics import Stage, Topic
from commdesk.services.accounts import Numbers
from commdesk.services.rights import require

if TYPE_CHECKING:
    from commdesk.services.office import Office

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
        self._is_first = turn is Turn.FIRST
        self._found: tuple[object, ...] = ()
        self.numbers = _NONE_YET
        """The papers of the topic."""
        self.batch: str | None = None
        """The batch that a paper read for the first time belongs to."""

    def must_hold(self) -> None:
        """Raises UserError `right-missing`, `topic-not-open` (stage), `batch-missing`."""
        office = self._office
        state = (office.accounts.changes, office.operator, office.role)
        if state == self._found:
            return
        require(office, Right.KEY)
        self.must_be_taken()
        self.batch = self._batch()
        self.numbers = office.accounts.numbers(self._id)
        self._found = state

    def must_be_taken(self) -> None:
        """Papers are stored while the vote runs; second readings until the count is settled.

        Raises UserError `topic-not-open` (stage).
        """
        stage = self._office.accounts.stage(self._id)
        if stage is Stage.OPEN or (not self._is_first and stage in _SECOND_STAGES):
            return
        raise UserError("topic-not-open", stage=stage)

    def _batch(self) -> str | None:
        if not self._is_first:
            return None
        batch = self._office.accounts.batch(self._id, self._office.operator)
        if batch is None and self._topic.entry.batches:
            raise UserError("batch-missing")
        return batch
