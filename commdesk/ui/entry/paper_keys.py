# SPDX-License-Identifier: Apache-2.0
"""What keys do to the paper being keyed, and which of them are refused."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from commdesk.domain.keying import ALWAYS_BLANK_KEY, Keying, can_be_written_on, keys_by_number
from commdesk.domain.matters import MatterKind, write_in_key
from commdesk.domain.reading import VoidReason
from commdesk.domain.written import name_as_kept
from commdesk.ui.entry.choices import NAME, WRITE_KEY
from commdesk.ui.entry.refusal import Refusal

# Signs that a Chinese keyboard layout or the number pad may send for one key.
_SIGNS = str.maketrans("／＊＋　", "/*+ ")
_GO_ON = "+"
_END_NUMBER = " "


class PaperKeys(QObject):
    """One paper after another. `confirmed` is given only for a complete one.

    `completed` tells that the last matter was just keyed and nothing stands against storing.
    """

    shown = Signal(object)  # Keying, to be put on the screen
    keyed = Signal()
    completed = Signal()
    confirmed = Signal(object)  # Keying
    refused = Signal(Refusal, str)
    words_asked = Signal(bool, str)  # an opinion (long), and what is written already

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keying: Keying | None = None
        self._usable = False
        self._slipped = False
        self._warned: Keying | None = None
        self._held = False

    @property
    def keying(self) -> Keying | None:
        """The paper as keyed so far; None when no paper is being keyed."""
        return self._keying if self._usable else None

    def start(self, keying: Keying) -> None:
        """Key this paper, from the matter it stands at."""
        self._usable = True
        self._forget()
        self.show(keying)

    def rest(self) -> None:
        """No paper."""
        self._usable = False
        self._keying = None
        self._forget()

    def show(self, keying: Keying) -> None:
        """This is how far the paper is keyed."""
        self._keying = keying
        self.shown.emit(keying)

    def undo_scan(self, before: Keying | None) -> None:
        """Back to what was there before a scanner sent digits."""
        if before is not None:
            self.show(before)
        self._forget()

    def void_whole(self, reason: VoidReason) -> None:
        """Stamp the whole paper void."""
        if self.keying is not None:
            self.show(self.keying.void_whole(reason))
            self.keyed.emit()

    def press(self, key: str) -> None:
        """A digit, or another key that marks."""
        keying = self._keying
        if keying is None:
            return
        if self._held:
            # Enter was refused, and whoever looks at the next paper may not have seen it.
            self.refused.emit(Refusal.TOO_MANY, key)
            return
        following = keying.press(key)
        if following is not None:
            self._take(following)
            self._tell_completed(keying)
        elif keying.void is not None:
            self.refused.emit(Refusal.VOID_AS_A_WHOLE, key)
        elif keying.at >= len(keying.matters) and not keying.is_complete:
            self._go_to_open(keying, key)
        elif keying.at >= len(keying.matters):
            self._slipped = True
            self.refused.emit(Refusal.ALL_KEYED, key)
        else:
            self.refused.emit(Refusal.NO_MEANING, key)

    def sign(self, text: str) -> None:
        """A printable character that is no digit."""
        keying = self._keying
        if keying is None:
            return
        sign = text.translate(_SIGNS)
        by_number = keying.current is not None and keys_by_number(keying.current)
        if sign == WRITE_KEY:
            self.ask_words()
        elif sign == _GO_ON and not by_number:
            self.go_on(sign)
        elif sign == ALWAYS_BLANK_KEY or (by_number and sign in (_GO_ON, _END_NUMBER)):
            self.press(sign)
        else:
            self.refused.emit(Refusal.NO_MEANING, sign)

    def go_on(self, sign: str = "") -> None:
        """To what follows the current matter."""
        keying = self._keying
        if keying is None:
            return
        following = keying.next()
        if following is None and keying.at >= len(keying.matters) and not keying.is_complete:
            self._go_to_open(keying, sign)
        elif following is None:
            self.refused.emit(Refusal.NO_MEANING, sign)
        else:
            self._take(following)
            self._tell_completed(keying)

    def step_back(self) -> None:
        """Take the last act back."""
        if self._keying is None:
            return
        following = self._keying.step_back()
        if following == self._keying:
            self.refused.emit(Refusal.NOTHING_TO_TAKE_BACK, "")
        else:
            self._take(following)

    def go(self, steps: int) -> None:
        """To another matter."""
        keying = self._keying
        if keying is None:
            return
        if not 0 <= keying.at + steps < len(keying.matters):
            self.refused.emit(Refusal.NO_MORE_MATTERS, "")
            return
        self._take(keying.go_to(keying.at + steps))

    def enter(self) -> None:
        """Store what is complete; else on to what is missing."""
        if self.keying is None:
            return
        keying = self.keying.with_typed()
        if keying.is_complete:
            if keying != self._keying:
                self._take(keying, by_enter=True)
            self._confirm(keying)
        elif (following := self.keying.next()) is not None:
            self._take(following)
        else:
            self.show(keying.go_to(keying.marks.index(None)))
            self.refused.emit(Refusal.INCOMPLETE, "")

    def click(self, place: int, key: str) -> None:
        """A click on an answer, by the key that stands on it."""
        if self.keying is None:
            return
        if self.keying.void is not None:
            self.refused.emit(Refusal.VOID_AS_A_WHOLE, key)
            return
        self._keying = self.keying.without_typed().go_to(place)
        if key == WRITE_KEY:
            self.show(self._keying)
            self.ask_words()
        elif key.startswith(NAME):
            self._take(self._keying.write(key.removeprefix(NAME)) or self._keying)
        elif keys_by_number(self._keying.matters[place]) and key != ALWAYS_BLANK_KEY:
            self._take(replace(self._keying, typed=key).with_typed())
        else:
            self.press(key)

    # Words

    def ask_words(self) -> None:
        """Ask for what the voter wrote on the current matter, if there is a place for it."""
        if self._keying is None:
            return
        keying = self._keying.with_typed()
        if keying != self._keying:
            moved = keying.at != self._keying.at
            self._take(keying)
            if moved:
                return
        matter = keying.current
        if keying.void is not None:
            self.refused.emit(Refusal.VOID_AS_A_WHOLE, WRITE_KEY)
        elif matter is None or not can_be_written_on(matter):
            self.refused.emit(Refusal.NO_WORDS, WRITE_KEY)
        else:
            is_long = matter.kind is MatterKind.OPINION
            mark = keying.marks[keying.at]
            initial = mark.written[0] if is_long and mark is not None and mark.written else ""
            self.words_asked.emit(is_long, initial)

    def give_words(self, text: str) -> None:
        """What was written there."""
        keying = self._keying
        if keying is None or keying.current is None:
            return
        mark = keying.marks[keying.at]
        if keying.current.write_ins and mark is not None:
            key = write_in_key(name_as_kept(text))
            if any(write_in_key(name) == key for name in mark.written):
                # Whoever writes it twice does not mean to take it off.
                self.refused.emit(Refusal.WRITTEN_ALREADY, text.strip())
                return
        following = keying.write(text)
        if following is not None:
            self._take(following)
            self._tell_completed(keying)
        elif text.strip():
            self.refused.emit(Refusal.CHOSEN_ALREADY, text.strip())
        elif mark is not None and mark.written and keying.current.kind is MatterKind.OPINION:
            self._take(keying.step_back())
        else:
            self.keyed.emit()

    # Inside

    def _go_to_open(self, keying: Keying, key: str) -> None:
        """A key after the last matter while others are empty: whose it was is not guessed."""
        self.show(keying.go_to(keying.marks.index(None)))
        self.refused.emit(Refusal.STILL_OPEN, key)

    def _take(self, keying: Keying, *, by_enter: bool = False) -> None:
        self._slipped = self._held = False
        if keying.too_many and keying.is_complete and not by_enter:
            # It is said at this key that the matter will be void: Enter is the answer.
            self._warned = keying
        self.show(keying)
        self.keyed.emit()

    def _tell_completed(self, before: Keying) -> None:
        keying = self._keying
        if (
            keying is not None
            and keying.is_complete
            and keying.void is None
            and not keying.too_many
            # A matter that takes several stays current: only what ends it ends the paper.
            and before.at < len(before.matters) <= keying.at
        ):
            self.completed.emit()

    def _confirm(self, keying: Keying) -> None:
        if self._slipped:
            self._slipped = False
            self.refused.emit(Refusal.LOOK_FIRST, "")
        elif keying.void is None and keying.too_many and keying != self._warned:
            self._warned, self._held = keying, True
            self.refused.emit(Refusal.TOO_MANY, "")
        else:
            self.confirmed.emit(keying)

    def _forget(self) -> None:
        self._warned = None
        self._slipped = self._held = False
