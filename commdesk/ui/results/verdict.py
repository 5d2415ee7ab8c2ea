# SPDX-License-Identifier: Apache-2.0
"""How a verdict looks: its colour and its sign, the same in the list and on the board."""

from __future__ import annotations

from dataclasses import dataclass

from commdesk.domain.outcome import Verdict
from commdesk.domain.results import Decided, Heard
from commdesk.domain.topics import Stage
from commdesk.render.words import verdict_words
from commdesk.ui.kit import theme


@dataclass(frozen=True, slots=True)
class Look:
    """A sign and two colours; the words come with it wherever it is used."""

    sign: str
    ink: str
    ground: str


def look_of(decided: Decided, stage: Stage) -> Look:
    """Passed ✓, failed ✕; what somebody must still act on, or may still change: !."""
    colours = theme.palette()
    if isinstance(decided, Heard):
        return Look("≡", colours.accent, colours.accent_soft)
    if verdict_words.is_tentative(decided, stage) or decided.verdict is Verdict.UNSETTLED:
        return Look("!", colours.attention, colours.attention_soft)
    if decided.verdict is Verdict.PASSED:
        return Look("✓", colours.stored, colours.stored_soft)
    if decided.verdict is Verdict.SECOND_VOTE:
        return Look("＝", colours.attention, colours.attention_soft)
    if decided.verdict is Verdict.PARTLY:
        return Look("!", colours.attention, colours.attention_soft)
    return Look("✕", colours.refused, colours.refused_soft)
