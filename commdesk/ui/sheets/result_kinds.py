# SPDX-License-Identifier: Apache-2.0
"""Sheets that show a result: notice, tally sheet, annex by room."""

from __future__ import annotations

from commdesk.domain.annex import Names
from commdesk.domain.results import Imprint
from commdesk.render.layout.page_format import (
    NOTICE,
    NOTICE_A5,
    TABLE,
    TABLE_A5,
    WIDE_TABLE,
    WIDE_TABLE_A5,
    PageFormat,
    PaperSize,
)
from commdesk.render.layout.pages import Document
from commdesk.render.notice.notice import result_notice
from commdesk.render.sheets.annex import annex_document
from commdesk.render.sheets.tally_sheet import tally_document
from commdesk.services.office.letterhead import load_letterhead
from commdesk.services.progress import Progress
from commdesk.services.results.annex import annex_of, must_have_rooms
from commdesk.services.results.blind import must_not_be_blind
from commdesk.services.results.results import count_for_notice, imprint
from commdesk.services.results.tally_by_building import tally_by_building
from commdesk.ui.kit.giveaway import chosen_said, few_said
from commdesk.ui.sheets.base import PlainSheet, must_be_open
from commdesk.ui.sheets.kind import (
    Choice,
    Chosen,
    Made,
    Option,
    Situation,
    Switch,
    at_one_moment,
)
from commdesk.ui.sheets.words import SheetWords

_NOTICES: dict[object, PageFormat] = {PaperSize.A4: NOTICE, PaperSize.A5: NOTICE_A5}
_FORMATS: dict[tuple[object, bool], PageFormat] = {
    (PaperSize.A4, False): TABLE,
    (PaperSize.A4, True): WIDE_TABLE,
    (PaperSize.A5, False): TABLE_A5,
    (PaperSize.A5, True): WIDE_TABLE_A5,
}


class NoticeKind(PlainSheet):
    """表决结果公示."""

    key = "notice"

    def __init__(self, words: SheetWords) -> None:
        super().__init__(words)
        self.title = self.tr("Result notice")
        self.about = self.tr("To be posted: every matter with its figures and conclusion.")

    def check(self, at: Situation) -> None:
        """Results must be there to be seen."""
        must_be_open(at)
        must_not_be_blind(at.office, at.topic.id)

    def warning(self, at: Situation, chosen: Chosen) -> str:
        """Of few papers it can be seen who voted how."""
        return few_said(at.few_votes)

    def make(self, at: Situation, chosen: Chosen, progress: Progress) -> Made:
        """Laid out for the paper that was chosen."""
        office, topic = at.office, at.topic.id
        words, page_format = load_letterhead(office), _NOTICES[chosen["paper"]]

        def work(printed: Imprint) -> Document:
            must_not_be_blind(office, topic)
            return result_notice(count_for_notice(office, topic), printed, words, page_format)

        return at_one_moment(office, work)


class TallyKind(PlainSheet):
    """计票表."""

    key = "tally"

    def __init__(self, words: SheetWords) -> None:
        super().__init__(words)
        self.title = self.tr("Tally sheet")
        self.about = self.tr("Papers and votes by building, to be signed by those who counted.")

    def check(self, at: Situation) -> None:
        """Results must be there to be seen."""
        must_be_open(at)
        must_not_be_blind(at.office, at.topic.id)

    def choices(self, at: Situation) -> tuple[Choice, ...]:
        """Paper, which way it lies, and whether small buildings may stand by themselves."""
        found: list[Choice] = [
            self._words.paper(),
            Option(
                "landscape",
                self.tr("Direction"),
                ((True, self.tr("Landscape")), (False, self.tr("Portrait"))),
            ),
        ]
        return (*found, *self._words.apart(at))

    def warning(self, at: Situation, chosen: Chosen) -> str:
        """Of few papers, or from areas, it can be seen who voted how."""
        return self._words.result_warning(at, chosen)

    def make(self, at: Situation, chosen: Chosen, progress: Progress) -> Made:
        """Counted anew."""
        office, words = at.office, load_letterhead(at.office)
        page_format = _FORMATS[chosen["paper"], chosen["landscape"]]
        is_guarded = not chosen.get("apart", False)

        def work(printed: Imprint) -> Document:
            sheet = tally_by_building(office, at.topic.id, is_guarded=is_guarded)
            return tally_document(sheet, printed, page_format, words, progress=progress)

        return at_one_moment(office, work)


class AnnexKind(PlainSheet):
    """附表."""

    key = "annex"

    def __init__(self, words: SheetWords) -> None:
        super().__init__(words)
        self.title = self.tr("Annex by room")
        self.about = self.tr("Every room with its paper: returned, void or not returned.")

    def check(self, at: Situation) -> None:
        """Papers must be some room's."""
        must_be_open(at)
        must_have_rooms(at.topic)

    def choices(self, at: Situation) -> tuple[Choice, ...]:
        """Paper, names, choices."""
        names = (
            (Names.HIDDEN, self.tr("without names")),
            (Names.MASKED, self.tr("part of the name")),
            (Names.FULL, self.tr("full names")),
        )
        return (
            self._words.paper(),
            Option("names", self.tr("Names"), names),
            Switch("choices", self.tr("What each room chose")),
        )

    def warning(self, at: Situation, chosen: Chosen) -> str:
        """Names and choices are on record as asked for; without them areas may tell of few."""
        if chosen.get("choices"):
            return self.tr(
                "The sheet will say how each room voted. It is for checking only and may not be "
                "posted. That you asked for it is put on record."
            )
        if chosen.get("names") is Names.FULL:
            return self.tr(
                "The sheet will have all names in full. It is for checking only and may not be "
                "posted. That you asked for it is put on record."
            )
        if chosen.get("names") is Names.MASKED:
            return self.tr(
                "The sheet will have parts of names. Neighbours may know whom they mean. That you "
                "asked for it is put on record."
            )
        return chosen_said(at.few_chosen)

    def make(self, at: Situation, chosen: Chosen, progress: Progress) -> Made:
        """What was asked for is on record before the check code is taken."""
        office, words = at.office, load_letterhead(at.office)
        annex = annex_of(
            office,
            at.topic.id,
            names=chosen["names"],
            shows_choices=chosen["choices"],
            progress=progress,
        )
        printed = imprint(office)
        page_format = _FORMATS[chosen["paper"], False]
        document = annex_document(annex, printed, page_format, words, progress=progress)
        return Made(document, printed.check_code)
