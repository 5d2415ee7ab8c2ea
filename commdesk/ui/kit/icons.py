# SPDX-License-Identifier: Apache-2.0
"""Icons in the colour of the text beside them, sharp at every size."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from commdesk.resources import icon_file
from commdesk.ui.kit import theme


def icon(name: str, colour: str | None = None, px: int = 18) -> QIcon:
    """The icon `name` at `px` (given for 100 %), in the text's colour unless told."""
    palette = theme.palette()
    screen = QGuiApplication.primaryScreen()
    ratios = sorted({1.0, screen.devicePixelRatio() if screen else 1.0})
    made = QIcon()
    for mode, ink in (
        (QIcon.Mode.Normal, colour or palette.text),
        (QIcon.Mode.Disabled, palette.border),
    ):
        for ratio in ratios:
            made.addPixmap(_painted(name, ink, theme.scaled(px), ratio), mode)
    return made


def pixmap(name: str, colour: str, px: int, ratio: float) -> QPixmap:
    """The icon as a picture, for a label on a screen with this device pixel ratio."""
    return _painted(name, colour, theme.scaled(px), ratio)


@lru_cache(maxsize=256)
def _painted(name: str, colour: str, side: int, ratio: float) -> QPixmap:
    source = icon_file(name).read_text(encoding="utf-8").replace("currentColor", colour)
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer = QSvgRenderer(QByteArray(source.encode()))
    renderer.render(painter, QRectF(0, 0, picture.width(), picture.height()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
