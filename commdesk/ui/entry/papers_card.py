# SPDX-License-Identifier: Apache-2.0
"""The papers of the chosen topic, however many, with a box to narrow them down."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from commdesk.domain.area import shown_area
from commdesk.domain.paper_code import NO_CODES, PaperCodes
from commdesk.services.papers.paper_list import PaperLine, PaperState
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import ElidedLabel, label
from commdesk.ui.kit.surfaces import fill
from commdesk.ui.kit.tables import Table, TableColumn, TupleModel
from commdesk.ui.kit.theme import palette, scaled, set_role
from commdesk.ui.words.words import Words

_ABOUT_VOTERS = (1, 2, 3)  # columns that say nothing of secret papers
_PAUSE = 120  # ms after the last key before the list is narrowed


class PapersCard(QFrame):
    """Number, room, owner, area, state; and the way to the building map."""

    map_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "card")
        self._words = Words(self)
        self._is_nameless = False
        self._codes = NO_CODES
        self._lines: tuple[PaperLine, ...] = ()
        self._keys: tuple[str, ...] = ()
        self.model: TupleModel[PaperLine] = TupleModel(self._columns(), self)
        self.table = Table(self.model, self.tr("Papers"))
        self.table.set_widths(80, 220, 180, 120, 130, stretch=2)
        self.table.show_at_least(3)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("number, room or owner"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setAccessibleName(self.tr("Search the papers"))
        self.filter.setMaximumWidth(scaled(280))
        self.state = QComboBox()
        self.state.setAccessibleName(self.tr("State of the papers"))
        # With large type the page is wider than a small screen otherwise.
        self.state.setMinimumWidth(scaled(90))
        self.state.addItem(self.tr("all states"), None)
        for state in PaperState:
            self.state.addItem(self._words.of(state), state)
        self.found = ElidedLabel("", "secondary")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.narrow)
        self.filter.textChanged.connect(self._pause.start)
        self.state.currentIndexChanged.connect(self.narrow)
        top = QHBoxLayout()
        top.setSpacing(scaled(12))
        top.addWidget(label(self.tr("Papers"), "heading"))
        top.addWidget(self.found, 1)
        self.map = button(self.tr("Building map (F9)"))
        self.map.clicked.connect(self.map_chosen)
        top.addWidget(self.map)
        top.addWidget(self.state)
        top.addWidget(self.filter, 1)
        column = QVBoxLayout(self)
        fill(column, 16, 10)
        column.addLayout(top)
        column.addWidget(self.table, 1)

    def show_papers(self, lines: Sequence[PaperLine], codes: PaperCodes = NO_CODES) -> None:
        """Other papers, numbered as they are printed; what was searched for stays."""
        self._lines, self._codes = tuple(lines), codes
        self._is_nameless = bool(lines) and not any(line.voter or line.place for line in lines)
        for column in _ABOUT_VOTERS:
            self.table.setColumnHidden(column, self._is_nameless)
        self.filter.setPlaceholderText(
            self.tr("number") if self._is_nameless else self.tr("number, room or owner")
        )
        self._keys = tuple(
            f"{codes.printed(line.number)} {codes.typed(line.number)} {line.place} {line.voter}".lower()
            for line in lines
        )
        self.narrow()

    def narrow(self) -> None:
        """Show what the search and the state ask for, now."""
        self._pause.stop()
        wanted = unicodedata.normalize("NFKC", self.filter.text()).strip().lower()
        state = self.state.currentData()
        shown = tuple(
            line
            for line, key in zip(self._lines, self._keys, strict=True)
            if wanted in key and (state is None or line.state is state)
        )
        self.model.show_rows(shown)
        if state is PaperState.VOID and any(line.hides_validity for line in self._lines):
            text = self.tr("not shown before the second reading")
        elif len(shown) == len(self._lines):
            text = self.tr("{count} papers").format(count=f"{len(shown):,}")
        else:
            text = self.tr("{count} of {all} papers").format(
                count=f"{len(shown):,}", all=f"{len(self._lines):,}"
            )
        self.found.show_text(text)

    def _state(self, line: PaperLine) -> str:
        if self._is_nameless and line.state is PaperState.ISSUED:
            # Nobody knows which secret papers are handed out.
            return self.tr("not returned")
        return self._words.of(line.state)

    def _columns(self) -> list[TableColumn[PaperLine]]:
        colours = palette()
        inks = {PaperState.RETURNED: colours.stored, PaperState.VOID: colours.refused}
        return [
            TableColumn(
                self.tr("Number"), lambda line: self._codes.printed(line.number), is_figure=True
            ),
            TableColumn(self.tr("Room"), lambda line: line.place),
            TableColumn(self.tr("Voter"), lambda line: line.voter),
            TableColumn(
                self.tr("Area, ㎡"),
                lambda line: shown_area(line.area) if line.area else "—",
                is_figure=True,
            ),
            TableColumn(
                self.tr("State"),
                self._state,
                colour=lambda line: inks.get(line.state),
            ),
        ]
