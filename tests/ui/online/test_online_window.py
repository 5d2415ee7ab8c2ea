# SPDX-License-Identifier: Apache-2.0
"""Online answers in a window: previewed, stored when confirmed, decided where both came."""

import csv
from datetime import timedelta

import pytest

from commdesk.domain.entry_rules import EntryRules, Precedence
from commdesk.domain.online import Side
from commdesk.domain.rights import Role
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.entry.paper_history import paper_history
from commdesk.services.online.returns import OnlineReturns
from commdesk.ui.entry.history_dialog import HistoryDialog
from commdesk.ui.online.window import OnlineWindow
from tests import community

HEADER = ("票号", "提交时间", "事项1", "事项2")


@pytest.fixture
def online_estate(tmp_path):
    made = community.new_office(tmp_path / "office", homes=60)
    yield made
    made.close()


@pytest.fixture
def online_vote(online_estate):
    return community.opened_topic(online_estate)


@pytest.fixture
def online(online_estate, online_vote, qtbot, jobs, prompts, chinese):
    made = OnlineWindow(online_estate, online_vote.id, jobs, prompts)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def online_file(tmp_path, *rows):
    path = tmp_path / "导出.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([HEADER, *rows])
    return path


def test_a_file_is_shown_before_anything_is_stored(
    online, online_estate, online_vote, tmp_path, qtbot, prompts
):
    rows = [("3", "", "同意", "反对"), ("4", "", "都行", "反对"), ("99", "", "同意", "同意")]
    prompts.answers = [online_file(tmp_path, *rows)]
    assert not online.save.isEnabled()
    online.choose.click()
    qtbot.waitUntil(lambda: online.preview is not None and online.choose.isEnabled())
    assert [one.answer.paper.number for one in online.matched.rows] == [3]
    told = [online.problems.index(row, 2).data() for row in range(2)]
    assert "“都行”不是这一事项的选项。请在文件中改正。" in told
    assert [one.cell for one in online.problems.rows] == ["C3", "A4"]
    assert "还没有存入" in online.band.text()
    desk = EntryDesk(online_estate, online_vote.id)
    assert desk.account().returned == 0
    with qtbot.waitSignal(online.stored) as stored:
        online.save.click()
    assert stored.args == [1]
    assert desk.account().returned == 1
    assert not online.save.isEnabled()
    online.read(online_file(tmp_path, *rows))
    qtbot.waitUntil(lambda: online.preview is not None)
    assert "没有新的答复" in online.band.text()
    assert not online.save.isEnabled()


def test_what_both_say_is_not_shown_where_it_is_decided(
    online, online_estate, online_vote, tmp_path, qtbot, prompts
):
    desk = EntryDesk(online_estate, online_vote.id)
    desk.store(community.paper(3, "against", topic=online_vote))
    online.read(online_file(tmp_path, ("3", "", "同意", "同意")))
    qtbot.waitUntil(lambda: online.preview is not None)
    assert online.matched.index(0, 4).data() == "! 另有纸质票"
    assert online.matched.index(0, 5).data() == "纸质票"
    with qtbot.waitSignal(online.stored):
        online.save.click()
    shown = [online.both.index(0, at).data() for at in range(online.both.columnCount())]
    assert shown[0] == "3"
    assert shown[-2:] == ["纸质票", "纸质票优先"]
    assert not any("同意" in text or "反对" in text for text in shown)
    online.both_table.selectRow(0)
    assert (online.paper.isEnabled(), online.online.isEnabled()) == (False, True)
    online_estate.role = Role.CLERK
    online.online.click()
    assert "不能做这一步" in online.band.text()
    online_estate.role = Role.SUPERVISOR
    prompts.answers = ["本人说明以线上为准"]
    with qtbot.waitSignal(online.decided):
        online.online.click()
    assert online.both.rows[0].counts is Side.ONLINE
    assert desk.facts(3).stored.reading.marks["m1"].choices == ("for",)


def test_an_unusable_file_says_why(online, tmp_path, qtbot):
    path = tmp_path / "别的.csv"
    path.write_text("姓名,意见\n业主1,同意\n", encoding="utf-8")
    online.read(path)
    qtbot.waitUntil(lambda: online.preview is not None)
    assert "还不能用" in online.band.text()
    assert online.tabs.currentIndex() == 1
    online.read(tmp_path / "没有.csv")
    qtbot.waitUntil(lambda: "没有.csv" in online.band.text())


@pytest.mark.parametrize("precedence", [Precedence.PAPER, Precedence.FIRST])
def test_a_paper_answered_online_is_keyed_all_the_same(
    online_estate, tmp_path, qtbot, themed, jobs, prompts, chinese, precedence
):
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from commdesk.services.online.returns import OnlineReturns
    from commdesk.ui.entry.tab import EntryTab

    vote = community.opened_topic(online_estate, entry=EntryRules(precedence=precedence))
    moment = online_estate.clock.now.astimezone().strftime("%Y-%m-%d %H:%M:%S")
    returns = OnlineReturns(online_estate, vote.id)
    returns.store(returns.preview(online_file(tmp_path, ("3", moment, "同意", "同意"))))
    tab = EntryTab(jobs, prompts)
    qtbot.addWidget(tab)
    tab.show_topic(online_estate, vote.id)
    tab.show()
    qtbot.waitExposed(tab)
    QTest.keyClicks(tab.view.field, "3")
    QTest.keyClick(tab.view.field, Qt.Key.Key_Return)
    assert "已有线上答复" in tab.view.band.text
    for key in (Qt.Key.Key_2, Qt.Key.Key_2, Qt.Key.Key_Return):
        QTest.keyClick(tab.view.form, key)
    assert tab.view.is_asking
    with qtbot.waitSignal(tab.reading_stored):
        QTest.keyClick(tab.view.chooser, Qt.Key.Key_1)
    counted = EntryDesk(online_estate, vote.id).facts(3).stored.reading.marks["m1"].choices
    assert counted == (("against",) if precedence is Precedence.PAPER else ("for",))
    if precedence is Precedence.FIRST:
        qtbot.waitUntil(lambda: "不计入" in tab.view.band.text)


def test_the_history_says_when_an_answer_was_given(
    online_estate, online_vote, tmp_path, qtbot, themed, chinese
):
    returns = OnlineReturns(online_estate, online_vote.id)
    answered = online_estate.clock.now.astimezone().replace(hour=9, minute=0)
    online_estate.clock.now += timedelta(days=1)
    rows = [("3", f"{answered:%Y-%m-%d %H:%M}", "同意", "反对"), ("4", "", "同意", "同意")]
    assert returns.store(returns.preview(online_file(tmp_path, *rows))) == 2
    said = {}
    for number in (3, 4):
        history = paper_history(online_estate, online_vote.id, number)
        dialog = HistoryDialog("", history, online_vote.matters, batches={})
        dialog.keep()
        qtbot.addWidget(dialog)
        said[number] = [line.reason for line in dialog.model.rows]
    day = f"{answered.year}年{answered.month}月{answered.day}日"
    assert f"线上答复 {day} 09:00" in said[3]
    assert "线上答复" in said[4]
    assert not any("T" in reason for reason in said[3])
