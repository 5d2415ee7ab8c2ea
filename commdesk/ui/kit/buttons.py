# SPDX-License-Identifier: Apache-2.0
"""What is pressed: a verb, an icon of the frame, or a choice with a sentence."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
)

from commdesk.ui.kit import icons
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.surfaces import fill
from commdesk.ui.kit.theme import palette, scaled, set_role

_CTRL = Qt.KeyboardModifier.ControlModifier


def button(text: str, role: str = "", icon: str = "") -> QPushButton:
    """A push button; the roles are primary, danger and quiet."""
    made = Button(text)
    if role:
        set_role(made, role)
    if icon:
        colours = palette()
        ink = colours.on_accent if role in {"primary", "danger"} else colours.text
        made.setIcon(icons.icon(icon, ink))
        made.setIconSize(QSize(scaled(18), scaled(18)))
    return made


def tool(icon: str, name: str, *, text: str = "") -> QToolButton:
    """A quiet button for the frame; `name` is spoken where there is no text."""
    made = QToolButton()
    made.setIcon(icons.icon(icon))
    made.setIconSize(QSize(scaled(18), scaled(18)))
    made.setAccessibleName(name)
    if text:
        made.setText(f" {text}")
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    # Reached by Tab; the mouse leaves the keys where they are, so that typing goes on after it.
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    set_role(made, "quiet")
    return made


class Button(QPushButton):
    """Return presses it where the focus is, and never from another field."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers() & _CTRL:
            self.click()
        else:
            super().keyPressEvent(event)


class ChoiceButton(Button):
    """A large button that says what it does in a title and a sentence."""

    def __init__(self, icon: str, title: str, text: str) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        picture = QLabel()
        picture.setPixmap(icons.pixmap(icon, palette().accent, 32, self.devicePixelRatioF()))
        words = QVBoxLayout()
        words.setSpacing(scaled(4))
        words.addWidget(label(title, "heading", wrap=True))
        words.addWidget(label(text, "secondary", wrap=True))
        row = QHBoxLayout(self)
        fill(row, 16, 16)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        for child in self.findChildren(QLabel):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        return self._inner().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._inner().minimumSize()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._inner().totalHeightForWidth(width)

    def _inner(self) -> QLayout:
        layout = self.layout()
        assert layout is not None  # noqa: S101 (made in __init__)
        return layout
