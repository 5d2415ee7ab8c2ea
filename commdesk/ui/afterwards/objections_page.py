# SPDX-License-Identifier: Apache-2.0
"""Objections to a posted result, with what became of each."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from commdesk.services.afterwards.objections import Answer, Objection
from commdesk.ui.afterwards.words import AfterwardsWords
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import WrappedLabel, label
from commdesk.ui.kit.surfaces import card, fill
from commdesk.ui.kit.tables import Table, TableColumn, TupleModel
from commdesk.ui.kit.theme import palette, scaled


class ObjectionsPage(QWidget):
    """The list, and the whole text of the chosen one."""

    receive_wanted = Signal()
    answer_wanted = Signal(object)  # Objection
    withdraw_wanted = Signal(object)  # Objection

    def __init__(self, words: AfterwardsWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._is_posted = False
        self.period = label("", "secondary", wrap=True)
        self.model: TupleModel[Objection] = TupleModel(self._columns(), self)
        self.table = Table(self.model, self.tr("Objections"))
        self.table.set_widths(56, 185, 110, 240, 110, stretch=3)
        self.table.show_at_least(3)
        self.detail = card()
        self.text, self.answer_text = WrappedLabel(""), WrappedLabel("")
        inside = QVBoxLayout(self.detail)
        fill(inside, 12, 6)
        self._answer_head = label(self.tr("Answer"), "strong")
        self.whose = label("", "secondary", wrap=True)
        self.latest = label("", "secondary", wrap=True)
        inside.addWidget(label(self.tr("Objection"), "strong"))
        inside.addWidget(self.text)
        inside.addWidget(self.whose)
        inside.addWidget(self._answer_head)
        inside.addWidget(self.answer_text)
        inside.addWidget(self.latest)
        self.receive = button(self.tr("Record an objection…"), "primary", "plus")
        self.answer = button(self.tr("Answer…"), "large")
        self.withdraw = button(self.tr("Withdraw…"), "large")
        self.receive.clicked.connect(self.receive_wanted)
        self.answer.clicked.connect(lambda: self._about_chosen(self.answer_wanted.emit))
        self.withdraw.clicked.connect(lambda: self._about_chosen(self.withdraw_wanted.emit))
        foot = QHBoxLayout()
        foot.setSpacing(scaled(8))
        for made in (self.receive, self.answer, self.withdraw):
            foot.addWidget(made)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        fill(column, 12, 10)
        column.addWidget(self.period)
        column.addWidget(self.table, 1)
        # Above what may be long: large type on a low screen scrolls.
        column.addLayout(foot)
        column.addWidget(self.detail)
        self.table.selectionModel().currentRowChanged.connect(self._show_chosen)
        self.table.doubleClicked.connect(lambda: self._about_chosen(self.answer_wanted.emit))

    def show_objections(
        self, objections: tuple[Objection, ...], period: str, *, is_posted: bool
    ) -> None:
        """Show them; the same one stays chosen, or a new one is. `is_posted`: a result hangs, or hung once."""
        self._is_posted = is_posted
        self.period.setText(period)
        chosen, before = self.table.chosen_row(), len(self.model.rows)
        self.model.show_rows(objections)
        if objections:
            # One that was just put on record is looked at next.
            is_there = 0 <= chosen < before == len(objections)
            self.table.selectRow(chosen if is_there else len(objections) - 1)
        self.receive.setEnabled(is_posted)
        self._show_chosen()

    def _chosen(self) -> Objection | None:
        at = self.table.chosen_row()
        return self.model.rows[at] if 0 <= at < len(self.model.rows) else None

    def _about_chosen(self, act: object) -> None:
        chosen = self._chosen()
        if chosen is not None and callable(act) and self.answer.isEnabled():
            act(chosen)

    def _show_chosen(self, *_: object) -> None:
        chosen = self._chosen()
        self.detail.setVisible(chosen is not None)
        can = chosen is not None and not chosen.withdrawn and self._is_posted
        for made in (self.answer, self.withdraw):
            made.setEnabled(can)
        if chosen is None:
            return
        self.text.setText(chosen.text)
        self.whose.setText(self._words.whose(chosen))
        self.latest.setText(self._words.latest(chosen))
        said = chosen.reason if chosen.withdrawn else chosen.answer
        self._answer_head.setText(self.tr("Withdrawn") if chosen.withdrawn else self.tr("Answer"))
        self._answer_head.setVisible(bool(said))
        self.answer_text.setText(said)
        self.answer_text.setVisible(bool(said))

    def _columns(self) -> tuple[TableColumn[Objection], ...]:
        def colour(one: Objection) -> str | None:
            waits = one.result is Answer.OPEN and not one.withdrawn
            return palette().attention if waits else None

        return (
            TableColumn(self.tr("No."), lambda one: f"{one.number:,}", is_figure=True),
            TableColumn(self.tr("Received"), self._words.received),
            TableColumn(self.tr("Objector"), lambda one: one.objector),
            TableColumn(self.tr("Objection"), lambda one: one.text.replace("\n", " ")),
            TableColumn(self.tr("Finding"), self._words.result, colour=colour),
        )
