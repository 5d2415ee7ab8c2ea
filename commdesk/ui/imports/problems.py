# SPDX-License-Identifier: Apache-2.0
"""What is wrong or in doubt in a file, and putting single cells right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from commdesk.services.register_import.preview import Problem
from commdesk.ui.imports.mend import MendBar, Shown
from commdesk.ui.kit.surfaces import fill
from commdesk.ui.kit.tables import Table, TableColumn, TupleModel
from commdesk.ui.kit.theme import font, palette, scaled
from commdesk.ui.words.sentences import Sentences
from commdesk.ui.words.sentences_import_here import ImportHints

if TYPE_CHECKING:
    from commdesk.services.workbooks import Sheet

_GO = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}


class ProblemsView(QWidget):
    """Errors first, then doubts; the chosen one is said whole below, with its row's cells."""

    mended = Signal(object)  # dict[tuple[str, str], str]: texts by sheet and cell

    def __init__(self) -> None:
        super().__init__()
        self._sentences = Sentences(self)
        self._hints = ImportHints(self)
        self._preview: Shown | None = None
        self._sheet: Sheet | None = None
        self._goes_on = False
        must, should = self.tr("to be put right"), self.tr("please check")
        colours = palette()
        columns: list[TableColumn[Problem]] = [
            TableColumn(
                self.tr("Kind"),
                lambda problem: f"✕ {must}" if problem.is_error else f"! {should}",
                colour=lambda problem: colours.refused if problem.is_error else colours.attention,
            ),
            TableColumn(self.tr("Cell"), lambda problem: problem.cell or "—"),
            TableColumn(self.tr("What is wrong, and what to do"), self._say),
        ]
        self._model = TupleModel(columns, self)
        self.table = Table(self._model, self.tr("Problems"))
        self.table.set_widths(120, 80, 500, stretch=2)
        words = QFontMetrics(font())
        kind = max(words.horizontalAdvance(f"✕ {text}") for text in (must, should))
        self.table.setColumnWidth(0, max(scaled(120), kind + scaled(28)))
        self.table.setMinimumHeight(scaled(92))  # at large type it gives way to the cell below
        self.table.selectionModel().currentRowChanged.connect(self._show_chosen)
        self.table.doubleClicked.connect(self._start)
        self.table.installEventFilter(self)
        self.bar = MendBar()
        self.bar.mended.connect(self._mend)
        column = QVBoxLayout(self)
        fill(column, 0, 8)
        column.addWidget(self.table, 1)
        column.addWidget(self.bar)
        self.setFocusProxy(self.table)

    @property
    def count(self) -> int:
        """How many problems there are."""
        return len(self._model.rows)

    def show_preview(self, preview: Shown, sheet: Sheet | None) -> None:
        """Show other problems, the place in the list kept."""
        at = max(self.table.chosen_row(), 0)
        self._preview, self._sheet = preview, sheet
        rows = (*preview.errors, *preview.warnings)
        self._model.show_rows(rows)
        least = len(preview.errors) or len(rows)
        self.table.selectRow(min(at, least - 1) if rows else -1)
        self._show_chosen()

    def go_on(self) -> bool:
        """After a cell was put right go to the next error's; False if there is nothing to do."""
        goes_on, self._goes_on = self._goes_on, False
        if not goes_on or self._preview is None or not self._preview.errors:
            return False
        if self.bar.can_mend:
            self.bar.start()
        else:
            self.table.setFocus()
        return True

    def set_busy(self, busy: bool) -> None:
        """While the file is read anew."""
        self.bar.set_busy(busy)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_go = (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in _GO
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        )
        if is_go:
            self._start()
            return True
        return super().eventFilter(watched, event)

    def _say(self, problem: Problem) -> str:
        hint = self._hints.of(problem.code)
        sentence = self._sentences.say(problem.code, problem.details)
        return (
            self.tr("{sentence} {hint}").format(sentence=sentence, hint=hint) if hint else sentence
        )

    def _show_chosen(self) -> None:
        if self._preview is None:
            return
        row = self.table.chosen_row()
        problem = self._model.rows[row] if 0 <= row < self.count else None
        sentence = self._say(problem) if problem is not None else ""
        self.bar.show_problem(problem, sentence, self._preview, self._sheet)

    def _start(self) -> None:
        if self.bar.can_mend:
            self.bar.start()

    def _mend(self, texts: dict[tuple[str, str], str]) -> None:
        self._goes_on = True
        self.mended.emit(texts)
