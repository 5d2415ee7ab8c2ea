# SPDX-License-Identifier: Apache-2.0
"""The charts report and chart pictures: the same drawings, whole, on pages and in files."""

import random
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from commdesk.domain.breakdown import break_down
from commdesk.domain.errors import UserError
from commdesk.domain.matters import GRADE_OPTIONS, Matter, MatterKind, choices
from commdesk.domain.place_votes import building_of
from commdesk.domain.presets import NOT_COUNTED, OWNERS_GENERAL
from commdesk.domain.reading import BLANK, Reading, chosen
from commdesk.domain.register import Address
from commdesk.domain.results import Imprint, count
from commdesk.domain.returns_by_day import ReturnsByDay
from commdesk.domain.roll import Paper, Roll, Voter
from commdesk.domain.tally import Returns
from commdesk.domain.topics import Policy, Stage, Topic, TopicFacts, Unreturned
from commdesk.render.charts import charts
from commdesk.render.charts.chart_book import ChartKind, Figures, Tags, charts_of
from commdesk.render.charts.charts_report import charts_report
from commdesk.render.charts.palette import PAPER, SCREEN
from commdesk.render.charts.picture import chart_drawing, image_of, notes_of, write_picture
from commdesk.render.layout.page_format import PageFormat, PaperSize
from commdesk.render.words import policy_words
from tests.render import examples

pytestmark = pytest.mark.usefixtures("qapp")

MATTERS = (
    Matter("m1", "使用维修资金更换电梯", OWNERS_GENERAL),
    Matter("m2", "物业服务满意度", OWNERS_GENERAL, MatterKind.GRADE, GRADE_OPTIONS),
    Matter("m3", "选举业主委员会委员", OWNERS_GENERAL, MatterKind.CANDIDATES,
           choices(examples.CANDIDATES), seats=5),
    Matter("m4", "对停车管理的意见", NOT_COUNTED, MatterKind.OPINION, ()),
)  # fmt: skip
_MAJORITY = Policy(Unreturned.FOLLOW_MAJORITY)
PRINTED = Imprint("云杉社区", "7F3A-91C2-0B4D", datetime(2026, 11, 22, 14, 5))  # noqa: DTZ001


def figures_of(buildings, homes=4, days=20, back=0.8, stage=Stage.SETTLED, policy=_MAJORITY):
    draw = random.Random(buildings)
    papers, readings = [], {}
    for building in range(1, buildings + 1):
        for home in range(homes):
            number = len(papers) + 1
            at = Address(str(building), "1", f"{home:02d}")
            papers.append(Paper(number, number, draw.randint(60, 150) * 10_000, (at,)))
            if draw.random() < back:
                marks = {
                    part.key: chosen(draw.choice(part.options).key) if part.options else BLANK
                    for matter in MATTERS
                    for part in matter.parts
                }
                readings[number] = Reading(number, marks)
    roll = Roll(tuple(Voter(p.number, "", p.area) for p in papers), tuple(papers))
    returns = Returns(readings, frozenset(p.number for p in papers))
    topic = Topic(
        UUID(int=4),
        TopicFacts("第一次业主大会"),
        MATTERS,
        policy=policy,
        stage=stage,
    )
    first = date(2026, 11, 1)
    told = ReturnsByDay(
        tuple((first + timedelta(day), draw.randint(1, 9)) for day in range(days)),
        len(papers), first + timedelta(days), first, first + timedelta(days),
    )  # fmt: skip

    def parted(place_of):
        return break_down(MATTERS, topic.policy, roll, returns, place_of)

    return Figures(
        count(topic, roll, returns),
        parted(building_of),
        parted(lambda paper: f"第{int(building_of(paper)) % 3 + 1}网格"),
        told,
        {"m4": Tags((("车位不足", 22), ("收费", 9)), 31)},
    )


@pytest.fixture(scope="module")
def figures(qapp):
    return figures_of(12)


@pytest.fixture
def faultless(collisions, strays):
    def look(document):
        for page in document.pages:
            drawing = page.drawing
            assert collisions(drawing) == []
            assert strays(drawing, QRectF(0, 0, drawing.width, drawing.height)) == []
            assert not any(text.cut for text in drawing.texts)

    return look


@pytest.mark.parametrize("paper", PaperSize)
def test_every_chart_is_on_the_pages_and_nothing_touches(figures, faultless, paper):
    margins = (20, 15, 20, 15) if paper is PaperSize.A5 else (37, 28, 35, 26)
    document = charts_report(figures, PRINTED, PageFormat(paper, *margins))
    faultless(document)
    said = {text.text for page in document.pages for text in page.drawing.texts}
    for decided in figures.results.outcomes:
        for kind in ChartKind:
            for chart in charts_of(figures, decided, kind):
                if kind is not ChartKind.TURNOUT:
                    assert chart.title in said
    assert {"　　五、收回进度", "第一次业主大会图表汇总", "意见分类"} <= said


@pytest.mark.parametrize(
    ("stage", "back", "begins"),
    [
        (Stage.SETTLED, 0.4, "电梯　　未形成有效决定"),
        (Stage.OPEN, 0.4, "电梯　　目前未形成有效决定"),
        (Stage.OPEN, 0, "电梯　　尚无票收回。"),
    ],
)
def test_what_can_still_turn_is_said_to_stand_so_for_now(stage, back, begins):
    report = charts_report(figures_of(3, back=back, stage=stage, policy=Policy()), PRINTED)
    said = "".join(text.text for text in report.pages[0].drawing.texts)
    assert begins in said
    assert ("目前" in said) == ("目前" in begins)


def test_heads_stand_on_every_page_of_a_long_chart(faultless):
    document = charts_report(figures_of(45, homes=1), PRINTED)
    faultless(document)
    with_rows = [
        page
        for page in document.pages
        if {"31幢", "44幢"} & {text.text for text in page.drawing.texts}
    ]
    assert with_rows
    for page in with_rows:
        said = [text.text for text in page.drawing.texts]
        assert "参与 / 全体" in said or any("不了解" in text or "其他" in text for text in said)


def test_questions_of_the_same_grades_stand_side_by_side_once(faultless):
    asked = tuple(
        Matter(f"g{place}", title, OWNERS_GENERAL, MatterKind.GRADE, GRADE_OPTIONS)
        for place, title in enumerate(("保洁", "保安", "绿化养护和公共区域的日常维修"))
    )
    voters = tuple(Voter(number, "", 10_000) for number in range(1, 9))
    papers = tuple(Paper(number, number, 10_000, ()) for number in range(1, 9))
    readings = {
        number: Reading(
            number, {m.key: chosen(f"g{(number + n) % 4 + 1}") for n, m in enumerate(asked)}
        )
        for number in range(1, 9)
    }
    topic = Topic(UUID(int=4), TopicFacts("满意度测评"), asked, stage=Stage.SETTLED)
    figures = Figures(count(topic, Roll(voters, papers), Returns(readings)))
    drawn = charts_of(figures, figures.results.outcomes[1], ChartKind.OPTIONS)
    assert drawn[-1].title == "各事项评价（人数）"
    assert [line.split("：")[0] for line in drawn[-1].words.splitlines()[1:]] == [
        matter.title for matter in asked
    ]
    document = charts_report(figures, PRINTED)
    faultless(document)
    said = [text.text for page in document.pages for text in page.drawing.texts]
    assert said.count("各事项评价（人数）") == 1


def test_an_empty_topic_has_a_report_of_its_own(faultless):
    topic = Topic(UUID(int=4), TopicFacts("空"), MATTERS)
    results = count(topic, Roll((), ()), Returns())
    document = charts_report(Figures(results), PRINTED)
    faultless(document)
    said = {text.text for page in document.pages for text in page.drawing.texts}
    assert "书面意见尚未归类。" in said
    assert "（初步结果，以核定后的正式结果为准）" in said


def test_the_screen_and_the_paper_show_one_drawing(figures):
    """But for the colours: the same marks, texts and places."""
    for decided in figures.results.outcomes:
        for kind in ChartKind:
            for chart in charts_of(figures, decided, kind):
                screen, paper = (chart.picture(800, 14, each) for each in (SCREEN, PAPER))
                assert screen.spots == paper.spots
                assert [(t.text, t.x, t.baseline) for t in screen.drawing.texts] == [
                    (t.text, t.x, t.baseline) for t in paper.drawing.texts
                ]
    outcome, topic = figures.results.outcomes[0], figures.results.topic
    mine = charts.options_picture(outcome, topic, 800, 14, PAPER)
    assert mine.drawing == charts.draw_options(outcome, topic, 800, 14)


@pytest.mark.parametrize("kind", ChartKind)
def test_every_picture_has_room_for_its_heading(figures, collisions, strays, kind):
    for decided in figures.results.outcomes:
        for chart in charts_of(figures, decided, kind):
            drawing = chart_drawing(chart, decided.matter.title)
            assert collisions(drawing) == []
            assert strays(drawing, QRectF(0, 0, drawing.width, drawing.height)) == []
            assert drawing.texts[0].text == decided.matter.title


def test_a_png_has_300_dots_to_the_inch_and_an_svg_is_outlines(figures, tmp_path):
    chart = charts_of(figures, figures.results.outcomes[0], ChartKind.OPTIONS)[0]
    drawing = chart_drawing(chart, "电梯")
    for name in ("a.png", "a.svg"):
        write_picture(drawing, tmp_path / name, "电梯 得票", chart.words)
    image = QImage(str(tmp_path / "a.png"))
    assert image.width() == round(drawing.width * 300 / 720)
    assert image.text("Description").split() == chart.words.split()
    root = ET.fromstring((tmp_path / "a.svg").read_text("utf-8"))
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert "path" in tags
    assert "text" not in tags
    assert next(root.iter("{http://www.w3.org/2000/svg}desc")).text == chart.words
    assert next(root.iter("{http://www.w3.org/2000/svg}title")).text == "电梯 得票"
    assert image.text("Title") == "电梯 得票"


def test_a_picture_says_of_what_and_of_when_it_is(figures, collisions, strays):
    results = figures.results
    topic = replace(results.topic, stage=Stage.CLOSED, policy=Policy(Unreturned.FOLLOW_MAJORITY))
    printed = Imprint("云杉社区", "7F3A-91C2-0B4D", datetime(2026, 11, 22, 14, 5, tzinfo=UTC))
    notes = notes_of(topic, printed)
    for said in (topic.facts.title, "初步结果（待核定）", "2026年11月22日14:05", "7F3A-91C2-0B4D"):
        assert said in notes[0]
    assert notes[1] == policy_words.silence(topic.policy)
    chart = charts_of(figures, results.outcomes[0], ChartKind.OPTIONS)[0]
    drawing = chart_drawing(chart, "电梯", notes)
    assert "".join(notes) in "".join(text.text for text in drawing.texts)
    assert collisions(drawing) == []
    assert strays(drawing, QRectF(0, 0, drawing.width, drawing.height)) == []


def test_a_very_tall_picture_is_still_made(figures):
    chart = charts_of(figures, figures.results.outcomes[0], ChartKind.BUILDINGS)[0]
    drawing = chart_drawing(chart, "")
    tall = type(drawing)(20.0, 200_000.0, ())
    assert image_of(tall).height() == 30_000


def test_a_picture_that_cannot_be_written_is_told(figures, tmp_path):
    drawing = charts.EMPTY
    with pytest.raises(UserError, match="export-folder-missing"):
        write_picture(type(drawing)(10.0, 10.0), tmp_path / "none" / "a.png", "图")
    (tmp_path / "a.svg").mkdir()
    with pytest.raises(UserError, match="svg-not-writable"):
        write_picture(type(drawing)(10.0, 10.0), tmp_path / "a.svg", "图")


def test_the_report_says_how_far_it_is_and_can_be_given_up():
    told = []
    figures = figures_of(3)
    charts_report(figures, PRINTED, progress=lambda *at: told.append(at))
    assert told[0] == (0, 4 * len(MATTERS) + 1)
    assert told[-1] == (4 * len(MATTERS) + 1,) * 2
    assert told == sorted(told)
    assert len(set(told)) == 4 * len(MATTERS) + 2

    def give_up(done, _steps):
        if done == 6:
            raise UserError("cancelled")

    with pytest.raises(UserError, match="cancelled"):
        charts_report(figures, PRINTED, progress=give_up)
