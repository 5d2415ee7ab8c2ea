# SPDX-License-Identifier: Apache-2.0
"""The office's own words as parts of a sheet, and the lines that people sign on."""

from __future__ import annotations

from collections.abc import Sequence

from commdesk.domain.letterhead import Letterhead
from commdesk.render.layout.blocks import INK, POINT, Style
from commdesk.render.layout.flow import Piece
from commdesk.render.layout.ink import Align, Canvas, Drawing, Line
from commdesk.render.layout.manuscript import Words, typeset
from commdesk.render.layout.typeset import measure

_HEADING = Style(size=16, leading=26, align=Align.CENTER, keep=True)
_FOOTER = Style(size=10.5, leading=16, indent=0, space=8)


def heading_parts(words: Letterhead, style: Style = _HEADING) -> list[Words]:
    """The lines above the title."""
    return [Words(line, style) for line in words.heading]


def footer_parts(words: Letterhead, style: Style = _FOOTER) -> list[Words]:
    """The note below everything."""
    return [Words(words.footer, style)] if words.footer else []


def headed(pieces: Sequence[Piece], words: Letterhead, width: float) -> list[Piece]:
    """A sheet between the office's lines above its title and its note below everything."""
    return [
        *typeset(heading_parts(words), width),
        *pieces,
        *typeset(footer_parts(words), width),
    ]


def signing_lines(roles: Sequence[str], width: float, *, dated: bool = False) -> Drawing:
    """A line to sign on for each role, long enough for two names, and room for the day."""
    canvas = Canvas()
    size = round(14 * POINT)
    each = width / len(roles)
    if any(measure(f"{role}：", size) > each / 2 for role in roles):
        size = round(12 * POINT)
    for place, role in enumerate(roles):
        label = f"{role}："
        x = place * each
        canvas.text(label, x, 22 * POINT, size, INK)
        start = x + measure(label, size)
        canvas.add(Line(start, 25 * POINT, x + each - 12 * POINT, 25 * POINT, 0.5 * POINT, INK))
    if not dated:
        return canvas.finish(width, 30 * POINT)
    canvas.text("年　　月　　日", width, 62 * POINT, size, INK, align=Align.RIGHT)
    return canvas.finish(width, 72 * POINT)
