# SPDX-License-Identifier: Apache-2.0
"""Keys of the windows beside the main one where there is nothing they could be about."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from commdesk.ui.frame.side_windows import SideWindows

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_without_a_topic_each_key_says_what_to_do(qtbot, jobs, prompts):
    window = QWidget()
    qtbot.addWidget(window)
    SideWindows(jobs, prompts, window, lambda: None)
    with qtbot.waitActive(window):
        window.show()
    for key in (Qt.Key.Key_T, Qt.Key.Key_H, Qt.Key.Key_E):
        qtbot.keyClick(window, key, CTRL)
    qtbot.keyClick(window, Qt.Key.Key_R, CTRL | SHIFT)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert prompts.messages == ["No topic is chosen."] * 5
