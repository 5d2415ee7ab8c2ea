# SPDX-License-Identifier: Apache-2.0
"""What a clerk types to find a paper: its number, or where the home is."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from commdesk.domain.register import Address
from commdesk.models.places import part_key, room_key

_BUILDING = re.compile(r"(.+?)(?:号楼|幢|栋|座|楼)(.*)")
_ENTRANCE = re.compile(r"(.+?)(?:单元|门)(.*)")
_BETWEEN = re.compile(r"[-‐-―−_/#.,、，。\s]+")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was typed, understood. `number` where it may be a paper number.

    Room, building and entrance are keys; building and entrance None where not said.
    """

    number: int | None
    room: str
    building: str | None = None
    entrance: str | None = None

    def fits(self, place: Address) -> bool:
        """Whether this is the place meant."""
        return (
            room_key(place.room) == self.room
            and (self.building is None or part_key(place.building) == self.building)
            and (self.entrance is None or part_key(place.entrance) == self.entrance)
        )


def understand(text: str) -> Wanted | None:
    """What is looked for; None where nothing was typed."""
    plain = unicodedata.normalize("NFKC", text).strip().upper()
    if not plain:
        return None
    if plain.isascii() and plain.isdigit():
        # Longer numbers are no paper's, and no integer a database could hold.
        return Wanted(int(plain) if len(plain) <= 9 else None, room_key(plain))
    return _place(plain) or Wanted(None, room_key(plain))


def _place(plain: str) -> Wanted | None:
    """The parts of an address; None for what has too many, or none."""
    building = entrance = None
    if found := _BUILDING.fullmatch(plain):
        building, plain = found[1], found[2]
    if found := _ENTRANCE.fullmatch(plain):
        *before, entrance = _parts(found[1]) or [""]
        plain = found[2]
        if building is None and len(before) == 1:
            building = before[0]
    parts = _parts(plain)
    if not parts:
        return None
    room = parts.pop()
    if entrance is None and parts and (building is not None or len(parts) > 1):
        entrance = parts.pop()
    if building is None and parts:
        building = parts.pop()
    if parts:
        return None
    return Wanted(None, room_key(room), _key(building), _key(entrance))


def _parts(text: str) -> list[str]:
    return [part for part in _BETWEEN.split(text) if part]


def _key(part: str | None) -> str | None:
    return part_key(part) if part else None
