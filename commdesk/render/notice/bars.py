# SPDX-License-Identifier: Apache-2.0
"""The share of a row of votes as a bar beside its figure, in the same cell."""

from __future__ import annotations

from functools import partial

from commdesk.domain.matters import OptionRole
from commdesk.domain.ranking import Standing
from commdesk.render.charts.palette import PAPER
from commdesk.render.layout.blocks import Cell
from commdesk.render.layout.ink import Align, Bar, Drawing, Pattern
from commdesk.render.layout.typeset import measure

_LEAST = 2.0  # in text sizes: a shorter bar says nothing
_WIDEST = "100.00%"

Fill = tuple[str, Pattern]
"""Colour and pattern of a bar."""

ROLES: dict[OptionRole, Fill] = {
    OptionRole.FOR: (PAPER.favour, Pattern.SOLID),
    OptionRole.AGAINST: (PAPER.against, Pattern.UPRIGHT),
    OptionRole.ABSTAIN: (PAPER.abstain, Pattern.LEVEL),
    OptionRole.GRADE: (PAPER.against, Pattern.UPRIGHT),
}
PLACES: dict[Standing, Fill] = {
    Standing.ELECTED: (PAPER.favour, Pattern.SOLID),
    Standing.SUBSTITUTE: (PAPER.favour, Pattern.UPRIGHT),
    Standing.TIED: (PAPER.against, Pattern.CROSSED),
    Standing.NOT_ELECTED: (PAPER.abstain, Pattern.LEVEL),
}


def deemed(fill: Fill) -> Fill:
    """The same of votes that nobody cast: hatched, as on every chart."""
    return fill[0], Pattern.HATCHED


def share_cell(text: str, part: int, whole: int, fill: Fill, *, bold: bool = False) -> Cell:
    """The share as a figure, with its bar before it where the column has room."""
    draw = partial(_bar, text, part, whole, fill)
    return Cell(text, Align.RIGHT, bold, draw=draw, instead=text)


def _bar(text: str, part: int, whole: int, fill: Fill, width: float, size: int) -> Drawing:
    figure = max(measure(_WIDEST, size, bold=True), measure(text, size, bold=True))
    track, height = width - figure, 0.62 * size
    if track < _LEAST * size:
        return Drawing(width, 0.0)
    color, pattern = fill
    edge = 0.035 * size
    items = [Bar(0, 0, track, height, PAPER.track, outline=edge, outline_color=PAPER.line)]
    if part and whole:
        length = track * min(part, whole) / whole
        items.append(
            Bar(0, 0, length, height, color, pattern, PAPER.surface, 0.3 * size, 0.07 * size)
        )
    return Drawing(width, height, tuple(items))
