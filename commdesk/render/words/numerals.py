# SPDX-License-Identifier: Apache-2.0
"""Numbers, fractions and thresholds in Chinese words."""

from fractions import Fraction

from commdesk.domain.rules import OVER_HALF, Threshold

_DIGITS = "零一二三四五六七八九"


def number(value: int) -> str:
    """A number up to 99 in Chinese: 12 → 十二."""
    tens, ones = divmod(value, 10)
    if tens == 0:
        return _DIGITS[ones]
    head = "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[ones] if ones else "")


def ordinal(value: int) -> str:
    """The place in a list: in Chinese up to 99, then in figures."""
    return number(value) if value < 100 else str(value)


def fraction(share: Fraction) -> str:
    """2/3 → 三分之二; 100% → 全部."""
    if share == 1:
        return "全部"
    if share.denominator < 100:
        return f"{number(share.denominator)}分之{number(share.numerator)}"
    return f"{share.numerator}/{share.denominator}"


def threshold(limit: Threshold) -> str:
    """What a test asks for: 三分之二以上, 过半数, 超过五分之三."""
    if limit.share == 1:
        return "全部"
    if limit.inclusive:
        return f"{fraction(limit.share)}以上"
    return "过半数" if limit == OVER_HALF else f"超过{fraction(limit.share)}"


def threshold_figure(limit: Threshold) -> str:
    """The same with figures, for a mark on a bar: 2/3以上, 过半数（1/2）."""
    plain = threshold_plain(limit)
    return f"{plain}（1/2）" if plain == "过半数" else plain


def threshold_plain(limit: Threshold) -> str:
    """The same, as short as it can be said: 2/3以上, 过半数."""
    if limit.share == 1:
        return "全部"
    figure = f"{limit.share.numerator}/{limit.share.denominator}"
    if limit.inclusive:
        return f"{figure}以上"
    return "过半数" if limit == OVER_HALF else f"超过{figure}"
