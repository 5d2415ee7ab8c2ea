# SPDX-License-Identifier: Apache-2.0
"""A chart of one matter on the board: its tests, or its options."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from commdesk.domain.topics import Topic
from commdesk.render.charts import charts
from commdesk.render.charts.chart_parts import Picture
from commdesk.render.charts.chart_words import ChartWords
from commdesk.render.words.facts import Counted
from commdesk.ui.results import said
from commdesk.ui.results.chart import ChartView


@dataclass(frozen=True, slots=True)
class Kind:
    """Which drawing of a matter, and what it says in words."""

    title: str  # as the words of charts know it
    make: Callable[[Counted, Topic, float, int, charts.Colors, ChartWords], Picture]
    words: Callable[[Counted, Topic, ChartWords], str]


TESTS = Kind("tests", charts.tests_picture, charts.tests_words)
OPTIONS = Kind("options", charts.options_picture, charts.options_words)


class MatterChart(ChartView):
    """One of the two."""

    def __init__(self, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind

    def show_decided(self, decided: Counted, topic: Topic) -> None:
        """Draw this matter."""
        kind, words = self._kind, said.words()

        def make(width: float, size: int, colors: charts.Colors) -> Picture:
            return kind.make(decided, topic, width, size, colors, words)

        self.show_chart(make, kind.words(decided, topic, words), words.title(kind.title, topic))
