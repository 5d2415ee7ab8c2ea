# SPDX-License-Identifier: Apache-2.0
"""All batches of a topic: counted and keyed, who, when, and what was explained."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from commdesk.domain.batches import Batch, BatchState
from commdesk.domain.errors import UserError
from commdesk.domain.topics import Stage
from commdesk.ui.batches.acts import BatchActs
from commdesk.ui.batches.words import BatchWords
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import ElidedLabel, WrappedLabel
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.kit.surfaces import fill, fit
from commdesk.ui.kit.tables import Table, TableColumn, TupleModel
from commdesk.ui.kit.theme import palette, scaled

_COUNTING = frozenset({Stage.OPEN, Stage.CLOSED})


class BatchWindow(QDialog):
    """Stays open beside the counter."""

    def __init__(self, acts: BatchActs, prompts: Prompts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Batches"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._acts, self._prompts = acts, prompts
        self._words = BatchWords(self)
        self.model: TupleModel[Batch] = TupleModel(self._columns(), self)
        self.table = Table(self.model, self.tr("Batches"))
        self.table.set_widths(80, 64, 64, 96, 190, 96, 96, 144, 144, 200, stretch=9)
        self.table.show_at_least(4)
        self.together = ElidedLabel("", "strong")
        self.reason = WrappedLabel("", "secondary")
        self.start = button(self.tr("Start a batch (Ctrl+B)"), "primary")
        self.finish = button(self.tr("Finish the batch…"))
        self.count_again = button(self.tr("Correct the number…"))
        self.withdraw = button(self.tr("Withdraw and key again…"))
        close = button(self.tr("Close"))
        column = QVBoxLayout(self)
        fill(column, 16, 10)
        column.addWidget(self.together)
        column.addWidget(self.table, 1)
        column.addWidget(self.reason)
        row = QHBoxLayout()
        row.setSpacing(scaled(8))
        for made in (self.start, self.finish, self.count_again, self.withdraw):
            row.addWidget(made)
        row.addStretch(1)
        row.addWidget(close)
        column.addLayout(row)
        self.start.clicked.connect(acts.start)
        self.finish.clicked.connect(lambda: self._with_chosen(acts.finish))
        self.count_again.clicked.connect(lambda: self._with_chosen(acts.count_again))
        self.withdraw.clicked.connect(lambda: self._with_chosen(acts.withdraw))
        close.clicked.connect(self.close)
        QShortcut(QKeySequence("Ctrl+B"), self, acts.start_or_finish)
        acts.changed.connect(self.refresh)
        self.table.selectionModel().currentRowChanged.connect(self._show_chosen)
        fit(self, 1240, 560)

    @property
    def chosen(self) -> Batch | None:
        """The batch that is marked."""
        row = self.table.chosen_row()
        return self.model.rows[row] if row >= 0 else None

    def refresh(self) -> None:
        """Read the batches anew; call it after a paper was stored."""
        if not self.isVisible():
            return
        chosen = self.chosen
        try:
            batches = self._acts.all()
        except UserError as error:
            self._prompts.show_error(self, error)
            return
        self.model.show_rows(batches)
        self.together.show_text(self._words.together(batches))
        wanted = next((at for at, one in enumerate(batches) if chosen and one.id == chosen.id), 0)
        if batches:
            self.table.selectRow(wanted)
        self._show_chosen()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self.table.setFocus()

    def _show_chosen(self) -> None:
        batch = self.chosen
        try:
            stage, mine = self._acts.stage, self._acts.mine()
        except UserError as error:
            self._prompts.show_error(self, error)
            return
        counting = stage in _COUNTING
        self.start.setEnabled(stage is Stage.OPEN and mine is None)
        may_end = counting and batch is not None and self._acts.may_end(batch)
        self.finish.setEnabled(may_end)
        self.count_again.setEnabled(may_end)
        self.withdraw.setEnabled(counting and batch is not None and self._acts.may_withdraw(batch))
        said = ""
        if batch is not None and batch.reason:
            said = self.tr("{batch}: {reason}").format(
                batch=self._words.name(batch), reason=batch.reason
            )
        self.reason.setText(said)
        self.reason.setVisible(bool(said))

    def _with_chosen(self, act: object) -> None:
        batch = self.chosen
        if batch is not None and callable(act):
            act(batch)

    def _columns(self) -> tuple[TableColumn[Batch], ...]:
        words = self._words
        return (
            TableColumn(self.tr("Batch"), words.name),
            TableColumn(self.tr("Counted"), lambda one: f"{one.declared:,}", is_figure=True),
            TableColumn(self.tr("Keyed"), lambda one: f"{one.keyed:,}", is_figure=True),
            TableColumn(self.tr("Difference"), words.difference, colour=_colour),
            TableColumn(self.tr("State"), words.state, colour=_colour),
            TableColumn(self.tr("Ballot box"), lambda one: one.box),
            TableColumn(self.tr("Seal"), lambda one: one.seal),
            TableColumn(self.tr("Started"), words.opened),
            TableColumn(self.tr("Finished"), words.closed),
            TableColumn(self.tr("Reason"), lambda one: one.reason),
        )


def _colour(batch: Batch) -> str | None:
    colours = palette()
    if batch.state is BatchState.WITHDRAWN:
        return colours.refused
    if batch.state is BatchState.OPEN:
        return colours.attention if batch.difference > 0 else None
    return colours.attention if batch.difference else colours.stored
