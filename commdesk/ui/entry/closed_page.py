# SPDX-License-Identifier: Apache-2.0
"""The counter of a vote that takes no papers any more: what came, and what was left undone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from commdesk.domain.errors import UserError
from commdesk.domain.paper_code import NO_CODES, PaperCodes
from commdesk.services.entry.unfinished import Begun
from commdesk.ui.entry.band import Band
from commdesk.ui.entry.papers_card import PapersCard
from commdesk.ui.entry.words_stand import StandWords
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import ElidedLabel, label
from commdesk.ui.kit.surfaces import card, fill, scrolled
from commdesk.ui.kit.tables import Table, TableColumn, TupleModel
from commdesk.ui.kit.theme import scaled
from commdesk.ui.words.words import Words

_MOST_ROWS = 4  # of unfinished papers at once; the others scroll


class ClosedPage(QWidget):
    """All papers, those that were begun and not stored, and the way to a paper's history."""

    history_wanted = Signal(int)  # paper number
    extras_wanted = Signal()
    give_up_wanted = Signal(object)  # Begun

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._stand = StandWords(self)
        self._codes = NO_CODES
        self._text = ElidedLabel("", "heading")
        self._detail = label("", "secondary", wrap=True)
        self.history = button(self.tr("History (F10)"))
        self.extras = button(self.tr("Uncounted papers (F11)"))
        self.begun: TupleModel[Begun] = TupleModel(self._columns(), self)
        self.begun_table = Table(self.begun, self.tr("Papers begun and not stored"))
        self.begun_table.set_widths(96, 200, 140, 150, 220, stretch=4)
        self.give_up = button(self.tr("Give this one up…"))
        self._begun_card = card()
        self.papers = PapersCard()
        # The map goes to a paper to be keyed, and none is.
        self.papers.map.hide()
        self.band = Band()
        self.band.set_compact(compact=True)
        self._lay_out()
        self.history.clicked.connect(self._ask_history)
        self.extras.clicked.connect(self.extras_wanted)
        self.give_up.clicked.connect(self._give_up)
        self.papers.table.doubleClicked.connect(self._ask_history)
        self.papers.filter.returnPressed.connect(self._found)
        self.papers.filter.textEdited.connect(self._show_list)
        for keys, act in (
            ("F10", self._ask_history),
            ("F11", self.extras_wanted.emit),
            ("Down", self._to_table),
        ):
            place = self.papers.filter if keys == "Down" else self
            shortcut = QShortcut(QKeySequence(keys), place, act)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
        for keys in ("Return", "Enter"):
            shortcut = QShortcut(QKeySequence(keys), self.papers.table, self._ask_history)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.setFocusProxy(self.papers.filter)

    @property
    def texts(self) -> tuple[str, str]:
        """How things stand, and what to do."""
        return self._text.whole, self._detail.text()

    def say(self, text: str, detail: str) -> None:
        """How things stand, and what to do."""
        self._text.show_text(text)
        self._detail.setText(detail)

    def show_begun(self, begun: Sequence[Begun], codes: PaperCodes) -> None:
        """Papers that somebody began; their card is not there while there are none."""
        self._codes = codes
        self.begun.show_rows(begun)
        self.begun_table.show_at_least(min(len(begun), _MOST_ROWS))
        self.begun_table.setMaximumHeight(self.begun_table.minimumHeight() + scaled(4))
        self._begun_card.setVisible(bool(begun))
        if begun:
            self.begun_table.selectRow(0)

    def look_for(self, text: str) -> None:
        """Narrow the papers down to this, as if it had been typed."""
        self.papers.filter.setText(text)
        self.papers.narrow()
        self._found()

    def _lay_out(self) -> None:
        said = QVBoxLayout()
        said.setSpacing(scaled(2))
        said.addWidget(self._text)
        said.addWidget(self._detail)
        head = QHBoxLayout()
        head.setSpacing(scaled(8))
        head.addLayout(said, 1)
        for made in (self.history, self.extras):
            head.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        left = QHBoxLayout()
        left.setSpacing(scaled(12))
        left.addWidget(label(self.tr("Papers begun and not stored"), "heading"))
        left.addWidget(
            ElidedLabel(self.tr("Reopen the vote to finish one, or give it up here."), "secondary"),
            1,
        )
        left.addWidget(self.give_up)
        inside = QVBoxLayout(self._begun_card)
        fill(inside, 12, 6)
        inside.addLayout(left)
        inside.addWidget(self.begun_table)
        content = QWidget()
        column = QVBoxLayout(content)
        fill(column, 12, 8)
        column.addLayout(head)
        column.addWidget(self._begun_card)
        column.addWidget(self.papers, 1)
        said_last = QVBoxLayout()
        said_last.setContentsMargins(scaled(12), 0, scaled(12), scaled(8))
        said_last.addWidget(self.band)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        # With large type on a small screen there is not room for all of it at once.
        self._area = scrolled(content)
        outer.addWidget(self._area, 1)
        outer.addLayout(said_last)
        self._begun_card.hide()
        self.band.hide()

    def _columns(self) -> list[TableColumn[Begun]]:
        return [
            TableColumn(self.tr("Number"), lambda one: self._codes.printed(one.number)),
            TableColumn(self.tr("Begun by"), lambda one: one.operator),
            TableColumn(self.tr("Time"), lambda one: self._words.moment(one.at)),
            TableColumn(self.tr("Matters keyed"), lambda one: str(one.keyed), is_figure=True),
            TableColumn(self.tr("What it was"), self._what),
        ]

    def _what(self, one: Begun) -> str:
        turn = self._stand.turn(one.turn)
        return self.tr("{turn}, a correction").format(turn=turn) if one.is_correction else turn

    def _chosen(self) -> int | None:
        rows, at = self.papers.model.rows, self.papers.table.chosen_row()
        if 0 <= at < len(rows):
            return rows[at].number
        return rows[0].number if len(rows) == 1 else None

    def _ask_history(self) -> None:
        number = self._chosen()
        self.history_wanted.emit(0 if number is None else number)

    def _found(self) -> None:
        """Enter: the paper of this very number, else the only one there is."""
        self.papers.narrow()
        rows = self.papers.model.rows
        try:
            number = self._codes.number_of(self.papers.filter.text().strip())
        except UserError:
            number = None
        at = next((at for at, line in enumerate(rows) if line.number == number), 0)
        if rows:
            self.papers.table.selectRow(at)
        if len(rows) == 1 or (rows and rows[at].number == number):
            self._ask_history()

    def _show_list(self) -> None:
        self._area.ensureWidgetVisible(self.papers)

    def _to_table(self) -> None:
        if self.papers.model.rows:
            self.papers.table.setFocus()
            if self.papers.table.chosen_row() < 0:
                self.papers.table.selectRow(0)

    def _give_up(self) -> None:
        at = self.begun_table.chosen_row()
        if 0 <= at < len(self.begun.rows):
            self.give_up_wanted.emit(self.begun.rows[at])
