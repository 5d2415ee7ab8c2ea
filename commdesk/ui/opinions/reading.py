# SPDX-License-Identifier: Apache-2.0
"""What was written on the papers of a topic, read at one time, and the report of it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from commdesk.domain.letterhead import Letterhead
from commdesk.domain.opinions import TagCount, Written
from commdesk.domain.results import Heard, Imprint, Results
from commdesk.render.layout.pages import NOTICE, Document, PageFormat
from commdesk.render.sheets.opinions_report import Collected, opinions_report
from commdesk.services.office.letterhead import load_letterhead
from commdesk.services.office.office import Office
from commdesk.services.opinions.opinions import Opinions, frequent_words, suggestions
from commdesk.services.results.results import count_topic, imprint


@dataclass(frozen=True, slots=True)
class Read:
    """What the window shows, read at one time."""

    results: Results
    opinions: tuple[Written, ...]
    suggested: tuple[TagCount, ...]


def read(office: Office, topic_id: UUID) -> Read:
    """Read it. Raises UserError `results-blind`, `results-kept-back`, `topic-unknown`."""
    opinions = Opinions(office, topic_id).all()
    return Read(count_topic(office, topic_id), opinions, suggestions(opinions))


def titles_of(results: Results) -> dict[str, str]:
    """The matters that opinions were asked for, by key."""
    return {
        heard.matter.key: heard.matter.title
        for heard in results.outcomes
        if isinstance(heard, Heard)
    }


def make_report(office: Office, topic_id: UUID) -> Document:
    """The report as it stands. Raises UserError as `read`."""
    return report_of(office, topic_id, imprint(office), load_letterhead(office))


def report_of(
    office: Office,
    topic_id: UUID,
    printed: Imprint,
    letterhead: Letterhead,
    page_format: PageFormat = NOTICE,
) -> Document:
    """The report with this imprint. Raises UserError as `read`."""
    opinions = Opinions(office, topic_id).all()
    results = count_topic(office, topic_id)
    collected = Collected(
        results.topic, results.papers, opinions, titles_of(results), frequent_words(opinions)
    )
    return opinions_report(collected, printed, page_format, letterhead=letterhead)
