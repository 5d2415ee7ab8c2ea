# SPDX-License-Identifier: Apache-2.0
"""Importing a register, from the file dialog to what is stored."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from commdesk.domain.errors import UserError
from commdesk.services.office.office import Office
from commdesk.services.progress import Progress
from commdesk.services.register.register import ImportDone, register_summary, store_import
from commdesk.services.register_import.preview import Field
from commdesk.ui.imports.dialog import ImportDialog, Mapped
from commdesk.ui.imports.reading import Place, Reading, reading_of
from commdesk.ui.kit.jobs import Job, JobRunner
from commdesk.ui.kit.progress_dialog import ProgressDialog
from commdesk.ui.kit.prompts import Prompts

if TYPE_CHECKING:
    from commdesk.services.register_import.preview import RegisterPreview
    from commdesk.ui.register.update_flow import RegisterUpdateFlow


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
        self._reading: Reading | None = None
        self._columns: dict[int, Field | None] = {}  # said since it was begun
        self._under_way = 0
        self._job: Job | None = None
        self.dialog: ImportDialog | None = None
        self.updates: RegisterUpdateFlow | None = None
        self._wait: ProgressDialog | None = None

    def start(self, office: Office) -> None:
        """Ask for a file, and go on from there."""
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
        wait = self._wait = ProgressDialog(self.tr("Reading the file…"), self._window)
        wait.open()
        job = self._jobs.submit_long(
            self,
            lambda progress: reading_of(office, path, progress),
            self._show,
            self._refuse,
            on_progress=wait.show_progress,
            on_settled=self._end_wait,
        )
        wait.cancel_wanted.connect(job.cancel)

    def _end_wait(self) -> None:
        if self._wait is not None:
            self._wait.end()
            self._wait = None

    def _refuse(self, error: UserError) -> None:
        self._under_way, self._columns = 0, {}
        if self.dialog is not None:
            self.dialog.set_reading(False)
        self._prompts.show_error(self.dialog or self._window, error)

    def _show(self, reading: Reading) -> None:
        self._reading = reading
        self._under_way = max(self._under_way - 1, 0)
        if self.dialog is not None:
            self.dialog.show_preview(reading.understood)
            if not self._under_way:
                self._understand_columns()
            return
        self.dialog = ImportDialog(reading.understood, self._window)
        self.dialog.confirmed.connect(self._store)
        self.dialog.sheet_chosen.connect(self._take_sheet)
        self.dialog.columns_changed.connect(self._take_columns)
        self.dialog.cells_mended.connect(self._mend)
        self.dialog.mend_taken_back.connect(self._take_back)
        self.dialog.read_again.connect(self._read_again)
        self.dialog.stop_wanted.connect(self._stop)
        self.dialog.leave_wanted.connect(self._ask_to_leave)
        self.dialog.finished.connect(self._forget_dialog)
        self.dialog.open()

    def _read_again(self) -> None:
        office, path, before = self._office, self._path, self._reading
        if office is not None and before is not None:
            self._understand(lambda: before.of_file_now(office, path))

    def _take_sheet(self, name: str) -> None:
        if self._reading is not None:
            self._understand(partial(self._reading.with_sheet, name))

    def _take_columns(self, said: Mapped) -> None:
        # The list stays in use while the file is understood: what is said next adds to it.
        taken = {what for what in said.values() if what is not None}
        older = {
            at: None if what in taken and what is not Field.ID_NUMBER else what
            for at, what in self._columns.items()
            if at not in said
        }
        self._columns = {**older, **said}
        if not self._under_way:
            self._understand_columns()

    def _understand_columns(self) -> None:
        said, self._columns = self._columns, {}
        if self._reading is not None and said:
            self._understand(partial(self._reading.with_columns, said))

    def _mend(self, texts: Mapping[Place, str]) -> None:
        if self._reading is not None:
            self._understand(partial(self._reading.with_mends, texts))

    def _take_back(self, place: Place) -> None:
        if self._reading is not None:
            self._understand(partial(self._reading.without_mend, place))

    def _understand(self, work: Callable[[], Reading]) -> None:
        if self.dialog is not None:
            self.dialog.set_reading(True)
            self._under_way += 1
            self._jobs.submit(self.dialog, work, self._show, self._refuse)

    def _ask_to_leave(self) -> None:
        if self.dialog is None or self._reading is None:
            return
        preview = self._reading.understood.preview
        columns = sum(not choice.is_remembered for choice in preview.choices)
        columns += self.dialog.columns.is_waiting
        text = self.tr("{count} cells were put right here and are not taken over yet.")
        if columns:
            text = self.tr(
                "{columns} columns were changed and {count} cells put right here, and are not "
                "taken over yet."
            )
        if self._prompts.confirm(
            self.dialog,
            text.format(count=len(preview.mends), columns=columns),
            action=self.tr("Leave"),
            detail=self.tr("They are lost when you leave now; the file is as it was."),
            is_dangerous=True,
        ):
            self.dialog.leave()

    def _store(self) -> None:
        office, reading = self._office, self._reading
        if self.dialog is None or office is None or reading is None:
            return
        preview = reading.understood.preview
        if register_summary(office) is not None:
            self._update(office, preview, self.dialog)
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

    def _update(self, office: Office, preview: RegisterPreview, over: QWidget) -> None:
        """A register that is there is not replaced: what differs is confirmed."""
        if self.updates is None:
            # The first import does without.
            from commdesk.ui.register.update_flow import RegisterUpdateFlow  # noqa: PLC0415

            self.updates = RegisterUpdateFlow(self._jobs, self._prompts, self)
            self.updates.stored.connect(self._stored)
        self.updates.start(office, preview, over)

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
        # The workbook is let go with it.
        self.dialog = self._reading = None
