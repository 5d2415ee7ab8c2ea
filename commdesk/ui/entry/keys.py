# SPDX-License-Identifier: Apache-2.0
"""What a key on this keyboard means at the counter: number row and number pad alike."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_Key = Qt.Key
_Modifier = Qt.KeyboardModifier

# What the pad sends while NumLock is off. The person means the digit printed on the key.
_PAD_WITHOUT_NUMLOCK = {
    _Key.Key_Insert: "0",
    _Key.Key_End: "1",
    _Key.Key_Down: "2",
    _Key.Key_PageDown: "3",
    _Key.Key_Left: "4",
    _Key.Key_Clear: "5",
    _Key.Key_Right: "6",
    _Key.Key_Home: "7",
    _Key.Key_Up: "8",
    _Key.Key_PageUp: "9",
}
_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")


class Act(Enum):
    """What a stroke asks for, before anybody has looked at what is on the screen."""

    DIGIT = "digit"
    TEXT = "text"  # any other printable character
    ENTER = "enter"
    BACK = "back"
    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"
    LEAVE = "leave"  # Esc
    NAME = "name"  # F4
    CORRECT = "correct"  # F6
    CHANNEL = "channel"  # F7
    VOID = "void"  # F8
    ALIKE = "alike"  # F2
    LAST = "last"  # F3
    HISTORY = "history"  # F10
    EXTRA = "extra"  # F11


_ACTS = {
    _Key.Key_Return: Act.ENTER,
    _Key.Key_Enter: Act.ENTER,
    _Key.Key_Backspace: Act.BACK,
    _Key.Key_Up: Act.UP,
    _Key.Key_Down: Act.DOWN,
    _Key.Key_Left: Act.LEFT,
    _Key.Key_Right: Act.RIGHT,
    _Key.Key_Escape: Act.LEAVE,
    _Key.Key_F4: Act.NAME,
    _Key.Key_F6: Act.CORRECT,
    _Key.Key_F7: Act.CHANNEL,
    _Key.Key_F8: Act.VOID,
    _Key.Key_F2: Act.ALIKE,
    _Key.Key_F3: Act.LAST,
    _Key.Key_F10: Act.HISTORY,
    _Key.Key_F11: Act.EXTRA,
}


@dataclass(frozen=True, slots=True)
class Stroke:
    """One key pressed. `text` is the digit, or the printable character."""

    act: Act
    text: str = ""


def stroke_of(event: QKeyEvent) -> Stroke | None:
    """The stroke of a key event; None for what is not meant for the counter.

    That is: keys held with Ctrl, Alt or the system key, which belong to the window, and keys
    that write nothing and have no meaning here, such as Shift alone.
    """
    modifiers = event.modifiers()
    held = _Modifier.ControlModifier | _Modifier.AltModifier | _Modifier.MetaModifier
    if modifiers & held:
        return None
    key = event.key()
    # On a Mac every arrow key claims to be on the pad.
    on_pad = bool(modifiers & _Modifier.KeypadModifier) and sys.platform != "darwin"
    if on_pad and key in _PAD_WITHOUT_NUMLOCK and not event.text():
        return Stroke(Act.DIGIT, _PAD_WITHOUT_NUMLOCK[_Key(key)])
    if key in _ACTS:
        return Stroke(_ACTS[_Key(key)])
    text = event.text().translate(_FULL_WIDTH)
    if not text or not text.isprintable():
        return None
    # Only the ten digits: str.isdigit would let those of other scripts through.
    return Stroke(Act.DIGIT if text in "0123456789" else Act.TEXT, text)


class Burst:
    """Tells a scanner from fingers: several digits and Enter faster than a hand can be.

    A scanner that reads the next paper while this one is not stored yet would otherwise
    mark it with the digits of a number. Times are those of the key events, in milliseconds;
    0 stands for an unknown time and is never fast.
    """

    LEAST_DIGITS = 3
    FASTEST_HAND = 18  # ms from key to key
    LONGEST_PAUSE = 300  # ms from the last digit to Enter

    def __init__(self) -> None:
        self._last = 0
        self._digits = ""

    def add(self, at: int, digit: str) -> bool:
        """A digit came; whether it follows the one before too fast for a hand."""
        fast = self._is_fast(at)
        self._digits = self._digits + digit if fast else digit
        self._last = at
        return fast

    def ends(self, at: int) -> str:
        """Enter came: the digits that a scanner sent before it, or "" if a hand typed.

        The digits give a scanner away; some take their time before the Enter.
        """
        soon = bool(at) and 0 <= at - self._last <= self.LONGEST_PAUSE
        digits = self._digits if soon else ""
        self.clear()
        return digits if len(digits) >= self.LEAST_DIGITS else ""

    def clear(self) -> None:
        """Some other key came."""
        self._last = 0
        self._digits = ""

    def _is_fast(self, at: int) -> bool:
        return bool(self._last) and bool(at) and 0 <= at - self._last <= self.FASTEST_HAND
