# SPDX-License-Identifier: Apache-2.0
"""A new topic begins with a template, an own one or a copy, chosen by keys; drafts become templates."""

import pytest
from PySide6.QtCore import Qt

from commdesk.domain.matters import MatterKind, choices
from commdesk.domain.presets import COMMITTEE_ELECTION, OWNERS_SPECIAL
from commdesk.domain.register import Place
from commdesk.domain.topics import Basis, Extent, PaperPer, Policy, Stage, TopicFacts
from commdesk.services.topics.template_texts import GAP, as_draft
from commdesk.services.topics.templates import (
    SHIPPED,
    own_templates,
    save_template,
    withdraw_template,
)
from commdesk.services.topics.topics import MatterDraft, create_topic, list_topics, load_topic
from commdesk.ui.kit.surfaces import card
from commdesk.ui.topics.template_chooser import Origin
from commdesk.ui.topics.template_flow import TemplateFlow
from commdesk.ui.topics.template_words import TemplateWords
from tests import community

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def office(tmp_path):
    made = community.new_office(tmp_path / "office", homes=60)
    yield made
    made.close()


@pytest.fixture
def flow(qtbot, jobs, prompts, chinese):
    window = card()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    yield TemplateFlow(jobs, prompts, window)
    qtbot.waitUntil(lambda: not jobs.is_busy)


@pytest.fixture
def chooser(flow, office, qtbot):
    flow.create(office)
    with qtbot.waitExposed(flow.chooser):
        pass
    qtbot.waitUntil(flow.chooser.search.hasFocus)
    return flow.chooser


def earlier(office):
    return create_topic(
        office,
        TopicFacts("去年的换届", "桂花苑"),
        (
            MatterDraft(
                "选举", COMMITTEE_ELECTION, MatterKind.ELECTION, choices(("甲", "乙")), 1, 1,
                write_ins=True,
            ),
        ),
        basis=Basis.RESIDENTS, paper_per=PaperPer.PROPERTY, policy=Policy(),
        extent=Extent((Place("1", "2"),), secret=True),
    )  # fmt: skip


def names(chooser):
    items = (chooser.list.item(row) for row in range(chooser.list.count()))
    return [item.text() for item in items if item.flags()]


def test_every_shipped_template_has_words(qapp):
    assert set(TemplateWords().all()) == set(SHIPPED)


def test_the_blank_topic_costs_one_return(chooser, flow, qtbot):
    qtbot.keyClick(chooser.search, Key.Key_Return)
    qtbot.waitUntil(lambda: flow.dialog is not None)
    assert flow.chooser is None
    assert flow.dialog.title.text() == ""
    assert flow.dialog.issuer.text() == ""
    assert flow.dialog.issuer.placeholderText() == "桂花社区"
    flow.dialog.reject()


def test_typing_searches_names_and_descriptions_and_the_arrows_choose(chooser, qtbot):
    assert len(names(chooser)) == len(SHIPPED)
    chooser.search.insert("维修资金")
    assert names(chooser) == ["使用维修资金", "筹集维修资金"]
    assert chooser.current.key == "fund_use"
    qtbot.keyClick(chooser.search, Key.Key_Down)
    assert chooser.current.key == "fund_raise"
    assert "特别事项" in chooser.content.text()
    chooser.search.insert("啊")
    assert chooser.current is None
    assert not chooser.begin.isEnabled()
    assert "没有找到" in chooser.about.text()
    qtbot.keyClick(chooser.search, Key.Key_Return)  # and nothing happens
    assert chooser.isVisible()


def test_a_template_marks_what_the_office_has_to_say(chooser, flow, qtbot):
    chooser.search.insert("公约")
    qtbot.keyClick(chooser.search, Key.Key_Down)
    assert chooser.current.key == "convention"
    qtbot.keyClick(chooser.search, Key.Key_Return)
    qtbot.waitUntil(lambda: flow.dialog is not None)
    dialog = flow.dialog
    assert GAP in dialog.band.text()
    qtbot.waitUntil(dialog.title.hasFocus)
    dialog.matters.rows[0].title.setFocus()
    qtbot.waitUntil(dialog.matters.rows[0].title.hasFocus)
    assert dialog.matters.rows[0].title.selectedText() == GAP
    dialog.matters.rows[0].title.insert("桂花")
    assert dialog.matters.rows[0].title.text() == "同意所附《桂花社区居民公约（草案）》"
    assert dialog.band.isHidden()
    flow._prompts.answers = [True]
    dialog.reject()


def test_a_lift_asks_for_its_entrance_and_names_it(chooser, flow, office, qtbot):
    chooser.search.insert("电梯")
    qtbot.keyClick(chooser.search, Key.Key_Return)
    qtbot.waitUntil(lambda: flow.dialog is not None)
    dialog = flow.dialog
    assert dialog.who_fold.is_open
    qtbot.waitUntil(lambda: dialog.who.tree.topLevelItemCount() == 3)
    dialog.save.click()
    assert "勾选" in dialog.band.text()
    qtbot.waitUntil(dialog.who.tree.hasFocus)
    for key in (Key.Key_Right, Key.Key_Down, Key.Key_Down, Key.Key_Space):
        qtbot.keyClick(dialog.who.tree, key)
    assert dialog.title.text() == "关于1幢2单元既有住宅加装电梯的表决"
    qtbot.waitUntil(lambda: "24 张" in dialog.who_fold.note.text())
    assert "22 人中至少 15 人参与" in dialog.matters.law.example.text()
    with qtbot.waitSignal(flow.topic_stored):
        qtbot.keyClick(dialog, Key.Key_Return, CTRL)
    (line,) = list_topics(office)
    topic = load_topic(office, line.id)
    assert topic.extent == Extent((Place("1", "2"),))
    assert topic.matters[0].rule == OWNERS_SPECIAL
    assert "1幢2单元" in topic.matters[0].title


def test_an_earlier_topic_is_copied_but_for_its_dates(flow, office, qtbot):
    topic = earlier(office)
    flow.create(office)
    chooser = flow.chooser
    chooser.search.insert("去年")
    assert chooser.current.origin is Origin.TOPIC
    qtbot.keyClick(chooser.search, Key.Key_Return)
    qtbot.waitUntil(lambda: flow.dialog is not None)
    # The one it was copied from is still there.
    assert flow.dialog.title.text() == f"{topic.facts.title}（2）"
    flow.dialog.title.setText("今年的换届")
    with qtbot.waitSignal(flow.topic_stored) as stored:
        flow.dialog.save.click()
    made = load_topic(office, stored.args[0])
    assert made.matters == topic.matters
    assert (made.basis, made.extent) == (topic.basis, topic.extent)
    assert made.facts.title == "今年的换届"
    assert made.facts.starts_on is not None
    assert {line.stage for line in list_topics(office)} == {Stage.DRAFT}


def test_a_draft_is_kept_as_a_template_and_the_name_again_replaces_it(flow, office, qtbot, prompts):
    earlier(office)
    (line,) = list_topics(office)
    flow.change(office, line)
    dialog = flow.dialog
    prompts.answers = ["本社区换届"]
    dialog.keep_template.click()
    assert "已存为模板“本社区换届”" in dialog.band.text()
    (kept,) = own_templates(office)
    assert kept.draft(community.StepClock().now.date()).matters == dialog.draft().matters
    dialog.matters.rows[0].title.setText("选举主任")
    prompts.answers = ["本社区换届", False]
    dialog.keep_template.click()
    assert own_templates(office) == (kept,)
    prompts.answers = ["本社区换届", True]
    dialog.keep_template.click()
    (replaced,) = own_templates(office)
    assert replaced.content["matters"][0]["title"] == "选举主任"
    # Nothing was stored in the topic.
    assert load_topic(office, line.id).matters[0].title == "选举"
    flow._prompts.answers = [True]
    dialog.reject()


def test_own_templates_are_renamed_and_withdrawn_in_the_list(flow, office, qtbot, prompts):
    save_template(office, "换届", as_draft(earlier(office)))
    flow.create(office)
    chooser = flow.chooser
    assert chooser.rename.isHidden()  # a shipped one is chosen
    prompts.answers = ["社区换届"]
    chooser.search.setText("换届")
    while chooser.current.origin is not Origin.OWN:
        qtbot.keyClick(chooser.search, Key.Key_Down)
    chooser.rename.click()
    assert [template.name for template in own_templates(office)] == ["社区换届"]
    assert chooser.current.name == "社区换届"
    prompts.answers = [True]
    chooser.withdraw.click()
    assert own_templates(office) == ()
    assert "社区换届" not in names(chooser)
    chooser.reject()


def test_a_template_withdrawn_meanwhile_is_said(flow, office, qtbot, prompts):
    key = save_template(office, "换届", as_draft(earlier(office))).hex
    flow.create(office)
    chooser = flow.chooser
    chooser.search.setText("换届")
    while chooser.current.origin is not Origin.OWN:
        qtbot.keyClick(chooser.search, Key.Key_Down)
    withdraw_template(office, key)
    prompts.answers = ["别的"]
    chooser.rename.click()
    assert [error.code for error in prompts.errors] == ["template-unknown"]
    chooser.reject()


def test_the_estate_is_the_one_of_the_last_topic(flow, office, qtbot):
    earlier(office)
    flow.create(office)
    qtbot.keyClick(flow.chooser.search, Key.Key_Return)
    qtbot.waitUntil(lambda: flow.dialog is not None)
    assert flow.dialog.estate.text() == "桂花苑"
    assert flow.dialog.title.text() == ""
    flow.dialog.reject()


def test_a_refused_draft_stays_open_with_all_that_was_typed(chooser, flow, office, qtbot, prompts):
    chooser.search.insert("业委会选举")
    qtbot.keyClick(chooser.search, Key.Key_Return)
    qtbot.waitUntil(lambda: flow.dialog is not None)
    dialog = flow.dialog
    qtbot.waitUntil(dialog.title.hasFocus)
    dialog.save.click()
    assert "选项" in dialog.band.text()
    assert dialog.focusWidget() is dialog.matters.rows[0].details.lines
    dialog.matters.rows[0].details.lines.insertPlainText("甲\n乙\n丙\n丁\n戊\n己")
    with qtbot.waitSignal(flow.topic_stored):
        dialog.save.click()
    assert prompts.errors == []
    assert len(load_topic(office, list_topics(office)[0].id).matters[0].options) == 6
