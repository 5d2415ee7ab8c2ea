# SPDX-License-Identifier: Apache-2.0
"""What things lie on, and how far apart: cards, lines, margins, what scrolls."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QWidget

from commdesk.ui.kit.theme import GAP, scaled, set_role


def card() -> QFrame:
    """A surface that holds what belongs together."""
    made = QFrame()
    set_role(made, "card")
    return made


def line() -> QFrame:
    """A hairline across."""
    made = QFrame()
    set_role(made, "line")
    return made


def fill(layout: QLayout, margin: int = 16, gap: int = GAP) -> None:
    """Margins and spacing, given for 100 %."""
    layout.setContentsMargins(scaled(margin), scaled(margin), scaled(margin), scaled(margin))
    layout.setSpacing(scaled(gap))


def scrolled(content: QWidget) -> QScrollArea:
    """`content` as wide as there is room, to be scrolled when it is higher."""
    set_role(content, "page")
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area


def room_of(window: QWidget) -> QRect:
    """What a window has of its screen."""
    return window.screen().availableGeometry()


def fit(window: QWidget, width: int, height: int) -> None:
    """Give a window this size (at 100 %) in the middle, or what the screen has room for."""
    room = room_of(window)
    window.resize(min(scaled(width), room.width() - 16), min(scaled(height), room.height() - 48))
    place = window.rect()
    place.moveCenter(room.center())
    window.move(place.topLeft())
