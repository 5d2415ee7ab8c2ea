# SPDX-License-Identifier: Apache-2.0
"""The calendar that a date is picked from, in the program's own look."""

import pytest
from PySide6.QtCore import QDate, QLocale, QPoint, QRect, QSize
from PySide6.QtWidgets import QCalendarWidget, QTableView

from commdesk.render.layout import fonts
from commdesk.ui.kit import theme


@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize("language", ["zh_CN", "en_GB"])
def test_no_weekday_is_cut_and_all_weeks_are_in_sight(qapp, themed, qtbot, percent, language):
    fonts.load()
    theme.apply(qapp, percent=percent)
    calendar = QCalendarWidget()
    qtbot.addWidget(calendar)
    calendar.setLocale(QLocale(language))
    calendar.setSelectedDate(QDate(2026, 8, 31))  # in a month of six weeks
    view = calendar.findChild(QTableView)
    assert view is not None
    with qtbot.waitActive(calendar):
        calendar.show()
    view.setFocus()
    cells = [view.visualRect(view.model().index(0, column)) for column in range(7)]
    # Cut ones are three dots, each like the other.
    size = QSize(min(cell.width() for cell in cells), cells[0].height())
    drawn = view.viewport().grab().toImage()
    shown = [drawn.copy(QRect(cell.topLeft(), size)) for cell in cells[:5]]
    assert all(a != b for at, a in enumerate(shown) for b in shown[:at])
    foot = view.visualRect(view.model().index(6, 6)).bottom()
    top = view.viewport().mapTo(calendar, QPoint(0, 0)).y()
    assert top + foot < calendar.height()
    assert foot < view.viewport().height()
    theme.apply(qapp)
