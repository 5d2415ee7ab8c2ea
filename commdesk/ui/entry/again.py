# SPDX-License-Identifier: Apache-2.0
"""The paper before: opened again, or repeated on the one at hand."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from commdesk.domain.double_entry import Turn
from commdesk.domain.errors import UserError
from commdesk.domain.reading import Reading
from commdesk.services.entry.desk import EntryDesk, StoredReading
from commdesk.ui.entry.at_hand import AtHand
from commdesk.ui.entry.band import Tone
from commdesk.ui.entry.lists import Lists
from commdesk.ui.entry.paper import PaperFlow
from commdesk.ui.entry.view import EntryView
from commdesk.ui.entry.words import EntryWords
from commdesk.ui.entry.words_correction import CorrectionWords


class Again(QObject):
    """Nothing is undone here: opened again, a paper is corrected in a new version."""

    wanted = Signal(object, object)  # AtHand, Keying

    def __init__(
        self, view: EntryView, paper: PaperFlow, lists: Lists, words: EntryWords, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._paper = paper
        self._lists = lists
        self._words = words
        self._correction_words = CorrectionWords(self)
        self._desk: EntryDesk | None = None
        self._just_stored: int | None = None
        view.field.textChanged.connect(self._number_changed)

    def open(self, desk: EntryDesk) -> None:
        """Papers of this desk."""
        self._desk = desk
        self._just_stored = None
        self._correction_words.know(desk.topic.codes)

    @property
    def has_just_stored(self) -> bool:
        """Whether a paper was stored and nothing was typed since."""
        return self._just_stored is not None

    def remember(self, stored: StoredReading) -> None:
        """This one was stored a moment ago."""
        self._just_stored = stored.reading.paper

    def forget_stored(self) -> None:
        """Another paper was begun."""
        self._just_stored = None

    def undo(self) -> None:
        """Backspace with nothing typed: only right after a paper was stored."""
        if self._just_stored is None:
            self._say(Tone.ATTENTION, self._words.nothing_to_take_back())
        else:
            self._open(self._just_stored, takes_back=True)

    def open_last(self) -> None:
        """What this operator stored last, however long ago."""
        if self._paper.hand is not None:
            self._say(Tone.ATTENTION, self._words.finish_first(self._paper.hand.paper.number))
            return
        stored = self._lists.last_of_mine()
        if stored is None:
            self._say(Tone.ATTENTION, self._nothing_to_undo)
        else:
            self._open(stored.reading.paper)

    def _open(self, number: int, *, takes_back: bool = False) -> None:
        desk = self._desk
        if desk is None:
            return
        try:
            facts = desk.facts(number)
        except UserError as error:
            self._say(Tone.REFUSED, self._words.error(error))
            return
        if facts.stored is None or facts.stored.concealed:
            self._say(Tone.ATTENTION, self._nothing_to_undo)
            return
        try:
            desk.check_correction(number)
        except UserError as error:
            # Before the first key, not after the last one.
            self._say(Tone.REFUSED, self._words.error(error))
            return
        reason = self._correction_words.undo_reason()
        hand = AtHand(facts, desk.topic.parts, corrects=True, reason=reason)
        keying = hand.keying()
        if takes_back:
            # The key that was one too early: the next one takes the place of the last mark.
            keying = replace(keying, at=len(keying.matters)).step_back()
        self.wanted.emit(hand, keying)

    def repeat(self) -> None:
        """Propose the marks of this operator's last paper for a new one that has none yet."""
        desk, keying, hand = self._desk, self._view.form.keying, self._paper.hand
        if desk is None:
            return
        if not desk.topic.entry.alike:
            self._say(Tone.ATTENTION, self._words.not_alike())
        elif keying is None or hand is None or hand.corrects or keying.is_touched:
            self._say(Tone.ATTENTION, self._words.alike_without_paper())
        elif (stored := self._lists.last_of_mine()) is None:
            self._say(Tone.ATTENTION, self._words.nothing_alike(is_second=self._is_second))
        elif _is_its_own(stored.reading):
            self._say(Tone.ATTENTION, self._words.never_alike(stored.reading.paper))
        else:
            self._paper.propose(stored.reading)

    @property
    def _is_second(self) -> bool:
        return self._desk is not None and self._desk.turn is Turn.SECOND

    @property
    def _nothing_to_undo(self) -> str:
        return self._correction_words.nothing_to_undo(is_second=self._is_second)

    def _number_changed(self, text: str) -> None:
        if text:
            self._just_stored = None

    def _say(self, tone: Tone, text: str) -> None:
        self._view.band.say(tone, text)


def _is_its_own(reading: Reading) -> bool:
    """Whether a paper says what no other does: in its voter's words, or why it is void."""
    return reading.void is not None or any(mark.written for mark in reading.marks.values())
