# SPDX-License-Identifier: Apache-2.0
"""Charts of a matter: one drawing for the screen, the preview and the paper.

Text is as large as the painter's font, in the bundled face; everything else follows from it.
"""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontInfo, QPainter

from commdesk.domain.topics import Topic
from commdesk.render.charts.chart_parts import Picture
from commdesk.render.charts.chart_words import CHINESE, ChartWords
from commdesk.render.charts.option_chart import OptionChart
from commdesk.render.charts.option_rows import row_words, rows_of
from commdesk.render.charts.palette import DARK, PAPER, SCREEN, Colors
from commdesk.render.charts.threshold_chart import ThresholdChart
from commdesk.render.layout.ink import Drawing
from commdesk.render.words.facts import Counted, deemed_in, tests_of

__all__ = [
    "DARK",
    "EMPTY",
    "PAPER",
    "SCREEN",
    "Colors",
    "draw_options",
    "draw_tests",
    "options_height",
    "options_picture",
    "options_words",
    "paint_options",
    "paint_tests",
    "tests_height",
    "tests_picture",
    "tests_words",
]


EMPTY = Drawing(0.0, 0.0)
"""Nothing drawn."""


def draw_tests(
    decided: Counted, topic: Topic, width: float, size: int, colors: Colors = PAPER
) -> Drawing:
    """The tests of a matter, `width` wide (or as wide as they need), text `size` high."""
    return ThresholdChart(decided, topic, size, colors).draw(width)


def draw_options(
    decided: Counted, topic: Topic, width: float, size: int, colors: Colors = PAPER
) -> Drawing:
    """The options of a matter, `width` wide (or as wide as they need), text `size` high."""
    return OptionChart(decided, topic, size, colors).draw(width)


def paint_tests(
    painter: QPainter, area: QRectF, decided: Counted, topic: Topic, colors: Colors = SCREEN
) -> Drawing:
    """The tests in `area`: bars, thresholds, both numbers, met or not, and what is missing.

    Drawn from the top left; all of it shrinks where the area is too small, so that nothing
    is cut off or overlaps.
    """
    drawing = draw_tests(decided, topic, area.width(), _pixels(painter), colors)
    _fit(painter, area, drawing)
    return drawing


def paint_options(
    painter: QPainter, area: QRectF, decided: Counted, topic: Topic, colors: Colors = SCREEN
) -> Drawing:
    """The options in `area`: people and area, cast apart from deemed; shrinks as the tests do."""
    drawing = draw_options(decided, topic, area.width(), _pixels(painter), colors)
    _fit(painter, area, drawing)
    return drawing


def tests_height(font: QFont, width: float, decided: Counted, topic: Topic) -> float:
    """How tall `paint_tests` gets at this width with this font."""
    return _scaled_height(draw_tests(decided, topic, width, _size(font)), width)


def options_height(font: QFont, width: float, decided: Counted, topic: Topic) -> float:
    """How tall `paint_options` gets at this width with this font."""
    return _scaled_height(draw_options(decided, topic, width, _size(font)), width)


def tests_words(decided: Counted, topic: Topic, say: ChartWords = CHINESE) -> str:  # noqa: PT028
    """The tests for a screen reader."""
    kind = decided.matter.kind
    return "\n".join(
        say.test_said(result, topic, kind, deemed_in(result.test, decided))
        for result in tests_of(decided)
    )


def options_words(decided: Counted, topic: Topic, say: ChartWords = CHINESE) -> str:
    """The options for a screen reader."""
    rows = rows_of(decided, topic, SCREEN, say)
    return "\n".join(row_words(row, decided, topic, say) for row in rows)


def tests_picture(
    decided: Counted,
    topic: Topic,
    width: float,
    size: int,
    colors: Colors,
    say: ChartWords = CHINESE,  # noqa: PT028
) -> Picture:
    """The tests with the places that can be pointed at."""
    return ThresholdChart(decided, topic, size, colors, say).picture(width)


def options_picture(
    decided: Counted,
    topic: Topic,
    width: float,
    size: int,
    colors: Colors,
    say: ChartWords = CHINESE,
) -> Picture:
    """The options with the places that can be pointed at."""
    return OptionChart(decided, topic, size, colors, say).picture(width)


def _pixels(painter: QPainter) -> int:
    given = painter.font().pixelSize()
    return given if given > 0 else max(1, painter.fontInfo().pixelSize())


def _size(font: QFont) -> int:
    given = font.pixelSize()
    return given if given > 0 else max(1, QFontInfo(font).pixelSize())


def _scaled_height(drawing: Drawing, width: float) -> float:
    return drawing.height * min(1.0, width / drawing.width) if drawing.width else 0.0


def _fit(painter: QPainter, area: QRectF, drawing: Drawing) -> None:
    if not drawing.width or not drawing.height or area.isEmpty():
        return
    scale = min(1.0, area.width() / drawing.width, area.height() / drawing.height)
    painter.save()
    painter.translate(area.topLeft())
    painter.scale(scale, scale)
    drawing.paint(painter)
    painter.restore()
