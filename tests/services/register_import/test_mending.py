# SPDX-License-Identifier: Apache-2.0
"""Cells put right in the preview: read anew, on record, and never in the file."""

import json
from dataclasses import replace

import pytest

from commdesk.models.office import Trail
from commdesk.services.audit import verify
from commdesk.services.register.register import load_register, store_import
from commdesk.services.register_import.mending import cell_place, cell_text, mended, still_fitting
from commdesk.services.register_import.preview import Mend
from commdesk.services.register_import.understand import understand
from commdesk.services.workbooks import Workbook, cell_name
from tests import community

ID = "330102199001011234"
HEADER = "幢|单元|室号|业主|联系电话|建筑面积"
ROWS = (
    HEADER,
    "3|1|0501|王伟|13800000001|118.9",
    "3|1|0502|李娜|13800000002|八十九",
    "3|1|0501|张强|13800000004|101.23",
)


@pytest.fixture
def workbook(make_sheet):
    return Workbook("名册.xlsx", "摘要", (make_sheet(*ROWS), make_sheet("说明", name="说明")))


def errors(found):
    return [(problem.code, problem.cell) for problem in found.errors]


def test_rejected_rows_are_mended_without_the_file(workbook, told):
    assert errors(understand(workbook)) == [("area-unreadable", "F3"), ("same-room-twice", "C4")]
    mends = {("名册", "F3"): " 89.5 ", ("名册", "C4"): "0503"}
    found = understand(workbook, mends=mends)
    assert errors(found) == []
    assert told(found) == ["3-1-0501 王伟 118.9", "3-1-0502 李娜 89.5", "3-1-0503 张强 101.23"]
    assert found.mends == (
        Mend("名册", "F3", "八十九", "89.5"),
        Mend("名册", "C4", "0501", "0503"),
    )
    assert found.sha256 == "摘要"
    assert workbook.sheets[0].rows[2][5] == "八十九"


def test_a_mend_that_is_wrong_is_an_error_like_any_other(workbook):
    found = understand(workbook, mends={("名册", "F3"): "九十"})
    assert errors(found)[0] == ("area-unreadable", "F3")
    assert found.errors[0].details == {"text": "九十"}


def test_a_mend_to_the_same_text_is_none(workbook):
    assert understand(workbook, mends={("名册", "F2"): "118.9 "}).mends == ()


def test_a_header_can_be_mended_too(make_sheet, told):
    sheet = make_sheet(HEADER.replace("建筑面积", "?"), *ROWS[1:2])
    found = understand(Workbook("a.xlsx", "", (sheet,)), mends={("名册", "F1"): "建筑面积"})
    assert told(found) == ["3-1-0501 王伟 118.9"]
    assert not [item for item in found.problems if item.code == "column-guessed"]


def test_a_row_emptied_is_no_row_any_more(workbook, told):
    emptied = {("名册", cell_name(3, column)): "" for column in range(6)}
    found = understand(workbook, mends={("名册", "F3"): "89.5", **emptied})
    assert errors(found) == []
    assert len(told(found)) == 2
    assert [left.row for left in found.left_out] == [1]
    assert len(found.mends) == 7


def test_a_formula_without_a_result_is_mended_by_writing_it(workbook):
    sheet = workbook.sheets[0]
    rows = [list(row) for row in sheet.rows[:3]]
    rows[2][5] = ""
    waiting = replace(
        sheet, rows=tuple(map(tuple, rows)), uncomputed=frozenset({(2, 5), (3, 0), (3, 5)})
    )
    book = replace(workbook, sheets=(waiting,))
    assert errors(understand(book)) == [
        ("formula-not-computed", "F3"),
        ("formula-not-computed", "A4"),
    ]
    mends = {("名册", place): text for place, text in (("F3", "89.5"), ("A4", ""), ("F4", ""))}
    assert errors(understand(book, mends=mends)) == []


def test_signs_unseen_do_not_come_in_by_a_mend(workbook):
    _, (mend,) = mended(workbook, {("名册", "D2"): "王\u200b芳\u202e"})
    assert mend.new == "王芳"


@pytest.mark.parametrize("place", [("名册", "F9"), ("名册", "Z2"), ("别的", "A1"), ("名册", "三")])
def test_there_is_nothing_to_mend_outside_of_the_sheet(workbook, place):
    with pytest.raises(LookupError):
        mended(workbook, {place: "1"})


def test_after_another_reading_mends_hold_where_the_file_is_as_it_was(workbook, make_sheet):
    mends = understand(workbook, mends={("名册", "F3"): "89.5", ("名册", "C4"): "0503"}).mends
    assert still_fitting(workbook, mends) == {("名册", "F3"): "89.5", ("名册", "C4"): "0503"}
    saved = [*ROWS[:2], "3|1|0502|李娜|13800000002|90", ROWS[3]]
    assert still_fitting(Workbook("a.xlsx", "", (make_sheet(*saved),)), mends) == {
        ("名册", "C4"): "0503"
    }
    shorter = Workbook("a.xlsx", "", (make_sheet(*ROWS[:2]),))
    assert still_fitting(shorter, mends) == {}
    assert still_fitting(Workbook("a.xlsx", "", (make_sheet("x", name="别的"),)), mends) == {}


@pytest.mark.parametrize(
    ("row", "column"), [(0, 0), (213, 5), (9, 25), (9, 26), (0, 701), (0, 702)]
)
def test_cells_are_found_by_their_names(row, column):
    assert cell_place(cell_name(row, column)) == (row, column)


def test_the_text_of_a_cell_outside_is_blank(workbook):
    assert cell_text(workbook.sheets[0], "D2") == "王伟"
    assert cell_text(workbook.sheets[0], "ZZ2") == cell_text(workbook.sheets[0], "A99") == ""


def test_the_record_of_the_import_says_what_was_mended_and_no_id_number(workbook, tmp_path):
    office = community.new_office(tmp_path / "office")
    try:
        mends = {
            ("名册", "F3"): "89.5",
            ("名册", "C4"): "0503",
            ("名册", "D2"): f"王伟{ID}",
        }
        store_import(office, understand(workbook, mends=mends, mapping={4: None}))
        with office.store.connection():
            row = office.store.one(Trail.select(Trail.details).order_by(Trail.arrival.desc()))
        details = json.loads(row[0])
        assert details["mends"] == [
            {"sheet": "名册", "cell": "F3", "old": "八十九", "new": "89.5"},
            {"sheet": "名册", "cell": "C4", "old": "0501", "new": "0503"},
            {"sheet": "名册", "cell": "D2", "old": "王伟", "new": "王伟"},
        ]
        assert details["columns"] == [
            {"column": "E", "header": "联系电话", "field": "", "remembered": 0}
        ]
        assert ID not in row[0]
        assert len(load_register(office).properties) == 3
        assert verify(office).problem is None
    finally:
        office.close()
