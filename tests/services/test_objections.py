# SPDX-License-Identifier: Apache-2.0
"""Objections to a posted result: received, answered, never lost."""

from datetime import date
from uuid import uuid4

import pytest

from commdesk.domain.errors import UserError
from commdesk.services.audit import verify
from commdesk.services.entry import EntryDesk
from commdesk.services.objections import Answer, Objections
from commdesk.services.stages import (
    archive_topic,
    close_topic,
    publish_topic,
    settle_topic,
    take_down_topic,
)
from tests import community
from tests.community import OPERATOR, paper


@pytest.fixture
def office(tmp_path):
    made = community.new_office(tmp_path / "office", homes=4)
    yield made
    assert verify(made).ok
    made.close()


@pytest.fixture
def topic(office):
    """A published result."""
    made = community.opened_topic(office)
    EntryDesk(office, made.id).store(paper(1, "for", topic=made))
    close_topic(office, made.id)
    settle_topic(office, made.id)
    publish_topic(office, made.id)
    return made


@pytest.fixture
def objections(office, topic):
    return Objections(office, topic.id)


def refusal(work):
    with pytest.raises(UserError) as refused:
        work()
    return refused.value.code


def test_an_objection_is_numbered_and_waits(objections):
    first = objections.receive("何立夏", "面积不对\n请核对", contact="13900000001")
    second = objections.receive("秦月", "没有收到票", received_on=date(2026, 2, 27))
    assert [one.number for one in objections.all()] == [1, 2]
    assert (first.text, first.contact, first.settled) == ("面积不对\n请核对", "13900000001", 1)
    assert (first.received_on, second.received_on) == (date(2026, 3, 1), date(2026, 2, 27))
    assert first.result is Answer.OPEN
    assert first.operator == OPERATOR
    assert objections.unanswered() == (first, second)


def test_an_answer_ends_the_waiting_and_can_be_given_anew(objections):
    first = objections.receive("何立夏", "面积不对")
    objections.answer(first.id, Answer.REJECTED, "经核对面积无误")
    objections.answer(first.id, Answer.UPHELD, "再次核对：确有一户登记错误")
    (now,) = objections.all()
    assert (now.result, now.answer) == (Answer.UPHELD, "再次核对：确有一户登记错误")
    assert now.answered_on == date(2026, 3, 1)
    assert now.text == "面积不对"
    assert objections.unanswered() == ()


def test_one_recorded_in_error_is_withdrawn_and_kept(objections):
    first = objections.receive("何立夏", "面积不对")
    objections.withdraw(first.id, "重复登记")
    (kept,) = objections.all()
    assert (kept.withdrawn, kept.reason) == (True, "重复登记")
    assert objections.unanswered() == ()
    assert refusal(lambda: objections.answer(first.id, Answer.UPHELD, "好")) == "objection-gone"
    assert objections.receive("秦月", "没有收到票").number == 2


@pytest.mark.parametrize(
    ("objector", "text", "day", "code"),
    [
        (" ", "面积不对", None, "objector-missing"),
        ("何立夏", " \n ", None, "objection-empty"),
        ("何立夏", "面积不对", date(2026, 3, 2), "day-to-come"),
        ("何" * 61, "面积不对", None, "text-too-long"),
        ("何立夏", "面" * 2001, None, "text-too-long"),
    ],
)
def test_what_is_not_complete_is_refused(objections, objector, text, day, code):
    assert refusal(lambda: objections.receive(objector, text, received_on=day)) == code
    assert objections.all() == ()


def test_answers_need_words_and_withdrawals_a_reason(objections):
    first = objections.receive("何立夏", "面积不对")
    assert refusal(lambda: objections.answer(first.id, Answer.UPHELD, " ")) == "answer-empty"
    assert refusal(lambda: objections.withdraw(first.id, " ")) == "reason-missing"
    assert refusal(lambda: objections.withdraw(uuid4(), "错")) == "objection-gone"
    with pytest.raises(ValueError, match="what became"):
        objections.answer(first.id, Answer.OPEN, "好")


def test_only_a_posted_result_is_objected_to(office, topic, objections):
    first = objections.receive("何立夏", "面积不对")
    take_down_topic(office, topic.id, "异议成立")
    assert refusal(lambda: objections.receive("秦月", "票")) == "topic-not-published"
    # The one it was taken down for is answered all the same.
    objections.answer(first.id, Answer.UPHELD, "已重新计票")
    assert objections.unanswered() == ()


def test_nothing_is_archived_over_an_open_objection_without_a_reason(office, topic, objections):
    objections.receive("何立夏", "面积不对")
    assert refusal(lambda: archive_topic(office, topic.id)) == "objections-open"
    archive_topic(office, topic.id, "当事人已口头撤回")
    first = objections.all()[0]
    late = refusal(lambda: objections.answer(first.id, Answer.UPHELD, "好"))
    assert late == "topic-not-published"
