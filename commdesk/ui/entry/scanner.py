# SPDX-License-Identifier: Apache-2.0
"""A scanner is not a keyboard user: what it reads is told as a whole, wherever the focus is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from time import monotonic
from typing import ClassVar
from weakref import WeakSet

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from commdesk.ui.entry.burst import BurstReader, Told
from commdesk.ui.entry.field_memory import FieldMemory, writer
from commdesk.ui.entry.keys import Act, stroke_of
from commdesk.ui.entry.number import NumberField
from commdesk.ui.entry.repeats import Repeats

_KEY, _WORDS = QEvent.Type.KeyPress, QEvent.Type.InputMethod
_SHORTCUT = QEvent.Type.ShortcutOverride
# Pressed beside other keys, also by scanners; they write nothing themselves.
_SILENT = {
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr,
    Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_unknown, Qt.Key(0),
}  # fmt: skip
# A hand that rests on a key means it once. Steps back and to the side may go on.
_NOT_REPEATED = set(Act) - {Act.BACK, Act.UP, Act.DOWN, Act.LEFT, Act.RIGHT}
_POPUP = Qt.FocusReason.PopupFocusReason
_ENDS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
# What an editor of words keeps for itself; its other keys with Ctrl are the window's first.
_EDITING = {Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_X, Qt.Key.Key_Z}
_SHIFT, _CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_FULL_WIDTH = str.maketrans("０１２３４５６７８９－", "0123456789-")

Input = QKeyEvent | QInputMethodEvent


class ScanWatch(QObject):
    """Listens where the focus is, within a part of the window and the dialogs over it.

    Only one whole code is a scan. Where `is_guarded` says so of what came as fast as a scanner,
    that is told as scanned too, and no key of it gets anywhere.

    Keys that were held a moment to see what follows are handed on as they were, in their order,
    to where the focus is by then. What an input method commits on a part that takes no words
    comes as the keys it stands for. When keys turn out to have been a scan after they got to a
    field, the field is as it was before, and only then the scan is told.
    """

    scanned = Signal(str, int)  # what; and how many keys of it were handed on before
    handing_on = Signal()  # each key that waited, before it gets where it belongs

    signs = frozenset({Act.DIGIT, Act.TEXT})  # what is held
    _all: ClassVar[WeakSet[ScanWatch]] = WeakSet()

    def __init__(self, scope: QWidget | None, parent: QObject | None = None) -> None:
        super().__init__(parent or scope)
        self._scope = scope
        self._all.add(self)
        self.is_guarded: Callable[[str], bool] = _nowhere
        self._reader: BurstReader[Input] = BurstReader()
        self._memory = FieldMemory()
        self._popups: list[QWidget] = []  # listened to as well
        self._repeats = Repeats()
        self._at: QWidget | None = None  # where it listens
        self._handed_on: Input | None = None
        self._clock: int | None = None  # this program's clock ahead of the keys', in ms
        self._asked_again = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._patience_over)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)

    @classmethod
    def watches(cls) -> list[ScanWatch]:
        """All there are."""
        return [watch for watch in cls._all if isValid(watch)]

    def listens_to(self, place: QObject) -> bool:
        """Whether keys pressed there come through here."""
        return place is self._at or place in self._popups

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.FocusOut:
            self._look_for_popup(event)
        if kind == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            self._repeats.release(event)
        if kind not in (_KEY, _WORDS, _SHORTCUT) or not isinstance(watched, QWidget):
            return False
        if kind == _SHORTCUT:
            self._before_shortcut(event)
            return self._leave_to_window(event)
        if event is self._handed_on:
            return False
        if isinstance(event, QKeyEvent):
            return self._key(watched, event)
        if isinstance(event, QInputMethodEvent):
            return self._commit(watched, event)
        return False

    def be_careful(self, is_careful: Callable[[], bool]) -> None:
        """Let keys wait longer where this says that they could not be taken back."""
        self._reader.is_careful = is_careful

    def know(self, knows: Callable[[str], bool]) -> None:
        """Which codes, or first digits of codes, belong to a topic of this office."""
        self._reader.knows = knows

    @property
    def is_waiting(self) -> bool:
        """Whether a key is held to see what follows it."""
        return self._reader.is_waiting

    @property
    def run_goes_on(self) -> bool:
        """Whether the digits up to now may be the first of a known code, and its next may come.

        A code that is not known before its end is taken back when it is known.
        """
        return self._reader.may_be_code and self._ago <= BurstReader.SLOWEST

    @property
    def may_be_code(self) -> bool:
        """Whether the digits of this run are those that a known code begins with."""
        return self._reader.may_be_code

    def flush(self) -> None:
        """Hand on what is held, now."""
        self._timer.stop()
        self._told(self._reader.flush())

    @property
    def _ago(self) -> int:
        return _now() - (self._clock or 0) - self._reader.last

    def _before_shortcut(self, event: QEvent) -> None:
        """A key that may belong to the window: what was pressed before it comes first."""
        if not isinstance(event, QKeyEvent) or not self._reader.is_waiting:
            return
        if event.key() not in _SILENT and event.key() not in _ENDS and not _writes(event):
            self.flush()

    def _leave_to_window(self, event: QEvent) -> bool:
        """Whether the field with the focus is not asked if it wants this key for itself.

        On some desktops Ctrl+U would empty a line there. Where the window has no use for a key, it
        is pressed in the field all the same.
        """
        if not isinstance(event, QKeyEvent):
            return False
        if self._repeats.is_one(event):
            event.accept()  # no key of the window
            return True
        if event.modifiers() & ~_SHIFT != _CTRL:
            return False
        if event.key() in _EDITING:
            return False
        event.ignore()
        return True

    def _key(self, place: QWidget, event: QKeyEvent) -> bool:
        if event.key() in _SILENT and not event.text():
            return False
        at, is_repeat = event.timestamp(), self._repeats.press(event)
        if at:
            ahead = _now() - at
            self._clock = ahead if self._clock is None else min(ahead, self._clock)
        stroke = stroke_of(event)
        act = None if stroke is None else stroke.act
        is_tab = event.key() == Qt.Key.Key_Tab and not event.modifiers()
        if is_repeat:
            if act in _NOT_REPEATED and not takes_words(place, act):
                return True
            told = self._reader.other(event)
        elif stroke is not None and act in self.signs:
            hold = not isinstance(place, NumberField)
            kept = _copy(event) if hold and at else event
            told = self._reader.sign(kept, stroke.text, at, hold=hold)
        elif act is Act.ENTER or is_tab:
            told = self._reader.end(event, at, self.is_guarded)
        else:
            told = self._reader.other(event)
        return self._tell(told, event, place)

    def _commit(self, place: QWidget, event: QInputMethodEvent) -> bool:
        """A word, or digits in full width, from an input method; their time is about now."""
        text = event.commitString()
        at = _now() - (self._clock or 0)
        digits = text.translate(_FULL_WIDTH)
        if not takes_words(place) and text and text.isprintable():
            for sign in digits:
                key = _key_of(sign, at)
                hold = not isinstance(place, NumberField)
                self._hand_on(self._reader.sign(key, sign, at, hold=hold).keys)
            self._listen_on()
            return True
        is_number = digits.isascii() and digits.isdigit() and not event.preeditString()
        if is_number and not event.replacementLength():
            kept = QInputMethodEvent("", [])
            kept.setCommitString(text)
            return self._tell(self._reader.sign(kept, digits, at), event, place)
        return self._tell(self._reader.other(event), event, place)

    def _tell(self, told: Told[Input], event: Input, place: QWidget) -> bool:
        """Hand on and announce; whether the event is dealt with."""
        ours = len(told.keys) != 1 or told.keys[0] is not event
        if not ours:
            self._note(place, event)
        self._told(replace(told, keys=told.keys if ours else ()))
        return ours

    def _told(self, told: Told[Input]) -> None:
        self._hand_on(told.keys)
        self._listen_on()
        if told.scan:
            self._memory.restore(told.written)
            self.scanned.emit(told.scan, told.pieces)

    def _hand_on(self, keys: tuple[Input, ...]) -> None:
        for key in keys:
            place = QApplication.activePopupWidget() or QApplication.focusWidget()
            if place is None or not self._covers(place):
                place = self._fallback()
            if place is None:
                continue
            self.handing_on.emit()
            self._note(place, key)
            self._handed_on = key
            QCoreApplication.sendEvent(place, key)
            self._handed_on = None

    def _note(self, place: QWidget, key: Input) -> None:
        """A key gets to a field as it is."""
        if isinstance(key, QInputMethodEvent) or _writes(key):
            self._memory.note(place)
        else:
            self._memory.forget()

    def _listen_on(self) -> None:
        self._asked_again = False
        if self._reader.is_waiting:
            self._timer.start(self._reader.patience)
        else:
            self._timer.stop()

    def _patience_over(self) -> None:
        if not self._asked_again:
            # The program may have been busy: what was pressed meanwhile comes first.
            self._asked_again = True
            self._timer.start(1)
            return
        self.flush()

    # Where to listen

    def _focus_changed(self, _: QWidget | None, place: QWidget | None) -> None:
        # What is freed at once with its window may not have said so yet.
        if self._at is not None and isValid(self._at):
            self._at.destroyed.disconnect(self._gone)
            self._at.removeEventFilter(self)
        self._at = None
        if place is None:
            place = self._without_focus()
        if place is not None and self._covers(place):
            self._at = place
            place.installEventFilter(self)
            place.destroyed.connect(self._gone)

    def _gone(self) -> None:
        self._at = None

    def _look_for_popup(self, event: QEvent) -> None:
        """A menu takes the keys and not the focus."""
        if not isinstance(event, QFocusEvent) or event.reason() != _POPUP:
            return
        popup = QApplication.activePopupWidget()
        if popup is None or popup in self._popups or not self._covers(popup):
            return
        for menu in (popup, *popup.findChildren(QMenu)):
            menu.installEventFilter(self)
            self._popups.append(menu)
            menu.destroyed.connect(self._forget_popups)

    def _forget_popups(self) -> None:
        self._popups = [popup for popup in self._popups if isValid(popup)]

    def _without_focus(self) -> QWidget | None:
        """Who gets the keys while nothing has the focus."""
        scope = self._scope
        if scope is not None and scope.isVisible() and scope.isActiveWindow():
            return scope.window()
        return None

    def _fallback(self) -> QWidget | None:
        return self._scope

    def _covers(self, place: QWidget) -> bool:
        """In the window while this part is in sight, or in a dialog or list that it opened."""
        if self._scope is None or not self._scope.isVisible():
            return False
        place = writer(place)
        above: QWidget | None = place
        while above is not None:
            if above is self._scope:
                return True
            above = above.parentWidget()
        window: QWidget | None = place.window()
        while window is not None and window is not self._scope.window():
            # A window that is no dialog of this one, or that looks after its scans itself.
            if not window.isModal() or window.findChild(ScanWatch) is not None:
                return False
            below = window.parentWidget()
            window = None if below is None else below.window()
        return window is not None


def _nowhere(_: str) -> bool:
    return False


def takes_words(place: QWidget, act: Act | None = None) -> bool:
    """Whether a text is typed here. Of a held Enter nobody takes more than the first."""
    if act is Act.ENTER:
        return isinstance(place, QPlainTextEdit | QTextEdit)
    return bool(place.inputMethodQuery(Qt.InputMethodQuery.ImEnabled))


def _writes(event: QKeyEvent) -> bool:
    stroke = stroke_of(event)
    return stroke is not None and stroke.act in (Act.DIGIT, Act.TEXT)


def _now() -> int:
    return int(monotonic() * 1000)


def _copy(event: QKeyEvent) -> QKeyEvent:
    """The event itself ends with its delivery."""
    copy = QKeyEvent(
        event.type(), event.key(), event.modifiers(), event.nativeScanCode(),
        event.nativeVirtualKey(), event.nativeModifiers(), event.text(),
    )  # fmt: skip
    copy.setTimestamp(event.timestamp())
    return copy


def _key_of(sign: str, at: int) -> QKeyEvent:
    code = ord(sign) if sign.isascii() and sign.isdigit() else Qt.Key.Key_unknown.value
    key = QKeyEvent(_KEY, code, Qt.KeyboardModifier.NoModifier, sign)
    key.setTimestamp(at)
    return key
