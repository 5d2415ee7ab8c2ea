# SPDX-License-Identifier: Apache-2.0
"""A list typed one line each: options, candidates, grades."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from commdesk.ui.kit.theme import scaled

_LEAST, _MOST = 3, 10
_ALT = Qt.KeyboardModifier.AltModifier


class LinesEdit(QPlainTextEdit):
    """Each line is one entry; empty lines are none. Alt+Up and Alt+Down move a line.

    Tab leaves the field. As high as its lines, within limits.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.blockCountChanged.connect(self._fit)
        self._fit()

    def entries(self) -> tuple[str, ...]:
        """What was entered, each with single blanks within."""
        lines = (" ".join(line.split()) for line in self.toPlainText().splitlines())
        return tuple(line for line in lines if line)

    def show_entries(self, entries: Iterable[str]) -> None:
        """Put other entries in."""
        self.setPlainText("\n".join(entries))

    def mark(self, is_meant: Callable[[str], bool]) -> None:
        """Select the last line that is meant; where none is, go to the end, selecting nothing.

        The other lines are right: what is typed next must not take their place.
        """
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        for at in reversed(range(self.blockCount())):
            block = self.document().findBlockByNumber(at)
            if is_meant(" ".join(block.text().split())):
                cursor.setPosition(block.position())
                cursor.movePosition(
                    QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
                )
                break
        self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & _ALT and event.key() in steps:
            self._move(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _move(self, step: int) -> None:
        cursor = self.textCursor()
        at, column = cursor.blockNumber(), cursor.positionInBlock()
        lines = self.toPlainText().split("\n")
        to = at + step
        if not 0 <= to < len(lines):
            return
        lines[at], lines[to] = lines[to], lines[at]
        # By a cursor, so that Ctrl+Z takes it back.
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText("\n".join(lines))
        cursor.endEditBlock()
        cursor.setPosition(self.document().findBlockByNumber(to).position() + column)
        self.setTextCursor(cursor)

    def _fit(self) -> None:
        rows = max(_LEAST, min(self.blockCount(), _MOST))
        self.setFixedHeight(rows * self.fontMetrics().lineSpacing() + scaled(20))
