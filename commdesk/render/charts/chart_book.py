# SPDX-License-Identifier: Apache-2.0
"""All charts of a topic by what they show, alike for the screen, for pictures and for sheets."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from commdesk.domain.matters import Matter, MatterKind
from commdesk.domain.outcome import Outcome
from commdesk.domain.place_votes import MatterBreakdown
from commdesk.domain.results import Decided, Heard, Results
from commdesk.domain.returns_by_day import ReturnsByDay
from commdesk.domain.rules import Measure
from commdesk.domain.topics import Topic
from commdesk.render.charts.bar_chart import bar_strips
from commdesk.render.charts.chart_parts import Picture, piled
from commdesk.render.charts.chart_plan import BarPlan
from commdesk.render.charts.chart_words import CHINESE, ChartWords
from commdesk.render.charts.charts import options_words, tests_picture, tests_words
from commdesk.render.charts.grade_chart import (
    grade_plan,
    grade_rows,
    graded_matter,
    grades_by_place,
)
from commdesk.render.charts.option_chart import OptionChart
from commdesk.render.charts.pair_chart import pair_plan
from commdesk.render.charts.palette import SCREEN, Colors
from commdesk.render.charts.place_chart import By, all_in_one_note, place_plan
from commdesk.render.charts.tag_chart import tag_plan
from commdesk.render.charts.turnout_chart import turnout_strips, turnout_words
from commdesk.render.words.facts import Counted, tests_of, weighs_area


class ChartKind(Enum):
    """What a chart shows."""

    OPTIONS = "options"  # 按选项
    BUILDINGS = "buildings"  # 按楼栋
    GRIDS = "grids"  # 按网格
    PAIR = "pair"  # 人数与面积
    TURNOUT = "turnout"  # 参与进度


@dataclass(frozen=True, slots=True)
class Tags:
    """Opinions of one matter by tag, and how many opinions there are."""

    counts: tuple[tuple[str, int], ...]
    opinions: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What charts are drawn from; what is not known, or not to be shown, is left out.

    `tags` by matter key.
    """

    results: Results
    by_building: Sequence[MatterBreakdown] = ()
    by_grid: Sequence[MatterBreakdown] = ()
    returns: ReturnsByDay | None = None
    tags: Mapping[str, Tags] = field(default_factory=dict[str, Tags])


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart: its title, its strips for a width, a size of type and colours, and its words."""

    title: str
    strips: Callable[[float, int, Colors], list[Picture]]
    words: str
    is_of_several: bool = False  # matters
    is_by_place: bool = False

    def picture(self, width: float, size: int, colors: Colors) -> Picture:
        """All strips as one."""
        return piled(self.strips(width, size, colors), width)


def charts_of(
    figures: Figures, decided: Decided, kind: ChartKind, say: ChartWords = CHINESE
) -> tuple[Chart, ...]:
    """The charts of one matter; none where there is nothing to draw."""
    topic = figures.results.topic
    if kind is ChartKind.TURNOUT:
        return turnout_charts(figures, say)
    if isinstance(decided, Heard):
        tags = figures.tags.get(decided.matter.key)
        is_tagged = kind is ChartKind.OPTIONS and tags and tags.counts
        return _tags(tags, topic, say) if tags and is_tagged else ()
    if kind is ChartKind.OPTIONS:
        return (*_options(decided, topic, say), *_side_by_side(figures, decided, say))
    if kind is ChartKind.PAIR:
        if not weighs_area(decided):
            return ()
        title = say.title("pair", topic)
        return (_planned(title, lambda colors: pair_plan(decided, topic, colors, say), say),)
    found = figures.by_building if kind is ChartKind.BUILDINGS else figures.by_grid
    by = By.BUILDING if kind is ChartKind.BUILDINGS else By.GRID
    return _places(found, decided, topic, by, say)


def turnout_charts(figures: Figures, say: ChartWords = CHINESE) -> tuple[Chart, ...]:
    """How papers came back, if that is known."""
    told = figures.returns
    if told is None or told.first is None:
        return ()
    return (
        Chart(
            say.title("turnout", figures.results.topic),
            lambda width, size, colors: turnout_strips(told, width, size, colors, say),
            turnout_words(told, SCREEN, say),
        ),
    )


def _planned(title: str, make: Callable[[Colors], BarPlan], say: ChartWords) -> Chart:
    plans: dict[Colors, BarPlan] = {}

    def plan(colors: Colors) -> BarPlan:
        # The same figures are laid out for every width that is asked for.
        if colors not in plans:
            plans[colors] = replace(make(colors), numbered=say.places.numbered)
        return plans[colors]

    return Chart(
        title,
        lambda width, size, colors: bar_strips(plan(colors), width, size, colors),
        plan(SCREEN).words,
    )


def _options(decided: Counted, topic: Topic, say: ChartWords) -> tuple[Chart, ...]:
    found: list[Chart] = []
    if isinstance(decided, Outcome) and decided.matter.kind is MatterKind.GRADE:
        rows = grade_rows(decided, topic, say)
        found.append(
            _planned(
                say.title("grades", topic),
                lambda colors: grade_plan(decided.matter.options, rows, topic, colors, say),
                say,
            )
        )
    if tests_of(decided):
        found.append(
            Chart(
                say.title("tests", topic),
                lambda width, size, colors: [
                    tests_picture(decided, topic, width, size, colors, say)
                ],
                tests_words(decided, topic, say),
            )
        )
    found.append(
        Chart(
            say.title("options", topic),
            lambda width, size, colors: OptionChart(decided, topic, size, colors, say).pictures(
                width
            ),
            options_words(decided, topic, say),
        )
    )
    return tuple(found)


def _side_by_side(figures: Figures, decided: Counted, say: ChartWords) -> tuple[Chart, ...]:
    """Several questions with the same grades, as bars around one middle."""
    options, topic = decided.matter.options, figures.results.topic
    alike = [
        other
        for other in figures.results.outcomes
        if isinstance(other, Outcome)
        and other.matter.kind is MatterKind.GRADE
        and other.matter.options == options
    ]
    if decided.matter.kind is not MatterKind.GRADE or len(alike) < 2:
        return ()
    rows = [graded_matter(other, Measure.PEOPLE, other.matter.title) for other in alike]
    chart = _planned(
        say.title("matters", topic),
        lambda colors: grade_plan(options, rows, topic, colors, say),
        say,
    )
    return (replace(chart, is_of_several=True),)


def _places(
    found: Sequence[MatterBreakdown], decided: Counted, topic: Topic, by: By, say: ChartWords
) -> tuple[Chart, ...]:
    matter = decided.matter
    mine = _of_matter(found, matter)
    if not mine or not mine[0].rows:
        return ()
    weighs = weighs_area(decided) and mine[0].tells_areas
    kinds = (Measure.PEOPLE, Measure.AREA) if weighs else (Measure.PEOPLE,)
    title = "buildings" if by is By.BUILDING else "grids"

    def plan(kind: Measure) -> Callable[[Colors], BarPlan]:
        if matter.kind is MatterKind.GRADE:
            rows = grades_by_place(mine[0], kind, by, topic.policy, say)
            why = all_in_one_note(mine[0], topic, by, say)

            def graded(colors: Colors) -> BarPlan:
                made = grade_plan(matter.options, rows, topic, colors, say)
                return replace(made, notes=(*made.notes, *why))

            return graded
        return lambda colors: place_plan(mine, matter, topic, kind, by, colors, say)

    return tuple(
        replace(_planned(say.title(title, topic, kind), plan(kind), say), is_by_place=True)
        for kind in kinds
    )


def _of_matter(found: Sequence[MatterBreakdown], matter: Matter) -> list[MatterBreakdown]:
    by_key = {one.matter.key: one for one in found}
    return [by_key[part.key] for part in matter.parts if part.key in by_key]


def _tags(tags: Tags, topic: Topic, say: ChartWords) -> tuple[Chart, ...]:
    return (
        _planned(
            say.title("tags", topic),
            lambda colors: tag_plan(tags.counts, colors, opinions=tags.opinions, say=say),
            say,
        ),
    )
