# SPDX-License-Identifier: Apache-2.0
"""All that was ever keyed for one paper, and what was decided on it, on one screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from commdesk.domain.double_entry import Turn
from commdesk.domain.matters import Matter
from commdesk.services.entry.paper_history import Decided, History, Version
from commdesk.ui.entry.words_history import HistoryWords
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.sheet import Sheet
from commdesk.ui.kit.surfaces import room_of
from commdesk.ui.kit.tables import Table, TableColumn, TupleModel
from commdesk.ui.kit.theme import palette, scaled
from commdesk.ui.words.words import Words

_WIDTHS = (104, 176, 84, 200, 220, 84, 64)
_CONTENT, _REASON, _APPROVED, _BATCH = 3, 4, 5, 6
_WIDTH, _AROUND = 1080, 72
_LINE = 34


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One thing that happened. `counts`: it is what holds now."""

    at: str
    what: str
    operator: str
    content: str
    reason: str
    approved_by: str
    batch: str
    counts: bool


class WholeTable(Table):
    """As high as all of its rows, and each of these as high as what it says: nothing is cut."""

    def __init__(self, model: TupleModel[HistoryLine], name: str) -> None:
        super().__init__(model, name)
        self.setWordWrap(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resizeRowsToContents()
        for row in range(self.model().rowCount()):
            self.setRowHeight(row, max(self.rowHeight(row), scaled(_LINE)))
        heads = self.horizontalHeader()
        wanted = heads.sizeHint().height() + self.verticalHeader().length()
        wanted += 2 * self.frameWidth()
        if heads.length() > self.viewport().width():
            wanted += self.horizontalScrollBar().sizeHint().height()
        self.setMinimumHeight(wanted)


class HistoryDialog(Sheet):
    """Oldest first, as it happened; what holds now is said in words as well."""

    def __init__(
        self,
        title: str,
        history: History,
        matters: Sequence[Matter],
        *,
        batches: Mapping[UUID, int],
        extras: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, title, _WIDTH)
        self._words = HistoryWords(self)
        self._all = Words(self)
        self._matters = matters
        self._batches = batches
        lines = self._lines(history)
        colours = palette()
        self.model: TupleModel[HistoryLine] = TupleModel(
            (
                TableColumn(self.tr("Time"), attrgetter("at")),
                TableColumn(
                    self.tr("Step"),
                    attrgetter("what"),
                    colour=lambda line: colours.stored if line.counts else None,
                ),
                TableColumn(self.tr("By"), attrgetter("operator")),
                TableColumn(self.tr("Marks"), attrgetter("content")),
                TableColumn(self.tr("Reason"), attrgetter("reason")),
                TableColumn(self.tr("Approved by"), attrgetter("approved_by")),
                TableColumn(self.tr("Batch"), attrgetter("batch"), is_figure=True),
            ),
            self,
        )
        self.model.show_rows(lines)
        self.body.addWidget(label(title, "heading"))
        self.about = self._words.state(history.state) if lines else self._words.nothing()
        self.body.addWidget(label(self.about, "secondary", wrap=True))
        if extras:
            self.body.addWidget(label(self._words.extras(extras), "attention", wrap=True))
        if lines:
            table = WholeTable(self.model, title)
            table.set_widths(*_WIDTHS, stretch=_CONTENT)
            # What nothing is said of leaves its room to what was marked.
            table.setColumnHidden(_REASON, not any(line.reason for line in lines))
            table.setColumnHidden(_APPROVED, not any(line.approved_by for line in lines))
            table.setColumnHidden(_BATCH, not any(line.batch for line in lines))
            table.resize(min(scaled(_WIDTH), room_of(self).width()) - scaled(_AROUND), 0)
            self._table = table
            self.body.addWidget(table)
            self.body.addStretch(1)
        done = button(self.tr("Close"), "primary")
        done.clicked.connect(self.accept)
        self.add_main_button(done)
        done.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lines(self, history: History) -> tuple[HistoryLine, ...]:
        happened: list[Version | Decided] = [*history.versions, *history.decisions]
        happened.sort(key=lambda thing: thing.at)
        return tuple(
            self._version(thing, history) if isinstance(thing, Version) else self._decided(thing)
            for thing in happened
        )

    def _version(self, version: Version, history: History) -> HistoryLine:
        later = any(
            other.turn is version.turn and other.version > version.version
            for other in history.versions
        )
        counts = version.turn is Turn.FIRST and not later and not version.withdrawn
        what = self._words.what(version)
        if counts:
            what = self.tr("{what}, holds now").format(what=what)
        return HistoryLine(
            self._all.moment(version.at),
            what,
            version.operator,
            self._words.content(version, self._matters),
            self._words.reason(version),
            version.approved_by,
            "" if version.batch is None else str(self._batches.get(version.batch, "")),
            counts,
        )

    def _decided(self, decided: Decided) -> HistoryLine:
        return HistoryLine(
            self._all.moment(decided.at),
            self._words.decision(),
            decided.operator,
            self._words.decided(decided, self._matters),
            decided.reason,
            "",
            "",
            counts=False,
        )
