# SPDX-License-Identifier: Apache-2.0
"""One paper at the counter: keyed, voided, left, stored or corrected."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from commdesk.domain.double_entry import Turn
from commdesk.domain.errors import UserError
from commdesk.domain.keying import Keying
from commdesk.domain.reading import Channel, Reading, VoidReason
from commdesk.services.entry.desk import EntryDesk, StoredReading
from commdesk.ui.entry.at_hand import AtHand
from commdesk.ui.entry.band import Tone
from commdesk.ui.entry.chooser import Choice
from commdesk.ui.entry.over_online import OverOnline
from commdesk.ui.entry.progress import ProgressWords
from commdesk.ui.entry.refusal import Refusal
from commdesk.ui.entry.view import EntryView
from commdesk.ui.entry.words import VOID_REASONS, EntryWords
from commdesk.ui.entry.words_correction import CorrectionWords
from commdesk.ui.entry.words_issued import IssuedWords

_LEAVE = 1  # the place of that answer


class PaperFlow(QObject):
    """Stores on nothing but Enter (or its button) on a full paper, and tells how it ended."""

    stored = Signal(object, object)  # AtHand, StoredReading
    correction_confirmed = Signal(object, object)  # AtHand, Keying
    left = Signal(int)  # paper number

    def __init__(self, view: EntryView, words: EntryWords, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._words = words
        self._progress = ProgressWords(self)
        self._correction_words = CorrectionWords(self)
        self._issued_words = IssuedWords(self)
        self._desk: EntryDesk | None = None
        self._hand: AtHand | None = None
        self._taken = False
        self._is_late = self._is_early = False
        self._first_day: date | None = None
        self._over_online = OverOnline(view, self)
        self._over_online.stored.connect(self.stored)
        view.form.keyed.connect(self.tell_progress)
        view.form.confirmed.connect(self._confirmed)
        view.form.refused.connect(self._refused)
        view.form.scanned_over.connect(self._scanned_over)
        view.store_button.clicked.connect(view.form.press_enter)

    @property
    def hand(self) -> AtHand | None:
        """The paper being keyed."""
        return self._hand

    @property
    def was_taken(self) -> bool:
        """Whether another counter stored this paper while it was keyed here."""
        return self._taken

    @property
    def has_unfinished(self) -> bool:
        """Whether marks were keyed that are not stored."""
        keying = self._view.form.keying
        if keying is None or self._hand is None:
            return False
        return self._view.form.is_writing or self._hand.has_changes(keying, self._channel)

    def begin(self, desk: EntryDesk, hand: AtHand, keyed: Keying | None = None) -> None:
        """Key this paper, from the start or from what was keyed already."""
        self._desk, self._hand, self._taken = desk, hand, False
        self._progress.know(desk.topic.matters, desk.topic.codes, secret=desk.is_secret)
        self._correction_words.know(desk.topic.codes)
        # Whoever keys a paper a second time keys what was there before.
        self._first_day = desk.topic.facts.starts_on
        is_new = desk.turn is Turn.FIRST and not hand.corrects
        self._is_late, self._is_early = is_new and desk.is_late, is_new and desk.is_early
        self._view.voter.show_paper(hand.paper, hand.facts.voter)
        if hand.corrects and hand.stored is not None:
            self._view.channel.lend(hand.stored.reading.channel)
        self._view.set_keying(keying=True)
        on_complete = desk.topic.entry.on_complete and not hand.corrects
        self._view.form.start(keyed or hand.keying(), stores_on_complete=on_complete)
        self.tell_progress()

    def drop(self) -> None:
        """No paper."""
        self._desk = self._hand = None
        self._taken = False

    def tell_progress(self) -> None:
        """Say how far this paper is."""
        keying, hand = self._view.form.keying, self._hand
        if keying is None or hand is None:
            return
        tone = Tone.CALM
        stored = hand.stored if hand.corrects else None
        if keying.void is not None:
            said = self._words.whole_void(keying.void)
            void = self._words.void_state()
            if stored is not None:
                said = f"{self._correcting(stored)} {said}"
                void = f"{self._correction_words.state()} · {void}"
            self._view.show_state("chip-refused", void)
        elif stored is not None and not self.has_unfinished:
            said = self._correcting(stored)
        elif not keying.is_touched and (online := self._over_online.came(hand)):
            said, tone = online, Tone.ATTENTION
        elif self._is_late and not keying.is_touched:
            said, tone = self._words.late(keying.paper), Tone.ATTENTION
        elif self._is_early and not keying.is_touched:
            said, tone = self._words.early(keying.paper, self._first_day), Tone.ATTENTION
        elif not keying.is_touched and (none := self._issued_words.none_issued(self._desk)):
            said, tone = none, Tone.ATTENTION
        else:
            said = self._progress.progress(keying)
            tone = Tone.ATTENTION if self._progress.needs_attention(keying) else tone
        if keying.void is None:
            self._view.show_state(
                "chip-attention", self._correction_words.state() if stored is not None else ""
            )
        self._say(tone, said)

    def _correcting(self, stored: StoredReading) -> str:
        return self._correction_words.correcting(
            stored.reading.paper, stored.version, stored.operator, stored.at
        )

    def ask_void(self) -> None:
        """F8: why is the whole paper void?"""
        if self._hand is not None:
            choices = [Choice(self._words.reason(reason)) for reason in self._void_reasons]
            question = self._words.ask_void(self._hand.paper.number)
            self._say(Tone.CALM, question)
            self._view.ask(question, choices, self._void_whole, columns=3)

    def propose(self, reading: Reading) -> None:
        """Key this new paper as another one; nothing is stored before Enter."""
        keying, hand = self._view.form.keying, self._hand
        if keying is None or hand is None or self._desk is None:
            return
        marks = tuple(reading.marks.get(matter.key) for matter in keying.matters)
        proposed = replace(keying, marks=marks, at=len(keying.matters), typed="")
        self._view.form.start(proposed)
        self._view.form.keyed.emit()
        words = self._words.marks(self._desk.topic.matters, reading)
        self._view.show_state("chip-attention", self._words.alike_state())
        self._say(Tone.ATTENTION, self._words.alike(keying.paper, reading.paper, words))

    def ask_leave(self) -> None:
        """Esc: leave it, asking first if something would be lost."""
        if self._hand is None:
            return
        if not self.has_unfinished:
            self.left.emit(self._hand.paper.number)
            return
        choices = [Choice(text) for text in self._words.stay_or_leave()]
        question = self._words.ask_leave(self._hand.paper.number)
        self._say(Tone.ATTENTION, question)
        self._view.ask(question, choices, self._leave)

    @property
    def _channel(self) -> Channel:
        return self._view.channel.channel

    @property
    def _void_reasons(self) -> tuple[VoidReason, ...]:
        """After the last day, that it came too late is the first thing to think of."""
        if not self._is_late:
            return VOID_REASONS
        return tuple(sorted(VOID_REASONS, key=lambda reason: reason is not VoidReason.LATE))

    def _void_whole(self, place: int) -> None:
        self._view.form.void_whole(self._void_reasons[place])
        self._view.form.setFocus()

    def _leave(self, place: int) -> None:
        if place == _LEAVE and self._hand is not None:
            self.left.emit(self._hand.paper.number)
        else:
            self._view.form.setFocus()
            self.tell_progress()

    def _refused(self, refusal: Refusal, key: str) -> None:
        keying = self._view.form.keying
        if keying is not None:
            self._say(Tone.ATTENTION, self._progress.refusal(refusal, key, keying))

    def _scanned_over(self, number: str) -> None:
        keying = self._view.form.keying
        if keying is not None:
            self._say(Tone.REFUSED, self._words.scanned_over(number, keying))

    # Storing

    def _confirmed(self, keying: Keying) -> None:
        if self._hand is None:
            return
        if not self._hand.corrects:
            self._store(self._hand, keying)
        else:
            self.correction_confirmed.emit(self._hand, keying)

    def _store(self, hand: AtHand, keying: Keying) -> None:
        if self._desk is None:
            return
        try:
            stored = self._desk.store(hand.reading(keying, self._channel))
        except UserError as error:
            if error.code == "online-came-first":
                self._over_online.ask(self._desk, hand, keying, self._channel)
                return
            # The marks stay; Enter tries again.
            self._taken = error.code == "paper-already-stored"
            said = self._words.failed(error)
            if error.code == "topic-not-open":
                said = self._words.closed_meanwhile(keying.paper)
            self._say(Tone.REFUSED, said)
        else:
            self.stored.emit(hand, stored)

    def _say(self, tone: Tone, text: str) -> None:
        self._view.band.say(tone, text)
