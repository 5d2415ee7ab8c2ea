# SPDX-License-Identifier: Apache-2.0
"""The paper being keyed: turns strokes into a Keying; knows neither who types nor where it goes."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from commdesk.domain.keying import Keying
from commdesk.domain.matters import Matter
from commdesk.domain.reading import Mark, VoidReason
from commdesk.ui.entry_keys import Act, Burst, Stroke, stroke_of
from commdesk.ui.entry_matter import MatterRow


class Refusal(Enum):
    """Why a key on the paper did nothing."""

    NO_MEANING = "no-meaning"
    ALL_KEYED = "all-keyed"  # a digit more than there are matters
    LOOK_FIRST = "look-first"  # Enter right after such a digit: the marks may have slipped
    VOID_AS_A_WHOLE = "void-as-a-whole"
    NOTHING_TO_TAKE_BACK = "nothing-to-take-back"
    INCOMPLETE = "incomplete"
    NO_MORE_MATTERS = "no-more-matters"  # an arrow at either end


class BallotForm(QWidget):
    """A plain widget, on which Qt leaves the input method off.

    `confirmed` is given only for a complete paper. A number that a scanner sends while
    this paper is still open is undone and told by `scanned_over`.
    """

    keyed = Signal()
    confirmed = Signal(object)  # Keying
    refused = Signal(Refusal, str)
    scanned_over = Signal(str)
    stroked = Signal(Stroke)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._keying: Keying | None = None
        self._before_burst: Keying | None = None
        self._burst = Burst()
        self._slipped = False
        self._usable = False
        self._compact = self._narrow = False
        self._rows: list[MatterRow] = []
        self._page = QWidget()
        self._page.setProperty("role", "page")
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._page)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._scroll, 1)

    @property
    def keying(self) -> Keying | None:
        """The paper as keyed so far; None when no paper is being keyed."""
        return self._keying if self._usable else None

    @property
    def content_height(self) -> int:
        """The height at which nothing has to be scrolled."""
        return sum(row.sizeHint().height() for row in self._rows)

    def set_matters(self, matters: Sequence[Matter]) -> None:
        """Show these matters, unmarked, with no paper to key."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._rows = []
        for place, matter in enumerate(matters):
            row = MatterRow(place, matter)
            row.set_compact(compact=self._compact, narrow=self._narrow)
            row.pressed.connect(self._clicked)
            self._rows.append(row)
            self._column.addWidget(row)
        self._column.addStretch(1)
        self.rest()

    def set_compact(self, *, compact: bool, narrow: bool = False) -> None:
        """Lower rows, where a window has little height."""
        self._compact, self._narrow = compact, narrow
        for row in self._rows:
            row.set_compact(compact=compact, narrow=narrow)

    def rest(self) -> None:
        """No paper: the matters stand there unmarked."""
        self._usable = False
        self._keying = None
        self._forget()
        self._show_marks((None,) * len(self._rows))
        self._scroll.verticalScrollBar().setValue(0)

    def show_stored(self, marks: Sequence[Mark | None], *, void: bool) -> None:
        """What is stored of a paper, to look at."""
        self.rest()
        self._show_marks(marks, void=void)

    def start(self, keying: Keying) -> None:
        """Key this paper, from the matter it stands at."""
        self._usable = True
        self._forget()
        self._show(keying)
        self.setFocus()

    def void_whole(self, reason: VoidReason) -> None:
        """Stamp the whole paper void."""
        if self._keying is not None and self._usable:
            self._show(self._keying.void_whole(reason))
            self.keyed.emit()

    def press_enter(self) -> None:
        """As the Enter key, for the button."""
        self._enter()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        stroke = stroke_of(event)
        if stroke is None or not self._usable:
            super().keyPressEvent(event)
        elif stroke.act is Act.DIGIT:
            if not self._burst.add(event.timestamp(), stroke.text):
                self._before_burst = self._keying
            self._press(stroke.text)
        elif stroke.act is Act.ENTER:
            scanned = self._burst.ends(event.timestamp())
            if scanned:
                self._undo_scan(scanned)
            else:
                self._enter()
        else:
            self._burst.clear()
            self._move(stroke)

    def _move(self, stroke: Stroke) -> None:
        if self._keying is None:
            return
        if stroke.act is Act.BACK:
            self._step_back(self._keying)
        elif stroke.act in (Act.UP, Act.DOWN):
            self._go(self._keying, self._keying.at + (1 if stroke.act is Act.DOWN else -1))
        elif stroke.act in (Act.TEXT, Act.LEFT, Act.RIGHT):
            self.refused.emit(Refusal.NO_MEANING, stroke.text)
        else:
            self.stroked.emit(stroke)

    def _press(self, key: str) -> None:
        if self._keying is None:
            return
        following = self._keying.press(key)
        if following is not None:
            self._slipped = False
            self._show(following)
            self.keyed.emit()
        elif self._keying.void is not None:
            self.refused.emit(Refusal.VOID_AS_A_WHOLE, key)
        elif self._keying.at >= len(self._keying.matters):
            self._slipped = True
            self.refused.emit(Refusal.ALL_KEYED, key)
        else:
            self.refused.emit(Refusal.NO_MEANING, key)

    def _step_back(self, keying: Keying) -> None:
        if keying.void is None and keying.at == 0:
            self.refused.emit(Refusal.NOTHING_TO_TAKE_BACK, "")
            return
        self._slipped = False
        self._show(keying.step_back())
        self.keyed.emit()

    def _go(self, keying: Keying, at: int) -> None:
        if not 0 <= at < len(keying.matters):
            self.refused.emit(Refusal.NO_MORE_MATTERS, "")
            return
        self._slipped = False
        self._show(keying.go_to(at))
        self.keyed.emit()

    def _enter(self) -> None:
        if self._keying is None or not self._usable:
            return
        if not self._keying.is_complete:
            self._show(self._keying.go_to(self._keying.marks.index(None)))
            self.refused.emit(Refusal.INCOMPLETE, "")
        elif self._slipped:
            self._slipped = False
            self.refused.emit(Refusal.LOOK_FIRST, "")
        else:
            self.confirmed.emit(self._keying)

    def _undo_scan(self, number: str) -> None:
        if self._before_burst is not None:
            self._show(self._before_burst)
        self._forget()
        self.scanned_over.emit(number)

    def _clicked(self, place: int, key: str) -> None:
        if self._keying is None or not self._usable:
            return
        self._burst.clear()
        self.setFocus()
        if self._keying.void is not None:
            self.refused.emit(Refusal.VOID_AS_A_WHOLE, key)
            return
        self._keying = self._keying.go_to(place)
        self._press(key)

    def _forget(self) -> None:
        self._burst.clear()
        self._before_burst = None
        self._slipped = False

    def _show(self, keying: Keying) -> None:
        self._keying = keying
        current = None if keying.void is not None else keying.at
        self._show_marks(keying.marks, current, void=keying.void is not None)
        if current is not None and current < len(self._rows):
            # After the layout has settled, so that a row just made has its place.
            QTimer.singleShot(0, self, self._show_current_row)

    def _show_current_row(self) -> None:
        if self._keying is not None and self._keying.at < len(self._rows):
            row = self._rows[self._keying.at]
            # With the rows before and after it, where they fit.
            around = min(3 * row.height() // 2 + 2, self._scroll.viewport().height() // 2)
            self._scroll.ensureVisible(0, row.geometry().center().y(), 0, around)

    def _show_marks(
        self, marks: Sequence[Mark | None], current: int | None = None, *, void: bool = False
    ) -> None:
        for place, row in enumerate(self._rows):
            row.show_mark(marks[place] if place < len(marks) else None)
            row.set_current(current=self._usable and place == current)
            row.set_usable(usable=self._usable, void=void)
