# SPDX-License-Identifier: Apache-2.0
"""Voters whose papers disagree on a matter: who they are, and the button to rule on each."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from commdesk.domain.outcome import Outcome
from commdesk.domain.tally import Undecided
from commdesk.ui.buttons import button
from commdesk.ui.entry_voter import paper_number
from commdesk.ui.labels import label
from commdesk.ui.surfaces import card, fill

_SHOWN = 50  # more than a person rules on in one go


class UndecidedCard(QWidget):
    """One line a voter; nothing at all where nobody is undecided."""

    ruling_wanted = Signal(object)  # Undecided

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._voters: dict[QWidget, Undecided] = {}
        self._lines: list[QWidget] = []
        self._title = label("", "heading", wrap=True)
        self._hint = label(
            self.tr(
                "Their papers on this matter disagree. Each counts as taking part, and for no "
                "option, until somebody rules."
            ),
            "secondary",
            wrap=True,
        )
        frame = card()
        self._column = QVBoxLayout(frame)
        fill(self._column, 12)
        self._column.addWidget(self._title)
        self._column.addWidget(self._hint)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    @property
    def names(self) -> tuple[str, ...]:
        """The voters listed."""
        return tuple(undecided.voter.name for undecided in self._voters.values())

    def show_outcome(self, outcome: Outcome) -> None:
        """List the undecided voters of one outcome."""
        for made in self._lines:
            self._column.removeWidget(made)
            made.deleteLater()
        self._lines, self._voters = [], {}
        waiting = outcome.tally.undecided
        self.setVisible(bool(waiting))
        self._title.setText(self.tr("{count} voters to be ruled on").format(count=len(waiting)))
        names = {option.key: option.name for option in outcome.tally.options}
        for undecided in waiting[:_SHOWN]:
            self._lines.append(self._line(undecided, names))
        if len(waiting) > _SHOWN:
            rest = self.tr("and {count} more").format(count=len(waiting) - _SHOWN)
            self._lines.append(label(rest, "secondary"))
        for made in self._lines:
            self._column.addWidget(made)

    def rule_on(self, place: int) -> None:
        """As pressing the button of a line."""
        self.ruling_wanted.emit(list(self._voters.values())[place])

    def _line(self, undecided: Undecided, names: dict[str, str]) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        papers = "、".join(paper_number(number) for number in undecided.papers)
        choices = "、".join(names[key] for key in undecided.choices)
        text = self.tr("{name}: papers {papers}, marked {choices}").format(
            name=undecided.voter.name, papers=papers, choices=choices
        )
        row.addWidget(label(text, wrap=True), 1)
        act = button(self.tr("Rule…"))
        act.setAccessibleName(self.tr("Rule on {name}").format(name=undecided.voter.name))
        act.clicked.connect(self._pressed)
        row.addWidget(act)
        self._voters[act] = undecided
        return made

    def _pressed(self) -> None:
        sender = self.sender()
        if isinstance(sender, QWidget) and sender in self._voters:
            self.ruling_wanted.emit(self._voters[sender])
