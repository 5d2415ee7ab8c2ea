# SPDX-License-Identifier: Apache-2.0
"""From a workbook to a preview of the register in it.

Nothing is stored, nothing is hidden: every row that is not blank is a property or among what
was left out, with the reason.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from commdesk.domain.register import Owner, OwnerKind, Property, PropertyUse, Register
from commdesk.services.pause import collector_paused
from commdesk.services.register_import.asides import settle_asides
from commdesk.services.register_import.cells import PropertyRow
from commdesk.services.register_import.checks import Checks
from commdesk.services.register_import.columns import Layout, header_keys
from commdesk.services.register_import.findings import Findings
from commdesk.services.register_import.mending import Place, mended
from commdesk.services.register_import.owners import Owners, merge_owners, new_ids
from commdesk.services.register_import.preview import (
    ColumnChoice,
    Field,
    LeftOut,
    Mend,
    MergedOwner,
    Problem,
    RegisterPreview,
)
from commdesk.services.register_import.rows import RowReader
from commdesk.services.register_import.sheets import choose_sheet
from commdesk.services.register_import.texts import without_id_numbers
from commdesk.services.workbooks import Workbook, read_workbook

Progress = Callable[[int, int], None]


def preview_register(
    path: Path | str,
    *,
    sheet: str | None = None,
    mapping: Mapping[int, Field | None] | None = None,
    remembered: Mapping[str, Field | None] | None = None,
    progress: Progress | None = None,
) -> RegisterPreview:
    """Read a file and understand it. Raises UserError as `read_workbook` does."""
    workbook = read_workbook(path)
    return understand(
        workbook, sheet=sheet, mapping=mapping, remembered=remembered, progress=progress
    )


def understand(
    workbook: Workbook,
    *,
    sheet: str | None = None,
    mapping: Mapping[int, Field | None] | None = None,
    mends: Mapping[Place, str] | None = None,
    remembered: Mapping[str, Field | None] | None = None,
    last_total: int | None = None,
    progress: Progress | None = None,
) -> RegisterPreview:
    """The register in a workbook, with all problems by cell.

    `sheet` names the sheet to take, else the one most like a register is taken. `mapping`
    says by column index (from 0) what columns hold, None for nothing, before any guess;
    `remembered` says it by header as earlier imports did (see memory.py). `mends` are other
    texts for cells, by sheet and cell name. `last_total` (cm²) is that of the last import's row
    of totals (see last_total.py). Only the file's own digest is in the preview.
    `progress` is told rows done and rows in all. Raises UserError `sheet-missing`.
    """
    with collector_paused():
        workbook, mended_cells = mended(workbook, mends or {})
        said = _Said(mapping, remembered, last_total)
        return _understand(workbook, sheet, said, mended_cells, progress)


@dataclass(frozen=True, slots=True)
class _Said:
    """What is known beside the workbook."""

    mapping: Mapping[int, Field | None] | None
    remembered: Mapping[str, Field | None] | None
    last_total: int | None


def _understand(
    workbook: Workbook,
    name: str | None,
    said: _Said,
    mends: tuple[Mend, ...],
    progress: Progress | None,
) -> RegisterPreview:
    chosen = choose_sheet(workbook, name, said.mapping, said.remembered)
    sheet, layout = chosen.sheet, chosen.layout
    choices = _choices(layout)
    problems = [*chosen.problems, *layout.problems]
    if layout.missing:
        problems += [
            Problem("column-missing", sheet.name, "", {"field": what}) for what in layout.missing
        ]
        return RegisterPreview(
            workbook.file_name,
            workbook.sha256,
            sheet.name,
            layout.columns,
            Register((), ()),
            problems=tuple(problems),
            choices=choices,
            mends=mends,
            sheets=chosen.choices,
        )
    layout, told = settle_asides(sheet, layout)
    problems += told
    reader = RowReader(sheet, layout)
    reader.read(progress)
    found = reader.found
    rows = found.properties
    checks = Checks(found, said.last_total)
    checks.settle_prefixes()
    counts = checks.settle_counts()
    merged = merge_owners(rows, counts)
    checks.owners(merged)
    checks.rows_together(counts)
    properties = _properties(rows, merged, counts)
    held = _held(merged, properties)
    whole = [total for total in found.totals if not total.is_part]
    return RegisterPreview(
        workbook.file_name,
        workbook.sha256,
        sheet.name,
        layout.columns,
        Register(merged.owners, properties),
        merged=tuple(
            _with_area(owner, items)
            for owner, items in zip(merged.owners, held, strict=True)
            if len(items) > 1 and owner.kind is not OwnerKind.DEVELOPER
        ),
        namesakes=merged.namesakes,
        developer=_developer(merged, properties),
        not_counted=tuple(item for item in properties if not item.counts),
        total_stated=whole[-1].stated if whole else None,
        total_found=sum(item.area for item in properties if item.counts),
        left_out=_left_out(found, mends),
        problems=(*problems, *found.problems, *checks.problems),
        choices=choices,
        mends=mends,
        sheets=chosen.choices,
        rows={item.id: row.number + 1 for item, row in zip(properties, rows, strict=True)},
    )


def _choices(layout: Layout) -> tuple[ColumnChoice, ...]:
    keys = header_keys(layout.columns)
    return tuple(
        ColumnChoice(
            column.letter,
            column.header,
            column.field,
            keys.get(column.index, ""),
            column.index in layout.recalled,
        )
        for column in layout.columns
        if column.index in layout.chosen
    )


def _left_out(found: Findings, mends: Sequence[Mend]) -> tuple[LeftOut, ...]:
    """In the order of rows, with those that a person left out."""
    here = [
        LeftOut(int(mend.cell), "row-left-out-here", without_id_numbers(mend.old)[:200])
        for mend in mends
        if mend.is_row and mend.sheet == found.sheet.name
    ]
    rows = (*found.left_out, *here)
    return tuple(sorted(rows, key=lambda left: left.row)) if here else tuple(rows)


def _properties(
    rows: Sequence[PropertyRow], merged: Owners, counts: Sequence[bool]
) -> tuple[Property, ...]:
    owners = [owner.id for owner in merged.owners]
    return tuple(
        [
            Property(
                identity,
                row.address,
                owners[place],
                row.area,
                row.source,
                row.use or PropertyUse.OTHER,
                count,
                row.delivered is not False,
                row.note,
                row.grid,
            )
            for identity, row, place, count in zip(
                new_ids(len(rows)), rows, merged.of_row, counts, strict=True
            )
        ]
    )


def _held(merged: Owners, properties: Sequence[Property]) -> list[list[Property]]:
    """Each owner's counted properties."""
    held: list[list[Property]] = [[] for _ in merged.owners]
    for place, item in zip(merged.of_row, properties, strict=True):
        if item.counts:
            held[place].append(item)
    return held


def _with_area(owner: Owner, properties: Sequence[Property]) -> MergedOwner:
    return MergedOwner(owner, tuple(properties), sum(item.area for item in properties))


def _developer(merged: Owners, properties: Sequence[Property]) -> MergedOwner | None:
    """The one person that the roll makes of all the developer's and all undelivered homes."""
    developer = OwnerKind.DEVELOPER
    held = [
        (merged.owners[place], item)
        for place, item in zip(merged.of_row, properties, strict=True)
        if item.counts and (not item.delivered or merged.owners[place].kind is developer)
    ]
    if not held:
        return None
    # An undelivered home may come first under its buyer's name.
    owner = next((owner for owner, _ in held if owner.kind is developer), held[0][0])
    return _with_area(owner, [item for _, item in held])
