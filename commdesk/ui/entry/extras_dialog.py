# SPDX-License-Identifier: Apache-2.0
"""Papers that came and do not count: a list with counts, to be added to and taken back from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from commdesk.domain.errors import UserError
from commdesk.domain.paper_code import PaperCodes
from commdesk.domain.topics import Stage
from commdesk.services.entry.extras import LONGEST_NOTE, ExtraKind, ExtraPaper
from commdesk.ui.entry.words_history import HistoryWords
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.forms import Form
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.sheet import Sheet
from commdesk.ui.kit.surfaces import line
from commdesk.ui.kit.tables import Table, TableColumn, TupleModel
from commdesk.ui.kit.theme import palette
from commdesk.ui.words.words import Words

_WIDTHS = (90, 170, 260, 90, 120)
_NOTE = 2


class ExtrasDialog(Sheet):
    """Shows and asks; it stores nothing itself."""

    add_wanted = Signal(object, object, str)  # ExtraKind, number or None, note
    withdraw_wanted = Signal(object)  # ExtraPaper

    def __init__(self, codes: PaperCodes, parent: QWidget | None = None) -> None:
        super().__init__(parent, self.tr("Papers that do not count"), 820)
        self._codes = codes
        self._shows_adding = False
        self._words = HistoryWords(self)
        words, colours = Words(self), palette()
        self.model: TupleModel[ExtraPaper] = TupleModel(
            (
                TableColumn(self.tr("Paper"), self._number),
                TableColumn(
                    self.tr("Why"),
                    self._kind,
                    colour=lambda extra: colours.secondary if extra.withdrawn else None,
                ),
                TableColumn(self.tr("Note"), lambda extra: extra.note),
                TableColumn(self.tr("By"), lambda extra: extra.operator),
                TableColumn(self.tr("Time"), lambda extra: words.moment(extra.at)),
            ),
            self,
        )
        self.counts = label("", "strong", wrap=True)
        self.table = Table(self.model, self.tr("Papers that do not count"))
        self.table.set_widths(*_WIDTHS, stretch=_NOTE)
        self.table.show_at_least(5)
        self.withdraw = button(self.tr("Made in error: take back…"))
        self.withdraw.clicked.connect(self._withdraw)
        row = QHBoxLayout()
        row.addWidget(self.withdraw)
        row.addStretch()
        self.kind = QComboBox()
        for kind in ExtraKind:
            self.kind.addItem(self._words.kind(kind), kind)
        self.number = QLineEdit()
        self.note = QLineEdit()
        self.note.setMaxLength(LONGEST_NOTE)
        form = Form()
        form.add(self.tr("Why"), self.kind)
        form.add(self.tr("Paper number"), self.number, self.tr("Empty, if it has none."))
        form.add(self.tr("Note"), self.note)
        self.add = button(self.tr("Register the paper"), "", "plus")
        self.add.clicked.connect(self._add)
        adding = QHBoxLayout()
        adding.addStretch()
        adding.addWidget(self.add)
        self.body.addWidget(self.counts)
        self.body.addWidget(self.table, 1)
        self.body.addLayout(row)
        self.body.addWidget(line())
        self.body.addWidget(label(self.tr("Another one"), "heading"))
        self.body.addLayout(form)
        self.body.addLayout(adding)
        done = button(self.tr("Close"), "primary")
        done.clicked.connect(self.accept)
        self.add_main_button(done)

    def take_scan(self, text: str) -> bool:
        """A scan goes into the number; always True."""
        self.number.setText(text)
        if self._number_typed() is None:
            self._say_no_number()
        else:
            self.say(self.tr("Scanned. Register it with the button, or look at the rest first."))
            self.number.setText(self._codes.printed(self._number_typed() or 0))
            self.note.setFocus()
        return True

    def show_papers(
        self, extras: Sequence[ExtraPaper], counts: Mapping[ExtraKind, int], *, may_change: bool
    ) -> None:
        """What is on record."""
        self.model.show_rows(extras)
        self.counts.setText(self._words.counts(counts))
        self.withdraw.setEnabled(may_change and bool(extras))
        for part in (self.kind, self.number, self.note, self.add):
            part.setEnabled(may_change)

    def propose(self, stage: Stage) -> None:
        """After the vote the next one most likely is a late one: its number is typed at once."""
        if stage is Stage.CLOSED:
            self.kind.setCurrentIndex(self.kind.findData(ExtraKind.LATE))
            self.number.setFocus()
            self._shows_adding = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._shows_adding:
            self.bring_into_sight(self.add)

    def added(self) -> None:
        """Said when it is done."""
        self.number.clear()
        self.note.clear()
        self.say(self.tr("It is on record."), "stored")

    def _number(self, extra: ExtraPaper) -> str:
        return "—" if extra.paper is None else self._codes.printed(extra.paper)

    def _kind(self, extra: ExtraPaper) -> str:
        text = self._words.kind(extra.kind)
        return self.tr("{kind}, taken back").format(kind=text) if extra.withdrawn else text

    def _add(self) -> None:
        kind, number = self.kind.currentData(), self._number_typed()
        if (self.number.text().strip() and number is None) or (
            kind is ExtraKind.DUPLICATE and number is None
        ):
            self._say_no_number()
        else:
            self.add_wanted.emit(kind, number, self.note.text())

    def _number_typed(self) -> int | None:
        text = self.number.text().strip()
        try:
            return self._codes.number_of(text) if text else None
        except UserError:
            return None

    def _say_no_number(self) -> None:
        self.say(
            self.tr("This is no paper number of this vote. Type it as it is printed."), "refused"
        )
        self.number.setFocus()

    def _withdraw(self) -> None:
        row = self.table.chosen_row()
        if row < 0:
            self.say(self.tr("Choose a line first."), "attention")
        elif self.model.rows[row].withdrawn:
            self.say(self.tr("This line was taken back already."), "attention")
        else:
            self.withdraw_wanted.emit(self.model.rows[row])
