# SPDX-License-Identifier: Apache-2.0
"""The rows below a header, one after the other: each is a property or goes to the others."""

from __future__ import annotations

from collections.abc import Callable

from commdesk.domain.register import PropertyUse
from commdesk.services.register_import import texts
from commdesk.services.register_import.addresses import match_key
from commdesk.services.register_import.cells import (
    ADDRESS,
    AREA,
    BUILDING,
    DELIVERED,
    OWNER,
    READ,
    ROOM,
    RowError,
    Values,
    property_of,
)
from commdesk.services.register_import.columns import Layout
from commdesk.services.register_import.fill import Filler, make_filler
from commdesk.services.register_import.findings import Findings
from commdesk.services.register_import.other_rows import OtherRows, is_header
from commdesk.services.register_import.preview import Field
from commdesk.services.register_import.row_texts import RowTexts
from commdesk.services.register_import.texts import is_phone_odd
from commdesk.services.workbooks import Sheet

_FILLED_IF_MERGED = (
    Field.OWNER,
    Field.PHONE,
    Field.AREA_SOURCE,
    Field.USE,
    Field.COUNTS,
    Field.DELIVERED,
)
_EVERY = 2000
_LONGEST_NAME = 40


class RowReader:
    """Reads the rows of one sheet; afterwards `found` holds everything."""

    def __init__(self, sheet: Sheet, layout: Layout) -> None:
        self.found = Findings(sheet, layout)
        self._sheet = sheet
        self._layout = layout
        self._texts = RowTexts(self.found)
        self._places: dict[tuple[str, str, str], int] = {}
        self._building_above = ""
        self._follows_property = False
        start = layout.bottom + 1
        self._has_building = layout.has(Field.BUILDING)
        self._is_note_heard = layout.column(Field.NOTE) not in layout.asides
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
        self._others = OtherRows(self.found, self._room, self._room_tops)

    def read(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Go through the rows once."""
        self._above_the_rows()
        start, end = self._layout.bottom + 1, len(self._sheet.rows)
        # Formulas without a result may go on where the texts end.
        for number in range(start, max(end, self._texts.last_waiting + 1)):
            if progress and number % _EVERY == 0 and number < end:
                progress(number, end)
            row = self.found.row(number)
            if row or self._texts.is_waiting(number):
                self._read_row(number, row, self._texts.of(number, row))
        if progress:
            progress(end, end)
        for what, filler in self._fillers.items():
            if filler.filled:
                facts = {"field": what, "count": len(filler.filled)}
                self.found.warn("filled-down", filler.filled[0], what, **facts)

    def _filler(self, what: Field, start: int) -> Filler:
        index = self._layout.column(what)
        may_group = what in {Field.BUILDING, Field.ENTRANCE}
        return make_filler(self._sheet, index or 0, start, may_group=may_group)

    def _above_the_rows(self) -> None:
        for number in range(self._layout.bottom + 1):
            if any(text.strip() for text in self._sheet.rows[number]):
                self.found.leave(
                    number, "row-header" if number >= self._layout.top else "row-title"
                )

    def _read_row(self, number: int, row: tuple[str, ...], values: Values) -> None:
        follows, self._follows_property = self._follows_property, False
        joined = "".join(values)
        try:
            self._texts.drop_id_numbers(number, values)
            is_total = "计" in joined or "总" in joined or "共" in joined
            if is_total and self._others.take_total(number, row):
                return
            self._texts.refuse(number, row, values)
            if self._is_property(number, values):
                self._property(number, values)
                self._follows_property = True
            elif follows and self._others.take_co_owner(number, values):
                self._follows_property = True
            elif any(text.strip() for text in row):
                self._others.take_odd(number, row, values)
            else:
                self._follows_property = follows
        except RowError as error:
            if is_header([text for text in row if text.strip()]):
                self.found.leave(number, "row-header")
                return
            self.found.error(error.code, number, error.what, **error.details)
            self.found.leave(number, "row-with-errors")

    def _is_property(self, number: int, values: Values) -> bool:
        place, owner, area = values[ROOM] or values[ADDRESS], values[OWNER], values[AREA]
        if self._room_tops and number in self._room_tops:
            # The room is merged with the one above: another owner, unless it has an area too.
            return bool(area)
        return bool((place and (owner or area)) or (owner and area))

    def _property(self, number: int, values: Values) -> None:
        if self._fillers:
            self._fill(number, values)
        section = self._others.section
        made = property_of(
            number,
            values,
            section=section,
            has_building=self._has_building,
            is_note_heard=self._is_note_heard,
        )
        # With what stands before the building, which may be the street or the part of the estate.
        building, entrance, room = match_key(made.address)
        known = self._places.setdefault((made.prefix + building, entrance, room), number)
        if known != number:
            other = self.found.cell(known, self._room)
            raise RowError("same-room-twice", self._room, address=made.address.label, other=other)
        if made.use is None:
            made.use = PropertyUse.OTHER
            self.found.unknown_uses.append(self.found.cell(number, Field.USE))
        if made.delivered is None:
            made.delivered = True
            text = texts.plain(values[DELIVERED])
            self.found.warn("delivered-unclear", number, Field.DELIVERED, text=text)
        if len(values[OWNER]) > _LONGEST_NAME and max(map(len, made.names)) > _LONGEST_NAME:
            name = max(made.names, key=len)
            facts = {"count": len(name), "name": name[:_LONGEST_NAME]}
            self.found.warn("name-long", number, Field.OWNER, **facts)
        if made.phone and not made.numbers and is_phone_odd(made.phone):
            self.found.odd_phones.append(self.found.cell(number, Field.PHONE))
        for what in made.doubts:
            self.found.doubtful_notes[what].append(self.found.cell(number, Field.NOTE))
        self.found.properties.append(made)

    def _fill(self, number: int, values: Values) -> None:
        building = values[BUILDING]
        if building and building != self._building_above:
            self._building_above = building
            if Field.ENTRANCE in self._fillers:
                self._fillers[Field.ENTRANCE].forget()
        for what, filler in self._fillers.items():
            place = READ.index(what)
            values[place] = filler.text(self._sheet, number, values[place])
