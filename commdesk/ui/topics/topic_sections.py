# SPDX-License-Identifier: Apache-2.0
"""Sections of the topic dialog: how papers count, the days of the vote, what a notice says."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from commdesk.domain.calendar import USUAL_VOTE_DAYS, DatePresets
from commdesk.domain.topics import BlankIs, Policy, TopicFacts, Unreturned
from commdesk.ui.kit.forms import Form, number_field
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.theme import scaled
from commdesk.ui.words.words import Words

_MOST_DAYS = 60


class _Section(QWidget):
    """A form that stands a little to the right of the fold it belongs to."""

    def __init__(self) -> None:
        super().__init__()
        self.form = Form()
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(12), 0, 0, scaled(8))
        column.addLayout(self.form)


class CountingSection(_Section):
    """What the law leaves open: papers not returned, left blank, void."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.unreturned = choice_of(self, tuple(Unreturned))
        self.void_takes_part = QCheckBox(self.tr("void papers count as taking part"))
        self.blank_is = choice_of(self, tuple(BlankIs))
        self.form.add(
            self.tr("Papers not returned"),
            self.unreturned,
            self.tr(
                "Only papers with a delivery on record can be counted without having come back. "
                "This is printed on the paper and on the notice."
            ),
        )
        self.form.add(self.tr("Papers left blank"), self.blank_is)
        self.form.add(self.tr("Void papers"), self.void_takes_part)
        self.void_takes_part.setAccessibleName(self.void_takes_part.text())
        self.unreturned.currentIndexChanged.connect(self.changed)
        self.blank_is.currentIndexChanged.connect(self.changed)
        self.void_takes_part.toggled.connect(self.changed)

    def fields(self) -> tuple[QWidget, ...]:
        """What the keys go to, in its order."""
        return (self.unreturned, self.blank_is, self.void_takes_part)

    def show_policy(self, policy: Policy) -> None:
        """Fill in what is stored."""
        self.unreturned.setCurrentIndex(self.unreturned.findData(policy.unreturned))
        self.blank_is.setCurrentIndex(self.blank_is.findData(policy.blank_is))
        self.void_takes_part.setChecked(policy.void_takes_part)

    def policy(self) -> Policy:
        """What is chosen."""
        return Policy(
            self.unreturned.currentData(),
            self.void_takes_part.isChecked(),
            self.blank_is.currentData(),
        )

    def said(self) -> str:
        """All of it in a line."""
        void = (
            self.tr("void ones take part")
            if self.void_takes_part.isChecked()
            else self.tr("void ones do not take part")
        )
        return self.tr("not returned: {unreturned}; left blank: {blank}; {void}").format(
            unreturned=self.unreturned.currentText(), blank=self.blank_is.currentText(), void=void
        )


class DatesSection(_Section):
    """The first and the last day of the vote."""

    changed = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self.starts = day_field(self.tr("yyyy-MM-dd"), today)
        self.ends = day_field(self.tr("yyyy-MM-dd"), today + timedelta(days=USUAL_VOTE_DAYS - 1))
        self.length = label("", "secondary")
        self.starts.dateChanged.connect(self._show_length)
        self.ends.dateChanged.connect(self._show_length)
        self.starts.setAccessibleName(self.tr("First day"))
        self.ends.setAccessibleName(self.tr("Last day"))
        self.form.add(self.tr("First day"), beside(self.starts))
        self.form.add(self.tr("Last day"), beside(self.ends, self.length))
        self._show_length()

    def show_days(self, facts: TopicFacts) -> None:
        """Fill in what is stored."""
        for day, field in ((facts.starts_on, self.starts), (facts.ends_on, self.ends)):
            if day is not None:
                field.setDate(QDate(day.year, day.month, day.day))

    def _show_length(self) -> None:
        days = self.starts.date().daysTo(self.ends.date()) + 1
        if days > 0:
            self.length.setText(self.tr("{days} days, both included").format(days=days))
        else:
            self.length.setText(self.tr("before the first day"))
        self.changed.emit()


class NoticeSection(_Section):
    """What is printed besides, and the days before and after the vote."""

    changed = Signal()

    def __init__(self, issuer: str, today: date, presets: DatePresets) -> None:
        """`issuer` signs where nobody else is named."""
        super().__init__()
        self.form_of_meeting = QComboBox()
        self.form_of_meeting.setEditable(True)
        # Printed as it stands on Chinese papers, whatever the language of the screen.
        self.form_of_meeting.addItems(
            ["书面征求意见", "集体讨论", "集体讨论和书面征求意见相结合", "集体投票"]
        )
        self.issuer = QLineEdit()
        self.issuer.setPlaceholderText(issuer)
        self.supervisor = QLineEdit()
        self.contact = QLineEdit()
        self.contact.setPlaceholderText(self.tr("name and telephone for objections"))
        self.has_notice = QCheckBox(self.tr("announced on"))
        self.notice_on = day_field(
            self.tr("yyyy-MM-dd"), today - timedelta(days=presets.notice_days)
        )
        self.notice_on.setAccessibleName(self.tr("Day of the announcement"))
        self.notice_on.setEnabled(False)
        self.has_notice.toggled.connect(self.notice_on.setEnabled)
        self.publish_days = number_field(0, _MOST_DAYS, 0)
        self.publish_days.setAccessibleName(self.tr("Days until the result is posted"))
        self.publish_days.setSpecialValueText(self.tr("not said"))
        self.publish_days.setMinimumWidth(scaled(110))
        self.objection_days = number_field(1, _MOST_DAYS, presets.objection_days)
        self.objection_days.setAccessibleName(self.tr("Days for objections"))
        self.in_workdays = QCheckBox(self.tr("working days"))
        self.in_workdays.setChecked(presets.objection_in_workdays)
        self.form.add(self.tr("Form of the meeting"), self.form_of_meeting)
        self.form.add(self.tr("Issued by"), self.issuer)
        self.form.add(self.tr("Supervised by"), self.supervisor)
        self.form.add(self.tr("Announcement"), beside(self.has_notice, self.notice_on))
        self.form.add(
            self.tr("Result posted"),
            beside(self.publish_days, label(self.tr("days after the last day at the latest"))),
        )
        self.form.add(self.tr("Days for objections"), beside(self.objection_days, self.in_workdays))
        self.form.add(self.tr("Contact"), self.contact)
        self.form_of_meeting.currentTextChanged.connect(self.changed)
        for edit in (self.issuer, self.supervisor, self.contact):
            edit.textChanged.connect(self.changed)
        for box in (self.has_notice, self.in_workdays):
            box.toggled.connect(self.changed)
        for number in (self.publish_days, self.objection_days):
            number.valueChanged.connect(self.changed)
        self.notice_on.dateChanged.connect(self.changed)

    def fields(self) -> tuple[QWidget, ...]:
        """What the keys go to, in its order."""
        return (
            self.form_of_meeting,
            self.issuer,
            self.supervisor,
            self.has_notice,
            self.notice_on,
            self.publish_days,
            self.objection_days,
            self.in_workdays,
            self.contact,
        )

    def show_facts(self, facts: TopicFacts) -> None:
        """Fill in what is stored."""
        self.form_of_meeting.setCurrentText(facts.form)
        self.issuer.setText(facts.issuer)
        self.supervisor.setText(facts.supervisor)
        self.contact.setText(facts.contact)
        self.publish_days.setValue(facts.publish_days or 0)
        if facts.objection_days is not None:
            self.objection_days.setValue(facts.objection_days)
        self.in_workdays.setChecked(facts.objection_in_workdays)
        self.has_notice.setChecked(facts.notice_on is not None)
        if facts.notice_on is not None:
            day = facts.notice_on
            self.notice_on.setDate(QDate(day.year, day.month, day.day))

    def said(self) -> str:
        """The most of it in a line."""
        parts = [self.form_of_meeting.currentText()]
        issuer = self.issuer.text().strip() or self.issuer.placeholderText()
        if issuer:
            parts.append(self.tr("issued by {name}").format(name=issuer))
        days = self.objection_days.value()
        parts.append(
            self.tr("{days} working days for objections").format(days=days)
            if self.in_workdays.isChecked()
            else self.tr("{days} days for objections").format(days=days)
        )
        return self.tr(", ").join(parts)

    def announced(self) -> date | None:
        """The day of the announcement, where one is said."""
        return as_date(self.notice_on.date()) if self.has_notice.isChecked() else None


def day_field(shown: str, value: date) -> QDateEdit:
    """A day, typed or picked from a calendar."""
    made = QDateEdit(QDate(value.year, value.month, value.day))
    made.setCalendarPopup(True)
    made.setDisplayFormat(shown)
    made.setMinimumWidth(scaled(190))
    return made


def choice_of(owner: QWidget, values: tuple[Enum, ...]) -> QComboBox:
    """Values to choose from, in words."""
    words, made = Words(owner), QComboBox()
    for value in values:
        made.addItem(words.of(value), value)
    return made


def as_date(day: QDate) -> date:
    """The same day without Qt."""
    return date(day.year(), day.month(), day.day())


def beside(*widgets: QWidget) -> QHBoxLayout:
    """Fields in a row, from the left."""
    row = QHBoxLayout()
    row.setSpacing(scaled(12))
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
