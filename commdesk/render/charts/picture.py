# SPDX-License-Identifier: Apache-2.0
"""Charts as picture files: PNG for any program, SVG for sharp printing at any size.

In an SVG letters are drawn as outlines: it looks the same on a PC that has not got the font,
where figures would else run into one another. What it says stands in its description.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter, QPainterPath
from PySide6.QtSvg import QSvgGenerator

from commdesk.domain.results import Imprint
from commdesk.domain.topics import Topic, Unreturned
from commdesk.render.charts.chart_book import Chart
from commdesk.render.charts.palette import PAPER
from commdesk.render.charts.threshold_chart import small_size
from commdesk.render.layout import fonts
from commdesk.render.layout.ink import Canvas, Drawing, Text
from commdesk.render.layout.page_format import MM, UNITS_PER_INCH
from commdesk.render.layout.running_words import running_of
from commdesk.render.layout.typeset import balanced_lines, break_lines
from commdesk.render.layout.writing import write_whole
from commdesk.render.words import policy_words

PNG_DPI = 300
WIDTH = 160 * MM
SIZE = 105  # tenths of a point
_MARGIN = 5 * MM
_MOST_PIXELS = 30_000  # of a side; a taller picture has fewer dots to the inch
_INCH_PER_METRE = 39.3701


def notes_of(topic: Topic, imprint: Imprint) -> tuple[str, ...]:
    """What ties a picture to its count: topic, stage, time, check code, and what silence is."""
    running = running_of(topic, imprint)
    told = f"{running.topic}　{running.stage}　{running.printed_at}　校验码 {running.check_code}"
    if topic.policy.unreturned is Unreturned.NOT_PARTICIPATING:
        return (told,)
    return (told, policy_words.silence(topic.policy))


def chart_drawing(
    chart: Chart,
    heading: str,
    notes: Iterable[str] = (),
    width: float = WIDTH,
    size: int = SIZE,
) -> Drawing:
    """A chart as it goes into a file: with its heading, title and notes, on white, with a margin."""
    canvas = Canvas()
    picture = chart.picture(width, size, PAPER).drawing
    wide = max(width, picture.width)
    y = _MARGIN
    for text, larger in ((heading, 1.3), (chart.title, 1.1)):
        high = round(larger * size)
        for line in balanced_lines(text, wide, high, bold=True) if text else ():
            canvas.text(line, _MARGIN, y + 1.1 * high, high, PAPER.text, bold=True)
            y += 1.4 * high
    y += 0.5 * size
    canvas.draw(picture, _MARGIN, y)
    y += picture.height
    small = small_size(size)
    for note in notes:
        y += 0.5 * small
        for line in break_lines(note, wide, small):
            canvas.text(line, _MARGIN, y + 1.1 * small, small, PAPER.secondary)
            y += 1.4 * small
    return canvas.finish(wide + 2 * _MARGIN, y + _MARGIN)


def write_picture(drawing: Drawing, path: Path, title: str, words: str = "") -> None:
    """Write a PNG or an SVG, by the ending of the name; whole, or not at all.

    `title` names it, `words` describe it to whoever cannot see it. Raises UserError
    `svg-not-writable` (path), or why as `writing.write_whole` says it.
    """
    make = _svg if path.suffix.lower() == ".svg" else _png
    write_whole(path, lambda: bytes(make(drawing, title, words).data()), "svg-not-writable")


def image_of(drawing: Drawing, dpi: int = PNG_DPI) -> QImage:
    """The drawing on white, its unit a tenth of a point."""
    longest = max(drawing.width, drawing.height) * dpi / UNITS_PER_INCH
    scale = dpi / UNITS_PER_INCH * min(1.0, _MOST_PIXELS / longest)
    image = QImage(
        max(1, round(drawing.width * scale)),
        max(1, round(drawing.height * scale)),
        QImage.Format.Format_RGB32,
    )
    dots = round(scale * UNITS_PER_INCH * _INCH_PER_METRE)
    image.setDotsPerMeterX(dots)
    image.setDotsPerMeterY(dots)
    image.fill(QColor(PAPER.surface))
    painter = QPainter(image)
    painter.scale(scale, scale)
    drawing.paint(painter)
    painter.end()
    return image


def _png(drawing: Drawing, title: str, words: str) -> QByteArray:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    writer.setText("Title", title)
    if words:
        writer.setText("Description", words)
    if not writer.write(image_of(drawing)):
        raise RuntimeError(writer.errorString())
    return buffer.data()


def _svg(drawing: Drawing, title: str, words: str) -> QByteArray:
    buffer = QBuffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(UNITS_PER_INCH)
    generator.setSize(QSize(round(drawing.width), round(drawing.height)))
    generator.setViewBox(QRectF(0, 0, drawing.width, drawing.height))
    generator.setTitle(title)
    generator.setDescription(words)
    painter = QPainter(generator)
    painter.fillRect(QRectF(0, 0, drawing.width, drawing.height), QColor(PAPER.surface))
    for item in drawing.items:
        if isinstance(item, Text):
            path = QPainterPath()
            path.addText(
                QPointF(item.x, item.baseline), fonts.font(item.size, item.bold), item.text
            )
            painter.fillPath(path, QColor(item.color))
        else:
            item.paint(painter)
    painter.end()
    return buffer.data()
