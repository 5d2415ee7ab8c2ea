# SPDX-License-Identifier: Apache-2.0
"""What a clerk types to find a paper: its number, or where the home is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from commdesk.models.places import Keys, keys_of, plain_text

_BUILDING = re.compile(r"(.+?(?:号楼|幢|栋|座|楼))(.*)")
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


def understand(text: str) -> Wanted | None:
    """What is looked for; None where nothing was typed."""
    plain = plain_text(text)
    if not plain:
        return None
    if plain.isascii() and plain.isdigit():
        # Longer numbers are no paper's, and no integer a database could hold.
        return Wanted(int(plain) if len(plain) <= 9 else None, keys_of(plain))
    building = entrance = None
    if found := _BUILDING.fullmatch(plain):
        building, plain = keys_of(found[1]), found[2]
    if found := _ENTRANCE.fullmatch(plain):
        *before, last = keys_of(found[1]) or ("",)
        entrance, plain = (last,), found[2]
        if building is None and before:
            building = tuple(before)
    return Wanted(None, keys_of(plain), building, entrance)
