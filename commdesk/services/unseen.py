# SPDX-License-Identifier: Apache-2.0
"""Signs nobody sees, which make equal texts differ or turn the order of what is printed.

These are control signs, signs of no width and those that switch the direction of writing.
Rare Han signs beyond the first plane, variants of a sign and private signs, which stand for
rare names, are none of them.
"""

from __future__ import annotations

import re

_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e007f]"
)
_LINE_BREAK = re.compile("\r\n|[\x85\u2028\u2029]")
_ANY = re.compile(f"{_UNSEEN.pattern}|{_LINE_BREAK.pattern}")
_BLANKS = re.compile(r"[\s]+")


def cleaned(text: str) -> str:
    """The text without signs nobody sees; unusual line breaks become plain ones."""
    if _ANY.search(text) is None:
        return text
    return _UNSEEN.sub("", _LINE_BREAK.sub("\n", text))


def cleaned_row(row: tuple[str, ...]) -> tuple[str, ...]:
    """Each of them `cleaned`; made for rows that mostly need nothing."""
    if _ANY.search("".join(row)) is None:
        return row
    return tuple(map(cleaned, row))


def one_line(text: str) -> str:
    """A text fit to be printed in a sentence: cleaned, in one line, and in any encoding.

    What no encoding can have, such as a file's name in another one, is written as its number.
    """
    text = text.encode("utf-8", "backslashreplace").decode("utf-8")
    # Some signs of no width pass for letters.
    if text.isprintable() and _ANY.search(text) is None:
        return text
    return _BLANKS.sub(" ", cleaned(text)).strip()
