# SPDX-License-Identifier: Apache-2.0
"""On every way out, what a secret vote of few papers would give away is said and asked about."""

import pytest
from PySide6.QtWidgets import QWidget

from commdesk.domain.presets import RESIDENTS
from commdesk.domain.reading import BLANK, Reading, chosen
from commdesk.domain.topics import Basis
from commdesk.render.charts.chart_book import ChartKind, Figures, charts_of
from commdesk.services.delivery.issue_register import IssueRegister
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.results.breakdown import load_breakdown
from commdesk.services.results.few_votes import few_chosen_of, few_votes_of
from commdesk.services.results.results import count_topic
from commdesk.services.topics.topics import MatterDraft, load_roll
from commdesk.ui.comparison.window import ComparisonWindow
from commdesk.ui.exports.opener import ExportOpener
from commdesk.ui.exports.wish import Format
from commdesk.ui.kit.giveaway import areas_said, chosen_said, may_give_away
from commdesk.ui.opinions.window import OpinionsWindow
from commdesk.ui.results.chart_loading import Loader
from commdesk.ui.results.chart_saving import ChartSaver
from commdesk.ui.results.charts_page import ChartsPage
from commdesk.ui.results.printing import NoticePaper
from commdesk.ui.sheets.kind import Situation
from commdesk.ui.sheets.registry import sheet_kinds
from commdesk.ui.sheets.window import SheetsWindow
from commdesk.ui.sheets.words import SheetWords
from tests import community
from tests.services.entry_kinds import EVERY_KIND, kinds_topic

ASKED = "仍要打印或导出吗？"


@pytest.fixture
def office(tmp_path):
    made = community.new_office(tmp_path / "office", homes=12)
    yield made
    made.close()


@pytest.fixture
def estate(tmp_path):
    made = community.new_office(tmp_path / "estate", homes=60)
    yield made
    made.close()


@pytest.fixture
def parent(qtbot, chinese):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def voted(office):
    def vote(papers):
        matters = (MatterDraft("事项", RESIDENTS), EVERY_KIND[6])
        topic = kinds_topic(office, basis=Basis.RESIDENTS, secret=True, matters=matters)
        register = IssueRegister(office, topic.id)
        for line in register.lines()[:papers]:
            register.hand_out(line.voter)
        desk = EntryDesk(office, topic.id)
        for number in range(1, papers + 1):
            desk.store(Reading(number, {"m1": chosen("for"), "m2": BLANK}))
        return topic

    return vote


def warnings(office, topic, parent):
    at = Situation(office, topic)
    return {
        kind.key: said for kind in sheet_kinds(SheetWords(parent)) if (said := kind.warning(at, {}))
    }


def test_sheets_of_a_result_warn_and_no_others(office, voted, parent):
    said = warnings(office, voted(4), parent)
    assert set(said) == {"notice", "tally", "charts", "opinions"}
    assert "只有4张有效票" in said["notice"] == said["tally"] == said["charts"]
    assert "逐条看一遍" in said["opinions"]


def test_five_papers_are_enough_though_all_chose_alike(office, voted, parent):
    assert set(warnings(office, voted(5), parent)) == {"opinions"}
    assert warnings(office, community.opened_topic(office), parent) == {}


@pytest.mark.parametrize(("against", "said"), [(0, 0), (1, 1), (11, 11), (12, 0)])
def test_of_a_named_vote_an_option_that_few_chose_is_warned_of(estate, parent, against, said):
    topic = community.opened_topic(estate)
    desk = EntryDesk(estate, topic.id)
    held = load_roll(estate, topic.id).papers_of.values()
    alone = [papers[0].number for papers in held if len(papers) == 1]
    for place, number in enumerate(alone[:30]):
        choice = "against" if place < against else "for"
        desk.store(community.paper(number, choice, "for", topic=topic))
    assert few_chosen_of(estate, topic.id) == said
    named = warnings(estate, topic, parent)
    assert set(named) == ({"tally", "charts", "annex"} if said else set())
    assert set(named.values()) <= {chosen_said(said)}


def test_exact_areas_by_building_are_warned_of_wherever_they_leave(
    office, jobs, prompts, parent, tmp_path
):
    topic = community.opened_topic(office)
    at = Situation(office, topic)
    kinds = {kind.key: kind for kind in sheet_kinds(SheetWords(parent))}
    for key in ("tally", "charts"):
        assert areas_said() in kinds[key].warning(at, {"apart": True})
        assert kinds[key].warning(at, {}) == ""
    opener = ExportOpener(jobs, prompts, parent)
    opener.open(office, topic.id)
    assert opener.dialog is not None
    opener.dialog.apart.setChecked(True)
    assert areas_said() in opener.dialog.band.text()
    prompts.answers = [False]
    opener.dialog.save.click()
    assert prompts.questions == [ASKED]
    assert not jobs.is_busy


def test_of_one_whole_and_of_what_may_not_be_seen_no_areas_are_warned_of(office, voted):
    assert few_chosen_of(office, voted(4).id) == 0
    assert few_chosen_of(office, community.draft_topic(office).id) == 0


def test_what_may_not_be_seen_is_not_told_by_a_warning(office, voted):
    assert not few_votes_of(office, voted(0).id)
    assert not few_votes_of(office, community.draft_topic(office).id)


def test_the_window_of_sheets_asks_first(qtbot, office, voted, jobs, prompts, chinese):
    window = SheetsWindow(office, voted(2).id, jobs, prompts)
    qtbot.addWidget(window)
    window.choose("notice")
    assert "只有2张有效票" in window.caution.text()
    prompts.answers = [False]
    window.preview.click()
    assert len(prompts.questions) == 1
    assert not window.press.is_busy


def test_the_notice_asks_once_from_preview_to_file(qtbot, office, voted, jobs, prompts, parent):
    topic = voted(3)
    paper = NoticePaper(jobs, prompts, parent)
    prompts.answers = [False]
    paper.open_preview(office, topic.id)
    prompts.answers = [True, None]
    paper.save_pdf(office, topic.id, "居民会议")
    paper_asked = [question for question in prompts.questions if question == ASKED]
    assert len(paper_asked) == 2
    prompts.answers = [None]
    paper.save_pdf(office, topic.id, "居民会议")
    assert prompts.questions.count(ASKED) == 2
    assert not jobs.is_busy


def test_a_chart_as_picture_asks_but_not_for_the_days(office, voted, jobs, prompts, parent):
    topic = voted(1)
    page = ChartsPage(jobs, prompts, parent)
    results = count_topic(office, topic.id)
    page.show_results(results, Loader.of(office, topic.id))
    chart, *_ = charts_of(Figures(results), results.outcomes[0], ChartKind.OPTIONS)
    prompts.answers = [False]
    page._save(chart, "png")
    assert prompts.questions == [ASKED]
    page.choose(ChartKind.TURNOUT)
    prompts.answers = [None]
    page._save(chart, "png")
    assert ASKED not in prompts.questions[1:]


def test_a_chart_by_building_asks_where_few_chose_an_option(estate, jobs, prompts, parent):
    topic = community.opened_topic(estate)
    desk = EntryDesk(estate, topic.id)
    for number in range(10, 40):
        desk.store(community.paper(number, "against" if number < 13 else "for", topic=topic))
    results, places = count_topic(estate, topic.id), load_breakdown(estate, topic.id)
    figures = Figures(results, places.by_building)
    saver = ChartSaver(jobs, prompts, parent)
    for kind, questions in ((ChartKind.OPTIONS, []), (ChartKind.BUILDINGS, [ASKED])):
        chart, *_ = charts_of(figures, results.outcomes[0], kind)
        prompts.answers = [False if questions else None]
        saver.save(chart, "png", results, "事项", None)
        assert [one for one in prompts.questions if one == ASKED] == questions
    assert not jobs.is_busy


@pytest.mark.parametrize(
    "case",
    [
        (4, Format.WORKBOOK, ("votes",), True),
        (4, Format.WORKBOOK, ("accounts",), False),
        (4, Format.WORD, (), True),
        (5, Format.WORD, (), False),
        (5, Format.CSV_ZIP, ("opinions",), True),
        (5, Format.CSV_ZIP, ("votes",), False),
        (5, Format.JSON, (), True),  # it has the opinions
    ],
)
def test_exports_ask(office, voted, jobs, prompts, parent, case):
    papers, kind, tables, asks = case
    opener = ExportOpener(jobs, prompts, parent)
    opener.open(office, voted(papers).id)
    dialog = opener.dialog
    dialog.choose(kind)
    for key, box in dialog.tables.items():
        box.setChecked(key in tables)
    assert dialog.band.isHidden() is not asks
    prompts.answers = [False] if asks else [None]
    dialog.save.click()
    assert (prompts.questions == [ASKED]) is asks
    assert not jobs.is_busy


def test_two_votes_side_by_side_ask_for_either(qtbot, office, voted, jobs, prompts, chinese):
    voted(5)
    window = ComparisonWindow(office, voted(2).id, jobs, prompts)
    qtbot.addWidget(window)
    prompts.answers = [False]
    window._print()
    assert prompts.questions == [ASKED]
    assert not jobs.is_busy


def test_the_report_of_opinions_asks(qtbot, office, voted, jobs, prompts, chinese):
    window = OpinionsWindow(office, voted(5).id, jobs, prompts)
    qtbot.addWidget(window)
    prompts.answers = [False]
    window._report()
    assert prompts.questions == [ASKED]
    assert window.paper.preview is None


def test_where_nothing_is_said_nothing_is_asked(prompts, parent):
    assert may_give_away(("", ""), prompts, parent)
    assert prompts.questions == []
