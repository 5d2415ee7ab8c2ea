# SPDX-License-Identifier: Apache-2.0
"""Names of options too long for a column: a number there, and the whole name once, full width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from commdesk.render.charts.bar_marks import Marks
from commdesk.render.charts.chart_parts import Look, Picture
from commdesk.render.charts.chart_plan import BarPlan, Column
from commdesk.render.charts.palette import Colors
from commdesk.render.layout.ink import Canvas
from commdesk.render.layout.typeset import balanced_lines, break_lines, measure

MOST_LINES = 3
"""A name of more lines than these, beside bars or above a column, is too long to stand there."""


@dataclass(frozen=True, slots=True)
class Named:
    """What a number stands for."""

    number: str
    name: str
    look: Look | None


def numbered(plan: BarPlan, width: float, size: int) -> tuple[BarPlan, tuple[Named, ...]]:
    """The plan with numbers for names that do not fit heads of this width; and those names."""
    named: list[Named] = []
    columns: list[Column] = []
    for number, column in enumerate(plan.columns, start=1):
        if len(balanced_lines(column.name, width, size)) > MOST_LINES:
            entry = Named(plan.numbered.format(number), column.plain, column.look)
            named.append(entry)
            columns.append(Column(entry.number, column.look))
        else:
            columns.append(column)
    return replace(plan, columns=tuple(columns)), tuple(named)


def legend_strips(
    named: Sequence[Named], width: float, size: int, marks: Marks, colors: Colors
) -> list[Picture]:
    """Each name on lines of its own behind its pattern and number; a page may end between two."""
    inset = max(
        (marks.swatch_width(one.look) + measure(f"{one.number}　", size) for one in named),
        default=0.0,
    )
    found: list[Picture] = []
    for place, one in enumerate(named):
        canvas, y = Canvas(), 0.0
        if one.look:
            marks.swatch(canvas, one.look, 0.0, 0.25 * size)
        canvas.text(one.number, marks.swatch_width(one.look), 1.05 * size, size, colors.text)
        for line in break_lines(one.name, width - inset, size):
            canvas.text(line, inset, y + 1.05 * size, size, colors.text)
            y += 1.4 * size
        is_last = place == len(named) - 1
        found.append(Picture(canvas.finish(width, y + 0.5 * size * is_last), keep=is_last))
    return found
