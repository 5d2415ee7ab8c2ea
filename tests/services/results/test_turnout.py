# SPDX-License-Identifier: Apache-2.0
"""While papers wait for their blind reading, only the turnout is told."""

import pytest

from commdesk.domain.double_entry import Turn
from commdesk.domain.entry_rules import Double, EntryRules
from commdesk.domain.errors import UserError
from commdesk.domain.outcome import Outcome
from commdesk.domain.reading import VoidReason
from commdesk.domain.tally import Weight
from commdesk.domain.topics import Policy
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.papers.paper_list import PaperState, list_papers
from commdesk.services.results.blind import awaiting_check, must_not_be_blind
from commdesk.services.results.results import count_topic
from commdesk.services.results.turnout import blind_turnout
from commdesk.services.results.what_if import read_papers
from commdesk.services.topics.stages import close_topic, settle_topic
from commdesk.services.topics.topics import load_roll
from tests import community


@pytest.fixture
def twice(estate):
    return community.opened_topic(estate, entry=EntryRules(Double.ALL))


def key(estate, topic, name, number, turn=Turn.FIRST, **more):
    estate.operator = name
    EntryDesk(estate, topic.id, turn).store(community.paper(number, "for", topic=topic, **more))
    estate.operator = community.OPERATOR


def test_a_topic_keyed_once_hides_nothing(estate, topic, desk):
    desk.store(community.paper(1, topic=topic))
    assert awaiting_check(estate, topic.id) == 0
    assert blind_turnout(estate, topic.id) is None


def test_the_turnout_is_told_and_is_the_same_for_valid_and_void(estate, twice):
    assert blind_turnout(estate, twice.id) is None
    key(estate, twice, "张三", 1)
    key(estate, twice, "张三", 2, void=VoidReason.UNSIGNED)
    roll = load_roll(estate, twice.id)
    one, two = roll.papers[0], roll.papers[1]
    assert one.voter == two.voter
    told = blind_turnout(estate, twice.id)
    assert (told.awaiting, told.returned, told.to_return) == (2, 2, 61)
    assert told.back == Weight(1, one.area + two.area)
    assert told.roll == Weight(roll.people, roll.area)


def test_nothing_else_tells_what_is_void(estate, twice):
    key(estate, twice, "张三", 2, void=VoidReason.UNSIGNED)
    assert list_papers(estate, twice.id)[1].state is PaperState.RETURNED
    for tell in (must_not_be_blind, read_papers):
        with pytest.raises(UserError) as raised:
            tell(estate, twice.id)
        assert (raised.value.code, raised.value.details) == ("results-blind", {"count": 1})
    key(estate, twice, "李四", 2, Turn.SECOND, void=VoidReason.UNSIGNED)
    assert list_papers(estate, twice.id)[1].state is PaperState.VOID
    assert blind_turnout(estate, twice.id) is None
    must_not_be_blind(estate, twice.id)


def test_results_kept_back_show_when_the_vote_is_closed(estate):
    topic = community.opened_topic(estate, entry=EntryRules(turnout_only=True))
    told = blind_turnout(estate, topic.id)
    assert (told.awaiting, told.returned) == (0, 0)
    EntryDesk(estate, topic.id).store(community.paper(1, topic=topic))
    assert blind_turnout(estate, topic.id).returned == 1
    for tell in (must_not_be_blind, read_papers):
        with pytest.raises(UserError) as raised:
            tell(estate, topic.id)
        assert raised.value.code == "results-kept-back"
    close_topic(estate, topic.id)
    assert blind_turnout(estate, topic.id) is None
    must_not_be_blind(estate, topic.id)


def test_a_settled_result_is_shown_though_papers_were_left_unread(estate, twice):
    key(estate, twice, "张三", 2)
    close_topic(estate, twice.id)
    assert awaiting_check(estate, twice.id) == 1
    settle_topic(estate, twice.id, explained="另行复核")
    assert blind_turnout(estate, twice.id) is None


@pytest.mark.parametrize("void_takes_part", [False, True])
def test_those_taking_part_are_told_as_the_board_will_say(estate, void_takes_part):
    topic = community.opened_topic(
        estate,
        matters=1,
        policy=Policy(void_takes_part=void_takes_part),
        entry=EntryRules(turnout_only=True),
    )
    roll = load_roll(estate, topic.id)
    others = [paper for paper in roll.papers if paper.voter != roll.papers[0].voter][:2]
    EntryDesk(estate, topic.id).store(community.paper(others[0].number, topic=topic))
    EntryDesk(estate, topic.id).store(
        community.paper(others[1].number, topic=topic, void=VoidReason.UNSIGNED)
    )
    told = blind_turnout(estate, topic.id)
    assert told.back.people == 2
    close_topic(estate, topic.id)
    (outcome,) = count_topic(estate, topic.id).outcomes
    assert isinstance(outcome, Outcome)
    assert told.taking_part == outcome.tally.taking_part
    assert told.taking_part.people == (2 if void_takes_part else 1)


def test_of_several_matters_or_blind_ones_only_papers_are_told(estate, twice):
    key(estate, twice, "张三", 1)
    assert blind_turnout(estate, twice.id).taking_part is None
    topic = community.opened_topic(estate, matters=2, entry=EntryRules(turnout_only=True))
    assert blind_turnout(estate, topic.id).taking_part is None
