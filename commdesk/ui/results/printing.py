# SPDX-License-Identifier: Apache-2.0
"""The result notice of a topic, made off the interface thread."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from commdesk.domain.errors import UserError
from commdesk.domain.results import Imprint, Results
from commdesk.render.notice import result_notice
from commdesk.render.pages import Document
from commdesk.render.printing import write_pdf
from commdesk.services.blind import must_not_be_blind
from commdesk.services.office import Office
from commdesk.services.results import count_for_notice, imprint
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.print_preview import PrintPreview
from commdesk.ui.kit.prompts import Prompts


def counted_with_imprint(office: Office, topic_id: UUID) -> tuple[Results, Imprint]:
    """Figures and check code of one moment: nothing was recorded while they were counted.

    Raises UserError `results-blind` (count) while papers wait for their second reading.
    """
    must_not_be_blind(office, topic_id)
    while True:
        before = imprint(office)
        results = count_for_notice(office, topic_id)
        if imprint(office).check_code == before.check_code:
            return results, before


def make_notice(office: Office, topic_id: UUID) -> Document:
    """The pages, for preview, printer and PDF alike. Raises UserError as `counted_with_imprint`."""
    results, printed = counted_with_imprint(office, topic_id)
    return result_notice(results, printed)


class NoticePaper(QObject):
    """Preview and PDF of the notice of one topic; one of them at a time."""

    pdf_wanted = Signal()
    busy_changed = Signal(bool)

    def __init__(self, jobs: JobRunner, prompts: Prompts, window: QWidget) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._prompts = prompts
        self._window = window

    def open_preview(self, office: Office | None, topic_id: UUID | None) -> None:
        """Show the result notice as it will be printed."""
        if office is None or topic_id is None:
            return
        self.busy_changed.emit(True)
        self._jobs.submit(
            self._window,
            lambda: make_notice(office, topic_id),
            self._show_preview,
            self._say_error,
            on_settled=self._settled,
        )

    def save_pdf(self, office: Office | None, topic_id: UUID | None, title: str) -> None:
        """Ask for a file and write the result notice to it."""
        if office is None or topic_id is None:
            return
        path = self._prompts.ask_file_to_save(
            self._window,
            self.tr("Save as PDF"),
            self.tr("PDF files (*.pdf)"),
            self.tr("{title} result notice.pdf").format(title=_file_name(title)),
        )
        if path is None:
            return

        def work() -> Path:
            write_pdf(make_notice(office, topic_id), path)
            return path

        self.busy_changed.emit(True)
        self._jobs.submit(
            self._window, work, self._say_saved, self._say_error, on_settled=self._settled
        )

    def _show_preview(self, document: Document) -> None:
        preview = PrintPreview(document, self._prompts, self._window)
        preview.pdf_wanted.connect(self.pdf_wanted)
        preview.open()

    def _say_saved(self, path: Path) -> None:
        said = self.tr("Saved as {path}").format(path=path)
        self._prompts.show_message(self._window, said)

    def _say_error(self, error: UserError) -> None:
        self._prompts.show_error(self._window, error)

    def _settled(self) -> None:
        self.busy_changed.emit(False)


def _file_name(title: str) -> str:
    """A title without what file systems do not allow."""
    return "".join(" " if char in '\\/:*?"<>|' else char for char in title).strip()
