# SPDX-License-Identifier: Apache-2.0
"""Opinions by tag: a bar for each, the most named first."""

from __future__ import annotations

from collections.abc import Iterable

from commdesk.render.chart_parts import Look
from commdesk.render.chart_plan import BarLine, BarPlan, BarRow, Column, Segment
from commdesk.render.palette import Colors


def tag_plan(
    tags: Iterable[tuple[str, int]], colors: Colors, *, opinions: int | None = None
) -> BarPlan:
    """Tags with how many opinions carry them; `opinions` in all, if that is to be said.

    One opinion may carry several tags. Those of equal count keep the order they came in.
    """
    ranked = sorted(tags, key=lambda tag: -tag[1])
    look = Look(colors.share)
    rows = tuple(
        BarRow(
            name,
            (
                BarLine(
                    (f"{count:,}条",),
                    f"{name}：{count:,}条。",
                    (Segment(count, look, f"{name}：{count:,}条"),) if count else (),
                ),
            ),
        )
        for name, count in ranked
    )
    notes = () if opinions is None else (f"意见共{opinions:,}条，一条意见可以归入几类。",)
    return BarPlan((Column("意见"),), rows, notes)
