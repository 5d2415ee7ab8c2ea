# SPDX-License-Identifier: Apache-2.0
"""Text as large as its place allows: wrapped, then made smaller, never cut."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from commdesk.render.layout.ink import Align, Canvas
from commdesk.render.layout.typeset import ASCENT, DESCENT, balanced_lines, measure

LEADING = 1.2
"""From one base line to the next, in sizes."""
_STEP = 0.94
_WHOLE = 6  # a text of so few characters, as a name, stays on one line


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines of one size."""

    lines: tuple[str, ...]
    size: int
    bold: bool

    @property
    def height(self) -> float:
        """Of all lines."""
        return LEADING * self.size * len(self.lines)

    @property
    def width(self) -> float:
        """Of the longest line."""
        return max(measure(line, self.size, bold=self.bold) for line in self.lines)

    def draw(
        self,
        canvas: Canvas,
        x: float,
        y: float,
        width: float,
        height: float,
        color: str,
        align: Align = Align.LEFT,
    ) -> None:
        """Put it into a place, in the middle of its height."""
        at = y + (height - self.height) / 2
        rise = (LEADING + ASCENT - DESCENT) / 2 * self.size
        for line in self.lines:
            left = x + align.value * width
            canvas.text(line, left, at + rise, self.size, color, bold=self.bold, align=align)
            at += LEADING * self.size


@lru_cache(maxsize=4096)
def fitted(
    text: str,
    width: float,
    height: float,
    most: float,
    bold: bool = False,  # noqa: FBT001, FBT002 - cached by position
) -> Fitted:
    """The text in the largest size up to `most` with which it fits into width and height."""
    size = max(1, int(most))
    while True:
        lines = tuple(balanced_lines(text, width, size, bold=bold))
        made = Fitted(lines, size, bold)
        is_whole = len(lines) == 1 or len(text) > _WHOLE
        if size == 1 or (is_whole and made.height <= height and made.width <= width):
            return made
        size = max(1, min(size - 1, int(size * _STEP)))
