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
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from commdesk.domain.topics import Stage
from commdesk.render.layout import fonts
from commdesk.render.layout.typeset import measure

PRELIMINARY = "初步结果"
SUPERSEDED = "已作废"
SPECIMEN = "样票"
REPRINT = "补印"
_FINAL = (Stage.SETTLED, Stage.PUBLISHED, Stage.ARCHIVED)
_COLOR = "#969696"
_LINE = 7.0  # tenths of a point, of the largest
_DESIGN = 1000
_UNSEEN = 2.5  # of _DESIGN
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
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(_COLOR), _LINE * self.size / _HIGHEST))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_placed(self))
        painter.restore()


@cache
def _placed(mark: Watermark) -> QPainterPath:
    """The outlines where they stand: turned beforehand, for a PDF can then say them shortly."""
    place = QTransform()
    place.translate(mark.width / 2, mark.height / 2)
    place.rotate(-degrees(atan2(mark.height, mark.width)))
    place.scale(mark.size / _DESIGN, mark.size / _DESIGN)
    return place.map(_outlines(mark.word))


@cache
def _outlines(word: str) -> QPainterPath:
    """The characters of a word around the origin, each stroke of the pen joined to the others.

    Curves become lines when strokes are joined; what is closer to a line than anybody sees is
    left out, for every page of a PDF has the whole path.
    """
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    face = fonts.font(_DESIGN, bold=True)
    path.addText(QPointF(-measure(word, _DESIGN, bold=True) / 2, 0.36 * _DESIGN), face, word)
    joined = QPainterPath()
    for outline in path.simplified().toSubpathPolygons():
        points = [(point.x(), point.y()) for point in outline.toList()]
        middle = len(points) // 2
        kept = _thinned(points[: middle + 1])[:-1] + _thinned(points[middle:])
        joined.addPolygon(QPolygonF([QPointF(x, y) for x, y in kept]))
        joined.closeSubpath()
    return joined


def _thinned(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The fewest points of a line from which no other is further than can be seen."""
    if len(points) <= 2:
        return points
    (x1, y1), (x2, y2) = points[0], points[-1]
    length = hypot(x2 - x1, y2 - y1) or 1.0
    away = [abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length for x, y in points[1:-1]]
    furthest = max(away)
    if furthest <= _UNSEEN:
        return [points[0], points[-1]]
    at = away.index(furthest) + 1
    return _thinned(points[: at + 1])[:-1] + _thinned(points[at:])
