# SPDX-License-Identifier: Apache-2.0
"""The rows below a header, one after the other: properties, totals, or left out and why."""

from __future__ import annotations

import re
from collections.abc import Callable
from operator import itemgetter

from commdesk.domain.area import parse_area
from commdesk.domain.errors import UserError
from commdesk.domain.register import PropertyUse
from commdesk.services.register_import import headers, texts, words
from commdesk.services.register_import.addresses import match_key
from commdesk.services.register_import.cells import (
    ADDRESS,
    AREA,
    BUILDING,
    DELIVERED,
    ENTRANCE,
    OWNER,
    PHONE,
    READ,
    ROOM,
    SERIAL,
    PropertyRow,
    RowError,
    Values,
    property_of,
)
from commdesk.services.register_import.columns import Layout
from commdesk.services.register_import.fill import Filler, make_filler
from commdesk.services.register_import.preview import Field, LeftOut, Problem
from commdesk.services.register_import.totals import TotalRow
from commdesk.services.workbooks import Sheet, cell_name

_FILLED_IF_MERGED = (
    Field.OWNER,
    Field.PHONE,
    Field.AREA_SOURCE,
    Field.USE,
    Field.COUNTS,
    Field.DELIVERED,
)
_EVERY = 2000
_LONGEST_PHONE = 11  # an identity card's number is longer, its middle masked or not


class RowReader:
    """Reads the rows of one sheet; afterwards its lists hold everything found."""

    def __init__(self, sheet: Sheet, layout: Layout) -> None:
        self.sheet = sheet
        self.layout = layout
        self.properties: list[PropertyRow] = []
        self.totals: list[TotalRow] = []
        self.left_out: list[LeftOut] = []
        self.problems: list[Problem] = []
        self.id_cells: list[str] = []
        self.unknown_uses: list[str] = []
        self._places: dict[tuple[str, str, str], int] = {}
        self._section = ""
        self._building_above = ""
        self._follows_property = False
        start = layout.bottom + 1
        self._has_building = layout.has(Field.BUILDING)
        fillers = {
            what: self._filler(what, start)
            for what in (Field.BUILDING, Field.ENTRANCE, *_FILLED_IF_MERGED)
            if layout.has(what)
        }
        building, entrance = (fillers.get(what) for what in (Field.BUILDING, Field.ENTRANCE))
        if building and entrance and not building.has_work:
            # Where each row names its building, one without an entrance has none.
            entrance.groups = False
        self._fillers = {what: filler for what, filler in fillers.items() if filler.has_work}
        self._room = Field.ROOM if layout.has(Field.ROOM) else Field.ADDRESS
        self._room_tops = self._filler(self._room, start).tops if layout.has(self._room) else {}

    def read(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Go through the rows once."""
        rows = self.sheet.rows
        width = max(map(len, rows), default=0)
        columns = [self.layout.column(what) for what in READ]
        pick = itemgetter(*(width if index is None else index for index in columns))
        self._above_the_rows()
        for number in range(self.layout.bottom + 1, len(rows)):
            if progress and number % _EVERY == 0:
                progress(number, len(rows))
            row = rows[number]
            if row:
                self._read_row(number, row, [*map(str.strip, pick((*row, "")))])
        if progress:
            progress(len(rows), len(rows))
        for what, filler in self._fillers.items():
            if filler.filled:
                facts = {"field": what, "count": len(filler.filled)}
                self._warn("filled-down", filler.filled[0], what, **facts)

    def cell(self, number: int, what: Field) -> str:
        """The name of a field's cell in a row; the row's first used cell without a column."""
        index = self.layout.column(what)
        if index is None:
            row = self.sheet.rows[number]
            index = next((place for place, text in enumerate(row) if text.strip()), 0)
        return cell_name(number, index)

    def _error(self, code: str, number: int, what: Field, **details: object) -> None:
        self.problems.append(Problem(code, self.sheet.name, self.cell(number, what), details))

    def _warn(self, code: str, number: int, what: Field, **details: object) -> None:
        cell = self.cell(number, what)
        self.problems.append(Problem(code, self.sheet.name, cell, details, is_error=False))

    def _leave(self, number: int, code: str) -> str:
        row = self.sheet.rows[number]
        kept = (text for cell in row if (text := texts.without_id_numbers(cell)))
        shown = " ".join(kept)[:200]
        self.left_out.append(LeftOut(number + 1, code, shown))
        return shown

    def _filler(self, what: Field, start: int) -> Filler:
        index = self.layout.column(what)
        may_group = what in {Field.BUILDING, Field.ENTRANCE}
        return make_filler(self.sheet, index or 0, start, may_group=may_group)

    def _above_the_rows(self) -> None:
        for number in range(self.layout.bottom + 1):
            if any(text.strip() for text in self.sheet.rows[number]):
                self._leave(number, "row-header" if number >= self.layout.top else "row-title")

    # One row.

    def _read_row(self, number: int, row: tuple[str, ...], values: Values) -> None:
        follows, self._follows_property = self._follows_property, False
        joined = "|".join(values)
        try:
            if "#" in joined or "Err:" in joined:
                self._refuse_formula_errors(values)
            if max(map(len, values)) > _LONGEST_PHONE:
                self._drop_id_numbers(number, values)
            if ("计" in joined or "总" in joined or "共" in joined) and self._total(number, row):
                return
            if self._is_property(number, values):
                self._property(number, values)
                self._follows_property = True
            elif follows and self._co_owner(number, values):
                self._follows_property = True
            elif any(text.strip() for text in row):
                self._odd_row(number, row, values)
            else:
                self._follows_property = follows
        except RowError as error:
            if _is_header([text for text in row if text.strip()]):
                self._leave(number, "row-header")
                return
            self._error(error.code, number, error.what, **error.details)
            self._leave(number, "row-with-errors")

    @staticmethod
    def _refuse_formula_errors(values: Values) -> None:
        for what, text in zip(READ, values, strict=True):
            if texts.is_formula_error(text):
                raise RowError("cell-formula-error", what, text=text.strip())

    def _drop_id_numbers(self, number: int, values: Values) -> None:
        for place, what in enumerate(READ):
            if texts.has_id_number(texts.plain(values[place])):
                values[place] = texts.without_id_numbers(values[place])
                self.id_cells.append(self.cell(number, what))

    def _is_property(self, number: int, values: Values) -> bool:
        place, owner, area = values[ROOM] or values[ADDRESS], values[OWNER], values[AREA]
        if self._room_tops and number in self._room_tops:
            # The room is merged with the one above: another owner, unless it has an area too.
            return bool(area)
        return bool((place and (owner or area)) or (owner and area))

    def _property(self, number: int, values: Values) -> None:
        if self._fillers:
            self._fill(number, values)
        found = property_of(number, values, section=self._section, has_building=self._has_building)
        # With what stands before the building, which may be the street or the part of the estate.
        building, entrance, room = match_key(found.address)
        known = self._places.setdefault((found.prefix + building, entrance, room), number)
        if known != number:
            other = self.cell(known, self._room)
            raise RowError("same-room-twice", self._room, address=found.address.label, other=other)
        if found.use is None:
            found.use = PropertyUse.OTHER
            self.unknown_uses.append(self.cell(number, Field.USE))
        if found.delivered is None:
            found.delivered = True
            text = texts.plain(values[DELIVERED])
            self._warn("delivered-unclear", number, Field.DELIVERED, text=text)
        self.properties.append(found)

    def _fill(self, number: int, values: Values) -> None:
        building = values[BUILDING]
        if building and building != self._building_above:
            self._building_above = building
            if Field.ENTRANCE in self._fillers:
                self._fillers[Field.ENTRANCE].forget()
        for what, filler in self._fillers.items():
            place = READ.index(what)
            values[place] = filler.text(self.sheet, number, values[place])

    # Rows that are no property.

    def _total(self, number: int, row: tuple[str, ...]) -> bool:
        """Whether the row adds others up; then it is noted."""
        cells = [cell for text in row if (cell := texts.squeezed(text))]
        is_part = any(map(words.is_subtotal, cells))
        if not is_part and not any(map(words.is_total, cells[:3])):
            return False
        if not is_part and self._is_named_home(row):
            return False
        self._leave(number, "row-subtotal" if is_part else "row-total")
        whole = "".join(cells)
        stated = self._stated(number, row, whole)
        if stated:
            decimals = re.match(r"[\d,]*(?:\.(\d*))?", texts.squeezed(stated))
            self.totals.append(
                TotalRow(
                    self.cell(number, Field.AREA),
                    parse_area(stated),
                    len((decimals and decimals[1]) or ""),
                    len(self.properties),
                    is_part,
                    words.leaves_out_parking(whole),
                )
            )
        return True

    def _is_named_home(self, row: tuple[str, ...]) -> bool:
        """Whether a row has a room and an owner: somebody may be called 共和 or 总计."""
        room, owner = (self.layout.column(what) for what in (self._room, Field.OWNER))
        if room is None or owner is None:
            return False
        name = texts.squeezed(row[owner])
        is_room = re.search("[0-9]", row[room]) is not None and "户" not in row[room]
        return is_room and bool(name) and not words.is_total(name)

    def _stated(self, number: int, row: tuple[str, ...], whole: str) -> str:
        index = self.layout.column(Field.AREA)
        text = texts.without_id_numbers(row[index]) if index is not None else ""
        if texts.is_formula_error(text):
            self._error("cell-formula-error", number, Field.AREA, text=text)
            return ""
        try:
            if text:
                parse_area(text)
                return text
        except UserError as error:
            if not words.stated_area(whole):
                self._error(error.code, number, Field.AREA, **error.details)
        return words.stated_area(whole)

    def _co_owner(self, number: int, values: Values) -> bool:
        """Another owner of the property above: its room is merged, or nothing but a name."""
        owner = texts.plain(values[OWNER])
        above = self.properties[-1]
        merged = self._room_tops.get(number) == above.number
        places = (SERIAL, BUILDING, ENTRANCE, ROOM, ADDRESS, AREA)
        bare = not any(values[place] for place in places)
        if texts.is_nothing(owner) or not (merged or bare):
            return False
        if not merged and words.is_footer(texts.squeezed(owner)):
            return False
        found = words.owner_of(owner).names
        above.names += tuple(name for name in found if name not in above.names)
        above.phone = words.remark_of(above.phone, values[PHONE])
        self._leave(number, "row-co-owner")
        if not merged:
            facts = {"name": owner, "address": above.address.label}
            self._warn("co-owner-row", number, Field.OWNER, **facts)
        return True

    def _odd_row(self, number: int, row: tuple[str, ...], values: Values) -> None:
        if self._total(number, row):
            return
        cells = [cell for text in row if (cell := texts.squeezed(text))]
        only_serial = cells == [texts.squeezed(values[SERIAL])]
        if not self.layout.has(Field.BUILDING) and len(cells) == 1 and _is_building(cells[0]):
            self._section = cells[0]
            self._leave(number, "row-title")
        elif _is_header(cells):
            self._leave(number, "row-header")
        elif self.layout.top < 0 and not self.properties and len(cells) <= 2:
            self._leave(number, "row-title")
        elif only_serial or (words.is_footer("".join(cells)) and not _has_place(values)):
            self._leave(number, "row-footer")
        else:
            text = self._leave(number, "row-not-understood")
            self._error("row-not-understood", number, Field.SERIAL, text=text)


def _has_place(values: Values) -> bool:
    """Whether what is left of a property stands there, which no foot has."""
    return any(
        re.fullmatch(r"[0-9A-Za-z.-]{1,10}|.{1,12}[幢栋座楼#].{0,8}", texts.plain(values[place]))
        for place in (BUILDING, ROOM, AREA, ADDRESS)
    )


def _is_header(cells: list[str]) -> bool:
    named = sum(headers.exact_field(cell) is not None for cell in cells)
    return named >= 2 and named * 2 >= len(cells)


def _is_building(text: str) -> bool:
    return len(text) < 12 and re.search(r"[幢栋座楼#]", text) is not None
