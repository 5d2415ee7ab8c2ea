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
from commdesk.domain.written import (
    LONGEST_NAME,
    LONGEST_OPINION,
    name_as_kept,
    opinion_as_kept,
)

VOID_KEY = "0"
BLANK_KEY = "9"
ALWAYS_BLANK_KEY = "*"  # also where 9 is a candidate
NEXT_NUMBER_KEYS = "+ "  # after the number of an option, where options are keyed by number

_DIGITS = "0123456789"
_MOST_BY_ONE_KEY = 8  # 9 and 0 mean something else


def keys_by_number(matter: Matter) -> bool:
    """Whether options are keyed by their whole number, because there are too many for a key."""
    return len(matter.options) > _MOST_BY_ONE_KEY and matter.kind is not MatterKind.OPINION


def blank_key(matter: Matter) -> str:
    """The key for blank on this matter."""
    return ALWAYS_BLANK_KEY if keys_by_number(matter) else BLANK_KEY


def can_be_written_on(matter: Matter) -> bool:
    """Whether there is a place for the voter's own words on it."""
    return matter.kind is MatterKind.OPINION or matter.write_ins


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

    @property
    def too_many(self) -> tuple[int, ...]:
        """Places of the matters with more choices than a paper has: they will be void."""
        return tuple(
            place
            for place, (matter, mark) in enumerate(zip(self.matters, self.marks, strict=True))
            if mark is not None and count_of(mark) > matter.most
        )

    @property
    def settled_marks(self) -> tuple[Mark | None, ...]:
        """The marks as they are stored: choices in printed order, too many of them void."""
        return tuple(map(_settled, self.matters, self.marks))

    def press(self, key: str) -> Keying | None:
        """After a key for the current matter, or None when the key means nothing here.

        1, 2, 3 … choose an option in its printed order; 9 or * blank; 0 void. Where a paper
        may choose several, each digit adds or takes back one and `next` goes on; where there
        are more than eight options, their numbers are typed, with + or a blank after each.
        """
        matter = self.current
        if matter is None or len(key) != 1:
            return None
        if key == ALWAYS_BLANK_KEY:
            return None if self.typed else self._marked(BLANK)
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

    def with_typed(self) -> Keying:
        """With the number that was typed chosen, as if a blank followed it."""
        matter = self.current
        if not self.typed or matter is None:
            return self.without_typed()
        number = int(self.typed)
        if not number:
            return self._marked(void(VoidReason.OTHER))
        return self.without_typed()._choose(matter, number)

    def without_typed(self) -> Keying:
        """Without the digits of a number that is not finished."""
        return replace(self, typed="") if self.typed else self

    def next(self) -> Keying | None:
        """On to what follows, once the current matter is done; None while it is not.

        For matters that stay current after a mark: several choices, a number, an opinion.
        """
        keying = self.with_typed()
        if keying.at != self.at:
            return keying
        matter = keying.current
        if matter is None or keying.marks[keying.at] is None or not _stays(matter):
            return None
        return replace(keying, at=keying.at + 1)

    def write(self, text: str) -> Keying | None:
        """Put down what the voter wrote: a name 另选他人, or an opinion.

        A name written already is taken back; a candidate's own name chooses the candidate.
        An opinion replaces the one that was there. None where there is no place for words,
        where they are too long or say nothing, and for a candidate that is chosen already.
        """
        matter = self.current
        if matter is None:
            return None
        if matter.kind is MatterKind.OPINION:
            text = opinion_as_kept(text)
            fits = 0 < len(text) <= LONGEST_OPINION
            return self._marked(chosen(written=(text,))) if fits else None
        text = name_as_kept(text)
        if not matter.write_ins or not 0 < len(text) <= LONGEST_NAME:
            return None
        keying = self.with_typed()
        if keying.at != self.at:
            return None
        mark, key = keying._present(matter), write_in_key(text)
        for number, option in enumerate(matter.options, start=1):
            if write_in_key(option.name) == key:
                return None if option.key in mark.choices else keying._choose(matter, number)
        names = tuple(name for name in mark.written if write_in_key(name) != key)
        return keying._put(mark.choices, names if names != mark.written else (*names, text))

    def step_back(self) -> Keying:
        """Take back the last act: a digit, the void stamp, the last choice, or a matter.

        A matter with several choices, or with an opinion, is only gone back to.
        """
        if self.typed:
            return replace(self, typed=self.typed[:-1])
        if self.void is not None:
            return replace(self, void=None)
        matter = self.current
        if matter is not None and _stays(matter) and (mark := self.marks[self.at]) is not None:
            if mark.written:
                return self._put(mark.choices, mark.written[:-1])
            return self._put(mark.choices[:-1], ())
        if self.at == 0:
            return self
        before = replace(self, at=self.at - 1)
        mark = before.marks[before.at]
        if mark is not None and count_of(mark) and _stays(before.matters[before.at]):
            return before
        return before._with_mark(None)

    def go_to(self, at: int) -> Keying:
        """Put the cursor on a matter; marks stay until a key replaces them.

        A number that was typed counts first.
        """
        last = len(self.matters) - 1
        return replace(self.with_typed(), at=max(0, min(at, last)))

    def void_whole(self, reason: VoidReason) -> Keying:
        """Stamp the whole paper void; its marks stay on record."""
        return replace(self.with_typed(), void=reason)

    def finish(self, channel: Channel = Channel.COUNTER, remark: str = "") -> Reading:
        """The reading. ValueError when it is not complete: the caller must ask first."""
        if not self.is_complete:
            raise ValueError("a paper that is not complete can not be stored")
        marks = {
            matter.key: mark
            for matter, mark in zip(self.matters, self.settled_marks, strict=True)
            if mark is not None
        }
        return Reading(self.paper, marks, self.void, channel, remark)

    def _press_number(self, matter: Matter, key: str) -> Keying | None:
        # Every number is ended by hand, also one that no digit could lengthen: whoever gets
        # used to leaving the + out after 3 types 1 and 2 and has chosen 12.
        if key in NEXT_NUMBER_KEYS:
            return self.with_typed() if self.typed else None
        typed = self.typed + key
        highest = len(matter.options)
        if key not in _DIGITS or int(typed) > highest or len(typed) > len(str(highest)):
            return None
        return replace(self, typed=typed)

    def _choose(self, matter: Matter, number: int) -> Keying:
        option = matter.options[number - 1]
        if not matter.takes_many or option.role is OptionRole.ABSTAIN:
            return self._marked(chosen(option.key))
        mark = self._present(matter)
        if option.key in mark.choices:
            return self._put(tuple(k for k in mark.choices if k != option.key), mark.written)
        return self._put((*mark.choices, option.key), mark.written)

    def _present(self, matter: Matter) -> Mark:
        """The choices at the cursor; none where it is blank or void, or abstains."""
        mark = self.marks[self.at]
        abstain = matter.option_of(OptionRole.ABSTAIN)
        if mark is None or mark.state is not MarkState.CHOSEN:
            return BLANK
        return BLANK if abstain is not None and mark.choices == (abstain.key,) else mark

    def _put(self, choices: tuple[str, ...], written: tuple[str, ...]) -> Keying:
        """The matter at the cursor with these choices; it stays the current one."""
        mark = chosen(*choices, written=written) if choices or written else None
        return self._with_mark(mark)

    def _marked(self, mark: Mark) -> Keying:
        return replace(self._with_mark(mark), at=self.at + 1)

    def _with_mark(self, mark: Mark | None) -> Keying:
        marks = (*self.marks[: self.at], mark, *self.marks[self.at + 1 :])
        return replace(self, marks=marks, typed="")


def count_of(mark: Mark) -> int:
    """How many were chosen and written."""
    return len(mark.choices) + len(mark.written)


def _stays(matter: Matter) -> bool:
    """Whether the cursor may stay on it with a mark that is not to be lost by one key."""
    return matter.takes_many or matter.kind is MatterKind.OPINION


def _settled(matter: Matter, mark: Mark | None) -> Mark | None:
    if mark is None or count_of(mark) <= 1:
        return mark
    if count_of(mark) > matter.most:
        return void(VoidReason.TOO_MANY)
    order = {option.key: place for place, option in enumerate(matter.options)}
    return chosen(*sorted(mark.choices, key=order.__getitem__), written=mark.written)
