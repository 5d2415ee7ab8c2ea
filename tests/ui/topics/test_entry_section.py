# SPDX-License-Identifier: Apache-2.0
"""How papers are keyed is chosen in the topic's dialog, and is kept by copies and templates."""

from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

from commdesk.domain.entry_rules import NEW_ENTRY, PLAIN_ENTRY, Double, EntryRules, Precedence
from commdesk.services.topics.template_texts import (
    as_draft,
    content_of,
    copy_of,
    draft_of_content,
)
from commdesk.services.topics.templates import own_templates, save_template, shipped_templates
from commdesk.services.topics.topics import list_topics, load_topic
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.topics.template_flow import TemplateFlow
from commdesk.ui.topics.topic_dialog import TopicDialog
from tests import community

TODAY = date(2026, 11, 22)
RULES = EntryRules(
    Double.SAMPLE,
    35,
    approval=True,
    alike=True,
    on_complete=True,
    batches=True,
    check_digits=True,
    precedence=Precedence.LAST,
    turnout_only=True,
)


@pytest.fixture
def office(tmp_path):
    made = community.new_office(tmp_path / "office", homes=60)
    yield made
    made.close()


@pytest.fixture
def dialog(qtbot, themed, chinese):
    made = TopicDialog("桂花社区", TODAY)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_new_topic_begins_with_check_digits_and_says_so(dialog):
    assert dialog.draft().entry == NEW_ENTRY
    assert dialog.entry_fold.said.text() == "录入一遍，带校验数字"


def test_every_setting_is_shown_and_read_back(dialog):
    for rules in (RULES, PLAIN_ENTRY, EntryRules(Double.ALL)):
        dialog.entry.show_rules(rules)
        assert dialog.draft().entry == rules


def test_the_share_is_asked_for_only_where_a_sample_is_drawn(dialog):
    dialog.entry_fold.open()
    shown = []
    for double in Double:
        dialog.entry.double.setCurrentIndex(dialog.entry.double.findData(double))
        shown.append(dialog.entry.percent.isVisible())
    assert shown == [False, True, False]
    assert dialog.entry_fold.said.text().startswith("全部双人录入")


def test_a_draft_is_changed_through_the_dialog(qtbot, themed, prompts, office):
    jobs = JobRunner()
    topic = community.draft_topic(office, entry=RULES)
    window = QWidget()
    qtbot.addWidget(window)
    flow = TemplateFlow(jobs, prompts, window)
    (line,) = list_topics(office)
    flow.change(office, line)
    dialog = flow.dialog
    assert dialog.entry.rules() == RULES
    dialog.entry.on_complete.setChecked(False)
    with qtbot.waitSignal(flow.topic_stored):
        dialog.save.click()
    stored = load_topic(office, topic.id).entry
    assert stored.on_complete is False
    assert (stored.double, stored.percent, stored.precedence) == (
        Double.SAMPLE, 35, Precedence.LAST,
    )  # fmt: skip
    qtbot.waitUntil(lambda: not jobs.is_busy)
    jobs.shut_down()


@pytest.mark.parametrize("rules", [RULES, PLAIN_ENTRY, NEW_ENTRY])
def test_copies_and_templates_keep_it(office, rules):
    topic = community.draft_topic(office, entry=rules)
    assert copy_of(topic, TODAY).entry == rules
    save_template(office, "本社区常用", as_draft(topic))
    (kept,) = own_templates(office)
    assert kept.draft(TODAY).entry == rules


def test_a_template_from_before_there_was_a_choice_gets_what_a_new_topic_gets(office):
    content = content_of(as_draft(community.draft_topic(office, entry=PLAIN_ENTRY)))
    del content["entry"]
    assert draft_of_content(content, TODAY).entry == NEW_ENTRY
    assert {one.draft(TODAY).entry for one in shipped_templates()} == {NEW_ENTRY}
