# SPDX-License-Identifier: Apache-2.0
"""What the board says of a real count, and when it counts."""

from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QLineEdit

from commdesk.domain.double_entry import Decision, Turn
from commdesk.domain.entry_rules import Double, EntryRules
from commdesk.domain.errors import UserError
from commdesk.domain.matters import Matter
from commdesk.domain.outcome import Verdict
from commdesk.domain.presets import OWNERS_GENERAL
from commdesk.domain.reading import Reading, VoidReason, chosen
from commdesk.domain.rights import Role
from commdesk.domain.tally import Weight
from commdesk.domain.topics import Policy, Stage, Unreturned
from commdesk.render.charts import charts
from commdesk.render.layout.ink import Text
from commdesk.render.words import verdict_words
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.entry.double_entry import ReviewDesk
from commdesk.services.entry.rulings import rule_on
from commdesk.services.results.turnout import blind_turnout
from commdesk.ui.kit import theme
from commdesk.ui.kit.print_preview import PrintPreview
from commdesk.ui.kit.surfaces import scrolled
from commdesk.ui.results import board_count
from commdesk.ui.results.bar import Beside
from commdesk.ui.results.matters import MatterList
from commdesk.ui.results.printing import make_notice
from commdesk.ui.results.ruling import RulingSheet
from commdesk.ui.results.tab import ResultsTab
from commdesk.ui.results.verdict import look_of
from tests.render import examples
from tests.ui.entry_office import MATTERS, draft_vote, open_vote, small_office


@pytest.fixture
def office(tmp_path):
    made = small_office(tmp_path / "office")
    yield made
    made.close()


@pytest.fixture
def topic(office):
    return open_vote(office, special=(2,))


@pytest.fixture
def desk(office, topic):
    return EntryDesk(office, topic.id)


@pytest.fixture
def tab(qtbot, themed, jobs, prompts):
    made = ResultsTab(jobs, prompts)
    qtbot.addWidget(made)
    made.resize(1366, 640)
    made.show()
    return made


@pytest.fixture
def shown(qtbot, tab, office, topic):
    """The tab on the open topic, counted once."""

    def show():
        with qtbot.waitSignal(tab.counted):
            tab.show_topic(office, topic.id)
        return tab

    return show


def vote(desk, numbers, *options, void=None):
    keys = [matter.key for matter in desk.topic.matters]
    for number in numbers:
        marks = dict(zip(keys, (chosen(option) for option in options), strict=True))
        desk.store(Reading(number, marks, void))


def test_the_sentence_and_the_bars_are_those_of_the_paper(shown, desk):
    vote(desk, range(1, 21), "for", "against", "for")
    tab = shown()
    first, second, _ = tab.results.outcomes
    assert tab.board.sentence.texts == (
        verdict_words.verdict_sentence(first, tab.results.topic),
        verdict_words.outlook_sentence(first, tab.results.topic),
    )
    assert first.verdict is Verdict.PASSED
    tab.matters.setCurrentRow(1)
    assert tab.board.sentence.texts[0].startswith("未获通过：")
    assert tab.board.tests.words == charts.tests_words(second, tab.results.topic)
    assert tab.board.options.words == charts.options_words(second, tab.results.topic)


def test_the_list_names_every_matter_with_its_verdict(shown, desk):
    vote(desk, range(1, 21), "for", "against", "for")
    tab = shown()
    said = [
        tab.matters.item(row).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(tab.matters.count())
    ]
    assert said == [f"{MATTERS[0]}  通过", f"{MATTERS[1]}  未通过", f"{MATTERS[2]}  目前通过"]


def test_another_paper_moves_the_figures_and_the_chosen_matter_stays(shown, desk, qtbot):
    tab = shown()
    tab.matters.setCurrentRow(2)
    vote(desk, [1], "for", "for", "abstain")
    with qtbot.waitSignal(tab.counted):
        tab.refresh()
    assert tab.matters.currentRow() == 2
    figures = {line.name: line for line in tab.board.figures.lines}
    assert figures["弃权"].people == "1"
    assert figures["弃权"].area == "90.50"
    assert figures["参与表决"].people == "1"
    assert "returned 1 " in tab.account


def test_refreshes_during_a_count_become_one_more_count(shown, qtbot, monkeypatch):
    tab = shown()
    counts = []
    real = board_count.count_topic

    def counted(office, topic_id):
        counts.append(topic_id)
        return real(office, topic_id)

    monkeypatch.setattr(board_count, "count_topic", counted)
    with qtbot.waitSignals([tab.counted, tab.counted]):
        for _ in range(10):
            tab.refresh()
    assert len(counts) == 2


def test_a_tab_that_is_not_seen_counts_when_it_is_shown(shown, desk, qtbot):
    tab = shown()
    tab.hide()
    vote(desk, [1], "for", "for", "for")
    with qtbot.assertNotEmitted(tab.counted, wait=50):
        tab.refresh()
    with qtbot.waitSignal(tab.counted):
        tab.show()
    assert tab.results.papers.returned == 1


def test_votes_deemed_from_silence_stand_apart(qtbot, tab, office):
    policy = Policy(unreturned=Unreturned.FOLLOW_MAJORITY)
    topic = open_vote(office, policy=policy)
    desk = EntryDesk(office, topic.id)
    desk.deliver_all("上门")
    vote(desk, range(2, 12), "for", "for", "for")
    with qtbot.waitSignal(tab.counted):
        tab.show_topic(office, topic.id)
    lines = tab.board.figures.lines
    assert [line.name.strip() for line in lines[:3]] == ["同意", "cast on papers", "deemed"]
    assert lines[0].people == "24"
    assert lines[1].people == "10"
    assert lines[2].people == "14"


def test_void_papers_are_listed_and_not_counted(shown, desk):
    vote(desk, range(2, 6), "for", "for", "for")
    vote(desk, [6], "for", "for", "for", void=VoidReason.UNSIGNED)
    figures = {line.name: line for line in shown().board.figures.lines}
    assert (figures["无效"].people, figures["无效"].people_share) == ("1", "—")
    assert figures["参与表决"].people == "4"


def test_shares_at_the_edge_are_said_exactly(shown, desk):
    # 16 of 24 people take part: exactly two thirds. 8 of those 16 agree: exactly half.
    vote(desk, range(2, 10), "for", "for", "for")
    vote(desk, range(10, 18), "against", "for", "for")
    words = shown().board.tests.words.splitlines()
    assert words[0].endswith("占66.67%，须三分之二以上，达到。")
    assert "占50.00%，须过半数，未达到，还差1人。" in words[2]


def disagree(desk):
    """Owner 1 holds papers 1 and 24 and marks them differently on the first matter."""
    vote(desk, range(2, 23), "for", "for", "for")
    vote(desk, [1], "for", "for", "for")
    vote(desk, [24], "against", "for", "for")


def test_an_undecided_voter_is_listed_and_ruled_on(shown, desk, qtbot):
    disagree(desk)
    tab = shown()
    assert tab.board.undecided.names == ("业主1",)
    assert tab.board.undecided.isVisibleTo(tab)
    tab.board.undecided.rule_on(0)
    sheet = tab.findChild(RulingSheet)
    sheet.choose("against")
    sheet.write_reason("  业主本人到场确认  ")
    with qtbot.waitSignals([tab.ruling_stored, tab.counted]):
        sheet.press()
    assert tab.board.undecided.names == ()
    figures = {line.name: line for line in tab.board.figures.lines}
    assert figures["反对"].people == "1"


def test_a_ruling_made_is_listed_and_can_be_made_anew(shown, desk, office, topic, qtbot):
    disagree(desk)
    rule_on(office, topic.id, "m1", 1, "against", "业主本人到场确认")
    tab = shown()
    card = tab.board.undecided
    assert card.isVisibleTo(tab)
    (text,) = card.made_texts
    for said in ("业主1", "反对", "李敏", "业主本人到场确认"):
        assert said in text
    card.rule_on(0)
    sheet = tab.findChild(RulingSheet)
    sheet.choose("for")
    sheet.write_reason("看错")
    with qtbot.waitSignals([tab.ruling_stored, tab.counted]):
        sheet.press()
    (text,) = card.made_texts
    assert "同意" in text
    assert "看错" in text
    tab.matters.setCurrentRow(1)
    assert card.made_texts == ()
    assert not card.isVisibleTo(tab)


def test_a_clerk_is_told_so_before_a_ruling_is_asked_for(shown, desk, office, prompts, monkeypatch):
    disagree(desk)
    tab = shown()
    monkeypatch.setattr(office, "role", Role.CLERK)
    tab.board.undecided.rule_on(0)
    assert [error.code for error in prompts.errors] == ["right-missing"]
    assert tab.findChild(RulingSheet) is None


def test_numbers_in_a_ruling_are_those_on_the_papers(qtbot, tab, office):
    topic = open_vote(office, entry=EntryRules(check_digits=True))
    desk = EntryDesk(office, topic.id)
    disagree(desk)
    with qtbot.waitSignal(tab.counted):
        tab.show_topic(office, topic.id)
    printed = [topic.codes.printed(number) for number in (1, 24)]
    (line,) = tab.board.undecided.texts
    assert "、".join(printed) in line
    tab.board.undecided.rule_on(0)
    shown_there = [one.text() for one in tab.findChild(RulingSheet).findChildren(QLabel)]
    for number in printed:
        assert any(text.startswith(f"No. {number} ") for text in shown_there)


def test_enter_stores_a_ruling_and_the_keys_stay_with_it(shown, desk, qtbot, monkeypatch):
    disagree(desk)
    tab = shown()
    with qtbot.waitActive(tab):
        tab.activateWindow()
    tab.board.undecided.rule_on(0)
    sheet = tab.findChild(RulingSheet)
    sheet.choose("against")
    sheet.write_reason("本人确认")
    with qtbot.waitSignals([tab.ruling_stored, tab.counted]):
        qtbot.keyClick(sheet.findChild(QLineEdit), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tab.board.undecided.isAncestorOf(tab.focusWidget() or tab))


def test_a_ruling_needs_an_option_and_a_reason(shown, desk, qtbot):
    disagree(desk)
    tab = shown()
    tab.board.undecided.rule_on(0)
    sheet = tab.findChild(RulingSheet)
    with qtbot.assertNotEmitted(sheet.ruled):
        sheet.press()
        sheet.choose("for")
        sheet.press()
        sheet.write_reason("  ")
        sheet.press()
    sheet.reject()
    assert tab.results.outcomes[0].tally.undecided


def test_other_matters_have_nobody_undecided(shown, desk):
    disagree(desk)
    tab = shown()
    tab.matters.setCurrentRow(1)
    assert tab.board.undecided.names == ()


def test_the_notice_is_saved_as_a_pdf(shown, desk, prompts, tmp_path, qtbot):
    vote(desk, range(1, 21), "for", "against", "for")
    tab = shown()
    target = tmp_path / "公示.pdf"
    prompts.answers.append(target)
    tab.save_pdf()
    qtbot.waitUntil(lambda: bool(prompts.messages), timeout=20_000)
    assert target.read_bytes().startswith(b"%PDF")
    assert str(target) in prompts.messages[0]


def test_nothing_is_written_when_no_file_is_chosen(shown, prompts, jobs):
    tab = shown()
    prompts.answers.append(None)
    tab.save_pdf()
    assert not jobs.is_busy
    assert prompts.questions == ["Save as PDF"]


def test_a_pdf_that_can_not_be_written_is_said(shown, prompts, tmp_path, qtbot):
    tab = shown()
    prompts.answers.append(tmp_path / "missing" / "公示.pdf")
    tab.save_pdf()
    qtbot.waitUntil(lambda: bool(prompts.errors), timeout=20_000)
    assert prompts.errors[0].code == "export-folder-missing"


def test_the_preview_shows_the_pages(shown, desk, qtbot):
    vote(desk, range(1, 21), "for", "against", "for")
    tab = shown()
    tab.open_preview()
    qtbot.waitUntil(lambda: tab.findChild(PrintPreview) is not None, timeout=20_000)
    preview = tab.findChild(PrintPreview)
    pages = int(preview.place.split()[-1])
    assert pages >= 2
    assert preview.place == f"Page 1 of {pages}"
    preview.next_page()
    assert preview.place == f"Page 2 of {pages}"
    for _ in range(pages):
        preview.next_page()
    assert preview.place == f"Page {pages} of {pages}"
    with qtbot.waitSignal(preview.destroyed):
        preview.close()


def test_a_count_that_fails_is_said_and_tried_again(tab, office, topic, qtbot, monkeypatch):
    def fail(office, topic_id):
        raise UserError("office-file-damaged", path="office.db")

    with monkeypatch.context() as patch:
        patch.setattr(board_count, "count_topic", fail)
        tab.show_topic(office, topic.id)
        qtbot.waitUntil(lambda: "damaged" in tab.empty_texts[0])
    with qtbot.waitSignal(tab.counted):
        tab.refresh()
    assert tab.empty_texts == ()


def test_no_topic_and_a_draft_say_what_to_do(tab, office, qtbot):
    assert tab.empty_texts[0] == "No topic is chosen."
    tab.show_topic(office, draft_vote(office).id)
    qtbot.waitUntil(lambda: "第一次业主大会" in tab.empty_texts[0])
    assert tab.empty_texts[1]


def test_a_count_that_comes_late_is_not_shown_for_another_topic(tab, office, topic, qtbot):
    with qtbot.assertNotEmitted(tab.counted, wait=0):
        tab.show_topic(office, topic.id)
        tab.show_topic(None, None)
    qtbot.waitUntil(lambda: not tab._counting)
    assert tab.results is None
    assert tab.empty_texts[0] == "No topic is chosen."


@pytest.mark.parametrize("width", [860, 1280, 1900])
def test_the_board_fits_its_width(shown, desk, qtbot, width):
    disagree(desk)
    tab = shown()
    tab.resize(width, 640)
    page = tab.board.sentence.parentWidget()
    qtbot.waitUntil(lambda: page.width() <= tab.board.width())
    for part in (tab.board.tests, tab.board.options, tab.board.figures, tab.board.sentence):
        left = part.mapTo(page, part.rect().topLeft()).x()
        assert left >= 0
        assert left + part.width() <= page.width()
    picture = QImage(tab.board.tests.size(), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    tab.board.tests.render(picture)
    needed = charts.tests_height(
        tab.board.tests.font(),
        tab.board.tests.width(),
        tab.results.outcomes[0],
        tab.results.topic,
    )
    assert tab.board.tests.height() >= needed


def test_what_can_still_change_is_said_with_so_far_and_does_not_alarm(shown, office, topic, desk):
    vote(desk, [1], "for", "for", "for")
    tab = shown()
    first = tab.results.outcomes[0]
    assert first.verdict is Verdict.NO_QUORUM
    assert first.can_change
    assert tab.board.sentence.texts[0].startswith("目前未形成有效决定")
    said = tab.matters.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"{MATTERS[0]}  目前参与不足"
    assert look_of(first, Stage.OPEN).sign == "!"
    assert look_of(first, Stage.CLOSED).sign == "✕"


@pytest.mark.parametrize("large", [(150, 546), (150, 620), (200, 490)])
def test_in_large_type_the_board_alone_scrolls_and_the_acts_stay_in_sight(
    qtbot, qapp, themed, jobs, prompts, office, topic, large
):
    percent, height = large
    theme.apply(qapp, theme.LIGHT, percent)
    tab = ResultsTab(jobs, prompts)
    area = scrolled(tab)
    qtbot.addWidget(area)
    area.resize(1366, height)
    with qtbot.waitExposed(area):
        area.show()
    with qtbot.waitSignal(tab.counted):
        tab.show_topic(office, topic.id)
    qtbot.waitUntil(tab.board.isVisible)
    qapp.processEvents()
    assert area.verticalScrollBar().maximum() == 0
    assert area.horizontalScrollBar().maximum() == 0
    for act in (tab.bar.preview, tab.bar.sheets, tab.bar.more):
        assert act.visibleRegion().boundingRect().size() == act.size()
    assert tab.matters.visibleRegion().boundingRect().height() > theme.scaled(100)


def test_while_readings_are_blind_only_the_turnout_shows(
    qtbot, tab, office, chinese, prompts, jobs
):
    topic = open_vote(office, entry=EntryRules(Double.ALL))
    desk = EntryDesk(office, topic.id)
    vote(desk, [1], "for", "for", "for")
    vote(desk, [2], "for", "for", "for", void=VoidReason.UNSIGNED)
    made = ResultsTab(jobs, prompts)
    qtbot.addWidget(made)
    made.resize(1200, 640)
    made.show()
    with qtbot.waitSignal(made.counted):
        made.show_topic(office, topic.id)
    assert made.is_blind
    assert made.results is None
    assert made.turnout.texts[0] == "还有 2 张待复核，复核完才显示结果"
    papers, people, area = made.turnout.lines
    assert papers == ("已收回的票", "2 / 25", "8.00%")
    assert people[:2] == ("已交票的人数（含无效票）", "2 / 24")
    assert area[:2] == ("已交票的面积（含无效票）", "181.00 ㎡ / 2,422.00 ㎡")
    told = made.turnout
    turnout = blind_turnout(office, topic.id)
    assert turnout is not None
    told.show_turnout(replace(turnout, taking_part=Weight(1, 910_000)))
    assert [line[:2] for line in told.lines[1:]] == [
        ("参与表决人数", "1 / 24"),
        ("参与表决面积", "91.00 ㎡ / 2,422.00 ㎡"),
    ]
    made.open_preview()
    qtbot.waitUntil(lambda: [error.code for error in prompts.errors] == ["results-blind"])
    office.operator = "张三"
    second = EntryDesk(office, topic.id, Turn.SECOND)
    vote(second, [1], "for", "for", "for")
    vote(second, [2], "for", "for", "for", void=VoidReason.UNSIGNED)
    with qtbot.waitSignal(made.counted):
        made.refresh()
    assert not made.is_blind
    results = made.results
    assert results is not None
    assert results.papers.void == 1
    qtbot.waitUntil(lambda: not jobs.is_busy)


def test_charts_are_a_page_beside_the_outcome(shown, desk, qtbot):
    vote(desk, range(1, 21), "for", "against", "for")
    tab = shown()
    tab.bar.charts.click()
    qtbot.waitUntil(lambda: bool(tab.charts.charts))
    assert not tab.board.isVisible()
    tab.matters.setCurrentRow(1)
    assert tab.charts.matter.currentIndex() == 1
    tab.bar.board.click()
    assert tab.board.isVisible()


def test_what_else_there_is_can_be_asked_for(shown, qtbot):
    tab = shown()
    asked = []
    tab.beside_wanted.connect(asked.append)
    tab.bar.sheets.click()
    for what in Beside:
        if what is not Beside.SHEETS:
            tab.bar.action(what).trigger()
    assert asked == list(Beside)


def test_without_figures_sheets_can_be_asked_for_all_the_same(qtbot, themed, jobs, prompts, office):
    tab = ResultsTab(jobs, prompts)
    qtbot.addWidget(tab)
    topic = draft_vote(office)
    with qtbot.waitExposed(tab):
        tab.show()
    tab.show_topic(office, topic.id)
    qtbot.waitUntil(lambda: tab.results is not None)
    assert not tab.bar.board.isEnabled()
    assert not tab.bar.preview.isEnabled()
    assert tab.bar.sheets.isEnabled()


def test_papers_read_differently_are_said_until_a_supervisor_decided(qtbot, tab, office):
    topic = open_vote(office, entry=EntryRules(Double.ALL))

    def keyed_by(name, turn, option):
        office.operator = name
        vote(EntryDesk(office, topic.id, turn), [3], option, "for", "for")
        office.operator = "李敏"

    keyed_by("张三", Turn.FIRST, "for")
    keyed_by("李四", Turn.SECOND, "against")
    with qtbot.waitSignal(tab.counted):
        tab.show_topic(office, topic.id)
    assert tab.differing.accessibleName().startswith("On 1 papers both readings differ")
    assert tab.differing.isVisible()
    document = make_notice(office, topic.id)
    first = [item.text for item in document.pages[0].drawing.items if isinstance(item, Text)]
    assert "（1张票两次录入不一致，待主管裁定）" in first
    ReviewDesk(office, topic.id).decide(3, Decision.FIRST, "以纸票为准")
    with qtbot.waitSignal(tab.counted):
        tab.refresh()
    assert not tab.differing.isVisible()
    first = make_notice(office, topic.id).pages[0].drawing.items
    assert not any("裁定" in item.text for item in first if isinstance(item, Text))


def test_another_topic_begins_at_its_first_matter(qtbot, themed):
    shown = MatterList()
    qtbot.addWidget(shown)
    results = examples.held(
        [Matter(f"m{n}", f"事项{n}", OWNERS_GENERAL) for n in (1, 2, 3)], [None]
    )
    shown.show_results(results)
    shown.setCurrentRow(1)
    shown.show_results(results)
    assert shown.currentRow() == 1
    shown.show_results(replace(results, topic=replace(results.topic, id=UUID(int=8))))
    assert shown.currentRow() == 0
