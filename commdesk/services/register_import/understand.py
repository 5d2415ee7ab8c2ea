# SPDX-License-Identifier: Apache-2.0
"""From a workbook to a preview of the register in it.

Nothing is stored, nothing is hidden: every row that is not blank is a property or among what
was left out, with the reason.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from commdesk.domain.errors import UserError
from commdesk.domain.register import Owner, OwnerKind, Property, PropertyUse, Register
from commdesk.services.pause import collector_paused
from commdesk.services.register_import.columns import Layout, find_layout
from commdesk.services.register_import.owners import Doubt, Owners, ids, merge_owners
from commdesk.services.register_import.preview import Field, MergedOwner, Problem, RegisterPreview
from commdesk.services.register_import.rows import RowReader
from commdesk.services.register_import.totals import Item, check_totals, counts_parking
from commdesk.services.workbooks import Sheet, Workbook, read_workbook

Progress = Callable[[int, int], None]


def preview_register(
    path: Path | str,
    *,
    sheet: str | None = None,
    mapping: Mapping[int, Field | None] | None = None,
    progress: Progress | None = None,
) -> RegisterPreview:
    """Read a file and understand it. Raises UserError as `read_workbook` does."""
    return understand(read_workbook(path), sheet=sheet, mapping=mapping, progress=progress)


def understand(
    workbook: Workbook,
    *,
    sheet: str | None = None,
    mapping: Mapping[int, Field | None] | None = None,
    progress: Progress | None = None,
) -> RegisterPreview:
    """The register in a workbook, with all problems by cell.

    `sheet` names the sheet to take, else the one most like a register is taken. `mapping`
    says by column index (from 0) what columns hold, None for nothing, before any guess.
    `progress` is told rows done and rows in all. Raises UserError `sheet-missing`.
    """
    with collector_paused():
        return _understand(workbook, sheet, mapping, progress)


def _understand(
    workbook: Workbook,
    name: str | None,
    mapping: Mapping[int, Field | None] | None,
    progress: Progress | None,
) -> RegisterPreview:
    chosen, layout, problems = _choose(workbook, name, mapping)
    problems.extend(layout.problems)
    if layout.missing:
        problems.extend(
            Problem("column-missing", chosen.name, "", {"field": what}) for what in layout.missing
        )
        return _preview(workbook, chosen, layout, problems)
    reader = RowReader(chosen, layout)
    reader.read(progress)
    problems.extend(reader.problems)
    return _Understanding(workbook, chosen, layout, reader, problems).preview()


def _choose(
    workbook: Workbook, name: str | None, mapping: Mapping[int, Field | None] | None
) -> tuple[Sheet, Layout, list[Problem]]:
    sheets = [sheet for sheet in workbook.sheets if sheet.rows]
    if name is not None:
        for sheet in sheets:
            if sheet.name == name:
                return sheet, find_layout(sheet, mapping), []
        raise UserError("sheet-missing", sheet=name)
    layouts = [(sheet, find_layout(sheet, mapping)) for sheet in sheets]

    def fitness(entry: tuple[Sheet, Layout]) -> tuple[int, bool, int, int]:
        sheet, layout = entry
        used = sum(column.field is not None for column in layout.columns)
        return (-len(layout.missing), not sheet.hidden, min(used, 6), len(sheet.rows))

    best = max(layouts, key=fitness)
    problems: list[Problem] = []
    others = [
        (sheet, layout) for sheet, layout in layouts if sheet is not best[0] and not layout.missing
    ]
    for code, hidden in (("sheets-several", False), ("sheet-hidden", True)):
        alike = [(sheet.name, len(sheet.rows)) for sheet, _ in others if sheet.hidden is hidden]
        if alike:
            facts = {
                "sheet": best[0].name,
                "others": "、".join(other for other, _ in alike),
                "rows": sum(rows for _, rows in alike),
            }
            problems.append(Problem(code, best[0].name, "", facts, is_error=False))
    if best[0].hidden:
        facts = {"sheet": best[0].name}
        problems.append(Problem("sheet-is-hidden", best[0].name, "", facts, is_error=False))
    return best[0], best[1], problems


def _preview(
    workbook: Workbook, sheet: Sheet, layout: Layout, problems: Sequence[Problem]
) -> RegisterPreview:
    return RegisterPreview(
        workbook.file_name,
        workbook.sha256,
        sheet.name,
        layout.columns,
        Register((), ()),
        problems=tuple(problems),
    )


class _Understanding:
    """Puts what the rows told together."""

    def __init__(
        self,
        workbook: Workbook,
        sheet: Sheet,
        layout: Layout,
        reader: RowReader,
        problems: list[Problem],
    ) -> None:
        self.workbook = workbook
        self.sheet = sheet
        self.layout = layout
        self.reader = reader
        self.rows = reader.properties
        self.problems = problems

    def preview(self) -> RegisterPreview:
        """The whole, checked."""
        if not self.rows:
            self._warn_or_fail("no-properties", "", is_error=True)
        self._drop_common_prefix()
        counts = self._counts()
        merged = self._owners(counts)
        properties = self._properties(merged, counts)
        self._check(counts)
        held: dict[UUID, list[Property]] = defaultdict(list)
        for item in properties:
            if item.counts:
                held[item.owner_id].append(item)
        developer = _developer(merged.owners, properties)
        several = tuple(
            _held(owner, held[owner.id])
            for owner in merged.owners
            if len(held.get(owner.id, ())) > 1 and owner.kind is not OwnerKind.DEVELOPER
        )
        whole = [total for total in self.reader.totals if not total.is_part]
        return replace(
            _preview(self.workbook, self.sheet, self.layout, self.problems),
            register=Register(merged.owners, properties),
            merged=several,
            namesakes=merged.namesakes,
            developer=developer,
            not_counted=tuple(item for item in properties if not item.counts),
            total_stated=whole[-1].stated if whole else None,
            total_found=sum(item.area for item in properties if item.counts),
            left_out=tuple(self.reader.left_out),
            rows={item.id: row.number + 1 for item, row in zip(properties, self.rows, strict=True)},
        )

    def _warn_or_fail(
        self, code: str, cell: str, *, is_error: bool = False, **details: object
    ) -> None:
        self.problems.append(Problem(code, self.sheet.name, cell, details, is_error))

    def _drop_common_prefix(self) -> None:
        """××路8号××小区 before every building says nothing; before some it tells them apart."""
        prefixes = {row.prefix for row in self.rows}
        if len(prefixes) == 1:
            if prefix := next(iter(prefixes)):
                self._warn_or_fail("address-prefix-dropped", "", text=prefix)
            return
        for row in self.rows:
            if row.prefix:
                address = row.address
                named = f"{row.prefix}{address.building}幢"
                row.address = replace(address, building=named)

    def _counts(self) -> list[bool]:
        """Which properties count; the foot decides on parking that the rows do not speak of."""
        silent = [row for row in self.rows if row.counts is None and row.use is PropertyUse.PARKING]
        if not silent:
            return [row.counts is not False for row in self.rows]
        items = [
            Item(
                row.area,
                None
                if row.use is PropertyUse.PARKING and row.counts is None
                else row.counts is not False,
            )
            for row in self.rows
        ]
        with_parking = counts_parking(items, self.reader.totals)
        self._warn_or_fail(
            "parking-counted" if with_parking else "parking-not-counted",
            self.reader.cell(silent[0].number, Field.USE),
            count=len(silent),
            area=sum(row.area for row in silent),
        )
        return [with_parking if item.counts is None else item.counts for item in items]

    def _owners(self, counts: Sequence[bool]) -> Owners:
        merged = merge_owners(self.rows, counts)
        self._say_doubts("owners-same-name-no-phone", merged.apart)
        if merged.by_name:
            total = len(merged.by_name)
            self._warn_or_fail(
                "owners-merged-by-name",
                self._cells(merged.by_name[0])[0],
                count=total,
                names="、".join(doubt.name for doubt in merged.by_name),
            )
        return merged

    def _say_doubts(self, code: str, doubts: Sequence[Doubt]) -> None:
        for doubt in doubts:
            cells = self._cells(doubt)
            self._warn_or_fail(
                code, cells[0], name=doubt.name, count=doubt.owners, cells="、".join(cells)
            )

    def _cells(self, doubt: Doubt) -> list[str]:
        return [self.reader.cell(row, Field.OWNER) for row in doubt.rows]

    def _properties(self, merged: Owners, counts: Sequence[bool]) -> tuple[Property, ...]:
        new_id = ids()
        owners = merged.owners
        return tuple(
            Property(
                next(new_id),
                row.address,
                owners[place].id,
                row.area,
                row.source,
                row.use or PropertyUse.OTHER,
                count,
                row.delivered is not False,
                row.note,
            )
            for row, place, count in zip(self.rows, merged.of_row, counts, strict=True)
        )

    def _check(self, counts: Sequence[bool]) -> None:
        for row, count in zip(self.rows, counts, strict=True):
            if count and row.area == 0:
                cell = self.reader.cell(row.number, Field.AREA)
                self._warn_or_fail("area-zero", cell, address=row.address.label)
        self._check_entrances()
        for code, cells in (
            ("use-unknown", self.reader.unknown_uses),
            ("id-number-left-out", self._id_cells()),
        ):
            if cells:
                facts = {"count": len(cells), "cells": "、".join(cells[:20])}
                self._warn_or_fail(code, cells[0], **facts)
        developers = {
            name for row in self.rows if row.kind is OwnerKind.DEVELOPER for name in row.names
        }
        if len(developers) > 1:
            self._warn_or_fail("developers-several", "", names="、".join(sorted(developers)))
        items = [(row.area, count) for row, count in zip(self.rows, counts, strict=True)]
        complete = not any(left.code in _LOST for left in self.reader.left_out)
        self.problems.extend(
            check_totals(self.sheet.name, items, self.reader.totals, complete=complete)
        )

    def _check_entrances(self) -> None:
        """A home without an entrance in a building where others have one may lack it."""
        homes = [row for row in self.rows if row.use is PropertyUse.HOME]
        divided = {row.address.building for row in homes if row.address.entrance}
        bare: dict[str, list[str]] = defaultdict(list)
        for row in homes:
            if not row.address.entrance and row.address.building in divided:
                cell = self.reader.cell(row.number, Field.ENTRANCE)
                bare[row.address.building].append(cell)
        for building, cells in bare.items():
            facts = {"building": building, "count": len(cells), "cells": "、".join(cells[:20])}
            self._warn_or_fail("entrance-missing", cells[0], **facts)

    def _id_cells(self) -> list[str]:
        columns = [column for column in self.layout.columns if column.field is Field.ID_NUMBER]
        return [column.letter for column in columns] + self.reader.id_cells


_LOST = frozenset({"row-with-errors", "row-not-understood"})


def _held(owner: Owner, properties: Sequence[Property]) -> MergedOwner:
    return MergedOwner(owner, tuple(properties), sum(item.area for item in properties))


def _developer(owners: Sequence[Owner], properties: Sequence[Property]) -> MergedOwner | None:
    """The one person that the roll makes of all the developer's and all undelivered homes."""
    developers = {owner.id: owner for owner in owners if owner.kind is OwnerKind.DEVELOPER}
    held = [
        item
        for item in properties
        if item.counts and (item.owner_id in developers or not item.delivered)
    ]
    if not held:
        return None
    first = next((item.owner_id for item in held if item.owner_id in developers), held[0].owner_id)
    owner = developers.get(first) or next(owner for owner in owners if owner.id == first)
    return _held(owner, held)
