# SPDX-License-Identifier: Apache-2.0
"""Any register, written in any of the ways offices write it, is read back equal."""

import csv
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from commdesk.domain.area import plain_area
from commdesk.domain.roll import make_roll
from commdesk.domain.topics import Basis, PaperPer
from commdesk.services.register_import.understand import preview_register
from tests.thorough import examples

_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗㐂"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建文䶮"

names = st.builds(
    lambda surname, given: surname + given,
    st.sampled_from(_SURNAMES),
    st.text(_GIVEN, min_size=1, max_size=2),
)
owners = st.tuples(
    st.lists(names, min_size=1, max_size=3, unique=True).map(tuple),
    st.integers(13_000_000_000, 19_999_999_999).map(str),
)
places = st.tuples(
    st.integers(1, 30).map(str),
    st.sampled_from(["", "1", "2", "3"]),
    st.builds(lambda floor, door: f"{floor:02d}{door:02d}", st.integers(1, 33), st.integers(1, 6)),
)
areas = st.integers(1, 5_000_000)  # cm², up to 500 m²
homes = st.dictionaries(places, st.tuples(st.integers(0, 20), areas), min_size=1, max_size=25)


@dataclass(frozen=True)
class Shape:
    """How a register is written."""

    header: tuple[str, ...]
    address: tuple[str, ...]  # of {b}, {e} and {r}
    joint: str  # between co-owners
    titles: int
    foot: bool


shapes = st.builds(
    Shape,
    header=st.sampled_from(
        [
            ("业主", "联系电话", "建筑面积"),
            ("产权人姓名", "手机", "专有部分面积(㎡)"),
            ("权利人", "联系方式", "产权面积（平方米）"),
        ]
    ),
    address=st.sampled_from(
        [
            ("{b}", "{e}", "{r}"),
            ("{b}幢", "{e}单元", "{r}室"),
            ("{b}号楼", "{e}", "{r}"),
            ("{b}#", "{e}", "{r}"),
        ]
    ),
    joint=st.sampled_from(["、", ",", "，", ";", "/", " 、 "]),
    titles=st.integers(0, 3),
    foot=st.booleans(),
)


def rows_of(people, register, shape) -> list[list[str]]:
    rows = [[f"某某小区业主名册{number}"] for number in range(shape.titles)]
    rows.append(["序号", "幢", "单元", "室号", *shape.header])
    for number, ((building, entrance, room), (owner, area)) in enumerate(register.items(), start=1):
        who, phone = people[owner % len(people)]
        address = [part.format(b=building, e=entrance, r=room) for part in shape.address]
        if not entrance:
            address[1] = ""
        rows.append([str(number), *address, shape.joint.join(who), phone, plain_area(area)])
    if shape.foot:
        total = sum(area for _, area in register.values())
        rows.append(["合计", "", "", "", "", "", plain_area(total)])
    return rows


def write_xlsx(path: Path, rows: list[list[str]]) -> None:
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet()
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            if column == 6 and text.replace(".", "").isdigit():
                sheet.write_number(number, column, float(text))
            elif text:
                sheet.write_string(number, column, text)
    book.close()


def write_csv(path: Path, rows: list[list[str]]) -> None:
    with path.open("w", encoding="gb18030", newline="") as file:
        csv.writer(file).writerows(rows)


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
@settings(max_examples=examples(15), deadline=None)
@given(people=st.lists(owners, min_size=1, max_size=8), register=homes, shape=shapes)
def test_what_is_written_is_read_back(kind, people, register, shape):
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"名册.{kind}"
        (write_xlsx if kind == "xlsx" else write_csv)(path, rows_of(people, register, shape))
        found = preview_register(path)
    assert found.errors == ()
    assert {problem.code for problem in found.warnings} <= {"entrance-missing"}
    read = found.register.owner_of()
    told = {
        (item.address.building, item.address.entrance, item.address.room): (
            read[item.owner_id].names,
            read[item.owner_id].phone,
            item.area,
        )
        for item in found.register.properties
    }
    wanted = {
        place: (*people[owner % len(people)], area) for place, (owner, area) in register.items()
    }
    assert told.keys() == wanted.keys()
    for place, (who, phone, area) in wanted.items():
        assert (sorted(told[place][0]), told[place][1:]) == (sorted(who), (phone, area))
    persons = {(tuple(sorted(who)), phone) for who, phone, _ in wanted.values()}
    roll = make_roll(found.register, Basis.OWNERS, PaperPer.PROPERTY)
    assert roll.people == len(persons)
    assert roll.area == sum(area for *_, area in wanted.values())
