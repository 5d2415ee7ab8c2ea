# SPDX-License-Identifier: Apache-2.0
"""A field in place for words: a name, or an opinion. The only one an input method works in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from commdesk.domain.written import LONGEST_NAME, LONGEST_OPINION
from commdesk.ui.entry.keys import Act, Burst, stroke_of
from commdesk.ui.kit import theme
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import ElidedLabel
from commdesk.ui.kit.surfaces import fill
from commdesk.ui.kit.theme import scaled

_HELD = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class _Keys:
    """What both fields do with keys: Enter gives the words, Esc leaves, a scan is noticed."""

    def __init__(self) -> None:
        self._burst = Burst()

    def meaning_of(self, event: QKeyEvent) -> tuple[Act | None, str]:
        """ENTER or LEAVE and the digits of a scan before Enter, else None."""
        stroke = stroke_of(event)
        act = None if stroke is None else stroke.act
        if act is Act.ENTER and not event.modifiers() & _HELD:
            return Act.ENTER, self._burst.ends(event.timestamp())
        if stroke is not None and stroke.act is Act.DIGIT:
            self._burst.add(event.timestamp(), stroke.text)
        else:
            self._burst.clear()
        return (Act.LEAVE if act is Act.LEAVE else None), ""


class _Line(QLineEdit):
    done = Signal(str)  # the digits of a scan, if a scanner pressed Enter
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._keys = _Keys()
        self.setMaxLength(LONGEST_NAME)
        self.setFont(theme.font(20))
        self.setMinimumHeight(scaled(36))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act, scanned = self._keys.meaning_of(event)
        if act is Act.ENTER:
            self.done.emit(scanned)
        elif act is Act.LEAVE:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, following: bool) -> bool:
        """Tab stays here: digits typed elsewhere would mark the paper."""
        return False


class _Lines(QPlainTextEdit):
    done = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._keys = _Keys()
        self.setFont(theme.font(18))
        self.setTabChangesFocus(True)
        self.setMinimumHeight(scaled(40))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act, scanned = self._keys.meaning_of(event)
        if act is Act.ENTER:
            self.done.emit(scanned)
        elif act is Act.LEAVE:
            self.left.emit()
        elif event.key() in _ENTER:
            self.insertPlainText("\n")
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, following: bool) -> bool:
        return False


class WritePanel(QFrame):
    """Asks for words under the matters; `given` has them, `left` says that there are none.

    What a scanner types in here is taken out again and told by `scanned`.
    """

    given = Signal(str)
    left = Signal()
    scanned = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "page")
        self._line, self._lines = _Line(), _Lines()
        self._fields = QStackedWidget()
        self._fields.addWidget(self._line)
        self._fields.addWidget(self._lines)
        self._question = ElidedLabel("", "strong")
        self._hint = ElidedLabel("", "secondary")
        self._done = button(self.tr("Done (Enter)"), "primary")
        self._back = button(self.tr("Back (Esc)"))
        head = QHBoxLayout()
        head.setSpacing(scaled(12))
        head.addWidget(self._question)
        head.addWidget(self._hint, 1)
        row = QHBoxLayout()
        row.setSpacing(scaled(6))
        row.addWidget(self._fields, 1)
        for one in (self._done, self._back):
            one.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(one, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        fill(column, 4, 2)
        column.addLayout(head)
        column.addLayout(row, 1)
        self._done.clicked.connect(lambda: self._finish(""))
        self._back.clicked.connect(self._leave)
        for field in (self._line, self._lines):
            field.done.connect(self._finish)
            field.left.connect(self._leave)
            field.textChanged.connect(self._count)
        self._is_long = False
        self.hide()

    @property
    def field(self) -> QLineEdit | QPlainTextEdit:
        """Where the words are typed."""
        return self._lines if self._is_long else self._line

    @property
    def text(self) -> str:
        """What was typed so far."""
        return self._lines.toPlainText() if self._is_long else self._line.text()

    @property
    def question(self) -> str:
        """What is asked for."""
        return self._question.whole

    def ask(self, question: str, *, initial: str = "", is_long: bool = False) -> None:
        """Show the field and take the keyboard."""
        self._is_long = is_long
        self._question.show_text(question)
        self._fields.setCurrentWidget(self.field)
        self._fields.setFixedHeight(scaled(36)) if not is_long else self._set_free()
        if is_long:
            self._lines.setPlainText(initial)
            self._lines.moveCursor(self._lines.textCursor().MoveOperation.End)
        else:
            self._line.setText(initial)
        self.field.setAccessibleName(question)
        self._count()
        self.show()
        self.field.setFocus()

    def finish(self) -> None:
        """As the Enter key, for a button elsewhere."""
        self._finish("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the field has no use for must not reach the paper."""
        event.accept()

    def _set_free(self) -> None:
        self._fields.setMinimumHeight(scaled(40))
        self._fields.setMaximumHeight(16777215)

    def _finish(self, scanned: str) -> None:
        text = self.text
        if scanned:
            self.take_out(scanned)
            self.scanned.emit(scanned)
        elif len(text) > self._longest:
            self._count()
        else:
            self.hide()
            self.given.emit(text)

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    def take_out(self, scanned: str) -> None:
        """Without the digits that a scanner wrote last, before the caret."""
        if self._is_long:
            cursor = self._lines.textCursor()
            for _ in scanned:
                cursor.deletePreviousChar()
        else:
            for _ in scanned:
                self._line.backspace()

    @property
    def _longest(self) -> int:
        return LONGEST_OPINION if self._is_long else LONGEST_NAME

    def _count(self) -> None:
        if not self._is_long:
            self._hint.show_text(self.tr("Chinese can be typed here."))
            return
        said = self.tr("{count} of {longest} characters. Ctrl+Enter begins a new line.")
        if len(self.text) > self._longest:
            said = "! " + self.tr("Too long: {count} of {longest} characters. Please shorten it.")
        self._hint.show_text(said.format(count=len(self.text), longest=self._longest))
