# SPDX-License-Identifier: Apache-2.0
"""The issue desk of a secret vote: who was handed a paper, and never which one."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QElapsedTimer, QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from commdesk.domain.errors import UserError
from commdesk.services.delivery.issue_register import LONGEST_WORDS, IssueLine, IssueRegister
from commdesk.services.register.search import Shelf, name_codes, phone_codes, place_codes
from commdesk.services.register_import.texts import plain
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.forms import Form
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.kit.sheet import Sheet
from commdesk.ui.kit.tables import Table, TableColumn, TupleModel
from commdesk.ui.kit.theme import palette, scaled
from commdesk.ui.words.sentences import Sentences
from commdesk.ui.words.words import Words

_UP_AND_DOWN = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class _Search(QLineEdit):
    """Arrows choose in the list below, so that hands stay where they are."""

    def __init__(self, table: Table) -> None:
        super().__init__()
        self._table = table
        self.setClearButtonEnabled(True)
        self.setMinimumHeight(scaled(40))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _UP_AND_DOWN:
            self._table.keyPressEvent(event)
        else:
            super().keyPressEvent(event)


class IssueDialog(Sheet):
    """One paper handed out is one record; Enter records it for the chosen voter.

    It stays open for the next voter. `papers_issued` is given after each act.
    """

    papers_issued = Signal()

    def __init__(
        self,
        register: IssueRegister,
        jobs: JobRunner,
        prompts: Prompts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, self.tr("Hand out secret papers"), 860, 560)
        self._register = register
        self._jobs = jobs
        self._prompts = prompts
        self._sentences = Sentences(self)
        self._words = Words(self)
        self._shelf = _shelf(())
        self._next_voter: int | None = None  # to go to once the list is read again
        self._since_paper = QElapsedTimer()  # runs until a voter is chosen by hand
        self._is_showing = False
        self.model: TupleModel[IssueLine] = TupleModel(self._columns(), self)
        self.table = Table(self.model, self.tr("Voters"))
        self.table.set_widths(140, 140, 124, 110, 150, stretch=1)
        self.table.show_at_least(4)
        self.search = _Search(self.table)
        self.search.setPlaceholderText(self.tr("name or room"))
        self.receiver = QLineEdit()
        self.note = QLineEdit()
        for field in (self.receiver, self.note):
            field.setMaxLength(LONGEST_WORDS)
        self.receiver.setPlaceholderText(self.tr("the voter in person"))
        self.count = label("", "strong")
        self.hand_out = button(self.tr("Hand out one paper"), "primary", "check")
        self.take_back = button(self.tr("Take back…"))
        self._lay_out()
        for part in (self.search, self.receiver, self.note, self.hand_out):
            part.installEventFilter(self)
        self.search.textChanged.connect(self._narrow)
        self.search.returnPressed.connect(self._hand_out)
        self.receiver.returnPressed.connect(self._hand_out)
        self.note.returnPressed.connect(self._hand_out)
        self.table.doubleClicked.connect(self._hand_out)
        self.table.selectionModel().currentRowChanged.connect(self._row_chosen)
        self.hand_out.clicked.connect(self._hand_out)
        self.take_back.clicked.connect(self._take_back)
        self._allow()
        self._load()
        self.search.setFocus()

    @property
    def topic_id(self) -> UUID:
        """The topic whose papers are handed out."""
        return self._register.topic.id

    @property
    def chosen(self) -> IssueLine | None:
        """The voter the next act is for."""
        row = self.table.chosen_row()
        return self.model.rows[row] if 0 <= row < len(self.model.rows) else None

    def _lay_out(self) -> None:
        self.body.addWidget(
            label(
                self.tr(
                    "Only the voter is recorded, never the number of the paper. Shuffle the papers "
                    "and let voters draw one; do not hand them out in the order of their numbers."
                ),
                "secondary",
                wrap=True,
            )
        )
        top = QHBoxLayout()
        top.setSpacing(scaled(12))
        top.addWidget(self.search, 1)
        top.addWidget(self.count)
        middle = QVBoxLayout()
        middle.addWidget(self.table, 1)
        self.body.addLayout(top)
        self.body.addLayout(middle, 1)
        form = Form()
        form.add(self.tr("Received by"), self.receiver)
        form.add(self.tr("Note"), self.note)
        self.body.addLayout(form)
        close = button(self.tr("Close"))
        close.clicked.connect(self.reject)
        self.add_button(close)
        self.add_button(self.take_back)
        self.add_main_button(self.hand_out)
        self.search.setAccessibleName(self.tr("Search the voters"))

    def _columns(self) -> list[TableColumn[IssueLine]]:
        stored = palette().stored
        return [
            TableColumn(self.tr("Voter"), lambda line: line.name),
            TableColumn(self.tr("Room"), _rooms),
            TableColumn(self.tr("Phone"), lambda line: line.phone),
            TableColumn(
                self.tr("Paper"),
                lambda line: (
                    self.tr("✓ {on}").format(on=self._words.day(line.issued.on))
                    if line.issued
                    else self.tr("not yet")
                ),
                colour=lambda line: stored if line.issued else None,
            ),
            TableColumn(
                self.tr("Received by"),
                lambda line: (
                    " ".join(filter(None, (line.issued.receiver, line.issued.note)))
                    if line.issued
                    else ""
                ),
            ),
        ]

    def _load(self) -> None:
        self._jobs.submit(self, lambda: _shelf(self._register.lines()), self._show, self._refuse)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A key held down is one paper, not one for each of those who follow.
        if isinstance(event, QKeyEvent) and event.isAutoRepeat() and event.key() in _ENTER:
            return True
        return super().eventFilter(watched, event)

    def _show(self, shelf: Shelf[IssueLine]) -> None:
        chosen = self.chosen
        self._shelf = shelf
        keep, self._next_voter = self._next_voter, None
        self._show_found(keep or (None if chosen is None else chosen.voter))

    def _narrow(self) -> None:
        self._since_paper.invalidate()
        self._show_found(None)

    def _show_found(self, keep: int | None) -> None:
        wanted, lines = self.search.text().strip(), self._shelf.lines
        shown = [lines[at] for at in self._shelf.find(wanted)]
        self._is_showing = True
        self.model.show_rows(shown)
        row = next((at for at, line in enumerate(shown) if line.voter == keep), None)
        if row is None and shown and wanted:
            row = 0
        if row is not None:
            self.table.selectRow(row)
            self.table.scrollTo(self.model.index(row, 0))
        self._is_showing = False
        issued = sum(line.issued is not None for line in lines)
        self.count.setText(
            self.tr("{issued} of {all} handed out").format(
                issued=f"{issued:,}", all=f"{len(lines):,}"
            )
        )
        self._allow()

    def _row_chosen(self, _now: QModelIndex, _before: QModelIndex) -> None:
        if not self._is_showing:
            self._since_paper.invalidate()
        self._allow()

    def _allow(self) -> None:
        line = self.chosen
        self.hand_out.setEnabled(line is not None and line.issued is None)
        self.take_back.setEnabled(line is not None and line.issued is not None)

    def _hand_out(self) -> None:
        timer = self._since_paper
        if timer.isValid() and timer.elapsed() < QApplication.doubleClickInterval():
            # The second half of a double click: the next voter was chosen in between.
            return
        line = self.chosen
        if line is None:
            self.say(self.tr("Choose a voter first: type the name or the room."), "attention")
        elif line.issued is not None:
            on = self._words.day(line.issued.on)
            self.say(
                self.tr("{name} was handed a paper on {on} already.").format(name=line.name, on=on),
                "refused",
            )
        elif self._do(
            lambda: self._register.hand_out(line.voter, self.receiver.text(), self.note.text())
        ):
            self.say(self.tr("Recorded: one paper to {name}.").format(name=line.name), "stored")
            self.receiver.clear()
            self.note.clear()
            self._next_voter = self._without_paper_after(line.voter)
            self._since_paper.start()
            self._next()

    def _without_paper_after(self, voter: int) -> int | None:
        """The next voter of the list who has no paper yet, from the top again after the last."""
        rows = self.model.rows
        at = next(at for at, line in enumerate(rows) if line.voter == voter)
        others = (*rows[at + 1 :], *rows[:at])
        return next((line.voter for line in others if line.issued is None), None)

    def _take_back(self) -> None:
        line = self.chosen
        if line is None:
            return
        reason = self._prompts.ask_text(
            self,
            self.tr("Why is the paper of {name} taken back?").format(name=line.name),
            action=self.tr("Take back"),
            detail=self.tr("What was recorded before stays on record."),
        )
        if reason is not None and self._do(lambda: self._register.take_back(line.voter, reason)):
            self.say(self.tr("Recorded: {name} has no paper.").format(name=line.name), "stored")
            self._next()

    def _next(self) -> None:
        self.search.setFocus()
        self.search.selectAll()
        self._load()
        self.papers_issued.emit()

    def _do(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except UserError as error:
            self._refuse(error)
            return False
        return True

    def _refuse(self, error: UserError) -> None:
        self.say(self._sentences.of(error), "refused")


def _rooms(line: IssueLine) -> str:
    return "、".join(room.label for room in line.rooms)


def _shelf(lines: tuple[IssueLine, ...]) -> Shelf[IssueLine]:
    """Voters as a list to look into: by name, initials, room and phone, as in the register."""
    return Shelf(
        lines,
        lambda line: (
            "".join(place_codes(room) for room in line.rooms)
            + phone_codes(line.phone)
            + name_codes(line.name)
        ),
        lambda line: plain(f"{line.name}\n{_rooms(line)}").lower(),
        {},
    )
