# SPDX-License-Identifier: Apache-2.0
"""The printed building map: all rooms or those still out, nothing cut, nothing overlapping."""

import re

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from commdesk.domain.building_map import RoomState, lay_out
from commdesk.domain.register import Address
from commdesk.domain.topics import Stage
from commdesk.render.layout.pages import PAGE_HEIGHT, PAGE_WIDTH
from commdesk.render.map import look as map_look
from commdesk.render.map.building_map import MapSheet, Room, map_document

STATES = (RoomState.KEYED, RoomState.DELIVERED, RoomState.NOT_DELIVERED, RoomState.VOID)


def estate():
    tower = [
        Address("3", str(entrance), f"{floor:02d}{room:02d}")
        for entrance in (1, 2, 3, 4)
        for floor in range(1, 41)
        for room in range(1, 7)
    ]
    shops = [Address("商铺", "", f"A-{number}") for number in range(101, 130)]
    houses = [Address(str(number), "", "") for number in range(60, 72)]
    others = [Address("3", "", "门卫室"), Address("3", "", "物业服务用房及消防控制室")]
    return [*tower, *shops, *houses, *others]


def sheet_of(addresses, *, states=STATES, shown=lambda number: True, **options):
    blocks = lay_out(addresses)
    names = {
        spot.room: map_look.room_name(block, addresses[spot.room], str(spot.room + 1))
        for block in blocks
        for spot in block.spots
    }
    rooms = [
        Room(names[number], states[number % len(states)], shown(number))
        for number in range(len(addresses))
    ]
    return MapSheet("2026年第一次业主大会", Stage.OPEN, blocks, rooms, **options)


def words(document):
    return [text.text for page in document.pages for text in page.drawing.texts]


@pytest.mark.parametrize("only_out", [False, True])
def test_nothing_is_cut_and_no_words_touch(qapp, imprint, strays, words_touching, only_out):
    document = map_document(sheet_of(estate(), only_out=only_out), imprint)
    for page in document.pages:
        assert strays(page.drawing, QRectF(0, 0, PAGE_WIDTH, PAGE_HEIGHT)) == []
        assert words_touching(page.drawing) == []


def test_every_room_is_printed_once(qapp, imprint):
    addresses = estate()
    said = words(map_document(sheet_of(addresses), imprint))
    wanted = sorted(room.name for room in sheet_of(addresses).rooms)
    printed = sorted(text for text in said if text in set(wanted))
    assert printed == wanted


def test_only_rooms_still_out_are_printed_for_going_from_door_to_door(qapp, imprint):
    addresses = [Address("3", "1", f"{floor}0{room}") for floor in range(1, 5) for room in (1, 2)]
    addresses += [Address("4", "1", f"{floor}01") for floor in (1, 2, 3)]
    states = [RoomState.KEYED] * len(addresses)
    states[0], states[5] = RoomState.DELIVERED, RoomState.NOT_DELIVERED
    said = words(map_document(sheet_of(addresses, states=states, only_out=True), imprint))
    assert [text for text in said if re.fullmatch(r"\d0\d", text)] == ["302", "101"]
    assert "3幢　未收回2套" in said
    assert not any(text.startswith("4幢") for text in said)


def test_shares_and_legend_count_the_rooms_that_are_shown(qapp, imprint):
    addresses = [Address("3", "1", f"{floor}0{room}") for floor in range(1, 5) for room in (1, 2)]
    sheet = sheet_of(addresses, shown=lambda number: number < 4, wanted="东区网格")
    said = words(map_document(sheet, imprint))
    assert "仅列：东区网格。" in said
    assert "4套房屋中已收回2套（50.00%），未收回2套。" in said
    assert "3幢　收回2／4套，50.00%" in said
    assert {"未送达 1", "已送达未收回 1", "已录入 1", "无效票 1"} <= set(said)


def test_what_a_blind_map_may_not_tell_is_not_even_in_its_legend(qapp, imprint):
    addresses = [Address("3", "1", f"{floor}01") for floor in (1, 2, 3)]
    states = (RoomState.KEYED, RoomState.AWAITING, RoomState.DELIVERED)
    said = words(map_document(sheet_of(addresses, states=states, is_blind=True), imprint))
    assert {"已录入 1", "待复核 1"} <= set(said)
    assert not any(text.startswith(("无效票", "已核对", "有差异")) for text in said)
    assert any("暂不显示" in text for text in said)


def test_nothing_to_print_is_said(qapp, imprint):
    sheet = sheet_of([Address("3", "1", "101")], states=(RoomState.KEYED,), only_out=True)
    assert "没有符合条件的房屋。" in words(map_document(sheet, imprint))


def test_every_page_has_topic_stage_check_code_and_number(qapp, imprint):
    document = map_document(sheet_of(estate()), imprint)
    for number, page in enumerate(document.pages, start=1):
        said = [text.text for text in page.drawing.texts]
        assert {"2026年第一次业主大会", "投票中", f"— {number} —"} <= set(said)
        assert f"校验码：{imprint.check_code}" in said
        assert f"共{len(document.pages)}页" in said


def test_no_building_begins_at_the_foot_of_a_page(qapp, imprint):
    for page in map_document(sheet_of(estate()), imprint).pages:
        heads = [text for text in page.drawing.texts if "　收回" in text.text]
        rooms = [text for text in page.drawing.texts if text.size <= 80]
        for head in heads:
            assert any(room.baseline > head.baseline + 10 for room in rooms)


def _luminance(colour):
    ink = QColor(colour)
    weights = ((ink.redF(), 0.2126), (ink.greenF(), 0.7152), (ink.blueF(), 0.0722))
    return sum(
        weight * (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
        for part, weight in weights
    )


def contrast(one, other):
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("looks", [map_look.LIGHT, map_look.DARK, map_look.PAPER])
def test_words_are_legible_on_every_state_and_edges_are_seen(looks):
    assert set(looks.states) == set(map_look.SIGNS) == set(map_look.NAMES) == set(RoomState)
    for look in looks.states.values():
        assert contrast(look.ground, look.ink) >= 4.5
        assert max(contrast(look.edge, looks.surface), contrast(look.ground, looks.surface)) >= 3


def test_every_state_has_a_sign_of_its_own():
    assert len(set(map_look.SIGNS.values())) == len(RoomState)
