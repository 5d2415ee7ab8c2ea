# SPDX-License-Identifier: Apache-2.0
"""How a verdict looks: its colour and its sign, the same in the list and on the board."""

from __future__ import annotations

from dataclasses import dataclass

from commdesk.domain.outcome import Outcome, Verdict
from commdesk.domain.topics import Stage
from commdesk.render import wording
from commdesk.ui import theme


@dataclass(frozen=True, slots=True)
class Look:
    """A sign and two colours; the words come with it wherever it is used."""

    sign: str
    ink: str
    ground: str


def look_of(outcome: Outcome, stage: Stage) -> Look:
    """Passed ✓, not passed or no quorum ✕; unsettled, or not the last word yet: !."""
    colours = theme.palette()
    if outcome.verdict is Verdict.UNSETTLED or wording.is_tentative(outcome, stage):
        return Look("!", colours.attention, colours.attention_soft)
    if outcome.verdict is Verdict.PASSED:
        return Look("✓", colours.stored, colours.stored_soft)
    return Look("✕", colours.refused, colours.refused_soft)
