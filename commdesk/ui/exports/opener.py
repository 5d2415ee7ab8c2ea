# SPDX-License-Identifier: Apache-2.0
"""The way to the export of results from any tab."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from commdesk.domain.errors import UserError
from commdesk.domain.topics import Topic
from commdesk.services.office.office import Office
from commdesk.services.progress import Progress
from commdesk.services.results.blind import must_not_be_blind
from commdesk.services.results.few_votes import few_chosen_of, few_votes_of
from commdesk.services.results.place_reading import places_known
from commdesk.services.topics.topics import load_topic
from commdesk.ui.exports.dialog import ExportDialog, Known
from commdesk.ui.exports.wish import Format, Wish
from commdesk.ui.exports.words import ExportWords
from commdesk.ui.kit.giveaway import may_give_away
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.progress_dialog import ProgressDialog
from commdesk.ui.kit.prompts import Prompts

_NOT_IN_NAMES = str.maketrans(dict.fromkeys('\\/:*?"<>|', " "))
_LONGEST = 80  # of a title in a file's name


class ExportOpener(QObject):
    """Asks what and where, then writes in the background; one export at a time."""

    def __init__(self, jobs: JobRunner, prompts: Prompts, parent: QWidget) -> None:
        super().__init__(parent)
        self._jobs, self._prompts, self._parent = jobs, prompts, parent
        self.dialog: ExportDialog | None = None
        self.wait: ProgressDialog | None = None

    def open(self, office: Office, topic_id: UUID) -> None:
        """Ask what to export of this topic; say why, where nothing of it may be seen."""
        if self.dialog is not None or self.wait is not None:
            return
        try:
            must_not_be_blind(office, topic_id)
            topic = load_topic(office, topic_id)
            known = Known(
                few_votes_of(office, topic_id),
                few_chosen_of(office, topic_id),
                *places_known(office, topic_id),
            )
        except UserError as error:
            self._refuse(error)
            return
        dialog = self.dialog = ExportDialog(topic, self._parent, known)
        dialog.wanted.connect(lambda wish: self._export(office, topic, wish, dialog.cautions()))
        dialog.finished.connect(self._forget)
        dialog.open()

    def refresh(self) -> None:
        """Figures have changed: nothing of them is shown here."""

    def close(self) -> None:
        """Put the dialog away, as when the office is closed."""
        if self.dialog is not None:
            self.dialog.reject()

    def _export(self, office: Office, topic: Topic, wish: Wish, said: list[str]) -> None:
        if not may_give_away(said, self._prompts, self._parent):
            return
        name = self.tr("{title} results").format(title=_file_name(topic.facts.title))
        path = self._ask(wish.format, name)
        if path is None:
            return

        def work(progress: Progress) -> Path:
            from commdesk.ui.exports.work import export  # noqa: PLC0415 (seldom needed, and large)

            return export(office, topic.id, wish, path, progress, name)

        self._long(work)

    def _ask(self, kind: Format, name: str) -> Path | None:
        if kind is Format.CSV_FOLDER:
            return self._prompts.ask_folder(
                self._parent, self.tr("Folder in which the new folder is made")
            )
        return self._prompts.ask_file_to_save(
            self._parent,
            self.tr("Export results"),
            ExportWords(self).file_kinds(kind),
            f"{name}.{kind.value}",
        )

    def _long(self, work: Callable[[Progress], Path]) -> None:
        wait = self.wait = ProgressDialog(self.tr("Exporting the results…"), self._parent)
        wait.open()
        job = self._jobs.submit_long(
            self,
            work,
            self._say_saved,
            self._refuse,
            on_progress=wait.show_progress,
            on_settled=self._end_wait,
        )
        wait.cancel_wanted.connect(job.cancel)

    def _say_saved(self, path: Path) -> None:
        said = self.tr("Saved as {path}").format(path=path)
        self._prompts.show_message(self._parent, said)

    def _refuse(self, error: UserError) -> None:
        self._prompts.show_error(self._parent, error)

    def _end_wait(self) -> None:
        if self.wait is not None:
            self.wait.end()
            self.wait = None

    def _forget(self) -> None:
        self.dialog = None


def _file_name(title: str) -> str:
    """A title without what file systems do not allow, and not longer than they allow."""
    return title.translate(_NOT_IN_NAMES).strip()[:_LONGEST].rstrip(". ")
