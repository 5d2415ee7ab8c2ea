# SPDX-License-Identifier: Apache-2.0
"""Every sheet is found, with what can be chosen and what can not be printed now, and why."""

from threading import Event

import pytest
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QWidget

from commdesk.domain.annex import Names
from commdesk.domain.entry_rules import EntryRules
from commdesk.domain.letterhead import OBJECTION, PERIOD, Letterhead
from commdesk.domain.matters import MatterKind, choices
from commdesk.domain.presets import RESIDENTS
from commdesk.domain.rights import Role
from commdesk.domain.topics import Basis, Extent, PaperPer, Policy, TopicFacts
from commdesk.services.afterwards.printed_sheets import Way, printed_sheets
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.office.letterhead import load_letterhead, store_letterhead
from commdesk.services.results.results import imprint
from commdesk.services.topics.stages import close_topic, settle_topic
from commdesk.services.topics.topics import MatterDraft, create_topic, open_topic
from commdesk.ui.kit.page_view import PageView
from commdesk.ui.sheets.claims import claims_settled
from commdesk.ui.sheets.letterhead_dialog import LetterheadDialog
from commdesk.ui.sheets.opener import SheetsOpener
from commdesk.ui.sheets.window import SheetsWindow
from tests import community
from tests.community import paper

ALL = {
    "notice",
    "tally",
    "annex",
    "charts",
    "opinions",
    "ballots",
    "issue-sheet",
    "undelivered",
    "doors",
    "accounting",
    "key-card",
}


@pytest.fixture
def office(tmp_path):
    made = community.new_office(tmp_path / "office", homes=60)
    yield made
    made.close()


@pytest.fixture
def topic(office):
    return community.opened_topic(office)


@pytest.fixture
def secret(office):
    drafted = create_topic(
        office,
        TopicFacts("换届"),
        (MatterDraft("事项", RESIDENTS),),
        basis=Basis.HOUSEHOLDS,
        paper_per=PaperPer.OWNER,
        policy=Policy(),
        extent=Extent(secret=True),
    )
    return open_topic(office, drafted.id)


@pytest.fixture
def opened(qtbot, chinese, jobs, prompts, office):
    def show(topic):
        window = SheetsWindow(office, topic.id, jobs, prompts)
        qtbot.addWidget(window)
        return window

    return show


def made_by(window, qtbot, key):
    window.choose(key)
    made = []
    kind, at, chosen = window.kind, window.situation, window.chosen()
    made.append(kind.make(at, chosen, lambda _done, _total: None))
    return made[0]


def texts(made):
    return "".join(text.text for page in made.document.pages for text in page.drawing.texts)


def refused(window):
    return {kind.key for kind, said in zip(window.kinds, window._refusals, strict=True) if said}


def test_all_sheets_are_listed_and_each_says_what_it_is_for(opened, topic):
    window = opened(topic)
    assert {kind.key for kind in window.kinds} >= ALL
    assert all(kind.title and kind.about for kind in window.kinds)
    assert refused(window) == set()
    assert window.preview.isEnabled()


@pytest.mark.parametrize("key", sorted(ALL))
def test_each_sheet_is_made_with_the_code_of_its_moment(opened, office, topic, qtbot, key):
    EntryDesk(office, topic.id).store(paper(1, topic=topic))
    made = made_by(opened(topic), qtbot, key)
    assert len(made.document.pages) >= 1
    assert made.check_code in {imprint(office).check_code, ""}
    if made.check_code:
        assert made.check_code in texts(made)


def test_of_a_secret_vote_what_would_tie_papers_to_rooms_is_refused_with_the_reason(opened, secret):
    window = opened(secret)
    assert refused(window) == {"annex", "doors", "undelivered"}
    window.choose("annex")
    assert not window.preview.isEnabled()
    assert "无记名" in window.reason.text()
    window.choose("tally")
    assert "apart" not in window.chosen()


def test_a_draft_has_its_key_card_and_a_specimen_of_its_ballot(opened, office, qtbot):
    window = opened(community.draft_topic(office))
    assert refused(window) == ALL - {"key-card", "ballots"}
    window.choose("notice")
    assert window.reason.text()
    made = made_by(window, qtbot, "ballots")
    (page,) = made.document.pages
    assert page.watermark.word == "样票"
    assert texts(made).count("票号：样票") == 2
    assert not any(text.text.strip().isdigit() for text in page.drawing.texts if text.size == 70)
    assert not made.is_kept
    assert "".join(texts(made)).count("桂花社区（盖章处）") == 1
    store_letterhead(office, Letterhead(issuer="桂花社区居委会"))
    made = made_by(window, qtbot, "ballots")
    assert "".join(texts(made)).count("桂花社区居委会（盖章处）") == 1


def test_once_the_vote_is_closed_ballots_are_marked(opened, office, topic, prompts, qtbot):
    close_topic(office, topic.id)
    window = opened(topic)
    made = made_by(window, qtbot, "ballots")
    assert {page.watermark.word for page in made.document.pages} == {"补印"}
    assert "投票已截止" in window.caution.text()
    prompts.answers.append(False)
    window.preview.click()
    assert len(prompts.questions) == 1
    marks = window._combos["mark"]
    marks.setCurrentIndex(marks.findData("样票"))
    assert window.caution.isHidden()
    kind = window.kind
    made = kind.make(window.situation, window.chosen(), lambda _done, _total: None)
    assert [page.watermark.word for page in made.document.pages] == ["样票"]


def test_secret_ballots_are_put_on_record_without_a_code(
    opened, office, secret, prompts, qtbot, tmp_path
):
    window = opened(secret)
    window.choose("ballots")
    prompts.answers.append(tmp_path / "票.pdf")
    window.save.click()
    qtbot.waitUntil(lambda: bool(prompts.messages), timeout=20_000)
    found = [(one.sheet, one.check_code) for one in printed_sheets(office, secret.id)]
    assert found == [("ballots", "")]


def test_results_that_are_kept_back_are_on_no_sheet(opened, office):
    window = opened(community.opened_topic(office, entry=EntryRules(turnout_only=True)))
    assert refused(window) == {"notice", "tally", "charts", "opinions"}


def test_names_are_hidden_until_somebody_confirms(opened, topic, prompts, qtbot):
    window = opened(topic)
    window.choose("annex")
    assert window.chosen()["names"] is Names.HIDDEN
    assert not window.chosen()["choices"]
    assert window.caution.isHidden()
    names = window._combos["names"]
    names.setCurrentIndex(names.findData(Names.FULL))
    assert "不得张贴" in window.caution.text()
    prompts.answers.append(False)
    window.preview.click()
    assert len(prompts.questions) == 1
    assert not window.press.is_busy


def test_a_pdf_is_written_and_put_on_record(opened, office, topic, prompts, qtbot, tmp_path):
    window = opened(topic)
    window.choose("tally")
    path = tmp_path / "计票表.pdf"
    prompts.answers.append(path)
    window.save.click()
    assert not window.preview.isEnabled()
    qtbot.waitUntil(lambda: bool(prompts.messages), timeout=20_000)
    assert path.read_bytes().startswith(b"%PDF")
    ((sheet, way, operator),) = [
        (one.sheet, one.way, one.operator) for one in printed_sheets(office, topic.id)
    ]
    assert (sheet, way, operator) == ("tally", Way.PDF, community.OPERATOR)
    assert window.preview.isEnabled()


@pytest.mark.parametrize("key", ["tally", "charts"])
@pytest.mark.parametrize("act", ["preview", "print", "save"])
def test_areas_by_building_leave_only_after_a_warning(opened, office, topic, prompts, key, act):
    window = opened(topic)
    window.choose(key)
    assert window.caution.isHidden()
    window._boxes["apart"].setChecked(True)
    assert "可以推算出单户的选择" in window.caution.text()
    prompts.answers.append(False)
    getattr(window, act).click()
    assert len(prompts.questions) == 1
    assert not window.press.is_busy
    assert printed_sheets(office, topic.id) == ()


def test_the_warning_of_small_buildings_is_said_besides(opened, topic):
    window = opened(topic)
    for key in ("tally", "charts"):
        window.choose(key)
        window._boxes["apart"].setChecked(True)
        assert len(window.caution.text().splitlines()) == 2


def test_where_no_area_is_shown_none_is_warned_of(opened, office, secret):
    households = create_topic(
        office,
        TopicFacts("换届"),
        (MatterDraft("事项", RESIDENTS),),
        basis=Basis.HOUSEHOLDS,
        paper_per=PaperPer.OWNER,
        policy=Policy(),
    )
    for topic in (secret, open_topic(office, households.id), community.draft_topic(office)):
        window = opened(topic)
        for key in ("tally", "charts", "annex"):
            window.choose(key)
            assert window.caution.isHidden()


def test_words_of_a_settled_result_are_asked_about_until_it_is(opened, office, topic, prompts):
    window = opened(topic)
    assert window.caution.isHidden()
    store_letterhead(office, Letterhead(("桂花社区", "正 式结果")))
    window.choose("key-card")
    assert window.caution.isHidden()
    window.choose("notice")
    assert "还没有核定" in window.caution.text()
    prompts.answers.append(False)
    window.print.click()
    assert len(prompts.questions) == 1
    window.choose("tally")
    window._boxes["apart"].setChecked(True)
    assert len(window.caution.text().splitlines()) == 3
    close_topic(office, topic.id)
    settle_topic(office, topic.id)
    window.refresh()
    window.choose("notice")
    assert window.caution.isHidden()


@pytest.mark.parametrize(
    "words",
    [
        Letterhead(("桂花社区", "正 式结果")),
        Letterhead(issuer="已核定"),
        Letterhead(contact="核定组"),
        Letterhead(footer="以上已核\n定。"),
        Letterhead(objection=f"对核定有异议的，{PERIOD}内提出。"),
    ],
)
def test_wherever_they_stand_words_of_a_settled_result_are_found(words):
    assert claims_settled(words)


def test_other_words_claim_nothing():
    words = Letterhead(("桂花社区", "结果"), "正式", "核对组", "已定。", OBJECTION)
    assert not claims_settled(words)


def test_an_observer_may_take_a_sheet_and_changes_nothing(
    opened, office, topic, prompts, qtbot, tmp_path
):
    office.role = Role.OBSERVER
    window = opened(topic)
    prompts.answers.append(tmp_path / "a.pdf")
    window.save.click()
    qtbot.waitUntil(lambda: bool(prompts.messages), timeout=20_000)
    assert prompts.errors == []
    assert printed_sheets(office, topic.id) == ()


def test_a_preview_shows_the_pages_one_by_one(opened, topic, qtbot):
    window = opened(topic)
    window.choose("ballots")
    window.preview.click()
    qtbot.waitUntil(lambda: window.press.shown is not None, timeout=20_000)
    view = window.press.shown.findChild(PageView)
    assert view.page_count == 61
    view.show_page(40)
    assert view.current_page == 40
    assert "40" in window.press.shown.place
    window.press.shown.close()


@pytest.fixture
def crowded(office):
    """More candidates than half a page has room for."""
    names = tuple(f"候选人{at}" for at in range(1, 31))
    drafted = create_topic(
        office,
        TopicFacts("换届"),
        (MatterDraft("选举委员", RESIDENTS, MatterKind.CANDIDATES, choices(names), seats=9),),
        basis=Basis.OWNERS,
        paper_per=PaperPer.OWNER,
        policy=Policy(),
    )
    return open_topic(office, drafted.id)


def test_that_no_two_find_room_on_a_page_is_said_at_once_and_before_they_leave(
    opened, crowded, prompts, qtbot, tmp_path
):
    window = opened(crowded)
    window.choose("ballots")
    assert window.note.isHidden()
    window._combos["layout"].setCurrentIndex(1)
    assert "一页只能印一张" in window.note.text()
    made = made_by(window, qtbot, "ballots")
    pages = len(made.document.pages)
    assert f"共{pages}页" in made.remark
    window._combos["layout"].setCurrentIndex(1)
    window.preview.click()
    qtbot.waitUntil(lambda: window.press.shown is not None, timeout=20_000)
    assert made.remark in window.press.shown.warning.text()
    assert window.press.shown.findChild(PageView).page_count == pages
    window.press.shown.close()
    prompts.answers.append(False)
    window.save.click()
    qtbot.waitUntil(lambda: bool(prompts.questions) and not window.press.is_busy, timeout=20_000)
    assert prompts.messages == []
    window.choose("tally")
    assert window.note.isHidden()


def test_without_a_printer_it_is_said(opened, topic, prompts, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    window = opened(topic)
    window.print.click()
    assert len(prompts.messages) == 1


def test_one_building_of_the_ballots(opened, topic, qtbot):
    window = opened(topic)
    window.choose("ballots")
    combo = window._combos["building"]
    combo.setCurrentIndex(combo.findData("2"))
    kind = window.kind
    made = kind.make(window.situation, window.chosen(), lambda _done, _total: None)
    assert len(made.document.pages) == 12


def test_single_papers_are_printed_again(opened, topic, prompts, qtbot):
    window = opened(topic)
    window.choose("ballots")
    window._fields["numbers"].setText("3、58至60")
    kind = window.kind
    made = kind.make(window.situation, window.chosen(), lambda _done, _total: None)
    assert len(made.document.pages) == 4
    window._fields["numbers"].setText("三")
    window.preview.click()
    qtbot.waitUntil(lambda: bool(prompts.errors), timeout=20_000)
    assert prompts.errors[0].code == "numbers-unclear"
    window._fields["numbers"].setText("999")
    window.preview.click()
    qtbot.waitUntil(lambda: len(prompts.errors) > 1, timeout=20_000)
    assert prompts.errors[1].code == "no-papers-wanted"


def test_what_is_stopped_leaves_nothing(
    opened, office, topic, prompts, qtbot, tmp_path, monkeypatch
):
    window = opened(topic)
    window.choose("ballots")
    stopped = Event()
    make = window.kind.make

    def begin(*given):
        assert stopped.wait(20)
        return make(*given)

    monkeypatch.setattr(window.kind, "make", begin)
    prompts.answers.append(tmp_path / "a.pdf")
    window.save.click()
    window.press.wait.reject()
    stopped.set()
    qtbot.waitUntil(lambda: not window.press.is_busy, timeout=20_000)
    assert list(tmp_path.glob("*.pdf")) == []
    assert prompts.errors == []
    assert "已停止，没有保存。" in prompts.messages
    assert printed_sheets(office, topic.id) == ()


def test_the_window_is_kept_for_its_topic(qtbot, chinese, jobs, prompts, office, topic, secret):
    parent = QWidget()
    qtbot.addWidget(parent)
    opener = SheetsOpener(jobs, prompts, parent)
    opener.open(office, topic.id)
    first = opener.window
    opener.open(office, topic.id)
    assert opener.window is first
    opener.open(office, secret.id)
    assert opener.window is not first
    opener.close()
    assert opener.window is None


@pytest.fixture
def letterhead(qtbot, chinese, prompts, office):
    def show():
        dialog = LetterheadDialog(office, prompts)
        qtbot.addWidget(dialog)
        return dialog

    return show


def test_the_office_s_words_are_stored_and_printed(letterhead, office, opened, topic, qtbot):
    dialog = letterhead()
    assert dialog.objection.toPlainText() == OBJECTION
    dialog.heading.setPlainText("桂花街道办事处\n桂花社区居民委员会")
    dialog.contact.setText("社区服务中心二楼")
    dialog.footer_note.setPlainText("一式三份。")
    with qtbot.waitSignal(dialog.stored):
        dialog.keep_button.click()
    assert load_letterhead(office) == Letterhead(
        ("桂花街道办事处", "桂花社区居民委员会"), "", "社区服务中心二楼", "一式三份。", ""
    )
    said = texts(made_by(opened(topic), qtbot, "notice"))
    for words in ("桂花街道办事处", "社区服务中心二楼", "一式三份。"):
        assert words in said


def test_three_lines_are_seen_whole_and_a_longer_one_is_said_while_it_is_typed(
    letterhead, qtbot, themed
):
    dialog = letterhead()
    dialog.heading.setPlainText("一\n二\n三")
    with qtbot.waitExposed(dialog):
        dialog.show()
    bar = dialog.heading.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() == 0)
    dialog.heading.setPlainText("一" * 61)
    assert "60" in dialog.band.text()
    assert "61" in dialog.band.text()
    dialog.heading.setPlainText("一" * 60)
    assert not dialog.band.text()


def test_what_would_not_fit_or_say_the_time_is_refused(letterhead, office):
    store_letterhead(office, Letterhead(issuer="桂花社区"))
    dialog = letterhead()
    dialog.heading.setPlainText("一\n二\n三\n四")
    dialog.keep_button.click()
    assert "三行" in dialog.band.text()
    dialog.heading.clear()
    dialog.objection.setPlainText("请及时提出。")
    dialog.keep_button.click()
    assert PERIOD in dialog.band.text()
    assert load_letterhead(office) == Letterhead(issuer="桂花社区")


def test_words_of_a_settled_result_are_stored_only_once_confirmed(letterhead, office, prompts):
    dialog = letterhead()
    dialog.footer_note.setPlainText("以上为核定的结果。")
    prompts.answers += [False, True]
    dialog.keep_button.click()
    assert load_letterhead(office) == Letterhead()
    dialog.keep_button.click()
    assert load_letterhead(office).footer == "以上为核定的结果。"


def test_of_a_settled_vote_no_list_says_that_it_has_only_ended(opened, office, topic, qtbot):
    close_topic(office, topic.id)
    settle_topic(office, topic.id)
    for key in ("undelivered", "doors"):
        made = made_by(opened(topic), qtbot, key)
        assert "已核定" in texts(made)
        assert "截止" not in texts(made)


@pytest.mark.parametrize("key", sorted(ALL - {"ballots", "key-card"}))
def test_the_office_s_head_and_note_are_on_every_sheet(opened, office, topic, qtbot, key):
    store_letterhead(office, Letterhead(("桂花社区文件",), footer="咨询请到服务中心二楼"))
    EntryDesk(office, topic.id).store(paper(1, topic=topic))
    said = texts(made_by(opened(topic), qtbot, key))
    assert said.count("桂花社区文件") == 1
    assert said.count("咨询请到服务中心二楼") == 1
    assert said.index("桂花社区文件") < said.index("咨询请到服务中心二楼")
