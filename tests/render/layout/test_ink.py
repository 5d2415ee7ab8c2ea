# SPDX-License-Identifier: Apache-2.0
"""Bars and their patterns: inside their outline, and different without colour."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from commdesk.render.layout.ink import Align, Bar, Canvas, Drawing, Pattern, Text

pytestmark = pytest.mark.usefixtures("qapp")


def painted(drawing, width=80, height=40):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    drawing.paint(painter)
    painter.end()
    return image


def darkness(image, rect):
    tones = [
        255 - QColor(image.pixel(x, y)).lightness()
        for x in range(int(rect.left()), int(rect.right()))
        for y in range(int(rect.top()), int(rect.bottom()))
    ]
    return sum(tones) / len(tones)


@pytest.mark.parametrize("pattern", Pattern)
def test_a_pattern_stays_within_its_bar(pattern):
    bar = Bar(10, 10, 50, 20, "#000000", pattern, step=6)
    image = painted(Drawing(80, 40, (bar,)))
    for x in range(80):
        for y in range(40):
            if not bar.rect.adjusted(-1, -1, 1, 1).contains(x, y):
                assert image.pixel(x, y) == QColor("white").rgb(), (pattern, x, y)


def test_patterns_of_one_colour_differ():
    inside = QRectF(10, 10, 50, 20)
    images = {
        pattern: painted(Drawing(80, 40, (Bar(10, 10, 50, 20, "#000000", pattern, step=6),)))
        for pattern in Pattern
    }
    pixels = {bytes(image.constBits()) for image in images.values()}
    assert len(pixels) == len(Pattern)
    assert darkness(images[Pattern.SOLID], inside) > darkness(images[Pattern.UPRIGHT], inside)
    assert darkness(images[Pattern.LEVEL], inside) > darkness(images[Pattern.CROSSED], inside)
    assert darkness(images[Pattern.CROSSED], inside) > darkness(images[Pattern.HATCHED], inside)


@pytest.mark.parametrize(
    ("align", "left"), [(Align.LEFT, 100), (Align.CENTER, 90), (Align.RIGHT, 80)]
)
def test_a_text_is_aligned_at_its_x(align, left):
    text = Canvas().text("表决", 100, 50, 10, "#000000", align=align)
    assert text.x == pytest.approx(left)
    assert text.rect.right() == pytest.approx(left + 20)


def test_a_stretched_line_ends_where_it_should():
    text = Text("君悦东方小区" * 3, 0, 20, 12, "#000000", stretch=1.05)
    image = painted(Drawing(300, 30, (text,)), 300, 30)
    inked = [x for x in range(300) if any(image.pixel(x, y) != 0xFFFFFFFF for y in range(30))]
    assert text.width == pytest.approx(18 * 12 * 1.05)
    assert max(inked) == pytest.approx(text.rect.right(), abs=2)


def test_a_drawing_can_be_put_elsewhere():
    canvas = Canvas()
    canvas.draw(Drawing(10, 10, (Bar(1, 2, 3, 4, "#000000"),)), 10, 20)
    (bar,) = canvas.finish(50, 50).items
    assert isinstance(bar, Bar)
    assert bar.rect == QRectF(11, 22, 3, 4)
