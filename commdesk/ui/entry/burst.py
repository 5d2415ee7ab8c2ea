# SPDX-License-Identifier: Apache-2.0
"""Tells a scanner from fingers, by the times of the keys alone. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from commdesk.domain.paper_code import CODE_DIGITS

Key = TypeVar("Key")


def is_code(text: str) -> bool:
    """Whether these are as many digits as a printed code has; they may be the wrong ones."""
    return len(text) == CODE_DIGITS and text.isascii() and text.isdigit()


def _nowhere(_: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Told(Generic[Key]):
    """What came out: keys to be handed on as they were, and after them a scan, if any.

    `scan` is what the scanner read. A key that ended it is none of `keys`. `pieces`: so many of
    the signs handed on last, at earlier calls, were of this scan.
    """

    keys: tuple[Key, ...] = ()
    scan: str = ""
    pieces: int = 0


class BurstReader(Generic[Key]):
    """Keys with their times in, typed keys and scans out: nothing lost, and in their order.

    A sign waits until it is certain that the next does not follow at a scanner's speed; whoever
    uses this calls `flush` when `patience` ms went by with no key. Times are those of the keys
    themselves, in milliseconds, so a program that was busy meanwhile changes nothing; 0 stands
    for an unknown time and is never fast.
    """

    LEAST_SIGNS = 6
    GAP = 35  # ms from sign to sign; two fingers may be as fast once, but not five times
    SURE_SIGNS = 4  # after so many, a busy PC may make the line stutter: one code is waited for
    STUTTER = 150  # ms from sign to sign then
    LONGEST_PAUSE = 300  # ms from the last sign of a burst to its Enter

    def __init__(self) -> None:
        self._held: list[Key] = []
        self._signs = ""
        self._last = 0
        self._stuttered = False
        self._loose = ""  # signs let go just before

    @property
    def is_waiting(self) -> bool:
        """Whether keys are held, or a burst is under way whose keys were handed on."""
        return bool(self._signs)

    @property
    def patience(self) -> int:
        """How long to wait for the next key, in ms, before `flush`."""
        # So many signs at that speed are no hand's, and some scanners pause before their Enter.
        return self.LONGEST_PAUSE if self._is_burst else self._gap

    def sign(self, key: Key, sign: str, at: int, *, hold: bool = True) -> Told[Key]:
        """A key that writes a sign.

        Without `hold` it is handed on at once, and may all the same turn out to be part of a
        scan, which then is what counts.
        """
        before: Sequence[Key] = ()
        if self._signs and self._follows(at, self._gap):
            self._stuttered |= at - self._last > self.GAP
        else:
            before = self._let_go()
            if not self._follows(at, self.STUTTER):
                self._loose = ""
        self._last = at
        if not at:
            return Told((*before, key))
        self._signs += sign
        if hold:
            self._held.append(key)
            return Told(tuple(before))
        return Told((*before, *self._let_held_go(), key))

    def end(self, key: Key, at: int, is_guarded: Callable[[str], bool] = _nowhere) -> Told[Key]:
        """Enter or Tab: one whole code is a scan, anything else is keys.

        Where `is_guarded` says so of what came fast, that is told as a scan whatever it is: it
        may be what is left of a code, and must do nothing as keys.
        """
        scan, loose = self._signs, self._loose[-CODE_DIGITS:]
        if len(scan) < CODE_DIGITS:
            loose = loose[-(CODE_DIGITS - len(scan)) :]
            scan = loose + scan
        else:
            loose = ""
        if self._is_burst and self._follows(at, self.LONGEST_PAUSE):
            # A quick hand writes numbers and rooms, but no number is as long as a code.
            is_scan = is_code(scan) or (not self._stuttered and is_guarded(scan))
            if is_scan:
                self._forget()
                return Told((), scan, len(loose))
        return self.other(key)

    def other(self, key: Key) -> Told[Key]:
        """A key that no scanner sends."""
        let_go = self._let_go()
        self._forget()
        return Told((*let_go, key))

    def flush(self) -> Told[Key]:
        """Nothing followed in time."""
        return Told(tuple(self._let_go()))

    @property
    def _is_burst(self) -> bool:
        return len(self._signs) >= self.LEAST_SIGNS

    @property
    def _gap(self) -> int:
        return self.STUTTER if len(self._signs) >= self.SURE_SIGNS else self.GAP

    def _follows(self, at: int, gap: int) -> bool:
        return bool(self._last) and bool(at) and 0 <= at - self._last <= gap

    def _let_held_go(self) -> Sequence[Key]:
        held, self._held = self._held, []
        return held

    def _let_go(self) -> Sequence[Key]:
        """No burst any more; what it was may still be the first piece of a scan."""
        self._loose += self._signs
        self._signs, self._stuttered = "", False
        return self._let_held_go()

    def _forget(self) -> None:
        self._held = []
        self._signs = self._loose = ""
        self._last, self._stuttered = 0, False
