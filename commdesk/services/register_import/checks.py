# SPDX-License-Identifier: Apache-2.0
"""Looking over a register's rows together: what one row alone does not show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from commdesk.domain.register import OwnerKind, PropertyUse
from commdesk.services.register_import.findings import Findings
from commdesk.services.register_import.owners import Doubt, Owners
from commdesk.services.register_import.preview import LARGEST_LIKELY, Field, Problem
from commdesk.services.register_import.totals import Item, check_totals, counts_parking

_LOST = frozenset({"row-with-errors", "row-not-understood"})
_AT_THE_FOOT = frozenset({"row-total", "row-subtotal", "row-footer"})
_SHOWN = 20


class Checks:
    """Goes over what was found in the rows, and gathers the problems."""

    def __init__(self, found: Findings, last_total: int | None = None) -> None:
        self.found = found
        self._last_total = last_total
        self.rows = found.properties
        self.problems: list[Problem] = []

    def settle_prefixes(self) -> None:
        """××路8号××小区 before every building says nothing; before some it tells them apart."""
        prefixes = {row.prefix for row in self.rows}
        if len(prefixes) == 1:
            if prefix := next(iter(prefixes)):
                self._warn("address-prefix-dropped", "", text=prefix)
            return
        for row in self.rows:
            if row.prefix:
                named = f"{row.prefix}{row.address.building}幢"
                row.address = replace(row.address, building=named)

    def settle_counts(self) -> list[bool]:
        """Which rows count; the foot decides on parking that the rows do not speak of."""
        parking = PropertyUse.PARKING
        silent = [row for row in self.rows if row.use is parking and row.counts is None]
        if not silent:
            return [row.counts is not False for row in self.rows]
        items = [
            Item(row.area, row.counts if row.use is parking else row.counts is not False)
            for row in self.rows
        ]
        with_parking = counts_parking(items, self.found.totals)
        cell = self.found.cell(silent[0].number, Field.USE)
        code = "parking-counted" if with_parking else "parking-not-counted"
        self._warn(code, cell, count=len(silent), area=sum(row.area for row in silent))
        return [with_parking if item.counts is None else item.counts for item in items]

    def owners(self, merged: Owners) -> None:
        """Say where it is in doubt who is one person."""
        for doubt in merged.apart:
            cells = self._cells(doubt)
            shown = "、".join(cells[:_SHOWN])
            facts = {"name": doubt.name, "count": doubt.owners, "cells": shown}
            self._warn("owners-same-name-no-phone", cells[0], **facts)
        if merged.by_name:
            names = "、".join(doubt.name for doubt in merged.by_name[:_SHOWN])
            cell = self._cells(merged.by_name[0])[0]
            self._warn("owners-merged-by-name", cell, count=len(merged.by_name), names=names)
        developers = dict.fromkeys(
            name for row in self.rows if row.kind is OwnerKind.DEVELOPER for name in row.names
        )
        if len(developers) > 1:
            self._warn("developers-several", "", names="、".join(developers))

    def rows_together(self, counts: Sequence[bool]) -> None:
        """Look over areas, entrances, uses, ID numbers and, last, the totals."""
        found = self.found
        if not self.rows:
            self.problems.append(Problem("no-properties", found.sheet.name))
        for row, count in zip(self.rows, counts, strict=True):
            if row.area == 0 and count:
                cell = found.cell(row.number, Field.AREA)
                self._warn("area-zero", cell, address=row.address.label)
            elif row.area > LARGEST_LIKELY:
                cell = found.cell(row.number, Field.AREA)
                self._warn("area-unlikely", cell, address=row.address.label, area=row.area)
        self._entrances()
        columns = [column for column in found.layout.columns if column.field is Field.ID_NUMBER]
        self._several("use-unknown", found.unknown_uses)
        self._several("note-denies-counting", found.doubtful_notes[Field.COUNTS])
        self._several("note-denies-delivery", found.doubtful_notes[Field.DELIVERED])
        self._several("phone-odd", found.odd_phones)
        self._several("id-column-left-out", [column.letter for column in columns])
        self._several("id-number-left-out", found.id_cells)
        self._several("unseen-signs", found.cleaned_cells)
        areas = [(row.area, count) for row, count in zip(self.rows, counts, strict=True)]
        complete = not any(left.code in _LOST for left in found.left_out)
        self.problems += check_totals(found.sheet.name, areas, found.totals, complete=complete)
        self._end(sum(area for area, count in areas if count))

    def _end(self, area: int) -> None:
        """Say where the file may have been cut off before its end."""
        found, last = self.found, len(self.found.sheet.rows)
        left = {item.row: item.code for item in found.left_out}
        if found.sheet.is_cut and left.get(last) not in _AT_THE_FOOT:
            self._warn("file-may-be-cut", found.cell(last - 1, Field.SERIAL))
        before = self._last_total
        if before not in {None, area} and "row-total" not in left.values():
            facts = {"stated": before, "found": area, "difference": area - (before or 0)}
            self._warn("total-gone", "", **facts)

    def _entrances(self) -> None:
        """A home without an entrance in a building where others have one may lack it."""
        divided = {row.address.building for row in self.rows if row.address.entrance}
        bare: dict[str, list[str]] = defaultdict(list)
        for row in self.rows:
            address = row.address
            if not address.entrance and address.building in divided and row.use is PropertyUse.HOME:
                bare[address.building].append(self.found.cell(row.number, Field.ENTRANCE))
        for building, cells in bare.items():
            self._several("entrance-missing", cells, building=building)

    def _several(self, code: str, cells: Sequence[str], **facts: object) -> None:
        if cells:
            shown = "、".join(cells[:_SHOWN])
            self._warn(code, cells[0], **facts, count=len(cells), cells=shown)

    def _cells(self, doubt: Doubt) -> list[str]:
        return [self.found.cell(row, Field.OWNER) for row in doubt.rows]

    def _warn(self, code: str, cell: str, **facts: object) -> None:
        self.problems.append(Problem(code, self.found.sheet.name, cell, facts, is_error=False))
