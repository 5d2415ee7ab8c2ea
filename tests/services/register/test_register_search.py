# SPDX-License-Identifier: Apache-2.0
"""What a clerk types in the register finds the lines meant, and no others."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from commdesk.domain.register import (
    Address,
    Owner,
    Place,
    Property,
    Register,
    Representative,
    Resident,
)
from commdesk.services.progress import Cancelled
from commdesk.services.register.book import Book, load_book
from commdesk.services.register.initials import initials_of, sound_of
from commdesk.services.register.register import load_register

ROWS = [
    ("3", "1", "0502", "王伟", "13800001111"),
    ("3", "1", "1502", "李娜", "13900005502"),
    ("3", "2", "0502", "单晓燕", "0571-88886666"),
    ("31", "1", "0502", "曾国强、欧阳明月", ""),
    ("10", "", "0101", "吴伟", "13700002222"),
    ("商铺", "", "A-101", "桂苑置业有限公司", ""),
    ("2", "1", "0302", "𠮷田", "13600003333"),
]


def register_of_rows():
    owners = tuple(
        Owner(UUID(int=n + 1), tuple(name.split("、")), phone)
        for n, (*_, name, phone) in enumerate(ROWS)
    )
    homes = tuple(
        Property(UUID(int=100 + n), Address(*place), owners[n].id, 900_000 - n, counts=n != 1)
        for n, (*place, _, _) in enumerate(ROWS)
    )
    homes = (replace(homes[0], grid="第一网格", note="老人独居"), *homes[1:])
    residents = (
        Resident(UUID(int=201), "周敏", homes[0].id, date(1990, 3, 7), "13511110000"),
        Resident(UUID(int=202), "周小敏"),
    )
    carriers = (Representative(UUID(int=301), "孙楼长", "137", (Place("3"),)),)
    return Register(owners, homes, residents, carriers)


@pytest.fixture(scope="module")
def book():
    return Book(register_of_rows())


def found(book, typed, **facts):
    shelf = book.homes
    return [shelf.lines[at].owner.names[0] for at in shelf.find(typed, **facts)]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("3-1-502", ["王伟"]),
        ("3-1-0502", ["王伟"]),
        ("3幢1单元502", ["王伟"]),
        ("3幢1单元502室", ["王伟"]),
        ("３－１－５０２", ["王伟"]),
        ("3-502", ["王伟", "单晓燕"]),
        ("3幢", ["王伟", "李娜", "单晓燕"]),
        ("502", ["王伟", "单晓燕", "曾国强"]),
        ("0502", ["王伟", "单晓燕", "曾国强"]),
        ("5502", ["李娜"]),
        ("1111", ["王伟"]),
        ("13800001111", ["王伟"]),
        ("6666", ["单晓燕"]),
        ("ww", ["王伟", "吴伟"]),
        ("WW", ["王伟", "吴伟"]),
        ("sxy", ["单晓燕"]),
        ("dxy", ["单晓燕"]),
        ("zgq", ["曾国强"]),
        ("oymy", ["曾国强"]),
        ("伟", ["王伟", "吴伟"]),
        ("𠮷", ["𠮷田"]),
        ("独居", ["王伟"]),
        ("第一", ["王伟"]),
        ("商铺", ["桂苑置业有限公司"]),
        ("a-101", ["桂苑置业有限公司"]),
        ("ww 3幢", ["王伟"]),
        ("王 1111", ["王伟"]),
        ("99-1-1", []),
        ("|", []),
        ("$", []),
    ],
)
def test_what_is_typed_finds(book, typed, names):
    assert found(book, typed) == names


def test_nothing_typed_finds_all_in_the_order_of_addresses(book):
    places = [book.homes.lines[at].home.address.label for at in book.homes.find("")]
    assert places == [
        "2幢1单元0302", "3幢1单元0502", "3幢1单元1502", "3幢2单元0502", "10幢0101",
        "31幢1单元0502", "商铺A-101",
    ]  # fmt: skip
    assert book.buildings == ("2", "3", "10", "31", "商铺")
    assert book.grids == ("第一网格",)


def test_facts_narrow_what_is_found(book):
    assert found(book, "", building="3", counts=True) == ["王伟", "单晓燕"]
    assert found(book, "", counts=False) == ["李娜"]
    assert found(book, "", grid="第一网格", building=None) == ["王伟"]
    assert found(book, "ww", building="10") == ["吴伟"]


def test_columns_order_what_was_found(book):
    shelf = book.homes

    def names(column, **options):
        hits = shelf.ordered(shelf.find("伟"), column, **options)
        return [shelf.lines[at].owner.names[0] for at in hits]

    assert names("") == ["王伟", "吴伟"]
    assert names("", descending=True) == ["吴伟", "王伟"]
    assert names("area") == ["吴伟", "王伟"]
    assert names("area", descending=True) == ["王伟", "吴伟"]
    assert names("owner") == ["王伟", "吴伟"]


def test_owners_residents_and_representatives_have_lists(book):
    lines = book.owners.lines
    assert [line.owner.names[0] for line in lines][3:] == ["王伟", "吴伟", "曾国强", "𠮷田"]
    assert [lines[at].owner.names[0] for at in book.owners.find("3-1-502")] == ["王伟"]
    residents = book.residents
    assert [residents.lines[at].resident.name for at in residents.find("zm")] == ["周敏"]
    assert [residents.lines[at].resident.name for at in residents.find("")] == ["周敏", "周小敏"]
    (carrier,) = book.representatives.lines
    assert (carrier.homes, carrier.area) == (2, 900_000 + 900_000 - 2)
    assert list(book.representatives.find("slz")) == [0]
    assert list(book.representatives.find("3幢")) == [0]


def test_names_sound_as_people_say_them():
    assert initials_of("王伟") == ("ww",)
    assert initials_of("单") == ("s", "d", "c")
    assert initials_of("John Smith") == ("johnsmith",)
    assert initials_of("") == ()
    assert sorted(["赵一", "曾二", "安三"], key=sound_of) == ["安三", "曾二", "赵一"]


def test_a_book_is_loaded_with_progress_and_can_be_stopped(estate, monkeypatch):
    heard = []
    book = load_book(estate, lambda done, total: heard.append((done, total)))
    assert book.register == load_register(estate)
    assert len(book.homes.lines) == 62
    monkeypatch.setattr("commdesk.services.register.register._EVERY", 10)

    def stop(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        load_book(estate, stop)
