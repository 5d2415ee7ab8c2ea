# SPDX-License-Identifier: Apache-2.0
"""The counting screen 唱票屏: matters with their 正-strokes, laid out for one size of screen.

Everything is as large as the screen allows, because it is read from ten metres away.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from commdesk.render.charts import palette
from commdesk.render.counting.plan import LEAST_READ, Cell, Row, ScreenColors, Section, Tone
from commdesk.render.counting.section import SectionLayout, title_of
from commdesk.render.layout.fitting import Fitted, fitted
from commdesk.render.layout.ink import Align, Bar, Canvas, Drawing, Line
from commdesk.render.layout.typeset import cut_lines

__all__ = ["DARK", "LIGHT", "Board", "Cell", "Row", "ScreenColors", "Section", "Tone"]

LIGHT = ScreenColors(
    replace(palette.SCREEN, secondary="#3D4753", abstain="#6B7684"), fresh="#FFDD66"
)
DARK = ScreenColors(
    replace(palette.DARK, surface="#0F1318", secondary="#C6CED8", abstain="#A9B4C2"),
    fresh="#6B5300",
)

_SIDE_BY_SIDE = 3
_LEAST_TITLE = 1.9  # in units: of a topic so long that its title takes more than two lines


@dataclass(frozen=True, slots=True)
class Board:
    """What is shown, in words. Without sections, `sentence` says why.

    `progress` is how far the count is, `account` what became of the papers, `notes` what a
    stroke is and is not, `said` what happened last where that was no paper more.
    """

    title: str
    stage: str
    progress: str
    account: str
    notes: str
    sections: tuple[Section, ...] = ()
    sentence: str = ""
    said: str = ""


def layout(board: Board, width: float, height: float, colors: ScreenColors = LIGHT) -> Drawing:
    """The whole screen."""
    return _Screen(width, height, colors).draw(board)


def together(sections: tuple[Section, ...], width: float, height: float) -> int:
    """How many of the first sections stand side by side and are still read: at least one."""
    screen = _Screen(width, height, LIGHT)
    for count in range(min(_SIDE_BY_SIDE, len(sections)), 1, -1):
        parts = screen.parts(sections[:count])
        if all(part.name_size >= LEAST_READ * screen.unit for part in parts):
            return count
    return 1


class _Screen:
    """Places on a screen, in hundredths of its height (of a narrow one: as if it were 16 to 9)."""

    def __init__(self, width: float, height: float, colors: ScreenColors) -> None:
        self.unit = min(height, width * 9 / 16) / 100
        self._width, self._height, self._colors = width, height, colors
        self._margin = 2.5 * self.unit
        self._top = 7.5 * self.unit
        self._foot = 14 * self.unit

    def draw(self, board: Board) -> Drawing:
        canvas, unit, colors = Canvas(), self.unit, self._colors
        canvas.add(Bar(0, 0, self._width, self._height, colors.ground))
        self._head(canvas, board)
        if board.sections:
            x = self._margin
            for number, part in enumerate(self.parts(board.sections)):
                part.draw(canvas, x, self._top)
                x += part.width + self._gap
                if number < len(board.sections) - 1:
                    at = x - self._gap / 2
                    low = self._height - self._foot - unit
                    canvas.add(Line(at, self._top, at, low, 0.2 * unit, colors.line))
        else:
            width, height = self._width - 6 * self._margin, self._body
            sentence = fitted(board.sentence, width, 0.8 * height, 7 * unit, True)
            sentence.draw(
                canvas, 3 * self._margin, self._top, width, height, colors.text, Align.CENTER
            )
        self._feet(canvas, board)
        return canvas.finish(self._width, self._height)

    def parts(self, sections: tuple[Section, ...]) -> list[SectionLayout]:
        """The sections side by side, all as wide."""
        free = self._width - 2 * self._margin - self._gap * (len(sections) - 1)
        width, unit = free / len(sections), self.unit
        # Options of all of them stand on the same lines.
        tallest = max(title_of(section, width, unit).height for section in sections)
        title = max(8 * unit, tallest + 1.5 * unit)
        return [
            SectionLayout(section, width, self._body, unit, self._colors, title)
            for section in sections
        ]

    @property
    def _gap(self) -> float:
        return 3.5 * self.unit

    @property
    def _body(self) -> float:
        return self._height - self._top - self._foot - 1.5 * self.unit

    def _head(self, canvas: Canvas, board: Board) -> None:
        unit, inner = self.unit, self._width - 2 * self._margin
        y, height = 1.2 * unit, 4.8 * unit
        stage = fitted(board.stage, 0.3 * inner, height, 3.2 * unit, True)
        room = inner - stage.width - 3 * unit
        title = fitted(board.title, room, height, 3.2 * unit)
        if title.size < _LEAST_TITLE * unit:
            # Rather cut in two lines that are read than whole in lines that are not.
            size = math.ceil(_LEAST_TITLE * unit)
            lines, _ = cut_lines(board.title, room, size, 2)
            title = Fitted(tuple(lines), size, bold=False)
        title.draw(canvas, self._margin, y, inner, height, self._colors.secondary)
        stage.draw(canvas, self._margin, y, inner, height, self._colors.text, Align.RIGHT)
        self._rule(canvas, 6.4 * unit)

    def _feet(self, canvas: Canvas, board: Board) -> None:
        unit, colors = self.unit, self._colors
        inner, y = self._width - 2 * self._margin, self._height - self._foot
        self._rule(canvas, y)
        progress = fitted(board.progress, 0.55 * inner, 6.5 * unit, 6 * unit, True)
        progress.draw(canvas, self._margin, y + 0.8 * unit, inner, 6.5 * unit, colors.text)
        left = self._margin + progress.width + 4 * unit
        free = self._width - self._margin - left
        beside = board.said or board.account
        if beside:
            made = fitted(beside, free, 6 * unit, 4 * unit, bool(board.said))
            made.draw(canvas, left, y + unit, free, 6 * unit, colors.text, Align.RIGHT)
        if board.notes:
            notes = fitted(board.notes, inner, 5.4 * unit, 2.3 * unit)
            notes.draw(canvas, self._margin, y + 7.8 * unit, inner, 5.4 * unit, colors.secondary)

    def _rule(self, canvas: Canvas, y: float) -> None:
        right = self._width - self._margin
        canvas.add(Line(self._margin, y, right, y, 0.2 * self.unit, self._colors.line))
