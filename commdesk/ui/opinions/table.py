# SPDX-License-Identifier: Apache-2.0
"""The list of opinions: alike ones in one line, which unfolds to its papers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtWidgets import QAbstractItemView

from commdesk.domain.opinions import Written
from commdesk.ui.kit.tables import Table, TableColumn, TupleModel
from commdesk.ui.opinions.lines import GroupKey, Line, lines_of
from commdesk.ui.opinions.words import OpinionWords

_ROOM, _MATTER = 0, 3  # columns
_FULL = 300  # more rows than this are shown one line high each, and whole when pointed at


class OpinionTable(Table):
    """Several lines can be chosen. Enter or a double click unfolds one."""

    def __init__(self, words: OpinionWords) -> None:
        self._titles: Mapping[str, str] = {}
        self.lines: TupleModel[Line] = TupleModel(self._columns(words))
        super().__init__(self.lines, words.name())
        self.lines.setParent(self)
        self._opened: set[GroupKey] = set()
        self._opinions: Sequence[Written] = ()
        self._apart = False
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.set_widths(128, 200, 56, 124, 100, stretch=1)
        self.setWordWrap(True)
        # A bar beside the rows makes them narrower, and so higher.
        self._heights = QTimer(self, singleShot=True, interval=0)
        self._heights.timeout.connect(self._fit_rows)
        self.horizontalHeader().sectionResized.connect(lambda *_: self._heights.start())
        self.activated.connect(self._unfold)

    @property
    def chosen(self) -> tuple[Written, ...]:
        """The opinions of the lines that are chosen, from above."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        found = (one for row in rows for one in self.lines.rows[row].opinions)
        return tuple({one.key: one for one in found}.values())

    def know(self, titles: Mapping[str, str], *, is_secret: bool, has_remarks: bool) -> None:
        """The matters written on. In a secret vote nothing says on which paper it stood."""
        self._titles = titles
        self.setColumnHidden(_ROOM, is_secret)
        self.setColumnHidden(_MATTER, len(titles) <= 1 and not has_remarks)
        # What a hidden column took is the opinions' own.
        self.share_room()

    def show_opinions(self, opinions: Sequence[Written], *, apart: bool) -> int:
        """List these, `apart` or alike ones together; in how many lines, unfolded ones aside.

        What was chosen stays so where it is still listed: the next tag is for the same.
        """
        kept = {one.key for one in self.chosen}
        self._opinions, self._apart = opinions, apart
        lines = lines_of(opinions, self._opened, apart=apart)
        self.lines.show_rows(lines)
        model = self.selectionModel()
        rows = model.SelectionFlag.Select | model.SelectionFlag.Rows
        for place, line in enumerate(lines):
            if all(one.key in kept for one in line.opinions):
                model.select(self.lines.index(place, 0), rows)
        self._fit_rows()
        return sum(line.own is None for line in lines)

    def _unfold(self, index: QModelIndex) -> None:
        """Show the papers of a line, or put them away."""
        line = self.lines.rows[index.row()]
        if line.group.count == 1:
            return
        self._opened ^= {line.group.key}
        self.show_opinions(self._opinions, apart=self._apart)
        for place, one in enumerate(self.lines.rows):
            if one.own is None and one.group.key == line.group.key:
                model = self.selectionModel()
                at = self.lines.index(place, index.column())
                model.setCurrentIndex(at, model.SelectionFlag.NoUpdate)

    def _fit_rows(self) -> None:
        if len(self.lines.rows) <= _FULL:
            self.resizeRowsToContents()

    def _columns(self, words: OpinionWords) -> tuple[TableColumn[Line], ...]:
        room, opinion, papers, matter, tags = words.heads()
        return (
            TableColumn(room, words.place),
            TableColumn(opinion, words.text),
            TableColumn(papers, words.papers, is_figure=True),
            TableColumn(matter, lambda line: words.matter(line.group, self._titles)),
            TableColumn(tags, words.tags),
        )
