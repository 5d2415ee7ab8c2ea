# SPDX-License-Identifier: Apache-2.0
"""From what was typed to the paper that is meant, with a question where several fit."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject

from commdesk.domain.errors import UserError
from commdesk.services.entry.desk import EntryDesk, PaperFacts
from commdesk.services.entry.lookup import understand
from commdesk.services.office.office import Office
from commdesk.ui.entry.band import Tone
from commdesk.ui.entry.chooser import Choice
from commdesk.ui.entry.known_codes import KnownCodes
from commdesk.ui.entry.view import EntryView
from commdesk.ui.entry.words_finding import FindingWords


class Finding(QObject):
    """Looks papers of one desk up. What is wrong is said at once, and what was typed stays."""

    def __init__(self, view: EntryView, words: FindingWords, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._words = words
        self._office: Office | None = None
        self._desk: EntryDesk | None = None
        self._codes = KnownCodes(self._chosen)

    def open(self, office: Office, desk: EntryDesk) -> None:
        """Look papers of this desk's topic up."""
        self._office, self._desk = office, desk
        self._words.know(desk.topic.codes)

    def find(self, text: str, take: Callable[[PaperFacts], None]) -> None:
        """The paper that is meant goes to `take`; where several fit, after a question."""
        if self._desk is None:
            return
        try:
            candidates = self._desk.find(text).candidates
        except UserError as error:
            self._say(Tone.REFUSED, self.explain(error, text))
            self._view.field.keep_text()
            return
        if len(candidates) == 1:
            take(candidates[0])
            return
        choices = [
            Choice(
                self._words.candidate(facts.paper, facts.voter),
                self._words.already() if facts.stored else "",
            )
            for facts in candidates
        ]
        question = self._words.several(text, len(candidates))
        self._say(Tone.CALM, question)
        self._view.ask(question, choices, lambda place: take(candidates[place]))

    def explain(self, error: UserError, text: str) -> str:
        """Why there is no paper for this text, and what to do."""
        if error.code == "other-topics-paper" and (title := self._title_of(error)):
            return self._words.other_topic(title)
        codes = None if self._desk is None else self._desk.topic.codes
        if error.code == "paper-ambiguous" and codes is not None:
            wanted = understand(text, codes)
            if wanted is not None and (wanted.building is not None or len(wanted.rest) > 1):
                return self._words.entrance_missing(**error.details)
        return self._words.error(error)

    def _title_of(self, error: UserError) -> str:
        """The topic of this office that a scanned paper belongs to, if it is one."""
        return self._codes.title_of(str(error.details.get("topic_code", "")))

    def _chosen(self) -> tuple[Office, UUID] | None:
        if self._office is None or self._desk is None:
            return None
        return self._office, self._desk.topic.id

    def _say(self, tone: Tone, text: str) -> None:
        self._view.band.say(tone, text)
