# SPDX-License-Identifier: Apache-2.0
"""The building map as pages: made off the interface thread, looked at, printed or saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from commdesk.domain.errors import UserError
from commdesk.render.layout.page_format import NOTICE, PageFormat
from commdesk.render.layout.pages import Document
from commdesk.render.layout.printing import write_pdf
from commdesk.render.map import look as map_look
from commdesk.render.map.building_map import MapSheet, Room, map_document
from commdesk.render.sheets.door_list import DoorSheet, door_document
from commdesk.services.delivery.door_list import door_lines
from commdesk.services.office.letterhead import load_letterhead
from commdesk.services.office.office import Office
from commdesk.services.papers.building_map import BuildingMap
from commdesk.services.progress import Progress, unheard
from commdesk.services.results.results import imprint
from commdesk.services.topics.topics import load_topic
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.print_preview import PrintPreview
from commdesk.ui.kit.prompts import Prompts


def make_pages(
    office: Office, shown: BuildingMap, wanted: Sequence[bool], said: str, *, only_out: bool
) -> Document:
    """What is on the screen as a document."""
    rooms: list[Room] = [
        Room("", state, wants) for state, wants in zip(shown.states, wanted, strict=True)
    ]
    for block in shown.blocks:
        for spot in block.spots:
            place = shown.rooms[spot.room]
            number = shown.codes.printed(place.papers[0])
            name = map_look.room_name(block, place.address, number)
            rooms[spot.room] = Room(name, shown.states[spot.room], wanted[spot.room])
    sheet = MapSheet(shown.title, shown.stage, shown.blocks, rooms, said, only_out, shown.is_blind)
    return map_document(sheet, imprint(office))


def make_doors(
    office: Office,
    topic_id: UUID,
    shown: BuildingMap,
    wanted: Sequence[bool],
    said: str,
    progress: Progress = unheard,
    *,
    full_names: bool,
    page_format: PageFormat = NOTICE,
) -> Document:
    """The rooms still out as a list to go from door to door with."""
    lines = door_lines(office, topic_id, shown, wanted, full_names=full_names)
    sheet = DoorSheet(
        shown.title,
        shown.stage,
        lines,
        said,
        full_names=full_names,
        letterhead=load_letterhead(office),
        extent=load_topic(office, topic_id).extent,
    )
    return door_document(sheet, imprint(office), progress, page_format)


class MapPaper(QObject):
    """Preview and PDF of the map."""

    busy_changed = Signal(bool)

    def __init__(self, jobs: JobRunner, prompts: Prompts, window: QWidget) -> None:
        super().__init__(window)
        self._jobs, self._prompts, self._window = jobs, prompts, window
        self.preview: PrintPreview | None = None

    def open_preview(
        self,
        office: Office,
        shown: BuildingMap,
        wanted: Sequence[bool],
        said: str,
        *,
        only_out: bool,
    ) -> None:
        """Show the pages of the map as they will be printed."""
        self._open(lambda: make_pages(office, shown, wanted, said, only_out=only_out))

    def open_doors(
        self,
        office: Office,
        topic_id: UUID,
        shown: BuildingMap,
        wanted: Sequence[bool],
        said: str,
        *,
        full_names: bool,
    ) -> None:
        """Show the pages of the door-knocking list as they will be printed."""
        self._open(lambda: make_doors(office, topic_id, shown, wanted, said, full_names=full_names))

    def _open(self, work: Callable[[], Document]) -> None:
        self.busy_changed.emit(True)
        self._jobs.submit(self._window, work, self._show, self._say_error, on_settled=self._settled)

    def _show(self, document: Document) -> None:
        preview = PrintPreview(document, self._prompts, self._window)
        preview.pdf_wanted.connect(lambda: self._save(document))
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

        self.busy_changed.emit(True)
        self._jobs.submit(
            self._window, work, self._say_saved, self._say_error, on_settled=self._settled
        )

    def _say_saved(self, path: Path) -> None:
        self._prompts.show_message(self._window, self.tr("Saved as {path}").format(path=path))

    def _say_error(self, error: UserError) -> None:
        self._prompts.show_error(self._window, error)

    def _settled(self) -> None:
        self.busy_changed.emit(False)
