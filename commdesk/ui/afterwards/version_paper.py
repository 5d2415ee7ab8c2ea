# SPDX-License-Identifier: Apache-2.0
"""A settled version as a sheet: looked at, printed or saved, and put on record when it left."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from commdesk.domain.errors import UserError
from commdesk.domain.few_votes import few_changed
from commdesk.render.layout.pages import Document
from commdesk.render.sheets.version_sheet import PrintedVersion, version_sheet
from commdesk.services.afterwards.printed_sheets import Way, record_sheet
from commdesk.services.afterwards.settled import Settled, changes_between
from commdesk.services.clock import local
from commdesk.services.office.letterhead import load_letterhead
from commdesk.services.office.office import Office
from commdesk.services.results.few_votes import few_votes_of
from commdesk.services.results.results import imprint
from commdesk.services.topics.topics import load_topic
from commdesk.ui.kit.giveaway import changed_said, few_said, may_give_away
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.kit.sheet_paper import SheetPaper

KIND = "version"


def printed_version(settled: Settled) -> PrintedVersion:
    """A settled version as a sheet says it."""
    back = settled.taken_back
    return PrintedVersion(
        settled.number,
        local(settled.at),
        settled.operator,
        settled.result,
        None if back is None else local(back.at),
        "" if back is None else back.reason,
    )


class VersionPaper(QObject):
    """Of one topic; says when one more sheet is on record."""

    left = Signal()

    def __init__(
        self, office: Office, topic_id: UUID, jobs: JobRunner, prompts: Prompts, window: QWidget
    ) -> None:
        super().__init__(window)
        self._office, self._topic = office, topic_id
        self._prompts, self._window = prompts, window
        self._shown: tuple[int, str] | None = None  # version, check code
        self.paper = SheetPaper(jobs, prompts, window)
        self.paper.left.connect(self._record)

    def show_version(self, settled: Settled, before: Settled | None) -> None:
        """Preview a version beside the one before it; asks first where it tells how one voted."""
        office, topic_id = self._office, self._topic
        said: list[str] = []
        try:
            said.append(few_said(few_votes_of(office, topic_id)))
        except UserError as error:
            self._prompts.show_error(self._window, error)
            return
        if before is not None and few_changed(changes_between(before, settled)):
            said.append(changed_said())
        if not may_give_away(said, self._prompts, self._window):
            return

        def make() -> Document:
            told = imprint(office)
            self._shown = (settled.number, told.check_code)
            return version_sheet(
                load_topic(office, topic_id),
                printed_version(settled),
                None if before is None else printed_version(before),
                told,
                letterhead=load_letterhead(office),
            )

        self.paper.open_preview(make)

    def _record(self, way: str) -> None:
        # An observer may look at everything and changes nothing.
        if self._shown is None or not self._office.role.rights:
            return
        number, code = self._shown
        try:
            record_sheet(self._office, self._topic, KIND, Way(way), code, shows=number)
        except UserError as error:
            self._prompts.show_error(self._window, error)
        else:
            self.left.emit()
