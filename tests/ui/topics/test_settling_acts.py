# SPDX-License-Identifier: Apache-2.0
"""What is open before settling is listed with what to do, and the review is in the menu."""

import pytest

from commdesk.domain.entry_rules import Double, EntryRules
from commdesk.domain.topics import Stage
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.topics.stages import close_topic, settle_topic
from commdesk.services.topics.topics import load_topic
from commdesk.ui.topics.stage_menu import Verb
from commdesk.ui.topics.topics_tab import TopicsTab
from tests import community


@pytest.fixture
def office(tmp_path):
    made = community.new_office(tmp_path / "office", homes=60)
    yield made
    made.close()


@pytest.fixture
def tab(qtbot, jobs, prompts, themed, chinese):
    made = TopicsTab(jobs, prompts)
    qtbot.addWidget(made)
    made.resize(1200, 640)
    made.topics_changed.connect(
        lambda lines, go_to: made.show_topic(
            made._office,
            go_to if go_to in {line.id for line in lines} else (lines[0].id if lines else None),
        )
    )
    with qtbot.waitExposed(made):
        made.show()
    yield made
    qtbot.waitUntil(lambda: not jobs.is_busy)


@pytest.fixture
def topic(office):
    return community.opened_topic(office)


def choose(tab, verb):
    action = tab.topics.more.action(verb)
    assert action is not None
    action.trigger()


def stage(office, topic):
    return load_topic(office, topic.id).stage


def test_what_is_open_is_listed_before_settling_and_asks_for_a_reason(tab, office, qtbot, prompts):
    topic = community.opened_topic(office, entry=EntryRules(Double.ALL))
    EntryDesk(office, topic.id).store(community.paper(3, topic=topic))
    close_topic(office, topic.id)
    tab.show_office(office)
    prompts.answers = [True, None]
    tab.topics.settle.click()
    qtbot.waitUntil(lambda: len(prompts.questions) == 2)
    assert "1 张票待复核。请由另一人录入第二遍。" in prompts.questions[1]
    assert stage(office, topic) is Stage.CLOSED
    prompts.answers = [True, "纸票封存，另行复核"]
    with qtbot.waitSignal(tab.acts.topic_stored):
        tab.topics.settle.click()
    assert stage(office, topic) is Stage.SETTLED
    assert prompts.errors == []


def test_the_review_is_asked_for_in_the_menu_where_papers_are_keyed_twice(
    tab, topic, office, qtbot
):
    twice = community.opened_topic(office, entry=EntryRules(Double.SAMPLE))
    tab.show_office(office)
    tab.show_topic(office, twice.id)
    with qtbot.waitSignal(tab.review_chosen):
        choose(tab, Verb.REVIEW)
    tab.show_topic(office, topic.id)
    assert tab.topics.more.action(Verb.REVIEW) is None
    close_topic(office, twice.id)
    settle_topic(office, twice.id, explained="另有说明")
    tab.reload(twice.id)
    assert tab.topics.current.stage is Stage.SETTLED
    assert tab.topics.more.action(Verb.REVIEW) is None
