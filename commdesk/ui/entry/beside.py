# SPDX-License-Identifier: Apache-2.0
"""What the counter opens beside the paper: its history, uncounted papers, the key card."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from commdesk.domain.errors import UserError
from commdesk.domain.rights import Right
from commdesk.domain.topics import Stage
from commdesk.services.entry.batches import Batches
from commdesk.services.entry.desk import EntryDesk
from commdesk.services.entry.extras import ExtraKind, ExtraPaper, ExtraPapers
from commdesk.services.entry.paper_history import paper_history
from commdesk.services.office.office import Office
from commdesk.ui.entry.band import Band, Tone
from commdesk.ui.entry.extras_dialog import ExtrasDialog
from commdesk.ui.entry.history_dialog import HistoryDialog
from commdesk.ui.entry.key_card_preview import show_key_card
from commdesk.ui.entry.words import EntryWords
from commdesk.ui.entry.words_history import HistoryWords
from commdesk.ui.kit.prompts import Prompts

_BOOKED = frozenset({Stage.OPEN, Stage.CLOSED})


class Place(Protocol):
    """The page that dialogs stand over: it says what went wrong."""

    band: Band

    def window(self) -> QWidget:
        """The window of the page."""
        ...


class Beside(QObject):
    """One dialog at a time, over the counter; the paper at hand stays as it is."""

    def __init__(self, view: Place, words: EntryWords, prompts: Prompts, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._words = words
        self._prompts = prompts
        self._history_words = HistoryWords(self)
        self._office: Office | None = None
        self._desk: EntryDesk | None = None
        self.dialog: QDialog | None = None

    def open(self, office: Office, desk: EntryDesk) -> None:
        """Papers of this desk's topic."""
        self._office, self._desk = office, desk

    def show_history(self, number: int, none: str = "") -> None:
        """All that was ever keyed for a paper; where there is nothing, `none` is said instead."""
        office, desk = self._office, self._desk
        if office is None or desk is None:
            return
        try:
            history = paper_history(office, desk.topic.id, number)
            batches = {batch.id: batch.number for batch in Batches(office, desk.topic.id).all()}
            extras = ExtraPapers(office, desk.topic.id).of_paper(number)
        except UserError as error:
            self._say(Tone.REFUSED, self._words.error(error))
            return
        if none and not (history.versions or history.decisions or extras):
            self._say(Tone.ATTENTION, none)
            return
        title = self._history_words.title(desk.topic.codes.printed(number))
        self._show(
            HistoryDialog(
                title,
                history,
                desk.topic.matters,
                batches=batches,
                extras=extras,
                parent=self._view.window(),
            )
        )

    def keep_duplicate(self, number: int) -> None:
        """Another paper of a stored number came: kept, and not counted."""
        office, desk = self._office, self._desk
        if office is None or desk is None:
            return
        extras = ExtraPapers(office, desk.topic.id)
        try:
            extras.add(ExtraKind.DUPLICATE, number)
            count = extras.of_paper(number)
        except UserError as error:
            self._say(Tone.REFUSED, self._words.error(error))
        else:
            self._say(Tone.STORED, self._words.extra_kept(number, count))

    def show_extras(self) -> None:
        """The list of papers that do not count."""
        office, desk = self._office, self._desk
        if office is None or desk is None:
            return
        extras = ExtraPapers(office, desk.topic.id)
        dialog = ExtrasDialog(desk.topic.codes, self._view.window())
        may_change = _books(office, desk)
        dialog.propose(desk.topic.stage)

        def show() -> None:
            dialog.show_papers(extras.all(), extras.counts(), may_change=may_change)

        def add(kind: ExtraKind, number: int | None, note: str) -> None:
            try:
                extras.add(kind, number, note)
                show()
            except UserError as error:
                dialog.say(self._words.error(error), "refused")
            else:
                dialog.added()

        def withdraw(extra: ExtraPaper) -> None:
            reason = self._ask_why(dialog)
            if not reason:
                return
            try:
                extras.withdraw(extra.id, reason)
                show()
            except UserError as error:
                dialog.say(self._words.error(error), "refused")

        try:
            show()
        except UserError as error:
            self._say(Tone.REFUSED, self._words.error(error))
            return
        dialog.add_wanted.connect(add)
        dialog.withdraw_wanted.connect(withdraw)
        self._show(dialog)

    def _ask_why(self, dialog: QWidget) -> str | None:
        return self._prompts.ask_text(
            dialog, self.tr("Why is this line taken back?"), action=self.tr("Take back")
        )

    def show_key_card(self) -> None:
        """The keys of this topic on one page, to be printed."""
        if self._office is not None and self._desk is not None:
            self.dialog = show_key_card(
                self._office.name, self._desk.topic, self._prompts, self._view.window()
            )
            self.dialog.destroyed.connect(self._forget)

    def _show(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        self.dialog = None

    def _say(self, tone: Tone, text: str) -> None:
        self._view.band.say(tone, text)


def _books(office: Office, desk: EntryDesk) -> bool:
    """Whether this operator may put papers that do not count on record now."""
    return Right.KEY in office.role.rights and desk.topic.stage in _BOOKED
