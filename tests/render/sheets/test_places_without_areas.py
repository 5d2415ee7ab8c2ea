# SPDX-License-Identifier: Apache-2.0
"""No chart, sheet or table by place states an area of votes, unless places stand by themselves."""

import pytest

from commdesk.domain.area import shown_area
from commdesk.domain.export_tables import Area
from commdesk.render.charts.chart_book import ChartKind, Figures, charts_of
from commdesk.render.exports.tables import all_in_one_said, places_table, without_areas_said
from commdesk.render.sheets.tally_sheet import tally_document
from tests.render.sheet_votes import Estate, every_kind

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def estate():
    return Estate(120, *every_kind(), homes=30)


def areas_of_rows(sheet):
    """As they would be written."""
    return {
        shown_area(votes.cast.area, 4)
        for part in sheet.matters
        for row in part.rows
        for votes in row.options
        if votes.cast.area
    }


def charts(estate, sheet, kind):
    figures = Figures(estate.results, sheet.matters, sheet.matters)
    return [
        chart for decided in estate.results.outcomes for chart in charts_of(figures, decided, kind)
    ]


@pytest.mark.parametrize("kind", [ChartKind.BUILDINGS, ChartKind.GRIDS])
def test_charts_by_place_are_of_people_alone(estate, kind):
    found = charts(estate, estate.tally(), kind)
    assert found
    assert not [chart.title for chart in found if "面积" in chart.title]
    said = "\n".join(chart.words for chart in found)
    assert not [area for area in areas_of_rows(estate.tally(is_guarded=False)) if area in said]
    exact = charts(estate, estate.tally(is_guarded=False), kind)
    assert [chart.title for chart in exact if "面积" in chart.title]


def test_a_chart_says_where_its_areas_are(estate):
    notes = {
        ChartKind.BUILDINGS: "各楼栋只列人数，面积以全体为准，以免对照各户面积推算出单户的选择。",
        ChartKind.GRIDS: "各网格只列人数，面积以全体为准，以免对照各户面积推算出单户的选择。",
    }
    for kind, note in notes.items():
        first, *_ = charts(estate, estate.tally(), kind)
        assert note in first.words
        first, *_ = charts(estate, estate.tally(is_guarded=False), kind)
        assert note not in first.words


def test_the_tally_sheet_has_the_areas_of_the_whole_alone(estate, imprint):
    sheet = estate.tally()
    texts = {
        text.text for page in tally_document(sheet, imprint).pages for text in page.drawing.texts
    }
    exact = areas_of_rows(estate.tally(is_guarded=False))
    whole = {
        shown_area(votes.cast.area, 4) for part in sheet.matters for votes in part.total.options
    }
    assert whole - texts == set()
    assert texts & exact <= whole


def test_a_table_by_place_has_the_areas_of_the_roll_alone(estate):
    sheet = estate.tally()
    table = places_table("buildings", "按楼栋", "楼栋", sheet.matters, estate.results)
    assert [one.name for one in table.columns if "面积" in one.name] == ["名册面积（㎡）"]
    rolls = {row.roll.area for part in sheet.matters for row in (*part.rows, part.total)}
    cells = {cell.cm2 for row in table.rows for cell in row if isinstance(cell, Area)}
    assert cells == rolls
    assert "只列人数" in without_areas_said(sheet.matters, estate.results)
    exact = estate.tally(is_guarded=False)
    assert without_areas_said(exact.matters, estate.results) == ""


def test_places_that_are_all_put_together_are_the_total_and_said_so_once():
    estate = Estate(8, *every_kind(), homes=4, back=0.6)
    sheet = estate.tally()
    assert {row.merged for part in sheet.matters for row in part.rows} == {2}
    table = places_table("buildings", "按楼栋", "楼栋", sheet.matters, estate.results)
    assert {row[1] for row in table.rows} == {"合计"}
    assert "不按楼栋分列" in all_in_one_said(sheet.matters, estate.results, "楼栋")
    exact = estate.tally(is_guarded=False)
    assert all_in_one_said(exact.matters, estate.results, "楼栋") == ""
    found = charts(estate, sheet, ChartKind.BUILDINGS)
    assert found
    for chart in found:
        assert chart.words.count("不按楼栋分列") == 1
        assert "其余2处" not in chart.words
