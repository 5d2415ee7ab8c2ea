# SPDX-License-Identifier: Apache-2.0
"""What touches what on a page, found by going down it once instead of trying every pair."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import Any, NamedTuple

from PySide6.QtCore import QRectF

from commdesk.render.layout.ink import Bar, Drawing, Line, Mark, Text


class Box(NamedTuple):
    """A thing and the upright rectangle around it; a level line has no height."""

    top: float
    bottom: float
    left: float
    right: float
    is_text: bool
    what: Any


def touching(boxes: Iterable[Box]) -> Iterator[tuple[Any, Any]]:
    """Pairs that lie upon each other, the upper one first, at least one of each a text."""
    texts: list[Box] = []
    inked: list[Box] = []
    for box in sorted(boxes, key=attrgetter("top")):
        top, bottom, left, right, is_text, what = box
        # What ends above this one ends above all that follow.
        texts = [other for other in texts if other.bottom > top]
        if is_text:
            inked = [other for other in inked if other.bottom > top]
        for others in (texts, inked) if is_text else (texts,):
            for other in others:
                if other.left < right and other.right > left and other.top < bottom:
                    yield other.what, what
        (texts if is_text else inked).append(box)


def text_boxes(texts: Iterable[Text], across: float, down: float) -> Iterator[Box]:
    """Texts that say something, made smaller on each side by so much."""
    for text in texts:
        if text.text.strip():
            rect = text.rect.adjusted(across, down, -across, -down)
            yield _box(rect, text.text, is_text=True)


def boxes_of(drawing: Drawing) -> Iterator[Box]:
    """Texts, a little smaller than their type, and all that has ink in a drawing."""
    for item in drawing.items:
        if isinstance(item, Text):
            edge = 0.04 * item.size
            yield from text_boxes((item,), edge, edge)
        elif isinstance(item, Bar):
            # A bar of nothing is not seen.
            if item.width and item.height:
                yield _box(item.rect, item, is_text=False)
        elif isinstance(item, Line):
            xs, ys = (item.x1, item.x2), (item.y1, item.y2)
            yield Box(min(ys), max(ys), min(xs), max(xs), is_text=False, what=item)
        elif isinstance(item, Mark):
            xs, ys = zip(*item.points, strict=True)
            yield Box(min(ys), max(ys), min(xs), max(xs), is_text=False, what=item)


def _box(rect: QRectF, what: object, *, is_text: bool) -> Box:
    rect = rect.normalized()
    return Box(rect.top(), rect.bottom(), rect.left(), rect.right(), is_text, what)
