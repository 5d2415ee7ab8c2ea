# SPDX-License-Identifier: Apache-2.0
"""Two votes side by side: before and after, a first and a second vote."""

from __future__ import annotations

from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from commdesk.domain.errors import UserError
from commdesk.domain.results import Results
from commdesk.domain.topics import Stage
from commdesk.render.charts.comparison import (
    comparison_charts,
    comparison_sheet,
    comparison_warning,
)
from commdesk.render.layout.pages import Document
from commdesk.services.office.letterhead import load_letterhead
from commdesk.services.office.office import Office
from commdesk.services.results.blind import must_not_be_blind
from commdesk.services.results.few_votes import few_votes_of
from commdesk.services.results.results import count_topic, imprint
from commdesk.services.topics.topics import TopicLine, list_topics
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.giveaway import few_said, may_give_away
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.labels import Band, label
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.kit.reread import Reread
from commdesk.ui.kit.sheet_paper import SheetPaper
from commdesk.ui.kit.surfaces import fill, fit, scrolled
from commdesk.ui.kit.theme import scaled
from commdesk.ui.results import said
from commdesk.ui.results.chart_card import ChartCard
from commdesk.ui.words.sentences import Sentences

_COUNTED = frozenset({Stage.OPEN, Stage.CLOSED, Stage.SETTLED, Stage.PUBLISHED, Stage.ARCHIVED})


def counted_pair(office: Office, earlier: UUID, later: UUID) -> tuple[Results, Results]:
    """Both results. Raises UserError `results-blind`, `results-kept-back`, `topic-unknown`."""
    for topic in (earlier, later):
        must_not_be_blind(office, topic)
    return count_topic(office, earlier), count_topic(office, later)


def make_comparison(office: Office, earlier: UUID, later: UUID) -> Document:
    """The sheet of both. Raises UserError as `counted_pair`."""
    both = counted_pair(office, earlier, later)
    return comparison_sheet(*both, imprint(office), letterhead=load_letterhead(office))


class ComparisonWindow(QDialog):
    """The chosen topic as the later one, another one as the earlier; both can be exchanged."""

    loaded = Signal()

    def __init__(
        self,
        office: Office,
        topic_id: UUID,
        jobs: JobRunner,
        prompts: Prompts,
        parent: QWidget | None = None,
    ) -> None:
        """Raises UserError `nothing-to-compare` where no other topic was ever opened."""
        super().__init__(parent)
        self._office = office
        self._prompts = prompts
        self._reread = Reread(
            jobs, self, lambda: partial(counted_pair, office, *self.pair), self._show, self._fail
        )
        self._sentences = Sentences(self)
        lines = [line for line in list_topics(office) if line.stage in _COUNTED]
        others = [line for line in lines if line.id != topic_id]
        if not others or len(others) == len(lines):
            raise UserError("nothing-to-compare")
        self._this = next(line for line in lines if line.id == topic_id)
        self._others = others
        # Listed with the newest first: of two that began on one day the older one is the earlier.
        self._ages = {line.id: -place for place, line in enumerate(lines)}
        self.setWindowTitle(self.tr("Compare two votes"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.earlier = QComboBox()
        self.earlier.setAccessibleName(self.tr("Compare with"))
        for line in others:
            self.earlier.addItem(line.title, line.id)
        self.earlier.setCurrentIndex(_nearest(self._this, others))
        self.exchange = button(self.tr("Exchange"), "", "refresh-cw")
        self.exchange.setCheckable(True)
        self.said = label("", "strong", wrap=True)
        self.band = Band()
        self.cards: list[ChartCard] = []
        page = QWidget()
        self._column = QVBoxLayout(page)
        fill(self._column, 4, 12)
        self._column.addStretch(1)
        self.print = button(self.tr("Print…"), "primary", "printer")
        close = button(self.tr("Close"), "large")
        self.paper = SheetPaper(jobs, prompts, self)
        self._lay_out(scrolled(page), close)
        self.earlier.currentIndexChanged.connect(self.refresh)
        self.exchange.toggled.connect(self.refresh)
        self.print.clicked.connect(self._print)
        close.clicked.connect(self.close)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self, self._print)
        fit(self, 980, 680)

    @property
    def pair(self) -> tuple[UUID, UUID]:
        """The earlier one and the later one: by their first days, unless they are exchanged."""
        other = self._others[self.earlier.currentIndex()]
        in_order = sorted((other, self._this), key=lambda line: (_days(line), self._ages[line.id]))
        first, second = (line.id for line in in_order)
        return (second, first) if self.exchange.isChecked() else (first, second)

    def refresh(self, *_: object) -> None:
        """Count both anew."""
        self._reread.run()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _show(self, both: tuple[Results, Results]) -> None:
        earlier, later = map(_named, both)
        self.said.setText(
            self.tr("Earlier: {earlier}　Later: {later}").format(earlier=earlier, later=later)
        )
        words = said.words()
        charts = comparison_charts(*both, words)
        while len(self.cards) < len(charts):
            card = ChartCard()
            card.save.hide()
            self._column.insertWidget(len(self.cards), card)
            self.cards.append(card)
        for place, card in enumerate(self.cards):
            card.setVisible(place < len(charts))
            if place < len(charts):
                card.show_chart(charts[place])
        warning = comparison_warning(*both, words)
        if not charts:
            warning = self.tr("Nothing in these votes is counted alike.")
        self.band.say(warning, "attention" if warning else "")
        self.print.setEnabled(True)
        self.loaded.emit()

    def _fail(self, error: UserError) -> None:
        for card in self.cards:
            card.hide()
        self.band.say(self._sentences.of(error), "attention")
        self.print.setEnabled(False)
        self.loaded.emit()

    def _lay_out(self, charts: QWidget, close: QWidget) -> None:
        top = QHBoxLayout()
        top.setSpacing(scaled(8))
        self.this = label(self._this.title, "strong")
        top.addWidget(self.this)
        top.addWidget(label(self.tr("beside")))
        top.addWidget(self.earlier, 1)
        top.addWidget(self.exchange)
        foot = QHBoxLayout()
        foot.addWidget(self.print)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        fill(column, 16, 10)
        column.addLayout(top)
        column.addWidget(self.said)
        column.addWidget(self.band)
        column.addWidget(charts, 1)
        column.addLayout(foot)

    def _print(self) -> None:
        office, pair = self._office, self.pair
        try:
            few = [few_said(few_votes_of(office, one)) for one in pair]
        except UserError as error:
            self._fail(error)
            return
        if not may_give_away(few, self._prompts, self):
            return
        self.paper.open_preview(lambda: make_comparison(office, *pair))


def _named(results: Results) -> str:
    """The title, and the part of the estate that was asked."""
    topic, words = results.topic, said.words()
    scope = words.compared.scope(topic.extent)
    return words.with_note(topic.facts.title, scope) if scope else topic.facts.title


def _days(line: TopicLine) -> date:
    return line.starts_on or date.max


def _nearest(this: TopicLine, others: list[TopicLine]) -> int:
    """The vote before this one is what it is mostly compared with; of its name best of all."""

    def distance(at: int) -> tuple[bool, int]:
        other = others[at]
        shared = len(set(this.title) & set(other.title))
        return _days(other) > _days(this), -shared

    return min(range(len(others)), key=distance)
