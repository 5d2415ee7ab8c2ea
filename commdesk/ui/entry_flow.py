# SPDX-License-Identifier: Apache-2.0
"""One paper after another: look up, key, store, correct. What the counter does, step by step."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from commdesk.domain.errors import UserError
from commdesk.domain.keying import Keying
from commdesk.domain.topics import Matter
from commdesk.services.entry import EntryDesk, PaperFacts
from commdesk.ui.entry_at_hand import AtHand
from commdesk.ui.entry_band import Tone
from commdesk.ui.entry_chooser import Choice
from commdesk.ui.entry_form import Refusal
from commdesk.ui.entry_keys import Act, Stroke
from commdesk.ui.entry_view import EntryView
from commdesk.ui.entry_words import VOID_REASONS, EntryWords
from commdesk.ui.prompts import Prompts
from commdesk.ui.sentences import Sentences

_LEAVE = 1  # the place of that answer
_LAST = 10


class EntryFlow(QObject):
    """Works on a view and a desk. It never stores but on Enter (or its button) on a full paper."""

    reading_stored = Signal(object)  # StoredReading
    correction_stored = Signal(object)  # StoredReading

    def __init__(self, view: EntryView, prompts: Prompts, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._prompts = prompts
        self._words = EntryWords(self)
        self._sentences = Sentences(self)
        self._desk: EntryDesk | None = None
        self._hand: AtHand | None = None
        self._taken = False  # another counter stored the paper at hand meanwhile
        self._known: dict[int, PaperFacts] = {}
        view.field.asked.connect(self._look_up)
        view.field.textEdited.connect(self._number_edited)
        view.field.stroked.connect(self._stroked)
        view.form.keyed.connect(self._tell_progress)
        view.form.confirmed.connect(self._confirmed)
        view.form.refused.connect(self._refused)
        view.form.scanned_over.connect(self._scanned_over)
        view.form.stroked.connect(self._stroked)
        view.chooser.left.connect(self._question_left)
        view.chooser.refused.connect(self._refused_in_question)
        view.store_button.clicked.connect(view.form.press_enter)
        view.void_button.clicked.connect(self._ask_void)
        view.leave_button.clicked.connect(self._ask_leave)
        view.correct_button.clicked.connect(self._correct_chosen)
        view.papers.doubleClicked.connect(self._correct_chosen)

    @property
    def has_unfinished_paper(self) -> bool:
        """Whether marks were keyed that are not stored."""
        keying = self._view.form.keying
        if keying is None or self._hand is None:
            return False
        return self._hand.has_changes(keying, self._view.channel.channel)

    def open(self, desk: EntryDesk) -> None:
        """Take papers of this desk's topic."""
        self._desk = desk
        self._known.clear()
        self._view.show_matters(desk.topic.matters)
        self._wait()
        self._say(Tone.CALM, self._words.first_step())
        self.show_lists()

    def close(self) -> None:
        """Take no papers."""
        self._desk = None
        self._put_away()

    def show_lists(self) -> None:
        """Read the last papers and the accounting anew."""
        if self._desk is None:
            return
        lines = [
            self._words.line(self._matters, self._facts_of(stored.reading.paper), stored)
            for stored in self._desk.last(_LAST)
        ]
        self._view.papers.papers.show(lines)
        self._view.show_account(self._words.account(self._desk.account()))

    def take_keyboard(self) -> QWidget | None:
        """Let the next key go where it belongs: there, or None when it goes there already."""
        if self._view.is_asking:
            place: QWidget = self._view.chooser
        elif self._view.form.keying is not None:
            place = self._view.form
        else:
            place = self._view.field
        if place.hasFocus():
            return None
        place.setFocus()
        return place

    # Looking up

    def _look_up(self, text: str) -> None:
        if self._desk is None:
            return
        self._put_away()
        if not text:
            self._say(Tone.ATTENTION, self._words.no_number())
            return
        try:
            candidates = self._desk.find(text).candidates
        except UserError as error:
            self._say(Tone.REFUSED, self._sentences.of(error))
            self._view.field.keep_text()
            return
        if len(candidates) == 1:
            self._take(candidates[0])
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
        self._view.ask(question, choices, lambda place: self._take(candidates[place]))

    def _take(self, facts: PaperFacts) -> None:
        """A paper was found: key it, or show what is stored of it."""
        hand = AtHand(facts, self._matters)
        if facts.stored is None:
            self._begin(hand)
            return
        self._hand = hand
        self._view.voter.show_paper(facts.paper, facts.voter)
        void = facts.stored.reading.void is not None
        self._view.form.show_stored(hand.stored_marks, void=void)
        self._show_state(void=void, corrects=False)
        self._view.field.keep_text()
        self._say(
            Tone.REFUSED,
            self._words.stored_already(facts.paper, facts.stored.operator, facts.stored.at),
        )

    def _begin(self, hand: AtHand, keyed: Keying | None = None) -> None:
        self._hand = hand
        self._taken = False
        self._view.voter.show_paper(hand.paper, hand.facts.voter)
        if hand.corrects and hand.stored is not None:
            self._view.channel.lend(hand.stored.reading.channel)
        self._view.set_keying(keying=True)
        self._view.form.start(keyed or hand.keying())
        self._tell_progress()

    def _number_edited(self) -> None:
        if self._hand is not None:
            self._put_away()
            self._say(Tone.CALM, self._words.first_step())

    # Keys that are not for a mark

    def _stroked(self, stroke: Stroke) -> None:
        if stroke.act is Act.CORRECT:
            self._correct_shown()
        elif stroke.act is Act.CHANNEL:
            self._view.channel.step()
            self._say(Tone.CALM, self._words.returned_by(self._view.channel.channel))
        elif stroke.act is Act.VOID:
            self._ask_void()
        elif stroke.act is Act.LEAVE:
            self._ask_leave()
        elif stroke.act is Act.TEXT:
            self._say(Tone.ATTENTION, self._words.not_in_a_number(stroke.text))
        else:
            self._say(Tone.ATTENTION, self._words.key_without_meaning())

    def _refused_in_question(self, key: str) -> None:
        self._say(Tone.ATTENTION, self._words.not_an_answer(key))

    def _question_left(self) -> None:
        self._view.show_form()
        if self._view.form.keying is None:
            self._view.field.keep_text()
            self._say(Tone.CALM, self._words.first_step())
        else:
            self._view.form.setFocus()
            self._tell_progress()

    # Keying

    def _tell_progress(self) -> None:
        keying = self._view.form.keying
        if keying is None or self._hand is None:
            return
        stored = self._hand.stored if self._hand.corrects else None
        if keying.void is not None:
            self._say(Tone.CALM, self._words.whole_void(keying.void))
        elif stored is not None and not self.has_unfinished_paper:
            self._say(
                Tone.CALM,
                self._words.correcting(keying.paper, stored.version, stored.operator, stored.at),
            )
        else:
            self._say(Tone.CALM, self._words.progress(keying))
        self._show_state(void=keying.void is not None, corrects=stored is not None)

    def _show_state(self, *, void: bool, corrects: bool) -> None:
        if void:
            self._view.show_state("chip-refused", self._words.void_state())
        elif corrects:
            self._view.show_state("chip-attention", self._words.correction_state())
        else:
            self._view.show_state("chip", "")

    def _refused(self, refusal: Refusal, key: str) -> None:
        keying = self._view.form.keying
        if keying is not None:
            self._say(Tone.ATTENTION, self._words.refusal(refusal, key, keying))

    def _scanned_over(self, number: str) -> None:
        keying = self._view.form.keying
        if keying is not None:
            self._say(Tone.REFUSED, self._words.scanned_over(number, keying))

    def _ask_void(self) -> None:
        keying = self._view.form.keying
        if keying is None:
            self._say(Tone.ATTENTION, self._words.number_first("F8"))
            return
        choices = [Choice(self._words.reason(reason)) for reason in VOID_REASONS]
        question = self._words.ask_void(keying.paper)
        self._say(Tone.CALM, question)
        self._view.ask(question, choices, self._void_whole, columns=3)

    def _void_whole(self, place: int) -> None:
        self._view.form.void_whole(VOID_REASONS[place])
        self._view.form.setFocus()

    def _ask_leave(self) -> None:
        keying = self._view.form.keying
        if keying is None:
            self._wait()
            self._say(Tone.CALM, self._words.first_step())
        elif not self.has_unfinished_paper:
            self._leave(_LEAVE)
        else:
            choices = [Choice(text) for text in self._words.stay_or_leave()]
            question = self._words.ask_leave(keying.paper)
            self._say(Tone.ATTENTION, question)
            self._view.ask(question, choices, self._leave)

    def _leave(self, place: int) -> None:
        keying = self._view.form.keying
        if place == _LEAVE and keying is not None:
            self._wait()
            self._say(Tone.ATTENTION, self._words.left(keying.paper))
        else:
            self._question_left()

    # Storing

    def _confirmed(self, keying: Keying) -> None:
        if self._hand is None:
            return
        if not self._hand.corrects:
            self._store(self._hand, keying)
        elif not self.has_unfinished_paper:
            self._say(Tone.ATTENTION, self._words.unchanged(keying.paper))
        else:
            choices = [Choice(text) for text in self._words.correction_reasons()]
            question = self._words.ask_correction(keying.paper)
            self._say(Tone.CALM, question)
            self._view.ask(question, choices, self._reason_chosen)

    def _store(self, hand: AtHand, keying: Keying) -> None:
        if self._desk is None:
            return
        try:
            stored = self._desk.store(hand.reading(keying, self._view.channel.channel))
        except UserError as error:
            # The marks stay; Enter tries again.
            self._taken = error.code == "paper-already-stored"
            self._say(Tone.REFUSED, self._sentences.of(error))
            return
        marks = self._words.marks(self._matters, stored.reading)
        today = self._desk.counts_today()
        self._wait()
        self._say(Tone.STORED, self._words.stored(hand.paper, marks, today, stored.at))
        self.show_lists()
        self.reading_stored.emit(stored)

    def _reason_chosen(self, place: int) -> None:
        keying = self._view.form.keying
        self._view.form.setFocus()
        if keying is None or self._hand is None:
            return
        reasons = self._words.correction_reasons()
        reason: str | None = reasons[place]
        if place == len(reasons) - 1:
            reason = self._prompts.ask_text(
                self._view,
                self._words.ask_correction(keying.paper),
                action=self._words.store_correction(),
            )
        if reason:
            self._store_correction(self._hand, keying, reason)
        else:
            self._tell_progress()

    def _store_correction(self, hand: AtHand, keying: Keying, reason: str) -> None:
        if self._desk is None:
            return
        try:
            stored = self._desk.correct(hand.reading(keying, self._view.channel.channel), reason)
        except UserError as error:
            self._say(Tone.REFUSED, self._sentences.of(error))
            return
        marks = self._words.marks(self._matters, stored.reading)
        self._wait()
        self._say(Tone.STORED, self._words.corrected(hand.paper, marks, stored.version))
        self.show_lists()
        self.correction_stored.emit(stored)

    # Corrections

    def _correct_shown(self) -> None:
        """F6: the stored paper on screen, or the one that a store was refused for."""
        keying = self._view.form.keying
        if self._hand is None:
            self._say(Tone.ATTENTION, self._words.number_first("F6"))
        elif self._taken:
            self._correct(self._hand.paper.number, keying)
        elif keying is not None:
            self._say(Tone.ATTENTION, self._words.finish_first(self._hand.paper.number))
        else:
            self._correct(self._hand.paper.number)

    def _correct_chosen(self) -> None:
        """The button: the paper chosen in the list, else the one on screen."""
        number = self._view.papers.chosen_paper()
        if number is None or self._view.form.keying is not None:
            self._correct_shown()
        else:
            self._correct(number)

    def _correct(self, number: int, keyed: Keying | None = None) -> None:
        if self._desk is None:
            return
        try:
            facts = self._desk.facts(number)
        except UserError as error:
            self._say(Tone.REFUSED, self._sentences.of(error))
            return
        if facts.stored is None:
            self._say(Tone.ATTENTION, self._words.not_stored(number))
        else:
            self._view.show_form()
            self._begin(AtHand(facts, self._matters, corrects=True), keyed)

    # Between papers

    @property
    def _matters(self) -> tuple[Matter, ...]:
        return self._desk.topic.matters if self._desk is not None else ()

    def _facts_of(self, number: int) -> PaperFacts:
        # Who stands behind a number never changes in a topic, so it is read once.
        if number not in self._known and self._desk is not None:
            self._known[number] = self._desk.facts(number)
        return self._known[number]

    def _put_away(self) -> None:
        """No paper at hand; what is in the field stays."""
        self._hand = None
        self._taken = False
        self._view.channel.give_back()
        self._view.show_form()
        self._show_state(void=False, corrects=False)
        self._view.form.rest()
        self._view.voter.show_hint(self._words.examples())
        self._view.set_keying(keying=False)

    def _wait(self) -> None:
        """Ready for the next number."""
        self._put_away()
        self._view.field.ready()

    def _say(self, tone: Tone, text: str) -> None:
        self._view.band.say(tone, text)
