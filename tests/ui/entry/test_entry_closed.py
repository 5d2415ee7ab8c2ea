# SPDX-License-Identifier: Apache-2.0
"""The counter after the vote: papers to look at, late ones to book, what is left to tidy up."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from commdesk.domain.entry_rules import PLAIN_ENTRY, EntryRules
from commdesk.domain.keying import Keying
from commdesk.domain.reading import Channel
from commdesk.domain.rights import Role
from commdesk.services.entry.batches import Batches
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.entry.extras import ExtraKind, ExtraPapers
from commdesk.services.entry.unfinished import UnfinishedPapers, begun_papers
from commdesk.services.topics.stages import close_topic, publish_topic, settle_topic
from commdesk.ui.entry.extras_dialog import ExtrasDialog
from commdesk.ui.entry.history_dialog import HistoryDialog
from commdesk.ui.entry.tab import EntryTab
from tests import community
from tests.ui.entry_office import small_office

Key = Qt.Key


@pytest.fixture
def office(tmp_path):
    made = small_office(tmp_path / "office")
    yield made
    made.close()


@pytest.fixture
def after(qtbot, chinese, jobs, prompts, office):
    """The counter of a vote that was closed after `work` was done at it."""
    held = []

    def make(rules, work, *steps):
        topic = community.opened_topic(office, matters=3, entry=rules)
        work(topic)
        close_topic(office, topic.id)
        for step in steps:
            step(office, topic.id)
        made = EntryTab(jobs, prompts)
        qtbot.addWidget(made)
        made.resize(1366, 640)
        made.show_topic(office, topic.id)
        with qtbot.waitActive(made):
            made.show()
        qtbot.waitUntil(lambda: bool(made.closed_page.papers.model.rows))
        held.append(made)
        return made, topic

    return make


def store(office, topic, *numbers):
    desk = EntryDesk(office, topic.id)
    for number in numbers:
        desk.store(community.paper(number, "for", topic=topic))


def begin(office, topic, number, name=None):
    mine = office.operator
    office.operator = name or mine
    desk = EntryDesk(office, topic.id)
    begun = Keying.start(number, topic.matters).press("1")
    assert begun is not None
    UnfinishedPapers(office, desk).keep(begun, Channel.COUNTER)
    office.operator = mine


def test_a_closed_vote_shows_its_papers_and_their_history(after, office, qtbot):
    tab, _ = after(PLAIN_ENTRY, lambda topic: store(office, topic, 3))
    page = tab.closed_page
    assert tab.empty_texts[0] == "“选聘物业服务企业”不再收票：已截止。"
    assert len(page.papers.model.rows) == 25
    assert page.papers.map.isHidden()
    qtbot.waitUntil(page.papers.filter.hasFocus)
    qtbot.keyClicks(page.papers.filter, "0103")
    qtbot.keyClick(page.papers.filter, Key.Key_F10)
    assert page.band.text == "请先在列表中选一张票，或输入票号按回车。"
    page.papers.filter.setText("业主3")
    qtbot.keyClick(page.papers.filter, Key.Key_Return)
    dialog = tab.beside.dialog
    assert isinstance(dialog, HistoryDialog)
    assert [row.content for row in dialog.model.rows] == ["同意·同意·同意"]
    dialog.reject()
    # A number is meant before all that it is a piece of.
    page.papers.filter.setText("2")
    qtbot.keyClick(page.papers.filter, Key.Key_Return)
    assert len(page.papers.model.rows) > 1
    assert "2" in tab.beside.dialog.windowTitle()
    tab.beside.dialog.reject()
    # The building map and the paper list of the topic lead to the same window.
    tab.show_paper(3)
    assert isinstance(tab.beside.dialog, HistoryDialog)
    tab.beside.dialog.reject()


def test_a_double_click_shows_the_history(themed, after, office, qtbot):
    tab, _ = after(PLAIN_ENTRY, lambda topic: store(office, topic, 3))
    table = tab.closed_page.papers.table
    at = table.visualRect(tab.closed_page.papers.model.index(2, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert isinstance(tab.beside.dialog, HistoryDialog)
    tab.beside.dialog.reject()


def test_a_late_paper_is_put_on_record_after_the_end(after, office, qtbot):
    tab, topic = after(PLAIN_ENTRY, lambda topic: None)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_F11)
    dialog = tab.beside.dialog
    assert isinstance(dialog, ExtrasDialog)
    assert dialog.kind.currentText() == "逾期送来"
    dialog.number.setText("7")
    dialog.add.click()
    assert ExtraPapers(office, topic.id).counts() == {ExtraKind.LATE: 1}
    assert EntryDesk(office, topic.id).account().returned == 0
    dialog.reject()


@pytest.mark.parametrize("steps", [(settle_topic,), (settle_topic, publish_topic)])
def test_once_settled_it_is_only_looked_at(after, office, steps):
    tab, _ = after(PLAIN_ENTRY, lambda topic: store(office, topic, 3), *steps)
    tab.beside.show_extras()
    assert not tab.beside.dialog.add.isEnabled()
    tab.beside.dialog.reject()
    tab.show_paper(3)
    assert isinstance(tab.beside.dialog, HistoryDialog)
    tab.beside.dialog.reject()


def test_what_was_begun_is_listed_with_who_and_given_up(after, office, prompts):
    def work(topic):
        begin(office, topic, 5)
        begin(office, topic, 6, "李四")

    tab, topic = after(PLAIN_ENTRY, work)
    page = tab.closed_page
    shown = [(one.number, one.operator) for one in page.begun.rows]
    assert shown == [(5, "李敏"), (6, "李四")]
    prompts.answers = [False]
    page.give_up.click()
    assert len(begun_papers(office, topic.id)) == 2
    prompts.answers = [True]
    page.give_up.click()
    assert [one.number for one in begun_papers(office, topic.id)] == [6]
    assert page.band.text == "第 5 号已放弃，没有保存。"
    office.role = Role.CLERK
    page.give_up.click()  # nobody is asked in vain
    assert "李四本人或主管" in page.band.text
    office.role = Role.ADMINISTRATOR
    prompts.answers = [True]
    page.give_up.click()
    assert not page.begun.rows
    assert page.begun_table.isHidden() or not page.begun_table.isVisible()


def test_the_own_open_batch_is_finished_after_the_vote(after, office, qtbot, prompts):
    def work(topic):
        Batches(office, topic.id).open(1)
        store(office, topic, 3)

    tab, topic = after(EntryRules(batches=True), work)
    assert not tab.batches.isHidden()
    assert tab.batches.how_far.whole == "✓ 第 1 批　已录 1 / 1"
    prompts.answers = [True]
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert Batches(office, topic.id).all()[0].closed_by == "李敏"
    assert tab.batches.isHidden()


def test_batches_of_others_are_named_after_the_vote(after, office, qtbot):
    def work(topic):
        office.operator = "李四"
        Batches(office, topic.id).open(3)
        office.operator = "李敏"

    tab, _ = after(EntryRules(batches=True), work)
    assert tab.batches.how_far.whole == "! 还没有结束：第 1 批（李四）"
    assert tab.batches.act.isHidden()
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    window = tab.batches.window_of_all
    assert window is not None
    assert window.finish.isEnabled()
    window.close()
