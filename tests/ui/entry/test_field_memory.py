# SPDX-License-Identifier: Apache-2.0
"""A scan that was no faster than a hand leaves every field as it was before its first digit."""

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QEvent, QItemSelectionModel, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QCompleter,
    QDateEdit,
    QDoubleSpinBox,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QSpinBox,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from commdesk.domain.paper_code import PaperCodes
from commdesk.ui.entry.number import NumberField
from commdesk.ui.entry.scanner import ScanWatch
from commdesk.ui.office.password_field import PasswordField

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CODES = PaperCodes("834417", checked=True)
CODE = CODES.scanned(12)
SLOW = [40, 80, 110]  # ms from key to key


class Counter(QWidget):
    """A window for one field that tells scans."""

    def __init__(self):
        super().__init__()
        self.column = QVBoxLayout(self)
        self.scans = []
        self.watch = ScanWatch(self)
        self.watch.know(lambda text: CODES.topic.startswith(text[:6]))
        self.watch.scanned.connect(lambda text, _: self.scans.append(text))


@pytest.fixture
def place(qtbot):
    made = Counter()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def put(qtbot, place):
    def put_in(field):
        place.column.addWidget(field)
        with qtbot.waitActive(place):
            place.show()
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
        return field

    return put_in


class Hand:
    now = 10_000

    def press(self, place, text, step, *, pause=600):
        Hand.now += pause - step
        for sign in text:
            if step > place.watch._reader.patience:
                place.watch.flush()
            Hand.now += step
            code = Key.Key_Return if sign == "\r" else ord(sign)
            event = QKeyEvent(QEvent.Type.KeyPress, code, NONE, sign)
            event.setTimestamp(Hand.now)
            at = QApplication.activePopupWidget() or QApplication.focusWidget()
            assert at is not None
            QCoreApplication.sendEvent(at, event)


def scan(place, step, *, end="\r", text=CODE):
    Hand().press(place, text + end, step)
    if not end:
        place.watch.flush()


@pytest.mark.parametrize("step", SLOW)
@pytest.mark.parametrize(
    ("kind", "end"),
    [(QLineEdit, "\r"), (QLineEdit, ""), (PasswordField, "\r"), (NumberField, "\r")],
)
def test_a_line_keeps_its_text_what_is_marked_and_its_caret(place, put, step, end, kind):
    line = put(kind())
    line.setText("同意23")
    line.setSelection(1, 2)
    heard = []
    line.textEdited.connect(heard.append)
    scan(place, step, end=end)
    assert place.scans == [CODE]
    assert (line.text(), line.selectedText(), line.cursorPosition()) == ("同意23", "意2", 3)
    assert heard[-1] == "同意23", "whoever searched for the digits hears that they are gone"
    assert not line.isUndoAvailable()


def test_a_mark_that_was_made_backwards_is_one_again(place, put):
    line = put(QLineEdit("abcdef"))
    line.setSelection(4, -2)
    scan(place, 80)
    assert (line.selectedText(), line.cursorPosition()) == ("cd", 2)


def test_what_was_typed_just_before_stays(place, put):
    """The hand that typed 23 is no part of the scan that follows at the same pace."""
    line = put(QLineEdit())
    hand = Hand()
    hand.press(place, "23", 80)
    hand.press(place, CODE + "\r", 80, pause=120)
    assert place.scans == [CODE]
    assert line.text() == "23"


def test_a_full_line_loses_nothing(place, put):
    line = put(QLineEdit("12345"))
    line.setMaxLength(8)
    scan(place, 80)
    assert line.text() == "12345"


@pytest.mark.parametrize("kind", [QPlainTextEdit, QTextEdit])
def test_a_text_of_several_lines(place, put, kind):
    edit = put(kind())
    edit.setPlainText("一\n二\n三")
    cursor = edit.textCursor()
    cursor.setPosition(4)
    cursor.setPosition(2, cursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    scan(place, 80)
    assert edit.toPlainText() == "一\n二\n三"
    assert (edit.textCursor().anchor(), edit.textCursor().position()) == (4, 2)


@pytest.mark.parametrize("kind", [QSpinBox, QDoubleSpinBox])
def test_a_number_with_buttons(place, put, kind):
    spin = put(kind())
    spin.setRange(0, 9999)
    spin.setValue(7)
    spin.selectAll()
    heard = []
    spin.valueChanged.connect(heard.append)
    scan(place, 80)
    assert spin.value() == 7
    assert spin.lineEdit().text() == spin.textFromValue(7)
    assert spin.lineEdit().selectedText() == spin.textFromValue(7)
    assert heard[-1] == 7


def test_a_date(place, put):
    field = put(QDateEdit(QDate(2026, 11, 22)))
    field.setDisplayFormat("yyyy-MM-dd")
    field.setCurrentSection(QDateEdit.Section.MonthSection)
    scan(place, 80)
    assert field.date() == QDate(2026, 11, 22)
    assert field.currentSection() == QDateEdit.Section.MonthSection


@pytest.mark.parametrize("editable", [False, True])
def test_a_choice(place, put, editable):
    box = QComboBox()
    box.addItems(["一", "8 张", "3 张", "4 张"])
    box.setEditable(editable)
    put(box)
    box.setCurrentIndex(0)
    heard = []
    box.activated.connect(heard.append)
    scan(place, 80)
    assert (box.currentIndex(), box.currentText()) == (0, "一")
    assert not heard or heard[-1] == 0


def test_a_list_that_is_searched_by_keys(place, put):
    rows = QListWidget()
    rows.addItems(["一", "834", "3"])
    put(rows)
    rows.setCurrentRow(0, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    scan(place, 80)
    assert rows.currentRow() == 0
    assert [item.text() for item in rows.selectedItems()] == ["一"]


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_proposals_are_gone(place, put, qtbot):
    line = QLineEdit()
    line.setCompleter(QCompleter(["834417 号", "楼道灯"], line))
    put(line)
    hand = Hand()
    hand.press(place, CODE[:3], 80)
    place.watch.flush()
    qtbot.waitUntil(line.completer().popup().isVisible)
    hand.press(place, CODE[3:] + "\r", 80, pause=80)
    assert place.scans == [CODE]
    assert line.text() == ""
    assert not line.completer().popup().isVisible()


def test_digits_of_an_input_method(place, put):
    """A Chinese one on a text field commits what the scanner sends, digit by digit."""
    line = put(QLineEdit("误"))
    for sign in CODE:
        event = QInputMethodEvent("", [])
        event.setCommitString(sign)
        place.watch._clock = 0
        QCoreApplication.sendEvent(line, event)
    place.watch.flush()
    assert place.scans == [CODE]
    assert line.text() == "误"


def test_typing_is_typing(place, put):
    line = put(QLineEdit("误"))
    Hand().press(place, "8344170001", 80)
    place.watch.flush()
    assert place.scans == []
    assert line.text() == "误8344170001"
