# SPDX-License-Identifier: Apache-2.0
"""How a verdict looks: its colour and its sign, the same in the list and on the board."""

from __future__ import annotations

from dataclasses import dataclass

from commdesk.domain.outcome import Verdict
from commdesk.ui import theme


@dataclass(frozen=True, slots=True)
class Look:
    """A sign and two colours; the words come with it wherever it is used."""

    sign: str
    ink: str
    ground: str


def look_of(verdict: Verdict) -> Look:
    """Passed ✓, not passed or no quorum ✕, unsettled !."""
    colours = theme.palette()
    if verdict is Verdict.PASSED:
        return Look("✓", colours.stored, colours.stored_soft)
    if verdict is Verdict.UNSETTLED:
        return Look("!", colours.attention, colours.attention_soft)
    return Look("✕", colours.refused, colours.refused_soft)
