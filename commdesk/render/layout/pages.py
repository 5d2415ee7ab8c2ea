# SPDX-License-Identifier: Apache-2.0
"""Pages as an office prints them, each with what ties it to its data.

Everything is laid out in tenths of a point, never in a device's dots, so that screen,
preview, printer and PDF have the same lines on the same pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import overload

from PySide6.QtGui import QPainter

from commdesk.render.layout.blocks import INK, POINT
from commdesk.render.layout.flow import Piece, Placed, draw_placed, paginate
from commdesk.render.layout.ink import Align, Canvas, Drawing, Line
from commdesk.render.layout.lacking import Lacking, lacking_in
from commdesk.render.layout.page_format import (
    LEAST_MARGIN,
    MM,
    NOTICE,
    UNITS_PER_INCH,
    PageFormat,
    PaperSize,
)
from commdesk.render.layout.typeset import cut_lines, measure
from commdesk.render.layout.watermark import Watermark

__all__ = [
    "MM",
    "NOTICE",
    "UNITS_PER_INCH",
    "Document",
    "Page",
    "PageFormat",
    "Running",
    "make_document",
]

# The notice's own, for what is only ever printed on such a page.
PAGE_WIDTH, PAGE_HEIGHT = NOTICE.width, NOTICE.height
TOP, LEFT, BOTTOM, RIGHT = (
    length * MM for length in (NOTICE.top, NOTICE.left, NOTICE.bottom, NOTICE.right)
)
TEXT_WIDTH, TEXT_HEIGHT = NOTICE.text_width, NOTICE.text_height

_AT_ONCE = 24  # pages of a document that are made with it
_HEADER_LINES = ((9, 2), (8, 5), (7, 6))  # size in points, and how many lines there may be
_LEADING = 1.3
_HEAD_EDGE = 6 * MM  # no ink of the head above this
_FOOT_SIZES = (9, 8, 7, 6)


@dataclass(frozen=True, slots=True)
class Running:
    """What stands on every page; `watermark` is a word behind its text, "" for none."""

    topic: str
    stage: str
    check_code: str
    printed_at: str
    watermark: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One finished page, and what lies behind its text; all of it `scale` times as large."""

    drawing: Drawing
    watermark: Watermark | None = None
    scale: float = 1.0

    def paint(self, painter: QPainter) -> None:
        """Put it on a painter whose unit is a tenth of a point, corner at the origin."""
        painter.save()
        painter.scale(self.scale, self.scale)
        if self.watermark is not None:
            self.watermark.paint(painter)
        self.drawing.paint(painter)
        painter.restore()


@dataclass(frozen=True, slots=True)
class Document:
    """A sheet ready for any device. `title` names it in a PDF and in the printer's queue.

    The pages of a long one may be made when they are asked for: look at each, keep none.
    `lacking` are characters that this PC can only print as boxes.
    """

    title: str
    pages: Sequence[Page]
    format: PageFormat = NOTICE
    lacking: tuple[Lacking, ...] = ()


def shrunk(document: Document, paper: PaperSize) -> Document:
    """The same pages on smaller paper of the same shape, as a copier would make them."""
    at = document.format
    share = paper.value[0] / at.paper.value[0]
    if share >= 1:
        return document
    margins = {
        name: max(getattr(at, name) * share, LEAST_MARGIN)
        for name in ("top", "left", "bottom", "right")
    }
    small = replace(at, paper=paper, **margins)
    return replace(document, pages=_Shrunk(document.pages, share), format=small)


class _Shrunk(Sequence[Page]):
    """Pages of another document, made smaller when they are asked for."""

    def __init__(self, pages: Sequence[Page], share: float) -> None:
        self._pages, self._share = pages, share

    def __len__(self) -> int:
        return len(self._pages)

    @overload
    def __getitem__(self, index: int) -> Page: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Page]: ...
    def __getitem__(self, index: int | slice) -> Page | Sequence[Page]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        page = self._pages[index]
        return replace(page, scale=page.scale * self._share)


def make_document(
    title: str, pieces: Sequence[Piece], running: Running, page_format: PageFormat = NOTICE
) -> Document:
    """Break pieces into pages, and put header and footer on each.

    The pages of a long document are made when they are asked for.
    """
    leaves = paginate(pieces, page_format.text_height)
    pages: Sequence[Page] = _Pages(leaves, running, page_format)
    if page_format.enlarged != 1:
        pages = _Shrunk(pages, 1 / page_format.enlarged)
    made = tuple(pages) if len(pages) <= _AT_ONCE else pages
    return Document(title, made, page_format.printed(), lacking_on(made))


def lacking_on(pages: Iterable[Page]) -> tuple[Lacking, ...]:
    """What can only be printed as boxes on pages whose texts were measured."""
    return lacking_in(page.drawing for page in pages)


class _Pages(Sequence[Page]):
    """The pages of a document, each made anew whenever it is asked for, but for the last one."""

    def __init__(
        self, leaves: Sequence[Sequence[Placed]], running: Running, page_format: PageFormat
    ) -> None:
        self._leaves, self._running, self._format = leaves, running, page_format
        self._last: tuple[int, Page] | None = None

    def __len__(self) -> int:
        return len(self._leaves)

    @overload
    def __getitem__(self, index: int) -> Page: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Page]: ...
    def __getitem__(self, index: int | slice) -> Page | Sequence[Page]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        place = range(len(self))[index]
        last = self._last
        if last is None or last[0] != place:
            last = self._last = (place, self._make(place))
        return last[1]

    def __iter__(self) -> Iterator[Page]:
        return (self[number] for number in range(len(self)))

    def _make(self, place: int) -> Page:
        at = self._format
        canvas = Canvas()
        _header(canvas, self._running, at)
        draw_placed(self._leaves[place], canvas, at.text_left, at.text_top)
        _footer(canvas, self._running, at, place + 1, len(self))
        word = self._running.watermark
        return Page(
            canvas.finish(at.width, at.height),
            Watermark(word, at.width, at.height) if word else None,
        )


def _header(canvas: Canvas, running: Running, at: PageFormat) -> None:
    """The topic, up to five lines of it, and at the right the stage; it grows upwards."""
    bottom = at.text_top - _head_gap(at)
    size, lines = _header_lines(running, at)
    leading = _LEADING * size
    y = bottom - leading * len(lines)
    baseline = y
    for line in lines:
        baseline += leading
        canvas.text(line, at.text_left, baseline - 0.4 * size, size, INK)
    canvas.text(
        running.stage,
        at.text_right,
        baseline - 0.4 * size,
        size,
        INK,
        bold=True,
        align=Align.RIGHT,
    )
    canvas.add(Line(at.text_left, bottom, at.text_right, bottom, 0.5 * POINT, INK))


def _head_gap(at: PageFormat) -> float:
    return (5 if at.is_official else 3) * MM


def _header_lines(running: Running, at: PageFormat) -> tuple[int, list[str]]:
    """The topic in the type that shows all of it, or else in the smallest one, cut off."""
    size, lines = 0, [""]
    height = at.text_top - _head_gap(at) - _HEAD_EDGE
    for points, most in _HEADER_LINES:
        size = round(points * POINT)
        room = at.text_width - measure(running.stage, size, bold=True) - 2 * size
        fitting = max(1, min(most, int(height / (_LEADING * size))))
        lines, cut = cut_lines(running.topic, room, size, fitting)
        if not cut:
            break
    return size, lines


def _footer(canvas: Canvas, running: Running, at: PageFormat, number: int, count: int) -> None:
    """Check code, time of printing and page of pages, below the text of a page."""
    left, right = at.text_left, at.text_right
    middle = (left + right) / 2
    said = (
        f"校验码：{running.check_code}",
        f"打印时间：{running.printed_at}",
        # The number of an official paper stands in the middle; it is not said twice.
        f"共{count}页" if at.is_official else f"第{number}页，共{count}页",
    )
    size = _foot_size(said, at.text_width)
    if at.is_official:
        # GB/T 9704: the page number stands 7 mm below the text area.
        line = at.text_bottom + 7 * MM + 14 * POINT
        canvas.text(f"— {number} —", middle, line, round(14 * POINT), INK, align=Align.CENTER)
        foot = line + 18 * POINT
    else:
        foot = at.text_bottom + 5 * MM + size
    for text, x, align in zip(said, (left, middle, right), Align, strict=True):
        canvas.text(text, x, foot, size, INK, align=align)


def _foot_size(said: Sequence[str], room: float) -> int:
    """The largest type in which the middle one is clear of both others."""
    for points in _FOOT_SIZES:
        size = round(points * POINT)
        first, middle, last = (measure(text, size) for text in said)
        if max(first, last) + size <= (room - middle) / 2:
            return size
    return round(_FOOT_SIZES[-1] * POINT)
