# SPDX-License-Identifier: Apache-2.0
"""The section of the topic dialog on how papers are keyed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from commdesk.domain.entry_rules import NEW_ENTRY, Double, EntryRules, Precedence
from commdesk.ui.kit.forms import Form, number_field
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.theme import scaled
from commdesk.ui.topics.topic_sections import beside, choice_of

_MOST = 100


class EntrySection(QWidget):
    """Once or twice, in batches, with whose approval. Each says in a line what it is for."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.form = Form()
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(12), 0, 0, scaled(8))
        column.addLayout(self.form)
        self.double = choice_of(self, tuple(Double))
        self.percent = number_field(1, _MOST, 10)
        self.percent.setSuffix(" %")
        self.percent.setAccessibleName(self.tr("Share keyed twice"))
        self._of_the_papers = label(self.tr("of the papers, drawn by lot"))
        self.form.add(
            self.tr("Keyed twice"),
            beside(self.double, self.percent, self._of_the_papers),
            self.tr(
                "Another person keys the paper without seeing what was keyed first; where both "
                "differ, a supervisor decides with the paper in hand."
            ),
        )
        self.double.setAccessibleName(self.tr("Keyed twice"))
        self.approval = self._box(
            self.tr("Corrections"),
            self.tr("only with a supervisor's consent"),
            self.tr("To change a stored paper, a supervisor types a password on the spot."),
        )
        self.batches = self._box(
            self.tr("Batches"),
            self.tr("papers are keyed in batches only"),
            self.tr("A pile is counted by hand first; both figures are compared at its end."),
        )
        self.check_digits = self._box(
            self.tr("Paper numbers"),
            self.tr("with a check digit"),
            self.tr("One more digit at the end, so that a slip of the finger is noticed."),
        )
        self.alike = self._box(
            self.tr("Same again"),
            self.tr("one key repeats the marks of the paper before"),
            self.tr("For piles of papers that are all alike; Enter still stores each one."),
        )
        self.on_complete = self._box(
            self.tr("Storing"),
            self.tr("with the key of the last matter"),
            self.tr("Saves Enter, and the look at the whole paper before it."),
        )
        self.turnout_only = self._box(
            self.tr("Interim results"),
            self.tr("the turnout only, while the vote is open"),
            self.tr("So that nobody who is still to vote is led by how it stands."),
        )
        self.precedence = choice_of(self, tuple(Precedence))
        self.form.add(
            self.tr("Answered twice"),
            self.precedence,
            self.tr("Which counts where somebody answered on paper and online as well."),
        )
        self.double.currentIndexChanged.connect(self._double_changed)
        self.percent.valueChanged.connect(self.changed)
        self.precedence.currentIndexChanged.connect(self.changed)
        self.show_rules(NEW_ENTRY)

    def fields(self) -> tuple[QWidget, ...]:
        """What the keys go to, in its order."""
        return (
            self.double,
            self.percent,
            self.approval,
            self.batches,
            self.check_digits,
            self.alike,
            self.on_complete,
            self.turnout_only,
            self.precedence,
        )

    def show_rules(self, rules: EntryRules) -> None:
        """Fill in what is stored."""
        self.double.setCurrentIndex(self.double.findData(rules.double))
        self.percent.setValue(rules.percent)
        self.approval.setChecked(rules.approval)
        self.batches.setChecked(rules.batches)
        self.check_digits.setChecked(rules.check_digits)
        self.alike.setChecked(rules.alike)
        self.on_complete.setChecked(rules.on_complete)
        self.turnout_only.setChecked(rules.turnout_only)
        self.precedence.setCurrentIndex(self.precedence.findData(rules.precedence))
        self._double_changed()

    def rules(self) -> EntryRules:
        """What is chosen."""
        return EntryRules(
            double=self.double.currentData(),
            percent=self.percent.value(),
            approval=self.approval.isChecked(),
            alike=self.alike.isChecked(),
            on_complete=self.on_complete.isChecked(),
            batches=self.batches.isChecked(),
            check_digits=self.check_digits.isChecked(),
            precedence=self.precedence.currentData(),
            turnout_only=self.turnout_only.isChecked(),
        )

    def said(self) -> str:
        """The most of it in a line."""
        rules = self.rules()
        twice = {
            Double.NONE: self.tr("papers are keyed once"),
            Double.SAMPLE: self.tr("{percent} % of the papers are keyed twice"),
            Double.ALL: self.tr("all papers are keyed twice"),
        }[rules.double].format(percent=rules.percent)
        more = (
            (rules.approval, self.tr("corrections with consent")),
            (rules.batches, self.tr("in batches")),
            (rules.check_digits, self.tr("check digits")),
            (rules.alike, self.tr("same again by a key")),
            (rules.on_complete, self.tr("stored by the last key")),
            (rules.turnout_only, self.tr("the turnout only, while the vote is open")),
        )
        return self.tr(", ").join((twice, *(words for is_so, words in more if is_so)))

    def _box(self, name: str, text: str, hint: str) -> QCheckBox:
        made = QCheckBox(text)
        made.toggled.connect(self.changed)
        self.form.add(name, made, hint)
        made.setAccessibleName(f"{name} {text}")
        return made

    def _double_changed(self) -> None:
        is_sample = self.double.currentData() is Double.SAMPLE
        self.percent.setVisible(is_sample)
        self._of_the_papers.setVisible(is_sample)
        self.changed.emit()
