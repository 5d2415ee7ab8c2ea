# SPDX-License-Identifier: Apache-2.0
"""The last papers stored, newest first, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView

from commdesk.ui.entry.channel import CHANNELS
from commdesk.ui.kit.tables import Table, TableColumn, TupleModel
from commdesk.ui.kit.theme import font, palette, scaled
from commdesk.ui.words.words import Words

_WIDTHS = (80, 148, 148, 160, 88, 148, 84)
_ROW = 29
_HEADED = 6  # from so many lines on there is room for the headings
_ROOM, _VOTER = 1, 2
_MARKS = 3  # the column that takes what is left
_CHANNEL = 4
_AROUND = 24  # the padding of a cell


@dataclass(frozen=True, slots=True)
class StoredLine:
    """One stored paper in words. `counts` is False for what was taken back or changed since."""

    paper: int
    number: str
    rooms: str
    name: str
    marks: str
    channel: str
    at: str
    operator: str
    counts: bool = True


class PapersTable(Table):
    """A quiet table that takes no keys: digits always go to the paper."""

    def __init__(self) -> None:
        self.papers = TupleModel[StoredLine](())
        super().__init__(self.papers, "")
        columns: tuple[TableColumn[StoredLine], ...] = (
            TableColumn(self.tr("Paper"), attrgetter("number")),
            TableColumn(self.tr("Room"), attrgetter("rooms")),
            TableColumn(self.tr("Voter"), attrgetter("name")),
            TableColumn(
                self.tr("Marks"),
                attrgetter("marks"),
                colour=lambda line: None if line.counts else palette().refused,
            ),
            TableColumn(self.tr("Returned"), attrgetter("channel")),
            TableColumn(self.tr("Time"), attrgetter("at")),
            TableColumn(self.tr("Keyed by"), attrgetter("operator")),
        )
        self.papers = TupleModel[StoredLine](columns, self)
        self.setModel(self.papers)
        self.setAccessibleName(self.tr("Last ten papers"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setDefaultSectionSize(scaled(_ROW))
        # Fitted to the contents, every paper stored would measure all of them again.
        self.set_widths(*_WIDTHS, stretch=_MARKS)
        words, metrics = Words(self), QFontMetrics(font())
        longest = max(metrics.horizontalAdvance(words.of(channel)) for channel in CHANNELS)
        wanted = longest + scaled(_AROUND)
        self.setColumnWidth(_CHANNEL, max(self.columnWidth(_CHANNEL), wanted))

    @staticmethod
    def height_of(lines: int) -> int:
        """The height that shows so many lines without headings, in pixels."""
        return lines * scaled(_ROW) + 4

    def sizeHint(self) -> QSize:
        """As little as it needs: the matters come first, and it takes what they leave."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.horizontalHeader().setVisible(self.height() >= self.height_of(_HEADED))

    def set_nameless(self, *, nameless: bool) -> None:
        """Without rooms and names, where papers are nobody's."""
        for column in (_ROOM, _VOTER):
            self.setColumnHidden(column, nameless)

    def show_lines(self, lines: Sequence[StoredLine]) -> None:
        """Show these, the first on top."""
        self.papers.show_rows(lines)

    def chosen_paper(self) -> int | None:
        """The number of the selected paper."""
        row = self.chosen_row()
        return self.papers.rows[row].paper if row >= 0 else None
