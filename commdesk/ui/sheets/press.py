# SPDX-License-Identifier: Apache-2.0
"""A sheet made in the background, then shown, printed or saved; what left is on record."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from commdesk.domain.errors import UserError
from commdesk.render.layout.printing import document_name, prepare_printer, write_pdf
from commdesk.services.afterwards.printed_sheets import Way, record_sheet
from commdesk.services.office.office import Office
from commdesk.services.progress import Progress
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.lacking import may_leave, said_of
from commdesk.ui.kit.print_job import print_with_progress
from commdesk.ui.kit.print_preview import PrintPreview
from commdesk.ui.kit.progress_dialog import ProgressDialog
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.sheets.kind import Chosen, Made, SheetKind, Situation

_LONGEST = 80  # of a title in a file's name


class Press(QObject):
    """One sheet at a time, with its progress and a way to stop it."""

    busy_changed = Signal()
    left = Signal()

    def __init__(
        self, office: Office, topic_id: UUID, jobs: JobRunner, prompts: Prompts, window: QWidget
    ) -> None:
        super().__init__(window)
        self._office, self._topic_id = office, topic_id
        self._jobs, self._prompts, self._window = jobs, prompts, window
        self.wait: ProgressDialog | None = None
        self.shown: PrintPreview | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a sheet is being made."""
        return self.wait is not None

    def preview(self, kind: SheetKind, at: Situation, chosen: Chosen) -> None:
        """Make it, and show the pages."""

        def show(made: Made) -> None:
            preview = PrintPreview(made.document, self._prompts, self._window)
            preview.pdf_wanted.connect(lambda: self._save_made(kind, made, made.document.title))
            if made.remark:
                lacking = made.document.lacking
                said = [made.remark, *([said_of(lacking)] if lacking else [])]
                preview.warning.say("\n".join(said), "attention")
            preview.printed.connect(lambda: self._record(kind, made, Way.PRINTER))
            preview.finished.connect(self._forget_preview)
            self.shown = preview
            preview.open()

        self._work(lambda progress: kind.make(at, chosen, progress), show)

    def print(self, kind: SheetKind, at: Situation, chosen: Chosen) -> None:
        """Make it, ask for a printer, and send it there."""
        if not QPrinterInfo.availablePrinterNames():
            self._prompts.show_message(
                self._window,
                self.tr("No printer is set up on this computer."),
                detail=self.tr("Set one up in the system, or save the pages as a PDF."),
                is_problem=True,
            )
            return
        self._work(
            lambda progress: kind.make(at, chosen, progress),
            lambda made: self._print_made(kind, made),
        )

    def save(self, kind: SheetKind, at: Situation, chosen: Chosen) -> None:
        """Make it, ask for a file, and write it there."""
        title = f"{at.topic.facts.title[:_LONGEST]} {kind.title}"

        def write(made: Made) -> None:
            if self._may_leave(made):
                self._save_made(kind, made, title)

        self._work(lambda progress: kind.make(at, chosen, progress), write, is_saved=True)

    def _work(
        self,
        work: Callable[[Progress], Made],
        done: Callable[[Made], None],
        said: str = "",
        *,
        is_saved: bool = False,
    ) -> None:
        """`said` is what it does; each step of saving says its own, as each begins anew."""
        if self.wait is not None:
            return
        wait = self.wait = ProgressDialog(said or self.tr("Laying out the pages…"), self._window)
        wait.open()
        job = self._jobs.submit_long(
            self,
            work,
            done,
            self._not_saved if is_saved else self._refuse,
            on_progress=wait.show_progress,
            on_settled=self._end_wait,
        )
        wait.cancel_wanted.connect(job.cancel)
        self.busy_changed.emit()

    def _may_leave(self, made: Made) -> bool:
        """Whether it may, as it came out, and with the boxes that stand in it if it has any."""
        is_wanted = not made.remark or self._prompts.confirm(
            self._window,
            self.tr("Make it like this?"),
            action=self.tr("Make it"),
            detail=made.remark,
        )
        return is_wanted and may_leave(made.document.lacking, self._prompts, self._window)

    def _save_made(self, kind: SheetKind, made: Made, title: str) -> None:
        path = self._ask_path(title)
        if path is not None:
            self._write(kind, made, path)

    def _write(self, kind: SheetKind, made: Made, path: Path) -> None:
        def work(progress: Progress) -> Made:
            write_pdf(made.document, path, progress)
            self._put_on_record(kind, made, Way.PDF)
            return made

        said = self.tr("Writing the PDF…")
        self._work(work, lambda _made: self._say_saved(path), said, is_saved=True)

    def _print_made(self, kind: SheetKind, made: Made) -> None:
        if not self._may_leave(made):
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        prepare_printer(printer, made.document)
        dialog = QPrintDialog(printer, self._window)
        dialog.setMinMax(1, max(1, len(made.document.pages)))
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if accepted and print_with_progress(made.document, printer, self._prompts, self._window):
            self._record(kind, made, Way.PRINTER)

    def _record(self, kind: SheetKind, made: Made, way: Way) -> None:
        try:
            self._put_on_record(kind, made, way)
        except UserError as error:
            self._refuse(error)
        else:
            self.left.emit()

    def _put_on_record(self, kind: SheetKind, made: Made, way: Way) -> None:
        # An observer changes nothing, and may look at everything: what was taken is not recorded.
        if made.is_kept and self._office.role.rights:
            record_sheet(self._office, self._topic_id, kind.key, way, made.check_code)

    def _ask_path(self, title: str) -> Path | None:
        return self._prompts.ask_file_to_save(
            self._window,
            self.tr("Save as PDF"),
            self.tr("PDF files (*.pdf)"),
            f"{document_name(title).strip()}.pdf",
        )

    def _say_saved(self, path: Path) -> None:
        said = self.tr("Saved as {path}").format(path=path)
        self._prompts.show_message(self._window, said)
        self.left.emit()

    def _not_saved(self, error: UserError) -> None:
        if error.code == "cancelled":
            self._prompts.show_message(self._window, self.tr("Stopped. Nothing was saved."))
        else:
            self._refuse(error)

    def _refuse(self, error: UserError) -> None:
        self._prompts.show_error(self._window, error)

    def _end_wait(self) -> None:
        if self.wait is not None:
            self.wait.end()
            self.wait = None
        self.busy_changed.emit()

    def _forget_preview(self) -> None:
        self.shown = None
