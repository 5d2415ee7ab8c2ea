# SPDX-License-Identifier: Apache-2.0
"""Small pieces every screen is put together from, so that all look alike."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QSizePolicy,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from commdesk.ui import icons
from commdesk.ui.theme import GAP, palette, scaled, set_role

_CTRL = Qt.KeyboardModifier.ControlModifier
# Letters without a space between them, as in a path; Chinese breaks anywhere by itself.
_LONG_RUN = re.compile(r"[!-~]{16,}")
_SIGNS = {"stored": "✓", "attention": "!", "refused": "✕", "": ""}


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """A text, never read as markup: names come from other people's files."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        set_role(made, role)
    return made


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


def number_field(least: int, most: int, value: int) -> QSpinBox:
    """A whole number, typed or stepped."""
    made = QSpinBox()
    made.setRange(least, most)
    made.setValue(value)
    made.setMinimumWidth(scaled(80))
    # The style sheet's padding does not reach the text of a spin box.
    made.lineEdit().setTextMargins(scaled(8), 0, 0, 0)
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


def fit(window: QWidget, width: int, height: int) -> None:
    """Give a window this size (at 100 %) in the middle, or what the screen has room for."""
    room = window.screen().availableGeometry()
    window.resize(min(scaled(width), room.width() - 16), min(scaled(height), room.height() - 48))
    place = window.rect()
    place.moveCenter(room.center())
    window.move(place.topLeft())


class Form(QGridLayout):
    """Names on the left, fields on the right; each field is spoken with its name."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalSpacing(scaled(12))
        self.setVerticalSpacing(scaled(10))
        self.setColumnStretch(1, 1)

    def names_width(self) -> int:
        """How wide the names are."""
        items = (self.itemAtPosition(row, 0) for row in range(self.rowCount()))
        return max((item.sizeHint().width() for item in items if item is not None), default=0)

    def add(self, name: str, field: QWidget | QLayout, hint: str = "") -> QLabel:
        """One row; `hint` stands small under the field. Returns the name's label."""
        row = self.rowCount()
        title = label(name)
        title.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        title.setMinimumHeight(scaled(32))
        self.addWidget(title, row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        if isinstance(field, QWidget):
            title.setBuddy(field)
            field.setAccessibleName(name)
            self.addWidget(field, row, 1)
        else:
            self.addLayout(field, row, 1)
        if hint:
            self.addWidget(label(hint, "secondary", wrap=True), row + 1, 1)
        return title


def line_up(*forms: Form) -> None:
    """Let the fields of several forms begin at one edge."""
    width = max(form.names_width() for form in forms)
    for form in forms:
        form.setColumnMinimumWidth(0, width)


class ElidedLabel(QLabel):
    """A text that gives way: cut with … where there is no room, whole in its tool tip."""

    def __init__(self, text: str = "", role: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        if role:
            set_role(self, role)
        self._whole = ""
        self.show_text(text)

    @property
    def whole(self) -> str:
        """The text, uncut."""
        return self._whole

    def show_text(self, text: str) -> None:
        """Show another text."""
        self._whole = text
        self.setAccessibleName(text)
        self._cut()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        metrics = self.fontMetrics()
        around = hint.width() - metrics.horizontalAdvance(self.text())
        return QSize(metrics.horizontalAdvance(self._whole) + around + 2, hint.height())

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(scaled(56), self.sizeHint().width()), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        metrics = self.fontMetrics()
        around = super().sizeHint().width() - metrics.horizontalAdvance(self.text())
        room = self.width() - around
        cut = metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        if cut != self.text():
            self.setText(cut)
        self.setToolTip("" if cut == self._whole else self._whole)


class WrappedLabel(QLabel):
    """A text that is always readable whole: long paths are broken as well."""

    def __init__(self, text: str, role: str = "") -> None:
        super().__init__(_LONG_RUN.sub(_breakable, text))
        self.whole = text
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAccessibleName(text)
        if role:
            set_role(self, role)


def _breakable(run: re.Match[str]) -> str:
    return "\u200b".join(run[0])


class Band(QLabel):
    """The last thing that happened, in words, with a sign and a colour; hidden when empty."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.hide()

    def say(self, text: str, state: str = "") -> None:
        """`state` is stored, attention, refused or nothing; an empty text hides the band."""
        set_role(self, f"band-{state}" if state else "band")
        sign = _SIGNS[state]
        shown = _LONG_RUN.sub(_breakable, text)
        self.setText(f"{sign}  {shown}" if sign else shown)
        self.setAccessibleName(text)
        self.setVisible(bool(text))


class Sheet(QDialog):
    """A dialog with a body that scrolls when it must, and buttons that are always in sight.

    It is freed when closed. Escape leaves; `accept_key` (Ctrl+Return) presses the main button.
    """

    def __init__(
        self, parent: QWidget | None, title: str, width: int = 560, height: int = 0
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._wanted = QSize(width, height)
        self._fitted = False
        self._held = False
        content = QWidget()
        self.body = QVBoxLayout(content)
        fill(self.body, 20, 12)
        self._area = scrolled(content)
        self.footer = QHBoxLayout()
        fill(self.footer, 16)
        self.footer.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._area, 1)
        self.band = Band()
        around = QVBoxLayout()
        around.setContentsMargins(scaled(16), 0, scaled(16), scaled(8))
        around.addWidget(self.band)
        outer.addLayout(around)
        outer.addWidget(line())
        outer.addLayout(self.footer)

    def say(self, text: str, state: str = "") -> None:
        """What has happened, between body and buttons.

        The dialog grows when the body would lose room, and never shrinks under the hands.
        """
        self.band.say(text, state)
        if self._fitted:
            self._layout_now()
            self._grow(self._needed(self._area.viewport().width()))

    def keep(self) -> None:
        """Let the caller of `exec` free it, after reading the answer."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)

    def add_button(self, made: QPushButton) -> None:
        """Another button at the foot, as high as the main one."""
        set_role(made, "large")
        self.footer.addWidget(made)

    def add_main_button(self, made: QPushButton) -> None:
        """The button at the right end, pressed by Ctrl+Return wherever the focus is."""
        self.footer.addWidget(made)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, made.click)

    def hold(self, *, held: bool) -> None:
        """While what was entered is being done, the dialog can not be left."""
        self._held = held

    def reject(self) -> None:
        """Escape, the cross and Cancel."""
        if not self._held:
            super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._fitted:
            self._fitted = True
            self._fit()
            for kind in (QComboBox, QAbstractSpinBox):
                for field in self.findChildren(kind):
                    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
                    field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The wheel scrolls the dialog; it changes nothing under the pointer by accident.
        if event.type() == QEvent.Type.Wheel and not isinstance(watched, QScrollBar):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        screen = self.screen().availableGeometry()
        # The window manager's frame needs room as well.
        most = QSize(screen.width() - 32, screen.height() - 64)
        width = min(scaled(self._wanted.width()), most.width())
        needed = self._needed(width)
        rest = self.footer.sizeHint().height() + scaled(8) + 2
        if self.band.text():
            rest += self.band.heightForWidth(width - scaled(32))
        height = max(needed + rest, scaled(self._wanted.height()))
        self.resize(width, min(height, most.height()))
        self._layout_now()
        # Texts measure themselves anew once they are laid out.
        self._grow(self._needed(self._area.viewport().width()))
        self._centre(screen)

    def _needed(self, width: int) -> int:
        if self.body.hasHeightForWidth():
            return self.body.totalHeightForWidth(width)
        return self.body.totalSizeHint().height()

    def _grow(self, needed: int) -> None:
        missing = needed - self._area.viewport().height()
        most = self.screen().availableGeometry().height() - 64
        if missing > 0 and self.height() < most:
            self.resize(self.width(), min(self.height() + missing, most))

    def _layout_now(self) -> None:
        layout = self.layout()
        if layout is not None:
            layout.activate()

    def _centre(self, screen: QRect) -> None:
        parent = self.parentWidget()
        middle = (parent.window().frameGeometry() if parent else screen).center()
        place = self.frameGeometry()
        place.moveCenter(middle)
        place.moveLeft(max(screen.left(), min(place.left(), screen.right() - place.width())))
        place.moveTop(max(screen.top(), min(place.top(), screen.bottom() - place.height())))
        self.move(place.topLeft())


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
