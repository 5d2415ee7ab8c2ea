# SPDX-License-Identifier: Apache-2.0
"""What the second turn says of a paper that is looked at in the first one."""

from __future__ import annotations

from commdesk.domain.double_entry import Turn
from commdesk.domain.errors import UserError
from commdesk.services.entry.desk import EntryDesk, PaperFacts, StoredReading
from commdesk.services.office.office import Office


class SecondTurn:
    """Asked only where a paper is concealed, so its desk is made when it is needed."""

    def __init__(self, office: Office, desk: EntryDesk) -> None:
        self._office, self._desk = office, desk
        self._second = desk if desk.turn is Turn.SECOND else None

    def reading(self, facts: PaperFacts) -> StoredReading | None:
        """The second reading; empty where it is not this operator's. None where there is none."""
        if self._desk.turn is Turn.SECOND:
            return facts.stored
        try:
            return self._made().facts(facts.paper.number).stored
        except UserError:
            return None

    def refusal(self, number: int) -> UserError | None:
        """Why this operator can not key it a second time."""
        try:
            self._made().check_turn(number)
        except UserError as error:
            return error
        return None

    def _made(self) -> EntryDesk:
        if self._second is None:
            self._second = EntryDesk(self._office, self._desk.topic.id, Turn.SECOND)
        return self._second
