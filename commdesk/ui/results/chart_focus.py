# SPDX-License-Identifier: Apache-2.0
"""The mark of a chart that has the focus: where keys lead it, and its frame, clear of all text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from commdesk.render.charts.chart_parts import Spot
from commdesk.render.layout.ink import Drawing
from commdesk.ui.kit import theme

_ACROSS, _DOWN = 0.3, 0.18  # between a text and the frame, in its sizes
_TOUCH = 1.0  # px: texts that reach so little into a mark are its neighbours'


def next_spot(spots: Sequence[Spot], at: int, key: int) -> int | None:
    """Where a key leads; None for a key that leads nowhere."""
    keys = Qt.Key
    if key in {keys.Key_Home, keys.Key_End}:
        return 0 if key == keys.Key_Home else len(spots) - 1
    if key not in {keys.Key_Left, keys.Key_Right, keys.Key_Up, keys.Key_Down}:
        return None
    if at < 0:
        return 0
    if key in {keys.Key_Left, keys.Key_Right}:
        step = at + (1 if key == keys.Key_Right else -1)
        return step if 0 <= step < len(spots) and spots[step].row == spots[at].row else at
    wanted = spots[at].row + (1 if key == keys.Key_Down else -1)
    # A row begins with the mark that says all of it.
    return next((place for place, spot in enumerate(spots) if spot.row == wanted), at)


def frame_of(spot: Spot, drawing: Drawing) -> QRectF:
    """The mark and every text that it has a part of, each as a whole."""
    frame = spot.rect
    inner = frame.adjusted(_TOUCH, _TOUCH, -_TOUCH, -_TOUCH)
    for text in drawing.texts:
        if text.text.strip() and text.rect.intersects(inner):
            across, down = _ACROSS * text.size, _DOWN * text.size
            frame = frame.united(text.rect.adjusted(-across, -down, across, down))
    return frame


def paint_frame(painter: QPainter, at: QRectF) -> None:
    """Two lines, so that it is seen on every colour of a bar."""
    width = theme.scaled(2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for color, stroke in (
        (theme.palette().surface, 2 * width),
        (theme.palette().accent, width),
    ):
        painter.setPen(QPen(QColor(color), stroke))
        painter.drawRect(at)
