# SPDX-License-Identifier: Apache-2.0
"""Two turns, check digits, the paper before, approvals, history and uncounted papers."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication

from commdesk.domain.double_entry import Turn
from commdesk.domain.entry_rules import NEW_ENTRY, PLAIN_ENTRY, Double, EntryRules
from commdesk.domain.reading import VoidReason, chosen
from commdesk.domain.rights import Role
from commdesk.services.entry.batches import Batches
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.entry.extras import ExtraKind, ExtraPapers
from commdesk.services.entry.unfinished import UnfinishedPapers
from commdesk.services.topics.stages import close_topic
from commdesk.ui.entry.band import Tone
from commdesk.ui.entry.extras_dialog import ExtrasDialog
from commdesk.ui.entry.history_dialog import HistoryDialog, WholeTable
from commdesk.ui.entry.matter import MatterRow
from commdesk.ui.entry.option import OptionButton
from commdesk.ui.entry.rows import RowsView
from commdesk.ui.entry.tab import EntryTab
from commdesk.ui.kit import theme
from tests import community
from tests.ui.entry_office import CHEAP, small_office

Key = Qt.Key
ENTER, BACK, ESC = Key.Key_Return, Key.Key_Backspace, Key.Key_Escape
F2, F3, F6, F8 = Key.Key_F2, Key.Key_F3, Key.Key_F6, Key.Key_F8
F10, F11 = Key.Key_F10, Key.Key_F11
FOR, AGAINST, ABSTAIN = chosen("for"), chosen("against"), chosen("abstain")
TWICE = EntryRules(Double.ALL)


@pytest.fixture
def office(tmp_path):
    made = small_office(tmp_path / "office")
    yield made
    made.close()


@pytest.fixture
def counter(qtbot, jobs, prompts, office):
    """Opens a topic with these rules and its counter."""
    # Held as a window holds it: else it is taken down from inside, piece by piece.
    held = []

    def make(rules, topic=None):
        topic = topic or community.opened_topic(office, matters=3, entry=rules)
        made = EntryTab(jobs, prompts)
        qtbot.addWidget(made)
        made.resize(1366, 640)
        made.show_topic(office, topic.id)
        with qtbot.waitActive(made):
            made.show()
        qtbot.waitUntil(made.view.field.hasFocus)
        held.append(made)
        return made, topic

    return make


@pytest.fixture
def keys(qtbot):
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


@pytest.fixture
def colleague(office):
    """Do something as somebody else at the same PC."""

    def work_as(name, work):
        mine, office.operator = office.operator, name
        try:
            return work()
        finally:
            office.operator = mine

    return work_as


def keyed_by(colleague, name, office, topic, number, *choices, turn=Turn.FIRST):
    reading = community.paper(number, *choices, topic=topic)
    return colleague(name, lambda: EntryDesk(office, topic.id, turn).store(reading))


def marks_in(office, topic, number, turn=Turn.FIRST):
    stored = EntryDesk(office, topic.id, turn).facts(number).stored
    assert stored is not None
    return tuple(stored.reading.marks.values())


def said(tab):
    return tab.view.band.tone, tab.view.band.text


# Check digits


def test_numbers_are_typed_and_said_with_their_check_digit(counter, keys, office):
    tab, topic = counter(NEW_ENTRY)
    printed = topic.codes.printed(17)
    keys(topic.codes.typed(17), ENTER)
    assert tab.view.voter.texts[0] == f"No. {printed}"
    assert printed in tab.view.band.text
    keys("123", ENTER)
    assert printed in tab.view.band.text
    assert [line.number for line in tab.view.papers.papers.rows] == [printed]
    assert marks_in(office, topic, 17) == (FOR, AGAINST, ABSTAIN)


def test_a_wrong_check_digit_is_refused_and_a_room_needs_a_dash(counter, keys):
    tab, topic = counter(NEW_ENTRY)
    wrong = f"17{(int(topic.codes.typed(17)[-1]) + 1) % 10}"
    keys(wrong, ENTER)
    tone, text = said(tab)
    assert tone is Tone.REFUSED
    assert wrong in text
    assert "-502" in text
    keys("2-1-302", ENTER)
    assert tab.view.voter.texts[1] == "2幢1单元0302"


def test_a_room_tail_with_a_dash_offers_the_homes_that_fit(counter, keys):
    tab, _ = counter(NEW_ENTRY)
    keys("2-302", ENTER)
    assert tab.view.voter.texts[1] == "2幢1单元0302"
    keys(ESC, "-302", ENTER)
    assert tab.view.band.tone is Tone.REFUSED
    assert "2幢1单元0302" in tab.view.band.text


def test_a_scanned_paper_of_another_vote_is_named(counter, keys, office):
    other = community.opened_topic(office, entry=NEW_ENTRY)
    tab, _ = counter(NEW_ENTRY)
    tab._flow.look_up(other.codes.scanned(3))
    assert said(tab)[0] is Tone.REFUSED
    assert f"“{other.facts.title}”" in tab.view.band.text
    keys(ESC)
    tab._flow.look_up(f"{int(other.codes.topic) ^ 1:06}0000030"[:13])
    assert said(tab)[0] is Tone.REFUSED


# Two turns


def test_the_second_turn_shows_nothing_of_the_first(counter, keys, office, colleague):
    tab, topic = counter(TWICE)
    keyed_by(colleague, "王芳", office, topic, 3, "against")
    tab.show_topic(office, topic.id)
    keys("3", ENTER)
    assert said(tab)[0] is Tone.REFUSED
    assert "王芳" in tab.view.band.text
    assert "反对" not in tab.view.band.text
    assert not any(button.isChecked() for button in tab.view.form.findChildren(OptionButton))
    assert tab.view.papers.papers.rows == ()
    assert "valid" not in tab.view.account
    assert tab.view.turns.texts[:2] == ("first reading", "1 papers wait for you.")
    tab.view.turns.switch()
    assert tab.view.turns.turn is Turn.SECOND
    assert tab.view.turns.texts[:2] == (
        "second reading",
        "1 papers wait for you. What others keyed is not shown.",
    )
    keys("3", ENTER, "222", ENTER)
    assert marks_in(office, topic, 3, Turn.SECOND) == (AGAINST, AGAINST, AGAINST)
    assert "No paper waits for you" in tab.view.turns.texts[1]
    assert "valid" in tab.view.account


def test_the_first_reading_says_for_whom_papers_wait(counter, keys, office, colleague):
    tab, topic = counter(TWICE)
    keys("4", ENTER, "111", ENTER)
    assert tab.view.turns.texts[1] == "1 papers wait for a second person."
    keyed_by(colleague, "王芳", office, topic, 3, "against")
    tab.show_topic(office, topic.id)
    both = "1 papers wait for you.　1 papers wait for a second person."
    assert tab.view.turns.texts[1] == both
    keys("5", ENTER, "111", ENTER)
    assert "2 papers wait for a second person." in tab.view.turns.texts[1]
    assert "1 papers wait for you." in tab.view.turns.texts[1]


def test_ctrl_r_changes_the_turn_only_between_papers(counter, keys, office, qtbot):
    tab, _ = counter(TWICE)
    keys("4", ENTER, "1")
    tab.view.turns.switch()
    assert tab.view.turns.turn is Turn.FIRST
    assert "Ctrl+R" in tab.view.band.text
    keys("11", ENTER)
    tab.view.turns.switch()
    assert tab.view.turns.turn is Turn.SECOND


def test_a_topic_keyed_once_has_no_turns(counter):
    tab, _ = counter(PLAIN_ENTRY)
    assert tab.view.turns.texts == ()
    tab.view.turns.switch()
    assert tab.view.turns.turn is Turn.FIRST


def test_what_keeps_a_paper_from_its_second_reading_is_said_before_the_first_key(
    counter, keys, office, colleague
):
    tab, _ = counter(TWICE)
    keys("5", ENTER, "111", ENTER)
    tab.view.turns.switch()
    keys("5", ENTER)
    own = said(tab)
    assert tab._flow.hand is None
    keys(ESC, "6", ENTER)
    missing = said(tab)
    assert tab._flow.hand is None
    assert own[0] is missing[0] is Tone.REFUSED
    assert "somebody else" in own[1]
    assert "not keyed a first time" in missing[1]


def test_whoever_keyed_a_paper_a_second_time_is_told_so_in_the_first_reading(
    counter, keys, office, colleague
):
    tab, topic = counter(TWICE)
    for number in (3, 4, 5):
        keyed_by(colleague, "王芳", office, topic, number, "against")
    keyed_by(colleague, "李敏", office, topic, 3, "for", turn=Turn.SECOND)
    keyed_by(colleague, "张强", office, topic, 4, "for", turn=Turn.SECOND)
    tab.show_topic(office, topic.id)
    keys("3", ENTER)
    assert "you keyed it a second time" in tab.view.band.text
    assert "Ctrl+R" not in tab.view.band.text
    keys(ESC, "4", ENTER)
    assert "张强 keyed it a second time" in tab.view.band.text
    keys(ESC, "5", ENTER)
    assert "press Ctrl+R first" in tab.view.band.text
    keys(ESC, "4", F6)
    assert "张强 keyed it a second time" in tab.view.band.text
    tab.view.turns.switch()
    keys("4", ENTER)
    assert "张强 keyed it a second time" in tab.view.band.text


def test_the_second_turn_says_what_is_true_of_papers_read_once(counter, keys, office, colleague):
    tab, topic = counter(replace(TWICE, alike=True))
    keyed_by(colleague, "王芳", office, topic, 3, "against")
    keys("4", ENTER, "111", ENTER)
    tab.view.turns.switch()
    keys("3", F6)
    assert "not keyed a second time yet" in tab.view.band.text
    keys(ENTER, F2)
    assert "keyed no paper a second time" in tab.view.band.text
    keys(ESC, F3)
    assert "keyed no paper a second time" in tab.view.band.text
    keys(ESC, "5", F6)
    assert "not stored yet" in tab.view.band.text


def test_after_the_vote_only_second_readings_are_keyed(counter, keys, office, colleague):
    tab, topic = counter(TWICE)
    keyed_by(colleague, "王芳", office, topic, 3, "against")
    close_topic(office, topic.id)
    tab.show_topic(office, topic.id)
    assert tab.view.turns.turn is Turn.SECOND
    assert not tab.empty_texts
    keys("3", ENTER, "222", ENTER)
    assert marks_in(office, topic, 3, Turn.SECOND)[0] == AGAINST
    tab.show_topic(office, topic.id)
    assert tab.empty_texts


# Batches and rights


def test_without_a_batch_no_paper_is_begun(counter, keys, office):
    tab, topic = counter(EntryRules(batches=True))
    keys("3", ENTER)
    assert said(tab)[0] is Tone.REFUSED
    assert tab._flow.hand is None
    Batches(office, topic.id).open(10)
    keys(ENTER)
    assert tab._flow.hand is not None


def test_an_observer_begins_no_paper(counter, keys, office, monkeypatch):
    tab, _ = counter(PLAIN_ENTRY)
    monkeypatch.setattr(office, "role", Role.OBSERVER)
    keys("3", ENTER)
    assert said(tab)[0] is Tone.REFUSED
    assert tab._flow.hand is None


# Late, and closed meanwhile


def test_after_the_last_day_too_late_is_the_first_reason_offered(
    counter, keys, office, monkeypatch
):
    tab, topic = counter(PLAIN_ENTRY)
    monkeypatch.setattr(EntryDesk, "is_late", True)
    keys("3", ENTER)
    assert said(tab)[0] is Tone.ATTENTION
    assert "F8" in tab.view.band.text
    keys(F8)
    assert tab.view.chooser.answers[0] == "late"
    keys(ENTER, ENTER)
    stored = EntryDesk(office, topic.id).facts(3).stored
    assert stored.reading.void is VoidReason.LATE


def test_a_paper_keyed_while_the_vote_was_closed_is_not_lost(counter, keys, office):
    tab, topic = counter(PLAIN_ENTRY)
    keys("3", ENTER, "123")
    close_topic(office, topic.id)
    keys(ENTER)
    assert said(tab)[0] is Tone.REFUSED
    assert "still here" in tab.view.band.text
    tab.show_topic(office, topic.id)
    assert tab.view.form.keying.marks == (FOR, AGAINST, ABSTAIN)


# The last key stores


def test_the_last_matters_key_stores(counter, keys, office, qtbot):
    tab, topic = counter(EntryRules(on_complete=True))
    assert "stores by itself" in tab.view.turns.texts[0]
    with qtbot.waitSignal(tab.reading_stored):
        keys("3", ENTER, "121")
    assert marks_in(office, topic, 3) == (FOR, AGAINST, FOR)
    keys(ENTER)  # a habit: nothing is refused
    assert said(tab)[0] is Tone.STORED
    with qtbot.waitSignal(tab.reading_stored):
        keys("4", ENTER, "2225", ENTER)  # the 5 is the next paper's
    assert marks_in(office, topic, 4) == (AGAINST,) * 3
    assert tab._flow.hand.paper.number == 5


def test_a_paper_being_left_is_not_stored_by_itself(counter, keys, office, qtbot):
    tab, topic = counter(EntryRules(on_complete=True))
    keys("3", ENTER, "121")
    assert tab.view.form._pause.isActive()
    assert tab.keep_unfinished()
    assert not tab.view.form._pause.isActive()
    assert EntryDesk(office, topic.id).facts(3).stored is None
    (kept,) = UnfinishedPapers(office, EntryDesk(office, topic.id)).kept()
    assert kept.keying.marks == (FOR, AGAINST, FOR)


def test_it_stores_no_void_paper_and_no_correction_by_itself(counter, keys, office, qtbot):
    tab, topic = counter(EntryRules(on_complete=True))
    keys("3", ENTER, F8, "1")
    assert EntryDesk(office, topic.id).facts(3).stored is None
    keys(ENTER)
    assert EntryDesk(office, topic.id).facts(3).stored.version == 1
    keys(F3, BACK, "111")
    qtbot.waitUntil(lambda: tab.view.form.keying.is_complete)
    assert not tab.view.form._pause.isActive()
    assert EntryDesk(office, topic.id).facts(3).stored.version == 1


def test_a_scanners_digits_store_nothing(counter, keys, office, qtbot):
    tab, topic = counter(EntryRules(on_complete=True))
    keys("3", ENTER)
    form = tab.view.form
    keys("121")
    assert form._pause.isActive()
    form._undo_scan("121222")
    assert not form._pause.isActive()
    assert EntryDesk(office, topic.id).facts(3).stored is None


# The paper before


def test_backspace_right_after_storing_opens_the_paper_again(counter, keys, office, prompts):
    tab, topic = counter(PLAIN_ENTRY)
    keys("3", ENTER, "111", ENTER, BACK)
    assert tab._flow.hand.paper.number == 3
    assert tab.view.form.keying.marks == (FOR, FOR, None)
    keys("2", ENTER)
    stored = EntryDesk(office, topic.id).facts(3).stored
    assert (stored.version, tuple(stored.reading.marks.values())) == (2, (FOR, FOR, AGAINST))
    assert stored.reason == "Noticed right after storing: keyed wrongly"
    assert prompts.questions == []


def test_backspace_is_no_undo_once_something_was_typed(counter, keys):
    tab, _ = counter(PLAIN_ENTRY)
    keys("3", ENTER, "111", ENTER, "4", BACK, BACK)
    assert tab._flow.hand is None
    assert said(tab)[0] is Tone.ATTENTION
    keys(F3)
    hand = tab._flow.hand
    assert hand is not None
    assert hand.paper.number == 3


def test_f3_without_a_paper_of_ones_own_says_so(counter, keys, office, colleague):
    tab, topic = counter(PLAIN_ENTRY)
    keyed_by(colleague, "王芳", office, topic, 3)
    keys(F3)
    assert tab._flow.hand is None
    assert said(tab)[0] is Tone.ATTENTION


def test_f2_proposes_the_last_marks_and_enter_stores(counter, keys, office, colleague):
    tab, topic = counter(EntryRules(alike=True, on_complete=True))
    keys("3", ENTER, "121", ENTER)
    keyed_by(colleague, "王芳", office, topic, 9, "abstain")
    keys("4", ENTER, F2)
    assert EntryDesk(office, topic.id).facts(4).stored is None
    assert said(tab)[0] is Tone.ATTENTION
    assert "同意·反对·同意" in tab.view.band.text
    keys(ENTER)
    assert marks_in(office, topic, 4) == (FOR, AGAINST, FOR)


@pytest.mark.parametrize(
    ("rules", "before", "expected"),
    [
        (PLAIN_ENTRY, ("3", ENTER, "111", ENTER, "4", ENTER), "not repeated"),
        (EntryRules(alike=True), ("4", ENTER), "stored no paper"),
        (EntryRules(alike=True), ("3", ENTER, "111", ENTER, "4", ENTER, "1"), "no marks yet"),
        (EntryRules(alike=True), ("3", ENTER, F8, "1", ENTER, "4", ENTER), "never repeated"),
    ],
)
def test_where_marks_are_not_repeated_it_is_said(counter, keys, rules, before, expected):
    tab, _ = counter(rules)
    keys(*before, F2)
    assert said(tab)[0] is Tone.ATTENTION
    assert expected in tab.view.band.text


# Approval


@pytest.fixture
def clerk(office, monkeypatch):
    """The one at the counter is a clerk, and there is a supervisor."""
    office.add_operator("张主管", "a long password", role=Role.SUPERVISOR, kdf=CHEAP)
    monkeypatch.setattr(office, "role", Role.CLERK)


def test_a_supervisor_approves_a_correction_with_a_password(counter, keys, office, clerk, qtbot):
    tab, topic = counter(EntryRules(approval=True))
    keys("3", ENTER, "111", ENTER, BACK, "2", ENTER)
    dialog = tab._flow.correction.approvals.dialog
    dialog.password.setText("a wrong one")
    dialog.approve_button.click()
    qtbot.waitUntil(lambda: bool(dialog.band.text()) and dialog.approve_button.isEnabled())
    assert EntryDesk(office, topic.id).facts(3).stored.version == 1
    dialog.password.setText("a long password")
    with qtbot.waitSignal(tab.correction_stored):
        dialog.approve_button.click()
    stored = EntryDesk(office, topic.id).facts(3).stored
    assert (stored.version, stored.approved_by) == (2, "张主管")


def test_a_correction_that_nobody_approved_is_still_there(counter, keys, office, clerk):
    tab, topic = counter(EntryRules(approval=True))
    keys("3", ENTER, "111", ENTER, BACK, "2", ENTER)
    tab._flow.correction.approvals.dialog.reject()
    assert said(tab)[0] is Tone.ATTENTION
    assert tab.view.form.keying.marks == (FOR, FOR, AGAINST)
    assert EntryDesk(office, topic.id).facts(3).stored.version == 1
    keys(ENTER)
    assert tab._flow.correction.approvals.dialog is not None
    tab._flow.correction.approvals.dialog.reject()


def test_without_a_supervisor_it_is_said(counter, keys, office, monkeypatch):
    tab, _ = counter(EntryRules(approval=True))
    monkeypatch.setattr(office, "role", Role.CLERK)
    keys("3", ENTER, "111", ENTER, BACK, "2", ENTER)
    assert said(tab)[0] is Tone.REFUSED
    assert tab.view.form.keying.marks == (FOR, FOR, AGAINST)


# Beside the paper


def test_the_history_of_a_paper_has_every_version(counter, keys, office, colleague):
    tab, _ = counter(PLAIN_ENTRY)
    keys("3", ENTER, "111", ENTER, BACK, "2", ENTER, "3", ENTER, F10)
    dialog = tab._flow.beside.dialog
    assert isinstance(dialog, HistoryDialog)
    first, second = dialog.model.rows
    assert (first.content, first.reason, first.counts) == ("同意·同意·同意", "", False)
    assert (second.content, second.counts) == ("同意·同意·反对", True)
    assert second.reason
    dialog.reject()


def test_a_long_history_is_read_whole(themed, counter, keys, office, qtbot):
    tab, _ = counter(PLAIN_ENTRY)
    keys("3", ENTER, "111", ENTER, BACK, "2", ENTER, "3", ENTER, F10)
    dialog = tab._flow.beside.dialog
    table = dialog.findChild(WholeTable)
    (line, *rest) = dialog.model.rows
    long = "选 3 个：" + "、".join(f"{n} 号候选人" for n in range(1, 40))
    dialog.model.show_rows([replace(line, content=long), *rest])
    dialog.resize(dialog.width() - 1, dialog.height())
    place = dialog.model.index(0, 3)
    cell = table.visualRect(place)
    needed = table.fontMetrics().boundingRect(
        QRect(0, 0, cell.width() - 8, 9999), Qt.TextFlag.TextWordWrap, long
    )
    assert needed.height() > table.fontMetrics().height(), "on more than one line"
    qtbot.waitUntil(lambda: table.visualRect(place).height() >= needed.height())
    last = dialog.model.index(1, 0)
    qtbot.waitUntil(lambda: table.visualRect(last).bottom() < table.viewport().height())
    dialog.reject()


def test_a_concealed_reading_is_concealed_in_the_history(counter, keys, office, colleague):
    tab, topic = counter(TWICE)
    keyed_by(colleague, "王芳", office, topic, 3, "against")
    keys("3", ENTER, F10)
    (line,) = tab._flow.beside.dialog.model.rows
    assert line.content == "not shown before the second reading"
    assert line.operator == "王芳"
    tab._flow.beside.dialog.reject()


def title_of_the_dialog(tab):
    """Of what stands over the counter, which is closed then."""
    dialog = tab._flow.beside.dialog
    assert isinstance(dialog, HistoryDialog)
    dialog.reject()
    return dialog.windowTitle()


def test_the_history_is_that_of_the_number_that_was_typed(counter, keys, office):
    tab, _ = counter(PLAIN_ENTRY)
    keys("3", ENTER, "111", ENTER, "7", F10)
    assert tab._flow.beside.dialog is None
    assert said(tab) == (
        Tone.ATTENTION,
        "No. 7 is not keyed yet, so there is no history. Enter keys it now.",
    )
    keys(ENTER)
    assert tab.view.form.keying.paper == 7
    keys(ESC, "999", F10)
    assert tab._flow.beside.dialog is None
    assert "999" in tab.view.band.text
    keys(ESC, "3", F10)
    assert title_of_the_dialog(tab) == "History of paper 3"
    keys(ESC, F10)
    assert title_of_the_dialog(tab) == "History of paper 3", "nothing typed: the last one stored"


def test_another_paper_of_a_stored_number_is_kept_with_one_key(counter, keys, office, prompts):
    tab, topic = counter(PLAIN_ENTRY)
    keys("3", ENTER, "111", ENTER, "3", ENTER, F11)
    assert said(tab)[0] is Tone.STORED
    extras = ExtraPapers(office, topic.id)
    assert extras.counts() == {ExtraKind.DUPLICATE: 1}
    assert EntryDesk(office, topic.id).account().returned == 1
    keys(ESC, F11)
    dialog = tab._flow.beside.dialog
    assert isinstance(dialog, ExtrasDialog)
    dialog.kind.setCurrentIndex(1)
    dialog.number.setText("999x")
    dialog.add_wanted.connect(lambda *_: pytest.fail("999x is no number"))
    dialog._add()
    dialog.add_wanted.disconnect()
    prompts.answers.append("看错")
    dialog.table.selectRow(0)
    dialog._withdraw()
    assert extras.counts() == {}
    dialog.reject()


def test_the_key_card_opens_from_the_counter(counter, keys, monkeypatch):
    tab, _ = counter(PLAIN_ENTRY)
    tab.show_key_card()
    preview = tab._flow.beside.dialog
    assert preview is not None
    assert preview.place == "Page 1 of 1"
    preview.close()


# Room on an office PC's screen, 1366×768: what the window leaves to the tab

OFFICE_TAB = (1366, 600)


def rows_in_sight(tab):
    rows = tab.view.form.findChild(RowsView)
    whole = rows.viewport().rect()
    return [
        whole.contains(QRect(row.mapTo(rows.viewport(), QPoint(0, 0)), row.size()))
        for row in rows.findChildren(MatterRow)
    ]


@pytest.mark.parametrize("rules", [PLAIN_ENTRY, replace(TWICE, on_complete=True, batches=True)])
def test_five_matters_and_three_last_papers_are_in_sight_while_a_paper_is_keyed(
    themed, counter, keys, office, qtbot, rules
):
    topic = community.opened_topic(office, matters=5, entry=rules)
    if rules.batches:
        Batches(office, topic.id).open(20)
    tab, _ = counter(rules, topic)
    tab.resize(*OFFICE_TAB)
    keys("7", ENTER, "111")
    qtbot.waitUntil(lambda: rows_in_sight(tab) == [True] * 5)
    assert tab.view.papers.viewport().height() >= 3 * tab.view.papers.rowHeight(0)
    band = tab.view.band.geometry()
    keys("12", ENTER)
    assert tab.view.band.tone is Tone.STORED
    assert tab.view.band.geometry() == band
    assert rows_in_sight(tab) == [True] * 5


@pytest.mark.usefixtures("themed", "chinese")
@pytest.mark.parametrize(("percent", "width"), [(100, 1366), (150, 1366), (100, 1000)])
def test_how_many_papers_wait_is_never_cut(qapp, counter, office, qtbot, percent, width):
    theme.apply(qapp, percent=percent)
    tab, topic = counter(replace(TWICE, batches=True))
    tab.resize(width, 700)
    Batches(office, topic.id).open(5)
    tab.batches.refresh()
    tab.bar.show_text("没录完：" + "第 104-9 号　" * 12)
    tab.view.turns.show_waiting(1_234, 1_234)
    label = tab.view.turns._waiting
    qtbot.waitUntil(lambda: label.text() == label.whole)
    shown = (tab.view.turns, tab.batches, tab.bar)
    qtbot.waitUntil(lambda: all(strip.width() > 200 for strip in shown))
    assert label.text() == label.whole
    theme.apply(qapp)


def test_how_a_paper_came_back_is_not_cut_in_english(themed, counter):
    tab, _ = counter(PLAIN_ENTRY)
    papers = tab.view.papers
    longest = max(map(tab.view.channel.itemText, range(tab.view.channel.count())), key=len)
    assert papers.columnWidth(4) >= papers.fontMetrics().horizontalAdvance(longest) + 16


def test_turn_and_batch_share_a_line_where_it_is_long_enough(themed, counter, office, qtbot):
    rules = replace(TWICE, batches=True)
    topic = community.opened_topic(office, matters=3, entry=rules)
    Batches(office, topic.id).open(20)
    tab, _ = counter(rules, topic)
    qtbot.waitUntil(lambda: tab.view.turns.y() == tab.batches.y())
    assert tab.view.turns.geometry().right() < tab.batches.x()
    tab.resize(700, 600)
    qtbot.waitUntil(lambda: tab.view.turns.geometry().bottom() < tab.batches.y())
