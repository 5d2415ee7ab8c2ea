# SPDX-License-Identifier: Apache-2.0
"""Two votes side by side on paper: every figure there, nothing cut, nothing on top of another."""

from dataclasses import replace
from datetime import datetime

import pytest

from commdesk.domain.matters import GRADE_OPTIONS, Matter, MatterKind, choices
from commdesk.domain.presets import MOST_VOTES, OWNERS_GENERAL, SATISFACTION
from commdesk.domain.register import Place
from commdesk.domain.results import Imprint
from commdesk.domain.topics import Basis, Extent
from commdesk.render.charts.comparison import (
    comparison_charts,
    comparison_sheet,
    comparison_warning,
    points,
)
from commdesk.render.charts.palette import SCREEN
from tests.domain.test_topic_comparison import GRADES, vote

IMPRINT = Imprint("桂花社区", "1A2B-3C4D", datetime(2026, 11, 22, 9, 30))  # noqa: DTZ001
NAMES = tuple(f"候选方案第{n}号" + "长" * n for n in range(1, 31))
MATTERS = [
    Matter("m1", "更换电梯", OWNERS_GENERAL),
    Matter("m2", "保洁服务", SATISFACTION, MatterKind.GRADE, GRADE_OPTIONS),
    Matter("m3", "选定方案", MOST_VOTES, MatterKind.CHOICE, choices(NAMES)),
]


def both():
    first = vote(MATTERS, ["for", GRADES[0], "c1"], ["against", GRADES[1], "c2"])
    second = vote(MATTERS, ["for", GRADES[0], "c30"], ["for", GRADES[0], "c1"], people=7)
    return first, second


def texts_of(document):
    return [text for page in document.pages for text in page.drawing.texts]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("—", "50.00%", "—"),
        ("50.00%", "—", "—"),
        ("50.00%", "50.00%", "±0.00"),
        ("62.34%", "60.83%", "−1.51"),
        ("22.34%", "23.76%", "+1.42"),
        ("0.00%", "100.00%", "+100.00"),
        ("49.995%", "50.00%", "+0.005"),
    ],
)
def test_changes_are_what_lies_between_the_printed_shares(before, after, said):
    assert points(before, after) == said


def test_votes_that_count_otherwise_are_warned_of_and_keep_their_units(qapp):
    first = vote(MATTERS[:1], ["for"], basis=Basis.HOUSEHOLDS)
    second = vote(MATTERS[:1], ["for"], ["against"])
    said = "".join(text.text for text in texts_of(comparison_sheet(first, second, IMPRINT)))
    assert "计票对象不同：前次按户数，本次按业主人数" in said
    (chart,) = comparison_charts(first, second)
    assert "同意：前次1户" in chart.words
    assert "同意：本次1人" in chart.words


def test_every_matter_has_both_verdicts_and_its_figures(qapp):
    said = "".join(text.text for text in texts_of(comparison_sheet(*both(), IMPRINT)))
    for words in ("前次：", "本次：", "更换电梯", "保洁服务", "选定方案", "+50.00", NAMES[29][:10]):
        assert words in said


def test_no_text_leaves_the_page_or_touches_another(qapp):
    document = comparison_sheet(*both(), IMPRINT)
    width, height = document.format.width, document.format.height
    for page in document.pages:
        rects = [text.rect for text in page.drawing.texts if text.text.strip()]
        assert not any(text.cut for text in page.drawing.texts)
        for place, rect in enumerate(rects):
            assert rect.left() >= 0
            assert rect.right() <= width
            assert rect.bottom() <= height
            for other in rects[place + 1 :]:
                over = rect.intersected(other)
                assert over.width() * over.height() < 40, (rect, other)


def test_charts_are_said_in_words(qapp):
    charts = comparison_charts(*both())
    assert [chart.title for chart in charts] == ["更换电梯", "保洁服务", "选定方案"]
    assert "同意：本次2人，占100.00%，变化+50.00个百分点" in charts[0].words
    picture = charts[2].picture(9000, 140, SCREEN)
    assert picture.drawing.texts


def test_what_is_counted_heads_its_column_and_changes_are_points(qapp):
    people = vote(MATTERS[:1], ["for"])
    papers = replace(people, topic=replace(people.topic, extent=Extent(secret=True)))
    for results, head in ((people, "人数"), (papers, "票数")):
        (chart,) = comparison_charts(results, results)
        drawn = {text.text for text in chart.picture(900, 14, SCREEN).drawing.texts}
        assert head in drawn
        assert "百分点" in "".join(drawn)
        said = "".join(text.text for text in texts_of(comparison_sheet(results, results, IMPRINT)))
        assert f"本次{head}" in said
        assert "变化（百分点）" in said


def test_the_part_of_the_estate_that_was_asked_is_said(qapp):
    whole = vote(MATTERS[:1], ["for"])
    part = replace(whole, topic=replace(whole.topic, extent=Extent((Place("3", ""),))))
    said = "".join(text.text for text in texts_of(comparison_sheet(whole, part, IMPRINT)))
    assert said.count("表决范围：3幢") == 1
    assert "两次表决的范围不同" in said
    assert comparison_warning(part, part) == ""
