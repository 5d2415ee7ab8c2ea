# SPDX-License-Identifier: Apache-2.0
"""Rows that do not hold what was written into them: shifted, or never computed."""

from dataclasses import replace

import openpyxl
import pytest

from commdesk.services.register_import.preview import Field
from commdesk.services.register_import.understand import preview_register, understand
from commdesk.services.workbooks import Workbook

HEAD = "幢,单元,室号,业主,建筑面积,联系电话,备注"
LAST = "幢,单元,室号,业主,联系电话,建筑面积"


@pytest.fixture
def csv(tmp_path):
    """What is understood of a .csv of these lines."""

    def read(*lines, **more):
        path = tmp_path / "名册.csv"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return preview_register(path, **more)

    return read


def errors(found):
    return [(problem.code, problem.cell) for problem in found.errors]


def test_a_comma_within_the_last_figure_is_an_error_and_not_one_square_metre(csv):
    found = csv(LAST, "3,1,0501,王伟,13800000001,118.9", "3,1,0502,李娜,13800000002,1,090.5")
    assert errors(found) == [("row-wider-than-header", "G3")]
    assert found.errors[0].details == {"text": "090.5"}
    assert [left.code for left in found.left_out] == ["row-header", "row-with-errors"]
    assert [item.area for item in found.register.properties] == [1_189_000]


def test_a_comma_within_a_figure_in_the_middle_is_an_error(csv):
    lines = ("3,1,0501,王伟,118.9,13800000001,", "3,1,0502,李娜,1,090.5,13800000002,")
    found = csv(HEAD, *lines)
    assert errors(found) == [("area-cut", "E3")]
    assert found.errors[0].details == {"text": "1,090.5"}


def test_a_quoted_figure_with_its_comma_is_read(csv):
    found = csv(LAST, '3,1,0502,李娜,13800000002,"1,090.5"')
    assert errors(found) == []
    assert found.total_found == 10_905_000


def test_a_whole_figure_beside_another_area_is_no_cut_one(csv):
    head = "幢,单元,室号,业主,建筑面积,套内面积"
    found = csv(head, "3,1,0501,王伟,118,100.25", "3,1,0502,李娜,90.5,080.25")
    assert errors(found) == []


def told(found):
    return [(problem.code, problem.cell, problem.is_error) for problem in found.problems]


def test_a_remark_right_of_the_table_is_kept_as_one_and_keeps_nothing_back(csv):
    lines = (LAST, "3,1,0501,王伟,13800000001,118.9,", "3,1,0502,李娜,13800000002,90,已核")
    found = csv(*lines)
    assert told(found) == [("column-aside-as-note", "G3", False)]
    assert [item.note for item in found.register.properties] == ["", "已核"]
    assert told(csv(*lines, mapping={6: None})) == []
    assert told(csv(*lines, mapping={6: Field.NOTE})) == []


def test_a_remark_under_no_heading_decides_nothing(csv):
    found = csv(LAST, "3,1,0501,王伟,13800000001,118.9,不计入，未售")
    assert [(item.counts, item.delivered) for item in found.register.properties] == [(True, True)]
    assert told(found)[1:] == [
        ("note-denies-counting", "G2", False),
        ("note-denies-delivery", "G2", False),
    ]


def test_a_full_column_of_remarks_is_told_of_once(csv):
    lines = [f"3,1,{n:04d},业主甲{n},1380000{n:04d},88.1,核{n}" for n in range(101, 141)]
    found = csv(LAST, *lines)
    assert told(found) == [("column-aside-as-note", "G2", False)]
    facts = found.problems[0].details
    assert (facts["letter"], facts["count"]) == ("G", 40)
    assert len(found.register.properties) == 40


def test_a_full_column_of_figures_without_header_is_an_error_told_of_once(csv):
    lines = [f"3,1,{n:04d},业主甲{n},1380000{n:04d},1,{n}.5" for n in range(101, 141)]
    found = csv(LAST, *lines)
    assert errors(found) == [("column-without-header", "G2")]
    assert found.errors[0].details["count"] == 40


def test_beside_a_column_of_remarks_another_one_is_left_out(csv, make_sheet):
    head = HEAD.replace("备注", "网格") + ",备注"
    line = "3,1,0501,王伟,118.9,13800000001,一格,,2026年3月核"
    # In a .csv a comma may have moved the words of the last column: it stays an error.
    moved = line.replace(",,2026", ",常住,2026")
    assert errors(csv(head, moved))[0] == ("row-wider-than-header", "I2")
    sheet = make_sheet(head.replace(",", "|"), moved.replace(",", "|"))
    found = understand(Workbook("a.xlsx", "", (sheet,)))
    assert told(found) == [("column-left-aside", "I2", False)]
    assert found.register.properties[0].note == "常住"


def test_names_moved_by_a_comma_are_an_error(csv):
    head = "幢,单元,室号,联系电话,建筑面积,业主"
    lines = [f"3,1,{n},1380000{n:04d},88.1,业主甲{n}" for n in range(101, 106)]
    found = csv(head, *lines, "3,1,0502,13800000002,90,李娜,王伟")
    assert errors(found) == [("row-wider-than-header", "G7")]


@pytest.mark.parametrize(
    ("end", "cell"),
    [
        ("3,1,0505,赵磊,13800000005", "A6"),
        ("合计,,,,,400", None),
        ("合计", None),
        ("3,1,0505,赵磊,13800000005,90", None),
    ],
)
def test_a_file_cut_off_in_its_last_line_is_asked_about(csv, end, cell):
    homes = [f"3,1,{n},业主甲{n},1380000{n:04d},100" for n in range(101, 105)]
    found = csv(LAST, *homes, end)
    cells = [problem.cell for problem in found.warnings if problem.code == "file-may-be-cut"]
    assert cells == ([] if cell is None else [cell])


@pytest.mark.parametrize(
    ("last_total", "foot", "is_told"),
    [
        (None, None, False),
        (4_000_000, None, False),  # nothing is lost
        (5_000_000, None, True),
        (5_000_000, "合计,,,,,400", False),
        (5_000_000, "合计,,,,,", False),
    ],
)
def test_a_total_that_was_there_at_the_last_import_and_is_gone_is_asked_about(
    make_sheet, last_total, foot, is_told
):
    lines = [LAST, *(f"3,1,{n},业主甲{n},1380000{n:04d},100" for n in range(101, 105))]
    lines += [foot] if foot else []
    sheet = make_sheet(*(line.replace(",", "|") for line in lines))
    found = understand(Workbook("a.xlsx", "", (sheet,)), last_total=last_total)
    gone = [problem for problem in found.warnings if problem.code == "total-gone"]
    assert len(gone) == is_told
    if is_told:
        assert gone[0].details == {
            "stated": 5_000_000, "found": 4_000_000, "difference": -1_000_000,
        }  # fmt: skip


def test_titles_and_feet_wider_than_the_table_are_no_errors(csv):
    found = csv(
        "和苑小区名册,,,,,,2026年",
        LAST,
        "3,1,0501,王伟,13800000001,118.9,",
        "制表人：某某,,,,,,第1页",
    )
    assert errors(found) == []


@pytest.fixture
def formulas(tmp_path):
    """What is understood of a workbook, written without computing its formulas."""

    def read(*rows):
        book = openpyxl.Workbook()
        for row in (LAST.split(","), *rows):
            book.active.append(row)
        book.save(tmp_path / "名册.xlsx")
        return preview_register(tmp_path / "名册.xlsx")

    return read


HOME = ["3", "1", "0501", "王伟", "13800000001", 118.9]


@pytest.mark.parametrize(("column", "letter"), [(2, "C"), (3, "D"), (4, "E"), (5, "F")])
def test_a_formula_without_a_result_is_said_to_be_one(formulas, column, letter):
    row = ["3", "1", "0502", "李娜", "13800000002", 89.5]
    row[column] = "=F2*2"
    found = formulas(HOME, row)
    assert errors(found) == [("formula-not-computed", f"{letter}3")]


def test_a_row_of_nothing_but_formulas_without_results_is_not_lost(formulas):
    found = formulas(HOME, [f"={letter}2" for letter in "ABCDEF"])
    assert errors(found) == [("formula-not-computed", "A3")]


def test_a_total_without_a_result_is_a_check_not_made(formulas):
    found = formulas(HOME, ["合计", None, None, None, None, "=SUM(F2:F2)"])
    assert errors(found) == []
    assert ("total-not-computed", "F3") in [(p.code, p.cell) for p in found.warnings]
    assert found.total_stated is None


def test_a_blank_that_is_no_formula_is_still_a_blank(make_sheet):
    sheet = make_sheet(LAST.replace(",", "|"), "3|1|0501|王伟||8.5", "3|1|0502|李娜|1|")
    found = understand(Workbook("a.xlsx", "", (sheet,)))
    assert errors(found) == [("area-missing", "F3")]
    waiting = replace(sheet, uncomputed=frozenset({(2, 5)}))
    found = understand(Workbook("a.xlsx", "", (waiting,)))
    assert errors(found) == [("formula-not-computed", "F3")]
