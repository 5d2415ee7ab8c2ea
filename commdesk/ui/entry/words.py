# SPDX-License-Identifier: Apache-2.0
"""What the counter says of the paper being keyed: begun, stored, refused, and what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from commdesk.domain.keying import Keying
from commdesk.domain.matters import Matter
from commdesk.domain.reading import VoidReason
from commdesk.domain.tally import PaperAccount
from commdesk.services.entry.desk import PaperFacts, StoredReading
from commdesk.ui.entry.papers import StoredLine
from commdesk.ui.entry.words_paper import PaperWords

VOID_REASONS = (
    VoidReason.UNSIGNED,
    VoidReason.SIGNATURE_MISMATCH,
    VoidReason.COPY,
    VoidReason.LATE,
    VoidReason.NO_PROXY,
    VoidReason.DUPLICATE,
    VoidReason.OTHER,
)


class EntryWords(PaperWords):
    """Every sentence is a literal with named places; values come in as words already."""

    def reason(self, reason: VoidReason) -> str:
        """Why a paper is void."""
        return self._names[reason]

    def late(self, paper: int) -> str:
        """The last day is over, and a paper is taken up."""
        return self.tr(
            "{paper}: the last day of the vote is over. If the paper came too late, press F8, then "
            "1; else key the marks."
        ).format(paper=self.number(paper))

    def early(self, paper: int, first: date | None) -> str:
        """The vote is open and its first day is still to come, and a paper is taken up."""
        day = "" if first is None else self._words.day(first)
        return self.tr(
            "{paper}: the vote begins on {day} only. What is keyed now goes into the days the vote "
            "was really held, which the notice tells. Ask first, then key the marks."
        ).format(paper=self.number(paper), day=day)

    def closed_meanwhile(self, paper: int) -> str:
        """The vote was closed while a paper was keyed."""
        return self.tr(
            "Not stored: the vote was closed meanwhile. What you keyed of {paper} is still here; "
            "open the voting again under “Topics”, then press Enter."
        ).format(paper=self.number(paper))

    def nothing_to_take_back(self) -> str:
        """Backspace with nothing typed, and nothing stored a moment ago."""
        return self.tr("There is nothing to take back. F3 opens what you stored last.")

    def alike(self, paper: int, like: int, marks: str) -> str:
        """The marks of the last paper are proposed."""
        return self.tr(
            "{paper} as {like}: {marks}. Compare with the paper; Enter stores, Backspace takes back."
        ).format(paper=self.number(paper), like=self.number(like), marks=marks)

    def alike_state(self) -> str:
        """In a word, beside the voter."""
        return self.tr("as the last paper")

    def not_alike(self) -> str:
        """F2 where the topic does not allow it."""
        return self.tr("In this topic each paper is keyed by itself; marks are not repeated.")

    def alike_without_paper(self) -> str:
        """F2 with no paper, or with one that is begun or corrected."""
        return self.tr("F2 repeats the last marks on a new paper that has no marks yet.")

    def nothing_alike(self, *, is_second: bool = False) -> str:
        """F2 with nothing stored before in this turn."""
        if is_second:
            return self.tr(
                "You have keyed no paper a second time here yet, so there is nothing to repeat."
            )
        return self.tr("You have stored no paper here yet, so there is nothing to repeat.")

    def never_alike(self, paper: int) -> str:
        """The last paper is void as a whole, or has words on it."""
        return self.tr(
            "{paper} is void or has something written on it; that is never repeated. Key this paper "
            "by itself."
        ).format(paper=self.number(paper))

    def scanned_over(self, number: str, keying: Keying) -> str:
        """A scanner read another paper before this one was stored."""
        return self.tr(
            "The scan “{number}” was not taken: {paper} is not stored yet. Finish it first."
        ).format(number=number, paper=self.number(keying.paper))

    def whole_void(self, reason: VoidReason) -> str:
        """The note over the matters of a void paper."""
        return self.tr(
            "The whole paper is void: {reason}. Enter stores it, Backspace takes it back."
        ).format(reason=self.reason(reason))

    def void_state(self) -> str:
        """In a word, beside the voter."""
        return self.tr("whole paper void")

    def ask_void(self, paper: int) -> str:
        """Over the reasons for a void paper."""
        return self.tr("Why is the whole paper {paper} void?").format(paper=self.number(paper))

    def ask_leave(self, paper: int) -> str:
        """Before keyed marks are dropped."""
        return self.tr("{paper} is not stored yet. Leave it?").format(paper=self.number(paper))

    def stay_or_leave(self) -> tuple[str, str]:
        """The two answers."""
        return (self.tr("Go on keying"), self.tr("Leave it, store nothing"))

    def left(self, paper: int) -> str:
        """After an unfinished paper was left."""
        return self.tr("{paper} was left and is not stored.").format(paper=self.number(paper))

    def finish_first(self, paper: int) -> str:
        """Something that has to wait for this paper."""
        return self.tr("Store {paper} first, or leave it with Esc.").format(
            paper=self.number(paper)
        )

    # Afterwards

    def line(
        self,
        matters: Sequence[Matter],
        facts: PaperFacts,
        stored: StoredReading,
        *,
        withdrawn: bool = False,
        replaced: bool = False,
        hides_marks: bool = False,
    ) -> StoredLine:
        """A stored paper for the list of the last ones.

        `withdrawn`: it is to be keyed again with its batch. `replaced`: another version counts.
        `hides_marks`: nobody is to see how the vote stands.
        """
        marks = self.marks(matters, stored.reading)
        if hides_marks:
            marks = self._unseen(withdrawn=withdrawn, replaced=replaced)
        elif withdrawn:
            marks = self.tr("withdrawn, to be keyed again ({marks})").format(marks=marks)
        elif replaced:
            marks = self.tr("changed later by somebody else ({marks})").format(marks=marks)
        return StoredLine(
            paper=facts.paper.number,
            number=self._codes.printed(facts.paper.number),
            rooms=facts.paper.label,
            name=facts.voter.name,
            marks=marks,
            channel=self._names[stored.reading.channel],
            at=self._version(stored),
            operator=stored.operator,
            counts=not withdrawn and not replaced,
        )

    def _unseen(self, *, withdrawn: bool, replaced: bool) -> str:
        if withdrawn:
            return self.tr("withdrawn, to be keyed again")
        if replaced:
            return self.tr("changed later by somebody else")
        return self.tr("not shown while the vote is open")

    def _version(self, stored: StoredReading) -> str:
        at = self.moment(stored.at)
        if stored.version == 1:
            return at
        return self.tr("{at}, version {version}").format(at=at, version=stored.version)

    def stored(self, facts: PaperFacts, marks: str, at: datetime, today: int | None) -> str:
        """A paper is on disk, the so-many-eth of this operator today if that is known."""
        return self.tr("Stored: {paper}  {marks}  {today} today  {at}").format(
            paper=self.paper(facts),
            marks=marks,
            today="—" if today is None else today,
            at=f"{at.astimezone():%H:%M:%S}",
        )

    def corrected(self, facts: PaperFacts, marks: str, version: int) -> str:
        """A correction is on disk."""
        return self.tr("Corrected: {paper}  {marks}  version {version}").format(
            paper=self.paper(facts), marks=marks, version=version
        )

    def more_than_issued(self, account: PaperAccount) -> str:
        """More secret papers came back than were handed out; nothing where all is well."""
        if account.not_returned >= 0:
            return ""
        return self.tr(
            "{returned} papers came back, but only {issued} are on record as handed out. Please "
            "check the issue register."
        ).format(returned=f"{account.returned:,}", issued=f"{account.issued:,}")

    def account(self, account: PaperAccount, *, hides_validity: bool = False) -> str:
        """Ballot accounting as two equations; one while a blind reading must not know the other."""
        words = self._words
        if hides_validity:
            return words.issued_balance(account)
        return f"{words.issued_balance(account)}     {words.returned_balance(account)}"

    # Papers that do not count

    def extra_kept(self, paper: int, count: int) -> str:
        """Another paper of a stored number was put on record."""
        return self.tr(
            "Another paper {paper} is on record and does not count: {count} besides the stored one. "
            "Esc, then F11 shows the list."
        ).format(paper=self.number(paper), count=count)
