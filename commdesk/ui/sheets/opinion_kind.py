# SPDX-License-Identifier: Apache-2.0
"""The opinions report as one of the sheets."""

from __future__ import annotations

from commdesk.domain.results import Imprint
from commdesk.render.layout.page_format import NOTICE, REPORT_A5, PaperSize
from commdesk.render.layout.pages import Document
from commdesk.services.office.letterhead import load_letterhead
from commdesk.services.progress import Progress
from commdesk.services.results.blind import must_not_be_blind
from commdesk.ui.kit.giveaway import opinions_said
from commdesk.ui.opinions.reading import report_of
from commdesk.ui.sheets.base import PlainSheet, must_be_open
from commdesk.ui.sheets.kind import Chosen, Made, Situation, at_one_moment
from commdesk.ui.sheets.words import SheetWords


class OpinionsKind(PlainSheet):
    """意见汇总报告."""

    key = "opinions"

    def __init__(self, words: SheetWords) -> None:
        super().__init__(words)
        self.title = self.tr("Opinions report")
        self.about = self.tr("What people wrote, counted by tag; nobody is named.")

    def check(self, at: Situation) -> None:
        """What papers say must be there to be seen."""
        must_be_open(at)
        must_not_be_blind(at.office, at.topic.id)

    def warning(self, at: Situation, chosen: Chosen) -> str:
        """What people wrote may say who they are."""
        return opinions_said() if at.topic.extent.secret else ""

    def make(self, at: Situation, chosen: Chosen, progress: Progress) -> Made:
        """Laid out for the paper that was chosen."""
        office, topic = at.office, at.topic.id
        words = load_letterhead(office)
        page_format = REPORT_A5 if chosen["paper"] is PaperSize.A5 else NOTICE

        def work(printed: Imprint) -> Document:
            must_not_be_blind(office, topic)
            return report_of(office, topic, printed, words, page_format)

        return at_one_moment(office, work)
