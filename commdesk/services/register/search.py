# SPDX-License-Identifier: Apache-2.0
"""Lists of any length, searched and ordered at each key stroke.

What is typed is understood once; then every line costs one or two looks into a short text.
Codes of a line: its places, phone and initials ("|3-1-502|502|13800000001$~ww"), in which "|"
opens a place, "$" ends a phone and "~" opens initials. Words: its names and remarks.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Generic, TypeVar

from commdesk.domain.register import Address
from commdesk.services.register.initials import initials_of
from commdesk.services.register_import.addresses import match_key
from commdesk.services.register_import.texts import phone_numbers, plain

T = TypeVar("T")

_TAIL = 4  # fewer digits are a room's, not the end of a phone number
_AROUND_NUMBERS = re.compile("号楼|幢|栋|座|楼|#|单元|门")
_ROOM_WORD = re.compile("(?<=[0-9])[室号房]+$")
_ZEROS = re.compile(r"(?<![0-9a-z])0+(?=[0-9])")


@dataclass(frozen=True, slots=True)
class _Word:
    """One word that was typed: any of `codes`, or `word` among a line's words."""

    codes: tuple[str, ...]
    word: str = ""


class Shelf(Generic[T]):
    """Lines in their own order, with what they are found by.

    `keys` give what a column is ordered by; `facts` what can be filtered by.
    """

    def __init__(
        self,
        lines: Iterable[T],
        codes: Callable[[T], str],
        words: Callable[[T], str],
        keys: dict[str, Callable[[T], Any]],
        facts: dict[str, Callable[[T], Any]] | None = None,
    ) -> None:
        self.lines: tuple[T, ...] = tuple(lines)
        self._codes = [codes(line) for line in self.lines]
        self._words = [words(line) for line in self.lines]
        self._keys = keys
        self._facts = {
            name: [fact(line) for line in self.lines] for name, fact in (facts or {}).items()
        }
        self._orderings: dict[str, tuple[list[int], list[int]]] = {}

    def with_lines(self, lines: Sequence[T | None]) -> Shelf[T]:
        """The same list with other lines in their places, found as before; None goes."""
        made = copy.copy(self)
        kept = [at for at, line in enumerate(lines) if line is not None]
        made.lines = tuple(line for line in lines if line is not None)
        if len(kept) < len(lines):
            made.keep(kept)
        return made

    def keep(self, places: Sequence[int]) -> None:
        """Forget what all other places are found and ordered by."""
        self._codes = [self._codes[at] for at in places]
        self._words = [self._words[at] for at in places]
        self._facts = {name: [fact[at] for at in places] for name, fact in self._facts.items()}
        now = {at: number for number, at in enumerate(places)}
        orderings: dict[str, tuple[list[int], list[int]]] = {}
        for column, (order, _) in self._orderings.items():
            left = [now[at] for at in order if at in now]
            ranks = [0] * len(left)
            for rank, at in enumerate(left):
                ranks[at] = rank
            orderings[column] = left, ranks
        self._orderings = orderings

    def find(self, typed: str = "", **facts: Any) -> Sequence[int]:
        """The places of lines that have every word typed and these facts, in their order.

        A fact of None is not asked for.
        """
        hits: Sequence[int] = range(len(self.lines))
        for word in _understood(typed):
            hits = self._having(word, hits)
        for name, wanted in facts.items():
            if wanted is not None:
                fact = self._facts[name]
                hits = [at for at in hits if fact[at] == wanted]
        return hits

    def ordered(
        self, hits: Sequence[int], column: str = "", *, descending: bool = False
    ) -> Sequence[int]:
        """The same by a column's value; by their own order without one."""
        if not column:
            return hits[::-1] if descending else hits
        order, ranks = self._ordering(column)
        if len(hits) == len(order):
            return order[::-1] if descending else order
        return sorted(hits, key=ranks.__getitem__, reverse=descending)

    def prepare(self, *columns: str) -> None:
        """Order by some columns now, so that nobody waits for it later."""
        for column in columns:
            self._ordering(column)

    def _ordering(self, column: str) -> tuple[list[int], list[int]]:
        """All places in the order of a column, and the rank of each place."""
        known = self._orderings.get(column)
        if known is None:
            values = list(map(self._keys[column], self.lines))
            order = sorted(range(len(values)), key=values.__getitem__)
            ranks = [0] * len(order)
            for rank, at in enumerate(order):
                ranks[at] = rank
            known = self._orderings[column] = order, ranks
        return known

    def _having(self, word: _Word, hits: Sequence[int]) -> list[int]:
        codes, words, text = self._codes, self._words, word.word
        if not word.codes:
            return [at for at in hits if text in words[at]]
        if len(word.codes) == 1:
            (one,) = word.codes
            return [at for at in hits if one in codes[at]]
        one, two, *_ = word.codes
        return [at for at in hits if one in codes[at] or two in codes[at]]


def place_codes(address: Address) -> str:
    """How a place may be typed, each after a "|": 3-1-0502, 3-1-502, 3-502, 0502, 502."""
    building, entrance, room = match_key(address)
    building, entrance, room = building.lower(), entrance.lower(), room.lower()
    ways = [f"{building}-{entrance}-{room}" if entrance else f"{building}-{room}", room]
    written = address.room.lower()
    if written != room:
        ways.append(written)
    if entrance:
        ways.append(f"{building}-{room}")
    return "|" + "|".join(ways) + "|"


def phone_codes(phone: str) -> str:
    """Each number of a phone's text, with the sign that ends it."""
    if len(phone) == 11 and phone.isascii() and phone.isdigit():
        return f"|{phone}$"
    if not phone:
        return ""
    return "".join(f"|{number}$" for number in phone_numbers(plain(phone)))


@lru_cache(maxsize=65_536)
def name_codes(name: str) -> str:
    """The initials of a name, or of several joined by 、."""
    ways = [way for part in name.split("、") for way in initials_of(part)]
    return "".join(f"~{way}" for way in ways)


@lru_cache(maxsize=64)
def _understood(typed: str) -> tuple[_Word, ...]:
    return tuple(map(_word, plain(typed).lower().split()))


def _word(text: str) -> _Word:
    if text.isascii() and text.isdigit():
        room = "|" + (text.lstrip("0") or "0")
        return _Word((room, f"{text}$") if len(text) >= _TAIL else (room,))
    place = _ROOM_WORD.sub("", _AROUND_NUMBERS.sub("-", text)).strip("-")
    if place.isascii() and re.search("[0-9]", place):
        exact = f"|{_ZEROS.sub('', place)}"
        # 3幢 is building 3 alone, not building 31 as well.
        return _Word((exact + "-",) if text[-1] in "幢栋座楼元" else (exact,))
    if text.isascii() and text.isalpha():
        return _Word((f"~{text}", f"|{text}"))
    return _Word((), text)
