# SPDX-License-Identifier: Apache-2.0
"""The first tab: the steps of a vote, from an empty office to a closed topic."""

import pytest
from PySide6.QtCore import Qt

from commdesk.domain.topics import Stage
from commdesk.services.papers.paper_list import PaperState, list_papers
from commdesk.services.register.register import ImportDone, register_summary
from commdesk.services.topics.topics import list_topics, load_topic
from commdesk.ui.topics.topics_tab import TopicsTab
from tests import community


@pytest.fixture
def office(tmp_path):
    made = community.new_office(tmp_path / "office", homes=60)
    yield made
    made.close()


@pytest.fixture
def tab(qtbot, jobs, prompts, chinese):
    made = TopicsTab(jobs, prompts)
    qtbot.addWidget(made)
    made.resize(1200, 640)
    # As the window does: what is chosen here holds for all tabs, this one included.
    made.topics_changed.connect(
        lambda lines, go_to: made.show_topic(
            made._office, go_to or (lines[0].id if lines else None)
        )
    )
    with qtbot.waitExposed(made):
        made.show()
    yield made
    qtbot.waitUntil(lambda: not jobs.is_busy)


@pytest.fixture
def topic(office):
    return community.opened_topic(office)


def shown_papers(tab):
    return [line.number for line in tab.papers.model.rows]


def test_an_empty_office_says_the_first_step(tab, qtbot, tmp_path):
    office = community.new_office(tmp_path / "new")
    try:
        tab.show_office(office)
        assert tab.register.start.isVisible()
        assert not tab.register.filled.isVisible()
        assert not tab.topics.new.isEnabled()
        assert "导入名册以后" in tab.topics.empty.text()
        assert not tab.papers.isVisible()
        tab.setFocus()
        assert tab.register.start.hasFocus()
    finally:
        office.close()


def test_a_register_says_what_is_in_it_and_then_the_second_step(tab, office):
    tab.show_office(office)
    assert tab.register.properties.value.text() == "62"
    assert tab.register.people.value.text() == "55"
    assert "其中 1 套不计票" in tab.register.source.text()
    assert tab.topics.new.isEnabled()
    assert tab.topics.empty.text().startswith("第二步")
    tab.setFocus()
    assert tab.topics.new.hasFocus()


def test_a_topic_is_made_a_draft(tab, office, qtbot):
    tab.show_office(office)
    qtbot.keyClick(tab, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    # The blank topic is chosen first.
    qtbot.keyClick(tab.acts.making.chooser.search, Qt.Key.Key_Return)
    dialog = tab.acts.topic_dialog
    dialog.title.setText("业主大会")
    dialog.matters.rows[0].title.setText("选聘物业")
    with qtbot.waitSignal(tab.acts.topic_stored):
        dialog.save.click()
    assert tab.acts.topic_dialog is None
    (line,) = list_topics(office)
    assert (line.title, line.stage) == ("业主大会", Stage.DRAFT)
    assert tab.topics.table.hasFocus()
    assert "已保存为草稿" in tab.band.text()
    verbs = (tab.topics.start, tab.topics.deliver, tab.topics.close_vote, tab.topics.reopen)
    assert [verb.isVisible() for verb in verbs] == [True, False, False, False]
    assert not tab.papers.isVisible()


def test_opening_says_what_is_frozen_and_can_be_declined(tab, office, qtbot):
    draft = community.draft_topic(office)
    tab.show_office(office)

    def asked():
        tab.topics.start.click()
        qtbot.waitUntil(lambda: tab.acts.stages.opening_dialog is not None)
        return tab.acts.stages.opening_dialog

    dialog = asked()
    assert dialog.start.text() == "开始投票"
    assert "共 55 人" in dialog.effect.whole
    assert "61 张" in dialog.effect.whole
    assert "不能再改回草稿" in dialog.effect.whole
    dialog.reject()
    assert load_topic(office, draft.id).stage is Stage.DRAFT
    dialog = asked()
    # What was found is to be known first.
    assert "本单位只有一名操作员，录入没有人复核。" in dialog.said
    assert not dialog.start.isEnabled()
    dialog.known.setChecked(True)
    dialog.start.click()
    qtbot.waitUntil(lambda: tab.papers.isVisible() and shown_papers(tab) == [*range(1, 62)])
    assert load_topic(office, draft.id).stage is Stage.OPEN
    assert "已开始投票，共 61 张票" in tab.band.text()


def test_papers_are_found_by_number_room_and_name(tab, office, topic, qtbot):
    tab.show_office(office)
    qtbot.waitUntil(lambda: len(shown_papers(tab)) == 61)
    assert tab.papers.found.whole == "共 61 张"
    first = tab.papers.model.rows[0]

    def search(text, numbers):
        tab.papers.filter.setText(text)
        qtbot.waitUntil(lambda: shown_papers(tab) == numbers)

    search("2幢1单元0101", [49])
    search("２幢１单元０１０１", [49])
    search(
        first.voter,
        [line.number for line in list_papers(office, topic.id) if first.voter in line.voter],
    )
    search("没有这个人", [])
    assert tab.papers.found.whole == "0 张，共 61 张"
    tab.papers.filter.clear()
    tab.papers.state.setCurrentIndex(tab.papers.state.findData(PaperState.DELIVERED))
    qtbot.waitUntil(lambda: shown_papers(tab) == [])


def test_the_delivery_desk_says_how_many_when_it_is_closed(tab, office, topic, qtbot):
    tab.show_office(office)
    tab.topics.deliver.click()
    window = tab.acts.delivery_window
    with qtbot.waitSignals([tab.acts.papers_changed] * 2):
        window.take("3")
        window.take("7")
    with qtbot.waitSignal(tab.acts.deliveries_stored) as stored:
        window.close()
    assert stored.args == [2]
    assert tab.acts.delivery_window is None
    assert "已登记送达 2 张" in tab.band.text()


def test_closing_and_opening_again_with_a_reason(tab, office, topic, qtbot, prompts):
    tab.show_office(office)
    prompts.answers = [False]
    tab.topics.close_vote.click()
    assert load_topic(office, topic.id).stage is Stage.OPEN
    prompts.answers = [True]
    tab.topics.close_vote.click()
    assert load_topic(office, topic.id).stage is Stage.CLOSED
    assert tab.topics.reopen.isVisible()
    assert not tab.topics.close_vote.isVisible()
    prompts.answers = [None]
    tab.topics.reopen.click()
    assert load_topic(office, topic.id).stage is Stage.CLOSED
    prompts.answers = ["漏录三张"]
    tab.topics.reopen.click()
    assert load_topic(office, topic.id).stage is Stage.OPEN


def test_choosing_a_row_is_announced(tab, office, topic, qtbot):
    older = community.draft_topic(office)
    tab.show_office(office)
    other = next(line for line in tab.lines if line.id != tab.topics._current)
    with qtbot.waitSignal(tab.topic_chosen) as chosen:
        qtbot.keyClick(tab.topics.table, Qt.Key.Key_Down)
    assert chosen.args == [other.id]
    assert {older.id, topic.id} == {line.id for line in tab.lines}


def test_its_keys_are_told(tab):
    assert ("Ctrl+N", "新建投票主题") in tab.help_rows()


def test_other_figures_of_one_register_are_explained(tab, office):
    tab.show_office(office)
    people = register_summary(office).people
    tab.imports.register_stored.emit(ImportDone(62, people))
    assert "计票" not in tab.band.text()
    tab.imports.register_stored.emit(ImportDone(62, people + 1))
    assert f"业主 {people + 1} 人" in tab.band.text()
    assert f"计票 {people} 人：开发商的房屋合并为一人" in tab.band.text()
