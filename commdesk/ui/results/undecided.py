# SPDX-License-Identifier: Apache-2.0
"""Voters whose papers disagree on a matter: who is to be ruled on, and what was ruled."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from commdesk.domain.matters import Matter
from commdesk.domain.paper_code import PaperCodes
from commdesk.domain.results import Decided
from commdesk.domain.tally import Undecided
from commdesk.render.words.facts import tallies_of, undecided_of
from commdesk.services.entry.rulings import RulingMade
from commdesk.ui.kit.buttons import button
from commdesk.ui.kit.labels import label
from commdesk.ui.kit.surfaces import card, fill
from commdesk.ui.results import said
from commdesk.ui.results.choices import ChoiceWords
from commdesk.ui.words.words import Words

_SHOWN = 50  # more than a person rules on in one go


class UndecidedCard(QWidget):
    """One line a voter; nothing at all where nobody is, or was, undecided."""

    ruling_wanted = Signal(object, object)  # the mark as a Matter, Undecided

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._voters: dict[QWidget, tuple[Matter, Undecided]] = {}
        self._choices = ChoiceWords(self)
        self._words = Words(self)
        self._lines: list[QWidget] = []
        self._texts: list[str] = []
        self._made_texts: list[str] = []
        self._names: list[str] = []
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
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def names(self) -> tuple[str, ...]:
        """The voters to be ruled on."""
        return tuple(self._names)

    @property
    def texts(self) -> tuple[str, ...]:
        """The lines of those to be ruled on, as they are shown."""
        return tuple(self._texts)

    @property
    def made_texts(self) -> tuple[str, ...]:
        """The lines of rulings made, as they are shown."""
        return tuple(self._made_texts)

    def show_decided(
        self, decided: Decided, codes: PaperCodes, rulings: Sequence[RulingMade] = ()
    ) -> None:
        """List the voters of one matter, by the mark; `rulings` may be of others as well."""
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self)
        for made in self._lines:
            self._column.removeWidget(made)
            made.deleteLater()
        self._lines, self._voters = [], {}
        self._texts, self._made_texts, self._names = [], [], []
        waiting = undecided_of(decided)
        parts = {tally.matter.key: tally.matter for tally in tallies_of(decided)}
        made_here = [one for one in rulings if one.mark in parts]
        self.setVisible(bool(waiting or made_here))
        self._title.setText(self.tr("Voters to be ruled on: {count}").format(count=len(waiting)))
        self._title.setVisible(bool(waiting))
        self._hint.setVisible(bool(waiting))
        for part, undecided in waiting[:_SHOWN]:
            mark = self._mark(decided, part)
            self._lines.append(self._line(part, undecided, mark, codes))
        self._say_rest(len(waiting))
        if made_here:
            made_text = self.tr("{count} rulings made").format(count=len(made_here))
            self._lines.append(label(made_text, "heading", wrap=True))
        for ruling in made_here[:_SHOWN]:
            part = parts[ruling.mark]
            self._lines.append(self._made_line(part, ruling, self._mark(decided, part)))
        self._say_rest(len(made_here))
        for made in self._lines:
            self._column.addWidget(made)
        if had_focus:
            self.take_focus()

    def rule_on(self, place: int) -> None:
        """As pressing the button of a line; rulings made come after those to be made."""
        self.ruling_wanted.emit(*list(self._voters.values())[place])

    def take_focus(self) -> None:
        """Where work goes on: at the first voter, if any is left."""
        for act in self._voters:
            act.setFocus(Qt.FocusReason.OtherFocusReason)
            return

    def _say_rest(self, count: int) -> None:
        if count > _SHOWN:
            rest = self.tr("and {count} more").format(count=count - _SHOWN)
            self._lines.append(label(rest, "secondary"))

    def _mark(self, decided: Decided, part: Matter) -> str:
        return "" if part.key == decided.matter.key else part.title

    def _line(self, part: Matter, undecided: Undecided, mark: str, codes: PaperCodes) -> QWidget:
        papers = said.words().listed(codes.printed(number) for number in undecided.papers)
        choices = self._choices.all_of(part, undecided.choices)
        text = self.tr("{name}: papers {papers}, marked {choices}").format(
            name=undecided.voter.name, papers=papers, choices=choices
        )
        if mark:
            text = self.tr("On {candidate}: {text}").format(candidate=mark, text=text)
        self._texts.append(text)
        self._names.append(undecided.voter.name)
        act = button(self.tr("Rule…"))
        act.setAccessibleName(self.tr("Rule on {name}").format(name=undecided.voter.name))
        return self._row(text, act, (part, undecided))

    def _made_line(self, part: Matter, ruling: RulingMade, mark: str) -> QWidget:
        text = self.tr("{name} counts for {choice}: {operator}, {at}. Reason: {reason}").format(
            name=ruling.voter.name,
            choice=self._choices.of(part, ruling.choice),
            operator=ruling.operator,
            at=self._words.moment(ruling.at),
            reason=ruling.reason,
        )
        if mark:
            text = self.tr("On {candidate}: {text}").format(candidate=mark, text=text)
        if ruling.undecided is None:
            text += self.tr(" (The papers agree now; the ruling changes nothing.)")
        self._made_texts.append(text)
        if ruling.undecided is None:
            return label(text, "secondary", wrap=True)
        act = button(self.tr("Rule anew…"))
        act.setAccessibleName(self.tr("Rule on {name} anew").format(name=ruling.voter.name))
        return self._row(text, act, (part, ruling.undecided))

    def _row(self, text: str, act: QPushButton, about: tuple[Matter, Undecided]) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label(text, wrap=True), 1)
        act.clicked.connect(self._pressed)
        row.addWidget(act)
        self._voters[act] = about
        return made

    def _pressed(self) -> None:
        sender = self.sender()
        if isinstance(sender, QWidget) and sender in self._voters:
            self.ruling_wanted.emit(*self._voters[sender])
