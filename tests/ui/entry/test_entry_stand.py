# SPDX-License-Identifier: Apache-2.0
"""What became of papers: withdrawn, changed, overtaken; and what is said before the first key."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from commdesk.domain.double_entry import Turn
from commdesk.domain.entry_rules import PLAIN_ENTRY, Double, EntryRules
from commdesk.domain.keying import Keying
from commdesk.domain.reading import Channel
from commdesk.domain.rights import Role
from commdesk.services.entry.batches import Batches
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.entry.unfinished import UnfinishedPapers
from commdesk.ui.entry.band import Tone
from commdesk.ui.entry.changes import Change
from commdesk.ui.entry.tab import EntryTab
from tests import community
from tests.ui.entry_office import CHEAP, small_office

Key = Qt.Key
ENTER, BACK = Key.Key_Return, Key.Key_Backspace
F3, F6 = Key.Key_F3, Key.Key_F6


@pytest.fixture
def office(tmp_path):
    made = small_office(tmp_path / "office")
    yield made
    made.close()


@pytest.fixture
def sit(qtbot, chinese, jobs, prompts, office):
    """Opens the counter of a topic with these rules, after `work` was done."""
    held = []

    def make(rules, work=lambda topic: None):
        topic = community.opened_topic(office, matters=3, entry=rules)
        work(topic)
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
def type_in(qtbot):
    def press(*strokes):
        for stroke in strokes:
            for key in [stroke] if isinstance(stroke, Key) else list(stroke):
                if isinstance(key, Key):
                    qtbot.keyClick(QApplication.focusWidget(), key)
                else:
                    qtbot.keyClicks(QApplication.focusWidget(), key)

    return press


def store_as(office, topic, name, *numbers, turn=Turn.FIRST):
    mine, office.operator = office.operator, name
    desk = EntryDesk(office, topic.id, turn)
    for number in numbers:
        desk.store(community.paper(number, "for", topic=topic))
    office.operator = mine


def lines(tab):
    return [(line.paper, line.marks, line.counts) for line in tab.view.papers.papers.rows]


def ctrl_b(qtbot):
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_B, Qt.KeyboardModifier.ControlModifier)


# The last papers


def test_a_corrected_paper_is_listed_once_as_it_is_now(sit, type_in):
    tab, _ = sit(PLAIN_ENTRY)
    type_in("3", ENTER, "111", ENTER, BACK, "2", ENTER)
    assert lines(tab) == [(3, "同意·同意·反对", True)]


def test_many_corrections_leave_room_for_the_papers_before(themed, sit, type_in, office):
    def work(topic):
        store_as(office, topic, "李敏", 1, 2)
        desk = EntryDesk(office, topic.id)
        for choice in ["against", "for"] * 6:
            desk.correct(community.paper(2, choice, topic=topic), "看错")

    tab, _ = sit(PLAIN_ENTRY, work)
    assert [number for number, _, _ in lines(tab)] == [2, 1]


def test_papers_of_a_withdrawn_batch_are_marked(sit, type_in, office, prompts):
    def work(topic):
        Batches(office, topic.id).open(2)
        store_as(office, topic, "李敏", 3, 4)

    tab, topic = sit(EntryRules(batches=True), work)
    prompts.answers = ["混放"]
    tab.batches.acts.withdraw(Batches(office, topic.id).mine())
    assert lines(tab) == [
        (4, "已撤回，要重录（同意·同意·同意）", False),
        (3, "已撤回，要重录（同意·同意·同意）", False),
    ]
    Batches(office, topic.id).open(2)
    type_in("3", ENTER, "222", ENTER)
    assert lines(tab)[0] == (3, "反对·反对·反对", True)
    assert [number for number, _, _ in lines(tab)] == [3, 4]


# Second readings


def test_the_last_second_reading_is_refused_before_its_first_key(sit, type_in, office, qtbot):
    tab, _ = sit(EntryRules(Double.ALL), lambda topic: store_as(office, topic, "王芳", 3))
    tab.view.turns.switch()
    type_in("3", ENTER, "222", ENTER)
    for key in (F3, F6, BACK):
        if key is F6:
            type_in("3", ENTER)
        type_in(key)
        assert tab._flow.hand is None
        if key is not BACK:
            assert tab.view.band.tone is Tone.REFUSED
            assert tab.view.band.text == "复核都已录完，不能再改。两次录入不一致的，请主管裁定。"


def test_a_second_reading_asks_for_no_batch(sit, type_in, office, qtbot):
    def work(topic):
        office.operator = "王芳"
        Batches(office, topic.id).open(3)
        office.operator = "李敏"
        store_as(office, topic, "王芳", 3)

    tab, _ = sit(EntryRules(Double.ALL, batches=True), work)
    assert tab.batches.how_far.whole == "! 还没有开始批次"
    tab.view.turns.switch()
    assert tab.batches.isHidden()
    type_in("3", ENTER, "111", ENTER)
    assert tab.view.band.tone is Tone.STORED
    assert tab.batches.isHidden()
    tab.view.turns.switch()
    assert not tab.batches.isHidden()


# Approval


@pytest.fixture
def clerk(office, monkeypatch):
    office.add_operator("张主管", "a long password", role=Role.SUPERVISOR, kdf=CHEAP)
    monkeypatch.setattr(office, "role", Role.CLERK)


def test_who_approves_sees_what_is_changed(sit, type_in, office, clerk):
    tab, _ = sit(EntryRules(approval=True))
    type_in("3", ENTER, "111", ENTER, BACK, BACK, "29", ENTER)
    dialog = tab._flow.correction.approvals.dialog
    assert dialog.changes == (
        Change("2  事项2", "同意", "反对"),
        Change("3  事项3", "同意", "空白"),
    )
    dialog.reject()
    type_in(Key.Key_F8, "1", ENTER)
    dialog = tab._flow.correction.approvals.dialog
    assert dialog.changes[0].name == "整张票"
    assert dialog.changes[0].old == "有效"
    dialog.reject()


def test_the_password_has_the_keyboard_where_it_is_clear_who_approves(
    sit, type_in, office, clerk, qtbot
):
    tab, topic = sit(EntryRules(approval=True))
    type_in("3", ENTER, "111", ENTER, BACK, "2", ENTER)
    dialog = tab._flow.correction.approvals.dialog
    qtbot.waitUntil(dialog.password.hasFocus)
    with qtbot.waitSignal(tab.correction_stored):
        type_in("a long password", ENTER)
    assert EntryDesk(office, topic.id).facts(3).stored.approved_by == "张主管"


def test_with_several_supervisors_enter_goes_on_to_the_password(
    sit, type_in, office, clerk, monkeypatch, qtbot
):
    monkeypatch.setattr(office, "role", Role.ADMINISTRATOR)
    office.add_operator("赵主管", "a long password", role=Role.SUPERVISOR, kdf=CHEAP)
    monkeypatch.setattr(office, "role", Role.CLERK)
    tab, _ = sit(EntryRules(approval=True))
    type_in("3", ENTER, "111", ENTER, BACK, "2", ENTER)
    dialog = tab._flow.correction.approvals.dialog
    qtbot.waitUntil(dialog.name.hasFocus)
    type_in(Key.Key_Down, ENTER)
    assert dialog.password.hasFocus()
    with qtbot.waitSignal(tab.correction_stored):
        type_in("a long password", ENTER)
    tab.activateWindow()
    qtbot.waitUntil(tab.view.field.hasFocus)
    # Whoever approved last most likely does again.
    type_in("4", ENTER, "111", ENTER, BACK, "2", ENTER)
    dialog = tab._flow.correction.approvals.dialog
    qtbot.waitUntil(dialog.password.hasFocus)
    assert dialog.name.currentText() == "赵主管"
    dialog.reject()


# A batch is started


def test_keys_for_a_paper_never_start_a_batch(sit, type_in, office, qtbot):
    tab, topic = sit(EntryRules(batches=True))
    ctrl_b(qtbot)
    dialog = tab.batches.acts.start_dialog
    qtbot.waitUntil(dialog.declared.hasFocus)
    type_in("50", ENTER)
    assert dialog.start.text() == "再按回车开始"
    # Whoever does not look goes on with papers.
    type_in("3", ENTER, "111", ENTER, "4")
    assert Batches(office, topic.id).all() == ()
    assert "“4”没有录入" in dialog.band.text()
    assert dialog.declared.number == 50
    assert dialog.start.text() == "开始"
    type_in(ENTER)
    assert Batches(office, topic.id).all() == ()
    assert dialog.start.text() == "再按回车开始"
    with qtbot.waitSignal(dialog.finished):
        type_in(ENTER)
    assert Batches(office, topic.id).mine().declared == 50


# Unfinished, and overtaken


def test_a_paper_that_somebody_else_keyed_meanwhile_is_told(sit, type_in, office):
    def work(topic):
        for number in (1, 2):
            begun = Keying.start(number, topic.matters).press("1")
            assert begun is not None
            UnfinishedPapers(office, EntryDesk(office, topic.id)).keep(begun, Channel.COUNTER)
        store_as(office, topic, "李四", 1)

    tab, topic = sit(PLAIN_ENTRY, work)
    assert tab.view.band.tone is Tone.ATTENTION
    assert tab.view.band.text.startswith("第 1 号已由李四录入，您没录完的内容不再需要。")
    # What else is unfinished is said as well.
    assert "F5" in tab.view.band.text
    assert "第 2 号" in tab.bar.text
    tab.show_topic(None, None)
    tab.show_topic(office, topic.id)
    assert "李四" not in tab.view.band.text


# Before the first day


def test_before_the_first_day_it_is_said_once_per_paper(sit, type_in, monkeypatch):
    monkeypatch.setattr(EntryDesk, "is_early", True)
    tab, topic = sit(PLAIN_ENTRY)
    assert topic.facts.starts_on == date(2026, 3, 1)
    type_in("3", ENTER)
    assert tab.view.band.tone is Tone.ATTENTION
    assert "2026年3月1日" in tab.view.band.text
    type_in("1")
    assert tab.view.band.tone is Tone.CALM


def test_while_only_the_turnout_is_shown_the_last_papers_tell_no_marks(
    sit, type_in, office, prompts
):
    tab, topic = sit(EntryRules(turnout_only=True, batches=True))
    Batches(office, topic.id).open(3)
    type_in("3", ENTER, "123", ENTER)
    assert lines(tab) == [(3, "投票期间不显示", True)]
    # The paper at hand is told all the same: whoever keyed it compares.
    assert "同意·反对·弃权" in tab.view.band.text
    prompts.answers = ["混放"]
    tab.batches.acts.withdraw(Batches(office, topic.id).mine())
    assert lines(tab) == [(3, "已撤回，要重录", False)]
