# SPDX-License-Identifier: Apache-2.0
"""A paper ballot for a paper that was answered online: said before it is keyed, asked after."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from commdesk.domain.entry_rules import Precedence
from commdesk.domain.errors import UserError
from commdesk.domain.keying import Keying
from commdesk.domain.reading import Channel
from commdesk.services.entry.desk import EntryDesk, StoredReading
from commdesk.ui.entry.at_hand import AtHand
from commdesk.ui.entry.band import Tone
from commdesk.ui.entry.chooser import Choice
from commdesk.ui.entry.view import EntryView
from commdesk.ui.entry.words_not_stored import NotStoredWords
from commdesk.ui.words.sentences import Sentences
from commdesk.ui.words.words import Words

_STORE = 0  # the place of that answer


class OverOnline(QObject):
    """Works on the view of the entry; what is stored is announced as any other paper."""

    stored = Signal(object, object)  # AtHand, StoredReading

    def __init__(self, view: EntryView, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._words = Words(self)
        self._sentences = Sentences(self)
        self._not_stored = NotStoredWords(self)

    def came(self, hand: AtHand) -> str:
        """What to know before the first key; empty where there is no online answer."""
        stored = hand.facts.stored
        if hand.corrects or stored is None or not stored.came_online:
            return ""
        return self.tr("There is an online answer for this paper. Key the paper ballot as usual.")

    def ask(self, desk: EntryDesk, hand: AtHand, keying: Keying, channel: Channel) -> None:
        """Say that both came, and store the paper if that is wanted."""
        reading = hand.reading(keying, channel)

        def answered(place: int) -> None:
            if place != _STORE:
                self._view.form.setFocus()
                return
            try:
                self._done(hand, desk.store_over_online(reading), desk)
            except UserError as error:
                said = self._not_stored.of(error, self._sentences.of(error))
                self._view.band.say(Tone.REFUSED, said)
                self._view.form.setFocus()

        at = None if hand.facts.stored is None else hand.facts.stored.at
        question = self._question(desk, reading.paper, at)
        self._view.band.say(Tone.ATTENTION, question)
        choices = [Choice(self.tr("Store the paper ballot")), Choice(self.tr("Back to the paper"))]
        self._view.ask(question, choices, answered)

    def _question(self, desk: EntryDesk, number: int, at: datetime | None) -> str:
        rule = {
            Precedence.PAPER: self.tr("Where both came, the paper ballot counts."),
            Precedence.FIRST: self.tr("Where both came, the earlier one counts."),
            Precedence.LAST: self.tr("Where both came, the later one counts."),
        }[desk.topic.entry.precedence]
        said = self.tr("No. {number} has an online answer, stored {at}. {rule}")
        shown = "—" if at is None else self._words.moment(at)
        return said.format(number=desk.topic.codes.printed(number), at=shown, rule=rule)

    def _done(self, hand: AtHand, stored: StoredReading, desk: EntryDesk) -> None:
        self.stored.emit(hand, stored)
        if stored.counts:
            return
        said = self.tr(
            "✓ Stored, and does not count: no. {number} was answered online before ({reason})."
        ).format(number=desk.topic.codes.printed(stored.reading.paper), reason=stored.reason)
        # After what is said of every paper stored.
        QTimer.singleShot(0, self, lambda: self._view.band.say(Tone.ATTENTION, said))
