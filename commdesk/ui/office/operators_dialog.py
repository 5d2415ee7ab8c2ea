# SPDX-License-Identifier: Apache-2.0
"""Who may work in this office: a list, to be added to and taken from."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QWidget

from commdesk.domain.errors import UserError
from commdesk.services.office import Kdf, Office, operators_of
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.forms import Form
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.kit.sheet import Sheet
from commdesk.ui.kit.surfaces import line
from commdesk.ui.kit.theme import scaled
from commdesk.ui.office.password_field import NewPassword, PasswordField


class OperatorsDialog(Sheet):
    """Shows names and asks; `Operators` does."""

    add_wanted = Signal(str, str)
    remove_wanted = Signal(str)

    def __init__(self, own_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, self.tr("Operators"), 600)
        self._own_name = own_name
        self.names = QListWidget()
        self.names.setAccessibleName(self.tr("Operators"))
        self.names.setMinimumHeight(scaled(130))
        self.names.currentTextChanged.connect(self._offer_removal)
        self.remove = button(self.tr("Take the access away…"))
        self.remove.clicked.connect(self._remove)
        self.name = QLineEdit()
        self.secret = NewPassword(self)
        add = button(self.tr("Add"), "", "plus")
        add.clicked.connect(self._add)
        self.body.addWidget(
            label(
                self.tr("Everyone works under a name of his own: the record says who did what."),
                "secondary",
                wrap=True,
            )
        )
        self.body.addWidget(self.names)
        row = QHBoxLayout()
        row.addWidget(self.remove)
        row.addStretch()
        self.body.addLayout(row)
        self.body.addWidget(line())
        self.body.addWidget(label(self.tr("A new operator"), "heading"))
        form = Form()
        form.add(self.tr("Name"), self.name)
        self.secret.add_to(form)
        self.body.addLayout(form)
        adding = QHBoxLayout()
        adding.addStretch()
        adding.addWidget(add)
        self.body.addLayout(adding)
        self.body.addStretch()
        done = button(self.tr("Close"), "primary")
        done.clicked.connect(self.accept)
        self.footer.addWidget(done)

    def show_names(self, names: tuple[str, ...]) -> None:
        """Who may work here."""
        self.names.clear()
        self.names.addItems(names)
        self.names.setCurrentRow(0)

    def added(self, name: str) -> None:
        """Said when it is done."""
        self.name.clear()
        for field in self.secret.fields:
            field.clear()
        self.say(self.tr("{name} can log in now.").format(name=name), "stored")

    def _offer_removal(self, name: str) -> None:
        self.remove.setEnabled(bool(name) and name != self._own_name)

    def _remove(self) -> None:
        item = self.names.currentItem()
        if item is not None:
            self.remove_wanted.emit(item.text())

    def _add(self) -> None:
        if not self.name.text().strip():
            self.say(self.tr("The name is missing."), "refused")
            self.name.setFocus()
            return
        fault = self.secret.fault()
        if fault is not None:
            self.say(fault[1], "refused")
            fault[0].setFocus()
            return
        self.say(self.tr("One moment…"))
        self.add_wanted.emit(self.name.text().strip(), self.secret.text())


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


class Operators(QObject):
    """Opens the dialogs and does what they ask; deriving keys runs as a job."""

    def __init__(self, jobs: JobRunner, prompts: Prompts, kdf: Kdf, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._prompts = prompts
        self._kdf = kdf

    def manage(self, office: Office, window: QWidget) -> OperatorsDialog:
        """The list."""
        dialog = OperatorsDialog(office.operator, window)
        dialog.show_names(operators_of(office.folder))

        def refuse(error: UserError) -> None:
            dialog.say("")
            self._prompts.show_error(dialog, error)

        def add(name: str, password: str) -> None:
            def added(_: None) -> None:
                dialog.show_names(operators_of(office.folder))
                dialog.added(name)

            self._jobs.submit(
                dialog,
                lambda: office.add_operator(name, password, kdf=self._kdf),
                added,
                refuse,
            )

        def remove(name: str) -> None:
            if not self._prompts.confirm(
                dialog,
                self.tr("Take the access of {name} away?").format(name=name),
                action=self.tr("Take away"),
                detail=self.tr(
                    "What {name} did stays on record. Access can be given again later."
                ).format(name=name),
                is_dangerous=True,
            ):
                return
            try:
                office.remove_operator(name)
            except UserError as error:
                refuse(error)
                return
            dialog.show_names(operators_of(office.folder))

        dialog.add_wanted.connect(add)
        dialog.remove_wanted.connect(remove)
        dialog.open()
        return dialog

    def change_password(self, office: Office, window: QWidget) -> PasswordDialog:
        """One's own."""
        dialog = PasswordDialog(window)

        def change(old: str, new: str) -> None:
            def changed(_: None) -> None:
                dialog.accept()
                self._prompts.show_message(window, self.tr("The password is changed."))

            def refuse(error: UserError) -> None:
                dialog.save.setEnabled(True)
                self._prompts.show_error(dialog, error)

            self._jobs.submit(
                dialog,
                lambda: office.change_password(old, new, kdf=self._kdf),
                changed,
                refuse,
            )

        dialog.password_entered.connect(change)
        dialog.open()
        return dialog
