# SPDX-License-Identifier: Apache-2.0
"""What an import would bring: the register as understood, and everything that is in doubt.

Nothing here is stored. Cells are named as the workbook program names them ("F214"); areas
are whole cm². Codes of problems and of rows left out are kebab-case; sentences are made at
the edge.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from uuid import UUID

from commdesk.domain.register import Owner, Property, Register

# In cm²: 100,000 ㎡ are a whole estate, hardly one title unit.
LARGEST_LIKELY = 100_000 * 10_000


class Field(Enum):
    """What a column holds."""

    BUILDING = "building"  # 幢, may hold the entrance too: 3幢1单元
    ENTRANCE = "entrance"  # 单元
    ROOM = "room"  # 室号, may hold the entrance too: 1-502
    ADDRESS = "address"  # the whole address in one cell: 3-1-502
    OWNER = "owner"  # 业主, co-owners in one cell included
    CO_OWNER = "co-owner"  # 共有人, in a column of its own
    PHONE = "phone"
    AREA = "area"  # 建筑面积, in m²
    AREA_SOURCE = "area-source"
    USE = "use"
    COUNTS = "counts"  # 是否计入
    DELIVERED = "delivered"  # 交付状态
    NOTE = "note"
    GRID = "grid"  # 网格
    OWNER_KEY = "owner-key"  # 业主编号, the same for all properties of one owner; not kept
    SERIAL = "serial"  # 序号, not kept
    ID_NUMBER = "id-number"  # 身份证号, never kept
    # Columns of a workbook of ballots only.
    DELIVERY = "delivery"  # 送达方式
    CHANNEL = "channel"  # 收回渠道
    VALIDITY = "validity"  # 是否有效, for the paper as a whole


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the sheet; `field` is None where it is not taken over.

    `index` counts from 0, `letter` is its name in the workbook program. `header` joins the
    rows of a header by "/". `sample` is the first content, empty for ID numbers. `guessed`
    tells that the header did not say it in so many words. `title` is the header's lowest
    text alone.
    """

    index: int
    letter: str
    header: str
    field: Field | None
    sample: str = ""
    guessed: bool = False
    title: str = ""


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """A column whose meaning a person said, now or (`is_remembered`) at an earlier import.

    `key` is what the office remembers it by, "" for a column that can not be known again.
    """

    letter: str
    header: str
    field: Field | None
    key: str = ""
    is_remembered: bool = False


@dataclass(frozen=True, slots=True)
class Mend:
    """One cell's text as put right in the preview. `old` is what stands in the file.

    Where `cell` is a row alone ("12") the whole row is left out: `old` is its text, `new` why.
    """

    sheet: str
    cell: str
    old: str
    new: str

    @property
    def is_row(self) -> bool:
        """Whether it leaves a whole row out."""
        return self.cell.isdigit()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a person has to look at. Errors keep the import from being stored.

    `sheet` and `cell` are empty where it is about the whole file; a problem about a row
    alone has the row's first used cell. `details` fill the sentence's named places.
    """

    code: str
    sheet: str = ""
    cell: str = ""
    details: Mapping[str, object] = field(default_factory=dict)
    is_error: bool = True


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row of the sheet that is no property, and why. `row` counts from 1.

    Codes: `row-title`, `row-header`, `row-total`, `row-subtotal`, `row-footer` and
    `row-co-owner` (taken over into the property above) are as they should be, and so is
    `row-left-out-here`, which a person said in the preview;
    `row-with-errors` and `row-not-understood` come with an error in `problems`.
    """

    row: int
    code: str
    text: str


@dataclass(frozen=True, slots=True)
class MergedOwner:
    """One person and all counted properties of that person. `area` (cm²) is their sum."""

    owner: Owner
    properties: tuple[Property, ...]
    area: int


@dataclass(frozen=True, slots=True)
class Namesakes:
    """Different owners with the same name, told apart by phone."""

    name: str
    owners: tuple[Owner, ...]


@dataclass(frozen=True, slots=True)
class SheetChoice:
    """A sheet with something in it. `is_alike` where it looks like a register too."""

    name: str
    rows: int
    is_alike: bool
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class ReadColumn:
    """A column whose cells can be put right. `meaning` may be a header's own text, or ""."""

    index: int
    letter: str
    meaning: Field | str


@dataclass(frozen=True)
class RegisterPreview:
    """The register as understood from one sheet, for a person to confirm.

    `merged` are owners with several counted properties, the developer apart, who is in
    `developer` with all that is unsold or undelivered. `not_counted` are properties outside
    the area base. `total_stated` is the foot row's area, None where there is none;
    `total_found` the counted properties' sum. `rows` tells each property's row (from 1).
    `choices` and `mends` are what people put right, columns and single cells. `sheets` are
    all there is to choose from, in their order, and empty for a workbook with one.
    """

    file_name: str
    sha256: str
    sheet: str
    columns: tuple[Column, ...]
    register: Register
    merged: tuple[MergedOwner, ...] = ()
    namesakes: tuple[Namesakes, ...] = ()
    developer: MergedOwner | None = None
    not_counted: tuple[Property, ...] = ()
    total_stated: int | None = None
    total_found: int = 0
    left_out: tuple[LeftOut, ...] = ()
    problems: tuple[Problem, ...] = ()
    rows: Mapping[UUID, int] = field(default_factory=dict)
    choices: tuple[ColumnChoice, ...] = ()
    mends: tuple[Mend, ...] = ()
    sheets: tuple[SheetChoice, ...] = ()

    def mendable(self, column: int) -> tuple[ReadColumn, ...]:
        """The columns whose cells can be put right, with that (from 0) of a problem."""
        left = {None, Field.ID_NUMBER, Field.SERIAL}
        return tuple(
            ReadColumn(one.index, one.letter, one.field or "")
            for one in self.columns
            if one.field not in left or (one.index == column and one.field is not Field.ID_NUMBER)
        )

    @property
    def heads(self) -> frozenset[int]:
        """Rows (from 1) that are headings of the table, not of the register."""
        return frozenset(left.row for left in self.left_out if left.code == "row-header")

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What has to be put right in the file, or in the choice of columns."""
        return tuple(problem for problem in self.problems if problem.is_error)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What should be looked at, but does not block."""
        return tuple(problem for problem in self.problems if not problem.is_error)

    @property
    def has_errors(self) -> bool:
        """Whether the import is blocked."""
        return any(problem.is_error for problem in self.problems)

    @property
    def counted(self) -> int:
        """How many properties count."""
        return len(self.register.properties) - len(self.not_counted)

    def cell_of(self, property_id: UUID, what: Field) -> str:
        """The cell a property's field was read from ("F214"); "" where it has no column."""
        row = self.rows.get(property_id)
        column = next((column for column in self.columns if column.field is what), None)
        return "" if row is None or column is None else f"{column.letter}{row}"
