# SPDX-License-Identifier: Apache-2.0
"""The charts report of a topic, made off the interface thread."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from commdesk.domain.results import Imprint
from commdesk.render.charts.chart_book import Figures, Tags
from commdesk.render.charts.charts_report import charts_report
from commdesk.render.layout.pages import NOTICE, Document, PageFormat
from commdesk.services.office.letterhead import load_letterhead
from commdesk.services.office.office import Office
from commdesk.services.progress import Progress, unheard
from commdesk.services.results.blind import must_not_be_blind
from commdesk.services.results.breakdown import load_breakdown
from commdesk.services.results.results import count_topic, imprint
from commdesk.services.results.returns_by_day import returns_by_day


def make_charts(
    office: Office,
    topic_id: UUID,
    tags: Mapping[str, Tags] | None = None,
    page_format: PageFormat = NOTICE,
) -> Document:
    """The pages, all their figures of one moment. Raises UserError as `charts_document`."""
    while True:
        printed = imprint(office)
        document = charts_document(office, topic_id, printed, tags, page_format)
        if imprint(office).check_code == printed.check_code:
            return document


def charts_document(
    office: Office,
    topic_id: UUID,
    printed: Imprint,
    tags: Mapping[str, Tags] | None = None,
    page_format: PageFormat = NOTICE,
    *,
    is_guarded: bool = True,
    progress: Progress = unheard,
) -> Document:
    """The pages as things stand; `printed` is what ties them to it.

    `is_guarded`: buildings and grids with few papers are one line.
    `progress` goes by charts; it may raise `Cancelled`. Raises UserError `topic-unknown`, `results-blind`, `results-kept-back`.
    """
    must_not_be_blind(office, topic_id)
    results = count_topic(office, topic_id)
    places = load_breakdown(office, topic_id, is_guarded=is_guarded)
    returns = returns_by_day(office, topic_id)
    figures = Figures(results, places.by_building, places.by_grid, returns, tags or {})
    words = load_letterhead(office)
    return charts_report(figures, printed, page_format, words, progress)
