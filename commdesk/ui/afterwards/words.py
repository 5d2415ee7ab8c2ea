# SPDX-License-Identifier: Apache-2.0
"""Settled results, objections and sheets in words."""

from __future__ import annotations

from PySide6.QtCore import QObject

from commdesk.services.objections import Answer, Objection
from commdesk.services.printed_sheets import Printed, Way
from commdesk.services.settled import Recount, Settled
from commdesk.ui.words.words import Words


class AfterwardsWords(QObject):
    """Every sentence is a literal with named places."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)

    def version(self, settled: Settled) -> str:
        """Version 2."""
        return self.tr("Version {number}").format(number=settled.number)

    def moment(self, settled: Settled) -> str:
        """When, in full: these lines are read years later."""
        return self._words.full_moment(settled.at)

    def holds(self, settled: Settled) -> str:
        """Whether it holds; when and why not any more."""
        back = settled.taken_back
        if back is None:
            return self.tr("holds")
        return self.tr("taken back {when} by {operator}: {reason}").format(
            when=self._words.full_moment(back.at), operator=back.operator, reason=back.reason
        )

    def compared(self, before: Settled, after: Settled, changes: int) -> str:
        """What the table of changes shows."""
        if not changes:
            return self.tr("Version {later} has the same figures as version {earlier}.").format(
                later=after.number, earlier=before.number
            )
        return self.tr("Version {later} beside version {earlier}: {count} figures differ").format(
            later=after.number, earlier=before.number, count=f"{changes:,}"
        )

    def recounted(self, found: Recount) -> tuple[str, str]:
        """The state of the band, and what the recount found."""
        number = found.settled.number
        if found.agrees:
            return "stored", self.tr(
                "Counted again from every paper: all figures are those of version {number}."
            ).format(number=number)
        return "refused", self.tr(
            "Counted again from every paper: {count} figures are not those of version {number}. "
            "Please have the record checked (bottom right of the window)."
        ).format(count=f"{len(found.changes):,}", number=number)

    def received(self, objection: Objection) -> str:
        """The day it came."""
        return self._words.day(objection.received_on)

    def result(self, objection: Objection) -> str:
        """What became of an objection, in a word."""
        if objection.withdrawn:
            return self.tr("withdrawn")
        return {
            Answer.OPEN: self.tr("not answered"),
            Answer.UPHELD: self.tr("holds"),
            Answer.PARTLY: self.tr("holds in part"),
            Answer.REJECTED: self.tr("does not hold"),
        }[objection.result]

    def sheet(self, printed: Printed) -> str:
        """What kind of sheet it was."""
        return {
            "notice": self.tr("Result notice"),
            "tally": self.tr("Tally sheet"),
            "annex": self.tr("Annex by room"),
            "charts": self.tr("Charts report"),
            "opinions": self.tr("Opinions report"),
            "ballots": self.tr("Ballots"),
            "issue-sheet": self.tr("Issue sheet"),
            "undelivered": self.tr("Papers not delivered"),
            "doors": self.tr("Door-knocking list"),
            "accounting": self.tr("Ballot accounting"),
            "key-card": self.tr("Key card"),
        }.get(printed.sheet) or self.tr("Exported figures")

    def way(self, printed: Printed) -> str:
        """How it left."""
        return {
            Way.PRINTER: self.tr("printed"),
            Way.PDF: self.tr("PDF"),
            Way.FILE: self.tr("file"),
        }[printed.way]

    def shows(self, printed: Printed) -> str:
        """Which version it shows."""
        if printed.settled is None:
            return self.tr("provisional")
        return self.tr("Version {number}").format(number=printed.settled)

    def sheet_holds(self, printed: Printed) -> str:
        """Whether what it shows still holds."""
        return self.tr("holds") if printed.holds else self.tr("superseded")

    def at(self, printed: Printed) -> str:
        """When it left."""
        return self._words.full_moment(printed.at)
