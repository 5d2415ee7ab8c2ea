# SPDX-License-Identifier: Apache-2.0
"""Opinions by tag, as the charts want them."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from commdesk.domain.opinions import tag_counts
from commdesk.render.charts.chart_book import Tags
from commdesk.services.office.office import Office
from commdesk.services.opinions.opinions import Opinions


def tags_by_matter(office: Office, topic_id: UUID) -> Mapping[str, Tags]:
    """For each matter that was written on. Raises UserError as `Opinions.all`."""
    opinions = Opinions(office, topic_id).all()
    found: dict[str, Tags] = {}
    for matter in dict.fromkeys(one.matter for one in opinions):
        mine = [one for one in opinions if one.matter == matter]
        counts = tuple((each.tag, each.count) for each in tag_counts(mine))
        found[matter] = Tags(counts, len(mine))
    return found
