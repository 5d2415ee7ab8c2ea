# SPDX-License-Identifier: Apache-2.0
"""Where rooms stand on the building map: nothing lost, nothing twice, whatever they are called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commdesk.domain.building_map import (
    MOST_COLUMNS,
    BlockKind,
    Direction,
    RoomState,
    Walk,
    lay_out,
    share_of,
    state_of_room,
)
from commdesk.domain.register import Address
from commdesk.domain.room_numbers import Floor, Place, floor_of


@pytest.mark.parametrize(
    ("room", "floor", "place"),
    [
        ("0502", Floor(5), Place("", 2, "")),
        ("502", Floor(5), Place("", 2, "")),
        ("５０２室", Floor(5), Place("", 2, "")),
        ("1201", Floor(12), Place("", 1, "")),
        ("10203", Floor(10), Place("", 203, "")),
        ("502A", Floor(5), Place("", 2, "A")),
        ("502-1", Floor(5), Place("", 2, "-1")),
        ("12A03", Floor(12, "A"), Place("", 3, "")),
        ("5层02", Floor(5), Place("", 2, "")),
        ("12F-1203", Floor(12), Place("", 3, "")),
        ("5-02", Floor(5), Place("", 2, "")),
        ("1-502", Floor(5), Place("1-", 2, "")),
        ("B1-03", Floor(-1), Place("", 3, "")),
        ("-1-054", Floor(-1), Place("", 54, "")),
        ("负一层12", Floor(-1), Place("", 12, "")),
        ("地下2层-8号", Floor(-2), Place("", 8, "")),
        ("A-101", Floor(1), Place("A-", 1, "")),
        ("商铺A101", Floor(1), Place("商铺A", 1, "")),
    ],
)
def test_a_room_number_says_floor_and_place(room, floor, place):
    assert floor_of(room) == (floor, place)


@pytest.mark.parametrize("room", ["", "1", "12", "B012", "012", "门卫室", "A", "123456"])
def test_what_names_no_floor(room):
    assert floor_of(room) is None


def cells(block):
    return {spot.room: (spot.row, spot.column) for spot in block.spots}


def test_floors_run_down_and_entrances_stand_side_by_side():
    rooms = ["101", "102", "201", "0202", "1201"]
    addresses = [Address("3", "1", room) for room in rooms] + [Address("3", "2", "202")]
    (block,) = lay_out(addresses)
    assert [storey.floor.number for storey in block.storeys] == [12, 2, 1]
    assert [(stair.entrance, stair.column, stair.columns) for stair in block.stairs] == [
        ("1", 0, 2),
        ("2", 3, 1),
    ]
    assert cells(block) == {0: (2, 0), 1: (2, 1), 2: (1, 0), 3: (1, 1), 4: (0, 0), 5: (1, 3)}


def test_a_basement_lies_under_the_first_floor_and_a_lettered_floor_above_its_number():
    addresses = [Address("3", "", room) for room in ("B1-03", "103", "1203", "12A03", "1303")]
    (block,) = lay_out(addresses)
    assert [(storey.floor.number, storey.floor.letter) for storey in block.storeys] == [
        (13, ""), (12, "A"), (12, ""), (1, ""), (-1, ""),
    ]  # fmt: skip


def test_two_writings_of_one_room_stand_side_by_side():
    (block,) = lay_out([Address("3", "1", "0502"), Address("3", "1", "502")])
    assert sorted(cells(block).values()) == [(0, 0), (0, 1)]


def test_rooms_without_a_floor_and_without_a_number_have_strips_of_their_own():
    rooms = ("101", "7", "门卫室", "物业用房")
    (block,) = lay_out([Address("3", "1", room) for room in rooms])
    assert [(strip.row, strip.rows, strip.numbered) for strip in block.strips] == [
        (2, 1, True),
        (4, 1, False),
    ]
    assert cells(block) == {0: (0, 0), 1: (2, 0), 3: (4, 0), 2: (4, 1)}


def test_a_car_park_is_wrapped():
    (block,) = lay_out([Address("车库", "", f"{number}") for number in range(101, 400)])
    assert not block.storeys
    assert block.columns <= MOST_COLUMNS
    assert block.rows > 1


def test_houses_share_a_block_after_the_buildings_and_papers_of_no_place_come_last():
    houses = [Address(str(number), "", "") for number in range(1, 31)]
    tower = [Address("80", "1", f"{floor}01") for floor in range(1, 6)]
    addresses = [*houses, Address("", "", ""), *tower, Address("", "", "")]
    blocks = lay_out(addresses)
    assert [block.kind for block in blocks] == [
        BlockKind.BUILDING,
        BlockKind.HOUSES,
        BlockKind.NOWHERE,
    ]
    assert [len(block.spots) for block in blocks] == [5, 30, 2]


def test_a_tower_of_forty_floors_six_rooms_four_entrances():
    addresses = [
        Address("1", str(entrance), f"{floor}{room:02d}")
        for entrance in range(1, 5)
        for floor in range(1, 41)
        for room in range(1, 7)
    ]
    (block,) = lay_out(addresses)
    assert (block.rows, block.columns, len(block.spots)) == (40, 27, 960)


def test_buildings_stand_in_the_order_people_expect():
    names = ["10", "2", "商铺", "1"]
    addresses = [Address(name, "", room) for name in names for room in ("101", "102", "103")]
    assert [block.building for block in lay_out(addresses)] == ["1", "2", "10", "商铺"]


ROOMS = st.one_of(
    st.from_regex(r"\A(B|-|负|A-|商铺)?[0-9０-９]{0,5}[A-C]?(-[0-9]{1,3})?(室|号)?\Z"),
    st.text(max_size=6),
)
ADDRESSES = st.lists(
    st.builds(
        Address,
        st.sampled_from(["", "1", "2", "3A", "商铺", "地下车库"]) | st.text(max_size=3),
        st.sampled_from(["", "1", "2", "东"]),
        ROOMS,
    ),
    max_size=60,
)


@given(ADDRESSES)
def test_every_room_has_one_cell_of_its_own(addresses):
    blocks = lay_out(addresses)
    placed = [spot.room for block in blocks for spot in block.spots]
    assert sorted(placed) == list(range(len(addresses)))
    for block in blocks:
        taken = [(spot.row, spot.column) for spot in block.spots]
        assert len(set(taken)) == len(taken) > 0
        assert all(0 <= row < block.rows and 0 <= column < block.columns for row, column in taken)
        if block.kind is BlockKind.BUILDING:
            assert {addresses[spot.room].building for spot in block.spots} == {block.building}


@given(ADDRESSES)
def test_the_arrows_reach_every_room_of_a_block_row_and_stay_on_rooms(addresses):
    blocks = lay_out(addresses)
    walk = Walk(blocks)
    for block in blocks:
        for spot in block.spots:
            for way in Direction:
                number, there = walk.spot(walk.step(spot.room, way))
                down, right = way.value
                if blocks[number] is block and there != spot:
                    assert (there.row - spot.row) * down + (there.column - spot.column) * right > 0
                    assert way in (Direction.UP, Direction.DOWN) or there.row == spot.row


def test_arrows_go_on_to_the_next_building():
    addresses = [Address(name, "", f"{floor}01") for name in "12" for floor in (1, 2, 3)]
    walk = Walk(lay_out(addresses))
    assert walk.first() == 2
    assert walk.step(1, Direction.RIGHT) == 4
    assert walk.step(4, Direction.LEFT) == 1
    assert walk.step(1, Direction.UP) == 2
    assert walk.step(0, Direction.DOWN) == 0
    assert walk.step(4, Direction.RIGHT) == 4


def test_the_state_that_asks_for_most_is_the_rooms():
    assert state_of_room([RoomState.KEYED, RoomState.DELIVERED]) is RoomState.DELIVERED
    assert state_of_room([RoomState.CHECKED, RoomState.VOID]) is RoomState.VOID
    assert state_of_room(RoomState) is RoomState.DIFFERING


def test_a_share_counts_void_papers_as_back():
    share = share_of([RoomState.KEYED, RoomState.VOID, RoomState.DELIVERED, RoomState.CHECKED])
    assert (share.rooms, share.back, share.out) == (4, 3, 1)


def test_houses_with_numbers_in_their_names_stand_as_people_count():
    addresses = [Address(f"别墅{number}", "", "") for number in (1, 10, 11, 2, 3)]
    (block,) = lay_out(addresses)
    order = sorted(block.spots, key=lambda spot: (spot.row, spot.column))
    assert [addresses[spot.room].building for spot in order] == [
        "别墅1",
        "别墅2",
        "别墅3",
        "别墅10",
        "别墅11",
    ]
