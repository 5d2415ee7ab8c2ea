# SPDX-License-Identifier: Apache-2.0
"""The paper being keyed, with no office behind it."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodQueryEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from commdesk.domain.keying import Keying
from commdesk.domain.matters import Matter
from commdesk.domain.presets import OWNERS_GENERAL
from commdesk.domain.reading import BLANK, VoidReason, chosen, void
from commdesk.ui.entry.form import BallotForm, Refusal
from commdesk.ui.entry.keys import Act
from commdesk.ui.entry.matter import MatterRow
from commdesk.ui.entry.number import NumberField
from commdesk.ui.entry.option import OptionButton

Key = Qt.Key
MATTERS = tuple(Matter(f"m{n}", f"事项{n}", OWNERS_GENERAL) for n in (1, 2, 3))


@pytest.fixture
def form(qtbot, themed):
    made = BallotForm()
    qtbot.addWidget(made)
    made.set_matters(MATTERS)
    made.start(Keying.start(17, MATTERS))
    return made


@pytest.fixture
def refusals(form):
    noted = []
    form.refused.connect(lambda refusal, key: noted.append((refusal, key)))
    return noted


def marks_of(form):
    assert form.keying is not None
    return form.keying.marks


def scan(form, digits, start=10_000, step=5):
    """Keys as a scanner sends them, and its Enter."""
    at = start
    for digit in digits:
        send(form, Key(ord(digit)), digit, at)
        at += step
    send(form, Key.Key_Return, "\r", at)


def send(widget, key, text, at):
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
    event.setTimestamp(at)
    QCoreApplication.sendEvent(widget, event)


def test_three_matters_take_three_keys_and_enter(form, qtbot):
    qtbot.keyClicks(form, "123")
    with qtbot.waitSignal(form.confirmed) as confirmed:
        qtbot.keyClick(form, Key.Key_Return)
    assert confirmed.args[0].finish().marks == {
        "m1": chosen("for"),
        "m2": chosen("against"),
        "m3": chosen("abstain"),
    }


def test_the_number_pad_does_the_same(form, qtbot):
    pad = Qt.KeyboardModifier.KeypadModifier
    for key in (Key.Key_1, Key.Key_0, Key.Key_9):
        qtbot.keyClick(form, key, pad)
    with qtbot.waitSignal(form.confirmed):
        qtbot.keyClick(form, Key.Key_Enter, pad)
    assert marks_of(form) == (chosen("for"), void(), BLANK)


def test_backspace_steps_back(form, qtbot):
    qtbot.keyClicks(form, "11")
    qtbot.keyClick(form, Key.Key_Backspace)
    qtbot.keyClicks(form, "23")
    assert marks_of(form) == (chosen("for"), chosen("against"), chosen("abstain"))


def test_arrows_go_to_a_matter_whose_mark_a_key_replaces(form, qtbot):
    qtbot.keyClicks(form, "111")
    qtbot.keyClick(form, Key.Key_Up)
    qtbot.keyClick(form, Key.Key_Up)
    qtbot.keyClicks(form, "2")
    assert marks_of(form) == (chosen("for"), chosen("against"), chosen("for"))


def test_an_incomplete_paper_is_not_confirmed_and_the_cursor_goes_to_what_is_missing(
    form, qtbot, refusals
):
    qtbot.keyClicks(form, "1")
    qtbot.keyClick(form, Key.Key_Down)
    qtbot.keyClicks(form, "1")
    with qtbot.assertNotEmitted(form.confirmed):
        qtbot.keyClick(form, Key.Key_Return)
    assert refusals == [(Refusal.INCOMPLETE, "")]
    assert form.keying.at == 1


@pytest.mark.parametrize("key", ["4", "8", "a", "-", "+"])
def test_a_key_with_no_meaning_marks_nothing(form, qtbot, refusals, key):
    qtbot.keyClicks(form, key)
    assert refusals == [(Refusal.NO_MEANING, key)]
    assert marks_of(form) == (None, None, None)


def test_one_key_too_many_makes_enter_ask_for_a_look(form, qtbot, refusals):
    qtbot.keyClicks(form, "1112")
    with qtbot.assertNotEmitted(form.confirmed):
        qtbot.keyClick(form, Key.Key_Return)
    assert refusals == [(Refusal.ALL_KEYED, "2"), (Refusal.LOOK_FIRST, "")]
    with qtbot.waitSignal(form.confirmed):
        qtbot.keyClick(form, Key.Key_Return)
    assert marks_of(form) == (chosen("for"),) * 3


@pytest.mark.parametrize("key", ["2", "+"])
def test_a_key_after_the_last_matter_goes_to_the_first_that_is_empty(form, qtbot, refusals, key):
    for _ in range(2):
        qtbot.keyClick(form, Key.Key_Down)
    qtbot.keyClicks(form, "1")
    qtbot.keyClicks(form, key)
    assert refusals == [(Refusal.STILL_OPEN, key)]
    assert form.keying.at == 0
    assert marks_of(form) == (None, None, chosen("for")), "it is not guessed whose key it was"
    qtbot.keyClicks(form, "22")
    with qtbot.waitSignal(form.confirmed):
        qtbot.keyClick(form, Key.Key_Return)
    assert len(refusals) == 1


def test_nothing_lies_before_the_first_matter(form, qtbot, refusals):
    qtbot.keyClick(form, Key.Key_Backspace)
    qtbot.keyClick(form, Key.Key_Up)
    assert refusals == [(Refusal.NOTHING_TO_TAKE_BACK, ""), (Refusal.NO_MORE_MATTERS, "")]


def test_a_void_paper_takes_no_marks_until_backspace(form, qtbot, refusals):
    qtbot.keyClicks(form, "1")
    form.void_whole(VoidReason.UNSIGNED)
    qtbot.keyClicks(form, "2")
    assert refusals == [(Refusal.VOID_AS_A_WHOLE, "2")]
    with qtbot.waitSignal(form.confirmed):
        qtbot.keyClick(form, Key.Key_Return)
    qtbot.keyClick(form, Key.Key_Backspace)
    qtbot.keyClicks(form, "2")
    assert marks_of(form) == (chosen("for"), chosen("against"), None)


def test_a_scan_over_an_open_paper_is_undone_and_stores_nothing(form, qtbot):
    qtbot.keyClicks(form, "1")
    with (
        qtbot.assertNotEmitted(form.confirmed),
        qtbot.waitSignal(form.scanned_over) as scanned,
    ):
        scan(form, "0317")
    assert scanned.args == ["0317"]
    assert marks_of(form) == (chosen("for"), None, None)


def test_a_scan_over_a_complete_paper_stores_nothing_either(form, qtbot):
    qtbot.keyClicks(form, "111")
    with qtbot.assertNotEmitted(form.confirmed):
        scan(form, "2222")
    assert marks_of(form) == (chosen("for"),) * 3
    with qtbot.waitSignal(form.confirmed):
        qtbot.keyClick(form, Key.Key_Return)


def test_a_quick_hand_is_not_a_scanner(form, qtbot):
    with qtbot.waitSignal(form.confirmed):
        scan(form, "123", step=60)


def test_a_click_marks_the_matter_it_is_on(form, qtbot):
    buttons = form.findChildren(OptionButton)
    second_row = buttons[5:10]
    qtbot.mouseClick(second_row[1], Qt.MouseButton.LeftButton)
    assert marks_of(form) == (None, chosen("against"), None)
    assert second_row[1].isChecked()
    assert [button.isChecked() for button in buttons].count(True) == 1


def test_the_next_matter_is_in_sight_too(qtbot, themed):
    many = tuple(Matter(f"m{n}", f"事项{n}", OWNERS_GENERAL) for n in range(12))
    form = BallotForm()
    qtbot.addWidget(form)
    form.set_matters(many)
    form.resize(900, 240)
    with qtbot.waitExposed(form):
        form.show()
    form.start(Keying.start(1, many))
    rows = form.findChildren(MatterRow)
    for place in range(10):
        qtbot.keyClicks(form, "1")
        for row in rows[place + 1 : place + 3]:
            qtbot.waitUntil(
                lambda row=row: row.visibleRegion().boundingRect().height() == row.height()
            )


def test_options_are_large_and_never_take_the_keyboard(form):
    for button in form.findChildren(OptionButton):
        assert button.sizeHint().height() >= 40
        assert button.focusPolicy() is Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize(
    ("key", "act"),
    [
        (Key.Key_F6, Act.CORRECT),
        (Key.Key_F7, Act.CHANNEL),
        (Key.Key_F8, Act.VOID),
        (Key.Key_Escape, Act.LEAVE),
    ],
)
def test_what_is_not_for_a_mark_is_handed_on(form, qtbot, key, act):
    with qtbot.waitSignal(form.stroked) as stroked:
        qtbot.keyClick(form, key)
    assert stroked.args[0].act is act


def test_with_no_paper_no_key_does_anything(form, qtbot):
    form.rest()
    with qtbot.assertNotEmitted(form.confirmed), qtbot.assertNotEmitted(form.keyed):
        qtbot.keyClicks(form, "111")
        qtbot.keyClick(form, Key.Key_Return)
    assert form.keying is None


def input_method_is_on(widget: QWidget) -> bool:
    query = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled)
    QCoreApplication.sendEvent(widget, query)
    return bool(query.value(Qt.InputMethodQuery.ImEnabled))


def test_no_input_method_can_take_the_digits(form, qtbot):
    field = NumberField()
    qtbot.addWidget(field)
    assert not input_method_is_on(form)
    assert not input_method_is_on(field)
    field.setEnabled(False)
    field.ready()
    assert not input_method_is_on(field)
    assert not field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


@pytest.fixture
def field(qtbot):
    made = NumberField()
    qtbot.addWidget(made)
    return made


def test_a_number_or_a_room_can_be_typed_on_the_pad(field, qtbot):
    pad = Qt.KeyboardModifier.KeypadModifier
    for key in (Key.Key_3, Key.Key_Minus, Key.Key_1, Key.Key_Minus, Key.Key_5, Key.Key_0):
        qtbot.keyClick(field, key, pad)
    with qtbot.waitSignal(field.asked) as asked:
        qtbot.keyClick(field, Key.Key_Enter, pad)
    assert asked.args == ["3-1-50"]


def test_full_width_digits_are_taken_as_digits(field, qtbot):
    send(field, Key.Key_unknown, "３", 0)
    send(field, Key.Key_unknown, "－", 0)
    send(field, Key.Key_unknown, "５", 0)
    assert field.text() == "3-5"


@pytest.mark.parametrize("text", ["*", "+", "/", "，"])
def test_what_belongs_in_no_number_is_refused(field, qtbot, text):
    with qtbot.waitSignal(field.stroked) as stroked:
        send(field, Key.Key_unknown, text, 0)
    assert stroked.args[0].act is Act.TEXT
    assert field.text() == ""


def test_the_next_key_replaces_a_number_that_was_not_found(field, qtbot):
    qtbot.keyClicks(field, "999")
    field.keep_text()
    qtbot.keyClicks(field, "17")
    assert field.text() == "17"
