# SPDX-License-Identifier: Apache-2.0
"""What a field held before each sign, to be put back when the signs were a scanner's."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QCompleter,
    QDateTimeEdit,
    QDoubleSpinBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

_MOST = 40  # signs; more than a code has, for runs that are none

Restore = Callable[[], None]


class FieldMemory:
    """Of the last signs that got to fields, in their order.

    Whatever listens to a field hears of its old content as it heard of the digits, so nothing
    that they set off stays: no button that they enabled, no list that they searched.
    """

    def __init__(self) -> None:
        self._before: deque[tuple[QWidget, Restore]] = deque(maxlen=_MOST)

    def note(self, place: QWidget) -> None:
        """A sign is about to get there."""
        place = writer(place)
        self._before.append((place, _remembered(place)))

    def forget(self) -> None:
        """What was typed was no scan."""
        self._before.clear()

    def restore(self, signs: int) -> None:
        """Every field as it was before the first of the last so many signs."""
        notes = list(self._before)[-signs:] if signs > 0 else []
        self._before.clear()
        oldest: dict[QWidget, Restore] = {}
        for place, restore in notes:
            oldest.setdefault(place, restore)
        for place, restore in oldest.items():
            if isValid(place):
                restore()


def writer(place: QWidget) -> QWidget:
    """Itself, or the field that a list of proposals belongs to, which has the keys meanwhile."""
    while (proxy := place.focusProxy()) is not None:
        place = proxy
    return place


def _remembered(place: QWidget) -> Restore:
    if isinstance(place, QLineEdit):
        return _line(place)
    if isinstance(place, QPlainTextEdit | QTextEdit):
        return _text(place)
    if isinstance(place, QAbstractSpinBox):
        return _spin(place)
    if isinstance(place, QComboBox):
        return _combo(place)
    if isinstance(place, QAbstractItemView):
        return _view(place)
    return _nothing


def _line(field: QLineEdit) -> Restore:
    text, at = field.text(), field.cursorPosition()
    start, length = field.selectionStart(), field.selectionLength()
    is_modified = field.isModified()

    def restore() -> None:
        if (proposals := field.completer()) is not None:
            _put_away(proposals)
        if field.text() != text:
            # Not undone: the digits would come back with Ctrl+Z.
            field.setText(text)
            field.textEdited.emit(text)
        field.setCursorPosition(at)
        if length:
            _select(field, start, length, at)
        field.setModified(is_modified)

    return restore


def _put_away(proposals: QCompleter) -> None:
    # One that completes within the line has no list.
    if (shown := proposals.popup()) is not None:
        shown.hide()


def _select(field: QLineEdit, start: int, length: int, at: int) -> None:
    # The caret stands at one end of what is marked, or was never within it.
    if at == start:
        field.setSelection(start + length, -length)
    else:
        field.setSelection(start, length)


def _text(field: QPlainTextEdit | QTextEdit) -> Restore:
    text, cursor = field.toPlainText(), field.textCursor()
    at, anchor = cursor.position(), cursor.anchor()
    is_modified = field.document().isModified()

    def restore() -> None:
        if field.toPlainText() != text:
            field.setPlainText(text)
        cursor = field.textCursor()
        cursor.setPosition(anchor)
        cursor.setPosition(at, cursor.MoveMode.KeepAnchor)
        field.setTextCursor(cursor)
        field.document().setModified(is_modified)

    return restore


def _spin(field: QAbstractSpinBox) -> Restore:
    line = _line(field.lineEdit())
    value = _value(field)

    def restore() -> None:
        value()
        line()

    return restore


def _value(field: QAbstractSpinBox) -> Restore:
    if isinstance(field, QSpinBox):
        number = field.value()
        return lambda: field.setValue(number)
    if isinstance(field, QDoubleSpinBox):
        amount = field.value()
        return lambda: field.setValue(amount)
    if isinstance(field, QDateTimeEdit):
        moment, section = field.dateTime(), field.currentSection()

        def restore() -> None:
            field.setDateTime(moment)
            field.setCurrentSection(section)

        return restore
    return _nothing


def _combo(field: QComboBox) -> Restore:
    chosen = field.currentIndex()
    edit = field.lineEdit()
    line = _nothing if edit is None else _line(edit)

    def restore() -> None:
        if field.currentIndex() != chosen:
            field.setCurrentIndex(chosen)
            field.activated.emit(chosen)
        line()

    return restore


def _view(view: QAbstractItemView) -> Restore:
    current = QPersistentModelIndex(view.currentIndex())

    def restore() -> None:
        if current.isValid() and view.currentIndex() != current:
            view.setCurrentIndex(view.model().index(current.row(), current.column()))

    return restore


def _nothing() -> None:
    """Where signs leave nothing behind."""
