# SPDX-License-Identifier: Apache-2.0
"""The head of every leaf of a ballot: codes, title and number."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from commdesk.domain.topics import Topic
from commdesk.render.ballot import words as ballot_words
from commdesk.render.ballot.look import (
    LEADING,
    Leaf,
    Look,
    baseline_of,
    lines_of,
)
from commdesk.render.layout.blocks import INK, POINT
from commdesk.render.layout.codes import LINEAR_WIDTH, QR_SIZE, code_128, qr_code
from commdesk.render.layout.ink import Align, Canvas
from commdesk.render.layout.page_format import MM
from commdesk.render.layout.typeset import balanced_lines, break_lines, measure
from commdesk.render.words.scope_words import scope_line

CODE_HEIGHT = 9 * MM
_CODE_DOWN = 2.2 * MM  # so that both codes look level
SPECIMEN_NUMBER = "样票"
DIGITS = 70  # type of what the code says, in units
GAP = 3 * MM


class Band:
    """Codes, title and number at the head of every leaf; its height is that of the topic."""

    def __init__(self, topic: Topic, leaf: Leaf, look: Look, heading: Sequence[str] = ()) -> None:
        """`heading` are the office's own lines above estate and title."""
        self._topic, self._look, self._width = topic, look, leaf.inner
        title = ballot_words.title(topic)
        self._between = leaf.inner - LINEAR_WIDTH - QR_SIZE - 2 * GAP
        self._is_below, self._size = self._place(title, leaf, look)
        wide = leaf.inner if self._is_below else self._between
        self._lines = balanced_lines(title, wide, self._size, bold=True)
        above = [*filter(None, heading), *_where(topic, wide, look.size)]
        self._estate = [part for line in above for part in break_lines(line, wide, look.size)]
        self._number = round(1.35 * look.size)

    def _place(self, title: str, leaf: Leaf, look: Look) -> tuple[bool, int]:
        """Whether the title stands below the codes, and its type: few lines, then large type."""
        tries = ((False, 1), (True, 1), (False, 2), (True, 2))
        if leaf.is_low:
            tries = ((False, 1), (False, 2), (True, 1), (True, 2))
        for is_below, most in tries:
            wide = leaf.inner if is_below else self._between
            for points in look.titles[: None if is_below else -1]:
                size = round(points * POINT)
                if len(lines_of(title, wide, size, bold=True)) <= most:
                    return is_below, size
        return True, round(look.titles[-1] * POINT)

    @cached_property
    def height(self) -> float:
        """Of every leaf's."""
        if self._is_below:
            return QR_SIZE + self._words_height
        return max(QR_SIZE, self._words_height + 1.5 * self._number)

    @property
    def _words_height(self) -> float:
        return (
            len(self._estate) * LEADING * self._look.size
            + len(self._lines) * 1.3 * self._size
            + 0.3 * self._size
        )

    def draw(self, canvas: Canvas, x: float, y: float, number: int) -> None:
        """For the paper of a number, with its corner at (x, y); a specimen has 0 and no codes."""
        if number:
            self._draw_codes(canvas, x, y, number)
        printed = self._topic.codes.printed(number) if number else SPECIMEN_NUMBER
        between = x + LINEAR_WIDTH + GAP + self._between / 2
        if self._is_below:
            self._draw_words(canvas, x + self._width / 2, y + QR_SIZE)
            line = y + QR_SIZE / 2 - 0.75 * self._number
        else:
            free = self.height - self._words_height - 1.5 * self._number
            self._draw_words(canvas, between, y + free / 2)
            line = y + free / 2 + self._words_height
        baseline = baseline_of(line, 1.5 * self._number, self._number)
        put_number(canvas, printed, between, baseline, self._number)

    def _draw_codes(self, canvas: Canvas, x: float, y: float, number: int) -> None:
        scanned = self._topic.codes.scanned(number)
        top = y + _CODE_DOWN
        canvas.add(*code_128(scanned, x, top, CODE_HEIGHT))
        below = top + CODE_HEIGHT + 0.95 * DIGITS + 0.6 * MM
        canvas.text(scanned, x + LINEAR_WIDTH / 2, below, DIGITS, INK, align=Align.CENTER)
        canvas.add(*qr_code(scanned, x + self._width - QR_SIZE, y))

    def _draw_words(self, canvas: Canvas, middle: float, y: float) -> None:
        """Heading, estate and title."""
        for texts, size, height, bold in (
            (self._estate, self._look.size, LEADING, False),
            (self._lines, self._size, 1.3, True),
        ):
            for text in texts:
                baseline = baseline_of(y, height * size, size)
                canvas.text(text, middle, baseline, size, INK, bold=bold, align=Align.CENTER)
                y += height * size


def _where(topic: Topic, width: float, size: int) -> list[str]:
    """The estate, and the part of it that is asked; in one line if that has room."""
    said = [line for line in (topic.facts.estate, scope_line(topic.extent)) if line]
    joined = "　".join(said)
    return [joined] if joined and measure(joined, size) <= width else said


def put_number(canvas: Canvas, printed: str, middle: float, baseline: float, size: int) -> None:
    """What it is, and the number: set close, or whoever searches a PDF for it does not find it."""
    label = "票号："
    x = middle - (measure(label, size) + measure(printed, size, bold=True)) / 2
    x += canvas.text(label, x, baseline, size, INK).width
    canvas.text(printed, x, baseline, size, INK, bold=True)
