# SPDX-License-Identifier: Apache-2.0
"""The entry tab: the counter of one topic, or what to do first."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID
from weakref import WeakKeyDictionary

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from commdesk.domain.double_entry import Turn
from commdesk.domain.errors import UserError
from commdesk.domain.paper_code import PaperCodes
from commdesk.domain.reading import Channel
from commdesk.domain.topics import Stage
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.entry.unfinished import UnfinishedPapers
from commdesk.services.office.office import Office
from commdesk.ui.batches.strip import BatchStrip
from commdesk.ui.entry.band import Band, Tone
from commdesk.ui.entry.beside import Beside
from commdesk.ui.entry.closed import Closed
from commdesk.ui.entry.closed_page import ClosedPage
from commdesk.ui.entry.empty import EmptyPage
from commdesk.ui.entry.flow import EntryFlow
from commdesk.ui.entry.keys import stroke_of
from commdesk.ui.entry.known_codes import KnownCodes
from commdesk.ui.entry.parked import ParkedPapers
from commdesk.ui.entry.parked_bar import ParkedBar
from commdesk.ui.entry.scanner import ScanWatch
from commdesk.ui.entry.scans import Scans
from commdesk.ui.entry.strips import Strips
from commdesk.ui.entry.view import EntryView
from commdesk.ui.entry.words_keys import KeyWords
from commdesk.ui.entry.words_overtaken import OvertakenWords
from commdesk.ui.entry.words_parked import ParkedWords
from commdesk.ui.entry.words_stand import StandWords
from commdesk.ui.kit import sounds
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.kit.sounds import Sound

_NEVER_OPEN = frozenset({Stage.DRAFT, Stage.DROPPED})


class EntryTab(QWidget):
    """Every store is one short commit, so it happens at once, on the interface thread."""

    # Chosen for the papers to come, also where the window is made anew in another size.
    _channels: ClassVar[WeakKeyDictionary[Office, Channel]] = WeakKeyDictionary()

    reading_stored = Signal(object)  # StoredReading
    correction_stored = Signal(object)  # StoredReading

    def __init__(self, jobs: JobRunner, prompts: Prompts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prompts = prompts
        self._words = StandWords(self)
        self._turn = Turn.FIRST
        self._office: Office | None = None
        self._topic_id: UUID | None = None
        self.view = EntryView()
        self._flow = EntryFlow(self.view, jobs, prompts, self)
        self._flow.reading_stored.connect(self.reading_stored)
        self._flow.correction_stored.connect(self.correction_stored)
        self.view.band.said.connect(self._let_hear)
        self.view.channel.currentIndexChanged.connect(self._keep_channel)
        self.bar = ParkedBar()
        self._parked = ParkedPapers(self.view, self._flow, self.bar, self)
        self._counter = counter = Scans(self.view, self._flow, self._parked, self)
        self._scans = ScanWatch(self)
        self._scans.is_guarded = counter.is_guarded
        self._scans.be_careful(lambda: self.view.is_asking)
        self._scans.know(KnownCodes(self._chosen).knows)
        self.view.form.scans = self._scans
        self._parked.watch_run(lambda: self._scans.run_goes_on)
        self._scans.scanned.connect(self.take_scan)
        self._scans.handing_on.connect(counter.note_before_key)
        again = QShortcut(QKeySequence(Qt.Key.Key_F5), self, self._parked.take_up)
        turn = QShortcut(QKeySequence("Ctrl+R"), self, self.view.turns.switch)
        for shortcut in (again, turn):
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
        self.view.turns.wanted.connect(self._change_turn)
        self.batches = BatchStrip(prompts, self)
        self._flow.reading_stored.connect(self.batches.refresh)
        self.batches.changed.connect(self._batches_changed)
        self.batches.acts.done.connect(self._say_of_batch)
        self._empty = EmptyPage()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.view)
        self._closed_page = ClosedPage()
        self._closed = Closed(self._closed_page, jobs, prompts, self)
        self._overtaken = OvertakenWords(self)
        self._pages.addWidget(self._closed_page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._strips = Strips(self.view.turns, self.batches, self.bar)
        layout.addWidget(self._strips)
        layout.addWidget(self._pages, 1)
        self.show_topic(None, None)

    @property
    def has_unfinished_paper(self) -> bool:
        """Whether marks were keyed that are not stored."""
        return self._flow.has_unfinished_paper

    def keep_unfinished(self) -> bool:
        """Before the paper in hand is left: whether its keys are on disk, to be offered again."""
        self._scans.flush()
        # A paper that was about to be stored would find its office closed.
        self.view.form.hold_back()
        return self._parked.keep()

    def give_up_unfinished(self) -> None:
        """It is left although its keys could not be kept: nothing is written any more."""
        self._parked.give_up()

    @property
    def empty_texts(self) -> tuple[str, ...]:
        """What is said while no paper can be keyed; empty while papers are taken."""
        if self._pages.currentWidget() is self._closed_page:
            return self._closed_page.texts
        return self._empty.texts if self._pages.currentWidget() is self._empty else ()

    def help_rows(self) -> tuple[tuple[str, str], ...]:
        """The keys of this tab and what they do."""
        return (
            *KeyWords().all(secret=self._is_secret),
            self._parked.key_row(),
            *self.batches.key_rows(),
        )

    def show_topic(self, office: Office | None, topic_id: UUID | None) -> None:
        """Take the papers of this topic.

        For the topic that is shown already, the figures are read anew, and a paper that is
        being keyed stays as it is.
        """
        same = office is self._office and topic_id == self._topic_id
        if same and self.has_unfinished_paper:
            return
        if not same:
            self._parked.keep()
            self._turn = Turn.FIRST
        self._office, self._topic_id = office, topic_id
        if not same and office is not None and office in self._channels:
            self.view.channel.choose(self._channels[office])
        self.batches.show_topic(office, topic_id)
        if office is None or topic_id is None:
            self._show_empty(*self._words.no_topic())
            return
        try:
            desk = self._desk(office, topic_id)
            self.batches.show_turn(is_second=desk.turn is Turn.SECOND)
            if desk.topic.stage in _NEVER_OPEN:
                self._show_empty(*self._words.not_open(desk.topic.facts.title))
            elif desk.topic.stage is not Stage.OPEN and desk.turn is Turn.FIRST:
                self._show_closed(office, desk)
            elif same and self._shows(desk):
                self._flow.show_lists()
            else:
                self._open(office, desk)
                self._pages.setCurrentWidget(self.view)
        except UserError as error:
            self._show_empty(*self._words.no_topic())
            self._prompts.show_error(self, error)

    @property
    def closed_page(self) -> ClosedPage:
        """What is shown of a vote that takes no papers any more."""
        return self._closed_page

    @property
    def beside(self) -> Beside:
        """What opens dialogs over the page that is shown."""
        on_closed = self._pages.currentWidget() is self._closed_page
        return self._closed.beside if on_closed else self._flow.beside

    def show_key_card(self) -> None:
        """The keys of the topic in hand on one page; nothing where no papers are taken."""
        self.beside.show_key_card()

    def show_paper(self, number: int) -> None:
        """Take up a paper chosen elsewhere; nothing where no papers are taken."""
        if self._pages.currentWidget() is self.view:
            self._parked.go_to(number)
        elif self._pages.currentWidget() is self._closed_page:
            self.beside.show_history(number)

    def take_scan(self, text: str, pieces: int = 0) -> bool:
        """A paper scanned here or elsewhere in the window; always True, it is done or said."""
        page = self._pages.currentWidget()
        if page is self.view:
            self._counter.take(text, pieces)
            return True
        words = ParkedWords(self)
        if (chosen := self._chosen()) is not None:
            words.know(PaperCodes.of(chosen[1], checked=True))
        said = words.nothing_taken(text)
        words.deleteLater()
        if isinstance(band := getattr(page, "band", None), Band):
            band.say(Tone.REFUSED, said)
        else:
            self._empty.refuse(said)
        sounds.play(Sound.REFUSED)
        return True

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
        self._take_keyboard()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._take_keyboard()

    def _take_keyboard(self) -> None:
        if self._pages.currentWidget() is self.view:
            self._flow.take_keyboard()
        elif self._pages.currentWidget() is self._closed_page:
            self._closed_page.papers.filter.setFocus()

    @property
    def _is_secret(self) -> bool:
        return self._flow.desk is not None and self._flow.desk.is_secret

    def _keep_channel(self) -> None:
        if self._office is not None:
            self._channels[self._office] = self.view.channel.own

    def _chosen(self) -> tuple[Office, UUID] | None:
        if self._office is None or self._topic_id is None:
            return None
        return self._office, self._topic_id

    def _shows(self, desk: EntryDesk) -> bool:
        """Whether papers are taken as this desk takes them."""
        shown = self._flow.desk
        return (
            self._pages.currentWidget() is self.view
            and shown is not None
            and (shown.turn, shown.topic.stage) == (desk.turn, desk.topic.stage)
        )

    def _desk(self, office: Office, topic_id: UUID) -> EntryDesk:
        """In the turn that was chosen; after the vote only second readings are still keyed."""
        desk = EntryDesk(office, topic_id, self._turn)
        if not desk.is_double:
            self._turn = Turn.FIRST
        elif desk.topic.stage is Stage.CLOSED and desk.awaiting():
            self._turn = Turn.SECOND
        elif desk.topic.stage is not Stage.OPEN:
            self._turn = Turn.FIRST
        return desk if desk.turn is self._turn else EntryDesk(office, topic_id, self._turn)

    def _change_turn(self, turn: Turn) -> None:
        office, topic_id = self._office, self._topic_id
        if office is None or topic_id is None:
            return
        if self._flow.hand is not None:
            self.view.band.say(Tone.ATTENTION, self._words.finish_first())
            return
        self._turn = turn
        try:
            desk = self._desk(office, topic_id)
            self.batches.show_turn(is_second=desk.turn is Turn.SECOND)
            self._open(office, desk)
        except UserError as error:
            self._prompts.show_error(self, error)
        else:
            self.view.band.say(Tone.CALM, self._words.switched(turn))

    def _batches_changed(self) -> None:
        self._flow.show_lists()
        # After a dialog the next digit is for a paper again.
        self._take_keyboard()

    def _say_of_batch(self, said: str, finished: bool) -> None:
        """In the place of what was wrong before it."""
        # Over a paper in hand nothing is green: it is not stored.
        is_free = finished and self._flow.hand is None
        self.view.band.say(Tone.STORED if is_free else Tone.CALM, said)

    def _let_hear(self, tone: Tone) -> None:
        if tone is not Tone.CALM and self.isVisible():
            sounds.play(Sound.STORED if tone is Tone.STORED else Sound.REFUSED)

    def _open(self, office: Office, desk: EntryDesk) -> None:
        """Take papers at this desk; what became of those begun here is said. Raises UserError."""
        self._flow.open(office, desk)
        overtaken = UnfinishedPapers(office, desk).drop_overtaken()
        self._parked.open(office, desk)
        if overtaken:
            band = self.view.band
            more = band.text if band.tone is Tone.ATTENTION else ""
            self._overtaken.know(desk.topic.codes)
            band.say(Tone.ATTENTION, self._overtaken.said(overtaken, more))

    def _show_closed(self, office: Office, desk: EntryDesk) -> None:
        self._parked.close()
        self._flow.close()
        self._closed.open(office, desk)
        self._pages.setCurrentWidget(self._closed_page)

    def _show_empty(self, text: str, detail: str) -> None:
        self._parked.close()
        self._flow.close()
        self._closed.close()
        self._empty.say(text, detail)
        self._pages.setCurrentWidget(self._empty)
