# SPDX-License-Identifier: Apache-2.0
"""Addresses as offices write them, as building 幢, entrance 单元 and room 室.

"3-1-502", "3#1-502", "3栋1单元502室", "三幢一单元五零二", "A座1201": all name their parts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from commdesk.domain.errors import UserError
from commdesk.domain.register import Address
from commdesk.services.register_import.texts import (
    is_nothing,
    is_numeral,
    numeral_value,
    plain,
    squeezed,
)

_NUMERALS = "零〇○一二两三四五六七八九十百"
_NUMBER = rf"(?:[0-9]+[A-Za-z]?|[A-Za-z][0-9]*|[{_NUMERALS}]+|[甲乙丙丁戊己庚辛东南西北中])"
_BUILDING = r"(?:号楼|号幢|号栋|号座|#楼|#幢|#栋|#座|幢|栋|棟|座|楼|#)"
_ENTRANCE = r"(?:#?单元|号单元|号门|门洞|门|号梯|梯|#|号)"
_ROOM = r"(?:号房|号室|室号|室|房|号|户)"

_FULL = re.compile(
    rf"(?P<prefix>.*?)(?P<building>{_NUMBER}){_BUILDING}"
    rf"(?:第?(?P<entrance>{_NUMBER}{_ENTRANCE}|{_NUMBER}(?=-)-))?(?P<room>.+)"
)
_DASH_AND_ENTRANCE = re.compile(
    rf"(?P<prefix>)(?P<building>{_NUMBER})-(?P<entrance>{_NUMBER}{_ENTRANCE})(?P<room>.+)"
)
# 上海: 88弄4号502室, where 号 is the building.
_BY_HOUSE_NUMBER = re.compile(
    rf"(?P<prefix>.*?)(?P<building>[0-9]+)号(?P<room>[0-9]{{2,}}[A-Za-z]?){_ROOM}?"
)
_WITH_ENTRANCE = re.compile(
    rf"(?P<building>.*?{_NUMBER}{_BUILDING}|{_NUMBER}-)-?第?(?P<entrance>{_NUMBER}{_ENTRANCE}?)"
)
_ROOM_WITH_ENTRANCE = re.compile(
    rf"第?(?P<entrance>{_NUMBER}(?:单元|门))-?(?P<room>.+)|(?P<e2>[0-9]{{1,2}})-(?P<r2>[0-9]{{3,4}}[A-Za-z]?){_ROOM}?"
)
_NO_ROOM = re.compile(rf"{_NUMBER}(?:单元|{_BUILDING})")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?:\b.*)?")
_LIKE_NUMBER = re.compile(r"[0-9]+[A-Za-z]?|[A-Za-z][0-9]*")
_FLOOR = re.compile(r"^[0-9]+[楼层](?=[0-9])")
_BELOW_GROUND = re.compile(r"-[0-9]")
_DIGIT_BEFORE = re.compile(rf"[0-9{_NUMERALS}]$")
_LEADING_ZEROS = re.compile(r"(?<![0-9])0+(?=[0-9])")


@dataclass(frozen=True, slots=True)
class Parts:
    """An address taken apart. `prefix` is what stands before the building: ××路8号××小区."""

    building: str
    entrance: str
    room: str
    prefix: str = ""


@lru_cache(maxsize=16_384)
def split_building(text: str) -> tuple[str, str]:
    """Building and entrance of a cell: "3幢1单元" → 3, 1; "1号楼" → 1, ""; "地下车库".

    Raises UserError `address-is-date`: "3-1" that the workbook program made a date of;
    `address-numeral-wrong` (12 or 13: 十二三幢) and `address-minus` (-1-054), both with
    `text`, as all here do.
    """
    text = _dashed(text)
    _refuse_date(text)
    match = _WITH_ENTRANCE.fullmatch(text)
    if match:
        return _building(match["building"].rstrip("-")), _part(match["entrance"], _ENTRANCE)
    return _building(text), ""


@lru_cache(maxsize=16_384)
def entrance_of(text: str) -> str:
    """The entrance of a cell of its own: "一单元" → "1", "东单元" as it is, "/" → ""."""
    text = _dashed(text)
    _refuse_date(text)
    return "" if is_nothing(text) else _part(text, _ENTRANCE)


@lru_cache(maxsize=65_536)
def split_room(text: str) -> tuple[str, str]:
    """Entrance, if it stands there too, and room: "1-502" → 1, 502; "0502室" → "", 0502.

    Raises UserError `address-is-date`.
    """
    if text.isdigit() and text.isascii():
        return "", text
    text = _dashed(text)
    _refuse_date(text)
    match = _ROOM_WITH_ENTRANCE.fullmatch(text)
    if match:
        return _part(match["entrance"] or match["e2"], _ENTRANCE), room_of(
            match["room"] or match["r2"]
        )
    return "", room_of(text)


@lru_cache(maxsize=65_536)
def split_address(text: str) -> Parts:
    """The parts of a whole address in one cell.

    Raises UserError `address-unreadable` (with `text`) or `address-is-date`.
    """
    shown = plain(text)
    text = _dashed(text)
    _refuse_date(text)
    for shape in (_FULL, _DASH_AND_ENTRANCE, _BY_HOUSE_NUMBER):
        match = shape.fullmatch(text)
        if match is None or _NO_ROOM.fullmatch(match["room"]):
            continue
        found = match.groupdict()
        if _DIGIT_BEFORE.search(found["prefix"]):
            continue  # 3十幢, 二12幢: half of a number would be left in the prefix
        return Parts(
            _building(found["building"]),
            _part((found.get("entrance") or "").rstrip("-"), _ENTRANCE),
            room_of(found["room"]),
            found["prefix"].removesuffix("第").strip("-"),
        )
    # Between two numbers alone a point is a decimal one.
    pieces = re.split(r"[-/.]" if text.count(".") == 2 else r"[-/]", text)
    parts = Parts(
        _building(pieces[0]),
        _part(pieces[1], _ENTRANCE) if len(pieces) == 3 else "",
        room_of(pieces[-1]),
    )
    if (
        not 2 <= len(pieces) <= 3
        or not all(pieces)
        or not _LIKE_NUMBER.fullmatch(parts.building)
        or not re.search("[0-9]", parts.room)
    ):
        raise UserError("address-unreadable", text=shown)
    return parts


def room_of(text: str) -> str:
    """A room without 室 and the like, with its zeros: "０５０２室" → "0502"."""
    text = _FLOOR.sub("", _dashed(text))
    match = re.fullmatch(rf"([0-9A-Za-z-]+|[{_NUMERALS}]+){_ROOM}?", text)
    if not match:
        return text
    value = _numeral(match[1])
    return match[1].upper() if value is None else value


@lru_cache(maxsize=131_072)
def _key(part: str) -> str:
    part = squeezed(part).upper()
    part = re.sub(rf"(?<=.)(?:{_BUILDING}|单元|室|房)$", "", part)
    return _LEADING_ZEROS.sub("", part)


def match_key(address: Address) -> tuple[str, str, str]:
    """Equal for one place however its zeros are written: 3幢1单元0502 and 3-1-502."""
    room = address.room
    plain_room = room.isdigit() and room.isascii()
    return (
        _key(address.building),
        _key(address.entrance),
        (room.lstrip("0") or "0") if plain_room else _key(room),
    )


def _dashed(text: str) -> str:
    """One kind of dash for all, for blanks too, and none where words divide already."""
    shown = plain(text)
    text = re.sub(r"[\s—–―‐‑−_~～-]+", "-", shown)
    if _BELOW_GROUND.match(text):
        # -1-054 is below the ground, or has a dash too many: 1-054 is another place.
        raise UserError("address-minus", text=shown)
    text = text.strip("-")
    return re.sub(
        r"-(?=[^0-9A-Za-z零-龥])|-(?=[幢栋座楼号单门梯室房户])|(?<=[^0-9A-Za-z])-", "", text
    )


def _refuse_date(text: str) -> None:
    if _DATE.fullmatch(text):
        raise UserError("address-is-date", text=text)


def _building(text: str) -> str:
    core = text.removeprefix("第").removeprefix("#")
    core = re.sub(rf"(?<=.)(?:{_BUILDING}|号)$", "", core)
    number = _plain_number(core)
    return text if number is None else number


def _part(text: str, suffix: str) -> str:
    core = re.sub(rf"(?<=.){suffix}$", "", text.removeprefix("第"))
    number = _plain_number(core)
    return text if number is None else number


def _plain_number(core: str) -> str | None:
    """A number as the register keeps it: 03 → "3", 三 → "3", a → "A"; None for a name."""
    value = _numeral(core)
    if value is not None:
        return value
    return _LEADING_ZEROS.sub("", core.upper()) if _LIKE_NUMBER.fullmatch(core) else None


def _numeral(text: str) -> str | None:
    """三 → "3"; None for what is no numeral. Raises UserError `address-numeral-wrong`."""
    if not is_numeral(text):
        return None
    value = numeral_value(text)
    if value is None:
        raise UserError("address-numeral-wrong", text=text)
    return str(value)
