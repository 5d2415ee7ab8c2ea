# SPDX-License-Identifier: Apache-2.0
"""Tells a scanner from fingers: by the times of the keys, and by what they write. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, TypeVar

from commdesk.domain.paper_code import CODE_DIGITS, check_digit

Key = TypeVar("Key")


def is_code(text: str) -> bool:
    """Whether these are as many digits as a printed code has; they may be the wrong ones."""
    return len(text) == CODE_DIGITS and text.isascii() and text.isdigit()


def _nowhere(_: str) -> bool:
    return False


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Told(Generic[Key]):
    """What came out: keys to be handed on as they were, and after them a scan, if any.

    `scan` is what the scanner read. A key that ended it is none of `keys`. `pieces`: so many of
    the signs that were held and handed on last, at earlier calls, were of this scan; `written`:
    so many of all signs that were handed on.
    """

    keys: tuple[Key, ...] = ()
    scan: str = ""
    pieces: int = 0
    written: int = 0


class BurstReader(Generic[Key]):
    """Keys with their times in, typed keys and scans out: nothing lost, and in their order.

    A sign waits until it is certain that the next does not follow at a scanner's speed; whoever
    uses this calls `flush` when `patience` ms went by with no key. Times are those of the keys
    themselves, in milliseconds, so a program that was busy meanwhile changes nothing; 0 stands
    for an unknown time and is never fast.

    Slow scanners are no faster than a hand. Their signs are handed on, one after the other, and
    the whole run of them is told for a scan when it turns out to be a code: by the topic it
    begins with (`knows`, given the first signs of a code or all of them), or by a pace that no
    hand keeps up for so long. Where `is_careful` says that a sign could not be taken back, more
    of them wait.
    """

    LEAST_SIGNS = 6
    GAP = 35  # ms from sign to sign; two fingers may be as fast once, but not five times
    SURE_SIGNS = 4  # after so many, a busy PC may make the line stutter: one code is waited for
    STUTTER = 150  # ms from sign to sign then
    LONGEST_PAUSE = 300  # ms from the last sign of a burst to its Enter
    NO_HAND = 70  # ms from sign to sign, for a whole code with no slower one among them
    EVEN = 30  # ms between the fastest and the slowest sign of a slow scanner
    CAREFUL = 70  # ms from sign to sign where a sign could not be taken back,
    SLOWEST = 130  # and where all of them up to now could be the beginning of a code

    def __init__(self) -> None:
        self.knows: Callable[[str], bool] = _nowhere
        self.is_careful: Callable[[], bool] = _never
        self._held: list[Key] = []
        self._signs = ""
        self._last = 0
        self._stuttered = False
        self._loose = ""  # signs let go just before
        self._run: list[tuple[str, int, bool]] = []  # sign, time, whether it was to be held

    @property
    def is_waiting(self) -> bool:
        """Whether keys are held, or a burst is under way whose keys were handed on."""
        return bool(self._signs)

    @property
    def run(self) -> str:
        """The signs up to now that followed each other no slower than any scanner's."""
        return "".join(sign for sign, _, _ in self._run)

    @property
    def last(self) -> int:
        """When the last sign came; 0 for an unknown time."""
        return self._last

    @property
    def may_be_code(self) -> bool:
        """Whether all of this run could be the beginning of a code that is known here."""
        return bool(self._run) and len(self._run) <= CODE_DIGITS and self.knows(self.run)

    @property
    def patience(self) -> int:
        """How long to wait for the next key, in ms, before `flush`."""
        # So many signs at that speed are no hand's, and some scanners pause before their Enter.
        return self.LONGEST_PAUSE if self._is_burst or self._is_known else self._gap

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
                self._loose, self._run = "", []
        self._last = at
        if not at:
            return Told((*before, key))
        self._signs += sign
        # One more than a code has, to see whether it goes on from what was before.
        self._run = [*self._run[-CODE_DIGITS:], (sign, at, hold)]
        if hold:
            self._held.append(key)
            return Told(tuple(before))
        return Told((*before, *self._let_held_go(), key))

    def end(self, key: Key, at: int, is_guarded: Callable[[str], bool] = _nowhere) -> Told[Key]:
        """Enter or Tab: one whole code is a scan, anything else is keys.

        Where `is_guarded` says so of what came fast, that is told as a scan whatever it is: it
        may be what is left of a code, and must do nothing as keys.
        """
        scan = self._signs
        if len(scan) < CODE_DIGITS:
            scan = (self._loose + scan)[-CODE_DIGITS:]
        if self._is_burst and self._follows(at, self.LONGEST_PAUSE):
            # A quick hand writes numbers and rooms, but no number is as long as a code.
            came_fast = not self._stuttered or self.is_careful()
            is_scan = is_code(scan) or (came_fast and is_guarded(scan))
            if is_scan:
                return self._scanned(scan)
        if self._follows(at, self.LONGEST_PAUSE) and (code := self._code()):
            return self._scanned(code)
        return self.other(key)

    def other(self, key: Key) -> Told[Key]:
        """A key that no scanner sends."""
        let_go = self._let_go()
        self._forget()
        return Told((*let_go, key))

    def flush(self) -> Told[Key]:
        """Nothing followed in time."""
        if self._held and self._is_known:
            # Not every scanner sends a key to end with.
            return self._scanned(self.run[-CODE_DIGITS:])
        return Told(tuple(self._let_go()))

    @property
    def _is_known(self) -> bool:
        code = self.run[-CODE_DIGITS:]
        return is_code(code) and self.knows(code) and not check_digit(code)

    def _code(self) -> str:
        """The last signs, where they are a code by what they say or by how they came."""
        run = self._run[-CODE_DIGITS:]
        code = "".join(sign for sign, _, _ in run)
        if not is_code(code):
            return ""
        if self.knows(code):
            return code
        gaps = [after - before for (_, before, _), (_, after, _) in pairwise(run)]
        slowest, spread = max(gaps), max(gaps) - min(gaps)
        if len(self._run) > CODE_DIGITS and run[0][1] - self._run[0][1] <= slowest + self.EVEN:
            return ""  # longer than any code
        is_even = spread <= self.EVEN and not check_digit(code)
        return code if slowest <= self.NO_HAND or is_even else ""

    def _scanned(self, scan: str) -> Told[Key]:
        handed_on = sum(held for _, _, held in self._run[-len(scan) :]) - len(self._held)
        written = len(scan) - len(self._held)
        self._forget()
        return Told((), scan, max(handed_on, 0), max(written, 0))

    @property
    def _is_burst(self) -> bool:
        return len(self._signs) >= self.LEAST_SIGNS

    @property
    def _gap(self) -> int:
        if len(self._signs) >= self.SURE_SIGNS:
            return self.STUTTER
        if not self.is_careful():
            return self.GAP
        return self.SLOWEST if self.may_be_code else self.CAREFUL

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
        self._run = []
        self._last, self._stuttered = 0, False
