# SPDX-License-Identifier: Apache-2.0
"""A draft is looked at and changed on the first tab; opening shows what becomes fixed."""

from datetime import date
from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from commdesk.domain.matters import Matter
from commdesk.domain.presets import OWNERS_GENERAL, OWNERS_SPECIAL, custom_rule
from commdesk.domain.topics import Basis, BlankIs, PaperPer, Policy, Stage, TopicFacts, Unreturned
from commdesk.services.topics.topics import (
    MatterDraft,
    create_topic,
    list_topics,
    load_topic,
    open_topic,
)
from commdesk.ui.topics.matters_said import MattersSaid
from commdesk.ui.topics.topics_tab import TopicsTab
from tests import community

OWN = custom_rule(
    taking_part=Fraction(3, 5), taking_part_inclusive=False, approval=Fraction(4, 7),
    approval_inclusive=True, weigh_area=False,
)  # fmt: skip
FACTS = TopicFacts(
    "使用维修资金", "桂花苑", "自拟的形式", date(2026, 3, 1), date(2026, 3, 20), "街道办", "业委会", 9,
    "0571-0000000",
)  # fmt: skip
POLICY = Policy(Unreturned.FOLLOW_MAJORITY, void_takes_part=True, blank_is=BlankIs.VOID)


@pytest.fixture
def office(tmp_path):
    made = community.new_office(tmp_path / "office", homes=20)
    yield made
    made.close()


@pytest.fixture
def draft(office):
    return create_topic(
        office, FACTS,
        (MatterDraft("更换电梯", OWNERS_SPECIAL), MatterDraft("自定", OWN),
         MatterDraft("选聘", OWNERS_GENERAL)),
        basis=Basis.OWNERS, paper_per=PaperPer.OWNER, policy=POLICY,
    )  # fmt: skip


@pytest.fixture
def tab(qtbot, jobs, prompts, chinese):
    made = TopicsTab(jobs, prompts)
    qtbot.addWidget(made)
    made.resize(1200, 640)
    made.topics_changed.connect(
        lambda lines, go_to: made.show_topic(
            made._office, go_to or (lines[0].id if lines else None)
        )
    )
    with qtbot.waitExposed(made):
        made.show()
    yield made
    qtbot.waitUntil(lambda: not jobs.is_busy)


def test_the_button_shows_the_draft_as_it_is_stored(tab, office, draft, qtbot):
    tab.show_office(office)
    assert tab.topics.change.text() == "修改…"
    tab.topics.change.click()
    dialog = tab.acts.topic_dialog
    assert dialog.windowTitle() == "修改草稿"
    with qtbot.waitSignal(tab.acts.topic_stored):
        dialog.save.click()
    # Saved without a change, nothing has changed.
    assert load_topic(office, draft.id) == draft


@pytest.mark.parametrize("basis", [Basis.HOUSEHOLDS, Basis.RESIDENTS])
def test_other_bases_come_back_as_well(tab, office, qtbot, basis):
    draft = create_topic(
        office, FACTS, (MatterDraft("自定", OWN),), basis=basis, paper_per=PaperPer.PROPERTY,
        policy=Policy(),
    )  # fmt: skip
    tab.show_office(office)
    tab.topics.change.click()
    with qtbot.waitSignal(tab.acts.topic_stored):
        tab.acts.topic_dialog.save.click()
    assert load_topic(office, draft.id) == draft


def test_what_is_changed_is_stored_and_said(tab, office, draft, qtbot):
    tab.show_office(office)
    tab.topics.change.click()
    dialog = tab.acts.topic_dialog
    dialog.title.setText("改过的主题")
    dialog.matters.rows[0].title.setText("更换两部电梯")
    dialog.matters.rows[1].remove.click()
    with qtbot.waitSignal(tab.acts.topic_stored):
        dialog.save.click()
    assert tab.acts.topic_dialog is None
    (line,) = list_topics(office)
    assert (line.title, line.stage) == ("改过的主题", Stage.DRAFT)
    assert load_topic(office, draft.id).matters == (
        Matter("m1", "更换两部电梯", OWNERS_SPECIAL),
        Matter("m2", "选聘", OWNERS_GENERAL),
    )
    assert "改过的主题" in tab.band.text()
    assert tab.topics.table.hasFocus()


def test_cancelled_nothing_is_stored(tab, office, draft, prompts):
    tab.show_office(office)
    before = office.journal.sequence
    tab.topics.change.click()
    tab.acts.topic_dialog.title.setText("不要了")
    prompts.answers = [True]
    tab.acts.topic_dialog.reject()
    assert prompts.questions == ["不保存就离开？"]
    assert load_topic(office, draft.id) == draft
    assert office.journal.sequence == before


@pytest.mark.parametrize("way", ["enter", "double click"])
def test_enter_or_a_double_click_opens_a_draft(themed, tab, office, draft, qtbot, way):
    tab.show_office(office)
    tab.setFocus()
    table = tab.topics.table
    if way == "enter":
        qtbot.keyClick(table, Qt.Key.Key_Return)
    else:
        place = table.visualRect(table.model().index(0, 0)).center()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: tab.acts.topic_dialog is not None)
    assert tab.acts.topic_dialog.title.text() == FACTS.title
    tab.acts.topic_dialog.reject()


def test_an_opened_vote_is_not_offered_for_changing(tab, office, draft, qtbot):
    open_topic(office, draft.id)
    tab.show_office(office)
    assert not tab.topics.change.isVisible()
    tab.setFocus()
    qtbot.keyClick(tab.topics.table, Qt.Key.Key_Return)
    assert tab.acts.topic_dialog is None


def test_a_vote_opened_meanwhile_is_refused(tab, office, draft, prompts):
    tab.show_office(office)
    tab.topics.change.click()
    dialog = tab.acts.topic_dialog
    opened = open_topic(office, draft.id)
    dialog.title.setText("太晚了")
    dialog.save.click()
    assert [error.code for error in prompts.errors] == ["topic-not-draft"]
    assert load_topic(office, draft.id) == opened
    prompts.answers = [True]
    dialog.reject()


def test_a_title_that_is_too_long_is_refused_and_stays_in_the_dialog(tab, office, draft, prompts):
    tab.show_office(office)
    tab.topics.change.click()
    dialog = tab.acts.topic_dialog
    dialog.matters.rows[2].title.setText("长" * 301)
    dialog.save.click()
    # Said in the dialog, at the field it is about.
    assert prompts.errors == []
    assert "300" in dialog.band.text()
    assert dialog.focusWidget() is dialog.matters.rows[2].title
    assert dialog.isVisible()
    assert load_topic(office, draft.id) == draft
    prompts.answers = [True]
    dialog.reject()


def test_opening_lists_the_matters_with_their_rules(tab, office, draft, qtbot):
    tab.show_office(office)
    tab.topics.start.click()
    qtbot.waitUntil(lambda: tab.acts.stages.opening_dialog is not None)
    dialog = tab.acts.stages.opening_dialog
    said = dialog.effect.whole
    assert "表决事项（共 3 项）：" in said
    assert "1. 更换电梯（业主大会特别事项）" in said
    # An own rule says its shares.
    assert "2. 自定（自定义：" in said
    assert "五分之三" in said or "3/5" in said
    assert "3. 选聘（业主大会一般事项）" in said
    assert "不能再改回草稿" in said
    dialog.reject()
    assert load_topic(office, draft.id).stage is Stage.DRAFT


@pytest.mark.parametrize(("count", "last"), [(8, "8. 事项8"), (9, "另有 1 项"), (30, "另有 22 项")])
def test_of_many_matters_the_first_eight_are_listed(office, chinese, count, last):
    lines = MattersSaid().of(community.draft_topic(office, matters=count)).splitlines()
    assert lines[0] == f"表决事项（共 {count} 项）："
    assert len(lines) == 1 + min(count, 9)
    assert lines[-1].startswith(last)


def asked_to_leave(tab, qtbot, prompts, leave):
    """Whether the dialog asked, and whether it is still there after a no."""
    dialog = tab.acts.topic_dialog
    before = len(prompts.questions)
    prompts.answers = [False]
    leave(dialog)
    asked = len(prompts.questions) > before
    assert (tab.acts.topic_dialog is dialog) is asked
    prompts.answers = [True]
    return asked


LEAVING = [
    lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape),
    lambda dialog: dialog.close(),
    lambda dialog: dialog.back.click(),
]
CHANGES = [
    lambda dialog: dialog.title.setText("另一个"),
    lambda dialog: dialog.contact.setText("二楼"),
    lambda dialog: dialog.ends.setDate(dialog.ends.date().addDays(1)),
    lambda dialog: dialog.basis.setCurrentIndex(dialog.basis.findData(Basis.RESIDENTS)),
    lambda dialog: dialog.void_takes_part.toggle(),
    lambda dialog: dialog.matters.add().title.setText("又一项"),
    # No draft holds a matter without a title, and its names can be lost all the same.
    lambda dialog: dialog.matters.add().details.lines.show_entries(["张一"]),
    lambda dialog: dialog.matters.rows[0].rule.choice.setCurrentIndex(0),
]


@pytest.mark.parametrize("leave", LEAVING)
def test_what_was_typed_is_not_thrown_away_without_asking(
    tab, office, draft, qtbot, prompts, leave
):
    tab.show_office(office)
    tab.topics.change.click()
    tab.acts.topic_dialog.title.setText("另一个")
    assert asked_to_leave(tab, qtbot, prompts, leave)
    leave(tab.acts.topic_dialog)
    assert tab.acts.topic_dialog is None
    # Where nothing was changed nothing is asked.
    tab.topics.change.click()
    assert not asked_to_leave(tab, qtbot, prompts, leave)


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_is_one(tab, office, draft, qtbot, prompts, change):
    tab.show_office(office)
    tab.topics.change.click()
    change(tab.acts.topic_dialog)
    assert asked_to_leave(tab, qtbot, prompts, LEAVING[0])
    tab.acts.topic_dialog.reject()
