# SPDX-License-Identifier: Apache-2.0
"""The charts report of a topic, made off the interface thread."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from commdesk.render.chart_book import Figures, Tags
from commdesk.render.charts_report import charts_report
from commdesk.render.pages import NOTICE, Document, PageFormat
from commdesk.services.breakdown import load_breakdown, returns_by_day
from commdesk.services.office import Office
from commdesk.services.results import imprint
from commdesk.ui.results.printing import counted_with_imprint


def make_charts(
    office: Office,
    topic_id: UUID,
    tags: Mapping[str, Tags] | None = None,
    page_format: PageFormat = NOTICE,
) -> Document:
    """The pages, all their figures of one moment. Raises UserError as `counted_with_imprint`."""
    while True:
        results, printed = counted_with_imprint(office, topic_id)
        places, returns = load_breakdown(office, topic_id), returns_by_day(office, topic_id)
        if imprint(office).check_code == printed.check_code:
            break
    figures = Figures(results, places.by_building, places.by_grid, returns, tags or {})
    return charts_report(figures, printed, page_format)
