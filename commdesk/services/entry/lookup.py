# SPDX-License-Identifier: Apache-2.0
"""What a clerk types to find a paper: its number, where the home is, or whose it is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from commdesk.domain.paper_code import NO_CODES, PaperCodes
from commdesk.models.places import Keys, keys_of, plain_text
from commdesk.services.register.initials import initials_of

_BUILDING = re.compile(r"(.+?(?:号楼|幢|栋|座|楼))(.*)")
_CO_OWNERS = re.compile(r"[、,;/]")
_BLANKS = re.compile(r"[\s·・.]+")
MOST_OFFERED = 9
"""So many papers of one name are offered to choose from, one key each."""
_ENTRANCE = re.compile(r"(.+?(?:单元|门))(.*)")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was typed, understood. `number` where it may be a paper number.

    `building` and `entrance` only where their words were typed; `rest` is all else: the room,
    or building and room, or all three.
    """

    number: int | None
    rest: Keys
    building: Keys | None = None
    entrance: Keys | None = None

    def fits(self, building: Keys, entrance: Keys, room: Keys) -> bool:
        """Whether this may be the place meant."""
        if self.building not in (None, building) or self.entrance not in (None, entrance):
            return False
        ways = {room, building + room, building + entrance + room}
        if self.building is not None:
            ways = {room, entrance + room}
        if self.entrance is not None:
            ways = {room}
        return self.rest in ways


def understand(text: str, codes: PaperCodes = NO_CODES) -> Wanted | None:
    """What is looked for; None where nothing was typed.

    Raises UserError `check-digit-wrong` (text), `other-topics-paper` (topic_code).
    """
    plain = plain_text(text)
    if not plain:
        return None
    number = codes.number_of(plain)
    if plain.isascii() and plain.isdigit():
        # With check digits a bare number is no room: a slip must not find another paper.
        return Wanted(number, () if codes.checked else keys_of(plain))
    if number is not None:
        return Wanted(number, keys_of(plain))
    building = entrance = None
    if found := _BUILDING.fullmatch(plain):
        building, plain = keys_of(found[1]), found[2]
    if found := _ENTRANCE.fullmatch(plain):
        *before, last = keys_of(found[1]) or ("",)
        entrance, plain = (last,), found[2]
        if building is None and before:
            building = tuple(before)
    return Wanted(None, keys_of(plain), building, entrance)


class Names:
    """Papers by the names of their voters, each co-owner by their own; by initials too."""

    def __init__(self, papers: Mapping[str, Sequence[int]]) -> None:
        """`papers` by the whole name as it stands on the roll."""
        found: dict[str, list[int]] = defaultdict(list)
        for name, numbers in papers.items():
            plain = plain_text(name)
            if plain.isalnum():
                # Neither blanks nor co-owners, as with nearly everybody.
                found[plain].extend(numbers)
                continue
            apart = map(_without_blanks, _CO_OWNERS.split(plain))
            for key in {_without_blanks(plain), *apart} - {""}:
                found[key].extend(numbers)
        self._found: dict[str, Sequence[int]] = dict(found)
        self._initials: dict[str, Sequence[int]] | None = None

    def find(self, text: str) -> list[int]:
        """Papers of those who are called so; if nobody is, of those whose names begin so.

        Letters may be the initials of a name as well: "ww" or "WW" for 王伟.
        """
        wanted = _plain_name(text)
        if not wanted:
            return []
        numbers = _exact_or_beginning(self._found, wanted)
        if not numbers and wanted.isascii() and wanted.isalpha():
            numbers = _exact_or_beginning(self._by_initials(), wanted.lower())
        return sorted(numbers)

    def _by_initials(self) -> dict[str, Sequence[int]]:
        """Made when letters are typed for the first time."""
        if self._initials is None:
            found: dict[str, list[int]] = defaultdict(list)
            for name, papers in self._found.items():
                for way in initials_of(name):
                    found[way].extend(papers)
            self._initials = dict(found)
        return self._initials


def _exact_or_beginning(found: Mapping[str, Sequence[int]], wanted: str) -> set[int]:
    exact = found.get(wanted)
    if exact is not None:
        return set(exact)
    return {number for key, papers in found.items() if key.startswith(wanted) for number in papers}


def _plain_name(name: str) -> str:
    return _without_blanks(plain_text(name))


def _without_blanks(plain: str) -> str:
    return _BLANKS.sub("", plain)
