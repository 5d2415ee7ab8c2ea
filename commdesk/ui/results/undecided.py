# SPDX-License-Identifier: Apache-2.0
"""Voters whose papers disagree on a matter: who they are, and the button to rule on each."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from commdesk.domain.matters import Matter
from commdesk.domain.results import Decided
from commdesk.domain.tally import Undecided
from commdesk.render.facts import undecided_of
from commdesk.ui.entry.voter import paper_number
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.surfaces import card, fill
from commdesk.ui.results.choices import ChoiceWords

_SHOWN = 50  # more than a person rules on in one go


class UndecidedCard(QWidget):
    """One line a voter; nothing at all where nobody is undecided."""

    ruling_wanted = Signal(object, object)  # the mark as a Matter, Undecided

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._voters: dict[QWidget, tuple[Matter, Undecided]] = {}
        self._choices = ChoiceWords(self)
        self._lines: list[QWidget] = []
        self._texts: list[str] = []
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
        return tuple(undecided.voter.name for _, undecided in self._voters.values())

    @property
    def texts(self) -> tuple[str, ...]:
        """The lines, as they are shown."""
        return tuple(self._texts)

    def show_decided(self, decided: Decided) -> None:
        """List the undecided voters of one matter, by the mark on which they are."""
        for made in self._lines:
            self._column.removeWidget(made)
            made.deleteLater()
        self._lines, self._voters, self._texts = [], {}, []
        waiting = undecided_of(decided)
        self.setVisible(bool(waiting))
        self._title.setText(self.tr("{count} voters to be ruled on").format(count=len(waiting)))
        for part, undecided in waiting[:_SHOWN]:
            mark = "" if part.key == decided.matter.key else part.title
            self._lines.append(self._line(part, undecided, mark))
        if len(waiting) > _SHOWN:
            rest = self.tr("and {count} more").format(count=len(waiting) - _SHOWN)
            self._lines.append(label(rest, "secondary"))
        for made in self._lines:
            self._column.addWidget(made)

    def rule_on(self, place: int) -> None:
        """As pressing the button of a line."""
        self.ruling_wanted.emit(*list(self._voters.values())[place])

    def _line(self, part: Matter, undecided: Undecided, mark: str) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        papers = "、".join(paper_number(number) for number in undecided.papers)
        choices = self._choices.all_of(part, undecided.choices)
        text = self.tr("{name}: papers {papers}, marked {choices}").format(
            name=undecided.voter.name, papers=papers, choices=choices
        )
        if mark:
            text = self.tr("On {candidate}: {text}").format(candidate=mark, text=text)
        self._texts.append(text)
        row.addWidget(label(text, wrap=True), 1)
        act = button(self.tr("Rule…"))
        act.setAccessibleName(self.tr("Rule on {name}").format(name=undecided.voter.name))
        act.clicked.connect(self._pressed)
        row.addWidget(act)
        self._voters[act] = (part, undecided)
        return made

    def _pressed(self) -> None:
        sender = self.sender()
        if isinstance(sender, QWidget) and sender in self._voters:
            self.ruling_wanted.emit(*self._voters[sender])
