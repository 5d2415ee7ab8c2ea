# SPDX-License-Identifier: Apache-2.0
"""The charts of a topic: by option, by building, by grid, people against area, day by day."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from commdesk.domain.errors import UserError
from commdesk.domain.few_votes import few_votes
from commdesk.domain.results import Decided, Results
from commdesk.domain.returns_by_day import ReturnsByDay
from commdesk.render.chart_book import Chart, ChartKind, Figures, Tags, charts_of
from commdesk.render.chart_parts import Picture
from commdesk.render.ink import Drawing
from commdesk.render.lacking import lacking_in
from commdesk.render.picture import chart_drawing, notes_of, write_picture
from commdesk.services.breakdown import Breakdown
from commdesk.ui.kit.giveaway import few_said, may_give_away
from commdesk.ui.kit.jobs import JobRunner
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.lacking import may_leave
from commdesk.ui.kit.prompts import Prompts
from commdesk.ui.kit.surfaces import fill, scrolled
from commdesk.ui.kit.theme import scaled
from commdesk.ui.results.chart import Key
from commdesk.ui.results.chart_card import ChartCard
from commdesk.ui.results.chart_laying import Latest, is_long
from commdesk.ui.results.chart_loading import Known, Loader, need_of
from commdesk.ui.words.sentences import Sentences

_NOT_ALLOWED = '\\/:*?"<>|'


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
        self._results: Results | None = None
        self._loader: Loader | None = None
        self._loaded: dict[str, Known] = {}  # places, returns, tags
        self._loading = False
        self._generation = 0
        self._followed = -1
        self._drawn: tuple[str, ChartKind] | None = None  # what took long, if that is shown
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
        if self._results is None or self._results.topic.id != results.topic.id:
            self._loaded.clear()
            self._go_to_top()
        self._results, self._loader = results, loader
        self._generation += 1
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
        self._results, self._loader = None, None
        self._loaded.clear()
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
        place = self.matter.currentIndex()
        if self._results is None or not 0 <= place < len(self._results.outcomes):
            return None
        return self._results.outcomes[place]

    def _show_other(self) -> None:
        self._go_to_top()
        self._refresh()

    def _go_to_top(self) -> None:
        self._area.verticalScrollBar().setValue(0)

    def _refresh(self) -> None:
        """Draw what is known, and load what is missing, or old."""
        decided, kind = self._decided, self.kind.currentData()
        self.matter.setEnabled(kind is not ChartKind.TURNOUT)
        if decided is None or self._results is None or not self.isVisible():
            return
        need = need_of(kind, decided)
        known = self._loaded.get(need)
        if need and (known is None or known.generation != self._generation):
            self._load(need)
            if known is None:
                self._draw((), self.tr("Counting…"))
                return
        self._long.drop()
        figures = self._figures(self._results)
        if known is not None and isinstance(known.found, UserError):
            self._draw((), self._sentences.of(known.found))
        elif is_long(figures, decided, kind):
            self._draw_later(figures, decided, kind)
            return
        else:
            charts = charts_of(figures, decided, kind)
            self._draw(charts, "" if charts else self._why_none(kind))
        if not self._loading:
            self.shown.emit()

    def _draw_later(self, figures: Figures, decided: Decided, kind: ChartKind) -> None:
        """Lay out what takes long in the background; what is shown stays until then."""
        if not self._cards:
            self._add_card()
        key = self._cards[0].view.key
        # Before it was ever shown a chart has no width yet.
        room = self._area.viewport().width() - scaled(2 * (12 + 16))
        key = (key[0] if self.charts else room // 8 * 8, *key[1:])
        if (decided.matter.key, kind) != self._drawn:
            self._draw((), self.tr("Drawing…"))

        def work() -> tuple[tuple[Chart, ...], list[Picture]]:
            charts = charts_of(figures, decided, kind)
            return charts, [chart.picture(*key) for chart in charts]

        def show(made: tuple[tuple[Chart, ...], list[Picture]]) -> None:
            charts, pictures = made
            self._draw(charts, "", [{key: picture} for picture in pictures])
            self._drawn = decided.matter.key, kind
            if not self._loading:
                self.shown.emit()

        self._long.ask(work, show)

    def _lay_out_anew(self, card: ChartCard) -> None:
        """For another width, size of type or colours."""
        chart, key = card.chart, card.view.key

        def show(picture: Picture) -> None:
            if card.chart is chart:
                card.view.hand(key, picture)

        self._jobs.submit(card, lambda: chart.picture(*key), show, self._say_error)

    def _load(self, need: str) -> None:
        if self._loading or self._loader is None or self._results is None:
            return
        generation, topic = self._generation, self._results.topic.id
        work: Callable[[], object] = getattr(self._loader, need)

        def keep(found: object) -> None:
            # Another topic may have been chosen meanwhile, or figures may be hidden now.
            if self._results is not None and self._results.topic.id == topic:
                self._loaded[need] = Known(found, generation)
            self._refresh()

        self._loading = True
        self._jobs.submit(self, work, keep, keep, on_settled=self._settled)

    def _settled(self) -> None:
        self._loading = False

    def _figures(self, results: Results) -> Figures:
        found = {need: known.found for need, known in self._loaded.items()}
        places, returns, tags = map(found.get, ("places", "returns", "tags"))
        return Figures(
            results,
            places.by_building if isinstance(places, Breakdown) else (),
            places.by_grid if isinstance(places, Breakdown) else (),
            returns if isinstance(returns, ReturnsByDay) else None,
            cast("Mapping[str, Tags]", tags) if isinstance(tags, Mapping) else {},
        )

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
        self._drawn = None
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

    # Pictures

    def _save(self, chart: Chart, ending: str) -> None:
        decided = self._decided
        if self._results is None or decided is None:
            return
        is_of_topic = self.kind.currentData() is ChartKind.TURNOUT
        few = 0 if is_of_topic else few_votes(self._results)
        if not may_give_away((few_said(few),), self._prompts, self):
            return
        heading = self._results.topic.facts.title if is_of_topic else decided.matter.title
        plain = "".join(" " if sign in _NOT_ALLOWED else sign for sign in heading).strip()
        path = self._prompts.ask_file_to_save(
            self,
            self.tr("Save as picture"),
            f"{ending.upper()} (*.{ending})",
            f"{plain[:60]} {chart.title}.{ending}",
        )
        if path is None:
            return

        topic, loader = self._results.topic, self._loader

        title = " ".join(dict.fromkeys((topic.facts.title, heading, chart.title)))

        def draw() -> tuple[Drawing, str]:
            tell = loader.imprint if loader is not None else None
            notes = notes_of(topic, tell()) if tell is not None else ()
            return chart_drawing(chart, heading, notes), "\n".join((*notes, chart.words))

        def write(drawn: tuple[Drawing, str]) -> None:
            drawing, words = drawn
            if not may_leave(lacking_in([drawing]), self._prompts, self):
                return

            def work() -> Path:
                write_picture(drawing, path, title, words)
                return path

            self._jobs.submit(self, work, self._say_saved, self._say_error)

        self._jobs.submit(self, draw, write, self._say_error)

    def _say_saved(self, path: Path) -> None:
        self._prompts.show_message(self, self.tr("Saved as {path}").format(path=path))

    def _say_error(self, error: UserError) -> None:
        self._prompts.show_error(self, error)
