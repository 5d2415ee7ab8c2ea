# SPDX-License-Identifier: Apache-2.0
"""Addresses in every way offices write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commdesk.domain.errors import UserError
from commdesk.domain.register import Address
from commdesk.services.register_import.addresses import (
    entrance_of,
    match_key,
    split_address,
    split_building,
    split_room,
)


@pytest.mark.parametrize(
    "text",
    [
        "3-1-502",
        "3#1-502",
        "3#-1-502",
        "3栋1单元502室",
        "3幢1单元502",
        "3号楼1单元502室",
        "3幢1-502",
        "3-1单元-502",
        "3 幢 1 单元 502 室",
        "3 1 502",
        "3/1/502",
        "3—1—502",
        "３幢１单元５０２室",
        "三幢一单元五零二",
        "三号楼一单元五〇二室",
        "第3幢第1单元502",
        "03幢01单元502",
        "3座1门502",
        "3幢1单元5楼502室",
        " 3-1-502\u3000",
        "3号楼-1-502室",
    ],
)
def test_one_place_in_many_writings(text):
    parts = split_address(text)
    assert (parts.building, parts.entrance, parts.room, parts.prefix) == ("3", "1", "502", "")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("3幢502", ("3", "", "502")),
        ("3-502", ("3", "", "502")),
        ("3#502", ("3", "", "502")),
        ("A座1201", ("A", "", "1201")),
        ("a座1201", ("A", "", "1201")),
        ("3-1-0502", ("3", "1", "0502")),
        ("十二幢二单元一零一", ("12", "2", "101")),
        ("二十幢301", ("20", "", "301")),
        ("二十一号楼三单元一二零三室", ("21", "3", "1203")),
        ("十幢十一单元一百零二", ("10", "11", "102")),
        ("一百一十二幢五〇二", ("112", "", "502")),
        ("３座２梯１２０１", ("3", "2", "1201")),
        ("3楼2门502号", ("3", "2", "502")),
        ("3幢东单元502", ("3", "东单元", "502")),
        ("3幢商铺12", ("3", "", "商铺12")),
        ("12幢12号", ("12", "", "12")),
        ("3-1-502A", ("3", "1", "502A")),
    ],
)
def test_other_shapes(text, parts):
    found = split_address(text)
    assert (found.building, found.entrance, found.room) == parts


@pytest.mark.parametrize(
    ("text", "prefix"),
    [
        ("幸福路88号阳光花园3幢1单元502室", "幸福路88号阳光花园"),
        ("北区3幢1-502", "北区"),
        ("88弄3号502室", "88弄"),
    ],
)
def test_what_stands_before_the_building_is_kept_apart(text, prefix):
    parts = split_address(text)
    assert (parts.prefix, parts.building, parts.room) == (prefix, "3", "502")


@pytest.mark.parametrize(
    "text", ["", "3", "王伟", "3幢", "3幢1单元", "1单元502室", "106.28平", "3-1-2-502"]
)
def test_what_is_no_address_is_not_read_as_one(text):
    with pytest.raises(UserError) as raised:
        split_address(text)
    assert raised.value.code == "address-unreadable"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("十二三幢一单元502", "十二三"),
        ("三幢二十十单元502", "二十十"),
        ("3幢1单元五百二", "五百二"),
        ("一百十幢301", "一百十"),
        ("3十幢1单元502", None),
        ("二12幢502", None),
    ],
)
def test_numbers_that_can_be_read_in_several_ways_are_refused(text, wrong):
    with pytest.raises(UserError) as raised:
        split_address(text)
    assert raised.value.code == ("address-numeral-wrong" if wrong else "address-unreadable")
    assert raised.value.details["text"] == (wrong or text)


@pytest.mark.parametrize("text", ["-1-054", "—1", "－3-1-502", " -12"])
@pytest.mark.parametrize("read", [split_address, split_building, split_room, entrance_of])
def test_a_dash_in_front_may_be_below_the_ground_and_is_not_dropped(text, read):
    with pytest.raises(UserError) as raised:
        read(text)
    assert raised.value.code == "address-minus"


@pytest.mark.parametrize("text", ["2003-01-02", "2026-03-01 00:00:00"])
@pytest.mark.parametrize("read", [split_address, split_building, split_room, entrance_of])
def test_an_address_that_became_a_date_is_said_so(text, read):
    with pytest.raises(UserError) as raised:
        read(text)
    assert raised.value.code == "address-is-date"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1", ("1", "")),
        ("01", ("1", "")),
        ("1幢", ("1", "")),
        ("1号楼", ("1", "")),
        ("1号", ("1", "")),
        ("1#", ("1", "")),
        ("#1", ("1", "")),
        ("第一幢", ("1", "")),
        ("十一栋", ("11", "")),
        ("A座", ("A", "")),
        ("B1", ("B1", "")),
        ("3幢1单元", ("3", "1")),
        ("3#1单元", ("3", "1")),
        ("3-1", ("3", "1")),
        ("3幢-1", ("3", "1")),
        ("三幢二单元", ("3", "2")),
        ("地下车库", ("地下车库", "")),
        ("北区3幢", ("北区3幢", "")),
        ("北区3幢1单元", ("北区3幢", "1")),
    ],
)
def test_a_building_of_its_own_cell(text, parts):
    assert split_building(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("0502", ("", "0502")),
        ("502室", ("", "502")),
        ("502号", ("", "502")),
        ("５０２", ("", "502")),
        ("五零二", ("", "502")),
        ("1-502", ("1", "502")),
        ("1单元502室", ("1", "502")),
        ("B1-054", ("", "B1-054")),
        ("502-1", ("", "502-1")),
        ("商铺3", ("", "商铺3")),
        ("502a", ("", "502A")),
    ],
)
def test_a_room_of_its_own_cell(text, parts):
    assert split_room(text) == parts


@pytest.mark.parametrize(
    ("text", "entrance"),
    [
        ("1", "1"),
        ("1单元", "1"),
        ("一单元", "1"),
        ("东单元", "东单元"),
        ("/", ""),
        ("", ""),
        ("01", "1"),
    ],
)
def test_an_entrance_of_its_own_cell(text, entrance):
    assert entrance_of(text) == entrance


def test_one_place_has_one_key_however_its_zeros_are_written():
    assert match_key(Address("3", "1", "0502")) == match_key(Address("03", "1", "502"))
    assert match_key(Address("地下车库", "", "B1-054")) == match_key(
        Address("地下车库", "", "B1-54")
    )
    assert match_key(Address("北区3幢", "", "1")) == match_key(Address("北区3号楼", "", "01"))
    assert match_key(Address("3", "1", "502")) != match_key(Address("3", "", "1502"))
    assert match_key(Address("3", "1", "5020")) != match_key(Address("3", "1", "502"))


numbers = st.integers(1, 60)
rooms = st.builds(
    lambda floor, door: f"{floor:02d}{door:02d}", st.integers(1, 40), st.integers(1, 12)
)
writings = st.sampled_from(
    [
        "{b}-{e}-{r}",
        "{b}幢{e}单元{r}",
        "{b}#{e}-{r}",
        "{b}栋{e}单元{r}室",
        "{b}号楼{e}单元{r}",
        "{b} 幢{e}单元 {r}",
    ]
)


@given(numbers, numbers, rooms, writings)
def test_any_place_is_read_back_from_any_writing(building, entrance, room, writing):
    parts = split_address(writing.format(b=building, e=entrance, r=room))
    assert (parts.building, parts.entrance, parts.room) == (str(building), str(entrance), room)


@given(st.text(max_size=20))
def test_any_text_is_read_or_refused(text):
    for read in (split_address, split_building, split_room, entrance_of):
        try:
            read(text)
        except UserError as error:
            refusals = {
                "address-unreadable",
                "address-is-date",
                "address-numeral-wrong",
                "address-minus",
            }
            assert error.code in refusals  # noqa: PT017
