# SPDX-License-Identifier: Apache-2.0
"""The register changed by hand: with a reason, on record, and without moving an opened topic."""

import json
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from commdesk.domain.errors import UserError
from commdesk.domain.register import (
    Address,
    Owner,
    OwnerKind,
    Place,
    Property,
    Representative,
    Resident,
)
from commdesk.domain.roll import make_roll
from commdesk.domain.topics import Basis, PaperPer
from commdesk.models import register as tables
from commdesk.models.office import Trail
from commdesk.services.audit import verify
from commdesk.services.clock import local
from commdesk.services.register.edit import (
    Changes,
    Known,
    change_register,
    merge_owners,
    new_ids,
    record,
    split_owner,
)
from commdesk.services.register.register import (
    _figures,
    load_register,
    register_summary,
    register_version,
)
from commdesk.services.register.retired import load_retired, restore
from commdesk.services.topics.topics import load_roll
from tests import community


def change(office, *put, gone=(), reason="核对后更正"):
    return change_register(office, Changes(tuple(put), frozenset(gone)), reason)


def refused(office, *put, gone=(), reason="核对后更正"):
    before = (load_register(office), office.journal.sequence)
    with pytest.raises(UserError) as raised:
        change(office, *put, gone=gone, reason=reason)
    assert (load_register(office), office.journal.sequence) == before
    return raised.value.code


def last_record(office):
    (row,) = office.store.rows(
        Trail.select(Trail.action, Trail.details).order_by(Trail.arrival.desc()).limit(1)
    )
    return row[0], json.loads(row[1])


def agrees(office):
    """The summary is what the register comes to."""
    register, summary = load_register(office), register_summary(office)
    heads, counted, area = _figures(register)
    assert (summary.properties, summary.owners) == (len(register.properties), len(register.owners))
    assert (summary.people, summary.counted, summary.area) == (heads, counted, area)
    assert summary.file_name == "名册.xlsx"
    return register


def test_a_property_is_changed_and_its_old_row_kept(estate):
    old = load_register(estate).properties[7]
    new = replace(old, area=987_600, grid="第二网格", note="房产证更正", delivered=False)
    returned = change(estate, new)
    register = agrees(estate)
    assert set(register.properties) == set(returned.properties)
    assert new in register.properties
    assert old not in register.properties
    assert len(register.properties) == 62
    rows = estate.store.rows(
        tables.Property.select(tables.Property.area_cm2, tables.Property.current).where(
            tables.Property.property == old.id.hex
        )
    )
    assert rows == [(old.area, 0), (987_600, 1)]
    assert last_record(estate) == (
        "register.change",
        {
            "reason": "核对后更正",
            "changes": [
                {"what": "property", "old": "1幢1单元0204 80.5091", "new": "1幢1单元0204 98.76"}
            ],
            "record": last_record(estate)[1]["record"],
        },
    )
    again = community.reopened(estate)
    assert set(load_register(again).properties) == set(register.properties)
    assert verify(again).ok
    again.close()


def test_what_is_keyed_is_written_as_an_import_would_write_it(estate):
    register = load_register(estate)
    owner = replace(register.owners[3], names=("邓涵、方萍东 ",), phone=" １３８００００００００ ")
    home = replace(register.properties[3], note="身份证110101199003070012 已核", grid=" 一格 ")
    change(estate, owner, home)
    register = load_register(estate)
    changed = register.owner_of()[owner.id]
    assert (changed.names, changed.phone) == (("邓涵", "方萍东"), "13800000000")
    (home,) = (item for item in register.properties if item.id == home.id)
    assert (home.note, home.grid) == ("身份证 已核", "一格")


def test_a_property_is_added_with_its_owner_and_retired_with_them(estate):
    owner_id, home_id = new_ids(2)
    owner = Owner(owner_id, ("郑和平",), "13900009999")
    home = Property(home_id, Address("1", "1", "0701"), owner_id, 900_000)
    change(estate, owner, home)
    register = agrees(estate)
    assert owner in register.owners
    assert home in register.properties
    change(estate, gone=[home_id])
    register = agrees(estate)
    assert owner not in register.owners
    assert home not in register.properties
    assert verify(estate).ok


def test_whoever_sells_everything_leaves_the_register(estate):
    register = load_register(estate)
    home = register.properties[10]
    seller, buyer = register.owner_of()[home.owner_id], register.owners[0]
    held = [item for item in register.properties if item.owner_id == seller.id]
    change(estate, *(replace(item, owner_id=buyer.id) for item in held[:-1]))
    assert seller in load_register(estate).owners
    change(estate, replace(held[-1], owner_id=buyer.id))
    assert seller not in agrees(estate).owners


def test_merged_owners_are_one_person(estate):
    register = load_register(estate)
    keep, *others = (owner.id for owner in register.owners[2:5])
    people = register_summary(estate).people
    merge_owners(estate, keep, others, "同一人，两个手机号")
    register = agrees(estate)
    assert not set(others) & set(register.owner_of())
    assert sum(item.owner_id == keep for item in register.properties) >= 3
    assert register_summary(estate).people == people - 2
    action, details = last_record(estate)
    assert (action, details["owner"]) == ("register.merge_owners", register.owner_of()[keep].name)
    with pytest.raises(UserError, match="owner-unknown"):
        merge_owners(estate, keep, others, "再来一次")


def test_a_split_owner_is_two_persons(estate):
    register = load_register(estate)
    owner = register.owners[0]
    held = [item.id for item in register.properties if item.owner_id == owner.id and item.counts]
    assert len(held) == 2
    people = register_summary(estate).people
    new = Owner(new_ids()[0], owner.names, "13700000001")
    split_owner(estate, owner.id, held[:1], new, "同名不同人")
    register = agrees(estate)
    assert register_summary(estate).people == people + 1
    assert [item.id for item in register.properties if item.owner_id == new.id] == held[:1]
    every = [item.id for item in register.properties if item.owner_id == owner.id]
    for some in ([], every):
        with pytest.raises(UserError, match="split-leaves-nothing"):
            split_owner(estate, owner.id, some, replace(new, id=new_ids()[0]), "错")


def test_residents_and_representatives_come_back_in_their_order(estate):
    homes = load_register(estate).properties
    ids = new_ids(4)
    people = [
        Resident(ids[0], "周敏", homes[0].id, date(1990, 3, 7), "13811112222"),
        Resident(ids[1], "周小敏", homes[0].id, date(2010, 3, 7)),
        Resident(ids[2], "吴桂芳"),
    ]
    carrier = Representative(ids[3], "孙楼长", "13700001111", (Place("1"), Place("2", "1")))
    change(estate, *people, carrier)
    register = agrees(estate)
    assert register.residents == tuple(people)
    assert register.representatives == (carrier,)
    married = replace(people[0], phone="13899998888")
    change(estate, married, gone=[people[1].id])
    assert load_register(estate).residents == (married, people[2])
    change(estate, gone=[homes[0].id])
    assert load_register(estate).residents == (replace(married, home=None), people[2])
    change(estate, gone=[carrier.id])
    assert load_register(estate).representatives == ()
    assert verify(estate).ok


def test_an_opened_topic_keeps_its_roll(estate):
    topic = community.opened_topic(estate)
    roll = load_roll(estate, topic.id)
    register = load_register(estate)
    change(estate, replace(register.properties[0], area=1), gone=[register.properties[9].id])
    merge_owners(estate, register.owners[2].id, [register.owners[3].id], "同一人")
    assert load_roll(estate, topic.id) == roll
    assert make_roll(load_register(estate), Basis.OWNERS, PaperPer.OWNER).area != roll.area


def test_what_a_register_can_not_hold_is_refused(estate):
    register = load_register(estate)
    home, owner = register.properties[0], register.owners[0]
    taken = replace(home.address, room="502", entrance="1", building="01")
    other = replace(register.properties[1], address=replace(home.address, room="101"))
    assert refused(estate, home) == "register-unchanged"
    assert refused(estate, replace(home, area=5), reason=" \n") == "reason-missing"
    assert refused(estate, other) == "room-taken"
    assert refused(estate, replace(home, area=-1)) == "area-negative"
    assert (
        refused(estate, replace(home, address=replace(taken, room=" "))) == "address-room-missing"
    )
    assert refused(estate, replace(owner, names=("无",))) == "name-missing"
    assert refused(estate, gone=[owner.id]) == "owner-in-use"
    assert refused(estate, replace(home, owner_id=UUID(int=77))) == "owner-in-use"
    assert refused(estate, Resident(new_ids()[0], "甲", UUID(int=77))) == "home-unknown"


def test_a_register_known_is_not_read_again_and_an_old_one_is(estate, monkeypatch):
    known = Known(register_version(estate), load_register(estate))
    first, second = known.register.properties[:2]
    with monkeypatch.context() as patch:
        patch.setattr("commdesk.services.register.edit.load_register", None)
        change_register(estate, Changes((replace(first, area=5),)), "更正", known)
    # Known from before the first change: what that did stays.
    change_register(estate, Changes((replace(second, area=6),)), "更正", known)
    agrees(estate)
    areas = {item.id: item.area for item in load_register(estate).properties}
    assert (areas[first.id], areas[second.id]) == (5, 6)


def test_without_a_register_there_is_nothing_to_change(office):
    assert refused(office, Owner(UUID(int=1), ("甲",))) == "register-empty"


def test_a_kind_set_by_hand_counts(estate):
    register = load_register(estate)
    people = register_summary(estate).people
    change(estate, *(replace(owner, kind=OwnerKind.DEVELOPER) for owner in register.owners[5:7]))
    agrees(estate)
    assert register_summary(estate).people == people - 2


def test_a_phone_that_is_none_is_refused_and_the_old_one_stays(estate):
    owner = load_register(estate).owners[3]
    someone = Resident(new_ids()[0], "周敏", None, date(1990, 3, 7), "13811112222")
    change(estate, someone)
    id_number = "１１０１０１199003070012"
    assert refused(estate, replace(owner, phone=id_number)) == "phone-id-number"
    assert refused(estate, replace(someone, phone=f"电话 {id_number}")) == "phone-id-number"
    assert refused(estate, replace(someone, name=f"周敏{id_number}")) == "name-id-number"
    for phone in ("不详细", "abc123", "wx-zhou"):
        assert refused(estate, replace(owner, phone=phone)) == "phone-unreadable"
    for phone in ("无", "6688", "0570-1234567", "+86 138 1111 2222、60123"):
        change(estate, replace(owner, phone=phone))


def test_a_phone_that_stood_there_before_hinders_nothing_else(estate):
    owner = replace(load_register(estate).owners[3], phone="空号")
    record(estate, "register.update", Changes((owner,)), "更新")
    change(estate, replace(owner, names=("改名",)))
    assert replace(owner, names=("改名",)) in load_register(estate).owners


def test_nobody_is_born_tomorrow(estate):
    tomorrow = local(estate.clock()).date() + timedelta(1)
    someone = Resident(new_ids()[0], "周敏", None, tomorrow)
    assert refused(estate, someone) == "born-in-future"
    change(estate, replace(someone, born=tomorrow - timedelta(1)))


def test_what_was_retired_comes_back_with_its_owner_and_its_history(estate):
    register = load_register(estate)
    home = register.properties[7]
    owner = register.owner_of()[home.owner_id]
    held = [item for item in register.properties if item.owner_id == owner.id]
    assert load_retired(estate) == ()
    change(estate, gone={item.id for item in held})
    assert owner not in load_register(estate).owners
    assert {one.id for one, _ in load_retired(estate)} == {item.id for item in held}
    taken = replace(home, id=new_ids()[0], owner_id=register.owners[0].id)
    change(estate, taken)
    with pytest.raises(UserError, match="room-taken"):
        restore(estate, [home.id], "误注销")
    change(estate, gone={taken.id})
    with pytest.raises(UserError, match="reason-missing"):
        restore(estate, [home.id], " ")
    restore(estate, [item.id for item in held], "误注销")
    now = agrees(estate)
    assert (set(now.properties), set(now.owners)) == (
        set(register.properties), set(register.owners),
    )  # fmt: skip
    assert [one.id for one, _ in load_retired(estate)] == [taken.id]
    assert last_record(estate)[0] == "register.restore"
    rows = estate.store.rows(
        tables.Property.select(tables.Property.retired, tables.Property.current).where(
            tables.Property.property == home.id.hex
        )
    )
    assert rows == [(None, 0), (1, 0), (None, 1)]
    assert verify(estate).ok
    with pytest.raises(UserError, match="register-unchanged"):
        restore(estate, [home.id], "再来")
