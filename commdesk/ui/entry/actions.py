# SPDX-License-Identifier: Apache-2.0
"""What can be done with the paper at hand: beside the matters, or in one row under them."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from commdesk.ui.entry.channel import ChannelBox
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.theme import scaled

_SIDE = 148
_NARROW_CHANNEL = 84
_UNBOUND = 16777215
_KEY = re.compile(r"\s*[（(].*[）)]\s*$")


class Actions:
    """The channel and three buttons. Everything has a key, so none of them takes the keyboard."""

    def __init__(self) -> None:
        self.channel = ChannelBox()
        self.store = button(QCoreApplication.translate("Actions", "Store (Enter)"), "primary")
        self.void = button(QCoreApplication.translate("Actions", "Whole void (F8)"))
        self.leave = button(QCoreApplication.translate("Actions", "Leave (Esc)"))
        self._all: tuple[QWidget, ...] = (self.channel, self.store, self.void, self.leave)
        for widget in self._all:
            widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column = QVBoxLayout()
        self.column.setSpacing(scaled(6))
        self._name = label(QCoreApplication.translate("Actions", "Returned by (F7)"), "secondary")
        self.channel.setAccessibleName(self._name.text())
        self.column.addWidget(self._name)
        for widget in self._all:
            widget.setFixedWidth(scaled(_SIDE))
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.below = QWidget()
        self.row = QHBoxLayout(self.below)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(scaled(4))
        self.below.hide()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """Those that need a paper at hand."""
        return (self.store, self.void, self.leave)

    def fit_row(self, width: int) -> None:
        """In one row with little room, the names of the acts without their keys."""
        inside = self.below.findChildren(QPushButton)
        made = [one for one in inside if not one.isHidden()]
        for one in made:
            one.setText(_whole(one))
        gaps = self.row.spacing() * self.row.count() + scaled(_NARROW_CHANNEL)
        if sum(one.sizeHint().width() for one in made) + gaps > width:
            for one in made:
                one.setToolTip(_whole(one))
                one.setText(_KEY.sub("", _whole(one)))

    def place(self, *, narrow: bool) -> None:
        """Beside the matters, or under them where a window is narrow."""
        place = self.row if narrow else self.column
        for at, widget in enumerate(self._all, start=0 if narrow else 1):
            widget.setMinimumWidth(0 if narrow else scaled(_SIDE))
            widget.setMaximumWidth(_UNBOUND if narrow else scaled(_SIDE))
            place.insertWidget(at, widget)
        if narrow:
            self.channel.setMaximumWidth(scaled(_NARROW_CHANNEL))
        self._name.setVisible(not narrow)


def _whole(made: QPushButton) -> str:
    """Its text with the key, as it was made."""
    if made.property("whole") is None:
        made.setProperty("whole", made.text())
    return str(made.property("whole"))
