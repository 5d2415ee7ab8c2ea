# SPDX-License-Identifier: Apache-2.0
"""What a sheet says in order, before it is set: by our own pages, or as a file to be edited."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from commdesk.render.layout.blocks import BODY, Style, Table, figure, near, paragraph, table
from commdesk.render.layout.flow import Piece
from commdesk.render.layout.ink import Drawing


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph. So many lines or rows above it are held on its page, `clings`."""

    text: str
    style: Style = BODY
    clings: int = 0


@dataclass(frozen=True, slots=True)
class Rows:
    """A table. A short one is parted only where it would leave a large hole."""

    content: Table


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing. `instead` is written where nothing is drawn; a chart repeats a table only.

    So many lines or rows above it are held on its page, `clings`.
    """

    drawing: Drawing
    space: float = 0.0
    instead: tuple[Words, ...] = ()
    clings: int = 0


Part = Words | Rows | Picture

_SHORT = 10  # rows of a table that is better not parted


def typeset(parts: Iterable[Part], width: float) -> list[Piece]:
    """The pieces of pages with text so wide."""
    pieces: list[Piece] = []
    for part in parts:
        if isinstance(part, Words):
            _hold(pieces, part.clings)
            pieces += paragraph(part.text, width, part.style)
        elif isinstance(part, Rows):
            rows = table(part.content, width)
            pieces += near(rows) if len(rows) <= _SHORT else rows
        else:
            _hold(pieces, part.clings)
            pieces.append(figure(part.drawing, part.space))
    return pieces


def _hold(pieces: list[Piece], count: int) -> None:
    """Keep the last ones with one another and with what follows."""
    for place in range(max(0, len(pieces) - count), len(pieces)):
        pieces[place] = replace(pieces[place], keep=True)
