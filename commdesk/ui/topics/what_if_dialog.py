# SPDX-License-Identifier: Apache-2.0
"""The same papers counted another way, as a trial: never a result, never printed or stored."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from commdesk.domain.errors import UserError
from commdesk.domain.matters import Matter, MatterKind
from commdesk.domain.results import Decided, Results
from commdesk.domain.rules import Rule
from commdesk.domain.tally import Weight
from commdesk.domain.topics import Policy, Topic
from commdesk.services.results.what_if import StoredPapers
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import Band, label
from commdesk.ui.kit.sheet import Sheet
from commdesk.ui.kit.surfaces import card, fill, line
from commdesk.ui.kit.theme import scaled
from commdesk.ui.results import said
from commdesk.ui.topics.rule_field import RuleField
from commdesk.ui.topics.what_if_policy import PolicyFields
from commdesk.ui.words.sentences import Sentences


class _MatterCard(QWidget):
    """One matter: its rule as a trial, what holds, and what the trial gives."""

    changed = Signal()

    def __init__(self, number: int, matter: Matter, topic: Topic, whole: Weight) -> None:
        super().__init__()
        self.matter = matter
        self.rule = RuleField(topic.basis)
        self.rule.set_kind(matter.kind)
        self.rule.set_whole(whole)
        self.rule.show_rule(matter.rule)
        self.now = label("", wrap=True)
        self.trial = label("", "strong", wrap=True)
        title = label(
            self.tr("{number}. {title}").format(number=number, title=matter.title),
            "strong",
            wrap=True,
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(scaled(12))
        grid.setVerticalSpacing(scaled(6))
        grid.setColumnStretch(1, 1)
        rows: list[tuple[str, QWidget]] = [
            (self.tr("Result"), self.now),
            (self.tr("Trial"), self.trial),
        ]
        if matter.kind is not MatterKind.OPINION:
            rows.insert(1, (self.tr("Rule of the trial"), self.rule))
        for at, (name, field) in enumerate(rows):
            grid.addWidget(label(name, "secondary"), 2 * at, 0)
            grid.addWidget(field, 2 * at, 1)
            if field is self.rule:
                grid.addWidget(self.rule.own, 2 * at + 1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(6))
        column.addWidget(title)
        column.addLayout(grid)
        self.rule.changed.connect(self.changed)

    def show_now(self, decided: Decided, topic: Topic) -> None:
        """What holds."""
        self.now.setText(said.sentence(decided, topic))

    def show_trial(self, decided: Decided | None, topic: Topic) -> None:
        """What the trial gives; None where there is none."""
        text = "" if decided is None else said.sentence(decided, topic)
        self.trial.setText(text or "—")


class WhatIfDialog(Sheet):
    """Asks for a count whenever something is changed; whoever opened it counts."""

    count_wanted = Signal(object, object)  # Policy, dict[str, Rule]

    def __init__(self, papers: StoredPapers, now: Results, parent: QWidget | None = None) -> None:
        super().__init__(parent, self.tr("Trial count, no result"), 900)
        self._topic = papers.topic
        self._sentences = Sentences(self)
        self.warning = Band()
        self.warning.say(
            self.tr(
                "A trial, not a result. The papers stored are counted another way to see what "
                "would be; nothing of it is stored or printed, and the vote keeps the rules it "
                "was opened with."
            ),
            "attention",
        )
        self.body.addWidget(self.warning)
        self.body.addWidget(label(self.tr("How papers count in the trial"), "heading"))
        self.counting = PolicyFields()
        self.counting.show_policy(papers.topic.policy)
        self.body.addWidget(self.counting)
        self.body.addWidget(line())
        whole = Weight(papers.roll.people, papers.roll.area)
        self.cards: list[_MatterCard] = []
        for number, (matter, decided) in enumerate(
            zip(papers.topic.matters, now.outcomes, strict=True), start=1
        ):
            made = _MatterCard(number, matter, papers.topic, whole)
            made.show_now(decided, papers.topic)
            made.show_trial(decided, papers.topic)
            made.changed.connect(self._ask)
            self.cards.append(made)
            surface = card()
            inside = QVBoxLayout(surface)
            fill(inside, 12, 6)
            inside.addWidget(made)
            self.body.addWidget(surface)
        self.body.addStretch()
        self.counting.changed.connect(self._ask)
        self.again = button(self.tr("As the vote counts"), "", "undo-2")
        self.again.clicked.connect(self._reset)
        leave = button(self.tr("Close"), "primary")
        leave.clicked.connect(self.accept)
        self.add_button(self.again)
        self.add_main_button(leave)

    def show_trial(self, results: Results) -> None:
        """What a count gave; nothing while what is entered now can not be counted."""
        if self._fault() is not None:
            return
        self.say("")
        for made, decided in zip(self.cards, results.outcomes, strict=True):
            made.show_trial(decided, results.topic)

    def show_fault(self, error: UserError) -> None:
        """Why there is no count."""
        self._clear(self._sentences.of(error))

    def policy(self) -> Policy:
        """How papers count in the trial."""
        return self.counting.policy()

    def rules(self) -> dict[str, Rule]:
        """The rules of the trial by matter; ValueError where one can not be met."""
        return {
            made.matter.key: made.rule.rule
            for made in self.cards
            if made.matter.kind is not MatterKind.OPINION
        }

    def _ask(self) -> None:
        fault = self._fault()
        if fault is not None:
            self._clear(fault)
            return
        self.count_wanted.emit(self.policy(), self.rules())

    def _fault(self) -> str | None:
        faults = (made.rule.fault() for made in self.cards)
        return next((found[1] for found in faults if found is not None), None)

    def _clear(self, text: str) -> None:
        self.say(text, "refused")
        for made in self.cards:
            made.show_trial(None, self._topic)

    def _reset(self) -> None:
        self.counting.show_policy(self._topic.policy)
        for made in self.cards:
            made.rule.show_rule(made.matter.rule)
        self._ask()
