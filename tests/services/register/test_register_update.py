# SPDX-License-Identifier: Apache-2.0
"""A workbook imported once more: what differs is listed, what is confirmed is done, no more."""

from dataclasses import replace
from uuid import UUID

import pytest

from commdesk.domain.errors import UserError
from commdesk.domain.register import Address, Owner, Property, Register
from commdesk.services.audit import verify
from commdesk.services.progress import Cancelled
from commdesk.services.register.edit import (
    Changes,
    change_register,
    merge_owners,
    new_ids,
    split_owner,
)
from commdesk.services.register.plan import News, Part
from commdesk.services.register.register import load_register, register_summary
from commdesk.services.register.update import apply_update, plan_update
from commdesk.services.register_import.preview import Column, Field, Problem
from commdesk.services.topics.topics import load_roll
from tests import community
from tests.community import preview_of, register_of


def workbook(register, *columns, name="新名册.xlsx"):
    """A preview of this register, as from a workbook: with ids of its own."""
    ids = {item.id: UUID(int=item.id.int + 7_000_000_000) for item in register.owners}
    register = Register(
        tuple(replace(item, id=ids[item.id]) for item in register.owners),
        tuple(
            replace(item, id=UUID(int=item.id.int + 8_000_000_000), owner_id=ids[item.owner_id])
            for item in register.properties
        ),
    )
    made = preview_of(register, name=name)
    made_columns = tuple(Column(at, "A", "x", what) for at, what in enumerate(columns))
    return replace(made, columns=made_columns)


def changed(register, place, **values):
    """A register with one property changed."""
    properties = list(register.properties)
    properties[place] = replace(properties[place], **values)
    return replace(register, properties=tuple(properties))


def owner_changed(register, place, **values):
    owners = list(register.owners)
    owners[place] = replace(owners[place], **values)
    return replace(register, owners=tuple(owners))


def told(plan):
    """Each line in short."""
    return [
        (
            item.news,
            item.address.label if item.address else item.owner.name,
            {found.part: (found.old, found.new) for found in item.differences},
        )
        for item in plan.items
    ]


def apply(office, plan, preview, chosen=None, reason="年度更新"):
    return apply_update(office, plan, preview, plan.items if chosen is None else chosen, reason)


def test_the_same_workbook_changes_nothing(estate):
    preview = workbook(load_register(estate))
    plan = plan_update(estate, preview)
    assert (plan.items, plan.same) == ((), 62)
    with pytest.raises(UserError, match="register-unchanged"):
        apply(estate, plan, preview)


def test_added_changed_and_vanished_are_told_in_the_order_of_addresses(estate):
    old = load_register(estate)
    news = changed(old, 5, area=990_000, counts=False, grid="三格")
    owner = Owner(UUID(int=6_000_031), ("郑和平",), "13900009999")
    home = Property(UUID(int=6_000_032), Address("1", "1", "0701"), owner.id, 900_000)
    news = replace(
        news, owners=(*news.owners, owner), properties=(*news.properties[:3], *news.properties[4:], home)
    )  # fmt: skip
    preview = workbook(news)
    plan = plan_update(estate, preview)
    assert told(plan) == [
        (News.VANISHED, "1幢1单元0104", {}),
        (
            News.CHANGED,
            "1幢1单元0202",
            {
                Part.AREA: (805_065, 990_000),
                Part.GRID: ("", "三格"),
                Part.COUNTS: (True, False),
            },
        ),
        (News.ADDED, "1幢1单元0701", {}),
    ]
    assert plan.same == 60
    assert plan.count(News.ADDED) == 1
    done = apply(estate, plan, preview)
    assert (done.properties, done.owners) == (62, len(old.owners))
    register, summary = load_register(estate), register_summary(estate)
    assert {(i.address, i.area, i.counts, i.grid) for i in register.properties} == {
        (i.address, i.area, i.counts, i.grid) for i in news.properties
    }
    assert (summary.file_name, summary.properties, summary.counted) == ("新名册.xlsx", 62, 60)
    kept = {item.id for item in old.properties}
    assert sum(item.id in kept for item in register.properties) == 61
    assert verify(estate).ok


def test_only_what_was_confirmed_is_done(estate):
    old = load_register(estate)
    preview = workbook(changed(changed(old, 5, area=990_000), 6, area=880_000))
    plan = plan_update(estate, preview)
    apply(estate, plan, preview, plan.items[1:])
    register = load_register(estate)
    areas = {item.id: item.area for item in register.properties}
    assert areas[old.properties[5].id] == old.properties[5].area
    assert areas[old.properties[6].id] == 880_000
    assert set(register.properties) - set(old.properties) == {
        replace(old.properties[6], area=880_000)
    }
    again = plan_update(estate, preview)
    assert len(again.items) == 1


def test_a_sale_a_new_phone_and_a_corrected_name(estate):
    old = load_register(estate)
    buyer = Owner(UUID(int=6_000_031), ("新业主",), "13900009999")
    news = replace(old, owners=(*old.owners, buyer))
    news = changed(news, 5, owner_id=buyer.id)
    news = owner_changed(news, 6, phone="13700000007")
    news = owner_changed(news, 7, names=("业主改",))
    preview = workbook(news)
    plan = plan_update(estate, preview)
    seller = old.owner_of()[old.properties[5].owner_id]
    assert told(plan) == [
        (News.CHANGED, "1幢1单元0202", {Part.OWNER: (seller.name, "新业主")}),
        (News.OWNER, old.owners[6].name, {Part.PHONE: (old.owners[6].phone, "13700000007")}),
        (News.OWNER, old.owners[7].name, {Part.NAMES: (old.owners[7].names, ("业主改",))}),
    ]
    apply(estate, plan, preview)
    owners = load_register(estate).owner_of()
    assert seller.id not in owners
    assert owners[old.owners[7].id].names == ("业主改",)
    assert owners[old.owners[6].id].phone == "13700000007"
    assert len(owners) == len(old.owners)
    assert plan_update(estate, preview).items == ()


def test_a_home_sold_within_the_estate_goes_to_the_owner_known(estate):
    old = load_register(estate)
    buyer = old.owners[20]
    preview = workbook(changed(old, 5, owner_id=buyer.id))
    plan = plan_update(estate, preview)
    apply(estate, plan, preview)
    (home,) = (i for i in load_register(estate).properties if i.id == old.properties[5].id)
    assert home.owner_id == buyer.id


def test_owners_merged_and_told_apart_by_hand_stay_so(estate):
    preview = workbook(load_register(estate))
    register = load_register(estate)
    # As if two owners had one name: then one person, by the office's own knowledge.
    twins = [replace(owner, names=("业主同",)) for owner in register.owners[2:4]]
    change_register(estate, Changes(tuple(twins)), "更正")
    preview = workbook(load_register(estate))
    merge_owners(estate, twins[0].id, [twins[1].id], "同一人")
    held = [i.id for i in register.properties if i.owner_id == register.owners[0].id]
    split_owner(
        estate, register.owners[0].id, held[:1],
        Owner(new_ids()[0], register.owners[0].names, "13700000001"), "不是同一人",
    )  # fmt: skip
    assert plan_update(estate, preview).items == ()


def test_a_phone_that_shows_two_owners_to_be_one_is_offered(estate):
    register = load_register(estate)
    twins = [replace(owner, names=("业主同",), phone="") for owner in register.owners[2:4]]
    change_register(estate, Changes(tuple(twins)), "更正")
    now = load_register(estate)
    one = Owner(UUID(int=6_000_031), ("业主同",), "13611110000")
    ids = {twin.id for twin in twins}
    preview = workbook(
        Register(
            (*(o for o in now.owners if o.id not in ids), one),
            tuple(replace(i, owner_id=one.id) if i.owner_id in ids else i for i in now.properties),
        )
    )
    plan = plan_update(estate, preview)
    assert [item.news for item in plan.items] == [News.OWNER, News.OWNER, News.MERGED]
    people = register_summary(estate).people
    apply(estate, plan, preview)
    assert register_summary(estate).people == people - 1
    assert plan_update(estate, preview).items == ()
    assert verify(estate).ok


def test_what_the_workbook_has_no_column_for_stays(estate):
    old = load_register(estate)
    home = replace(old.properties[5], note="已核", counts=False, delivered=False, grid="一格")
    change_register(estate, Changes((home,)), "更正")
    bare = workbook(
        owner_changed(changed(old, 5, area=990_000), 5, phone=""), Field.AREA, Field.OWNER
    )
    plan = plan_update(estate, bare)
    assert told(plan) == [(News.CHANGED, "1幢1单元0202", {Part.AREA: (805_065, 990_000)})]
    apply(estate, plan, bare)
    assert replace(home, area=990_000) in load_register(estate).properties


def test_a_room_written_otherwise_is_the_same_room(estate):
    old = load_register(estate)
    address = old.properties[5].address
    preview = workbook(changed(old, 5, address=replace(address, room="202", building="01")))
    assert plan_update(estate, preview).items == ()


def test_an_opened_topic_does_not_hinder_and_is_not_moved(estate):
    topic = community.opened_topic(estate)
    roll = load_roll(estate, topic.id)
    preview = workbook(changed(load_register(estate), 5, area=990_000))
    apply(estate, plan_update(estate, preview), preview)
    assert load_roll(estate, topic.id) == roll
    assert roll.area != register_summary(estate).area


def test_a_plan_is_for_the_register_it_was_made_for(estate):
    preview = workbook(changed(load_register(estate), 5, area=990_000))
    plan = plan_update(estate, preview)
    old = load_register(estate).properties[9]
    change_register(estate, Changes((replace(old, area=5),)), "更正")
    with pytest.raises(UserError, match="register-changed"):
        apply(estate, plan, preview)


def test_a_reason_a_good_workbook_and_a_register_are_needed(estate, tmp_path):
    preview = workbook(changed(load_register(estate), 5, area=990_000))
    plan = plan_update(estate, preview)
    with pytest.raises(UserError, match="reason-missing"):
        apply(estate, plan, preview, reason=" ")
    with pytest.raises(UserError, match="import-has-errors"):
        plan_update(estate, preview_of(register_of(3), problems=[Problem("area-unreadable")]))
    empty = community.new_office(tmp_path / "empty")
    with pytest.raises(UserError, match="register-empty"):
        plan_update(empty, preview)
    empty.close()


def test_a_cancelled_update_changes_nothing(estate):
    old = load_register(estate)
    preview = workbook(changed(changed(old, 5, area=990_000), 6, area=880_000))
    plan = plan_update(estate, preview)

    def cancel(_done, _total):
        raise Cancelled

    with pytest.raises(UserError, match="cancelled"):
        apply_update(estate, plan, preview, plan.items, "更新", cancel)
    assert load_register(estate) == old
    assert verify(estate).ok


# Another estate's file


def test_a_file_of_other_owners_is_doubtful(estate):
    old = load_register(estate)
    others = tuple(
        replace(owner, names=(f"别处{at}",), phone=f"1370000{at:04d}")
        for at, owner in enumerate(old.owners)
    )
    plan = plan_update(estate, workbook(replace(old, owners=others)))
    assert plan.known == len(old.properties)
    assert plan.other_owners == len(old.properties)
    assert plan.is_doubtful


def test_a_file_of_other_homes_is_doubtful(estate):
    old = load_register(estate)
    elsewhere = tuple(
        replace(item, address=replace(item.address, building=f"{at + 70}幢"))
        for at, item in enumerate(old.properties)
    )
    plan = plan_update(estate, workbook(replace(old, properties=elsewhere)))
    assert (plan.known, plan.count(News.ADDED)) == (0, len(old.properties))
    assert plan.is_doubtful


def test_a_part_of_the_estate_and_a_few_sales_are_not_doubtful(estate):
    old = load_register(estate)
    part = replace(old, properties=old.properties[:10])
    buyer = Owner(UUID(int=6_000_031), ("新业主",), "13900009999")
    sold = changed(replace(part, owners=(*old.owners, buyer)), 5, owner_id=buyer.id)
    plan = plan_update(estate, workbook(sold))
    assert (plan.known, plan.other_owners, plan.is_doubtful) == (10, 1, False)
