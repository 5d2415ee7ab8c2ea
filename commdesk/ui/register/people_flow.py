# SPDX-License-Identifier: Apache-2.0
"""A list of residents or representatives on its way in: read, put right, confirmed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from commdesk.domain.errors import UserError
from commdesk.domain.register import Representative, Resident
from commdesk.services.office.office import Office
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.register.people_dialog import PeopleDialog
from commdesk.ui.register.window import RegisterWindow

if TYPE_CHECKING:
    from commdesk.services.register.people import PeoplePreview
    from commdesk.services.workbooks import Workbook

# Reading workbooks loads slow parts that a start does not need: hence imports in functions.

Place = tuple[str, str]  # sheet and cell


@dataclass(frozen=True, slots=True)
class PeopleReading:
    """What a list is understood as, with the cells that were put right."""

    office: Office
    workbook: Workbook
    preview: PeoplePreview

    @property
    def mends(self) -> dict[Place, str]:
        """Texts of cells."""
        return {(mend.sheet, mend.cell): mend.new for mend in self.preview.mends}

    def with_mends(self, texts: Mapping[Place, str]) -> PeopleReading:
        """With other texts in some cells."""
        return self._anew(self.workbook, {**self.mends, **texts})

    def without_mend(self, place: Place) -> PeopleReading:
        """With a cell as it is in the file."""
        kept = {at: text for at, text in self.mends.items() if at != place}
        return self._anew(self.workbook, kept)

    def of_file_now(self, path: Path) -> PeopleReading:
        """The file read once more, with what still fits of what was put right."""
        from commdesk.services.register_import.mending import still_fitting  # noqa: PLC0415
        from commdesk.services.workbooks import read_workbook  # noqa: PLC0415

        workbook = read_workbook(path)
        return self._anew(workbook, still_fitting(workbook, self.preview.mends))

    def _anew(self, workbook: Workbook, mends: Mapping[Place, str]) -> PeopleReading:
        from commdesk.services.register.people import preview_people  # noqa: PLC0415

        preview = preview_people(self.office, workbook, self.preview.kind, mends)
        return replace(self, workbook=workbook, preview=preview)


def read_people(office: Office, path: Path, kind: type[Resident | Representative]) -> PeopleReading:
    """Read a list. Raises UserError as `read_workbook` and `preview_people` do."""
    from commdesk.services.register.people import preview_people  # noqa: PLC0415
    from commdesk.services.workbooks import read_workbook  # noqa: PLC0415

    workbook = read_workbook(path)
    return PeopleReading(office, workbook, preview_people(office, workbook, kind))


class PeopleFlow(QObject):
    """One list at a time. `shown` gives the dialog; whoever hears it stores what it confirms."""

    shown = Signal(object)  # PeopleDialog

    def __init__(self, jobs: JobRunner, prompts: Prompts, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._prompts = prompts
        self._path = Path()
        self._window: RegisterWindow | None = None
        self.reading: PeopleReading | None = None
        self.dialog: PeopleDialog | None = None

    def start(self, office: Office, window: RegisterWindow, kind: str) -> None:
        """Ask for a file, and go on from there."""
        path = self._prompts.ask_file_to_open(
            window,
            self.tr("Import a list"),
            self.tr("Workbooks (*.xlsx *.xls *.ods *.csv);;All files (*)"),
        )
        if path is None:
            return
        self._path, self._window = path, window
        what = Resident if kind == "resident" else Representative
        self._jobs.submit(
            window, partial(read_people, office, path, what), self._open, self._refuse
        )

    def _open(self, reading: PeopleReading) -> None:
        preview = reading.preview
        if not preview.put and not preview.vanished and not preview.problems:
            self._prompts.show_message(self._window, self.tr("The list is as before."))
            return
        self.reading = reading
        dialog = self.dialog = PeopleDialog(preview, self._window)
        dialog.cells_mended.connect(self._mend)
        dialog.mend_taken_back.connect(self._take_back)
        dialog.read_again.connect(self._read_again)
        dialog.leave_wanted.connect(self._ask_to_leave)
        dialog.finished.connect(self._forget)
        self.shown.emit(dialog)

    def _mend(self, texts: Mapping[Place, str]) -> None:
        if self.reading is not None:
            self._understand(partial(self.reading.with_mends, texts))

    def _take_back(self, place: Place) -> None:
        if self.reading is not None:
            self._understand(partial(self.reading.without_mend, place))

    def _read_again(self) -> None:
        if self.reading is not None:
            self._understand(partial(self.reading.of_file_now, self._path))

    def _understand(self, work: Callable[[], PeopleReading]) -> None:
        if self.dialog is not None:
            self.dialog.set_reading(reading=True)
            self._jobs.submit(self.dialog, work, self._show, self._refuse)

    def _show(self, reading: PeopleReading) -> None:
        self.reading = reading
        if self.dialog is not None:
            self.dialog.show_preview(reading.preview)

    def _ask_to_leave(self) -> None:
        dialog, reading = self.dialog, self.reading
        if dialog is None or reading is None:
            return
        text = self.tr("{count} cells were put right here and are not taken over yet.")
        if self._prompts.confirm(
            dialog,
            text.format(count=len(reading.preview.mends)),
            action=self.tr("Leave"),
            detail=self.tr("They are lost when you leave now; the file is as it was."),
            is_dangerous=True,
        ):
            dialog.leave()

    def _refuse(self, error: UserError) -> None:
        if self.dialog is not None:
            self.dialog.set_reading(reading=False)
        self._prompts.show_error(self.dialog or self._window, error)

    def _forget(self) -> None:
        self.dialog = self.reading = None
