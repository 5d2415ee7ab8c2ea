# SPDX-License-Identifier: Apache-2.0
"""The roll 表决名册: who is counted in one topic, frozen when it opens, and their papers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from commdesk.domain.errors import UserError
from commdesk.domain.register import Address, Owner, OwnerKind, Property, PropertyUse, Register
from commdesk.domain.topics import Basis, PaperPer

NOBODY = 0


@dataclass(frozen=True, slots=True)
class Voter:
    """One person of the count. `area` (cm²) is the sum over the voter's papers.

    `people` is 1, but for a representative who carries the heads of a building.
    """

    number: int  # 1.. in the order of the roll
    name: str
    area: int
    phone: str = ""
    kind: OwnerKind = OwnerKind.PERSON
    people: int = 1


@dataclass(frozen=True, slots=True)
class Paper:
    """One numbered ballot. `area` in cm²; `addresses` are the properties it speaks for."""

    number: int  # 1.. printed on the ballot
    voter: int  # Voter.number; NOBODY on a secret paper
    area: int
    addresses: tuple[Address, ...]

    @property
    def label(self) -> str:
        """The first property, and how many more: 3幢1单元0502 等3处."""
        first = self.addresses[0].label if self.addresses else ""
        more = len(self.addresses)
        return f"{first} 等{more}处" if more > 1 else first


@dataclass(frozen=True)
class Roll:
    """Voters and papers of one topic; the whole that every share is measured against.

    Where it `is_secret` 无记名 no paper belongs to a voter, and every paper counts alone.
    """

    voters: tuple[Voter, ...]
    papers: tuple[Paper, ...]
    is_secret: bool = False

    @cached_property
    def people(self) -> int:
        """Heads."""
        return sum(voter.people for voter in self.voters)

    @cached_property
    def area(self) -> int:
        """Sum of all areas in cm²."""
        return sum(voter.area for voter in self.voters)

    @cached_property
    def papers_of(self) -> dict[int, tuple[Paper, ...]]:
        """Papers by voter number."""
        found: dict[int, list[Paper]] = defaultdict(list)
        for paper in self.papers:
            found[paper.voter].append(paper)
        return {voter: tuple(papers) for voter, papers in found.items()}

    def ballots(self) -> Iterator[tuple[Voter, tuple[Paper, ...]]]:
        """Who is counted, with the papers; a secret paper is a nameless person of its own."""
        if self.is_secret:
            for paper in self.papers:
                yield Voter(paper.number, "", 0), (paper,)
            return
        for voter in self.voters:
            yield voter, self.papers_of.get(voter.number, ())


def make_roll(register: Register, basis: Basis, paper_per: PaperPer) -> Roll:
    """The roll of a register, in the order of addresses.

    Owners: one owner's properties make one person; all that the developer holds, and what
    it has not delivered yet, make one person (SPC interpretation 建筑物区分所有权解释 art. 9).
    Properties that the estate does not count are left out. Households: each delivered home
    is one voter, without area. Residents: each person named is one voter, without area.
    Raises UserError `roll-empty`, or `basis-not-ready` for representatives.
    """
    counted = sorted(
        (item for item in register.properties if item.counts),
        key=lambda item: item.address.sort_key,
    )
    if basis is Basis.OWNERS:
        groups = _by_owner(register, counted)
    elif basis is Basis.HOUSEHOLDS:
        groups = _by_home(register, counted)
    elif basis is Basis.RESIDENTS:
        groups = _by_resident(register, counted)
    else:
        raise UserError("basis-not-ready", basis=basis)
    if not groups:
        raise UserError("roll-empty")
    return _number(groups, paper_per if basis is Basis.OWNERS else PaperPer.OWNER, basis)


@dataclass(slots=True)
class _Group:
    name: str
    phone: str
    kind: OwnerKind
    properties: list[Property]


def _by_owner(register: Register, counted: Iterable[Property]) -> list[_Group]:
    owners = register.owner_of()
    groups: dict[object, _Group] = {}
    for item in counted:
        owner = owners[item.owner_id]
        developer = owner.kind is OwnerKind.DEVELOPER or not item.delivered
        key: object = OwnerKind.DEVELOPER if developer else owner.id
        group = groups.get(key)
        if group is None:
            kind = OwnerKind.DEVELOPER if developer else owner.kind
            group = groups[key] = _Group(owner.name, owner.phone, kind, [])
        elif developer and owner.kind is OwnerKind.DEVELOPER:
            # An undelivered home may come first under its buyer's name.
            group.name, group.phone = owner.name, owner.phone
        group.properties.append(item)
    return list(groups.values())


def _by_home(register: Register, counted: Iterable[Property]) -> list[_Group]:
    owners = register.owner_of()
    return [
        _Group(owners[item.owner_id].name, owners[item.owner_id].phone, OwnerKind.PERSON, [item])
        for item in counted
        if item.use is PropertyUse.HOME and item.delivered
    ]


def _by_resident(register: Register, counted: Iterable[Property]) -> list[_Group]:
    owners = register.owner_of()
    groups: dict[UUID, _Group] = {}
    for item in counted:
        owner: Owner = owners[item.owner_id]
        if owner.kind is OwnerKind.PERSON:
            group = groups.setdefault(owner.id, _Group(owner.name, owner.phone, owner.kind, []))
            group.properties.append(item)
    return list(groups.values())


def _number(groups: list[_Group], paper_per: PaperPer, basis: Basis) -> Roll:
    weighs = basis is Basis.OWNERS
    voters: list[Voter] = []
    placed: list[tuple[tuple[object, ...], int, tuple[Property, ...]]] = []
    for number, group in enumerate(groups, start=1):
        area = sum(item.area for item in group.properties) if weighs else 0
        voters.append(Voter(number, group.name, area, group.phone, group.kind))
        if paper_per is PaperPer.OWNER:
            placed.append((group.properties[0].address.sort_key, number, tuple(group.properties)))
        else:
            placed.extend((item.address.sort_key, number, (item,)) for item in group.properties)
    # Papers run in the order of addresses, as they are carried from door to door.
    placed.sort(key=lambda entry: entry[0])
    papers = tuple(
        Paper(
            number,
            voter,
            sum(item.area for item in items) if weighs else 0,
            tuple(item.address for item in items),
        )
        for number, (_, voter, items) in enumerate(placed, start=1)
    )
    return Roll(tuple(voters), papers)
