# SPDX-License-Identifier: Apache-2.0
"""The delivery desk: settings stay, a scan is on record at once, a building in one act."""

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QEvent, Qt, QTime
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from commdesk.domain.entry_rules import EntryRules
from commdesk.domain.register import Place
from commdesk.services.delivery.desk import DeliveryDesk
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.workbooks import read_workbook
from commdesk.ui.delivery.printing import make_list
from commdesk.ui.delivery.settings import HIMSELF, HandoverForm
from commdesk.ui.delivery.window import DeliveryWindow
from commdesk.ui.kit import theme
from tests import community


@pytest.fixture
def estate(tmp_path):
    made = community.new_office(tmp_path / "office", homes=60)
    yield made
    made.close()


@pytest.fixture
def vote_to_deliver(estate):
    return community.opened_topic(estate, entry=EntryRules(check_digits=True))


@pytest.fixture
def delivery(estate, vote_to_deliver, qtbot, jobs, prompts, chinese):
    HandoverForm.remembered = None
    made = DeliveryWindow(DeliveryDesk(estate, vote_to_deliver.id), jobs, prompts)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    HandoverForm.remembered = None


def test_each_scan_is_stored_and_said_and_a_second_one_is_said(delivery, vote_to_deliver):
    codes = vote_to_deliver.codes
    delivery.form.method.setCurrentText("邮寄")
    delivery.form.one.setText("张三")
    QTest.keyClicks(delivery.field, codes.typed(17))
    QTest.keyClick(delivery.field, Qt.Key.Key_Return)
    assert "已登记送达" in delivery.band.text()
    assert codes.printed(17) in delivery.band.text()
    assert delivery.field.text() == ""
    delivery.take(codes.scanned(18))
    assert [one.paper.number for one in delivery.model.rows] == [18, 17]
    assert {(one.method, one.deliverers) for one in delivery.model.rows} == {("邮寄", ("张三",))}
    delivery.take(codes.typed(17))
    assert "已有登记" in delivery.band.text()
    assert delivery.total == 2
    assert "59" in delivery.counts.text()


def test_the_receiver_is_each_papers_own_unless_kept(delivery, vote_to_deliver):
    codes = vote_to_deliver.codes
    delivery.form.relation.setCurrentText("配偶")
    delivery.form.receiver.setText("周某")
    delivery.take(codes.typed(1))
    delivery.take(codes.typed(2))
    delivery.form.relation.setCurrentText("物业代收")
    delivery.form.keep.setChecked(True)
    delivery.take(codes.typed(3))
    delivery.take(codes.typed(4))
    told = {one.paper.number: (one.relation, one.receiver) for one in delivery.model.rows}
    assert told == {1: ("配偶", "周某"), 2: (HIMSELF, ""), 3: ("物业代收", ""), 4: ("物业代收", "")}


def test_a_slow_scan_is_no_remark(delivery, vote_to_deliver, qtbot):
    """It would be kept for every paper that follows."""
    delivery.form.note.setText("代收")
    delivery.form.note.setFocus()
    qtbot.waitUntil(delivery.form.note.hasFocus)
    watch = delivery._scans
    for place, sign in enumerate([*vote_to_deliver.codes.scanned(17), "\r"]):
        watch.flush()
        code = Qt.Key.Key_Return if sign == "\r" else ord(sign)
        event = QKeyEvent(QEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier, sign)
        event.setTimestamp(10_000 + 80 * place)
        QCoreApplication.sendEvent(delivery.form.note, event)
    assert [(one.paper.number, one.note) for one in delivery.model.rows] == [(17, "代收")]
    assert delivery.form.note.text() == "代收"


def test_a_wrong_number_stores_nothing(delivery, vote_to_deliver):
    wrong = str(int(vote_to_deliver.codes.typed(17)) // 10 * 10 + 1)
    wrong = wrong if wrong != vote_to_deliver.codes.typed(17) else wrong[:-1] + "2"
    delivery.take(wrong)
    assert delivery.model.rows == ()
    assert "✕" in delivery.band.text()
    assert delivery.field.selectedText() == wrong


def test_a_time_in_the_future_is_refused(delivery, vote_to_deliver):
    delivery.form.now.setChecked(False)
    delivery.form.time.setDateTime(delivery.form.time.dateTime().addYears(30))
    delivery.take(vote_to_deliver.codes.typed(1))
    assert delivery.model.rows == ()
    assert "还没到" in delivery.band.text()


def test_the_time_shown_is_that_of_the_clock_while_now_is_ticked(delivery, qtbot):
    long_ago = QDateTime(QDate(2026, 1, 1), QTime(8, 0))
    form = delivery.form
    form.time.setDateTime(long_ago)
    form.clock.setInterval(1)
    qtbot.waitUntil(lambda: form.time.dateTime() > long_ago)
    form.clock.stop()
    form.time.setDateTime(long_ago)
    delivery.take("1-1-0101")
    assert form.time.dateTime() > long_ago
    form.now.setChecked(False)
    form.time.setDateTime(long_ago)
    form.show_now()
    assert form.time.dateTime() == long_ago


def test_two_deliverers_are_hinted_at_for_papers_brought_in_person(delivery, vote_to_deliver):
    form = delivery.form
    assert "两人" in form.hint.text()
    assert form.hint.isVisible()
    form.one.setText("张三")
    assert form.hint.isVisible()
    form.other.setText("李四")
    assert not form.hint.isVisible()
    form.other.clear()
    form.method.setCurrentText("邮寄")
    assert not form.hint.isVisible()
    form.method.setCurrentText("上门送达")
    assert form.hint.isVisible()
    delivery.take(vote_to_deliver.codes.typed(1))  # it is no refusal
    assert delivery.total == 1


def test_papers_that_came_back_are_said_and_not_recorded(
    delivery, estate, vote_to_deliver, prompts
):
    desk = EntryDesk(estate, vote_to_deliver.id)
    for number in (1, 2):
        desk.store(community.paper(number, topic=vote_to_deliver))
    delivery.refresh()
    assert delivery.counts.text() == ("已送达 0 / 61 张，另有 2 张未登记送达但已收回，还有 59 张")
    delivery.building.click()
    dialog = delivery.round_dialog
    dialog.choose(Place("1", "1"))
    assert "2 张已收回，不再登记" in dialog.band.text()
    dialog.save.click()
    assert delivery.total == 22


def test_deliverers_are_remembered_for_the_session(delivery, estate, vote_to_deliver, qtbot):
    delivery.form.one.setText("张三")
    delivery.form.other.setText("李四")
    delivery.take(vote_to_deliver.codes.typed(1))
    again = DeliveryWindow(
        DeliveryDesk(estate, vote_to_deliver.id), delivery._jobs, delivery._prompts
    )
    qtbot.addWidget(again)
    assert (again.form.one.text(), again.form.other.text()) == ("张三", "李四")


def test_a_building_but_for_some_rooms(delivery, qtbot):
    delivery.building.click()
    dialog = delivery.round_dialog
    assert not dialog.save.isEnabled()
    dialog.choose(Place("1", "1"))
    dialog.exceptions.setText("0102，9999")
    assert not dialog.save.isEnabled()
    assert "没有这间房：9999" in dialog.band.text()
    dialog.exceptions.setText("0102、0203")
    assert "22 张" in dialog.band.text()
    dialog.save.click()
    assert "22" in delivery.band.text()
    assert delivery.round_dialog is None
    assert delivery.total == 22


def test_in_large_type_on_a_low_screen_the_answer_to_a_scan_stays_in_sight(
    estate, vote_to_deliver, qapp, qtbot, themed, jobs, prompts, chinese
):
    theme.apply(qapp, percent=150)
    window = DeliveryWindow(DeliveryDesk(estate, vote_to_deliver.id), jobs, prompts)
    qtbot.addWidget(window)
    window.show()
    window.resize(1264, 672)
    window.take("9999")
    window.form.note.setFocus()
    window._side.ensureWidgetVisible(window.form.note)
    assert (window.width(), window.height()) == (1264, 672)
    for seen in (window.field, window.band, window.counts, window.table, window.leave):
        whole = seen.rect().translated(seen.mapTo(window, seen.rect().topLeft()))
        assert window.rect().contains(whole)
        assert seen.visibleRegion().boundingRect() == seen.rect()


def test_a_delivery_is_withdrawn_with_a_reason(delivery, vote_to_deliver, prompts):
    delivery.take(vote_to_deliver.codes.typed(1))
    delivery.table.selectRow(0)
    prompts.answers = ["看错房号"]
    delivery.withdraw.click()
    assert delivery.model.rows == ()
    assert delivery.total == 0


def test_the_list_of_those_left_and_a_posted_notice(delivery, prompts, tmp_path, qtbot):
    delivery._desk.deliver(range(1, 49), delivery.form.handover())
    delivery.left.click()
    dialog = delivery.undelivered_dialog
    assert "13" in dialog.total.text()
    dialog.save_to(tmp_path / "未送达.xlsx")
    rows = read_workbook(tmp_path / "未送达.xlsx").sheets[0].rows
    assert len(rows) == 14
    assert make_list(delivery._desk, dialog.lines).pages
    dialog.post.click()
    assert "张贴" in dialog.band.text()
    dialog.place.setText("2幢公告栏")
    assert dialog.whom.currentText() == "所有楼栋：13 张"
    assert dialog.table.selectionModel().selectedRows() == []
    dialog.table.selectRow(0)
    assert dialog.whom.currentText() == "2幢：12 张"
    prompts.answers = [True]
    with qtbot.waitSignal(dialog.posted):
        dialog.post.click()
    assert {one.method for one in delivery.model.rows[:12]} == {"张贴公告送达"}
    assert delivery.model.rows[0].note == "2幢公告栏"
    assert "1 张" in delivery.counts.text()


def test_another_topics_paper_is_told_by_its_title(delivery, estate):
    other = community.opened_topic(estate, entry=EntryRules(check_digits=True))
    delivery.take(other.codes.scanned(3))
    assert "“选聘物业服务企业”" in delivery.band.text()
    assert delivery.model.rows == ()


def test_a_scan_over_the_round_is_said_there(delivery, vote_to_deliver, qtbot):
    delivery._building()
    dialog = delivery.round_dialog
    qtbot.waitUntil(dialog.isVisible)
    delivery.take(vote_to_deliver.codes.scanned(17))
    assert "没有录入" in dialog.band.text()
    assert delivery.model.rows == ()
    dialog.reject()
