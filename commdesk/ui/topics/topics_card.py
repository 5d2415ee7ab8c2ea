# SPDX-License-Identifier: Apache-2.0
"""The topics of the office, and what can be done with the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from commdesk.domain.topics import Stage
from commdesk.services.topics.topics import TopicLine
from commdesk.ui.kit import icons
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.surfaces import fill
from commdesk.ui.kit.tables import Table, TableColumn, TupleModel
from commdesk.ui.kit.theme import palette, scale, scaled, set_role
from commdesk.ui.topics.calendar_strip import CalendarStrip
from commdesk.ui.topics.stage_menu import StageMenu
from commdesk.ui.words.words import Words

_LEAST_ROWS, _MOST_ROWS = 1, 5
_LARGE = 175  # percent


class TopicsCard(QFrame):
    """A list, and a row of verbs that fit the stage of the chosen topic."""

    topic_chosen = Signal(object)  # UUID
    new_chosen = Signal()
    change_chosen = Signal()
    open_chosen = Signal()
    delivery_chosen = Signal()
    close_chosen = Signal()
    reopen_chosen = Signal()
    settle_chosen = Signal()
    publish_chosen = Signal()
    archive_chosen = Signal()
    verb_chosen = Signal(object)  # Verb

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "card")
        self._words = Words(self)
        self._current: UUID | None = None
        self._has_register = False
        self.model: TupleModel[TopicLine] = TupleModel(self._columns(), self)
        self.table = Table(self.model, self.tr("Topics"))
        self.table.set_widths(220, 90, 80, 80, 130, 220, stretch=0)
        self.table.selectionModel().currentRowChanged.connect(self._row_changed)
        # Enter or a double click.
        self.table.activated.connect(self._row_activated)
        self.empty = label("", "secondary", wrap=True)
        self.new = button(self.tr("New topic…"), "primary", "plus")
        self.new.clicked.connect(self.new_chosen)
        self.change = self._verb(self.tr("Change…"), "pencil", self.change_chosen)
        self.change.setToolTip(self.tr("Look at the draft and change it (Enter)"))
        self.start = self._verb(self.tr("Open the vote…"), "play", self.open_chosen, "primary")
        self.deliver = self._verb(self.tr("Deliveries…"), "check", self.delivery_chosen)
        self.close_vote = self._verb(self.tr("Close vote…"), "square", self.close_chosen)
        self.reopen = self._verb(self.tr("Open again…"), "undo-2", self.reopen_chosen)
        self.settle = self._verb(
            self.tr("Settle the result…"), "check", self.settle_chosen, "primary"
        )
        self.publish = self._verb(
            self.tr("Record as published…"), "check", self.publish_chosen, "primary"
        )
        self.archive = self._verb(self.tr("Archive…"), "lock", self.archive_chosen)
        self.more = StageMenu()
        self.more.verb_chosen.connect(self.verb_chosen)
        self.days = CalendarStrip()
        column = QVBoxLayout(self)
        fill(column, 16, 10)
        top = QHBoxLayout()
        heading = label(self.tr("Topics"), "heading")
        # In the largest type the verbs need the whole width.
        if scale() < _LARGE:
            top.addWidget(heading)
        else:
            column.addWidget(heading)
        top.addStretch()
        for verb in (
            self.change,
            self.start,
            self.deliver,
            self.close_vote,
            self.reopen,
            self.settle,
            self.publish,
            self.archive,
            self.more.button,
        ):
            top.addWidget(verb)
        top.addWidget(self.new)
        column.addLayout(top)
        column.addWidget(self.empty)
        column.addWidget(self.table)
        column.addWidget(self.days)
        self._offer(None)

    def show_lines(self, lines: Sequence[TopicLine], *, has_register: bool) -> None:
        """The topics; without a register there can be none."""
        self._has_register = has_register
        self.table.selectionModel().blockSignals(True)
        self.model.show_rows(lines)
        self.table.selectionModel().blockSignals(False)
        self.table.setVisible(bool(lines))
        rows = max(_LEAST_ROWS, min(len(lines), _MOST_ROWS))
        self.table.setFixedHeight(scaled(44) + rows * scaled(34))
        self.empty.setVisible(not lines)
        self.empty.setText(
            self.tr(
                "Second step: a new topic. You name the matters and their rule; it stays a draft "
                "until you open the vote."
            )
            if has_register
            else self.tr("When the register is there, the first topic can be made.")
        )
        self.new.setEnabled(has_register)
        # One next step at a time stands out.
        self._set_main(self.new, is_main=not lines)
        self.show_current(self._current)

    def show_current(self, topic_id: UUID | None) -> None:
        """Mark the chosen topic, and offer what can be done with it."""
        self._current = topic_id
        row = next((at for at, line in enumerate(self.model.rows) if line.id == topic_id), -1)
        if row >= 0 and self.table.chosen_row() != row:
            self.table.selectRow(row)
        self._offer(self.model.rows[row] if row >= 0 else None)

    def name_delivery(self, *, is_secret: bool) -> None:
        """Secret papers are handed out one by one; others are delivered many at a time."""
        name = self.tr("Hand out papers…") if is_secret else self.tr("Deliveries…")
        self.deliver.setText(name)
        self.deliver.setAccessibleName(name)

    @property
    def current(self) -> TopicLine | None:
        """The chosen topic."""
        return next((line for line in self.model.rows if line.id == self._current), None)

    def _offer(self, line: TopicLine | None) -> None:
        stage = None if line is None else line.stage
        self.change.setVisible(stage is Stage.DRAFT)
        self.start.setVisible(stage is Stage.DRAFT)
        self.deliver.setVisible(stage is Stage.OPEN)
        self.close_vote.setVisible(stage is Stage.OPEN)
        self.reopen.setVisible(stage is Stage.CLOSED)
        self.settle.setVisible(stage is Stage.CLOSED)
        self.publish.setVisible(stage is Stage.SETTLED)
        self.archive.setVisible(stage is Stage.PUBLISHED)
        self.more.show_stage(stage)

    def _row_changed(self, row: QModelIndex) -> None:
        if row.isValid():
            chosen = self.model.rows[row.row()].id
            if chosen != self._current:
                self.topic_chosen.emit(chosen)

    def _row_activated(self, row: QModelIndex) -> None:
        line = self.model.rows[row.row()]
        if line.id == self._current and line.stage is Stage.DRAFT:
            self.change_chosen.emit()

    def _set_main(self, verb: QPushButton, *, is_main: bool) -> None:
        ink = palette().on_accent if is_main else palette().text
        set_role(verb, "primary" if is_main else "large")
        verb.setIcon(icons.icon("plus", ink))

    def _verb(self, text: str, icon: str, signal: object, role: str = "large") -> QPushButton:
        made = button(text, role, icon)
        made.clicked.connect(signal)
        return made

    def _columns(self) -> list[TableColumn[TopicLine]]:
        colours = palette()
        return [
            TableColumn(self.tr("Topic"), lambda line: line.title),
            TableColumn(
                self.tr("Stage"),
                lambda line: self._words.of(line.stage),
                colour=lambda line: colours.stored if line.stage is Stage.OPEN else None,
            ),
            TableColumn(self.tr("People"), lambda line: _figure(line.people), is_figure=True),
            TableColumn(self.tr("Papers"), lambda line: _figure(line.papers), is_figure=True),
            TableColumn(self.tr("Returned"), _returned, is_figure=True),
            TableColumn(self.tr("Dates"), self._dates),
        ]

    def _dates(self, line: TopicLine) -> str:
        if line.starts_on is None or line.ends_on is None:
            return "—"
        same_year = line.starts_on.year == line.ends_on.year
        last = self._words.day_of_year if same_year else self._words.day
        return self.tr("{first} to {last}").format(
            first=self._words.day(line.starts_on), last=last(line.ends_on)
        )


def _figure(number: int) -> str:
    return f"{number:,}" if number else "—"


def _returned(line: TopicLine) -> str:
    return f"{line.returned:,} / {line.out_of:,}" if line.papers else "—"
