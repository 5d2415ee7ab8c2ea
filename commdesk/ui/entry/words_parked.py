# SPDX-License-Identifier: Apache-2.0
"""What the counter says of papers that are not finished, and of scans while one is open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from commdesk.domain.errors import UserError
from commdesk.domain.paper_code import NO_CODES, PaperCodes
from commdesk.services.entry.unfinished import UnfinishedPaper


class ParkedWords(QObject):
    """Paper numbers come in as numbers, and are said as they are printed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._codes = NO_CODES

    def know(self, codes: PaperCodes) -> None:
        """How papers are numbered from now on."""
        self._codes = codes

    def number(self, number: int) -> str:
        """No. 317-4, as on the paper."""
        return self.tr("No. {number}").format(number=self._codes.printed(number))

    def key_row(self) -> tuple[str, str]:
        """For the help."""
        return ("F5", self.tr("go on with a paper that is not finished"))

    def bar(self, papers: Sequence[UnfinishedPaper], most: int = 6) -> str:
        """The line that lists them, the latest first."""
        shown = [self.number(paper.keying.paper) for paper in papers[:most]]
        if len(papers) > most:
            shown.append("…")
        return self.tr("Not finished: {papers}").format(papers="  ".join(shown))

    def offered(self, count: int, elsewhere: Sequence[str] = ()) -> str:
        """When the desk opens; `elsewhere` are other topics with papers of this operator."""
        return " ".join(filter(None, (self._here(count), self._elsewhere(elsewhere))))

    def _elsewhere(self, titles: Sequence[str]) -> str:
        if not titles:
            return ""
        names = self.tr(", ").join(self.tr("“{title}”").format(title=title) for title in titles)
        return self.tr(
            "Papers of {topics} are not finished: choose the topic at the top, then press F5."
        ).format(topics=names)

    def _here(self, count: int) -> str:
        if not count:
            return ""
        if count == 1:
            return self.tr("A paper was not finished. F5 goes on with it, its keys are all there.")
        return self.tr(
            "{count} papers were not finished. F5 goes on with one, their keys are all there."
        ).format(count=count)

    def ask_which(self) -> str:
        """Over those that are not finished."""
        return self.tr("Which paper do you go on with?")

    def progress(self, paper: UnfinishedPaper) -> str:
        """How far it is, beside its number."""
        keyed = sum(mark is not None for mark in paper.keying.marks)
        return self.tr("{keyed} of {all} keyed").format(keyed=keyed, all=len(paper.keying.marks))

    def none(self, elsewhere: Sequence[str] = ()) -> str:
        """F5 with nothing to take up here."""
        if elsewhere:
            said = self.tr("No other paper of this topic is unfinished.")
            return f"{said} {self._elsewhere(elsewhere)}"
        return self.tr("No other paper is unfinished.")

    def goes_on(self, number: int) -> str:
        """A paper was taken up again."""
        return self.tr("{paper} goes on where it was left.").format(paper=self.number(number))

    def put_aside(self, number: int, following: int) -> str:
        """The scan of another paper came before this one was finished."""
        return self.tr("{paper} is put aside unfinished, F5 takes it up. Now {following}.").format(
            paper=self.number(number), following=self.number(following)
        )

    def replaced(self, number: int, following: int) -> str:
        """A paper of which nothing is keyed gave way to the next scan."""
        return self.tr("{paper} is not keyed yet; {following} took its place.").format(
            paper=self.number(number), following=self.number(following)
        )

    def not_keyed(self, number: int, said: str) -> str:
        """It gave way to one that can not be keyed, and why that is."""
        return self.tr("{said} {paper} is not keyed yet.").format(
            said=said, paper=self.number(number)
        )

    def aside(self, number: int, said: str) -> str:
        """A paper was put aside just before something else has to be said."""
        return self.tr("{paper} is put aside unfinished, F5 takes it up. {said}").format(
            paper=self.number(number), said=said
        )

    def nothing_taken(self, text: str) -> str:
        """A scan while no papers are keyed."""
        try:
            number = self._codes.number_of(text)
        except UserError:
            number = None
        if number is None:
            return self.tr("The scan was not taken.")
        return self.tr("{paper} was scanned, not taken.").format(paper=self._codes.printed(number))

    def close_first(self, text: str) -> str:
        """A scan while a dialog is open."""
        try:
            number = self._codes.number_of(text)
        except UserError:
            number = None
        if number is None:
            return self.tr("The scan was not taken: close the window first, then scan.")
        return self.tr("{paper} was scanned, not taken: close the window first, then scan.").format(
            paper=self._codes.printed(number)
        )

    def stored_and_now(self, number: int, following: int) -> str:
        """A full paper was stored because the next was scanned."""
        return self.tr("{paper} is stored. Now {following}.").format(
            paper=self.number(number), following=self.number(following)
        )

    def same(self, number: int) -> str:
        """The paper in hand was scanned once more."""
        return self.tr("{paper} is the paper in hand. Go on keying.").format(
            paper=self.number(number)
        )

    def still(self, said: str, number: int) -> str:
        """A scan was refused, and the paper in hand is as it was."""
        return self.tr("{said} {paper} is still in hand.").format(
            said=said, paper=self.number(number)
        )

    def words_first(self, number: int) -> str:
        """A scan while words are written that can not be taken as they are."""
        return self.tr("Finish the words on {paper} first, then scan again.").format(
            paper=self.number(number)
        )

    def ask_store(self, number: int, following: int) -> str:
        """A full paper is in hand and another is scanned."""
        return self.tr("{paper} is complete and not stored yet. {following} was scanned.").format(
            paper=self.number(number), following=self.number(following)
        )

    def answers(self, number: int, following: int) -> tuple[str, str, str]:
        """Store it, put it aside, go on with it."""
        places = {"paper": self.number(number), "following": self.number(following)}
        return (
            self.tr("Store {paper}, then {following}").format(**places),
            self.tr("Put {paper} aside, then {following}").format(**places),
            self.tr("Go on with {paper}, leave the scan").format(**places),
        )
