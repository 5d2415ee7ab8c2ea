# SPDX-License-Identifier: Apache-2.0
"""Between papers: a number is typed or scanned, and what it stands for is taken up or shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from commdesk.domain.errors import UserError
from commdesk.domain.matters import Matter
from commdesk.domain.rights import Right
from commdesk.services.entry.desk import EntryDesk, PaperFacts
from commdesk.services.office.office import Office
from commdesk.ui.entry.at_hand import AtHand
from commdesk.ui.entry.band import Tone
from commdesk.ui.entry.finding import Finding
from commdesk.ui.entry.paper import PaperFlow
from commdesk.ui.entry.second_turn import SecondTurn
from commdesk.ui.entry.view import EntryView
from commdesk.ui.entry.words import EntryWords
from commdesk.ui.entry.words_finding import FindingWords


class Looking(QObject):
    """Says at once what would keep a paper from being stored; else the paper is wanted."""

    wanted = Signal(object)  # AtHand: a paper to be keyed

    def __init__(
        self, view: EntryView, paper: PaperFlow, words: EntryWords, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._paper = paper
        self._entry_words = words
        self.words = FindingWords(self)
        self._finding = Finding(view, self.words, self)
        self._office: Office | None = None
        self._desk: EntryDesk | None = None
        self._second: SecondTurn | None = None
        self.shown: AtHand | None = None  # a stored paper on screen, to look at
        view.field.textEdited.connect(self._number_edited)
        view.form.named.connect(self._named)
        view.form.writing_left.connect(self._name_left)

    def open(self, office: Office, desk: EntryDesk) -> None:
        """Take papers of this desk's topic, in its turn."""
        self._office, self._desk = office, desk
        self._second = SecondTurn(office, desk)
        self._finding.open(office, desk)
        lookup = self.words.lookup(secret=desk.is_secret)
        self._view.set_lookup(lookup, nameless=desk.is_secret)
        self.wait()
        self.say_first_step()

    def close(self) -> None:
        """Take no papers."""
        self._desk = None
        self.put_away()

    @property
    def parts(self) -> tuple[Matter, ...]:
        """All that takes a mark."""
        return self._desk.topic.parts if self._desk is not None else ()

    def explain(self, error: UserError, text: str) -> str:
        """Why there is no paper for this text, and what to do."""
        return self._finding.explain(error, text)

    def concealed(self, facts: PaperFacts) -> str:
        """Why what is stored of a paper is not shown, and what is still to be done with it."""
        stored, second = facts.stored, self._second
        if stored is None or second is None:
            return ""
        if (read := second.reading(facts)) is not None:
            mine = self._desk is not None and read.operator == self._desk.operator
            return self.words.read_twice(facts, "" if mine else read.operator, read.at)
        if (error := second.refusal(facts.paper.number)) is not None:
            return self._entry_words.error(error)
        return self.words.concealed(facts, stored.operator)

    def may_key(self, number: int) -> bool:
        """Whether a paper that is not stored could be keyed now."""
        return self._why_not(number) is None

    def look_up(self, text: str) -> None:
        """Take up the paper that this stands for."""
        self.find(text, self._take)

    def find(self, text: str, take: Callable[[PaperFacts], None]) -> None:
        """The paper that this stands for goes to `take`; nothing is at hand any more."""
        self.put_away()
        self._finding.find(text, take)

    def show_paper(self, number: int) -> None:
        """Take up the paper with this number, as if it had been typed."""
        if self._desk is None:
            return
        self.put_away()
        self._view.field.setText(self._desk.topic.codes.printed(number))
        try:
            self._take(self._desk.facts(number))
        except UserError as error:
            self._say(Tone.REFUSED, self._entry_words.error(error))

    def ask_name(self) -> None:
        """F4: whose paper is it?"""
        if self._desk is None:
            return
        if self._paper.hand is not None:
            number = self._paper.hand.paper.number
            self._say(Tone.ATTENTION, self._entry_words.finish_first(number))
        elif self._desk.is_secret:
            self._say(Tone.ATTENTION, self.words.secret_by_number())
        else:
            self.put_away()
            self._say(Tone.CALM, self.words.ask_name())
            self._view.form.ask_name(self.words.ask_name())

    def say_first_step(self) -> None:
        """What to do with no paper at hand."""
        secret = self._desk is not None and self._desk.is_secret
        self._say(Tone.CALM, self.words.first_step(secret=secret))

    def put_away(self) -> None:
        """No paper at hand; what is in the field stays."""
        self.shown = None
        self._paper.drop()
        self._view.channel.give_back()
        self._view.show_form()
        self._view.show_state("chip", "")
        self._view.form.rest()
        secret = self._desk is not None and self._desk.is_secret
        self._view.voter.show_hint(self.words.examples(secret=secret))
        self._view.set_keying(keying=False)

    def wait(self) -> None:
        """Ready for the next number."""
        self.put_away()
        self._view.field.ready()

    # Inside

    def _take(self, facts: PaperFacts) -> None:
        stored = facts.stored
        if stored is not None and not stored.came_online:
            self._show(facts)
        elif error := self._why_not(facts.paper.number):
            self._view.voter.show_paper(facts.paper, facts.voter)
            self._say(Tone.REFUSED, self._entry_words.error(error))
            self._view.field.keep_text()
        else:
            self.wanted.emit(AtHand(facts, self.parts))

    def _show(self, facts: PaperFacts) -> None:
        hand = self.shown = AtHand(facts, self.parts)
        stored = hand.stored
        if stored is None:
            return
        void = stored.reading.void is not None
        self._view.voter.show_paper(facts.paper, facts.voter)
        if stored.concealed:
            self._view.form.rest()
            said = self.concealed(facts)
        else:
            self._view.form.show_stored(hand.stored_marks, void=void)
            said = self.words.stored_already(facts, stored.operator, stored.at)
        self._view.show_state("chip-refused", self._entry_words.void_state() if void else "")
        self._view.field.keep_text()
        self._say(Tone.REFUSED, said)

    def _why_not(self, number: int) -> UserError | None:
        """What would keep this paper from being stored, known before its first key."""
        office, desk = self._office, self._desk
        if office is None or desk is None:
            return None
        if Right.KEY not in office.role.rights:
            return UserError("right-missing", right=Right.KEY, role=office.role)
        if desk.lacks_batch:
            return UserError("batch-missing")
        try:
            desk.check_turn(number)
        except UserError as error:
            return error
        return None

    def _number_edited(self) -> None:
        if self.shown is not None:
            self.put_away()
            self.say_first_step()

    def _named(self, name: str) -> None:
        self._view.field.ready()
        self._view.field.setText(name)
        if name.strip():
            self.look_up(name.strip())
        else:
            self.put_away()
            self._say(Tone.ATTENTION, self.words.no_number())

    def _name_left(self) -> None:
        self.wait()
        self.say_first_step()

    def _say(self, tone: Tone, text: str) -> None:
        self._view.band.say(tone, text)
