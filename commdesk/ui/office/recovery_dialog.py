# SPDX-License-Identifier: Apache-2.0
"""Getting back in with the recovery key: it sets a new password for one operator."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from commdesk.domain.errors import UserError
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.forms import Form
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.sheet import Sheet
from commdesk.ui.office.password_field import NewPassword
from commdesk.ui.words.sentences import Sentences


class RecoveryDialog(Sheet):
    """Asks for the key, whose password it is, and a new password."""

    key_entered = Signal(str, str, str)  # recovery key, operator, new password

    def __init__(self, operators: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent, self.tr("Use the recovery key"), 620)
        self._sentences = Sentences(self)
        self.key = QLineEdit()
        self.key.setPlaceholderText(self.tr("as printed; capital or small letters are the same"))
        self.operator = QComboBox()
        self.operator.addItems(list(operators))
        self.secret = NewPassword(self)
        self.body.addWidget(
            label(
                self.tr(
                    "The recovery key was shown when the office was set up, to be kept on paper. "
                    "With it an operator gets a new password; no data changes. It is noted in "
                    "the record."
                ),
                "secondary",
                wrap=True,
            )
        )
        form = Form()
        form.add(self.tr("Recovery key"), self.key)
        form.add(self.tr("Operator"), self.operator)
        self.secret.add_to(form)
        self.body.addLayout(form)
        self.body.addStretch()
        back = button(self.tr("Cancel"))
        back.clicked.connect(self.reject)
        self._open = button(self.tr("Set the new password and open"), "primary")
        self._open.setDefault(True)
        self._open.clicked.connect(self._enter)
        self.add_button(back)
        self.add_main_button(self._open)
        self.key.setFocus()

    def set_busy(self, busy: bool) -> None:
        """While the key is tried, nothing can be pressed twice."""
        self.hold(held=busy)
        for widget in (self.key, self.operator, *self.secret.fields, self._open):
            widget.setEnabled(not busy)
        self.say(self.tr("Opening the office…") if busy else "")

    def refuse(self, error: UserError) -> None:
        """Say why not."""
        self.set_busy(False)
        self.say(self._sentences.of(error), "refused")
        self.key.setFocus()

    def _enter(self) -> None:
        if not self.key.text().strip():
            self.say(self.tr("Please type the recovery key."), "attention")
            self.key.setFocus()
            return
        fault = self.secret.fault()
        if fault is not None:
            self.say(fault[1], "refused")
            fault[0].setFocus()
            return
        self.key_entered.emit(self.key.text(), self.operator.currentText(), self.secret.text())
