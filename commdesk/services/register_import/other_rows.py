# SPDX-License-Identifier: Apache-2.0
"""Rows that are no property: totals, co-owners below their property, titles, the foot."""

from __future__ import annotations

import re

from commdesk.domain.area import parse_area
from commdesk.domain.errors import UserError
from commdesk.services.register_import import headers, texts, words
from commdesk.services.register_import.cells import (
    ADDRESS,
    AREA,
    BUILDING,
    ENTRANCE,
    OWNER,
    PHONE,
    ROOM,
    SERIAL,
    Values,
)
from commdesk.services.register_import.findings import Findings
from commdesk.services.register_import.preview import Field
from commdesk.services.register_import.totals import TotalRow


class OtherRows:
    """Notes such rows; `section` is the building that the last heading names."""

    def __init__(self, found: Findings, room: Field, room_tops: dict[int, int]) -> None:
        self._found = found
        self._room = room
        self._room_tops = room_tops
        self.section = ""

    def take_total(self, number: int, row: tuple[str, ...]) -> bool:
        """Whether the row adds others up; then it is noted."""
        cells = [cell for text in row if (cell := texts.squeezed(text))]
        is_part = any(map(words.is_subtotal, cells))
        if not is_part and not any(map(words.is_total, cells[:3])):
            return False
        if not is_part and self._is_named_home(row):
            return False
        found = self._found
        found.leave(number, "row-subtotal" if is_part else "row-total")
        whole = "".join(cells)
        stated = self._stated(number, row, whole)
        if stated:
            decimals = re.match(r"[\d,]*(?:\.(\d*))?", texts.squeezed(stated))
            found.totals.append(
                TotalRow(
                    found.cell(number, Field.AREA),
                    parse_area(stated),
                    len((decimals and decimals[1]) or ""),
                    len(found.properties),
                    is_part,
                    words.leaves_out_parking(whole),
                )
            )
        return True

    def take_co_owner(self, number: int, values: Values) -> bool:
        """Another owner of the property above: its room is merged, or nothing but a name."""
        found = self._found
        owner = texts.plain(values[OWNER])
        above = found.properties[-1]
        merged = self._room_tops.get(number) == above.number
        places = (SERIAL, BUILDING, ENTRANCE, ROOM, ADDRESS, AREA)
        bare = not any(values[place] for place in places)
        if texts.is_nothing(owner) or not (merged or bare):
            return False
        if not merged and words.is_footer(texts.squeezed(owner)):
            return False
        names = words.owner_of(owner).names
        above.names += tuple(name for name in names if name not in above.names)
        above.phone = words.remark_of(above.phone, values[PHONE])
        found.leave(number, "row-co-owner")
        if not merged:
            facts = {"name": owner, "address": above.address.label}
            found.warn("co-owner-row", number, Field.OWNER, **facts)
        return True

    def take_odd(self, number: int, row: tuple[str, ...], values: Values) -> None:
        """Any row that is neither; what can not be told is an error."""
        if self.take_total(number, row):
            return
        found = self._found
        cells = [cell for text in row if (cell := texts.squeezed(text))]
        only_serial = cells == [texts.squeezed(values[SERIAL])]
        has_building = found.layout.has(Field.BUILDING)
        if not has_building and len(cells) == 1 and _is_building(cells[0]):
            self.section = cells[0]
            found.leave(number, "row-title")
        elif is_header(cells):
            found.leave(number, "row-header")
        elif found.layout.top < 0 and not found.properties and len(cells) <= 2:
            found.leave(number, "row-title")
        elif only_serial or (words.is_footer("".join(cells)) and not _has_place(values)):
            found.leave(number, "row-footer")
        else:
            text = found.leave(number, "row-not-understood")
            found.error("row-not-understood", number, Field.SERIAL, text=text)

    def _is_named_home(self, row: tuple[str, ...]) -> bool:
        """Whether a row has a room and an owner: somebody may be called 共和 or 总计."""
        room, owner = (self._found.layout.column(what) for what in (self._room, Field.OWNER))
        if room is None or owner is None:
            return False
        name = texts.squeezed(row[owner])
        is_room = re.search("[0-9]", row[room]) is not None and "户" not in row[room]
        return is_room and bool(name) and not words.is_total(name)

    def _stated(self, number: int, row: tuple[str, ...], whole: str) -> str:
        found = self._found
        index = found.layout.column(Field.AREA)
        text = texts.without_id_numbers(row[index]) if index is not None else ""
        if texts.is_formula_error(text):
            found.error("cell-formula-error", number, Field.AREA, text=text)
            return ""
        if (number, index) in found.sheet.uncomputed:
            # The rows themselves are there: only the check against the total is not.
            found.warn("total-not-computed", number, Field.AREA)
            text = ""
        try:
            if text:
                parse_area(text)
                return text
        except UserError as error:
            if not words.stated_area(whole):
                found.error(error.code, number, Field.AREA, **error.details)
        return words.stated_area(whole)


def is_header(cells: list[str]) -> bool:
    """Whether squeezed cells are a header once more."""
    named = sum(headers.exact_field(cell) is not None for cell in cells)
    return named >= 2 and named * 2 >= len(cells)


def _has_place(values: Values) -> bool:
    """Whether what is left of a property stands there, which no foot has."""
    return any(
        re.fullmatch(r"[0-9A-Za-z.-]{1,10}|.{1,12}[幢栋座楼#].{0,8}", texts.plain(values[place]))
        for place in (BUILDING, ROOM, AREA, ADDRESS)
    )


def _is_building(text: str) -> bool:
    return len(text) < 12 and re.search(r"[幢栋座楼#]", text) is not None
