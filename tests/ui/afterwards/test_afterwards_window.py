# SPDX-License-Identifier: Apache-2.0
"""Settled versions side by side, objections and their answers, sheets that hold no more."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QWidget

from commdesk.models.afterwards import SettledResult
from commdesk.services.afterwards.objections import Answer, Objections
from commdesk.services.afterwards.printed_sheets import Way, record_sheet
from commdesk.services.audit import verify
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.topics.stages import (
    archive_topic,
    close_topic,
    publish_topic,
    reopen_topic,
    settle_topic,
    take_down_topic,
    unsettle_topic,
)
from commdesk.ui.afterwards.opener import AfterwardsOpener
from commdesk.ui.afterwards.window import AfterwardsWindow
from tests import community
from tests.community import paper


@pytest.fixture
def office(tmp_path):
    made = community.new_office(tmp_path / "office", homes=6)
    yield made
    made.close()


@pytest.fixture
def topic(office):
    made = community.opened_topic(office)
    desk = EntryDesk(office, made.id)
    for number in range(1, 7):
        desk.store(paper(number, "for", "against", topic=made))
    close_topic(office, made.id)
    return made


@pytest.fixture
def shown(qtbot, themed, chinese, jobs, prompts, office, topic):
    def show():
        window = AfterwardsWindow(office, topic.id, jobs, prompts)
        qtbot.addWidget(window)
        with qtbot.waitSignal(window.loaded):
            window.show()
        return window

    return show


def texts(model):
    return [
        [model.data(model.index(row, column)) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def settle_twice(office, topic):
    settle_topic(office, topic.id)
    unsettle_topic(office, topic.id, "第三号票看错")
    reopen_topic(office, topic.id, "更正")
    EntryDesk(office, topic.id).correct(paper(3, "against", topic=topic), "看错一行")
    close_topic(office, topic.id)
    settle_topic(office, topic.id)


def test_before_the_first_settling_it_says_what_to_do(shown):
    window = shown()
    assert "尚未核定" in window.versions.none.text()
    assert not window.versions.table.isVisible()
    assert not window.versions.recount.isVisible()


def test_the_chosen_version_stands_beside_the_one_before(office, topic, shown):
    settle_twice(office, topic)
    window = shown()
    second, first = texts(window.versions.versions)
    assert (second[0], second[3]) == ("第2次核定", "有效")
    assert first[0] == "第1次核定"
    assert first[3].endswith("撤回：第三号票看错")
    assert window.versions.said.text().startswith("第2次核定与第1次核定相比，有")
    rows = {(row[0], row[1]): tuple(row[2:]) for row in texts(window.versions.changes)}
    title = topic.matters[0].title
    assert rows[title, "同意：人数"] == ("5", "4")
    assert rows[title, "反对：人数"] == ("0", "1")
    assert not any(place == topic.matters[1].title for place, _ in rows)
    window.versions.table.selectRow(1)
    assert not window.versions.differences.isVisible()


def test_a_version_is_shown_as_a_sheet_that_is_put_on_record(
    qtbot, office, topic, shown, prompts, tmp_path
):
    settle_twice(office, topic)
    window = shown()
    # One vote is different: beside the version before, it tells how somebody voted.
    prompts.answers = [False]
    window.versions.print.click()
    assert prompts.questions == ["仍要打印或导出吗？"]
    window.versions.table.selectRow(1)
    window.versions.print.click()
    qtbot.waitUntil(lambda: window.version.paper.preview is not None)
    preview = window.version.paper.preview
    # It shows what does not hold any more, and so does its line among the sheets that left.
    with qtbot.waitSignal(window.loaded):
        preview.printed.emit()
    prompts.answers = [tmp_path / "第1次.pdf"]
    with qtbot.waitSignal(window.loaded):
        preview.pdf_wanted.emit()
    preview.reject()
    listed = texts(window.sheets.model)
    assert [[row[at] for at in (0, 1, 4, 6)] for row in listed] == [
        ["核定结果表", way, "第1次核定", "已作废"] for way in ("PDF", "打印")
    ]
    assert verify(office).ok


def test_a_recount_says_that_everything_is_as_it_was(qtbot, office, topic, shown):
    settle_topic(office, topic.id)
    window = shown()
    window.versions.recount.click()
    qtbot.waitUntil(lambda: "与第1次核定完全一致" in window.versions.band.text())


def test_what_a_recount_found_is_not_said_of_a_later_version(qtbot, office, topic, shown):
    settle_topic(office, topic.id)
    window = shown()
    window.versions.recount.click()
    qtbot.waitUntil(window.versions.band.isVisible)
    with qtbot.waitSignal(window.loaded):
        window.refresh()
    assert window.versions.band.isVisible()
    unsettle_topic(office, topic.id, "第三号票看错")
    with qtbot.waitSignal(window.loaded):
        window.refresh()
    assert not window.versions.band.isVisible()


def test_a_recount_shows_what_is_different(qtbot, office, topic, shown):
    settle_topic(office, topic.id)
    with office.store.connection(), office.store.write():
        text = office.store.value(SettledResult.select(SettledResult.result))
        wrong = text.replace('"returned":6', '"returned":5')
        office.store.database.execute_sql("UPDATE settled_result SET result = ?", (wrong,))
    window = shown()
    window.versions.recount.click()
    qtbot.waitUntil(window.versions.differences.isVisible)
    assert texts(window.versions.changes) == [["全部", "收回票数", "5", "6"]]


def test_an_objection_is_recorded_and_answered(qtbot, office, topic, shown):
    settle_topic(office, topic.id)
    publish_topic(office, topic.id)
    window = shown()
    window.objections.receive.click()
    dialog = window.dialog
    dialog.save.click()
    assert dialog.band.text().endswith("请填写异议人。")
    dialog.objector.setText("何立夏")
    dialog.text.setPlainText("面积不对")
    dialog.day.setDate(QDate(2026, 2, 28))
    with qtbot.waitSignal(window.loaded):
        dialog.save.click()
    (row,) = texts(window.objections.model)
    assert row == ["1", "2026年2月28日", "何立夏", "面积不对", "未答复"]
    window.objections.answer.click()
    answer = window.dialog
    answer.text.setPlainText("已更正一户面积")
    # Nothing is found by itself.
    answer.save.click()
    assert answer.band.text().endswith("请选择处理结果：异议是否成立。")
    answer.finding.setCurrentIndex(answer.finding.findData(Answer.PARTLY))
    answer.text.setPlainText("已更正一户面积")
    with qtbot.waitSignal(window.loaded):
        answer.save.click()
    (stored,) = Objections(office, topic.id).all()
    assert (stored.result, stored.answer) == (Answer.PARTLY, "已更正一户面积")
    assert stored.answered_on == date(2026, 3, 1)
    assert texts(window.objections.model)[0][-1] == "部分成立"
    Objections(office, topic.id).answer(stored.id, Answer.UPHELD, "已更正一户面积")
    with qtbot.waitSignal(window.loaded):
        window.refresh()
    assert texts(window.objections.model)[0][-1] == "成立"
    assert window.objections.answer_text.text() == "已更正一户面积"


@pytest.mark.parametrize("is_archived", [False, True])
def test_the_way_back_is_told_while_there_is_one(office, topic, shown, is_archived):
    settle_topic(office, topic.id)
    publish_topic(office, topic.id)
    Objections(office, topic.id).receive("何立夏", "面积不对")
    if is_archived:
        archive_topic(office, topic.id, "先行归档")
    window = shown()
    window.objections.answer.click()
    assert window.dialog.hint.isVisible() is not is_archived
    window.dialog.reject()


def test_one_in_error_is_withdrawn_with_a_reason(qtbot, office, topic, shown, prompts):
    settle_topic(office, topic.id)
    publish_topic(office, topic.id)
    Objections(office, topic.id).receive("何立夏", "面积不对")
    window = shown()
    prompts.answers.append("重复登记")
    with qtbot.waitSignal(window.loaded):
        window.objections.withdraw.click()
    assert texts(window.objections.model)[0][-1] == "已撤销"
    assert not window.objections.answer.isEnabled()


def test_objections_wait_until_the_result_is_posted(office, topic, shown):
    settle_topic(office, topic.id)
    window = shown()
    assert not window.objections.receive.isEnabled()
    assert window.objections.period.text() == "结果公示以后可以登记异议。"


def test_an_objection_to_a_notice_taken_down_is_recorded_and_a_late_one_is_marked(
    qtbot, office, topic, shown
):
    settle_topic(office, topic.id)
    publish_topic(office, topic.id)
    office.clock.now += timedelta(days=12)
    take_down_topic(office, topic.id, "有人反映")
    window = shown()
    said = window.objections.period.text()
    assert said == (
        "第1次核定的结果于2026年3月1日公示，2026年3月13日撤下。\n"
        "异议期已于2026年3月9日届满，此后收到的登记为逾期。"
    )
    window.objections.receive.click()
    dialog = window.dialog
    assert dialog.said.text().endswith("这一条将登记为逾期。")
    dialog.day.setDate(QDate(2026, 3, 9))
    assert dialog.said.text().endswith("异议受理至2026年3月9日，这一条没有逾期。")
    dialog.day.setDate(QDate(2026, 3, 10))
    dialog.objector.setText("何立夏")
    dialog.contact.setText("0570-0000001")
    dialog.text.setPlainText("面积不对")
    with qtbot.waitSignal(window.loaded):
        dialog.save.click()
    assert texts(window.objections.model)[0][1] == "2026年3月10日（逾期）"
    # The one just put on record is chosen.
    Objections(office, topic.id).receive("秦月", "没有收到票")
    with qtbot.waitSignal(window.loaded):
        window.refresh()
    assert window.objections.text.text() == "没有收到票"
    window.objections.table.selectRow(0)
    with qtbot.waitSignal(window.loaded):
        window.refresh()
    assert window.objections.whose.text() == ("何立夏，联系方式：0570-0000001，针对第1次核定的结果")
    assert window.objections.latest.text().startswith(f"{community.OPERATOR}于2026年3月13日")


def test_why_it_was_settled_as_it_was_stands_beside_the_version(office, topic, shown):
    settle_topic(office, topic.id)
    publish_topic(office, topic.id)
    Objections(office, topic.id).receive("何立夏", "面积不对")
    take_down_topic(office, topic.id, "有人反映")
    settle_topic(office, topic.id, explained="与计票无关，另行答复")
    unsettle_topic(office, topic.id, "再核对")
    window = shown()
    state = texts(window.versions.versions)[0][3]
    assert state.endswith(f"由{community.OPERATOR}撤回：再核对。核定时的说明：与计票无关，另行答复")
    assert window.versions.state.text().startswith(f"第2次核定，{community.OPERATOR}于2026年3月1日")
    assert window.versions.state.text().endswith(state)


def test_sheets_say_whether_they_hold(office, topic, shown):
    record_sheet(office, topic.id, "notice", Way.PRINTER, "0001-0002")
    settle_topic(office, topic.id)
    record_sheet(office, topic.id, "tally", Way.PDF, "0003-0004")
    window = shown()
    newest, oldest = texts(window.sheets.model)
    assert [newest[at] for at in (0, 1, 4, 5, 6)] == [
        "计票表", "PDF", "第1次核定", "0003-0004", "有效",
    ]  # fmt: skip
    assert [oldest[at] for at in (0, 1, 4, 6)] == ["结果公示", "打印", "初步结果", "已作废"]


def test_the_opener_keeps_one_window_for_a_topic(
    qtbot, themed, chinese, jobs, prompts, office, topic
):
    parent = QWidget()
    qtbot.addWidget(parent)
    opener = AfterwardsOpener(jobs, prompts, parent)
    opener.open(office, topic.id)
    first = opener.window
    opener.open(office, topic.id)
    assert opener.window is first
    with qtbot.waitSignal(first.loaded):
        opener.refresh()
    opener.close()
    assert opener.window is None


def test_a_written_objection_is_not_dropped_by_escape(qtbot, office, topic, shown, prompts):
    settle_topic(office, topic.id)
    publish_topic(office, topic.id)
    window = shown()
    window.objections.receive.click()
    qtbot.keyClick(window.dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.dialog is None)  # nothing was written
    window.objections.receive.click()
    dialog = window.dialog
    dialog.text.setPlainText("面积不对")
    prompts.answers = [False, True]
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert prompts.questions == ["不登记就离开吗？"]
    assert dialog.text.toPlainText() == "面积不对"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.dialog is None
    assert Objections(office, topic.id).all() == ()
