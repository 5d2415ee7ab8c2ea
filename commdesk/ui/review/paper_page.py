# SPDX-License-Identifier: Apache-2.0
"""One paper on which two readings differ: compared, and decided by a key and a reason."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from commdesk.domain.double_entry import Decision
from commdesk.domain.errors import UserError
from commdesk.domain.keying import Keying
from commdesk.domain.reading import Mark, VoidReason
from commdesk.domain.topics import Topic
from commdesk.services.entry.double_entry import Difference
from commdesk.ui.entry.band import Band, Tone
from commdesk.ui.entry.chooser import Choice, Chooser
from commdesk.ui.entry.form import BallotForm
from commdesk.ui.entry.keys import Act, Stroke, stroke_of
from commdesk.ui.entry.progress import ProgressWords
from commdesk.ui.entry.refusal import Refusal
from commdesk.ui.entry.voter import VoterPanel
from commdesk.ui.entry.words import VOID_REASONS
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.kit.surfaces import card, fill
from commdesk.ui.review.side_by_side import SideBySide
from commdesk.ui.review.words import ReviewWords
from commdesk.ui.words.words import Words


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a supervisor makes of a paper; `marks` of what was keyed once more, or why void."""

    difference: Difference
    decision: Decision
    reason: str
    marks: Mapping[str, Mark] | None = None
    void: VoidReason | None = None


class PaperPage(QWidget):
    """Asks; whoever shows it stores the judgement. While it is keyed, neither reading shows."""

    judged = Signal(object)  # Judgement
    left = Signal()

    def __init__(self, words: ReviewWords, prompts: Prompts) -> None:
        super().__init__()
        self._words, self._prompts = words, prompts
        self._names, self._progress = Words(self), ProgressWords(self)
        self._topic: Topic | None = None
        self._difference: Difference | None = None
        self._answer: Callable[[int], None] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.voter = VoterPanel()
        self.compared = SideBySide()
        self.form = BallotForm()
        self.chooser = Chooser()
        self.band = Band()
        self._work = QStackedWidget()
        for part in (self.compared, self.form, self.chooser):
            self._work.addWidget(part)
        self.buttons = [self._button(at) for at in range(4)]
        self.back = button(self.tr("Back (Esc)"), "large")
        self.back.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.back.clicked.connect(self._step_back)
        self._lay_out()
        self.form.confirmed.connect(self._keyed)
        self.form.refused.connect(self._refused)
        self.form.stroked.connect(self._stroked)
        self.form.scanned_over.connect(self.refuse_scan)
        self.form.keyed.connect(self._went_on)
        self.chooser.chosen.connect(self._chosen)
        self.chooser.left.connect(self._compare)

    def show_difference(self, topic: Topic, difference: Difference) -> None:
        """Show a paper, to be decided."""
        self._topic, self._difference = topic, difference
        self.voter.know(topic.codes)
        self.voter.show_paper(difference.paper, difference.voter)
        first, second = difference.readers
        self.compared.show_lines(
            self.tr("First reading: {name}").format(name=first),
            self.tr("Second reading: {name}").format(name=second),
            self._words.compared(topic, difference),
        )
        for made, text in zip(self.buttons, self._words.decisions(difference.readers), strict=True):
            made.setText(text)
        self._compare()

    def say(self, tone: Tone, text: str) -> None:
        """What has happened."""
        self._say(tone, text)

    def refuse_scan(self, text: str) -> None:
        """Another paper is not taken before this one is decided on, or left."""
        topic, difference = self._topic, self._difference
        if topic is None or difference is None:
            return
        try:
            number = topic.codes.number_of(text)
        except UserError:
            number = None
        if number == difference.paper.number:
            self._say(Tone.ATTENTION, self._words.is_at_hand(self._number))
            return
        scanned = text if number is None else topic.codes.printed(number)
        self._say(Tone.REFUSED, self._words.this_one_first(self._number, scanned))

    @property
    def is_comparing(self) -> bool:
        """Whether both readings are shown, and a key decides."""
        return self._work.currentWidget() is self.compared

    @property
    def is_keying(self) -> bool:
        """Whether the paper is keyed once more."""
        return self._work.currentWidget() is self.form

    def keyPressEvent(self, event: QKeyEvent) -> None:
        stroke = stroke_of(event)
        if stroke is None or not self.is_comparing:
            super().keyPressEvent(event)
        elif stroke.act is Act.DIGIT and stroke.text in "1234":
            self._decide(int(stroke.text) - 1)
        elif stroke.act in (Act.UP, Act.DOWN):
            self.compared.scroll_by(1 if stroke.act is Act.DOWN else -1)
        elif stroke.act is Act.LEAVE:
            self.left.emit()
        else:
            self._say(Tone.ATTENTION, self._words.look())

    # From comparing to a judgement

    def _decide(self, at: int) -> None:
        decision = (Decision.FIRST, Decision.SECOND, Decision.REKEYED, Decision.VOID)[at]
        if self._difference is None:
            return
        if decision is Decision.REKEYED:
            self._key_again()
        elif decision is Decision.VOID:
            reasons = [self._names.of(reason) for reason in VOID_REASONS]
            question = self._words.ask_void(self._number)
            self._ask(question, reasons, self._void_for, columns=2)
        else:
            self._ask_reason(decision)

    def _void_for(self, at: int) -> None:
        self._ask_reason(Decision.VOID, void=VOID_REASONS[at])

    def _key_again(self) -> None:
        topic, difference = self._topic, self._difference
        if topic is None or difference is None:
            return
        matters = self._words.to_key(topic, difference)
        self._progress.know(matters, topic.codes, secret=topic.extent.secret)
        self.form.set_matters(matters)
        self._work.setCurrentWidget(self.form)
        self._offer(deciding=False)
        self.form.start(Keying.start(difference.paper.number, matters))
        self._say(Tone.CALM, self._words.key_now())

    def _went_on(self) -> None:
        """What was refused before is no matter any more."""
        if self.is_keying and self.band.tone in {Tone.REFUSED, Tone.ATTENTION}:
            self._say(Tone.CALM, self._words.key_now())

    def _keyed(self, keying: Keying) -> None:
        marks = {
            part.key: mark
            for part, mark in zip(keying.matters, keying.settled_marks, strict=True)
            if mark is not None
        }
        self._ask_reason(Decision.REKEYED, marks=marks)

    def _ask_reason(
        self,
        decision: Decision,
        *,
        marks: Mapping[str, Mark] | None = None,
        void: VoidReason | None = None,
    ) -> None:
        difference = self._difference
        if difference is None:
            return
        reasons = self._words.reasons()
        question = self._words.ask_reason(self._number)

        def chosen(at: int) -> None:
            reason: str | None = reasons[at]
            if at == len(reasons) - 1:
                action = self.tr("Decide")
                reason = self._prompts.ask_text(self, question, action=action)
            if reason:
                self._compare()
                self.judged.emit(Judgement(difference, decision, reason, marks, void))

        self._ask(question, reasons, chosen)

    # Inside

    @property
    def _number(self) -> str:
        if self._topic is None or self._difference is None:
            return ""
        return self._topic.codes.printed(self._difference.paper.number)

    def _ask(
        self,
        question: str,
        answers: list[str] | tuple[str, ...],
        answer: Callable[[int], None],
        *,
        columns: int = 1,
    ) -> None:
        self._answer = answer
        self._work.setCurrentWidget(self.chooser)
        self._offer(deciding=False)
        self.chooser.ask(question, [Choice(text) for text in answers], columns=columns)
        self._say(Tone.CALM, question)

    def _chosen(self, at: int) -> None:
        if self._answer is not None:
            self._answer(at)

    def _compare(self) -> None:
        self.form.rest()
        self._answer = None
        self._work.setCurrentWidget(self.compared)
        self._offer(deciding=True)
        self.setFocus()
        self._say(Tone.CALM, self._words.look())

    def _step_back(self) -> None:
        if self.is_comparing:
            self.left.emit()
        else:
            self._compare()

    def _stroked(self, stroke: Stroke) -> None:
        if stroke.act is Act.LEAVE:
            self._compare()
        else:
            self._say(Tone.ATTENTION, self._words.key_now())

    def _refused(self, refusal: Refusal, key: str) -> None:
        if self.form.keying is not None:
            self._say(Tone.ATTENTION, self._progress.refusal(refusal, key, self.form.keying))

    def _offer(self, *, deciding: bool) -> None:
        for made in self.buttons:
            made.setVisible(deciding)

    def _say(self, tone: Tone, text: str) -> None:
        self.band.say(tone, text)

    def _button(self, at: int) -> QPushButton:
        made = button("", "large")
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.clicked.connect(lambda: self._decide(at))
        return made

    def _lay_out(self) -> None:
        held = card()
        inside = QVBoxLayout(held)
        fill(inside, 1, 0)
        inside.addWidget(self._work)
        actions = QHBoxLayout()
        for made in self.buttons:
            actions.addWidget(made)
        actions.addStretch(1)
        actions.addWidget(self.back)
        column = QVBoxLayout(self)
        fill(column, 12, 8)
        column.addWidget(self.voter)
        column.addWidget(held, 1)
        column.addWidget(self.band)
        column.addLayout(actions)
