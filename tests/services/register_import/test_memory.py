# SPDX-License-Identifier: Apache-2.0
"""Columns put right once are known at the next import of this office."""

import json

import pytest

from commdesk.domain.errors import UserError
from commdesk.models.office import Setting, Trail
from commdesk.services.audit import verify
from commdesk.services.register.register import store_import
from commdesk.services.register_import.last_total import last_total
from commdesk.services.register_import.memory import remembered_columns
from commdesk.services.register_import.preview import Field
from commdesk.services.register_import.understand import understand
from commdesk.services.workbooks import Workbook
from tests import community

HEADER = "幢|单元|室号|甲方|姓名|建筑面积"
ROWS = ("3|1|0501|王伟|租户甲|118.9", "3|1|0502|李娜|租户乙|89.5")


@pytest.fixture
def office(tmp_path):
    made = community.new_office(tmp_path / "office")
    yield made
    made.close()


@pytest.fixture
def read(make_sheet):
    def understood(header=HEADER, rows=ROWS, **more):
        return understand(Workbook("名册.xlsx", "", (make_sheet(header, *rows),)), **more)

    return understood


def owners(found):
    return [owner.name for owner in found.register.owners]


def codes(found):
    return [problem.code for problem in found.problems]


def test_a_column_put_right_is_known_the_next_time(office, read):
    assert owners(read()) == ["租户甲", "租户乙"]  # the guess that is wrong here
    right = read(mapping={3: Field.OWNER})
    assert owners(right) == ["王伟", "李娜"]
    store_import(office, right)
    assert remembered_columns(office) == {"甲方": Field.OWNER}
    again = read(header="序号|" + HEADER, rows=[f"{n}|{row}" for n, row in enumerate(ROWS, 1)],
                 remembered=remembered_columns(office))  # fmt: skip
    assert owners(again) == ["王伟", "李娜"]
    assert [(item.code, item.cell) for item in again.problems][:1] == [("column-remembered", "E1")]
    (choice,) = again.choices
    assert (choice.letter, choice.header, choice.field) == ("E", "甲方", Field.OWNER)
    assert choice.is_remembered


def test_a_column_left_out_stays_left_out(office, read):
    found = read(mapping={4: None, 3: Field.OWNER})
    store_import(office, found)
    again = read(remembered=remembered_columns(office))
    assert codes(again)[:2] == ["column-remembered", "column-remembered-unused"]
    assert again.columns[4].field is None


def test_what_is_said_now_goes_before_what_is_remembered(office, read):
    store_import(office, read(mapping={3: Field.OWNER}))
    known = remembered_columns(office)
    other = read(mapping={4: Field.OWNER}, remembered=known)
    assert owners(other) == ["租户甲", "租户乙"]
    back = read(mapping={3: Field.NOTE}, remembered=known)
    assert owners(back) == ["租户甲", "租户乙"]
    store_import(office, back)
    assert remembered_columns(office) == {"甲方": Field.NOTE}


def test_what_was_never_stored_is_not_remembered(office, read):
    read(mapping={3: Field.OWNER})
    wrong = read(rows=["3|1|0501|王伟|租户甲|八十"], mapping={3: Field.OWNER})
    with pytest.raises(UserError):
        store_import(office, wrong)
    assert remembered_columns(office) == {}


def test_an_import_that_is_stopped_remembers_nothing(office, read):
    def stop(done, total):
        raise UserError("cancelled")

    with pytest.raises(UserError):
        store_import(office, read(mapping={3: Field.OWNER}), stop)
    assert remembered_columns(office) == {}
    assert verify(office).problem is None


def test_the_setting_is_versioned_and_on_record(office, read):
    store_import(office, read(mapping={3: Field.OWNER}))
    store_import(office, read(mapping={3: Field.OWNER}))  # nothing new to remember
    store_import(office, read(mapping={3: Field.NOTE}))
    with office.store.connection():
        rows = office.store.rows(
            Setting.select(Setting.value, Setting.current).where(Setting.name == "register.columns")
        )
        details = office.store.one(Trail.select(Trail.details).order_by(Trail.arrival.desc()))
    assert [(json.loads(value), bool(current)) for value, current in rows] == [
        ({"甲方": "owner"}, False),
        ({"甲方": "note"}, True),
    ]
    assert json.loads(details[0])["columns"] == [
        {"column": "D", "header": "甲方", "field": "note", "remembered": 0}
    ]
    assert verify(office).problem is None


def test_of_two_columns_with_one_header_the_right_one_is_known(office, read):
    header = "幢|单元|室号|人员|人员|建筑面积"
    store_import(office, read(header=header, mapping={3: None, 4: Field.OWNER}))
    assert remembered_columns(office) == {"人员": None, "人员#2": Field.OWNER}
    again = read(header=header, remembered=remembered_columns(office))
    assert owners(again) == ["租户甲", "租户乙"]


def test_a_column_of_id_numbers_stays_one_whatever_is_remembered(read):
    rows = [row.replace("租户甲", "330102199001011234").replace("租户乙", "330102199001011250")
            for row in ROWS]  # fmt: skip
    found = read(rows=rows, remembered={"姓名": Field.OWNER, "甲方": Field.OWNER})
    assert found.columns[4].field is Field.ID_NUMBER
    assert owners(found) == ["王伟", "李娜"]
    assert "330102199001011" not in repr(found)


def test_a_column_without_a_header_is_not_remembered(office, read):
    found = read(header="幢|单元|室号|甲方||建筑面积", mapping={4: Field.NOTE, 3: Field.OWNER})
    store_import(office, found)
    assert remembered_columns(office) == {"甲方": Field.OWNER}


def test_fields_of_a_newer_program_are_passed_over(office, monkeypatch):
    with office.journal.record("test", "", office.clock, {}) as act:
        value = '{"网格": "grid-of-tomorrow", "甲方": "owner", "乙": null}'
        act.insert(Setting, name="register.columns", value=value)
    assert remembered_columns(office) == {"甲方": Field.OWNER, "乙": None}


def test_the_total_of_the_last_import_is_kept(office, read):
    assert last_total(office) is None
    store_import(office, read(rows=[*ROWS, "合计|||||208.4"]))
    assert last_total(office) == 2_084_000
    store_import(office, read())
    assert last_total(office) is None  # it was asked about once
    assert verify(office).problem is None


def test_a_guess_that_was_taken_over_is_not_asked_about_again(office, make_sheet):
    head = ("幢", "单元", "室号", "房屋主人姓名", "联系电话", "建筑面积")
    sheet = make_sheet(head, "3|1|0501|王伟|13800000001|89.5")
    book = Workbook("名册.xlsx", "", (sheet,))
    first = understand(book, remembered=remembered_columns(office))
    assert [problem.code for problem in first.problems] == ["column-guessed"]
    store_import(office, first)
    again = understand(book, remembered=remembered_columns(office))
    assert [problem.code for problem in again.problems] == []
    assert again.columns[3].field is first.columns[3].field is Field.OWNER
