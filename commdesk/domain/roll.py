# SPDX-License-Identifier: Apache-2.0
"""The roll 表决名册: who is counted in one topic, frozen when it opens, and their papers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple
from uuid import UUID

from commdesk.domain.errors import UserError
from commdesk.domain.register import Address, OwnerKind, Property, PropertyUse, Register
from commdesk.domain.topics import WHOLE_ESTATE, Basis, Extent, PaperPer

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


def make_roll(
    register: Register,
    basis: Basis,
    paper_per: PaperPer,
    extent: Extent = WHOLE_ESTATE,
    on: date | None = None,
) -> Roll:
    """The roll of a register, in the order of addresses.

    Owners: one owner's properties make one person; all that the developer holds, and what
    it has not delivered yet, make one person (SPC interpretation 建筑物区分所有权解释 art. 9).
    Properties that the estate does not count are left out. Households: each delivered home
    is one voter. Residents: each one who is 18 on the day `on`. Representatives: each one
    listed for a place asked. Only owners, and representatives who carry, have area. Of a
    secret topic each voter gets one nameless paper.
    Raises UserError `roll-empty`, and `no-residents` or `no-representatives` for an empty list.
    """
    counted = _in_order(
        item for item in register.properties if item.counts and extent.covers(item.address)
    )
    if basis is Basis.OWNERS:
        groups = _by_owner(register, counted)
    elif basis is Basis.HOUSEHOLDS:
        groups = _by_home(register, counted)
    elif basis is Basis.RESIDENTS:
        groups = _by_resident(register, extent, on)
    else:
        groups = _by_representative(register, counted, extent)
    if not groups:
        raise UserError("roll-empty")
    if basis is not Basis.OWNERS:
        paper_per = PaperPer.OWNER
    return _secret(groups) if extent.secret else _number(groups, paper_per)


def roll_of_persons(register: Register) -> Roll:
    """Every person among the owners as one resident, one paper each for all their homes.

    For a register that lists owners only; whoever counts on it has to say so. Raises
    UserError `roll-empty`.
    """
    owners = register.owner_of()
    groups: dict[UUID, _Group] = {}
    for placed in _in_order(register.properties):
        owner = owners[placed.item.owner_id]
        if placed.item.counts and owner.kind is OwnerKind.PERSON:
            group = groups.setdefault(owner.id, _Group(owner.name, owner.phone, owner.kind, []))
            group.properties.append(placed)
    if not groups:
        raise UserError("roll-empty")
    return _number(list(groups.values()), PaperPer.OWNER)


_Key = tuple[tuple[int, str], ...]


class _Placed(NamedTuple):
    """A property with the key of its address, which is made once: there are many."""

    key: _Key
    item: Property


def _in_order(properties: Iterable[Property]) -> list[_Placed]:
    placed = [_Placed(item.address.sort_key, item) for item in properties]
    placed.sort(key=itemgetter(0))
    return placed


@dataclass(slots=True)
class _Group:
    """One voter to be, with the properties that the voter's papers speak for."""

    name: str
    phone: str
    kind: OwnerKind
    properties: list[_Placed]
    people: int = 1
    area: int = 0
    weighs: bool = False  # whether each property's area counts


def _by_owner(register: Register, counted: Iterable[_Placed]) -> list[_Group]:
    owners = register.owner_of()
    groups: dict[object, _Group] = {}
    for placed in counted:
        item = placed.item
        owner = owners[item.owner_id]
        developer = owner.kind is OwnerKind.DEVELOPER or not item.delivered
        # Each owner is one object here, and its identity is asked for sooner than its id.
        key: object = OwnerKind.DEVELOPER if developer else id(owner)
        group = groups.get(key)
        if group is None:
            kind = OwnerKind.DEVELOPER if developer else owner.kind
            group = groups[key] = _Group(owner.name, owner.phone, kind, [], weighs=True)
        elif developer and owner.kind is OwnerKind.DEVELOPER:
            # An undelivered home may come first under its buyer's name.
            group.name, group.phone = owner.name, owner.phone
        group.properties.append(placed)
        group.area += item.area
    return list(groups.values())


def _by_home(register: Register, counted: Iterable[_Placed]) -> list[_Group]:
    owners = register.owner_of()
    found: list[_Group] = []
    for placed in counted:
        if placed.item.use is PropertyUse.HOME and placed.item.delivered:
            owner = owners[placed.item.owner_id]
            found.append(_Group(owner.name, owner.phone, OwnerKind.PERSON, [placed]))
    return found


def _by_resident(register: Register, extent: Extent, on: date | None) -> list[_Group]:
    if not register.residents:
        raise UserError("no-residents")
    homes = {item.id: _Placed(item.address.sort_key, item) for item in register.properties}
    found: list[tuple[tuple[object, ...], _Group]] = []
    for place, resident in enumerate(register.residents):
        home = homes.get(resident.home) if resident.home else None
        if on is not None and not resident.is_adult_on(on):
            continue
        if extent.scope and (home is None or not extent.covers(home.item.address)):
            continue
        key = (0, home.key, place) if home else (1, (), place)
        group = _Group(
            resident.name, resident.phone, OwnerKind.PERSON, [] if home is None else [home]
        )
        found.append((key, group))
    return [group for _, group in sorted(found, key=lambda entry: entry[0])]


def _by_representative(register: Register, counted: list[_Placed], extent: Extent) -> list[_Group]:
    """An owner with homes under several representatives is a head of the first one's."""
    if not register.representatives:
        raise UserError("no-representatives")
    groups: list[_Group] = []
    taken: set[UUID] = set()
    heads: set[UUID | OwnerKind] = set()
    developers = {owner.id for owner in register.owners if owner.kind is OwnerKind.DEVELOPER}
    for person in register.representatives:
        asked = [
            item
            for _, item in counted
            if item.id not in taken and any(place.covers(item.address) for place in person.places)
        ]
        if not asked and (extent.scope or extent.carries):
            continue
        group = _Group(person.name, person.phone, OwnerKind.PERSON, [])
        if extent.carries:
            taken.update(item.id for item in asked)
            carried = {
                OwnerKind.DEVELOPER
                if item.owner_id in developers or not item.delivered
                else item.owner_id
                for item in asked
            } - heads
            heads |= carried
            group.people, group.area = len(carried), sum(item.area for item in asked)
        groups.append(group)
    return groups


def _number(groups: list[_Group], paper_per: PaperPer) -> Roll:
    voters: list[Voter] = []
    placed: list[tuple[tuple[object, ...], int, tuple[_Placed, ...], int]] = []
    for number, group in enumerate(groups, start=1):
        voters.append(Voter(number, group.name, group.area, group.phone, group.kind, group.people))
        first = group.properties[0].key if group.properties else ()
        if paper_per is PaperPer.OWNER or not group.properties:
            placed.append(((not first, first), number, tuple(group.properties), group.area))
        else:
            placed.extend(
                ((False, home.key), number, (home,), home.item.area if group.weighs else 0)
                for home in group.properties
            )
    # Papers run in the order of addresses, as they are carried from door to door.
    placed.sort(key=itemgetter(0))
    papers = tuple(
        Paper(number, voter, area, tuple([home.item.address for home in homes]))
        for number, (_, voter, homes, area) in enumerate(placed, start=1)
    )
    return Roll(tuple(voters), papers)


def _secret(groups: list[_Group]) -> Roll:
    """Voters as they are, and as many papers, in no order and of nobody."""
    voters = tuple(
        Voter(number, group.name, 0, group.phone, group.kind)
        for number, group in enumerate(groups, start=1)
    )
    papers = tuple(Paper(voter.number, NOBODY, 0, ()) for voter in voters)
    return Roll(voters, papers, is_secret=True)
