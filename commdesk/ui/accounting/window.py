# SPDX-License-Identifier: Apache-2.0
"""Ballot accounting 票数核对: the identity, whether it holds, and every building."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from commdesk.domain.errors import UserError
from commdesk.services.accounting.by_building import AccountLine, BuildingAccounts, read_accounts
from commdesk.services.office.office import Office
from commdesk.ui.accounting.printing import make_sheet
from commdesk.ui.accounting.words import AccountWords
from commdesk.ui.kit import theme
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.labels import Band, WrappedLabel
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.kit.sheet_paper import SheetPaper
from commdesk.ui.kit.surfaces import card, fill, fit, scrolled
from commdesk.ui.kit.tables import Table, TableColumn, TupleModel
from commdesk.ui.kit.theme import palette, scaled


@dataclass(frozen=True, slots=True)
class Shown:
    """One row: a building, or all together."""

    name: str
    line: AccountLine
    is_sum: bool = False


class AccountWindow(QDialog):
    """Stays open beside the counter and is right after every paper stored."""

    loaded = Signal()
    spoilt_wanted = Signal()

    def __init__(
        self,
        office: Office,
        topic_id: UUID,
        jobs: JobRunner,
        prompts: Prompts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._office, self._topic = office, topic_id
        self._jobs, self._prompts = jobs, prompts
        self._reading = self._again = False
        self._words = AccountWords(self)
        self.found: BuildingAccounts | None = None
        self.setWindowTitle(self.tr("Ballot accounting"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.issued = WrappedLabel("")
        self.returned = WrappedLabel("")
        for said in (self.issued, self.returned):
            said.setFont(theme.font(20, bold=True))
        self.verdict = Band()
        self.piles = WrappedLabel("")
        self.to_do = WrappedLabel("", "attention")
        self.note = WrappedLabel("", "secondary")
        self.model: TupleModel[Shown] = TupleModel(self._columns(), self)
        self.table = Table(self.model, self.tr("Papers by building"))
        self.table.set_widths(140, 96, 96, 96, 96, 96, 96, 104, stretch=0)
        self.table.show_at_least(3)
        self.print = button(self.tr("Print…"), "primary", "printer")
        self.spoilt = button(self.tr("Spoilt paper… (Ctrl+T)"))
        self.close_button = button(self.tr("Close"))
        self.paper = SheetPaper(jobs, prompts, self)
        self._lay_out()
        self.print.clicked.connect(self._print)
        self.spoilt.clicked.connect(self.spoilt_wanted)
        self.close_button.clicked.connect(self.close)
        for keys, act in (
            (QKeySequence(QKeySequence.StandardKey.Print), self._print),
            (QKeySequence("Ctrl+T"), self.spoilt_wanted.emit),
            (QKeySequence("F5"), self.refresh),
        ):
            QShortcut(keys, self, act)
        fit(self, 920, 640)

    def refresh(self) -> None:
        """Count anew; call it after a paper was stored. Fine to call often."""
        if not self.isVisible():
            return
        if self._reading:
            self._again = True
            return
        self._reading, self._again = True, False
        office, topic = self._office, self._topic
        self._jobs.submit(
            self,
            lambda: read_accounts(office, topic),
            self._show,
            self._fail,
            on_settled=self._settled,
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self.table.setFocus()

    # What is shown

    def _show(self, found: BuildingAccounts) -> None:
        self.found = found
        self.setWindowTitle(self.tr("Ballot accounting: {title}").format(title=found.title))
        words = self._words
        state, verdict = words.verdict(found)
        self.verdict.say(verdict, state)
        for place, said in (
            (self.issued, words.issued(found)),
            (self.returned, words.returned(found)),
            (self.piles, words.piles(found.piles)),
            (self.to_do, words.to_do(found)),
            (self.note, words.note(found)),
        ):
            place.setText(said)
            place.setAccessibleName(said)
            place.setVisible(bool(said))
        whole = Shown(words.together(), found.total, is_sum=True)
        chosen = self.table.chosen_row()
        self.model.show_rows([*(Shown(words.building(one), one) for one in found.lines), whole])
        for at in (5, 6):
            self.table.setColumnHidden(at, found.hides_validity)
        if 0 <= chosen < len(self.model.rows):
            self.table.selectRow(chosen)
        self.loaded.emit()

    def _fail(self, error: UserError) -> None:
        self._prompts.show_error(self, error)

    def _settled(self) -> None:
        self._reading = False
        if self._again:
            self.refresh()

    def _print(self) -> None:
        office, found = self._office, self.found
        if found is not None:
            self.paper.open_preview(lambda: make_sheet(office, found))

    def _lay_out(self) -> None:
        top = card()
        said = QVBoxLayout(top)
        fill(said, 16, 8)
        for widget in (
            self.issued,
            self.returned,
            self.verdict,
            self.piles,
            self.to_do,
            self.note,
        ):
            said.addWidget(widget)
        content = QWidget()
        inner = QVBoxLayout(content)
        fill(inner, 0, 10)
        inner.addWidget(top)
        inner.addWidget(self.table, 1)
        column = QVBoxLayout(self)
        fill(column, 16, 10)
        # With large type on a small screen this scrolls, and the buttons stay in sight.
        column.addWidget(scrolled(content), 1)
        row = QHBoxLayout()
        row.setSpacing(scaled(8))
        row.addWidget(self.print)
        row.addWidget(self.spoilt)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column.addLayout(row)

    def _columns(self) -> tuple[TableColumn[Shown], ...]:
        def figure(title: str, name: str) -> TableColumn[Shown]:
            return TableColumn(
                title,
                lambda row: _shown(getattr(row.line, name)),
                is_figure=True,
                colour=_colour,
            )

        return (
            TableColumn(self.tr("Building"), lambda row: row.name, colour=_colour),
            figure(self.tr("Issued"), "issued"),
            figure(self.tr("Returned"), "returned"),
            figure(self.tr("Out"), "out"),
            figure(self.tr("Spoilt"), "spoiled"),
            figure(self.tr("Valid"), "valid"),
            figure(self.tr("Void"), "void"),
            TableColumn(
                self.tr("Share back"),
                lambda row: self._words.share(row.line),
                is_figure=True,
                colour=_colour,
            ),
        )


def _shown(count: int | None) -> str:
    return "" if count is None else f"{count:,}"


def _colour(row: Shown) -> str | None:
    """The sum stands out."""
    return palette().accent if row.is_sum else None
