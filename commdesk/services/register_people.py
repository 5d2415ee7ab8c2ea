# SPDX-License-Identifier: Apache-2.0
"""Lists of residents and of representatives from a workbook: understood, compared, taken over.

A header row with 姓名 is looked for; columns go by their names. ID numbers are left out, and
that is said. Cells are named as the workbook program names them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from commdesk.domain.errors import UserError
from commdesk.domain.register import Register, Representative, Resident
from commdesk.services.register import load_register
from commdesk.services.register_edit import Changes, record
from commdesk.services.register_import.memory import record_of_mends
from commdesk.services.register_import.mending import mended
from commdesk.services.register_import.preview import Mend, Problem, ReadColumn
from commdesk.services.register_people_rows import PeopleReader, find_header
from commdesk.services.register_tidy import tidied
from commdesk.services.workbooks import Sheet, Workbook, column_letter

if TYPE_CHECKING:
    from commdesk.services.office import Office
    from commdesk.services.register_import.mending import Place as CellPlace

Person = Resident | Representative


@dataclass(frozen=True, slots=True)
class PeoplePreview:
    """A list as understood, beside the one that is there.

    `put` are new people, and people known whose data changed; `vanished` are those who are
    not in the workbook. `problems` and `mends` are as in the import of the register, `columns`
    those that are read; `read` is the sheet with the cells that were put right.
    """

    kind: type[Person]
    file_name: str
    sha256: str
    sheet: str
    put: tuple[Person, ...] = ()
    added: int = 0
    same: int = 0
    vanished: tuple[Person, ...] = ()
    problems: tuple[Problem, ...] = ()
    columns: tuple[ReadColumn, ...] = ()
    mends: tuple[Mend, ...] = ()
    read: Sheet | None = None
    heads: frozenset[int] = frozenset()

    def mendable(self, column: int) -> tuple[ReadColumn, ...]:
        """The columns whose cells can be put right, with that (from 0) of a problem."""
        known = {one.index for one in self.columns}
        more = () if column in known or column < 0 else (column,)
        others = tuple(ReadColumn(index, column_letter(index), "") for index in more)
        return (*self.columns, *others)

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What has to be put right."""
        return tuple(problem for problem in self.problems if problem.is_error)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What should be looked at, but does not block."""
        return tuple(problem for problem in self.problems if not problem.is_error)

    @property
    def has_errors(self) -> bool:
        """Whether it cannot be taken over."""
        return any(problem.is_error for problem in self.problems)

    @property
    def changed(self) -> int:
        """How many known people have other data."""
        return len(self.put) - self.added


def preview_people(
    office: Office,
    workbook: Workbook,
    kind: type[Person],
    mends: Mapping[CellPlace, str] | None = None,
) -> PeoplePreview:
    """Understand a list, with other texts in some cells (see mending.py).

    Raises UserError `people-not-found` (file) where there is none.
    """
    workbook, cells = mended(workbook, mends or {})
    for sheet in workbook.sheets:
        found = find_header(sheet, kind)
        if found is not None:
            reader = PeopleReader(sheet, load_register(office), *found)
            people = reader.residents() if kind is Resident else reader.representatives()
            made = _compared(workbook, sheet, kind, reader, tuple(people))
            return replace(made, mends=cells, read=sheet, columns=reader.columns)
    raise UserError("people-not-found", file=workbook.file_name)


def store_people(
    office: Office, preview: PeoplePreview, reason: str, *, retire: bool = False
) -> Register:
    """Take a list over; with `retire`, whoever is not in it goes.

    Raises UserError `import-has-errors` (count), and as `change_register` does.
    """
    if preview.has_errors:
        raise UserError("import-has-errors", count=len(preview.errors))
    gone = frozenset(person.id for person in preview.vanished) if retire else frozenset()
    what = "residents" if preview.kind is Resident else "representatives"
    return record(
        office,
        f"register.import_{what}",
        Changes(preview.put, gone),
        reason,
        file=preview.file_name,
        sha256=preview.sha256,
        sheet=preview.sheet,
        **record_of_mends(preview.mends, preview.sheet),
    )


def _compared(
    workbook: Workbook,
    sheet: Sheet,
    kind: type[Person],
    reader: PeopleReader,
    people: Sequence[Person],
) -> PeoplePreview:
    register = reader.register
    there: list[Person] = list(register.residents if kind is Resident else register.representatives)
    put: list[Person] = []
    added = same = 0
    for person in people:
        known = _known(person, there)
        if known is None:
            put.append(person)
            added += 1
            continue
        there.remove(known)
        now = tidied(_merged(known, person))
        if now == known:
            same += 1
        else:
            put.append(now)  # pyright: ignore[reportArgumentType]
    return PeoplePreview(
        kind,
        workbook.file_name,
        workbook.sha256,
        sheet.name,
        tuple(put),
        added,
        same,
        tuple(there),
        reader.finish(),
    )


def _known(person: Person, there: Sequence[Person]) -> Person | None:
    """The same name at the same home, or with the same phone; a representative by name."""
    same = [known for known in there if known.name == person.name]
    if isinstance(person, Resident):
        homes = [k for k in same if isinstance(k, Resident) and k.home == person.home]
        same = homes or [known for known in same if person.phone and known.phone == person.phone]
    return same[0] if same else None


def _merged(known: Person, now: Person) -> Person:
    """What the workbook says, and what only the register knows: a blank takes nothing away."""
    if isinstance(known, Resident) and isinstance(now, Resident):
        return Resident(
            known.id, now.name, now.home or known.home, now.born or known.born,
            now.phone or known.phone,
        )  # fmt: skip
    if isinstance(known, Representative) and isinstance(now, Representative):
        places = now.places or known.places
        return Representative(known.id, now.name, now.phone or known.phone, places)
    raise TypeError(now)
