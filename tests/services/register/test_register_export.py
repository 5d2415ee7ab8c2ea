# SPDX-License-Identifier: Apache-2.0
"""The exported workbook imports back as the same register, and holds no formulas."""

import zipfile
from dataclasses import replace
from datetime import date
from uuid import UUID

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from commdesk.domain.errors import UserError
from commdesk.domain.register import (
    Address,
    AreaSource,
    Owner,
    OwnerKind,
    Place,
    Property,
    PropertyUse,
    Register,
    Representative,
    Resident,
)
from commdesk.domain.roll import make_roll
from commdesk.domain.topics import Basis, PaperPer
from commdesk.resources import resources_dir
from commdesk.services.progress import Cancelled
from commdesk.services.register.edit import (
    Changes,
    change_register,
    merge_owners,
    new_ids,
    split_owner,
)
from commdesk.services.register.export import export_register, write_register
from commdesk.services.register.known import as_known
from commdesk.services.register.register import load_register, store_import
from commdesk.services.register.update import plan_update
from commdesk.services.register_import.understand import preview_register
from tests.thorough import examples

NAMES = (
    "王伟",
    "李娜",
    "张强",
    "欧阳明月",
    "邓涵、方萍东",
    "桂苑置业有限公司",
    "和美商贸有限公司",
    "𠮷田",
)


def facts(register):
    """A register as people would compare it, without ids and without order."""
    owners = register.owner_of()
    held = {}
    for item in register.properties:
        owner = owners[item.owner_id]
        held.setdefault((owner.id, owner.names, owner.phone, owner.kind), set()).add(
            (
                item.address, item.area, item.area_source, item.use, item.counts, item.delivered,
                item.note,
            )
        )  # fmt: skip
    return sorted((names, phone, kind.value, sorted(map(repr, homes)))
                  for (_, names, phone, kind), homes in held.items())  # fmt: skip


@st.composite
def registers(draw):
    """Registers as an import makes them: owners told apart by name and phone."""
    count = draw(st.integers(1, 12))
    places = draw(
        st.lists(
            st.tuples(
                st.sampled_from(["1", "2", "10", "A", "商铺", "地下车库"]),
                st.sampled_from(["", "1", "2", "东"]),
                st.sampled_from(["0101", "101A", "502", "1201", "B012", "0303"]),
            ),
            min_size=count, max_size=count, unique=True,
        )
    )  # fmt: skip
    by_key, owners, homes = {}, [], []
    for number, place in enumerate(places):
        name = draw(st.sampled_from(NAMES))
        kind = OwnerKind.PERSON
        if "置业" in name:
            kind = OwnerKind.DEVELOPER
        elif "公司" in name:
            kind = OwnerKind.ORGANISATION
        phone = "" if kind is not OwnerKind.PERSON else f"1380000000{draw(st.integers(1, 3))}"
        key = (name, phone)
        if key not in by_key:
            by_key[key] = Owner(UUID(int=number + 1), tuple(name.split("、")), phone, kind)
            owners.append(by_key[key])
        address = Address(*place)
        note = draw(st.sampled_from(["", "产权证在办", "=1+1", "@SUM(A1)", "-5"]))
        homes.append(
            Property(
                UUID(int=1000 + number), address, by_key[key].id,
                draw(st.integers(1, 99_999_999)), draw(st.sampled_from(AreaSource)),
                draw(st.sampled_from(PropertyUse)), draw(st.booleans()), draw(st.booleans()), note,
            )
        )  # fmt: skip
    return Register(tuple(owners), tuple(homes))


@settings(max_examples=examples(20))
@given(register=registers())
def test_what_is_exported_imports_back_as_the_same(tmp_path_factory, register):
    path = tmp_path_factory.mktemp("export") / "名册.xlsx"
    write_register(path, register)
    preview = preview_register(path)
    assert [problem.code for problem in preview.errors] == []
    assert facts(preview.register) == facts(register)


def test_the_sample_register_goes_round(office, tmp_path):
    store_import(office, preview_register(resources_dir() / "sample" / "register.xlsx"))
    path = tmp_path / "名册.xlsx"
    count = export_register(office, path)
    preview = preview_register(path)
    assert count == len(preview.register.properties)
    assert facts(preview.register) == facts(load_register(office))
    assert plan_update(office, preview).items == ()


def test_a_register_changed_by_hand_comes_back_without_a_difference(estate, tmp_path):
    register = load_register(estate)
    ids = new_ids(4)
    change_register(
        estate,
        Changes((
            replace(register.properties[0], grid="第一网格", note="未售", area=1),
            replace(register.owners[4], names=("欧阳明月", "王伟"), phone="13800000001、0571-88886666"),
            replace(register.owners[5], kind=OwnerKind.ORGANISATION),
            Resident(ids[0], "周敏", register.properties[3].id, date(1990, 3, 7), "138"),
            Resident(ids[1], "=HYPERLINK(1)"),
            Representative(ids[2], "孙楼长", "", (Place("1"), Place("2", "1"))),
        )),
        "更正",
    )  # fmt: skip
    merge_owners(estate, register.owners[10].id, [register.owners[11].id], "同一人")
    held = [i.id for i in register.properties if i.owner_id == register.owners[0].id]
    twin = Owner(ids[3], register.owners[0].names, "13700000009")
    split_owner(estate, register.owners[0].id, held[:1], twin, "同名")
    path = tmp_path / "名册.xlsx"
    export_register(estate, path)
    preview = preview_register(path)
    assert preview.errors == ()
    assert preview.register.properties[0].grid == "第一网格"
    assert plan_update(estate, preview).items == ()
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["房屋", "居民", "居民代表"]
    assert [[cell.value for cell in row] for row in book["居民"].iter_rows()] == [
        ["姓名", "幢", "单元", "室", "出生日期", "电话"],
        ["周敏", "1", "1", "0104", "1990-03-07", "138"],
        ["=HYPERLINK(1)", None, None, None, None, None],
    ]
    assert [cell.value for cell in book["居民代表"][2]] == ["孙楼长", None, "1幢、2幢1单元"]
    grids = {cell.value for cell in book["房屋"]["K"]}
    assert grids == {"网格", "第一网格", None}


def test_texts_are_texts_and_areas_numbers(tmp_path):
    owner = Owner(UUID(int=1), ('=cmd|"/c calc"!A1',), "+8613800000000")
    home = Property(
        UUID(int=2), Address("3", "1", "0502"), owner.id, 123_456_789, note='=WEBSERVICE("x")'
    )
    path = tmp_path / "名册.xlsx"
    write_register(path, Register((owner,), (home,)))
    with zipfile.ZipFile(path) as archive:
        text = archive.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in text
    assert "<v>12345.6789</v>" in text
    row = openpyxl.load_workbook(path)["房屋"][2]
    assert [cell.data_type for cell in row[:6]] == ["s", "s", "s", "s", "s", "n"]
    assert row[3].value == '=cmd|"/c calc"!A1'


def test_a_file_that_can_not_be_written_is_said(estate, tmp_path):
    with pytest.raises(UserError, match="export-failed"):
        export_register(estate, tmp_path / "none" / "名册.xlsx")


def test_a_cancelled_export_leaves_the_older_file(estate, tmp_path, monkeypatch):
    path = tmp_path / "名册.xlsx"
    path.write_bytes(b"older")
    monkeypatch.setattr("commdesk.services.register.export._EVERY", 10)

    def cancel(done, total):
        assert (done, total) == (10, 62)
        raise Cancelled

    with pytest.raises(UserError, match="cancelled"):
        export_register(estate, path, cancel)
    assert path.read_bytes() == b"older"
    assert [item.name for item in tmp_path.iterdir() if item.is_file()] == ["名册.xlsx"]


def test_without_a_register_there_is_nothing_to_export(office, tmp_path):
    with pytest.raises(UserError, match="register-empty"):
        export_register(office, tmp_path / "名册.xlsx")


def test_owners_merged_by_hand_stay_one_in_a_fresh_office(estate, tmp_path):
    """Two of one name without a phone are one person: only the office knows it."""
    register = load_register(estate)
    twins = [replace(owner, names=("李四",), phone="") for owner in register.owners[4:7]]
    change_register(estate, Changes(tuple(twins)), "核对")
    old = tmp_path / "旧.xlsx"
    export_register(estate, old)
    merge_owners(estate, twins[0].id, [twins[1].id], "同一人")
    export_register(estate, tmp_path / "名册.xlsx")
    before, now = load_register(estate), preview_register(tmp_path / "名册.xlsx")
    assert facts(now.register) == facts(before)
    heads = make_roll(before, Basis.OWNERS, PaperPer.OWNER).people
    assert make_roll(now.register, Basis.OWNERS, PaperPer.OWNER).people == heads
    assert not [problem for problem in now.problems if problem.code.startswith("owners-")]
    # A file from before the merge, in the same office, is counted as the register does.
    preview = preview_register(old)
    assert make_roll(preview.register, Basis.OWNERS, PaperPer.OWNER).people == heads + 1
    shown, known = as_known(before, preview)
    assert make_roll(known, Basis.OWNERS, PaperPer.OWNER).people == heads
    assert shown.register is preview.register
    assert plan_update(estate, preview).items == ()


def test_an_owners_number_of_another_program_joins_but_separates_nobody(tmp_path):
    book = openpyxl.Workbook()
    for row in (
        ["幢", "单元", "室号", "业主", "联系电话", "建筑面积", "业主编号"],
        ["1", "1", "101", "李四", "", 80, "A7"],
        ["1", "1", "102", "李四", "", 80, "A7"],
        ["1", "1", "103", "李四", "", 80, "A8"],
        ["1", "1", "104", "王伟", "13800000001", 80, "B1"],
        ["1", "1", "105", "王伟", "13800000001", 80, "B2"],
        ["1", "1", "106", "张三", "13800000002", 80, "C1"],
        ["1", "1", "107", "张三", "13800000003", 80, "C1"],
        ["1", "1", "108", "张四", "", 80, "A7"],
    ):
        book.active.append(row)
    book.save(tmp_path / "名册.xlsx")
    register = preview_register(tmp_path / "名册.xlsx").register
    held = {}
    for item in register.properties:
        held.setdefault(item.owner_id, []).append(item.address.room)
    assert list(held.values()) == [
        ["101", "102"], ["103"], ["104", "105"], ["106"], ["107"], ["108"],
    ]  # fmt: skip
