# SPDX-License-Identifier: Apache-2.0
"""Who may work in this office, and as what: a list, to be added to and taken from."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QWidget

from commdesk.domain.errors import UserError
from commdesk.domain.rights import Right, Role
from commdesk.services.office.office import Kdf, Office
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.forms import Form
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.kit.sheet import Sheet
from commdesk.ui.kit.surfaces import line
from commdesk.ui.kit.theme import scaled
from commdesk.ui.office.password_dialog import PasswordDialog
from commdesk.ui.office.password_field import NewPassword
from commdesk.ui.office.roles import RoleBox
from commdesk.ui.words.words import Words

_NAME = Qt.ItemDataRole.UserRole


class OperatorsDialog(Sheet):
    """Shows names and roles and asks; `Operators` does. Only an administrator may change them."""

    add_wanted = Signal(str, str, object)  # name, password, Role
    remove_wanted = Signal(str)
    role_wanted = Signal(str, object)

    def __init__(self, own_name: str, parent: QWidget | None = None, *, may: bool = True) -> None:
        super().__init__(parent, self.tr("Operators"), 640)
        self._own_name, self._may = own_name, may
        self._words = Words(self)
        self._roles: dict[str, Role] = {}
        self._warned_of: tuple[str, ...] = ()
        self.names = QListWidget()
        self.names.setAccessibleName(self.tr("Operators"))
        self.names.setMinimumHeight(scaled(130))
        self.names.currentRowChanged.connect(self._chosen)
        self.role = RoleBox(self.tr("Role"), Role.CLERK)
        self.role.changed.connect(self._offer)
        self.change = button(self.tr("Change the role"))
        self.change.clicked.connect(self._change)
        self.remove = button(self.tr("Take the access away…"))
        self.remove.clicked.connect(self._remove)
        self.body.addWidget(
            label(
                self.tr("Everyone works under a name of his own: the record says who did what."),
                "secondary",
                wrap=True,
            )
        )
        self.body.addWidget(self.names)
        form = Form()
        form.add(self.tr("Role"), self.role)
        self.body.addLayout(form)
        row = QHBoxLayout()
        row.addWidget(self.remove)
        row.addStretch()
        row.addWidget(self.change)
        self.body.addLayout(row)
        self.body.addWidget(line())
        self._add_new()
        self.body.addStretch()
        done = button(self.tr("Close"), "primary")
        done.clicked.connect(self._close)
        self.add_button(self.add)
        self.footer.addWidget(done)
        if not may:
            self.say(self.tr("Only an administrator says who works here, and as what."))

    def _add_new(self) -> None:
        self.name = QLineEdit()
        self.secret = NewPassword(self)
        self.new_role = RoleBox(self.tr("Role"), Role.CLERK)
        self.add = button(self.tr("Add the new operator"), "", "plus")
        self.add.clicked.connect(self._add)
        self.secret.fields[-1].returnPressed.connect(self._add)
        self.body.addWidget(label(self.tr("A new operator"), "heading"))
        form = Form()
        form.add(self.tr("Name"), self.name)
        form.add(self.tr("Role"), self.new_role)
        self.secret.add_to(form)
        self.body.addLayout(form)
        for widget in (self.name, self.new_role, self.add, *self.secret.fields):
            widget.setEnabled(self._may)

    def reject(self) -> None:
        """Escape and the cross: what is half typed is not dropped by the first of them."""
        if self._may_leave():
            super().reject()

    def _close(self) -> None:
        if self._may_leave():
            self.accept()

    def _may_leave(self) -> bool:
        typed = (self.name.text().strip(), *(field.text() for field in self.secret.fields))
        if not any(typed) or typed == self._warned_of:
            return True
        self._warned_of = typed
        name = typed[0] or self.tr("The new operator")
        self.say(
            self.tr(
                "{name} is not added yet. Add the new operator below, or close once more to drop "
                "what was typed."
            ).format(name=name),
            "attention",
        )
        return False

    @property
    def current(self) -> str:
        """The name chosen in the list."""
        item = self.names.currentItem()
        return "" if item is None else item.data(_NAME)

    def show_names(self, operators: tuple[tuple[str, Role], ...]) -> None:
        """Who may work here, and as what; whoever was chosen stays chosen."""
        before = self.current
        self._roles = dict(operators)
        self.names.clear()
        for name, role in operators:
            item = QListWidgetItem(f"{name}　{self._words.of(role)}")
            item.setData(_NAME, name)
            self.names.addItem(item)
        known = [name for name, _ in operators]
        self.names.setCurrentRow(known.index(before) if before in known else 0)

    def added(self, name: str) -> None:
        """Said when it is done."""
        self.name.clear()
        for field in self.secret.fields:
            field.clear()
        self.say(self.tr("{name} can log in now.").format(name=name), "stored")
        # Ready for the next one, though the words above took some of the room.
        self.name.setFocus()
        self.bring_into_sight(self.add)

    def changed(self, name: str, role: Role) -> None:
        """Said when it is done."""
        said = self.tr("{name}: {role} from the next log-in on.")
        self.say(said.format(name=name, role=self._words.of(role)), "stored")

    def _chosen(self) -> None:
        if self.current:
            self.role.choose(self._roles[self.current])
        self._offer()

    def _offer(self) -> None:
        name = self.current
        is_other = self._may and bool(name) and name != self._own_name
        self.role.setEnabled(is_other)
        self.remove.setEnabled(is_other)
        self.change.setEnabled(is_other and self.role.role is not self._roles.get(name))

    def _remove(self) -> None:
        if self.current:
            self.remove_wanted.emit(self.current)

    def _change(self) -> None:
        if self.current:
            self.role_wanted.emit(self.current, self.role.role)

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
        self.add_wanted.emit(self.name.text().strip(), self.secret.text(), self.new_role.role)


class Operators(QObject):
    """Opens the dialogs and does what they ask; deriving keys runs as a job."""

    def __init__(self, jobs: JobRunner, prompts: Prompts, kdf: Kdf, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._prompts = prompts
        self._kdf = kdf

    def manage(self, office: Office, window: QWidget) -> OperatorsDialog:
        """The list."""
        may = Right.ADMINISTER in office.role.rights
        dialog = OperatorsDialog(office.operator, window, may=may)
        try:
            dialog.show_names(office.operators())
        except UserError as error:
            self._prompts.show_error(window, error)

        def refuse(error: UserError) -> None:
            dialog.say("")
            self._prompts.show_error(dialog, error)

        def add(name: str, password: str, role: Role) -> None:
            def added(_: None) -> None:
                dialog.show_names(office.operators())
                dialog.added(name)

            self._jobs.submit(
                dialog,
                lambda: office.add_operator(name, password, role=role, kdf=self._kdf),
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
            dialog.show_names(office.operators())

        def change(name: str, role: Role) -> None:
            try:
                office.change_role(name, role)
                dialog.show_names(office.operators())
            except UserError as error:
                refuse(error)
                return
            dialog.changed(name, role)

        dialog.role_wanted.connect(change)
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
