# SPDX-License-Identifier: Apache-2.0
"""Paper and margins: how large a page is, and what of it may be written on.

Lengths of a format are in millimetres, as people give them; what is laid out on a page is in
tenths of a point.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

UNITS_PER_INCH = 720
MM = UNITS_PER_INCH / 25.4
LEAST_MARGIN = 5.0
"""Office printers put no ink nearer to the edge, in mm."""


class PaperSize(Enum):
    """The papers an office has, by width and height in mm, upright."""

    A4 = (210, 297)
    A5 = (148, 210)


@dataclass(frozen=True, slots=True)
class PageFormat:
    """A paper, which way it lies, and the margins around the text.

    Head and foot stand in the margins above and below. What is written in the type of a larger
    paper is laid out `enlarged` times as large, and printed that much smaller. Raises
    ValueError for a margin that printers leave white.
    """

    paper: PaperSize = PaperSize.A4
    top: float = 37
    left: float = 28
    bottom: float = 35
    right: float = 26
    landscape: bool = False
    enlarged: float = 1.0

    def __post_init__(self) -> None:
        if min(self.top, self.left, self.bottom, self.right) < LEAST_MARGIN:
            raise ValueError(f"a margin below {LEAST_MARGIN} mm can not be printed")

    @property
    def width(self) -> float:
        """Of the page."""
        return self.paper.value[1 if self.landscape else 0] * self._mm

    @property
    def height(self) -> float:
        """Of the page."""
        return self.paper.value[0 if self.landscape else 1] * self._mm

    @property
    def text_left(self) -> float:
        """Where the text begins."""
        return self.left * self._mm

    @property
    def text_right(self) -> float:
        """Where it ends."""
        return self.width - self.right * self._mm

    @property
    def text_top(self) -> float:
        """Where its first line may begin."""
        return self.top * self._mm

    @property
    def text_width(self) -> float:
        """Between the margins."""
        return self.width - (self.left + self.right) * self._mm

    @property
    def text_height(self) -> float:
        """Between head and foot."""
        return self.height - (self.top + self.bottom) * self._mm

    @property
    def text_bottom(self) -> float:
        """Where its last line ends."""
        return self.height - self.bottom * self._mm

    @property
    def is_official(self) -> bool:
        """Whether below the text there is room for the page number of official papers."""
        return self.bottom >= 30

    @property
    def _mm(self) -> float:
        return MM * self.enlarged

    def printed(self) -> PageFormat:
        """The page as it comes out of the printer."""
        return replace(self, enlarged=1.0)

    def turned(self) -> PageFormat:
        """The same margins on the same paper lying the other way."""
        return replace(self, landscape=not self.landscape)


NOTICE = PageFormat()
"""Official papers (GB/T 9704)."""
NOTICE_A5 = PageFormat(PaperSize.A5, top=24, left=16, bottom=18, right=16)
REPORT_A5 = PageFormat(PaperSize.A5, top=22, left=15, bottom=17, right=15, enlarged=10.5 / 9)
"""Charts and tables of 10.5 pt, which come out in 9 pt."""
TABLE = PageFormat(top=20, left=16, bottom=17, right=16)
"""Tables and lists: more on a page."""
WIDE_TABLE = TABLE.turned()
TABLE_A5 = PageFormat(PaperSize.A5, top=17, left=11, bottom=15, right=11)
WIDE_TABLE_A5 = TABLE_A5.turned()
