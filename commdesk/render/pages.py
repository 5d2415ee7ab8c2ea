# SPDX-License-Identifier: Apache-2.0
"""Pages of A4 as official papers have them, each with what ties it to its data.

Everything is laid out in tenths of a point, never in a device's dots, so that screen,
preview, printer and PDF have the same lines on the same pages.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QPainter

from commdesk.render.blocks import INK, POINT
from commdesk.render.flow import Piece, Placed, paginate
from commdesk.render.ink import Align, Canvas, Drawing, Line
from commdesk.render.typeset import cut_lines, measure

UNITS_PER_INCH = 72 * POINT
MM = UNITS_PER_INCH / 25.4
PAGE_WIDTH = 210 * MM
PAGE_HEIGHT = 297 * MM
TOP, LEFT, BOTTOM, RIGHT = 37 * MM, 28 * MM, 35 * MM, 26 * MM
TEXT_WIDTH = PAGE_WIDTH - LEFT - RIGHT
TEXT_HEIGHT = PAGE_HEIGHT - TOP - BOTTOM

_HEADER_BOTTOM = TOP - 5 * MM
_HEADER_LINES = ((9, 2), (8, 5))  # size in points, and how many lines of it there may be


@dataclass(frozen=True, slots=True)
class Running:
    """What stands on every page."""

    topic: str
    stage: str
    check_code: str
    printed_at: str


@dataclass(frozen=True, slots=True)
class Page:
    """One finished page, and the place its text may take."""

    drawing: Drawing

    def paint(self, painter: QPainter) -> None:
        """Put it on a painter whose unit is a tenth of a point, corner at the origin."""
        self.drawing.paint(painter)


@dataclass(frozen=True, slots=True)
class Document:
    """A sheet ready for any device. `title` names it in a PDF and in the printer's queue."""

    title: str
    pages: tuple[Page, ...]


def make_document(title: str, pieces: Sequence[Piece], running: Running) -> Document:
    """Break pieces into pages, and put header and footer on each."""
    leaves = paginate(pieces, TEXT_HEIGHT)
    return Document(
        title,
        tuple(
            _page(leaf, running, number, len(leaves)) for number, leaf in enumerate(leaves, start=1)
        ),
    )


def _page(leaf: Sequence[Placed], running: Running, number: int, count: int) -> Page:
    canvas = Canvas()
    _header(canvas, running)
    for placed in leaf:
        canvas.draw(placed.drawing, LEFT, TOP + placed.y)
    _footer(canvas, running, number, count)
    return Page(canvas.finish(PAGE_WIDTH, PAGE_HEIGHT))


def _header(canvas: Canvas, running: Running) -> None:
    """The topic, up to five lines of it, and at the right the stage; it grows upwards."""
    size, lines = _header_lines(running)
    leading = 1.3 * size
    y = _HEADER_BOTTOM - leading * len(lines)
    baseline = y
    for line in lines:
        baseline += leading
        canvas.text(line, LEFT, baseline - 0.4 * size, size, INK)
    canvas.text(
        running.stage,
        PAGE_WIDTH - RIGHT,
        baseline - 0.4 * size,
        size,
        INK,
        bold=True,
        align=Align.RIGHT,
    )
    canvas.add(Line(LEFT, _HEADER_BOTTOM, PAGE_WIDTH - RIGHT, _HEADER_BOTTOM, 0.5 * POINT, INK))


def _header_lines(running: Running) -> tuple[int, list[str]]:
    """The topic in the type that shows all of it, or else in the smaller one, cut off."""
    size, lines = 0, [""]
    for points, most in _HEADER_LINES:
        size = round(points * POINT)
        room = TEXT_WIDTH - measure(running.stage, size, bold=True) - 2 * size
        lines, cut = cut_lines(running.topic, room, size, most)
        if not cut:
            break
    return size, lines


def _footer(canvas: Canvas, running: Running, number: int, count: int) -> None:
    small, right = round(9 * POINT), PAGE_WIDTH - RIGHT
    # GB/T 9704: the page number stands 7 mm below the text area.
    line = PAGE_HEIGHT - BOTTOM + 7 * MM + 14 * POINT
    middle = (LEFT + right) / 2
    canvas.text(f"— {number} —", middle, line, round(14 * POINT), INK, align=Align.CENTER)
    foot = line + 18 * POINT
    canvas.text(f"校验码：{running.check_code}", LEFT, foot, small, INK)
    canvas.text(f"打印时间：{running.printed_at}", middle, foot, small, INK, align=Align.CENTER)
    canvas.text(f"第{number}页，共{count}页", right, foot, small, INK, align=Align.RIGHT)
