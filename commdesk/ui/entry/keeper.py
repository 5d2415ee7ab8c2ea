# SPDX-License-Identifier: Apache-2.0
"""Keys of a paper that is not stored are put on disk as they come, and are there afterwards."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from commdesk.domain.errors import UserError
from commdesk.domain.keying import Keying
from commdesk.domain.reading import Channel
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.entry.unfinished import UnfinishedPaper, UnfinishedPapers
from commdesk.services.office.office import Office

_LOOK_AGAIN = 20  # ms


class Keeper(QObject):
    """The unfinished papers of one operator at one desk, in memory and on disk.

    Writing waits until the key is painted; several keys of one turn are one write. While digits
    come that may turn out to be a scanner's (`run_goes_on`), what was there before them stays.
    """

    changed = Signal()  # which papers there are
    failed = Signal(object)  # UserError; the keys are kept in memory only

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._office: Office | None = None
        self._disk: UnfinishedPapers | None = None
        self._papers: dict[int, UnfinishedPaper] = {}  # the latest last
        self._waiting: set[int] = set()
        self.run_goes_on: Callable[[], bool] = _never
        # An interval of nothing is over when there is nothing else to do: after painting.
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._write_in_time)

    def open(self, office: Office, desk: EntryDesk) -> None:
        """Go on with what this operator left unfinished at this desk. Raises UserError."""
        self.close()
        self._office, self._disk = office, UnfinishedPapers(office, desk)
        self._papers = {paper.keying.paper: paper for paper in reversed(self._disk.kept())}
        self.changed.emit()

    def close(self) -> None:
        """Everything is on disk; there is no desk."""
        self.write()
        self._office = self._disk = None
        self._papers, self._waiting = {}, set()
        self.changed.emit()

    @property
    def papers(self) -> tuple[UnfinishedPaper, ...]:
        """What is unfinished, the latest first."""
        return tuple(reversed(self._papers.values()))

    def of(self, number: int) -> UnfinishedPaper | None:
        """How far a paper was keyed, if it is unfinished."""
        return self._papers.get(number)

    def keep(self, keying: Keying, channel: Channel, corrects: int = 0) -> None:
        """Remember a paper as far as it is keyed; on disk in a moment, or after `write`."""
        if self._office is None:
            return
        before = self._papers.pop(keying.paper, None)
        # When it was begun; on disk is when it was keyed last.
        at = self._office.clock() if before is None else before.at
        paper = UnfinishedPaper(keying, channel, at, corrects)
        self._papers[keying.paper] = paper
        if before != paper:
            self._write_soon(keying.paper)
        if before is None:
            self.changed.emit()

    def drop(self, number: int) -> None:
        """The paper is stored, or given up."""
        if self._papers.pop(number, None) is not None:
            self._write_soon(number)
            self.changed.emit()

    def forget(self, number: int) -> None:
        """What is not on disk stays off it, and this paper is given up."""
        self._timer.stop()
        self._waiting.clear()
        self._papers.pop(number, None)

    def write(self) -> bool:
        """Put on disk what is not there yet; whether all of it is."""
        self._timer.stop()
        if self._disk is None:
            return not self._waiting
        try:
            for number in sorted(self._waiting):
                paper = self._papers.get(number)
                if paper is None:
                    self._disk.drop(number)
                else:
                    self._disk.keep(paper.keying, paper.channel, paper.corrects)
                self._waiting.discard(number)
        except UserError as error:
            # Tried again with the next key; storing the paper will say the same.
            self.failed.emit(error)
        return not self._waiting

    def _write_soon(self, number: int) -> None:
        self._waiting.add(number)
        if not self._timer.isActive():
            self._timer.start(0)

    def _write_in_time(self) -> None:
        if self.run_goes_on():
            self._timer.start(_LOOK_AGAIN)
        else:
            self.write()


def _never() -> bool:
    return False
