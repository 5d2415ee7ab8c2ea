# SPDX-License-Identifier: Apache-2.0
"""Paragraphs and tables as pieces of a page, in units of a tenth of a point."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from commdesk.render.layout.flow import Piece
from commdesk.render.layout.ink import Align, Canvas, Drawing, Line, Text
from commdesk.render.layout.typeset import balanced_lines, break_lines, measure

POINT = 10.0
INK = "#000000"
_HAIRLINE = 0.5 * POINT
_MOST_STRETCH = 1.06  # of a line's own width, to reach the full width
_MOST_SHRINK = 1.04  # wider than the room, before a line is set narrower
_SCRAP = 2  # characters of a last line that is not worth a line
PADDING = 4 * POINT


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph is set. `size` and `leading` in points, `indent` in characters."""

    size: float = 16
    leading: float = 28
    bold: bool = False
    indent: int = 2
    align: Align = Align.LEFT
    space: float = 0
    keep: bool = False


BODY = Style()
HEADING = Style(bold=True, keep=True, space=8)
NOTE = Style(size=10.5, leading=16, indent=0)


def paragraph(text: str, width: float, style: Style = BODY) -> list[Piece]:
    """The lines of a paragraph: its first two, and its last two, stay together."""
    size = round(style.size * POINT)
    leading = style.leading * POINT
    if style.align is Align.CENTER:
        lines = balanced_lines(text, width, size, bold=style.bold)
    else:
        lines = _lines("　" * style.indent + text, width, size, bold=style.bold)
    pieces: list[Piece] = []
    for number, line in enumerate(lines):
        natural = measure(line, size, bold=style.bold)
        free = width - natural
        stretch = 1.0
        full = style.align is Align.LEFT and number < len(lines) - 1
        if natural > width or (full and natural < width <= _MOST_STRETCH * natural):
            stretch = width / natural
            free = 0.0
        baseline = leading / 2 + 0.36 * size
        x = max(0.0, style.align.value * free)
        item = Text(line, x, baseline, size, INK, style.bold, stretch)
        keep = style.keep or number == 0 < len(lines) - 1 or number == len(lines) - 2
        space = style.space * POINT if number == 0 else 0.0
        pieces.append(Piece(Drawing(width, leading, (item,)), space, keep))
    return pieces


def _lines(text: str, width: float, size: int, *, bold: bool) -> list[str]:
    """Lines a little wider than the room, to be set narrower, where the last would be a scrap."""
    lines = break_lines(text, width, size, bold=bold)
    if len(lines) > 1 and len(lines[-1]) <= _SCRAP:
        wider = break_lines(text, width * _MOST_SHRINK, size, bold=bold)
        if len(wider) < len(lines):
            return wider
    return lines


def figure(drawing: Drawing, space: float = 0.0, *, keep: bool = False) -> Piece:
    """A chart as one piece."""
    return Piece(drawing, space, keep)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; `span` columns wide. Text breaks within the cell.

    `draw` makes a drawing of a width, for type of a size, in place of text; `instead` is
    written where nothing can be drawn.
    """

    text: str
    align: Align = Align.LEFT
    bold: bool = False
    span: int = 1
    draw: Callable[[float, int], Drawing] | None = None
    instead: str = ""


Row = tuple[Cell, ...]


def left(text: str, *, bold: bool = False) -> Cell:
    """A cell of words."""
    return Cell(text, Align.LEFT, bold)


def right(text: str, *, bold: bool = False) -> Cell:
    """A cell of figures."""
    return Cell(text, Align.RIGHT, bold)


def middle(text: str, *, bold: bool = False) -> Cell:
    """A cell of a head."""
    return Cell(text, Align.CENTER, bold)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head that every page repeats. `size` in points.

    A column of `stretch` 0 is as wide as its widest cell; the others share the rest, each
    by its `stretch`, and are at least six characters wide for every 1 of it. `over` are rows
    above the head, for what several columns have in common.
    """

    head: Row
    rows: tuple[Row, ...]
    stretch: tuple[float, ...]
    size: float = 10.5
    space: float = 0.0
    over: tuple[Row, ...] = ()


_SIZES = (1.0, 0.9, 0.8, 0.7)


def table(content: Table, width: float) -> list[Piece]:
    """The rows as pieces. Smaller type is taken where the figures are too long for the width."""
    size, widths = column_widths(content, width)
    head = _head(content, widths, size)
    pieces: list[Piece] = []
    last = len(content.rows) - 1
    for number, cells in enumerate(content.rows):
        # The first two rows and the last two stay together, so no total stands alone.
        keep = number < last and number in (0, last - 1)
        space = content.space * POINT if number == 0 else 0.0
        pieces.append(Piece(_row(cells, widths, size, top=False), space, keep, head))
    return pieces


def column_widths(content: Table, width: float, spare: float = 0.0) -> tuple[int, list[float]]:
    """The size of the type in a table so wide, and the widths of its columns.

    `spare` is how many characters more every column has where another face may be wider.
    """
    sizes = [round(content.size * POINT * shrink) for shrink in _SIZES]
    for size in sizes:
        natural = [need + spare * size for need in _natural_widths(content, size)]
        columns = list(zip(natural, content.stretch, strict=True))
        fixed = sum(need for need, stretch in columns if not stretch)
        total = sum(content.stretch)
        if fixed + 6 * size * total > width:
            continue
        if not total:
            return size, [need + (width - fixed) / len(columns) for need, _ in columns]
        return size, [
            (width - fixed) * stretch / total if stretch else need for need, stretch in columns
        ]
    # Nothing helps: share the width out, and let cells break.
    natural = _natural_widths(content, sizes[-1])
    return sizes[-1], [need * width / sum(natural) for need in natural]


def _natural_widths(content: Table, size: int) -> list[float]:
    widths = [0.0] * len(content.stretch)
    for cells in (content.head, *content.rows):
        column = 0
        for cell in cells:
            if cell.span == 1:
                need = max(measure(line, size, bold=cell.bold) for line in cell.text.split("\n"))
                widths[column] = max(widths[column], need + 2 * PADDING + 1)
            column += cell.span
    return widths


def _row(cells: Row, widths: list[float], size: int, *, top: bool) -> Drawing:
    canvas = Canvas()
    leading = 1.35 * size
    blocks: list[tuple[Cell, float, float, list[str]]] = []
    x = 0.0
    column = 0
    for cell in cells:
        wide = sum(widths[column : column + cell.span])
        lines = break_lines(cell.text, wide - 2 * PADDING, size, bold=cell.bold)
        blocks.append((cell, x, wide, lines))
        x += wide
        column += cell.span
    drawn = [
        (cell.draw(wide - 4 * PADDING, size), start)
        for cell, start, wide, _ in blocks
        if cell.draw is not None
    ]
    tallest = max(
        *(len(lines) * leading for *_, lines in blocks),
        *(drawing.height for drawing, _ in drawn),
        leading,
    )
    height = tallest + 0.55 * size
    for drawing, start in drawn:
        canvas.draw(drawing, start + 2 * PADDING, (height - drawing.height) / 2)
    for cell, start, wide, lines in blocks:
        y = (height - len(lines) * leading) / 2
        for line in lines:
            canvas.text(
                line,
                start + PADDING + cell.align.value * (wide - 2 * PADDING),
                y + leading / 2 + 0.36 * size,
                size,
                INK,
                bold=cell.bold,
                align=cell.align,
            )
            y += leading
        canvas.add(Line(start, 0, start, height, _HAIRLINE, INK))
    canvas.add(Line(x, 0, x, height, _HAIRLINE, INK))
    edge = _HAIRLINE / 2
    canvas.add(Line(-edge, height, x + edge, height, _HAIRLINE, INK))
    if top:
        canvas.add(Line(-edge, 0, x + edge, 0, _HAIRLINE, INK))
    return canvas.finish(x, height)


def _head(content: Table, widths: list[float], size: int) -> Drawing:
    if not content.head:
        return _rule(sum(widths))
    canvas, y, width = Canvas(), 0.0, 0.0
    for cells in (*content.over, content.head):
        row = _row(cells, widths, size, top=not y)
        canvas.draw(row, 0, y)
        y += row.height
        width = row.width
    return canvas.finish(width, y)


def _rule(width: float) -> Drawing:
    """The upper edge of a table without a head."""
    edge = _HAIRLINE / 2
    return Drawing(width, 0.0, (Line(-edge, 0, width + edge, 0, _HAIRLINE, INK),))


def near(pieces: Sequence[Piece]) -> list[Piece]:
    """All of them on one page, if that leaves no large hole on the page before."""
    return [*(replace(piece, near=True) for piece in pieces[:-1]), *pieces[-1:]]


def parted(pieces: Sequence[Piece]) -> list[Piece]:
    """Pages are filled with them, whatever is only better near one another."""
    return [replace(piece, near=False) for piece in pieces]


def together(pieces: Sequence[Piece]) -> list[Piece]:
    """All of them on one page, if they fit on one."""
    return [*(replace(piece, keep=True) for piece in pieces[:-1]), *pieces[-1:]]
