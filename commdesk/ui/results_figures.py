# SPDX-License-Identifier: Apache-2.0
"""The figures beside the chart: people, area and shares of every option."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QWidget

from commdesk.domain.area import shown_area
from commdesk.domain.outcome import Outcome
from commdesk.domain.rules import Measure
from commdesk.domain.tally import NONE, Weight
from commdesk.domain.topics import Topic
from commdesk.render import wording
from commdesk.ui.tables import Table, TableColumn, TupleModel
from commdesk.ui.theme import scaled

_ROW = 32


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
        for option in tally.options:
            lines.append(self._line(option.name, option.total, outcome))
            if option.deemed != NONE:
                lines.append(self._line(self.tr("   cast on papers"), option.cast, outcome))
                lines.append(self._line(self.tr("   deemed"), option.deemed, outcome))
        if tally.undecided:
            people = Weight(len(tally.undecided), 0)
            line = self._line(self.tr("undecided"), people, outcome)
            lines.append(Figure(line.name, line.people, line.people_share, "—", "—"))
        if tally.deemed_waiting != NONE:
            lines.append(
                self._line(
                    self.tr("silent, not counted to an option"), tally.deemed_waiting, outcome
                )
            )
        if tally.void != NONE:
            name = self.tr("void")
            if topic.policy.void_takes_part:
                lines.append(self._line(name, tally.void, outcome))
            else:
                lines.append(
                    Figure(name, _people(tally.void), "—", shown_area(tally.void.area), "—")
                )
        lines.append(self._line(self.tr("taking part"), tally.taking_part, outcome))
        return tuple(lines)

    def columns(self, topic: Topic, *, weighs: bool) -> tuple[TableColumn[Figure], ...]:
        """Name, people and their share; with area where the vote weighs it."""
        heads = wording.heads(topic.basis)
        shown: list[TableColumn[Figure]] = [
            TableColumn(self.tr("Option"), attrgetter("name")),
            TableColumn(heads, attrgetter("people"), is_figure=True),
            TableColumn(self.tr("Share"), attrgetter("people_share"), is_figure=True),
        ]
        if weighs:
            shown.append(TableColumn(self.tr("Area (㎡)"), attrgetter("area"), is_figure=True))
            shown.append(TableColumn(self.tr("Share"), attrgetter("area_share"), is_figure=True))
        return tuple(shown)

    def _line(self, name: str, weight: Weight, outcome: Outcome) -> Figure:
        whole, rule = outcome.tally.taking_part, outcome.rule
        return Figure(
            name,
            _people(weight),
            wording.share_taking_part(weight.people, whole.people, rule, Measure.PEOPLE),
            shown_area(weight.area),
            wording.share_taking_part(weight.area, whole.area, rule, Measure.AREA),
        )


class FiguresTable(Table):
    """As tall as its lines; it is read, not walked through."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(TupleModel[Figure](()), name)
        self._figures = Figures(self)
        self.setParent(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(Table.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().setDefaultSectionSize(scaled(_ROW))

    @property
    def lines(self) -> tuple[Figure, ...]:
        """What is shown."""
        model = self.model()
        return model.rows if isinstance(model, TupleModel) else ()

    def show_outcome(self, outcome: Outcome, topic: Topic) -> None:
        """The figures of one outcome."""
        weighs = outcome.tally.roll.area > 0
        model = TupleModel[Figure](self._figures.columns(topic, weighs=weighs), self)
        model.show_rows(self._figures.lines(outcome, topic))
        old = self.model()
        self.setModel(model)
        if old is not None:
            old.deleteLater()
        heads = self.horizontalHeader()
        heads.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        heads.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head = heads.sizeHint().height()
        self.setFixedHeight(head + model.rowCount() * scaled(_ROW) + 2 * self.frameWidth() + 2)
        self.setMinimumWidth(scaled(300) + (scaled(120) if weighs else 0))


def _people(weight: Weight) -> str:
    return f"{weight.people:,}"
