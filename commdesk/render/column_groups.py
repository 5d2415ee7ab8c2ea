# SPDX-License-Identifier: Apache-2.0
"""Tables with more columns than a page is wide: parted between groups of columns, never in one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from commdesk.render.blocks import (
    PADDING,
    POINT,
    Cell,
    Style,
    Table,
    left,
    middle,
    paragraph,
    right,
    table,
    together,
)
from commdesk.render.flow import Piece
from commdesk.render.ink import Align
from commdesk.render.typeset import break_lines, measure

_MOST = 9  # characters that a name over one column is wide before it breaks
_HELD = 10  # rows of a table that is not parted between pages


@dataclass(frozen=True, slots=True)
class Group:
    """Columns that stay side by side under one name; the last row of figures is the total."""

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def split_table(
    corner: str,
    names: Sequence[str],
    groups: Sequence[Group],
    width: float,
    size: float,
    caption: Style,
) -> list[Piece]:
    """As many tables below one another as it takes, each with the names of the rows."""
    units = round(size * POINT)
    first = max(measure(name, units, bold=True) for name in (corner, *names)) + 2 * PADDING + 1
    parts = _balanced(groups, width - first, units)
    pieces: list[Piece] = []
    last = len(names) - 1
    for number, part in enumerate(parts, start=1):
        rows = tuple(
            (
                left(name, bold=row == last),
                *(right(text, bold=row == last) for group in part for text in group.rows[row]),
            )
            for row, name in enumerate(names)
        )
        over = tuple(
            Cell(_name(group, units), Align.CENTER, bold=True, span=len(group.heads))
            for group in part
        )
        head = (
            middle(corner, bold=True),
            *(middle(text) for group in part for text in group.heads),
        )
        stretch = (0.0,) * len(head)
        made = table(Table(head, rows, stretch, size, 4, (middle(""), *over)), width)
        if len(parts) > 1:
            made = [*paragraph(f"（表{number}／共{len(parts)}表）", width, caption), *made]
        pieces += together(made) if len(made) <= _HELD else made
    return pieces


def _balanced(groups: Sequence[Group], room: float, size: int) -> list[list[Group]]:
    """As few parts as fit, then as even as that number allows."""
    needs = [_width(group, size) for group in groups]
    wanted = len(_packed(groups, needs, room))
    low, high = max(needs, default=0.0), room
    while high - low > size:
        half = (low + high) / 2
        if len(_packed(groups, needs, half)) > wanted:
            low = half
        else:
            high = half
    return _packed(groups, needs, high)


def _packed(groups: Sequence[Group], needs: Sequence[float], room: float) -> list[list[Group]]:
    parts: list[list[Group]] = [[]]
    used = 0.0
    for group, need in zip(groups, needs, strict=True):
        if parts[-1] and used + need > room:
            parts.append([])
            used = 0.0
        parts[-1].append(group)
        used += need
    return parts


def _width(group: Group, size: int) -> float:
    columns = sum(
        max(measure(text, size, bold=True) for text in (head, *(row[place] for row in group.rows)))
        + 2 * PADDING
        + 1
        for place, head in enumerate(group.heads)
    )
    name = max(measure(line, size, bold=True) for line in _name(group, size).split("\n"))
    return max(columns, name + 2 * PADDING + 1)


def _name(group: Group, size: int) -> str:
    """With line breaks, so that a long name makes no wide columns."""
    room = _MOST * size * max(1, len(group.heads) - 1)
    lines = [line for part in group.name.split("\n") for line in break_lines(part, room, size)]
    return "\n".join(lines)
