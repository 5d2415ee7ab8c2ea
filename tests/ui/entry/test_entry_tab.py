# SPDX-License-Identifier: Apache-2.0
"""What an operator types, and what is stored: the counter on a real office."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton

from commdesk.domain.errors import UserError
from commdesk.domain.reading import BLANK, Channel, VoidReason, chosen, void
from commdesk.domain.topics import PaperPer
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.topics.stages import close_topic
from commdesk.ui.entry.band import Tone
from commdesk.ui.entry.matter import MatterRow
from commdesk.ui.entry.tab import EntryTab
from commdesk.ui.kit import theme
from tests.ui.entry_office import draft_vote, open_vote, small_office

Key = Qt.Key
FOR, AGAINST, ABSTAIN = chosen("for"), chosen("against"), chosen("abstain")


@pytest.fixture
def office(tmp_path):
    made = small_office(tmp_path / "office")
    yield made
    made.close()


@pytest.fixture
def topic(office):
    return open_vote(office)


@pytest.fixture
def desk(office, topic):
    """Another look at the same file."""
    return EntryDesk(office, topic.id)


@pytest.fixture
def tab(qtbot, jobs, prompts, office, topic):
    made = EntryTab(jobs, prompts)
    qtbot.addWidget(made)
    made.resize(1366, 640)
    made.show_topic(office, topic.id)
    with qtbot.waitActive(made):
        made.show()
    qtbot.waitUntil(made.view.field.hasFocus)
    return made


@pytest.fixture
def keys(qtbot, tab):
    """Types where the keyboard is, as a person does: digits as they are, other keys by name."""

    def press(*strokes):
        for stroke in strokes:
            for key in [stroke] if isinstance(stroke, Key) else list(stroke):
                place = QApplication.focusWidget()
                assert place is not None
                if isinstance(key, Key):
                    qtbot.keyClick(place, key)
                else:
                    qtbot.keyClicks(place, key)

    return press


ENTER, BACK, ESC = Key.Key_Return, Key.Key_Backspace, Key.Key_Escape
F6, F7, F8 = Key.Key_F6, Key.Key_F7, Key.Key_F8


def reading_of(desk, number):
    stored = desk.facts(number).stored
    assert stored is not None
    return stored.reading


def marks_of(desk, number):
    return tuple(reading_of(desk, number).marks.values())


def test_number_marks_enter(keys, tab, desk, qtbot):
    with qtbot.waitSignal(tab.reading_stored) as stored:
        keys("17", ENTER, "123", ENTER)
    assert stored.args[0].reading.paper == 17
    assert marks_of(desk, 17) == (FOR, AGAINST, ABSTAIN)
    assert tab.view.band.tone is Tone.STORED
    assert "No. 17" in tab.view.band.text
    assert "2幢1单元0301" in tab.view.band.text
    assert tab.view.field.hasFocus()
    assert tab.view.field.text() == ""


def test_twenty_papers_by_keyboard_alone(keys, tab, desk):
    for number in range(1, 21):
        keys(str(number), ENTER, "12309"[number % 3 :][:3], ENTER)
    assert desk.account().returned == 20
    assert marks_of(desk, 1) == (AGAINST, ABSTAIN, void())
    assert marks_of(desk, 2) == (ABSTAIN, void(), BLANK)
    assert marks_of(desk, 20) == (ABSTAIN, void(), BLANK)
    shown = [line.paper for line in tab.view.papers.papers.rows]
    assert shown == [*range(20, 10, -1)]


def test_a_paper_is_found_by_its_room(keys, tab, desk):
    keys("2-1-302", ENTER)
    assert "第" not in tab.view.band.text
    assert tab.view.voter.texts == ("No. 18", "2幢1单元0302", "业主18", "90.50㎡")
    keys("111", ENTER)
    assert marks_of(desk, 18) == (FOR, FOR, FOR)


def test_the_voter_can_be_compared_before_keying(keys, tab):
    keys("25", ENTER)
    assert tab.view.voter.texts == ("No. 25", "商铺101", "示范房地产开发有限公司", "250.00㎡")


def test_an_unknown_number_is_refused_in_words_and_stores_nothing(keys, tab, desk):
    keys("999", ENTER)
    assert tab.view.band.tone is Tone.REFUSED
    assert "999" in tab.view.band.text
    keys("111", ENTER)
    assert tab.view.band.tone is Tone.REFUSED
    assert desk.account().returned == 0


def test_a_duplicate_is_refused_with_who_and_when(keys, tab, desk):
    keys("3", ENTER, "111", ENTER, "3", ENTER)
    assert tab.view.band.tone is Tone.REFUSED
    at = desk.facts(3).stored.at.astimezone()
    for said in ("No. 3 ", "李敏", f"{at:%H:%M}", "F6"):
        assert said in tab.view.band.text
    keys("222", ENTER)
    assert marks_of(desk, 3) == (FOR, FOR, FOR)
    assert desk.account().returned == 1


def test_several_papers_that_fit_are_chosen_by_digit(keys, tab, desk, monkeypatch):
    both = (desk.facts(2), desk.facts(20))
    monkeypatch.setattr(EntryDesk, "find", lambda self, text: type("F", (), {"candidates": both}))
    keys("2", ENTER)
    assert tab.view.is_asking
    assert "No. 20" in tab.view.chooser.answers[1]
    keys("2", "111", ENTER)
    assert marks_of(desk, 20) == (FOR, FOR, FOR)
    assert desk.facts(2).stored is None


def test_several_papers_that_fit_are_chosen_by_arrows(keys, tab, desk, monkeypatch):
    both = (desk.facts(2), desk.facts(20))
    monkeypatch.setattr(EntryDesk, "find", lambda self, text: type("F", (), {"candidates": both}))
    keys("2", ENTER, Key.Key_Down, ENTER)
    assert tab.view.voter.texts[0] == "No. 20"


def test_a_question_can_be_left(keys, tab, desk, monkeypatch):
    both = (desk.facts(2), desk.facts(20))
    monkeypatch.setattr(EntryDesk, "find", lambda self, text: type("F", (), {"candidates": both}))
    keys("2", ENTER, ESC)
    assert not tab.view.is_asking
    assert tab.view.field.hasFocus()


def test_enter_without_a_number_is_said(keys, tab):
    keys(ENTER)
    assert tab.view.band.tone is Tone.ATTENTION


def test_an_incomplete_paper_is_not_stored_and_what_is_missing_is_said(keys, tab, desk):
    keys("5", ENTER, "1", ENTER)
    assert tab.view.band.tone is Tone.ATTENTION
    assert "2、3" in tab.view.band.text
    assert desk.facts(5).stored is None
    keys("11", ENTER)
    assert marks_of(desk, 5) == (FOR, FOR, FOR)


def test_a_key_with_no_meaning_is_said_with_those_that_have_one(keys, tab):
    keys("5", ENTER, "7")
    assert tab.view.band.tone is Tone.ATTENTION
    for said in ("7", "1 同意", "2 反对", "3 弃权", "0 void", "9 blank"):
        assert said in tab.view.band.text
    keys("1")
    assert tab.view.band.tone is Tone.CALM


def test_a_whole_paper_is_voided_with_a_reason_by_digits(keys, tab, desk):
    keys("6", ENTER, "1", F8)
    assert tab.view.chooser.answers[3] == "late"
    keys("4", ENTER)
    reading = reading_of(desk, 6)
    assert reading.void is VoidReason.LATE
    assert tuple(reading.marks.values()) == (FOR,)
    assert desk.account().void == 1


def test_leaving_a_keyed_paper_asks_first(keys, tab, desk):
    keys("7", ENTER, "11", ESC)
    assert tab.view.is_asking
    keys(ENTER)  # stay is under Enter
    keys("1", ENTER)
    assert marks_of(desk, 7) == (FOR, FOR, FOR)
    keys("8", ENTER, "11", ESC, "2")
    assert desk.facts(8).stored is None
    assert tab.view.field.hasFocus()
    assert not tab.has_unfinished_paper


def test_leaving_an_untouched_paper_asks_nothing(keys, tab):
    keys("7", ENTER, ESC)
    assert not tab.view.is_asking
    assert tab.view.field.hasFocus()


def test_a_correction_is_a_new_version_with_a_reason(keys, tab, desk, qtbot):
    keys("9", ENTER, "111", ENTER, "9", ENTER, F6)
    assert tab.view.state == "correction"
    keys(Key.Key_Down, "2", ENTER)
    assert tab.view.is_asking
    assert desk.facts(9).stored.version == 1
    with (
        qtbot.assertNotEmitted(tab.reading_stored),
        qtbot.waitSignal(tab.correction_stored) as stored,
    ):
        keys("2")
    assert stored.args[0].reason == "The paper was examined again"
    assert marks_of(desk, 9) == (FOR, AGAINST, FOR)
    assert desk.facts(9).stored.version == 2
    assert tab.view.band.tone is Tone.STORED
    assert tab.view.field.hasFocus()
    assert desk.account().returned == 1


def test_a_correction_takes_a_reason_in_ones_own_words(keys, tab, desk, prompts):
    prompts.answers.append("业主本人到场核对")
    keys("9", ENTER, "111", ENTER, "9", ENTER, F6, "2", ENTER, "4")
    assert desk.facts(9).stored.reason == "业主本人到场核对"


def test_a_correction_without_a_reason_is_not_stored(keys, tab, desk, prompts):
    prompts.answers.append(None)
    keys("9", ENTER, "111", ENTER, "9", ENTER, F6, "2", ENTER, "4")
    assert desk.facts(9).stored.version == 1
    assert tab.has_unfinished_paper


def test_a_correction_that_changes_nothing_is_not_stored(keys, tab, desk):
    keys("9", ENTER, "111", ENTER, "9", ENTER, F6, ENTER)
    assert tab.view.band.tone is Tone.ATTENTION
    assert desk.facts(9).stored.version == 1
    keys(ESC)
    assert tab.view.field.hasFocus()


def test_a_correction_may_change_nothing_but_the_channel(keys, tab, desk):
    keys("9", ENTER, "111", ENTER, "9", ENTER, F6, F7, ENTER, "1")
    assert desk.facts(9).stored.version == 2
    assert reading_of(desk, 9).channel is Channel.DOOR


def test_a_void_paper_can_be_made_valid_again(keys, tab, desk):
    keys("9", ENTER, F8, "1", ENTER, "9", ENTER, F6)
    keys(BACK, "111", ENTER, "1")
    assert reading_of(desk, 9).void is None
    assert marks_of(desk, 9) == (FOR, FOR, FOR)


def test_f6_with_no_paper_is_said(keys, tab):
    keys(F6)
    assert tab.view.band.tone is Tone.ATTENTION
    assert "F6" in tab.view.band.text


def test_a_double_click_in_the_list_corrects_that_paper(keys, tab):
    keys("11", ENTER, "111", ENTER, "12", ENTER, "111", ENTER)
    tab.view.papers.selectRow(1)
    tab.view.papers.doubleClicked.emit(tab.view.papers.papers.index(1, 0))
    assert tab.view.voter.texts[0] == "No. 11"
    assert tab.view.state == "correction"


def test_the_channel_is_kept_between_papers(keys, tab, desk):
    keys(F7, "1", ENTER, "111", ENTER, "2", ENTER, "111", ENTER)
    assert reading_of(desk, 1).channel is Channel.DOOR
    assert reading_of(desk, 2).channel is Channel.DOOR


def test_a_correction_keeps_the_channel_of_its_paper(keys, tab, desk):
    keys("1", ENTER, "111", ENTER, F7, F7, "1", ENTER, F6)
    assert tab.view.channel.channel is Channel.COUNTER
    keys("2", ENTER, "1")
    assert reading_of(desk, 1).channel is Channel.COUNTER
    assert tab.view.channel.channel is Channel.MAIL


def test_the_accounting_follows_every_paper(keys, tab):
    keys("1", ENTER, "111", ENTER, "2", ENTER, F8, "1", ENTER)
    for said in ("issued 25", "returned 2 ", "out 23", "valid 1", "void 1"):
        assert said in tab.view.account + " "


STORE_FAILURES = {
    "office-file-missing": "Put the folder back",
    "disk-full": "Free some space",
    "office-file-read-only": "write protection",
    "office-in-use": "Close it there",
    "disk-failed": "call your supervisor",
}


@pytest.mark.parametrize(("code", "step"), STORE_FAILURES.items())
def test_a_store_that_fails_says_so_first_keeps_the_marks_and_enter_tries_again(
    keys, tab, desk, monkeypatch, qtbot, code, step
):
    def fail(self, reading):
        raise UserError(code, path="/data/office.db")

    with monkeypatch.context() as patch:
        patch.setattr(EntryDesk, "store", fail)
        with qtbot.assertNotEmitted(tab.reading_stored):
            keys("4", ENTER, "123", ENTER)
        assert tab.view.band.tone is Tone.REFUSED
        said = tab.view.band.text
        assert said.startswith("Not stored: ")
        assert step in said
        assert "ou keyed is still here" in said
        assert "/data" not in said
        assert desk.facts(4).stored is None
        assert tab.has_unfinished_paper
    keys(ENTER)
    assert marks_of(desk, 4) == (FOR, AGAINST, ABSTAIN)


def test_a_correction_that_fails_says_so_first(keys, tab, desk, monkeypatch):
    def fail(self, *given):
        raise UserError("disk-full", path="/data/office.db")

    keys("4", ENTER, "111", ENTER, "4", ENTER, F6, "2")
    monkeypatch.setattr(EntryDesk, "correct", fail)
    keys(ENTER, "1")
    assert tab.view.band.text.startswith("Not stored: the disk is full.")
    assert tab.has_unfinished_paper


def test_any_other_reason_not_to_store_follows_the_same_first_words(keys, tab, desk):
    keys("4", ENTER, "222")
    desk.store(tab.view.form.keying.finish())
    keys(ENTER)
    assert tab.view.band.text.startswith("Not stored: ")


def test_a_stored_paper_is_said_to_be_stored_even_if_nothing_else_can_be_read(
    keys, tab, desk, monkeypatch, qtbot
):
    def fail(self, *count):
        raise UserError("office-file-missing", folder="office")

    monkeypatch.setattr(EntryDesk, "counts_today", fail)
    monkeypatch.setattr(EntryDesk, "last", fail)
    with qtbot.waitSignal(tab.reading_stored):
        keys("4", ENTER, "111", ENTER)
    assert tab.view.band.tone is Tone.STORED
    assert tab.view.field.hasFocus()
    assert marks_of(desk, 4) == (FOR, FOR, FOR)


def test_the_wheel_does_not_change_the_channel(themed, tab):
    box = tab.view.channel
    middle = QPointF(box.rect().center())
    turned = QWheelEvent(
        middle,
        QPointF(box.mapToGlobal(middle)),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QCoreApplication.sendEvent(box, turned)
    assert box.channel is Channel.COUNTER


def test_a_topic_closed_meanwhile_keeps_the_marks(keys, tab, office, topic, desk):
    keys("4", ENTER, "111")
    close_topic(office, topic.id)
    keys(ENTER)
    assert tab.view.band.tone is Tone.REFUSED
    assert desk.facts(4).stored is None
    assert tab.has_unfinished_paper


def test_a_paper_stored_elsewhere_meanwhile_can_be_corrected_with_what_was_keyed(keys, tab, desk):
    keys("4", ENTER, "222")
    desk.store(tab.view.form.keying.finish())
    keys(ENTER)
    assert tab.view.band.tone is Tone.REFUSED
    keys(BACK, "1", F6, ENTER, "1")
    assert marks_of(desk, 4) == (AGAINST, AGAINST, FOR)
    assert desk.facts(4).stored.version == 2


def test_a_paper_in_the_making_survives_showing_its_topic_again(keys, tab, office, topic, desk):
    keys("4", ENTER, "11")
    tab.show_topic(office, topic.id)
    keys("1", ENTER)
    assert marks_of(desk, 4) == (FOR, FOR, FOR)


def test_showing_the_same_topic_again_only_reads_the_figures_anew(keys, tab, office, topic, desk):
    keys("4", ENTER, "111", ENTER)
    desk.store(replace(reading_of(desk, 4), paper=5))
    said = tab.view.band.text
    tab.show_topic(office, topic.id)
    assert tab.view.band.text == said
    assert "returned 2 " in tab.view.account


def test_another_topic_has_its_own_papers(keys, tab, office):
    keys("24", ENTER, "111", ENTER)
    other = open_vote(office, paper_per=PaperPer.OWNER)
    tab.show_topic(office, other.id)
    keys("24", ENTER, "111", ENTER)
    shown = tab.view.papers.papers.rows
    assert [line.name for line in shown] == ["示范房地产开发有限公司"]


def test_no_topic_says_what_to_do(tab):
    tab.show_topic(None, None)
    assert tab.empty_texts[0] == "No topic is chosen."
    assert tab.empty_texts[1]


def test_a_draft_says_what_to_do(tab, office):
    tab.show_topic(office, draft_vote(office).id)
    assert "第一次业主大会" in tab.empty_texts[0]
    assert tab.empty_texts[1]


def test_a_closed_topic_takes_no_papers(tab, office, topic):
    close_topic(office, topic.id)
    tab.show_topic(office, topic.id)
    assert "closed" in tab.empty_texts[0]


def test_a_key_pressed_while_the_keyboard_is_elsewhere_is_not_lost(tab, qtbot):
    tab.view.field.clearFocus()
    qtbot.keyClick(tab, Key.Key_7)
    assert tab.view.field.text() == "7"


def test_the_list_of_papers_is_a_sound_model(keys, tab, qtmodeltester):
    keys("1", ENTER, "111", ENTER)
    qtmodeltester.check(tab.view.papers.papers)


@pytest.mark.parametrize(("width", "height"), [(1366, 600), (1280, 480), (1140, 420)])
def test_nothing_is_cut_off(themed, tab, qtbot, width, height):
    tab.resize(width, height)
    qtbot.waitUntil(lambda: tab.view.size() == tab.size())
    view = tab.view
    for part in (view.field, view.voter, view.band, view.store_button, view.correct_button):
        place = part.mapTo(view, part.rect().topLeft())
        assert place.x() >= 0
        assert place.x() + part.width() <= view.width()
        assert place.y() + part.height() <= view.height()
        assert part.height() >= part.minimumSizeHint().height()


@pytest.fixture
def low_tab(qtbot, qapp, themed, jobs, prompts, office, topic):
    """On a small screen at 150 %."""
    theme.apply(qapp, theme.LIGHT, 150)
    made = EntryTab(jobs, prompts)
    qtbot.addWidget(made)
    made.resize(1280, 500)
    made.show_topic(office, topic.id)
    with qtbot.waitActive(made):
        made.show()
    qtbot.waitUntil(made.view.field.hasFocus)
    return made


def test_on_a_low_screen_all_matters_of_a_usual_paper_are_in_sight(themed, low_tab, qtbot):
    view = low_tab.view
    assert view.size() == low_tab.size()
    page = view.form.findChild(MatterRow).parentWidget()
    qtbot.waitUntil(lambda: page.height() <= view.form.height())
    for part in (view.field, view.voter, view.band, view.leave_button, view.correct_button):
        bottom = part.mapTo(view, part.rect().bottomRight())
        assert view.rect().contains(bottom)


def test_on_a_low_screen_the_last_papers_show_on_demand(low_tab, qtbot):
    view = low_tab.view
    assert not view.papers.isVisible()
    wanted = next(one for one in view.findChildren(QPushButton) if one.isCheckable())
    qtbot.mouseClick(wanted, Qt.MouseButton.LeftButton)
    assert view.papers.isVisible()
    qtbot.keyClicks(view.field, "5")
    qtbot.keyClick(view.field, ENTER)
    assert not view.papers.isVisible()
    assert view.form.isVisible()


def test_the_help_names_every_key(tab):
    named = [keys for keys, _ in tab.help_rows()]
    assert {"0", "9", "F6", "F7", "F8", "Esc"} <= set(named)


def test_f6_corrects_the_number_just_typed(keys, tab, desk):
    keys("17", ENTER, "111", ENTER)
    keys("17", F6)
    assert tab.view.state == "correction"
    keys("2", ENTER, "1")
    assert marks_of(desk, 17) == (AGAINST, FOR, FOR)


def test_f6_on_a_number_not_stored_says_so(keys, tab):
    keys("17", F6)
    assert tab.view.band.tone is Tone.ATTENTION
    assert "No. 17" in tab.view.band.text
    assert tab.view.field.hasFocus()
    keys("999", F6)
    assert tab.view.band.tone is Tone.REFUSED
    assert "999" in tab.view.band.text


def test_the_keyboard_given_to_the_tab_goes_to_the_number(tab):
    tab.setFocus()
    assert tab.view.field.hasFocus()


def test_at_the_largest_type_the_actions_are_within_the_window(
    qtbot, qapp, themed, jobs, prompts, office, topic
):
    theme.apply(qapp, theme.LIGHT, 200)
    made = EntryTab(jobs, prompts)
    qtbot.addWidget(made)
    made.resize(1366, 486)
    made.show_topic(office, topic.id)
    made.show()
    view = made.view
    assert made.minimumSizeHint().width() <= 1366
    assert made.minimumSizeHint().height() <= 486
    qtbot.waitUntil(view.store_button.isVisible)
    for shown in (view.store_button, view.void_button, view.leave_button, view.correct_button):
        assert shown.mapTo(made, QPoint(shown.width(), 0)).x() <= 1366
        assert shown.mapTo(made, QPoint(0, shown.height())).y() <= 486
