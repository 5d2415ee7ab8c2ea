# SPDX-License-Identifier: Apache-2.0
"""One chart on the charts page, with its title and the way to keep it as a picture."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from commdesk.render.charts.chart_book import Chart
from commdesk.render.charts.chart_parts import Picture
from commdesk.ui.kit import theme
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.surfaces import fill
from commdesk.ui.results.chart import ChartView
from commdesk.ui.results.chart_pictures import Key


class ChartCard(QFrame):
    """One chart with its title, and a button that keeps it as a picture."""

    save_wanted = Signal(object, str)  # the chart, and the ending of the file

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "card")
        self.view = ChartView()
        self._title: QLabel = label("", "heading", wrap=True)
        self.save: QPushButton = button(self.tr("Save as picture…"), "quiet", "download")
        menu = QMenu(self.save)
        menu.addAction(
            self.tr("Picture for documents (PNG)"), lambda: self.save_wanted.emit(self.chart, "png")
        )
        menu.addAction(
            self.tr("Drawing of any size (SVG)"), lambda: self.save_wanted.emit(self.chart, "svg")
        )
        self.save.setMenu(menu)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.save)
        column = QVBoxLayout(self)
        fill(column, 16, 12)
        column.addLayout(head)
        column.addWidget(self.view)
        self.chart = Chart("", lambda *_: [], "")

    def show_chart(self, chart: Chart, pictures: Mapping[Key, Picture] | None = None) -> None:
        """Draw this one; `pictures` of it that are laid out already."""
        self.chart = chart
        self._title.setText(chart.title)
        self.view.show_chart(chart.picture, chart.words, chart.title, pictures)
