# SPDX-License-Identifier: Apache-2.0
"""Going through the whole record in the background, and saying what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from commdesk.domain.errors import UserError
from commdesk.services.progress import Progress
from commdesk.ui.kit.jobs import Job, JobRunner

if TYPE_CHECKING:
    from commdesk.services.audit import VerifyReport
    from commdesk.services.office.office import Office


class RecordCheck(QObject):
    """One check at a time; a stopped one says nothing."""

    started = Signal()
    progressed = Signal(int)  # percent
    found_whole = Signal()
    found_broken = Signal(object)  # UserError
    failed = Signal(object)  # UserError

    def __init__(self, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None

    def start(self, office: Office) -> None:
        """Begin, unless a check is under way."""
        if self._job is not None:
            return

        def work(progress: Progress) -> VerifyReport:
            from commdesk.services.audit import verify  # noqa: PLC0415

            return verify(office, progress)

        self.started.emit()
        self._job = self._jobs.submit_long(
            self, work, self._done, self._fail, on_progress=self._say, on_settled=self._end
        )

    def stop(self) -> None:
        """Ask it to stop at its next step."""
        if self._job is not None:
            self._job.cancel()

    def _end(self) -> None:
        self._job = None

    def _say(self, done: int, total: int) -> None:
        if total:
            self.progressed.emit(100 * done // total)

    def _done(self, report: VerifyReport) -> None:
        problem = report.problem
        if problem is None:
            self.found_whole.emit()
            return
        error = UserError(
            f"record-{problem.kind}",
            counter=problem.counter,
            sequence=problem.sequence,
            table=problem.table,
            row=problem.row,
        )
        self.found_broken.emit(error)

    def _fail(self, error: UserError) -> None:
        if error.code != "cancelled":
            self.failed.emit(error)
