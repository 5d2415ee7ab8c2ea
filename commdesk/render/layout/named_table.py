# SPDX-License-Identifier: Apache-2.0
"""A table whose name stands above its heads on every page that it goes on to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from commdesk.render.layout.flow import Piece
from commdesk.render.layout.ink import Canvas, Drawing


def named_head(name: Sequence[Piece], head: Drawing) -> Drawing:
    """The lines of a name, and the heads below them, as one head."""
    canvas, y, lines = Canvas(), 0.0, list[Drawing]()
    for piece in name:
        if isinstance(piece.drawing, Drawing):
            lines.append(piece.drawing)
    for drawing in (*lines, head):
        canvas.draw(drawing, 0.0, y)
        y += drawing.height
    return canvas.finish(head.width, y)


def named_rows(name: Sequence[Piece], rows: Sequence[Piece]) -> list[Piece]:
    """The rows of a table under its name, which stands as far below as the name would."""
    first = rows[0]
    if first.head is None:
        return [*name, *rows]
    head = named_head(name, first.head)
    named = [replace(row, head=head) for row in rows]
    named[0] = replace(named[0], space=name[0].space)
    return named
