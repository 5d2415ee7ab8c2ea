# SPDX-License-Identifier: Apache-2.0
"""Texts, never read as markup: names come from other people's files."""

from __future__ import annotations

import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from commdesk.ui.kit.theme import scaled, set_role

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


class ElidedLabel(QLabel):
    """A text that gives way: cut with … where there is no room, whole in its tool tip."""

    def __init__(
        self,
        text: str = "",
        role: str = "",
        cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__()
        self._where = cut
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
        cut = metrics.elidedText(self._whole, self._where, room)
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


class Band(QLabel):
    """The last thing that happened, in words, with a sign and a colour; hidden when empty."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.hide()

    def keep_place(self) -> None:
        """Take room for one line even while there is nothing to say: nothing below moves then."""
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.setMinimumHeight(scaled(40))

    def say(self, text: str, state: str = "") -> None:
        """`state` is stored, attention, refused or nothing; an empty text hides the band."""
        set_role(self, f"band-{state}" if state else "band")
        sign = _SIGNS[state]
        shown = _LONG_RUN.sub(_breakable, text)
        self.setText(f"{sign}  {shown}" if sign else shown)
        self.setAccessibleName(text)
        self.setVisible(bool(text))


def _breakable(run: re.Match[str]) -> str:
    return "\u200b".join(run[0])
