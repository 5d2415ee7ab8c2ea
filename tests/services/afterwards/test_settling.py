# SPDX-License-Identifier: Apache-2.0
"""Nothing is settled while papers are unchecked or do not balance, unless that is explained."""

import json

import pytest

from commdesk.domain.double_entry import Decision, Turn
from commdesk.domain.entry_rules import Double, EntryRules
from commdesk.domain.errors import UserError
from commdesk.domain.keying import Keying
from commdesk.domain.reading import Channel
from commdesk.domain.rights import Role
from commdesk.domain.topics import Stage
from commdesk.models.office import Trail
from commdesk.services.afterwards.settling import OpenPoint, PointKind, open_points, papers_to_rekey
from commdesk.services.audit import verify
from commdesk.services.entry.batches import Batches
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.entry.double_entry import ReviewDesk
from commdesk.services.entry.unfinished import UnfinishedPapers
from commdesk.services.topics.roll_corrections import replace_paper
from commdesk.services.topics.stages import (
    archive_topic,
    close_topic,
    publish_topic,
    reopen_topic,
    settle_topic,
    take_down_topic,
    unsettle_topic,
)
from commdesk.services.topics.topics import load_roll, load_topic
from tests import community


@pytest.fixture
def twice(estate):
    return community.opened_topic(estate, entry=EntryRules(Double.ALL))


def store_as(estate, topic, name, number, choice, turn=Turn.FIRST):
    estate.operator = name
    EntryDesk(estate, topic.id, turn).store(community.paper(number, choice, topic=topic))
    estate.operator = community.OPERATOR


def store_as_one(estate, topic, number):
    EntryDesk(estate, topic.id).store(community.paper(number, topic=topic))


def refusal(work):
    with pytest.raises(UserError) as raised:
        work()
    return raised.value


def test_papers_that_balance_leave_nothing_open(estate, topic, desk):
    desk.store(community.paper(1, topic=topic))
    assert open_points(estate, topic.id) == ()
    close_topic(estate, topic.id)
    assert settle_topic(estate, topic.id).stage is Stage.SETTLED


def test_unread_and_undecided_papers_are_open_points(estate, twice):
    for number in (1, 2, 3):
        store_as(estate, twice, "张三", number, "for")
    store_as(estate, twice, "李四", 1, "for", Turn.SECOND)
    store_as(estate, twice, "李四", 2, "against", Turn.SECOND)
    assert open_points(estate, twice.id) == (
        OpenPoint(PointKind.AWAITING, 1),
        OpenPoint(PointKind.DIFFERING, 1),
    )
    close_topic(estate, twice.id)
    error = refusal(lambda: settle_topic(estate, twice.id, "结果明确"))
    assert error.code == "not-balanced"
    assert error.details["points"] == open_points(estate, twice.id)
    assert load_topic(estate, twice.id).stage is Stage.CLOSED
    store_as(estate, twice, "李四", 3, "for", Turn.SECOND)
    ReviewDesk(estate, twice.id).decide(2, Decision.FIRST, "以纸票为准")
    assert settle_topic(estate, twice.id).stage is Stage.SETTLED


def test_what_is_explained_is_settled_and_stays_on_record_with_what_was_open(estate, twice):
    store_as(estate, twice, "张三", 7, "for")
    close_topic(estate, twice.id)
    settle_topic(estate, twice.id, explained=" 纸票已封存，另行复核 ")
    with estate.store.connection():
        told = estate.store.value(Trail.select(Trail.details).where(Trail.action == "topic.settle"))
    details = json.loads(told)
    assert details["explained"] == "纸票已封存，另行复核"
    assert details["open"] == [{"what": "awaiting-second-reading", "count": 1}]
    assert verify(estate).ok


def test_batches_are_closed_before_the_count_is_the_last_word(estate, topic, desk):
    batches = Batches(estate, topic.id)
    batches.open(2, box="一号箱")
    desk.store(community.paper(4, topic=topic))
    assert open_points(estate, topic.id) == (OpenPoint(PointKind.BATCH_OPEN, 1, (1,)),)
    batches.close(batches.mine().id, "一张为空白废纸")
    # A difference that is explained is nobody's business any more.
    assert open_points(estate, topic.id) == ()


def test_a_paper_begun_and_never_stored_is_an_open_point(estate, topic, desk):
    kept = UnfinishedPapers(estate, desk)
    keying = Keying.start(5, topic.matters).press("1")
    assert keying is not None
    kept.keep(keying, Channel.COUNTER)
    assert open_points(estate, topic.id) == (OpenPoint(PointKind.UNFINISHED, 1, ("5",)),)
    desk.store(community.paper(5, topic=topic))
    assert open_points(estate, topic.id) == ()


def test_papers_of_a_withdrawn_batch_are_named_until_all_are_keyed_again(estate):
    topic = community.opened_topic(estate, entry=EntryRules(check_digits=True, batches=True))
    printed = topic.codes.printed
    batches = Batches(estate, topic.id)
    pile = batches.open(4)
    for number in (1, 2, 3, 4):
        store_as_one(estate, topic, number)
    batches.withdraw(pile.id, "数错")
    again = batches.open(2)
    for number in (1, 2):
        store_as_one(estate, topic, number)
    batches.close(again.id)
    left = (printed(3), printed(4))
    assert papers_to_rekey(estate, topic.id) == left
    assert open_points(estate, topic.id) == (OpenPoint(PointKind.REKEY, 2, left),)
    close_topic(estate, topic.id)
    error = refusal(lambda: settle_topic(estate, topic.id, "结果明确"))
    assert error.details["points"] == (OpenPoint(PointKind.REKEY, 2, left),)
    reopen_topic(estate, topic.id, "补录")
    last = batches.open(2)
    for number in (3, 4):
        store_as_one(estate, topic, number)
    batches.close(last.id)
    assert open_points(estate, topic.id) == ()


def test_a_paper_of_a_withdrawn_batch_that_left_the_roll_is_not_missed(estate, topic, desk):
    batches = Batches(estate, topic.id)
    pile = batches.open(2)
    for number in (1, 3):
        store_as_one(estate, topic, number)
    batches.withdraw(pile.id, "数错")
    replace_paper(estate, topic.id, 3, "写错")
    assert papers_to_rekey(estate, topic.id) == ("1",)


@pytest.mark.parametrize("role", [Role.CLERK, Role.OBSERVER])
def test_only_a_supervisor_goes_beyond_closing(estate, topic, role):
    close_topic(estate, topic.id)
    estate.role = role
    acts = (
        lambda: settle_topic(estate, topic.id),
        lambda: reopen_topic(estate, topic.id, "因"),
        lambda: unsettle_topic(estate, topic.id, "因"),
        lambda: publish_topic(estate, topic.id),
        lambda: take_down_topic(estate, topic.id, "因"),
        lambda: archive_topic(estate, topic.id),
    )
    assert {refusal(act).code for act in acts} == {"right-missing"}
    estate.role = Role.SUPERVISOR
    assert settle_topic(estate, topic.id).stage is Stage.SETTLED


def test_voters_nobody_ruled_on_need_an_explanation_though_nothing_turns_on_them(estate):
    topic = community.opened_topic(estate)
    desk = EntryDesk(estate, topic.id)
    roll = load_roll(estate, topic.id)
    papers = {}
    for one in roll.papers:
        papers.setdefault(one.voter, []).append(one.number)
    (first, second, *_) = next(numbers for numbers in papers.values() if len(numbers) > 1)
    desk.store(community.paper(first, "for", topic=topic))
    desk.store(community.paper(second, "against", topic=topic))
    others = [numbers[0] for numbers in papers.values() if len(numbers) == 1]
    for number in others:
        desk.store(community.paper(number, "for", topic=topic))
    close_topic(estate, topic.id)
    with pytest.raises(UserError) as refused:
        settle_topic(estate, topic.id)
    assert refused.value.code == "not-balanced"
    assert refused.value.details["points"] == (OpenPoint(PointKind.UNRULED, 1),)
    settle_topic(estate, topic.id, explained="本人未到场，不影响结论")
