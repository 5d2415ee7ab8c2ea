# SPDX-License-Identifier: Apache-2.0
"""Bars of every kind: nothing touches, nothing is cut, and the figures are the count's."""

import random
from datetime import date, timedelta
from fractions import Fraction
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from commdesk.domain.breakdown import break_down
from commdesk.domain.breakdown_guard import guarded
from commdesk.domain.matters import GRADE_OPTIONS, Matter, MatterKind, choices
from commdesk.domain.outcome import Outcome
from commdesk.domain.place_votes import building_of
from commdesk.domain.presets import MOST_VOTES, OWNERS_GENERAL, SATISFACTION
from commdesk.domain.reading import Reading, VoidReason, chosen, void
from commdesk.domain.register import Address
from commdesk.domain.results import Heard, count
from commdesk.domain.returns_by_day import ReturnsByDay
from commdesk.domain.roll import NOBODY, Paper, Roll, Voter
from commdesk.domain.rules import Measure
from commdesk.domain.tally import Returns
from commdesk.domain.topics import Extent, Policy, Stage, Topic, TopicFacts, Unreturned
from commdesk.render.charts.bar_chart import bar_strips, draw_bars
from commdesk.render.charts.chart_parts import looks_of, piled
from commdesk.render.charts.grade_chart import grade_plan, grade_rows, grades_by_place
from commdesk.render.charts.option_chart import OptionChart
from commdesk.render.charts.option_rows import row_share, rows_of
from commdesk.render.charts.pair_chart import pair_plan
from commdesk.render.charts.palette import PAPER
from commdesk.render.charts.place_chart import OTHERS, By, place_plan
from commdesk.render.charts.tag_chart import tag_plan
from commdesk.render.charts.threshold_chart import ThresholdChart
from commdesk.render.charts.turnout_chart import draw_turnout, turnout_plan, turnout_strips
from commdesk.render.layout.ink import Bar, Line, Pattern, Text
from commdesk.render.layout.typeset import break_lines
from tests.render import examples

pytestmark = pytest.mark.usefixtures("qapp")

NAMES = (
    "云杉",
    "东区三号地块二期商业及配套用房地下一层",
    "一个有四十个字的楼栋名称" * 3 + "四个字的",
)
WIDTHS = (300, 620, 1000, 1900)
SIZES = (14, 21, 28)
SHORT = 12


def held(buildings, matter, *, policy=None, homes=6, secret=False, seed=1):
    """A vote on one matter, everything in it, some owners with homes in several buildings."""
    draw = random.Random(seed)
    keys = [option.key for option in matter.options]
    whose: list[int] = []
    papers: list[Paper] = []
    readings: dict[int, Reading] = {}
    for building in range(1, buildings + 1):
        name = f"{NAMES[building % 3]}{building}"[-40:] if building % 40 == 7 else str(building)
        for home in range(homes):
            number = len(papers) + 1
            again = whose and not secret and draw.random() < 0.1
            voter = draw.choice(whose) if again else len(set(whose)) + 1
            whose.append(voter)
            area = 0 if secret else draw.randint(500_000, 3_000_000)
            at = (Address(name, "1", f"{home:04d}"),)
            papers.append(Paper(number, NOBODY if secret else voter, area, at))
            if draw.random() < 0.7:
                some = draw.sample(keys, draw.randint(1, min(matter.most, len(keys))))
                mark = void(VoidReason.ALTERED) if draw.random() < 0.1 else chosen(*some)
                readings[number] = Reading(number, {matter.key: mark})
    voters = tuple(
        Voter(number, "", sum(paper.area for paper in papers if paper.voter == number))
        for number in sorted(set(whose))
    )
    topic = Topic(
        UUID(int=5),
        TopicFacts("业主大会"),
        (matter,),
        policy=policy or Policy(),
        stage=Stage.SETTLED,
        extent=Extent(secret=secret),
    )
    roll = Roll(voters, tuple(papers), is_secret=secret)
    returns = Returns(readings, frozenset(range(1, len(papers) + 1)))
    found = break_down((matter,), topic.policy, roll, returns, building_of)
    return topic, count(topic, roll, returns), found


MOTION = Matter("m", "事项", OWNERS_GENERAL)
GRADE = Matter("m", "满意度", SATISFACTION, MatterKind.GRADE, GRADE_OPTIONS)


def rivals(number, most=1):
    names = [("方案" + NAMES[place % 3] * (place % 2))[:40] + str(place) for place in range(number)]
    kind = MatterKind.CHOICES if most > 1 else MatterKind.CHOICE
    return Matter("m", "选择", MOST_VOTES, kind, choices(names), most=most)


@pytest.fixture
def faultless(collisions, strays):
    """Looks for faults strip by strip: a strip keeps to its own height, so they pile up as well."""

    def look(strips):
        for strip in strips:
            drawing = strip.drawing
            whole = QRectF(0, 0, drawing.width, drawing.height)
            assert collisions(drawing) == []
            assert strays(drawing, whole) == []
            assert not any(text.cut for text in drawing.texts)
            roomy = whole.adjusted(-0.5, -0.5, 0.5, 0.5)
            for spot in strip.spots:
                assert roomy.contains(spot.rect)
                assert spot.words

    return look


@pytest.fixture
def drawn(faultless):
    """Draws a plan narrow and wide, in small and large type."""

    def draw(plan):
        for width in WIDTHS:
            for size in SIZES:
                strips = bar_strips(plan, width, size, PAPER)
                faultless(strips)
                assert all(strip.drawing.width >= width for strip in strips)

    return draw


@pytest.mark.parametrize("options", [1, 2, 12, 30])
@pytest.mark.parametrize("buildings", [1, SHORT])
@pytest.mark.parametrize("most", [1, 3])
def test_places_are_drawn_without_faults(drawn, options, buildings, most):
    topic, _, found = held(buildings, rivals(options, most), policy=Policy(Unreturned.ABSTAIN))
    for kind in Measure:
        drawn(place_plan(found, topic.matters[0], topic, kind, By.BUILDING, PAPER))


@pytest.mark.parametrize("width", [620, 1000])
def test_two_hundred_buildings_are_one_row_each_in_their_order(faultless, width):
    topic, _, found = held(200, MOTION, policy=Policy(Unreturned.FOLLOW_MAJORITY))
    plan = place_plan(found, MOTION, topic, Measure.PEOPLE, By.BUILDING, PAPER)
    strips = bar_strips(plan, width, 14, PAPER)
    faultless(strips)
    heights = [strip.drawing.height for strip in strips if not strip.keep]
    assert len(heights) == 201
    assert sorted(heights)[len(heights) // 2] < 4.5 * 14
    labels = [row.label for row in plan.rows]
    numbered = [int(label[:-1]) for label in labels if label[:-1].isdigit()]
    assert numbered == sorted(numbered)
    assert labels[-1] == "合计"


@pytest.mark.parametrize("unreturned", Unreturned)
def test_the_figures_beside_a_place_are_those_of_the_count(unreturned):
    topic, _, found = held(SHORT, MOTION, policy=Policy(unreturned, void_takes_part=True))
    plan = place_plan(found, MOTION, topic, Measure.PEOPLE, By.BUILDING, PAPER)
    heads = [column.name for column in plan.columns]
    assert heads[:3] == ["同意", "反对", "弃权"]
    for row, votes in zip(plan.rows, [*found[0].rows, found[0].total], strict=True):
        figures = dict(zip(heads, row.lines[0].figures, strict=True))
        for each in votes.options:
            assert figures[each.option.name] == f"{each.total.people:,}"
        assert figures["参与 / 全体"] == f"{votes.taking_part.people} / {votes.roll.people}"
        assert figures.get("无效", "0") == str(votes.void.people)
        assert figures.get("待认定", "0") == str(votes.undecided)
        assert figures.get("未反馈", "0") == str(votes.waiting.people)
        if not row.lines[0].is_bare:
            lengths = sum(segment.length for segment in row.lines[0].right)
            assert lengths == sum(each.total.people for each in votes.options) + (
                votes.void.people + votes.undecided + votes.waiting.people
            )
            assert row.lines[0].room == votes.roll.people


def test_bars_are_as_long_as_their_votes_and_deemed_ones_are_hatched():
    topic, _, found = held(3, MOTION, policy=Policy(Unreturned.ABSTAIN))
    plan = place_plan(found, MOTION, topic, Measure.AREA, By.BUILDING, PAPER)
    drawing = draw_bars(plan, 1200, 14, PAPER).drawing
    frames = [item for item in drawing.items if isinstance(item, Bar) and item.color == PAPER.track]
    unit = frames[0].width / found[0].rows[0].roll.area
    favour = [
        item.width
        for item in drawing.items
        if isinstance(item, Bar)
        and (item.color, item.pattern, item.x) == (PAPER.favour, Pattern.SOLID, frames[0].x)
    ]
    wanted = [row.options[0].cast.area * unit for row in found[0].rows if row.options[0].cast.area]
    assert favour == pytest.approx(wanted)
    hatched = [
        item for item in drawing.items if isinstance(item, Bar) and item.pattern is Pattern.HATCHED
    ]
    assert {item.color for item in hatched} == {PAPER.abstain}
    assert len(hatched) == 1 + sum(bool(row.options[2].deemed.area) for row in found[0].rows)


def test_more_options_than_can_be_told_apart_are_put_together():
    topic, _, found = held(4, rivals(12, 3))
    plan = place_plan(found, topic.matters[0], topic, Measure.PEOPLE, By.BUILDING, PAPER)
    assert [column.name for column in plan.columns][5] == OTHERS
    whole = sum(votes.total.people for votes in found[0].total.options)
    assert sum(int(text) for text in plan.rows[-1].lines[0].figures[:6]) == whole
    looks = [(column.look.color, column.look.pattern, column.look.hollow)
             for column in plan.columns if column.look]  # fmt: skip
    assert len(set(looks)) == len(looks)


def test_candidates_are_stacked_by_their_votes_in_favour():
    matter = Matter("m", "业委会", OWNERS_GENERAL, MatterKind.CANDIDATES, choices(["甲", "乙"]))
    papers = tuple(Paper(n, n, 10, (Address("1", "", str(n)),)) for n in (1, 2, 3))
    roll = Roll(tuple(Voter(n, "", 10) for n in (1, 2, 3)), papers)
    marks = [("for", "against"), ("for", "for"), ("abstain", "against")]
    readings = {
        number: Reading(number, {"m.o1": chosen(one), "m.o2": chosen(two)})
        for number, (one, two) in enumerate(marks, 1)
    }
    topic = Topic(UUID(int=5), TopicFacts("业主大会"), (matter,))
    found = break_down((matter,), Policy(), roll, Returns(readings), building_of)
    plan = place_plan(found, matter, topic, Measure.PEOPLE, By.BUILDING, PAPER)
    assert plan.rows[0].lines[0].figures == ("2", "1", "3 / 3")
    assert not plan.rows[0].lines[0].room


def test_who_took_part_is_told_only_where_it_holds_for_every_candidate():
    matter = Matter("m", "业委会", OWNERS_GENERAL, MatterKind.CANDIDATES, choices(["甲", "乙"]))
    roll = Roll((Voter(1, "", 10),), (Paper(1, 1, 10, (Address("1", "", "1"),)),))
    marks = {"m.o1": chosen("for"), "m.o2": void(VoidReason.ALTERED)}
    topic = Topic(UUID(int=5), TopicFacts("业主大会"), (matter,))
    returns = Returns({1: Reading(1, marks)})
    found = break_down((matter,), Policy(), roll, returns, building_of)
    plan = place_plan(found, matter, topic, Measure.PEOPLE, By.BUILDING, PAPER)
    assert plan.columns[-1].name == "全体"
    assert plan.rows[0].lines[0].figures == ("1", "0", "1")


def long_named(count, length):
    """Options with names of so many characters, told apart by their first ones."""
    names = [
        f"第{place}号{'方案的名称写得十分详细'[place % 5 :] * 20}"[:length]
        for place in range(count)
    ]
    return Matter("m", "选择", MOST_VOTES, MatterKind.CHOICE, choices(names))


@pytest.mark.parametrize("count", [1, 2, 3, 6, 7, 30])
@pytest.mark.parametrize("length", [4, 17, 41, 120, 200])
def test_long_names_of_options_leave_the_bars_their_room(faultless, count, length):
    matter = long_named(count, length)
    topic, results, found = held(3, matter)
    place = place_plan(found, matter, topic, Measure.PEOPLE, By.BUILDING, PAPER)
    (decided,) = results.outcomes
    assert not isinstance(decided, Heard)
    for width, size in ((620, 14), (1000, 14), (1000, 21), (1900, 28)):
        strips = bar_strips(place, width, size, PAPER)
        faultless(strips)
        assert max(strip.drawing.width for strip in strips) <= width
        tracks = [
            item.width
            for strip in strips
            for item in strip.drawing.items
            if isinstance(item, Bar) and item.color == PAPER.track
        ]
        whole = "".join(text.text for strip in strips for text in strip.drawing.texts)
        if length >= 120:
            assert max(tracks) >= 0.49 * width
            for name in {column.name for column in place.columns if len(column.name) > 60}:
                assert whole.count(name) == 1
        chart = OptionChart(decided, topic, size, PAPER)
        faultless(pictures := chart.pictures(width))
        if length >= 120:
            rows = [picture for picture in pictures if picture.spots]
            most = len(break_lines("选" * (length + 6), width, size, bold=True))
            assert max(row.drawing.height for row in rows) <= (1.3 * most + 8) * size
        pair = pair_plan(decided, topic, PAPER)
        faultless(bar_strips(pair, width, size, PAPER))


def test_few_papers_of_a_secret_vote_are_the_rest(drawn):
    topic, _, found = held(7, MOTION, homes=6, secret=True)
    few = guarded(found[0], {row.place for row in found[0].rows[:4]})
    plan = place_plan([few], MOTION, topic, Measure.PEOPLE, By.BUILDING, PAPER)
    assert any(row.label.startswith("其余") for row in plan.rows)
    assert any("由各数相减得出，部分楼栋因此合为" in note for note in plan.notes)
    drawn(plan)


@pytest.mark.parametrize("unreturned", Unreturned)
def test_grades_stand_around_the_middle(drawn, unreturned):
    topic, results, found = held(SHORT, GRADE, policy=Policy(unreturned))
    outcome = examples.first(results)
    assert isinstance(outcome, Outcome)
    whole = grade_plan(GRADE_OPTIONS, grade_rows(outcome, topic), topic, PAPER)
    rows = grades_by_place(found[0], Measure.PEOPLE, By.BUILDING, topic.policy)
    by_place = grade_plan(GRADE_OPTIONS, rows, topic, PAPER)
    for plan in (whole, by_place):
        drawn(plan)
        for row in plan.rows:
            line = row.lines[0]
            pieces = (*line.left, *line.right, *line.apart)
            assert sum(piece.length for piece in pieces) in (0, 1)
    left = [segment.words for segment in whole.rows[0].lines[0].left]
    assert "基本满意" in left[0]  # next to the middle
    assert by_place.rows[0].label == "全部"
    drawing = draw_bars(whole, 1200, 14, PAPER).drawing
    upright = [item for item in drawing.items if isinstance(item, Line) and item.x1 == item.x2]
    middle = min(item.x1 for item in upright if item.color == PAPER.text)
    looks = looks_of(GRADE_OPTIONS, PAPER)
    for item in drawing.items:
        if isinstance(item, Bar) and item.height > 14 and item.pattern is not Pattern.HATCHED:
            if (item.color, item.pattern) == (looks["g3"].color, looks["g3"].pattern):
                assert item.x == pytest.approx(middle)
            elif item.color == looks["g1"].color:
                assert item.rect.right() <= middle + 0.01


@pytest.mark.parametrize("number", [1, 2, 12, 30])
def test_people_stand_against_area(drawn, number):
    topic, results, _ = held(3, rivals(number))
    # A choice by the most votes weighs no area: there is nothing to set against each other.
    assert pair_plan(examples.first(results), topic, PAPER).rows == ()
    results = examples.many_places(number, area=True)
    plan = pair_plan(examples.first(results), results.topic, PAPER)
    assert {len(row.lines) for row in plan.rows} == {2}
    drawn(plan)


def test_shares_of_people_and_area_are_the_length_of_their_bars(published):
    plan = pair_plan(published.outcomes[0], published.topic, PAPER)
    first = plan.rows[0]
    assert first.lines[0].right[0].length == Fraction(238, 1360)
    assert first.lines[0].figures == ("人数", "238人", "17.50%")
    assert first.lines[1].figures == ("面积", "29,734.25㎡", "17.31%")
    assert first.lines[1].words == "同意：面积29,734.25㎡，占17.31%。"


@pytest.mark.parametrize("number", [0, 1, 2, 12, 30])
def test_tags_run_from_the_most_to_the_fewest(drawn, number):
    tags = [(NAMES[place % 3] + str(place), (place * 7) % 11) for place in range(number)]
    plan = tag_plan(tags, PAPER, opinions=44)
    counts = [int(row.lines[0].figures[0][:-1]) for row in plan.rows]
    assert counts == sorted(counts, reverse=True)
    drawn(plan)


def days(number, *, deadline=None, late=0):
    draw = random.Random(number)
    first = date(2026, 11, 1)
    counts = tuple(
        (first + timedelta(day), draw.randint(1, 400))
        for day in range(number)
        if day in (0, number - 1) or draw.random() < 0.7
    )
    end = None if deadline is None else first + timedelta(deadline)
    return ReturnsByDay(counts, 20_000, first + timedelta(number + late), first, end)


@pytest.mark.parametrize("number", [1, 2, 12, 30, 90])
@pytest.mark.parametrize("deadline", [None, 0, 9, 95])
def test_turnout_is_drawn_without_faults(faultless, number, deadline):
    told = days(number, deadline=deadline)
    for width in WIDTHS:
        for size in SIZES:
            faultless(turnout_strips(told, width, size, PAPER))


def test_turnout_of_nothing_is_nothing(faultless):
    told = ReturnsByDay((), 0, date(2026, 11, 1))
    faultless(turnout_strips(told, 600, 14, PAPER))
    plan = turnout_plan(told, PAPER)
    assert plan.rows == ()


def test_the_deadline_stands_between_the_days_it_parts():
    told = days(12, deadline=9)
    rows = turnout_plan(told, PAPER).rows
    (place,) = [place for place, row in enumerate(rows) if row.line_after]
    assert rows[place].line_after == "截止：11月10日"
    assert rows[place].label.endswith("周二")
    assert rows[place + 1].label == "11月11日 周三"
    coming = turnout_plan(days(3, deadline=9), PAPER).rows
    assert coming[-1].line_after == "截止：11月10日（未到）"


def test_each_day_says_its_papers_and_the_share_so_far():
    told = ReturnsByDay(((date(2026, 11, 1), 3), (date(2026, 11, 2), 4)), 12, date(2026, 11, 2))
    plan = turnout_plan(told, PAPER)
    assert [row.lines[0].figures for row in plan.rows] == [
        ("3", "3", "25.00%"),
        ("4", "7", "58.33%"),
    ]
    picture = draw_turnout(told, 800, 14, PAPER)
    assert {"11月2日：收回4张，累计7张，占58.33%"} <= {spot.words for spot in picture.spots}
    assert "11月2日 周一：收回4张，累计7张，占58.33%。" in plan.words


def test_rows_of_a_pile_are_counted_through():
    topic, _, found = held(4, MOTION)
    plan = place_plan(found, MOTION, topic, Measure.PEOPLE, By.BUILDING, PAPER)
    picture = draw_bars(plan, 900, 14, PAPER)
    rows = [spot.row for spot in picture.spots]
    assert rows == sorted(rows)
    assert set(rows) == set(range(len(plan.rows)))
    drawing = piled(bar_strips(plan, 900, 14, PAPER), 900).drawing
    assert drawing == picture.drawing


@pytest.mark.parametrize("width", [300, 1000])
def test_tests_and_options_can_be_pointed_at(published, width):
    outcome, topic = published.outcomes[0], published.topic
    tests = ThresholdChart(outcome, topic, 14, PAPER).picture(width)
    options = OptionChart(outcome, topic, 14, PAPER).picture(width)
    assert [spot.row for spot in tests.spots] == [0, 1, 2, 3]
    assert "还差443人" in tests.spots[2].words
    for picture in (tests, options):
        whole = QRectF(0, 0, picture.drawing.width, picture.drawing.height)
        assert all(whole.adjusted(-1, -1, 1, 1).contains(spot.rect) for spot in picture.spots)
    assert "反对862人，占63.38%" in options.spots[1].words


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    seed=st.integers(0, 10**6),
    buildings=st.integers(1, 14),
    options=st.integers(1, 9),
    width=st.integers(200, 1500),
    size=st.integers(9, 40),
    kind=st.sampled_from(Measure),
    unreturned=st.sampled_from(Unreturned),
)
def test_no_vote_makes_figures_touch(
    seed, buildings, options, width, size, kind, unreturned, faultless
):
    matter = MOTION if options == 3 else rivals(options)
    topic, _, found = held(buildings, matter, policy=Policy(unreturned), seed=seed)
    plan = place_plan(found, matter, topic, kind, By.BUILDING, PAPER)
    faultless(bar_strips(plan, width, size, PAPER))


def test_people_without_a_decision_stand_against_area_as_heads_alone(drawn):
    results = examples.held(
        [Matter("m1", "事项", OWNERS_GENERAL)],
        [{"m1": chosen("for")}, {"m1": chosen("against")}, {"m1": chosen("for")}],
        areas=[900_000, 800_000, 700_000],
        holders={1: 1, 2: 1, 3: 3},
    )
    plan = pair_plan(examples.first(results), results.topic, PAPER)
    (row,) = [row for row in plan.rows if row.label == "待认定"]
    assert [line.figures[:2] for line in row.lines] == [("人数", "1人")]
    drawn(plan)


def test_a_grade_has_one_share_wherever_it_is_printed(drawn):
    results = examples.held(
        [GRADE],
        [{"m": chosen(key)} for key in ("g1", "g2", "g1", "g3", "g4", "g3")],
        holders={1: 1, 2: 1, 3: 3, 4: 4, 5: 5, 6: 6},
        areas=[900_000] * 6,
    )
    outcome, topic = examples.first(results), results.topic
    assert isinstance(outcome, Outcome)
    plan = grade_plan(GRADE_OPTIONS, grade_rows(outcome, topic), topic, PAPER)
    options = {row.label: row_share(row, outcome, Measure.PEOPLE) for row in rows_of(
        outcome, topic, PAPER)}  # fmt: skip
    assert options["待认定"] == "20.00%"
    shown = {
        column.name: figure.split(" ")[-1]
        for column, figure in zip(plan.columns, plan.rows[0].lines[0].figures, strict=True)
    }
    assert shown == options
    assert "占比按有效票计算" in plan.notes[0]
    assert plan.rows[1].lines[0].figures[-1] == "—"
    line = plan.rows[0].lines[0]
    assert sum(piece.length for piece in (*line.left, *line.right, *line.apart)) == 1
    drawn(plan)


def curve(told):
    """The texts, the dashed lines, and the line of the share in all, as places."""
    items = draw_turnout(told, 800, 14, PAPER).drawing.items
    lines = [item for item in items if isinstance(item, Line)]
    share = [line for line in lines if line.color == PAPER.text and not line.dashed]
    bars = [item for item in items if isinstance(item, Bar) and item.color == PAPER.share]
    texts = {item.text: item.rect.center().x() for item in items if isinstance(item, Text)}
    return texts, [line for line in lines if line.dashed and line.x1 == line.x2], share, bars


def test_the_curve_and_the_dates_stand_over_the_columns_of_their_days():
    first = date(2026, 11, 3)
    told = ReturnsByDay(
        ((first, 3), (date(2026, 11, 9), 4)), 12, date(2026, 11, 9), first, date(2026, 11, 20)
    )
    texts, deadlines, share, bars = curve(told)
    columns = sorted(bars, key=lambda bar: -bar.height)[:2]
    middles = sorted(bar.rect.center().x() for bar in columns)
    assert min(line.x1 for line in share) == pytest.approx(middles[0])
    assert max(line.x2 for line in share) == pytest.approx(middles[1])
    assert texts["11月3日"] == pytest.approx(middles[0], abs=1)
    assert len(deadlines) == 1


@pytest.mark.parametrize("deadline", [date(2026, 10, 20), date(2026, 11, 3), date(2026, 11, 9)])
def test_one_day_alone_has_its_share_and_the_deadline(deadline):
    day = date(2026, 11, 3)
    texts, deadlines, share, _ = curve(ReturnsByDay(((day, 3),), 12, day, day, deadline))
    assert len(deadlines) == 1
    assert any(text.startswith("截止") for text in texts)
    assert share


def test_days_run_from_the_first_of_the_vote_though_it_was_keyed_later(faultless):
    told = ReturnsByDay(((date(2026, 11, 15), 9),), 12, date(2026, 11, 15), date(2026, 11, 1))
    assert "11月1日" in curve(told)[0]
    faultless(turnout_strips(told, 620, 14, PAPER))
