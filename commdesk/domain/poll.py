# SPDX-License-Identifier: Apache-2.0
"""What sort of vote a topic is, as far as its dates go: different sorts keep to different ones."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Protocol

from commdesk.domain.matters import MatterKind
from commdesk.domain.rules import Rule
from commdesk.domain.topics import Basis, Topic


class Poll(Enum):
    """Who decides what, and so how long before they are told and how long they may vote."""

    OWNERS = "owners"  # the owners of the whole estate decide 业主大会
    PART = "part"  # owners of some buildings or of one entrance decide
    MEETING = "meeting"  # residents, households or representatives decide 居民会议: one day may do
    ELECTION_DAY = "election-day"  # a residents' committee is elected 居委会选举: on one day
    SURVEY = "survey"  # nothing is decided 征求意见、满意度


class Asked(Protocol):
    """A matter, stored or still being entered."""

    @property
    def kind(self) -> MatterKind:
        """Its kind."""
        ...

    @property
    def rule(self) -> Rule:
        """Its rule."""
        ...


_ELECTING = frozenset({MatterKind.ELECTION, MatterKind.CANDIDATES})
_ASKING = frozenset({MatterKind.GRADE, MatterKind.OPINION})
_CHOOSING = frozenset({MatterKind.CHOICE, MatterKind.CHOICES})


def poll_of(basis: Basis, matters: Sequence[Asked], *, in_part: bool) -> Poll:
    """The sort of a vote; `in_part` where not the whole estate is asked.

    Owners decide even what most votes are enough for; residents who choose without any share
    to be reached are asked for what they think.
    """
    if matters and all(_only_asks(matter, basis) for matter in matters):
        return Poll.SURVEY
    if basis is Basis.OWNERS:
        return Poll.PART if in_part else Poll.OWNERS
    if any(matter.kind in _ELECTING for matter in matters):
        return Poll.ELECTION_DAY
    return Poll.MEETING


def poll_of_topic(topic: Topic) -> Poll:
    """The sort of a stored topic."""
    return poll_of(topic.basis, topic.matters, in_part=bool(topic.extent.scope))


def _only_asks(matter: Asked, basis: Basis) -> bool:
    if matter.kind in _ASKING:
        return True
    return matter.kind in _CHOOSING and not matter.rule.tests and basis is not Basis.OWNERS
