# SPDX-License-Identifier: Apache-2.0
"""The entry tab: the counter of one topic, or what to do first."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from commdesk.domain.errors import UserError
from commdesk.domain.topics import Stage
from commdesk.services.entry import EntryDesk
from commdesk.services.office import Office
from commdesk.ui.entry.empty import EmptyPage
from commdesk.ui.entry.flow import EntryFlow
from commdesk.ui.entry.keys import stroke_of
from commdesk.ui.entry.view import EntryView
from commdesk.ui.entry.words import EntryWords
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.prompts import Prompts


class EntryTab(QWidget):
    """Every store is one short commit, so it happens at once, on the interface thread."""

    reading_stored = Signal(object)  # StoredReading
    correction_stored = Signal(object)  # StoredReading

    def __init__(self, jobs: JobRunner, prompts: Prompts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prompts = prompts
        self._words = EntryWords(self)
        self._office: Office | None = None
        self._topic_id: UUID | None = None
        self.view = EntryView()
        self._flow = EntryFlow(self.view, prompts, self)
        self._flow.reading_stored.connect(self.reading_stored)
        self._flow.correction_stored.connect(self.correction_stored)
        self._empty = EmptyPage()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self.show_topic(None, None)

    @property
    def has_unfinished_paper(self) -> bool:
        """Whether marks were keyed that are not stored: ask before closing the office."""
        return self._flow.has_unfinished_paper

    @property
    def empty_texts(self) -> tuple[str, ...]:
        """What is said while no paper can be keyed; empty while papers are taken."""
        return self._empty.texts if self._pages.currentWidget() is self._empty else ()

    def help_rows(self) -> tuple[tuple[str, str], ...]:
        """The keys of this tab and what they do."""
        return self._words.keys()

    def show_topic(self, office: Office | None, topic_id: UUID | None) -> None:
        """Take the papers of this topic.

        For the topic that is shown already, the figures are read anew, and a paper that is
        being keyed stays as it is.
        """
        same = office is self._office and topic_id == self._topic_id
        if same and self.has_unfinished_paper:
            return
        self._office, self._topic_id = office, topic_id
        if office is None or topic_id is None:
            self._show_empty(*self._words.no_topic())
            return
        try:
            desk = EntryDesk(office, topic_id)
            if desk.topic.stage is not Stage.OPEN:
                title = desk.topic.facts.title
                self._show_empty(*self._words.not_open(desk.topic.stage, title))
            elif same and self._pages.currentWidget() is self.view:
                self._flow.show_lists()
            else:
                self._flow.open(desk)
                self._pages.setCurrentWidget(self.view)
        except UserError as error:
            self._show_empty(*self._words.no_topic())
            self._prompts.show_error(self, error)

    def show_paper(self, number: int) -> None:
        """Take up a paper chosen elsewhere; nothing where no papers are taken."""
        if self._pages.currentWidget() is self.view:
            self._flow.show_paper(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key that came while the keyboard was with no piece of this tab: hand it on."""
        if self._pages.currentWidget() is self.view and stroke_of(event) is not None:
            place = self._flow.take_keyboard()
            if place is not None:
                QCoreApplication.sendEvent(place, event)
                return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard was given to the tab as a whole: the caret shows where it goes."""
        super().focusInEvent(event)
        if self._pages.currentWidget() is self.view:
            self._flow.take_keyboard()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._pages.currentWidget() is self.view:
            self._flow.take_keyboard()

    def _show_empty(self, text: str, detail: str) -> None:
        self._flow.close()
        self._empty.say(text, detail)
        self._pages.setCurrentWidget(self._empty)
