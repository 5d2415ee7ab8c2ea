# SPDX-License-Identifier: Apache-2.0
"""A spoilt paper: found, given up with a reason, and the number of the new one."""

import pytest
from PySide6.QtCore import Qt

from commdesk.domain.entry_rules import EntryRules
from commdesk.domain.errors import UserError
from commdesk.services.accounting.accounts import counted
from commdesk.services.entry.desk import EntryDesk
from commdesk.ui.accounting.spoilt import SpoiltDialog
from tests import community

Key = Qt.Key


@pytest.fixture
def office(tmp_path):
    made = community.new_office(tmp_path / "office", homes=12)
    yield made
    made.close()


@pytest.fixture
def topic(office):
    return community.opened_topic(office, entry=EntryRules(check_digits=True))


@pytest.fixture
def dialog(qtbot, themed, chinese, office, topic):
    made = SpoiltDialog(office, topic.id)
    made.keep()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


def test_by_keyboard_alone(qtbot, dialog, office, topic):
    qtbot.keyClicks(dialog.number, topic.codes.typed(5))
    qtbot.keyClick(dialog.number, Key.Key_Return)
    assert dialog.whose.text() == f"第 {topic.codes.printed(5)} 号　1幢1单元0201　业主5"
    assert dialog.reason.hasFocus()
    qtbot.keyClick(dialog.reason, Key.Key_Down)
    assert dialog.reason.currentText() == "填写错误"
    qtbot.keyClick(dialog.reason.lineEdit(), Key.Key_Return)
    assert dialog.act.hasFocus()
    with qtbot.waitSignal(dialog.replaced) as told:
        qtbot.keyClick(dialog.act, Key.Key_Return)
    assert told.args == [5, 14]
    assert dialog.new.text() == topic.codes.printed(14)
    assert topic.codes.printed(5) in dialog.old.text()
    account = counted(office.store, topic.id.hex)
    assert (account.issued, account.spoiled, account.not_returned) == (14, 1, 13)
    with pytest.raises(UserError) as raised:
        EntryDesk(office, topic.id).find(topic.codes.typed(5))
    assert raised.value.code == "paper-spoilt"


def test_another_one_at_once(qtbot, dialog, topic):
    for number, new in ((5, 14), (6, 15)):
        dialog.number.setText(topic.codes.printed(number))
        dialog.reason.setCurrentText("污损")
        with qtbot.waitSignal(dialog.replaced) as told:
            dialog.act.click()
        assert told.args == [number, new]
        dialog.another.click()
        assert dialog.number.text() == ""
        assert dialog.number.hasFocus()


@pytest.mark.parametrize(
    ("typed", "reason", "said"),
    [
        ("", "", "请先输入要作废的票号。"),
        ("1-1-0201", "", "请填写原因。"),
        ("1-1-0201", "   ", "请填写原因。"),
    ],
)
def test_what_is_missing_is_said(dialog, office, topic, typed, reason, said):
    dialog.number.setText(typed)
    dialog.reason.setCurrentText(reason)
    dialog.act.click()
    assert dialog.band.text() == f"✕  {said}"
    assert counted(office.store, topic.id.hex).spoiled == 0


def test_a_paper_that_came_back_is_not_spoilt(dialog, office, topic):
    EntryDesk(office, topic.id).store(community.paper(5, topic=topic))
    dialog.number.setText(topic.codes.typed(5))
    dialog.reason.setCurrentText("污损")
    dialog.act.click()
    assert dialog.band.text().startswith("✕")
    assert counted(office.store, topic.id.hex).spoiled == 0


def test_a_paper_that_came_back_is_refused_as_soon_as_its_number_is_entered(
    qtbot, dialog, office, topic
):
    EntryDesk(office, topic.id).store(community.paper(5, topic=topic))
    qtbot.keyClicks(dialog.number, topic.codes.typed(5))
    qtbot.keyClick(dialog.number, Key.Key_Return)
    printed = topic.codes.printed(5)
    assert dialog.band.text() == (
        f"✕  第 {printed} 号票已收回，不能作废换票。如录入有误，请到录入页按 F6 更正。"
    )
    assert dialog.number.hasFocus()


def test_a_number_without_its_check_digit_is_refused(qtbot, dialog, topic):
    assert "17-3 输 173" in dialog.hint()
    wrong = topic.codes.typed(5)[:-1] + str((int(topic.codes.typed(5)[-1]) + 1) % 10)
    qtbot.keyClicks(dialog.number, wrong)
    qtbot.keyClick(dialog.number, Key.Key_Return)
    assert dialog.band.text().startswith("✕")
    assert dialog.number.hasFocus()


def test_another_number_is_looked_up_anew(qtbot, dialog, topic):
    dialog.number.setText(topic.codes.typed(5))
    qtbot.keyClick(dialog.number, Key.Key_Return)
    dialog.number.clear()
    qtbot.keyClicks(dialog.number, topic.codes.typed(7))
    assert dialog.whose.text() == ""
    dialog.reason.setCurrentText("污损")
    with qtbot.waitSignal(dialog.replaced) as told:
        dialog.act.click()
    assert told.args[0] == 7
