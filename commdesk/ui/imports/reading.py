# SPDX-License-Identifier: Apache-2.0
"""A workbook with all that was said of it, understood anew after each word. No widgets here.

Made and asked for on the worker's thread; values only, so that a reading that failed leaves
the one before as it was.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from commdesk.domain.roll import make_roll
from commdesk.domain.topics import Basis, PaperPer
from commdesk.services.office import Office
from commdesk.services.register_import.memory import remembered_columns
from commdesk.services.register_import.preview import Field, RegisterPreview
from commdesk.ui.imports.dialog import Mapped, Understood

if TYPE_CHECKING:
    from commdesk.services.workbooks import Workbook

# Reading workbooks loads slow parts that a start does not need: hence imports in functions.

Place = tuple[str, str]  # sheet and cell


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file is understood as, with what people said of columns and cells."""

    workbook: Workbook
    remembered: Mapping[str, Field | None]
    mapping: Mapped
    mends: Mapping[Place, str]
    understood: Understood

    def with_columns(self, said: Mapped) -> Reading:
        """With another meaning of some columns; a meaning goes from an older choice to a newer."""
        taken = {what for what in said.values() if what is not None}
        older = {at: what for at, what in self.mapping.items() if what not in taken}
        return self._anew(mapping={**older, **said})

    def with_mends(self, texts: Mapping[Place, str]) -> Reading:
        """With other texts in some cells."""
        return self._anew(mends={**self.mends, **texts})

    def without_mend(self, place: Place) -> Reading:
        """With a cell as it is in the file."""
        return self._anew(mends={at: text for at, text in self.mends.items() if at != place})

    def of_file_now(self, office: Office, path: Path) -> Reading:
        """The file read once more, with what still fits of what was said."""
        from commdesk.services.register_import import mending  # noqa: PLC0415
        from commdesk.services.workbooks import read_workbook  # noqa: PLC0415

        workbook, preview = read_workbook(path), self.understood.preview
        return _reading(
            workbook,
            remembered_columns(office),
            mending.still_meant(workbook, preview, self.mapping),
            mending.still_fitting(workbook, preview.mends),
        )

    def _anew(
        self, *, mapping: Mapped | None = None, mends: Mapping[Place, str] | None = None
    ) -> Reading:
        return _reading(
            self.workbook,
            self.remembered,
            self.mapping if mapping is None else mapping,
            self.mends if mends is None else mends,
        )


def reading_of(office: Office, path: Path) -> Reading:
    """Read a file. Raises UserError as `read_workbook` does."""
    from commdesk.services.workbooks import read_workbook  # noqa: PLC0415

    return _reading(read_workbook(path), remembered_columns(office), {}, {})


def _reading(
    workbook: Workbook,
    remembered: Mapping[str, Field | None],
    mapping: Mapped,
    mends: Mapping[Place, str],
) -> Reading:
    from commdesk.services.register_import.mending import mended  # noqa: PLC0415
    from commdesk.services.register_import.understand import understand  # noqa: PLC0415

    preview = understand(workbook, mapping=mapping, mends=mends, remembered=remembered)
    sheets = mended(workbook, mends)[0].sheets
    sheet = next((sheet for sheet in sheets if sheet.name == preview.sheet), None)
    # What made no difference is not kept.
    kept = {(mend.sheet, mend.cell): mend.new for mend in preview.mends}
    understood = Understood(preview, _heads(preview), sheet)
    return Reading(workbook, remembered, mapping, kept, understood)


def _heads(preview: RegisterPreview) -> int:
    if not preview.counted:
        return 0
    return make_roll(preview.register, Basis.OWNERS, PaperPer.OWNER).people
