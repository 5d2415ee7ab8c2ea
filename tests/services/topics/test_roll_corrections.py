# SPDX-License-Identifier: Apache-2.0
"""The frozen roll, corrected by hand: on record, never renumbered, counted right at once."""

from dataclasses import replace

import pytest

from commdesk.domain.errors import UserError
from commdesk.domain.outcome import Outcome
from commdesk.domain.presets import HOUSEHOLDS
from commdesk.domain.register import Address
from commdesk.domain.rights import Right, Role
from commdesk.domain.topics import Basis, Extent, PaperPer, Policy, TopicFacts
from commdesk.services.audit import verify
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.entry.paper_history import paper_history
from commdesk.services.results.results import count_topic
from commdesk.services.topics.roll_corrections import (
    add_paper,
    add_voter,
    correct_area,
    correct_voter,
    must_be_able_to_replace,
    replace_paper,
    withdraw_paper,
    withdraw_voter,
)
from commdesk.services.topics.stages import close_topic, reopen_topic, settle_topic
from commdesk.services.topics.topics import (
    MatterDraft,
    create_topic,
    list_topics,
    load_roll,
    open_topic,
)
from tests import community

NEW_ROOM = Address("3", "1", "0101")


@pytest.fixture
def roll(estate, topic):
    return load_roll(estate, topic.id)


@pytest.fixture
def several(roll):
    """A person with two papers."""
    number = next(n for n, papers in roll.papers_of.items() if len(papers) == 2)
    return roll.voters[number - 1]


@pytest.fixture
def secret_topic(estate):
    draft = create_topic(
        estate, TopicFacts("推选"), (MatterDraft("推选", HOUSEHOLDS),), basis=Basis.HOUSEHOLDS,
        paper_per=PaperPer.OWNER, policy=Policy(), extent=Extent(secret=True),
    )  # fmt: skip
    return open_topic(estate, draft.id)


def refused(work):
    with pytest.raises(UserError) as raised:
        work()
    return raised.value.code


def test_a_name_and_a_phone_are_put_right(estate, topic, roll):
    correct_voter(estate, topic.id, 3, name=" 王小明 ", phone="13800000000", reason="登记有误")
    changed = load_roll(estate, topic.id)
    old = roll.voters[2]
    assert changed.voters[2] == replace(old, name="王小明", phone="13800000000")
    assert changed.papers == roll.papers
    assert verify(estate).ok


def test_an_area_is_put_right_and_the_sum_follows(estate, topic, roll, several):
    paper = roll.papers_of[several.number][0]
    correct_area(estate, topic.id, paper.number, paper.area + 12_345, "按产权证更正")
    changed = load_roll(estate, topic.id)
    assert changed.area == roll.area + 12_345
    assert changed.voters[several.number - 1].area == several.area + 12_345
    assert count_topic(estate, topic.id).roll.area == roll.area + 12_345
    assert verify(estate).ok


def test_a_paper_taken_out_is_counted_no_more_and_its_reading_stays(estate, topic, roll, several):
    desk = EntryDesk(estate, topic.id)
    first, second = roll.papers_of[several.number]
    desk.deliver([first.number, second.number, 40], "当面送达")
    desk.store(community.paper(first.number, topic=topic))
    desk.store(community.paper(second.number, topic=topic))
    withdraw_paper(estate, topic.id, first.number, "该房屋已过户")
    account = estate.accounts.of(topic.id.hex)
    assert (account.issued, account.delivered, account.returned) == (60, 2, 1)
    assert count_topic(estate, topic.id).papers == account
    changed = load_roll(estate, topic.id)
    assert changed.people == roll.people
    assert changed.area == roll.area - first.area
    (line,) = list_topics(estate)
    assert (line.papers, line.returned) == (60, 1)
    # What was keyed for it is still there to be seen.
    (keyed,) = paper_history(estate, topic.id, first.number).versions
    assert keyed.reading == community.paper(first.number, topic=topic)
    assert first.number not in {stored.reading.paper for stored in desk.last()}
    assert refused(lambda: desk.facts(first.number)) == "paper-not-in-topic"
    assert verify(estate).ok


def test_the_last_paper_goes_with_its_voter_only(estate, topic, roll):
    single = next(papers[0] for papers in roll.papers_of.values() if len(papers) == 1)
    work = lambda: withdraw_paper(estate, topic.id, single.number, "重复")  # noqa: E731
    assert refused(work) == "paper-is-voters-last"
    assert withdraw_voter(estate, topic.id, single.voter, "非业主") == (single.number,)
    changed = load_roll(estate, topic.id)
    assert changed.people == roll.people - 1
    assert changed.area == roll.area - single.area
    assert len(changed.papers) == len(roll.papers) - 1
    assert refused(work) == "paper-not-in-topic"
    assert refused(lambda: withdraw_voter(estate, topic.id, single.voter, "非业主")) == (
        "voter-unknown"
    )
    assert verify(estate).ok


def test_who_was_left_out_is_added_with_numbers_of_their_own(estate, topic, roll):
    last = len(roll.papers)
    withdraw_voter(estate, topic.id, roll.people, "非业主")
    added = add_voter(
        estate, topic.id, name="周新", phone="139", place=NEW_ROOM, area=888_800, reason="漏登"
    )
    # The number of the one withdrawn is not given again.
    assert (added.voter, added.paper) == (roll.people + 1, last + 1)
    changed = load_roll(estate, topic.id)
    assert (changed.voters[-1].name, changed.voters[-1].area) == ("周新", 888_800)
    assert changed.papers[-1].addresses == (NEW_ROOM,)
    desk = EntryDesk(estate, topic.id)
    assert desk.find("3-1-101").candidates[0].voter.name == "周新"
    desk.store(community.paper(added.paper, topic=topic))
    outcome = count_topic(estate, topic.id).outcomes[0]
    assert isinstance(outcome, Outcome)
    assert outcome.tally.taking_part.area == 888_800
    assert verify(estate).ok


def test_a_desk_that_is_open_already_finds_what_was_added_and_not_what_was_withdrawn(
    estate, topic, roll
):
    desk = EntryDesk(estate, topic.id)
    assert refused(lambda: desk.find("3-1-101")) == "paper-not-found"
    added = add_voter(estate, topic.id, name="周新", place=NEW_ROOM, reason="漏登")
    assert desk.find("3-1-101").candidates[0].paper.number == added.paper
    assert desk.find("周新").candidates[0].paper.number == added.paper
    withdraw_voter(estate, topic.id, added.voter, "重复")
    assert refused(lambda: desk.find("3-1-101")) == "paper-not-found"


def test_a_room_has_one_paper(estate, topic, roll):
    taken = roll.papers[4].addresses[0]
    work = lambda: add_voter(estate, topic.id, name="周新", place=taken, reason="漏登")  # noqa: E731
    assert refused(work) == "room-has-paper"
    assert load_roll(estate, topic.id) == roll


WAYS = [
    lambda at: (at.building, at.entrance, at.room.lstrip("0")),
    lambda at: (f"{at.building}幢", f"{at.entrance}单元", at.room),
    lambda at: (f"0{at.building}号楼", at.entrance, f"{at.room}室"),
    lambda at: ("".join(chr(ord(sign) + 0xFEE0) for sign in at.building), at.entrance, at.room),
    lambda at: (at.building, "", at.room),
    lambda at: (f"{at.building}-{at.entrance}", "", at.room),
    lambda at: (at.building, "", f"{at.entrance}-{at.room}"),
]


@pytest.mark.parametrize("way", WAYS)
def test_a_room_has_one_paper_however_its_address_is_written(estate, topic, roll, way):
    taken = roll.papers[4].addresses[0]
    place = Address(*way(taken))
    assert place != taken
    with pytest.raises(UserError) as raised:
        add_paper(estate, topic.id, 5, place=place, area=0, reason="漏登")
    assert raised.value.code == "room-has-paper"
    assert raised.value.details["number"] == roll.papers[4].number


def test_another_entrance_and_another_room_are_other_homes(estate, topic, roll):
    taken = roll.papers[4].addresses[0]
    for place in (
        Address(taken.building, f"1{taken.entrance}", taken.room),
        Address(taken.building, taken.entrance, f"{taken.room}1"),
        Address(f"A{taken.building}", taken.entrance, taken.room),
    ):
        add_paper(estate, topic.id, 5, place=place, area=0, reason="漏登")
    assert len(load_roll(estate, topic.id).papers) == len(roll.papers) + 3


def test_a_home_left_out_comes_to_its_owner(estate, topic, roll):
    added = add_paper(estate, topic.id, 5, place=NEW_ROOM, area=900_000, reason="漏登一套")
    changed = load_roll(estate, topic.id)
    assert changed.people == roll.people
    assert changed.voters[4].area == roll.voters[4].area + 900_000
    assert changed.papers_of[5][-1].number == added.paper == len(roll.papers) + 1
    assert verify(estate).ok


def test_a_lost_paper_gets_another_number(estate, topic, roll):
    old = roll.papers[9]
    added = replace_paper(estate, topic.id, old.number, "票遗失，补发")
    changed = load_roll(estate, topic.id)
    assert (changed.people, changed.area) == (roll.people, roll.area)
    assert changed.papers[-1] == replace(old, number=added.paper)
    assert len(changed.papers) == len(roll.papers)
    desk = EntryDesk(estate, topic.id)
    assert refused(lambda: desk.store(community.paper(old.number, topic=topic))) == (
        "paper-not-in-topic"
    )
    assert verify(estate).ok


def test_every_correction_needs_a_reason_and_a_roll_that_is_not_the_last_word(estate, topic):
    acts = [
        lambda why: correct_voter(estate, topic.id, 1, name="甲", phone="", reason=why),
        lambda why: correct_area(estate, topic.id, 1, 5, why),
        lambda why: withdraw_paper(estate, topic.id, 1, why),
        lambda why: replace_paper(estate, topic.id, 1, why),
        lambda why: withdraw_voter(estate, topic.id, 1, why),
        lambda why: add_voter(estate, topic.id, name="甲", reason=why),
        lambda why: add_paper(estate, topic.id, 1, place=NEW_ROOM, area=1, reason=why),
    ]
    before = estate.journal.sequence
    assert {refused(lambda act=act: act("  ")) for act in acts} == {"reason-missing"}
    close_topic(estate, topic.id)
    settle_topic(estate, topic.id)
    assert {refused(lambda act=act: act("更正")) for act in acts} == {
        "roll-fixed",
        "replacing-over",
    }
    assert estate.journal.sequence == before + 2


def test_what_changes_nothing_is_refused(estate, topic, roll):
    old = roll.voters[0]
    assert (
        refused(
            lambda: correct_voter(estate, topic.id, 1, name=old.name, phone=old.phone, reason="因")
        )
        == "roll-unchanged"
    )
    assert refused(lambda: correct_area(estate, topic.id, 1, roll.papers[0].area, "因")) == (
        "roll-unchanged"
    )
    assert (
        refused(lambda: correct_voter(estate, topic.id, 1, name=" ", phone="", reason="因"))
        == "name-empty"
    )


def test_the_reason_is_on_record(estate, topic):
    close_topic(estate, topic.id)
    correct_voter(estate, topic.id, 1, name="甲乙", phone="", reason=" 写错名字 ")
    assert reopen_topic(estate, topic.id, "继续").stage.value == "open"
    with estate.store.connection():
        from commdesk.models.office import Trail

        details = estate.store.value(
            Trail.select(Trail.details).where(Trail.action == "roll.correct-voter")
        )
    assert "写错名字" in details


def test_where_heads_are_counted_no_area_is_given(estate):
    draft = create_topic(
        estate, TopicFacts("户代表"), (MatterDraft("事项", HOUSEHOLDS),), basis=Basis.HOUSEHOLDS,
        paper_per=PaperPer.OWNER, policy=Policy(),
    )  # fmt: skip
    topic = open_topic(estate, draft.id)
    assert refused(lambda: correct_area(estate, topic.id, 1, 900_000, "因")) == "roll-has-no-area"
    added = add_voter(estate, topic.id, name="周新", place=NEW_ROOM, reason="漏登")
    assert load_roll(estate, topic.id).voters[-1].number == added.voter


def test_in_a_secret_vote_no_paper_is_anybodys(estate, secret_topic):
    roll = load_roll(estate, secret_topic.id)
    work = lambda: withdraw_paper(estate, secret_topic.id, 1, "因")  # noqa: E731
    assert refused(work) == "secret-paper-has-no-voter"
    desk = EntryDesk(estate, secret_topic.id)
    last = len(roll.papers)
    desk.store(community.paper(last, topic=secret_topic))
    # The last paper is back, so the one before it goes.
    assert withdraw_voter(estate, secret_topic.id, 7, "已迁出") == (last - 1,)
    changed = load_roll(estate, secret_topic.id)
    assert (changed.is_secret, changed.people, len(changed.papers)) == (True, last - 1, last - 1)
    added = add_voter(estate, secret_topic.id, name="周新", reason="漏登")
    assert (added.voter, added.paper) == (last + 1, last + 1)
    assert load_roll(estate, secret_topic.id).papers[-1].voter == 0
    assert verify(estate).ok


def test_a_roll_is_never_emptied(tmp_path):
    office = community.new_office(tmp_path / "small", homes=1)
    try:
        topic = community.opened_topic(office)
        people = load_roll(office, topic.id).people
        for number in range(1, people):
            withdraw_voter(office, topic.id, number, "因")
        assert refused(lambda: withdraw_voter(office, topic.id, people, "因")) == (
            "roll-would-be-empty"
        )
        assert load_roll(office, topic.id).people == 1
    finally:
        office.close()


def test_a_paper_taken_out_after_it_was_keyed_leaves_the_last_ones(estate, topic, desk, roll):
    for number in range(1, 15):
        desk.store(community.paper(number, topic=topic))
    first_two = {roll.papers[13].voter, roll.papers[12].voter}
    for voter in first_two:
        withdraw_voter(estate, topic.id, voter, "不在本小区")
    listed = [stored.reading.paper for stored in EntryDesk(estate, topic.id).last(10)]
    gone = {paper.number for voter in first_two for paper in roll.papers_of[voter]}
    assert gone >= {13, 14}
    assert listed == [n for n in range(14, 0, -1) if n not in gone][:10]
    # A desk that was open before follows.
    assert [stored.reading.paper for stored in desk.last(10)] == listed
    assert [desk.facts(number).paper.number for number in listed] == listed


def test_after_closing_only_a_supervisor_corrects_the_roll_or_replaces_a_paper(
    estate, topic, monkeypatch
):
    monkeypatch.setattr(estate, "role", Role.CLERK)
    replace_paper(estate, topic.id, 1, "写错")
    close_topic(estate, topic.id)
    for work in (
        lambda: replace_paper(estate, topic.id, 2, "写错"),
        lambda: must_be_able_to_replace(estate, topic.id),
        lambda: correct_voter(estate, topic.id, 3, name="王小明", phone="", reason="写错"),
    ):
        with pytest.raises(UserError) as raised:
            work()
        assert raised.value.code == "right-missing"
        assert raised.value.details["right"] is Right.SUPERVISE
    monkeypatch.setattr(estate, "role", Role.SUPERVISOR)
    replace_paper(estate, topic.id, 2, "写错")
    correct_voter(estate, topic.id, 3, name="王小明", phone="", reason="写错")


def test_no_paper_is_replaced_once_the_result_is_settled(estate, topic):
    close_topic(estate, topic.id)
    settle_topic(estate, topic.id)
    for work in (
        lambda: replace_paper(estate, topic.id, 2, "写错"),
        lambda: must_be_able_to_replace(estate, topic.id),
    ):
        with pytest.raises(UserError) as raised:
            work()
        assert raised.value.code == "replacing-over"
