# SPDX-License-Identifier: Apache-2.0
"""One paper after another: look a number up, have it keyed, and be ready for the next."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from commdesk.domain.errors import UserError
from commdesk.domain.keying import Keying
from commdesk.domain.matters import Matter
from commdesk.services.entry import EntryDesk, PaperFacts, StoredReading
from commdesk.services.lookup import understand
from commdesk.ui.entry.at_hand import AtHand
from commdesk.ui.entry.band import Tone
from commdesk.ui.entry.chooser import Choice
from commdesk.ui.entry.keys import Act, Stroke
from commdesk.ui.entry.paper import PaperFlow
from commdesk.ui.entry.view import EntryView
from commdesk.ui.entry.words import EntryWords
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.words.sentences import Sentences

_LAST = 10


class EntryFlow(QObject):
    """Works on a view and a desk; each paper is left to a PaperFlow."""

    reading_stored = Signal(object)  # StoredReading
    correction_stored = Signal(object)  # StoredReading
    paper_begun = Signal(object)  # AtHand
    paper_left = Signal(int)  # its number; what was keyed is given up

    def __init__(self, view: EntryView, prompts: Prompts, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._words = EntryWords(self)
        self._sentences = Sentences(self)
        self._desk: EntryDesk | None = None
        self._shown: AtHand | None = None  # a stored paper on screen, to look at
        self._known: dict[int, PaperFacts] = {}
        self.resume: Callable[[AtHand], Keying | None] = _from_the_start
        self._paper = PaperFlow(view, self._words, prompts, self)
        self._paper.stored.connect(self._stored)
        self._paper.corrected.connect(self._corrected)
        self._paper.left.connect(self._left)
        view.field.asked.connect(self._look_up)
        view.field.textEdited.connect(self._number_edited)
        view.field.stroked.connect(self._stroked)
        view.form.stroked.connect(self._stroked)
        view.form.named.connect(self._named)
        view.form.writing_left.connect(self._name_left)
        view.chooser.left.connect(self._question_left)
        view.chooser.refused.connect(self._refused_in_question)
        view.void_button.clicked.connect(self._void)
        view.leave_button.clicked.connect(self._leave)
        view.correct_button.clicked.connect(self._correct_chosen)
        view.papers.doubleClicked.connect(self._correct_chosen)

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

    def open(self, desk: EntryDesk) -> None:
        """Take papers of this desk's topic."""
        self._desk = desk
        self._known.clear()
        self._view.show_matters(desk.topic.matters)
        self._view.set_lookup(self._words.lookup(secret=desk.is_secret), nameless=desk.is_secret)
        self._wait()
        self._say_first_step()
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
            self._words.line(self._desk.topic.matters, self._facts_of(stored.reading.paper), stored)
            for stored in self._desk.last(_LAST)
        ]
        self._view.papers.show_lines(lines)
        account = self._desk.account()
        warning = self._words.more_than_issued(account)
        self._view.show_account(warning or self._words.account(account), warns=bool(warning))

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

    def show_paper(self, number: int) -> None:
        """Take up the paper with this number, as if it had been typed."""
        text = str(number)
        self._view.field.setText(text)
        self._look_up(text)

    def look_up(self, text: str) -> None:
        """Take up the paper that a scanner read; what stood in the field is gone."""
        self._view.field.setText(text)
        self._look_up(text)

    def take_up(self, facts: PaperFacts, keyed: Keying, *, corrects: bool) -> None:
        """Go on with a paper where its keys ended."""
        self._put_away()
        self._begin(AtHand(facts, self._parts, corrects=corrects), keyed)

    def _look_up(self, text: str) -> None:
        if not text:
            self._put_away()
            self._say(Tone.ATTENTION, self._words.no_number())
        else:
            self._find(text, self._take)

    def _find(self, text: str, take: Callable[[PaperFacts], None]) -> None:
        """The paper that is meant goes to `take`; where several fit, after a question."""
        if self._desk is None:
            return
        self._put_away()
        try:
            candidates = self._desk.find(text).candidates
        except UserError as error:
            self._say(Tone.REFUSED, self._not_found(error, text))
            self._view.field.keep_text()
            return
        if len(candidates) == 1:
            take(candidates[0])
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
        self._view.ask(question, choices, lambda place: take(candidates[place]))

    def _not_found(self, error: UserError, text: str) -> str:
        wanted = understand(text)
        has_building = wanted is not None and (wanted.building is not None or len(wanted.rest) > 1)
        if error.code == "paper-ambiguous" and has_building:
            return self._words.entrance_missing(**error.details)
        return self._sentences.of(error)

    def _take(self, facts: PaperFacts) -> None:
        """A paper was found: key it, or show what is stored of it."""
        hand = AtHand(facts, self._parts)
        if facts.stored is None:
            self._begin(hand)
            return
        self._shown = hand
        void = facts.stored.reading.void is not None
        self._view.voter.show_paper(facts.paper, facts.voter)
        self._view.form.show_stored(hand.stored_marks, void=void)
        self._view.show_state("chip-refused", self._words.void_state() if void else "")
        self._view.field.keep_text()
        stored = facts.stored
        self._say(Tone.REFUSED, self._words.stored_already(facts, stored.operator, stored.at))

    def _begin(self, hand: AtHand, keyed: Keying | None = None) -> None:
        if self._desk is not None:
            self._shown = None
            self._paper.begin(self._desk, hand, keyed or self.resume(hand))
            self.paper_begun.emit(hand)

    def _number_edited(self) -> None:
        if self._shown is not None:
            self._put_away()
            self._say_first_step()

    def _ask_name(self) -> None:
        if self._desk is None:
            return
        if self._paper.hand is not None:
            self._say(Tone.ATTENTION, self._words.finish_first(self._paper.hand.paper.number))
        elif self._desk.is_secret:
            self._say(Tone.ATTENTION, self._words.secret_by_number())
        else:
            self._put_away()
            self._say(Tone.CALM, self._words.ask_name())
            self._view.form.ask_name(self._words.ask_name())

    def _named(self, name: str) -> None:
        self._view.field.ready()
        self._view.field.setText(name)
        self._look_up(name.strip())

    def _name_left(self) -> None:
        self._wait()
        self._say_first_step()

    # Keys that are not for a mark

    def _stroked(self, stroke: Stroke) -> None:
        if stroke.act is Act.CORRECT:
            self._correct_shown()
        elif stroke.act is Act.NAME:
            self._ask_name()
        elif stroke.act is Act.CHANNEL:
            self._view.channel.step()
            self._say(Tone.CALM, self._words.returned_by(self._view.channel.channel))
        elif stroke.act is Act.VOID:
            self._void()
        elif stroke.act is Act.LEAVE:
            self._leave()
        elif stroke.act is Act.TEXT:
            self._say(Tone.ATTENTION, self._words.not_in_a_number(stroke.text))
        else:
            self._say(Tone.ATTENTION, self._words.key_without_meaning())

    def _void(self) -> None:
        if self._paper.hand is None:
            self._say(Tone.ATTENTION, self._words.number_first("F8"))
        else:
            self._paper.ask_void()

    def _leave(self) -> None:
        if self._paper.hand is None:
            self._wait()
            self._say_first_step()
        else:
            self._paper.ask_leave()

    def _refused_in_question(self, key: str) -> None:
        self._say(Tone.ATTENTION, self._words.not_an_answer(key))

    def _question_left(self) -> None:
        self._view.show_form()
        if self._paper.hand is None:
            self._view.field.keep_text()
            self._say_first_step()
        else:
            self._view.form.setFocus()
            self._paper.tell_progress()

    # How a paper ended

    def _stored(self, hand: AtHand, stored: StoredReading) -> None:
        marks = self._marks_of(stored)
        said = self._words.stored(hand.facts, marks, stored.at, self._counts_today())
        self._wait()
        self._say(Tone.STORED, said)
        self._warn_of_too_many(said)
        with suppress(UserError):
            self.show_lists()
        self.reading_stored.emit(stored)

    def _corrected(self, hand: AtHand, stored: StoredReading) -> None:
        marks = self._marks_of(stored)
        self._wait()
        self._say(Tone.STORED, self._words.corrected(hand.facts, marks, stored.version))
        with suppress(UserError):
            self.show_lists()
        self.correction_stored.emit(stored)

    def _marks_of(self, stored: StoredReading) -> str:
        matters = () if self._desk is None else self._desk.topic.matters
        return self._words.marks(matters, stored.reading)

    def _warn_of_too_many(self, said: str) -> None:
        """Secret papers that nobody was handed: stored, and said."""
        if self._desk is not None and self._desk.is_secret:
            with suppress(UserError):
                warning = self._words.more_than_issued(self._desk.account())
                if warning:
                    self._say(Tone.ATTENTION, f"{said}  {warning}")

    def _counts_today(self) -> int | None:
        # The paper is on disk: what is wrong with the file is said at the next one.
        try:
            return None if self._desk is None else self._desk.counts_today()
        except UserError:
            return None

    def _left(self, number: int) -> None:
        self._wait()
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
        elif self._shown is not None:
            self._correct(self._shown.paper.number)
        elif typed := self._view.field.text().strip():
            self._find(typed, self._correct_found)
        else:
            self._say(Tone.ATTENTION, self._words.number_first("F6"))

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
            self._say(Tone.REFUSED, self._sentences.of(error))
            return
        if facts.stored is None:
            self._say(Tone.ATTENTION, self._words.not_stored(number))
        else:
            self._view.show_form()
            self._begin(AtHand(facts, self._parts, corrects=True), keyed)

    # Between papers

    @property
    def _parts(self) -> tuple[Matter, ...]:
        return self._desk.topic.parts if self._desk is not None else ()

    def _say_first_step(self) -> None:
        secret = self._desk is not None and self._desk.is_secret
        self._say(Tone.CALM, self._words.first_step(secret=secret))

    def _facts_of(self, number: int) -> PaperFacts:
        # Who stands behind a number never changes in a topic, so it is read once.
        if number not in self._known and self._desk is not None:
            self._known[number] = self._desk.facts(number)
        return self._known[number]

    def _put_away(self) -> None:
        """No paper at hand; what is in the field stays."""
        self._shown = None
        self._paper.drop()
        self._view.channel.give_back()
        self._view.show_form()
        self._view.show_state("chip", "")
        self._view.form.rest()
        secret = self._desk is not None and self._desk.is_secret
        self._view.voter.show_hint(self._words.examples(secret=secret))
        self._view.set_keying(keying=False)

    def _wait(self) -> None:
        """Ready for the next number."""
        self._put_away()
        self._view.field.ready()

    def _say(self, tone: Tone, text: str) -> None:
        self._view.band.say(tone, text)


def _from_the_start(_: AtHand) -> Keying | None:
    return None
