# SPDX-License-Identifier: Apache-2.0
"""What can be done with a topic besides the next step: a menu that fits its stage."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from commdesk.domain.topics import Stage
from commdesk.ui.kit.buttons import button


class Verb(Enum):
    """One entry of the menu."""

    UNSETTLE = "unsettle"
    TAKE_DOWN = "take-down"
    CORRECT_ROLL = "correct-roll"
    REVIEW = "review"
    AFTERWARDS = "afterwards"
    ONLINE = "online"
    NUMBERS = "numbers"
    WHAT_IF = "what-if"
    DROP = "drop"
    BRING_BACK = "bring-back"
    EXPORT_CALENDAR = "export-calendar"
    DATE_PRESETS = "date-presets"
    SHOW_DROPPED = "show-dropped"


_BY_STAGE: dict[Stage, tuple[Verb, ...]] = {
    Stage.DRAFT: (Verb.DROP,),
    Stage.OPEN: (
        Verb.NUMBERS,
        Verb.ONLINE,
        Verb.REVIEW,
        Verb.AFTERWARDS,
        Verb.CORRECT_ROLL,
        Verb.WHAT_IF,
    ),
    Stage.CLOSED: (Verb.ONLINE, Verb.REVIEW, Verb.AFTERWARDS, Verb.CORRECT_ROLL, Verb.WHAT_IF),
    Stage.SETTLED: (Verb.UNSETTLE, Verb.AFTERWARDS, Verb.WHAT_IF),
    Stage.PUBLISHED: (Verb.TAKE_DOWN, Verb.AFTERWARDS, Verb.WHAT_IF),
    Stage.ARCHIVED: (Verb.AFTERWARDS, Verb.WHAT_IF),
    Stage.DROPPED: (Verb.BRING_BACK,),
}


def verbs_at(stage: Stage | None) -> tuple[Verb, ...]:
    """What the menu offers at a stage; None where no topic is chosen."""
    own = () if stage is None else _BY_STAGE[stage]
    has_days = stage not in {None, Stage.DROPPED}
    return (*own, *((Verb.EXPORT_CALENDAR,) if has_days else ()))


class StageMenu(QWidget):
    """A button “More” with the entries of the stage, then those of the office."""

    verb_chosen = Signal(object)  # Verb

    def __init__(self) -> None:
        super().__init__()
        self.button: QPushButton = button(self.tr("More") + " ▾", "large")
        self._menu = QMenu(self.button)
        self._stage: Stage | None = None
        self._is_keyed_twice = False
        self.shows_dropped = False
        self.button.setMenu(self._menu)
        self.show_stage(None)

    def show_stage(self, stage: Stage | None) -> None:
        """Offer what fits."""
        self._stage = stage
        self._menu.clear()
        own = tuple(
            verb for verb in verbs_at(stage) if verb is not Verb.REVIEW or self._is_keyed_twice
        )
        for verb in own:
            self._add(verb)
        if own:
            self._menu.addSeparator()
        self._add(Verb.DATE_PRESETS)
        dropped = self._add(Verb.SHOW_DROPPED)
        dropped.setCheckable(True)
        dropped.setChecked(self.shows_dropped)

    def offer_review(self, *, offered: bool) -> None:
        """Papers can be read differently only where they are keyed twice."""
        if offered != self._is_keyed_twice:
            self._is_keyed_twice = offered
            self.show_stage(self._stage)

    def action(self, verb: Verb) -> QAction | None:
        """The entry of a verb, if it is offered."""
        return next((one for one in self._menu.actions() if one.data() == verb.value), None)

    def _add(self, verb: Verb) -> QAction:
        made = QAction(self._name(verb), self._menu)
        made.setData(verb.value)
        made.triggered.connect(lambda _=False: self._choose(verb))
        self._menu.addAction(made)
        return made

    def _choose(self, verb: Verb) -> None:
        if verb is Verb.SHOW_DROPPED:
            self.shows_dropped = not self.shows_dropped
        self.verb_chosen.emit(verb)

    def _name(self, verb: Verb) -> str:
        return {
            Verb.UNSETTLE: self.tr("Take the settling back…"),
            Verb.TAKE_DOWN: self.tr("Take the result down…"),
            Verb.REVIEW: self.tr("Papers read differently… (Ctrl+Shift+R)"),
            Verb.AFTERWARDS: self.tr("Settled versions, objections… (Ctrl+J)"),
            Verb.CORRECT_ROLL: self.tr("Correct the roll…"),
            Verb.ONLINE: self.tr("Online answers…"),
            Verb.NUMBERS: self.tr("Save paper numbers and barcodes…"),
            Verb.WHAT_IF: self.tr("Count another way, as a trial…"),
            Verb.DROP: self.tr("Put the draft aside…"),
            Verb.BRING_BACK: self.tr("Bring the draft back"),
            Verb.EXPORT_CALENDAR: self.tr("Save the dates as a calendar…"),
            Verb.DATE_PRESETS: self.tr("Dates this office keeps to…"),
            Verb.SHOW_DROPPED: self.tr("Show drafts put aside"),
        }[verb]
