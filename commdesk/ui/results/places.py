# SPDX-License-Identifier: Apache-2.0
"""Everybody who competes in order of votes: figures, what the rule asks, and the standing."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from commdesk.domain.matters import OptionRole
from commdesk.domain.ranking import Place, Ranked, Standing
from commdesk.domain.topics import Topic
from commdesk.render.words import wording
from commdesk.render.words.facts import tally_of, weighs_area
from commdesk.ui.kit import theme
from commdesk.ui.kit.tables import TableColumn
from commdesk.ui.kit.theme import scaled
from commdesk.ui.results import said
from commdesk.ui.results.figures import Figure, Figures
from commdesk.ui.results.read import ReadTable


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """One line, in words. A line without figures says where those who won end."""

    place: str
    figure: Figure
    condition: str = ""
    standing: str = ""
    colour: str | None = None


class Places(QObject):
    """Lines for one ranking: everybody in order, the line of the seats, votes for nobody."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._figures = Figures(self)

    def lines(self, ranked: Ranked, topic: Topic) -> tuple[PlaceLine, ...]:
        """All lines."""
        words, won = said.words(), ranked.of(Standing.ELECTED)
        lines: list[PlaceLine] = []
        for place in ranked.places:
            lines.append(self._line(place, ranked, topic))
            if won and place is won[-1]:
                line = words.seat_line(ranked, topic.stage)
                lines.append(PlaceLine("", Figure(f"── {line} ──", "", "", "", "")))
        if not ranked.parts:
            tally = ranked.tally
            nobody = [
                self._figures.line(words.option(option), option.total, tally)
                for option in tally.shown
                if option.role is OptionRole.ABSTAIN
            ]
            lines += [PlaceLine("", f) for f in (*nobody, *self._figures.rest(tally, topic))]
        return tuple(lines)

    def columns(self, ranked: Ranked, topic: Topic) -> tuple[TableColumn[PlaceLine], ...]:
        """Place, name, votes and what follows; the rule's demand where it makes any."""
        who = self.tr("Candidate") if wording.is_election(ranked.matter) else self.tr("Option")
        votes = said.words().heads(topic.basis)
        shown: list[TableColumn[PlaceLine]] = [
            TableColumn(self.tr("Place"), attrgetter("place"), is_figure=True),
            TableColumn(who, attrgetter("figure.name"), colour=attrgetter("colour")),
            # Beside the name, so that large type never pushes it out of sight.
            TableColumn(self.tr("Result"), attrgetter("standing"), colour=attrgetter("colour")),
            TableColumn(votes, attrgetter("figure.people"), is_figure=True),
            TableColumn(self.tr("Share"), attrgetter("figure.people_share"), is_figure=True),
        ]
        if weighs_area(ranked):
            area = attrgetter("figure.area")
            shown.append(TableColumn(self.tr("Area (㎡)"), area, is_figure=True))
            share = attrgetter("figure.area_share")
            shown.append(TableColumn(self.tr("Share"), share, is_figure=True))
        if any(place.results for place in ranked.places):
            shown.append(TableColumn(self.tr("What is asked for"), attrgetter("condition")))
        return tuple(shown)

    def _line(self, place: Place, ranked: Ranked, topic: Topic) -> PlaceLine:
        words = said.words()
        colours = theme.palette()
        return PlaceLine(
            str(place.place) if place.place else "—",
            self._figures.line(words.option(place.option), place.votes, tally_of(place, ranked)),
            words.condition(place, ranked, topic),
            words.standing(place, ranked, topic.stage),
            {Standing.ELECTED: colours.stored, Standing.TIED: colours.attention}.get(
                place.standing
            ),
        )


class PlacesTable(ReadTable):
    """The order of one matter."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._places = Places(self)
        self._lines: tuple[PlaceLine, ...] = ()

    @property
    def lines(self) -> tuple[PlaceLine, ...]:
        """What is shown."""
        return self._lines

    def show_ranked(self, ranked: Ranked, topic: Topic) -> None:
        """The order of this matter."""
        self._lines = self._places.lines(ranked, topic)
        columns = self._places.columns(ranked, topic)
        self.show_lines(columns, self._lines, stretch=1)
        self.clearSpans()
        for row, line in enumerate(self._lines):
            if not line.figure.people:
                self.setSpan(row, 1, 1, len(columns) - 1)
        self.setMinimumWidth(scaled(300))
