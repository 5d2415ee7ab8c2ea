# SPDX-License-Identifier: Apache-2.0
"""Saving the numbers and codes of a topic's papers, for whoever prints the ballots."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from commdesk.domain.errors import UserError
from commdesk.services.office.office import Office
from commdesk.services.papers.number_list import export_numbers
from commdesk.services.topics.topics import TopicLine
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.topics.calendar_acts import file_name


class NumberActs(QObject):
    """Asks for a file, and writes it in the background."""

    def __init__(self, jobs: JobRunner, prompts: Prompts, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._jobs = jobs
        self._prompts = prompts

    def export(self, office: Office, line: TopicLine) -> None:
        """Save the list of numbers of one topic."""
        name = self.tr("{title} paper numbers").format(title=file_name(line.title)) + ".xlsx"
        path = self._prompts.ask_file_to_save(
            self._window, self.tr("Save the paper numbers"), self.tr("Workbooks (*.xlsx)"), name
        )
        if path is None:
            return

        def saved(count: int) -> None:
            self._prompts.show_message(
                self._window,
                self.tr("Saved as {path}").format(path=path),
                detail=self.tr(
                    "{count} numbers, each with its check digit and what its barcode says. Print "
                    "number and barcode on the ballots; the scanner then finds each paper."
                ).format(count=f"{count:,}"),
            )

        self._jobs.submit(self, partial(export_numbers, office, line.id, path), saved, self._refuse)

    def _refuse(self, error: UserError) -> None:
        self._prompts.show_error(self._window, error)
