# SPDX-License-Identifier: Apache-2.0
"""A word across the page, behind its text, that says what the figures are worth.

Only the outlines of its characters are drawn, thin and in a middle grey: a light tint is lost
on a photocopy or comes out as a dark cloud, a thin line does neither. Outlines are no text:
whoever searches or copies the text of a PDF does not meet the word between the figures.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import atan2, degrees, hypot

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from commdesk.domain.topics import Stage
from commdesk.render import fonts
from commdesk.render.typeset import measure

PRELIMINARY = "初步结果"
SUPERSEDED = "已作废"
_FINAL = (Stage.SETTLED, Stage.PUBLISHED, Stage.ARCHIVED)
_COLOR = "#969696"
_LINE = 7.0  # tenths of a point
_DESIGN = 1000
_SHARE = 0.62  # of the diagonal
_HIGHEST = 1300  # size of a character


def watermark_of(stage: Stage, *, is_superseded: bool = False) -> str:
    """The word for a sheet that shows a result; "" for one that stands as it is."""
    if is_superseded:
        return SUPERSEDED
    return "" if stage in _FINAL else PRELIMINARY


@dataclass(frozen=True, slots=True)
class Watermark:
    """A word from the lower left to the upper right of a page of this size."""

    word: str
    width: float
    height: float

    @property
    def size(self) -> float:
        """Of its characters."""
        wide = measure(self.word, _DESIGN, bold=True) / _DESIGN
        return min(_HIGHEST, _SHARE * hypot(self.width, self.height) / wide)

    def paint(self, painter: QPainter) -> None:
        """Put it on a painter whose origin is the page's corner."""
        if not self.word:
            return
        scale = self.size / _DESIGN
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self.width / 2, self.height / 2)
        painter.rotate(-degrees(atan2(self.height, self.width)))
        painter.scale(scale, scale)
        painter.setPen(QPen(QColor(_COLOR), _LINE / scale))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_outlines(self.word))
        painter.restore()


@cache
def _outlines(word: str) -> QPainterPath:
    """The characters of a word around the origin."""
    path = QPainterPath()
    face = fonts.font(_DESIGN, bold=True)
    path.addText(QPointF(-measure(word, _DESIGN, bold=True) / 2, 0.36 * _DESIGN), face, word)
    return path.simplified()
