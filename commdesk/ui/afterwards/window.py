# SPDX-License-Identifier: Apache-2.0
"""What became of a result 核定与异议: its versions, objections to it, sheets that left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from commdesk.domain.errors import UserError
from commdesk.domain.topics import Stage, Topic
from commdesk.services.afterwards.objections import Answer, Objection, Objections
from commdesk.services.afterwards.postings import Posting, postings_of
from commdesk.services.afterwards.printed_sheets import Printed, printed_sheets
from commdesk.services.afterwards.settled import Recount, Settled, recount, settled_results
from commdesk.services.clock import local
from commdesk.services.office.office import Office
from commdesk.services.topics.topics import load_topic
from commdesk.ui.afterwards.objection_dialogs import AnswerDialog, ReceiveDialog
from commdesk.ui.afterwards.objections_page import ObjectionsPage
from commdesk.ui.afterwards.sheets_page import SheetsPage
from commdesk.ui.afterwards.version_paper import VersionPaper
from commdesk.ui.afterwards.versions_page import VersionsPage
from commdesk.ui.afterwards.words import AfterwardsWords
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.kit.reread import Reread
from commdesk.ui.kit.sheet import Sheet
from commdesk.ui.kit.surfaces import fill, fit, scrolled
from commdesk.ui.words.sentences import Sentences

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Found:
    """All that the window shows, read at one time."""

    topic: Topic
    versions: tuple[Settled, ...]
    objections: tuple[Objection, ...]
    sheets: tuple[Printed, ...]
    postings: tuple[Posting, ...]


def look(office: Office, topic_id: UUID) -> Found:
    """Read it. Raises UserError `topic-unknown`."""
    return Found(
        load_topic(office, topic_id),
        settled_results(office, topic_id),
        Objections(office, topic_id).all(),
        printed_sheets(office, topic_id),
        postings_of(office, topic_id),
    )


class AfterwardsWindow(QDialog):
    """Three pages: versions, objections, sheets."""

    loaded = Signal()

    def __init__(
        self,
        office: Office,
        topic_id: UUID,
        jobs: JobRunner,
        prompts: Prompts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._office, self._topic = office, topic_id
        self._jobs, self._prompts = jobs, prompts
        self._reread = Reread(
            jobs, self, lambda: partial(look, office, topic_id), self._show, self._fail
        )
        self._words = AfterwardsWords(self)
        self._sentences = Sentences(self)
        self.setWindowTitle(self.tr("Settling and objections"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.versions = VersionsPage(self._words)
        self.objections = ObjectionsPage(self._words)
        self.sheets = SheetsPage(self._words)
        self._postings: tuple[Posting, ...] = ()
        self._is_archived = False
        self.pages = QTabWidget()
        self.pages.addTab(scrolled(self.versions), self.tr("Settled versions"))
        self.pages.addTab(scrolled(self.objections), self.tr("Objections"))
        self.pages.addTab(self.sheets, self.tr("Sheets that left"))
        self.dialog: Sheet | None = None
        self.version = VersionPaper(office, topic_id, jobs, prompts, self)
        self.version.left.connect(self.refresh)
        close = button(self.tr("Close"), "large")
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        fill(column, 16, 10)
        column.addWidget(self.pages, 1)
        column.addLayout(foot)
        self.versions.recount_wanted.connect(self._recount)
        self.versions.print_wanted.connect(self.version.show_version)
        self.objections.receive_wanted.connect(self._receive)
        self.objections.answer_wanted.connect(self._answer)
        self.objections.withdraw_wanted.connect(self._withdraw)
        QShortcut(QKeySequence("F5"), self, self.refresh)
        fit(self, 900, 620)

    def refresh(self) -> None:
        """Read everything anew."""
        self._reread.run()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _show(self, found: Found) -> None:
        topic = found.topic
        self.setWindowTitle(
            self.tr("Settling and objections: {title}").format(title=topic.facts.title)
        )
        self.versions.show_versions(found.versions, topic.basis)
        self._postings = found.postings
        self._is_archived = topic.stage is Stage.ARCHIVED
        self.objections.show_objections(
            found.objections,
            self._words.period(found.postings, self._today()),
            is_posted=bool(found.postings),
        )
        self.sheets.show_sheets(found.sheets)
        self.loaded.emit()

    # Acts

    def _recount(self) -> None:
        office, topic = self._office, self._topic

        def show(found: Recount) -> None:
            self.versions.show_recount(found)

        self._jobs.submit(self, lambda: recount(office, topic), show, self._fail)

    def _receive(self) -> None:
        about = partial(self._words.about, self._postings)
        dialog = ReceiveDialog(self._today(), about, self, self._may_leave)

        def store(objector: str, text: str, day: date, contact: str) -> None:
            self._store(
                dialog,
                lambda listed: listed.receive(objector, text, received_on=day, contact=contact),
            )

        dialog.wanted.connect(store)
        self._ask(dialog)

    def _answer(self, objection: Objection) -> None:
        dialog = AnswerDialog(
            objection,
            self._today(),
            self,
            self._may_leave,
            can_take_down=not self._is_archived,
        )

        def store(result: Answer, text: str, day: date) -> None:
            self._store(
                dialog, lambda listed: listed.answer(objection.id, result, text, answered_on=day)
            )

        dialog.wanted.connect(store)
        self._ask(dialog)

    def _withdraw(self, objection: Objection) -> None:
        reason = self._prompts.ask_text(
            self,
            self.tr("Why is objection {number} withdrawn?").format(number=objection.number),
            action=self.tr("Withdraw"),
            detail=self.tr("It stays on the list with the reason, and waits for no answer."),
        )
        if reason is None:
            return
        try:
            Objections(self._office, self._topic).withdraw(objection.id, reason)
        except UserError as error:
            self._fail(error)
        self.refresh()

    def _store(self, dialog: Sheet, act: Callable[[Objections], object]) -> None:
        """What was typed stays where it is refused."""
        try:
            act(Objections(self._office, self._topic))
        except UserError as error:
            dialog.say(self._sentences.of(error), "refused")
            return
        dialog.accept()
        self.refresh()

    def _ask(self, dialog: Sheet) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._forget)
        dialog.open()

    def _may_leave(self) -> bool:
        return self._prompts.confirm(
            self.dialog,
            self.tr("Leave without putting it on record?"),
            action=self.tr("Leave"),
            detail=self.tr("What was written here is lost."),
            is_dangerous=True,
        )

    def _forget(self) -> None:
        self.dialog = None

    def _today(self) -> date:
        return local(self._office.clock()).date()

    def _fail(self, error: UserError) -> None:
        self._prompts.show_error(self, error)
