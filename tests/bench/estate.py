# SPDX-License-Identifier: Apache-2.0
"""An estate of any size, with invented owners."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import xlsxwriter

from commdesk.domain.register import Address, Owner, Property, Register


def address_of(number: int) -> tuple[int, int, str]:
    """Building, entrance and room of the n-th home: 60 homes an entrance, 2 entrances."""
    building, rest = divmod(number, 120)
    entrance, home = divmod(rest, 60)
    return building + 1, entrance + 1, f"{home // 2 + 1:02d}{home % 2 + 1:02d}"


def register(homes: int) -> Register:
    owners = tuple(Owner(UUID(int=n + 1), (f"业主{n}",), f"139{n:08d}") for n in range(homes))
    properties = []
    for n, owner in enumerate(owners):
        building, entrance, room = address_of(n)
        properties.append(
            Property(
                UUID(int=homes + n + 1),
                Address(str(building), str(entrance), room),
                owner.id,
                800_000 + 37 * (n % 1000),
            )
        )
    return Register(owners, tuple(properties))


def write_workbook(path: Path, homes: int) -> None:
    """The same register as an office would keep it, ten columns wide."""
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet = book.add_worksheet("业主名册")
    head = (
        "序号",
        "幢",
        "单元",
        "室号",
        "产权人",
        "联系方式",
        "建筑面积",
        "面积来源",
        "用途",
        "备注",
    )
    sheet.write_row(0, 0, head)
    for n in range(homes):
        building, entrance, room = address_of(n)
        sheet.write_row(
            n + 1,
            0,
            (
                n + 1, building, entrance, room, f"业主{n}", f"139{n:08d}",
                80 + 37 * (n % 1000) / 10000, "登记簿", "住宅", "",
            ),
        )  # fmt: skip
    book.close()
