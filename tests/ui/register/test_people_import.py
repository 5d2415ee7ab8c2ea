# SPDX-License-Identifier: Apache-2.0
"""Lists of people on their way in: what is wrong comes first and is put right in place."""

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from commdesk.domain.register import Place
from commdesk.services.register.register import load_register
from commdesk.ui.register.flow import RegisterFlow
from tests import community

HEAD = ["姓名", "幢", "单元", "室", "出生日期", "电话"]
WRONG = [
    ["吴桂芳", "1", "1", "0102", "1950.3.7", "13811112222"],
    ["周敏", "99", "1", "0101", "", ""],  # no such home: a doubt
    ["钱多", "1", "1", "0103", "三月", ""],
    ["", "1", "1", "0104", "", "13833334444"],
]


def write(path, head, rows):
    book = openpyxl.Workbook()
    for row in (head, *rows):
        book.active.append(row)
    book.save(path)
    return path


@pytest.fixture
def office(tmp_path):
    made = community.new_office(tmp_path / "office", homes=60)
    yield made
    made.close()


@pytest.fixture
def flow(qtbot, jobs, prompts, chinese):
    over = QWidget()
    qtbot.addWidget(over)
    with qtbot.waitExposed(over):
        over.show()
    made = RegisterFlow(jobs, prompts, over)
    yield made
    qtbot.waitUntil(lambda: not jobs.is_busy)
    if made.people.dialog is not None:
        made.people.dialog.leave()
    if made.window is not None:
        made.window.close()


@pytest.fixture
def opened(flow, office, prompts, qtbot, tmp_path):
    """Show what is understood of a list."""

    def show(head, rows, kind="resident"):
        prompts.answers.append(write(tmp_path / "名单.xlsx", head, rows))
        flow.start(office)
        qtbot.waitUntil(lambda: flow.window is not None)
        flow.window.import_wanted.emit(kind)
        qtbot.waitUntil(lambda: flow.people.dialog is not None)
        return flow.people.dialog

    return show


def column(dialog, at):
    model = dialog.problems.table.model()
    return [model.index(row, at).data() for row in range(model.rowCount())]


def put_right(qtbot, flow, text):
    before = flow.people.reading
    bar = flow.people.dialog.problems.bar
    bar.text.selectAll()
    bar.text.insert(text)  # keys of a test write no Chinese
    qtbot.keyClick(bar.text, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: flow.people.reading is not before)


def test_errors_come_first_with_their_cells_and_are_put_right_in_place(opened, flow, office, qtbot):
    dialog = opened(HEAD, WRONG)
    assert column(dialog, 0) == ["✕ 须改正", "✕ 须改正", "! 请核对"]
    assert column(dialog, 1) == ["E4", "A5", "D3"]
    assert dialog.focusWidget() is dialog.problems.table
    assert not dialog.save.isEnabled()
    bar = dialog.problems.bar
    assert bar.cell.currentText() == "E4  出生日期"
    assert bar.text.text() == "三月"
    qtbot.keyClick(dialog.problems.table, Qt.Key.Key_Return)
    put_right(qtbot, flow, "1990-3-7")
    # The next one is at hand, without another key; Enter did not take anything over.
    assert (dialog.focusWidget(), bar.cell.currentText()) == (bar.text, "A5  姓名")
    assert load_register(office).residents == ()
    put_right(qtbot, flow, "孙新")
    assert column(dialog, 0) == ["! 请核对"]
    assert dialog.save.isEnabled()
    assert dialog.figures.text() == "新增 4 人，有变化 0 人，没有变化 0 人。"
    dialog.reason.setText("居民名单导入")
    with qtbot.waitSignal(flow.changed):
        qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)
    people = load_register(office).residents
    assert [person.name for person in people] == ["吴桂芳", "周敏", "钱多", "孙新"]
    assert flow.people.dialog is None


def test_what_was_put_right_is_listed_taken_back_and_not_lost_by_a_key(
    themed, opened, flow, prompts, qtbot
):
    dialog = opened(HEAD, WRONG)
    put_right(qtbot, flow, "1990-3-7")
    assert dialog.mends.isVisibleTo(dialog)
    prompts.answers.append(False)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert prompts.questions[-1] == "在此改正的 1 处还没有导入。"
    assert flow.people.dialog is dialog
    before = flow.people.reading
    dialog.mends.back.click()
    qtbot.waitUntil(lambda: flow.people.reading is not before)
    assert column(dialog, 1) == ["E4", "A5", "D3"]
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert flow.people.dialog is None


def test_a_list_put_right_in_its_file_is_read_again(opened, flow, qtbot, tmp_path):
    dialog = opened(HEAD, WRONG)
    put_right(qtbot, flow, "1990-3-7")
    rows = [list(row) for row in WRONG]
    rows[3][0] = "孙新"
    write(tmp_path / "名单.xlsx", HEAD, rows)
    before = flow.people.reading
    dialog.again.click()
    qtbot.waitUntil(lambda: flow.people.reading is not before)
    assert dialog.save.isEnabled()
    assert [mend.cell for mend in flow.people.reading.preview.mends] == ["E4"]


def test_the_buildings_of_a_representative_are_put_right_in_place(opened, flow, office, qtbot):
    dialog = opened(
        ["代表姓名", "电话", "负责楼栋"], [["孙楼长", "138", "九十九幢"]], "representative"
    )
    assert column(dialog, 1) == ["C2"]
    assert dialog.problems.bar.cell.currentText() == "C2  负责楼栋"
    put_right(qtbot, flow, "1幢")
    dialog.reason.setText("代表名单导入")
    with qtbot.waitSignal(flow.changed):
        dialog.save.click()
    assert load_register(office).representatives[0].places == (Place("1"),)


def test_the_reason_is_given_and_never_scrolls_out_of_sight(themed, opened, flow):
    dialog = opened(HEAD, WRONG)
    assert dialog.reason.text() == "导入“名单.xlsx”"
    dialog.resize(dialog.width(), 420)
    area = dialog.findChild(QScrollArea)
    assert not area.isAncestorOf(dialog.reason)
    assert dialog.reason.visibleRegion().boundingRect() == dialog.reason.rect()


def test_an_empty_reason_is_asked_for_in_its_place(opened, flow, qtbot):
    dialog = opened(HEAD, WRONG[:1])
    dialog.reason.clear()
    dialog.save.setFocus()
    dialog.save.click()
    assert "请填写原因" in dialog.band.text()
    assert dialog.focusWidget() is dialog.reason


def test_another_name_is_one_line(opened, flow, office, qtbot):
    dialog = opened(HEAD, WRONG[:1])
    with qtbot.waitSignal(flow.changed):
        dialog.save.click()
    qtbot.waitUntil(lambda: flow.people.dialog is None)
    flow.window.close()
    qtbot.waitUntil(lambda: flow.window is None)
    dialog = opened(HEAD, [["吴桂芬", *WRONG[0][1:]]])
    model = dialog.model
    assert [model.index(0, at).data() for at in (0, 1, 5)] == [
        "可能是改名",
        "吴桂芬",
        "姓名：吴桂芳 → 吴桂芬",
    ]
    assert model.marked == [True]
    assert model.headerData(0, Qt.Orientation.Horizontal) == "改正"
