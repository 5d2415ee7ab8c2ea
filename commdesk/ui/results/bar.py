# SPDX-License-Identifier: Apache-2.0
"""The row above the results: which page is shown, and what else there is of a topic."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QWidget

from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.theme import scaled


class Beside(Enum):
    """What opens beside the results."""

    SHEETS = "sheets"
    EXPORT = "export"
    COUNTING = "counting"
    OPINIONS = "opinions"
    COMPARISON = "comparison"
    AFTERWARDS = "afterwards"


class ResultsBar(QWidget):
    """Two pages to choose from, the sheets, and a menu of all that is needed less often."""

    page_chosen = Signal(int)
    preview_wanted = Signal()
    pdf_wanted = Signal()
    wanted = Signal(object)  # Beside

    def __init__(self) -> None:
        super().__init__()
        self.board, self.charts = (
            button(self.tr("Outcome"), "large"),
            button(self.tr("Charts"), "large"),
        )
        self._pages = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(scaled(12), scaled(10), scaled(12), 0)
        row.setSpacing(scaled(8))
        for at, made in enumerate((self.board, self.charts)):
            made.setCheckable(True)
            self._pages.addButton(made, at)
            row.addWidget(made)
        self.board.setChecked(True)
        row.addStretch(1)
        self.preview = button(self.tr("Print preview"), "primary", "printer")
        self.preview.setToolTip("Ctrl+P")
        self.sheets = button(self.tr("All sheets…"), "large", "file-text")
        self.sheets.setToolTip("Ctrl+Shift+P")
        self.more = button(self.tr("More") + " ▾", "large")
        self._menu = QMenu(self.more)
        self.more.setMenu(self._menu)
        row.addWidget(self.preview)
        row.addWidget(self.sheets)
        row.addWidget(self.more)
        self.pdf = QAction(self.tr("Save the notice as PDF…"), self._menu)
        self.pdf.triggered.connect(lambda _=False: self.pdf_wanted.emit())
        self._menu.addAction(self.pdf)
        for what, name in (
            (Beside.EXPORT, self.tr("Export results… (Ctrl+E)")),
            (Beside.COUNTING, self.tr("Counting screen (Ctrl+D)")),
            (Beside.OPINIONS, self.tr("Opinions… (Ctrl+Shift+O)")),
            (Beside.COMPARISON, self.tr("Compare with another vote…")),
            (Beside.AFTERWARDS, self.tr("Settled versions, objections… (Ctrl+J)")),
        ):
            self._menu.addAction(self._entry(what, name))
        self._pages.idClicked.connect(self.page_chosen)
        self.preview.clicked.connect(self.preview_wanted)
        self.sheets.clicked.connect(lambda: self.wanted.emit(Beside.SHEETS))

    def show_figures(self, *, shown: bool) -> None:
        """Whether there are figures to look at; sheets without any can be made all the same."""
        for made in (self.board, self.charts):
            made.setEnabled(shown)
        self.set_ready(ready=shown)

    def set_ready(self, *, ready: bool) -> None:
        """Whether a notice can be made now."""
        self.preview.setEnabled(ready)
        self.pdf.setEnabled(ready)

    @property
    def page(self) -> int:
        """The page that is chosen: 0 the outcome, 1 the charts."""
        return self._pages.checkedId()

    def action(self, what: Beside) -> QAction:
        """The entry of the menu."""
        return next(one for one in self._menu.actions() if one.data() == what.value)

    def _entry(self, what: Beside, name: str) -> QAction:
        made = QAction(name, self._menu)
        made.setData(what.value)
        made.triggered.connect(lambda _=False: self.wanted.emit(what))
        return made
