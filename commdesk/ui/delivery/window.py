# SPDX-License-Identifier: Apache-2.0
"""The delivery desk 送达登记台: settings stay, each scan is on record at once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from commdesk.domain.errors import UserError
from commdesk.services.delivery.desk import Delivered, DeliveryDesk
from commdesk.ui.delivery.round_dialog import RoundDialog
from commdesk.ui.delivery.settings import HandoverForm
from commdesk.ui.delivery.undelivered import UndeliveredDialog
from commdesk.ui.delivery.words import DeliveryWords
from commdesk.ui.entry.keys import Act, Stroke
from commdesk.ui.entry.known_codes import KnownCodes
from commdesk.ui.entry.number import NumberField
from commdesk.ui.entry.over_dialog import dialog_over, say_over
from commdesk.ui.entry.scanner import ScanWatch
from commdesk.ui.entry.words_parked import ParkedWords
from commdesk.ui.kit import sounds, theme
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.labels import Band, label
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.kit.surfaces import card, fill, fit, scrolled
from commdesk.ui.kit.tables import Table, TableColumn, TupleModel
from commdesk.ui.kit.theme import scaled
from commdesk.ui.words.sentences import Sentences

_LAST = 50
_SETTINGS = 368  # pixels at 100 %


class DeliveryWindow(QDialog):
    """Stays open as long as papers are brought back from the round, or handed out."""

    delivered = Signal(int)  # how many more are on record, or fewer

    def __init__(
        self, desk: DeliveryDesk, jobs: JobRunner, prompts: Prompts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._prompts = desk, jobs, prompts
        self._words = DeliveryWords(desk.topic.codes, self)
        self._sentences = Sentences(self)
        title = desk.topic.facts.title
        self.setWindowTitle(self.tr("Delivery desk: {title}").format(title=title))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.total = 0  # on record more than when the desk was opened
        self.round_dialog: RoundDialog | None = None
        self.undelivered_dialog: UndeliveredDialog | None = None
        self.field = NumberField()
        self.field.setAccessibleName(self.tr("Paper number, room or scan"))
        self.field.setPlaceholderText(self.tr("Scan, or number and Enter"))
        self.band = Band()
        self.form = HandoverForm(single=True)
        self.counts = label("", "strong", wrap=True)
        self.model: TupleModel[Delivered] = TupleModel(self._columns(), self)
        self.table = Table(self.model, self.tr("On record last"))
        self.table.set_widths(72, 152, 88, 104, 152, 112, 112, stretch=5)
        self.table.show_at_least(3)
        self.building = button(self.tr("Deliver a building… (Ctrl+B)"))
        self.left = button(self.tr("Not delivered… (Ctrl+L)"))
        self.withdraw = button(self.tr("Withdraw…"))
        self.leave = button(self.tr("Close"))
        self._scans = ScanWatch(self)
        self._scans.scanned.connect(self.take)
        self._scans.know(KnownCodes(lambda: (desk.office, desk.topic.id)).knows)
        self._lay_out()
        self._wire()
        fit(self, 1240, 700)
        self.refresh()

    def take(self, text: str) -> None:
        """One scan or one number."""
        if not text:
            return
        if (dialog := dialog_over(self)) is not None:
            words = ParkedWords(self)
            words.know(self._desk.topic.codes)
            say_over(dialog, words.close_first(text))
            words.deleteLater()
            sounds.play(sounds.Sound.REFUSED)
            return
        self.field.setText(text)
        try:
            taken = self._desk.take(text, self.form.handover())
        except UserError as error:
            self.band.say(self._explained(error), "refused")
            sounds.play(sounds.Sound.REFUSED)
            self.field.keep_text()
            return
        said, state = self._words.taken(taken)
        self.band.say(said, state)
        self.field.ready()
        if taken.is_new:
            sounds.play(sounds.Sound.STORED)
            self.form.next_paper()
            self.refresh()
            self._tell(1)
        else:
            sounds.play(sounds.Sound.REFUSED)

    def refresh(self) -> None:
        """Read what is on record anew."""
        try:
            self.model.show_rows(self._desk.last(_LAST))
            self.counts.setText(self._words.counts(*self._desk.counts(), self._desk.came_back()))
        except UserError as error:
            self._prompts.show_error(self, error)
        self._show_chosen()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.field.ready()

    # Acts

    def _building(self) -> None:
        if self.round_dialog is not None:
            return
        dialog = RoundDialog(self._desk, self)
        dialog.stored.connect(self._stored_round)
        dialog.finished.connect(self._closed)
        self.round_dialog = dialog
        dialog.open()

    def _stored_round(self, count: int) -> None:
        said = self.tr("{count} papers are on record as delivered.").format(count=f"{count:,}")
        self.band.say(said, "stored")
        self.refresh()
        self._tell(count)

    def _undelivered(self) -> None:
        if self.undelivered_dialog is not None:
            return
        dialog = UndeliveredDialog(self._desk, self._jobs, self._prompts, self)
        dialog.posted.connect(self._stored_round)
        dialog.finished.connect(self._closed)
        self.undelivered_dialog = dialog
        dialog.open()

    def _withdraw(self) -> None:
        row = self.table.chosen_row()
        if row < 0:
            return
        one = self.model.rows[row]
        reason = self._prompts.ask_text(
            self,
            self.tr("Why is the delivery of no. {number} ({place}) withdrawn?").format(
                number=self._words.number(one), place=one.paper.label
            ),
            action=self.tr("Withdraw"),
            detail=self.tr(
                "The paper counts as not delivered until it is recorded again. What was recorded "
                "stays on record with this reason."
            ),
        )
        if reason is None:
            return
        try:
            self._desk.withdraw(one.paper.number, reason)
        except UserError as error:
            self.band.say(self._sentences.of(error), "refused")
            return
        self.band.say(
            self.tr("The delivery of no. {number} is withdrawn.").format(
                number=self._words.number(one)
            ),
            "attention",
        )
        self.refresh()
        self._tell(-1)
        self.field.ready()

    # Inside

    def _wire(self) -> None:
        self.field.asked.connect(self.take)
        self.field.stroked.connect(self._stroked)
        self.building.clicked.connect(self._building)
        self.left.clicked.connect(self._undelivered)
        self.withdraw.clicked.connect(self._withdraw)
        self.leave.clicked.connect(self.close)
        self.table.selectionModel().currentRowChanged.connect(self._show_chosen)
        QShortcut(QKeySequence("Ctrl+B"), self, self._building)
        QShortcut(QKeySequence("Ctrl+L"), self, self._undelivered)

    def _explained(self, error: UserError) -> str:
        title = ""
        if error.code == "other-topics-paper":
            codes = KnownCodes(lambda: (self._desk.office, self._desk.topic.id))
            title = codes.title_of(str(error.details.get("topic_code", "")))
        return self._words.other_topic(title) if title else self._sentences.of(error)

    def _tell(self, count: int) -> None:
        self.total += count
        self.delivered.emit(count)

    def _stroked(self, stroke: Stroke) -> None:
        if stroke.act is Act.LEAVE:
            if self.field.text():
                self.field.ready()
            else:
                self.close()

    def _closed(self) -> None:
        self.round_dialog = self.undelivered_dialog = None
        self.field.ready()

    def _show_chosen(self) -> None:
        self.withdraw.setEnabled(self.table.chosen_row() >= 0)

    def _lay_out(self) -> None:
        settings = card()
        inner = QVBoxLayout(settings)
        fill(inner, 16, 8)
        inner.addWidget(label(self.tr("For each paper from now on"), "strong"))
        inner.addLayout(self.form)
        inner.addStretch(1)
        settings.setFixedWidth(scaled(_SETTINGS))
        numbers = QWidget()
        right = QVBoxLayout(numbers)
        fill(right, 0, 8)
        number = label(self.tr("Paper number, room or scan"))
        number.setFont(theme.font(16))
        number.setBuddy(self.field)
        right.addWidget(number)
        right.addWidget(self.field)
        right.addWidget(self.band)
        right.addWidget(self.counts)
        right.addWidget(self.table, 1)
        # With large type on a small screen each side scrolls by itself: what is keyed stays in
        # sight beside the settings, and the buttons below them.
        page = QWidget()
        around = QVBoxLayout(page)
        fill(around, 0)
        around.addWidget(settings)
        side = self._side = scrolled(page)
        bar = side.verticalScrollBar().sizeHint().width()
        side.setFixedWidth(scaled(_SETTINGS) + bar)
        both = QHBoxLayout()
        fill(both, 0, 12)
        both.addWidget(side)
        both.addWidget(scrolled(numbers), 1)
        row = QHBoxLayout()
        row.setSpacing(scaled(8))
        for made in (self.building, self.left, self.withdraw):
            row.addWidget(made)
        row.addStretch(1)
        row.addWidget(self.leave)
        column = QVBoxLayout(self)
        fill(column, 16, 12)
        column.addLayout(both, 1)
        column.addLayout(row)

    def _columns(self) -> tuple[TableColumn[Delivered], ...]:
        words = self._words
        return (
            TableColumn(self.tr("No."), words.number, is_figure=True),
            TableColumn(self.tr("Home"), lambda one: one.paper.label),
            TableColumn(self.tr("Voter"), lambda one: one.voter.name),
            TableColumn(self.tr("How"), lambda one: one.method),
            TableColumn(self.tr("When"), words.moment),
            TableColumn(self.tr("Taken by"), words.receiver),
            TableColumn(self.tr("Brought by"), words.deliverers),
        )
