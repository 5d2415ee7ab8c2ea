# SPDX-License-Identifier: Apache-2.0
"""A topic 投票主题: its matters, its settings, and which stage may follow which."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from uuid import UUID

from commdesk.domain.entry_rules import PLAIN_ENTRY, EntryRules
from commdesk.domain.errors import UserError
from commdesk.domain.matters import Matter, parts_of
from commdesk.domain.paper_code import PaperCodes
from commdesk.domain.register import Address, Place


class Basis(Enum):
    """Who is counted."""

    OWNERS = "owners"  # 业主
    HOUSEHOLDS = "households"  # 户
    RESIDENTS = "residents"  # 居民
    REPRESENTATIVES = "representatives"  # 居民代表


class PaperPer(Enum):
    """How papers are handed out."""

    PROPERTY = "property"  # one per property 每户一票
    OWNER = "owner"  # one per owner, with the summed area


class Stage(Enum):
    """Where a topic stands; each step is recorded."""

    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"
    SETTLED = "settled"
    PUBLISHED = "published"
    ARCHIVED = "archived"
    DROPPED = "dropped"  # a draft that is not wanted any more; kept on record


_NEXT: dict[Stage, frozenset[Stage]] = {
    Stage.DRAFT: frozenset({Stage.OPEN, Stage.DROPPED}),
    Stage.OPEN: frozenset({Stage.CLOSED}),
    Stage.CLOSED: frozenset({Stage.OPEN, Stage.SETTLED}),
    Stage.SETTLED: frozenset({Stage.CLOSED, Stage.PUBLISHED}),
    Stage.PUBLISHED: frozenset({Stage.CLOSED, Stage.ARCHIVED}),
    Stage.ARCHIVED: frozenset(),
    Stage.DROPPED: frozenset({Stage.DRAFT}),
}


def step(current: Stage, following: Stage) -> Stage:
    """The stage after a step. Raises UserError `stage-not-allowed` for a forbidden one."""
    if following not in _NEXT[current]:
        raise UserError("stage-not-allowed", current=current, following=following)
    return following


class Unreturned(Enum):
    """What silence means (papers delivered but not returned); printed on paper and sheet."""

    NOT_PARTICIPATING = "not-participating"
    FOLLOW_MAJORITY = "follow-majority"
    ABSTAIN = "abstain"


class BlankIs(Enum):
    """What a signed paper with nothing marked means."""

    ABSTAIN = "abstain"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class Policy:
    """Choices the law leaves open; a topic always says them, never a silent default."""

    unreturned: Unreturned = Unreturned.NOT_PARTICIPATING
    void_takes_part: bool = False
    blank_is: BlankIs = BlankIs.ABSTAIN


@dataclass(frozen=True, slots=True)
class Extent:
    """Whom a topic asks, and how closely papers are tied to them.

    `scope` are the places asked, none for the whole estate. A topic that is `secret` 无记名
    never ties a paper to a voter. `carries`: representatives carry the heads and area of
    their places, else each is one head.
    """

    scope: tuple[Place, ...] = ()
    secret: bool = False
    carries: bool = False

    def covers(self, address: Address) -> bool:
        """Whether the address lies within the scope."""
        return not self.scope or any(place.covers(address) for place in self.scope)


WHOLE_ESTATE = Extent()


@dataclass(frozen=True, slots=True)
class TopicFacts:
    """What is printed about a topic besides its figures.

    `notice_on` is the day the vote is announced; `publish_days` how soon after the end the
    result is posted; `objection_days` run from then, as working days where it says so.
    """

    title: str
    estate: str = ""  # 小区, printed on every paper
    form: str = "书面征求意见"
    starts_on: date | None = None
    ends_on: date | None = None
    supervisor: str = ""  # 监督单位
    issuer: str = ""  # 落款
    objection_days: int | None = None
    contact: str = ""
    notice_on: date | None = None
    publish_days: int | None = None
    objection_in_workdays: bool = False


@dataclass(frozen=True, slots=True)
class Topic:
    """One vote, as stored. Roll and rule are frozen when it opens."""

    id: UUID
    facts: TopicFacts
    matters: tuple[Matter, ...]
    basis: Basis = Basis.OWNERS
    paper_per: PaperPer = PaperPer.PROPERTY
    policy: Policy = field(default_factory=Policy)
    stage: Stage = Stage.DRAFT
    extent: Extent = WHOLE_ESTATE
    entry: EntryRules = PLAIN_ENTRY
    seed: str = ""  # draws the papers that are keyed twice; there once the topic opened

    def reads_twice(self, number: int) -> bool:
        """Whether a second person is to key this paper."""
        return self.entry.reads_twice(number, self.seed)

    @property
    def codes(self) -> PaperCodes:
        """How its papers are numbered in print."""
        return PaperCodes.of(self.id, checked=self.entry.check_digits)

    @property
    def parts(self) -> tuple[Matter, ...]:
        """All that takes a mark on a paper of this topic."""
        return parts_of(self.matters)
