# SPDX-License-Identifier: Apache-2.0
"""How a room is looked up: what the clerk types and what is stored meet in one form."""

from __future__ import annotations

import unicodedata


def room_key(room: str) -> str:
    """A room without what nobody types: 0502 → 502, ０５０２室 → 502, a-3 → A-3."""
    return number_key(part_key(room).removesuffix("室").removesuffix("号"))


def part_key(part: str) -> str:
    """A building or entrance, full-width signs made plain, in capitals, without 幢 and 单元."""
    plain = unicodedata.normalize("NFKC", part).strip().upper()
    for word in ("号楼", "幢", "栋", "座", "楼", "单元", "门"):
        bare = plain.removesuffix(word)
        if bare != plain and bare:
            return number_key(bare)
    return number_key(plain)


def number_key(text: str) -> str:
    """Without leading zeros, where something is left."""
    return text.lstrip("0") or text[-1:]
