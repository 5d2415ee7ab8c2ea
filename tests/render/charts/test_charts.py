# SPDX-License-Identifier: Apache-2.0
"""Charts: every figure stands there, nothing touches, nothing is cut, at any size."""

from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from commdesk.domain.matters import Matter
from commdesk.domain.presets import HOUSEHOLDS, OWNERS_SPECIAL
from commdesk.domain.rules import Measure
from commdesk.domain.topics import Basis, Policy, Unreturned
from commdesk.render.charts import charts
from commdesk.render.layout import fonts
from commdesk.render.layout.ink import Bar, Mark, Pattern

pytestmark = pytest.mark.usefixtures("qapp")

WIDTHS = (240, 320, 420, 560, 760, 1100, 1900)
SIZES = (11, 14, 21, 40)


def words(drawing):
    return [text.text for text in drawing.texts]


def follow_majority():
    return Policy(Unreturned.FOLLOW_MAJORITY)


@pytest.fixture
def drawn(collisions, strays):
    """Draws one chart at all widths and sizes, and looks for faults each time."""

    def draw(make, results):
        for outcome in results.outcomes:
            for width in WIDTHS:
                for size in SIZES:
                    drawing = make(outcome, results.topic, width, size)
                    assert collisions(drawing) == [], (width, size)
                    assert strays(drawing, QRectF(0, 0, drawing.width, drawing.height)) == []
                    assert not any(text.cut for text in drawing.texts)
                    assert drawing.width >= width

    return draw


@pytest.mark.parametrize("make", [charts.draw_tests, charts.draw_options])
def test_the_published_vote_is_drawn_without_faults(make, drawn, published):
    drawn(make, published)


@pytest.mark.parametrize("make", [charts.draw_tests, charts.draw_options])
@pytest.mark.parametrize("unreturned", Unreturned)
@pytest.mark.parametrize("takes_part", [False, True])
def test_odd_votes_are_drawn_without_faults(make, unreturned, takes_part, drawn, new_vote):
    policy = Policy(unreturned, void_takes_part=takes_part)
    vote = new_vote(Matter("m", "改建", OWNERS_SPECIAL))
    drawn(make, vote.group(3, 3_000_000).results(policy))
    vote.group(1, 999_999_999_999_999, "for").group(30, 31, "void").group(2, 77, "abstain")
    vote.person([(1_000_000, "for"), (2_000_000, "against")])
    drawn(make, vote.results(policy))


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    people=st.lists(st.integers(0, 40), min_size=5, max_size=5),
    area=st.lists(st.integers(1, 10**16), min_size=5, max_size=5),
    width=st.integers(200, 1500),
    size=st.integers(9, 40),
    unreturned=st.sampled_from(Unreturned),
)
def test_no_vote_makes_texts_touch(
    people, area, width, size, unreturned, new_vote, collisions, strays
):
    vote = new_vote()
    marks = ("for", "against", "abstain", "void", None)
    for count, whole, mark in zip(people, area, marks, strict=True):
        vote.group(count, whole, mark)
    results = vote.group(1, 1).results(Policy(unreturned))
    for make in (charts.draw_tests, charts.draw_options):
        drawing = make(results.outcomes[0], results.topic, width, size)
        assert collisions(drawing) == []
        assert strays(drawing, QRectF(0, 0, drawing.width, drawing.height)) == []


@pytest.mark.parametrize("width", [300, 1200])
def test_the_tests_say_both_numbers_the_threshold_and_what_is_missing(published, width):
    said = words(charts.draw_tests(published.outcomes[0], published.topic, width, 14))
    assert {"参与表决人数", "参与表决面积", "同意人数", "同意面积"} <= set(said)
    assert {"1,360人 / 1,505人", "171,755.223㎡ / 191,619.21㎡"} <= set(said)
    assert {"238人 / 1,360人", "29,734.25㎡ / 171,755.223㎡"} <= set(said)
    assert {"90.37%", "89.63%", "17.50%", "17.31%"} <= set(said)
    assert said.count("✓ 达到") == 2
    assert said.count("✕ 未达到") == 2
    assert {"还差443人", "还差56,143.3616㎡"} <= set(said)
    assert "2/3以上：至少1,004人" in said
    assert "过半数（1/2）：至少681人" in said
    assert "过半数（1/2）：超过85,877.6115㎡" in said
    assert "2/3以上：至少127,746.14㎡" in said


@pytest.mark.parametrize("width", [300, 1200])
def test_the_options_say_people_area_and_what_was_deemed(published, width):
    said = words(charts.draw_options(published.outcomes[0], published.topic, width, 14))
    assert {"同意", "反对", "弃权", "无效", "238人", "862人", "256人", "4人"} <= set(said)
    assert {"29,734.25㎡", "108,863.263㎡", "17.50%", "63.38%"} <= set(said)
    assert "斜线部分：未反馈计入多数 100人" in said
    assert "斜线部分：未反馈计入多数 13,000.90㎡" in said


def test_bars_are_as_long_as_their_shares(published):
    outcome, topic = published.outcomes[0], published.topic
    bars = [
        item
        for item in charts.draw_options(outcome, topic, 1200, 14).items
        if isinstance(item, Bar)
    ]
    track = bars[0].width
    cast = {bar.color: bar.width for bar in bars if bar.pattern is not Pattern.HATCHED}
    assert cast[charts.PAPER.favour] == pytest.approx(track * 29_734.25 / 171_755.223)
    hatched = [bar for bar in bars if bar.pattern is Pattern.HATCHED]
    assert hatched[0].width == pytest.approx(track * 100 / 1360)
    assert hatched[1].width == pytest.approx(track * 13_000.9 / 171_755.223)


def test_the_mark_of_a_test_stands_at_its_threshold(published):
    outcome, topic = published.outcomes[0], published.topic
    items = charts.draw_tests(outcome, topic, 1200, 14).items
    track = next(item for item in items if isinstance(item, Bar))
    marks = [item for item in items if isinstance(item, Mark)]
    places = [(mark.points[0][0] - track.x) / track.width for mark in marks]
    shares = [Fraction(2, 3), Fraction(2, 3), Fraction(1, 2), Fraction(1, 2)]
    assert places == pytest.approx([float(share) for share in shares])


def test_what_is_missing_is_seen_as_a_gap_up_to_the_mark(published):
    outcome, topic = published.outcomes[0], published.topic
    items = charts.draw_tests(outcome, topic, 1200, 14).items
    gaps = [bar for bar in items if isinstance(bar, Bar) and bar.dashed]
    marks = [item.points[0][0] for item in items if isinstance(item, Mark)]
    assert [gap.rect.right() for gap in gaps] == pytest.approx(marks[2:])


def test_what_was_deemed_is_hatched_in_the_tests_and_said(published):
    outcome, topic = published.outcomes[0], published.topic
    drawing = charts.draw_tests(outcome, topic, 1200, 14)
    bars = [item for item in drawing.items if isinstance(item, Bar)]
    hatched = [bar for bar in bars if bar.pattern is Pattern.HATCHED]
    track = bars[0].width
    # Silence was counted to those against: among those taking part, not among those in favour.
    assert [bar.width for bar in hatched] == pytest.approx(
        [track * 100 / 1505, track * 13_000.9 / 191_619.21]
    )
    assert "斜线部分：未反馈计入多数；虚线框：还差的部分" in words(drawing)
    said = charts.tests_words(outcome, topic)
    assert "参与表决人数1,360人（其中未反馈计入多数100人）" in said
    picture = charts.tests_picture(outcome, topic, 1200, 14, charts.PAPER)
    assert picture.spots[-1].rect.bottom() < picture.drawing.height


def test_options_are_told_apart_without_colour(published):
    outcome, topic = published.outcomes[0], published.topic
    bars = [
        item
        for item in charts.draw_options(outcome, topic, 1200, 14).items
        if isinstance(item, Bar)
    ]
    patterns = {}
    for bar in bars:
        if bar.color != charts.PAPER.track:
            patterns.setdefault(bar.color, set()).add(bar.pattern)
    assert patterns == {
        charts.PAPER.favour: {Pattern.SOLID},
        charts.PAPER.against: {Pattern.UPRIGHT, Pattern.HATCHED},
        charts.PAPER.abstain: {Pattern.LEVEL},
        charts.PAPER.void: {Pattern.CROSSED},
    }


def test_where_nobody_takes_part_nothing_is_said_to_be_missing_from_nothing(new_vote):
    results = new_vote().group(12, 10_000_000).results()
    said = words(charts.draw_tests(results.outcomes[0], results.topic, 900, 14))
    assert "还差8人" in said
    assert "还差0人" not in said
    assert "参与表决人数为零" in said


def test_votes_by_household_have_no_area_and_count_households(new_vote, drawn):
    vote = new_vote(Matter("m", "通过居民公约", HOUSEHOLDS)).group(251, 0, "for").group(249, 0)
    results = vote.results(basis=Basis.HOUSEHOLDS)
    for make in (charts.draw_tests, charts.draw_options):
        drawn(make, results)
        said = "".join(words(make(results.outcomes[0], results.topic, 900, 14)))
        assert "㎡" not in said
        assert "面积" not in said
        assert "251户" in said
        assert "人" not in said


def test_void_votes_outside_the_base_have_no_share(new_vote):
    results = new_vote().group(3, 30_000, "for").group(9, 90_000, "void").results()
    drawing = charts.draw_options(results.outcomes[0], results.topic, 900, 14)
    assert words(drawing).count("不计入") == 2
    assert all(bar.rect.right() <= 900 for bar in drawing.items if isinstance(bar, Bar))


def test_undecided_people_are_a_row_of_their_own(new_vote):
    vote = new_vote().person([(1_000_000, "for"), (2_000_000, "against")])
    results = vote.results(follow_majority())
    said = words(charts.draw_options(results.outcomes[0], results.topic, 900, 14))
    assert "待认定" in said
    assert "面积按各票意见计入各选项" in said


def image_of(paint, results, width, height, size, ratio=1.0):
    image = QImage(
        round((width + 40) * ratio), round((height + 40) * ratio), QImage.Format.Format_RGB32
    )
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setFont(fonts.font(size))
    paint(painter, QRectF(20, 20, width, height), results.outcomes[0], results.topic)
    painter.end()
    return image


@pytest.mark.parametrize(
    ("paint", "height"),
    [(charts.paint_tests, charts.tests_height), (charts.paint_options, charts.options_height)],
)
@pytest.mark.parametrize("width", [300, 900])
@pytest.mark.parametrize("room", [1.0, 0.4])
@pytest.mark.parametrize("ratio", [1.0, 1.5])
def test_all_ink_stays_in_the_area_even_where_that_is_too_small(
    paint, height, width, room, ratio, published
):
    outcome, topic = published.outcomes[0], published.topic
    tall = height(fonts.font(14), width, outcome, topic) * room
    image = image_of(paint, published, width, tall, 14, ratio)
    edge = round(18 * ratio)
    inside = image.rect().adjusted(edge, edge, -edge, -edge)
    inked = [
        (x, y)
        for x in range(0, image.width(), 2)
        for y in range(image.height())
        if image.pixel(x, y) != 0xFFFFFFFF
    ]
    assert inked
    assert [place for place in inked if not inside.contains(*place)] == []


@pytest.mark.parametrize("height", [charts.tests_height, charts.options_height])
def test_larger_type_takes_more_room(height, published):
    outcome, topic = published.outcomes[0], published.topic
    small, large = (height(fonts.font(size), 900, outcome, topic) for size in (14, 21))
    assert large > 1.4 * small


def test_a_font_in_points_is_understood_too(published):
    face = fonts.font(20)
    face = type(face)(face)
    face.setPointSizeF(15)
    outcome, topic = published.outcomes[0], published.topic
    assert charts.tests_height(face, 900, outcome, topic) > 0


def test_the_same_is_said_to_a_screen_reader(published):
    outcome, topic = published.outcomes[0], published.topic
    tests = charts.tests_words(outcome, topic)
    assert "同意人数238人，参与表决人数1,360人，占17.50%，须过半数，未达到，还差443人。" in tests
    assert "参与表决面积171,755.223㎡" in tests
    options = charts.options_words(outcome, topic)
    assert "反对862人，占63.38%，108,863.263㎡，其中未反馈计入100人。" in options
    assert len(options.splitlines()) == 4


def test_a_printed_share_never_crosses_the_threshold(new_vote):
    # 200,000.00 of 300,000.01 m² would print as 66.67% and yet fails two thirds.
    vote = new_vote().group(601, 2_000_000_000, "for").group(299, 1_000_000_100)
    results = vote.results()
    result = results.outcomes[0].result("area_taking_part")
    assert result.test.measure is Measure.AREA
    assert not result.met
    said = words(charts.draw_tests(results.outcomes[0], results.topic, 900, 14))
    assert "66.66%" in said
    assert "66.67%" not in said
