# SPDX-License-Identifier: Apache-2.0
"""Papers that are not finished: put aside when another is scanned, and taken up again."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from commdesk.domain.errors import UserError
from commdesk.domain.keying import Keying
from commdesk.services.entry.desk import EntryDesk, PaperFacts, StoredReading
from commdesk.services.entry.unfinished import UnfinishedPaper, mine_elsewhere
from commdesk.services.office.office import Office
from commdesk.ui.entry.at_hand import AtHand
from commdesk.ui.entry.band import Tone
from commdesk.ui.entry.chooser import Choice
from commdesk.ui.entry.flow import EntryFlow
from commdesk.ui.entry.keeper import Keeper
from commdesk.ui.entry.parked_bar import ParkedBar
from commdesk.ui.entry.view import EntryView
from commdesk.ui.entry.words_finding import FindingWords
from commdesk.ui.entry.words_parked import ParkedWords

_STORE, _PARK = 0, 1  # the places of these answers


class ParkedPapers(QObject):
    """What becomes of the paper in hand when another one comes. Nothing keyed is ever lost."""

    def __init__(self, view: EntryView, flow: EntryFlow, bar: ParkedBar, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._flow = flow
        self._bar = bar
        self._words = ParkedWords(self)
        self._finding = FindingWords(self)
        self._titles: tuple[str, ...] = ()  # of other topics with unfinished papers
        self._aside = (0, 0)  # the paper that was put aside last, and which came for it
        self._keeper = Keeper(self)
        self._keeper.changed.connect(self._show_bar)
        self._keeper.failed.connect(self._say_error)
        flow.resume = self._kept_of
        flow.paper_begun.connect(self._begun)
        flow.reading_stored.connect(self._stored)
        flow.correction_stored.connect(self._stored)
        flow.paper_left.connect(self._left)
        view.form.keyed.connect(self._keyed)
        view.form.scanned_over.connect(self._keyed)
        view.channel.currentIndexChanged.connect(self._keyed)
        bar.chosen.connect(self.take_up)

    def watch_run(self, run_goes_on: Callable[[], bool]) -> None:
        """Nothing goes to disk while this says that digits may turn out to be a scanner's."""
        self._keeper.run_goes_on = run_goes_on

    def key_row(self) -> tuple[str, str]:
        """For the help."""
        return self._words.key_row()

    def open(self, office: Office, desk: EntryDesk) -> None:
        """Say what this operator left unfinished here. Raises UserError."""
        self._aside = (0, 0)
        self._words.know(desk.topic.codes)
        self._finding.know(desk.topic.codes)
        self._keeper.open(office, desk)
        self._titles = mine_elsewhere(office, desk.topic.id)
        count = len(self._keeper.papers)
        if count or self._titles:
            self._say(Tone.ATTENTION, self._words.offered(count, self._titles))

    def close(self) -> None:
        """No desk."""
        self._keeper.close()

    def keep(self) -> bool:
        """Before the paper in hand is left for another window: whether its keys are on disk."""
        if self._flow.has_unfinished_paper and not self._settle_words():
            return False
        self._keyed()
        return self._keeper.write()

    def give_up(self) -> None:
        """The paper in hand is left although its keys are not on disk; nothing is written later."""
        hand = self._flow.hand
        self._keeper.forget(0 if hand is None else hand.paper.number)

    def go_to(self, number: int) -> None:
        """Take up a paper chosen elsewhere; what becomes of the one in hand is said."""
        hand = self._flow.hand
        before = 0 if hand is None or not self._flow.has_unfinished_paper else hand.paper.number
        if before and not self.keep():
            self.refuse(self._words.words_first(before), before)
            return
        self._flow.show_paper(number)
        following = 0 if self._flow.hand is None else self._flow.hand.paper.number
        if before and following not in (0, before):
            self._aside = (before, following)
            self._say(Tone.ATTENTION, self._words.put_aside(before, following))

    # When another paper comes

    def look_up(self, text: str) -> None:
        """Take up a paper that was scanned; it is shown with its number as it is printed."""
        self._flow.look_up(text)
        if (hand := self._flow.hand) is not None:
            self._show_number(hand.paper.number)

    def back_to_paper(self) -> None:
        """An open question is dropped; the keys go to the paper."""
        self._view.show_form()
        self._view.form.keyboard_place.setFocus()

    def refuse(self, said: str, number: int) -> None:
        """Say why a scan does nothing, and that this paper is in hand as it was."""
        self.back_to_paper()
        self._say(Tone.REFUSED, self._words.still(said, number))

    def make_way(self, desk: EntryDesk, hand: AtHand, text: str, facts: PaperFacts) -> None:
        """This paper was scanned, as `text`, while another one is in hand."""
        number = hand.paper.number
        if facts.paper.number == number:
            self.back_to_paper()
            self._say(Tone.ATTENTION, self._with_aside(number, self._words.same(number)))
        elif not self._flow.has_unfinished_paper:
            self._replace(hand, text)
        elif facts.stored is not None:
            self.refuse(self._already(facts), number)
        elif not self._settle_words():
            self.refuse(self._words.words_first(number), number)
        else:
            self._make_room(desk, hand, text, facts.paper.number)

    def _replace(self, before: AtHand, text: str) -> None:
        """Nothing was keyed of the paper in hand; it gives way, and that is said."""
        number, band = before.paper.number, self._view.band
        self.look_up(text)
        hand = self._flow.hand
        tone, said = band.tone, band.text
        if hand is not None and not before.corrects:
            tone, said = Tone.ATTENTION, self._words.replaced(number, hand.paper.number)
        elif not before.corrects:
            said = self._words.not_keyed(number, said)
        following = 0 if hand is None else hand.paper.number
        said = self._with_aside(number, said, following)
        if said != band.text:
            self._say(tone, said)

    def _with_aside(self, number: int, said: str, following: int = 0) -> str:
        """That a paper was put aside is said until something is keyed of the next one."""
        aside, instead = self._aside
        if instead != number or aside == following or self._flow.has_unfinished_paper:
            return said
        self._aside = (aside, following or number)
        return self._words.aside(aside, said)

    def _make_room(self, desk: EntryDesk, hand: AtHand, text: str, following: int) -> None:
        self.back_to_paper()
        self._keyed()
        number, keying = hand.paper.number, self._view.form.keying
        # A correction needs a reason before it is stored: it is put aside.
        if keying is None or hand.corrects or not keying.is_complete:
            self._park(number, text)
        elif desk.topic.entry.on_complete and not keying.too_many:
            self._store(number, text)
        else:
            choices = [Choice(answer) for answer in self._words.answers(number, following)]
            question = self._words.ask_store(number, following)
            self._say(Tone.ATTENTION, question)
            self._view.ask(question, choices, lambda place: self._answered(place, number, text))

    def _answered(self, place: int, number: int, text: str) -> None:
        if place == _STORE:
            self._store(number, text)
        elif place == _PARK:
            self._park(number, text)
        else:
            self.back_to_paper()
            self._say(Tone.CALM, self._words.same(number))

    def _park(self, number: int, text: str) -> None:
        self._keeper.write()
        self.look_up(text)
        if (hand := self._flow.hand) is not None:
            self._aside = (number, hand.paper.number)
            self._say(Tone.ATTENTION, self._words.put_aside(number, hand.paper.number))
        else:
            band = self._view.band
            self._say(band.tone, self._words.aside(number, band.text))

    def _store(self, number: int, text: str) -> None:
        self._view.form.setFocus()
        self._view.form.press_enter()
        if self._flow.hand is not None:
            return  # it was not stored, and why has been said
        self.look_up(text)
        if (hand := self._flow.hand) is not None:
            self._say(Tone.STORED, self._words.stored_and_now(number, hand.paper.number))

    # Taking up again

    def take_up(self) -> None:
        """F5: go on with the one that is unfinished, or choose one."""
        hand = self._flow.hand
        if self._flow.desk is None or (hand is not None and not self._settle_words()):
            return
        self._keyed()
        others = self._others()
        if not others:
            self._say(Tone.ATTENTION, self._words.none(self._titles))
        elif len(others) == 1:
            self._take_up(others[0])
        else:
            choices = [
                Choice(self._words.number(one.keying.paper), self._words.progress(one))
                for one in others
            ]
            question = self._words.ask_which()
            self._say(Tone.CALM, question)
            self._view.ask(question, choices, lambda place: self._take_up(others[place]))

    def _take_up(self, kept: UnfinishedPaper) -> None:
        desk, number = self._flow.desk, kept.keying.paper
        if desk is None:
            return
        try:
            facts = desk.facts(number)
        except UserError as error:
            self._say(Tone.REFUSED, self._finding.error(error))
            return
        if _version(facts.stored) != kept.corrects:
            self._keeper.drop(number)
            self._say(Tone.REFUSED, self._already(facts))
            return
        self._flow.take_up(facts, kept.keying, corrects=bool(kept.corrects))
        self._show_number(number)

    def _kept_of(self, hand: AtHand) -> Keying | None:
        """What was keyed of a paper that is taken up by its number."""
        kept = self._keeper.of(hand.paper.number)
        version = _version(hand.stored) if hand.corrects else 0
        return None if kept is None or kept.corrects != version else kept.keying

    def _begun(self, hand: AtHand) -> None:
        kept = self._keeper.of(hand.paper.number)
        if kept is not None and self._view.form.keying == kept.keying:
            self._view.channel.lend(kept.channel)
            self._say(Tone.ATTENTION, self._words.goes_on(hand.paper.number))
        self._show_bar()

    # Keeping

    def _keyed(self) -> None:
        hand, keying = self._flow.hand, self._view.form.keying
        if hand is None or keying is None or keying.paper != hand.paper.number:
            return
        channel = self._view.channel.channel
        if hand.has_changes(keying, channel):
            corrects = _version(hand.stored) if hand.corrects else 0
            self._keeper.keep(keying, channel, corrects)
        else:
            self._keeper.drop(keying.paper)

    def _stored(self, stored: StoredReading) -> None:
        self._left(stored.reading.paper)

    def _left(self, number: int) -> None:
        self._keeper.drop(number)
        self._show_bar()

    def _settle_words(self) -> bool:
        """Take the words that are being written as they are; whether that was possible."""
        form = self._view.form
        if self._flow.hand is not None and form.is_writing:
            form.press_enter()
        return self._flow.hand is None or not form.is_writing

    # Saying

    def _others(self) -> Sequence[UnfinishedPaper]:
        hand = self._flow.hand
        at = 0 if hand is None else hand.paper.number
        return [paper for paper in self._keeper.papers if paper.keying.paper != at]

    def _show_bar(self) -> None:
        others = self._others()
        self._bar.show_text(self._words.bar(others) if others else "")

    def _show_number(self, number: int) -> None:
        desk = self._flow.desk
        if desk is not None:
            self._view.field.setText(desk.topic.codes.printed(number))

    def _already(self, facts: PaperFacts) -> str:
        stored = facts.stored
        if stored is None:
            return ""
        if stored.concealed:
            return self._flow.concealed(facts)
        return self._finding.stored_already(facts, stored.operator, stored.at)

    def _say_error(self, error: UserError) -> None:
        self._say(Tone.REFUSED, self._finding.failed(error))

    def _say(self, tone: Tone, text: str) -> None:
        self._view.band.say(tone, text)


def _version(stored: StoredReading | None) -> int:
    return 0 if stored is None else stored.version
