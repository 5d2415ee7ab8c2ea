# SPDX-License-Identifier: Apache-2.0
"""A correction that was keyed: its reason, a supervisor where one is asked for, and its storing."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from commdesk.domain.errors import UserError
from commdesk.domain.keying import Keying
from commdesk.domain.rights import Right
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.office.office import Office
from commdesk.services.office.rights import Approval, supervisors
from commdesk.ui.entry.approval_dialog import Approvals
from commdesk.ui.entry.at_hand import AtHand
from commdesk.ui.entry.band import Tone
from commdesk.ui.entry.changes import ChangeWords
from commdesk.ui.entry.chooser import Choice
from commdesk.ui.entry.paper import PaperFlow
from commdesk.ui.entry.view import EntryView
from commdesk.ui.entry.words import EntryWords
from commdesk.ui.entry.words_correction import CorrectionWords
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.prompts import Prompts


class CorrectionFlow(QObject):
    """Whatever is refused or cancelled on the way, what was keyed stays on the screen."""

    corrected = Signal(object, object)  # AtHand, StoredReading

    def __init__(
        self,
        view: EntryView,
        paper: PaperFlow,
        words: EntryWords,
        jobs: JobRunner,
        prompts: Prompts,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._paper = paper
        self._entry_words = words
        self.words = self._words = CorrectionWords(self)
        self._prompts = prompts
        self._approvals = Approvals(jobs, self)
        self._changes = ChangeWords(self)
        self._office: Office | None = None
        self._desk: EntryDesk | None = None
        paper.correction_confirmed.connect(self._confirmed)

    @property
    def approvals(self) -> Approvals:
        """Who asks a supervisor."""
        return self._approvals

    def open(self, office: Office, desk: EntryDesk) -> None:
        """Store at this desk."""
        self._office, self._desk = office, desk
        self._words.know(desk.topic.codes)

    def _confirmed(self, hand: AtHand, keying: Keying) -> None:
        if not self._paper.has_unfinished:
            self._say(Tone.ATTENTION, self._words.unchanged(keying.paper))
        elif hand.reason:
            self._with_approval(hand, keying, hand.reason)
        else:
            choices = [Choice(text) for text in self._words.reasons()]
            question = self._words.ask(keying.paper)
            self._say(Tone.CALM, question)
            self._view.ask(question, choices, self._reason_chosen, columns=2)

    def _reason_chosen(self, place: int) -> None:
        keying, hand = self._view.form.keying, self._paper.hand
        self._view.form.setFocus()
        if keying is None or hand is None:
            return
        reasons = self._words.reasons()
        reason: str | None = reasons[place]
        if place == len(reasons) - 1:
            reason = self._prompts.ask_text(
                self._view, self._words.ask(keying.paper), action=self._words.store()
            )
        if reason:
            self._with_approval(hand, keying, reason)
        else:
            self._paper.tell_progress()

    def _with_approval(self, hand: AtHand, keying: Keying, reason: str) -> None:
        office, desk = self._office, self._desk
        if office is None or desk is None or hand.stored is None:
            return
        reading = hand.reading(keying, self._view.channel.channel)
        if not desk.topic.entry.approval or Right.SUPERVISE in office.role.rights:
            self._store(hand, keying, reason, None)
            return
        names = supervisors(office)
        if not names:
            self._say(Tone.REFUSED, self._words.nobody_approves())
            return
        self._say(Tone.ATTENTION, self._words.ask_approval(keying.paper))

        def answered(approval: Approval | None) -> None:
            self._view.form.setFocus()
            if self._paper.hand is not hand:
                return
            if approval is None:
                self._say(Tone.ATTENTION, self._words.not_approved(keying.paper))
            else:
                self._store(hand, keying, reason, approval)

        text = self._words.ask_approval(keying.paper)
        because = self._words.because(reason)
        changes = self._changes.of(desk.topic.matters, hand.stored.reading, reading)
        window = self._view.window()
        self._approvals.ask(office, names, f"{text}\n{because}", window, answered, changes)

    def _store(self, hand: AtHand, keying: Keying, reason: str, approval: Approval | None) -> None:
        if self._desk is None:
            return
        reading = hand.reading(keying, self._view.channel.channel)
        try:
            stored = self._desk.correct(reading, reason, approval)
        except UserError as error:
            self._say(Tone.REFUSED, self._entry_words.failed(error))
        else:
            self.corrected.emit(hand, stored)

    def _say(self, tone: Tone, text: str) -> None:
        self._view.band.say(tone, text)
