# SPDX-License-Identifier: Apache-2.0
"""What a clerk types to find a paper: its number, or where the home is."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from commdesk.models.places import part_key, room_key

_BUILDING = re.compile(r"(.+?)(?:号楼|幢|栋|座|楼)(.*)")
_ENTRANCE = re.compile(r"(.+?)(?:单元|门)(.*)")
_BETWEEN = re.compile(r"[-‐-―−_/#.,、，。\s]+")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was typed, understood. `number` where it may be a paper number.

    `rooms` are the keys a room may have; building and entrance are keys, or None where
    they were not said.
    """

    number: int | None
    rooms: tuple[str, ...]
    building: str | None = None
    entrance: str | None = None

    def fits(self, building: str, entrance: str) -> bool:
        """Whether a place with this building and entrance is meant."""
        return (self.building is None or part_key(building) == self.building) and (
            self.entrance is None or part_key(entrance) == self.entrance
        )


def understand(text: str) -> Wanted | None:
    """What is looked for; None where nothing was typed."""
    plain = unicodedata.normalize("NFKC", text).strip().upper()
    if not plain:
        return None
    if plain.isascii() and plain.isdigit():
        # Longer numbers are no paper's, and no integer a database could hold.
        return Wanted(int(plain) if len(plain) <= 9 else None, (room_key(plain),))
    building = entrance = None
    rest = plain
    if found := _BUILDING.fullmatch(rest):
        building, rest = part_key(found[1].strip("- ")), found[2]
    if found := _ENTRANCE.fullmatch(rest):
        before, rest = [part for part in _BETWEEN.split(found[1]) if part], found[2]
        if before:
            entrance = part_key(before[-1])
        if building is None and len(before) > 1:
            building = part_key(before[-2])
    parts = [part for part in _BETWEEN.split(rest) if part]
    if not parts:
        return Wanted(None, (room_key(plain),))
    room = parts.pop()
    if entrance is None and parts and (building is not None or len(parts) > 1):
        entrance = part_key(parts.pop())
    if building is None and parts:
        building = part_key(parts.pop())
    if parts:
        return Wanted(None, (room_key(plain),))
    return Wanted(None, (room_key(room),), building, entrance)
