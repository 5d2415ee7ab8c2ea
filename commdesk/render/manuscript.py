# SPDX-License-Identifier: Apache-2.0
"""What a sheet says in order, before it is set: by our own pages, or as a file to be edited."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from commdesk.render.blocks import BODY, Style, Table, figure, paragraph, table, together
from commdesk.render.flow import Piece
from commdesk.render.ink import Drawing


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph."""

    text: str
    style: Style = BODY


@dataclass(frozen=True, slots=True)
class Rows:
    """A table."""

    content: Table


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing. `instead` is written where nothing is drawn; a chart repeats a table only."""

    drawing: Drawing
    space: float = 0.0
    instead: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Together:
    """Parts that stand on one page, if they fit on one; `most` lines and rows, None for all."""

    parts: tuple[Part, ...]
    most: int | None = None


Part = Words | Rows | Picture | Together


def typeset(parts: Iterable[Part], width: float) -> list[Piece]:
    """The pieces of pages with text so wide."""
    pieces: list[Piece] = []
    for part in parts:
        if isinstance(part, Words):
            pieces += paragraph(part.text, width, part.style)
        elif isinstance(part, Rows):
            pieces += table(part.content, width)
        elif isinstance(part, Picture):
            pieces.append(figure(part.drawing, part.space))
        else:
            held = typeset(part.parts, width)
            fits = part.most is None or len(held) <= part.most
            pieces += together(held) if fits else held
    return pieces
