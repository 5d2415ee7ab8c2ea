# SPDX-License-Identifier: Apache-2.0
"""Boxes say the verb on the button, and Escape does nothing."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton

from commdesk.domain.errors import UserError
from commdesk.ui.kit import theme
from commdesk.ui.kit.labels import WrappedLabel
from commdesk.ui.kit.message_box import MessageBox
from commdesk.ui.kit.prompts import Prompts


@pytest.fixture
def real(qapp, themed):
    return Prompts()


def when_open(act):
    """Run `act` with the box that is waiting for an answer, once there is one."""

    def look():
        box = QApplication.activeModalWidget()
        if box is None:
            QTimer.singleShot(5, look)
        else:
            act(box)

    QTimer.singleShot(0, look)


def button(box, text):
    return next(b for b in box.findChildren(QPushButton) if b.text() == text)


def test_the_act_is_done_only_when_its_verb_is_pressed(real):
    when_open(lambda box: button(box, "Close the vote").click())
    assert real.confirm(None, "Close?", action="Close the vote")
    when_open(lambda box: button(box, "Cancel").click())
    assert not real.confirm(None, "Close?", action="Close the vote")


def test_escape_does_nothing(real):
    when_open(lambda box: QTest.keyClick(box, Qt.Key.Key_Escape))
    assert not real.confirm(None, "Close?", action="Close the vote")


def test_a_dangerous_act_is_not_done_by_pressing_return_at_once(real):
    when_open(lambda box: QTest.keyClick(box, Qt.Key.Key_Return))
    assert not real.confirm(None, "Delete?", action="Delete", is_dangerous=True)
    when_open(lambda box: QTest.keyClick(box, Qt.Key.Key_Return))
    assert real.confirm(None, "Save?", action="Save")


def test_a_dangerous_question_is_not_answered_by_pressing_return_at_once(real):
    def fill(box):
        edit = box.findChild(QPlainTextEdit)
        edit.setPlainText("reason")
        act = button(box, "Close the vote")
        assert act.isEnabled()
        assert not act.isDefault()
        assert button(box, "Cancel").isDefault()
        act.click()

    when_open(fill)
    said = real.ask_text(
        None, "Early?", action="Close the vote", several_lines=True, is_dangerous=True
    )
    assert said == "reason"


def test_an_error_is_said_in_a_sentence(real):
    said = []

    def read(box):
        assert isinstance(box, MessageBox)
        said.append(box.text.whole)
        box.accept()

    when_open(read)
    real.show_error(None, UserError("title-empty"))
    assert said == ["A title is missing. Please enter one."]


def test_nothing_is_said_of_what_the_user_stopped_himself(real):
    real.show_error(None, UserError("cancelled"))
    assert QApplication.activeModalWidget() is None


def test_names_that_look_like_markup_are_shown_as_they_are(real):
    shown = []

    def read(box):
        shown.extend(label.textFormat() for label in box.findChildren(QLabel) if label.text())
        box.accept()

    when_open(read)
    real.show_message(None, "<b>王伟</b>")
    assert Qt.TextFormat.RichText not in shown


def test_a_reason_can_not_be_empty(real):
    def type_it(box):
        act = button(box, "Open again")
        assert not act.isEnabled()
        QTest.keyClicks(box.findChild(QPlainTextEdit), "  late papers ")
        assert act.isEnabled()
        act.click()

    when_open(type_it)
    assert real.ask_text(None, "Why?", action="Open again", several_lines=True) == "late papers"
    when_open(lambda box: box.reject())
    assert real.ask_text(None, "Why?", action="Open again") is None


PATH = "/home/clerk/" + "a_folder_with_a_very_long_name_without_any_space/" * 3 + "名册.xlsx"


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize(
    ("text", "detail"),
    [
        (f"这个文件打不开，可能已损坏。请在表格软件里打开并另存一份，再导入。（{PATH}）", ""),
        ("数据文件已损坏，无法打开：" * 6, f"记录在 {PATH}"),
        ("开始投票“2026年第一次业主大会关于选聘物业服务企业和使用维修资金的表决”吗？", "名册" * 90),
        ("短句。", ""),
    ],
    ids=["path", "path in detail", "long detail", "short"],
)
def test_every_sentence_is_readable_whole(qapp, themed, real, percent, text, detail):
    theme.apply(qapp, theme.LIGHT, percent)
    seen = []

    def read(box):
        qapp.processEvents()
        shown = [label for label in box.findChildren(WrappedLabel) if label.isVisible()]
        seen.extend(label.text().replace("\u200b", "") for label in shown)
        for label in shown:
            assert label.height() >= label.heightForWidth(label.width())
            assert label.visibleRegion().boundingRect() == label.rect()
            words = label.fontMetrics().boundingRect(
                label.rect(), Qt.TextFlag.TextWordWrap, label.text()
            )
            assert words.width() <= label.width()
        for act in box.findChildren(QPushButton):
            assert act.visibleRegion().boundingRect() == act.rect()
        box.accept()

    def guarded(box):
        try:
            read(box)
        finally:
            box.accept()

    when_open(guarded)
    assert real.confirm(None, text, action="开始", detail=detail)
    assert seen == [part for part in (text, detail) if part]


def test_a_text_is_asked_for_with_the_whole_question(real):
    seen = []

    def read(box):
        label = box.findChild(WrappedLabel)
        seen.append(label.height() >= label.heightForWidth(label.width()))
        box.reject()

    when_open(read)
    real.ask_text(None, "为什么重新打开" * 20, action="打开", detail="理由" * 60)
    assert seen == [True]
