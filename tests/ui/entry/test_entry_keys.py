# SPDX-License-Identifier: Apache-2.0
"""What keys mean at the counter, with no window."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from commdesk.ui.entry.keys import Act, Burst, Stroke, stroke_of

Key = Qt.Key
PAD = Qt.KeyboardModifier.KeypadModifier
NONE = Qt.KeyboardModifier.NoModifier


def pressed(key, text="", modifiers=NONE):
    return stroke_of(QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text))


@pytest.mark.parametrize("digit", "0123456789")
@pytest.mark.parametrize("modifiers", [NONE, PAD], ids=["row", "pad"])
def test_the_row_and_the_pad_give_the_same_digits(digit, modifiers):
    assert pressed(Key(ord(digit)), digit, modifiers) == Stroke(Act.DIGIT, digit)


@pytest.mark.skipif("sys.platform == 'darwin'", reason="a Mac has no NumLock")
@pytest.mark.parametrize(
    ("key", "digit"),
    [
        (Key.Key_Insert, "0"),
        (Key.Key_End, "1"),
        (Key.Key_Down, "2"),
        (Key.Key_Clear, "5"),
        (Key.Key_PageUp, "9"),
    ],
)
def test_the_pad_means_its_digits_even_without_numlock(key, digit):
    assert pressed(key, modifiers=PAD) == Stroke(Act.DIGIT, digit)


def test_arrows_outside_the_pad_are_arrows():
    assert pressed(Key.Key_Up) == Stroke(Act.UP)
    assert pressed(Key.Key_Down) == Stroke(Act.DOWN)


def test_full_width_digits_are_digits():
    assert pressed(Key.Key_unknown, "３") == Stroke(Act.DIGIT, "3")


def test_digits_of_other_scripts_are_not():
    assert pressed(Key.Key_unknown, "٣") == Stroke(Act.TEXT, "٣")


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_both_enter_keys_are_enter(key):
    assert pressed(key, "\r") == Stroke(Act.ENTER)


@pytest.mark.parametrize(
    "held",
    [
        Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.AltModifier,
        Qt.KeyboardModifier.MetaModifier,
    ],
)
def test_keys_held_with_ctrl_or_alt_belong_to_the_window(held):
    assert pressed(Key.Key_1, "1", held) is None


@pytest.mark.parametrize("key", [Key.Key_Shift, Key.Key_CapsLock, Key.Key_NumLock])
def test_keys_that_write_nothing_mean_nothing(key):
    assert pressed(key) is None


def test_a_letter_is_text_that_somebody_must_refuse():
    assert pressed(Key.Key_A, "a") == Stroke(Act.TEXT, "a")


def scanned(digits, step, start=5_000):
    burst = Burst()
    at = start
    for digit in digits:
        burst.add(at, digit)
        at += step
    return burst.ends(at)


def test_a_scanner_is_faster_than_a_hand():
    assert scanned("0317", step=5) == "0317"
    assert scanned("0317", step=60) == ""


def test_a_scanner_may_pause_before_its_enter():
    burst = Burst()
    for place, digit in enumerate("0042"):
        burst.add(2_000 + 5 * place, digit)
    assert burst.ends(2_115) == "0042"


def test_fast_digits_that_no_enter_follows_soon_are_forgotten():
    burst = Burst()
    for place, digit in enumerate("0042"):
        burst.add(2_000 + 5 * place, digit)
    assert burst.ends(5_000) == ""


def test_two_fast_keys_are_no_scanner():
    assert scanned("11", step=5) == ""


def test_a_scan_after_slow_keys_has_only_its_own_digits():
    burst = Burst()
    burst.add(1_000, "1")
    for place, digit in enumerate("0042"):
        burst.add(2_000 + 5 * place, digit)
    assert burst.ends(2_020) == "0042"


def test_digits_without_a_time_are_never_a_scan():
    assert scanned("0317", step=0, start=0) == ""
