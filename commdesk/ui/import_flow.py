# SPDX-License-Identifier: Apache-2.0
"""Importing a register, from the file dialog to what is stored."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from commdesk.domain.errors import UserError
from commdesk.domain.roll import make_roll
from commdesk.domain.topics import Basis, PaperPer
from commdesk.services.office import Office
from commdesk.services.progress import Progress
from commdesk.services.register import ImportDone, check_replaceable, store_import
from commdesk.services.register_import.preview import Field, RegisterPreview
from commdesk.ui.import_dialog import ImportDialog, Understood
from commdesk.ui.jobs import Job, JobRunner
from commdesk.ui.progress_dialog import ProgressDialog
from commdesk.ui.prompts import Prompts

Mapped = Mapping[int, Field | None]


class ImportFlow(QObject):
    """One file at a time: read, shown, stored."""

    register_stored = Signal(object)  # ImportDone

    def __init__(self, jobs: JobRunner, prompts: Prompts, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._jobs = jobs
        self._prompts = prompts
        self._office: Office | None = None
        self._path = Path()
        self._preview: RegisterPreview | None = None
        self._job: Job | None = None
        self.dialog: ImportDialog | None = None
        self._wait: ProgressDialog | None = None

    def start(self, office: Office) -> None:
        """Ask for a file, and go on from there; not when the register is fixed by a vote."""
        try:
            check_replaceable(office)
        except UserError as error:
            self._prompts.show_error(self._window, error)
            return
        path = self._prompts.ask_file_to_open(
            self._window,
            self.tr("Import a register"),
            self.tr("Workbooks (*.xlsx *.xls *.ods *.csv);;All files (*)"),
        )
        if path is not None:
            self.read(office, path)

    def read(self, office: Office, path: Path) -> None:
        """Read a file and show what was understood."""
        self._office, self._path = office, path
        self._wait = ProgressDialog(self.tr("Reading the file…"), self._window, can_stop=False)
        self._wait.open()
        self._jobs.submit(
            self,
            lambda: _understood(path, None),
            self._show,
            self._refuse,
            on_settled=self._end_wait,
        )

    def _end_wait(self) -> None:
        if self._wait is not None:
            self._wait.end()
            self._wait = None

    def _refuse(self, error: UserError) -> None:
        if self.dialog is not None:
            self.dialog.set_reading(False)
        self._prompts.show_error(self.dialog or self._window, error)

    def _show(self, understood: Understood) -> None:
        self._preview = understood.preview
        if self.dialog is not None:
            self.dialog.show_preview(understood)
            return
        self.dialog = ImportDialog(understood, self._window)
        self.dialog.confirmed.connect(self._store)
        self.dialog.columns_changed.connect(self._read_as)
        self.dialog.read_again.connect(self._read_again)
        self.dialog.stop_wanted.connect(self._stop)
        self.dialog.finished.connect(self._forget_dialog)
        self.dialog.open()

    def _read_again(self) -> None:
        self._read_as(None)

    def _read_as(self, mapping: Mapped | None) -> None:
        if self.dialog is None:
            return
        self.dialog.set_reading(True)
        path = self._path
        self._jobs.submit(self.dialog, lambda: _understood(path, mapping), self._show, self._refuse)

    def _store(self) -> None:
        office, preview = self._office, self._preview
        if self.dialog is None or office is None or preview is None:
            return
        self.dialog.set_storing(True)

        def work(progress: Progress) -> ImportDone:
            return store_import(office, preview, progress)

        self._job = self._jobs.submit_long(
            self,
            work,
            self._stored,
            self._not_stored,
            on_progress=self.dialog.show_progress,
            on_settled=self._end_storing,
        )

    def _end_storing(self) -> None:
        self._job = None
        if self.dialog is not None:
            self.dialog.set_storing(False)

    def _stored(self, done: ImportDone) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        self.register_stored.emit(done)

    def _not_stored(self, error: UserError) -> None:
        self._prompts.show_error(self.dialog or self._window, error)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _forget_dialog(self) -> None:
        self.dialog = None


def _understood(path: Path, mapping: Mapped | None) -> Understood:
    # Here, because reading workbooks loads slow parts that a start does not need.
    from commdesk.services.register_import.understand import preview_register  # noqa: PLC0415

    preview = preview_register(path, mapping=mapping)
    return Understood(preview, _heads(preview))


def _heads(preview: RegisterPreview) -> int:
    if not preview.counted:
        return 0
    return make_roll(preview.register, Basis.OWNERS, PaperPer.OWNER).people
