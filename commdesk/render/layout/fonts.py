# SPDX-License-Identifier: Apache-2.0
"""The faces that sheets and charts are set in, so that every PC prints alike.

One family holds what texts are made of. Rare characters, as some names have, are in a bundled
font of their own, which is large: it is loaded when a text first has one of them. What neither
holds is taken from whatever font of the PC holds it. What no font holds prints as a box: such
characters are remembered, so that it can be said.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from threading import Lock, local
from unicodedata import category

from PySide6.QtCore import QCoreApplication, QThread, QTimer
from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from commdesk.resources import font_files, rare_font_file

FAMILY = "CommDesk Sans SC"
RARE = "CommDesk Rare SC"
# Where its characters are among all: Extension A to the end of what is given to Chinese.
_RARE_FROM, _RARE_TO = 0x3400, 0x3FFFF
_LAST_OF_MOST = "\uffff"  # few fonts hold a Chinese character beyond
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
    whatever the PC has, and would break lines and pages differently. The face of rare characters
    only has to be there.
    """
    for path in font_files():
        _register(path)
    if not rare_font_file().is_file():
        raise RuntimeError(f"the bundled font {rare_font_file()} is missing")
    # Wherever the family is asked for, on the screen as well, the other one stands behind it.
    QFont.insertSubstitution(FAMILY, RARE)


def _register(path: Path) -> None:
    if QFontDatabase.addApplicationFont(str(path)) == -1:
        raise RuntimeError(f"the bundled font {path} can not be loaded")


def ready_for(text: str) -> None:
    """Let the screen show a text that is on no sheet. Quick; for the interface thread."""
    if text.isascii() or max(text) <= _LAST_OF_MOST:
        return
    load()
    family = QRawFont.fromFont(_face(100, False, ()))
    if not all(family.supportsCharacter(ord(one)) for one in text if one > _LAST_OF_MOST):
        _large.load()


class _Large:
    """The face of rare characters, handed to Qt once, when it is needed. For several threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._is_there = False

    def load(self) -> None:
        if self._is_there:
            return
        with self._lock:
            if self._is_there:
                return
            _register(rare_font_file())
            self._is_there = True
        application = QCoreApplication.instance()
        if application is not None and QThread.currentThread() is not application.thread():
            # What each thread knows of fonts is its own: that of the screens looks again, too.
            QTimer.singleShot(0, application, _look_again)


def _look_again() -> None:
    # No call says only this; one that changes nothing says it as well.
    QFontDatabase.setApplicationEmojiFontFamilies(QFontDatabase.applicationEmojiFontFamilies())


_large = _Large()


def font(pixel_size: int, bold: bool = False) -> QFont:  # noqa: FBT001, FBT002 - read as a word at every call
    """The bundled face at a size in the painter's units, metrics not bent to any pixel grid.

    Behind it stand the one for rare characters and fonts of the PC, as far as they are needed
    for what was `admit`ted.
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
        if _RARE_FROM <= ord(character) <= _RARE_TO:
            _large.load()
            if QRawFont.fromFont(QFont(RARE)).supportsCharacter(ord(character)):
                # Before all fonts of the PC, whichever was wanted first.
                if RARE not in self.stand_ins:
                    self.stand_ins = (RARE, *self.stand_ins)
                return RARE
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
    return dict.fromkeys(
        name for name in names if name not in {FAMILY, RARE} and name[0] not in ".@"
    )


_known = _Known()


def forget() -> None:
    """Look for everything anew: fonts came or went."""
    global _known  # noqa: PLW0603 - what is known of this PC's fonts is one thing
    _known = _Known()
