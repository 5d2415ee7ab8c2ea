# SPDX-License-Identifier: Apache-2.0
"""Changing one's own password."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.forms import Form
from commdesk.ui.kit.sheet import Sheet
from commdesk.ui.office.password_field import NewPassword, PasswordField


class PasswordDialog(Sheet):
    """One's own password: the old one, and a new one twice."""

    password_entered = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, self.tr("Change my password"), 520)
        self.old = PasswordField()
        self.secret = NewPassword(self)
        form = Form()
        form.add(self.tr("Password until now"), self.old)
        self.secret.add_to(form)
        self.body.addLayout(form)
        self.body.addStretch()
        back = button(self.tr("Cancel"))
        back.clicked.connect(self.reject)
        self.save = button(self.tr("Change"), "primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self._enter)
        self.add_button(back)
        self.add_main_button(self.save)
        self.old.setFocus()

    def _enter(self) -> None:
        fault = self.secret.fault()
        if fault is not None:
            self.say(fault[1], "refused")
            fault[0].setFocus()
            return
        self.save.setEnabled(False)
        self.password_entered.emit(self.old.text(), self.secret.text())
