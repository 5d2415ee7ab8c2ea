# SPDX-License-Identifier: Apache-2.0
"""The real register with one thing changed: it imports right, or it says an error.

Right is: the same homes, area and headcount. What no program can see (another name, another
phone) is not among the changes.
"""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from commdesk.domain.roll import make_roll
from commdesk.domain.topics import Basis, PaperPer
from commdesk.services.register_import.preview import RegisterPreview
from commdesk.services.register_import.understand import understand
from commdesk.services.workbooks import Workbook, read_workbook

R01 = Path(__file__).resolve().parents[2] / "data" / "r01"
HEADER, LAST = 4, 1582  # the first home's row from 0, and the one after the last home's
SERIAL, BUILDING, ROOM, OWNER, PHONE, AREA, SOURCE, USE, NOTE = range(9)


@pytest.fixture(scope="module")
def workbook():
    return read_workbook(R01 / "register.xlsx")


@pytest.fixture
def changed(workbook):
    """The preview of the register after a change of its rows (lists of lists of text)."""

    def apply(change) -> RegisterPreview:
        (sheet,) = workbook.sheets
        rows = [list(row) for row in sheet.rows]
        rows = change(rows) or rows
        return understand(Workbook("a.xlsx", "", (replace(sheet, rows=tuple(map(tuple, rows))),)))

    return apply


def is_right(found: RegisterPreview) -> bool:
    if found.has_errors:
        return False
    roll = make_roll(found.register, Basis.OWNERS, PaperPer.PROPERTY)
    return (found.counted, roll.people, roll.area) == (1579, 1505, 1916192100)


def home(seed: int) -> tuple[random.Random, int]:
    dice = random.Random(seed)
    return dice, dice.randrange(HEADER, LAST)


@pytest.mark.parametrize("column", [BUILDING, ROOM, OWNER, AREA])
@pytest.mark.parametrize("seed", range(6))
def test_a_cell_dropped_is_an_error(changed, column, seed):
    _, number = home(seed)

    def drop(rows):
        rows[number][column] = ""

    found = changed(drop)
    assert found.has_errors
    assert found.errors[0].cell == f"{'ABCDEFGHI'[column]}{number + 1}"


@pytest.mark.parametrize("seed", range(10))
def test_a_row_shifted_is_an_error(changed, seed):
    dice, number = home(seed)
    steps = dice.choice([-1, 1, 2])

    def shift(rows):
        row = rows[number]
        rows[number] = row[-steps:] + row[:-steps]

    assert changed(shift).has_errors


@pytest.mark.parametrize("seed", range(6))
def test_a_row_lost_is_an_error(changed, seed):
    _, number = home(seed)
    found = changed(lambda rows: rows[:number] + rows[number + 1 :])
    assert [problem.code for problem in found.errors] == ["total-differs"]


@pytest.mark.parametrize("seed", range(6))
def test_a_row_twice_is_an_error(changed, seed):
    dice, number = home(seed)
    place = dice.randrange(HEADER, LAST)
    found = changed(lambda rows: [*rows[:place], rows[number], *rows[place:]])
    assert found.errors[0].code == "same-room-twice"


@pytest.mark.parametrize("seed", range(10))
def test_another_area_is_an_error(changed, seed):
    dice, number = home(seed)
    text = dice.choice(
        ["1.5", "9999", "0", "12.345", "1O6.28", "106,28", "一百", "106.28.1", "约90"]
    )

    def retype(rows):
        rows[number][AREA] = text

    assert changed(retype).has_errors


@pytest.mark.parametrize("seed", range(20))
def test_the_same_in_another_writing_imports_right(changed, seed):
    dice = random.Random(seed)
    wide = str.maketrans("0123456789.", "０１２３４５６７８９．")
    writings = {
        BUILDING: [
            lambda text: text.replace("幢", "栋"),
            lambda text: text.replace("幢", "#"),
            lambda text: text.replace("幢", "号楼"),
            lambda text: text.replace("幢", "-").replace("单元", ""),
            lambda text: f" {text.translate(wide)} ",
        ],
        ROOM: [
            lambda text: text.lstrip("0"),
            lambda text: f"{text}室",
            lambda text: text.translate(wide),
        ],
        OWNER: [
            lambda text: text.replace("、", "，"),
            lambda text: f"\u3000{text} ",
            lambda text: text if "、" in text or len(text) != 2 else f"{text[0]}  {text[1]}",
        ],
        PHONE: [lambda text: f"{text[:3]}-{text[3:7]}-{text[7:]}" if len(text) == 11 else text],
        AREA: [
            lambda text: text.translate(wide),
            lambda text: f"{text}㎡",
            lambda text: f"{text}平方米",
            lambda text: f"{text}00",
        ],
    }

    def rewrite(rows):
        for number in dice.sample(range(HEADER, LAST), 200):
            column = dice.choice(list(writings))
            rows[number][column] = dice.choice(writings[column])(rows[number][column])

    assert is_right(changed(rewrite))


@pytest.mark.parametrize("seed", range(8))
def test_columns_in_another_order_import_right(changed, seed):
    order = list(range(1, 9))
    random.Random(seed).shuffle(order)
    order.insert(0, 0)

    def reorder(rows):
        rows[2][2] = rows[2][1]  # the merged cell's text goes with each of its columns
        return [[row[column] for column in order] for row in rows]

    assert is_right(changed(reorder))


@pytest.mark.parametrize("seed", range(6))
def test_blank_rows_and_columns_change_nothing(changed, seed):
    dice = random.Random(seed)

    def widen(rows):
        for _ in range(20):
            rows.insert(dice.randrange(HEADER, len(rows)), [""] * 9)
        return [[*row, "", ""] for row in rows]

    assert is_right(changed(widen))


@pytest.mark.parametrize("column", range(9))
def test_a_column_without_header_imports_right_or_is_an_error(changed, column):
    def behead(rows):
        rows[2][column] = rows[3][column] = ""

    found = changed(behead)
    # Without the phones, or the remarks on delivery, nobody could tell; then it is said.
    assert is_right(found) or found.problems


@pytest.mark.parametrize("column", [BUILDING, ROOM, OWNER, AREA])
def test_a_whole_column_lost_is_an_error(changed, column):
    assert changed(lambda rows: [row[:column] + row[column + 1 :] for row in rows]).has_errors


@pytest.mark.parametrize("seed", range(40))
def test_any_cell_overwritten_imports_its_homes_or_is_an_error(changed, seed):
    dice = random.Random(seed)
    texts = [
        "#REF!",
        "=1+1",
        "0",
        "-1",
        "合计",
        "小计",
        "备注",
        "王伟",
        "2026-03-01",
        "3-1-502",
        "\x00",
        "9" * 400,
    ]

    def overwrite(rows):
        number = dice.randrange(len(rows))
        rows[number][dice.randrange(9)] = dice.choice([*texts, "x" * dice.randrange(50), "　"])

    found = changed(overwrite)
    if not found.has_errors:
        assert (found.counted, found.total_found) == (1579, 1916192100)


@pytest.mark.parametrize("rows", [0, 1, 2, 3, 4, 5, 100])
def test_a_sheet_cut_off_imports_what_is_there_or_is_an_error(changed, rows):
    found = changed(lambda whole: whole[:rows] or [["x"]])
    assert found.has_errors or len(found.register.properties) == rows - 4
