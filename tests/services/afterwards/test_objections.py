# SPDX-License-Identifier: Apache-2.0
"""Objections to a posted result: received, answered, never lost."""

import json
from datetime import date, datetime, timedelta
from uuid import uuid4

import pytest

from commdesk.domain.calendar import DatePresets
from commdesk.domain.errors import UserError
from commdesk.domain.topics import Stage
from commdesk.models.office import Trail
from commdesk.services.afterwards.objections import Answer, Objections
from commdesk.services.afterwards.postings import Posting, objections_until, postings_of
from commdesk.services.afterwards.settling import OpenPoint, PointKind, open_points
from commdesk.services.audit import verify
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.office.date_presets import store_date_presets
from commdesk.services.topics.stages import (
    archive_topic,
    close_topic,
    publish_topic,
    reopen_topic,
    settle_topic,
    take_down_topic,
    unsettle_topic,
)
from commdesk.services.topics.topics import load_topic
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


def test_nobody_is_answered_before_objecting(objections):
    first = objections.receive("何立夏", "面积不对", received_on=date(2026, 2, 28))
    early = refusal(
        lambda: objections.answer(first.id, Answer.UPHELD, "属实", answered_on=date(2026, 2, 27))
    )
    assert early == "answer-before-objection"
    objections.answer(first.id, Answer.UPHELD, "属实", answered_on=date(2026, 2, 28))
    assert objections.all()[0].answered_on == date(2026, 2, 28)


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


POSTED, LAST = date(2026, 3, 1), date(2026, 3, 9)
"""Seven days from Sunday the 1st end on a Sunday; objections are taken on Monday too."""


def until(office, topic, stage):
    """Bring a published topic to a stage."""
    back = {
        Stage.PUBLISHED: (),
        Stage.ARCHIVED: (lambda: archive_topic(office, topic.id, "先行归档"),),
        Stage.CLOSED: (lambda: take_down_topic(office, topic.id, "有人反映"),),
    }
    for stage_, act in (
        (Stage.OPEN, lambda: reopen_topic(office, topic.id, "补收")),
        (Stage.SETTLED, lambda: settle_topic(office, topic.id)),
    ):
        back[stage_] = (*back[Stage.CLOSED], act)
    for act in back[stage]:
        act()
    assert load_topic(office, topic.id).stage is stage


@pytest.mark.parametrize(
    ("day", "hour", "is_late"),
    [(1, "09:30", False), (9, "23:59", False), (10, "00:00", True), (31, "12:00", True)],
)
@pytest.mark.parametrize(
    "stage", [Stage.PUBLISHED, Stage.CLOSED, Stage.OPEN, Stage.SETTLED, Stage.ARCHIVED]
)
def test_an_objection_is_recorded_at_every_stage_once_a_result_was_posted(
    office, topic, objections, stage, day, hour, is_late
):
    until(office, topic, stage)
    now = datetime.fromisoformat(f"2026-03-{day:02d} {hour}").astimezone()
    office.clock.now = max(now, office.clock.now)
    one = objections.receive("何立夏", "面积不对")
    assert (one.received_on, one.is_late) == (date(2026, 3, day), is_late)
    assert one.settled == 1
    objections.answer(one.id, Answer.REJECTED, "经核对面积无误")
    assert objections.unanswered() == ()
    with office.store.connection():
        told = office.store.value(
            Trail.select(Trail.details).where(Trail.action == "objection.receive")
        )
    details = json.loads(told)
    assert details["until"] == "2026-03-09"
    assert details.get("late") == (f"2026-03-{day}" if is_late else None)


def test_the_day_it_came_says_whether_it_is_late_not_the_day_it_was_written_down(
    office, objections
):
    office.clock.now += timedelta(days=20)
    in_time = objections.receive("何立夏", "面积不对", received_on=LAST)
    late = objections.receive("秦月", "没有收到票", received_on=LAST + timedelta(days=1))
    assert (in_time.is_late, late.is_late) == (False, True)


def test_nothing_is_late_where_no_time_is_given(office, objections):
    store_date_presets(office, DatePresets(objection_days=0))
    office.clock.now += timedelta(days=90)
    assert not objections.receive("何立夏", "面积不对").is_late


def test_nobody_objects_to_what_was_never_posted(office):
    made = community.opened_topic(office)
    objections = Objections(office, made.id)
    for act in (None, close_topic, settle_topic):
        if act:
            act(office, made.id)
        assert refusal(lambda: objections.receive("秦月", "票")) == "topic-not-published"
    assert postings_of(office, made.id) == ()


def test_an_objection_is_about_what_hung_on_its_day(office, topic, objections):
    def later(days):
        office.clock.now += timedelta(days=days)

    later(3)
    take_down_topic(office, topic.id, "异议成立")
    settle_topic(office, topic.id)
    unsettle_topic(office, topic.id, "再核对一次")
    settle_topic(office, topic.id)
    later(11)
    publish_topic(office, topic.id)
    later(1)
    assert postings_of(office, topic.id) == (
        Posting(POSTED, LAST, 1, taken_down_on=date(2026, 3, 4)),
        Posting(date(2026, 3, 15), date(2026, 3, 23), 3),
    )
    assert objections_until(office, topic.id) == date(2026, 3, 23)
    received = [
        objections.receive("何立夏", "面积不对", received_on=date(2026, 2, 27)),
        objections.receive("何立夏", "面积不对", received_on=LAST),
        objections.receive("何立夏", "面积不对", received_on=date(2026, 3, 14)),
        objections.receive("何立夏", "面积不对", received_on=date(2026, 3, 15)),
        objections.receive("何立夏", "面积不对"),
    ]
    assert [(one.settled, one.is_late) for one in received] == [
        (1, False), (1, False), (1, True), (3, False), (3, False),
    ]  # fmt: skip


def test_nothing_is_settled_anew_over_an_unanswered_objection_without_a_reason(
    office, topic, objections
):
    objections.receive("秦月", "没有收到票")
    first = objections.receive("何立夏", "面积不对")
    in_error = objections.receive("何立夏", "面积不对")
    objections.withdraw(in_error.id, "重复登记")
    take_down_topic(office, topic.id, "异议成立")
    assert open_points(office, topic.id) == (OpenPoint(PointKind.OBJECTION, 2, (1, 2)),)
    with pytest.raises(UserError) as refused:
        settle_topic(office, topic.id, "结果明确")
    assert refused.value.code == "not-balanced"
    assert refused.value.details["points"] == open_points(office, topic.id)
    objections.answer(first.id, Answer.UPHELD, "已更正一户面积")
    settle_topic(office, topic.id, explained="另一条与计票无关，另行书面答复")
    with office.store.connection():
        told = office.store.rows(
            Trail.select(Trail.details)
            .where(Trail.action == "topic.settle")
            .order_by(Trail.arrival)
        )
        details = json.loads(list(told)[-1][0])
    assert details["open"] == [{"what": "objection-unanswered", "count": 1, "which": [1]}]
    assert details["explained"] == "另一条与计票无关，另行书面答复"


def test_nothing_is_archived_over_an_open_objection_without_a_reason(office, topic, objections):
    objections.receive("何立夏", "面积不对")
    assert refusal(lambda: archive_topic(office, topic.id)) == "objections-open"
    archive_topic(office, topic.id, "当事人已口头撤回")
    first = objections.all()[0]
    with office.store.connection():
        told = office.store.value(
            Trail.select(Trail.details).where(Trail.action == "topic.archive")
        )
    details = json.loads(told)
    assert (details["unanswered"], details["until"]) == (1, "2026-03-09")
    # It waits for its answer all the same.
    objections.answer(first.id, Answer.REJECTED, "当事人已口头撤回")
    assert objections.unanswered() == ()
