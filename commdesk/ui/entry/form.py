# SPDX-License-Identifier: Apache-2.0
"""The paper being keyed: turns strokes into a Keying; knows neither who types nor where it goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from commdesk.domain.keying import (
    ALWAYS_BLANK_KEY,
    Keying,
    can_be_written_on,
    keys_by_number,
)
from commdesk.domain.matters import Matter, MatterKind
from commdesk.domain.reading import Mark, VoidReason
from commdesk.ui.entry.choices import NAME, WRITE_KEY
from commdesk.ui.entry.keys import Act, Burst, Stroke, stroke_of
from commdesk.ui.entry.refusal import Refusal
from commdesk.ui.entry.rows import RowsView
from commdesk.ui.entry.write import WritePanel

# Signs that a Chinese keyboard layout or the number pad may send for one key.
_SIGNS = str.maketrans("／＊＋　", "/*+ ")
_GO_ON = "+"
_END_NUMBER = " "


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

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._keying: Keying | None = None
        self._before_burst: Keying | None = None
        self._burst = Burst()
        self._slipped = False
        self._warned: Keying | None = None
        self._held = False
        self._usable = False
        self._is_naming = False
        self._rows = RowsView()
        self._rows.pressed.connect(self._clicked)
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
        return self._keying if self._usable else None

    @property
    def content_height(self) -> int:
        """The height at which nothing has to be scrolled."""
        return self._rows.content_height

    def set_matters(self, matters: Sequence[Matter]) -> None:
        """Show these matters, unmarked, with no paper to key."""
        self._rows.set_matters(matters)
        self.rest()

    def set_compact(self, *, compact: bool, narrow: bool = False) -> None:
        """Lower rows, where a window has little height."""
        self._rows.set_compact(compact=compact, narrow=narrow)

    def rest(self) -> None:
        """No paper: the matters stand there unmarked."""
        self._usable = False
        self._keying = None
        self._forget()
        self._rows.show_nothing()

    def show_stored(self, marks: Sequence[Mark | None], *, void: bool) -> None:
        """What is stored of a paper, to look at."""
        self.rest()
        self._rows.show_stored(marks, void=void)

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
        if self.is_writing:
            self.panel.finish()
        else:
            self._enter()

    def ask_name(self, question: str) -> None:
        """With no paper: ask whose paper is looked for."""
        self._is_naming = True
        self.panel.ask(question)

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
        keying = self._keying
        if keying is None:
            return
        if stroke.act is Act.BACK:
            self._step_back(keying)
        elif stroke.act in (Act.UP, Act.DOWN):
            self._go(keying, keying.at + (1 if stroke.act is Act.DOWN else -1))
        elif stroke.act is Act.RIGHT:
            self._go_on(keying, "")
        elif stroke.act is Act.TEXT:
            self._sign(keying, stroke.text.translate(_SIGNS))
        elif stroke.act is Act.LEFT:
            self.refused.emit(Refusal.NO_MEANING, stroke.text)
        else:
            self.stroked.emit(stroke)

    def _sign(self, keying: Keying, sign: str) -> None:
        by_number = keying.current is not None and keys_by_number(keying.current)
        if sign == WRITE_KEY:
            self._ask_words(keying)
        elif sign == _GO_ON and not by_number:
            self._go_on(keying, sign)
        elif sign == ALWAYS_BLANK_KEY or (by_number and sign in (_GO_ON, _END_NUMBER)):
            self._press(sign)
        else:
            self.refused.emit(Refusal.NO_MEANING, sign)

    def _go_on(self, keying: Keying, sign: str) -> None:
        following = keying.next()
        if following is None:
            self.refused.emit(Refusal.NO_MEANING, sign)
        else:
            self._took(following)

    def _took(self, keying: Keying, *, by_enter: bool = False) -> None:
        self._slipped = self._held = False
        if keying.too_many and keying.is_complete and not by_enter:
            # It is said at this key that the matter will be void: Enter is the answer.
            self._warned = keying
        self._show(keying)
        self.keyed.emit()

    def _press(self, key: str) -> None:
        if self._keying is None:
            return
        if self._held:
            # Enter was refused, and whoever looks at the next paper may not have seen it.
            self.refused.emit(Refusal.TOO_MANY, key)
            return
        following = self._keying.press(key)
        if following is not None:
            self._took(following)
        elif self._keying.void is not None:
            self.refused.emit(Refusal.VOID_AS_A_WHOLE, key)
        elif self._keying.at >= len(self._keying.matters):
            self._slipped = True
            self.refused.emit(Refusal.ALL_KEYED, key)
        else:
            self.refused.emit(Refusal.NO_MEANING, key)

    def _step_back(self, keying: Keying) -> None:
        following = keying.step_back()
        if following == keying:
            self.refused.emit(Refusal.NOTHING_TO_TAKE_BACK, "")
        else:
            self._took(following)

    def _go(self, keying: Keying, at: int) -> None:
        if not 0 <= at < len(keying.matters):
            self.refused.emit(Refusal.NO_MORE_MATTERS, "")
            return
        self._took(keying.go_to(at))

    def _enter(self) -> None:
        if self._keying is None or not self._usable:
            return
        keying = self._keying.with_typed()
        if keying.is_complete:
            if keying != self._keying:
                self._took(keying, by_enter=True)
            self._confirm(keying)
        elif (following := self._keying.next()) is not None:
            self._took(following)
        else:
            self._show(keying.go_to(keying.marks.index(None)))
            self.refused.emit(Refusal.INCOMPLETE, "")

    def _confirm(self, keying: Keying) -> None:
        if self._slipped:
            self._slipped = False
            self.refused.emit(Refusal.LOOK_FIRST, "")
        elif keying.void is None and keying.too_many and keying != self._warned:
            self._warned, self._held = keying, True
            self.refused.emit(Refusal.TOO_MANY, "")
        else:
            self.confirmed.emit(keying)

    # Words

    def _ask_words(self, keying: Keying) -> None:
        settled = keying.with_typed()
        if settled != keying:
            self._took(settled)
            if settled.at != keying.at:
                return
        keying, matter = settled, settled.current
        if keying.void is not None:
            self.refused.emit(Refusal.VOID_AS_A_WHOLE, WRITE_KEY)
        elif matter is None or not can_be_written_on(matter):
            self.refused.emit(Refusal.NO_WORDS, WRITE_KEY)
        else:
            is_long = matter.kind is MatterKind.OPINION
            mark = keying.marks[keying.at]
            initial = mark.written[0] if is_long and mark is not None and mark.written else ""
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
        keying = self._keying
        if keying is None or keying.current is None:
            return
        mark = keying.marks[keying.at]
        following = keying.write(text)
        if following is not None:
            self._took(following)
        elif text.strip():
            self.refused.emit(Refusal.CHOSEN_ALREADY, text.strip())
        elif mark is not None and mark.written and keying.current.kind is MatterKind.OPINION:
            self._took(keying.step_back())
        else:
            self.keyed.emit()

    def _words_left(self) -> None:
        self._rows.show()
        if self._is_naming:
            self.writing_left.emit()
        else:
            self.setFocus()
            self.keyed.emit()

    def _scanned_into_words(self, number: str) -> None:
        if self._keying is not None:
            self.scanned_over.emit(number)

    # Scans and clicks

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
        if self.is_writing:
            self.panel.hide()
            self._rows.show()
        if self._keying.void is not None:
            self.refused.emit(Refusal.VOID_AS_A_WHOLE, key)
            return
        self._keying = self._keying.without_typed().go_to(place)
        if key == WRITE_KEY:
            self._show(self._keying)
            self._ask_words(self._keying)
        elif key.startswith(NAME):
            self._took(self._keying.write(key.removeprefix(NAME)) or self._keying)
        elif keys_by_number(self._keying.matters[place]) and key != ALWAYS_BLANK_KEY:
            self._took(replace(self._keying, typed=key).with_typed())
        else:
            self._press(key)

    def _forget(self) -> None:
        self._burst.clear()
        self._before_burst = self._warned = None
        self._slipped = self._held = False
        self.panel.hide()
        self._rows.show()

    def _show(self, keying: Keying) -> None:
        self._keying = keying
        self._rows.show_keying(keying)
