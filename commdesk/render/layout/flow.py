# SPDX-License-Identifier: Apache-2.0
"""From a run of pieces to pages: what may be parted, and what must stay together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from commdesk.render.layout.ink import Canvas, Drawing, Item, Text

_WELL_FILLED = 3 / 4  # of a page: what is left white below is no hole yet


@dataclass(frozen=True, slots=True)
class Deferred:
    """Something whose height is known, and which is made where it stands when its page is.

    `make(x, y)` gives its items. Where a page has several of one `frame` below one another,
    `frame(x, top, bottom)` is drawn around them once, and the texts of them all stand after
    everything else, so that a painter is told but once how they look.
    """

    height: float
    make: Callable[[float, float], Sequence[Item]]
    frame: Callable[[float, float, float], Sequence[Item]] | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that is never split: a line of text, a row of a table, a chart.

    `space` stands above it, except at the top of a page. `keep` holds it on the page of the
    next piece; `near` does so only where no large hole comes of it. A row of a table carries
    its table's `head`, which is drawn before the first such row of every page.
    """

    drawing: Drawing | Deferred
    space: float = 0.0
    keep: bool = False
    head: Drawing | None = None
    near: bool = False

    @property
    def height(self) -> float:
        """Without what stands above it."""
        return self.drawing.height


@dataclass(frozen=True, slots=True)
class Placed:
    """A drawing and how far below the top of the text area it stands."""

    drawing: Drawing | Deferred
    y: float

    def items(self, x: float, top: float) -> Sequence[Item]:
        """What it is made of, on a page whose text begins there; without its frame."""
        if isinstance(self.drawing, Drawing):
            return [item.moved(x, top + self.y) for item in self.drawing.items]
        return self.drawing.make(x, top + self.y)

    def draw(self, canvas: Canvas, x: float, top: float) -> None:
        """Put it there."""
        canvas.add(*self.items(x, top))


def draw_placed(placed: Sequence[Placed], canvas: Canvas, x: float, top: float) -> None:
    """Put all of a page where its text begins."""
    for frame, group in groupby(placed, key=_frame_of):
        members = list(group)
        if frame is None:
            for one in members:
                one.draw(canvas, x, top)
            continue
        items = [item for one in members for item in one.items(x, top)]
        last = members[-1]
        items += frame(x, top + members[0].y, top + last.y + last.drawing.height)
        canvas.add(*(item for item in items if not isinstance(item, Text)))
        canvas.add(*(item for item in items if isinstance(item, Text)))


def _frame_of(placed: Placed) -> Callable[[float, float, float], Sequence[Item]] | None:
    drawing = placed.drawing
    return drawing.frame if isinstance(drawing, Deferred) else None


def paginate(pieces: Sequence[Piece], height: float) -> tuple[tuple[Placed, ...], ...]:
    """Pages of at most `height`, filled from the top.

    Pieces kept together move to the next page as one, unless they need more than a page. Those
    that are only `near` one another do so from a page that is well filled without them.
    """
    pages = _Pages(height)
    start = 0
    while start < len(pieces):
        end, near = start, False
        while (pieces[end].keep or pieces[end].near) and end + 1 < len(pieces):
            near = near or not pieces[end].keep
            end += 1
        chain = pieces[start : end + 1]
        is_parted = near and not pages.holds(chain, _WELL_FILLED)
        for each in _apart(chain) if is_parted else (chain,):
            if not pages.fits(each) and pages.fits(each, fresh=True):
                pages.turn()
            for piece in each:
                pages.put(piece)
        start = end + 1
    return pages.done()


def _apart(chain: Sequence[Piece]) -> Iterator[Sequence[Piece]]:
    """The parts of a chain that must not be parted further."""
    start = 0
    for place, piece in enumerate(chain, start=1):
        if not piece.keep or place == len(chain):
            yield chain[start:place]
            start = place


class _Pages:
    def __init__(self, height: float) -> None:
        self._height = height
        self._pages: list[list[Placed]] = [[]]
        self._y = 0.0
        self._head: Drawing | None = None

    def fits(self, chain: Sequence[Piece], *, fresh: bool = False) -> bool:
        """Whether all of it fits below what is there, or on a fresh page."""
        y, head = (0.0, None) if fresh else (self._y, self._head)
        for piece in chain:
            y, head = self._after(piece, y, head)
        return y <= self._height

    def holds(self, chain: Sequence[Piece], filled: float) -> bool:
        """Whether all of it has its place on one page, with the page before filled so far."""
        if self.fits(chain):
            return True
        return self._y >= filled * self._height and self.fits(chain, fresh=True)

    def put(self, piece: Piece) -> None:
        """Place one piece, on the next page if it must be."""
        if self._y and not self.fits((piece,)):
            self.turn()
        y = self._y + (piece.space if self._y else 0.0)
        if piece.head is not None and piece.head is not self._head:
            self._pages[-1].append(Placed(piece.head, y))
            y += piece.head.height
        self._pages[-1].append(Placed(piece.drawing, y))
        self._y, self._head = self._after(piece, self._y, self._head)

    def turn(self) -> None:
        """Start a page."""
        self._pages.append([])
        self._y = 0.0
        self._head = None

    def done(self) -> tuple[tuple[Placed, ...], ...]:
        """The pages."""
        return tuple(tuple(page) for page in self._pages)

    @staticmethod
    def _after(piece: Piece, y: float, head: Drawing | None) -> tuple[float, Drawing | None]:
        if y:
            y += piece.space
        if piece.head is not None and piece.head is not head:
            y += piece.head.height
        return y + piece.height, piece.head
