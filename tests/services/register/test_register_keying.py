# SPDX-License-Identifier: Apache-2.0
"""What people key about the register, as values."""

from dataclasses import replace
from datetime import date

import pytest

from commdesk.domain.errors import UserError
from commdesk.domain.register import Address, Place
from commdesk.services.register.edit import change_register
from commdesk.services.register.keying import (
    day_of,
    home_of,
    keyed_home,
    known_places,
    new_home,
    places_of,
)
from commdesk.services.register.register import load_register
from tests import community

REGISTER = community.register_of(60)


@pytest.mark.parametrize("text", ["1990-3-7", "1990年3月7日", "19900307", "１９９０/03/07"])
def test_a_day_is_read_as_offices_write_it(text):
    assert day_of(text) == date(1990, 3, 7)


def test_no_day_is_none_and_a_wrong_one_is_said():
    assert day_of(" ") is None
    for text in ("1990-13-07", "去年", "90-3-7"):
        with pytest.raises(UserError, match="born-unreadable"):
            day_of(text)


@pytest.mark.parametrize("text", ["1-1-101", "1幢1单元0101", "一幢一单元101室"])
def test_a_home_is_found_by_its_address(text):
    assert home_of(REGISTER, text) == REGISTER.properties[0]


def test_no_home_is_none_and_an_unknown_one_is_said():
    assert home_of(REGISTER, "") is None
    assert home_of(REGISTER, "地下车库B012") == REGISTER.properties[-1]
    with pytest.raises(UserError, match="home-not-found"):
        home_of(REGISTER, "9-9-999")


def test_places_are_found_by_their_names():
    known = known_places(REGISTER)
    assert places_of(known, "1幢、2-1，1幢 商铺") == (Place("1"), Place("2", "1"), Place("商铺"))
    assert places_of(known, "") == ()
    with pytest.raises(UserError, match="place-not-found"):
        places_of(known, "1幢、9幢")


def test_a_keyed_owner_is_corrected_replaced_or_found(estate):
    home = REGISTER.properties[5]
    owner = REGISTER.owner_of()[home.owner_id]
    assert keyed_home(REGISTER, home, owner.name, owner.phone).put == (home,)
    change_register(estate, keyed_home(REGISTER, home, "邓涵、方萍东", "138"), "更正")
    register = load_register(estate)
    assert register.owner_of()[owner.id].names == ("邓涵", "方萍东")
    change_register(estate, keyed_home(register, home, "新业主", "139", is_sold=True), "过户")
    register = load_register(estate)
    assert owner.id not in register.owner_of()
    other = register.owners[0]
    (moved,) = keyed_home(register, home, other.name, other.phone, is_sold=True).put
    assert moved == replace(home, owner_id=other.id)
    (moved,) = keyed_home(register, home, "桂苑置业有限公司", "", is_sold=True).put
    assert moved == replace(home, owner_id=community.DEVELOPER.id)


def test_a_new_home_gets_its_owner(estate):
    home = replace(new_home(Address("1", "1", "0801")), area=880_000)
    change_register(estate, keyed_home(load_register(estate), home, "郑和平", "137"), "漏登")
    register = load_register(estate)
    (stored,) = (item for item in register.properties if item.address.room == "0801")
    assert register.owner_of()[stored.owner_id].names == ("郑和平",)
