# SPDX-License-Identifier: Apache-2.0
"""The whole register as a workbook (.xlsx) that an import understands as the same register.

Texts are written as texts, so that no workbook program takes one for a formula; areas as
numbers with their decimals as registered.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import xlsxwriter

from commdesk.domain.area import plain_area
from commdesk.domain.errors import UserError
from commdesk.domain.register import (
    AreaSource,
    Owner,
    Property,
    PropertyUse,
    Register,
    Representative,
    Resident,
)
from commdesk.services.progress import Progress, unheard
from commdesk.services.register.register import load_register
from commdesk.services.register_import.owners import own_tie

if TYPE_CHECKING:
    from uuid import UUID

    from commdesk.services.office.office import Office

# Words of official forms, which do not change with the language of the screens.
HOMES, RESIDENTS, REPRESENTATIVES = "房屋", "居民", "居民代表"
_SOURCES = {
    AreaSource.TITLE: "登记簿",
    AreaSource.SURVEY: "实测",
    AreaSource.CONTRACT: "合同",
    AreaSource.UNKNOWN: "",
}
_USES = {
    PropertyUse.HOME: "住宅",
    PropertyUse.SHOP: "商铺",
    PropertyUse.PARKING: "车位",
    PropertyUse.OTHER: "其他",
}
_HOME_COLUMNS = (
    ("幢", 8),
    ("单元", 8),
    ("室号", 10),
    ("业主", 24),
    ("联系电话", 16),
    ("建筑面积（㎡）", 14),
    ("面积来源", 10),
    ("用途", 8),
    ("是否计入", 10),
    ("交付状态", 10),
    ("网格", 12),
    ("备注", 24),
    # Ties the properties of one owner together, whom neither name nor phone may show to be one.
    ("业主编号", 10),
)
_AREA = 5
_RESIDENT_COLUMNS = (
    ("姓名", 14),
    ("幢", 8),
    ("单元", 8),
    ("室", 10),
    ("出生日期", 14),
    ("电话", 16),
)
_REPRESENTATIVE_COLUMNS = (("姓名", 14), ("电话", 16), ("负责楼栋", 36))
_EVERY = 2000

Row = Sequence[str | Decimal]


def export_register(office: Office, path: Path, progress: Progress = unheard) -> int:
    """Write the register to a file, in place of an older one; returns how many properties.

    Raises UserError `register-empty`, `export-failed` (path), and whatever `progress` raises
    to cancel; then an older file is as it was.
    """
    register = load_register(office)
    if not register.properties:
        raise UserError("register-empty")
    waiting = path.with_name(f".{path.name}.part")
    try:
        write_register(waiting, register, progress)
        waiting.replace(path)
    except OSError as error:
        raise UserError("export-failed", path=str(path)) from error
    finally:
        waiting.unlink(missing_ok=True)
    return len(register.properties)


def write_register(path: Path, register: Register, progress: Progress = unheard) -> None:
    """The workbook itself. Raises OSError where it can not be written."""
    total = len(register.properties) + len(register.residents)
    # constant_memory: row by row through a temporary file, and texts in their cells.
    # In memory: a file that can not be made would leave the temporary one open.
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"constant_memory": True})
    try:
        writer = _Writer(book, lambda done: progress(done, total))
        writer.sheet(HOMES, _HOME_COLUMNS, _homes(register), figure=_AREA)
        if register.residents:
            writer.sheet(RESIDENTS, _RESIDENT_COLUMNS, _residents(register))
        if register.representatives:
            rows = map(_representative, register.representatives)
            writer.sheet(REPRESENTATIVES, _REPRESENTATIVE_COLUMNS, rows)
    finally:
        book.close()
    path.write_bytes(made.getbuffer())


class _Writer:
    def __init__(self, book: Any, told: Callable[[int], None]) -> None:
        self._book = book
        self._told = told
        self._done = 0
        self._head = book.add_format({"bold": True, "bg_color": "#EEF1F5", "bottom": 1})
        # Without it a program that opens the file may make a number of a room's text.
        self._text = book.add_format({"num_format": "@"})
        self._number = book.add_format({"num_format": "0.00##"})

    def sheet(
        self,
        name: str,
        columns: Sequence[tuple[str, int]],
        rows: Iterable[Row],
        figure: int = -1,
    ) -> None:
        sheet = self._book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        for at, (title, width) in enumerate(columns):
            number = self._number if at == figure else self._text
            sheet.set_column(at, at, width, number)
            sheet.write_string(0, at, title, self._head)
        line = 0
        for line, row in enumerate(rows, 1):
            for at, value in enumerate(row):
                if isinstance(value, Decimal):
                    sheet.write_number(line, at, value, self._number)
                elif value:
                    sheet.write_string(line, at, value, self._text)
            self._done += 1
            if self._done % _EVERY == 0:
                self._told(self._done)
        sheet.autofilter(0, 0, line, len(columns) - 1)


def _homes(register: Register) -> Iterable[Row]:
    owners = register.owner_of()
    numbers: dict[UUID, int] = {}
    for item in sorted(register.properties, key=lambda item: item.address.sort_key):
        number = numbers.setdefault(item.owner_id, len(numbers) + 1)
        yield (*_home(item, owners[item.owner_id]), own_tie(number))


def _home(item: Property, owner: Owner) -> Row:
    address = item.address
    return (
        address.building,
        address.entrance,
        address.room,
        owner.name,
        owner.phone,
        Decimal(plain_area(item.area)),
        _SOURCES[item.area_source],
        _USES[item.use],
        "是" if item.counts else "否",
        "已交付" if item.delivered else "未交付",
        item.grid,
        item.note,
    )


def _residents(register: Register) -> Iterable[Row]:
    homes: dict[UUID, Property] = {item.id: item for item in register.properties}
    for item in register.residents:
        yield _resident(item, homes.get(item.home) if item.home else None)


def _resident(item: Resident, home: Property | None) -> Row:
    place = ("", "", "")
    if home is not None:
        place = (home.address.building, home.address.entrance, home.address.room)
    return (item.name, *place, item.born.isoformat() if item.born else "", item.phone)


def _representative(item: Representative) -> Row:
    return (item.name, item.phone, "、".join(place.label for place in item.places))
