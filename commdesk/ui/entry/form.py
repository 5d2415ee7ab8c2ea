# SPDX-License-Identifier: Apache-2.0
"""The paper being keyed, on the screen; knows neither who types nor where it goes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from commdesk.domain.keying import Keying
from commdesk.domain.matters import Matter
from commdesk.domain.reading import Mark, VoidReason
from commdesk.ui.entry.keys import Act, Burst, Stroke, stroke_of
from commdesk.ui.entry.paper_keys import PaperKeys
from commdesk.ui.entry.refusal import Refusal
from commdesk.ui.entry.rows import RowsView
from commdesk.ui.entry.write import WritePanel

# Before a full paper is stored by itself: of a scanner the next digit has come by then, and a
# hand at ten keys a second comes after it. Where the digits could be those of a code, slow
# scanners are waited for as well. All in ms from key to key.
_NEXT_DIGIT, _NEXT_OF_CODE = 90, 130
_DELIVERY = 10  # until a key is here
_HELD = 40  # while a key waits for what follows it


class RunOfKeys(Protocol):
    """What is known of the keys that may be a scanner's."""

    @property
    def is_waiting(self) -> bool:
        """Whether a key is held to see what follows it."""
        ...

    @property
    def may_be_code(self) -> bool:
        """Whether the digits of this run are those that a known code begins with."""
        ...


class _NoRun:
    is_waiting = may_be_code = False


class BallotForm(QWidget):
    """A plain widget, on which Qt leaves the input method off.

    `confirmed` is given only for a complete paper. A number that a scanner sends while
    this paper is still open is undone and told by `scanned_over`. Words are typed in a panel
    below, and only there an input method works.
    """

    keyed = Signal()
    confirmed = Signal(object)  # Keying
    refused = Signal(Refusal, str)
    scanned_over = Signal(str)
    stroked = Signal(Stroke)
    named = Signal(str)  # a name to look for
    writing_left = Signal()
    width_changed = Signal()  # that of the rows

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.stores_on_complete = False
        self._before_burst: Keying | None = None
        self._burst = Burst()
        self._is_naming = False
        self._keys = PaperKeys(self)
        self._rows = RowsView()
        self._rows.pressed.connect(self._clicked)
        self._rows.width_changed.connect(self.width_changed)
        self._keys.shown.connect(self._rows.show_keying)
        self._keys.keyed.connect(self.keyed)
        self._keys.confirmed.connect(self.confirmed)
        self._keys.refused.connect(self.refused)
        self._keys.words_asked.connect(self._ask_words)
        self._keys.completed.connect(self._completed)
        self.scans: RunOfKeys = _NoRun()
        self._at = 0  # when the last digit was pressed
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._pause_over)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._rows, 2)
        self.panel = WritePanel()
        self.panel.given.connect(self._words_given)
        self.panel.left.connect(self._words_left)
        self.panel.scanned.connect(self._scanned_into_words)
        layout.addWidget(self.panel, 0)

    @property
    def is_writing(self) -> bool:
        """Whether words are asked for."""
        return self.panel.isVisibleTo(self)

    @property
    def keyboard_place(self) -> QWidget:
        """Where keys go while this form has them."""
        return self.panel.field if self.is_writing else self

    @property
    def keying(self) -> Keying | None:
        """The paper as keyed so far; None when no paper is being keyed."""
        return self._keys.keying

    @property
    def content_height(self) -> int:
        """The height at which nothing has to be scrolled."""
        return self._rows.content_height

    def least_heights(self, width: int) -> tuple[int, int]:
        """In this width the least height of all rows, and of all of them where they are small."""
        return self._rows.least_heights(width)

    def fit(self, room: int) -> None:
        """Lower rows where that shows all of them in this height, in pixels."""
        self._rows.fit(room)

    def set_matters(self, matters: Sequence[Matter]) -> None:
        """Show these matters, unmarked, with no paper to key."""
        self._rows.set_matters(matters)
        self.rest()

    def set_compact(self, *, compact: bool, narrow: bool = False) -> None:
        """Lower rows, where a window has little height."""
        self._rows.set_compact(compact=compact, narrow=narrow)

    def rest(self) -> None:
        """No paper: the matters stand there unmarked."""
        self._keys.rest()
        self._forget()
        self._rows.show_nothing()

    def show_stored(self, marks: Sequence[Mark | None], *, void: bool) -> None:
        """What is stored of a paper, to look at."""
        self.rest()
        self._rows.show_stored(marks, void=void)

    def start(self, keying: Keying, *, stores_on_complete: bool = False) -> None:
        """Key this paper, from the matter it stands at; its last matter's key may store it."""
        self.stores_on_complete = stores_on_complete
        self._forget()
        self._keys.start(keying)
        if keying.current is None:
            self._rows.show_top()
        self.setFocus()

    def void_whole(self, reason: VoidReason) -> None:
        """Stamp the whole paper void."""
        self._keys.void_whole(reason)

    def hold_back(self) -> None:
        """Store nothing by itself any more: the paper is about to be left."""
        self._pause.stop()

    def press_enter(self) -> None:
        """As the Enter key, for the button."""
        self._pause.stop()
        if self.is_writing:
            self.panel.finish()
        else:
            self._keys.enter()

    def ask_name(self, question: str) -> None:
        """With no paper: ask whose paper is looked for."""
        self._is_naming = True
        self.panel.ask(question)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        stroke = stroke_of(event)
        if stroke is None:
            super().keyPressEvent(event)
            return
        keying = self.keying
        fast = stroke.act is Act.DIGIT and self._burst.add(event.timestamp(), stroke.text)
        if self._pause.isActive():
            self._pause.stop()
            if not self._is_of_run(stroke, event.timestamp()) and stroke.act is not Act.ENTER:
                # A key of the next paper: this one was complete, and no scanner sent it.
                self._keys.enter()
                if self.keying is None and (place := self.window().focusWidget()) is not None:
                    QCoreApplication.sendEvent(place, event)
                    return
        if self.keying is None:
            super().keyPressEvent(event)
        elif stroke.act is Act.DIGIT:
            if not fast:
                self._before_burst = keying
            self._at = event.timestamp()
            self._keys.press(stroke.text)
        elif stroke.act is Act.ENTER:
            scanned = self._burst.ends(event.timestamp())
            if scanned:
                self._undo_scan(scanned)
            else:
                self._keys.enter()
        else:
            self._burst.clear()
            self._move(stroke)

    def _move(self, stroke: Stroke) -> None:
        if stroke.act is Act.BACK:
            self._keys.step_back()
        elif stroke.act in (Act.UP, Act.DOWN):
            self._keys.go(1 if stroke.act is Act.DOWN else -1)
        elif stroke.act is Act.RIGHT:
            self._keys.go_on()
        elif stroke.act is Act.TEXT:
            self._keys.sign(stroke.text)
        elif stroke.act is Act.LEFT:
            self.refused.emit(Refusal.NO_MEANING, stroke.text)
        else:
            self.stroked.emit(stroke)

    def _completed(self) -> None:
        # A scanner's digits may have done it: not before it is known that none follows.
        if self.stores_on_complete:
            most = _NEXT_OF_CODE if self.scans.may_be_code else _NEXT_DIGIT
            self._pause.start(most + _DELIVERY)

    def _is_of_run(self, stroke: Stroke, at: int) -> bool:
        """Whether a digit came as soon after the one that filled the paper as a scanner's."""
        if stroke.act is not Act.DIGIT or not at or not self._at:
            return False
        most = _NEXT_OF_CODE if self.scans.may_be_code else _NEXT_DIGIT
        return 0 <= at - self._at <= most

    def _pause_over(self) -> None:
        if self.scans.is_waiting:
            self._pause.start(_HELD)
        else:
            self._keys.enter()

    # Words

    def _ask_words(self, is_long: bool, initial: str) -> None:
        self._is_naming = False
        # The paper's own place for words is as large as the room there is.
        self._rows.setVisible(not is_long)
        question = self.tr("Opinion on the paper") if is_long else self.tr("Name written in")
        self.panel.ask(question, initial=initial, is_long=is_long)
        self._rows.bring_in_sight()

    def _words_given(self, text: str) -> None:
        self._rows.show()
        if self._is_naming:
            self.named.emit(text)
            return
        self.setFocus()
        self._keys.give_words(text)

    def _words_left(self) -> None:
        self._rows.show()
        if self._is_naming:
            self.writing_left.emit()
        else:
            self.setFocus()
            self.keyed.emit()

    def _scanned_into_words(self, number: str) -> None:
        if self.keying is not None:
            self.scanned_over.emit(number)

    # Scans and clicks

    def _undo_scan(self, number: str) -> None:
        self._keys.undo_scan(self._before_burst)
        self._forget()
        self.scanned_over.emit(number)

    def _clicked(self, place: int, key: str) -> None:
        if self.keying is None:
            return
        self._pause.stop()
        self._burst.clear()
        self.setFocus()
        if self.is_writing:
            self.panel.hide()
            self._rows.show()
        self._keys.click(place, key)

    def _forget(self) -> None:
        self._pause.stop()
        self._burst.clear()
        self._before_burst = None
        self.panel.hide()
        self._rows.show()
