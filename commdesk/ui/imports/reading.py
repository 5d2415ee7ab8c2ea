# SPDX-License-Identifier: Apache-2.0
"""A workbook with all that was said of it, understood anew after each word. No widgets here.

Made and asked for on the worker's thread; values only, so that a reading that failed leaves
the one before as it was.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from commdesk.domain.register import Register
from commdesk.domain.roll import make_roll
from commdesk.domain.topics import Basis, PaperPer
from commdesk.services.office.office import Office
from commdesk.services.progress import Progress, unheard
from commdesk.services.register.register import load_register
from commdesk.services.register_import.last_total import last_total
from commdesk.services.register_import.memory import remembered_columns
from commdesk.services.register_import.preview import Field, RegisterPreview
from commdesk.ui.imports.dialog import Mapped, Understood

if TYPE_CHECKING:
    from commdesk.services.workbooks import Workbook

# Reading workbooks loads slow parts that a start does not need: hence imports in functions.

Place = tuple[str, str]  # sheet and cell


@dataclass(frozen=True, slots=True)
class Known:
    """What the office knows from its last imports: columns, the total's area, its register."""

    columns: Mapping[str, Field | None]
    total: int | None
    register: Register


@dataclass(frozen=True, slots=True)
class Said:
    """What people said: which sheet (None: the best), its columns and those of others, cells."""

    sheet: str | None = None
    columns: Mapping[str, Mapped] = field(default_factory=dict)
    mends: Mapping[Place, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file is understood as, with what people said of it."""

    workbook: Workbook
    known: Known
    said: Said
    understood: Understood

    @property
    def mapping(self) -> Mapped:
        """What was said of the columns of the sheet being read."""
        return self.said.columns.get(self.understood.preview.sheet, {})

    def with_sheet(self, name: str) -> Reading:
        """With another sheet; what was said of the columns of each is kept."""
        return self._anew(replace(self.said, sheet=name))

    def with_columns(self, said: Mapped) -> Reading:
        """With another meaning of some columns; a meaning goes from an older choice to a newer."""
        taken = {what for what in said.values() if what is not None}
        older = {at: what for at, what in self.mapping.items() if what not in taken}
        sheet = self.understood.preview.sheet
        columns = {**self.said.columns, sheet: {**older, **said}}
        return self._anew(replace(self.said, columns=columns))

    def with_mends(self, texts: Mapping[Place, str]) -> Reading:
        """With other texts in some cells."""
        mends = {**self.said.mends, **texts}
        return self._anew(replace(self.said, mends=mends))

    def without_mend(self, place: Place) -> Reading:
        """With a cell as it is in the file."""
        mends = {at: text for at, text in self.said.mends.items() if at != place}
        return self._anew(replace(self.said, mends=mends))

    def of_file_now(self, office: Office, path: Path) -> Reading:
        """The file read once more, with what still fits of what was said."""
        from commdesk.services.register_import import mending  # noqa: PLC0415
        from commdesk.services.workbooks import read_workbook  # noqa: PLC0415

        workbook, preview = read_workbook(path), self.understood.preview
        sheet = self.said.sheet
        said = Said(
            sheet if any(one.name == sheet and one.rows for one in workbook.sheets) else None,
            {preview.sheet: mending.still_meant(workbook, preview, self.mapping)},
            mending.still_fitting(workbook, preview.mends),
        )
        return _reading(workbook, _known(office), said, said.columns[preview.sheet])

    def _anew(self, said: Said) -> Reading:
        sheet = said.sheet or self.understood.preview.sheet
        return _reading(self.workbook, self.known, said, said.columns.get(sheet, {}))


def reading_of(office: Office, path: Path, progress: Progress = unheard) -> Reading:
    """Read a file. Raises UserError as `read_workbook` does, and what `progress` raises."""
    from commdesk.services.workbooks import read_workbook  # noqa: PLC0415

    workbook = read_workbook(path, progress)
    return _reading(workbook, _known(office, progress), Said(), {}, progress)


def _known(office: Office, progress: Progress = unheard) -> Known:
    register = load_register(office, progress)
    return Known(remembered_columns(office), last_total(office), register)


def _reading(
    workbook: Workbook,
    known: Known,
    said: Said,
    mapping: Mapped,
    progress: Progress = unheard,
) -> Reading:
    from commdesk.services.register.known import as_known  # noqa: PLC0415
    from commdesk.services.register_import.mending import mended  # noqa: PLC0415
    from commdesk.services.register_import.understand import understand  # noqa: PLC0415

    preview = understand(
        workbook,
        sheet=said.sheet,
        mapping=mapping,
        mends=said.mends,
        remembered=known.columns,
        last_total=known.total,
        progress=progress,
    )
    progress(0, 0)
    sheets = mended(workbook, said.mends)[0].sheets
    sheet = next((sheet for sheet in sheets if sheet.name == preview.sheet), None)
    # What made no difference is not kept.
    kept = {(mend.sheet, mend.cell): mend.new for mend in preview.mends}
    preview, register = as_known(known.register, preview)
    understood = Understood(preview, _heads(preview, register), sheet)
    return Reading(workbook, known, replace(said, mends=kept), understood)


def _heads(preview: RegisterPreview, register: Register) -> int:
    if not preview.counted:
        return 0
    return make_roll(register, Basis.OWNERS, PaperPer.OWNER).people
