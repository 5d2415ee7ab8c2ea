# SPDX-License-Identifier: Apache-2.0
"""Dialogs of objections: one that came, and the answer to it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QLineEdit, QPlainTextEdit, QWidget

from commdesk.services.afterwards.objections import LONGEST_NAME, Answer, Objection
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.forms import Form
from commdesk.ui.kit.labels import Band, WrappedLabel, label
from commdesk.ui.kit.sheet import Sheet
from commdesk.ui.kit.theme import scaled

_LINES = 110  # pixels at 100 %


class _Written(Sheet):
    """A dialog whose text took somebody time: it is not left by accident."""

    def __init__(
        self, parent: QWidget | None, title: str, may_leave: Callable[[], bool] | None
    ) -> None:
        super().__init__(parent, title, 600)
        self._may_leave = may_leave
        self._begun_with: tuple[object, ...] = ()

    def begin(self) -> None:
        """What is entered now would be no loss."""
        self._begun_with = self._entered()

    def reject(self) -> None:
        is_changed = self._entered() != self._begun_with
        if is_changed and self._may_leave is not None and not self._may_leave():
            return
        super().reject()

    def _entered(self) -> tuple[object, ...]:
        lines = (edit.text() for edit in self.findChildren(QLineEdit))
        pages = (edit.toPlainText() for edit in self.findChildren(QPlainTextEdit))
        return (*lines, *pages)


class ReceiveDialog(_Written):
    """Somebody objects. Whoever opened it stores it and closes the dialog."""

    wanted = Signal(str, str, object, str)  # objector, text, day, contact

    def __init__(
        self,
        today: date,
        about: Callable[[date], tuple[str, str]],
        parent: QWidget | None = None,
        may_leave: Callable[[], bool] | None = None,
    ) -> None:
        """`about`: what an objection of a day is about and whether it is late, with a state."""
        super().__init__(parent, self.tr("Record an objection"), may_leave)
        self._about = about
        self.band.keep_place()
        self.objector, self.contact = QLineEdit(), QLineEdit()
        for field in (self.objector, self.contact):
            field.setMaxLength(LONGEST_NAME)
        self.contact.setPlaceholderText(self.tr("may stay empty"))
        self.day = day_field(today)
        self.said = Band()
        self.text = _text_field()
        form = Form()
        form.add(self.tr("Objector"), self.objector)
        form.add(self.tr("Contact"), self.contact)
        form.add(self.tr("Received on"), self.day)
        form.addWidget(self.said, form.rowCount(), 1)
        form.add(self.tr("Objection"), self.text)
        self.body.addLayout(form)
        back = button(self.tr("Cancel"))
        back.clicked.connect(self.reject)
        self.save = button(self.tr("Put on record"), "primary", "check")
        self.save.clicked.connect(self._enter)
        self.add_button(back)
        self.add_main_button(self.save)
        self.day.dateChanged.connect(self._say)
        self._say()
        self.objector.setFocus()
        self.begin()

    def _say(self) -> None:
        self.said.say(*self._about(_day(self.day)))

    def _enter(self) -> None:
        self.wanted.emit(
            self.objector.text(), self.text.toPlainText(), _day(self.day), self.contact.text()
        )


class AnswerDialog(_Written):
    """What the objector was told. Whoever opened it stores it and closes the dialog."""

    wanted = Signal(object, str, object)  # Answer, text, day

    def __init__(
        self,
        objection: Objection,
        today: date,
        parent: QWidget | None = None,
        may_leave: Callable[[], bool] | None = None,
        *,
        can_take_down: bool = True,
    ) -> None:
        """`can_take_down`: there is a way back from the result, which is told."""
        title = self.tr("Answer objection {number}").format(number=objection.number)
        super().__init__(parent, title, may_leave)
        said = WrappedLabel(objection.text)
        self.finding = QComboBox()
        self.finding.setPlaceholderText(self.tr("Please choose"))
        for answer, words in (
            (Answer.REJECTED, self.tr("The objection does not hold")),
            (Answer.PARTLY, self.tr("The objection holds in part")),
            (Answer.UPHELD, self.tr("The objection holds")),
        ):
            self.finding.addItem(words, answer)
        # Nothing is found before somebody says so.
        self.finding.setCurrentIndex(self.finding.findData(objection.result))
        self.day = day_field(today)
        self.text = _text_field(objection.answer)
        form = Form()
        form.add(self.tr("Objection"), said)
        form.add(self.tr("Finding"), self.finding)
        form.add(self.tr("Answered on"), self.day)
        form.add(self.tr("Answer"), self.text)
        self.body.addLayout(form)
        self.hint = label(
            self.tr(
                "Where an objection holds and changes the count, take the result down under "
                "“Topics”, count again, and publish anew."
            ),
            "secondary",
            wrap=True,
        )
        self.hint.setVisible(can_take_down)
        self.body.addWidget(self.hint)
        back = button(self.tr("Cancel"))
        back.clicked.connect(self.reject)
        self.save = button(self.tr("Put on record"), "primary", "check")
        self.save.clicked.connect(self._enter)
        self.add_button(back)
        self.add_main_button(self.save)
        self.text.setFocus()
        self.begin()

    def _enter(self) -> None:
        if self.finding.currentIndex() < 0:
            self.say(
                self.tr("Please choose what was found: whether the objection holds."), "refused"
            )
            self.finding.setFocus()
            return
        self.wanted.emit(self.finding.currentData(), self.text.toPlainText(), _day(self.day))


def day_field(today: date) -> QDateEdit:
    """A day that is not to come."""
    made = QDateEdit(QDate(today.year, today.month, today.day))
    made.setDisplayFormat("yyyy-MM-dd")
    made.setMaximumDate(made.date())
    made.setCalendarPopup(True)
    made.setMinimumWidth(scaled(150))
    return made


def _text_field(text: str = "") -> QPlainTextEdit:
    made = QPlainTextEdit(text)
    made.setTabChangesFocus(True)
    made.setMinimumHeight(scaled(_LINES))
    return made


def _day(field: QDateEdit) -> date:
    shown = field.date()
    return date(shown.year(), shown.month(), shown.day())
