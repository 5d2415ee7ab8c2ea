# SPDX-License-Identifier: Apache-2.0
"""One matter on the counting screen: a row for each option, its strokes and its total."""

from __future__ import annotations

import math

from commdesk.render.counting import zheng
from commdesk.render.counting.plan import (
    Cell,
    Plan,
    Row,
    ScreenColors,
    Section,
    best_plan,
    grid_in,
)
from commdesk.render.layout.fitting import Fitted, fitted
from commdesk.render.layout.ink import Align, Bar, Canvas, Line


def title_of(section: Section, width: float, unit: float) -> Fitted:
    """The title of a matter in this width."""
    return fitted(section.title, width, 13 * unit, 6.2 * unit, True)


class SectionLayout:
    """Lays out one matter in a place of the screen; `unit` is a hundredth of its height."""

    def __init__(
        self,
        section: Section,
        width: float,
        height: float,
        unit: float,
        colors: ScreenColors,
        title_height: float,
    ) -> None:
        self.width, self.height = width, height
        self._section, self._unit, self._colors = section, unit, colors
        self._title = title_of(section, width, unit)
        self._title_height = title_height
        self._head_height = 4.4 * unit if section.heads else 0.0
        count = len(section.rows)
        foot = min(9.0, max(5.0, 0.5 * (height - self._title_height) / unit / (count + 0.5)))
        self._foot_height = foot * unit if section.foot else 0.0
        self._rows_height = height - self._title_height - self._head_height - self._foot_height
        self._plan = best_plan(section, width, self._rows_height, self._list_gap, unit)

    @property
    def name_size(self) -> float:
        """Of the smallest type that has to be read: a name, a total, a 正."""
        plan = self._plan
        return min(*(name.size for name in plan.names), plan.total_size, self._grid(plan).size)

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        """All of it, with its corner there."""
        plan, unit, colors = self._plan, self._unit, self._colors
        self._title.draw(canvas, left, top, 0, self._title_height - 0.5 * unit, colors.text)
        grid = self._grid(plan)
        each = math.ceil(len(self._section.rows) / plan.lists)
        for number, row in enumerate(self._section.rows):
            place, line = divmod(number, each)
            x = left + place * (plan.width + self._list_gap)
            y = top + self._title_height
            if line == 0:
                self._heads(canvas, plan, x, y)
            y += self._head_height + line * plan.height
            canvas.add(Line(x, y, x + plan.width, y, 0.12 * unit, colors.line))
            self._row(canvas, row, plan.names[number], plan, grid, x, y)
        self._feet(canvas, left, top + self.height - self._foot_height)

    @property
    def _list_gap(self) -> float:
        return 3 * self._unit

    def _grid(self, plan: Plan) -> zheng.Grid:
        votes = max(cell.votes for row in self._section.rows for cell in row.cells)
        return grid_in(votes, *plan.strokes, self._unit)

    def _heads(self, canvas: Canvas, plan: Plan, x: float, y: float) -> None:
        for head, (left, width) in zip(
            self._section.heads, plan.cells(len(self._section.heads)), strict=False
        ):
            made = fitted(head, width, self._head_height, 3.4 * self._unit, True)
            made.draw(canvas, x + left, y, width, self._head_height, self._colors.text)

    def _row(
        self,
        canvas: Canvas,
        row: Row,
        name: Fitted,
        plan: Plan,
        grid: zheng.Grid,
        x: float,
        y: float,
    ) -> None:
        unit, pad, height, colors = self._unit, plan.pad, plan.height, self._colors
        if not self._section.heads:
            color = colors.of(row.cells[0].tone)
            canvas.add(Bar(x, y + 0.06 * height, 0.6 * unit, 0.88 * height, color))
        line = plan.top if plan.is_stacked else height
        name.draw(canvas, x + pad, y, 0, line, colors.text)
        for cell, (left, width) in zip(row.cells, plan.cells(len(row.cells)), strict=True):
            room, space = width - plan.total_width, plan.strokes[1]
            if plan.is_stacked:
                room = width
            if room >= grid.size:
                up = plan.top + 0.06 * height + (space - grid.height_of(cell.votes)) / 2
                self._strokes(canvas, cell, x + left, y + up, grid)
            total = Fitted((f"{cell.votes:,}",), plan.total_size, bold=True)
            right = x + plan.width - 0.5 * pad if plan.is_stacked else x + left + width
            total.draw(canvas, right, y, 0, line, colors.text, Align.RIGHT)
            if left > plan.name_width:
                at = x + left - pad
                canvas.add(Line(at, y, at, y + height, 0.12 * unit, colors.line))

    def _strokes(self, canvas: Canvas, cell: Cell, x: float, y: float, grid: zheng.Grid) -> None:
        colors = self._colors
        inks = zheng.Inks(colors.of(cell.tone), colors.text, colors.fresh)
        canvas.add(*zheng.draw(cell.votes, x, y, grid, inks, is_fresh=cell.is_fresh))

    def _feet(self, canvas: Canvas, left: float, y: float) -> None:
        rows, unit, colors = self._section.foot, self._unit, self._colors
        if not rows:
            return
        height, pad = self._foot_height, 1.2 * unit
        canvas.add(Line(left, y, left + self.width, y, 0.3 * unit, colors.line))
        width = (self.width - self._list_gap * (len(rows) - 1)) / len(rows)
        size = min(4.5 * unit, 0.6 * height)
        for number, row in enumerate(rows):
            x, cell = left + number * (width + self._list_gap), row.cells[0]
            canvas.add(Bar(x, y + 0.12 * height, 0.6 * unit, 0.76 * height, colors.of(cell.tone)))
            name = fitted(row.name, 0.3 * width - pad, 0.9 * height, size, True)
            name.draw(canvas, x + pad, y, 0, height, colors.text)
            total = fitted(f"{cell.votes:,}", 0.25 * width, height, size, True)
            total.draw(canvas, x + width - 0.3 * pad, y, 0, height, colors.text, Align.RIGHT)
            at = x + name.width + 2 * pad
            grid = grid_in(cell.votes, x + width - total.width - pad - at, 0.76 * height, unit)
            self._strokes(canvas, cell, at, y + (height - grid.height_of(cell.votes)) / 2, grid)
