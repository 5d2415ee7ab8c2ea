# SPDX-License-Identifier: Apache-2.0
"""The register of 100,000 properties as a place to live in: loaded, searched, ordered."""

from __future__ import annotations

import tempfile
import tracemalloc
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from commdesk.domain.register import Register
from commdesk.services import register as registers
from commdesk.services.office import create_office
from commdesk.services.register_book import Book, load_book
from commdesk.services.register_import.preview import RegisterPreview
from commdesk.services.register_update import plan_update
from tests.bench.clock import compare, peak_memory, percentile, seconds
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
        book = load_book(office)
        compare("load with all lists", seconds(lambda: load_book(office), 1), "rows", bare_rows)
        _strokes(book)
        _orders(book)
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


def _bare_rows(office: object, tables: dict) -> int:
    total = 0
    with office.store.connection():  # pyright: ignore[reportAttributeAccessIssue]
        for table in tables.values():
            rows = office.store.rows(table.select().where(table.current).tuples())  # pyright: ignore[reportAttributeAccessIssue]
            total += len(rows)
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
    hits = book.homes.find("")
    areas = [line.home.area for line in book.homes.lines]
    first = seconds(lambda: book.homes.ordered(hits, "area"), 1)
    again = seconds(lambda: book.homes.ordered(hits, "area"))
    bare = seconds(lambda: sorted(range(len(areas)), key=areas.__getitem__))
    compare("order by area the first time", first, "sort the areas", bare)
    compare("order by area again", again, "sort the areas", bare)
    names = seconds(lambda: book.homes.ordered(hits, "owner"), 1)
    print(f"   order by name the first time: {names * 1000:.1f} ms")
