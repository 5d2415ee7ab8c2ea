# SPDX-License-Identifier: Apache-2.0
"""The review of differences: a list, one paper at a time, and who keyed how much."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from commdesk.domain.double_entry import Decision
from commdesk.domain.errors import UserError
from commdesk.services.entry.double_entry import Difference, ReviewDesk
from commdesk.services.entry.operator_statistics import OperatorWork, operator_statistics
from commdesk.services.entry.review_list import ReviewList, review_list
from commdesk.services.office.office import Office
from commdesk.ui.entry.band import Tone
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.kit.surfaces import fit
from commdesk.ui.review.list_page import ListPage
from commdesk.ui.review.paper_page import Judgement, PaperPage
from commdesk.ui.review.statistics_page import StatisticsPage
from commdesk.ui.review.words import ReviewWords
from commdesk.ui.words.sentences import Sentences

_WIDTH, _HEIGHT = 1180, 760


class ReviewWindow(QDialog):
    """Of one topic. Lists are read as jobs; a decision is one short commit and happens at once."""

    paper_decided = Signal()
    loaded = Signal()

    def __init__(
        self,
        office: Office,
        topic_id: UUID,
        jobs: JobRunner,
        prompts: Prompts,
        parent: QWidget | None = None,
    ) -> None:
        """Raises UserError `topic-unknown`, `right-missing`."""
        desk = ReviewDesk(office, topic_id)
        super().__init__(parent)
        self._desk = desk
        self._office, self._topic_id, self._jobs = office, topic_id, jobs
        self._reading = self._again = False
        self._words, self._sentences = ReviewWords(self), Sentences(self)
        self.setWindowTitle(
            self.tr("Papers read differently – {title}").format(title=self._desk.topic.facts.title)
        )
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.list = ListPage(self._words)
        self.paper = PaperPage(self._words, prompts)
        self.statistics = StatisticsPage(self._words)
        self._pages = QStackedWidget()
        for page in (self.list, self.paper, self.statistics):
            self._pages.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)
        self.list.paper_chosen.connect(self._compare)
        self.list.number_entered.connect(self._number_entered)
        self.list.statistics_chosen.connect(self.show_statistics)
        self.paper.judged.connect(self._judge)
        self.paper.left.connect(self.show_list)
        self.statistics.left.connect(self.show_list)
        fit(self, _WIDTH, _HEIGHT)
        self.list.band.say(Tone.CALM, self.tr("Looking for differences…"))
        self.show_list()

    @property
    def page(self) -> QWidget | None:
        """The one in front."""
        return self._pages.currentWidget()

    def show_list(self) -> None:
        """Go back to the list."""
        self._pages.setCurrentWidget(self.list)
        self.list.setFocus()

    def show_statistics(self) -> None:
        """Read and show what everybody keyed."""
        self._jobs.submit(
            self,
            lambda: operator_statistics(self._office, self._topic_id),
            self._show_work,
            self._refuse,
        )

    def refresh(self) -> None:
        """Read the list anew, in the background. Calls while it is read merge."""
        self._again = True
        if self._reading or not self.isVisible():
            return
        self._reading, self._again = True, False
        self._jobs.submit(
            self,
            lambda: review_list(self._office, self._topic_id),
            self._show_list,
            self._refuse,
            on_settled=self._settled,
        )

    def reject(self) -> None:
        """Escape goes back to the list first."""
        if self.page is self.list:
            super().reject()
        else:
            self.show_list()

    def take_scan(self, text: str) -> bool:
        """A scan is the paper to compare; while another is decided on, it is said and not taken."""
        if self.page is self.paper:
            self.paper.refuse_scan(text)
        else:
            self.show_list()
            self._number_entered(text)
        return True

    # Inside

    def _settled(self) -> None:
        self._reading = False
        if self._again:
            self.refresh()

    def _show_list(self, found: ReviewList) -> None:
        if self.list.band.tone is Tone.CALM:
            waits = bool(found.to_decide)
            self.list.band.say(Tone.CALM, self._words.look_for() if waits else "")
        self.list.show_list(found)
        self.loaded.emit()

    def _show_work(self, work: tuple[OperatorWork, ...]) -> None:
        self.statistics.show_work(work)
        self._pages.setCurrentWidget(self.statistics)
        self.statistics.setFocus()
        self.loaded.emit()

    def _number_entered(self, text: str) -> None:
        try:
            number = self._desk.topic.codes.number_of(text)
        except UserError as error:
            self._refuse(error)
            return
        if number is None:
            self.list.band.say(Tone.REFUSED, self._words.not_listed(text))
        else:
            self._compare(number)

    def _compare(self, number: int) -> None:
        try:
            difference = self._desk.difference(number)
        except UserError as error:
            self._refuse(error)
            self.refresh()
            return
        self._show_paper(difference)

    def _show_paper(self, difference: Difference) -> None:
        self._pages.setCurrentWidget(self.paper)
        self.paper.show_difference(self._desk.topic, difference)

    def _judge(self, judged: Judgement) -> None:
        number = judged.difference.paper.number
        try:
            now = self._desk.difference(number)
            if now != judged.difference:
                # What was looked at is not what would be decided on.
                self._show_paper(now)
                self.paper.say(Tone.ATTENTION, self._words.changed_meanwhile())
                return
            self._store(number, judged)
        except UserError as error:
            self._refuse(error)
            self.refresh()
        else:
            printed = self._desk.topic.codes.printed(number)
            self.list.band.say(Tone.STORED, self._words.decided(printed, judged.decision))
            self.list.drop(number)
            self.paper_decided.emit()
        self.show_list()

    def _store(self, number: int, judged: Judgement) -> None:
        if judged.decision is Decision.REKEYED and judged.marks is not None:
            self._desk.rekey(number, judged.marks, judged.reason)
        elif judged.decision is Decision.VOID and judged.void is not None:
            self._desk.void(number, judged.void, judged.reason)
        else:
            self._desk.decide(number, judged.decision, judged.reason)

    def _refuse(self, error: UserError) -> None:
        details = dict(error.details)
        if isinstance(number := details.get("number"), int):
            details["number"] = self._desk.topic.codes.printed(number)
        self.list.band.say(Tone.REFUSED, self._sentences.say(error.code, details))
