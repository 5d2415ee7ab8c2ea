# SPDX-License-Identifier: Apache-2.0
"""Pages in sight are painted, others are not even made."""

from collections.abc import Sequence
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent

from commdesk.render.layout.ink import Bar, Drawing
from commdesk.render.layout.page_format import WIDE_TABLE
from commdesk.render.layout.pages import Document, Page
from commdesk.ui.kit.page_view import PageView


class Counted(Sequence):
    """A thousand pages that note which of them were asked for."""

    def __init__(self):
        self.made = set()

    def __len__(self):
        return 1000

    def __getitem__(self, index) -> Any:
        self.made.add(index)
        bar = Bar(1000, 1000, 3000, 3000, "#000000")
        return Page(Drawing(WIDE_TABLE.width, WIDE_TABLE.height, (bar,)))


@pytest.fixture
def pages():
    return Counted()


@pytest.fixture
def view(qtbot, themed, pages):
    made = PageView(Document("附表", pages, WIDE_TABLE))
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


def test_only_pages_in_sight_are_made(view, pages):
    view.grab()
    assert 0 in pages.made
    assert max(pages.made) <= 2
    pages.made.clear()
    view.show_page(700)
    view.grab()
    assert view.current_page == 700
    assert pages.made
    assert min(pages.made) >= 698
    assert max(pages.made) <= 702


def test_the_first_and_the_last_page_are_the_ends(view):
    view.show_page(2000)
    assert view.current_page == 1000
    view.show_page(-3)
    assert view.current_page == 1


def test_a_page_as_wide_as_the_view_and_one_that_is_whole(view):
    view.fit_width()
    assert view.horizontalScrollBar().maximum() == 0
    wide = view.grab().toImage()
    view.resize(1400, 400)
    view.fit_page()
    assert view.horizontalScrollBar().maximum() == 0
    whole = view.grab().toImage()
    # The bar of a whole page is lower than that of a wide one.
    assert dark(whole) < dark(wide)


def dark(image):
    return sum(
        image.pixel(x, y) & 0xFF < 0x20
        for x in range(0, image.width(), 5)
        for y in range(0, image.height(), 5)
    )


def test_larger_keeps_the_page_in_sight(view):
    view.show_page(500)
    for _ in range(3):
        view.zoom_in()
    assert abs(view.current_page - 500) <= 1
    assert view.horizontalScrollBar().maximum() > 0
    for _ in range(30):
        view.zoom_out()
    assert view.horizontalScrollBar().maximum() == 0


def test_the_wheel_with_ctrl_makes_pages_larger(view, qtbot):
    def wheel(modifiers):
        point = QPointF(100, 100)
        return QWheelEvent(
            point,
            view.mapToGlobal(point),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )

    before = view.verticalScrollBar().maximum()
    view.wheelEvent(wheel(Qt.KeyboardModifier.ControlModifier))
    assert view.verticalScrollBar().maximum() > before


def test_where_one_is_is_told(view, qtbot):
    with qtbot.waitSignal(view.page_changed):
        view.show_page(3)
