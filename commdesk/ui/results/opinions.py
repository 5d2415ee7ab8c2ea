# SPDX-License-Identifier: Apache-2.0
"""The opinions written on a matter, in the order of the papers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtWidgets import QFrame, QHeaderView, QVBoxLayout, QWidget

from commdesk.domain.results import Heard
from commdesk.domain.topics import Topic
from commdesk.ui.entry.voter import paper_number
from commdesk.ui.kit import theme
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.surfaces import fill
from commdesk.ui.kit.tables import Table, TableColumn, TupleModel
from commdesk.ui.kit.theme import scaled

_FULL = 300  # more rows than this are shown one line high each, and whole when pointed at
_ROWS = 10


@dataclass(frozen=True, slots=True)
class OpinionLine:
    """One opinion; in a secret vote nothing says on which paper it stood."""

    number: str
    paper: str
    room: str
    text: str


class OpinionsCard(QFrame):
    """A list to be read and copied from; long texts break over lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "card")
        self._lines: tuple[OpinionLine, ...] = ()
        self._none = label(self.tr("Nothing was written so far."), "secondary", wrap=True)
        self._table = Table(TupleModel[OpinionLine](()), self.tr("Opinions"))
        self._table.setWordWrap(True)
        self._table.show_at_least(_ROWS)
        self._table.setVerticalScrollMode(Table.ScrollMode.ScrollPerPixel)
        column = QVBoxLayout(self)
        fill(column, 16, 12)
        column.addWidget(label(self.tr("Opinions"), "heading"))
        column.addWidget(self._none)
        column.addWidget(self._table)

    @property
    def lines(self) -> tuple[OpinionLine, ...]:
        """What is shown."""
        return self._lines

    def show_heard(self, heard: Heard, topic: Topic, rooms: Mapping[int, str]) -> None:
        """List the opinions of one matter."""
        secret = topic.extent.secret
        self._lines = tuple(
            OpinionLine(
                f"{place:,}",
                "" if secret else paper_number(opinion.paper),
                "" if secret else rooms.get(opinion.paper, ""),
                opinion.text,
            )
            for place, opinion in enumerate(heard.opinions, start=1)
        )
        self._none.setVisible(not self._lines)
        self._table.setVisible(bool(self._lines))
        columns: list[TableColumn[OpinionLine]] = [
            TableColumn(self.tr("No."), attrgetter("number"), is_figure=True)
        ]
        if not secret:
            columns.append(TableColumn(self.tr("Paper"), attrgetter("paper")))
            columns.append(TableColumn(self.tr("Room"), attrgetter("room")))
        columns.append(TableColumn(self.tr("Opinion"), attrgetter("text")))
        model = TupleModel[OpinionLine](columns, self._table)
        model.show_rows(self._lines)
        old = self._table.model()
        self._table.setModel(model)
        if old is not None:
            old.deleteLater()
        heads = self._table.horizontalHeader()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        heads.setSectionResizeMode(len(columns) - 1, QHeaderView.ResizeMode.Stretch)
        rows = self._table.verticalHeader()
        fits = len(self._lines) <= _FULL
        mode = QHeaderView.ResizeMode
        rows.setSectionResizeMode(mode.ResizeToContents if fits else mode.Fixed)
        rows.setMinimumSectionSize(scaled(34))
