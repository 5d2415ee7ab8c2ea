# SPDX-License-Identifier: Apache-2.0
"""The register of 100,000 properties as a place to live in: loaded, searched, ordered."""

from __future__ import annotations

import tempfile
import tracemalloc
from copy import copy
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from commdesk.domain.register import Register
from commdesk.services.office.office import Office, create_office
from commdesk.services.register import register as registers
from commdesk.services.register.book import Book, load_book
from commdesk.services.register.edit import Changes, Known, change_register
from commdesk.services.register.search import Shelf
from commdesk.services.register.update import plan_update
from commdesk.services.register_import.preview import RegisterPreview
from tests.bench.clock import compare, each, held_memory, peak_memory, percentile, seconds
from tests.bench.estate import register

HOMES = 100_000
_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英玉兰建华国庆志红晓燕文辉"
_TYPED = ("3-1-502", "0502", "王伟", "ww", "zxy", "13900012345", "2345", "3幢 lm")


def named_register() -> Register:
    """The estate with names as people have them."""
    made = register(HOMES)
    owners = tuple(
        replace(
            owner,
            names=(
                _SURNAMES[n * 7 % len(_SURNAMES)]
                + _GIVEN[n * 11 % len(_GIVEN)]
                + (_GIVEN[n * 13 // 3 % len(_GIVEN)] if n % 3 else ""),
            ),
        )
        for n, owner in enumerate(made.owners)
    )
    return replace(made, owners=owners)


def use_the_register() -> None:
    """100,000 properties: loading, each key stroke of a search, ordering, an update."""
    whole = named_register()
    with tempfile.TemporaryDirectory() as folder:
        office, _ = create_office(
            Path(folder) / "office", name="测", operator="测", password="long enough"
        )
        preview = RegisterPreview("x.xlsx", "0" * 64, "x", (), whole)
        registers.store_import(office, preview)
        table = registers.TABLES
        bare_rows = seconds(lambda: _bare_rows(office, table))
        loading = seconds(lambda: registers.load_register(office))
        compare("load the register", loading, "fetch its rows", bare_rows)
        before = held_memory()
        book = load_book(office)
        print(f"   memory of the register and its lists: {(held_memory() - before) >> 10} MB")
        compare("load with all lists", seconds(lambda: load_book(office), 1), "rows", bare_rows)
        _strokes(book)
        _orders(book)
        _change(office, book)
        other = {owner.id: UUID(int=owner.id.int + (1 << 64)) for owner in whole.owners}
        again = replace(
            preview,
            register=Register(
                tuple(replace(owner, id=other[owner.id]) for owner in whole.owners),
                tuple(replace(home, owner_id=other[home.owner_id]) for home in whole.properties),
            ),
        )
        plan = seconds(lambda: plan_update(office, again), 1)
        compare("compare with a workbook", plan, "load the register", loading)
        office.close()
    tracemalloc.start()
    kept = Book(whole)
    print(f"   lists beside the register itself: {tracemalloc.get_traced_memory()[0] >> 20} MB")
    tracemalloc.stop()
    del kept
    print(f"   peak memory {peak_memory()}")


def _bare_rows(office: Office, tables: dict) -> int:
    total = 0
    with office.store.connection():
        for table in tables.values():
            total += len(office.store.rows(table.select().where(table.current).tuples()))
    return total


def _strokes(book: Book) -> None:
    """Each beginning of what is typed, as its keys come in."""
    taken, bare = [], []
    texts = [line.owner.name for line in book.homes.lines]
    for typed in _TYPED:
        for length in range(1, len(typed) + 1):
            part = typed[:length]
            taken.append(seconds(lambda part=part: book.homes.find(part)))
            bare.append(
                seconds(lambda part=part: [at for at, text in enumerate(texts) if part in text])
            )
    middle = sorted(taken)[len(taken) // 2]
    compare("one key stroke", middle, "a list comprehension", sorted(bare)[len(bare) // 2])
    print(f"   slowest of {len(taken)} key strokes: {percentile(taken, 99) * 1000:.1f} ms")
    with_building = seconds(lambda: book.homes.find("ww", building="3", counts=True))
    print(f"   with building and counted: {with_building * 1000:.1f} ms")


def _orders(book: Book) -> None:
    """All lines, whose orders are made with the lists, and half of them."""
    areas = [line.home.area for line in book.homes.lines]
    every = book.homes.find("")
    half = [at for at in every if at % 2]
    bare = seconds(lambda: sorted(every, key=areas.__getitem__))
    compare("order all by area", seconds(lambda: book.homes.ordered(every, "area")), "sort", bare)
    bare = seconds(lambda: sorted(half, key=areas.__getitem__))
    ours = seconds(lambda: book.homes.ordered(half, "area", descending=True))
    compare("order half of them by area", ours, "sort", bare)
    made = seconds(lambda: Shelf.prepare(_fresh(book), "area", "owner"), 1)
    compare("make two orders with the lists", made, "sort", bare)


def _fresh(book: Book) -> Shelf:
    shelf = copy(book.homes)
    shelf._orderings = {}
    return shelf


def _change(office: Office, book: Book) -> None:
    """One property put right, stored and on disk."""

    def change(number: int) -> None:
        home = book.register.properties[number]
        known = Known(registers.register_version(office), book.register)
        change_register(office, Changes((replace(home, area=1),)), "x", known)

    taken = each(change, 3)
    print(f"   store one change: {sorted(taken)[1] * 1000:.0f} ms")
