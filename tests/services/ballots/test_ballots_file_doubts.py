# SPDX-License-Identifier: Apache-2.0
"""Workbooks of ballots with something that could be passed over: each is counted or said."""

from pathlib import Path
from uuid import UUID

import openpyxl
import pytest
import xlwt

from commdesk.domain.reading import BLANK, VoidReason, chosen, void
from commdesk.domain.register import Address, Owner, Property, Register
from commdesk.domain.roll import make_roll
from commdesk.domain.topics import Basis, PaperPer
from commdesk.services.ballots.file import read_ballots
from commdesk.services.register_import.preview import Field

HEAD = "幢|单元|室号|业主|送达方式|收回渠道|选聘物业"
FOR, AGAINST = chosen("for"), chosen("against")
FIRST = "3|1|0501|王伟|信箱|现场|同意"
SECOND = "3|1|0502|李娜|信箱|现场|反对"
THIRD = "3|2|0501|𠮷田|信箱||"


def roll_of_three():
    homes = (("3", "1", "0501", "王伟"), ("3", "1", "0502", "李娜"), ("3", "2", "0501", "𠮷田"))
    owners = tuple(Owner(UUID(int=n), (name,)) for n, (*_, name) in enumerate(homes, 1))
    properties = tuple(
        Property(UUID(int=100 + n), Address(*place), UUID(int=n), 1_000_000)
        for n, (*place, _) in enumerate(homes, 1)
    )
    return make_roll(Register(owners, properties), Basis.OWNERS, PaperPer.PROPERTY)


class Book:
    """A workbook written cell by cell and read as ballots."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "表决.xlsx"
        self.book = openpyxl.Workbook()
        self.sheet = self.book.active
        assert self.sheet is not None
        self.sheet.title = "表决情况"

    def fill(self, *rows: str, sheet=None):
        for number, row in enumerate(rows, start=1):
            for column, text in enumerate(row.split("|"), start=1):
                (sheet or self.sheet).cell(number, column, text or None)
        return self

    def read(self):
        self.book.save(self.path)
        return read_ballots(self.path, roll_of_three())


@pytest.fixture
def book(tmp_path):
    return Book(tmp_path)


def said(found) -> list[tuple[str, str]]:
    return [
        (problem.code, problem.cell)
        for problem in found.problems
        if problem.code != "papers-without-row"
    ]


# Sheets.


@pytest.mark.parametrize("state", ["visible", "hidden"])
@pytest.mark.parametrize(
    "rows",
    [
        (HEAD, SECOND),
        ("室号|收回渠道|意见", "0502|现场|反对"),
        # One that goes on without a header.
        ("3|1|0502|李娜|信箱|现场|反对",) * 4,
    ],
)
def test_two_sheets_of_ballots_are_an_error_that_names_them(book, rows, state):
    other = book.book.create_sheet("二组")
    other.sheet_state = state
    book.fill(*rows, sheet=other)
    found = book.fill(HEAD, FIRST).read()
    (problem,) = found.problems
    assert problem.code == "ballot-sheets-several"
    assert problem.is_error
    assert problem.details == {"sheets": "“表决情况”、“二组”"}
    assert not found.returns.readings


@pytest.mark.parametrize(
    "rows",
    [
        ("填写说明", "请逐户填写"),
        ("同意", "反对", "弃权", "无效"),  # a list to choose from
        ("意见|人数", "同意|2", "反对|1", "弃权|0"),
        ("幢|单元|室号|业主|建筑面积", "3|1|0501|王伟|100"),
        (HEAD,),  # a form nobody filled in
    ],
)
def test_a_sheet_of_something_else_is_said(book, rows):
    book.fill(*rows, sheet=book.book.create_sheet("其他"))
    found = book.fill(HEAD, FIRST).read()
    assert not found.has_errors
    assert set(found.returns.readings) == {1}
    named = [problem.sheet for problem in found.problems if problem.code == "ballot-sheet-not-read"]
    assert named == ["其他"]


def test_an_empty_sheet_is_nothing_to_say(book):
    book.book.create_sheet("Sheet2")
    assert said(book.fill(HEAD, FIRST).read()) == []


# Merged cells.


@pytest.mark.parametrize(
    ("area", "first"),
    [("G2:G3", "G2"), ("F2:G3", "F2"), ("E2:E3", "E2"), ("F2:G2", "F2"), ("C2:C3", "C2")],
)
def test_cells_merged_over_votes_are_an_error(book, area, first):
    book.fill(HEAD, FIRST, SECOND).sheet.merge_cells(area)
    found = book.read()
    (problem,) = [problem for problem in found.errors if problem.code == "votes-merged"]
    assert (problem.cell, problem.details["range"]) == (first, area)


def test_cells_merged_elsewhere_are_fine(book):
    book.fill(
        "某某小区表决情况||||||", "幢|单元|室号|业主|送达方式|收回渠道|表决事项", "||||||选聘物业",
        FIRST, "|||李娜|信箱|现场|反对", "统计人：某某",
    )  # fmt: skip
    book.sheet["C5"] = "0502"
    for area in ("A1:G1", "A2:A3", "F2:F3", "A4:A5", "B4:B5", "A6:G6"):
        book.sheet.merge_cells(area)
    found = book.read()
    assert said(found) == []
    assert set(found.returns.readings) == {1, 2}


# Formulas nobody computed.


@pytest.mark.parametrize("cell", ["G2", "F2", "E2", "C2", "A2", "D2", "G1"])
def test_a_formula_without_a_result_is_an_error(book, cell):
    book.fill(HEAD, FIRST, SECOND).sheet[cell] = "=A9"
    found = book.read()
    named = [problem for problem in found.errors if problem.code == "formulas-not-computed"]
    assert [(problem.cell, problem.details) for problem in named] == [
        (cell, {"count": 1, "cells": cell})
    ]


def test_rows_of_nothing_but_formulas_are_not_passed_over(book):
    book.fill(HEAD, FIRST)
    for cell in ("A3", "C3", "G3", "G4"):
        book.sheet[cell] = "=Z9"
    assert ("formulas-not-computed", "G3") in said(book.read())


def test_formulas_of_totals_and_of_columns_not_used_do_not_matter(book):
    book.fill(f"{HEAD}|日期", f"{FIRST}|", "合计||||||").sheet["G3"] = "=COUNTA(G2:G2)"
    book.sheet["H2"] = "=TODAY()"
    assert said(book.read()) == [("column-not-used", "H1")]


@pytest.mark.parametrize("column", ["E", "F"])
def test_an_error_of_a_formula_is_no_way_of_delivery_or_return(book, column):
    row = FIRST.split("|")
    row["ABCDEFG".index(column)] = "#N/A"
    found = book.fill(HEAD, "|".join(row)).read()
    assert said(found) == [("cell-formula-error", f"{column}2")]
    assert found.has_errors


def test_a_blank_formula_of_an_xls_is_said(tmp_path):
    book = xlwt.Workbook()
    sheet = book.add_sheet("表决情况")
    for number, row in enumerate((HEAD, FIRST, SECOND)):
        for column, text in enumerate(row.split("|")):
            sheet.write(number, column, xlwt.Formula("G2") if (number, column) == (2, 6) else text)
    book.save(str(tmp_path / "a.xls"))
    found = read_ballots(tmp_path / "a.xls", roll_of_three())
    assert said(found) == [("formulas-blank", "G3")]
    assert found.returns.readings[2].marks == {"m1": BLANK}


# Places.


@pytest.mark.parametrize(
    ("drop", "fields"),
    [
        ((0,), [Field.BUILDING]),
        ((1,), [Field.ENTRANCE]),
        ((0, 1), [Field.BUILDING, Field.ENTRANCE]),
    ],
)
def test_a_column_missing_of_the_place_is_one_sentence(book, drop, fields):
    rows = [
        "|".join(cell for at, cell in enumerate(row.split("|")) if at not in drop)
        for row in (HEAD, FIRST, SECOND, THIRD)
    ]
    found = book.fill(*rows).read()
    assert [problem.code for problem in found.problems] == ["place-column-missing"] * len(fields)
    assert [problem.details for problem in found.errors] == [
        {"field": what, "count": 3} for what in fields
    ]


def test_a_room_that_is_wrong_anyway_is_still_said_by_its_cell(book):
    found = book.fill("幢|室号|送达方式|收回渠道|选聘物业", "3|0999|信箱|现场|同意").read()
    assert said(found) == [("room-not-on-roll", "B2")]


# Columns beside the matters.


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("签名", "王伟"),
        ("业主签字", ""),
        ("日期", "2026-03-01"),
        ("投票时间", "上午"),
        ("楼长意见", "已核对"),
        ("备注2", "电话确认"),
        ("电话", "13800138000"),
        ("序号", "1"),
        ("经办人", "赵磊"),
        ("房屋用途", "住宅"),
    ],
)
def test_a_column_of_something_else_is_left_out_and_said(book, title, text):
    found = book.fill(f"{HEAD}|{title}", f"{FIRST}|{text}").read()
    assert said(found) == [("column-not-used", "H1")]
    assert found.matters == ("选聘物业",)
    assert not found.has_errors


@pytest.mark.parametrize("title", ["房屋用途", "备注", "签名", "业主", "房屋", "楼长意见", "日期"])
def test_a_matter_may_have_any_title(book, title):
    found = book.fill(f"{HEAD}|{title}", f"{FIRST}|反对", f"{SECOND}|").read()
    assert found.matters == ("选聘物业", title)
    assert said(found) == []
    assert found.returns.readings[1].marks == {"m1": FOR, "m2": AGAINST}
    assert found.returns.readings[2].marks == {"m1": AGAINST, "m2": BLANK}


@pytest.mark.parametrize("title", ["使用维修资金", "备注", "签名"])
def test_votes_and_other_words_in_one_column_are_an_error_at_the_cell(book, title):
    found = book.fill(f"{HEAD}|{title}", f"{FIRST}|反对", f"{SECOND}|再议").read()
    assert said(found) == [("vote-unreadable", "H3")]


def test_matters_left_of_the_way_of_return_are_counted_and_said(book):
    found = book.fill(
        "幢|单元|室号|选聘物业|公示分摊|使用维修资金|送达方式|收回渠道",
        "3|1|0501|同意||反对|信箱|现场",
        "3|1|0502|反对||同意|信箱|现场",
    ).read()
    assert found.matters == ("选聘物业", "公示分摊", "使用维修资金")
    assert said(found) == [("matter-left", f"{letter}1") for letter in "DEF"]
    assert found.returns.readings[1].marks == {"m1": FOR, "m2": BLANK, "m3": AGAINST}


@pytest.mark.parametrize("title", ["楼长意见", "备注", "房屋用途"])
def test_a_vote_among_other_words_left_of_the_way_of_return_is_an_error(book, title):
    found = book.fill(
        f"幢|单元|室号|{title}|送达方式|收回渠道|选聘物业",
        "3|1|0501|反对|信箱|现场|同意",
        "3|1|0502|已核对|信箱|现场|反对",
        "3|2|0501|住宅|信箱|现场|同意",
    ).read()
    assert ("vote-aside", "D2") in said(found)
    assert found.has_errors


def test_a_column_without_a_header_is_said(book):
    found = book.fill("幢|单元|室号||收回渠道|选聘物业", "3|1|0501|信箱|现场|同意").read()
    assert said(found) == [("column-not-used", "D1"), ("delivery-column-missing", "")]
    assert found.problems[0].details == {"header": "D"}


def test_two_matters_of_one_title_are_an_error(book):
    found = book.fill(f"{HEAD}|选聘物业", f"{FIRST}|反对").read()
    assert said(found) == [("matter-twice", "H1")]
    assert found.errors[0].details == {"title": "选聘物业", "other": "G1"}


# Words.


@pytest.mark.parametrize("text", ["已修改为同意", "重复提醒后同意", "反对（代签）", "不清楚"])
def test_a_cell_in_two_minds_is_not_read_as_void(book, text):
    found = book.fill(HEAD, f"3|1|0501|王伟|信箱|现场|{text}", SECOND).read()
    assert said(found) == [("vote-unreadable", "G2")]


def test_a_plain_void_stays_void(book):
    found = book.fill(HEAD, "3|1|0501|王伟|信箱|现场|无效（同意反对都选，多选）", SECOND).read()
    assert said(found) == []
    assert found.returns.readings[1].marks == {"m1": void(VoidReason.SEVERAL_MARKS)}


@pytest.mark.parametrize("column", ["备注", "签名"])
def test_a_remark_that_a_paper_is_void_is_an_error(book, column):
    found = book.fill(f"{HEAD}|{column}", f"{FIRST}|无效（未签名）").read()
    assert [entry for entry in said(found) if entry[0] != "column-not-used"] == [
        ("void-word-aside", "H2")
    ]
    assert found.has_errors


@pytest.mark.parametrize(
    ("text", "code"),
    [("同意", "validity-unclear"), ("待定", "validity-unclear"), ("#N/A", "validity-unclear")],
)
def test_a_word_that_is_neither_valid_nor_void_is_an_error(book, text, code):
    found = book.fill(
        "幢|单元|室号|送达方式|收回渠道|是否有效|选聘物业", f"3|1|0501|信箱|现场|{text}|同意"
    ).read()
    assert said(found) == [(code, "F2")]
    assert found.has_errors


def test_a_void_paper_that_never_came_back_is_an_error(book):
    found = book.fill(
        "幢|单元|室号|送达方式|收回渠道|是否有效|选聘物业", "3|1|0501|信箱||无效（未签名）|"
    ).read()
    assert said(found) == [("void-without-channel", "E2")]


@pytest.mark.parametrize("column", ["送达方式", "收回渠道"])
def test_a_vote_in_a_column_of_ways_is_an_error(book, column):
    row = ["3", "1", "0501", "王伟", "信箱", "现场", "同意"]
    at = HEAD.split("|").index(column)
    row[at] = "反对"
    found = book.fill(HEAD, "|".join(row)).read()
    assert found.has_errors
    assert [cell for _, cell in said(found)] == ["EF"[at - 4] + "2"]


@pytest.mark.parametrize("column", ["送达方式", "收回渠道"])
@pytest.mark.parametrize("sign", ["—", "——", "…", "?", "\\"])
def test_a_sign_alone_is_no_way_of_delivery_or_return(book, column, sign):
    row = THIRD.split("|")
    at = HEAD.split("|").index(column)
    row[at] = sign
    found = book.fill(HEAD, "|".join(row)).read()
    assert [cell for _, cell in said(found)] == ["EF"[at - 4] + "2"]
    assert found.has_errors


@pytest.mark.parametrize("sign", ["", "-", "/", "×", "无"])
def test_a_plain_sign_of_nothing_is_nothing(book, sign):
    found = book.fill(HEAD, f"3|2|0501|𠮷田|{sign}|{sign}|").read()
    assert said(found) == []
    assert (found.returns.readings, found.returns.delivered) == ({}, frozenset())


def test_an_unknown_way_back_of_a_paper_with_nothing_marked_is_an_error(book):
    found = book.fill(HEAD, "3|1|0501|王伟|信箱|外出|", "3|1|0502|李娜|信箱|外出|同意").read()
    assert said(found) == [("channel-unclear", "F2"), ("channel-unknown", "F3")]


def test_an_unknown_way_of_delivery_is_said(book):
    found = book.fill(HEAD, "3|1|0501|王伟|失联||", SECOND).read()
    assert said(found) == [("delivery-unknown", "E2")]
    assert found.returns.delivered == {1, 2}


# Rows.


def test_a_short_row_is_no_footer_where_it_names_a_room(book):
    found = book.fill(HEAD, FIRST, "||0502|监督站|信箱||").read()
    assert 2 in found.returns.delivered


def test_a_header_once_more_on_the_next_page_is_no_paper(book):
    found = book.fill(HEAD, FIRST, HEAD, SECOND).read()
    assert said(found) == []
    assert set(found.returns.readings) == {1, 2}


# Signs nobody sees.


def test_signs_nobody_sees_do_not_hide_a_vote_or_come_through(book):
    found = book.fill(
        "幢|单元|室号|业主|送达方式|收回\u200b渠道|选聘\u202e物业",
        "3|1|05\u200b02|李\u2066娜|信箱|现场|同\ufeff意",
        THIRD,
    ).read()
    assert said(found) == []
    assert found.matters == ("选聘物业",)
    assert found.returns.readings[2].marks == {"m1": FOR}
