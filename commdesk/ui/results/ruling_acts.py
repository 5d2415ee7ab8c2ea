# SPDX-License-Identifier: Apache-2.0
"""Rulings from the board: asked for on a sheet, and stored."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from commdesk.domain.errors import UserError
from commdesk.domain.matters import Matter
from commdesk.domain.tally import Undecided
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.entry.rulings import must_be_able_to_rule, rule_on
from commdesk.services.office.office import Office
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.results.ruling import RulingSheet


class RulingActs(QObject):
    """One sheet at a time, of the topic that was chosen last."""

    stored = Signal()
    settled = Signal()  # stored, or refused: what is shown may be old

    def __init__(self, prompts: Prompts, window: QWidget) -> None:
        super().__init__(window)
        self._prompts = prompts
        self._window = window
        self._office: Office | None = None
        self._topic_id: UUID | None = None

    def choose(self, office: Office | None, topic_id: UUID | None) -> None:
        """The topic that is shown."""
        self._office, self._topic_id = office, topic_id

    def ask(self, mark: Matter, undecided: Undecided) -> None:
        """Show the papers of a voter; refused to those who may not rule."""
        office, topic_id = self._office, self._topic_id
        if office is None or topic_id is None:
            return
        try:
            must_be_able_to_rule(office, topic_id)
            desk = EntryDesk(office, topic_id)
            papers = [desk.facts(number) for number in undecided.papers]
        except UserError as error:
            self._prompts.show_error(self._window, error)
            return
        sheet = RulingSheet(self._window, mark, undecided, papers, desk.topic.codes)
        sheet.ruled.connect(self._rule)
        sheet.open()

    def _rule(self, mark: str, voter: int, choice: str, reason: str) -> None:
        if self._office is None or self._topic_id is None:
            return
        try:
            rule_on(self._office, self._topic_id, mark, voter, choice, reason)
        except UserError as error:
            self._prompts.show_error(self._window, error)
        else:
            self.stored.emit()
        self.settled.emit()
