# SPDX-License-Identifier: Apache-2.0
"""The questions of a ballot: every kind of matter with its boxes and the keys beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from commdesk.domain.matters import Matter, MatterKind, Option
from commdesk.render.ballot.look import (
    HAIRLINE,
    LEADING,
    Blank,
    Look,
    blanks,
    box_cell,
    in_rows,
    key_width,
    lines_of,
    option,
    option_width,
)
from commdesk.render.ballot.words import hint
from commdesk.render.layout.blocks import (
    INK,
    POINT,
    Cell,
    Row,
    Style,
    Table,
    left,
    middle,
    paragraph,
    table,
)
from commdesk.render.layout.flow import Piece, Placed
from commdesk.render.layout.ink import Canvas, Drawing, Line
from commdesk.render.layout.page_format import MM
from commdesk.render.layout.typeset import measure

_SHORT = 4  # characters of an answer that heads a column
_MOST_COLUMNS = 5
_MOST_LINES = 4  # of a long name among short ones
_GAP = 4 * MM
_TWO_COLUMNS_FROM = 9  # candidates
_SHORT_NAMES = 0.7  # of the width that is usual for words; names of three characters need no more
_OTHER = "另选他人："
_NAME = 19 * MM  # of a line on which a name is written by hand
_MOST_WRITTEN = 12  # empty lines; more names than that fit on a sheet of their own


class Body:
    """All matters in printed order, motions with the same answers together in one table.

    The words of a matter stand above each part of it, wherever it goes on 续.
    """

    def __init__(self, matters: Sequence[Matter], width: float, look: Look) -> None:
        self._again: dict[int, Drawing] = {}
        self.pieces = self._made(matters, width, look)

    def continued(self, leaves: Sequence[Sequence[Placed]]) -> Sequence[Sequence[Placed]]:
        """The same leaves; a matter's words say where they stand again."""
        seen, made = set[int](), list[Sequence[Placed]]()
        for leaf in leaves:
            shown: list[Placed] = []
            for placed in leaf:
                known = id(placed.drawing)
                again = self._again.get(known) if known in seen else None
                shown.append(placed if again is None else replace(placed, drawing=again))
                seen.add(known)
            made.append(tuple(shown))
        return made

    def _made(self, matters: Sequence[Matter], width: float, look: Look) -> list[Piece]:
        numbered = list(enumerate(matters, start=1))
        pieces: list[Piece] = []
        for answers, same in groupby(numbered, key=lambda item: _columns_of(item[1])):
            group = list(same)
            if answers:
                rows = [(str(number), matter.title) for number, matter in group]
                pieces += _space(_marks("表决事项", rows, answers, width, look), look)
                continue
            for number, matter in group:
                pieces += self._matter(number, matter, width, look)
        return pieces

    def _matter(self, number: int, matter: Matter, width: float, look: Look) -> list[Piece]:
        said = f"{number}. {matter.title}"
        title = f"{said}{hint(matter)}"
        if matter.kind is MatterKind.OPINION:
            style = _title_style(look, keep=True)
            return _space([*paragraph(title, width, style), *_rules(width, look)], look)
        if matter.kind is MatterKind.CANDIDATES:
            body = _candidates(number, matter, width, look)
        else:
            body = _options(matter, width, look)
        inner = body[0].head or Drawing(width, 0.0, ())
        first = _headed(title, inner, width, look)
        again = _headed(f"{said}（续）{hint(matter)}", inner, width, look)
        # Both take the same room, so that a place holds either.
        height = max(first.height, again.height)
        first = _down_to(first, height)
        self._again[id(first)] = _down_to(again, height)
        return _space([replace(piece, head=first) for piece in body], look)


def _columns_of(matter: Matter) -> tuple[str, ...]:
    """The answers of a motion, where they are short enough to head columns."""
    names = tuple(answer.name for answer in matter.options)
    if matter.kind is not MatterKind.MOTION or len(names) > _MOST_COLUMNS:
        return ()
    return names if all(len(name) <= _SHORT for name in names) else ()


def _title_style(look: Look, *, keep: bool = False) -> Style:
    return Style(look.text, LEADING * look.text, bold=True, indent=0, keep=keep)


def _headed(title: str, inner: Drawing, width: float, look: Look) -> Drawing:
    """The words of a matter, and the head of its table below them."""
    canvas, y = Canvas(), 0.0
    for piece in paragraph(title, width, _title_style(look)):
        piece_of = Placed(piece.drawing, y)
        piece_of.draw(canvas, 0.0, 0.0)
        y += piece.height
    if inner.height:
        y += 0.25 * look.size
        canvas.draw(inner, 0.0, y)
    return canvas.finish(width, y + inner.height)


def _down_to(drawing: Drawing, height: float) -> Drawing:
    """The same at the foot of a place so high."""
    canvas = Canvas()
    canvas.draw(drawing, 0.0, height - drawing.height)
    return canvas.finish(drawing.width, height)


def _space(pieces: list[Piece], look: Look) -> list[Piece]:
    return [replace(pieces[0], space=0.7 * look.size), *pieces[1:]]


# Tables: a row for each thing voted on, a column for each answer


def _candidates(number: int, matter: Matter, width: float, look: Look) -> list[Piece]:
    rows = [(f"{number}-{at}", part.title) for at, part in enumerate(matter.parts, start=1)]
    answers = tuple(answer.name for answer in matter.parts[0].options)
    return _marks("候选人", rows, answers, width, look, is_list=True)


def _marks(
    what: str,
    rows: Sequence[tuple[str, str]],
    answers: Sequence[str],
    width: float,
    look: Look,
    *,
    is_list: bool = False,
) -> list[Piece]:
    """Number and words of each row, then a box for every answer; two rows side by side if short."""
    beside = _beside(rows, answers, width, look) if is_list else 1
    head: list[Cell] = []
    for _ in range(beside):
        head += [middle("序号", bold=True), middle(what, bold=True)]
        head += [middle(answer, bold=True) for answer in answers]
    made: list[Row] = []
    for group in in_rows(rows, beside):
        cells: list[Cell] = []
        for label, words in group:
            cells += [middle(label), left(words)]
            cells += [_box(str(key), look) for key in range(1, len(answers) + 1)]
        cells += [left("")] * (len(head) - len(cells))
        made.append(tuple(cells))
    share = 1.0 if beside < 3 else _SHORT_NAMES
    stretch = (0.0, share, *(0.0 for _ in answers)) * beside
    content = Table(tuple(head), tuple(made), stretch, size=look.text, space=0.25 * look.text)
    return table(content, width)


def _beside(
    rows: Sequence[tuple[str, str]], answers: Sequence[str], width: float, look: Look
) -> int:
    """How many rows of a list stand side by side."""
    if len(rows) < _TWO_COLUMNS_FROM:
        return 1
    size, edge = look.size, 10 * POINT
    labels = max(measure("序号", size, bold=True), *(measure(label, size) for label, _ in rows))
    fixed = labels + sum(measure(answer, size, bold=True) + edge for answer in answers) + edge
    names = [words for _, words in rows]
    for beside in range(look.beside, 1, -1):
        room = width / beside - fixed - edge
        # The table wants room for six characters in a column that takes what is left.
        least = 6 * size * (1.0 if beside < 3 else _SHORT_NAMES)
        if room + edge > least and _mostly_fit(names, room, size):
            return beside
    return 1


def _mostly_fit(names: Sequence[str], room: float, size: int) -> bool:
    """Whether all but few take one line in this room, and those few not many."""
    lines = [len(lines_of(name, room, size)) for name in names]
    return max(lines) <= _MOST_LINES and sum(count > 1 for count in lines) * 5 <= len(lines)


def _box(key: str, look: Look) -> Cell:
    def draw(width: float, _size: int) -> Drawing:
        return box_cell(key, look, width)

    return Cell("", draw=draw)


# Options beside each other


def _options(matter: Matter, width: float, look: Look) -> list[Piece]:
    keyed = [(str(key), answer) for key, answer in enumerate(matter.options, start=1)]
    keys = key_width([key for key, _ in keyed] or ["1"], look)
    columns = _columns(matter.options, width, look, keys)
    wide = (width - (columns - 1) * _GAP) / columns
    pieces = [
        Piece(_across([option(key, answer.name, wide, look, keys) for key, answer in row], width))
        for row in in_rows(keyed, columns)
    ]
    if matter.write_ins:
        pieces += _write_ins(matter, width, look)
    # One row stays with the title, and the last two rows stay together.
    keep = {len(pieces) - 2} if len(pieces) > 2 else set[int]()
    return [replace(piece, keep=place in keep) for place, piece in enumerate(pieces)]


def _columns(options: Sequence[Option], width: float, look: Look, keys: float) -> int:
    """As many as nearly all names leave room for, and no more than even rows need."""
    if not options:
        return 1
    for most in range(min(_MOST_COLUMNS, len(options)), 1, -1):
        room = (width - (most - 1) * _GAP) / most - option_width("", look, keys)
        names = [answer.name for answer in options]
        if room > 0 and _mostly_fit(names, room, look.size):
            rows = -(-len(options) // most)
            return -(-len(options) // rows)
    return 1


def _across(cells: Sequence[Drawing], width: float) -> Drawing:
    canvas, x = Canvas(), 0.0
    for cell in cells:
        canvas.draw(cell, x, 0.0)
        x += cell.width + _GAP
    return canvas.finish(width, max(cell.height for cell in cells))


def _write_ins(matter: Matter, width: float, look: Look) -> list[Piece]:
    """Empty lines 另选他人, as many as names may be written, each with a box."""
    least = look.box + 2 * MM + measure(_OTHER, look.size) + _NAME
    columns = max(1, min(3, matter.most, int((width + _GAP) / (least + _GAP))))
    wide = (width - (columns - 1) * _GAP) / columns
    return [
        Piece(_across([_write_in(wide, look) for _ in row], width))
        for row in in_rows(range(min(matter.most, _MOST_WRITTEN)), columns)
    ]


def _write_in(width: float, look: Look) -> Drawing:
    canvas = Canvas()
    box = option("", "", width, look, 0.0)
    line = blanks([[(Blank(_OTHER, 5),)]], width - look.box - 2 * MM, look.size, look.write)
    canvas.draw(box, 0.0, look.write - 1.2 * MM - look.box - (box.height - look.box) / 2)
    canvas.draw(line, look.box + 2 * MM, 0.0)
    return canvas.finish(width, look.write)


def _rules(width: float, look: Look) -> list[Piece]:
    """Lines to write an opinion on."""
    line = Line(0, look.write - HAIRLINE, width, look.write - HAIRLINE, HAIRLINE, INK)
    drawing = Drawing(width, look.write, (line,))
    return [Piece(drawing, keep=place < look.rules - 1) for place in range(look.rules)]
