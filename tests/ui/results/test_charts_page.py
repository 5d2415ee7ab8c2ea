# SPDX-License-Identifier: Apache-2.0
"""Charts on the screen: what is shown, what is loaded, and how marks are pointed at."""

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QToolTip

from commdesk.domain.errors import UserError
from commdesk.domain.reading import Reading, chosen
from commdesk.domain.register import Address
from commdesk.render.charts.chart_book import ChartKind, Tags
from commdesk.render.charts.chart_parts import Picture, Spot
from commdesk.render.charts.charts import EMPTY, SCREEN
from commdesk.render.layout.page_format import PaperSize
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.progress import unheard
from commdesk.services.results.breakdown import load_breakdown
from commdesk.services.results.results import count_topic, imprint
from commdesk.services.results.returns_by_day import returns_by_day
from commdesk.ui.kit import theme
from commdesk.ui.results import chart_laying, charts_page, charts_printing
from commdesk.ui.results.chart import ChartView, folded
from commdesk.ui.results.chart_focus import next_spot
from commdesk.ui.results.charts_page import ChartsPage, Loader
from commdesk.ui.results.charts_sheet import ChartsKind
from commdesk.ui.results.matter_chart import TESTS, MatterChart
from commdesk.ui.sheets.kind import Situation
from commdesk.ui.sheets.window import SheetsWindow
from commdesk.ui.sheets.words import SheetWords
from tests.render import examples
from tests.ui.entry_office import open_vote, small_office


@pytest.fixture
def office(tmp_path):
    made = small_office(tmp_path / "office")
    yield made
    made.close()


@pytest.fixture
def topic(office):
    made = open_vote(office)
    desk = EntryDesk(office, made.id)
    keys = [matter.key for matter in made.matters]
    for number in range(1, 21):
        choice = ("for", "for", "against", "abstain")[number % 4]
        desk.store(Reading(number, {key: chosen(choice) for key in keys}))
    return made


@pytest.fixture
def page(qtbot, themed, jobs, prompts):
    made = ChartsPage(jobs, prompts)
    qtbot.addWidget(made)
    made.resize(1000, 640)
    made.show()
    return made


@pytest.fixture
def shown(qtbot, page, office, topic):
    """The page with one kind of chart on it, loaded."""

    def show(kind=ChartKind.OPTIONS, loader=None):
        page.show_results(count_topic(office, topic.id), loader or Loader.of(office, topic.id))
        if kind is not page.kind.currentData():
            with qtbot.waitSignal(page.shown):
                page.choose(kind)
        return page

    return show


def titles(page):
    return [chart.title for chart in page.charts]


def test_options_need_no_loading(shown):
    page = shown(loader=Loader(pytest.fail, pytest.fail))
    assert titles(page) == ["是否达到条件", "各选项得票"]
    assert page.matter.count() == 3
    assert page.message == ""
    page.choose(ChartKind.PAIR)
    assert titles(page) == ["人数与面积"]


def test_buildings_are_those_of_the_count(shown):
    page = shown(ChartKind.BUILDINGS)
    assert titles(page) == ["各楼栋人数"]
    said = page.charts[0].words
    assert "1幢：同意" in said
    assert "合计：同意" in said
    assert page.cards[0].view.words == said


def test_days_are_of_the_topic_and_not_of_a_matter(shown):
    page = shown(ChartKind.TURNOUT)
    assert titles(page) == ["收回进度"]
    assert "收回20张，累计20张，占80.00%" in page.charts[0].words
    assert not page.matter.isEnabled()


def test_what_is_not_there_is_said(shown):
    page = shown(ChartKind.GRIDS)
    assert page.charts == ()
    assert page.message.startswith("No property has a grid")


def test_another_count_loads_anew_and_keeps_what_was_chosen(shown, qtbot, office, topic):
    page = shown(ChartKind.BUILDINGS)
    page.matter.setCurrentIndex(2)
    before = page.charts[0].words
    keys = [matter.key for matter in topic.matters]
    EntryDesk(office, topic.id).store(Reading(21, {key: chosen("for") for key in keys}))
    with qtbot.waitSignal(page.shown):
        page.show_results(count_topic(office, topic.id), Loader.of(office, topic.id))
    assert (page.matter.currentIndex(), page.kind.currentData()) == (2, ChartKind.BUILDINGS)
    assert page.charts[0].words != before


def test_a_page_that_is_not_seen_loads_nothing(qtbot, page, office, topic):
    page.choose(ChartKind.BUILDINGS)
    page.hide()
    loads = []

    def load():
        loads.append(1)
        return load_breakdown(office, topic.id)

    loader = Loader(load, lambda: returns_by_day(office, topic.id))
    page.show_results(count_topic(office, topic.id), loader)
    assert loads == []
    with qtbot.waitSignal(page.shown):
        page.setVisible(True)
    assert loads == [1]


def test_the_list_beside_the_page_chooses_the_matter(shown, page):
    page.follow_matter(1)  # before there is anything to choose
    shown(ChartKind.PAIR)
    assert page.matter.isHidden()
    assert page.matter.currentIndex() == 1
    before = page.charts[0]
    page.follow_matter(2)
    assert page.matter.currentIndex() == 2
    assert page.charts[0] is not before


def test_the_report_is_a_sheet_like_others(office, topic):
    situation = Situation(office, topic)
    kind = ChartsKind(SheetWords())
    kind.check(situation)
    made = kind.make(situation, {"paper": PaperSize.A5}, unheard)
    assert made.check_code
    assert made.document.title == "第一次业主大会图表汇总"
    assert made.document.format.paper is PaperSize.A5


def test_what_must_not_be_seen_is_not_shown(shown, qtbot):
    page = shown(ChartKind.BUILDINGS)

    def refuse():
        raise UserError("results-blind", count=3)

    with qtbot.waitSignal(page.shown):
        page.show_results(page._supply.results, Loader(refuse, refuse))
    assert page.charts == ()
    assert "3" in page.message
    page.clear()
    assert (page.charts, page.message) == ((), "")


def test_what_comes_for_another_topic_is_not_kept(shown, qtbot, page):
    results = shown()._supply.results
    other = replace(results, topic=replace(results.topic, id=type(results.topic.id)(int=9)))
    page.choose(ChartKind.BUILDINGS)
    loads = []

    def load():
        loads.append(1)
        raise UserError("topic-unknown", topic="")

    with qtbot.waitSignal(page.shown):
        page.show_results(other, Loader(load, load))
    assert loads == [1]
    assert page.charts == ()


def test_opinions_are_drawn_by_their_tags(qtbot, page):
    results = examples.opinions()
    tags = {"m1": Tags((("停车", 2), ("绿化", 5)), 6)}
    with qtbot.waitSignal(page.shown):
        page.show_results(results, Loader(pytest.fail, pytest.fail, lambda: tags))
    assert titles(page) == ["意见分类"]
    assert page.charts[0].words.splitlines()[1] == "绿化：5条。"


@pytest.mark.parametrize("ending", ["png", "svg"])
def test_a_chart_is_kept_as_a_picture(shown, qtbot, prompts, tmp_path, ending, office):
    page = shown()
    path = tmp_path / f"图.{ending}"
    prompts.answers = [path]
    page.cards[0].save_wanted.emit(page.charts[0], ending)
    qtbot.waitUntil(lambda: bool(prompts.messages))
    if ending == "png":
        image = QImage(str(path))
        assert abs(image.dotsPerMeterX() - 11811) <= 1
        assert image.width() > 1800
    else:
        said = path.read_text("utf-8")
        assert "同意人数" in said
        assert "<title>第一次业主大会 " in said
        assert "初步结果（投票中）" in said
        assert imprint(office).check_code in said


def test_a_folder_that_cannot_be_written_to_is_said(shown, qtbot, prompts, tmp_path):
    page = shown()
    prompts.answers = [tmp_path / "nowhere" / "图.png"]
    page.cards[0].save_wanted.emit(page.charts[0], "png")
    qtbot.waitUntil(lambda: bool(prompts.errors))
    assert prompts.errors[0].code == "export-folder-missing"


# Marks


def focus(view, qtbot):
    view.window().activateWindow()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.hasFocus)


def test_keys_walk_from_row_to_row_and_from_mark_to_mark(shown, qtbot):
    view = shown(ChartKind.BUILDINGS).cards[0].view
    focus(view, qtbot)
    assert view.spot.words.startswith("1幢：同意")
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.spot.words.startswith("1幢：同意")
    assert "占参与表决的" in view.spot.words
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.spot.words.startswith("2幢：")
    assert view.accessibleName() == f"各楼栋人数：{view.spot.words}"
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.spot.words.startswith("合计：")
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.spot.words.startswith("合计：")
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.spot.words.startswith("1幢：")


def test_the_focus_is_seen(shown, qtbot, page):
    view = shown(ChartKind.BUILDINGS).cards[0].view
    page.kind.setFocus()
    before = view.grab().toImage()
    focus(view, qtbot)
    after = view.grab().toImage()
    assert before != after
    accent = theme.palette().accent.lower()
    at = view.place_of(view.spot).center().toPoint()
    ratio = after.devicePixelRatio()
    colours = {after.pixelColor(int(x * ratio), int(at.y() * ratio)).name() for x in range(14)}
    assert accent in colours


def test_the_mouse_tells_the_mark_below_it(shown):
    view = shown(ChartKind.BUILDINGS).cards[0].view
    segment = next(spot for spot in view._picture(view.width()).spots if "占参与" in spot.words)
    inside = view.place_of(segment).center()
    assert view.spot_at(inside) == segment
    row = view.spot_at(QPointF(12, inside.y()))
    assert row.words.endswith("。")
    event = QHelpEvent(QEvent.Type.ToolTip, inside.toPoint(), view.mapToGlobal(inside.toPoint()))
    QApplication.sendEvent(view, event)
    assert QToolTip.text().replace("\n", "") == segment.words
    assert view.spot_at(QPointF(12, 10)) is None


def test_every_chart_of_the_board_can_be_walked_through(qtbot, themed):
    results = examples.carried()
    view = MatterChart(TESTS)
    qtbot.addWidget(view)
    view.resize(700, 400)
    view.show()
    view.show_decided(examples.first(results), results.topic)
    focus(view, qtbot)
    first = view.spot.words
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.words.splitlines()[:2] == [first, view.spot.words]
    assert view.accessibleName() == f"是否达到条件：{view.spot.words}"


def test_long_figures_are_told_in_several_lines():
    words = "3幢：" + "，".join(f"候选人第{number}号得票{number}人" for number in range(9)) + "。"
    lines = folded(words).split("\n")
    assert "".join(lines) == words
    assert len(lines) > 2
    assert max(map(len, lines)) <= 36
    assert folded("无") == "无"


def test_keys_that_lead_nowhere_are_left_to_others():
    spots = (Spot(0, 0, 1, 1, "甲"), Spot(0, 1, 1, 1, "乙", 1))
    assert next_spot(spots, 0, Qt.Key.Key_A) is None
    assert next_spot(spots, -1, Qt.Key.Key_Up) == 0
    assert next_spot(spots, 0, Qt.Key.Key_Up) == 0


@pytest.mark.parametrize("width", [360, 620, 1280])
@pytest.mark.parametrize("percent", [100, 200])
def test_charts_fit_the_width_there_is(qapp, shown, page, width, percent):
    theme.apply(qapp, percent=percent)
    for card in shown(ChartKind.BUILDINGS).cards:
        view = card.view
        view.setFont(theme.font(15))
        picture = view._picture(width)
        assert picture.drawing.width * view._scale(width) <= width + 0.01
        assert view._scale(width) > 0.5
        assert view.heightForWidth(width) > 0


def test_the_report_is_of_one_moment(office, topic):
    document = charts_printing.make_charts(office, topic.id)
    said = "".join(text.text for page in document.pages for text in page.drawing.texts)
    for words in ("各楼栋人数", "人数与面积", "收回进度", "合计"):
        assert words in said
    assert "各楼栋面积" not in said
    assert Address("1", "", "").label in said


def test_on_paper_small_buildings_stand_by_themselves_only_when_asked_for(
    qtbot, chinese, jobs, prompts, office, topic
):
    window = SheetsWindow(office, topic.id, jobs, prompts)
    qtbot.addWidget(window)
    window.choose("charts")

    def said():
        made = window.kind.make(window.situation, window.chosen(), lambda _done, _total: None)
        return "".join(text.text for page in made.document.pages for text in page.drawing.texts)

    assert "只供核对" not in window.caution.text()
    assert "商铺" not in said()
    assert "合为“其余”" in said()
    window._boxes["apart"].setChecked(True)
    assert "只供核对" in window.caution.text()
    assert "商铺" in said()


def test_another_matter_begins_at_its_top(shown, qtbot, page):
    page.resize(700, 200)
    page = shown(ChartKind.BUILDINGS)
    bar = page._area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    for choose in (
        lambda: page.follow_matter(1),
        lambda: page.choose(ChartKind.PAIR),
    ):
        bar.setValue(bar.maximum())
        assert bar.value() > 0
        choose()
        assert bar.value() == 0


def test_tab_goes_from_the_choice_to_the_charts_in_order(shown, page):
    page.follow_matter(0)
    first, second = shown(ChartKind.OPTIONS).cards
    wanted = [first.view, first.save, second.view, second.save]
    seen, at = [], page.kind
    while len(seen) < len(wanted):
        at = at.nextInFocusChain()
        if at.isVisible() and at.focusPolicy() & Qt.FocusPolicy.TabFocus:
            seen.append(at)
    assert seen == wanted


@pytest.fixture
def threads(monkeypatch):
    """Where charts are planned and laid out, while a few rows are very many."""
    found = []
    plan, lay = charts_page.charts_of, charts_page.Chart.picture
    here = threading.current_thread
    monkeypatch.setattr(chart_laying, "_MANY", 1)
    monkeypatch.setattr(charts_page, "charts_of", lambda *what: found.append(here()) or plan(*what))
    monkeypatch.setattr(
        charts_page.Chart, "picture", lambda *what: found.append(here()) or lay(*what)
    )
    return found


def test_very_many_rows_are_laid_out_beside_the_interface(shown, qtbot, threads, page):
    shown(ChartKind.OPTIONS)
    del threads[:]
    page.choose(ChartKind.BUILDINGS)
    qtbot.waitUntil(lambda: titles(page) == ["各楼栋人数"])
    for card in page.cards:
        assert card.view.heightForWidth(card.view.width()) > 100
        assert card.view._picture(card.view.width()).spots
    # Another width: what there is serves until the other picture comes.
    page.resize(720, 640)
    views = [card.view for card in page.cards]
    qtbot.waitUntil(lambda: all(view.key in view._pictures for view in views))
    page.resize(1200, 640)
    qtbot.waitUntil(lambda: all(view.key in view._pictures for view in views))
    assert threads
    assert threading.main_thread() not in threads
    # Another paper: the charts stay until the new ones are there.
    with qtbot.waitSignal(page.shown):
        page._refresh()
        assert titles(page) == ["各楼栋人数"]
    # The last choice is what is shown.
    page.choose(ChartKind.GRIDS)
    page.choose(ChartKind.BUILDINGS)
    page.choose(ChartKind.PAIR)
    qtbot.waitUntil(lambda: not page._long.is_busy)
    assert titles(page) == ["人数与面积"]


def test_what_must_not_be_seen_is_not_shown_when_it_is_laid_out(shown, qtbot, threads, page):
    shown(ChartKind.BUILDINGS)
    page._refresh()
    page.clear()
    qtbot.waitUntil(lambda: not page._long.is_busy)
    assert page.charts == ()


def test_a_picture_that_comes_late_is_for_the_chart_it_was_made_of(qtbot, themed):
    view, made = ChartView(), Picture(EMPTY)
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show_chart(lambda *_: pytest.fail("laid out here"), "", "", {(8, 15, SCREEN): made})
    with qtbot.waitSignal(view.laying_wanted):
        assert view.heightForWidth(400) == 0
    view.hand(view.key, made)
    assert view.key in view._pictures
