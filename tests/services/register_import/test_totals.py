# SPDX-License-Identifier: Apache-2.0
"""The foot must be what the rows add up to; parking is counted as the foot tells."""

import pytest

HEADER = "幢|室号|业主|电话|面积|用途|备注"
HOMES = ("1|101|王一|13800138001|100.5|住宅|", "1|102|王二|13800138002|99.499|住宅|")
PARKING = "车库|1|王一|13800138001|12.5|车位|"
NOT_COUNTED = PARKING + "不计入"


def foot(area, note="", *, word="合计"):
    return f"{word}||||{area}||{note}"


def test_a_foot_that_agrees_is_silent(preview, problems):
    found = preview(HEADER, *HOMES, NOT_COUNTED, foot("199.999"))
    assert problems(found) == []
    assert found.total_stated == found.total_found == 1_999_990


@pytest.mark.parametrize(
    "word", ["合计", "总计", "合　计", "共计", "总计：", "合计(不含车位)", "总面积"]
)
def test_a_foot_has_many_names(preview, problems, word):
    found = preview(HEADER, *HOMES, NOT_COUNTED, foot("199.999", word=word))
    assert problems(found) == []
    assert found.total_stated == 1_999_990


@pytest.mark.parametrize("text", ["合计：2户，199.999平方米", "共计2户199.999㎡"])
def test_a_foot_may_be_one_sentence(preview, problems, text):
    found = preview(HEADER, *HOMES, text)
    assert problems(found) == []
    assert found.total_stated == 1_999_990


def test_a_foot_that_disagrees_is_an_error_with_the_difference(preview):
    found = preview(HEADER, *HOMES, foot("200.1"))
    (problem,) = found.problems
    assert (problem.code, problem.cell, problem.is_error) == ("total-differs", "E4", True)
    assert problem.details == {"stated": 2_001_000, "found": 1_999_990, "difference": -1010}


def test_a_foot_may_be_rounded(preview, problems):
    found = preview(HEADER, *HOMES, foot("200.00"))
    assert problems(found) == [("total-rounded", "E4")]
    assert not found.has_errors


def test_a_foot_may_hold_what_does_not_count(preview, problems):
    found = preview(HEADER, *HOMES, NOT_COUNTED, foot("212.499"))
    assert problems(found) == [("total-with-not-counted", "E5")]
    assert not found.has_errors


def test_a_foot_is_not_held_against_rows_left_out(preview, problems):
    found = preview(HEADER, *HOMES, "1|103|王三|13800138003|x|住宅|", foot("299.999"))
    assert problems(found) == [("area-unreadable", "E4"), ("total-not-checked", "E5")]


def test_a_foot_that_cannot_be_read_is_said(preview, problems):
    assert problems(preview(HEADER, *HOMES, foot("见附表"))) == [("area-unreadable", "E4")]
    assert problems(preview(HEADER, *HOMES, foot("#REF!"))) == [("cell-formula-error", "E4")]


def test_a_foot_without_a_figure_says_nothing(preview, problems):
    found = preview(HEADER, *HOMES, foot(""))
    assert problems(found) == []
    assert found.total_stated is None


def test_parts_are_checked_each_for_itself(preview, problems):
    found = preview(
        HEADER,
        *HOMES,
        foot("199.999", word="1幢小计"),
        "2|101|王三|13800138003|50|住宅|",
        foot("51", word="2幢小计"),
        foot("249.999"),
    )
    assert problems(found) == [("subtotal-differs", "E6")]
    assert found.problems[0].details["difference"] == -10_000
    assert found.total_stated == 2_499_990


def test_a_foot_may_stand_above_the_parking(preview, problems):
    assert problems(preview(HEADER, *HOMES, foot("199.999"), NOT_COUNTED)) == []


# Parking that the rows do not speak of.


def test_parking_nobody_speaks_of_counts_and_is_said(preview, problems):
    found = preview(HEADER, *HOMES, PARKING)
    assert problems(found) == [("parking-counted", "F4")]
    assert found.problems[0].details == {"count": 1, "area": 125_000}
    assert found.not_counted == ()


def test_the_foot_leaves_parking_out_by_word(preview, problems):
    found = preview(HEADER, *HOMES, PARKING, foot("199.999", "不含车位"))
    assert problems(found) == [("parking-not-counted", "F4")]
    assert len(found.not_counted) == 1


def test_the_foot_leaves_parking_out_by_its_sum(preview, problems):
    found = preview(HEADER, *HOMES, PARKING, foot("199.999"))
    assert problems(found) == [("parking-not-counted", "F4")]
    assert found.total_found == 1_999_990


def test_the_foot_counts_parking_by_its_sum(preview, problems):
    found = preview(HEADER, *HOMES, PARKING, foot("212.499"))
    assert problems(found) == [("parking-counted", "F4")]
    assert found.total_found == 2_124_990


def test_parking_of_which_the_rows_speak_is_not_asked_about(preview, problems):
    header = "幢|室号|业主|电话|面积|用途|是否计入"
    found = preview(header, "1|101|王一|138001|100|住宅|是", "车库|1|王一|138001|12.5|车位|是")
    assert problems(found) == []
    assert found.total_found == 1_125_000
