# SPDX-License-Identifier: Apache-2.0
"""The course of a vote: the days on which it was really held, and corrections of its roll."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from commdesk.domain.errors import UserError
from commdesk.domain.register import Address
from commdesk.domain.results import RollChanges
from commdesk.domain.topics import Stage, TopicFacts
from commdesk.models.topics import TopicStage
from commdesk.services.afterwards.postings import objections_until
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.results.course import course_of
from commdesk.services.results.results import count_for_notice, count_topic
from commdesk.services.topics.roll_corrections import (
    add_paper,
    add_voter,
    correct_area,
    correct_voter,
    replace_paper,
    withdraw_paper,
    withdraw_voter,
)
from commdesk.services.topics.stages import (
    begins_later,
    close_topic,
    ends_later,
    publish_topic,
    reopen_topic,
    settle_topic,
    take_down_topic,
    unsettle_topic,
)
from commdesk.services.topics.topics import create_topic, load_roll, open_topic
from tests import community

ENDS = date(2026, 3, 20)


def noon(day):
    return datetime(2026, 3, day, 4, 0, tzinfo=UTC)


@pytest.fixture
def dated(estate):
    """A vote from the 1st to the 20th, opened on the 1st."""
    topic = community.draft_topic(estate)
    facts = TopicFacts("选聘", starts_on=date(2026, 3, 1), ends_on=ENDS)
    asked = tuple(community.MatterDraft(matter.title, matter.rule) for matter in topic.matters)
    made = create_topic(
        estate, facts, asked, basis=topic.basis, paper_per=topic.paper_per, policy=topic.policy
    )
    return open_topic(estate, made.id)


def test_closing_before_the_last_day_needs_a_reason_that_is_kept(estate, dated):
    estate.clock.now = noon(18)
    assert ends_later(estate, dated.id) == ENDS
    for reason in ("", " \u200b"):
        with pytest.raises(UserError) as raised:
            close_topic(estate, dated.id, reason)
        assert (raised.value.code, raised.value.details) == ("closed-early", {"day": ENDS})
    close_topic(estate, dated.id, "全部收齐")
    with estate.store.connection():
        kept = estate.store.value(
            TopicStage.select(TopicStage.reason).where(
                (TopicStage.topic == dated.id.hex) & TopicStage.current
            )
        )
    assert kept == "全部收齐"
    assert course_of(estate, dated.id).closed_on == date(2026, 3, 18)


def test_closing_before_the_first_day_needs_a_reason_and_the_days_are_the_true_ones(estate, dated):
    estate.clock.now = datetime(2026, 2, 24, 4, 0, tzinfo=UTC)
    assert begins_later(estate, dated.id) == date(2026, 3, 1)
    with pytest.raises(UserError) as raised:
        close_topic(estate, dated.id)
    assert raised.value.code == "closed-before-start"
    assert raised.value.details == {"day": date(2026, 3, 1)}
    EntryDesk(estate, dated.id).store(community.paper(3, topic=dated))
    close_topic(estate, dated.id, "全部收齐")
    course = course_of(estate, dated.id)
    assert course.keyed_from == course.closed_on == date(2026, 2, 24)


@pytest.mark.parametrize("day", [20, 22])
def test_from_the_last_day_on_it_needs_none(estate, dated, day):
    estate.clock.now = noon(day)
    assert ends_later(estate, dated.id) is begins_later(estate, dated.id) is None
    assert close_topic(estate, dated.id).stage is Stage.CLOSED


def test_the_days_are_those_of_the_first_opening_and_the_last_close(estate, dated):
    assert course_of(estate, dated.id).opened_on == date(2026, 3, 1)
    assert course_of(estate, dated.id).closed_on is None
    estate.clock.now = noon(20)
    close_topic(estate, dated.id)
    estate.clock.now = noon(21)
    reopen_topic(estate, dated.id, "漏录")
    assert course_of(estate, dated.id).closed_on is None
    estate.clock.now = noon(22)
    close_topic(estate, dated.id)
    estate.clock.now = noon(23)
    settle_topic(estate, dated.id, "照此核定", explained="另有说明")
    estate.clock.now = noon(24)
    unsettle_topic(estate, dated.id, "重核")
    course = course_of(estate, dated.id)
    assert (course.opened_on, course.closed_on) == (date(2026, 3, 1), date(2026, 3, 22))


def test_every_correction_of_the_roll_is_counted_for_its_own_topic_alone(estate, topic, dated):
    roll = load_roll(estate, topic.id)
    two = next(papers for papers in roll.papers_of.values() if len(papers) == 2)
    place = Address("39", "1", "0101")
    add_voter(estate, topic.id, name="周新", place=place, reason="漏登")
    add_voter(estate, topic.id, name="周旧", reason="漏登")
    withdraw_voter(estate, topic.id, 9, "已转让")
    add_paper(estate, topic.id, 5, place=replace(place, room="0102"), area=1, reason="漏登")
    withdraw_paper(estate, topic.id, two[0].number, "重复")
    replace_paper(estate, topic.id, 30, "污损")
    correct_area(estate, topic.id, 31, 1_000_000, "按产权证")
    correct_voter(estate, topic.id, 6, name="王小明", phone="", reason="登记有误")
    replace_paper(estate, dated.id, 3, "污损")
    assert course_of(estate, topic.id).changes == RollChanges(2, 1, 1, 1, 1, 1, 1)
    assert course_of(estate, dated.id).changes == RollChanges(papers_replaced=1)
    told = count_for_notice(estate, topic.id)
    assert told.course == course_of(estate, topic.id)
    assert replace(told, course=count_topic(estate, topic.id).course) == count_topic(
        estate, topic.id
    )


def test_which_settling_holds(estate):
    topic = community.opened_topic(estate)
    assert course_of(estate, topic.id).settled == 0
    close_topic(estate, topic.id)
    settle_topic(estate, topic.id)
    assert course_of(estate, topic.id).settled == 1
    unsettle_topic(estate, topic.id, "复核")
    assert course_of(estate, topic.id).settled == 0
    settle_topic(estate, topic.id, "已复核")
    assert course_of(estate, topic.id).settled == 2


def test_once_it_hangs_the_last_day_for_objections_is_known(estate, dated):
    estate.clock.now = noon(20)
    close_topic(estate, dated.id)
    settle_topic(estate, dated.id)
    assert course_of(estate, dated.id).objections_until is None
    publish_topic(estate, dated.id)
    last = course_of(estate, dated.id).objections_until
    assert last == objections_until(estate, dated.id)
    assert last is not None
    take_down_topic(estate, dated.id, "漏计")
    assert course_of(estate, dated.id).objections_until is None
