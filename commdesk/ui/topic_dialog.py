# SPDX-License-Identifier: Apache-2.0
"""A topic, new or still a draft: what is asked, who is counted, how papers count, dates and names on the sheets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from commdesk.domain.topics import Basis, BlankIs, PaperPer, Policy, Topic, TopicFacts, Unreturned
from commdesk.services.topics import MatterDraft
from commdesk.ui.buttons import button
from commdesk.ui.forms import Form, line_up, number_field
from commdesk.ui.labels import label
from commdesk.ui.matters_editor import MattersEditor
from commdesk.ui.sheet import Sheet
from commdesk.ui.surfaces import line
from commdesk.ui.theme import scaled
from commdesk.ui.words import Words

_USUAL_DAYS = 15
_OBJECTION_DAYS = 7


@dataclass(frozen=True, slots=True)
class TopicDraft:
    """What was entered."""

    facts: TopicFacts
    matters: tuple[MatterDraft, ...]
    basis: Basis
    paper_per: PaperPer
    policy: Policy


class TopicDialog(Sheet):
    """Asks; whoever opened it stores the draft and closes the dialog."""

    topic_entered = Signal(object)  # TopicDraft

    def __init__(
        self,
        office: str,
        today: date,
        parent: QWidget | None = None,
        *,
        draft: Topic | None = None,
    ) -> None:
        title = self.tr("New topic") if draft is None else self.tr("Change the draft")
        super().__init__(parent, title, 900)
        self._words = Words(self)
        self._forms: list[Form] = []
        self._asked(office)
        self._counting()
        self._dates(today)
        self._names(office)
        line_up(*self._forms)
        back = button(self.tr("Cancel"))
        back.clicked.connect(self.reject)
        verb = self.tr("Save as draft") if draft is None else self.tr("Save the changes")
        self.save = button(verb, "primary", "check")
        self.save.setToolTip("Ctrl+Enter")
        self.save.clicked.connect(self._enter)
        self.add_button(back)
        self.add_main_button(self.save)
        if draft is not None:
            self._show(draft)
        self.title.setFocus()

    def say_fault(self, text: str) -> None:
        """What is wrong."""
        self.say(text, "refused")

    # Sections

    def _asked(self, office: str) -> None:
        self.title = QLineEdit()
        self.title.setPlaceholderText(self.tr("such as: First owners' meeting of 2026"))
        self.title.textChanged.connect(self._forget_fault)
        self.estate = QLineEdit()
        self.estate.setPlaceholderText(self.tr("name of the estate, printed on every paper"))
        self.form = QComboBox()
        self.form.setEditable(True)
        # Printed as it stands on Chinese papers, whatever the language of the screen.
        self.form.addItems(["书面征求意见", "集体讨论", "集体讨论和书面征求意见相结合"])
        form = self._form()
        form.add(self.tr("Title"), self.title)
        form.add(self.tr("Estate"), self.estate)
        form.add(self.tr("Form of the meeting"), self.form)
        self.body.addLayout(form)
        self.body.addWidget(line())
        self.body.addWidget(label(self.tr("Matters"), "heading"))
        self.basis = self._choice((Basis.OWNERS, Basis.HOUSEHOLDS, Basis.RESIDENTS))
        self.basis.currentIndexChanged.connect(self._basis_changed)
        who = self._form()
        who.add(self.tr("Who is counted"), self.basis)
        self.body.addLayout(who)
        self.matters = MattersEditor(Basis.OWNERS)
        self.body.addWidget(self.matters)
        self.body.addWidget(line())

    def _counting(self) -> None:
        self.body.addWidget(label(self.tr("How papers count"), "heading"))
        self.paper_per = self._choice((PaperPer.PROPERTY, PaperPer.OWNER))
        self.unreturned = self._choice(tuple(Unreturned))
        self.void_takes_part = QCheckBox(self.tr("void papers count as taking part"))
        self.blank_is = self._choice(tuple(BlankIs))
        form = self._form()
        self._paper_per_name = form.add(self.tr("Papers"), self.paper_per)
        form.add(
            self.tr("Papers not returned"),
            self.unreturned,
            self.tr(
                "Only papers with a delivery on record can be counted without having come back. "
                "This is printed on the paper and on the notice."
            ),
        )
        form.add(self.tr("Papers left blank"), self.blank_is)
        form.add(self.tr("Void papers"), self.void_takes_part)
        self.void_takes_part.setAccessibleName(self.void_takes_part.text())
        self.body.addLayout(form)
        self.body.addWidget(line())

    def _dates(self, today: date) -> None:
        self.body.addWidget(label(self.tr("Dates"), "heading"))
        self.starts = self._day(today)
        self.ends = self._day(today + timedelta(days=_USUAL_DAYS - 1))
        self.length = label("", "secondary")
        self.starts.dateChanged.connect(self._show_length)
        self.ends.dateChanged.connect(self._show_length)
        ends = QHBoxLayout()
        ends.setSpacing(scaled(12))
        ends.addWidget(self.ends)
        ends.addWidget(self.length, 1)
        starts = QHBoxLayout()
        starts.addWidget(self.starts)
        starts.addStretch(1)
        form = self._form()
        self.starts.setAccessibleName(self.tr("First day"))
        self.ends.setAccessibleName(self.tr("Last day"))
        form.add(self.tr("First day"), starts)
        form.add(self.tr("Last day"), ends)
        self.body.addLayout(form)
        self.body.addWidget(line())
        self._show_length()

    def _names(self, office: str) -> None:
        self.body.addWidget(label(self.tr("On the notice"), "heading"))
        self.issuer = QLineEdit(office)
        self.supervisor = QLineEdit()
        self.objection_days = number_field(1, 60, _OBJECTION_DAYS)
        self.contact = QLineEdit()
        self.contact.setPlaceholderText(self.tr("name and telephone for objections"))
        days = QHBoxLayout()
        days.addWidget(self.objection_days)
        days.addStretch()
        self.objection_days.setAccessibleName(self.tr("Days for objections"))
        form = self._form()
        form.add(self.tr("Issued by"), self.issuer)
        form.add(self.tr("Supervised by"), self.supervisor)
        form.add(self.tr("Days for objections"), days)
        form.add(self.tr("Contact"), self.contact)
        self.body.addLayout(form)
        self.body.addStretch()

    def _form(self) -> Form:
        made = Form()
        self._forms.append(made)
        return made

    def _choice(self, values: tuple) -> QComboBox:
        made = QComboBox()
        for value in values:
            made.addItem(self._words.of(value), value)
        return made

    def _day(self, value: date) -> QDateEdit:
        made = QDateEdit(QDate(value.year, value.month, value.day))
        made.setCalendarPopup(True)
        made.setDisplayFormat(self.tr("yyyy-MM-dd"))
        made.setMinimumWidth(scaled(190))
        return made

    def _show(self, draft: Topic) -> None:
        facts, policy = draft.facts, draft.policy
        self.title.setText(facts.title)
        self.estate.setText(facts.estate)
        self.form.setCurrentText(facts.form)
        for day, field in ((facts.starts_on, self.starts), (facts.ends_on, self.ends)):
            if day is not None:
                field.setDate(QDate(day.year, day.month, day.day))
        self.issuer.setText(facts.issuer)
        self.supervisor.setText(facts.supervisor)
        if facts.objection_days is not None:
            self.objection_days.setValue(facts.objection_days)
        self.contact.setText(facts.contact)
        for box, value in (
            (self.basis, draft.basis),
            (self.paper_per, draft.paper_per),
            (self.unreturned, policy.unreturned),
            (self.blank_is, policy.blank_is),
        ):
            box.setCurrentIndex(max(0, box.findData(value)))
        self.void_takes_part.setChecked(policy.void_takes_part)
        # After the basis, which says what rules there are.
        self.matters.show_matters(draft.matters)

    # What happens

    def _basis_changed(self) -> None:
        basis = self.basis.currentData()
        self.matters.set_basis(basis)
        # Only owners may have several properties, and so several papers.
        for widget in (self.paper_per, self._paper_per_name):
            widget.setVisible(basis is Basis.OWNERS)

    def _show_length(self) -> None:
        days = self.starts.date().daysTo(self.ends.date()) + 1
        if days > 0:
            self.length.setText(self.tr("{days} days, both included").format(days=days))
        else:
            self.length.setText(self.tr("before the first day"))

    def _forget_fault(self) -> None:
        self.say("")

    def _enter(self) -> None:
        fault = self._fault()
        if fault is not None:
            field, text = fault
            self.say_fault(text)
            field.setFocus()
            self._area.ensureWidgetVisible(field)
            return
        self.topic_entered.emit(self.draft())

    def draft(self) -> TopicDraft:
        """What is entered now."""
        return TopicDraft(
            TopicFacts(
                title=self.title.text().strip(),
                estate=self.estate.text().strip(),
                form=self.form.currentText().strip(),
                starts_on=_as_date(self.starts.date()),
                ends_on=_as_date(self.ends.date()),
                supervisor=self.supervisor.text().strip(),
                issuer=self.issuer.text().strip(),
                objection_days=self.objection_days.value(),
                contact=self.contact.text().strip(),
            ),
            self.matters.drafts(),
            self.basis.currentData(),
            self.paper_per.currentData(),
            Policy(
                self.unreturned.currentData(),
                self.void_takes_part.isChecked(),
                self.blank_is.currentData(),
            ),
        )

    def _fault(self) -> tuple[QWidget, str] | None:
        if not self.title.text().strip():
            return self.title, self.tr("The title is missing.")
        wrong = self.matters.fault()
        if wrong is not None:
            return wrong
        if self.ends.date() < self.starts.date():
            return self.ends, self.tr("The last day lies before the first day.")
        return None


def _as_date(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
