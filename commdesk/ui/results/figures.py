# SPDX-License-Identifier: Apache-2.0
"""The figures beside the chart: people, area and shares of every option."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from commdesk.domain.area import shown_area
from commdesk.domain.matters import MatterKind, OptionRole
from commdesk.domain.outcome import Outcome
from commdesk.domain.rules import Base, Measure, Rule
from commdesk.domain.tally import NONE, MatterTally, Weight
from commdesk.domain.topics import Topic
from commdesk.render.words import wording
from commdesk.render.words.facts import base_weight, void_in_base
from commdesk.ui.kit.tables import TableColumn
from commdesk.ui.kit.theme import scaled
from commdesk.ui.results import said
from commdesk.ui.results.read import ReadTable


@dataclass(frozen=True, slots=True)
class Figure:
    """One line, in words."""

    name: str
    people: str
    people_share: str
    area: str
    area_share: str


class Figures(QObject):
    """Lines for one outcome: each option, what of it is deemed, void votes, the whole."""

    def lines(self, outcome: Outcome, topic: Topic) -> tuple[Figure, ...]:
        """All lines that have something to say."""
        tally = outcome.tally
        lines: list[Figure] = []
        favour = [option for option in tally.options if option.role is OptionRole.FOR]
        several = outcome.matter.kind is MatterKind.GRADE and len(favour) > 1
        for option in tally.shown:
            lines.append(self.line(said.words().option(option), option.total, tally))
            if option.deemed != NONE:
                lines.append(self.line(self.tr("   cast on papers"), option.cast, tally))
                lines.append(self.line(self.tr("   deemed"), option.deemed, tally))
            if several and option is favour[-1]:
                lines.append(self.line(self.tr("Satisfied in all"), tally.in_favour, tally))
        return (*lines, *self.rest(tally, topic))

    def rest(self, tally: MatterTally, topic: Topic) -> tuple[Figure, ...]:
        """Votes in no option, then the wholes."""
        words, lines = said.words(), list[Figure]()
        if tally.undecided:
            line = self.line(words.undecided, Weight(tally.open_heads, 0), tally)
            lines.append(Figure(line.name, line.people, line.people_share, "—", "—"))
        if tally.deemed_waiting != NONE:
            lines.append(self.line(self.tr("Silent, in no option"), tally.deemed_waiting, tally))
        if tally.void != NONE:
            line = self.line(words.void, tally.void, tally)
            people, area = (void_in_base(tally, kind, topic.policy) for kind in Measure)
            shares = line.people_share if people else "—", line.area_share if area else "—"
            lines.append(Figure(line.name, line.people, shares[0], line.area, shares[1]))
        line = self.line(words.compared.turnout, tally.taking_part, tally)
        base = wording.base_of(tally.matter.rule, Measure.PEOPLE)
        if base is Base.VALID and topic.policy.void_takes_part:
            # More than the valid ones: a share of those says nothing.
            line = Figure(line.name, line.people, "—", line.area, "—")
        lines.append(line)
        if base not in {Base.TAKING_PART, Base.VALID}:
            lines.append(self.line(words.base(base), tally.wholes[base], tally))
        return tuple(lines)

    def columns(self, topic: Topic, rule: Rule, *, weighs: bool) -> tuple[TableColumn[Figure], ...]:
        """Name, people and their share; with area where the vote weighs it."""
        heads = said.words().heads(topic.basis)
        shown: list[TableColumn[Figure]] = [
            TableColumn(self.tr("Option"), attrgetter("name")),
            TableColumn(heads, attrgetter("people"), is_figure=True),
            TableColumn(
                self.share_head(rule, Measure.PEOPLE), attrgetter("people_share"), is_figure=True
            ),
        ]
        if weighs:
            shown.append(TableColumn(self.tr("Area (㎡)"), attrgetter("area"), is_figure=True))
            head = self.share_head(rule, Measure.AREA)
            shown.append(TableColumn(head, attrgetter("area_share"), is_figure=True))
        return tuple(shown)

    def share_head(self, rule: Rule, kind: Measure) -> str:
        """What shares are of, as sentences and charts call it."""
        base = said.words().base(wording.base_of(rule, kind))
        return self.tr("Share of\n{base}").format(base=base)

    def line(self, name: str, weight: Weight, tally: MatterTally) -> Figure:
        """One line; shares are of what the rule's approval is measured against."""
        whole, rule = base_weight(tally), tally.matter.rule
        return Figure(
            name,
            _people(weight),
            wording.share_of_base(weight.people, whole.people, rule, Measure.PEOPLE),
            shown_area(weight.area),
            wording.share_of_base(weight.area, whole.area, rule, Measure.AREA),
        )


class FiguresTable(ReadTable):
    """The figures of a motion or a grade."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._figures = Figures(self)
        self._lines: tuple[Figure, ...] = ()

    @property
    def lines(self) -> tuple[Figure, ...]:
        """What is shown."""
        return self._lines

    def show_outcome(self, outcome: Outcome, topic: Topic) -> None:
        """The figures of one outcome."""
        weighs = outcome.tally.roll.area > 0
        columns = self._figures.columns(topic, outcome.rule, weighs=weighs)
        self._lines = self._figures.lines(outcome, topic)
        self.show_lines(columns, self._lines, stretch=0)
        self.setMinimumWidth(scaled(300) + (scaled(120) if weighs else 0))


def _people(weight: Weight) -> str:
    return f"{weight.people:,}"
