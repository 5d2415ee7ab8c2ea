# SPDX-License-Identifier: Apache-2.0
"""One paper after another: look a number up, have it keyed, and be ready for the next."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from commdesk.domain.double_entry import Turn
from commdesk.domain.errors import UserError
from commdesk.domain.keying import Keying
from commdesk.services.entry.desk import EntryDesk, PaperFacts, StoredReading
from commdesk.services.office.office import Office
from commdesk.ui.entry.again import Again
from commdesk.ui.entry.at_hand import AtHand
from commdesk.ui.entry.band import Tone
from commdesk.ui.entry.beside import Beside
from commdesk.ui.entry.correction import CorrectionFlow
from commdesk.ui.entry.keys import Act, Stroke
from commdesk.ui.entry.lists import Lists
from commdesk.ui.entry.looking import Looking
from commdesk.ui.entry.paper import PaperFlow
from commdesk.ui.entry.view import EntryView
from commdesk.ui.entry.words import EntryWords
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.prompts import Prompts


class EntryFlow(QObject):
    """Works on a view and a desk; each paper is left to a PaperFlow."""

    reading_stored = Signal(object)  # StoredReading
    correction_stored = Signal(object)  # StoredReading
    paper_begun = Signal(object)  # AtHand
    paper_left = Signal(int)  # its number; what was keyed is given up

    def __init__(self, view: EntryView, jobs: JobRunner, prompts: Prompts, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._words = EntryWords(self)
        self._office: Office | None = None
        self._desk: EntryDesk | None = None
        self.resume: Callable[[AtHand], Keying | None] = _from_the_start
        self._lists = Lists(view, self._words, self)
        self._paper = PaperFlow(view, self._words, self)
        self._paper.stored.connect(self._stored)
        self._paper.left.connect(self._left)
        self._looking = Looking(view, self._paper, self._words, self)
        self._looking.wanted.connect(self._begin)
        self.correction = CorrectionFlow(view, self._paper, self._words, jobs, prompts, self)
        self.correction.corrected.connect(self._corrected)
        self._again = Again(view, self._paper, self._lists, self._words, self)
        self._again.wanted.connect(self._open_again)
        self.beside = Beside(view, self._words, prompts, self)
        view.field.asked.connect(self._look_up)
        view.field.stroked.connect(self._stroked)
        view.form.stroked.connect(self._stroked)
        view.chooser.left.connect(self._question_left)
        view.chooser.refused.connect(self._refused_in_question)
        view.void_button.clicked.connect(self._void)
        view.leave_button.clicked.connect(self._leave)
        view.correct_button.clicked.connect(self._correct_chosen)
        view.papers.doubleClicked.connect(self._correct_chosen)
        view.last.history_button.clicked.connect(self._show_history)
        view.last.extras_button.clicked.connect(self.beside.show_extras)
        view.last.card_button.clicked.connect(self.beside.show_key_card)

    @property
    def has_unfinished_paper(self) -> bool:
        """Whether marks were keyed that are not stored."""
        return self._paper.has_unfinished

    @property
    def desk(self) -> EntryDesk | None:
        """Where papers are taken; None while none are."""
        return self._desk

    @property
    def hand(self) -> AtHand | None:
        """The paper being keyed."""
        return self._paper.hand

    def open(self, office: Office, desk: EntryDesk) -> None:
        """Take papers of this desk's topic, in its turn."""
        self._office, self._desk = office, desk
        self._words.know(desk.topic.codes)
        self._view.know(desk.topic.codes)
        self.correction.open(office, desk)
        self._again.open(desk)
        self.beside.open(office, desk)
        self._view.show_matters(desk.topic.matters)
        self._looking.open(office, desk)
        self._lists.open(desk)

    def close(self) -> None:
        """Take no papers."""
        self._desk = None
        self._looking.close()

    def show_lists(self) -> None:
        """Read the last papers and the accounting anew."""
        self._lists.show()

    def take_keyboard(self) -> QWidget | None:
        """Let the next key go where it belongs: there, or None when it goes there already."""
        if self._view.is_asking:
            place: QWidget = self._view.chooser
        elif self._paper.hand is not None or self._view.form.is_writing:
            place = self._view.form.keyboard_place
        else:
            place = self._view.field
        if place.hasFocus():
            return None
        place.setFocus()
        return place

    # Looking up

    def concealed(self, facts: PaperFacts) -> str:
        """Why what is stored of a paper is not shown, and what is still to be done with it."""
        return self._looking.concealed(facts)

    def explain(self, error: UserError, text: str) -> str:
        """Why there is no paper for this text, and what to do."""
        return self._looking.explain(error, text)

    def look_up(self, text: str) -> None:
        """Take up the paper that a scanner read; what stood in the field is gone."""
        self._view.field.setText(text)
        self._look_up(text)

    def show_paper(self, number: int) -> None:
        """Take up the paper with this number, as if it had been typed."""
        self._looking.show_paper(number)

    def take_up(self, facts: PaperFacts, keyed: Keying, *, corrects: bool) -> None:
        """Go on with a paper where its keys ended."""
        self._looking.put_away()
        self._begin(AtHand(facts, self._looking.parts, corrects=corrects), keyed)

    def _look_up(self, text: str) -> None:
        if text:
            self._looking.look_up(text)
        elif not self._again.has_just_stored:
            # Right after a paper that stored by itself, Enter is only a habit.
            self._looking.put_away()
            self._say(Tone.ATTENTION, self._looking.words.no_number())

    def _begin(self, hand: AtHand, keyed: Keying | None = None) -> None:
        if self._desk is not None:
            self._looking.shown = None
            self._again.forget_stored()
            self._paper.begin(self._desk, hand, keyed or self.resume(hand))
            self.paper_begun.emit(hand)

    # Keys that are not for a mark

    def _stroked(self, stroke: Stroke) -> None:
        acts: dict[Act, Callable[[], None]] = {
            Act.CORRECT: self._correct_shown,
            Act.NAME: self._looking.ask_name,
            Act.CHANNEL: self._step_channel,
            Act.VOID: self._void,
            Act.LEAVE: self._leave,
            Act.ALIKE: self._again.repeat,
            Act.LAST: self._again.open_last,
            Act.BACK: self._again.undo,
            Act.HISTORY: self._show_history_by_key,
            Act.EXTRA: self._keep_extra,
        }
        if stroke.act in acts:
            acts[stroke.act]()
        elif stroke.act is Act.TEXT:
            self._say(Tone.ATTENTION, self._looking.words.not_in_a_number(stroke.text))
        else:
            self._say(Tone.ATTENTION, self._looking.words.key_without_meaning())

    def _step_channel(self) -> None:
        self._view.channel.step()
        self._say(Tone.CALM, self._looking.words.returned_by(self._view.channel.channel))

    def _void(self) -> None:
        if self._paper.hand is None:
            self._say(Tone.ATTENTION, self._looking.words.number_first("F8"))
        else:
            self._paper.ask_void()

    def _leave(self) -> None:
        if self._paper.hand is None:
            self._looking.wait()
            self._looking.say_first_step()
        else:
            self._paper.ask_leave()

    def _refused_in_question(self, key: str) -> None:
        self._say(Tone.ATTENTION, self._looking.words.not_an_answer(key))

    def _question_left(self) -> None:
        self._view.show_form()
        if self._paper.hand is None:
            self._view.field.keep_text()
            self._looking.say_first_step()
        else:
            self._view.form.setFocus()
            self._paper.tell_progress()

    def _show_history_by_key(self) -> None:
        """F10: of the paper in hand or on screen, of the one that was typed, or of the last one."""
        typed = self._view.field.text().strip()
        if typed and self._paper.hand is None and self._looking.shown is None:
            self._looking.find(typed, self._history_found)
        else:
            self._show_history()

    def _history_found(self, facts: PaperFacts) -> None:
        number = facts.paper.number
        none = self._looking.words.no_history(number, may_key=self._looking.may_key(number))
        self._view.field.keep_text()
        self.beside.show_history(number, none)

    def _show_history(self) -> None:
        number = self._view.papers.chosen_paper()
        for hand in (self._looking.shown, self._paper.hand):
            number = number if hand is None else hand.paper.number
        if number is None and (stored := self._lists.last_of_mine()) is not None:
            number = stored.reading.paper
        if number is None:
            self._say(Tone.ATTENTION, self._looking.words.number_first("F10"))
        else:
            self.beside.show_history(number)

    def _keep_extra(self) -> None:
        if self._paper.hand is not None:
            self._say(Tone.ATTENTION, self._words.finish_first(self._paper.hand.paper.number))
        elif self._looking.shown is not None:
            self.beside.keep_duplicate(self._looking.shown.paper.number)
        else:
            self.beside.show_extras()

    # How a paper ended

    def _stored(self, hand: AtHand, stored: StoredReading) -> None:
        tone, said = self._lists.stored(hand.facts, stored)
        self._looking.wait()
        self._again.remember(stored)
        self._say(tone, said)
        with suppress(UserError):
            self._lists.after_store()
        self.reading_stored.emit(stored)

    def _corrected(self, hand: AtHand, stored: StoredReading) -> None:
        said = self._lists.corrected(hand.facts, stored)
        self._looking.wait()
        self._say(Tone.STORED, said)
        with suppress(UserError):
            self._lists.show()
        self.correction_stored.emit(stored)

    def _left(self, number: int) -> None:
        self._looking.wait()
        self._say(Tone.ATTENTION, self._words.left(number))
        self.paper_left.emit(number)

    # Corrections

    def _correct_shown(self) -> None:
        """F6: the stored paper on screen, one that a store was refused for, or one just typed."""
        hand = self._paper.hand
        if hand is not None and self._paper.was_taken:
            self._correct(hand.paper.number, self._view.form.keying)
        elif hand is not None:
            self._say(Tone.ATTENTION, self._words.finish_first(hand.paper.number))
        elif self._looking.shown is not None:
            self._correct(self._looking.shown.paper.number)
        elif typed := self._view.field.text().strip():
            self._looking.find(typed, self._correct_found)
        else:
            self._say(Tone.ATTENTION, self._looking.words.number_first("F6"))

    def _correct_found(self, facts: PaperFacts) -> None:
        self._correct(facts.paper.number)
        if self._paper.hand is None:
            self._view.field.keep_text()

    def _correct_chosen(self) -> None:
        """The button: the paper chosen in the list, else the one on screen."""
        number = self._view.papers.chosen_paper()
        if number is None or self._paper.hand is not None:
            self._correct_shown()
        else:
            self._correct(number)

    def _correct(self, number: int, keyed: Keying | None = None) -> None:
        if self._desk is None:
            return
        try:
            facts = self._desk.facts(number)
        except UserError as error:
            self._say(Tone.REFUSED, self._words.error(error))
            return
        if facts.stored is None:
            self._say(Tone.ATTENTION, self._nothing_to_correct(number))
        elif facts.stored.concealed:
            self._say(Tone.REFUSED, self._looking.concealed(facts))
        elif self._may_be_corrected(number):
            self._view.show_form()
            self._begin(AtHand(facts, self._looking.parts, corrects=True), keyed)

    def _nothing_to_correct(self, number: int) -> str:
        desk = self._desk
        if desk is not None and desk.turn is Turn.SECOND and self._looking.may_key(number):
            return self.correction.words.not_read_twice(number)
        return self.correction.words.not_stored(number)

    def _may_be_corrected(self, number: int) -> bool:
        """Whether what is keyed now could be stored; why not is said before the first key."""
        try:
            if self._desk is not None:
                self._desk.check_correction(number)
        except UserError as error:
            self._say(Tone.REFUSED, self._words.error(error))
            return False
        return True

    def _open_again(self, hand: AtHand, keyed: Keying) -> None:
        """What this operator stored last, right after it was stored, or by its key."""
        self._looking.put_away()
        self._begin(hand, keyed)
        self._say(Tone.ATTENTION, self.correction.words.undoing(hand.paper.number))

    def _say(self, tone: Tone, text: str) -> None:
        self._view.band.say(tone, text)


def _from_the_start(_: AtHand) -> Keying | None:
    return None
