# SPDX-License-Identifier: Apache-2.0
"""The results tab: what the count of a topic says now, and its notice on paper."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from commdesk.domain.errors import UserError
from commdesk.domain.results import Results
from commdesk.domain.topics import Stage
from commdesk.services.entry.rulings import RulingMade
from commdesk.services.office.office import Office
from commdesk.services.results.turnout import Turnout
from commdesk.ui.entry.empty import EmptyPage
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.kit.theme import scaled
from commdesk.ui.results.bar import ResultsBar
from commdesk.ui.results.board import Board
from commdesk.ui.results.board_count import BoardCount, count_for_board
from commdesk.ui.results.charts_page import ChartsPage, Loader
from commdesk.ui.results.full_page import FullPage
from commdesk.ui.results.matters import MatterList
from commdesk.ui.results.printing import NoticePaper
from commdesk.ui.results.ruling_acts import RulingActs
from commdesk.ui.results.tags import tags_by_matter
from commdesk.ui.results.turnout import TurnoutPage
from commdesk.ui.words.sentences import Sentences

_LEAST = (560, 200)


class ResultsTab(QWidget):
    """Counts off the interface thread, at most one count at a time, and only while it is seen.

    While papers wait for their blind reading, only the turnout is shown.
    """

    ruling_stored = Signal()
    counted = Signal(object)  # Results, or Turnout
    beside_wanted = Signal(object)  # Beside

    def __init__(self, jobs: JobRunner, prompts: Prompts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._prompts = prompts
        self._sentences = Sentences(self)
        self._office: Office | None = None
        self._topic_id: UUID | None = None
        self._results: Results | None = None
        self._rooms: dict[int, str] = {}
        self._rulings: tuple[RulingMade, ...] = ()
        self._was_ruled = False
        self._shown_place = -1
        self._counting = False
        self._stale = False
        self.matters = MatterList()
        self.board = Board()
        self.charts = ChartsPage(jobs, prompts)
        self.bar = ResultsBar()
        self._paper = NoticePaper(jobs, prompts, self)
        self._empty = EmptyPage()
        self.turnout = TurnoutPage()
        self._full = FullPage(self.matters, self.board, self.charts)
        self.differing = self._full.differing
        self._acts = RulingActs(prompts, self)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._full)
        self._pages.addWidget(self.turnout)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self._pages, 1)
        self.bar.page_chosen.connect(self._full.choose_page)
        self.bar.wanted.connect(self.beside_wanted)
        self.matters.matter_chosen.connect(self._show_matter)
        self.matters.matter_chosen.connect(self.charts.follow_matter)
        self.board.ruling_wanted.connect(self._acts.ask)
        self._acts.stored.connect(self._ruled)
        self._acts.settled.connect(self.refresh)
        self.bar.preview_wanted.connect(self.open_preview)
        self.bar.pdf_wanted.connect(self.save_pdf)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self, self.open_preview)
        self._paper.pdf_wanted.connect(self.save_pdf)
        self._paper.busy_changed.connect(self._set_busy)
        self.show_topic(None, None)

    @property
    def results(self) -> Results | None:
        """What is shown."""
        return self._results

    @property
    def is_blind(self) -> bool:
        """Whether only the turnout is shown."""
        return self._pages.currentWidget() is self.turnout

    @property
    def account(self) -> str:
        """The ballot accounting as shown."""
        return self._full.account.text()

    @property
    def empty_texts(self) -> tuple[str, ...]:
        """What is said while there is nothing to show; empty while there is."""
        return self._empty.texts if self._pages.currentWidget() is self._empty else ()

    def help_rows(self) -> tuple[tuple[str, str], ...]:
        """The keys of this tab and what they do."""
        return (
            (self.tr("Up / Down"), self.tr("the matter before, the one after")),
            ("Ctrl+P", self.tr("print preview of the result notice")),
        )

    def show_topic(self, office: Office | None, topic_id: UUID | None) -> None:
        """Show the results of this topic."""
        if (office, topic_id) != (self._office, self._topic_id):
            self._results = None
            self._shown_place = -1
            self._pages.setCurrentWidget(self._empty)
        self._office, self._topic_id = office, topic_id
        self._acts.choose(office, topic_id)
        self.bar.setVisible(topic_id is not None)
        if office is None or topic_id is None:
            self._show_empty(
                self.tr("No topic is chosen."),
                self.tr("Choose one at the top, or make a new one under “Topics”."),
            )
            return
        if self._results is None and not self.is_blind:
            self._show_empty(self.tr("Counting…"), "")
        self.refresh()

    def refresh(self) -> None:
        """Count anew: now if the tab is seen, else when it is shown. Calls while counting merge."""
        office, topic_id = self._office, self._topic_id
        if office is None or topic_id is None:
            return
        self._stale = True
        if self._counting or not self.isVisible():
            return
        self._stale = False
        self._counting = True

        def keep(counted: BoardCount) -> None:
            if (office, topic_id) == (self._office, self._topic_id):
                self._keep(counted)

        self._jobs.submit(
            self,
            lambda: count_for_board(office, topic_id),
            keep,
            self._count_failed,
            on_settled=self._settled,
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(_LEAST[0]), scaled(_LEAST[1]))

    def heightForWidth(self, width: int) -> int:
        # The board scrolls by itself: whatever it says, the tab needs no more than its least.
        return self.minimumSizeHint().height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._full.fit_into(self.width(), self.height())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    # Paper

    def open_preview(self) -> None:
        """Show the result notice as it will be printed."""
        self._paper.open_preview(self._office, self._topic_id)

    def save_pdf(self) -> None:
        """Ask for a file and write the result notice to it."""
        if self._results is not None:
            title = self._results.topic.facts.title
            self._paper.save_pdf(self._office, self._topic_id, title)

    def _set_busy(self, busy: bool) -> None:
        self.bar.set_ready(ready=not busy)

    # What is shown

    def _ruled(self) -> None:
        self._was_ruled = True
        self.ruling_stored.emit()

    def _keep(self, counted: BoardCount) -> None:
        found, self._rooms, self._rulings = counted.found, counted.rooms, counted.rulings
        self._full.say_differing(counted.differing)
        if isinstance(found, Turnout):
            self._show_turnout(found)
        else:
            self._show_results(found)

    def _settled(self) -> None:
        self._counting = False
        if self._stale:
            self.refresh()

    def _count_failed(self, error: UserError) -> None:
        if self._results is None:
            self._show_empty(self._sentences.of(error), "")
        else:
            self._say_error(error)

    def _show_results(self, results: Results) -> None:
        self._results = results
        if results.topic.stage is Stage.DRAFT:
            self._show_empty(
                self.tr("“{title}” is not open yet.").format(title=results.topic.facts.title),
                self.tr("Open the voting under “Topics”. The results show here after that."),
            )
            return
        self._full.show_account(results.papers)
        self._pages.setCurrentWidget(self._full)
        self.bar.show_figures(shown=True)
        self.matters.show_results(results)
        if self._was_ruled:
            # The button that was pressed is gone.
            self._was_ruled = False
            self.board.undecided.take_focus()
        office = self._office
        if office is not None:
            topic_id = results.topic.id
            self.charts.show_results(
                results, Loader.of(office, topic_id, lambda: tags_by_matter(office, topic_id))
            )
        self.counted.emit(results)

    def _show_turnout(self, turnout: Turnout) -> None:
        self._results = None
        self._shown_place = -1
        self.charts.clear()
        self.bar.show_figures(shown=False)
        self.turnout.show_turnout(turnout)
        self._pages.setCurrentWidget(self.turnout)
        self.counted.emit(turnout)

    def _show_matter(self, place: int) -> None:
        if self._results is None or place >= len(self._results.outcomes):
            return
        decided = self._results.outcomes[place]
        self.board.show_decided(decided, self._results.topic, self._rooms, self._rulings)
        if place != self._shown_place:
            self._shown_place = place
            self.board.go_to_top()

    def _say_error(self, error: UserError) -> None:
        self._prompts.show_error(self, error)

    def _show_empty(self, text: str, detail: str) -> None:
        self._empty.say(text, detail)
        self.bar.show_figures(shown=False)
        self._pages.setCurrentWidget(self._empty)
