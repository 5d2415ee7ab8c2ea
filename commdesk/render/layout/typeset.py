# SPDX-License-Identifier: Apache-2.0
"""Widths and line breaks of Chinese text, the same for every device.

A width is the sum of the characters' own widths in the font's design, times the size. So a
line breaks at the same place on a 96 dpi screen and on 1200 dpi paper.
"""

import re
from functools import cache

from PySide6.QtGui import QFontMetricsF

from commdesk.render.layout import fonts

ASCENT = 0.88  # of the size: the top of a Chinese character above the base line
DESCENT = 0.22  # the bottom of the deepest letter below it

_REFERENCE = 1000
_NO_START = frozenset("，。、；：？！）》〉」』】〕”’％%㎡…—·,.;:!?)]}")
_NO_END = frozenset("（《〈「『【〔“‘([{")
_COUNTED = frozenset("年月日人户张页天")
_ATOM = re.compile(r"[A-Za-z0-9][A-Za-z0-9,.:%/+\-]*|_+|.", re.DOTALL)


def measure(text: str, size: float, *, bold: bool = False) -> float:
    """The width of one line of text."""
    return sum(map(_advances(bold).__getitem__, text)) * size / _REFERENCE


class _Advances(dict[str, float]):
    """The width of each character that was asked for, by any thread."""

    def __init__(self, *, bold: bool) -> None:
        super().__init__()
        self._bold = bold

    def __missing__(self, character: str) -> float:
        fonts.admit(character)
        # Faces and their metrics belong to a thread: none are kept here.
        metrics = QFontMetricsF(fonts.font(_REFERENCE, self._bold))
        width = self[character] = metrics.horizontalAdvance(character)
        return width


@cache
def _advances(bold: bool) -> _Advances:  # noqa: FBT001 - cached by position
    return _Advances(bold=bold)


def break_lines(text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    """Lines no wider than `width`; at least one. A line break in the text is kept.

    No line starts with a closing mark or ends with an opening one, and a number stays in one
    piece and with its unit, as long as the line is wide enough for that.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        room = width
        for atom in _atoms(paragraph):
            need = measure(atom, size, bold=bold)
            if need <= room:
                line += atom
                room -= need
                continue
            if line.strip():
                lines.append(line.rstrip())
                line, room = "", width
            if need <= width:
                line, room = atom.lstrip(), width - measure(atom.lstrip(), size, bold=bold)
                continue
            for character in atom:
                need = measure(character, size, bold=bold)
                if need > room and line:
                    lines.append(line)
                    line, room = "", width
                line += character
                room -= need
        lines.append(line.rstrip())
    return lines


def balanced_lines(text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    """As few lines as fit, then as even as that number allows: for centred titles."""
    wanted = len(break_lines(text, width, size, bold=bold))
    low, high = min(least_width(text, size, bold=bold), width), width
    while high - low > size / 4:
        middle = (low + high) / 2
        if len(break_lines(text, middle, size, bold=bold)) > wanted:
            low = middle
        else:
            high = middle
    return break_lines(text, high, size, bold=bold)


def least_width(text: str, size: float, *, bold: bool = False) -> float:
    """Of the widest piece that is not broken: a character, a number, a word of letters."""
    pieces = (piece for paragraph in text.split("\n") for piece in _atoms(paragraph))
    return max((measure(piece.strip(), size, bold=bold) for piece in pieces), default=0.0)


def cut_lines(
    text: str, width: float, size: float, most: int, *, bold: bool = False
) -> tuple[list[str], bool]:
    """At most `most` lines, and whether the rest was cut off (shown by …)."""
    lines = break_lines(text, width, size, bold=bold)
    if len(lines) <= most:
        return lines, False
    last = lines[most - 1]
    while last and measure(last + "…", size, bold=bold) > width:
        last = last[:-1]
    return [*lines[: most - 1], last + "…"], True


def _atoms(text: str) -> list[str]:
    """The pieces between which a line may break."""
    atoms: list[str] = []
    glue = False
    for match in _ATOM.finditer(text):
        piece = match[0]
        follows = bool(atoms) and (
            glue
            or piece in _NO_START
            or (piece in _COUNTED and atoms[-1][-1].isascii() and atoms[-1][-1].isdigit())
        )
        if follows:
            atoms[-1] += piece
        else:
            atoms.append(piece)
        glue = piece in _NO_END
    return atoms
