# SPDX-License-Identifier: Apache-2.0
"""The count from what is stored equals the domain's count; rulings; the imprint of a page."""

import pytest

from commdesk.domain.chain import short_code
from commdesk.domain.errors import UserError
from commdesk.domain.outcome import Outcome
from commdesk.domain.results import count
from commdesk.domain.tally import Returns
from commdesk.domain.topics import Policy, Unreturned
from commdesk.services.audit import head, verify
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.entry.rulings import rule_on
from commdesk.services.results.results import count_topic, imprint
from commdesk.services.topics.topics import load_roll
from tests import community
from tests.community import paper


def test_an_open_topic_without_papers_counts_nothing(estate, topic):
    results = count_topic(estate, topic.id)
    roll = load_roll(estate, topic.id)
    assert results == count(topic, roll, Returns())
    assert (results.roll.people, results.roll.area) == (roll.people, roll.area)


def test_the_count_takes_readings_deliveries_and_rulings(estate):
    policy = Policy(Unreturned.FOLLOW_MAJORITY)
    topic = community.opened_topic(estate, policy=policy)
    desk = EntryDesk(estate, topic.id)
    roll = load_roll(estate, topic.id)
    several = next(papers for papers in roll.papers_of.values() if len(papers) > 1)
    readings = {
        number: paper(number, ("for", "against", "abstain")[number % 3], topic=topic)
        for number in range(1, 45)
    }
    for number, held in zip(
        (several[0].number, several[1].number), ("for", "against"), strict=True
    ):
        readings[number] = paper(number, held, topic=topic)
    for reading in readings.values():
        desk.store(reading)
    desk.deliver(range(1, 56), "上门")
    returns = Returns(readings, frozenset(range(1, 56)))
    counted = count_topic(estate, topic.id)
    assert counted == count(topic, roll, returns)
    assert isinstance(counted.outcomes[0], Outcome)
    assert counted.outcomes[0].tally.undecided
    rule_on(estate, topic.id, "m1", several[0].voter, "against", "本人确认")
    rule_on(estate, topic.id, "m1", several[0].voter, "for", "再次确认")
    ruled = Returns(readings, returns.delivered, {("m1", several[0].voter): "for"})
    assert count_topic(estate, topic.id) == count(topic, roll, ruled)
    again = community.reopened(estate)
    assert count_topic(again, topic.id) == count(topic, roll, ruled)
    assert verify(again).ok
    again.close()


def test_a_correction_counts_and_the_old_version_does_not(desk, estate, topic):
    for number in range(1, 62):
        desk.store(paper(number, "against", topic=topic))
    for number in range(1, 62):
        desk.correct(paper(number, "for", topic=topic), "全部看错")
    roll = load_roll(estate, topic.id)
    expected = Returns({number: paper(number, "for", topic=topic) for number in range(1, 62)})
    assert count_topic(estate, topic.id) == count(topic, roll, expected)


def test_topics_are_counted_apart(estate):
    first, second = community.opened_topic(estate), community.opened_topic(estate)
    EntryDesk(estate, first.id).store(paper(1, topic=first))
    EntryDesk(estate, first.id).deliver([7], "上门")
    assert count_topic(estate, second.id).papers.returned == 0
    assert count_topic(estate, second.id).papers.delivered == 0
    assert count_topic(estate, first.id).papers.returned == 1


def test_a_ruling_needs_a_reason_and_an_answer_of_the_topic(estate, topic):
    with pytest.raises(UserError, match="reason-missing"):
        rule_on(estate, topic.id, "m1", 1, "for", "")
    with pytest.raises(KeyError):
        rule_on(estate, topic.id, "m9", 1, "for", "本人确认")
    with pytest.raises(UserError, match="ruling-outdated"):
        rule_on(estate, topic.id, "m1", 1, "for", "本人确认")


def test_the_imprint_ties_a_page_to_the_trail(desk, estate, topic):
    before = imprint(estate)
    assert before.office == "桂花社区"
    assert before.check_code == short_code(head(estate))
    assert before.printed_at.utcoffset() is not None
    desk.store(paper(1, topic=topic))
    assert imprint(estate).check_code != before.check_code
