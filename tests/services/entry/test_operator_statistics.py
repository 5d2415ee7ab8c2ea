# SPDX-License-Identifier: Apache-2.0
"""Who keyed what, how fast, and how often it was decided otherwise: exact, and not for all."""

from datetime import UTC, datetime, timedelta
from fractions import Fraction

import pytest

from commdesk.domain.double_entry import Decision, Turn
from commdesk.domain.entry_rules import Double, EntryRules
from commdesk.domain.errors import UserError
from commdesk.domain.reading import BLANK, VoidReason
from commdesk.domain.rights import Role
from commdesk.services.entry.batches import Batches
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.entry.double_entry import ReviewDesk
from commdesk.services.entry.operator_statistics import active_time, operator_statistics
from tests import community

NOON = datetime(2026, 3, 2, 4, tzinfo=UTC)


class SetClock:
    """The same time until it is set."""

    def __init__(self):
        self.now = NOON

    def __call__(self):
        self.now += timedelta(milliseconds=1)
        return self.now


@pytest.fixture
def twice(estate):
    made = community.opened_topic(estate, entry=EntryRules(Double.ALL))
    estate.clock = SetClock()
    return made


@pytest.fixture
def key(estate, twice):
    def key(name, number, choice="for", turn=Turn.FIRST, *, after=0, **more):
        estate.clock.now += timedelta(seconds=after)
        estate.operator = name
        EntryDesk(estate, twice.id, turn).store(
            community.paper(number, choice, topic=twice, **more)
        )
        estate.operator = community.OPERATOR

    return key


def work_of(estate, topic, name):
    return next(work for work in operator_statistics(estate, topic.id) if work.name == name)


def test_pauses_and_the_first_paper_after_them_are_no_working_time():
    def at(*seconds):
        return [(NOON + timedelta(seconds=second), True) for second in seconds]

    assert active_time(at(0, 20, 40, 341, 371)) == (timedelta(seconds=70), 3)
    assert active_time(at(0, 300)) == (timedelta(seconds=300), 1)
    assert active_time(at(5)) == (timedelta(), 0)


def test_papers_an_hour_are_exact(estate, twice, key):
    for number in range(1, 5):
        key("张三", number, after=20)
    key("李四", 1, turn=Turn.SECOND, after=3600)
    zhang, li = operator_statistics(estate, twice.id)
    assert (zhang.name, zhang.first, zhang.second) == ("张三", 4, 0)
    assert zhang.per_hour is not None
    assert 179 < zhang.per_hour < 181
    assert isinstance(zhang.per_hour, Fraction)
    assert (li.first, li.second, li.per_hour) == (0, 1, None)


def test_differences_and_what_was_decided_against(estate, twice, key):
    for number in range(1, 6):
        key("张三", number, "for")
        key("李四", number, "against" if number < 5 else "for", Turn.SECOND)
    review = ReviewDesk(estate, twice.id)
    review.decide(1, Decision.FIRST, "以纸票为准")
    review.decide(2, Decision.SECOND, "以纸票为准")
    marks = {part.key: BLANK for part in twice.parts}
    review.rekey(3, marks, "两人都看错")
    zhang, li = work_of(estate, twice, "张三"), work_of(estate, twice, "李四")
    assert (zhang.differences, zhang.against) == (4, 2)
    assert (li.differences, li.against) == (4, 2)
    # Whoever decides has keyed nothing by that.
    assert {work.name for work in operator_statistics(estate, twice.id)} == {"张三", "李四"}
    review.void(4, VoidReason.ALTERED, "涂改")
    assert work_of(estate, twice, "张三").against == 3


def test_corrections_are_no_papers(estate, twice, key):
    key("张三", 1)
    estate.operator = "张三"
    desk = EntryDesk(estate, twice.id)
    desk.correct(community.paper(1, "against", topic=twice), "按错键")
    estate.operator = community.OPERATOR
    zhang = work_of(estate, twice, "张三")
    assert (zhang.first, zhang.corrections) == (1, 1)


def test_a_batch_keyed_again_was_keyed_twice(estate, twice, key):
    estate.operator = "张三"
    Batches(estate, twice.id).open(1)
    key("张三", 1)
    estate.operator = "张三"
    batch = Batches(estate, twice.id).mine()
    estate.operator = community.OPERATOR
    Batches(estate, twice.id).withdraw(batch.id, "整批重录")
    key("张三", 1)
    zhang = work_of(estate, twice, "张三")
    assert (zhang.first, zhang.corrections) == (2, 0)
    assert [work.name for work in operator_statistics(estate, twice.id)] == ["张三"]


@pytest.mark.parametrize("role", [Role.CLERK, Role.OBSERVER])
def test_only_supervisors_see_it(estate, twice, role):
    estate.role = role
    with pytest.raises(UserError, match="right-missing"):
        operator_statistics(estate, twice.id)
