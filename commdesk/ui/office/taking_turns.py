# SPDX-License-Identifier: Apache-2.0
"""Two people take turns at one PC: from the question to the office opened by the other one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from commdesk.domain.errors import UserError
from commdesk.services.office.office import Office
from commdesk.services.office.taking_turns import check_successor, others, take_over
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.office.take_over_dialog import TakeOverDialog


class TakingTurns(QObject):
    """Passwords are tried as jobs. Until one is right, the office stays open as it is."""

    leaving = Signal()  # the office is closed now: let go of it
    taken_over = Signal(object)  # Office, not yet attached to the interface thread
    lost = Signal(Path, str)  # closed, and could not be opened again: folder, operator

    def __init__(self, jobs: JobRunner, prompts: Prompts, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._prompts = prompts
        self.dialog: TakeOverDialog | None = None

    def start(self, office: Office, window: QWidget) -> None:
        """Ask who goes on."""
        try:
            dialog = TakeOverDialog(office.operator, others(office), window)
        except UserError as error:
            self._prompts.show_error(window, error)
            return

        def enter(name: str, password: str) -> None:
            dialog.set_busy(busy=True)
            self._jobs.submit(
                dialog,
                lambda: check_successor(office, name, password),
                lambda _: self._go_on(office, name, password),
                dialog.refuse,
            )

        dialog.password_entered.connect(enter)
        dialog.finished.connect(self._forget)
        self.dialog = dialog
        dialog.open()

    def _go_on(self, office: Office, name: str, password: str) -> None:
        self.leaving.emit()

        def refuse(error: UserError) -> None:
            self._end()
            self.lost.emit(office.folder, name)
            self._prompts.show_error(None, error)

        def taken(opened: Office) -> None:
            self._end()
            self.taken_over.emit(opened)

        self._jobs.submit(self, lambda: take_over(office, name, password), taken, refuse)

    def _end(self) -> None:
        if self.dialog is not None:
            self.dialog.hold(held=False)
            self.dialog.accept()

    def _forget(self) -> None:
        self.dialog = None
