# SPDX-License-Identifier: Apache-2.0
"""The matters of a topic, each with its verdict, to choose from."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from commdesk.domain.results import Decided, Results
from commdesk.domain.topics import Stage
from commdesk.ui.kit import theme
from commdesk.ui.results import said
from commdesk.ui.results.verdict import look_of

_OUTCOME = Qt.ItemDataRole.UserRole
_STAGE = Qt.ItemDataRole.UserRole + 1
_TITLE = 16
_VERDICT = 15
_PAD = 12


class _Painter(QStyledItemDelegate):
    def __init__(self, shown_in: QListWidget) -> None:
        super().__init__(shown_in)
        self._list = shown_in

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        font = theme.font(_TITLE, bold=True)
        lines = _two_lines(_numbered(index), self._list.viewport().width() - _margins(), font)
        title = len(lines) * QFontMetrics(font).height()
        verdict = QFontMetrics(theme.font(_VERDICT, bold=True)).height()
        return QSize(theme.scaled(160), title + verdict + theme.scaled(_PAD + 4))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        outcome: Decided = index.data(_OUTCOME)
        stage: Stage = index.data(_STAGE)
        colours = theme.palette()
        area: QRect = option.rect
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(area, QColor(colours.accent_soft))
            bar = QRect(area.left(), area.top(), theme.scaled(6), area.height())
            painter.fillRect(bar, QColor(colours.accent))
        painter.setPen(QColor(colours.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        inner = area.adjusted(theme.scaled(_PAD + 4), theme.scaled(6), -theme.scaled(_PAD), 0)
        font = theme.font(_TITLE, bold=chosen)
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        top = inner.top()
        for line in _two_lines(_numbered(index), area.width() - _margins(), font):
            painter.drawText(inner.left(), top + QFontMetrics(font).ascent(), line)
            top += QFontMetrics(font).height()
        look = look_of(outcome, stage)
        painter.setFont(theme.font(_VERDICT, bold=True))
        painter.setPen(QColor(look.ink))
        metrics = QFontMetrics(painter.font())
        shown = metrics.elidedText(
            f"{look.sign} {said.verdict_short(outcome, stage)}",
            Qt.TextElideMode.ElideRight,
            inner.width(),
        )
        painter.drawText(inner.left(), top + theme.scaled(2) + metrics.ascent(), shown)
        painter.restore()


class MatterList(QListWidget):
    """Keeps the chosen matter when the figures change; another topic begins at its first."""

    matter_chosen = Signal(int)  # its place

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._topic_id: UUID | None = None
        self.setItemDelegate(_Painter(self))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Matters"))
        self.currentRowChanged.connect(self._chosen)

    def show_results(self, results: Results) -> None:
        """Show the matters with their verdicts; tells the chosen one if there was none."""
        is_same = results.topic.id == self._topic_id
        self._topic_id = results.topic.id
        row = max(self.currentRow(), 0) if is_same else 0
        blocked = self.blockSignals(True)
        self.clear()
        for outcome in results.outcomes:
            title = outcome.matter.title
            item = QListWidgetItem(title)
            item.setData(_OUTCOME, outcome)
            item.setData(_STAGE, results.topic.stage)
            item.setToolTip(title)
            short = said.verdict_short(outcome, results.topic.stage)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}  {short}")
            self.addItem(item)
        self.setCurrentRow(min(row, len(results.outcomes) - 1))
        self.blockSignals(blocked)
        self._chosen(self.currentRow())

    def _chosen(self, row: int) -> None:
        if row >= 0:
            self.matter_chosen.emit(row)


def _numbered(index: QModelIndex | QPersistentModelIndex) -> str:
    return f"{index.row() + 1}  {index.data()}"


def _margins() -> int:
    return theme.scaled(_PAD + 4) + theme.scaled(_PAD)


def _two_lines(text: str, width: int, font: QFont) -> list[str]:
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(text) <= width:
        return [text]
    cut = len(text)
    while cut > 1 and metrics.horizontalAdvance(text[:cut]) > width:
        cut -= 1
    rest = metrics.elidedText(text[cut:], Qt.TextElideMode.ElideRight, width)
    return [text[:cut], rest]
