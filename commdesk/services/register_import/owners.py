# SPDX-License-Identifier: Apache-2.0
"""Which rows belong to one owner. This decides the headcount, so doubts are said aloud.

One owner: the same names (in any order) and a phone number in common; organisations by
name alone. The same name without a phone proves nothing: such rows stay apart, with a
warning, unless the register has no phones at all, as some offices keep it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from uuid import UUID, uuid4

from commdesk.domain.register import Owner, OwnerKind
from commdesk.services.register_import.preview import Namesakes

_Names = tuple[str, ...]


@dataclass(slots=True)
class Claim:
    """An owner's cell of one row: names, phone as shown and its numbers, and the kind."""

    row: int
    names: _Names
    phone: str
    numbers: tuple[str, ...]
    kind: OwnerKind
    counts: bool


@dataclass(frozen=True, slots=True)
class Doubt:
    """Rows with one name that may or may not be one person."""

    name: str
    rows: tuple[int, ...]
    owners: int


@dataclass(frozen=True, slots=True)
class Owners:
    """Owners in the order of the rows, each claim's place among them, and the doubts.

    `apart`: kept apart for want of a phone. `by_name`: made one by name alone.
    """

    owners: tuple[Owner, ...]
    of_claim: tuple[int, ...]
    namesakes: tuple[Namesakes, ...] = ()
    apart: tuple[Doubt, ...] = ()
    by_name: tuple[Doubt, ...] = ()


def ids() -> Iterator[UUID]:
    """Random ids that rise in the order they are taken."""
    start = uuid4().int & ~0xFFFF_FFFF
    number = 0
    while True:
        yield UUID(int=start | number)
        number += 1


@dataclass(slots=True)
class _Found:
    names: _Names
    phone: str
    kind: OwnerKind
    rows: list[int] = field(default_factory=list)
    counts: bool = False
    has_number: bool = False


class _Merge:
    def __init__(self, *, phones: bool) -> None:
        self.phones = phones
        self.found: list[_Found] = []
        self.by_number: dict[tuple[_Names, str], int] = {}
        self.by_names: dict[_Names, list[int]] = defaultdict(list)

    def place(self, claim: Claim) -> int:
        """The owner that a claim belongs to, a new one if need be."""
        key = claim.names if len(claim.names) == 1 else tuple(sorted(claim.names))
        known = self._known(claim, key)
        if known is None:
            known = len(self.found)
            self.found.append(_Found(claim.names, claim.phone, claim.kind))
            self.by_names[key].append(known)
        owner = self.found[known]
        owner.rows.append(claim.row)
        owner.counts |= claim.counts
        owner.phone = owner.phone or claim.phone
        if claim.numbers:
            owner.has_number = True
            for number in claim.numbers:
                self.by_number.setdefault((key, number), known)
        return known

    def _known(self, claim: Claim, key: _Names) -> int | None:
        for number in claim.numbers:
            known = self.by_number.get((key, number))
            if known is not None:
                return known
        if claim.kind is not OwnerKind.PERSON or not self.phones:
            same = [
                place
                for place in self.by_names.get(key, ())
                if (self.found[place].kind is OwnerKind.PERSON) == (claim.kind is OwnerKind.PERSON)
            ]
            return same[0] if same else None
        return None


def merge_owners(claims: Sequence[Claim]) -> Owners:
    """Put the claims of all rows together to owners."""
    phones = any(claim.numbers for claim in claims if claim.kind is OwnerKind.PERSON)
    merge = _Merge(phones=phones)
    placed: list[int | None] = []
    for claim in claims:
        # What does not count waits until every owner is known, if it has no phone.
        waits = not claim.counts and not claim.numbers and claim.kind is OwnerKind.PERSON
        placed.append(None if waits else merge.place(claim))
    own: dict[_Names, int] = {}
    for number, place in enumerate(placed):
        if place is None:
            placed[number] = _place_uncounted(merge, claims[number], own)
    return _settled(merge, [place for place in placed if place is not None])


def _place_uncounted(merge: _Merge, claim: Claim, own: dict[_Names, int]) -> int:
    key = tuple(sorted(claim.names))
    if key in own:
        place = own[key]
        merge.found[place].rows.append(claim.row)
        return place
    same = merge.by_names.get(key, [])
    if len(same) == 1:
        place = same[0]
        merge.found[place].rows.append(claim.row)
    else:
        place = merge.place(claim)
    own[key] = place
    return place


def _settled(merge: _Merge, placed: list[int]) -> Owners:
    first = sorted(range(len(merge.found)), key=lambda place: min(merge.found[place].rows))
    order = {place: number for number, place in enumerate(first)}
    new_id = ids()
    owners = tuple(
        Owner(next(new_id), found.names, found.phone, found.kind)
        for found in (merge.found[place] for place in first)
    )
    namesakes: list[Namesakes] = []
    apart: list[Doubt] = []
    by_name: list[Doubt] = []
    for places in merge.by_names.values():
        counted = [place for place in places if merge.found[place].counts]
        if not counted:
            continue
        head = merge.found[counted[0]]
        name = "、".join(head.names)
        rows = tuple(sorted(_rows(merge, counted)))
        if len(counted) > 1:
            alike = sorted(order[place] for place in counted)
            namesakes.append(Namesakes(name, tuple(owners[number] for number in alike)))
            if not all(merge.found[place].has_number for place in counted):
                apart.append(Doubt(name, rows, len(counted)))
        elif not merge.phones and len(rows) > 1 and head.kind is OwnerKind.PERSON:
            by_name.append(Doubt(name, rows, 1))
    return Owners(
        owners,
        tuple(order[place] for place in placed),
        tuple(namesakes),
        tuple(apart),
        tuple(by_name),
    )


def _rows(merge: _Merge, places: Iterable[int]) -> list[int]:
    return [row for place in places for row in merge.found[place].rows]
