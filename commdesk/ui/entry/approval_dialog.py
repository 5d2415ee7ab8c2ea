# SPDX-License-Identifier: Apache-2.0
"""A supervisor says yes to a correction, at this PC and with a password."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QWidget

from commdesk.domain.errors import UserError
from commdesk.services.office.office import Office
from commdesk.services.office.rights import Approval, approve
from commdesk.ui.entry.changes import Change, ChangesGrid
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.forms import Form
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.sheet import Sheet
from commdesk.ui.office.password_field import PasswordField
from commdesk.ui.words.sentences import Sentences

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class ApprovalDialog(Sheet):
    """What is changed, who approves it, and the password; `given` for each try.

    The keyboard begins in the password where it is clear who approves, that is with one
    supervisor, or with the one who did last (`likely`); else Enter goes from the name to it.
    """

    given = Signal(str, str)

    def __init__(
        self,
        names: Sequence[str],
        what: str,
        parent: QWidget | None = None,
        *,
        changes: Sequence[Change] = (),
        likely: str = "",
    ) -> None:
        super().__init__(parent, self.tr("A supervisor's approval"), 600)
        self.changes = tuple(changes)
        self.name = QComboBox()
        self.name.addItems(list(names))
        self.name.setCurrentIndex(max(0, self.name.findText(likely)))
        self.name.installEventFilter(self)
        self.password = PasswordField()
        self.password.returnPressed.connect(self._give)
        form = Form()
        form.add(self.tr("Supervisor"), self.name)
        form.add(self.tr("Password"), self.password)
        self.body.addWidget(label(what, wrap=True))
        if changes:
            self.body.addLayout(ChangesGrid(changes))
        self.body.addLayout(form)
        self.body.addStretch()
        self.approve_button = button(self.tr("Approve"), "primary")
        self.approve_button.clicked.connect(self._give)
        leave = button(self.tr("Not now"))
        leave.clicked.connect(self.reject)
        self.add_button(leave)
        self.add_main_button(self.approve_button)
        is_clear = len(names) == 1 or likely in names
        (self.password if is_clear else self.name).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.name
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _ENTER
        ):
            self.password.setFocus()
            return True
        return super().eventFilter(watched, event)

    def refuse(self, text: str) -> None:
        """What was wrong; the password is typed again."""
        self.say(text, "refused")
        self.password.clear()
        self.password.setFocus()

    def wait(self, *, waiting: bool) -> None:
        """While the password is checked."""
        self.hold(held=waiting)
        for widget in (self.name, self.password, self.approve_button):
            widget.setEnabled(not waiting)

    def _give(self) -> None:
        if not self.password.text():
            self.refuse(self.tr("The password is missing."))
        else:
            self.given.emit(self.name.currentText(), self.password.text())


class Approvals(QObject):
    """Asks with the dialog and checks off the interface thread."""

    def __init__(self, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._sentences = Sentences(self)
        self.dialog: ApprovalDialog | None = None
        self._likely = ""

    def ask(
        self,
        office: Office,
        names: Sequence[str],
        what: str,
        window: QWidget,
        answer: Callable[[Approval | None], None],
        changes: Sequence[Change] = (),
    ) -> None:
        """`answer` gets the approval, or None when nobody gave one."""
        dialog = self.dialog = ApprovalDialog(
            names, what, window, changes=changes, likely=self._likely
        )
        found: list[Approval] = []

        def approved(approval: Approval) -> None:
            dialog.wait(waiting=False)
            found.append(approval)
            self._likely = approval.operator
            dialog.accept()

        def refused(error: UserError) -> None:
            dialog.wait(waiting=False)
            dialog.refuse(self._sentences.of(error))

        def check(name: str, password: str) -> None:
            dialog.wait(waiting=True)
            self._jobs.submit(dialog, lambda: approve(office, name, password), approved, refused)

        def finished() -> None:
            self.dialog = None
            answer(found[0] if found else None)

        dialog.given.connect(check)
        dialog.finished.connect(finished)
        dialog.open()
