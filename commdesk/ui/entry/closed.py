# SPDX-License-Identifier: Apache-2.0
"""What can still be done at the counter after the vote: look, book late papers, tidy up."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QObject

from commdesk.domain.errors import UserError
from commdesk.domain.paper_code import PaperCodes
from commdesk.domain.rights import Right
from commdesk.domain.topics import Stage
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.entry.unfinished import Begun, begun_papers, give_up
from commdesk.services.office.office import Office
from commdesk.services.papers.paper_list import PaperLine, list_papers
from commdesk.ui.entry.band import Tone
from commdesk.ui.entry.beside import Beside
from commdesk.ui.entry.closed_page import ClosedPage
from commdesk.ui.entry.words import EntryWords
from commdesk.ui.entry.words_closed import ClosedWords
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.prompts import Prompts


class Closed(QObject):
    """Works on its page; the papers are read in the background, however many there are."""

    def __init__(
        self, page: ClosedPage, jobs: JobRunner, prompts: Prompts, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._jobs = jobs
        self._prompts = prompts
        self._words = ClosedWords(self)
        self._entry_words = EntryWords(self)
        self.beside = Beside(page, self._entry_words, prompts, self)
        self._office: Office | None = None
        self._desk: EntryDesk | None = None
        page.history_wanted.connect(self._show_history)
        page.extras_wanted.connect(self._show_extras)
        page.give_up_wanted.connect(self._ask_give_up)

    def open(self, office: Office, desk: EntryDesk) -> None:
        """Show this topic. Raises UserError."""
        if self._desk is None or self._desk.topic.id != desk.topic.id:
            self._page.papers.filter.clear()
            self._page.papers.show_papers(())
            self._page.band.hide()
        self._office, self._desk = office, desk
        self._entry_words.know(desk.topic.codes)
        self._words.know(desk.topic.codes)
        self.beside.open(office, desk)
        facts, stage = desk.topic.facts, desk.topic.stage
        self._page.say(*self._words.stands(stage, facts.title))
        self._show_begun()
        topic_id, codes = desk.topic.id, desk.topic.codes

        def read() -> tuple[UUID, tuple[PaperLine, ...], PaperCodes]:
            return topic_id, list_papers(office, topic_id), codes

        self._jobs.submit(self._page, read, self._show_papers, self._refuse)

    def close(self) -> None:
        """Show nothing more."""
        self._office = self._desk = None

    def _show_papers(self, found: tuple[UUID, tuple[PaperLine, ...], PaperCodes]) -> None:
        topic_id, lines, codes = found
        if self._desk is not None and self._desk.topic.id == topic_id:
            self._page.papers.show_papers(lines, codes)

    def _show_begun(self) -> None:
        if self._office is not None and self._desk is not None:
            topic = self._desk.topic
            begun = begun_papers(self._office, topic.id) if topic.stage is Stage.CLOSED else ()
            self._page.show_begun(begun, topic.codes)

    def _show_history(self, number: int) -> None:
        if number:
            self.beside.show_history(number)
        else:
            self._say(Tone.ATTENTION, self._words.choose_first())

    def _show_extras(self) -> None:
        self.beside.show_extras()

    def _ask_give_up(self, begun: Begun) -> None:
        office, desk = self._office, self._desk
        if office is None or desk is None:
            return
        if begun.operator != office.operator and Right.SUPERVISE not in office.role.rights:
            # Said before it is asked for in vain.
            self._say(Tone.REFUSED, self._words.of_another(begun))
            return
        sure = self._prompts.confirm(
            self._page,
            self._words.ask_give_up(begun),
            action=self._words.give_up(),
            detail=self._words.what_giving_up_does(),
            is_dangerous=True,
        )
        if not sure:
            return
        try:
            give_up(office, desk.topic.id, begun)
            self._show_begun()
        except UserError as error:
            self._refuse(error)
        else:
            self._say(Tone.STORED, self._words.given_up(begun))

    def _refuse(self, error: UserError) -> None:
        self._say(Tone.REFUSED, self._entry_words.error(error))

    def _say(self, tone: Tone, text: str) -> None:
        self._page.band.show()
        self._page.band.say(tone, text)
