# SPDX-License-Identifier: Apache-2.0
"""Keying a paper: what each key means, as an immutable value with no window around it."""

# ruff: noqa: SLF001 - other values of the same class

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from commdesk.domain.matters import Matter, MatterKind, OptionRole, parts_of, write_in_key
from commdesk.domain.reading import (
    BLANK,
    Channel,
    Mark,
    MarkState,
    Reading,
    VoidReason,
    chosen,
    void,
)

VOID_KEY = "0"
BLANK_KEY = "9"
ALWAYS_BLANK_KEY = "*"  # also where 9 is a candidate
NEXT_NUMBER_KEYS = "+ "  # after the number of a candidate, where numbers have two digits

_DIGITS = "0123456789"
_MOST_BY_ONE_KEY = 8  # 9 and 0 mean something else


def keys_by_number(matter: Matter) -> bool:
    """Whether options are keyed by their whole number, because there are too many for a key."""
    return len(matter.options) > _MOST_BY_ONE_KEY


@dataclass(frozen=True, slots=True)
class Keying:
    """A paper being keyed. `at` is the matter the next key is for (len = all keyed).

    `matters` are all that takes a mark: every candidate of its own where a matter asks so.
    `typed` are digits of an option's number that is not finished.
    """

    paper: int
    matters: tuple[Matter, ...]
    marks: tuple[Mark | None, ...]
    at: int = 0
    void: VoidReason | None = None
    typed: str = ""

    @staticmethod
    def start(paper: int, matters: Sequence[Matter]) -> Keying:
        """Nothing keyed yet."""
        parts = parts_of(matters)
        return Keying(paper, parts, (None,) * len(parts))

    @property
    def current(self) -> Matter | None:
        """What the next key is for; None when all is keyed or the paper is void."""
        if self.void is not None or self.at >= len(self.matters):
            return None
        return self.matters[self.at]

    @property
    def is_touched(self) -> bool:
        """Whether anything was keyed that would be lost."""
        return bool(self.typed) or self.void is not None or any(m is not None for m in self.marks)

    @property
    def is_complete(self) -> bool:
        """Whether Enter may store it: each matter marked, or void as a whole."""
        if self.void is not None:
            return True
        return not self.typed and all(mark is not None for mark in self.marks)

    def press(self, key: str) -> Keying | None:
        """After a key for the current matter, or None when the key means nothing here.

        1, 2, 3 … choose an option in its printed order; 9 or * blank; 0 void. Where a paper
        may choose several, each digit adds or takes back one and `next` goes on; where there
        are more than eight options, their numbers are typed, with + or a blank between them.
        """
        matter = self.current
        if matter is None or len(key) != 1:
            return None
        if key == ALWAYS_BLANK_KEY:
            return self._marked(BLANK)
        if matter.kind is MatterKind.OPINION:
            simple = {VOID_KEY: void(VoidReason.ILLEGIBLE), BLANK_KEY: BLANK}
            return self._marked(simple[key]) if key in simple else None
        if keys_by_number(matter):
            return self._press_number(matter, key)
        if key == VOID_KEY:
            return self._marked(void(VoidReason.OTHER))
        if key == BLANK_KEY:
            return self._marked(BLANK)
        # Printed keys are ASCII digits; str.isdigit would let other scripts through.
        if key in _DIGITS and int(key) <= len(matter.options):
            return self._choose(matter, int(key))
        return None

    def next(self) -> Keying | None:
        """Finish the current matter where several options may be chosen; None if it can't be.

        More choices than a paper has make the matter void 多于应选名额.
        """
        keying = self._with_typed()
        matter = keying.current if keying else None
        if keying is None or matter is None or keying.marks[keying.at] is None:
            return None
        mark = keying.marks[keying.at]
        if mark is not None and _count(mark) > matter.most:
            return keying._marked(void(VoidReason.TOO_MANY))
        return replace(keying, at=keying.at + 1)

    def write(self, text: str) -> Keying | None:
        """Put down what the voter wrote: a name 另选他人, or an opinion; None where neither fits.

        A name that was written already is taken back.
        """
        matter, text = self.current, text.strip()
        if matter is None or not text:
            return None
        if matter.kind is MatterKind.OPINION:
            return self._marked(chosen(written=(text,)))
        if not matter.write_ins:
            return None
        mark = self._present()
        same = [name for name in mark.written if write_in_key(name) == write_in_key(text)]
        names = tuple(name for name in mark.written if name not in same)
        return self._put(mark.choices, names if same else (*names, text))

    def step_back(self) -> Keying:
        """Take back the last act: a digit, the void stamp, the last choice, or a matter."""
        if self.typed:
            return replace(self, typed=self.typed[:-1])
        if self.void is not None:
            return replace(self, void=None)
        matter = self.current
        if matter is not None and matter.takes_many and (mark := self.marks[self.at]) is not None:
            if mark.written:
                return self._put(mark.choices, mark.written[:-1])
            return self._put(mark.choices[:-1], ())
        if self.at == 0:
            return self
        before = replace(self, at=self.at - 1)
        if before.matters[before.at].takes_many and _count(before._present()):
            return before
        return before._with_mark(None)

    def go_to(self, at: int) -> Keying:
        """Put the cursor on a matter; marks stay until a key replaces them."""
        return replace(self, at=max(0, min(at, len(self.matters) - 1)), typed="")

    def void_whole(self, reason: VoidReason) -> Keying:
        """Stamp the whole paper void; its marks stay on record."""
        return replace(self, void=reason, typed="")

    def finish(self, channel: Channel = Channel.COUNTER, remark: str = "") -> Reading:
        """The reading. ValueError when it is not complete: the caller must ask first."""
        if not self.is_complete:
            raise ValueError("a paper that is not complete can not be stored")
        marks = {
            matter.key: void(VoidReason.TOO_MANY) if _count(mark) > matter.most else mark
            for matter, mark in zip(self.matters, self.marks, strict=True)
            if mark is not None
        }
        return Reading(self.paper, marks, self.void, channel, remark)

    def _press_number(self, matter: Matter, key: str) -> Keying | None:
        if key in NEXT_NUMBER_KEYS:
            return self._with_typed() if self.typed else None
        if key not in _DIGITS:
            return None
        if key == VOID_KEY and not self.typed:
            return self._marked(void(VoidReason.OTHER))
        typed = self.typed + key
        if int(typed) > len(matter.options):
            return None
        keying = replace(self, typed=typed)
        # A number that no digit could lengthen is finished.
        return keying if int(typed) * 10 <= len(matter.options) else keying._with_typed()

    def _with_typed(self) -> Keying | None:
        """With the number that was typed chosen; None for a number that no option has."""
        if not self.typed:
            return self
        matter = self.current
        if matter is None:
            return None
        return replace(self, typed="")._choose(matter, int(self.typed))

    def _choose(self, matter: Matter, number: int) -> Keying:
        option = matter.options[number - 1]
        if not matter.takes_many or option.role is OptionRole.ABSTAIN:
            return self._marked(chosen(option.key))
        mark = self._present()
        abstain = matter.option_of(OptionRole.ABSTAIN)
        keys = tuple(k for k in mark.choices if abstain is None or k != abstain.key)
        if option.key in keys:
            keys = tuple(key for key in keys if key != option.key)
        else:
            keys = (*keys, option.key)
        return self._put(keys, mark.written)

    def _present(self) -> Mark:
        """The choices at the cursor; none where it is blank or void."""
        mark = self.marks[self.at]
        return BLANK if mark is None or mark.state is not MarkState.CHOSEN else mark

    def _put(self, choices: tuple[str, ...], written: tuple[str, ...]) -> Keying:
        """The matter at the cursor with these choices; it stays the current one."""
        mark = chosen(*choices, written=written) if choices or written else None
        return self._with_mark(mark)

    def _marked(self, mark: Mark) -> Keying:
        return replace(self._with_mark(mark), at=self.at + 1)

    def _with_mark(self, mark: Mark | None) -> Keying:
        marks = (*self.marks[: self.at], mark, *self.marks[self.at + 1 :])
        return replace(self, marks=marks, typed="")


def _count(mark: Mark) -> int:
    return len(mark.choices) + len(mark.written)
