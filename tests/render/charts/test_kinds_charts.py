# SPDX-License-Identifier: Apache-2.0
"""Charts of rankings and grades: in order, with the line of the seats, for any number of bars."""

import pytest
from PySide6.QtCore import QRectF

from commdesk.domain.ranking import Ranked, Standing
from commdesk.render.charts import charts
from commdesk.render.charts.option_chart import OptionChart
from commdesk.render.layout.ink import Bar, Line, Pattern
from tests.render import examples

pytestmark = pytest.mark.usefixtures("qapp")

MAKERS = {
    "election": examples.committee_election,
    "candidates": examples.owners_committee,
    "choice": examples.one_choice,
    "choices": examples.up_to_two,
    "grade": examples.satisfaction,
    **{
        f"{number} options{' by area' * area}": (
            lambda number=number, area=area: examples.many_places(number, area=area)
        )
        for number in (1, 2, 7, 30)
        for area in (False, True)
    },
}


def wording_of(drawing):
    return [text.text for text in drawing.texts]


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_no_bar_or_label_overlaps_at_any_width_and_size(make, collisions, strays):
    results = make()
    for width in (260, 420, 760, 1100, 1900):
        for size in (11, 14, 21, 40):
            for draw in (charts.draw_tests, charts.draw_options):
                drawing = draw(examples.first(results), results.topic, width, size)
                assert collisions(drawing) == [], (width, size)
                assert strays(drawing, QRectF(0, 0, drawing.width, drawing.height)) == []
                assert not any(text.cut for text in drawing.texts)


def test_bars_run_in_order_and_the_line_of_the_seats_stands_between():
    results = examples.committee_election()
    drawing = charts.draw_options(examples.first(results), results.topic, 900, 14)
    places = {text.text: text.baseline for text in drawing.texts}
    order = ["1 陈国栋", "8 邓丽华", "9 冯家明", "9 曾小红", "11 彭立新", "— 苏庆生", "无效"]
    assert sorted(order, key=places.__getitem__) == order
    (line,) = (item for item in drawing.items if isinstance(item, Line) and item.dashed)
    assert places["8 邓丽华"] < line.y1 < places["9 冯家明"]
    assert "以上当选（应选9人，1人由并列者重新投票产生）" in places
    assert "人数（占收回票105人）　竖线：过半数（1/2）" in places


def test_each_standing_has_a_sign_words_and_a_pattern_of_its_own():
    results = examples.committee_election()
    outcome, topic = examples.first(results), results.topic
    drawing = charts.draw_options(outcome, topic, 900, 14)
    said = wording_of(drawing)
    assert [
        said.count(each) for each in ("✓ 当选", "＝ 并列，须重新投票", "○ 候补，待重新投票后确定")
    ] == [8, 2, 1]
    assert said.count("— 未当选") == 3
    bars = [
        item
        for item in drawing.items
        if isinstance(item, Bar) and item.color not in (charts.PAPER.track, charts.PAPER.void)
    ]
    assert isinstance(outcome, Ranked)
    wanted = {
        Standing.ELECTED: Pattern.SOLID,
        Standing.TIED: Pattern.CROSSED,
        Standing.SUBSTITUTE: Pattern.UPRIGHT,
        Standing.NOT_ELECTED: Pattern.LEVEL,
    }
    assert [bar.pattern for bar in bars] == [wanted[place.standing] for place in outcome.places]


def test_the_upright_line_stands_at_the_threshold():
    results = examples.committee_election()
    items = charts.draw_options(examples.first(results), results.topic, 900, 14).items
    track = next(item for item in items if isinstance(item, Bar))
    ticks = [item for item in items if isinstance(item, Line) and not item.dashed]
    assert ticks
    assert {round((tick.x1 - track.x) / track.width, 9) for tick in ticks} == {0.5}


def test_figures_stand_beside_the_bars():
    results = examples.satisfaction()
    drawing = charts.draw_options(examples.first(results), results.topic, 900, 14)
    said = wording_of(drawing)
    assert {"满意", "基本满意", "不满意", "不了解", "无效", "7户", "41.18%", "29.41%"} <= set(said)
    assert said.count("不计入") == 1
    tests = wording_of(charts.draw_tests(examples.first(results), results.topic, 900, 14))
    assert {"满意户数", "11户 / 17户", "64.71%", "✓ 达到"} <= set(tests)


def test_the_drawing_is_its_strips_one_below_another():
    results = examples.many_places(30, area=True)
    outcome, topic = examples.first(results), results.topic
    strips = OptionChart(outcome, topic, 14, charts.PAPER).strips(900)
    whole = charts.draw_options(outcome, topic, 900, 14)
    assert len(strips) > 30
    assert whole.height == pytest.approx(sum(strip.height for strip in strips))
    assert wording_of(whole) == [text for strip in strips for text in wording_of(strip)]


def test_a_ranking_is_read_out_with_its_standings():
    results = examples.committee_election()
    said = charts.options_words(examples.first(results), results.topic).splitlines()
    assert said[0] == "1 陈国栋95人，占90.48%，当选。"
    assert said[8] == "以上当选（应选9人，1人由并列者重新投票产生）。"
    assert said[11] == "11 彭立新58人，占55.24%，候补，待重新投票后确定。"
