# SPDX-License-Identifier: Apache-2.0
"""Figures of a notice that do not hold together are found from the notice alone."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commdesk.domain.errors import UserError
from commdesk.domain.notice_check import (
    Amount,
    Line,
    PrintedMatter,
    PrintedNotice,
    Share,
    check_notice,
)
from commdesk.domain.printed_notice import notice_of
from commdesk.domain.shares import percent

R01 = json.loads(
    (Path(__file__).parents[1] / "data" / "cases" / "r01_notice.json").read_text("utf-8")
)


def codes(notice):
    return [finding.code for finding in check_notice(notice)]


def test_both_faults_of_a_published_notice_are_found_and_no_others():
    share, gap = check_notice(notice_of(R01))
    assert share.code == "notice-share-differs"
    assert share.details == {
        "place": "选聘候选物业服务企业 · 反对 · 人数",
        "part": "862人",
        "whole": "1,360人",
        "stated": "63.40%",
        "right": "63.38%",
    }
    assert gap.code == "notice-does-not-balance"
    assert (gap.details["told"], gap.details["whole"]) == ("1,356人", "1,360人")
    assert gap.details["missing"] == "4人"


def test_the_notice_mended_holds_together():
    mended = json.loads(json.dumps(R01))
    matter = mended["matters"][0]
    matter["options"][1]["total_share_people"] = "63.38%"
    matter["void"] = {"people": 4, "area": None}
    assert codes(notice_of(mended)) == []


def of_two(first, second, whole, **more):
    lines = (Line("同意", Amount(*first), **more), Line("反对", Amount(*second)))
    return PrintedNotice(
        Amount(whole[0] + 10, whole[1] + 10),
        Amount(*whole),
        Share(),
        (PrintedMatter("事项", Amount(*whole), lines),),
    )


def test_one_too_many_is_as_wrong_as_one_missing():
    (people,) = check_notice(of_two((6, 60), (5, 40), (10, 100)))
    assert (people.code, people.details["place"]) == ("notice-counts-too-many", "事项 · 人数")
    (area,) = check_notice(of_two((6, 60), (4, 39), (10, 100)))
    assert (area.code, area.details["place"]) == ("notice-does-not-balance", "事项 · 面积")


def test_a_total_that_is_not_its_parts_is_found_once():
    notice = of_two(
        (6, 60), (3, 35), (10, 100),
        deemed=Amount(1, 5), total=Amount(8, 65), total_share=Share("80%", "65%"),
    )  # fmt: skip
    assert codes(notice) == ["notice-total-differs"]


def test_more_took_part_than_there_are():
    notice = PrintedNotice(Amount(9, 100), Amount(10, 100), Share(), ())
    assert codes(notice) == ["notice-more-than-all"]


@pytest.mark.parametrize("stated", ["66.67%", "66.66%", "66.7%", "67%", "66%", "66.67％"])
def test_a_share_may_be_rounded_or_cut_off(stated):
    assert codes(of_two((2, 20), (1, 10), (3, 30), share=Share(stated, ""))) == []


@pytest.mark.parametrize(("stated", "right"), [("66.68%", "66.67%"), ("68%", "67%"), ("6%", "67%")])
def test_a_share_that_is_neither_is_told_right(stated, right):
    (found,) = check_notice(of_two((2, 20), (1, 10), (3, 30), share=Share(stated, "")))
    assert found.details["right"] == right


@given(st.integers(0, 500), st.integers(0, 500), st.integers(1, 500))
def test_shares_the_program_prints_are_right(first, second, rest):
    whole = first + second + rest
    share = Share(percent(first, whole), percent(first, whole))
    notice = of_two((first, first), (second + rest, second + rest), (whole, whole), share=share)
    assert codes(notice) == []


@pytest.mark.parametrize(
    ("content", "where"),
    [
        ([], "{}"),
        ({}, "matters"),
        ({"roll": {"people": 10, "area": "5"}}, "matters"),
        ({"matters": {}}, "matters"),
        ({"roll": 5, "matters": [{}]}, "roll"),
        ({"roll": {"people": -1}, "matters": [{}]}, "people"),
        ({"roll": {"people": True}, "matters": [{}]}, "people"),
        ({"roll": {"area": "八十"}, "matters": [{}]}, "area"),
        ({"taking_part_share": {"people": "多数"}, "matters": [{}]}, "people"),
    ],
)
def test_what_is_no_notice_is_said(content, where):
    with pytest.raises(UserError) as refused:
        notice_of(content)
    assert (refused.value.code, refused.value.details["where"]) == ("notice-unreadable", where)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ({"rol": {}, "matters": [{}]}, "rol"),
        ({"matters": [{"option": []}]}, "option"),
        ({"matters": [{"options": [{"name": "同意", "peopel": 5}]}]}, "peopel"),
    ],
)
def test_a_misspelt_figure_is_not_passed_over(content, name):
    with pytest.raises(UserError) as refused:
        notice_of(content)
    assert refused.value.code == "notice-unknown-figure"
    assert refused.value.details["name"] == name
