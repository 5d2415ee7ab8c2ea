# SPDX-License-Identifier: Apache-2.0
"""The dialog all others are made from."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)

from commdesk.ui.kit.labels import Band
from commdesk.ui.kit.surfaces import fill, line, scrolled
from commdesk.ui.kit.theme import scaled, set_role


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
        # What must be seen before the buttons are pressed; it does not scroll.
        self.foot = QVBoxLayout()
        outer.addLayout(self.foot)
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

    def bring_into_sight(self, widget: QWidget) -> None:
        """Scroll the body to a widget of it, where the screen is too low for all."""
        self._area.ensureWidgetVisible(widget)

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

    def add_foot(self, made: QWidget | QLayout) -> None:
        """Something between the body and the buttons that is always in sight."""
        self.foot.setContentsMargins(scaled(20), scaled(4), scaled(20), scaled(8))
        if isinstance(made, QWidget):
            self.foot.addWidget(made)
        else:
            self.foot.addLayout(made)

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
        if self.foot.count():
            rest += self.foot.sizeHint().height()
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
        if parent and parent.window().isVisible():
            # Its own frame is not there yet: it will be like that of the window before it.
            around = parent.window().frameGeometry().size() - parent.window().size()
            place.setSize(self.size() + around)
        place.moveCenter(middle)
        place.moveLeft(max(screen.left(), min(place.left(), screen.right() - place.width())))
        place.moveTop(max(screen.top(), min(place.top(), screen.bottom() - place.height())))
        self.move(place.topLeft())
