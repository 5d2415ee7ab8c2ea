# SPDX-License-Identifier: Apache-2.0
"""The results tab: what the count of a topic says now, and its notice on paper."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from commdesk.domain.errors import UserError
from commdesk.domain.matters import Matter
from commdesk.domain.results import Heard, Results
from commdesk.domain.tally import PaperAccount, Undecided
from commdesk.domain.topics import Stage
from commdesk.services.double_entry import differing_now
from commdesk.services.entry import EntryDesk
from commdesk.services.office import Office
from commdesk.services.results import count_topic, rooms_of
from commdesk.services.rulings import (
    RulingMade,
    must_be_able_to_rule,
    rule_on,
    rulings_made,
)
from commdesk.services.turnout import Turnout, blind_turnout
from commdesk.ui.entry.empty import EmptyPage
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.labels import Band, label
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.kit.surfaces import card, fill
from commdesk.ui.kit.theme import scaled
from commdesk.ui.results.bar import ResultsBar
from commdesk.ui.results.board import Board
from commdesk.ui.results.charts_page import ChartsPage, Loader
from commdesk.ui.results.matters import MatterList
from commdesk.ui.results.printing import NoticePaper
from commdesk.ui.results.ruling import RulingSheet
from commdesk.ui.results.tags import tags_by_matter
from commdesk.ui.results.turnout import TurnoutPage
from commdesk.ui.words.sentences import Sentences
from commdesk.ui.words.words import Words

_SIDE = 264
_NARROW = 860  # below this width the matters take less of it
_NARROW_SIDE = 176
_LOW = 400  # below this height they take all of it
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
        self._account = label("", wrap=True)
        self.differing = Band()
        self._paper = NoticePaper(jobs, prompts, self)
        self._empty = EmptyPage()
        self.turnout = TurnoutPage()
        self._full = self._make_full()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._full)
        self._pages.addWidget(self.turnout)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self._pages, 1)
        self.bar.page_chosen.connect(self._right.setCurrentIndex)
        self.bar.wanted.connect(self.beside_wanted)
        self.matters.matter_chosen.connect(self._show_matter)
        self.matters.matter_chosen.connect(self.charts.follow_matter)
        self.board.ruling_wanted.connect(self._ask_ruling)
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
        return self._account.text()

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

        def work() -> _Counted:
            if (turnout := blind_turnout(office, topic_id)) is not None:
                return _Counted(turnout)
            results = count_topic(office, topic_id)
            # A paper may have been keyed while it was counted.
            if (turnout := blind_turnout(office, topic_id)) is not None:
                return _Counted(turnout)
            return _Counted(
                results,
                _rooms(office, results),
                rulings_made(office, topic_id),
                differing_now(office, topic_id),
            )

        def keep(counted: _Counted) -> None:
            if (office, topic_id) == (self._office, self._topic_id):
                found, self._rooms, self._rulings = counted.found, counted.rooms, counted.rulings
                self._say_differing(counted.differing)
                if isinstance(found, Turnout):
                    self._show_turnout(found)
                else:
                    self._show_results(found)

        self._jobs.submit(
            self,
            work,
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
        narrow = self.width() < scaled(_NARROW)
        self._side_card.setFixedWidth(scaled(_NARROW_SIDE if narrow else _SIDE))
        # The window's foot shows the accounting as well.
        self._account_box.setVisible(not narrow and self.height() >= scaled(_LOW))

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

    # Rulings

    def _ask_ruling(self, mark: Matter, undecided: Undecided) -> None:
        office, topic_id = self._office, self._topic_id
        if office is None or topic_id is None:
            return
        try:
            must_be_able_to_rule(office, topic_id)
            desk = EntryDesk(office, topic_id)
            papers = [desk.facts(number) for number in undecided.papers]
        except UserError as error:
            self._say_error(error)
            return
        sheet = RulingSheet(self, mark, undecided, papers, desk.topic.codes)
        sheet.ruled.connect(self._rule)
        sheet.open()

    def _rule(self, mark: str, voter: int, choice: str, reason: str) -> None:
        if self._office is None or self._topic_id is None:
            return
        try:
            rule_on(self._office, self._topic_id, mark, voter, choice, reason)
        except UserError as error:
            self._say_error(error)
        else:
            self._was_ruled = True
            self.ruling_stored.emit()
        self.refresh()

    # What is shown

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
        self._account.setText(self._account_words(results.papers))
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

    def _say_differing(self, count: int) -> None:
        said = self.tr(
            "On {count} papers both readings differ, and a supervisor is to decide "
            "(Ctrl+Shift+R). The first reading counts until then."
        )
        self.differing.say(said.format(count=f"{count:,}") if count else "", "attention")
        self._above.setVisible(bool(count))

    def _account_words(self, account: PaperAccount) -> str:
        words = Words(self)
        return f"{words.issued_balance(account)}\n{words.returned_balance(account)}"

    def _say_error(self, error: UserError) -> None:
        self._prompts.show_error(self, error)

    def _show_empty(self, text: str, detail: str) -> None:
        self._empty.say(text, detail)
        self.bar.show_figures(shown=False)
        self._pages.setCurrentWidget(self._empty)

    def _make_full(self) -> QWidget:
        side_card = card()
        side = QVBoxLayout(side_card)
        fill(side, 1, 0)
        side.addWidget(self.matters, 1)
        self._side_card, self._account_box = side_card, QWidget()
        account = QVBoxLayout(self._account_box)
        fill(account, 12, 4)
        account.addWidget(label(self.tr("Ballot accounting"), "strong"))
        account.addWidget(self._account)
        side.addWidget(self._account_box)
        left = QVBoxLayout()
        left.setContentsMargins(scaled(12), scaled(12), 0, scaled(12))
        left.setSpacing(scaled(8))
        side_card.setFixedWidth(scaled(_SIDE))
        left.addWidget(side_card, 1)
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left)
        self._right = QStackedWidget()
        self._right.addWidget(self.board)
        self._right.addWidget(self.charts)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        self._above = QWidget()
        above = QVBoxLayout(self._above)
        above.setContentsMargins(scaled(12), scaled(12), scaled(12), 0)
        above.addWidget(self.differing)
        self._above.hide()
        right.addWidget(self._above)
        right.addWidget(self._right, 1)
        row.addLayout(right, 1)
        return made


@dataclass(frozen=True, slots=True)
class _Counted:
    """What is shown, and what stands beside it; `differing` papers wait for a decision."""

    found: Results | Turnout
    rooms: dict[int, str] = field(default_factory=dict[int, str])
    rulings: tuple[RulingMade, ...] = ()
    differing: int = 0


def _rooms(office: Office, results: Results) -> dict[int, str]:
    """The rooms of those papers on which something was written, unless the vote is secret."""
    if results.topic.extent.secret:
        return {}
    heard = (decided for decided in results.outcomes if isinstance(decided, Heard))
    papers = {opinion.paper for each in heard for opinion in each.opinions}
    return rooms_of(office, results.topic.id, sorted(papers)) if papers else {}
