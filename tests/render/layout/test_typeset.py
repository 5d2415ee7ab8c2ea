# SPDX-License-Identifier: Apache-2.0
"""Where lines break, and that the widths laid out are the widths painted."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF

from commdesk.render.layout import fonts
from commdesk.render.layout.typeset import balanced_lines, break_lines, cut_lines, measure

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_chinese_character_is_as_wide_as_it_is_high():
    assert measure("表决", 16) == pytest.approx(32)


@pytest.mark.parametrize("size", [11, 14, 20, 105, 220])
@pytest.mark.parametrize("bold", [False, True])
def test_a_text_is_laid_out_as_wide_as_it_is_painted(size, bold):
    text = "参与表决171,755.223㎡（89.63%），office AVATA"
    painted = QFontMetricsF(fonts.font(size, bold)).horizontalAdvance(text)
    assert measure(text, size, bold=bold) == pytest.approx(painted, rel=0.01)


def test_no_line_starts_with_a_closing_mark_or_ends_with_an_opening_one():
    text = "同意的人数（238人）未过半数，反对的人数：“862人”。《民法典》"
    for width in range(70, 300, 7):
        for line in break_lines(text, width, 10):
            assert line[0] not in "，。：）”》"
            assert line[-1] not in "（“《"


def test_a_number_stays_in_one_piece_and_with_its_unit():
    text = "面积为171,755.223㎡且人数为1,360人，自2026年11月22日起"
    for width in range(90, 200, 7):
        lines = break_lines(text, width, 10)
        for whole in ("171,755.223㎡", "1,360人", "2026年", "11月", "22日"):
            assert any(whole in line for line in lines), (width, lines)


def test_a_number_wider_than_the_line_is_broken_rather_than_cut_off():
    lines = break_lines("1234567890" * 3, 50, 10)
    assert "".join(lines) == "1234567890" * 3
    assert all(measure(line, 10) <= 50 for line in lines)


@settings(max_examples=80, deadline=None)
@given(
    st.text(alphabet="表决人，。（）“”《》1234567890,.%㎡ab ", max_size=60),
    st.floats(min_value=12, max_value=200),
)
def test_nothing_is_lost_and_no_line_is_too_wide(text, width):
    lines = break_lines(text, width, 10)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(measure(line, 10) <= width + 0.001 or len(line) == 1 for line in lines)


def test_a_title_is_broken_evenly():
    lines = balanced_lines("云杉花园小区二〇二六年第一次业主大会会议表决结果公示", 200, 10)
    assert len(lines) == 2
    assert abs(len(lines[0]) - len(lines[1])) <= 2


def test_what_is_cut_off_is_said():
    assert cut_lines("表决", 100, 10, 1) == (["表决"], False)
    lines, cut = cut_lines("表决" * 30, 100, 10, 2)
    assert cut
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert measure(lines[-1], 10) <= 100


def test_words_of_letters_and_numbers_are_not_broken_to_make_lines_even():
    width = measure("Owners, area", 14) - 1
    assert balanced_lines("Owners, area", width, 14) == ["Owners,", "area"]
    assert balanced_lines("Households", measure("House", 14), 14)[0] != "Households"
