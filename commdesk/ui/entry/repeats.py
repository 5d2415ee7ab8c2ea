# SPDX-License-Identifier: Apache-2.0
"""A key that a hand rests on means it once."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent

_SHORTEST_REST = 20  # ms that a key is down before it repeats


class Repeats:
    """Tells a press that goes on from a new one, also on desktops that do not say so.

    There the key is let go and pressed in the same moment, again and again. Only a scanner is
    as quick, and it does not rest on a key before.
    """

    def __init__(self) -> None:
        self._pressed = self._released = (0, 0)  # which key, and when

    def release(self, event: QKeyEvent) -> None:
        """A key was let go."""
        self._released = (event.key(), event.timestamp())

    def press(self, event: QKeyEvent) -> bool:
        """A key was pressed; whether that is no new press."""
        is_one = self.is_one(event)
        self._pressed = (event.key(), event.timestamp())
        return is_one

    def is_one(self, event: QKeyEvent) -> bool:
        """Whether this press is no new one; fine to ask before it is delivered."""
        key, at = event.key(), event.timestamp()
        if event.isAutoRepeat() or not at:
            return event.isAutoRepeat()
        return self._released == (key, at) and self._pressed[1] + _SHORTEST_REST <= at
