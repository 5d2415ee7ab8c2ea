# SPDX-License-Identifier: Apache-2.0
"""The charts of a topic: by option, by building, by grid, people against area, day by day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from commdesk.domain.errors import UserError
from commdesk.domain.results import Decided, Results
from commdesk.render.charts.chart_book import Chart, ChartKind, Figures, charts_of
from commdesk.render.charts.chart_parts import Picture
from commdesk.render.charts.chart_words import CHINESE
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.kit.surfaces import fill, scrolled
from commdesk.ui.kit.theme import scaled
from commdesk.ui.results import said
from commdesk.ui.results.chart_card import ChartCard
from commdesk.ui.results.chart_laying import Latest, is_long
from commdesk.ui.results.chart_loading import Loader, need_of
from commdesk.ui.results.chart_pictures import Key
from commdesk.ui.results.chart_saving import ChartSaver
from commdesk.ui.results.chart_supply import ChartSupply
from commdesk.ui.words.sentences import Sentences


class ChartsPage(QWidget):
    """Shows one kind of chart of one matter; loads places and days when they are first asked for.

    While it is not seen it loads nothing.
    """

    shown = Signal()  # everything asked for is on the page

    def __init__(self, jobs: JobRunner, prompts: Prompts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._prompts = prompts
        self._sentences = Sentences(self)
        self._supply = ChartSupply(jobs, self)
        self._supply.changed.connect(self._refresh)
        self._saver = ChartSaver(jobs, prompts, self)
        self._followed = -1
        self._drawn: tuple[str, ChartKind] | None = None  # what took long, if that is shown
        self._drawn_of: Figures | None = None
        self.matter = QComboBox()
        self.matter.setAccessibleName(self.tr("Matter"))
        self.matter.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.matter.setMinimumContentsLength(12)
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Chart"))
        for kind, text in self._kinds():
            self.kind.addItem(text, kind)
        self._message = label("", "secondary", wrap=True)
        page = QWidget()
        self._column = QVBoxLayout(page)
        fill(self._column, 12, 12)
        self._column.addWidget(self._message)
        self._column.addStretch(1)
        self._area = scrolled(page)
        # A bar that comes and goes would have every chart laid out twice.
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._cards: list[ChartCard] = []
        self._long = Latest(jobs, self)
        bar = QHBoxLayout()
        fill(bar, 12, 8)
        bar.addWidget(self.kind)
        bar.addWidget(self.matter, 1)
        bar.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(bar)
        outer.addWidget(self._area, 1)
        QWidget.setTabOrder(self.kind, self.matter)
        self.matter.currentIndexChanged.connect(lambda _: self._show_other())
        self.kind.currentIndexChanged.connect(lambda _: self._show_other())

    @property
    def charts(self) -> tuple[Chart, ...]:
        """What is drawn."""
        return tuple(card.chart for card in self._cards if not card.isHidden())

    @property
    def cards(self) -> tuple[ChartCard, ...]:
        """Where it is drawn."""
        return tuple(card for card in self._cards if not card.isHidden())

    @property
    def message(self) -> str:
        """What is said where there is no chart."""
        return "" if self._message.isHidden() else self._message.text()

    def show_results(self, results: Results, loader: Loader) -> None:
        """Show these results; `loader` brings the rest, anew after each call.

        What was chosen stays chosen where it is the same topic.
        """
        if self._supply.take(results, loader):
            self._go_to_top()
        titles = [decided.matter.title for decided in results.outcomes]
        if titles != [self.matter.itemText(place) for place in range(self.matter.count())]:
            self.matter.blockSignals(True)
            self.matter.clear()
            self.matter.addItems(titles)
            self.matter.setCurrentIndex(max(self._followed, 0))
            self.matter.blockSignals(False)
        self._refresh()

    def clear(self) -> None:
        """Show nothing any more, as while figures must not be seen."""
        self._supply.clear()
        self._long.drop()
        self._draw((), "")

    def follow_matter(self, place: int) -> None:
        """Show the matter that is chosen in a list beside the page, and offer no other."""
        self._followed = place
        self.matter.hide()
        if 0 <= place < self.matter.count():
            self.matter.setCurrentIndex(place)

    def choose(self, kind: ChartKind, matter: int | None = None) -> None:
        """Show another kind, or another matter by its place."""
        self.kind.setCurrentIndex([each for each, _ in self._kinds()].index(kind))
        if matter is not None:
            self.matter.setCurrentIndex(matter)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    # What is shown

    def _kinds(self) -> tuple[tuple[ChartKind, str], ...]:
        return (
            (ChartKind.OPTIONS, self.tr("By option")),
            (ChartKind.BUILDINGS, self.tr("By building")),
            (ChartKind.GRIDS, self.tr("By grid")),
            (ChartKind.PAIR, self.tr("People and area")),
            (ChartKind.TURNOUT, self.tr("Papers by day")),
        )

    @property
    def _decided(self) -> Decided | None:
        place, results = self.matter.currentIndex(), self._supply.results
        if results is None or not 0 <= place < len(results.outcomes):
            return None
        return results.outcomes[place]

    def _show_other(self) -> None:
        self._go_to_top()
        self._refresh()

    def _go_to_top(self) -> None:
        self._area.verticalScrollBar().setValue(0)

    def _refresh(self) -> None:
        """Draw what is known, and load what is missing, or old."""
        decided, kind = self._decided, self.kind.currentData()
        self.matter.setEnabled(kind is not ChartKind.TURNOUT)
        if decided is None or not self.isVisible():
            return
        need = need_of(kind, decided)
        known = self._supply.get(need)
        if need and known is None:
            self._draw((), self.tr("Counting…"))
            return
        self._long.drop()
        figures = self._supply.figures
        if figures is None:
            return
        if known is not None and isinstance(known.found, UserError):
            self._draw((), self._sentences.of(known.found))
        elif is_long(figures, decided, kind):
            self._draw_later(figures, decided, kind)
            return
        else:
            charts = charts_of(figures, decided, kind, said.words())
            self._draw(charts, "" if charts else self._why_none(kind))
            self._drawn_of = figures
        if not self._supply.is_loading:
            self.shown.emit()

    def _draw_later(self, figures: Figures, decided: Decided, kind: ChartKind) -> None:
        """Lay out what takes long in the background; what is shown stays until then."""
        if not self._cards:
            self._add_card()
        view = self._cards[0].view
        # Before it was ever shown a chart has no width yet.
        room = self._area.viewport().width() - scaled(2 * (12 + 16))
        key = view.key if self.charts else view.key_for(room)
        if (decided.matter.key, kind) != self._drawn:
            self._draw((), self.tr("Drawing…"))

        def work() -> tuple[tuple[Chart, ...], list[Picture]]:
            charts = charts_of(figures, decided, kind, said.words())
            return charts, [chart.picture(*key) for chart in charts]

        def show(made: tuple[tuple[Chart, ...], list[Picture]]) -> None:
            charts, pictures = made
            self._draw(charts, "", [{key: picture} for picture in pictures])
            self._drawn, self._drawn_of = (decided.matter.key, kind), figures
            if not self._supply.is_loading:
                self.shown.emit()

        self._long.ask(work, show)

    def _lay_out_anew(self, card: ChartCard) -> None:
        """For another width, size of type or colours."""
        chart, key = card.chart, card.view.key

        def show(picture: Picture) -> None:
            if card.chart is chart:
                card.view.hand(key, picture)

        self._jobs.submit(card, lambda: chart.picture(*key), show, self._say_error)

    def _why_none(self, kind: ChartKind) -> str:
        return {
            ChartKind.OPTIONS: self.tr("Opinions are listed, not counted. None has a tag yet."),
            ChartKind.BUILDINGS: self.tr("No paper of this vote is tied to a building."),
            ChartKind.GRIDS: self.tr(
                "No property has a grid. Enter grids in the register to see votes by grid."
            ),
            ChartKind.PAIR: self.tr("Area does not count in this matter."),
            ChartKind.TURNOUT: self.tr("No paper has come back yet."),
        }[kind]

    def _draw(
        self,
        charts: tuple[Chart, ...],
        message: str,
        pictures: Sequence[Mapping[Key, Picture]] = (),
    ) -> None:
        self._drawn, self._drawn_of = None, None
        self._message.setText(message)
        self._message.setVisible(bool(message))
        while len(self._cards) < len(charts):
            self._add_card()
        for place, card in enumerate(self._cards):
            if place < len(charts):
                card.show_chart(charts[place], pictures[place] if pictures else None)
            card.setVisible(place < len(charts))

    def _add_card(self) -> None:
        card = ChartCard()
        card.hide()
        card.save_wanted.connect(self._save)
        card.view.laying_wanted.connect(lambda: self._lay_out_anew(card))
        self._cards.append(card)
        before = self._cards[-2].save if len(self._cards) > 1 else self.matter
        self._column.insertWidget(len(self._cards), card)
        # Cards come last, after whatever stands outside the page.
        QWidget.setTabOrder(before, card.view)
        QWidget.setTabOrder(card.view, card.save)

    def _save(self, chart: Chart, ending: str) -> None:
        decided, figures = self._decided, self._drawn_of or self._supply.figures
        kind = self.kind.currentData()
        if figures is None or decided is None:
            return
        # What leaves the program is Chinese, whatever the screen speaks.
        official = chart
        if said.words() is not CHINESE:
            official = charts_of(figures, decided, kind)[self.charts.index(chart)]
        matter = "" if kind is ChartKind.TURNOUT else decided.matter.title
        self._saver.save(official, ending, figures.results, matter, self._supply.imprint)

    def _say_error(self, error: UserError) -> None:
        self._prompts.show_error(self, error)
