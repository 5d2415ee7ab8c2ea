# SPDX-License-Identifier: Apache-2.0
"""Whom a list knows by another name: one who is new in it, and one who is missing, may be one.

A person so taken for two would count twice.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from commdesk.domain.register import Representative, Resident

Person = Resident | Representative
_Key = tuple[Hashable, ...]


@dataclass(frozen=True, slots=True)
class Renames:
    """`sure` has the person there by the id of the new one; `doubts` the other's name by id.

    In `doubts` are both: the new one and the one there.
    """

    sure: Mapping[UUID, Person] = field(default_factory=dict)
    doubts: Mapping[UUID, str] = field(default_factory=dict)


def renames_of(new: Iterable[Person], missing: Iterable[Person]) -> Renames:
    """Pair new people with missing ones by all but the name.

    Sure is a birth date with the home or the phone, a representative's phone with the
    buildings, where nobody else has the same; what may be is a doubt.
    """
    new, missing = tuple(new), tuple(missing)
    sure: dict[UUID, Person] = {}
    doubts: dict[UUID, str] = {}
    pairs = _pairs(new, missing, _strong)
    times = Counter(id(person) for pair in pairs for person in pair)
    for one, old in pairs:
        if times[id(one)] == times[id(old)] == 1:
            sure[one.id] = old
    done = {*sure, *(old.id for old in sure.values())}
    for one, old in (*pairs, *_pairs(new, missing, _weak)):
        if one.id not in done and old.id not in done and _fit(one, old):
            doubts.setdefault(one.id, old.name)
            doubts.setdefault(old.id, one.name)
    return Renames(sure, doubts)


def _pairs(
    new: tuple[Person, ...],
    missing: tuple[Person, ...],
    keys: Callable[[Person], Iterable[_Key]],
) -> list[tuple[Person, Person]]:
    by: dict[_Key, list[Person]] = defaultdict(list)
    for old in missing:
        for key in keys(old):
            by[key].append(old)
    found: dict[tuple[UUID, UUID], tuple[Person, Person]] = {}
    for one in new:
        for key in keys(one):
            for old in by.get(key, ()):
                found[one.id, old.id] = one, old
    return list(found.values())


def _strong(person: Person) -> Iterable[_Key]:
    if isinstance(person, Representative):
        if person.phone and person.places:
            yield person.phone, frozenset(person.places)
        return
    if person.born is not None:
        if person.home is not None:
            yield "home", person.born, person.home
        if person.phone:
            yield "phone", person.born, person.phone


def _weak(person: Person) -> Iterable[_Key]:
    if not person.phone:
        return
    if isinstance(person, Representative):
        yield (person.phone,)
    elif person.home is not None:
        yield person.home, person.phone


def _fit(one: Person, old: Person) -> bool:
    """Whether no birth date speaks against it."""
    if isinstance(one, Resident) and isinstance(old, Resident):
        return one.born is None or old.born is None or one.born == old.born
    return True
