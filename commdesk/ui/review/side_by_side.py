# SPDX-License-Identifier: Apache-2.0
"""Both readings of a paper side by side: what differs stands out by a sign and a colour."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from commdesk.ui.kit import theme
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.surfaces import scrolled
from commdesk.ui.review.words import Compared

DIFFERS = "≠"
_SIGN, _LABEL, _TITLE, _FIRST, _SECOND = range(5)
_SIZE = 20
_TITLE_SIZE = 16


class _Row(QWidget):
    """One line; as high as its words need."""

    def __init__(self, line: Compared) -> None:
        super().__init__()
        self.line = line
        texts = (DIFFERS if line.differs else "", line.label, line.title, line.first, line.second)
        made = [label(text, wrap=column >= _TITLE) for column, text in enumerate(texts)]
        _lay_out(self, made)
        for column, shown in enumerate(made):
            size = _TITLE_SIZE if column in {_LABEL, _TITLE} else _SIZE
            stands_out = line.differs and column not in {_LABEL, _TITLE}
            shown.setFont(theme.font(size, bold=stands_out))
        colours = theme.palette()
        ink = colours.attention if line.differs else colours.secondary
        for column in (_SIGN, _FIRST, _SECOND):
            made[column].setStyleSheet(f"color: {colours.text if column != _SIGN else ink};")
        if not line.differs:
            for shown in made:
                shown.setStyleSheet(f"color: {ink};")
        self.setAccessibleName("，".join(filter(None, texts)))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, painter = theme.palette(), QPainter(self)
        if self.line.differs:
            painter.fillRect(self.rect(), QColor(colours.attention_soft))
            painter.fillRect(0, 0, theme.scaled(6), self.height(), QColor(colours.attention))
        painter.setPen(QColor(colours.line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()


class SideBySide(QWidget):
    """Matter, first reading, second reading."""

    def __init__(self) -> None:
        super().__init__()
        self._head = [label("", "strong", wrap=column >= _TITLE) for column in range(5)]
        head = QWidget()
        _lay_out(head, self._head)
        for shown in self._head:
            shown.setFont(theme.font(_TITLE_SIZE, bold=True))
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._area = scrolled(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(head)
        outer.addWidget(self._area, 1)

    @property
    def lines(self) -> tuple[Compared, ...]:
        """What is shown."""
        return tuple(row.line for row in self._rows())

    @property
    def heads(self) -> tuple[str, str]:
        """Who read first, and who second."""
        return self._head[_FIRST].text(), self._head[_SECOND].text()

    def show_lines(self, first: str, second: str, lines: Sequence[Compared]) -> None:
        """Show two readings under these heads, from the first line that differs."""
        self._head[_TITLE].setText(self.tr("Matter"))
        self._head[_FIRST].setText(first)
        self._head[_SECOND].setText(second)
        for row in self._rows():
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for at, line in enumerate(lines):
            self._column.insertWidget(at, _Row(line))
        self._area.verticalScrollBar().setValue(0)
        # After the layout has settled: the rows have just been made.
        QTimer.singleShot(0, self, self._bring_in_sight)

    def scroll_by(self, steps: int) -> None:
        """Up or down, for papers longer than the window."""
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + steps * theme.scaled(48))

    def _bring_in_sight(self) -> None:
        first = next((row for row in self._rows() if row.line.differs), None)
        if first is not None:
            self._area.ensureWidgetVisible(first, 0, first.height())

    def _rows(self) -> list[_Row]:
        items = (self._column.itemAt(at) for at in range(self._column.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, _Row)]


def _lay_out(row: QWidget, labels: Sequence[QLabel]) -> None:
    grid = QGridLayout(row)
    grid.setContentsMargins(theme.scaled(16), theme.scaled(8), theme.scaled(16), theme.scaled(8))
    grid.setHorizontalSpacing(theme.scaled(12))
    for column, shown in enumerate(labels):
        grid.addWidget(shown, 0, column, Qt.AlignmentFlag.AlignVCenter)
    grid.setColumnMinimumWidth(_SIGN, theme.scaled(24))
    grid.setColumnMinimumWidth(_LABEL, theme.scaled(36))
    for column, share in ((_TITLE, 4), (_FIRST, 3), (_SECOND, 3)):
        grid.setColumnStretch(column, share)
        # A long word must not move the columns apart from those of other rows.
        labels[column].setMinimumWidth(1)
