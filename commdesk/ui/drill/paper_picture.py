# SPDX-License-Identifier: Apache-2.0
"""A paper as a voter gave it back, painted: to be read and keyed as a real one would be."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from commdesk.domain.area import shown_area
from commdesk.domain.drill import DrillPaper, Hand
from commdesk.domain.matters import Matter
from commdesk.domain.paper_code import PaperCodes
from commdesk.domain.roll import Paper, Voter
from commdesk.ui.kit import theme
from commdesk.ui.kit.theme import scaled

# The paper's own measures; it is enlarged to the room there is.
_WIDE, _HIGH = 520.0, 700.0
_MARGIN = 36.0
_INK, _PEN, _FAINT, _STAMP = "#1B2430", "#1B3FA0", "#8B96A5", "#B3261E"
_BOX = 17.0
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_MIDDLE = Qt.AlignmentFlag.AlignCenter
_STROKES = {
    Hand.TICK: (((0.1, 0.45), (0.4, 0.85)), ((0.4, 0.85), (1.15, -0.2))),
    Hand.CROSS: (((-0.05, 0.0), (1.05, 1.0)), ((1.0, -0.08), (0.02, 1.08))),
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is printed on a paper, and what was marked on it."""

    paper: Paper
    voter: Voter
    drawn: DrillPaper
    matters: tuple[Matter, ...]
    codes: PaperCodes


class PaperPicture(QWidget):
    """Always white, as paper is."""

    def __init__(self) -> None:
        super().__init__()
        self._sheet: Sheet | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Paper to be keyed"))

    @property
    def sheet(self) -> Sheet | None:
        """What is shown."""
        return self._sheet

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Lay another paper on the desk."""
        self._sheet = sheet
        self.setAccessibleDescription("" if sheet is None else self._spoken(sheet))
        self.update()

    def _spoken(self, sheet: Sheet) -> str:
        said = [sheet.codes.printed(sheet.paper.number), sheet.paper.label, sheet.voter.name]
        for matter in sheet.matters:
            names = [o.name for o in matter.options if o.key in sheet.drawn.marked[matter.key]]
            said.append(f"{matter.title} {'、'.join(names) or '—'}")
        said.append(sheet.voter.name if sheet.drawn.is_signed else self.tr("not signed"))
        return "；".join(said)

    def sizeHint(self) -> QSize:
        return QSize(scaled(420), scaled(560))

    def minimumSizeHint(self) -> QSize:
        # In large type the desk needs the room, and the paper is no part of the type.
        return QSize(380, 420)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._sheet is None:
            return
        room = QRectF(self.rect()).adjusted(8, 8, -8, -8)
        size = min(room.width() / _WIDE, room.height() / _HIGH)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(room.center().x() - size * _WIDE / 2, room.top())
        painter.scale(size, size)
        _paint(painter, self._sheet)
        painter.end()


def _paint(painter: QPainter, sheet: Sheet) -> None:
    painter.setPen(QPen(QColor(_FAINT), 1))
    painter.setBrush(QColor("#FFFFFF"))
    painter.drawRect(QRectF(0, 0, _WIDE, _HIGH))
    _stamp(painter)
    _text(painter, QRectF(0, 22, _WIDE, 34), "表决票", 24, bold=True, align=_MIDDLE)
    number = f"第 {sheet.codes.printed(sheet.paper.number)} 号"
    _text(painter, QRectF(0, 58, _WIDE, 34), number, 24, bold=True, align=_MIDDLE)
    facts = f"房屋：{sheet.paper.label}　　面积：{shown_area(sheet.paper.area)}㎡"
    _text(painter, QRectF(_MARGIN, 98, _WIDE - 2 * _MARGIN, 22), facts, 15)
    _text(painter, QRectF(_MARGIN, 122, _WIDE - 2 * _MARGIN, 22), f"表决人：{sheet.voter.name}", 15)
    y, step = 156.0, (_HIGH - 156 - 92) / len(sheet.matters)
    for place, matter in enumerate(sheet.matters, start=1):
        painter.setPen(QPen(QColor(_FAINT), 0.8))
        painter.drawLine(QPointF(_MARGIN, y), QPointF(_WIDE - _MARGIN, y))
        title = QRectF(_MARGIN, y + 8, _WIDE - 2 * _MARGIN, 24)
        _text(painter, title, f"{place}．{matter.title}", 16)
        _options(painter, sheet, matter, y + 42)
        y += step
    painter.setPen(QPen(QColor(_FAINT), 0.8))
    painter.drawLine(QPointF(_MARGIN, y), QPointF(_WIDE - _MARGIN, y))
    _text(painter, QRectF(_MARGIN, y + 18, 140, 28), "表决人签名：", 16)
    painter.setPen(QPen(QColor(_INK), 0.8))
    painter.drawLine(QPointF(_MARGIN + 104, y + 46), QPointF(_MARGIN + 290, y + 46))
    if sheet.drawn.is_signed:
        _sign(painter, QPointF(_MARGIN + 128, y + 40), sheet.voter.name)


def _options(painter: QPainter, sheet: Sheet, matter: Matter, y: float) -> None:
    marked = sheet.drawn.marked[matter.key]
    step = (_WIDE - 2 * _MARGIN - 12) / max(3, len(matter.options))
    for place, option in enumerate(matter.options):
        x = _MARGIN + 14 + place * step
        box = QRectF(x, y, _BOX, _BOX)
        painter.setPen(QPen(QColor(_INK), 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)
        name = QRectF(x + _BOX + 7, y - 4, step - _BOX - 8, _BOX + 8)
        _text(painter, name, option.name, 15)
        if option.key in marked:
            _mark(painter, box, sheet.drawn)


def _mark(painter: QPainter, box: QRectF, drawn: DrillPaper) -> None:
    """A stroke of a pen; no two papers have quite the same."""
    shift = ((drawn.number * 7) % 5 - 2) * 0.8
    pen = QPen(QColor(_PEN), 2.6)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    for start, end in _STROKES[drawn.hand]:
        points = [
            QPointF(box.left() + x * box.width() + shift, box.top() + y * box.height() - shift / 2)
            for x, y in (start, end)
        ]
        painter.drawLine(*points)


def _sign(painter: QPainter, place: QPointF, name: str) -> None:
    face = _font(23)
    face.setItalic(True)
    painter.save()
    painter.translate(place)
    painter.rotate(-4)
    painter.setFont(face)
    painter.setPen(QColor(_PEN))
    painter.drawText(QPointF(0, 0), name)
    painter.restore()


def _stamp(painter: QPainter) -> None:
    """Across the paper, so that not even a photograph of it can pass for a real one."""
    painter.save()
    painter.translate(_WIDE / 2, _HIGH / 2 + 30)
    painter.rotate(-32)
    painter.setOpacity(0.13)
    face = _font(86, bold=True)
    painter.setFont(face)
    painter.setPen(QColor(_STAMP))
    said = "练习票"
    wide = QFontMetricsF(face).horizontalAdvance(said)
    painter.drawText(QPointF(-wide / 2, 30), said)
    painter.restore()


def _text(
    painter: QPainter,
    place: QRectF,
    text: str,
    size: int,
    *,
    bold: bool = False,
    align: Qt.AlignmentFlag = _LEFT,
) -> None:
    """One line, in smaller type where it would be too long."""
    face = _font(size, bold=bold)
    while size > 9 and QFontMetricsF(face).horizontalAdvance(text) > place.width():
        size -= 1
        face = _font(size, bold=bold)
    painter.setFont(face)
    painter.setPen(QColor(_INK))
    painter.drawText(place, align, text)


def _font(size: int, *, bold: bool = False) -> QFont:
    face = QFont(theme.FAMILY)
    face.setPixelSize(size)
    face.setBold(bold)
    return face
