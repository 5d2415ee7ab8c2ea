# SPDX-License-Identifier: Apache-2.0
"""Names with signs nobody sees, long ones, and rare characters."""

import pytest

from commdesk.services.register_import.texts import squeezed, without_id_numbers
from commdesk.services.register_import.understand import preview_register


@pytest.mark.parametrize(
    "sign",
    ["\x00", "\x07", "\x1f", "\x9f", "\xad", "\u200b", "\u200e", "\u202e", "\u2067", "\ufeff"],
)
def test_a_sign_unseen_goes_out_of_a_name_and_is_said(simple, told, sign):
    found = simple(f"3|1|0502|王{sign}伟|13800000001|118.9", "3|1|0503|王伟|13800000001|89")
    assert told(found) == ["3-1-0502 王伟 118.9", "3-1-0503 王伟 89"]
    assert len(found.register.owners) == 1  # one person, not two that look alike
    (problem,) = [item for item in found.problems if item.code == "unseen-signs"]
    assert (problem.cell, problem.is_error, problem.details["count"]) == ("D2", False, 1)


def test_signs_unseen_in_other_cells_and_headers_do_no_harm(preview, told):
    head = "幢\u200b|\ufeff单元|室号\u200e|业主|联系电话|建筑面积"
    found = preview(head, "3\u200b|1|\u202d0502\u202c|王伟|13800000001|118.9\x02")
    assert told(found) == ["3-1-0502 王伟 118.9"]
    (problem,) = [item for item in found.problems if item.code == "unseen-signs"]
    assert problem.details == {"count": 3, "cells": "A2、C2、F2"}


def test_line_breaks_and_wide_blanks_are_not_signs_unseen(simple, told):
    found = simple("3|1|0502|王伟\n李娜|13800000001|118.9", "3|1|0503|张\u3000强|13800000002|89")
    assert told(found) == ["3-1-0502 王伟、李娜 118.9", "3-1-0503 张强 89"]
    assert [item.code for item in found.problems] == []


def test_a_name_of_more_than_forty_characters_is_taken_over_and_said(simple):
    name = "某某" * 20
    found = simple(f"3|1|0502|{name}|13800000001|118.9", f"3|1|0503|{name}甲|13800000002|89")
    assert [owner.names for owner in found.register.owners] == [(name,), (f"{name}甲",)]
    assert [(item.code, item.cell) for item in found.problems] == [("name-long", "D3")]
    assert found.problems[0].details == {"count": 41, "name": name}


def test_many_short_names_in_one_cell_are_no_long_name(simple):
    names = "、".join(f"业主{sign}" for sign in "甲乙丙丁戊己庚辛壬癸子丑寅卯辰")
    found = simple(f"3|1|0502|{names}|13800000001|118.9")
    assert len(found.register.owners[0].names) == 15
    assert [item.code for item in found.problems] == []


@pytest.mark.parametrize("name", ["𠮷田一", "王𬀩", "\ue863某", "葛\U000e0100某"])
def test_rare_characters_survive(simple, name):
    found = simple(f"3|1|0502|{name}|13800000001|118.9")
    assert found.register.owners[0].names == (name,)
    assert [item.code for item in found.problems] == []


def test_an_id_number_with_signs_unseen_in_it_is_found():
    assert without_id_numbers("王伟3301021990\u200b01011234") == "王伟"


def test_a_header_with_signs_unseen_is_still_that_header():
    assert squeezed("合\u200b\u3000计 ") == "合计"


def test_what_the_reader_of_the_file_took_out_is_said_too(tmp_path):
    path = tmp_path / "名册.csv"
    lines = "幢,单元,室号,业主,建筑面积", "3,1,0502,王\u200b伟,118.9", "3,1,0503,李娜,89\u200e"
    path.write_text("\n".join(lines), encoding="utf-8")
    found = preview_register(path)
    (problem,) = [item for item in found.problems if item.code == "unseen-signs"]
    assert problem.details == {"count": 2, "cells": "D2、E3"}
    assert found.register.owners[0].names == ("王伟",)


def test_line_breaks_of_windows_are_nothing_to_be_said(tmp_path):
    path = tmp_path / "名册.csv"
    text = '幢,室号,业主,面积\r\n3,502,"王伟\r\n李娜",118.9\r\n'
    path.write_bytes(text.encode())
    found = preview_register(path)
    assert found.register.owners[0].names == ("王伟", "李娜")
    assert [item.code for item in found.problems] == []
