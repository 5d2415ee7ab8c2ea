# SPDX-License-Identifier: Apache-2.0
"""A sheet made off the interface thread, looked at, printed or saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from commdesk.domain.errors import UserError
from commdesk.render.layout.pages import Document
from commdesk.render.layout.printing import write_pdf
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.print_preview import PrintPreview
from commdesk.ui.kit.prompts import Prompts


class SheetPaper(QObject):
    """Preview and PDF of whatever document; says how it left: printer, or pdf."""

    left = Signal(str)

    def __init__(self, jobs: JobRunner, prompts: Prompts, window: QWidget) -> None:
        super().__init__(window)
        self._jobs, self._prompts, self._window = jobs, prompts, window
        self.preview: PrintPreview | None = None

    def open_preview(self, make: Callable[[], Document]) -> None:
        """Show the pages as they will be printed."""
        self._jobs.submit(self._window, make, self._show, self._say_error)

    def _show(self, document: Document) -> None:
        preview = PrintPreview(document, self._prompts, self._window)
        preview.pdf_wanted.connect(lambda: self._save(document))
        preview.printed.connect(lambda: self.left.emit("printer"))
        preview.finished.connect(self._forget)
        self.preview = preview
        preview.open()

    def _save(self, document: Document) -> None:
        name = "".join(" " if char in '\\/:*?"<>|' else char for char in document.title).strip()
        path = self._prompts.ask_file_to_save(
            self._window,
            self.tr("Save as PDF"),
            self.tr("PDF files (*.pdf)"),
            self.tr("{title}.pdf").format(title=name),
        )
        if path is None:
            return

        def work() -> Path:
            write_pdf(document, path)
            return path

        self._jobs.submit(self._window, work, self._say_saved, self._say_error)

    def _say_saved(self, path: Path) -> None:
        self.left.emit("pdf")
        self._prompts.show_message(self._window, self.tr("Saved as {path}").format(path=path))

    def _say_error(self, error: UserError) -> None:
        self._prompts.show_error(self._window, error)

    def _forget(self) -> None:
        self.preview = None
