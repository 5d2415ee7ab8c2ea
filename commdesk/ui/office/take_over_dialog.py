# SPDX-License-Identifier: Apache-2.0
"""Somebody else takes the keyboard: who, and the password. The window stays as it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from commdesk.domain.errors import UserError
from commdesk.domain.rights import Role
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.forms import Form
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.sheet import Sheet
from commdesk.ui.kit.theme import scaled
from commdesk.ui.office.password_field import PasswordField
from commdesk.ui.words.sentences import Sentences
from commdesk.ui.words.words import Words

_NAME = Qt.ItemDataRole.UserRole
_MOST_ROWS = 5


class TakeOverDialog(Sheet):
    """Asks; whoever opened it tries the password, and answers with `refuse` or closes it."""

    password_entered = Signal(str, str)  # operator, password

    def __init__(
        self, own_name: str, others: tuple[tuple[str, Role], ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, self.tr("Change the operator"), 480)
        self.names = QListWidget()
        self.names.setFixedHeight(min(max(len(others), 1), _MOST_ROWS) * scaled(36) + scaled(8))
        self.names.itemActivated.connect(lambda _: self.password.setFocus())
        self.password = PasswordField()
        self.password.returnPressed.connect(self._enter)
        said = self.tr("{name} hands over. Topic and place stay as they are.")
        if not others:
            said = self.tr("{name} is the only operator. Add others under “Operators”.")
        self.body.addWidget(label(said.format(name=own_name), "secondary", wrap=True))
        form = Form()
        form.add(self.tr("Who goes on"), self.names)
        form.add(self.tr("Password"), self.password)
        self.body.addLayout(form)
        self.body.addStretch()
        self._show_names(others)
        back = button(self.tr("Cancel"))
        back.clicked.connect(self.reject)
        self.go_on = button(self.tr("Go on"), "primary")
        self.go_on.clicked.connect(self._enter)
        self.go_on.setEnabled(bool(others))
        self.add_button(back)
        self.add_main_button(self.go_on)
        # With two people there is nobody to choose.
        (self.names if len(others) > 1 else self.password).setFocus()

    def _show_names(self, others: tuple[tuple[str, Role], ...]) -> None:
        words = Words(self)
        for name, role in others:
            item = QListWidgetItem(f"{name}　{words.of(role)}")
            item.setData(_NAME, name)
            self.names.addItem(item)
        self.names.setCurrentRow(0)

    def set_busy(self, *, busy: bool) -> None:
        """While the password is tried and the office is opened, nothing can be left."""
        self.hold(held=busy)
        for widget in (self.names, self.password, self.go_on):
            widget.setEnabled(not busy)
        self.say(self.tr("One moment…") if busy else "")

    def refuse(self, error: UserError) -> None:
        """Say why not, and let it be tried again."""
        self.set_busy(busy=False)
        self.say(Sentences(self).of(error), "refused")
        self.password.clear()
        self.password.setFocus()

    def _enter(self) -> None:
        item = self.names.currentItem()
        if item is None or not self.go_on.isEnabled():
            return
        if not self.password.text():
            self.say(self.tr("Please type the password."), "attention")
            self.password.setFocus()
            return
        self.password_entered.emit(item.data(_NAME), self.password.text())
