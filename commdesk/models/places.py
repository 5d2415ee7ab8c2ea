# SPDX-License-Identifier: Apache-2.0
"""How a place is looked up: what the clerk types and what is stored meet in one form.

A building, an entrance or a room becomes a few keys: signs made plain, in capitals, cut at
dashes and blanks, without leading zeros and without the words around numbers (幢, 单元, 室).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from commdesk.domain.register import Address

Keys = tuple[str, ...]

_BETWEEN = re.compile(r"[-‐-―−_/#.,、，。\s]+")
_WORDS = ("号楼", "幢", "栋", "座", "楼", "单元", "门", "室", "号")


def plain_text(text: str) -> str:
    """Full-width signs made plain, capitals, nothing around it."""
    return unicodedata.normalize("NFKC", text).strip().upper()


@lru_cache(maxsize=8192)
def keys_of(part: str) -> Keys:
    """The keys of one part of an address: 0502室 → 502, ａ-０３ → A, 3."""
    return tuple(_key(piece) for piece in _BETWEEN.split(plain_text(part)) if piece)


def same_home(one: Address, other: Address) -> bool:
    """Whether two addresses may mean one home, however their parts are written.

    An entrance that one of them leaves out tells nothing apart.
    """
    building, entrance, room = map(keys_of, (one.building, one.entrance, one.room))
    its_building, its_entrance, its_room = map(
        keys_of, (other.building, other.entrance, other.room)
    )
    if (*building, *entrance, *room) == (*its_building, *its_entrance, *its_room):
        return True
    return (building, room) == (its_building, its_room) and not (entrance and its_entrance)


def _key(piece: str) -> str:
    for word in _WORDS:
        if piece.endswith(word) and piece != word:
            piece = piece.removesuffix(word)
            break
    return piece.lstrip("0") or piece[-1:]
