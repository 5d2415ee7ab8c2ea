# SPDX-License-Identifier: Apache-2.0
"""Lists of residents and of representatives from a workbook: understood, compared, taken over.

A header row with 姓名 is looked for; columns go by their names. ID numbers are left out, and
that is said. Cells are named as the workbook program names them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from commdesk.domain.errors import UserError
from commdesk.domain.register import Address, Register, Representative, Resident
from commdesk.services.clock import local
from commdesk.services.register.edit import Changes, record
from commdesk.services.register.people_rows import PeopleReader, find_header
from commdesk.services.register.plan import Difference, News, Part
from commdesk.services.register.register import load_register
from commdesk.services.register.renames import renames_of
from commdesk.services.register.tidy import tidied
from commdesk.services.register_import.memory import record_of_mends
from commdesk.services.register_import.mending import mended
from commdesk.services.register_import.preview import Mend, Problem, ReadColumn
from commdesk.services.workbooks import Sheet, Workbook, column_letter

if TYPE_CHECKING:
    from uuid import UUID

    from commdesk.services.office.office import Office
    from commdesk.services.register_import.mending import Place as CellPlace

Person = Resident | Representative


@dataclass(frozen=True, slots=True)
class PersonItem:
    """One line of what a list changes: `person` as it would be, and what differs from before.

    Of one who vanished, `person` is as it is. `is_minor` tells who is under 18 today; `alike`
    is the name of another line's person who may be the same one.
    """

    news: News
    person: Person
    differences: tuple[Difference, ...] = ()
    home: Address | None = None
    is_minor: bool = False
    alike: str = ""


@dataclass(frozen=True, slots=True)
class PeoplePreview:
    """A list as understood, beside the one that is there.

    `put` are new people, and people known whose data changed; `vanished` are those who are
    not in the workbook. `problems` and `mends` are as in the import of the register, `columns`
    those that are read, `unread` those with a heading that are not; `read` is the sheet with the
    cells that were put right. `items` tell each change by itself, `minors` how many of the list
    are under 18 today, `doubts` by id who may be another one under a new name.
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
    items: tuple[PersonItem, ...] = ()
    unread: tuple[ReadColumn, ...] = ()
    minors: int = 0
    doubts: Mapping[UUID, str] = field(default_factory=dict)

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
            today = local(office.clock()).date()
            people: Sequence[Person] = (
                reader.residents(today) if kind is Resident else tuple(reader.representatives())
            )
            made = _compared(workbook, sheet, kind, reader, people)
            return replace(
                made,
                mends=cells,
                read=sheet,
                columns=reader.columns,
                unread=reader.unread,
                minors=reader.minors,
                items=_items(reader.register, made, today),
            )
    raise UserError("people-not-found", file=workbook.file_name)


def store_people(
    office: Office,
    preview: PeoplePreview,
    reason: str,
    *,
    retire: bool = False,
    chosen: Iterable[PersonItem] | None = None,
) -> Register:
    """Take a list over; with `retire`, whoever is not in it goes.

    With `chosen` these lines alone are done, and nothing else.

    Raises UserError `import-has-errors` (count), and as `change_register` does.
    """
    if preview.has_errors:
        raise UserError("import-has-errors", count=len(preview.errors))
    gone = frozenset(person.id for person in preview.vanished) if retire else frozenset()
    changes = Changes(preview.put, gone)
    if chosen is not None:
        chosen = tuple(chosen)
        changes = Changes(
            tuple(item.person for item in chosen if item.news is not News.VANISHED),
            frozenset(item.person.id for item in chosen if item.news is News.VANISHED),
        )
    what = "residents" if preview.kind is Resident else "representatives"
    return record(
        office,
        f"register.import_{what}",
        changes,
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
    there: Sequence[Person] = register.residents if kind is Resident else register.representatives
    known_ones = _Known(there)
    put: list[Person] = []
    added = same = 0
    pairs = [(person, known_ones.take(person)) for person in people]
    renames = renames_of((one for one, old in pairs if old is None), known_ones.left)
    renamed = {old.id for old in renames.sure.values()}
    for person, namesake in pairs:
        known = namesake or renames.sure.get(person.id)
        if known is None:
            put.append(person)
            added += 1
            continue
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
        tuple(one for one in known_ones.left if one.id not in renamed),
        reader.finish(),
        doubts=renames.doubts,
    )


class _Known:
    """The people who are there: the same name at the same home, or with the same phone.

    A representative is known by name. Each is taken once.
    """

    def __init__(self, there: Sequence[Person]) -> None:
        self._there = there
        self._taken: set[UUID] = set()
        self._by: dict[tuple[object, ...], list[Person]] = defaultdict(list)
        for person in there:
            for key in _keys(person):
                self._by[key].append(person)

    def take(self, person: Person) -> Person | None:
        for key in _keys(person):
            for known in self._by.get(key, ()):
                if known.id not in self._taken:
                    self._taken.add(known.id)
                    return known
        return None

    @property
    def left(self) -> tuple[Person, ...]:
        return tuple(person for person in self._there if person.id not in self._taken)


def _keys(person: Person) -> Iterator[tuple[object, ...]]:
    """What a person is known by, best first."""
    if isinstance(person, Representative):
        yield (person.name,)
        return
    yield person.name, person.home
    if person.phone:
        yield person.name, "", person.phone


def _items(register: Register, made: PeoplePreview, today: date) -> tuple[PersonItem, ...]:
    before = {person.id: person for person in (*register.residents, *register.representatives)}
    homes = {home.id: home.address for home in register.properties}

    def item(news: News, person: Person, old: Person | None = None) -> PersonItem:
        is_resident = isinstance(person, Resident)
        told = () if old is None else tuple(_differences(old, person, homes))
        home = homes.get(person.home) if is_resident and person.home else None
        is_minor = is_resident and not person.is_adult_on(today)
        return PersonItem(news, person, told, home, is_minor, made.doubts.get(person.id, ""))

    changed = [
        item(News.CHANGED if one.name == old.name else News.RENAMED, one, old)
        for one in made.put
        if (old := before.get(one.id)) is not None
    ]
    added = [item(News.ADDED, one) for one in made.put if one.id not in before]
    return (*added, *changed, *(item(News.VANISHED, one) for one in made.vanished))


def _differences(old: Person, new: Person, homes: Mapping[UUID, Address]) -> Iterator[Difference]:
    if old.name != new.name:
        yield Difference(Part.NAMES, old.name, new.name)
    if isinstance(old, Resident) and isinstance(new, Resident):
        if old.home != new.home:
            places = [homes[one].label if one else "" for one in (old.home, new.home)]
            yield Difference(Part.HOME, *places)
        if old.born != new.born:
            yield Difference(Part.BORN, old.born, new.born)
    if old.phone != new.phone:
        yield Difference(Part.PHONE, old.phone, new.phone)
    places = [one.places for one in (old, new) if isinstance(one, Representative)]
    if places and places[0] != places[-1]:
        labels = ["、".join(place.label for place in some) for some in places]
        yield Difference(Part.PLACES, *labels)


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
