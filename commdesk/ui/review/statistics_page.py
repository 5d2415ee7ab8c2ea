# SPDX-License-Identifier: Apache-2.0
"""What each operator keyed, for the supervisor."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from commdesk.services.entry.operator_statistics import OperatorWork
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.surfaces import fill
from commdesk.ui.kit.tables import Table, TableColumn, TupleModel
from commdesk.ui.review.words import ReviewWords

_MINUTE = timedelta(minutes=1)


class StatisticsPage(QWidget):
    """One line for each; it is never printed or posted."""

    left = Signal()

    def __init__(self, words: ReviewWords) -> None:
        super().__init__()
        self._words = words
        self.model: TupleModel[OperatorWork] = TupleModel(self._columns(), self)
        self.table = Table(self.model, self.tr("Operators' statistics"))
        self.table.set_widths(96, 76, 76, 64, 104, 104, 80, 112, stretch=0)
        note = label(
            self.tr(
                "Only for work in the office; it is not posted. Working time is counted from one "
                "paper to the next, without pauses of more than five minutes. Every paper on which "
                "both readings differ counts for both who keyed it."
            ),
            "secondary",
            wrap=True,
        )
        self.back = button(self.tr("Back (Esc)"), "large")
        self.back.clicked.connect(self.left)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.back)
        column = QVBoxLayout(self)
        fill(column, 16, 12)
        column.addWidget(label(self.tr("Operators' statistics"), "heading"))
        column.addWidget(note)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        self.setFocusProxy(self.table)

    def show_work(self, work: Sequence[OperatorWork]) -> None:
        """Show everybody's."""
        self.model.show_rows(work)

    def _columns(self) -> list[TableColumn[OperatorWork]]:
        figures: list[tuple[str, Callable[[OperatorWork], str]]] = [
            (self.tr("Keyed first"), lambda one: f"{one.first:,}"),
            (self.tr("Keyed second"), lambda one: f"{one.second:,}"),
            (self.tr("Corrections"), lambda one: f"{one.corrections:,}"),
            (self.tr("Working time"), lambda one: self._words.active(one.active // _MINUTE)),
            (self.tr("Papers an hour"), lambda one: self._words.speed(one.per_hour)),
            (self.tr("Differences"), lambda one: f"{one.differences:,}"),
            (self.tr("Decided otherwise"), lambda one: f"{one.against:,}"),
        ]
        return [
            TableColumn(self.tr("Operator"), lambda one: one.name),
            *(TableColumn(title, text, is_figure=True) for title, text in figures),
        ]
