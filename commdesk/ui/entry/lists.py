# SPDX-License-Identifier: Apache-2.0
"""What the counter shows besides the paper at hand: the last papers, the accounting, the turn."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from PySide6.QtCore import QObject

from commdesk.domain.double_entry import Turn
from commdesk.domain.errors import UserError
from commdesk.domain.topics import Stage
from commdesk.services.entry.desk import EntryDesk, PaperFacts, StoredReading
from commdesk.services.results.blind import is_kept_back
from commdesk.ui.entry.band import Tone
from commdesk.ui.entry.papers import StoredLine
from commdesk.ui.entry.view import EntryView
from commdesk.ui.entry.words import EntryWords

_LAST = 10
_MORE = 4  # times as many are looked at where papers were corrected


class Lists(QObject):
    """Read anew after every paper; so it reads little. Says of a paper how it ended."""

    def __init__(self, view: EntryView, words: EntryWords, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._words = words
        self._desk: EntryDesk | None = None
        self._known: dict[int, PaperFacts] = {}
        self._to_read = 0

    def open(self, desk: EntryDesk) -> None:
        """Show those of this desk."""
        self._desk = desk
        self._known.clear()
        entry = desk.topic.entry
        self._view.turns.show_turn(
            desk.turn,
            is_double=desk.is_double,
            can_switch=desk.topic.stage is Stage.OPEN,
            stores_on_complete=entry.on_complete,
        )
        self.show()

    def show(self) -> None:
        """Everything anew."""
        if self._desk is not None and self._desk.is_double:
            # The whole of it is gone through, so not after every paper.
            self._to_read = len(self._desk.to_read())
        self._show()

    def after_store(self) -> None:
        """One paper more."""
        if self._desk is not None and self._desk.turn is Turn.SECOND:
            self._to_read = max(0, self._to_read - 1)
        self._show()

    def last_of_mine(self) -> StoredReading | None:
        """What this operator stored last here, as it counts now; None where there is nothing."""
        desk = self._desk
        if desk is None:
            return None
        for stored in desk.last(_LAST):
            if stored.operator == desk.operator:
                current = desk.facts(stored.reading.paper).stored
                if current is not None and not current.concealed:
                    return current
        return None

    def stored(self, facts: PaperFacts, stored: StoredReading) -> tuple[Tone, str]:
        """What is said of a paper that was stored; a warning of too many secret ones with it."""
        today = warning = None
        # The paper is on disk: what is wrong with the file is said at the next one.
        with suppress(UserError):
            if self._desk is not None:
                today = self._desk.counts_today()
                if self._desk.is_secret:
                    warning = self._words.more_than_issued(self._desk.account())
        said = self._words.stored(facts, self._marks(stored), stored.at, today)
        return (Tone.ATTENTION, f"{said}  {warning}") if warning else (Tone.STORED, said)

    def corrected(self, facts: PaperFacts, stored: StoredReading) -> str:
        """The same of a correction."""
        return self._words.corrected(facts, self._marks(stored), stored.version)

    def _marks(self, stored: StoredReading) -> str:
        matters = () if self._desk is None else self._desk.topic.matters
        return self._words.marks(matters, stored.reading)

    def _show(self) -> None:
        desk = self._desk
        if desk is None:
            return
        self._view.papers.show_lines(self._lines(desk))
        account = desk.account()
        warning = self._words.more_than_issued(account)
        hides = desk.hides_validity
        self._view.show_account(
            warning or self._words.account(account, hides_validity=hides), warns=bool(warning)
        )
        if desk.is_double:
            others = max(0, desk.awaiting() - self._to_read)
            self._view.turns.show_waiting(self._to_read, others)

    def _lines(self, desk: EntryDesk) -> list[StoredLine]:
        """Each paper once, as it was keyed here last, with what became of that."""
        rows = desk.last(_LAST)
        found = _each_once(rows)
        if len(found) < len(rows) == _LAST:
            found = _each_once(desk.last(_LAST * _MORE))[:_LAST]
        # Ten papers are enough to tell how a small vote stands.
        hides_marks = is_kept_back(desk.topic)
        now = desk.standings([stored.reading.paper for stored in found])
        lines: list[StoredLine] = []
        for stored in found:
            number = stored.reading.paper
            standing = now.get(number)
            lines.append(
                self._words.line(
                    desk.topic.matters,
                    self._facts_of(number),
                    stored,
                    withdrawn=standing is None or standing.withdrawn,
                    replaced=standing is not None and standing.version > stored.version,
                    hides_marks=hides_marks,
                )
            )
        return lines

    def _facts_of(self, number: int) -> PaperFacts:
        # Who stands behind a number never changes in a topic, so it is read once.
        if number not in self._known and self._desk is not None:
            self._known[number] = self._desk.facts(number)
        return self._known[number]


def _each_once(found: Sequence[StoredReading]) -> list[StoredReading]:
    """The newest of each paper."""
    papers: dict[int, StoredReading] = {}
    for stored in found:
        papers.setdefault(stored.reading.paper, stored)
    return list(papers.values())
