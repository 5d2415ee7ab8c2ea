# SPDX-License-Identifier: Apache-2.0
"""What a scan means at the counter, by what is open there when it comes."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QObject

from commdesk.domain.errors import UserError
from commdesk.domain.keying import Keying
from commdesk.domain.paper_code import CODE_DIGITS
from commdesk.services.entry.desk import EntryDesk, PaperFacts
from commdesk.ui.entry.at_hand import AtHand
from commdesk.ui.entry.band import Tone
from commdesk.ui.entry.burst import is_code
from commdesk.ui.entry.flow import EntryFlow
from commdesk.ui.entry.over_dialog import dialog_over, give_over, say_over
from commdesk.ui.entry.parked import ParkedPapers
from commdesk.ui.entry.view import EntryView
from commdesk.ui.entry.words_finding import FindingWords
from commdesk.ui.entry.words_parked import ParkedWords


class Scans(QObject):
    """A whole code takes its paper up; what else came as fast as a scan does nothing here."""

    def __init__(
        self, view: EntryView, flow: EntryFlow, parked: ParkedPapers, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._flow = flow
        self._parked = parked
        self._words = ParkedWords(self)
        self._finding = FindingWords(self)
        self._before: deque[Keying | None] = deque(maxlen=CODE_DIGITS)

    def note_before_key(self) -> None:
        """A key comes that may turn out to be the first piece of a scan."""
        self._before.append(self._view.form.keying)

    def is_guarded(self, text: str) -> bool:
        """Whether keys as fast as a scan must do nothing here, where digits mark or answer."""
        if self._flow.desk is None or dialog_over(self._view) is not None:
            return False
        if self._view.form.is_writing and not self._view.is_asking:
            return self._flow.hand is not None and text.isascii() and text.isdigit()
        return self._flow.hand is not None or self._view.is_asking

    def take(self, text: str, pieces: int = 0) -> None:
        """A scanner read something, wherever the focus was; its first `pieces` came as keys."""
        desk, hand = self._flow.desk, self._flow.hand
        if desk is None:
            return
        self._words.know(desk.topic.codes)
        self._finding.know(desk.topic.codes)
        if (dialog := dialog_over(self._view)) is not None:
            if not give_over(dialog, text):
                said = self._words.close_first(text)
                say_over(dialog, said)
                self._view.band.say(Tone.REFUSED, said)
        elif hand is None and is_code(text):
            self._parked.look_up(text)
        elif hand is None:
            self._view.band.say(Tone.ATTENTION, self._finding.not_an_answer(text))
        else:
            self._take_back(pieces, hand.paper.number)
            self._take_over_paper(desk, hand, text)

    def _take_over_paper(self, desk: EntryDesk, hand: AtHand, text: str) -> None:
        if not is_code(text):
            self._parked.back_to_paper()
            self._view.form.scanned_over.emit(text)
        elif (facts := self._found(desk, text, hand)) is not None:
            self._parked.make_way(desk, hand, text, facts)

    def _found(self, desk: EntryDesk, text: str, hand: AtHand) -> PaperFacts | None:
        """The one paper that was scanned; None after saying why there is none."""
        try:
            candidates = desk.find(text).candidates
            if len(candidates) != 1:
                raise UserError("paper-not-found", text=text)
        except UserError as error:
            self._parked.refuse(self._flow.explain(error, text), hand.paper.number)
            return None
        return candidates[0]

    def _take_back(self, pieces: int, number: int) -> None:
        """Undo what the first digits of a scan marked before it was known for one."""
        form = self._view.form
        before = self._before[-pieces] if 0 < pieces <= len(self._before) else None
        if form.is_writing:
            return  # the words are as they were already
        if before is not None and before.paper == number and form.keying not in (None, before):
            form.start(before, stores_on_complete=form.stores_on_complete)
            form.keyed.emit()
