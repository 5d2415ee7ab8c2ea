# SPDX-License-Identifier: Apache-2.0
"""The frame of what has the focus in a chart stands clear of all text."""

from dataclasses import replace

import pytest

from commdesk.render.charts.chart_book import ChartKind, Figures, charts_of
from commdesk.render.charts.comparison import comparison_charts
from commdesk.render.charts.palette import SCREEN
from commdesk.ui.results.chart_focus import frame_of
from tests.render import examples
from tests.render.charts.test_bar_charts import held, rivals

LONG = "东区三号地块二期商业及配套用房地下一层"


def by_place():
    """Whose names break over several lines."""
    _, results, (found,) = held(3, rivals(4))
    named = replace(found, rows=tuple(replace(row, place=LONG) for row in found.rows))
    return charts_of(Figures(results, [named]), results.outcomes[0], ChartKind.BUILDINGS)


def of_kind(make, kind):
    results = make()
    return charts_of(Figures(results), results.outcomes[0], kind)


def side_by_side():
    results = examples.many_places(3)
    return comparison_charts(results, results)


@pytest.mark.parametrize(
    "make",
    [
        by_place,
        side_by_side,
        lambda: of_kind(examples.owners_committee, ChartKind.OPTIONS),
        lambda: of_kind(examples.owners_committee, ChartKind.PAIR),
        lambda: of_kind(examples.satisfaction, ChartKind.OPTIONS),
        lambda: of_kind(examples.carried, ChartKind.OPTIONS),
        lambda: of_kind(examples.carried, ChartKind.PAIR),
    ],
)
@pytest.mark.parametrize("width", [420, 700, 1300])
def test_the_frame_crosses_no_text(qapp, make, width):
    for chart in make():
        picture = chart.picture(width, 15, SCREEN)
        assert picture.spots
        for spot in picture.spots:
            frame = frame_of(spot, picture.drawing)
            for text in picture.drawing.texts:
                rect = text.rect.adjusted(1, 2, -1, -2)
                seen = frame.contains(rect) or not frame.intersects(rect)
                assert seen, (spot.words, text.text)
