# SPDX-License-Identifier: Apache-2.0
"""What a voter wrote on a paper by hand, as it is kept: a name 另选他人, or an opinion."""

from __future__ import annotations

import unicodedata

LONGEST_NAME = 40
LONGEST_OPINION = 2000

# Control signs, signs that nobody sees, halves of signs: no file and no sheet can show them.
_UNFIT = frozenset({"Cc", "Cf", "Cs"})
_LINE_BREAKS = str.maketrans({"\r": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"})


def name_as_kept(text: str) -> str:
    """A name on one line, with single blanks and without signs nobody sees; may be empty."""
    return " ".join(_seen(" ".join(text.split())).split())


def opinion_as_kept(text: str) -> str:
    """An opinion with its lines, without blank ends and signs nobody sees; may be empty."""
    lines = text.replace("\r\n", "\n").translate(_LINE_BREAKS).split("\n")
    return "\n".join(_seen(line.replace("\t", " ")).rstrip() for line in lines).strip()


def _seen(text: str) -> str:
    if text.isprintable():
        return text
    return "".join(sign for sign in text if unicodedata.category(sign) not in _UNFIT)
