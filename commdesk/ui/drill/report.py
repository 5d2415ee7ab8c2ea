# SPDX-License-Identifier: Apache-2.0
"""The end of a drill: speed, keys, errors with what was right, and the drills before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from commdesk.domain.drill import DrillScore, Slip
from commdesk.domain.matters import Matter
from commdesk.domain.paper_code import NO_CODES, PaperCodes
from commdesk.ui.drill.words import DrillWords
from commdesk.ui.kit import theme
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.surfaces import fill
from commdesk.ui.kit.tables import Table, TableColumn, TupleModel
from commdesk.ui.kit.theme import scaled

_MOST_LINES = 5  # drills before this one


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """A drill in the list; `ago` is 0 for this one."""

    ago: int
    score: DrillScore


class DrillReport(QWidget):
    """Nothing here is kept on disk."""

    again_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, words: DrillWords) -> None:
        super().__init__()
        self._words = words
        self._codes = NO_CODES
        self._matters: Sequence[Matter] = ()
        self.said = label("", "title", wrap=True)
        self.compared = label("", "secondary", wrap=True)
        self.scores: TupleModel[ScoreLine] = TupleModel(self._score_columns(), self)
        self.slips: TupleModel[Slip] = TupleModel(self._slip_columns(), self)
        scores = Table(self.scores, self.tr("Drills"))
        scores.set_widths(120, 90, 110, 130, 110, 110, stretch=0)
        scores.setFixedHeight(scaled(34 * 4 + 12))
        self._slip_table = Table(self.slips, self.tr("Errors"))
        self._slip_table.set_widths(90, 300, 240, 240, stretch=1)
        self._slip_table.setMinimumHeight(scaled(34 * 4))
        self._slip_head = label(self.tr("Errors"), "heading")
        self.again_button = button(self.tr("Once more, other papers"), "primary")
        self.again_button.clicked.connect(self.again_wanted)
        leave = button(self.tr("Close the drill"))
        leave.clicked.connect(self.close_wanted)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(self.again_button)
        column = QVBoxLayout(self)
        fill(column, 24, 12)
        column.addWidget(self.said)
        column.addWidget(self.compared)
        column.addWidget(scores)
        column.addWidget(self._slip_head)
        column.addWidget(self._slip_table, 1)
        column.addStretch(0)
        column.addLayout(buttons)

    def show_score(
        self,
        score: DrillScore,
        before: Sequence[DrillScore],
        matters: Sequence[Matter],
        codes: PaperCodes,
    ) -> None:
        """Of the drill that has ended; `before` are those before it, the oldest first."""
        self._matters, self._codes = matters, codes
        self.said.setText(self._words.result(score))
        compared = self._words.compared(score, before)
        self.compared.setText(compared)
        self.compared.setVisible(bool(compared))
        lines = [score, *reversed(before[-_MOST_LINES:])]
        self.scores.show_rows([ScoreLine(ago, one) for ago, one in enumerate(lines)])
        self.slips.show_rows(score.slips)
        for part in (self._slip_head, self._slip_table):
            part.setVisible(bool(score.slips))
        self.again_button.setFocus()

    def _score_columns(self) -> list[TableColumn[ScoreLine]]:
        words = self._words
        return [
            TableColumn(self.tr("Drill"), lambda line: words.name(line.ago)),
            TableColumn(self.tr("Papers"), lambda line: f"{line.score.papers:,}", is_figure=True),
            TableColumn(self.tr("Time"), lambda line: words.time(line.score), is_figure=True),
            TableColumn(
                self.tr("Papers a minute"), lambda line: words.speed(line.score), is_figure=True
            ),
            TableColumn(
                self.tr("Keys a paper"), lambda line: words.keys(line.score), is_figure=True
            ),
            TableColumn(
                self.tr("With errors"),
                lambda line: f"{line.score.wrong_papers:,}",
                is_figure=True,
                colour=_red_where_wrong,
            ),
        ]

    def _slip_columns(self) -> list[TableColumn[Slip]]:
        words = self._words
        return [
            TableColumn(self.tr("Paper"), lambda slip: self._codes.printed(slip.paper)),
            TableColumn(self.tr("Matter"), lambda slip: words.matter(slip, self._matters)),
            TableColumn(
                self.tr("Right"), lambda slip: words.marked(slip, slip.right, self._matters)
            ),
            TableColumn(
                self.tr("Keyed"),
                lambda slip: words.marked(slip, slip.keyed, self._matters),
                colour=lambda _: theme.palette().refused,
            ),
        ]


def _red_where_wrong(line: ScoreLine) -> str | None:
    return theme.palette().refused if line.score.slips else None
