# SPDX-License-Identifier: Apache-2.0
"""Every fault by its cell, and no row lost in silence."""

import pytest

from commdesk.domain.errors import UserError
from commdesk.services.register_import.preview import Field
from commdesk.services.register_import.understand import preview_register, understand
from commdesk.services.workbooks import Workbook

GOOD = "3|1|0502|王伟|13800138000|106.28"


@pytest.mark.parametrize(
    ("row", "code", "cell"),
    [
        ("|1|0602|李娜|139|90", "building-missing", "A4"),
        ("3|1||李娜|139|90", "room-missing", "C4"),
        ("3|1|/|李娜|139|90", "room-missing", "C4"),
        ("3|1|0602||139|90", "owner-missing", "D4"),
        ("3|1|0602|无|139|90", "owner-missing", "D4"),
        ("3|1|0602|12345|139|90", "owner-unreadable", "D4"),
        ("3|1|0602|李娜|139|", "area-missing", "F4"),
        ("3|1|0602|李娜|139|九十", "area-unreadable", "F4"),
        ("3|1|0602|李娜|139|-90", "area-below-zero", "F4"),
        ("3|1|0602|李娜|139|2026-03-01", "area-unreadable", "F4"),
        ("3|1|0602|李娜|139|90.12345", "area-too-fine", "F4"),
        ("3|1|2026-03-01|李娜|139|90", "address-is-date", "C4"),
        ("2026-03-01|1|0602|李娜|139|90", "address-is-date", "A4"),
        ("3幢2单元|1|0602|李娜|139|90", "address-contradicts", "B4"),
        ("3|1|0502|李娜|139|90", "same-room-twice", "C4"),
        ("3幢|1单元|502室|李娜|139|90", "same-room-twice", "C4"),
        ("3|1|0602|李娜|139|#REF!", "cell-formula-error", "F4"),
        ("3|1|0602|#N/A|139|90", "cell-formula-error", "D4"),
        ("3|1|0602|李娜|#VALUE!|90", "cell-formula-error", "E4"),
        ("||||139|", "row-not-understood", "E4"),
        ("3|1||||", "row-not-understood", "A4"),
        ("业主说明文字不知所云|||||", "row-not-understood", "A4"),
        ("3幢|1|0602|||", "row-not-understood", "A4"),
        ("||0602||业主未签字|", "row-not-understood", "C4"),
    ],
)
def test_a_fault_is_said_with_its_cell(simple, told, problems, row, code, cell):
    found = simple(GOOD, "3|1|0702|赵磊|137|90", row)
    assert problems(found) == [(code, cell)]
    assert found.has_errors
    assert found.problems[0].sheet == "名册"
    assert len(told(found)) == 2
    assert [left.row for left in found.left_out] == [1, 4]
    assert found.left_out[-1].text != ""


def test_the_same_room_twice_names_the_other_cell(simple):
    found = simple(GOOD, "3|1|502|李娜|139|90")
    assert found.problems[0].details == {"address": "3幢1单元502", "other": "C2"}


def test_every_fault_is_said_not_only_the_first(simple, problems):
    found = simple("3|1|0502|王伟|138|x", "3|1|0602|李娜|139|y", GOOD, "3|1|0802||1|1")
    assert problems(found) == [
        ("area-unreadable", "F2"),
        ("area-unreadable", "F3"),
        ("owner-missing", "D5"),
    ]


def test_a_home_of_no_area_is_looked_at(simple, problems):
    found = simple("3|1|0502|赵磊|138|0", GOOD.replace("0502", "0602"))
    assert problems(found) == [("area-zero", "F2")]
    assert not found.has_errors


@pytest.mark.parametrize(
    ("header", "row", "missing"),
    [
        ("幢|室号|业主|电话", "3|502|王伟|138", [Field.AREA]),
        ("幢|室号|电话|面积", "3|502|138|90.5", [Field.OWNER]),
        ("业主|电话|面积", "王伟|138|90.5", [Field.ROOM]),
        ("姓名|电话", "王伟|138", [Field.ROOM, Field.AREA]),
    ],
)
def test_a_missing_column_is_said(preview, header, row, missing):
    found = preview(header, row)
    told = [(problem.code, problem.details["field"]) for problem in found.errors]
    assert told == [("column-missing", what) for what in missing]
    assert found.register.properties == ()
    assert [column.header for column in found.columns] == header.split("|")


def test_a_sheet_of_something_else_misses_everything(preview):
    found = preview("通知", "各位业主：", "请于三日内……")
    assert {problem.code for problem in found.errors} == {"column-missing"}


def test_a_header_with_nothing_below_is_an_error(preview, problems):
    found = preview("幢|室号|业主|电话|面积")
    assert problems(found) == [("no-properties", "")]


def test_an_unknown_sheet_is_refused(make_sheet):
    with pytest.raises(UserError) as raised:
        understand(Workbook("a.xlsx", "", (make_sheet("幢|室号"),)), sheet="乙")
    assert (raised.value.code, raised.value.details) == ("sheet-missing", {"sheet": "乙"})


def test_a_missing_file_comes_through(tmp_path):
    with pytest.raises(UserError) as raised:
        preview_register(tmp_path / "没有.xlsx")
    assert raised.value.code == "workbook-missing"


# Numbers of identity cards.

ID = "330102199001011234"


def test_a_column_of_id_numbers_is_left_out_and_said(preview, problems):
    found = preview(
        "幢|室号|业主|身份证号|电话|面积",
        f"3|502|王伟|{ID}|138|90",
        "3|602|李娜|33010219900101123X|139|90",
    )
    assert problems(found) == [("id-column-left-out", "D")]
    assert found.columns[3].field is Field.ID_NUMBER
    assert found.columns[3].sample == ""
    assert ID not in repr(found)
    assert not found.has_errors


def test_a_column_of_id_numbers_is_known_by_its_contents(preview):
    found = preview("幢|室号|业主|其他|电话|面积", f"3|502|王伟|{ID}|138|90")
    assert found.columns[3].field is Field.ID_NUMBER
    assert ID not in repr(found)


@pytest.mark.parametrize(
    ("cell", "name"),
    [(f"王伟({ID})", "王伟"), (f"王伟 {ID}", "王伟"), (f"王伟（身份证号：{ID}）", "王伟")],
)
def test_an_id_number_in_another_cell_is_taken_out(simple, problems, cell, name):
    found = simple(("3", "1", "0502", cell, "138", "106.28"))
    assert [owner.name for owner in found.register.owners] == [name]
    assert problems(found) == [("id-number-left-out", "D2")]
    assert ID not in repr(found)


def test_id_numbers_do_not_get_out_with_rows_left_out(preview):
    found = preview(
        f"名册 {ID}", "幢|室号|业主|电话|面积", f"{ID}||||", "3|502|王伟|138|90", f"制表人{ID}"
    )
    assert ID not in repr(found)


def test_phones_and_title_numbers_are_no_id_numbers(simple, problems):
    found = simple("3|1|0502|王伟|13800138000、0571-88886666|106.28")
    assert problems(found) == []
    assert found.register.owners[0].phone == "13800138000、0571-88886666"


# Nothing gets lost.


def test_every_row_that_is_not_blank_is_accounted_for(simple):
    rows = (
        *(GOOD, "", "3|1|0602|李娜|139|x", "3|1|0702|赵磊|137|90", "|||||"),
        *("3幢小计|||||196.28", "什么|什么|||什么|", "合计|||||196.28", "制表：某某"),
    )
    found = simple(*rows)
    kept = set(found.rows.values())
    left = {item.row for item in found.left_out}
    assert not kept & left
    assert kept | left == {1, 2, 4, 5, 7, 8, 9, 10}


@pytest.mark.parametrize(
    ("row", "code", "cell"),
    [
        ("？|1|0502", "address-unreadable", "A2"),
        ("合计|1|0502", "address-unreadable", "A2"),
        ("=1+1|1|0502", "address-unreadable", "A2"),
        ("3|？|0502", "address-unreadable", "B2"),
        ("3|1|？", "address-unreadable", "C2"),
        ("3|1|-1-054", "address-minus", "C2"),
        ("-1|1|0502", "address-minus", "A2"),
        ("3|1|十二三幢一单元502", "address-numeral-wrong", "C2"),
        ("3|二十十|0502", "address-numeral-wrong", "B2"),
    ],
)
def test_what_names_no_place_is_an_error(simple, problems, row, code, cell):
    found = simple(f"{row}|王伟|13800000001|118.9", "3|1|0503|李娜|13800000002|89")
    assert problems(found) == [(code, cell)]


def test_an_area_of_a_whole_estate_and_a_phone_without_a_number_are_asked_about(simple):
    found = simple(
        "3|1|0501|王伟|abc123|89.5",
        "3|1|0502|李娜|13800000002|1000000000",
        "3|1|0503|张强|无|100000",
        "3|1|0504|赵磊|00000000000|89.5",
        "3|1|0505|孙丽|6688|89.5",
    )
    told = [(p.code, p.cell, p.is_error) for p in found.problems]
    assert told == [("area-unlikely", "F3", False), ("phone-odd", "E2", False)]
