# SPDX-License-Identifier: Apache-2.0
"""The one family that sheets and charts are set in, so that every PC prints alike.

A character it does not hold, as some names have, is taken from whatever font of the PC holds
it. What no font holds prints as a box: such characters are remembered, so that it can be said.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from threading import Lock, local
from unicodedata import category

from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from commdesk.resources import font_files

FAMILY = "CommDesk Sans SC"
# What systems come with, or offices install, for rare characters.
_USUAL = (
    "SimSun-ExtB",
    "SimSun-ExtG",
    "MingLiU-ExtB",
    "PMingLiU-ExtB",
    "Source Han Sans SC",
    "Noto Sans CJK SC",
    "PingFang SC",
    "Songti SC",
)
_LEAVES_NO_INK = {"Cc", "Cf", "Mn", "Zs", "Zl", "Zp"}


@cache
def load() -> None:
    """Hand the bundled faces to Qt. Needs a QGuiApplication; further calls do nothing.

    Raises RuntimeError when a face is missing or damaged: without it sheets would be set in
    whatever the PC has, and would break lines and pages differently.
    """
    for path in font_files():
        if QFontDatabase.addApplicationFont(str(path)) == -1:
            raise RuntimeError(f"the bundled font {path} can not be loaded")


def font(pixel_size: int, bold: bool = False) -> QFont:  # noqa: FBT001, FBT002 - read as a word at every call
    """The bundled face at a size in the painter's units, metrics not bent to any pixel grid.

    Behind it stand the fonts of the PC that hold what it lacks of all that was `admit`ted.
    """
    return _face(pixel_size, bold, _known.stand_ins)


class _Faces(local):
    """The faces that a thread has asked for.

    A QFont keeps the engine that the thread using it gave it: handed from thread to thread, one
    would let go of what the other is painting with.
    """

    def __init__(self) -> None:
        self.made: dict[tuple[int, bool, tuple[str, ...]], QFont] = {}


_faces = _Faces()


def _face(pixel_size: int, bold: bool, stand_ins: tuple[str, ...]) -> QFont:  # noqa: FBT001 - short where it is called
    wanted = pixel_size, bold, stand_ins
    face = _faces.made.get(wanted)
    if face is None:
        face = _faces.made[wanted] = _make(*wanted)
    return face


def _make(pixel_size: int, bold: bool, stand_ins: tuple[str, ...]) -> QFont:  # noqa: FBT001 - as above
    load()
    face = QFont(FAMILY)
    if stand_ins:
        face.setFamilies([FAMILY, *stand_ins])
    face.setPixelSize(pixel_size)
    face.setBold(bold)
    face.setKerning(False)
    face.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return face


def holder(character: str) -> str | None:
    """The family that a character is printed in, None where this PC has none for it."""
    return _known.holder(character)


def admit(text: str) -> None:
    """Find fonts for all characters of a text, before it is measured or painted."""
    for character in set(text):
        _known.holder(character)


def unheld() -> frozenset[str]:
    """Of all that was admitted, the characters that no font of this PC holds."""
    return _known.unheld


class _Known:
    """Which family holds which character, as far as it was asked. Used by several threads."""

    def __init__(self) -> None:
        self.stand_ins: tuple[str, ...] = ()
        self.unheld: frozenset[str] = frozenset()
        self._holders: dict[str, str | None] = {}
        self._lock = Lock()

    def holder(self, character: str) -> str | None:
        try:
            return self._holders[character]
        except KeyError:
            with self._lock:
                found = self._holders[character] = self._find(character)
            return found

    def _find(self, character: str) -> str | None:
        # Faces are not kept: they belong to the thread that loaded them.
        bundled = QRawFont.fromFont(_face(100, False, ()))
        # Marks that leave no ink are left to Qt: no font has to hold them.
        if bundled.supportsCharacter(ord(character)) or category(character) in _LEAVES_NO_INK:
            return FAMILY
        for family in _others():
            if QRawFont.fromFont(QFont(family)).supportsCharacter(ord(character)):
                if family not in self.stand_ins:
                    self.stand_ins = (*self.stand_ins, family)
                return family
        self.unheld |= {character}
        return None


def _others() -> Iterable[str]:
    """All other families of the PC, those for Chinese first."""
    chinese = QFontDatabase.WritingSystem.SimplifiedChinese
    there = QFontDatabase.families()
    names = [name for name in _USUAL if name in there]
    names += sorted(QFontDatabase.families(chinese)) + sorted(there)
    return dict.fromkeys(name for name in names if name != FAMILY and name[0] not in ".@")


_known = _Known()


def forget() -> None:
    """Look for everything anew: fonts came or went."""
    global _known  # noqa: PLW0603 - what is known of this PC's fonts is one thing
    _known = _Known()
