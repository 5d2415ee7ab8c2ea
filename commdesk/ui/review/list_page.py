# SPDX-License-Identifier: Apache-2.0
"""The papers that wait for a decision, and the field for the one in hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from commdesk.domain.topics import Topic
from commdesk.services.entry.double_entry import Difference
from commdesk.services.entry.review_list import ReviewList
from commdesk.ui.entry.band import Band
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.surfaces import fill
from commdesk.ui.kit.tables import Table, TableColumn, TupleModel
from commdesk.ui.kit.theme import scaled
from commdesk.ui.review.words import ReviewWords


class ListPage(QWidget):
    """A number typed or scanned opens its paper; Enter alone opens the chosen one."""

    number_entered = Signal(str)
    paper_chosen = Signal(int)
    statistics_chosen = Signal()

    def __init__(self, words: ReviewWords) -> None:
        super().__init__()
        self._words = words
        self._topic: Topic | None = None
        self._found: ReviewList | None = None
        self.waiting = label("", "heading", wrap=True)
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Paper number"))
        self.field.setPlaceholderText(self.tr("number of the paper in hand, typed or scanned"))
        self.field.setMinimumHeight(scaled(40))
        self.field.setMaximumWidth(scaled(360))
        self.field.returnPressed.connect(self._enter)
        self.model: TupleModel[Difference] = TupleModel(self._columns(), self)
        self.table = Table(self.model, self.tr("Papers to decide"))
        self.table.set_widths(92, 128, 148, 96, 96, 168, stretch=2)
        self.table.activated.connect(lambda index: self._open(index.row()))
        self.band = Band()
        self.open = button(self.tr("Compare (Enter)"), "primary")
        self.open.clicked.connect(self._enter)
        statistics = button(self.tr("Operators' statistics…"), "large")
        statistics.clicked.connect(self.statistics_chosen)
        head = QHBoxLayout()
        head.addWidget(self.field, 1)
        head.addStretch(1)
        head.addWidget(statistics)
        head.addWidget(self.open)
        column = QVBoxLayout(self)
        fill(column, 16, 12)
        column.addWidget(self.waiting)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self.band)
        self.setFocusProxy(self.field)

    def show_list(self, found: ReviewList) -> None:
        """Show what waits; the row that was chosen, or the one after it, stays chosen."""
        row = max(0, self.table.chosen_row())
        self._topic, self._found = found.topic, found
        self.waiting.setText(self._words.waiting(len(found.to_decide), found.of_own))
        self.model.show_rows(found.to_decide)
        self.open.setEnabled(bool(found.to_decide))
        if found.to_decide:
            self.table.selectRow(min(row, len(found.to_decide) - 1))

    def drop(self, number: int) -> None:
        """A paper was decided on: take it off the list, without reading all of them anew."""
        if self._found is not None:
            left = tuple(one for one in self._found.to_decide if one.paper.number != number)
            self.show_list(replace(self._found, to_decide=left))

    def _enter(self) -> None:
        text = self.field.text().strip()
        if text:
            self.field.clear()
            self.number_entered.emit(text)
        else:
            self._open(self.table.chosen_row())

    def _open(self, row: int) -> None:
        if 0 <= row < len(self.model.rows):
            self.paper_chosen.emit(self.model.rows[row].paper.number)

    def _columns(self) -> list[TableColumn[Difference]]:
        texts: list[tuple[str, Callable[[Difference], str]]] = [
            (self.tr("Paper"), self._number),
            (self.tr("Voter"), lambda line: line.voter.name),
            (self.tr("Place"), lambda line: line.paper.label),
            (self.tr("First"), lambda line: line.readers[0]),
            (self.tr("Second"), lambda line: line.readers[1]),
            (self.tr("Differing matters"), self._differing),
        ]
        return [TableColumn(title, text) for title, text in texts]

    def _number(self, line: Difference) -> str:
        return "" if self._topic is None else self._topic.codes.printed(line.paper.number)

    def _differing(self, line: Difference) -> str:
        return "" if self._topic is None else self._words.differing(self._topic, line)
