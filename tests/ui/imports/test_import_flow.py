# SPDX-License-Identifier: Apache-2.0
"""A register on its way in: shown, put right, stored or not."""

import json
import threading

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView, QWidget

from commdesk.models.office import Trail
from commdesk.services.register.register import load_register, register_summary
from commdesk.services.register_import.preview import Field
from commdesk.ui.imports import flow as import_flow
from commdesk.ui.imports.flow import ImportFlow
from tests import community

HEAD = ["楼栋", "单元", "房号", "业主姓名", "联系电话", "建筑面积（㎡）", "用途"]
GOOD = [
    ["3", "1", "0501", "王伟", "13800000001", 118.9, "住宅"],
    ["3", "1", "0502", "李娜", "13800000002", 89.5, "住宅"],
    ["3", "1", "0503", "王伟", "13800000003", 89.5, "住宅"],
    ["3", "1", "0504", "张强", "13800000004", 101.23, "住宅"],
    ["3", "1", "0505", "张强", "13800000004", 88.1, "住宅"],
    ["3", "2", "0101", "和苑置业有限公司", "", 200.5, "商铺"],
]
TOTAL = 687.73


def workbook(path, rows, total=TOTAL, head=HEAD):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "业主名册"
    sheet.append(["和苑小区业主名册"])
    sheet.append(head)
    for row in rows:
        sheet.append(row)
    sheet.append(["合计", None, None, None, None, total])
    book.save(path)
    return path


@pytest.fixture
def office(tmp_path):
    made = community.new_office(tmp_path / "office")
    yield made
    made.close()


@pytest.fixture
def flow(qtbot, jobs, prompts, chinese):
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    made = ImportFlow(jobs, prompts, window)
    yield made
    qtbot.waitUntil(lambda: not jobs.is_busy)
    if made.dialog is not None:
        made.dialog.leave()


@pytest.fixture
def shown(flow, office, qtbot, tmp_path):
    """Show a workbook with these rows."""

    def show(rows, **options):
        flow.read(office, workbook(tmp_path / "名册.xlsx", rows, **options))
        qtbot.waitUntil(lambda: flow.dialog is not None)
        return flow.dialog

    return show


def titles(dialog):
    return [dialog.tabs.tabText(at).split(" ")[0] for at in range(dialog.tabs.count())]


def texts(view, column):
    model = view.findChild(QTableView).model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_a_good_register_says_what_it_holds_and_is_stored(shown, flow, office, qtbot):
    dialog = shown(GOOD)
    assert dialog.file.whole == "“名册.xlsx”，工作表“业主名册”"
    assert dialog.properties.value.text() == "6"
    assert dialog.people.value.text() == "5"
    assert dialog.area.value.text() == "687.73"
    assert dialog.stated.value.text() == "687.73"
    assert dialog.total.text() == "✓  表内合计与各行之和一致。"
    assert dialog._confirm.isEnabled()
    with qtbot.waitSignal(flow.register_stored) as stored:
        qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert stored.args[0].properties == 6
    summary = register_summary(office)
    assert (summary.properties, summary.people, summary.file_name) == (6, 5, "名册.xlsx")
    assert flow.dialog is None


def test_what_deserves_a_look_has_its_lists(shown):
    dialog = shown(GOOD)
    found = dict(zip(titles(dialog), range(dialog.tabs.count()), strict=True))
    assert {"列的含义", "一人多套", "同名", "建设单位", "未读入的行"} <= found.keys()
    merged = dialog.tabs.widget(found["一人多套"])
    assert texts(merged, 0) == ["张强"]
    assert texts(merged, 2) == ["2"]
    assert texts(merged, 3) == ["189.33"]
    assert texts(dialog.tabs.widget(found["同名"]), 0) == ["王伟"]
    left_out = dialog.tabs.widget(found["未读入的行"])
    assert texts(left_out, 1)[0] == "标题"


def test_errors_come_first_and_nothing_can_be_confirmed(shown, office):
    rows = [list(row) for row in GOOD]
    rows[1][5] = "八十九"
    rows[3][2] = ""
    dialog = shown(rows)
    assert titles(dialog)[0] == "待处理"
    kinds, cells, said = (texts(dialog.tabs.widget(0), at) for at in range(3))
    assert kinds[:2] == ["✕ 须改正", "✕ 须改正"]
    assert cells[:2] == ["F4", "C6"]
    assert said[0] == "面积“八十九”无法识别，请改为数字。"
    assert all(not kind.startswith("✕") for kind in kinds[2:])
    assert not dialog._confirm.isEnabled()
    assert dialog.reason.whole == "有 2 处须改正，改好后才能导入。"
    dialog._confirm.click()
    assert load_register(office).properties == ()


def test_a_file_put_right_is_read_again(shown, flow, qtbot, tmp_path):
    rows = [list(row) for row in GOOD]
    rows[1][5] = "八十九"
    dialog = shown(rows)
    workbook(tmp_path / "名册.xlsx", GOOD)
    dialog._again.click()
    assert not dialog._confirm.isEnabled()
    qtbot.waitUntil(dialog._confirm.isEnabled)
    assert titles(dialog)[0] != "待处理" or "✕" not in texts(dialog.tabs.widget(0), 0)[0]


def test_a_column_can_be_taken_as_something_else(shown, flow, qtbot):
    head = [*HEAD[:3], "甲方", *HEAD[4:]]
    dialog = shown(GOOD, head=head)
    box = dialog.columns._boxes[6]
    assert box.currentData() is Field.USE
    box.setCurrentIndex(box.findData(None))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: flow._reading.understood.preview.columns[6].field is None)
    assert dialog.columns.meanings()[6] is None
    assert dialog.columns.meanings()[0] is Field.BUILDING


def test_how_many_properties_count_and_how_many_do_not_is_said(shown):
    rows = [*GOOD, ["地下车库", "", "B001", "王伟", "13800000001", 12.5, "车位"]]
    dialog = shown(rows)
    assert dialog.properties.value.text() == "7"
    assert dialog.counted.value.text() == "6"
    assert dialog.not_counted.value.text() == "1"
    assert not dialog.not_counted.isHidden()
    assert dialog.people.value.text() == "5"
    assert dialog.area.value.text() == "687.73"


def test_nothing_is_said_of_what_does_not_count_where_all_count(shown):
    dialog = shown(GOOD)
    assert dialog.counted.value.text() == "6"
    assert dialog.not_counted.isHidden()


def wrong():
    rows = [list(row) for row in GOOD]
    rows[1][5] = "八十九"
    rows[3][2] = ""
    return rows


def mend(qtbot, flow, text):
    """Write into the field as a person does, and wait until the rows are read anew."""
    before = flow._reading
    bar = flow.dialog.problems.bar
    bar.text.selectAll()
    qtbot.keyClicks(bar.text, text)
    qtbot.keyClick(bar.text, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: flow._reading is not before)


def test_rejected_rows_are_put_right_in_the_preview(shown, flow, office, qtbot):
    dialog = shown(wrong())
    problems = dialog.problems
    assert dialog.focusWidget() is problems.table
    assert problems.bar.sentence.text() == "面积“八十九”无法识别，请改为数字。"
    assert problems.bar.cell.currentText() == "F4  面积（㎡）"
    assert problems.bar.text.text() == "八十九"
    qtbot.keyClick(problems.table, Qt.Key.Key_Return)
    assert dialog.focusWidget() is problems.bar.text
    assert problems.bar.text.selectedText() == "八十九"
    mend(qtbot, flow, "89.5")
    # The next one is at hand, without another key.
    assert dialog.focusWidget() is problems.bar.text
    assert problems.bar.cell.currentText() == "C6  房号"
    assert not dialog._confirm.isEnabled()
    assert load_register(office).properties == ()
    mend(qtbot, flow, "0504")
    assert dialog._confirm.isEnabled()
    assert dialog.total.text() == "✓  表内合计与各行之和一致。"
    found = dict(zip(titles(dialog), range(dialog.tabs.count()), strict=True))
    assert texts(dialog.tabs.widget(found["已改正"]), 0) == ["F4", "C6"]
    assert texts(dialog.tabs.widget(found["已改正"]), 1) == ["八十九", "（空）"]
    with qtbot.waitSignal(flow.register_stored):
        dialog._confirm.click()
    rooms = {item.address.room: item.area for item in load_register(office).properties}
    assert (rooms["0502"], rooms["0504"]) == (895_000, 1_012_300)


def test_a_mend_can_be_taken_back(shown, flow, qtbot):
    dialog = shown(wrong())
    mend(qtbot, flow, "89.5")
    assert dialog.mends.count == 1
    before = flow._reading
    dialog.mends.back.click()
    qtbot.waitUntil(lambda: flow._reading is not before)
    assert dialog.mends.count == 0
    assert "已改正" not in titles(dialog)
    assert texts(dialog.problems, 1)[:2] == ["F4", "C6"]


def test_another_cell_of_the_row_can_be_put_right(shown, flow, qtbot):
    rows = [list(row) for row in GOOD]
    rows[4][2] = "0504"
    dialog = shown(rows)
    bar = dialog.problems.bar
    assert bar.cell.currentText() == "C7  房号"
    place = bar.cell.findText("A7", Qt.MatchFlag.MatchStartsWith)
    bar.cell.setCurrentIndex(place)
    bar.cell.activated.emit(place)
    assert bar.text.text() == "3"
    mend(qtbot, flow, "4")
    assert dialog._confirm.isEnabled()


def test_a_row_can_be_left_out_as_a_whole(shown, flow, qtbot):
    rows = [*GOOD[:2], ["", "", "某某", "", "", "", ""], *GOOD[2:]]
    dialog = shown(rows)
    assert texts(dialog.problems, 1)[0] == "C5"
    before = flow._reading
    dialog.problems.bar._leave_out.click()
    qtbot.waitUntil(lambda: flow._reading is not before)
    assert dialog._confirm.isEnabled()
    # One word, with its reason, in both lists; taken back as one.
    (why,) = texts(dialog.mends, 2)
    assert texts(dialog.mends, 0) == ["第 5 行"]
    assert why.startswith("整行不读入：")
    assert len(why) > len("整行不读入：")
    left = flow._reading.understood.preview.left_out
    assert [(one.row, one.code) for one in left if one.code.endswith("-here")] == [
        (5, "row-left-out-here")
    ]
    assert "在此不读入：" in "".join(texts(dialog.tabs.widget(dialog.tabs.count() - 1), 1))
    before = flow._reading
    dialog.mends.back.click()
    qtbot.waitUntil(lambda: flow._reading is not before)
    assert texts(dialog.problems, 1)[0] == "C5"
    assert dialog.mends.count == 0


def test_a_row_of_formulas_without_results_can_be_left_out(shown, flow, qtbot):
    dialog = shown([*GOOD[:2], [f"={letter}3" for letter in "ABCDEFG"], *GOOD[2:]])
    assert texts(dialog.problems, 1)[0] == "A5"
    before = flow._reading
    dialog.problems.bar._leave_out.click()
    qtbot.waitUntil(lambda: flow._reading is not before)
    assert dialog._confirm.isEnabled()
    assert texts(dialog.mends, 0) == ["第 5 行"]


def test_a_row_of_many_cells_left_out_is_one_entry_on_record(shown, flow, office, qtbot):
    rows = [
        *GOOD[:2],
        ["3", "1", "0509", "张三 330102199001011234", "139", "八十", "住宅"],
        *GOOD[2:],
    ]
    dialog = shown(rows)
    before = flow._reading
    dialog.problems.bar._leave_out.click()
    qtbot.waitUntil(lambda: flow._reading is not before)
    assert dialog.mends.count == 1
    with qtbot.waitSignal(flow.register_stored):
        dialog._confirm.click()
    (record,) = office.store.rows(
        Trail.select(Trail.details).where(Trail.action == "register.import")
    )
    (told,) = json.loads(record[0])["mends"]
    assert (told["cell"], told["old"].split()) == (
        "5",
        ["3", "1", "0509", "张三", "139", "八十", "住宅"],
    )
    assert "八十" in told["why"]
    assert "new" not in told


def test_a_problem_of_a_column_or_a_total_has_no_cell_to_put_right(shown):
    dialog = shown(GOOD, total=700)
    assert texts(dialog.problems, 2)[0].startswith("合计 700.00 ㎡ 与各行之和")
    assert not dialog.problems.bar.can_mend
    assert "700.00" in dialog.problems.bar.sentence.text()


def test_an_id_number_in_a_cell_is_not_shown_in_the_field(shown):
    rows = [list(row) for row in GOOD]
    rows[1][3] = "李娜330102199001011234"
    rows[1][5] = "八十九"
    dialog = shown(rows)
    bar = dialog.problems.bar
    bar.cell.setCurrentIndex(bar.cell.findText("D4", Qt.MatchFlag.MatchStartsWith))
    bar.cell.activated.emit(bar.cell.currentIndex())
    assert bar.text.text() == "李娜"


def test_mends_are_not_lost_by_a_key(shown, flow, prompts, qtbot):
    dialog = shown(wrong())
    mend(qtbot, flow, "89.5")
    prompts.answers = [False]
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert prompts.questions == ["在此改正的 1 处还没有导入。"]
    assert flow.dialog is dialog
    prompts.answers = [True]
    dialog.close()
    assert flow.dialog is None


def test_mends_hold_when_the_file_is_read_again_where_it_is_as_it_was(shown, flow, qtbot, tmp_path):
    dialog = shown(wrong())
    mend(qtbot, flow, "89.5")
    mend(qtbot, flow, "0504")
    rows = wrong()
    rows[1][5] = 89.5  # put right in the file meanwhile
    workbook(tmp_path / "名册.xlsx", rows)
    before = flow._reading
    dialog._again.click()
    qtbot.waitUntil(lambda: flow._reading is not before)
    assert [mend.cell for mend in flow._reading.understood.preview.mends] == ["C6"]
    assert dialog._confirm.isEnabled()


def test_a_column_put_right_is_known_at_the_next_import(shown, flow, office, qtbot):
    head = [*HEAD[:3], "甲方", *HEAD[4:]]
    dialog = shown(GOOD, head=head)
    assert dialog.columns.meanings()[3] is Field.OWNER  # by its contents
    choose(qtbot, flow, 3, Field.OWNER)
    choose(qtbot, flow, 6, None)
    with qtbot.waitSignal(flow.register_stored):
        flow.dialog._confirm.click()
    dialog = shown(GOOD, head=head)
    assert dialog.columns.meanings()[6] is None
    said = texts(dialog.problems, 2)
    assert said == [
        "D 列（甲方）和上次导入时一样，作“业主”。",
        "G 列（用途）和上次导入时一样，不导入。",
    ]


def choose(qtbot, flow, index, what):
    before = flow._reading
    box = flow.dialog.columns._boxes[index]
    box.setCurrentIndex(box.findData(what))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: flow._reading is not before)


def test_after_a_choice_the_keys_stay_at_that_column(shown, flow, qtbot):
    dialog = shown(GOOD)
    dialog.tabs.setCurrentIndex(titles(dialog).index("列的含义"))
    dialog.columns._boxes[6].setFocus()
    choose(qtbot, flow, 6, Field.NOTE)
    assert dialog.tabs.tabText(dialog.tabs.currentIndex()).startswith("列的含义")
    assert dialog.focusWidget() is dialog.columns._boxes[6]


def test_keys_go_on_in_order_while_the_columns_are_understood(shown, flow, qtbot):
    dialog = shown(GOOD)
    dialog.tabs.setCurrentIndex(titles(dialog).index("列的含义"))
    boxes = dialog.columns._boxes
    boxes[0].setFocus()
    before = flow._reading
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up):
        qtbot.keyClick(dialog.focusWidget(), key)
    assert not dialog._confirm.isEnabled()
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    assert dialog.focusWidget() is boxes[1]
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: flow._reading is not before)
    assert dialog.columns._boxes == boxes
    assert dialog.focusWidget() is boxes[1]
    assert dialog.columns.meanings()[1] is None
    assert dialog.columns.meanings()[2] is Field.ROOM
    assert flow._reading.understood.preview.columns[1].field is None


def test_a_meaning_taken_from_another_column_is_said(shown, flow, qtbot):
    dialog = shown(GOOD)
    choose(qtbot, flow, 0, Field.OWNER)
    assert dialog.columns.notice.text() == "!  D 列改为不导入，因为 A 列已是“业主”。"
    choose(qtbot, flow, 6, None)
    assert dialog.columns.notice.text() == ""


def test_changed_columns_are_asked_about_before_leaving(shown, flow, prompts, qtbot):
    dialog = shown(GOOD)
    choose(qtbot, flow, 6, None)
    prompts.answers.append(False)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert flow.dialog is dialog
    assert prompts.questions[-1] == "在此改了 1 列的含义、改正了 0 处，还没有导入。"
    prompts.answers.append(True)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert flow.dialog is None


def test_a_problem_of_a_whole_column_can_be_looked_at(shown):
    head, rows = [*HEAD, "身份证号"], [[*row, "330102199001011234"] for row in GOOD]
    dialog = shown(rows, head=head)
    cells = texts(dialog.problems, 1)
    dialog.problems.table.selectRow(cells.index("H"))
    assert dialog.problems.bar.sentence.text() == "H 列是身份证号码，没有读入，也不会保存。"
    assert not dialog.problems.bar.can_mend


def test_a_meaning_goes_to_the_column_it_was_given_to_last(shown, flow, qtbot):
    shown(GOOD)
    choose(qtbot, flow, 4, Field.NOTE)
    choose(qtbot, flow, 6, Field.NOTE)
    meanings = flow.dialog.columns.meanings()
    assert meanings[6] is Field.NOTE
    assert meanings[4] is Field.PHONE


def test_choices_and_mends_go_together(shown, flow, qtbot):
    shown(wrong())
    mend(qtbot, flow, "89.5")
    choose(qtbot, flow, 6, None)
    preview = flow._reading.understood.preview
    assert [mend.cell for mend in preview.mends] == ["F4"]
    assert preview.columns[6].field is None


def test_a_wrong_total_is_said_in_red_beside_the_figures(shown):
    dialog = shown(GOOD, total=700)
    assert dialog.total.text().startswith("✕  合计 700.00 ㎡ 与各行之和 687.73 ㎡ 不符")
    assert not dialog._confirm.isEnabled()


def test_a_file_that_is_no_workbook_is_said(flow, office, prompts, qtbot, tmp_path):
    (tmp_path / "名册.xlsx").write_text("<html>")
    flow.read(office, tmp_path / "名册.xlsx")
    qtbot.waitUntil(lambda: bool(prompts.errors))
    assert prompts.errors[0].code == "workbook-html"
    assert flow.dialog is None


def test_cancelling_the_file_dialog_does_nothing(flow, office, prompts, jobs):
    prompts.answers = [None]
    flow.start(office)
    assert not jobs.is_busy


def test_reading_a_file_can_be_stopped(flow, office, prompts, qtbot, tmp_path, monkeypatch):
    real, gate = import_flow.reading_of, threading.Event()

    def slow(office, path, progress):
        gate.wait(5)
        return real(office, path, progress)

    monkeypatch.setattr(import_flow, "reading_of", slow)
    flow.read(office, workbook(tmp_path / "名册.xlsx", GOOD))
    flow._wait.reject()
    gate.set()
    qtbot.waitUntil(lambda: bool(prompts.errors))
    assert [error.code for error in prompts.errors] == ["cancelled"]
    assert (flow.dialog, flow._wait) == (None, None)


def test_stopping_while_it_is_stored_stores_nothing(
    shown, flow, office, qtbot, monkeypatch, prompts
):
    real, gate = import_flow.store_import, threading.Event()

    def slow(office, preview, progress):
        def step(done, total):
            gate.wait(5)
            progress(done, total)

        return real(office, preview, step)

    monkeypatch.setattr(import_flow, "store_import", slow)
    dialog = shown(GOOD)
    dialog._confirm.click()
    assert dialog._confirm.isHidden()
    dialog.reject()  # Escape while storing asks to stop, and the dialog stays
    assert flow.dialog is dialog
    gate.set()
    qtbot.waitUntil(lambda: not dialog._confirm.isHidden())
    assert load_register(office).properties == ()
    assert [error.code for error in prompts.errors] == ["cancelled"]
    dialog.reject()
    assert flow.dialog is None


def test_a_register_that_is_there_is_updated_also_when_a_vote_was_opened(
    flow, prompts, qtbot, tmp_path
):
    office = community.new_office(tmp_path / "used", homes=12)
    community.opened_topic(office)
    try:
        flow.read(office, workbook(tmp_path / "名册.xlsx", GOOD))
        qtbot.waitUntil(lambda: flow.dialog is not None)
        flow.dialog._confirm.click()
        qtbot.waitUntil(lambda: flow.updates is not None and flow.updates.dialog is not None)
        updates = flow.updates.dialog
        # Six rooms are new; what is not in the workbook is not taken away by itself.
        assert "新增 6，表中没有 14" in updates.figures.text()
        assert len(updates.model.chosen) == 6
        assert not updates.confirm.isEnabled()  # another estate's file, it seems
        updates.right_file.click()
        with qtbot.waitSignal(flow.register_stored) as stored:
            updates.confirm.click()
        assert stored.args[0].properties == 20
        assert register_summary(office).properties == 20
        assert flow.dialog is None
    finally:
        office.close()


@pytest.fixture
def several(flow, office, qtbot, tmp_path):
    """A workbook with a full register, a part of it with a mistake, and notes."""
    path = workbook(tmp_path / "名册.xlsx", GOOD)
    book = openpyxl.load_workbook(path)
    part = book.create_sheet("三幢")
    for row in (HEAD, ["3", "1", "0501", "王伟", "13800000001", "八十九", "住宅"]):
        part.append(row)
    book.create_sheet("说明").append(["请勿改动"])
    book.save(path)
    flow.read(office, path)
    qtbot.waitUntil(lambda: flow.dialog is not None)
    return flow.dialog


def take_sheet(qtbot, flow, key):
    before = flow._reading
    flow.dialog.sheets.box.setFocus()
    qtbot.keyClick(flow.dialog.sheets.box, key)
    qtbot.waitUntil(lambda: flow._reading is not before)


def test_another_sheet_can_be_chosen_by_keys(themed, several, flow, office, qtbot):
    box = several.sheets.box
    assert several.sheets.isVisibleTo(several)
    assert [box.itemText(at) for at in range(3)] == [
        "业主名册（9 行）", "三幢（2 行）", "说明（1 行，不像名册）",
    ]  # fmt: skip
    assert box.currentText() == "业主名册（9 行）"
    assert "可在上方改选工作表" in several.problems.bar.sentence.text()
    take_sheet(qtbot, flow, Qt.Key.Key_Down)
    assert several.file.whole == "“名册.xlsx”，工作表“三幢”"
    assert several.properties.value.text() == "0"
    assert not several._confirm.isEnabled()
    assert box.currentText() == "三幢（2 行）"
    mend(qtbot, flow, "89.5")
    assert several.area.value.text() == "89.50"
    take_sheet(qtbot, flow, Qt.Key.Key_Up)
    assert several.area.value.text() == "687.73"
    assert several.mends.count == 1  # what was put right in the other sheet is kept
    assert texts(several.mends, 0) == ["三幢  F2"]
    take_sheet(qtbot, flow, Qt.Key.Key_Down)
    with qtbot.waitSignal(flow.register_stored):
        several._confirm.click()
    assert [item.area for item in load_register(office).properties] == [895_000]


def test_what_was_said_of_columns_is_of_their_sheet(several, flow, qtbot):
    choose(qtbot, flow, 6, None)
    take_sheet(qtbot, flow, Qt.Key.Key_Down)
    assert flow.dialog.columns.meanings()[6] is Field.USE
    take_sheet(qtbot, flow, Qt.Key.Key_Up)
    assert flow.dialog.columns.meanings()[6] is None


def test_a_workbook_with_one_sheet_has_no_choice(shown):
    assert shown(GOOD).sheets.isHidden()


def test_a_total_gone_since_the_last_import_is_asked_about(shown, flow, office, qtbot, tmp_path):
    dialog = shown(GOOD)
    with qtbot.waitSignal(flow.register_stored):
        dialog._confirm.click()
    path = workbook(tmp_path / "新.xlsx", GOOD[:5])
    book = openpyxl.load_workbook(path)
    book.active.delete_rows(8)
    book.save(path)
    flow.read(office, path)
    qtbot.waitUntil(lambda: flow.dialog is not None)
    assert texts(flow.dialog.problems, 2)[0] == (
        "上次导入的表末有合计 687.73 ㎡；这次没有合计行，各行之和为 487.23 ㎡，相差 200.50 ㎡。请核对表末是否缺行。"
    )
    assert flow.dialog._confirm.isEnabled()
