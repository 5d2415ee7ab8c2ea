# SPDX-License-Identifier: Apache-2.0
"""The register's window: found, filtered, ordered, put right, exported."""

import re
from datetime import date

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from commdesk.domain.register import Place
from commdesk.domain.roll import make_roll
from commdesk.domain.topics import Basis, PaperPer
from commdesk.services.audit import verify
from commdesk.services.register.register import load_register, register_summary
from commdesk.services.register.update import plan_update
from commdesk.services.register_import.understand import preview_register
from commdesk.ui.register.flow import RegisterFlow
from commdesk.ui.register.owner_dialogs import MergeDialog, SplitDialog
from commdesk.ui.register.page import ListPage
from tests import community


@pytest.fixture
def office(tmp_path):
    made = community.new_office(tmp_path / "office", homes=60)
    yield made
    made.close()


@pytest.fixture
def over(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def flow(over, jobs, prompts, qtbot, chinese):
    made = RegisterFlow(jobs, prompts, over)
    yield made
    qtbot.waitUntil(lambda: not jobs.is_busy)
    if made.window is not None:
        made.window.close()


@pytest.fixture
def window(flow, office, qtbot):
    flow.start(office)
    qtbot.waitUntil(lambda: flow.window is not None)
    return flow.window


def shown(page, column=0):
    return [page.model.index(row, column).data() for row in range(page.model.rowCount())]


def stored(flow, qtbot, reason="核对后更正"):
    """Give the open dialog a reason, store, and wait for the lists."""
    dialog = flow.dialog
    dialog.reason.setText(reason)
    # A shortcut is for the window that has the keys.
    qtbot.waitUntil(dialog.isActiveWindow)
    with qtbot.waitSignal(flow.changed):
        qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert flow.dialog is None
    return flow.window


def test_what_is_typed_is_found_at_each_key(window, qtbot):
    page = window.homes
    assert page.search.hasFocus()
    assert (page.model.rowCount(), page.count.text()) == (62, "共 62 条")
    qtbot.keyClicks(page.search, "1-2-01")
    assert shown(page) == [f"1幢2单元01{n:02d}" for n in range(1, 5)]
    assert page.count.text() == "62 条中的 4 条"
    page.search.setText("yz")
    assert "业主1" in shown(page, 1)
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert page.model.rowCount() == 62
    page.search.setText("没有这个人")
    assert page.empty.isVisible()
    assert "没有符合的记录" in page.empty.text()


def test_filters_and_order(window, qtbot):
    page = window.homes
    counts = page._filters["counts"]
    counts.setCurrentIndex(counts.findText("不计票"))
    assert shown(page) == ["地下车库B012"]
    counts.setCurrentIndex(0)
    building = page._filters["building"]
    building.setCurrentIndex(building.findText("2幢"))
    page.table.horizontalHeader().sectionClicked.emit(3)
    assert shown(page)[0] == "2幢1单元0101"
    page.table.horizontalHeader().sectionClicked.emit(3)
    assert shown(page)[0] == "2幢1单元0304"
    assert not page._filters["grid"].isVisible()


def test_the_lists_are_ordered_by_keys_too(window, qtbot):
    page = window.homes
    page.search.setText("2幢")
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    assert page.order.whole == "按房屋升序（Ctrl+Shift+方向键）"
    for _ in range(3):
        qtbot.keyClick(page.table, Qt.Key.Key_Right, held)
    assert page.order.whole == "按面积（㎡）升序（Ctrl+Shift+方向键）"
    areas = [float(text.replace(",", "")) for text in shown(page, 3)]
    assert areas == sorted(areas)
    assert areas[0] < areas[-1]
    qtbot.keyClick(page.table, Qt.Key.Key_Down, held)
    assert page.order.whole == "按面积（㎡）降序（Ctrl+Shift+方向键）"
    assert page.table.accessibleDescription() == page.order.whole
    assert [float(text.replace(",", "")) for text in shown(page, 3)] == areas[::-1]
    assert len(page.chosen) == 1  # one line stays at hand, and no others are marked
    heads = page.table.horizontalHeader()
    assert heads.sortIndicatorSection() == 3
    assert "Ctrl+Shift" in heads.toolTip()
    qtbot.keyClick(page.table, Qt.Key.Key_Up, held)
    assert float(shown(page, 3)[0]) == areas[0]
    for _ in range(4):
        qtbot.keyClick(page.table, Qt.Key.Key_Left, held)
    assert heads.sortIndicatorSection() == 8  # round the first column to the last


def test_households_have_a_list_of_their_own(window, flow, office, qtbot):
    roll = make_roll(load_register(office), Basis.HOUSEHOLDS, PaperPer.PROPERTY)
    page = window.households
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window.tabs.currentWidget() is page
    assert page.model.rowCount() == len(roll.voters)
    assert shown(page, 1) == [voter.name for voter in roll.voters]
    assert set(shown(page, 4)) == {"0"}
    window.add_wanted.emit("resident")
    flow.dialog.name.setText("周敏")
    flow.dialog.home.setText("1-1-101")
    window = stored(flow, qtbot)
    page.search.setText("周敏")
    assert (shown(page), shown(page, 4), shown(page, 5)) == (["1幢1单元0101"], ["1"], ["周敏"])
    page.search.clear()
    lived = page._filters["lived"]
    lived.setCurrentIndex(lived.findText("有居民"))
    assert shown(page) == ["1幢1单元0101"]
    window.change_wanted.emit(page.model.rows[0])
    assert flow.dialog.building.text() == "1"
    flow.dialog.reject()


def test_a_property_is_put_right_by_keys_alone(window, flow, office, qtbot):
    page = window.homes
    qtbot.keyClicks(page.search, "1-1-202")
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    assert page.table.hasFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    dialog = flow.dialog
    assert dialog.area.text() == "80.5065"
    dialog.area.setText("八十")
    dialog.save.click()
    assert "八十" in dialog.band.text()
    dialog.area.setText("81.2")
    dialog.save.click()
    assert "请填写原因" in dialog.band.text()
    assert not dialog.change.isEnabled()
    window = stored(flow, qtbot)
    assert shown(window.homes, 3) == ["81.20"]
    assert "已保存并记录在案" in window.band.text()
    assert 812_000 in {home.area for home in load_register(office).properties}


def test_a_new_owner_takes_the_property(window, flow, office, qtbot):
    window.homes.search.setText("1-1-202")
    window.change_wanted.emit(window.homes.model.rows[0])
    dialog = flow.dialog
    dialog.owner.setText("郑和平")
    dialog.phone.setText("13811110000")
    assert dialog.change.isEnabled()
    dialog.change.setCurrentIndex(1)
    window = stored(flow, qtbot)
    assert shown(window.homes, 1) == ["郑和平"]
    assert register_summary(office).owners == len(community.register_of(60).owners)


def test_properties_are_added_and_retired(window, flow, office, qtbot):
    window.add_wanted.emit("home")
    dialog = flow.dialog
    for field, text in (
        (dialog.building, "1"), (dialog.entrance, "1"), (dialog.room, "0101"),
        (dialog.area, "90"), (dialog.owner, "郑和平"), (dialog.reason, "漏登"),
    ):  # fmt: skip
        field.setText(text)
    dialog.save.click()
    qtbot.waitUntil(lambda: "已在名册中" in dialog.band.text())
    dialog.room.setText("0901")
    window = stored(flow, qtbot)
    assert register_summary(office).properties == 63
    window.homes.search.setText("0901")
    window.homes.table.selectAll()
    window.retire_wanted.emit(window.homes.chosen)
    stored(flow, qtbot)
    assert register_summary(office).properties == 62


def test_owners_are_merged_and_split(window, flow, office, qtbot):
    people = register_summary(office).people
    page = window.owners
    page.search.setText("业主3")
    assert not window.merge.isEnabled()
    page.choose(0)
    window.merge.click()
    assert "请先选中" in window.band.text()
    page.table.selectAll()
    assert not window.split.isEnabled()
    several = len(page.chosen)
    window.merge.click()
    assert isinstance(flow.dialog, MergeDialog)
    window = stored(flow, qtbot)
    assert register_summary(office).people == people - several + 1
    window.owners.choose(0)
    window.split.click()
    dialog = flow.dialog
    assert isinstance(dialog, SplitDialog)
    dialog.save.click()
    assert "勾选一部分" in dialog.band.text()
    dialog.homes.item(0).setCheckState(Qt.CheckState.Checked)
    dialog.names.setText("另一人")
    stored(flow, qtbot)
    assert register_summary(office).people == people - several + 2


def test_residents_and_representatives_are_kept(window, flow, office, qtbot):
    window.tabs.setCurrentIndex(2)
    assert "还没有居民" in window.residents.empty.text()
    window.residents.add.click()
    dialog = flow.dialog
    dialog.name.setText("周敏")
    dialog.home.setText("99-1-1")
    dialog.save.click()
    assert "不在名册中" in dialog.band.text()
    dialog.home.setText("1-1-101")
    dialog.born.setText("1990-3-7")
    window = stored(flow, qtbot)
    assert shown(window.residents, 1) == ["1幢1单元0101"]
    window.tabs.setCurrentIndex(4)
    window.representatives.add.click()
    flow.dialog.name.setText("孙楼长")
    flow.dialog.places.setText("1幢、2幢1单元")
    stored(flow, qtbot)
    register = load_register(office)
    assert register.residents[0].born == date(1990, 3, 7)
    assert register.representatives[0].places == (Place("1"), Place("2", "1"))


def test_a_list_of_residents_is_imported(window, flow, prompts, office, qtbot, tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["姓名", "身份证号", "幢", "单元", "室", "出生日期"])
    book.active.append(["吴桂芳", "110101195003070012", "1", "1", "0102", "1950.3.7"])
    book.save(tmp_path / "居民.xlsx")
    prompts.answers.append(tmp_path / "居民.xlsx")
    window.import_wanted.emit("resident")
    qtbot.waitUntil(lambda: flow.dialog is not None)
    assert flow.dialog.figures.text() == "新增 1 人，有变化 0 人，没有变化 0 人。"
    model = flow.dialog.problems.table.model()
    assert "身份证号码不导入" in model.index(0, 2).data()
    stored(flow, qtbot)
    assert [person.name for person in load_register(office).residents] == ["吴桂芳"]


def test_the_register_is_exported_and_imports_back(window, prompts, office, qtbot, tmp_path):
    path = tmp_path / "名册.xlsx"
    prompts.answers.append(path)
    window.export.click()
    qtbot.waitUntil(lambda: "62 套房屋已导出到" in window.band.text())
    assert plan_update(office, preview_register(path)).items == ()


def test_an_empty_office_says_what_to_do(flow, qtbot, tmp_path):
    empty = community.new_office(tmp_path / "empty")
    try:
        flow.start(empty)
        qtbot.waitUntil(lambda: flow.window is not None)
        assert "还没有名册" in flow.window.homes.empty.text()
        assert not flow.window.export.isEnabled()
        assert not flow.window.homes.add.isEnabled()
        flow.window.close()
    finally:
        empty.close()


@pytest.mark.parametrize("percent", [100, 125, 150])
def test_nothing_is_cut_at_larger_type(themed, flow, office, qtbot, qapp, percent):
    from commdesk.ui.kit import theme

    theme.apply(qapp, percent=percent)
    flow.start(office)
    qtbot.waitUntil(lambda: flow.window is not None)
    flow.window.resize(1280, 720)
    for at in range(4):
        flow.window.tabs.setCurrentIndex(at)
        page = flow.window.tabs.currentWidget()
        assert isinstance(page, ListPage)
        qtbot.wait(1)
        for made in (page.acts.itemAt(n).widget() for n in range(page.acts.count())):
            if made is not None:
                assert made.width() >= made.sizeHint().width()
    assert flow.window.minimumSizeHint().width() <= 1280
    assert flow.window.minimumSizeHint().height() <= 720


def test_what_was_stored_is_shown_before_the_lists_are_made_anew(
    themed, window, flow, office, qtbot
):
    """Making the lists of a large register takes seconds: the line does not wait for them."""
    page = window.homes
    page.choose(5)
    page._change()
    old = page.model.rows[5].home
    flow.dialog.area.setText("77.7")
    flow.dialog.phone.setText("13855556666")
    flow.dialog.reason.setText("核对")
    seen = []
    original = flow._remake

    def remake(found):
        original(found)
        row = next(at for at, line in enumerate(page.model.rows) if line.home.id == old.id)
        seen.append((shown(page, 3)[row], shown(page, 2)[row], window.busy.isVisibleTo(window)))
        assert page.chosen[0].home.id == old.id

    flow._remake = remake
    with qtbot.waitSignal(flow.changed):
        flow.dialog.save.click()
    assert seen == [("77.70", "13855556666", True)]
    assert not window.busy.isVisibleTo(window)
    assert "已保存并记录在案" in window.band.text()
    assert re.search(r"\d\d:\d\d:\d\d", window.band.text())
    assert page.chosen[0].home.area == 777_000


def test_the_owner_who_stays_is_chosen_after_a_merge(window, flow, qtbot):
    window.tabs.setCurrentWidget(window.owners)
    page = window.owners
    some = (page.model.rows[10], page.model.rows[11], page.model.rows[20])
    window.merge_wanted.emit(some)
    flow.dialog.stays.setCurrentIndex(2)
    window = stored(flow, qtbot)
    (line,) = page.chosen
    assert line.owner.id == some[2].owner.id
    assert {home.id for one in some for home in one.homes} == {home.id for home in line.homes}


def test_the_only_hit_is_chosen(window, qtbot):
    page = window.homes
    page.search.setText("1-2-0102")
    assert [line.home.address.label for line in page.chosen] == ["1幢2单元0102"]


def test_what_was_retired_is_seen_and_taken_back_in(themed, window, flow, office, qtbot):
    page = window.homes
    assert not page.which.isVisibleTo(window)
    page.search.setText("1-2-0102")
    line = page.chosen[0]
    window.retire_wanted.emit(page.chosen)
    window = stored(flow, qtbot)
    assert page.model.rowCount() == 0
    assert window.focusWidget() is page.search
    assert page.which.isVisibleTo(window)
    page.which.setCurrentIndex(page.which.findText("已移出"))
    assert shown(page) == ["1幢2单元0102（已移出）"]
    assert [made.isEnabled() for made, _ in page._needs_line] == [False, False, True]
    page.which.setCurrentIndex(page.which.findText("全部"))
    page.search.clear()
    assert page.count.text() == "共 62 条"
    page.search.setText("1-2-0102")
    page.restore.click()
    window = stored(flow, qtbot)
    assert not page.which.isVisibleTo(window)
    (back,) = page.chosen
    assert (back.home, back.owner) == (line.home, line.owner)
    assert verify(office).ok
    assert register_summary(office).properties == 62


def test_an_area_of_a_whole_estate_is_asked_about(window, flow, office, prompts, qtbot):
    window.homes.choose(0)
    window.homes._change()
    dialog = flow.dialog
    dialog.area.setText("1000000000")
    dialog.reason.setText("核对")
    prompts.answers.append(False)
    dialog.save.click()
    assert flow.dialog is dialog
    assert prompts.questions[-1] == "1幢1单元0101 的面积是 1,000,000,000.00 ㎡，对吗？"
    assert dialog.save.isEnabled()
    dialog.area.setText("-5")
    dialog.save.click()
    assert "面积须大于 0" in dialog.band.text()
    dialog.area.setText("1000000000")
    prompts.answers.append(True)
    stored(flow, qtbot)
    assert max(home.area for home in load_register(office).properties) == 10**13


def test_an_id_number_for_a_phone_is_refused_and_the_phone_stays(window, flow, office, qtbot):
    window.owners.choose(3)
    window.owners._change()
    dialog = flow.dialog
    before = dialog.phone.text()
    dialog.phone.setText("110101199003070012")
    dialog.reason.setText("核对")
    dialog.save.click()
    qtbot.waitUntil(lambda: "身份证号码" in dialog.band.text())
    assert flow.dialog is dialog
    assert before in {owner.phone for owner in load_register(office).owners}
