# SPDX-License-Identifier: Apache-2.0
"""Who is one owner. This decides the headcount, and with it the vote."""

import pytest

from commdesk.domain.register import OwnerKind
from commdesk.domain.roll import make_roll
from commdesk.domain.topics import Basis, PaperPer


def people(found) -> int:
    return make_roll(found.register, Basis.OWNERS, PaperPer.PROPERTY).people


@pytest.fixture
def homes(preview):
    """A register of (owner, phone[, use[, note]]), one home of 100 m² each."""

    def understood(*rows, header="幢|室号|业主|联系电话|面积|用途|备注"):
        return preview(
            header,
            *(
                (f"{number}", "101", *row[:2], "100", *(row[2:] or ("住宅",)))
                for number, row in enumerate(rows, start=1)
            ),
        )

    return understood


def test_one_name_and_one_phone_is_one_person(homes, problems):
    found = homes(
        ("王伟", "13800138000"),
        ("李娜", "139"),
        ("王伟", "138-0013-8000"),
        (" 王 伟", "１３８００１３８０００"),
    )
    assert people(found) == 2
    (merged,) = found.merged
    assert (merged.owner.name, len(merged.properties), merged.area) == ("王伟", 3, 3_000_000)
    assert problems(found) == []


def test_one_name_and_two_phones_are_two_people(homes, problems):
    found = homes(("王伟", "13800138000"), ("王伟", "13900139000"))
    assert people(found) == 2
    assert found.merged == ()
    (namesakes,) = found.namesakes
    assert (namesakes.name, len(namesakes.owners)) == ("王伟", 2)
    assert problems(found) == []


def test_the_order_of_co_owners_does_not_matter(homes):
    found = homes(("邓涵、方萍东", "13800138000"), ("方萍东，邓涵", "13800138000"))
    assert people(found) == 1


def test_a_co_owner_alone_is_somebody_else(homes):
    assert people(homes(("邓涵、方萍东", "13800138000"), ("邓涵", "13800138000"))) == 2


def test_a_phone_in_common_is_enough(homes):
    found = homes(
        ("王伟", "13800138000"), ("王伟", "13900139000/13800138000"), ("王伟", "13900139000")
    )
    assert people(found) == 1


def test_the_same_phone_of_two_names_is_two_people(homes):
    assert people(homes(("王伟", "13800138000"), ("李娜", "13800138000"))) == 2


@pytest.mark.parametrize("second", ["", "无", "/", "00000000000"])
def test_a_name_without_a_phone_stays_apart_and_is_said(homes, problems, second):
    found = homes(("王伟", "13800138000"), ("李娜", "139001390001"), ("王伟", second))
    assert people(found) == 3
    assert problems(found) == [("owners-same-name-no-phone", "C2")]
    assert found.problems[0].details == {"name": "王伟", "count": 2, "cells": "C2、C4"}
    assert not found.has_errors


def test_two_of_a_name_without_a_phone_stay_apart(homes, problems):
    found = homes(("王伟", ""), ("王伟", ""), ("李娜", "13900139000"))
    assert people(found) == 3
    assert problems(found) == [("owners-same-name-no-phone", "C2")]


def test_a_single_owner_without_a_phone_is_nothing_to_speak_of(homes, problems):
    assert problems(homes(("王伟", ""), ("李娜", "13900139000"))) == []


@pytest.mark.parametrize("with_column", [True, False])
def test_a_register_without_phones_counts_by_name_and_says_so(preview, problems, with_column):
    rows = [
        "1|101|王伟|100",
        "2|101|李娜|100",
        "3|101|王伟|100",
        "4|101|邓涵、方萍东|90",
        "5|101|方萍东、邓涵|90",
    ]
    found = preview("幢|室号|业主|面积" + "|电话" * with_column, *rows)
    assert people(found) == 3
    assert problems(found) == [("owners-merged-by-name", "C2")]
    assert found.problems[0].details == {"count": 2, "names": "王伟、邓涵、方萍东"}
    assert [merged.owner.name for merged in found.merged] == ["王伟", "邓涵、方萍东"]


# What does not count.


def test_parking_goes_to_the_one_owner_of_that_name(homes, problems):
    found = homes(
        ("王伟", "", "车位", "不计入面积"),
        ("王伟", "13800138000"),
        ("李娜", "13900139000"),
        ("李娜", "", "车位", "不计入"),
        ("李娜", "", "车位", "不计入"),
    )
    assert people(found) == 2
    assert len(found.register.owners) == 2
    assert len(found.not_counted) == 3
    assert found.merged == ()
    assert problems(found) == []


def test_parking_of_a_name_that_several_have_goes_to_none_of_them(homes, problems):
    found = homes(
        ("王伟", "13800138000"),
        ("王伟", "13900139000"),
        ("王伟", "", "车位", "不计入"),
        ("王伟", "", "车位", "不计入"),
    )
    assert people(found) == 2
    assert len(found.register.owners) == 3
    assert [len(item.owners) for item in found.namesakes] == [2]
    assert problems(found) == []


def test_parking_of_somebody_else_is_theirs(homes, problems):
    found = homes(("王伟", "13800138000"), ("赵磊", "", "车位", "不计入"))
    assert people(found) == 1
    assert [owner.name for owner in found.register.owners] == ["王伟", "赵磊"]
    assert problems(found) == []


# Organisations and the developer.


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("某某置业有限公司", OwnerKind.DEVELOPER),
        ("某某置业有限公司(未售)", OwnerKind.DEVELOPER),
        ("某某房地产开发有限公司", OwnerKind.DEVELOPER),
        ("某某房地产集团有限公司（建设单位）", OwnerKind.DEVELOPER),
        ("开发商", OwnerKind.DEVELOPER),
        ("建设单位（未售）", OwnerKind.DEVELOPER),
        ("未售", OwnerKind.DEVELOPER),
        ("某某实业有限公司（未售）", OwnerKind.DEVELOPER),
        ("某某科技开发有限公司", OwnerKind.ORGANISATION),
        ("某某房地产经纪有限公司", OwnerKind.ORGANISATION),
        ("某某物业服务有限公司", OwnerKind.ORGANISATION),
        ("某某社区居民委员会", OwnerKind.ORGANISATION),
        ("某某银行股份有限公司某某支行", OwnerKind.ORGANISATION),
        ("中国某某(浙江)有限公司", OwnerKind.ORGANISATION),
        ("王公司", OwnerKind.PERSON),
        ("开来", OwnerKind.PERSON),
        ("张院", OwnerKind.PERSON),
        ("李所、王局", OwnerKind.PERSON),
    ],
)
def test_owners_kinds(homes, name, kind):
    assert homes((name, "13800138000")).register.owners[0].kind is kind


def test_the_developer_is_one_person_with_all_undelivered(homes):
    found = homes(
        ("某某置业有限公司(未售)", "0571-88880000", "住宅", "未交付"),
        ("王伟", "13800138000"),
        ("某某置业有限公司", "", "住宅", ""),
        ("李娜", "13900139000", "住宅", "未交付"),
    )
    assert people(found) == 3
    assert found.developer is not None
    assert found.developer.owner.name == "某某置业有限公司"
    assert len(found.developer.properties) == 2
    assert found.merged == ()
    assert [item.delivered for item in found.register.properties] == [False, True, True, True]
    assert [(problem.code, problem.cell) for problem in found.problems] == [
        ("note-denies-delivery", "G5")
    ]


def test_two_developers_are_said(homes, problems):
    found = homes(("甲置业有限公司", "1"), ("乙房地产有限公司", "2"))
    assert people(found) == 1
    assert problems(found) == [("developers-several", "")]


def test_an_organisation_is_one_by_its_name(homes, problems):
    found = homes(
        ("某某商贸有限公司", "0571-88880001"), ("某某商贸 有限公司", ""), ("王伟", "13800138000")
    )
    assert people(found) == 2
    assert [merged.owner.kind for merged in found.merged] == [OwnerKind.ORGANISATION]
    assert problems(found) == []


def test_without_a_developer_there_is_none(homes):
    assert homes(("王伟", "13800138000")).developer is None


def test_owners_stand_in_the_order_of_the_rows(homes):
    found = homes(
        ("赵", "", "车位", "不计入"),
        ("钱", "13800138001"),
        ("孙", "13800138002"),
        ("赵", "13800138003"),
    )
    assert [owner.name for owner in found.register.owners] == ["赵", "钱", "孙"]
