# SPDX-License-Identifier: Apache-2.0
"""The result notice of a topic, made off the interface thread."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from commdesk.domain.errors import UserError
from commdesk.domain.results import Imprint, Results
from commdesk.render.layout.pages import Document
from commdesk.render.layout.printing import write_pdf
from commdesk.render.notice.notice import result_notice
from commdesk.services.afterwards.printed_sheets import Way, record_sheet
from commdesk.services.office.letterhead import load_letterhead
from commdesk.services.office.office import Office
from commdesk.services.results.blind import must_not_be_blind
from commdesk.services.results.few_votes import few_votes_of
from commdesk.services.results.results import count_for_notice, imprint
from commdesk.ui.kit.giveaway import few_said, may_give_away
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.lacking import may_leave
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
    return notice_with_code(office, topic_id)[0]


def notice_with_code(office: Office, topic_id: UUID) -> tuple[Document, str]:
    """The same, and the check code printed on it."""
    results, printed = counted_with_imprint(office, topic_id)
    return result_notice(results, printed, load_letterhead(office)), printed.check_code


class NoticePaper(QObject):
    """Preview and PDF of the notice of one topic; one of them at a time."""

    pdf_wanted = Signal()
    busy_changed = Signal(bool)

    def __init__(self, jobs: JobRunner, prompts: Prompts, window: QWidget) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._prompts = prompts
        self._window = window
        self._shown: tuple[Office, UUID, str] | None = None
        self._agreed: tuple[UUID, str] | None = None

    def open_preview(self, office: Office | None, topic_id: UUID | None) -> None:
        """Show the result notice as it will be printed."""
        if office is None or topic_id is None or not self._may_leave(office, topic_id):
            return
        self.busy_changed.emit(True)
        self._jobs.submit(
            self._window,
            lambda: notice_with_code(office, topic_id),
            lambda made: self._show_preview(office, topic_id, *made),
            self._say_error,
            on_settled=self._settled,
        )

    def save_pdf(self, office: Office | None, topic_id: UUID | None, title: str) -> None:
        """Ask for a file and write the result notice to it."""
        if office is None or topic_id is None or not self._may_leave(office, topic_id):
            return
        path = self._prompts.ask_file_to_save(
            self._window,
            self.tr("Save as PDF"),
            self.tr("PDF files (*.pdf)"),
            self.tr("{title} result notice.pdf").format(title=_file_name(title)),
        )
        if path is None:
            return

        def write(made: tuple[Document, str]) -> None:
            if may_leave(made[0].lacking, self._prompts, self._window):
                self._write(office, topic_id, *made, path)

        self.busy_changed.emit(True)
        self._jobs.submit(
            self._window,
            lambda: notice_with_code(office, topic_id),
            write,
            self._say_error,
            on_settled=self._settled,
        )

    def _may_leave(self, office: Office, topic_id: UUID) -> bool:
        try:
            said = few_said(few_votes_of(office, topic_id))
        except UserError as error:
            self._say_error(error)
            return False
        # From the preview to its PDF nobody is asked again.
        if (topic_id, said) == self._agreed:
            return True
        agreed = may_give_away((said,), self._prompts, self._window)
        self._agreed = (topic_id, said) if agreed else None
        return agreed

    def _write(
        self, office: Office, topic_id: UUID, document: Document, code: str, path: Path
    ) -> None:
        def work() -> Path:
            write_pdf(document, path)
            _put_on_record(office, topic_id, Way.PDF, code)
            return path

        self.busy_changed.emit(True)
        self._jobs.submit(
            self._window, work, self._say_saved, self._say_error, on_settled=self._settled
        )

    def _show_preview(self, office: Office, topic_id: UUID, document: Document, code: str) -> None:
        preview = PrintPreview(document, self._prompts, self._window)
        preview.pdf_wanted.connect(self.pdf_wanted)
        preview.printed.connect(self._record)
        self._shown = (office, topic_id, code)
        preview.open()

    def _record(self) -> None:
        if self._shown is None:
            return
        office, topic_id, code = self._shown
        try:
            _put_on_record(office, topic_id, Way.PRINTER, code)
        except UserError as error:
            self._say_error(error)

    def _say_saved(self, path: Path) -> None:
        said = self.tr("Saved as {path}").format(path=path)
        self._prompts.show_message(self._window, said)

    def _say_error(self, error: UserError) -> None:
        self._prompts.show_error(self._window, error)

    def _settled(self) -> None:
        self.busy_changed.emit(False)


def _put_on_record(office: Office, topic_id: UUID, way: Way, code: str) -> None:
    # An observer may look at everything and changes nothing.
    if office.role.rights:
        record_sheet(office, topic_id, "notice", way, code)


def _file_name(title: str) -> str:
    """A title without what file systems do not allow."""
    return "".join(" " if char in '\\/:*?"<>|' else char for char in title).strip()
