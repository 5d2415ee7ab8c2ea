# SPDX-License-Identifier: Apache-2.0
"""The rooms of real topics, with the state of their papers."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from commdesk.domain.building_map import BlockKind, RoomState
from commdesk.domain.errors import UserError
from commdesk.domain.presets import REPRESENTATIVES
from commdesk.domain.reading import VoidReason
from commdesk.domain.register import Address, Place, Representative, Resident
from commdesk.domain.topics import Basis, Extent, PaperPer, Policy, TopicFacts
from commdesk.services import register_edit, roll_corrections
from commdesk.services.building_map import NoMap, read_again, read_map
from commdesk.services.entry import EntryDesk
from commdesk.services.register import load_register
from commdesk.services.topics import MatterDraft, create_topic, open_topic
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
