# SPDX-License-Identifier: Apache-2.0
"""The charts report as one of the sheets."""

from __future__ import annotations

from commdesk.domain.results import Imprint
from commdesk.render.layout.page_format import NOTICE, REPORT_A5, PaperSize
from commdesk.render.layout.pages import Document
from commdesk.services.progress import Progress
from commdesk.services.results.blind import must_not_be_blind
from commdesk.ui.results.charts_printing import charts_document
from commdesk.ui.results.tags import tags_by_matter
from commdesk.ui.sheets.base import PlainSheet, must_be_open
from commdesk.ui.sheets.kind import Choice, Chosen, Made, Situation, at_one_moment
from commdesk.ui.sheets.words import SheetWords


class ChartsKind(PlainSheet):
    """图表汇总."""

    key = "charts"

    def __init__(self, words: SheetWords) -> None:
        super().__init__(words)
        self.title = self.tr("Charts report")
        self.about = self.tr("All charts of every matter with their figures, for a meeting.")

    def check(self, at: Situation) -> None:
        """Results must be there to be seen."""
        must_be_open(at)
        must_not_be_blind(at.office, at.topic.id)

    def choices(self, at: Situation) -> tuple[Choice, ...]:
        """Paper, and whether small buildings may stand by themselves."""
        return (self._words.paper(), *self._words.apart(at))

    def warning(self, at: Situation, chosen: Chosen) -> str:
        """Of few papers, or from areas, it can be seen who voted how."""
        return self._words.result_warning(at, chosen)

    def make(self, at: Situation, chosen: Chosen, progress: Progress) -> Made:
        """Laid out for the paper that was chosen."""
        office, topic = at.office, at.topic.id
        page_format = REPORT_A5 if chosen["paper"] is PaperSize.A5 else NOTICE
        is_guarded = not chosen.get("apart", False)

        def work(printed: Imprint) -> Document:
            tags = tags_by_matter(office, topic)
            return charts_document(
                office,
                topic,
                printed,
                tags,
                page_format,
                is_guarded=is_guarded,
                progress=progress,
            )

        return at_one_moment(office, work)
