# SPDX-License-Identifier: Apache-2.0
"""Settled results, objections and sheets in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject

from commdesk.services.afterwards.objections import Answer, Objection
from commdesk.services.afterwards.postings import Posting, posting_for
from commdesk.services.afterwards.printed_sheets import Printed, Way
from commdesk.services.afterwards.settled import Recount, Settled
from commdesk.ui.words.words import Words

_NO_RESULT = "—"


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
        """Whether it holds; when and why not any more. What was open when it was settled."""
        back = settled.taken_back
        state = (
            self.tr("holds")
            if back is None
            else self.tr("taken back {when} by {operator}: {reason}").format(
                when=self._words.full_moment(back.at), operator=back.operator, reason=back.reason
            )
        )
        if not settled.reason:
            return state
        return self.tr("{state}; when settled: {reason}").format(state=state, reason=settled.reason)

    def whole(self, settled: Settled) -> str:
        """Everything there is to say of one version."""
        return self.tr("{version}, settled {when} by {operator}: {state}").format(
            version=self.version(settled),
            when=self.moment(settled),
            operator=settled.operator,
            state=self.holds(settled),
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
        """The day it came, and whether that was too late."""
        day = self._words.day(objection.received_on)
        return self.tr("{day} (late)").format(day=day) if objection.is_late else day

    def whose(self, objection: Objection) -> str:
        """Whom to reach where, and which result it is about."""
        said = [objection.objector]
        if objection.contact:
            said.append(self.tr("contact {contact}").format(contact=objection.contact))
        if objection.settled is not None:
            said.append(
                self.tr("about version {number} of the result").format(number=objection.settled)
            )
        return self.tr(", ").join(said)

    def latest(self, objection: Objection) -> str:
        """Who put its latest state on record, and when."""
        moment = self._words.full_moment(objection.at)
        if objection.withdrawn:
            said = self.tr("Withdrawn by {operator}, {when}")
        elif objection.answered_on is None:
            said = self.tr("Put on record by {operator}, {when}")
        else:
            return self.tr("Answered on {day}; put on record by {operator}, {when}").format(
                day=self._words.day(objection.answered_on),
                operator=objection.operator,
                when=moment,
            )
        return said.format(operator=objection.operator, when=moment)

    def period(self, postings: Sequence[Posting], today: date) -> str:
        """Until when objections are taken, and what comes later."""
        if not postings:
            return self.tr("Objections are recorded from the day on which the result is posted.")
        last = postings[-1]
        said = [self._hung(last)]
        if last.last_day is not None:
            day = self._words.day(last.last_day)
            said.append(
                self.tr("The time for objections ended on {day}; those that come now are late.")
                if last.is_late(today)
                else self.tr("Objections are taken until {day}.")
                if last.taken_down_on is None
                else self.tr("Objections to it are taken until {day} all the same.")
            )
            said[-1] = said[-1].format(day=day)
        return "\n".join(said)

    def about(self, postings: Sequence[Posting], day: date) -> tuple[str, str]:
        """What an objection of a day is about and whether it is in time, with a band's state."""
        posting = posting_for(postings, day)
        if posting is None:
            return "", ""
        if posting.last_day is None:
            return self._hung(posting), ""
        if posting.is_late(day):
            said = self.tr("The time for objections ended on {day}; this one is recorded as late.")
        else:
            said = self.tr("In time: objections are taken until {day}.")
        return (
            "\n".join((self._hung(posting), said.format(day=self._words.day(posting.last_day)))),
            "attention" if posting.is_late(day) else "",
        )

    def _hung(self, posting: Posting) -> str:
        """Which result hung from when to when."""
        posted, down = self._words.day(posting.posted_on), posting.taken_down_on
        if down is not None:
            said = (
                self.tr("A result was posted on {posted} and taken down on {down}.")
                if posting.settled is None
                else self.tr("Version {number} was posted on {posted} and taken down on {down}.")
            )
            return said.format(number=posting.settled, posted=posted, down=self._words.day(down))
        said = (
            self.tr("The result was posted on {posted}.")
            if posting.settled is None
            else self.tr("Version {number} was posted on {posted}.")
        )
        return said.format(number=posting.settled, posted=posted)

    def result(self, objection: Objection) -> str:
        """What became of an objection, in a word."""
        if objection.withdrawn:
            return self.tr("withdrawn")
        return {
            Answer.OPEN: self.tr("not answered"),
            Answer.UPHELD: self.tr("upheld"),
            Answer.PARTLY: self.tr("holds in part"),
            Answer.REJECTED: self.tr("does not hold"),
        }[objection.result]

    def sheet(self, printed: Printed) -> str:
        """What kind of sheet it was."""
        return {
            "notice": self.tr("Result notice"),
            "tally": self.tr("Tally sheet"),
            "annex": self.tr("Annex by room"),
            "version": self.tr("Settled version"),
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
        if not printed.tells_result:
            return _NO_RESULT
        if printed.settled is None:
            return self.tr("provisional")
        return self.tr("Version {number}").format(number=printed.settled)

    def sheet_holds(self, printed: Printed) -> str:
        """Whether what it shows still holds."""
        if not printed.tells_result:
            return _NO_RESULT
        return self.tr("holds") if printed.holds else self.tr("superseded")

    def at(self, printed: Printed) -> str:
        """When it left."""
        return self._words.full_moment(printed.at)
