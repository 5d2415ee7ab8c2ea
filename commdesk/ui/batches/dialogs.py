# SPDX-License-Identifier: Apache-2.0
"""The dialogs of batches: how many were counted, and what was counted wrong."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from commdesk.domain.batches import Batch
from commdesk.ui.batches.words import BatchWords
from commdesk.ui.kit import theme
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.forms import Form
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.sheet import Sheet
from commdesk.ui.kit.theme import scaled

_MOST_DIGITS = 7
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class CountField(QLineEdit):
    """A number of papers, large; -1 for what is none."""

    def __init__(self, number: int = 0) -> None:
        super().__init__(str(number) if number else "")
        self.setFont(theme.font(28, bold=True))
        self.setFixedWidth(scaled(180))
        self.setMinimumHeight(scaled(48))

    @property
    def number(self) -> int:
        """What was typed, in digits of any width."""
        text = unicodedata.normalize("NFKC", self.text()).strip()
        return int(text) if text.isdecimal() and len(text) <= _MOST_DIGITS else -1


class StartDialog(Sheet):
    """Number, Enter, Enter. Whoever opened it starts the batch and closes the dialog.

    After the first Enter the button asks for the second one. Whoever does not look and types
    the first paper's number instead starts nothing: that is said, and the next Enter only
    asks again.
    """

    start_wanted = Signal(int, str, str)  # counted, box, seal
    refused = Signal()  # keys for a paper came, and no batch is open

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, self.tr("Start a batch"), 520)
        self.declared = CountField()
        self.box, self.seal = QLineEdit(), QLineEdit()
        self.box.setPlaceholderText(self.tr("may stay empty"))
        self.seal.setPlaceholderText(self.tr("may stay empty"))
        self.body.addWidget(
            label(
                self.tr(
                    "Count the pile by hand first. What is keyed is compared with this number when "
                    "the batch is finished."
                ),
                "secondary",
                wrap=True,
            )
        )
        form = Form()
        form.add(self.tr("Papers counted"), self.declared)
        form.add(self.tr("Ballot box"), self.box)
        form.add(self.tr("Seal number"), self.seal)
        self.body.addLayout(form)
        self.body.addStretch()
        back = button(self.tr("Cancel"))
        back.clicked.connect(self.reject)
        self._plain = self.tr("Start")
        self.start = button(self._plain, "primary", "check")
        self.start.clicked.connect(self._enter)
        self.add_button(back)
        self.add_main_button(self.start)
        self._typed = ""  # for a paper, since the button has the keyboard
        self.start.installEventFilter(self)
        # The first Enter shows where the second one goes: nothing starts by one key too many.
        for field in (self.declared, self.box, self.seal):
            field.returnPressed.connect(self._go_on)
        self.declared.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.start:
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                return self._is_for_paper(event)
            if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
                is_in = event.type() == QEvent.Type.FocusIn
                self._typed = ""
                self.start.setText(self.tr("Start: Enter once more") if is_in else self._plain)
        return super().eventFilter(watched, event)

    def take_scan(self, text: str) -> bool:
        """A scan starts nothing and is said by whoever gave it; its digits were no keys."""
        self._typed = ""
        self.start.setText(
            self.tr("Start: Enter once more") if self.start.hasFocus() else self._plain
        )
        return False

    def _is_for_paper(self, event: QKeyEvent) -> bool:
        """Keys on the button that are no answer to it."""
        if event.key() in _ENTER and self._typed:
            self._say_not_started(asks=True)
            self._typed = ""
            self.start.setText(self.tr("Start: Enter once more"))
            return True
        if event.key() == Qt.Key.Key_Space or not event.text().isprintable() or not event.text():
            return False
        self._typed += event.text()
        self.start.setText(self._plain)
        self._say_not_started(asks=False)
        return True

    def _say_not_started(self, *, asks: bool) -> None:
        said = self.tr("The batch is not started yet, so “{typed}” was not taken.")
        if asks:
            said = self.tr(
                "The batch is not started yet, so “{typed}” was not taken. Press Enter once more "
                "to start it, then key the paper."
            )
        self.say(said.format(typed=self._typed), "refused")
        self.refused.emit()

    def _go_on(self) -> None:
        if self._is_number():
            self.start.setFocus()

    def _enter(self) -> None:
        if self._is_number():
            self.start_wanted.emit(self.declared.number, self.box.text(), self.seal.text())

    def _is_number(self) -> bool:
        if self.declared.number > 0:
            self.say("")
            return True
        self.say(self.tr("Type how many papers were counted, such as 50."), "refused")
        self.declared.setFocus()
        self.declared.selectAll()
        return False


class CountAgainDialog(Sheet):
    """The number counted is put right. Whoever opened it stores it and closes the dialog."""

    change_wanted = Signal(int, str)  # counted, reason

    def __init__(self, batch: Batch, parent: QWidget | None = None) -> None:
        super().__init__(parent, self.tr("Correct the number counted"), 520)
        self._old = batch.declared
        self.declared = CountField(batch.declared)
        self.reason = QLineEdit()
        self.body.addWidget(label(BatchWords(self).how_far(batch), "strong"))
        self.body.addWidget(
            label(
                self.tr("The number so far stays on record, with the reason."),
                "secondary",
                wrap=True,
            )
        )
        form = Form()
        form.add(self.tr("Papers counted"), self.declared)
        form.add(self.tr("Reason"), self.reason)
        self.body.addLayout(form)
        self.body.addStretch()
        back = button(self.tr("Cancel"))
        back.clicked.connect(self.reject)
        self.save = button(self.tr("Put on record"), "primary", "check")
        self.save.clicked.connect(self._enter)
        self.add_button(back)
        self.add_main_button(self.save)
        self.declared.returnPressed.connect(self.reason.setFocus)
        self.reason.returnPressed.connect(self._enter)
        self.declared.selectAll()
        self.declared.setFocus()

    def _enter(self) -> None:
        if self.declared.number <= 0:
            self._fault(self.declared, self.tr("Type how many papers were counted, such as 50."))
        elif self.declared.number == self._old:
            self._fault(self.declared, self.tr("This is the number that is on record already."))
        elif not self.reason.text().strip():
            self._fault(self.reason, self.tr("The reason is missing. Please enter one."))
        else:
            self.change_wanted.emit(self.declared.number, self.reason.text())

    def _fault(self, field: QLineEdit, text: str) -> None:
        self.say(text, "refused")
        field.setFocus()
        field.selectAll()
