# SPDX-License-Identifier: Apache-2.0
"""A chart as drawn, with the places on it that can be pointed at and what they say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from commdesk.domain.matters import Option, OptionRole
from commdesk.render.charts.palette import Colors
from commdesk.render.layout.ink import Canvas, Drawing, Pattern


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark: where it is, and its exact figures in words. Marks of one row stand in line."""

    x: float
    y: float
    width: float
    height: float
    words: str
    row: int = 0

    @property
    def rect(self) -> QRectF:
        """The place it takes."""
        return QRectF(self.x, self.y, self.width, self.height)


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing and its marks, row by row. `keep` holds it on the page of what follows.

    `repeats`: it is a head, which every page shows again.
    """

    drawing: Drawing
    spots: tuple[Spot, ...] = ()
    keep: bool = False
    repeats: bool = False


def piled(strips: Sequence[Picture], width: float) -> Picture:
    """Strips one below another as one picture, at least `width` wide."""
    canvas, spots, y, row = Canvas(), list[Spot](), 0.0, 0
    for strip in strips:
        canvas.draw(strip.drawing, 0.0, y)
        spots += [
            Spot(spot.x, spot.y + y, spot.width, spot.height, spot.words, spot.row + row)
            for spot in strip.spots
        ]
        row += 1 + max((spot.row for spot in strip.spots), default=-1)
        y += strip.drawing.height
    wide = max((strip.drawing.width for strip in strips), default=width)
    return Picture(canvas.finish(max(wide, width), y), tuple(spots))


@dataclass(frozen=True, slots=True)
class Look:
    """How a mark is filled; `hollow` is an edge alone."""

    color: str
    pattern: Pattern = Pattern.SOLID
    hollow: bool = False


def looks_of(options: Iterable[Option], colors: Colors) -> dict[str, Look]:
    """By option key: alike on all charts, told apart by pattern where there is no colour.

    Slanted lines are kept for votes that were deemed, crossed ones for void votes.
    """
    by_role = {
        OptionRole.FOR: (
            Look(colors.favour),
            Look(colors.favour, Pattern.LEVEL),
            Look(colors.favour, Pattern.UPRIGHT),
        ),
        OptionRole.AGAINST: (Look(colors.against, Pattern.UPRIGHT),),
        OptionRole.GRADE: (
            Look(colors.against, Pattern.UPRIGHT),
            Look(colors.unmet),
            Look(colors.unmet, Pattern.LEVEL),
        ),
        OptionRole.ABSTAIN: (Look(colors.abstain, Pattern.LEVEL),),
    }
    rivals = (
        Look(colors.favour),
        Look(colors.against, Pattern.UPRIGHT),
        Look(colors.met, Pattern.LEVEL),
        Look(colors.abstain),
        Look(colors.unmet, Pattern.UPRIGHT),
        Look(colors.void, Pattern.LEVEL),
    )
    used: dict[OptionRole, int] = {}
    found: dict[str, Look] = {}
    for option in options:
        role = OptionRole.CHOICE if option.role is OptionRole.WRITE_IN else option.role
        kinds = by_role.get(role, rivals)
        place = used.get(role, 0)
        used[role] = place + 1
        found[option.key] = kinds[place % len(kinds)]
    return found
