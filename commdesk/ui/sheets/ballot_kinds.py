# SPDX-License-Identifier: Apache-2.0
"""Sheets of the papers themselves: ballots, and who was brought or handed one."""

from __future__ import annotations

from dataclasses import replace

from commdesk.domain.ballots import SPECIMEN as SPECIMEN_PAPER
from commdesk.domain.errors import UserError
from commdesk.domain.number_spans import must_be_some, numbers_of
from commdesk.domain.results import Imprint
from commdesk.domain.topics import Stage, Topic
from commdesk.render.ballot.look import BallotLayout
from commdesk.render.ballot.page import BallotBook, BallotSetup, ballot_document, usual_paper
from commdesk.render.layout.pages import Document
from commdesk.render.layout.watermark import REPRINT, SPECIMEN
from commdesk.render.sheets.issue_sheet import IssueSheet, issue_document
from commdesk.services.delivery.issue_list import issue_lines
from commdesk.services.office.letterhead import load_letterhead
from commdesk.services.papers.ballot_papers import Wanted, ballot_papers
from commdesk.services.progress import Progress
from commdesk.services.results.results import imprint
from commdesk.ui.sheets.base import PlainSheet, must_be_open
from commdesk.ui.sheets.kind import (
    Choice,
    Chosen,
    Entry,
    Made,
    Option,
    Situation,
    Switch,
    at_one_moment,
)
from commdesk.ui.sheets.words import SheetWords


class BallotKind(PlainSheet):
    """表决票."""

    key = "ballots"
    has_letterhead = False

    def __init__(self, words: SheetWords) -> None:
        super().__init__(words)
        self.title = self.tr("Ballots")
        self.about = self.tr("The papers to vote with, numbered, each with its stub.")

    def check(self, at: Situation) -> None:
        """A draft has a specimen."""
        if at.topic.stage is not Stage.DRAFT:
            must_be_open(at)
        elif not at.topic.matters:
            raise UserError("no-matters")

    def choices(self, at: Situation) -> tuple[Choice, ...]:
        """How many stand on a page, and one building or all; once closed, what they are for."""
        layouts = (
            (BallotLayout.ONE, self.tr("A4, one on a page")),
            (BallotLayout.TWO, self.tr("A4, two on a page, to be cut apart")),
            (BallotLayout.A5, self.tr("A5, one on a page")),
        )
        found: list[Choice] = [Option("layout", self.tr("Paper"), layouts)]
        is_draft = at.topic.stage is Stage.DRAFT
        if not is_draft and at.topic.stage is not Stage.OPEN:
            marks = ((REPRINT, self.tr("printed again")), (SPECIMEN, self.tr("specimen")))
            found.append(Option("mark", self.tr("Printed as"), marks))
        if not is_draft and not at.topic.extent.secret:
            found.append(self._words.building(at))
        if not is_draft:
            hint = self.tr("such as 1~200, 317")
            found.append(Entry("numbers", self.tr("Only the numbers"), hint))
        return (
            *found,
            Entry("box", self.tr("To be brought to"), self.tr("such as the box at the gate")),
            Entry("more", self.tr("More to be said"), self.tr("printed below how to mark")),
        )

    def warning(self, at: Situation, chosen: Chosen) -> str:
        """A paper printed after the end can be taken for one that counts."""
        if chosen.get("mark") != REPRINT:
            return ""
        return self.tr(
            "Voting is over. These papers are for the files: each is marked as printed again, and "
            "none may be handed out or taken back."
        )

    def note(self, at: Situation, chosen: Chosen) -> str:
        """Whether two find room on a page, and how many pages one takes."""
        if not at.topic.matters:
            return ""
        topic = _signed(at)
        setup = BallotSetup(topic, chosen["layout"], chosen["box"], chosen["more"])
        usual = usual_paper(setup)
        if usual.is_alone and usual.leaves == 1:
            return self.tr(
                "There is too much on the ballot for half a page: only one is printed on a page."
            )
        if usual.leaves > 1:
            return self.tr(
                "There is too much on the ballot for one page: each has {leaves} pages."
            ).format(leaves=usual.leaves)
        return ""

    def make(self, at: Situation, chosen: Chosen, progress: Progress) -> Made:
        """Nothing ties a secret paper to the moment it was printed."""
        mark = SPECIMEN if at.topic.stage is Stage.DRAFT else chosen.get("mark", "")
        topic = _signed(at)
        setup = BallotSetup(topic, chosen["layout"], chosen["box"], chosen["more"], mark=mark)
        if mark == SPECIMEN:
            # It shows no data: there is nothing to record.
            return Made(ballot_document(setup, [SPECIMEN_PAPER], progress), "", is_kept=False)
        numbers = numbers_of(chosen["numbers"], at.topic.codes)
        wanted = Wanted(building=chosen.get("building"), numbers=numbers)
        # One bar for both: a quarter for reading them, the rest for laying them out.
        papers = ballot_papers(
            at.office, at.topic.id, wanted, lambda done, total: progress(done, 4 * total)
        )
        must_be_some(papers)
        printed = None if at.topic.extent.secret else imprint(at.office)
        document = ballot_document(
            replace(setup, imprint=printed),
            papers,
            lambda done, total: progress(total + 3 * done, 4 * total),
        )
        code = printed.check_code if printed else ""
        return Made(document, code, remark=self._remark(document, len(papers)))

    def _remark(self, document: Document, papers: int) -> str:
        """That not two stand on a page, and how many pages it takes."""
        book = document.pages
        if not isinstance(book, BallotBook) or not book.alone:
            return ""
        pages = f"{len(book):,}"
        if book.alone == papers:
            return self.tr(
                "There is too much on the ballot for half a page: each has a page of its own, "
                "{pages} pages in all."
            ).format(pages=pages)
        return self.tr(
            "For {alone} of {papers} ballots half a page is too little: each of those has a page "
            "of its own, {pages} pages in all."
        ).format(alone=f"{book.alone:,}", papers=f"{papers:,}", pages=pages)


def _signed(at: Situation) -> Topic:
    """The topic with whoever signs its papers: their seal stands in the place left for it."""
    issuer = load_letterhead(at.office).issuer_of(at.topic.facts, at.office.name)
    return replace(at.topic, facts=replace(at.topic.facts, issuer=issuer))


class IssueKind(PlainSheet):
    """发放签收登记表."""

    key = "issue-sheet"

    def __init__(self, words: SheetWords) -> None:
        super().__init__(words)
        self.title = self.tr("Issue sheet")
        self.about = self.tr("Who was brought or handed a paper, to be signed on receipt.")

    def choices(self, at: Situation) -> tuple[Choice, ...]:
        """One building or all, empty or filled in; it needs A4."""
        filled = Switch("filled", self.tr("Fill in what is on record"))
        return (self._words.building(at), filled)

    def make(self, at: Situation, chosen: Chosen, progress: Progress) -> Made:
        """Empty lines to be filled in by hand, or what the delivery desk recorded."""
        wanted = Wanted(building=chosen["building"])

        def work(printed: Imprint) -> Document:
            lines = issue_lines(
                at.office, at.topic.id, wanted, filled=chosen["filled"], progress=progress
            )
            sheet = IssueSheet(at.topic, lines, load_letterhead(at.office))
            return issue_document(sheet, printed, progress)

        return at_one_moment(at.office, work)
