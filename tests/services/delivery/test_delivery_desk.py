# SPDX-License-Identifier: Apache-2.0
"""The delivery desk: a scan a paper, a building in one act, who is left, and errors taken back."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from commdesk.domain.entry_rules import EntryRules
from commdesk.domain.errors import UserError
from commdesk.domain.register import Place
from commdesk.domain.rights import Role
from commdesk.services.audit import verify
from commdesk.services.delivery.deliveries import Handover, deliver, earliest_day, withdraw
from commdesk.services.delivery.desk import DeliveryDesk
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.papers.building_map import is_notice
from commdesk.services.topics.stages import close_topic
from tests import community
from tests.services.entry_kinds import EVERY_KIND, kinds_topic
from tests.thorough import examples

HAND = Handover("当面送达", receiver="周某", relation="配偶", deliverers=("张三", "李四"))


def code_of_delivery(work):
    with pytest.raises(UserError) as raised:
        work()
    return raised.value.code


@pytest.fixture
def checked(estate):
    return community.opened_topic(estate, entry=EntryRules(check_digits=True))


@pytest.fixture
def counter(estate, checked):
    return DeliveryDesk(estate, checked.id)


def test_a_scan_is_on_record_at_once_and_a_second_one_is_said(estate, checked, counter):
    codes = checked.codes
    taken = counter.take(codes.scanned(17), HAND)
    assert taken.is_new
    one = taken.delivered
    assert (one.paper.number, one.method, one.receiver, one.relation) == (
        17,
        "当面送达",
        "周某",
        "配偶",
    )
    assert one.deliverers == ("张三", "李四")
    again = counter.take(codes.typed(17), Handover("邮寄"))
    assert (again.is_new, again.delivered) == (False, one)
    assert counter.counts() == (1, 61)
    assert [one.paper.number for one in counter.last()] == [17]
    assert verify(estate).ok


def test_rooms_are_taken_where_one_paper_has_them(checked, counter):
    assert counter.take("1-1-0102", HAND).delivered.paper.label == "1幢1单元0102"
    assert code_of_delivery(lambda: counter.take("0102", HAND)) == "check-digit-wrong"
    assert code_of_delivery(lambda: counter.take("-0102", HAND)) == "paper-ambiguous"
    # 业主1 has two papers: which of them was brought is for the clerk to say.
    assert code_of_delivery(lambda: counter.take("业主1", HAND)) == "paper-ambiguous"
    assert code_of_delivery(lambda: counter.take("1-1-0102", Handover(" "))) == (
        "delivery-method-missing"
    )


def test_a_time_may_be_set_back_but_not_into_the_future_or_before_the_vote(
    estate, checked, counter
):
    opened = estate.clock.now
    estate.clock.now = opened + timedelta(days=3)
    when = opened + timedelta(days=1)
    taken = counter.take(checked.codes.typed(5), Handover("邮寄", at=when))
    assert taken.delivered.at == when.replace(microsecond=when.microsecond // 1000 * 1000)
    assert earliest_day(estate, checked.id) == date(2026, 3, 1)
    for at, code in (
        (estate.clock.now + timedelta(minutes=1), "delivery-in-future"),
        (datetime(2026, 2, 1, tzinfo=UTC), "delivery-too-early"),
    ):
        how = Handover("邮寄", at=at)
        assert code_of_delivery(lambda how=how: counter.take(checked.codes.typed(6), how)) == code
    assert counter.counts() == (1, 61)


def test_an_error_is_taken_back_with_a_reason_and_may_be_recorded_again(estate, checked, counter):
    counter.take(checked.codes.typed(5), HAND)
    assert code_of_delivery(lambda: counter.withdraw(5, " ")) == "reason-missing"
    assert code_of_delivery(lambda: counter.withdraw(6, "看错")) == "delivery-not-there"
    counter.withdraw(5, "看错房号")
    assert counter.counts() == (0, 61)
    assert counter.last() == ()
    assert code_of_delivery(lambda: counter.withdraw(5, "看错")) == "delivery-not-there"
    assert counter.take(checked.codes.typed(5), Handover("邮寄")).is_new
    assert counter.counts() == (1, 61)
    estate.accounts.forget(checked.id.hex)
    assert counter.counts() == (1, 61)
    assert verify(estate).ok


def test_a_building_goes_in_one_act_but_for_the_exceptions(estate, checked, counter):
    counter.take("1-1-0101", HAND)
    sequence = estate.journal.sequence
    found = counter.round([Place("1", "1")], "0102、0203 1-1-0302,9999")
    assert [paper.label for paper in found.left_out] == [
        "1幢1单元0102",
        "1幢1单元0203",
        "1幢1单元0302",
    ]
    assert (len(found.numbers), found.known, found.unknown) == (20, 1, ("9999",))
    assert counter.deliver(found.numbers, Handover("投放信箱")) == 20
    assert estate.journal.sequence == sequence + 1
    assert counter.counts() == (21, 61)
    whole = counter.round([Place("1")], "0102")
    assert whole.unclear == ("0102",)  # in both entrances
    assert whole.unknown == ()
    number = next(paper.number for paper in found.left_out)
    by_number = counter.round([Place("1")], checked.codes.printed(number))
    assert [paper.number for paper in by_number.left_out] == [number]


def test_in_one_building_a_room_may_be_called_by_its_entrance(counter):
    found = counter.round([Place("1")], "2-0102，1-0102、1-2-0103，3-0102")
    assert [paper.label for paper in found.left_out] == [
        "1幢1单元0102",
        "1幢2单元0102",
        "1幢2单元0103",
    ]
    assert (found.unclear, found.unknown) == ((), ("3-0102",))
    both = counter.round([Place("1"), Place("2")], "1-0102")
    assert both.unclear == ("1-0102",)


def test_papers_that_came_back_are_left_out(estate, checked, counter):
    desk = EntryDesk(estate, checked.id)
    for number in (1, 2, 3):
        desk.store(community.paper(number, topic=checked))
    counter.take(checked.codes.typed(3), HAND)
    found = counter.round([Place("1", "1")], "")
    assert (len(found.numbers), found.known, found.back) == (21, 1, 2)
    assert not {1, 2, 3} & set(found.numbers)
    assert (counter.counts(), counter.came_back()) == ((1, 61), 2)
    places = {one.place: one.papers - one.delivered for one in counter.places()}
    assert places[Place("1", "1")] == 21
    missing = [one.paper.number for line in counter.undelivered() for one in line.missing]
    assert missing == list(range(4, 62))


def test_places_and_who_is_left(counter, checked):
    counter.deliver(range(1, 49), Handover("投放信箱"))
    order = [one.place.label for one in counter.places()]
    assert order[:5] == ["1幢", "1幢1单元", "1幢2单元", "2幢", "2幢1单元"]
    places = {one.place: (one.papers, one.delivered) for one in counter.places()}
    assert places[Place("1")] == (48, 48)
    assert places[Place("1", "2")] == (24, 24)
    assert places[Place("2")] == (12, 0)
    left = counter.undelivered()
    assert [(one.building, one.papers, len(one.missing)) for one in left] == [
        ("2", 12, 12),
        ("商铺", 1, 1),
    ]
    posted = [missing.paper.number for one in left for missing in one.missing]
    assert counter.deliver(posted, Handover("张贴公告送达", "张贴于2幢公告栏")) == 13
    assert is_notice(counter.last(1)[0].method)
    assert counter.undelivered() == ()


def test_secret_closed_and_watching(estate, checked, counter):
    secret = kinds_topic(estate, secret=True, matters=EVERY_KIND[:2])
    assert code_of_delivery(lambda: DeliveryDesk(estate, secret.id)) == "delivery-secret"
    with pytest.raises(ValueError, match="secret"):
        deliver(estate, secret.id, [1], HAND)
    counter.take(checked.codes.typed(5), HAND)
    estate.role = Role.OBSERVER
    assert code_of_delivery(lambda: counter.take(checked.codes.typed(6), HAND)) == "right-missing"
    assert code_of_delivery(lambda: counter.withdraw(5, "看错")) == "right-missing"
    estate.role = Role.ADMINISTRATOR
    close_topic(estate, checked.id)
    assert code_of_delivery(lambda: counter.take(checked.codes.typed(6), HAND)) == "topic-not-open"
    withdraw(estate, checked.id, 5, "看错")


@pytest.fixture(scope="module")
def delivering(tmp_path_factory):
    made = community.new_office(tmp_path_factory.mktemp("deliveries") / "office", homes=60)
    yield made
    made.close()


acts = st.lists(
    st.tuples(st.sampled_from(["deliver", "withdraw"]), st.sets(st.integers(1, 5), min_size=1)),
    max_size=10,
)


@settings(max_examples=examples(10), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(acts)
def test_the_account_is_what_was_delivered_and_not_withdrawn(delivering, acts):
    topic = community.opened_topic(delivering)
    desk, plain = DeliveryDesk(delivering, topic.id), set()
    for what, numbers in acts:
        if what == "deliver":
            assert desk.deliver(numbers, HAND) == len(numbers - plain)
            plain |= numbers
        else:
            number = min(numbers)
            if number in plain:
                desk.withdraw(number, "看错")
            else:
                with pytest.raises(UserError):
                    desk.withdraw(number, "看错")
            plain.discard(number)
        assert desk.counts()[0] == len(plain)
    delivering.accounts.forget(topic.id.hex)
    assert desk.counts()[0] == len(plain)
    left = {one.paper.number for line in desk.undelivered() for one in line.missing}
    assert left == set(range(1, 62)) - plain
