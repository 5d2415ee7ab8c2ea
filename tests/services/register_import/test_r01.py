# SPDX-License-Identifier: Apache-2.0
"""The register behind a real published vote, to the last digit."""

import json
from collections import Counter
from pathlib import Path

import pytest

from commdesk.domain.area import parse_area
from commdesk.domain.register import Address, AreaSource, OwnerKind, PropertyUse
from commdesk.domain.roll import make_roll
from commdesk.domain.topics import Basis, PaperPer
from commdesk.services.register_import.preview import Field
from commdesk.services.register_import.understand import preview_register

R01 = Path(__file__).resolve().parents[2] / "data" / "r01"


@pytest.fixture(scope="module")
def truth():
    return json.loads((R01 / "truth.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def found():
    return preview_register(R01 / "register.xlsx")


def test_there_is_nothing_to_complain_about(found):
    assert found.problems == ()
    assert not found.has_errors
    assert found.file_name == "register.xlsx"
    assert found.sheet == "业主名册"


def test_every_column_is_known_by_its_header(found):
    assert [(column.letter, column.field, column.guessed) for column in found.columns] == [
        ("A", Field.SERIAL, False),
        ("B", Field.BUILDING, False),
        ("C", Field.ROOM, False),
        ("D", Field.OWNER, False),
        ("E", Field.PHONE, False),
        ("F", Field.AREA, False),
        ("G", Field.AREA_SOURCE, False),
        ("H", Field.USE, False),
        ("I", Field.NOTE, False),
    ]
    assert found.columns[5].header == "建筑面积/(㎡)"


def test_the_figures_are_those_of_the_notice(found, truth):
    roll = make_roll(found.register, Basis.OWNERS, PaperPer.PROPERTY)
    assert found.counted == len(roll.papers) == truth["properties"] == 1579
    assert roll.people == truth["people"] == 1505
    assert roll.area == found.total_found == found.total_stated == parse_area(truth["area"])
    assert len(found.not_counted) == 60
    assert len(found.register.properties) == 1639


def test_parking_is_there_and_does_not_count(found):
    assert {item.use for item in found.not_counted} == {PropertyUse.PARKING}
    counted = [item for item in found.register.properties if item.counts]
    assert {item.use for item in counted} == {PropertyUse.HOME}
    assert {item.address.building for item in found.not_counted} == {"地下车库"}


def test_owners_of_several_homes_are_found(found, truth):
    # The developer is one of them in the notice's figures.
    assert len(found.merged) + 1 == truth["several_properties"]
    assert all(len(owner.properties) > 1 for owner in found.merged)
    counted = {item.owner_id for item in found.register.properties if item.counts}
    several = [owner for owner in found.register.owners if len(owner.names) > 1]
    assert sum(owner.id in counted for owner in several) == truth["co_owned"]


def test_the_developer_is_one_with_all_that_is_unsold(found):
    assert found.developer is not None
    assert found.developer.owner.kind is OwnerKind.DEVELOPER
    assert found.developer.owner.name == "某某置业有限公司"
    assert len(found.developer.properties) == 12
    assert not any(item.delivered for item in found.developer.properties)
    assert found.developer.area == sum(item.area for item in found.developer.properties) == 1857400
    assert sum(not item.delivered for item in found.register.properties) == 12


def test_people_of_one_name_stay_different_people(found, truth):
    by_name = {namesakes.name: namesakes.owners for namesakes in found.namesakes}
    assert len(by_name["王伟"]) == truth["same_name_different_people"]
    assert len({owner.phone for owner in by_name["王伟"]}) == 6


def test_areas_as_numbers_as_text_and_in_full_width_digits_are_one(found):
    sources = Counter(item.area_source for item in found.register.properties)
    assert sources == {AreaSource.TITLE: 1267, AreaSource.CONTRACT: 230, AreaSource.SURVEY: 142}
    area = {item.address: item.area for item in found.register.properties}
    assert area[Address("3", "2", "1501")] == 1542600  # １５４.２６
    assert area[Address("1", "1", "0401")] == 1062800  # "106.28"


def test_rows_that_are_no_property_are_told(found):
    assert [(left.row, left.code) for left in found.left_out] == [
        (1, "row-title"),
        (2, "row-title"),
        (3, "row-header"),
        (4, "row-header"),
        (1644, "row-total"),
    ]


def test_each_property_knows_its_cells(found):
    item = found.register.properties[0]
    assert item.address == Address("1", "1", "0101")
    assert [found.cell_of(item.id, what) for what in (Field.ROOM, Field.AREA)] == ["C5", "F5"]
    assert found.cell_of(item.id, Field.CO_OWNER) == ""
    assert sorted(found.rows.values()) == list(range(5, 1644))


def test_ids_rise_with_the_rows_and_are_new_each_time(found):
    again = preview_register(R01 / "register.xlsx")
    for kind in ("owners", "properties"):
        ids = [item.id for item in getattr(found.register, kind)]
        assert ids == sorted(set(ids))
        assert not set(ids) & {item.id for item in getattr(again.register, kind)}
    assert [owner.names for owner in again.register.owners] == [
        owner.names for owner in found.register.owners
    ]
