# SPDX-License-Identifier: Apache-2.0
"""A book right after a change: what was changed at once, all the rest when it is made anew.

Making the lists of a large register takes seconds. Meanwhile each line shows what is stored;
it is found by what it was before.
"""

from __future__ import annotations

import copy
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from commdesk.domain.register import Owner, Property, Register, Resident
from commdesk.services.progress import Progress, unheard
from commdesk.services.register.book import (
    Book,
    HomeLine,
    OwnerLine,
    ResidentLine,
    retired_lines,
)
from commdesk.services.register.edit import Known
from commdesk.services.register.households import HouseholdLine
from commdesk.services.register.register import register_version
from commdesk.services.register.rows import Item
from commdesk.services.register.search import Shelf

if TYPE_CHECKING:
    from commdesk.services.office.office import Office

T = TypeVar("T")

_MOST = 5000
_NIMBLE = 0.0005  # seconds that a key waits for its turn beside the work


@dataclass(frozen=True, slots=True)
class AfterChange:
    """The register after a change; `book` shows what changed in it, where a book was shown."""

    register: Register
    version: str | None
    retired: tuple[HomeLine, ...]
    book: Book | None


def after_change(office: Office, book: Book | None, change: Callable[[], Register]) -> AfterChange:
    """Make a change, and the book as it is right after it. Raises what `change` raises."""
    register = change()
    version, retired = register_version(office), retired_lines(office)
    shown = None if book is None else patched(book, register, version, retired)
    return AfterChange(register, version, retired, shown)


@contextmanager
def beside_the_interface() -> Iterator[None]:
    """Work in another thread that leaves the interface quick: turns change ten times as often."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(_NIMBLE)
    try:
        yield
    finally:
        sys.setswitchinterval(before)


def book_anew(
    register: Register,
    version: str | None,
    retired: tuple[HomeLine, ...],
    progress: Progress = unheard,
) -> Book:
    """The lists made anew, while the window is in use."""
    with beside_the_interface():
        return Book(register, progress, version, retired)


def patched(
    book: Book, register: Register, version: str | None, retired: tuple[HomeLine, ...]
) -> Book:
    """The book with what changed in lines that are there; new ones come with the next book."""
    made = copy.copy(book)
    made.__dict__.pop("home_of", None)
    made.register, made.known = register, Known(version, register)
    made.retired = retired
    old = _things(book.register)
    new = _things(register)
    changed = {key: item for key, item in new.items() if old.get(key) is not item}
    gone = old.keys() - new.keys()
    if len(changed) + len(gone) > _MOST:
        return made
    _Patch(made, book, changed, frozenset(gone)).apply()
    return made


class _Patch:
    def __init__(
        self, made: Book, book: Book, changed: dict[UUID, Item], gone: frozenset[UUID]
    ) -> None:
        self._made, self._book = made, book
        self._changed, self._gone = changed, gone
        self._owners = made.register.owner_of()
        before = book.home_of
        homes = [item for item in changed.values() if isinstance(item, Property)]
        touched = {item.owner_id for item in homes}
        touched |= {before[item.id].owner_id for item in homes if item.id in before}
        touched |= {before[key].owner_id for key in gone if key in before}
        touched |= {item.id for item in changed.values() if isinstance(item, Owner)}
        self._touched = touched
        self._held: dict[UUID, list[Property]] = defaultdict(list)
        for home in made.register.properties:
            if home.owner_id in touched:
                self._held[home.owner_id].append(home)

    def apply(self) -> None:
        made, book = self._made, self._book
        made.homes = _with(book.homes, self._home)
        made.owners = _with(book.owners, self._owner)
        made.households = _with(book.households, self._household)
        made.residents = _with(book.residents, self._resident)

    def _home(self, line: HomeLine) -> HomeLine | None:
        if line.home.id in self._gone:
            return None
        home = self._property(line.home)
        if home is line.home and home.owner_id not in self._touched:
            return line
        return HomeLine(home, self._owners[home.owner_id])

    def _owner(self, line: OwnerLine) -> OwnerLine | None:
        key = line.owner.id
        if key in self._gone:
            return None
        if key not in self._touched:
            return line
        homes = tuple(sorted(self._held[key], key=lambda home: home.address.sort_key))
        area = sum(home.area for home in homes if home.counts)
        return OwnerLine(self._owners[key], homes, area)

    def _household(self, line: HouseholdLine) -> HouseholdLine | None:
        if line.home.id in self._gone:
            return None
        home = self._property(line.home)
        if home is line.home and home.owner_id not in self._touched:
            return line
        held = len(self._held[home.owner_id])
        return HouseholdLine(home, self._owners[home.owner_id], held, line.residents)

    def _resident(self, line: ResidentLine) -> ResidentLine | None:
        if line.resident.id in self._gone:
            return None
        now = self._changed.get(line.resident.id)
        if not isinstance(now, Resident):
            return line
        home = self._made.home_of.get(now.home) if now.home else None
        return ResidentLine(now, home)

    def _property(self, home: Property) -> Property:
        now = self._changed.get(home.id)
        return now if isinstance(now, Property) else home


def _with(shelf: Shelf[T], change: Callable[[T], T | None]) -> Shelf[T]:
    lines = [change(line) for line in shelf.lines]
    return shelf.with_lines(lines)


def _things(register: Register) -> dict[UUID, Item]:
    lists = (register.owners, register.properties, register.residents)
    return {item.id: item for items in lists for item in items}
