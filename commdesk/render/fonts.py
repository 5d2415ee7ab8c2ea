# SPDX-License-Identifier: Apache-2.0
"""The one family that sheets and charts are set in, so that every PC prints alike."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from commdesk.resources import font_files

FAMILY = "CommDesk Sans SC"


@cache
def load() -> None:
    """Hand the bundled faces to Qt. Needs a QGuiApplication; further calls do nothing.

    Raises RuntimeError when a face is missing or damaged: without it sheets would be set in
    whatever the PC has, and would break lines and pages differently.
    """
    for path in font_files():
        if QFontDatabase.addApplicationFont(str(path)) == -1:
            raise RuntimeError(f"the bundled font {path} can not be loaded")


@cache
def font(pixel_size: int, bold: bool = False) -> QFont:  # noqa: FBT001, FBT002 - read as a word at every call
    """The bundled face at a size in the painter's units, metrics not bent to any pixel grid."""
    load()
    face = QFont(FAMILY)
    face.setPixelSize(pixel_size)
    face.setBold(bold)
    face.setKerning(False)
    face.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return face
