# SPDX-License-Identifier: Apache-2.0
"""The rows of a list of residents or of representatives, each as a person."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from commdesk.domain.errors import UserError
from commdesk.domain.register import Address, Place, Register, Representative, Resident
from commdesk.services.register.edit import new_ids
from commdesk.services.register.keying import day_of, known_places, places_of
from commdesk.services.register.refusals import refuse_future
from commdesk.services.register_import.addresses import (
    entrance_of,
    match_key,
    split_address,
    split_building,
    split_room,
)
from commdesk.services.register_import.preview import Problem, ReadColumn
from commdesk.services.register_import.texts import (
    has_id_number,
    plain,
    squeezed,
    without_id_numbers,
)
from commdesk.services.workbooks import Sheet, cell_name, column_letter

if TYPE_CHECKING:
    from uuid import UUID

_NAMES = {
    "name": "姓名 居民姓名 代表姓名 居民代表 名字 居民 代表",
    "building": "幢 栋 楼 座 楼栋 幢号 栋号 楼号 楼幢",
    "entrance": "单元 单元号 门洞",
    "room": "室 室号 房号 房间 房间号 门牌号",
    "address": "住址 地址 家庭住址 住处 现住址 居住地址 房屋坐落",
    "born": "出生日期 出生年月 生日 出生年月日 出生",
    "phone": "电话 联系电话 手机 手机号 手机号码 联系方式 电话号码",
    "places": "负责楼栋 负责幢 负责楼幢 负责范围 代表楼栋 所辖楼栋 管辖楼栋 楼栋范围 片区楼栋 负责单元 负责楼栋单元",
    "id": "身份证 身份证号 身份证号码 证件号码 证件号 公民身份号码",
}
_BY_NAME = {name: what for what, names in _NAMES.items() for name in names.split()}
_SERIAL = frozenset({"序号", "编号", "序", "行号"})
_DEEPEST_HEADER = 12
_SHOWN = 20


def find_header(
    sheet: Sheet, kind: type[Resident | Representative]
) -> tuple[int, dict[str, int]] | None:
    """The header's row (from 0) and its columns; None for a sheet that is another list."""
    for number, row in enumerate(sheet.rows[:_DEEPEST_HEADER]):
        columns: dict[str, int] = {}
        for at, text in enumerate(row):
            what = _BY_NAME.get(re.sub(r"[(].*[)]", "", squeezed(text)))
            if what and what not in columns:
                columns[what] = at
        told = {"places"} if kind is Representative else {"room", "address", "born"}
        other = kind is Resident and "places" in columns
        if "name" in columns and columns.keys() & told and not other:
            return number, columns
    return None


class PeopleReader:
    """Goes through the rows once; afterwards `finish` tells what was said of them."""

    def __init__(
        self, sheet: Sheet, register: Register, header: int, columns: Mapping[str, int]
    ) -> None:
        self.register = register
        self.problems: list[Problem] = []
        self._sheet = sheet
        self._header = header
        self._columns = columns
        self._rows_of: dict[tuple[object, ...], int] = {}
        self.minors = 0
        self._ids: list[str] = [column_letter(columns["id"])] if "id" in columns else []
        # In one series: the order of the list is kept by the ids.
        self._new = iter(new_ids(len(sheet.rows)))
        head = sheet.rows[header]
        self.columns = tuple(
            ReadColumn(at, column_letter(at), "".join(head[at].split()))
            for what, at in sorted(columns.items(), key=lambda item: item[1])
            if what != "id"
        )
        self._homes = {match_key(item.address): item.id for item in register.properties}
        self._known_places = known_places(register)

    def residents(self, today: date) -> tuple[Resident, ...]:
        """The rows as residents; rows that can only be one person are one."""
        found: list[Resident] = []
        rows: list[int] = []
        at_home: dict[tuple[object, ...], list[int]] = defaultdict(list)
        for number in self._rows():
            name, phone = self._text(number, "name"), self._text(number, "phone")
            home, born = self._home(number), self._born(number, today)
            self._only_once(number, (name, home, born, phone))
            one = Resident(next(self._new), name, home, born, phone)
            key = (name, home or self._place_text(number))
            same = next((at for at in at_home[key] if self._are_one(found[at], one)), None)
            if same is None or found[same] == replace(one, id=found[same].id):
                at_home[key].append(len(found))
                found.append(one)
                rows.append(number)
                continue
            facts = {"name": name, "other": self._cell(rows[same], "name")}
            self._warn("person-taken-as-one", self._cell(number, "name"), facts)
            found[same] = _joined(found[same], one)
        self._tell_minors(found, rows, today)
        return tuple(found)

    @staticmethod
    def _are_one(one: Resident, other: Resident) -> bool:
        """Of one name and home: whether nothing tells them apart."""
        if one.home is None:
            return one.born is not None and one.born == other.born
        return one.born is None or other.born is None or one.born == other.born

    def _tell_minors(self, people: Sequence[Resident], rows: Sequence[int], today: date) -> None:
        cells = [
            self._cell(row, "born")
            for one, row in zip(people, rows, strict=True)
            if not one.is_adult_on(today)
        ]
        self.minors = len(cells)
        if cells:
            shown = "、".join(cells[:_SHOWN])
            self._warn("residents-minor", cells[0], {"count": len(cells), "cells": shown})

    @property
    def unread(self) -> tuple[ReadColumn, ...]:
        """Columns with a heading that are not read; that of ID numbers is told of elsewhere."""
        used = set(self._columns.values())
        head = self._sheet.rows[self._header]
        return tuple(
            ReadColumn(at, column_letter(at), "".join(text.split()))
            for at, text in enumerate(head)
            if at not in used and text.strip() and squeezed(text) not in _SERIAL
        )

    def representatives(self) -> Iterator[Representative]:
        """The rows as representatives."""
        for number in self._rows():
            places = self._places(number)
            name, phone = self._text(number, "name"), self._text(number, "phone")
            self._only_once(number, (name, phone))
            yield Representative(next(self._new), name, phone, places)

    def _only_once(self, number: int, person: tuple[object, ...]) -> None:
        """Whoever stands in the list twice would have two votes."""
        first = self._rows_of.setdefault(person, number)
        if first != number:
            facts = {"name": person[0], "other": self._cell(first, "name")}
            self._error("person-twice", number, "name", facts)

    def finish(self) -> tuple[Problem, ...]:
        """All that was said, ID numbers left out included."""
        if self._ids:
            cells = "、".join(self._ids[:20])
            facts = {"count": len(self._ids), "cells": cells}
            self._warn("id-number-left-out", self._ids[0], facts)
        return tuple(self.problems)

    def _rows(self) -> Iterator[int]:
        start = self._header + 1
        for number, row in enumerate(self._sheet.rows[start:], start):
            if not any(text.strip() for text in row):
                continue
            for at, text in enumerate(row):
                if at != self._columns.get("id") and has_id_number(plain(text)):
                    self._ids.append(cell_name(number, at))
            if self._text(number, "name"):
                yield number
            else:
                self._error("person-name-missing", number, "name", {})

    def _text(self, number: int, what: str) -> str:
        at, row = self._columns.get(what), self._sheet.rows[number]
        return "" if at is None or at >= len(row) else plain(without_id_numbers(row[at]))

    def _home(self, number: int) -> UUID | None:
        room, whole = self._text(number, "room"), self._text(number, "address")
        if not room and not whole:
            return None
        what = "room" if room else "address"
        if room and not self._text(number, "building") and self._is_whole(room):
            room, whole = "", room
        try:
            if room:
                building, said = split_building(self._text(number, "building"))
                own, room = split_room(room)
                entrance = entrance_of(self._text(number, "entrance")) or said or own
                address = Address(building, entrance, room)
            else:
                parts = split_address(whole)
                address = Address(parts.building, parts.entrance, parts.room)
        except UserError as error:
            self._error(error.code, number, what, error.details)
            return None
        home = self._homes.get(match_key(address))
        if home is None:
            self._warn("home-not-found", self._cell(number, what), {"address": address.label})
        return home

    def _is_whole(self, room: str) -> bool:
        """Whether the cell of a room holds the whole address, as "3-1-502" does."""
        try:
            parts = split_address(room)
        except UserError:
            return False
        return bool(parts.building) and bool(parts.room)

    def _place_text(self, number: int) -> str:
        """The home as written, where the register does not have it."""
        return "|".join(
            self._text(number, what) for what in ("building", "entrance", "room", "address")
        )

    def _born(self, number: int, today: date) -> date | None:
        try:
            born = day_of(self._text(number, "born"))
            refuse_future(born, today)
        except UserError as error:
            self._error(error.code, number, "born", error.details)
            return None
        return born

    def _places(self, number: int) -> tuple[Place, ...]:
        try:
            return places_of(self._known_places, self._text(number, "places"))
        except UserError as error:
            self._error(error.code, number, "places", error.details)
            return ()

    def _cell(self, number: int, what: str) -> str:
        return cell_name(number, self._columns[what])

    def _error(self, code: str, number: int, what: str, facts: Mapping[str, object]) -> None:
        cell = self._cell(number, what)
        self.problems.append(Problem(code, self._sheet.name, cell, facts))

    def _warn(self, code: str, cell: str, facts: Mapping[str, object]) -> None:
        self.problems.append(Problem(code, self._sheet.name, cell, facts, is_error=False))


def _joined(one: Resident, other: Resident) -> Resident:
    """Two rows of one person: what either tells."""
    phones = dict.fromkeys(phone for phone in (one.phone, other.phone) if phone)
    return replace(one, born=one.born or other.born, phone="、".join(phones))
