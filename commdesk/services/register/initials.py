# SPDX-License-Identifier: Apache-2.0
"""How names sound, for finding and ordering them: 王伟 is found by "ww" and stands under W.

The table of sounds takes some megabytes and a moment: it is loaded when first asked for.
"""

from __future__ import annotations

import itertools
import os
import unicodedata
from functools import cache, lru_cache
from typing import Any

_MOST = 6
# As surnames these sound unlike what a dictionary says first.
_SURNAMES = {
    "单": "shan", "仇": "qiu", "解": "xie", "查": "zha", "曾": "zeng", "区": "ou", "任": "ren",
    "朴": "piao", "尉": "wei", "乐": "yue", "盖": "ge", "覃": "qin", "翟": "zhai", "缪": "miao",
    "种": "chong", "员": "yun", "重": "chong", "秘": "bi", "冼": "xian", "折": "she", "黑": "he",
    "洗": "xian", "繁": "po", "逄": "pang", "句": "gou", "万": "wan", "沈": "shen", "石": "shi",
    "宁": "ning", "华": "hua", "燕": "yan", "隗": "wei", "召": "shao", "谌": "chen", "祭": "zhai",
}  # fmt: skip


@lru_cache(maxsize=65_536)
def initials_of(name: str) -> tuple[str, ...]:
    """First letters of a name's signs, small; several where a sign has several sounds."""
    letters = [
        _letters(sign, not place)
        for place, sign in enumerate(name)
        if not sign.isspace() and sign not in "·.、"
    ]
    ways = itertools.islice(itertools.product(*letters), _MOST)
    return tuple("".join(way) for way in ways) if letters else ()


@lru_cache(maxsize=65_536)
def sound_of(name: str) -> str:
    """A text that orders names as a phone book does."""
    return " ".join(_sounds(sign, is_first=not place)[0] for place, sign in enumerate(name))


@lru_cache(maxsize=16_384)
def _letters(sign: str, is_first: bool) -> tuple[str, ...]:  # noqa: FBT001 - asked for often
    return tuple(dict.fromkeys(sound[0] for sound in _sounds(sign, is_first=is_first)))


@lru_cache(maxsize=16_384)
def _sounds(sign: str, *, is_first: bool) -> tuple[str, ...]:
    """The usual sounds without tones; the sign itself where none is known."""
    found = [_plain(sound) for sound in _table().get(ord(sign), "").split(",")[:2] if sound]
    if is_first and sign in _SURNAMES:
        found.insert(0, _SURNAMES[sign])
    return tuple(dict.fromkeys(found)) or (sign.lower(),)


def _plain(sound: str) -> str:
    apart = unicodedata.normalize("NFD", sound)
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).lower()


@cache
def _table() -> dict[int, str]:
    # Phrases are many times larger, and names are none.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import constants  # noqa: PLC0415

    table: Any = constants.PINYIN_DICT
    return table
