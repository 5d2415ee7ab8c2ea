# SPDX-License-Identifier: Apache-2.0
"""Opinions by tag: a bar for each, the most named first."""

from __future__ import annotations

from collections.abc import Iterable

from commdesk.render.charts.chart_parts import Look
from commdesk.render.charts.chart_plan import BarLine, BarPlan, BarRow, Column, Segment
from commdesk.render.charts.chart_words import CHINESE, ChartWords
from commdesk.render.charts.palette import Colors


def tag_plan(
    tags: Iterable[tuple[str, int]],
    colors: Colors,
    *,
    opinions: int | None = None,
    say: ChartWords = CHINESE,
) -> BarPlan:
    """Tags with how many opinions carry them; `opinions` in all, if that is to be said.

    One opinion may carry several tags. Those of equal count keep the order they came in.
    """
    ranked = sorted(tags, key=lambda tag: -tag[1])
    look = Look(colors.share)

    def row(name: str, count: int) -> BarRow:
        amount = say.opinions(count)
        words = say.row(name, (amount,))
        segments = (Segment(count, look, words),) if count else ()
        return BarRow(name, (BarLine((amount,), say.sentence(words), segments),))

    rows = tuple(row(name, count) for name, count in ranked)
    notes = () if opinions is None else (say.tags_note(opinions),)
    return BarPlan((Column(say.opinions_head),), rows, notes)
