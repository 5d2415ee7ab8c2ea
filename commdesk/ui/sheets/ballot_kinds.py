# SPDX-License-Identifier: Apache-2.0
"""Sheets of the papers themselves: ballots, and who was brought or handed one."""

from __future__ import annotations

from commdesk.domain.number_spans import must_be_some, numbers_of
from commdesk.domain.results import Imprint
from commdesk.render.ballot_look import BallotLayout
from commdesk.render.ballot_page import BallotSetup, ballot_document
from commdesk.render.issue_sheet import IssueSheet, issue_document
from commdesk.render.pages import Document
from commdesk.services.ballot_papers import Wanted, ballot_papers
from commdesk.services.issue_list import issue_lines
from commdesk.services.progress import Progress
from commdesk.services.results import imprint
from commdesk.ui.sheets.base import PlainSheet
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

    def __init__(self, words: SheetWords) -> None:
        super().__init__(words)
        self.title = self.tr("Ballots")
        self.about = self.tr("The papers to vote with, numbered, each with its stub.")

    def choices(self, at: Situation) -> tuple[Choice, ...]:
        """How many stand on a page, and one building or all."""
        layouts = (
            (BallotLayout.ONE, self.tr("A4, one on a page")),
            (BallotLayout.TWO, self.tr("A4, two on a page, to be cut apart")),
            (BallotLayout.A5, self.tr("A5, one on a page")),
        )
        found: list[Choice] = [Option("layout", self.tr("Paper"), layouts)]
        if not at.topic.extent.secret:
            found.append(self._words.building(at))
        return (
            *found,
            Entry("numbers", self.tr("Only the numbers"), self.tr("such as 1~200, 317")),
            Entry("box", self.tr("To be brought to"), self.tr("such as the box at the gate")),
            Entry("more", self.tr("More to be said"), self.tr("printed below how to mark")),
        )

    def make(self, at: Situation, chosen: Chosen, progress: Progress) -> Made:
        """Nothing ties a secret paper to the moment it was printed."""
        numbers = numbers_of(chosen["numbers"], at.topic.codes)
        wanted = Wanted(building=chosen.get("building"), numbers=numbers)
        papers = ballot_papers(at.office, at.topic.id, wanted, progress)
        must_be_some(papers)
        printed = None if at.topic.extent.secret else imprint(at.office)
        setup = BallotSetup(
            at.topic, chosen["layout"], chosen["box"], chosen["more"], imprint=printed
        )
        document = ballot_document(setup, papers, progress)
        return Made(document, printed.check_code if printed else "")


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
            return issue_document(IssueSheet(at.topic, lines), printed, progress)

        return at_one_moment(at.office, work)
