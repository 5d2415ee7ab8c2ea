# SPDX-License-Identifier: Apache-2.0
"""One row's cells as one property. Nothing here knows the sheet around it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from commdesk.domain.area import parse_area
from commdesk.domain.errors import UserError
from commdesk.domain.register import Address, AreaSource, OwnerKind, PropertyUse
from commdesk.services.register_import import texts, words
from commdesk.services.register_import.addresses import (
    entrance_of,
    split_address,
    split_building,
    split_room,
)
from commdesk.services.register_import.preview import Field

READ = (
    Field.SERIAL,
    Field.BUILDING,
    Field.ENTRANCE,
    Field.ROOM,
    Field.ADDRESS,
    Field.OWNER,
    Field.CO_OWNER,
    Field.PHONE,
    Field.AREA,
    Field.AREA_SOURCE,
    Field.USE,
    Field.COUNTS,
    Field.DELIVERED,
    Field.NOTE,
    Field.GRID,
    Field.OWNER_KEY,
)
# One row's cells in the order of READ, without blanks around; some places have names.
Values = list[str]
SERIAL, BUILDING, ENTRANCE, ROOM, ADDRESS, OWNER, CO_OWNER, PHONE, AREA = range(9)
DELIVERED, NOTE = 12, 13


class RowError(Exception):
    """What is wrong in a row, with the field (or column from 0) whose cell shows it."""

    def __init__(self, code: str, what: Field | int, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.what = what
        self.details = details


@dataclass(slots=True)
class PropertyRow:
    """A property as its row tells it; `counts` is None where the register does not say."""

    number: int  # of the row, from 0
    address: Address
    prefix: str  # what stands before the building in a whole address
    names: tuple[str, ...]
    kind: OwnerKind
    phone: str
    numbers: tuple[str, ...]  # in the phone's cell
    area: int  # cm²
    source: AreaSource
    use: PropertyUse | None  # None for words not known
    counts: bool | None
    delivered: bool | None  # None for words not known
    note: str
    grid: str
    tie: str = ""  # what its owner is known by throughout the sheet
    # What the remark denies, counting or delivery, that the row's own cells say.
    doubts: tuple[Field, ...] = ()


def property_of(
    number: int,
    values: Values,
    *,
    section: str,
    has_building: bool,
    is_note_heard: bool = True,
) -> PropertyRow:
    """Read a row that is a property. Raises RowError.

    `section` is the building that a heading above names, for sheets without its column. With
    `is_note_heard` a remark decides whether a property counts where nothing else does.
    """
    # Most rows of a large register are alike: what is common in them goes a short way here.
    _, building, entrance, room, _, owner, more, phone, area, *rest = values
    source, use, counts, delivery, note, grid, tie = rest
    prefix = ""
    if building and room.isdigit() and room.isascii():
        address = Address(*place_of(building, entrance), room)
    else:
        address, prefix = address_of(values, section=section, has_building=has_building)
    if words.is_plain_name(owner) and not more:
        names, kind, remark = (owner,), OwnerKind.PERSON, ""
    else:
        names, kind, remark = owner_of(values)
    delivered = words.delivered_of(delivery) if delivery else True
    count = words.counts_of(counts) if counts else None
    doubts: tuple[Field, ...] = ()
    if note or remark:
        # What stands beside the owner's name is said of the owner.
        not_counted, not_delivered = words.note_says(remark)
        count = False if not_counted else count
        delivered = False if not_delivered else delivered
        heard = (
            is_note_heard and count is None,
            kind is OwnerKind.DEVELOPER and not delivery,
        )
        count, delivered, doubts = _weighed(note, counts=count, delivered=delivered, heard=heard)
        note = words.remark_of(note, remark)
    if phone:
        phone = texts.plain(phone)
    return PropertyRow(
        number,
        address,
        prefix,
        names,
        kind,
        phone,
        texts.phone_numbers(phone) if phone else (),
        _area(area),
        words.area_source_of(source),
        words.use_of(use) if use and not texts.is_nothing(use) else _use(address),
        count,
        delivered,
        note,
        grid,
        texts.squeezed(tie) if tie else "",
        doubts,
    )


def _weighed(
    note: str, *, counts: bool | None, delivered: bool | None, heard: tuple[bool, bool]
) -> tuple[bool | None, bool | None, tuple[Field, ...]]:
    """Counting and delivery with what a remark denies of them, where it is heard on each.

    Where it is not heard, and denies what the row's own cells say, it is a doubt.
    """
    not_counted, not_delivered = words.note_says(note)
    doubts: list[Field] = []
    if not_counted and heard[0]:
        counts = False
    elif not_counted and counts is not False:
        doubts.append(Field.COUNTS)
    if not_delivered and heard[1]:
        delivered = False
    elif not_delivered and delivered is not False:
        doubts.append(Field.DELIVERED)
    return counts, delivered, tuple(doubts)


def address_of(values: Values, *, section: str = "", has_building: bool) -> tuple[Address, str]:
    """A row's address, and what stands before the building. Raises RowError."""
    building, room, whole = values[BUILDING], values[ROOM], values[ADDRESS]
    if not building and whole and not room:
        try:
            parts = split_address(whole)
        except UserError as error:
            raise RowError(error.code, Field.ADDRESS, **error.details) from None
        _refuse_signs(parts.room, Field.ADDRESS)
        return Address(parts.building, parts.entrance, parts.room), parts.prefix
    if not building and has_building:
        raise RowError("building-missing", Field.BUILDING)
    place, entrance = place_of(building or whole or section, values[ENTRANCE])
    try:
        return _with_room(place, entrance, room), ""
    except UserError as error:
        raise RowError(error.code, Field.ROOM, **error.details) from None


@lru_cache(maxsize=16_384)
def place_of(building: str, entrance: str) -> tuple[str, str]:
    """Building and entrance, of which the building's cell may hold both. Raises RowError."""
    what = Field.BUILDING
    try:
        place, said = split_building(building)
        what = Field.ENTRANCE
        own = entrance_of(entrance)
    except UserError as error:
        raise RowError(error.code, what, **error.details) from None
    for what, part in ((Field.BUILDING, place), (Field.ENTRANCE, own or said)):
        _refuse_signs(part, what)
    if own and said and own != said:
        raise RowError("address-contradicts", what, text=texts.plain(building))
    return place, own or said


def _with_room(building: str, entrance: str, room: str) -> Address:
    text = texts.plain(room)
    if texts.is_nothing(text):
        raise RowError("room-missing", Field.ROOM)
    if text.count("-") > 1 or any(sign in text for sign in "幢栋座楼#"):
        # The whole address once more, beside its building.
        parts = _parts(text)
        if parts is not None:
            if parts.building != building or (entrance and parts.entrance != entrance):
                raise RowError("address-contradicts", Field.ROOM, text=text)
            return parts
    own, number = split_room(text)
    _refuse_signs(number, Field.ROOM)
    if own and entrance and own != entrance:
        # "2-502" in entrance 1 is the room's own way of counting.
        return Address(building, entrance, texts.squeezed(text))
    return Address(building, entrance or own, number)


def _refuse_signs(part: str, what: Field) -> None:
    """A part of an address that names no place: "？", "合计", a formula's text in a .csv."""
    if not part or part.isdigit():
        return
    is_sign = part[0] in "=+@" or not any(map(str.isalnum, part))
    if is_sign or words.is_total(texts.squeezed(part)):
        raise RowError("address-unreadable", what, text=part)


def _parts(text: str) -> Address | None:
    try:
        parts = split_address(text)
    except UserError as error:
        if error.code != "address-unreadable":
            raise
        return None
    return Address(parts.building, parts.entrance, parts.room)


def owner_of(values: Values) -> words.OwnerWords:
    """A row's owner, with co-owners of a column of their own. Raises RowError."""
    text = texts.plain(values[OWNER])
    if texts.is_nothing(text):
        raise RowError("owner-missing", Field.OWNER)
    owner = words.owner_of(text)
    if not owner.names or not (text.isalpha() or any(map(str.isalpha, text))):
        raise RowError("owner-unreadable", Field.OWNER, text=text)
    if values[CO_OWNER]:
        more = texts.plain(values[CO_OWNER])
        names = () if texts.is_nothing(more) else texts.names_of(more)
        names = tuple(name for name in names if name not in owner.names)
        owner = words.OwnerWords((*owner.names, *names), owner.kind, owner.remark)
    return owner


def _area(text: str) -> int:
    try:
        return area_of(text)
    except UserError as error:
        if texts.is_nothing(text):
            raise RowError("area-missing", Field.AREA) from None
        if texts.is_below_zero(text):
            raise RowError("area-below-zero", Field.AREA, text=text) from None
        raise RowError(error.code, Field.AREA, **error.details) from None


@lru_cache(maxsize=65_536)
def area_of(text: str) -> int:
    """`parse_area`, remembered: flats of one type have one area."""
    return parse_area(text)


def _use(address: Address) -> PropertyUse:
    """What the address tells of a property's use."""
    for part in (address.building, address.room):
        if not part.isascii() and (use := words.use_of(part)) is not None:
            return use
    return PropertyUse.HOME
