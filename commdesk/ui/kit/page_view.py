# SPDX-License-Identifier: Apache-2.0
"""Pages below one another, each painted only while it is in sight: of ten or of a thousand."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from commdesk.render.layout.page_format import UNITS_PER_INCH
from commdesk.render.layout.pages import Document
from commdesk.ui.kit.theme import palette, scaled

_GAP = 12
_STEP = 1.25
_LEAST, _MOST = 0.02, 1.0  # device dots to a tenth of a point


class Fit(Enum):
    """What a page is as large as."""

    WIDTH = "width"
    PAGE = "page"
    FREE = "free"


class PageView(QAbstractScrollArea):
    """The pages of a document; the wheel scrolls, with Ctrl it makes them larger or smaller."""

    page_changed = Signal()

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._fit = Fit.WIDTH
        self._scale = 96 / UNITS_PER_INCH
        self._current = 1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(document.title)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._document.pages)

    @property
    def current_page(self) -> int:
        """The page in the middle of the view, from 1."""
        return self._current

    def show_page(self, number: int) -> None:
        """Scroll to the top of a page, from 1."""
        wanted = min(max(number, 1), self.page_count)
        bar = self.verticalScrollBar()
        bar.setValue(round((wanted - 1) * self._pitch))
        # The last pages may be too low to reach the top.
        self._set_current(wanted)

    def fit_width(self) -> None:
        """A page as wide as the view."""
        self._fit = Fit.WIDTH
        self._lay_out()

    def fit_page(self) -> None:
        """A whole page in sight."""
        self._fit = Fit.PAGE
        self._lay_out()

    def zoom_in(self) -> None:
        """Larger."""
        self._zoom(_STEP)

    def zoom_out(self) -> None:
        """Smaller."""
        self._zoom(1 / _STEP)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(palette().sunken))
        top = self.verticalScrollBar().value()
        first = max(0, int((top + event.rect().top() - self._gap) / self._pitch))
        for number in range(first, self.page_count):
            place = self._place(number)
            if place.top() > event.rect().bottom():
                break
            painter.fillRect(place, QColor("#FFFFFF"))
            painter.save()
            painter.setClipRect(place)
            painter.translate(place.topLeft())
            painter.scale(self._scale, self._scale)
            self._document.pages[number].paint(painter)
            painter.restore()
            painter.setPen(QColor(palette().border))
            painter.drawRect(place)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)
            event.accept()
        else:
            super().wheelEvent(event)

    @property
    def _gap(self) -> int:
        return scaled(_GAP)

    @property
    def _pitch(self) -> float:
        """From the top of a page to that of the next."""
        return self._document.format.height * self._scale + self._gap

    def _place(self, number: int) -> QRectF:
        width = self._document.format.width * self._scale
        height = self._document.format.height * self._scale
        left = max((self.viewport().width() - width) / 2, float(self._gap))
        corner = QPointF(
            round(left - self.horizontalScrollBar().value()),
            round(self._gap + number * self._pitch - self.verticalScrollBar().value()),
        )
        return QRectF(corner.x(), corner.y(), round(width), round(height))

    def _zoom(self, times: float) -> None:
        self._fit = Fit.FREE
        self._lay_out(times)

    def _lay_out(self, times: float = 1.0) -> None:
        """Measure anew, with the same place in sight."""
        at, view, gap = self._document.format, self.viewport(), self._gap
        bar = self.verticalScrollBar()
        share = bar.value() / self._pitch
        scale = self._scale * times
        if self._fit is not Fit.FREE:
            scale = (view.width() - 2 * gap) / at.width
            if self._fit is Fit.PAGE:
                scale = min(scale, (view.height() - 2 * gap) / at.height)
        self._scale = min(max(scale, _LEAST), _MOST)
        height = gap + self.page_count * self._pitch
        bar.setPageStep(view.height())
        bar.setSingleStep(scaled(48))
        bar.setRange(0, max(0, round(height - view.height())))
        bar.setValue(round(share * self._pitch))
        width = at.width * self._scale + 2 * gap
        across = self.horizontalScrollBar()
        across.setPageStep(view.width())
        across.setRange(0, max(0, round(width - view.width())))
        view.update()
        self._scrolled()

    def _scrolled(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2 - self._gap
        self._set_current(min(max(int(middle / self._pitch) + 1, 1), self.page_count))
        self.viewport().update()

    def _set_current(self, number: int) -> None:
        if number != self._current:
            self._current = number
            self.page_changed.emit()
