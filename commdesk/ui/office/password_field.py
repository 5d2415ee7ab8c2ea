# SPDX-License-Identifier: Apache-2.0
"""Lines for passwords, which can be looked at while they are typed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit

from commdesk.ui.kit.buttons import tool
from commdesk.ui.kit.forms import Form
from commdesk.ui.kit.theme import scaled

LEAST_PASSWORD = 8


class PasswordField(QLineEdit):
    """Hidden as dots; the eye at its end shows what was typed."""

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        # An input method must not offer what was typed as a word later.
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhSensitiveData
        )
        self._look = tool("eye", self.tr("Show the password"))
        self._look.setParent(self)
        self._look.setToolTip(self.tr("Show the password"))
        self._look.setCheckable(True)
        self._look.setCursor(Qt.CursorShape.ArrowCursor)
        # The keys stay with what is typed; Tab goes to the next field.
        self._look.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._look.toggled.connect(self._show)
        self.setTextMargins(0, 0, scaled(32), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = scaled(32)
        self._look.setGeometry(self.width() - side - 1, (self.height() - side) // 2, side, side)

    def _show(self, visible: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if visible else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)


class NewPassword(QObject):
    """A password to be chosen, typed twice."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.fields = (PasswordField(), PasswordField())

    def add_to(self, form: Form) -> None:
        """Two rows of a form."""
        hint = self.tr("At least {least} characters; a short sentence is good.")
        form.add(self.tr("Password"), self.fields[0], hint.format(least=LEAST_PASSWORD))
        form.add(self.tr("Password once more"), self.fields[1])

    def text(self) -> str:
        """What was typed first."""
        return self.fields[0].text()

    def fault(self) -> tuple[QLineEdit, str] | None:
        """The field to look at and what is wrong, or None."""
        password, repeated = self.fields
        if len(password.text()) < LEAST_PASSWORD:
            text = self.tr("The password is too short: at least {least} characters.")
            return password, text.format(least=LEAST_PASSWORD)
        if password.text() != repeated.text():
            return repeated, self.tr("The two passwords are not the same. Please type them again.")
        return None
