# SPDX-License-Identifier: Apache-2.0
"""A vote of a part of the estate says which part on every sheet that shows its figures."""

import io
from dataclasses import replace

import docx
import pytest

from commdesk.domain.annex import make_annex
from commdesk.domain.count_report import as_json
from commdesk.domain.register import Place
from commdesk.domain.topics import WHOLE_ESTATE, Extent
from commdesk.render.charts.chart_book import Figures
from commdesk.render.charts.charts_report import charts_report
from commdesk.render.exports.tables import facts_table
from commdesk.render.layout.ink import Drawing
from commdesk.render.notice.notice import result_notice
from commdesk.render.notice.word import notice_word
from commdesk.render.sheets.annex import annex_document
from commdesk.render.sheets.issue_sheet import IssueSheet, issue_document
from commdesk.render.sheets.opinions_report import Collected, opinions_report
from commdesk.render.sheets.tally_sheet import tally_document
from commdesk.render.sheets.version_sheet import PrintedVersion, version_sheet
from commdesk.render.words.scope_words import addressed, places_asked, scope_line, scope_pieces
from tests.render.sheet_votes import Estate, motion

pytestmark = pytest.mark.usefixtures("qapp")

ENTRANCE = Extent((Place("1", "1"),))


def whole(*buildings):
    return [Place(building) for building in buildings]


@pytest.mark.parametrize(
    ("scope", "said"),
    [
        ([], ""),
        ([Place("1", "1")], "1幢1单元"),
        (whole("10", "2"), "2幢、10幢"),
        (whole("1", "2"), "1幢、2幢"),
        (whole("3", "1", "2", "5"), "1至3幢、5幢"),
        (whole("1", "2", "4", "5"), "1幢、2幢、4幢、5幢"),
        ([Place("2", "2"), Place("2", "1"), Place("3", "1")], "2幢1单元、2单元、3幢1单元"),
        ([Place("1"), Place("2"), Place("3", "1")], "1幢、2幢、3幢1单元"),
        ([Place("东楼"), Place("东楼", "南门"), *whole("7", "8", "9")], "7至9幢、东楼、东楼南门"),
    ],
)
def test_each_place_is_said(scope, said):
    assert places_asked(Extent(tuple(scope))) == said


def test_the_whole_estate_needs_no_words():
    assert scope_line(WHOLE_ESTATE) == ""
    assert scope_line(ENTRANCE) == "表决范围：1幢1单元"


def lines_below_title(extent):
    texts = []
    for piece in scope_pieces(extent, 4000):
        assert isinstance(piece.drawing, Drawing)
        texts += piece.drawing.texts
    return texts


def test_the_line_below_a_title_breaks_where_it_is_long():
    assert lines_below_title(WHOLE_ESTATE) == []
    assert [text.text for text in lines_below_title(ENTRANCE)] == ["表决范围：1幢1单元"]
    odd = lines_below_title(Extent(tuple(Place(str(number), "1") for number in range(1, 80))))
    assert len(odd) > 2
    assert all(text.rect.width() <= 4000 for text in odd)


@pytest.mark.parametrize(
    ("scope", "spoken_to"),
    [
        ((), "全体业主"),
        ((Place("1"), Place("2")), "云杉花园1幢、2幢全体业主"),
        (tuple(Place(str(number), "1") for number in range(1, 80)), "本次表决范围内全体业主"),
    ],
)
def test_a_part_is_spoken_to_by_its_name_where_that_is_short(scope, spoken_to):
    assert addressed(limited(Extent(scope)).topic) == spoken_to


def test_totals_of_a_part_are_said_to_be_its_own(imprint):
    for sheet in (notice, word):
        said = sheet(limited(ENTRANCE), imprint).replace("\n", "")
        assert "表决范围内业主总人数12人" in said
        assert "表决范围内专有部分总面积" in said
    paragraphs = notice(limited(ENTRANCE), imprint)
    assert "云杉花园1幢1单元全体业主：" in paragraphs
    assert "本公示所称总人数、总面积，均按表决范围计算。" in paragraphs
    whole_estate = notice(limited(WHOLE_ESTATE), imprint)
    assert "表决范围内" not in whole_estate
    assert "全体业主：" in whole_estate


def flat(document):
    return "".join(text.text for page in document.pages for text in page.drawing.texts)


def limited(extent):
    estate = Estate(12, motion())
    estate.topic = replace(estate.topic, extent=extent)
    return estate


def results_of(estate):
    return replace(estate.results, topic=estate.topic)


def notice(estate, imprint):
    return flat(result_notice(results_of(estate), imprint)).replace("　", "")


def word(estate, imprint):
    made = docx.Document(io.BytesIO(notice_word(results_of(estate), imprint)))
    return "".join(cell.text for table in made.tables for row in table.rows for cell in row.cells)


def tally(estate, imprint):
    sheet = estate.tally()
    return flat(tally_document(replace(sheet, results=results_of(estate)), imprint))


def annex(estate, imprint):
    made = make_annex(estate.topic, estate.roll, estate.returns)
    return flat(annex_document(made, imprint))


def facts(estate, imprint):
    rows = facts_table(results_of(estate), imprint).rows
    return "".join(str(cell) for row in rows for cell in row)


def chart_pages(estate, imprint):
    return flat(charts_report(Figures(results_of(estate)), imprint))


def opinions(estate, imprint):
    return flat(opinions_report(Collected(estate.topic, estate.results.papers, (), {}), imprint))


def issued(estate, imprint):
    return flat(issue_document(IssueSheet(estate.topic, ()), imprint))


def version(estate, imprint):
    settled = PrintedVersion(1, imprint.printed_at, "李敏", as_json(results_of(estate)))
    return flat(version_sheet(estate.topic, settled, None, imprint))


SHEETS = [notice, word, tally, annex, facts, chart_pages, opinions, issued, version]


@pytest.mark.parametrize("sheet", SHEETS)
def test_every_sheet_of_a_part_says_which(sheet, imprint):
    said = sheet(limited(ENTRANCE), imprint)
    assert "表决范围1幢1单元" in said.replace("：", "")
    assert "表决范围" not in sheet(limited(WHOLE_ESTATE), imprint)


def test_a_long_scope_fits(imprint, collisions):
    odd = Extent(tuple(Place(str(number), "1") for number in range(1, 80)))
    estate = limited(odd)
    made = make_annex(estate.topic, estate.roll, estate.returns)
    for document in (
        result_notice(results_of(estate), imprint),
        tally_document(replace(estate.tally(), results=results_of(estate)), imprint),
        annex_document(made, imprint),
    ):
        assert "79幢1单元" in flat(document)
        for page in document.pages:
            assert collisions(page.drawing) == []
            assert not any(text.cut for text in page.drawing.texts)
