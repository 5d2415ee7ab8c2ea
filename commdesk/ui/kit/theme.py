# SPDX-License-Identifier: Apache-2.0
"""Colours and sizes of the screens: the tokens everything is drawn with, and the style sheet."""

from __future__ import annotations

from dataclasses import dataclass
from string import Template

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from commdesk.resources import resources_dir, style_file

FAMILY = "CommDesk Sans SC"
BASE = 14
"""Text size at 100 %, in px."""
SCALES = (100, 125, 150, 175, 200)
"""Type sizes offered, in percent."""
TARGET = 32
"""Least height of whatever can be clicked, in px at 100 %."""
PRIMARY_TARGET = 40
GAP = 8
"""Spacing goes in steps of 4; this is the usual one."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours by what they are for, as #RRGGBB.

    `text` has a contrast of at least 7 to 1 on `surface`, `secondary` and the three states
    4.5 to 1. The `…_soft` ones lie under text of the colour they are named after.
    """

    is_dark: bool
    ground: str
    surface: str
    sunken: str  # table heads, what is not to be edited
    line: str
    border: str  # around what can be typed into or clicked: 3 to 1 on the surface
    text: str
    secondary: str
    accent: str
    accent_hover: str
    accent_soft: str
    on_accent: str
    option_for: str
    option_against: str
    option_abstain: str
    option_void: str
    stored: str
    stored_soft: str
    attention: str
    attention_soft: str
    refused: str
    refused_soft: str


LIGHT = Palette(
    is_dark=False,
    ground="#F6F7F9",
    surface="#FFFFFF",
    sunken="#EEF1F5",
    line="#D9DEE5",
    border="#8B96A5",
    text="#1B2430",
    secondary="#55606E",
    accent="#1D5FA8",
    accent_hover="#174E8B",
    accent_soft="#E3EDF8",
    on_accent="#FFFFFF",
    option_for="#1F6FB2",
    option_against="#C8601A",
    option_abstain="#8A94A3",
    option_void="#3B3B3B",
    stored="#1E7B4A",
    stored_soft="#E4F3EA",
    attention="#8A5D00",
    attention_soft="#FBF1DB",
    refused="#B3261E",
    refused_soft="#FBE9E7",
)
DARK = Palette(
    is_dark=True,
    ground="#14181E",
    surface="#1D232B",
    sunken="#262D37",
    line="#39424E",
    border="#768394",
    text="#EEF2F6",
    secondary="#AAB5C1",
    accent="#7DB8F2",
    accent_hover="#9CCAF7",
    accent_soft="#24394F",
    on_accent="#0B1420",
    option_for="#5BA9EA",
    option_against="#F0954F",
    option_abstain="#9AA6B4",
    option_void="#C8C8C8",
    stored="#6CCB98",
    stored_soft="#1D3A2B",
    attention="#E6B955",
    attention_soft="#3D3218",
    refused="#F59A91",
    refused_soft="#452624",
)


@dataclass(slots=True)
class _Current:
    palette: Palette = LIGHT
    scale: int = 100


_current = _Current()


def palette() -> Palette:
    """The colours in use."""
    return _current.palette


def scale() -> int:
    """The type size in use, in percent."""
    return _current.scale


def scaled(px: float) -> int:
    """A length given for 100 %, at the type size in use."""
    return round(px * _current.scale / 100)


def font(px: float = BASE, *, bold: bool = False) -> QFont:
    """The bundled face. `px` is given for 100 %."""
    made = QFont(FAMILY)
    made.setPixelSize(scaled(px))
    made.setBold(bold)
    return made


def apply(app: QApplication, colours: Palette = LIGHT, percent: int = 100) -> None:
    """Give the whole program these colours and this type size.

    Windows made before keep what they measured with `scaled`: make them anew.
    """
    _current.palette = colours
    _current.scale = percent
    app.setStyle("Fusion")
    app.setPalette(_qt_palette(colours))
    app.setFont(font())
    app.setStyleSheet(style_sheet())


def style_sheet() -> str:
    """The style sheet for the colours and the type size in use.

    In the file, `$name` is a colour and `${px}` such as `${px12}` a scaled length.
    """
    colours = {
        name: getattr(_current.palette, name)
        for name in Palette.__dataclass_fields__
        if name != "is_dark"
    }
    lengths = {f"px{number}": f"{scaled(number)}px" for number in (*range(1, 65), 360)}
    images = (resources_dir() / "ui").as_posix()
    text = style_file().read_text(encoding="utf-8")
    return Template(text).substitute(colours, **lengths, family=FAMILY, images=images)


def restyle(widget: QWidget) -> None:
    """Let the style sheet look again after a property of `widget` has changed."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    # Frames measure their padding again only when they are told so.
    QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
    widget.update()


def set_role(widget: QWidget, role: str) -> None:
    """Say what a widget is for the style sheet: title, heading, secondary, card, chip …"""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        restyle(widget)


def _qt_palette(colours: Palette) -> QPalette:
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: colours.ground,
        QPalette.ColorRole.WindowText: colours.text,
        QPalette.ColorRole.Base: colours.surface,
        QPalette.ColorRole.AlternateBase: colours.ground,
        QPalette.ColorRole.Text: colours.text,
        QPalette.ColorRole.PlaceholderText: colours.secondary,
        QPalette.ColorRole.Button: colours.surface,
        QPalette.ColorRole.ButtonText: colours.text,
        QPalette.ColorRole.ToolTipBase: colours.text,
        QPalette.ColorRole.ToolTipText: colours.surface,
        QPalette.ColorRole.Highlight: colours.accent,
        QPalette.ColorRole.HighlightedText: colours.on_accent,
        QPalette.ColorRole.Accent: colours.accent,
        QPalette.ColorRole.Link: colours.accent,
        QPalette.ColorRole.Light: colours.surface,
        QPalette.ColorRole.Midlight: colours.line,
        QPalette.ColorRole.Mid: colours.line,
        QPalette.ColorRole.Dark: colours.border,
        QPalette.ColorRole.Shadow: colours.border,
    }
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.secondary))
    return made
