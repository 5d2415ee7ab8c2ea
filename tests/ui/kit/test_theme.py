# SPDX-License-Identifier: Apache-2.0
"""Colours can be told apart by everybody, and every size grows with the type."""

import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from commdesk import resources
from commdesk.ui.kit import icons, theme

STATES = ("stored", "attention", "refused")


def luminance(colour):
    def linear(part):
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    made = QColor(colour)
    red, green, blue = (linear(part) for part in (made.redF(), made.greenF(), made.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_contrasts(colours):
    for below in (colours.surface, colours.ground, colours.sunken):
        assert contrast(colours.text, below) >= 7
        assert contrast(colours.secondary, below) >= 4.5
        assert contrast(colours.accent, below) >= 4.5
    assert contrast(colours.border, colours.surface) >= 3 - 0.05
    assert contrast(colours.on_accent, colours.accent) >= 4.5
    assert contrast(colours.on_accent, colours.refused) >= 4.5
    for state in STATES:
        assert contrast(getattr(colours, state), colours.surface) >= 4.5
        assert contrast(getattr(colours, state), getattr(colours, f"{state}_soft")) >= 4.5
    for option in ("for", "against", "void"):
        assert contrast(getattr(colours, f"option_{option}"), colours.surface) >= 3


def test_the_sheet_is_filled_in_and_understood(themed):
    # Qt warns of a sheet it can not parse, and a warning fails the test.
    sheet = theme.style_sheet()
    assert not re.search(r"\$\{?\w", sheet.split("*/", 1)[1])
    assert theme.LIGHT.accent in sheet


@pytest.mark.parametrize("percent", theme.SCALES)
def test_everything_grows_with_the_type(qapp, themed, percent):
    theme.apply(qapp, theme.LIGHT, percent)
    assert theme.scaled(32) == 32 * percent // 100
    assert qapp.font().pixelSize() == round(14 * percent / 100)
    assert f"min-height: {round(36 * percent / 100)}px" in theme.style_sheet()


def test_the_pictures_of_the_sheet_are_there():
    names = re.findall(r"\$images/([\w-]+\.svg)", resources.style_file().read_text("utf-8"))
    assert names
    for name in names:
        assert (resources.resources_dir() / "ui" / name).is_file()


def test_an_icon_takes_the_colour_of_the_text_beside_it(qapp, themed):
    picture = icons.icon("plus", "#ff0000").pixmap(QSize(18, 18)).toImage()
    middle = picture.pixelColor(picture.width() // 2, picture.height() // 2)
    assert (middle.red(), middle.green()) == (255, 0)
