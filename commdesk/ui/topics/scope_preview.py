# SPDX-License-Identifier: Apache-2.0
"""The line that says how many voters a topic would have today, worked out in the background."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from commdesk.domain.area import shown_area
from commdesk.domain.errors import UserError
from commdesk.domain.tally import Weight
from commdesk.domain.topics import Basis, Extent, PaperPer
from commdesk.services.topics.roll_preview import PlaceLine, RollLook, RollSize
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.words.sentences import Sentences

_PAUSE = 200  # ms without a change before it is worked out


@dataclass(frozen=True, slots=True)
class RollWanted:
    """What the roll is made of."""

    basis: Basis
    paper_per: PaperPer
    extent: Extent
    on: date | None


class RollWatch(QObject):
    """Works out the roll for the latest wish only; older ones are forgotten."""

    sized = Signal(object)  # Weight, or None where there is no roll
    said = Signal(str, bool)  # the line, and whether something stands in the way
    places_found = Signal(object)  # tuple[PlaceLine, ...]

    def __init__(self, look: RollLook, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._jobs = jobs
        self._sentences = Sentences(self)
        self._wanted: RollWanted | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._start)

    def find_places(self) -> None:
        """Read the buildings of the register."""
        self._jobs.submit(self, self._look.places, self._show_places, self._refuse)

    def want(self, wanted: RollWanted | None) -> None:
        """Another roll is wanted, or none; it is worked out when the hands rest."""
        if wanted != self._wanted:
            self._wanted = wanted
            self._timer.start()

    def _start(self) -> None:
        wanted = self._wanted
        if wanted is None:
            return

        def work() -> tuple[RollWanted, RollSize] | None:
            if wanted is not self._wanted:
                return None
            size = self._look.preview(wanted.basis, wanted.paper_per, wanted.extent, wanted.on)
            return wanted, size

        def refuse(error: UserError) -> None:
            if wanted is self._wanted:
                self._refuse(error)

        self._jobs.submit(self, work, self._show, refuse)

    def _show(self, found: tuple[RollWanted, RollSize] | None) -> None:
        if found is None or found[0] is not self._wanted:
            return
        size = found[1]
        self.sized.emit(Weight(size.people, size.area))
        self.said.emit(self._line(*found), False)

    def _line(self, wanted: RollWanted, size: RollSize) -> str:
        figures = {
            "people": f"{size.people:,}",
            "voters": f"{size.voters:,}",
            "area": shown_area(size.area),
            "papers": f"{size.papers:,}",
        }
        return self._template(wanted, size).format(**figures)

    def _template(self, wanted: RollWanted, size: RollSize) -> str:
        if wanted.basis is Basis.REPRESENTATIVES and wanted.extent.carries:
            return self.tr(
                "Today: {voters} representatives for {people} people with {area} ㎡, {papers} papers"
            )
        if size.area:
            return self.tr("Today: {people} people with {area} ㎡, {papers} papers")
        if wanted.basis is Basis.HOUSEHOLDS:
            return self.tr("Today: {people} households, {papers} papers")
        return self.tr("Today: {people} people, {papers} papers")

    def _show_places(self, lines: tuple[PlaceLine, ...]) -> None:
        self.places_found.emit(lines)

    def _refuse(self, error: UserError) -> None:
        self.sized.emit(None)
        self.said.emit(self._sentences.of(error), True)
