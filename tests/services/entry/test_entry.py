# SPDX-License-Identifier: Apache-2.0
"""The entry desk: papers found, stored once, corrected by another version, never overwritten."""

import threading
from datetime import UTC, datetime, timedelta

import pytest

from commdesk.domain.errors import UserError
from commdesk.domain.reading import BLANK, Channel, Reading, VoidReason, chosen, void
from commdesk.domain.tally import PaperAccount
from commdesk.domain.topics import PaperPer, Stage
from commdesk.models.votes import Reading as ReadingRow
from commdesk.services.accounting.accounts import counted
from commdesk.services.audit import verify
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.topics.stages import close_topic, reopen_topic
from commdesk.services.topics.topics import load_roll, open_topic
from tests import community
from tests.community import OPERATOR, paper


def failure(work):
    with pytest.raises(UserError) as raised:
        work()
    return raised.value


def code_of(work):
    return failure(work).code


# Looking up


def labels(desk, text):
    return [facts.paper.label for facts in desk.find(text).candidates]


def test_a_paper_is_found_by_its_number(desk, estate, topic):
    roll = load_roll(estate, topic.id)
    (facts,) = desk.find("17").candidates
    assert facts.paper == roll.papers[16]
    assert facts.voter == roll.voters[facts.paper.voter - 1]
    assert facts.stored is None
    assert desk.facts(17) == facts
    assert desk.roll == roll


@pytest.mark.parametrize("typed", ["2-1-102", "2幢1单元0102", "２－１－０１０２", "02-01-0102"])
def test_a_paper_is_found_by_its_place(desk, typed):
    assert labels(desk, typed) == ["2幢1单元0102"]


def test_a_place_that_fits_several_papers_is_ambiguous(desk):
    error = failure(lambda: desk.find("1幢0102"))
    assert (error.code, error.details) == (
        "paper-ambiguous",
        {"text": "1幢0102", "count": 2, "places": "1幢1单元0102、1幢2单元0102"},
    )
    assert failure(lambda: desk.find("0102")).details["count"] == 3


def test_a_bare_number_is_a_room_where_only_one_paper_has_it(desk):
    # Rooms 0601 to 0604 are in both entrances of building 1 only; the shop is alone.
    assert labels(desk, "a-101") == ["商铺A-101"]
    assert code_of(lambda: desk.find("604")) == "paper-ambiguous"


def test_a_number_that_fits_a_paper_and_one_room_gives_both_paper_first(office):
    homes = community.register_of(160)
    room = community.Property(
        community.UUID(int=700_000), community.Address("5", "1", "0017"), homes.owners[0].id, 1
    )
    register = community.Register(homes.owners, (*homes.properties, room))
    community.store_import(office, community.preview_of(register))
    desk = EntryDesk(office, community.opened_topic(office).id)
    first, second = desk.find("17").candidates
    assert first.paper.number == 17
    assert second.paper.label == "5幢1单元0017"
    # Paper 103 exists, and room 0103 does many times: the number is meant.
    assert [facts.paper.number for facts in desk.find("103").candidates] == [103]


def test_the_same_paper_is_not_offered_twice(office):
    home = community.Property(
        community.UUID(int=1), community.Address("1", "1", "1"), community.DEVELOPER.id, 5
    )
    register = community.Register((community.DEVELOPER,), (home,))
    community.store_import(office, community.preview_of(register))
    desk = EntryDesk(office, community.opened_topic(office).id)
    assert len(desk.find("1").candidates) == 1


def test_an_owners_one_paper_is_found_by_each_of_its_places(estate):
    topic = community.opened_topic(estate, paper_per=PaperPer.OWNER)
    desk = EntryDesk(estate, topic.id)
    (first,), (second,) = desk.find("1-1-101").candidates, desk.find("1-1-102").candidates
    assert first == second
    assert len(first.paper.addresses) == 2


@pytest.mark.parametrize(
    "typed", ["", "  ", "0", "62", "999999999999999999999", "9-9-999", "李雷", "-", "幢"]
)
def test_what_fits_nothing_is_not_found(desk, typed):
    error = failure(lambda: desk.find(typed))
    assert error.code == "paper-not-found"
    assert set(error.details) == {"text"}


def test_a_number_the_topic_has_not_is_said(desk):
    assert failure(lambda: desk.facts(62)).details == {"number": 62}


# Storing


def test_a_stored_paper_is_there_with_who_and_when(desk, estate, topic):
    reading = Reading(
        5,
        {"m1": chosen("for"), "m2": void(VoidReason.ALTERED)},
        channel=Channel.MAIL,
        remark="迟到",
    )
    stored = desk.store(reading)
    assert (stored.version, stored.reading, stored.operator) == (1, reading, OPERATOR)
    assert stored.at.tzinfo is not None
    assert desk.facts(5).stored == stored
    again = community.reopened(estate)
    assert EntryDesk(again, topic.id).facts(5).stored == stored
    again.close()


@pytest.mark.parametrize(
    "reading",
    [
        Reading(1, {"m1": BLANK, "m2": BLANK}),
        Reading(1, {"m1": chosen("for"), "m2": chosen("against")}, VoidReason.UNSIGNED),
        Reading(1, {"m1": chosen("for")}, VoidReason.LATE),
        Reading(1, {}, VoidReason.COPY),
    ],
)
def test_blank_and_void_papers_keep_what_was_keyed(desk, reading):
    assert desk.store(reading).reading == reading
    assert desk.facts(1).stored.reading == reading


def test_a_paper_is_stored_once(desk, topic):
    first = desk.store(paper(5, topic=topic))
    error = failure(lambda: desk.store(paper(5, "against", topic=topic)))
    assert (error.code, error.details) == (
        "paper-already-stored", {"number": 5, "operator": OPERATOR, "at": first.at},
    )  # fmt: skip
    assert desk.facts(5).stored == first
    assert len(desk.last()) == 1


@pytest.mark.parametrize(
    ("reading", "code"),
    [
        (Reading(62, {"m1": BLANK, "m2": BLANK}), "paper-not-in-topic"),
        (Reading(0, {"m1": BLANK, "m2": BLANK}), "paper-not-in-topic"),
        (Reading(1, {"m1": BLANK}), "paper-incomplete"),
        (Reading(1, {}), "paper-incomplete"),
    ],
)
def test_what_can_not_be_stored_stores_nothing(desk, estate, reading, code):
    before = estate.journal.sequence
    assert code_of(lambda: desk.store(reading)) == code
    assert estate.journal.sequence == before
    assert desk.account().returned == 0


@pytest.mark.parametrize(
    "marks", [{"m1": BLANK, "m9": BLANK}, {"m1": chosen("nonsense"), "m2": BLANK}]
)
def test_marks_the_topic_does_not_know_are_a_defect(desk, marks):
    with pytest.raises(ValueError, match="no answer"):
        desk.store(Reading(1, marks))


def test_only_an_open_topic_takes_papers(estate):
    topic = community.draft_topic(estate)
    desk = EntryDesk(estate, topic.id)
    reading = paper(1, topic=topic)
    error = failure(lambda: desk.store(reading))
    assert (error.code, error.details) == ("topic-not-open", {"stage": Stage.DRAFT})
    open_topic(estate, topic.id)
    desk.store(reading)
    close_topic(estate, topic.id)
    for work in (
        lambda: desk.store(paper(2, topic=topic)),
        lambda: desk.correct(reading, "看错"),
        lambda: desk.deliver([3], "上门"),
    ):
        assert failure(work).details == {"stage": Stage.CLOSED}
    reopen_topic(estate, topic.id, "补交")
    desk.store(paper(2, topic=topic))
    assert desk.account().returned == 2


def test_an_engine_failure_is_told_and_loses_nothing(desk, estate, topic, monkeypatch):
    desk.store(paper(1, topic=topic))

    def fail_half_way(first, values, *_):
        estate.store._write("BEGIN IMMEDIATE")
        estate.store._is_open = True
        estate.store._write(first, values)
        raise UserError("disk-full", path="…")

    with monkeypatch.context() as patch:
        patch.setattr(estate.store, "write_two", fail_half_way)
        assert code_of(lambda: desk.store(paper(2, topic=topic))) == "disk-full"
    assert desk.facts(2).stored is None
    assert desk.account().returned == 1
    desk.store(paper(2, topic=topic))
    assert verify(estate).ok


# Correcting


def test_a_correction_is_another_version_and_the_old_one_stays(desk, estate, topic):
    desk.store(paper(5, topic=topic))
    stored = desk.correct(paper(5, "against", topic=topic), "看错一行")
    assert (stored.version, stored.reason) == (2, "看错一行")
    assert desk.facts(5).stored == stored
    third = desk.correct(paper(5, "abstain", topic=topic), "复核")
    assert third.version == 3
    rows = estate.store.rows(
        ReadingRow.select(ReadingRow.version, ReadingRow.marks, ReadingRow.current).order_by(
            ReadingRow.arrival
        )
    )
    assert [(version, current) for version, _, current in rows] == [(1, 0), (2, 0), (3, 1)]
    assert [marks.count("for") for _, marks, _ in rows] == [2, 0, 0]
    assert desk.account().returned == 1
    assert verify(estate).ok


def test_a_correction_needs_a_reason_and_something_to_correct(desk, topic):
    desk.store(paper(5, topic=topic))
    assert code_of(lambda: desk.correct(paper(5, "against", topic=topic), " ")) == "reason-missing"
    error = failure(lambda: desk.correct(paper(6, topic=topic), "看错"))
    assert (error.code, error.details) == ("paper-not-stored", {"number": 6})


def test_what_was_stored_last_is_shown_newest_first(desk, topic):
    for number in (3, 1, 2):
        desk.store(paper(number, topic=topic))
    desk.correct(paper(1, "against", topic=topic), "看错")
    assert [(item.reading.paper, item.version) for item in desk.last()] == [
        (1, 2), (2, 1), (1, 1), (3, 1),
    ]  # fmt: skip
    assert [item.reading.paper for item in desk.last(2)] == [1, 2]


# Accounting


def test_the_account_follows_every_act(desk, estate, topic):
    assert desk.account() == PaperAccount(61, 0, 0, 0, 0)
    desk.store(paper(1, topic=topic))
    desk.store(Reading(2, {}, VoidReason.UNSIGNED))
    desk.store(Reading(3, {"m1": void(), "m2": void()}))
    desk.store(Reading(4, {"m1": void(), "m2": BLANK}))
    assert desk.deliver([1, 2, 9], "上门") == 3
    assert desk.account() == PaperAccount(61, 3, 4, 2, 2)
    desk.correct(paper(2, topic=topic), "签名在背面")
    desk.correct(Reading(1, {}, VoidReason.COPY), "复印件")
    desk.correct(Reading(1, {}, VoidReason.LATE), "逾期")
    assert desk.account() == PaperAccount(61, 3, 4, 2, 2)
    assert desk.account() == counted(estate.store, topic.id.hex)
    assert desk.account().not_returned == 57
    assert EntryDesk(estate, topic.id).account() == desk.account()


def test_a_paper_is_delivered_once(desk, estate):
    assert desk.deliver([3, 3, 1], "上门") == 2
    assert desk.deliver([1, 2], "邮寄", "挂号") == 1
    assert desk.deliver([1, 2], "邮寄") == 0
    assert desk.account().delivered == 3
    assert desk.deliver_all("公告") == 58
    assert desk.account().delivered == 61
    assert failure(lambda: desk.deliver([62], "上门")).details == {"number": 62}
    assert verify(estate).ok


def test_todays_papers_are_this_operators_since_midnight(desk, estate, topic):
    clock = estate.clock
    clock.now = datetime(2026, 3, 5, 10, tzinfo=UTC).astimezone()
    clock.now = clock.now.replace(hour=12)
    assert desk.counts_today() == 0
    for number in (1, 2):
        desk.store(paper(number, topic=topic))
    desk.correct(paper(1, "against", topic=topic), "看错")
    assert desk.counts_today() == 2
    assert EntryDesk(estate, topic.id).counts_today() == 2
    clock.now += timedelta(days=1)
    assert desk.counts_today() == 0
    desk.store(paper(3, topic=topic))
    assert desk.counts_today() == 1
    estate.operator = "李建国"
    assert EntryDesk(estate, topic.id).counts_today() == 0


# Threads


def test_a_desk_serves_other_threads_and_stores_each_paper_once(desk, estate, topic):
    outcomes = []

    def work():
        for number in range(1, 31):
            try:
                desk.store(paper(number, topic=topic))
                outcomes.append("stored")
            except UserError as error:
                outcomes.append(error.code)

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["paper-already-stored"] * 60 + ["stored"] * 30
    assert desk.account() == counted(estate.store, topic.id.hex)
    assert desk.account().returned == 30
    assert verify(estate).ok
