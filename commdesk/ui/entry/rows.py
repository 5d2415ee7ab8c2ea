# SPDX-License-Identifier: Apache-2.0
"""All rows of a paper, one under the other, with the current one in sight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from commdesk.domain.keying import Keying
from commdesk.domain.matters import Matter, MatterKind
from commdesk.domain.reading import Mark
from commdesk.ui.entry.choices import ChoicesRow
from commdesk.ui.entry.matter import MatterRow
from commdesk.ui.entry.row import HeadingRow, Look, PaperRow
from commdesk.ui.kit.theme import scaled


class RowsView(QScrollArea):
    """Shows marks; a click on an answer is told by `pressed` with its row and its key."""

    pressed = Signal(int, str)
    width_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = Look.of(compact=False)
        self._worn = False  # by all rows
        self._mixed = False  # some have several lines
        self._rows: list[PaperRow] = []
        self._headings: list[HeadingRow] = []
        self._at = -1
        self._page = QWidget()
        self._page.setProperty("role", "page")
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setWidget(self._page)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # The field for words below needs its room first.
        self.setMinimumHeight(scaled(24))
        self.setFrameShape(QFrame.Shape.NoFrame)
        # A row that words made higher is laid out later than it is shown.
        self.verticalScrollBar().rangeChanged.connect(self.bring_in_sight)
        self._even = QTimer(self)
        self._even.setSingleShot(True)
        self._even.timeout.connect(self._even_titles)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def content_height(self) -> int:
        """The height at which nothing has to be scrolled."""
        return self._height_in(self.width(), self._look)

    def least_heights(self, width: int) -> tuple[int, int]:
        """In this width the least height of all rows, and of all where they are small, in pixels.

        They do not depend on how rows look now.
        """
        low = (Look.of(compact=compact, mixed=self._mixed) for compact in (False, True))
        looks = (look.least() for look in low)
        full, small = (self._height_in(width, look) for look in looks)
        return full, small

    def fit(self, room: int) -> None:
        """Lower rows, all alike, as far as this height asks for it, in pixels."""
        if not self._rows:
            return
        width, look = self.width(), replace(self._look, mixed=self._mixed)
        if look.small and not look.narrow:
            # Small answers only where there is no room for others.
            larger = replace(look, room=Look.of(compact=False).heights[0], mixed=False)
            if self._height_in(width, larger) <= room:
                look = larger
        low, high = look.heights
        while low < high:
            middle = (low + high + 1) // 2
            if self._height_in(width, replace(look, room=middle)) <= room:
                low = middle
            else:
                high = middle - 1
        self._wear(replace(look, room=low))
        self._even_soon()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.width_changed.emit()
        self._even_soon()

    def _height_in(self, width: int, look: Look) -> int:
        headings = len(self._headings) * HeadingRow.height_in(look)
        return headings + sum(row.height_in(width, look) for row in self._rows)

    def _wear(self, look: Look) -> None:
        if look == self._look and self._worn:
            return
        self._look, self._worn = look, True
        for row in (*self._headings, *self._rows):
            row.set_look(look)
        self._column.invalidate()

    def _even_soon(self) -> None:
        # Titles have their width once they are laid out.
        self._even.start(0)

    def _even_titles(self) -> None:
        """All titles in one size: the one at which the longest fits its row."""
        motions = [row for row in self._rows if isinstance(row, MatterRow)]
        size = min((row.fitting_title() for row in motions), default=0)
        for row in motions:
            row.set_title_limit(size)

    def set_matters(self, matters: Sequence[Matter]) -> None:
        """Show the rows of these matters."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._rows, self._headings = [], []
        for number, matter in enumerate(matters, start=1):
            self._add(str(number), matter)
        self._worn = False
        self.set_compact(compact=self._look.compact, narrow=self._look.narrow)
        self._column.addStretch(1)

    def set_compact(self, *, compact: bool, narrow: bool = False) -> None:
        """Lower rows, where a window has little height."""
        self._mixed = any(isinstance(row, ChoicesRow) for row in self._rows)
        self._wear(Look.of(compact=compact, narrow=narrow, mixed=self._mixed))

    def show_nothing(self) -> None:
        """No marks, the first row on top."""
        self._show((None,) * len(self._rows), -1, "", usable=False, void=False)
        self.verticalScrollBar().setValue(0)

    def show_stored(self, marks: Sequence[Mark | None], *, void: bool) -> None:
        """Marks to look at."""
        self._show(marks, -1, "", usable=False, void=void)

    def show_keying(self, keying: Keying) -> None:
        """Marks of a paper that is being keyed; its current row comes in sight."""
        void = keying.void is not None
        at = -1 if void or keying.at >= len(self._rows) else keying.at
        self._show(keying.marks, at, keying.typed, usable=True, void=void)
        self._at = min(keying.at, len(self._rows) - 1)
        self.bring_in_sight()

    def show_top(self) -> None:
        """The first row, for whoever compares all of them with the paper."""
        self._at = -1
        self.verticalScrollBar().setValue(0)

    def bring_in_sight(self) -> None:
        """Show the current row, after the layout has settled: it may just have been made."""
        QTimer.singleShot(0, self, self._bring_in_sight)

    def _add(self, number: str, matter: Matter) -> None:
        each_alone = matter.kind is MatterKind.CANDIDATES
        if each_alone:
            heading = HeadingRow(number, matter.title)
            self._headings.append(heading)
            self._take_in(heading)
        for at, part in enumerate(matter.parts, start=1):
            kind = MatterRow if part.kind is MatterKind.MOTION else ChoicesRow
            row = kind(len(self._rows), part, str(at) if each_alone else number)
            row.pressed.connect(self.pressed)
            self._rows.append(row)
            self._take_in(row)

    def _take_in(self, row: QWidget) -> None:
        self._column.addWidget(row)
        # Until it is shown it has no height, and the room for all of them is asked for at once.
        row.show()

    def _show(
        self, marks: Sequence[Mark | None], at: int, typed: str, *, usable: bool, void: bool
    ) -> None:
        self._at = at
        for place, row in enumerate(self._rows):
            row.set_current(current=place == at)
            row.show_mark(
                marks[place] if place < len(marks) else None, typed if place == at else ""
            )
            row.set_usable(usable=usable, void=void)

    def _bring_in_sight(self) -> None:
        if not 0 <= self._at < len(self._rows):
            return
        row, room = self._rows[self._at], self.viewport().height()
        if row.height() > room:
            part = row.focus_rect().translated(row.pos())
            self.ensureVisible(0, part.center().y(), 0, part.height() // 2 + 4)
            return
        # With the rows before and after it, where they fit.
        around = min(row.height() // 2 + self._beside() + 2, room // 2)
        self.ensureVisible(0, row.geometry().center().y(), 0, around)

    def _beside(self) -> int:
        """The height of the higher row beside the current one."""
        near = self._rows[max(0, self._at - 1) : self._at + 2]
        return max(row.height() for row in near)
