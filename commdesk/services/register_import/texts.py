# SPDX-License-Identifier: Apache-2.0
"""Cells as offices fill them: full-width signs, stray blanks, several names in one cell."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from commdesk.services.unseen import cleaned

# 18 digits with a date of birth in them, bare or with the middle masked; the 15 significant
# digits that are left of one stored as a number still look like one.
_ID_NUMBER = re.compile(
    r"(?<![0-9])[1-9][0-9]{5}(?:(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
    r"[0-9]{3}[0-9Xx]|[0-9]{0,4}\*{6,12}[0-9]{0,4}[Xx]?)(?![0-9])"
)
_FORMULA_ERROR = re.compile(r"#(?:REF!|N/A|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)|Err:\d+")
_NOTHING = frozenset(
    {"", "-", "--", "/", "\\", "无", "空", "不详", "未知", "暂无", "没有", "0", "."}
)

_BELOW_ZERO = re.compile(r"[-−–]\s*[0-9.]+(?:,[0-9]{3})*(?:\.[0-9]+)?\s*(?:m2|平方米|平米|平)?$")
BETWEEN_NAMES = re.compile(r"[、,，;；/／|&\n\r]+")
_HAN = r"\u3400-\u9fff\U00020000-\U0003ffff〇"
_HAN_ONLY = re.compile(f"[{_HAN}·]+")
_LONG_SURNAMES = re.compile(
    "欧阳|上官|司马|诸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|司空|端木|南宫|东方|西门|独孤|轩辕|澹台|公冶|"
    "宗政|濮阳|淳于|单于|太叔|申屠|仲孙|钟离|鲜于|闾丘|亓官|呼延|赫连|百里|拓跋|东郭|南门|第五|梁丘|左丘|羊舌|微生|"
    "万俟|闻人"
)
_NUMBER = re.compile(r"[0-9]{5,}")
_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")}
_DIGITS |= {"〇": 0, "○": 0, "两": 2}
_NUMERAL = re.compile(r"[零〇○一二两三四五六七八九十百]+")
# 一百二 is a hundred and twenty or a hundred and two: not among them.
_COUNTED = re.compile(
    "(?:(?P<hundreds>[一二两三四五六七八九])百)?"
    "(?:(?P<tens>(?<=百)[一二三四五六七八九]|(?<!百)[二三四五六七八九]?)十(?P<ones>[一二三四五六七八九])?"
    "|(?<=百)[零〇○](?P<only>[一二三四五六七八九])|(?<=百))"
)


def plain(text: str) -> str:
    """The text with plain digits and signs for full-width ones, without blanks around."""
    text = text.strip()
    if text.isascii() or unicodedata.is_normalized("NFKC", text):
        return text
    return unicodedata.normalize("NFKC", text).strip()


@lru_cache(maxsize=65_536)
def squeezed(text: str) -> str:
    """The plain text without any blanks or signs nobody sees: "合　计 " → "合计"."""
    return re.sub(r"\s+", "", plain(cleaned(text)))


def is_nothing(text: str) -> bool:
    """Whether a plain text only says that there is nothing: "", "/", "无"."""
    return text in _NOTHING


def is_below_zero(text: str) -> bool:
    """Whether a text is a figure with a minus: "-5", "－89.5 ㎡"."""
    return _BELOW_ZERO.match(plain(text)) is not None


def is_formula_error(text: str) -> bool:
    """Whether a cell holds the error of its formula: "#REF!"."""
    return _FORMULA_ERROR.fullmatch(text.strip()) is not None


def has_id_number(text: str) -> bool:
    """Whether an identity card's number is somewhere in a plain text."""
    return _ID_NUMBER.search(text) is not None


def is_id_number(text: str) -> bool:
    """Whether a plain text is an identity card's number and nothing else."""
    return _ID_NUMBER.fullmatch(text) is not None


def without_id_numbers(text: str) -> str:
    """The text with identity cards' numbers, and brackets left empty by that, taken out."""
    text = cleaned(text)
    if not has_id_number(plain(text)):
        return text.strip()
    text = _ID_NUMBER.sub("", plain(text))
    return re.sub(r"\(\s*(?:身份证号?码?)?[::]?\s*\)", "", text).strip(" ,、;:/")


def names_of(text: str) -> tuple[str, ...]:
    """The co-owners in one plain text: "邓涵、方萍东 " → 邓涵, 方萍东; "王 伟" → 王伟."""
    if _HAN_ONLY.fullmatch(text):
        return (text,)
    names: list[str] = []
    for part in BETWEEN_NAMES.split(text):
        names.extend(_names_between_blanks(part.split()))
    return tuple(name for name in names if not is_nothing(name))


def _names_between_blanks(words: list[str]) -> list[str]:
    if len(words) < 2:
        return words
    if not all(_HAN_ONLY.fullmatch(word) for word in words):
        return [" ".join(words)]
    if all(len(word) >= 2 for word in words) and not _LONG_SURNAMES.fullmatch(words[0]):
        return words
    return ["".join(words)]


def phone_numbers(text: str) -> tuple[str, ...]:
    """The numbers in a plain text, digits only, in order; none for "无" or "00000000000"."""
    if len(text) == 11 and text.isdigit():
        return () if text == text[0] * 11 else (text,)
    if not text:
        return ()
    numbers = re.split(r"[、,;/|\s]+|\bor\b|或", re.sub(r"(?<=\d)[-—–‐](?=\d)", "", text))
    found: list[str] = []
    for number in numbers:
        match = _NUMBER.search(number.removeprefix("+86"))
        if match and len(set(match[0])) > 1:
            found.append(match[0])
    return tuple(found)


def is_phone_odd(text: str) -> bool:
    """Whether a phone's plain text says something that holds no phone number."""
    if is_nothing(text) or phone_numbers(text):
        return False
    # Short numbers of a house's own exchange, and 00000000000 for want of one, are none of it.
    return not text.replace("-", "").replace(" ", "").isdigit()


def numeral_value(text: str) -> int | None:
    """三 → 3, 十二 → 12, 五零二 → 502; None for anything else, as for 十二三 and 一百二."""
    if not is_numeral(text):
        return None
    if "十" not in text and "百" not in text:
        return int("".join(str(_DIGITS[sign]) for sign in text))
    match = _COUNTED.fullmatch(text)
    if match is None:
        return None
    hundreds, tens, ones, only = (
        _DIGITS[sign] if sign else 0 for sign in match.group("hundreds", "tens", "ones", "only")
    )
    ten = 10 * (tens or 1) if "十" in text else 0
    return 100 * hundreds + ten + ones + only


def is_numeral(text: str) -> bool:
    """Whether a text is of Chinese numerals alone, sensible or not: 三, 十二三."""
    return _NUMERAL.fullmatch(text) is not None
