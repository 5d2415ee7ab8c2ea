# SPDX-License-Identifier: Apache-2.0
"""The rooms of real topics, with the state of their papers."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from commdesk.domain.building_map import READ, BlockKind, RoomState
from commdesk.domain.double_entry import Decision, Turn
from commdesk.domain.entry_rules import Double, EntryRules
from commdesk.domain.errors import UserError
from commdesk.domain.presets import REPRESENTATIVES
from commdesk.domain.reading import VoidReason
from commdesk.domain.register import Address, Place, Representative, Resident
from commdesk.domain.topics import Basis, Extent, PaperPer, Policy, TopicFacts
from commdesk.services.delivery.door_list import door_lines
from commdesk.services.entry.batches import Batches
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.entry.double_entry import ReviewDesk
from commdesk.services.papers.building_map import NoMap, read_again, read_map
from commdesk.services.register import edit as register_edit
from commdesk.services.register.register import load_register
from commdesk.services.topics import roll_corrections
from commdesk.services.topics.topics import MatterDraft, create_topic, open_topic
from tests import community


def states_of(shown):
    return {room.papers: state for room, state in zip(shown.rooms, shown.states, strict=True)}


def test_every_paper_is_on_the_map_with_its_state(estate, topic, desk):
    desk.deliver([1, 2, 3, 4], "上门")
    desk.store(community.paper(2, "for", topic=topic))
    desk.store(community.paper(3, topic=topic, void=VoidReason.UNSIGNED))
    desk.store(community.paper(9, "for", topic=topic))
    shown = read_map(estate, topic.id)
    states = states_of(shown)
    assert sorted(number for (number,) in states) == list(range(1, 62))
    assert {number: states[number,] for number in (1, 2, 3, 4, 5, 9)} == {
        1: RoomState.DELIVERED,
        2: RoomState.KEYED,
        3: RoomState.VOID,
        4: RoomState.DELIVERED,
        5: RoomState.NOT_DELIVERED,
        9: RoomState.KEYED,
    }
    share = shown.share()
    assert (share.rooms, share.back, share.out) == (61, 3, 58)
    assert [block.building for block in shown.blocks] == ["1", "2", "商铺"]
    assert sum(shown.share(block).rooms for block in shown.blocks) == 61


def test_another_paper_shows_after_reading_again(estate, topic, desk):
    first = read_map(estate, topic.id)
    desk.store(community.paper(7, "for", topic=topic))
    again = read_again(estate, topic.id, first)
    assert again.rooms is first.rooms
    assert again.blocks is first.blocks
    assert again.share().back == 1
    assert states_of(again) == states_of(read_map(estate, topic.id))


def test_a_paper_given_for_a_lost_one_takes_its_room(estate, topic):
    first = read_map(estate, topic.id)
    lost = next(room for room in first.rooms if room.papers == (5,))
    new = roll_corrections.replace_paper(estate, topic.id, 5, "遗失补发").paper
    again = read_again(estate, topic.id, first)
    rooms = {room.papers: room.address for room in again.rooms}
    assert (5,) not in rooms
    assert rooms[new,] == lost.address
    assert len(rooms) == len(first.rooms)


def test_an_owners_paper_stands_on_all_the_rooms_it_speaks_for(estate):
    topic = community.opened_topic(estate, paper_per=PaperPer.OWNER)
    desk = EntryDesk(estate, topic.id)
    paper = next(paper for paper in desk.roll.papers if len(paper.addresses) == 2)
    desk.store(community.paper(paper.number, "for", topic=topic))
    shown = read_map(estate, topic.id)
    back = {
        room.address
        for room, state in zip(shown.rooms, shown.states, strict=True)
        if state is RoomState.KEYED
    }
    assert back == set(paper.addresses)


def create(office, **options):
    return create_topic(
        office,
        TopicFacts("推选", starts_on=date(2026, 3, 1)),
        (MatterDraft("事项", REPRESENTATIVES),),
        **{
            "basis": Basis.OWNERS,
            "paper_per": PaperPer.PROPERTY,
            "policy": Policy(),
            **options,
        },
    )


def test_a_secret_topic_and_a_draft_have_no_map(estate):
    draft = community.draft_topic(estate)
    assert read_map(estate, draft.id).none_because is NoMap.NOT_OPEN
    secret = open_topic(estate, create(estate, extent=Extent(secret=True)).id)
    shown = read_map(estate, secret.id)
    assert (shown.none_because, shown.rooms) == (NoMap.NAMELESS, ())


def test_a_scope_shows_only_its_buildings(estate):
    topic = open_topic(estate, create(estate, extent=Extent((Place("2"),))).id)
    assert [block.building for block in read_map(estate, topic.id).blocks] == ["2"]


def change(office, *put):
    register_edit.change_register(office, register_edit.Changes(put=put), "补录")


def test_rooms_know_the_grid_of_the_register_as_it_is_today(estate, topic):
    homes = load_register(estate).properties[:3]
    change(estate, *(replace(home, grid=grid) for home, grid in zip(homes, "2甲1", strict=True)))
    shown = read_map(estate, topic.id)
    grids = {room.address: room.grid for room in shown.rooms}
    assert [grids[home.address] for home in homes] == ["2", "甲", "1"]
    assert shown.grids == ("1", "2", "甲")
    assert shown.share(grid="甲").rooms == 1


def test_residents_of_one_home_share_a_room_that_waits_for_all_of_them(estate):
    home = load_register(estate).properties[0]
    ids = register_edit.new_ids(3)
    change(
        estate,
        Resident(ids[0], "周敏", home.id),
        Resident(ids[1], "吴桂芳", home.id),
        Resident(ids[2], "无住处者"),
    )
    topic = open_topic(estate, create(estate, basis=Basis.RESIDENTS).id)
    desk = EntryDesk(estate, topic.id)
    shown = read_map(estate, topic.id)
    assert [(room.address, len(room.papers)) for room in shown.rooms] == [
        (home.address, 2),
        (Address("", "", ""), 1),
    ]
    assert [block.kind for block in shown.blocks] == [BlockKind.BUILDING, BlockKind.NOWHERE]
    first, second = shown.rooms[0].papers
    desk.store(community.paper(first, "for", topic=topic))
    assert read_again(estate, topic.id, shown).states[0] is RoomState.NOT_DELIVERED
    desk.store(community.paper(second, "for", topic=topic))
    assert read_again(estate, topic.id, shown).states[0] is RoomState.KEYED


def test_papers_of_representatives_have_no_map(estate):
    change(estate, Representative(register_edit.new_ids()[0], "孙楼长", "", (Place("1"),)))
    topic = open_topic(estate, create(estate, basis=Basis.REPRESENTATIVES).id)
    assert read_map(estate, topic.id).none_because is NoMap.NO_PLACES


def test_an_unknown_topic_is_said(estate):
    with pytest.raises(UserError, match="topic-unknown"):
        read_map(estate, UUID(int=1))


def test_papers_told_by_a_notice_only_are_neither_delivered_nor_not(estate, topic, desk):
    desk.deliver([1, 2], "公告")
    desk.deliver([3], "投放信箱")
    states = states_of(read_map(estate, topic.id))
    assert [states[number,] for number in (1, 2, 3, 4)] == [
        RoomState.POSTED,
        RoomState.POSTED,
        RoomState.DELIVERED,
        RoomState.NOT_DELIVERED,
    ]
    assert read_map(estate, topic.id).share().out == 61


# Double entry


@pytest.fixture
def key_as(estate):
    """Key a paper as somebody: all of it `choice`, or void where that is None."""

    def key(topic, name, number, choice="for", turn=Turn.FIRST):
        estate.operator = name
        void = None if choice else VoidReason.UNSIGNED
        reading = community.paper(number, choice or "for", topic=topic, void=void)
        EntryDesk(estate, topic.id, turn).store(reading)

    yield key
    estate.operator = community.OPERATOR


def key_both(key_as, topic, number, first, second):
    key_as(topic, "张三", number, first)
    key_as(topic, "李四", number, second, Turn.SECOND)


def test_while_papers_wait_nothing_tells_what_any_of_them_says(estate, key_as):
    topic = community.opened_topic(estate, entry=EntryRules(Double.ALL))
    key_both(key_as, topic, 1, "for", "for")
    key_both(key_as, topic, 2, "for", "against")
    key_both(key_as, topic, 3, None, None)
    key_as(topic, "张三", 4, None)
    key_as(topic, "张三", 5)
    shown = read_map(estate, topic.id)
    assert shown.is_blind
    states = states_of(shown)
    assert [states[number,] for number in range(1, 6)] == [
        RoomState.KEYED,
        RoomState.KEYED,
        RoomState.KEYED,
        RoomState.AWAITING,
        RoomState.AWAITING,
    ]
    assert not set(shown.states) & READ
    for number, choice in ((4, None), (5, "against")):
        key_as(topic, "李四", number, choice, Turn.SECOND)
    again = read_again(estate, topic.id, shown)
    assert not again.is_blind
    states = states_of(again)
    assert [states[number,] for number in range(1, 6)] == [
        RoomState.CHECKED,
        RoomState.DIFFERING,
        RoomState.VOID,
        RoomState.VOID,
        RoomState.DIFFERING,
    ]
    estate.operator = "王主管"
    ReviewDesk(estate, topic.id).decide(2, Decision.FIRST, "票面为同意")
    assert states_of(read_again(estate, topic.id, again))[2,] is RoomState.CHECKED


def test_a_paper_that_one_person_keys_is_never_said_to_be_checked(estate, key_as):
    topic = community.opened_topic(estate, entry=EntryRules(Double.SAMPLE, 50))
    drawn = [number for number in range(1, 20) if topic.reads_twice(number)]
    once = next(number for number in range(1, 20) if number not in drawn)
    key_as(topic, "张三", once)
    key_both(key_as, topic, drawn[0], "for", "for")
    shown = read_map(estate, topic.id)
    states = states_of(shown)
    assert not shown.is_blind
    assert (states[once,], states[drawn[0],]) == (RoomState.KEYED, RoomState.CHECKED)


# The door-knocking list


def test_the_door_list_has_every_paper_still_out_and_no_other(estate, topic, desk):
    desk.deliver([1, 2], "上门")
    desk.store(community.paper(1, "for", topic=topic))
    desk.store(community.paper(9, topic=topic, void=VoidReason.UNSIGNED))
    shown = read_map(estate, topic.id)
    lines = door_lines(estate, topic.id, shown, [True] * 61)
    assert sorted(int(line.number) for line in lines) == sorted(set(range(1, 62)) - {1, 9})
    assert [line.building for line in lines] == sorted(
        (line.building for line in lines), key=["1幢", "2幢", "商铺"].index
    )
    second = next(line for line in lines if line.number == "2")
    assert (second.room, second.voter, second.state) == ("1单元0102", "业**", RoomState.DELIVERED)


def test_the_door_list_follows_the_filter_and_says_names_only_when_asked(estate, topic):
    shown = read_map(estate, topic.id)
    wanted = [room.address.building == "商铺" for room in shown.rooms]
    (line,) = door_lines(estate, topic.id, shown, wanted)
    assert (line.building, line.room) == ("商铺", "A-101")
    assert line.voter == "桂苑置业有限公司"
    lines = door_lines(estate, topic.id, shown, [True] * 61, full_names=True)
    assert "业主1" in {line.voter for line in lines}


def test_a_long_name_of_a_person_is_no_company_s(estate):
    long = "阿卜杜热西提·买买提明"
    owner = next(one for one in load_register(estate).owners if one.names == ("业主1",))
    put = (replace(owner, names=(long,)),)
    register_edit.change_register(estate, register_edit.Changes(put=put), "更名")
    topic = community.opened_topic(estate)
    shown = read_map(estate, topic.id)
    rooms = [True] * len(shown.rooms)
    voters = {line.voter for line in door_lines(estate, topic.id, shown, rooms)}
    assert {"阿**", "桂苑置业有限公司"} <= voters
    assert long not in voters
    lines = door_lines(estate, topic.id, shown, rooms, full_names=True)
    assert long in {line.voter for line in lines}


def test_the_door_list_has_numbers_as_they_are_printed(estate):
    topic = community.opened_topic(estate, entry=EntryRules(check_digits=True))
    shown = read_map(estate, topic.id)
    lines = door_lines(estate, topic.id, shown, [True] * 61)
    assert {line.number for line in lines} == {topic.codes.printed(n) for n in range(1, 62)}


def test_papers_of_a_withdrawn_batch_are_to_be_keyed_anew_and_not_still_out(estate, topic, desk):
    desk.deliver([1, 2, 3], "上门")
    batches = Batches(estate, topic.id)
    pile = batches.open(2)
    for number in (1, 5):
        desk.store(community.paper(number, topic=topic))
    batches.withdraw(pile.id, "数错")
    shown = read_map(estate, topic.id)
    states = states_of(shown)
    assert (states[1,], states[5,]) == (RoomState.REKEY, RoomState.REKEY)
    assert states[2,] is RoomState.DELIVERED
    lines = door_lines(estate, topic.id, shown, [True] * len(shown.rooms))
    listed = {line.number for line in lines}
    assert "2" in listed
    assert listed.isdisjoint({"1", "5"})
    desk.store(community.paper(1, topic=topic))
    assert states_of(read_again(estate, topic.id, shown))[1,] is RoomState.KEYED
