# SPDX-License-Identifier: Apache-2.0
"""A workbook read where a register is there already: what differs, confirmed, stored."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from commdesk.domain.errors import UserError
from commdesk.services.office.office import Office
from commdesk.services.progress import Progress
from commdesk.services.register.plan import Item, UpdatePlan
from commdesk.services.register.register import ImportDone
from commdesk.services.register_import.preview import RegisterPreview
from commdesk.ui.kit.jobs import Job, JobRunner
from commdesk.ui.kit.progress_dialog import ProgressDialog
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.register.update_dialog import UpdateDialog


class RegisterUpdateFlow(QObject):
    """One workbook at a time; `stored` tells what the register then holds."""

    stored = Signal(object)  # ImportDone

    def __init__(self, jobs: JobRunner, prompts: Prompts, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._prompts = prompts
        self._job: Job | None = None
        self._wait: ProgressDialog | None = None
        self.dialog: UpdateDialog | None = None

    def start(self, office: Office, preview: RegisterPreview, over: QWidget) -> None:
        """Compare, then show what differs above the window `over`."""
        # The comparison is not needed at the start of the program.
        from commdesk.services.register.update import plan_update  # noqa: PLC0415

        self._wait = ProgressDialog(self.tr("Comparing with the register…"), over, can_stop=False)
        self._wait.open()
        self._jobs.submit(
            over,
            lambda: plan_update(office, preview),
            lambda plan: self._show(office, preview, plan, over),
            lambda error: self._prompts.show_error(over, error),
            on_settled=self._end_wait,
        )

    def _show(
        self, office: Office, preview: RegisterPreview, plan: UpdatePlan, over: QWidget
    ) -> None:
        if not plan.items:
            self._prompts.show_message(
                over,
                self.tr("The workbook agrees with the register: there is nothing to update."),
            )
            return
        dialog = self.dialog = UpdateDialog(plan, preview.file_name, over)
        dialog.entered.connect(
            lambda chosen, reason: self._store(office, preview, plan, chosen, reason)
        )
        dialog.stop_wanted.connect(self._stop)
        dialog.finished.connect(self._forget)
        dialog.open()

    def _store(
        self,
        office: Office,
        preview: RegisterPreview,
        plan: UpdatePlan,
        chosen: tuple[Item, ...],
        reason: str,
    ) -> None:
        from commdesk.services.register.update import apply_update  # noqa: PLC0415

        dialog = self.dialog
        if dialog is None:
            return
        dialog.set_storing(storing=True)

        def work(progress: Progress) -> ImportDone:
            return apply_update(office, plan, preview, chosen, reason, progress)

        self._job = self._jobs.submit_long(
            dialog,
            work,
            self._stored,
            self._refuse,
            on_progress=dialog.show_progress,
            on_settled=lambda: dialog.set_storing(storing=False),
        )

    def _stored(self, done: ImportDone) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        self.stored.emit(done)

    def _refuse(self, error: UserError) -> None:
        if self.dialog is not None:
            self.dialog.refuse(error)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _end_wait(self) -> None:
        if self._wait is not None:
            self._wait.end()
            self._wait = None

    def _forget(self) -> None:
        self.dialog = None
