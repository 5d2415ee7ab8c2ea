# SPDX-License-Identifier: Apache-2.0
"""Lists of residents and representatives from workbooks."""

import json
from dataclasses import replace
from datetime import date, timedelta

import openpyxl
import pytest

from commdesk.domain.errors import UserError
from commdesk.domain.register import Place, Representative, Resident
from commdesk.models.office import Trail
from commdesk.services.audit import verify
from commdesk.services.clock import local
from commdesk.services.register.export import export_register
from commdesk.services.register.people import preview_people, store_people
from commdesk.services.register.register import load_register
from commdesk.services.workbooks import read_workbook

HEAD = ["序号", "姓名", "身份证号", "幢", "单元", "室", "出生日期", "电话"]


@pytest.fixture
def book(tmp_path):
    def make(*rows):
        made = openpyxl.Workbook()
        for row in rows:
            made.active.append(list(row))
        made.save(tmp_path / "名单.xlsx")
        return read_workbook(tmp_path / "名单.xlsx")

    return make


def codes(preview):
    return [(problem.code, problem.cell, problem.is_error) for problem in preview.problems]


def test_residents_are_taken_over_without_their_id_numbers(estate, book):
    workbook = book(
        ["桂花社区居民名册"],
        HEAD,
        [1, "周敏", "110101199003070012", 1, 1, "0101", date(1990, 3, 7), "13811112222"],
        [2, "周小敏", "", "1幢", "一单元", "101", "2010年3月7日", ""],
        [3, "吴桂芳 110101195003070012", "", "", "", "", "1950.3.7", ""],
    )
    preview = preview_people(estate, workbook, Resident)
    assert codes(preview) == [
        ("residents-minor", "G4", False), ("id-number-left-out", "C", False),
    ]  # fmt: skip
    assert preview.problems[1].details["cells"] == "C、B5"
    assert preview.minors == 1
    assert (preview.added, preview.changed, preview.same) == (3, 0, 0)
    store_people(estate, preview, "居民名册导入")
    home = load_register(estate).properties[0].id
    people = load_register(estate).residents
    assert [(p.name, p.home, p.born, p.phone) for p in people] == [
        ("周敏", home, date(1990, 3, 7), "13811112222"),
        ("周小敏", home, date(2010, 3, 7), ""),
        ("吴桂芳", None, date(1950, 3, 7), ""),
    ]
    assert verify(estate).ok


def test_a_second_list_changes_adds_and_retires_only_when_asked(estate, book):
    first = book(
        HEAD, [1, "周敏", "", 1, 1, "0101", "", "138"], [2, "钱多", "", 1, 1, "0102", "", ""]
    )
    store_people(estate, preview_people(estate, first, Resident), "导入")
    second = book(
        HEAD, [1, "周敏", "", 1, 1, "0101", "19900307", ""], [2, "孙新", "", "", "", "", "", ""]
    )
    preview = preview_people(estate, second, Resident)
    assert (preview.added, preview.changed, preview.same) == (1, 1, 0)
    assert [person.name for person in preview.vanished] == ["钱多"]
    store_people(estate, preview, "更新")
    people = load_register(estate).residents
    assert [(p.name, p.born, p.phone) for p in people] == [
        ("周敏", date(1990, 3, 7), "138"), ("钱多", None, ""), ("孙新", None, ""),
    ]  # fmt: skip
    store_people(estate, replace(preview, put=()), "更新", retire=True)
    assert [p.name for p in load_register(estate).residents] == ["周敏", "孙新"]


def test_representatives_carry_their_places(estate, book):
    workbook = book(
        ["姓名", "电话", "负责楼栋"],
        ["孙楼长", "13700001111", "1幢、2幢1单元"],
        ["李代表", "", "2-1，1号楼二单元"],
    )
    preview = preview_people(estate, workbook, Representative)
    assert preview.problems == ()
    store_people(estate, preview, "推选结果")
    assert [(p.name, p.places) for p in load_register(estate).representatives] == [
        ("孙楼长", (Place("1"), Place("2", "1"))),
        ("李代表", (Place("2", "1"), Place("1", "2"))),
    ]


def test_what_is_not_understood_is_said_with_its_cell(estate, book):
    workbook = book(
        HEAD,
        [1, "", "", 1, 1, "0101", "", ""],
        [2, "钱多", "", 9, 1, "0101", "1990-13-40", ""],
    )
    preview = preview_people(estate, workbook, Resident)
    assert codes(preview) == [
        ("person-name-missing", "B2", True),
        ("home-not-found", "F3", False),
        ("born-unreadable", "G3", True),
        ("id-number-left-out", "C", False),
    ]
    with pytest.raises(UserError, match="import-has-errors"):
        store_people(estate, preview, "导入")
    places = book(["姓名", "电话", "负责楼栋"], ["孙楼长", "", "99幢"])
    preview = preview_people(estate, places, Representative)
    assert codes(preview) == [("place-not-found", "C2", True)]


def test_whoever_stands_in_the_list_twice_has_one_vote(estate, book):
    again = ["沈一", "1990-01-10", "139"]
    head = ["姓名", "出生日期", "电话"]
    preview = preview_people(
        estate, book(head, again, ["沈一", "1991-01-10", "139"], again), Resident
    )
    assert codes(preview) == [("person-twice", "A4", True)]
    assert preview.problems[0].details == {"name": "沈一", "other": "A2"}
    twice = book(["姓名", "负责楼栋"], ["孙楼长", "1幢"], ["孙楼长", "2幢"])
    assert codes(preview_people(estate, twice, Representative)) == [("person-twice", "A3", True)]


@pytest.mark.parametrize("whole", ["1-1-0101", "1栋1单元101室", "一幢一单元一零一"])
def test_a_whole_address_in_the_column_of_the_room_is_split(estate, book, whole):
    preview = preview_people(estate, book(["姓名", "房号"], ["周敏", whole]), Resident)
    assert codes(preview) == []
    (person,) = preview.put
    assert isinstance(person, Resident)
    assert person.home == load_register(estate).properties[0].id


def test_another_workbook_is_no_list(estate, book):
    for kind in (Resident, Representative):
        with pytest.raises(UserError, match="people-not-found"):
            preview_people(estate, book(["幢", "室号"], [1, 2]), kind)


def test_exported_lists_come_back_without_a_difference(estate, book, tmp_path):
    people = book(HEAD, [1, "周敏", "", 1, 1, "0101", "1990-03-07", "138"])
    store_people(estate, preview_people(estate, people, Resident), "导入")
    carriers = book(["姓名", "电话", "负责楼栋"], ["孙楼长", "137", "1幢、2幢1单元、商铺"])
    store_people(estate, preview_people(estate, carriers, Representative), "导入")
    export_register(estate, tmp_path / "全部.xlsx")
    for kind in (Resident, Representative):
        preview = preview_people(estate, read_workbook(tmp_path / "全部.xlsx"), kind)
        assert (preview.put, preview.same, preview.vanished) == ((), 1, ())
        assert preview.problems == ()


def test_cells_put_right_are_read_and_on_record_without_id_numbers(estate, book):
    workbook = book(HEAD, [1, "周敏", "", 1, 1, "0101", "三月 110101199003070012", ""])
    found = preview_people(estate, workbook, Resident)
    assert codes(found)[0][1:] == ("G2", True)
    assert [(one.letter, one.meaning) for one in found.mendable(6)] == [
        ("B", "姓名"), ("D", "幢"), ("E", "单元"), ("F", "室"), ("G", "出生日期"), ("H", "电话"),
    ]  # fmt: skip
    with pytest.raises(UserError):
        store_people(estate, found, "导入")
    right = preview_people(estate, workbook, Resident, {("Sheet", "G2"): "1990-3-7"})
    assert right.errors == ()
    store_people(estate, right, "导入")
    assert load_register(estate).residents[0].born == date(1990, 3, 7)
    with estate.store.connection():
        details = estate.store.value(Trail.select(Trail.details).order_by(Trail.arrival.desc()))
    told = json.loads(details)
    assert told["mends"] == [{"sheet": "Sheet", "cell": "G2", "old": "三月", "new": "1990-3-7"}]
    assert verify(estate).ok


def test_two_rows_that_only_a_phone_tells_apart_are_one_person(estate, book):
    workbook = book(
        HEAD,
        [1, "周敏", "", 1, 1, "0101", "1990-3-7", "13811112222"],
        [2, "周敏", "", "1幢", "1单元", "101", "1990-3-7", ""],
        [3, "周敏", "", 1, 1, "0102", "1990-3-7", ""],  # another home
        [4, "钱多", "", 1, 1, "0103", "1960-1-1", ""],
        [5, "钱多", "", 1, 1, "0103", "1990-1-1", ""],  # told apart by the day
        [6, "孙新", "", "", "", "", "", "13811112223"],
        [7, "孙新", "", "", "", "", "", ""],  # of no home and no day nothing is known
    )
    preview = preview_people(estate, workbook, Resident)
    assert codes(preview)[:-1] == [("person-taken-as-one", "B3", False)]
    assert preview.problems[0].details == {"name": "周敏", "other": "B2"}
    assert preview.added == 6
    store_people(estate, preview, "导入")
    found = [p for p in load_register(estate).residents if p.name == "周敏"]
    assert [p.phone for p in found] == ["13811112222", ""]


def test_who_turns_18_tomorrow_is_told_and_who_is_18_today_is_not(estate, book):
    today = local(estate.clock()).date()
    young = today.replace(year=today.year - 18) + timedelta(1)
    workbook = book(
        HEAD,
        [1, "明日", "", 1, 1, "0101", young, ""],
        [2, "今日", "", 1, 1, "0102", young - timedelta(1), ""],
        [3, "小宝", "", 1, 1, "0103", "2015-6-1", ""],
        [4, "未来", "", 1, 1, "0104", today + timedelta(1), ""],
    )
    preview = preview_people(estate, workbook, Resident)
    assert codes(preview)[:-1] == [("born-in-future", "G5", True), ("residents-minor", "G2", False)]
    assert preview.problems[1].details == {"count": 2, "cells": "G2、G4"}
    assert [item.is_minor for item in preview.items[:3]] == [True, False, True]


def test_columns_that_are_not_read_are_told_of(estate, book):
    head = [*HEAD, "性别", "与户主关系", "网格"]
    workbook = book(head, [1, "周敏", "", 1, 1, "0101", "1990-3-7", "", "女", "户主", "一"])
    preview = preview_people(estate, workbook, Resident)
    assert [(one.letter, one.meaning) for one in preview.unread] == [
        ("I", "性别"), ("J", "与户主关系"), ("K", "网格"),
    ]  # fmt: skip


def test_only_the_chosen_lines_are_done(estate, book):
    first = book(
        HEAD,
        [1, "周敏", "", 1, 1, "0101", "1990-3-7", "13811112222"],
        [2, "钱多", "", 1, 1, "0102", "", ""],
        [3, "吴芳", "", 1, 1, "0103", "", ""],
    )
    store_people(estate, preview_people(estate, first, Resident), "导入")
    second = book(
        HEAD,
        [1, "周敏", "", 1, 1, "0101", "1990-3-8", "13811112223"],
        [2, "孙新", "", 1, 1, "0104", "", ""],
    )
    preview = preview_people(estate, second, Resident)
    told = [
        (item.news.name, item.person.name, [(d.part.name, d.old, d.new) for d in item.differences])
        for item in preview.items
    ]
    assert told == [
        ("ADDED", "孙新", []),
        ("CHANGED", "周敏", [
            ("BORN", date(1990, 3, 7), date(1990, 3, 8)), ("PHONE", "13811112222", "13811112223"),
        ]),
        ("VANISHED", "钱多", []),
        ("VANISHED", "吴芳", []),
    ]  # fmt: skip
    store_people(estate, preview, "更新", chosen=(preview.items[1], preview.items[3]))
    found = {person.name: person.phone for person in load_register(estate).residents}
    assert found == {"周敏": "13811112223", "钱多": ""}


# Other names

KNOWN = [
    [1, "周敏", "", 1, 1, "0101", date(1990, 3, 7), "13811112222"],
    [2, "吴桂芳", "", 1, 1, "0102", date(1950, 3, 7), ""],
    [3, "钱多", "", 1, 1, "0103", "", "13833334444"],
]


def told_of(estate, book, *rows):
    preview = preview_people(estate, book(HEAD, *rows), Resident)
    return preview, [(item.news.value, item.person.name, item.alike) for item in preview.items]


def test_a_renamed_resident_is_one_line_and_stays_one_person(estate, book):
    store_people(estate, preview_people(estate, book(HEAD, *KNOWN), Resident), "导入")
    before = load_register(estate).residents[0]
    renamed = [1, "周慧敏", *KNOWN[0][2:]]
    preview, told = told_of(estate, book, renamed, *KNOWN[1:])
    assert told == [("renamed", "周慧敏", "")]
    assert [(one.old, one.new) for one in preview.items[0].differences] == [("周敏", "周慧敏")]
    assert (preview.added, preview.same, preview.vanished) == (0, 2, ())
    store_people(estate, preview, "改名", chosen=preview.items)
    people = load_register(estate).residents
    assert len(people) == 3
    assert next(one for one in people if one.id == before.id).name == "周慧敏"


def test_a_birth_date_and_the_phone_are_enough_for_another_name(estate, book):
    store_people(estate, preview_people(estate, book(HEAD, *KNOWN), Resident), "导入")
    moved = [1, "周慧敏", "", 1, 1, "0104", *KNOWN[0][6:]]
    assert told_of(estate, book, moved, *KNOWN[1:])[1] == [("renamed", "周慧敏", "")]


def test_who_may_be_another_one_is_asked_about_and_not_taken_for_one(estate, book):
    store_people(estate, preview_people(estate, book(HEAD, *KNOWN), Resident), "导入")
    # No birth date, but one home and one phone.
    other = [3, "钱朵", *KNOWN[2][2:]]
    _, told = told_of(estate, book, *KNOWN[:2], other)
    assert told == [("added", "钱朵", "钱多"), ("vanished", "钱多", "钱朵")]
    # Another birth date is another person.
    child = [1, "周小敏", "", 1, 1, "0101", date(2001, 3, 7), "13811112222"]
    _, told = told_of(estate, book, child, *KNOWN[1:])
    assert told == [("added", "周小敏", ""), ("vanished", "周敏", "")]
    # Twins: which of them is it?
    twins = [[1, name, *KNOWN[0][2:]] for name in ("周大敏", "周小敏")]
    _, told = told_of(estate, book, *twins, *KNOWN[1:])
    assert [one[0] for one in told] == ["added", "added", "vanished"]
    assert all(one[2] for one in told)
