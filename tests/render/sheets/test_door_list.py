# SPDX-License-Identifier: Apache-2.0
"""The printed door-knocking list: building by building, every page with its head and foot."""

import pytest
from PySide6.QtCore import QRectF

from commdesk.domain.building_map import RoomState
from commdesk.domain.door_list import DoorLine, masked
from commdesk.domain.errors import UserError
from commdesk.domain.topics import Stage
from commdesk.render.layout.pages import MM, PAGE_HEIGHT, PAGE_WIDTH
from commdesk.render.sheets.door_list import DoorSheet, door_document

OUT = (RoomState.DELIVERED, RoomState.NOT_DELIVERED, RoomState.POSTED)


def many(buildings=6, homes=30):
    lines = []
    for building in range(1, buildings + 1):
        for home in range(homes):
            number = len(lines) + 1
            room = f"{home % 3 + 1}单元{home // 3 + 1:02d}0{home % 3 + 1}"
            state = OUT[number % 3]
            lines.append(DoorLine(f"{building}幢", room, f"{number}-7", "王**、李*", state))
    lines.append(DoorLine("商铺", "物业服务用房及消防控制室", "999-1", "云杉置业有限公司", OUT[0]))
    lines.append(DoorLine("", "60幢", "1000-2", "赵*", OUT[1]))
    return lines


def words(document):
    return [text.text for page in document.pages for text in page.drawing.texts]


def sheet(lines, **options):
    return DoorSheet("2026年第一次业主大会", Stage.OPEN, lines, **options)


def test_every_paper_is_listed_once_under_its_building(qapp, imprint):
    lines = many()
    said = words(door_document(sheet(lines), imprint))
    assert sorted(text for text in said if text in {line.number for line in lines}) == sorted(
        line.number for line in lines
    )
    assert list(dict.fromkeys(text for text in said if "　未收回" in text)) == [
        *(f"{building}幢　未收回30张" for building in range(1, 7)),
        "商铺　未收回1张",
        "其他　未收回1张",
    ]


def test_every_page_has_topic_stage_check_code_heads_and_number(qapp, imprint):
    document = door_document(sheet(many()), imprint)
    assert len(document.pages) > 3
    for number, page in enumerate(document.pages, start=1):
        said = [text.text for text in page.drawing.texts]
        # Pages are handed out one by one: a room without its building is nobody's.
        first = said.index("房号")
        assert "　未收回" in said[first - 1]
        assert {"2026年第一次业主大会", "投票中", f"— {number} —", "房号", "表决人"} <= set(said)
        assert f"校验码：{imprint.check_code}" in said
        assert f"共{len(document.pages)}页" in said


def test_nothing_is_cut_and_no_words_touch(qapp, imprint, strays, words_touching):
    for page in door_document(sheet(many()), imprint).pages:
        assert strays(page.drawing, QRectF(0, 0, PAGE_WIDTH, PAGE_HEIGHT)) == []
        assert words_touching(page.drawing) == []


def test_a_paper_at_several_rooms_is_counted_once(qapp, imprint):
    lines = [DoorLine("1幢", room, "5-1", "王**", RoomState.DELIVERED) for room in ("101", "102")]
    said = "".join(words(door_document(sheet(lines, wanted="东区"), imprint)))
    assert "未收回表决票1张" in said
    assert "仅列：东区。" in said


def test_nobody_to_call_on_is_said(qapp, imprint):
    said = words(door_document(sheet([]), imprint))
    assert "没有未收回的表决票。" in said
    assert not any("0张" in text for text in said)


def test_making_a_long_list_can_be_given_up(qapp, imprint):
    told = []
    door_document(sheet(many()), imprint, lambda *at: told.append(at))
    assert told[0] == (0, 182)
    assert len(told) == 8

    def stop(done, _total):
        if done:
            raise UserError("cancelled")

    with pytest.raises(UserError):
        door_document(sheet(many()), imprint, stop)


def test_there_is_room_to_write_beside_a_long_name(qapp, imprint):
    long = DoorLine("1幢", "101", "1-7", "云杉置业发展股份有限公司" * 3, OUT[0])
    (page,) = door_document(sheet([long]), imprint).pages
    heads = [text.rect.center().x() for text in page.drawing.texts if "次上门" in text.text]
    assert heads[1] - heads[0] >= 24 * MM


def test_of_a_name_its_first_character_is_left_however_long_it_is():
    assert masked("王小明、李四、欧阳娜娜") == "王**、李*、欧**"
    assert masked("阿卜杜热西提·买买提明") == "阿**"
    assert masked("王") == "王"
    assert masked("") == ""
