# SPDX-License-Identifier: Apache-2.0
"""Charts speak one language at a time: on an English screen English, on paper always Chinese."""

import re
from dataclasses import replace

import pytest

from commdesk.domain.matters import GRADE_OPTIONS, MOTION_OPTIONS, Matter, MatterKind, choices
from commdesk.domain.presets import MOST_VOTES, OWNERS_GENERAL
from commdesk.domain.reading import VoidReason, chosen, void
from commdesk.domain.register import Place
from commdesk.domain.topics import Extent, Policy, Stage, Unreturned
from commdesk.render.charts.chart_book import ChartKind, Figures, charts_of, turnout_charts
from commdesk.render.charts.chart_words import CHINESE, ChartWords
from commdesk.render.charts.chart_words_compared import ComparedWords
from commdesk.render.charts.chart_words_days import DayWords
from commdesk.render.charts.chart_words_english import ENGLISH
from commdesk.render.charts.chart_words_places import PlaceWords
from commdesk.render.charts.comparison import comparison_charts, comparison_warning
from commdesk.render.charts.palette import SCREEN
from tests.render import examples
from tests.render.charts.test_bar_charts import held
from tests.render.charts.test_charts_report import figures_of

pytestmark = pytest.mark.usefixtures("qapp")

HAN = re.compile(r"[\u3400-\u9fff、。，；：（）]")
LATIN = re.compile(r"[A-Za-z]{2}")
WIDTHS = (900, 2400)
OPEN = Stage.OPEN
FOLLOW = Policy(Unreturned.FOLLOW_MAJORITY, void_takes_part=True)
PROGRAM = {option.name for option in (*GRADE_OPTIONS, *MOTION_OPTIONS)}


def said_by(chart):
    """All that is read on a chart or heard of it."""
    texts = [chart.title, chart.words]
    for width in WIDTHS:
        picture = chart.picture(width, 14, SCREEN)
        texts += [text.text for text in picture.drawing.texts]
        texts += [spot.words for spot in picture.spots]
    return texts


def own(results):
    """What was entered by the office and its voters."""
    found = {results.topic.facts.title}
    for decided in results.outcomes:
        found.add(decided.matter.title)
        found |= {option.name for option in decided.matter.options} - PROGRAM
        tally = getattr(decided, "tally", None)
        found |= {option.name for option in tally.options} - PROGRAM if tally else set()
    return found


def without(text, names):
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, "")
    return text


def undecided(policy=None):
    marks = [{"m1": chosen("for")}, {"m1": chosen("against")}, {"m1": void(VoidReason.ALTERED)}]
    return examples.held(
        [Matter("m1", "更换电梯", OWNERS_GENERAL)],
        [*marks, None],
        holders={2: 1},
        areas=[100_0000] * 4,
        stage=OPEN,
        policy=policy,
    )


MAKERS = (
    examples.carried,
    examples.committee_election,
    examples.owners_committee,
    examples.one_choice,
    examples.up_to_two,
    examples.satisfaction,
    undecided,
    lambda: undecided(FOLLOW),
    lambda: examples.committee_election(stage=OPEN),
    lambda: examples.owners_committee(policy=FOLLOW, stage=OPEN),
    lambda: examples.satisfaction(policy=FOLLOW),
)


def all_charts(figures, say):
    return [
        chart
        for decided in figures.results.outcomes
        for kind in ChartKind
        for chart in charts_of(figures, decided, kind, say)
    ]


@pytest.mark.parametrize("make", MAKERS)
def test_charts_of_each_kind_speak_one_language(make):
    results = make()
    figures = Figures(results)
    english, chinese = (all_charts(figures, say) for say in (ENGLISH, CHINESE))
    assert len(english) == len(chinese) > 0
    for chart in english:
        for text in said_by(chart):
            assert not HAN.search(without(text, own(results))), text
    for chart in chinese:
        for text in said_by(chart):
            assert not LATIN.search(text), text


@pytest.mark.parametrize("policy", [Policy(), FOLLOW, Policy(Unreturned.ABSTAIN)])
@pytest.mark.parametrize("secret", [False, True])
def test_charts_by_place_speak_one_language(policy, secret):
    grade = Matter("m", "满意度", OWNERS_GENERAL, MatterKind.GRADE, GRADE_OPTIONS)
    options = choices([f"方案{place}" for place in range(9)])
    many = Matter("m", "选择", MOST_VOTES, MatterKind.CHOICES, options, most=3)
    for matter in (Matter("m", "事项", OWNERS_GENERAL), grade, many):
        _, results, found = held(5, matter, policy=policy, secret=secret)
        first, *rest = found[0].rows
        merged = replace(
            found[0], rows=(replace(first, merged=2), *rest[:2], replace(rest[2], place=""))
        )
        figures = Figures(results, [merged], [merged])
        for text in (text for chart in all_charts(figures, ENGLISH) for text in said_by(chart)):
            assert not HAN.search(without(text, own(results))), text
        for text in (text for chart in all_charts(figures, CHINESE) for text in said_by(chart)):
            assert not LATIN.search(text), text
        if not secret:
            continue
        people = charts_of(figures, results.outcomes[0], ChartKind.BUILDINGS)[0]
        assert people.title == "各楼栋票数"


def test_days_and_tags_speak_one_language():
    figures = figures_of(3)
    for say, wrong in ((ENGLISH, HAN), (CHINESE, LATIN)):
        charts = [*turnout_charts(figures, say), *all_charts(figures, say)]
        entered = {name for each in figures.tags.values() for name, _ in each.counts}
        entered |= {row.place for each in figures.by_grid for row in each.rows}
        for chart in charts:
            for text in said_by(chart):
                assert not wrong.search(without(text, own(figures.results) | entered)), text


def test_two_votes_side_by_side_speak_one_language():
    first, second = undecided(FOLLOW), examples.carried(stage=OPEN)
    second = replace(
        second, topic=replace(second.topic, extent=Extent((Place("3", ""), Place("4", "1"))))
    )
    for before, after in ((first, second), (second, first), (first, first)):
        names = own(before) | own(after)
        for say, wrong in ((ENGLISH, HAN), (CHINESE, LATIN)):
            texts = [say.compared.scope(after.topic.extent), comparison_warning(before, after, say)]
            for chart in comparison_charts(before, after, say):
                texts += said_by(chart)
            for text in texts:
                assert not wrong.search(without(text, names)), text


@pytest.mark.parametrize(
    ("english", "official"),
    [
        (ENGLISH, ChartWords),
        (ENGLISH.days, DayWords),
        (ENGLISH.places, PlaceWords),
        (ENGLISH.compared, ComparedWords),
    ],
)
def test_no_official_word_is_left_on_an_english_screen(english, official):
    inherited = {
        name
        for name in vars(official)
        if not name.startswith("_") and name not in vars(type(english))
    }
    # These only put together what others say.
    assert inherited <= {"measure", "title"}
