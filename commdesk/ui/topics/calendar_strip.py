# SPDX-License-Identifier: Apache-2.0
"""The days of the chosen topic in a row: what is done, what comes next, what is late."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from commdesk.domain.calendar import Dated, next_due
from commdesk.domain.topics import Stage
from commdesk.ui.kit.labels import Band, label
from commdesk.ui.kit.theme import scaled, set_role
from commdesk.ui.topics.calendar_words import CalendarWords


class CalendarStrip(QWidget):
    """One cell for each day; the next one stands out by its frame and a sign."""

    def __init__(self) -> None:
        super().__init__()
        self._calendar = CalendarWords(self)
        self._cells: list[QFrame] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(scaled(8))
        self.doubt = Band()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(8))
        column.addLayout(self._row)
        column.addWidget(self.doubt)
        self.texts: tuple[str, ...] = ()
        self.hide()

    def show_days(
        self,
        days: Sequence[Dated],
        stage: Stage,
        today: date,
        doubts: Sequence[str] = (),
        *,
        is_remark: bool = False,
    ) -> None:
        """Other days; none hide the strip. `is_remark`: nothing need be done about the doubts."""
        for cell in self._cells:
            self._row.removeWidget(cell)
            cell.deleteLater()
        due = next_due(days, stage, today)
        self._cells = [self._cell(dated, stage, today, is_next=dated == due) for dated in days]
        for cell in self._cells:
            self._row.addWidget(cell, 1)
        self.texts = tuple(cell.accessibleName() for cell in self._cells)
        self.doubt.say("\n".join(doubts), "attention" if doubts and not is_remark else "")
        self.setVisible(bool(days) or bool(doubts))

    def _cell(self, dated: Dated, stage: Stage, today: date, *, is_next: bool) -> QFrame:
        made = QFrame()
        set_role(made, "day-next" if is_next else "day")
        name = self._calendar.name(dated.milestone)
        distance = self._calendar.distance(dated, stage, today)
        title = label(f"▶ {name}" if is_next else name, "strong" if is_next else "secondary")
        day = self._calendar.day(dated.day, today)
        column = QVBoxLayout(made)
        column.setContentsMargins(scaled(10), scaled(6), scaled(10), scaled(6))
        column.setSpacing(scaled(2))
        column.addWidget(title)
        column.addWidget(label(self.tr("{day}, {distance}").format(day=day, distance=distance)))
        planned = self._calendar.planned(dated, today)
        if planned:
            column.addWidget(label(planned, "secondary"))
        column.addStretch(1)
        made.setAccessibleName(" ".join(filter(None, (name, day, distance, planned))))
        made.setToolTip(self._calendar.note(dated))
        return made
