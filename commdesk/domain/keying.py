# SPDX-License-Identifier: Apache-2.0
"""Keying a paper: what each key means, as an immutable value with no window around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from commdesk.domain.matters import Matter
from commdesk.domain.reading import BLANK, Channel, Mark, Reading, VoidReason, chosen, void

VOID_KEY = "0"
BLANK_KEY = "9"


@dataclass(frozen=True, slots=True)
class Keying:
    """A paper being keyed. `at` is the matter the next key is for (len = all keyed)."""

    paper: int
    matters: tuple[Matter, ...]
    marks: tuple[Mark | None, ...]
    at: int = 0
    void: VoidReason | None = None

    @staticmethod
    def start(paper: int, matters: Sequence[Matter]) -> Keying:
        """Nothing keyed yet."""
        return Keying(paper, tuple(matters), (None,) * len(matters))

    @property
    def is_touched(self) -> bool:
        """Whether anything was keyed that would be lost."""
        return self.void is not None or any(mark is not None for mark in self.marks)

    @property
    def is_complete(self) -> bool:
        """Whether Enter may store it: each matter marked, or void as a whole."""
        return self.void is not None or all(mark is not None for mark in self.marks)

    def press(self, key: str) -> Keying | None:
        """After a digit for the current matter, or None when the key means nothing here.

        1, 2, 3 … choose an option in its printed order; 9 blank; 0 void.
        """
        if self.void is not None or self.at >= len(self.matters):
            return None
        mark = self._mark_for(key)
        if mark is None:
            return None
        marks = (*self.marks[: self.at], mark, *self.marks[self.at + 1 :])
        return replace(self, marks=marks, at=self.at + 1)

    def step_back(self) -> Keying:
        """Take back the last act: the void stamp, or the matter before the cursor."""
        if self.void is not None:
            return replace(self, void=None)
        if self.at == 0:
            return self
        marks = (*self.marks[: self.at - 1], None, *self.marks[self.at :])
        return replace(self, marks=marks, at=self.at - 1)

    def go_to(self, at: int) -> Keying:
        """Put the cursor on a matter; marks stay until a key replaces them."""
        return replace(self, at=max(0, min(at, len(self.matters) - 1)))

    def void_whole(self, reason: VoidReason) -> Keying:
        """Stamp the whole paper void; its marks stay on record."""
        return replace(self, void=reason)

    def finish(self, channel: Channel = Channel.COUNTER, remark: str = "") -> Reading:
        """The reading. ValueError when it is not complete: the caller must ask first."""
        if not self.is_complete:
            raise ValueError("a paper that is not complete can not be stored")
        marks = {
            matter.key: mark
            for matter, mark in zip(self.matters, self.marks, strict=True)
            if mark is not None
        }
        return Reading(self.paper, marks, self.void, channel, remark)

    def _mark_for(self, key: str) -> Mark | None:
        if key == VOID_KEY:
            return void(VoidReason.OTHER)
        if key == BLANK_KEY:
            return BLANK
        options = self.matters[self.at].options
        # Printed keys are ASCII digits; str.isdigit would let other scripts through.
        if len(key) == 1 and key in "12345678" and int(key) <= len(options):
            return chosen(options[int(key) - 1].key)
        return None
