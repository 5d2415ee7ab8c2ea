# SPDX-License-Identifier: Apache-2.0
"""From the start of the program to an open office: set up, try the sample, log in, recover."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from commdesk.domain.errors import UserError
from commdesk.resources import data_dir
from commdesk.services.office.folder import (
    SAMPLE_NAME,
    Kdf,
    OfficeState,
    is_office,
    operators_of,
    state_of,
)
from commdesk.ui.frame.preferences import Preferences
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.office.login_window import LoginWindow
from commdesk.ui.office.start_window import StartWindow

if TYPE_CHECKING:
    from commdesk.services.office.office import Office
    from commdesk.ui.office.create_office_dialog import CreateOfficeDialog, OfficeDraft
    from commdesk.ui.office.recovery_dialog import RecoveryDialog
    from commdesk.ui.office.recovery_key_dialog import RecoveryKeyDialog

# The sample holds nothing of anybody's, and everybody may look at it.
SAMPLE_PASSWORD = "12345678"  # noqa: S105


class Opening(QObject):
    """One window at a time: the start window or the log-in. Deriving keys runs as a job.

    What only a click asks for is loaded by that click: the first window waits for none of it.
    """

    office_opened = Signal(object)  # Office, not yet attached to the interface thread

    def __init__(
        self,
        jobs: JobRunner,
        prompts: Prompts,
        preferences: Preferences,
        parent: QObject | None = None,
        *,
        kdf: Kdf | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._prompts = prompts
        self._preferences = preferences
        self._kdf = kdf or Kdf()
        self._folder = Path()
        self.window: QWidget | None = None
        self.dialog: CreateOfficeDialog | RecoveryDialog | RecoveryKeyDialog | None = None

    def begin(self) -> None:
        """The log-in of the office opened last, or the start window."""
        last = next(iter(self._preferences.offices), None)
        if last is not None and state_of(last) is OfficeState.WHOLE:
            self.show_login(last)
        if self.window is None:
            self.show_start(last)

    def end(self) -> None:
        """Put the window away; another one is shown already."""
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None

    # Start

    def show_start(self, last: Path | None = None) -> None:
        """The known offices and three ways to begin; `last` could not be opened, which is said."""
        states = {folder: state_of(folder) for folder in self._preferences.offices}
        offices = {
            folder: state is OfficeState.WHOLE
            for folder, state in states.items()
            if state is not OfficeState.GONE
        }
        window = StartWindow(offices, last)
        window.create_chosen.connect(self._create)
        window.sample_chosen.connect(self._open_sample)
        window.folder_chosen.connect(self._choose_folder)
        window.office_chosen.connect(self.show_login)
        self._show(window)

    def _choose_folder(self) -> None:
        folder = self._prompts.ask_folder(
            self.window, self.tr("Choose the folder of the office"), data_dir()
        )
        if folder is None:
            return
        self.show_login(folder)

    def _open_sample(self) -> None:
        folder, operator = data_dir() / SAMPLE_NAME, self.tr("Sample operator")
        if is_office(folder):
            self.show_login(folder)
            return
        if isinstance(self.window, StartWindow):
            self.window.set_busy(self.tr("Setting up the sample office…"))

        def work() -> Office:
            from commdesk.services.office.sample import open_sample  # noqa: PLC0415

            return open_sample(folder, operator, SAMPLE_PASSWORD, kdf=self._kdf)[0]

        self._jobs.submit(self, work, self._opened, self._refuse, on_settled=self._end_busy)

    # Set up

    def _create(self) -> None:
        from commdesk.ui.office.create_office_dialog import CreateOfficeDialog  # noqa: PLC0415

        dialog = CreateOfficeDialog(data_dir(), self._prompts, self.window)
        dialog.office_entered.connect(self._create_now)
        dialog.finished.connect(self._forget_dialog)
        self.dialog = dialog
        dialog.open()

    def _create_now(self, draft: OfficeDraft) -> None:
        from commdesk.ui.office.create_office_dialog import CreateOfficeDialog  # noqa: PLC0415

        dialog = self.dialog
        if not isinstance(dialog, CreateOfficeDialog):
            return
        dialog.set_busy(True)

        def work() -> tuple[Office, str]:
            from commdesk.services.office.office import create_office  # noqa: PLC0415

            return create_office(
                draft.folder,
                name=draft.name,
                operator=draft.operator,
                password=draft.password,
                kdf=self._kdf,
            )

        def refuse(error: UserError) -> None:
            self._prompts.show_error(dialog, error)

        def settled() -> None:
            if self.dialog is dialog:
                dialog.set_busy(False)

        self._jobs.submit(self, work, self._created, refuse, on_settled=settled)

    def _created(self, made: tuple[Office, str]) -> None:
        from commdesk.ui.frame.key_sheet import KeyFacts  # noqa: PLC0415
        from commdesk.ui.office.recovery_key_dialog import RecoveryKeyDialog  # noqa: PLC0415

        office, key = made
        if self.dialog is not None:
            self.dialog.close()
        facts = KeyFacts(office.name, key, office.clock())
        dialog = RecoveryKeyDialog(facts, self._prompts, self.window)
        dialog.kept.connect(lambda: self._opened(office))
        dialog.finished.connect(self._forget_dialog)
        self.dialog = dialog
        dialog.open()

    # Log in

    def show_login(self, folder: Path, last: str = "") -> None:
        """Ask who is working and for the password; say why, where that can not be."""
        try:
            operators = operators_of(folder)
            if not is_office(folder):
                raise UserError("office-file-missing", path=str(folder))
        except UserError as error:
            # It stays known: a copy may be put back, or its disk connected again.
            self._prompts.show_error(self.window, error)
            if self.window is None:
                self.show_start(folder)
            return
        self._folder = folder
        window = LoginWindow(folder.name, operators, last, folder=folder)
        window.password_entered.connect(self._log_in)
        window.recovery_chosen.connect(self._recover)
        window.other_office_chosen.connect(self.show_start)
        if folder == data_dir() / SAMPLE_NAME:
            window.say_hint(
                self.tr("This is the sample office. Its password is {password}.").format(
                    password=SAMPLE_PASSWORD
                )
            )
        self._show(window)

    def _log_in(self, operator: str, password: str) -> None:
        window = self.window
        if not isinstance(window, LoginWindow):
            return
        folder = self._folder
        window.set_busy(True)

        def work() -> Office:
            from commdesk.services.office.office import open_office  # noqa: PLC0415

            return open_office(folder, operator=operator, password=password)

        def opened(office: Office) -> None:
            if self.window is window:
                self._opened(office)
            else:
                # Another window was asked for meanwhile.
                office.close()

        def refuse(error: UserError) -> None:
            if self.window is window:
                window.refuse(error)

        def settled() -> None:
            if self.window is window:
                window.set_busy(False)

        self._jobs.submit(self, work, opened, refuse, on_settled=settled)

    def _recover(self) -> None:
        from commdesk.ui.office.recovery_dialog import RecoveryDialog  # noqa: PLC0415

        try:
            operators = operators_of(self._folder)
        except UserError as error:
            self._prompts.show_error(self.window, error)
            return
        dialog = RecoveryDialog(operators, self.window)
        dialog.key_entered.connect(self._recover_now)
        dialog.finished.connect(self._forget_dialog)
        self.dialog = dialog
        dialog.open()

    def _recover_now(self, key: str, operator: str, password: str) -> None:
        from commdesk.ui.office.recovery_dialog import RecoveryDialog  # noqa: PLC0415

        dialog, folder = self.dialog, self._folder
        if not isinstance(dialog, RecoveryDialog):
            return
        dialog.set_busy(True)

        def work() -> Office:
            from commdesk.services.office.office import open_with_recovery_key  # noqa: PLC0415

            return open_with_recovery_key(
                folder,
                recovery_key=key,
                operator=operator,
                new_password=password,
                kdf=self._kdf,
            )

        def opened(office: Office) -> None:
            dialog.accept()
            self._opened(office)

        def settled() -> None:
            if self.dialog is dialog:
                dialog.set_busy(False)

        self._jobs.submit(self, work, opened, dialog.refuse, on_settled=settled)

    # Inside

    def _opened(self, office: Office) -> None:
        self._preferences.remember_office(office.folder)
        self.office_opened.emit(office)

    def _refuse(self, error: UserError) -> None:
        self._prompts.show_error(self.window, error)

    def _end_busy(self) -> None:
        if isinstance(self.window, StartWindow):
            self.window.set_busy("")

    def _forget_dialog(self) -> None:
        self.dialog = None

    def _show(self, window: QWidget) -> None:
        old, self.window = self.window, window
        window.show()
        window.raise_()
        window.activateWindow()
        if old is not None:
            old.close()
            old.deleteLater()
