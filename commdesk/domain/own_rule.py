# SPDX-License-Identifier: Apache-2.0
"""An office's own rule 自定义: shares as people write them, and tests that can be met."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from fractions import Fraction

from commdesk.domain.errors import UserError
from commdesk.domain.rules import Base, Part, Rule, Test, Threshold

OWN_KEY = "custom"
OWN_NAME = "自定义"

BASES: dict[Part, tuple[Base, ...]] = {
    Part.TAKING_PART: (Base.ALL, Base.ISSUED),
    Part.APPROVAL: (Base.TAKING_PART, Base.ALL, Base.ISSUED, Base.RETURNED, Base.VALID),
}
"""What each part may be measured against, the usual one first."""

_DIGITS = dict(zip("零一二三四五六七八九十", range(11), strict=True)) | {"两": 2}
_RATIO = re.compile(r"(\d{1,6})/(\d{1,6})")
_PERCENT = re.compile(r"(\d{1,3}(?:\.\d{1,6})?)%")
_IN_WORDS = re.compile(rf"([{''.join(_DIGITS)}])分之([{''.join(_DIGITS)}])")
_WHOLE = frozenset({"1", "全部", "全体"})
_HALF = frozenset({"半数", "一半"})


def share_of(text: str) -> Fraction:
    """A share as it is written: 2/3, 66.5%, 三分之二, 半数, 1.

    Raises UserError `share-unreadable` for anything else, `share-out-of-reach` for nothing
    or more than all.
    """
    plain = re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
    share = _read(plain)
    if share is None:
        raise UserError("share-unreadable", text=text.strip())
    if not 0 < share <= 1:
        raise UserError("share-out-of-reach", text=text.strip())
    return share


def _read(plain: str) -> Fraction | None:
    if plain in _WHOLE:
        return Fraction(1)
    if plain in _HALF:
        return Fraction(1, 2)
    if match := _RATIO.fullmatch(plain):
        return Fraction(int(match[1]), int(match[2])) if int(match[2]) else None
    if match := _PERCENT.fullmatch(plain):
        return Fraction(match[1]) / 100
    if match := _IN_WORDS.fullmatch(plain):
        return Fraction(_DIGITS[match[2]], _DIGITS[match[1]]) if _DIGITS[match[1]] else None
    return None


def share_text(share: Fraction) -> str:
    """A share as it is shown and can be typed: 2/3; 60% where that is shorter and exact."""
    if share == 1:
        return "100%"
    if 100 % share.denominator == 0 and share.denominator > 4:
        return f"{share * 100}%"
    return f"{share.numerator}/{share.denominator}"


def threshold_of(text: str, *, inclusive: bool) -> Threshold:
    """A share, reached from it on (以上) or only beyond it (超过).

    Raises UserError as `share_of`, and `share-never-exceeded` where all would have to be
    exceeded.
    """
    share = share_of(text)
    if share == 1 and not inclusive:
        raise UserError("share-never-exceeded", text=text.strip())
    return Threshold(share, inclusive)


def own_rule(tests: Iterable[Test], *, needs_approval: bool = True) -> Rule:
    """A rule of these tests.

    `needs_approval`: whether the matter is approved or not, as a motion is; without a test on
    approval every one would pass.
    Raises UserError `rule-without-tests`, `rule-without-approval`.
    """
    kept = tuple(tests)
    if not kept:
        raise UserError("rule-without-tests")
    if needs_approval and not any(test.part is Part.APPROVAL for test in kept):
        raise UserError("rule-without-approval")
    return Rule(OWN_KEY, OWN_NAME, kept)
