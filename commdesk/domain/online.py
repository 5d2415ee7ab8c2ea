# SPDX-License-Identifier: Apache-2.0
"""Answers that came by another channel 线上答复: which one counts beside a paper ballot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from commdesk.domain.entry_rules import Precedence


class Side(Enum):
    """What a voter answered on."""

    PAPER = "paper"
    ONLINE = "online"


@dataclass(frozen=True, slots=True)
class Beside:
    """A paper ballot that came in the place of an online answer, or before it.

    `at` is when it was first keyed, which is when the office had it in hand. `counts` is the
    side that counts so far, None where no online answer came yet. `by_hand`: a supervisor
    decided so.
    """

    at: datetime
    counts: Side | None = None
    by_hand: bool = False


def side_that_counts(
    precedence: Precedence, answered: datetime | None, paper: Beside | None
) -> Side:
    """Which of an online answer and a paper ballot counts.

    What either says plays no part, nor whether the paper is void. `answered` is when the
    online answer was given; without it, and at the same moment, the paper counts. What a
    supervisor decided stays.
    """
    if paper is None:
        return Side.ONLINE
    if paper.by_hand and paper.counts is not None:
        return paper.counts
    if answered is None or precedence is Precedence.PAPER:
        return Side.PAPER
    if precedence is Precedence.FIRST:
        return Side.ONLINE if answered < paper.at else Side.PAPER
    return Side.ONLINE if answered > paper.at else Side.PAPER


# Kept as written, whatever the language of the screen, as every reason on record.
PAPER_FIRST = "纸质票优先"
PAPER_EARLIER = "纸质票在前，按先到的计"
PAPER_LATER = "纸质票在后，按后到的计"
ONLINE_EARLIER = "线上答复在前，按先到的计"
ONLINE_LATER = "线上答复在后，按后到的计"
ANSWER_CHANGED = "线上答复有更改"
MOVED_ASIDE = "转为不计入"
"""Of a paper ballot that had counted until an online answer took its place."""
BY_HAND = "人工认定："
"""Begins the reason of what a supervisor decided; the supervisor's own words follow."""


def reason_for(precedence: Precedence, side: Side) -> str:
    """Why a side counts, as it stands on record."""
    if precedence is Precedence.PAPER:
        return PAPER_FIRST
    first = precedence is Precedence.FIRST
    if side is Side.PAPER:
        return PAPER_EARLIER if first else PAPER_LATER
    return ONLINE_EARLIER if first else ONLINE_LATER
