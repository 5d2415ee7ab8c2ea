# SPDX-License-Identifier: Apache-2.0
"""What a workbook would change: marked line by line or together, filtered, and stored."""

from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from commdesk.services.register.register import load_register
from commdesk.ui.register.update_flow import RegisterUpdateFlow
from tests import community


@pytest.fixture
def office(tmp_path):
    made = community.new_office(tmp_path / "office", homes=20)
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
def flow(over, jobs, prompts, qtbot, themed, chinese):
    made = RegisterUpdateFlow(jobs, prompts, over)
    yield made
    qtbot.waitUntil(lambda: not jobs.is_busy)
    if made.dialog is not None:
        made.dialog.close()


@pytest.fixture
def dialog(flow, office, over, qtbot):
    """Two areas differ, one room is missing, one owner has another phone."""
    register = load_register(office)
    homes = list(register.properties)
    homes[3] = replace(homes[3], area=991_000, counts=False)
    homes[4] = replace(homes[4], area=992_000)
    del homes[7]
    owners = list(register.owners)
    owners[8] = replace(owners[8], phone="13711112222")
    register = replace(register, owners=tuple(owners), properties=tuple(homes))
    flow.start(office, community.preview_of(register, name="新.xlsx"), over)
    qtbot.waitUntil(lambda: flow.dialog is not None)
    return flow.dialog


def lines(dialog):
    model = dialog.model
    return [
        tuple(model.index(row, column).data() for column in range(4))
        for row in range(model.rowCount())
    ]


def test_each_difference_is_said(dialog):
    assert dialog.figures.text() == "变更 2，表中没有 1，业主信息 1，没有变化 19"
    assert lines(dialog) == [
        ("变更", "1幢1单元0104", "业主4", "面积：80.5039 → 99.10；是否计票：是 → 否"),
        ("变更", "1幢1单元0201", "业主5", "面积：80.5052 → 99.20"),
        ("表中没有", "1幢1单元0204", "业主8", "表格中没有"),
        ("业主信息", "1 套房屋", "业主10", "电话：13900000009 → 13711112222"),
    ]
    assert [item.news.name for item in dialog.model.chosen] == ["CHANGED", "CHANGED", "OWNER"]
    assert "已勾选 3 处，共 4 处" in dialog.summary.whole


def test_the_space_bar_and_the_filter_mark(dialog, qtbot):
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.model.marked == [False, True, False, True]
    dialog.only.setCurrentIndex(dialog.only.findText("表中没有 1"))
    assert [line[0] for line in lines(dialog)] == ["表中没有"]
    dialog.model.mark_shown(marked=True)
    assert dialog.model.marked == [False, True, True, True]
    dialog.only.setCurrentIndex(0)
    dialog.model.mark_shown(marked=False)
    assert not dialog.confirm.isEnabled()
    index = dialog.model.index(1, 0)
    assert dialog.model.setData(index, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert dialog.model.marked == [False, True, False, False]
    assert dialog.confirm.isEnabled()


def test_only_what_is_marked_is_stored(flow, dialog, office, qtbot):
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    dialog.reason.setText(" ")
    dialog.confirm.click()
    assert "请填写原因" in dialog.band.text()
    dialog.reason.setText("年度更新")
    with qtbot.waitSignal(flow.stored) as stored:
        dialog.confirm.click()
    assert stored.args[0].properties == 22
    areas = {home.area for home in load_register(office).properties}
    assert 992_000 in areas
    assert 991_000 not in areas
    assert flow.dialog is None


def test_an_equal_workbook_is_said(flow, office, over, prompts, qtbot):
    flow.start(office, community.preview_of(load_register(office)), over)
    qtbot.waitUntil(lambda: bool(prompts.messages))
    assert prompts.messages == ["表格与名册一致，没有要更新的。"]
    assert flow.dialog is None


def owner_id(known):
    """An id as another file's owner has it."""
    return UUID(int=known.int + 7_000_000_000)


def test_a_file_of_another_estate_is_confirmed_first(flow, office, over, qtbot):
    register = load_register(office)
    owners = tuple(
        replace(owner, id=owner_id(owner.id), names=(f"别处{at}",), phone=f"1370000{at:04d}")
        for at, owner in enumerate(register.owners)
    )
    homes = tuple(replace(home, owner_id=owner_id(home.owner_id)) for home in register.properties)
    register = replace(register, owners=owners, properties=homes)
    flow.start(office, community.preview_of(register), over)
    qtbot.waitUntil(lambda: flow.dialog is not None)
    dialog = flow.dialog
    assert "是否选错了文件" in dialog.doubt.text()
    assert dialog.right_file.isVisible()
    assert not dialog.confirm.isEnabled()
    dialog.right_file.click()
    assert dialog.confirm.isEnabled()
    dialog.model.mark_shown(marked=False)
    assert not dialog.confirm.isEnabled()


def test_a_usual_update_asks_nothing_of_the_file(dialog):
    assert not dialog.right_file.isVisible()
    assert dialog.confirm.isEnabled()
