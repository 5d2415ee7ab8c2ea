# SPDX-License-Identifier: Apache-2.0
"""What is printed of a paper besides what the topic asks: whose it is, and for what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from commdesk.domain.building_map import walk_key
from commdesk.domain.register import Address, Place


@dataclass(frozen=True, slots=True)
class BallotPaper:
    """One paper to be printed. `area` in cm², `people` the heads its voter counts as.

    `held` is how many papers the voter has. Of a secret paper only the number is known.
    """

    number: int
    voter: str = ""
    area: int = 0
    people: int = 1
    held: int = 1
    addresses: tuple[Address, ...] = ()

    @property
    def building(self) -> str:
        """Where it is brought: the building of its first place, "" for none."""
        return self.addresses[0].building if self.addresses else ""


SPECIMEN = BallotPaper(0)
"""What a paper looks like 样票: it is nobody's and has no number, so that it cannot be returned."""


def delivery_key(paper: BallotPaper) -> tuple[object, ...]:
    """The order of the doors: building, entrance, floor, room; last what has no place."""
    first = walk_key(paper.addresses[0]) if paper.addresses else ()
    return (not paper.addresses, first, paper.number)


def rooms_text(addresses: Iterable[Address]) -> str:
    """All places, each building and entrance said once: 3幢1单元0502、0503；车库B12."""
    groups: list[str] = []
    for (building, entrance), same in groupby(addresses, key=lambda a: (a.building, a.entrance)):
        label = Place(building, entrance).label
        rooms = [address.room for address in same if address.room]
        groups.append(label + "、".join(rooms))
    return "；".join(groups)


@dataclass(frozen=True, slots=True)
class IssueLine:
    """A line of the issue sheet 发放签收登记表. `area` in cm²; empty is what is not known yet.

    `number` is as printed. Of a secret topic the line is a voter's: without a number, and
    without times that would put the voters in the order of the papers.
    """

    building: str
    number: str
    rooms: str
    voter: str
    area: int = 0
    method: str = ""
    at: datetime | None = None
    receiver: str = ""
    relation: str = ""
    deliverers: tuple[str, ...] = ()
    proof: str = ""
    returned_at: datetime | None = None
    is_issued: bool = False
