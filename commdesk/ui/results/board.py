# SPDX-License-Identifier: Apache-2.0
"""One matter's result: the sentence, the tests, the votes, and who is undecided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from commdesk.domain.outcome import Outcome, Verdict
from commdesk.domain.results import Decided, Heard
from commdesk.domain.topics import Topic
from commdesk.render.words.facts import Counted, tests_of
from commdesk.services.entry.rulings import RulingMade
from commdesk.ui.kit import theme
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.surfaces import fill, scrolled
from commdesk.ui.results.figures import FiguresTable
from commdesk.ui.results.matter_chart import OPTIONS, TESTS, MatterChart
from commdesk.ui.results.opinions import OpinionsCard
from commdesk.ui.results.places import PlacesTable
from commdesk.ui.results.sentence import Sentence
from commdesk.ui.results.undecided import UndecidedCard

_WIDE = 960
_FIRST = 1  # place in the column: after the sentence


class Board(QWidget):
    """One glance: the sentence. One minute: the bars. The rest below."""

    ruling_wanted = Signal(object, object)  # the mark as a Matter, Undecided

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = Sentence()
        self.tests = MatterChart(TESTS)
        self.options = MatterChart(OPTIONS)
        self.figures = FiguresTable(self.tr("Votes for each option"))
        self.places = PlacesTable(self.tr("Everybody in order of votes"))
        self.opinions = OpinionsCard()
        self.undecided = UndecidedCard()
        self.undecided.ruling_wanted.connect(self.ruling_wanted)
        self._asked = _Section(self.tr("What is asked for"), self.tests)
        self._votes = _Section(self.tr("Votes for each option"), self.options, self.figures)
        self._order = _Section(self.tr("Order of votes"), self.places)
        page = QWidget()
        self._column = QVBoxLayout(page)
        fill(self._column, 12)
        for part in (self.sentence, self._asked, self._order, self._votes, self.opinions):
            self._column.addWidget(part)
        self._column.addWidget(self.undecided)
        self._column.addStretch(1)
        self._area = scrolled(page)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)

    def show_decided(
        self,
        decided: Decided,
        topic: Topic,
        rooms: Mapping[int, str],
        rulings: Sequence[RulingMade] = (),
    ) -> None:
        """Show one matter; `rooms` by paper number for the opinions of a named topic."""
        self.sentence.show_decided(decided, topic)
        is_heard = isinstance(decided, Heard)
        self.opinions.setVisible(is_heard)
        self._votes.setVisible(not is_heard)
        self._order.setVisible(not isinstance(decided, Outcome | Heard))
        if isinstance(decided, Heard):
            self._asked.hide()
            self.opinions.show_heard(decided, topic, rooms)
            self.undecided.show_decided(decided, topic.codes)
            return
        self._show_counted(decided, topic, rulings)

    def _show_counted(self, decided: Counted, topic: Topic, rulings: Sequence[RulingMade]) -> None:
        self._asked.setVisible(bool(tests_of(decided)))
        self.tests.show_decided(decided, topic)
        self.options.show_decided(decided, topic)
        self.figures.setVisible(isinstance(decided, Outcome))
        if isinstance(decided, Outcome):
            self.figures.show_outcome(decided, topic)
        else:
            self.places.show_ranked(decided, topic)
        self.undecided.show_decided(decided, topic.codes, rulings)
        # Whoever has to rule before there is a verdict finds it right under the sentence.
        self._column.removeWidget(self.undecided)
        place = _FIRST if decided.verdict is Verdict.UNSETTLED else self._column.count() - 1
        self._column.insertWidget(place, self.undecided)

    def go_to_top(self) -> None:
        """Begin at the sentence, as for another matter."""
        self._area.verticalScrollBar().setValue(0)


class _Section(QFrame):
    """A titled card whose parts stand side by side where there is room for it."""

    def __init__(self, title: str, *parts: QWidget) -> None:
        super().__init__()
        theme.set_role(self, "card")
        column = QVBoxLayout(self)
        fill(column, 16, 12)
        column.addWidget(label(title, "heading"))
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._row.setSpacing(theme.scaled(24))
        for part in parts:
            self._row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(self._row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= theme.scaled(_WIDE)
        self._row.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )
