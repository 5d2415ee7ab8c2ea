# SPDX-License-Identifier: Apache-2.0
"""The issue desk of a secret vote: found, handed out, taken back, and never a number."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from commdesk.domain.topics import Basis
from commdesk.services.delivery.issue_register import IssueRegister
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.papers.paper_list import list_papers
from commdesk.services.topics.topics import list_topics
from commdesk.ui.entry.issue import IssueDialog
from commdesk.ui.entry.papers_card import PapersCard
from commdesk.ui.topics.topic_actions import TopicActions
from tests.services.entry_kinds import EVERY_KIND, kinds_topic
from tests.ui.entry_office import small_office

ENTER = Qt.Key.Key_Return


@pytest.fixture
def office(tmp_path):
    made = small_office(tmp_path / "office")
    yield made
    made.close()


@pytest.fixture
def topic(office):
    return kinds_topic(office, secret=True, matters=EVERY_KIND[:2])


@pytest.fixture
def register(office, topic):
    return IssueRegister(office, topic.id)


@pytest.fixture
def one_by_one(monkeypatch):
    """Every press is one by itself, however fast a test is."""
    monkeypatch.setattr(QApplication, "doubleClickInterval", lambda: 0)


@pytest.fixture
def dialog(qtbot, jobs, prompts, register):
    made = IssueDialog(register, jobs, prompts)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: len(made.model.rows) == 25)
    return made


def search(dialog, qtbot, text, count):
    dialog.search.setText(text)
    qtbot.waitUntil(lambda: len(dialog.model.rows) == count)


def has_paper(register, voter):
    return register.lines()[voter - 1].issued is not None


@pytest.mark.parametrize(
    ("text", "rooms"),
    [
        ("2-1-302", ["2幢1单元0302"]),
        ("２－１－３０２", ["2幢1单元0302"]),
        ("2幢1单元0302", ["2幢1单元0302"]),
        ("业主18", ["2幢1单元0302"]),
        ("302", ["1幢1单元0302", "2幢1单元0302"]),
        ("没有这个人", []),
    ],
)
def test_a_voter_is_found_by_name_or_room(dialog, qtbot, text, rooms):
    search(dialog, qtbot, text, len(rooms))
    assert [line.rooms[0].label for line in dialog.model.rows] == rooms


def test_enter_hands_one_paper_to_the_voter_found(dialog, qtbot, register, one_by_one):
    search(dialog, qtbot, "业主18", 1)
    dialog.receiver.setText("其子代领")
    with qtbot.waitSignal(dialog.papers_issued):
        qtbot.keyClick(dialog.search, ENTER)
    assert "业主18" in dialog.band.text()
    assert register.lines()[17].issued.receiver == "其子代领"
    assert dialog.receiver.text() == ""
    qtbot.waitUntil(lambda: "1 of 25" in dialog.count.text())
    qtbot.keyClick(dialog.search, ENTER)
    assert "already" in dialog.band.text()
    assert register.count() == 1


def test_initials_find_as_in_the_register(dialog, qtbot):
    dialog.search.setText("yz")
    found = [line.name for line in dialog.model.rows]
    assert "业主18" in found
    assert all(name.startswith("业主") for name in found)
    search(dialog, qtbot, "zjj", 0)


@pytest.fixture
def patient(monkeypatch):
    """However slow the machine is, two presses are a double click."""
    monkeypatch.setattr(QApplication, "doubleClickInterval", lambda: 60_000)


def test_a_double_click_hands_out_one_paper(dialog, qtbot, register, patient):
    dialog.table.selectRow(2)
    qtbot.mouseClick(dialog.hand_out, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.chosen.voter == 4)
    qtbot.mouseDClick(dialog.hand_out, Qt.MouseButton.LeftButton)
    assert register.count() == 1
    assert has_paper(register, 3)
    assert "业主3" in dialog.band.text()


def test_the_next_voter_chosen_by_hand_need_not_wait(dialog, qtbot, register, patient):
    search(dialog, qtbot, "业主18", 1)
    qtbot.keyClick(dialog.search, ENTER)
    qtbot.waitUntil(lambda: "1 of 25" in dialog.count.text())
    search(dialog, qtbot, "业主19", 1)
    qtbot.keyClick(dialog.search, ENTER)
    assert has_paper(register, 19)
    qtbot.waitUntil(lambda: "2 of 25" in dialog.count.text())
    search(dialog, qtbot, "", 25)
    dialog.table.selectRow(0)
    qtbot.keyClick(dialog.search, ENTER)
    assert has_paper(register, 1)


def test_a_key_held_down_hands_out_one_paper(dialog, qtbot, register, one_by_one):
    dialog.table.selectRow(0)
    for repeats in (False, True, True):
        held = QKeyEvent(QEvent.Type.KeyPress, ENTER, Qt.KeyboardModifier.NoModifier, "\r", repeats)
        QApplication.sendEvent(dialog.search, held)
        qtbot.waitUntil(lambda: dialog.chosen.voter == 2)
    assert register.count() == 1


def test_arrows_choose_among_those_found(dialog, qtbot, register):
    search(dialog, qtbot, "302", 2)
    qtbot.keyClick(dialog.search, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.search, ENTER)
    assert has_paper(register, 18)
    assert not has_paper(register, 6)


def test_nobody_chosen_nothing_handed_out(dialog, qtbot, register):
    search(dialog, qtbot, "没有这个人", 0)
    qtbot.keyClick(dialog.search, ENTER)
    assert dialog.band.text()
    assert not dialog.hand_out.isEnabled()
    assert register.count() == 0


def test_a_paper_is_taken_back_with_a_reason(dialog, qtbot, register, prompts):
    search(dialog, qtbot, "业主18", 1)
    qtbot.keyClick(dialog.search, ENTER)
    qtbot.waitUntil(dialog.take_back.isEnabled)
    assert not dialog.hand_out.isEnabled()
    prompts.answers.append(None)
    dialog.take_back.click()
    assert has_paper(register, 18)
    prompts.answers.append("登记错人")
    dialog.take_back.click()
    assert not has_paper(register, 18)
    qtbot.waitUntil(dialog.hand_out.isEnabled)


def test_no_paper_number_is_shown_or_asked_for(dialog):
    titles = [
        dialog.model.headerData(at, Qt.Orientation.Horizontal)
        for at in range(dialog.model.columnCount())
    ]
    assert titles == ["Voter", "Room", "Phone", "Paper", "Received by"]
    assert not any("number" in title.lower() for title in titles)


def test_the_list_of_voters_is_a_sound_model(dialog, qtmodeltester):
    qtmodeltester.check(dialog.model)


# Where it is opened from


@pytest.fixture
def acts(qtbot, jobs, prompts):
    from PySide6.QtWidgets import QWidget

    window = QWidget()
    qtbot.addWidget(window)
    return TopicActions(jobs, prompts, window)


def line_of(office, topic):
    return next(line for line in list_topics(office) if line.id == topic.id)


def test_deliveries_of_a_secret_topic_are_the_issue_desk(acts, office, topic, qtbot):
    acts.deliver(office, line_of(office, topic))
    assert acts.delivery_window is None
    dialog = acts.issue_dialog
    qtbot.waitUntil(lambda: len(dialog.model.rows) == 25)
    with qtbot.waitSignal(acts.topic_stored) as stored:
        dialog.reject()
    assert stored.args == [topic.id]


def test_the_list_of_topics_counts_what_was_handed_out(acts, office, topic, qtbot):
    def said():
        line = line_of(office, topic)
        return line.papers, line.out_of

    assert said() == (25, 0)
    acts.deliver(office, line_of(office, topic))
    dialog = acts.issue_dialog
    qtbot.waitUntil(lambda: len(dialog.model.rows) == 25)
    dialog.table.selectRow(0)
    with qtbot.waitSignal(acts.papers_changed):
        dialog.hand_out.click()
    assert said() == (25, 1)
    assert office.accounts.of(topic.id.hex).issued == 1
    named = kinds_topic(office)
    assert line_of(office, named).out_of == line_of(office, named).papers
    dialog.reject()


def test_deliveries_of_a_named_topic_are_by_number(acts, office, qtbot):
    acts.deliver(office, line_of(office, kinds_topic(office)))
    assert acts.issue_dialog is None
    acts.delivery_window.close()


def test_the_list_of_secret_papers_says_nothing_of_voters(office, topic, qtbot, themed):
    card = PapersCard()
    qtbot.addWidget(card)
    card.show_papers(list_papers(office, topic.id))
    assert [card.table.isColumnHidden(at) for at in range(5)] == [False, True, True, True, False]
    assert card.model.index(0, 4).data() == "not returned"
    card.show_papers(list_papers(office, kinds_topic(office, basis=Basis.RESIDENTS).id))
    assert not card.table.isColumnHidden(2)
    assert card.model.index(0, 4).data() == "not delivered"


def test_papers_of_a_topic_have_numbers(office, topic):
    assert EntryDesk(office, topic.id).numbers() == tuple(range(1, 26))


def test_after_a_paper_the_next_voter_without_one_is_chosen(dialog, qtbot, register, one_by_one):
    register.hand_out(2)
    dialog._load()
    qtbot.waitUntil(lambda: "1 of 25" in dialog.count.text())
    dialog.table.selectRow(0)
    qtbot.keyClick(dialog.search, ENTER)
    qtbot.waitUntil(lambda: "2 of 25" in dialog.count.text())
    assert dialog.chosen.voter == 3
    dialog.table.selectRow(24)
    qtbot.keyClick(dialog.search, ENTER)
    qtbot.waitUntil(lambda: "3 of 25" in dialog.count.text())
    assert dialog.chosen.voter == 3
