# SPDX-License-Identifier: Apache-2.0
"""The line over the counter: the turn, the batch and papers that are not finished, side by side."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from commdesk.ui.kit.theme import scaled

_HEIGHT = 38
_NOWHERE = -1  # the line of what is hidden


@runtime_checkable
class Whole(Protocol):
    """What it says is not cut as long as it fits a line of its own."""

    @property
    def whole_width(self) -> int:
        """In pixels."""
        ...

    def setMinimumWidth(self, minw: int) -> None:
        """As of every part."""
        ...


@runtime_checkable
class GivesWay(Protocol):
    """A list, of which the first ones are enough."""

    @property
    def least_width(self) -> int:
        """In pixels."""
        ...


class Strips(QWidget):
    """Takes no room while none of them is shown; more lines where one is too short for all."""

    def __init__(self, *strips: QWidget) -> None:
        super().__init__()
        self._strips = strips
        self._lines: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(scaled(12), scaled(6), scaled(12), 0)
        self._grid.setSpacing(scaled(6))
        for place, strip in enumerate(strips):
            strip.setFixedHeight(scaled(_HEIGHT))
            self._grid.addWidget(strip, 0, place)
            strip.installEventFilter(self)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {
            QEvent.Type.ShowToParent,
            QEvent.Type.HideToParent,
            QEvent.Type.LayoutRequest,
        }:
            self._arrange()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        room = self.width() - scaled(24)
        lines, line, left = [], 0, room
        for strip in self._strips:
            wanted = 0 if strip.isHidden() else _wanted(strip) + scaled(6)
            if isinstance(strip, Whole):
                strip.setMinimumWidth(strip.whole_width if strip.whole_width <= room else 0)
            if wanted > left and left < room:
                line, left = line + 1, room
            left -= wanted
            lines.append(line)
        shown = tuple(
            _NOWHERE if strip.isHidden() else at
            for strip, at in zip(self._strips, lines, strict=True)
        )
        if shown != self._lines:
            self._lines = shown
            for strip in self._strips:
                self._grid.removeWidget(strip)
            for at in range(line + 1):
                beside = [strip for strip, on in zip(self._strips, shown, strict=True) if on == at]
                for place, strip in enumerate(beside):
                    # The last of a line takes what is left of it.
                    is_last = strip is beside[-1]
                    span = len(self._strips) - place if is_last else 1
                    self._grid.addWidget(strip, at, place, 1, span)
        self.setVisible(any(not strip.isHidden() for strip in self._strips))


def _wanted(strip: QWidget) -> int:
    """All it says where that matters, else between whole and as short as can be: what gives way may be cut a little."""
    if isinstance(strip, Whole):
        return strip.whole_width
    if isinstance(strip, GivesWay):
        return strip.least_width
    return (strip.minimumSizeHint().width() + strip.sizeHint().width()) // 2
