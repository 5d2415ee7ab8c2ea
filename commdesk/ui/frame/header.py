# SPDX-License-Identifier: Apache-2.0
"""The line on top: office, topic, stage in words, operator, lock."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QMenu, QSizePolicy, QToolButton

from commdesk.domain.topics import Stage
from commdesk.services.topics.topics import TopicLine
from commdesk.ui.kit.buttons import tool
from commdesk.ui.kit.labels import ElidedLabel
from commdesk.ui.kit.theme import scaled, set_role
from commdesk.ui.words.words import Words

_SOON = 3  # days


class StageChip(ElidedLabel):
    """The stage in words, and how many days are left."""

    def __init__(self) -> None:
        super().__init__("", "chip")
        self._words = Words(self)

    def show_stage(self, line: TopicLine | None, today: date) -> None:
        """Of a topic on a day; hidden when there is none."""
        self.setVisible(line is not None)
        if line is None:
            return
        text, role = self._words.of(line.stage), "chip"
        if line.stage is Stage.OPEN:
            role = "chip-open"
            if line.starts_on is not None and today < line.starts_on:
                # Opened ahead, to number the papers.
                day = self._words.day_of_year(line.starts_on)
                text = self.tr("open; voting from {day} on").format(day=day)
            elif line.ends_on is not None:
                left = (line.ends_on - today).days
                text = f"{text} · {self._days(left)}"
                role = "chip-attention" if left < _SOON else role
        set_role(self, role)
        self.show_text(text)

    def _days(self, left: int) -> str:
        if left > 0:
            return self.tr("days left: {days}").format(days=left)
        if left == 0:
            return self.tr("last day today")
        return self.tr("ended {days} days ago").format(days=-left)


class Header(QFrame):
    """Says where one is. The topic chosen here holds for all tabs."""

    topic_chosen = Signal(object)  # UUID
    lock_chosen = Signal()
    turn_chosen = Signal()
    operators_chosen = Signal()
    password_chosen = Signal()

    def __init__(self, office: str, operator: str) -> None:
        super().__init__()
        set_role(self, "header")
        self.office = ElidedLabel(office, "heading")
        self.topics = QComboBox()
        self.topics.setAccessibleName(self.tr("Topic"))
        self.topics.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.topics.setMinimumContentsLength(8)
        self.topics.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.topics.setMaximumWidth(scaled(460))
        self.topics.setPlaceholderText(self.tr("no topic yet"))
        self.topics.activated.connect(self._choose)
        self.chip = StageChip()
        self._lines: tuple[TopicLine, ...] = ()
        spoken = self.tr("Operator: {name}").format(name=operator)
        self.person = tool("user", spoken, text=operator)
        self.person.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.person)
        for text, signal in (
            (self.tr("Change the operator… (Ctrl+U)"), self.turn_chosen),
            (self.tr("Change my password…"), self.password_chosen),
            (self.tr("Operators…"), self.operators_chosen),
        ):
            action = QAction(text, menu)
            action.triggered.connect(signal)
            menu.addAction(action)
        self.person.setMenu(menu)
        self.lock = tool("lock", self.tr("Lock"))
        self.lock.setToolTip(self.tr("Lock (Ctrl+L)"))
        self.lock.clicked.connect(self.lock_chosen)
        row = QHBoxLayout(self)
        row.setContentsMargins(scaled(16), scaled(8), scaled(12), scaled(8))
        row.setSpacing(scaled(12))
        row.addWidget(self.office)
        row.addWidget(self.topics, 1)
        row.addWidget(self.chip)
        row.addStretch(0)
        row.addWidget(self.person)
        row.addWidget(self.lock)

    def show_topics(self, lines: Sequence[TopicLine], current: UUID | None) -> None:
        """The topics to choose from."""
        self._lines = tuple(lines)
        self.topics.clear()
        for line in self._lines:
            self.topics.addItem(line.title, line.id)
        self.topics.setEnabled(bool(self._lines))
        self.show_current(current)

    def show_current(self, current: UUID | None) -> None:
        """Which topic is chosen."""
        rows = (at for at, line in enumerate(self._lines) if line.id == current)
        row = next(rows, -1)
        self.topics.setCurrentIndex(row)
        self.topics.setToolTip(self._lines[row].title if row >= 0 else "")
        today = datetime.now().astimezone().date()
        self.chip.show_stage(self._lines[row] if row >= 0 else None, today)

    def _choose(self, row: int) -> None:
        self.topic_chosen.emit(self._lines[row].id)
