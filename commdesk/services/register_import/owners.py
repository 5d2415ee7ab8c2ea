# SPDX-License-Identifier: Apache-2.0
"""Which rows belong to one owner. This decides the headcount, so doubts are said aloud.

One owner: the same names (in any order) and a phone number in common; organisations by
name alone. Where the sheet numbers its owners, one number and the same names are one owner,
unless their phones tell them apart; numbers that this program gave tell also who is not one. The same name without a phone proves nothing: such rows stay apart, with a
warning, unless the register has no phones at all, as some offices keep it.
"""

from __future__ import annotations

import re
from bisect import insort
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID, uuid4

from commdesk.domain.register import Owner, OwnerKind
from commdesk.services.register_import.cells import PropertyRow
from commdesk.services.register_import.preview import Namesakes
from commdesk.services.register_import.texts import phone_numbers, plain

_Names = tuple[str, ...]
_OWN_TIE = re.compile("业主-[0-9]{1,9}")


@dataclass(frozen=True, slots=True)
class Doubt:
    """Rows with one name that may or may not be one person."""

    name: str
    rows: tuple[int, ...]
    owners: int


@dataclass(frozen=True, slots=True)
class Owners:
    """Owners in the order of the rows, each row's place among them, and the doubts.

    `apart`: kept apart for want of a phone. `by_name`: made one by name alone.
    """

    owners: tuple[Owner, ...]
    of_row: tuple[int, ...]
    namesakes: tuple[Namesakes, ...] = ()
    apart: tuple[Doubt, ...] = ()
    by_name: tuple[Doubt, ...] = ()


@dataclass(slots=True)
class _Found:
    """One owner in the making; `rows` from 0."""

    names: _Names
    phone: str
    kind: OwnerKind
    rows: list[int]
    counts: bool
    has_number: bool
    is_tied: bool  # by a number of this program


class _Merge:
    def __init__(self, *, phones: bool) -> None:
        self.phones = phones
        self.found: list[_Found] = []
        self.by_number: dict[tuple[_Names, str], int] = {}
        self.by_names: dict[_Names, list[int]] = defaultdict(list)
        self.by_tie: dict[tuple[_Names, str], int] = {}
        self.uncounted: dict[_Names, int] = {}

    def place(self, row: PropertyRow, *, counts: bool) -> int:
        """The owner that a row belongs to, a new one if need be."""
        names, numbers = row.names, row.numbers
        key = names if len(names) == 1 else tuple(sorted(names))
        known = self._known(row, key)
        if known is None:
            known = len(self.found)
            tied = is_own_tie(row.tie)
            owner = _Found(names, row.phone, row.kind, [row.number], counts, bool(numbers), tied)
            self.found.append(owner)
            self.by_names[key].append(known)
        else:
            owner = self.found[known]
            owner.rows.append(row.number)
            owner.counts |= counts
            if numbers and not owner.has_number:
                owner.phone, owner.has_number = row.phone, True
        for number in numbers:
            self.by_number.setdefault((key, number), known)
        if row.tie:
            self.by_tie.setdefault((key, row.tie), known)
        return known

    def _known(self, row: PropertyRow, key: _Names) -> int | None:
        if row.tie:
            tied = self.by_tie.get((key, row.tie))
            own = is_own_tie(row.tie)
            if own or (tied is not None and self._may_be(self.found[tied], row)):
                return tied
        for number in row.numbers:
            known = self.by_number.get((key, number))
            if known is not None:
                return known
        if self.phones and row.kind is OwnerKind.PERSON:
            return None
        for place in self.by_names.get(key, ()):
            if (self.found[place].kind is OwnerKind.PERSON) == (row.kind is OwnerKind.PERSON):
                return place
        return None

    @staticmethod
    def _may_be(owner: _Found, row: PropertyRow) -> bool:
        """Whether the phones do not tell two rows of one number apart."""
        known = phone_numbers(plain(owner.phone))
        return not known or not row.numbers or bool(set(known) & set(row.numbers))

    def place_uncounted(self, row: PropertyRow) -> int:
        """The one owner of that name, or one for all such rows, when every owner is known."""
        if row.tie:
            return self.place(row, counts=False)
        key = tuple(sorted(row.names))
        place = self.uncounted.get(key)
        if place is None:
            same = self.by_names.get(key, ())
            place = same[0] if len(same) == 1 else self.place(row, counts=False)
            self.uncounted[key] = place
        rows = self.found[place].rows
        if row.number not in rows:
            insort(rows, row.number)
        return place

    def rows(self, places: Sequence[int]) -> tuple[int, ...]:
        """All rows of some owners."""
        return tuple(sorted(row for place in places for row in self.found[place].rows))


def own_tie(number: int) -> str:
    """How an export of this program numbers an owner."""
    return f"业主-{number}"


def is_own_tie(text: str) -> bool:
    """Whether this program gave the number: then it decides, because all owners have one."""
    return _OWN_TIE.fullmatch(text) is not None


def merge_owners(rows: Sequence[PropertyRow], counts: Sequence[bool]) -> Owners:
    """Put the rows of a register together to owners. `counts` tells which rows count."""
    person = OwnerKind.PERSON
    merge = _Merge(phones=any(row.numbers for row in rows if row.kind is person))
    placed: list[int | None] = [
        # What does not count waits until every owner is known, if it has no phone.
        merge.place(row, counts=count) if count or row.numbers or row.kind is not person else None
        for row, count in zip(rows, counts, strict=True)
    ]
    return _settled(
        merge,
        [
            merge.place_uncounted(row) if place is None else place
            for row, place in zip(rows, placed, strict=True)
        ],
    )


def _settled(merge: _Merge, placed: list[int]) -> Owners:
    first = list(range(len(merge.found)))
    if merge.uncounted:
        # Those were placed last, whatever row they stand in.
        first.sort(key=lambda place: merge.found[place].rows[0])
    order = [0] * len(first)
    for number, place in enumerate(first):
        order[place] = number
    in_order = map(merge.found.__getitem__, first)
    owners = tuple(
        [
            Owner(identity, found.names, found.phone, found.kind)
            for identity, found in zip(new_ids(len(first)), in_order, strict=True)
        ]
    )
    namesakes: list[Namesakes] = []
    apart: list[Doubt] = []
    by_name: list[Doubt] = []
    for places in merge.by_names.values():
        if len(places) == 1 and (merge.phones or len(merge.found[places[0]].rows) == 1):
            continue
        counted = [place for place in places if merge.found[place].counts]
        if not counted:
            continue
        head = merge.found[counted[0]]
        name = "、".join(head.names)
        if len(counted) > 1:
            alike = sorted(order[place] for place in counted)
            namesakes.append(Namesakes(name, tuple(owners[number] for number in alike)))
            unsure = [
                place
                for place in counted
                if not merge.found[place].has_number and not merge.found[place].is_tied
            ]
            if unsure:
                apart.append(Doubt(name, merge.rows(counted), len(counted)))
        elif (
            not merge.phones
            and len(head.rows) > 1
            and head.kind is OwnerKind.PERSON
            and not head.is_tied
        ):
            by_name.append(Doubt(name, merge.rows(counted), 1))
    of_row = tuple(order[place] for place in placed)
    return Owners(owners, of_row, tuple(namesakes), tuple(apart), tuple(by_name))


def new_ids(count: int) -> list[UUID]:
    """Random ids that rise from one to the next."""
    start = uuid4().int & ~0xFFFF_FFFF
    return [UUID(int=number) for number in range(start, start + count)]
