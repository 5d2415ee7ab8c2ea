# SPDX-License-Identifier: Apache-2.0
"""A chart of a matter on the screen: the same drawing that is printed."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from commdesk.domain.topics import Topic
from commdesk.render import charts
from commdesk.render.facts import Counted
from commdesk.render.ink import Drawing
from commdesk.ui.kit import theme

_TEXT = 15
_LEAST = 300


@dataclass(frozen=True, slots=True)
class Kind:
    """Which drawing: how it is painted, how tall it gets, and what it says in words."""

    paint: Callable[[QPainter, QRectF, Counted, Topic, charts.Colors], Drawing]
    height: Callable[[QFont, float, Counted, Topic], float]
    words: Callable[[Counted, Topic], str]


TESTS = Kind(charts.paint_tests, charts.tests_height, charts.tests_words)
OPTIONS = Kind(charts.paint_options, charts.options_height, charts.options_words)


class Chart(QWidget):
    """As wide as there is room, as tall as the drawing then needs."""

    def __init__(self, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._shown: tuple[Counted, Topic] | None = None
        self._heights: dict[tuple[int, int], int] = {}
        self.setFont(theme.font(_TEXT))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def words(self) -> str:
        """The drawing in words."""
        return self.accessibleDescription()

    def show_decided(self, decided: Counted, topic: Topic) -> None:
        """Draw this matter."""
        self._shown = (decided, topic)
        self._heights.clear()
        self.setAccessibleDescription(self._kind.words(decided, topic))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._shown is None:
            return 0
        # A layout asks many times while it settles, and thirty bars take a while to lay out.
        key = (width, self.font().pixelSize())
        if key not in self._heights:
            height = self._kind.height(self.font(), width, *self._shown)
            self._heights[key] = math.ceil(height)
        return self._heights[key]

    def sizeHint(self) -> QSize:
        width = theme.scaled(2 * _LEAST)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(_LEAST), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shown is None:
            return
        colours = charts.DARK if theme.palette().is_dark else charts.SCREEN
        painter = QPainter(self)
        self._kind.paint(painter, QRectF(self.rect()), *self._shown, colours)
        painter.end()
