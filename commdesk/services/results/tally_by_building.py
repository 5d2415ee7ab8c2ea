# SPDX-License-Identifier: Apache-2.0
"""The tally sheet of a topic: counted by building and together from what is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.results import Results, count
from commdesk.domain.tally_sheet import TallySheet, make_tally_sheet
from commdesk.models.building_counts import count_by_building
from commdesk.services.pause import collector_paused
from commdesk.services.results.place_reading import grid_finder
from commdesk.services.results.what_if import read_papers

if TYPE_CHECKING:
    from commdesk.services.office.office import Office


def tally_by_building(office: Office, topic_id: UUID, *, is_guarded: bool = True) -> TallySheet:
    """Count a topic by building, from what one moment of the file says.

    `is_guarded` as in `domain.tally_sheet`; a secret vote is never told by building.
    Raises UserError `topic-unknown`, `topic-never-opened`, `results-blind` (count).
    """
    with collector_paused(), office.store.connection(), office.store.snapshot():
        stored = read_papers(office, topic_id)
        topic, roll, returns = stored.topic, stored.roll, stored.returns
        spoiled = (
            {}
            if topic.extent.secret
            else {
                one.building: one.spoilt
                for one in count_by_building(office.store, topic_id.hex)
                if one.spoilt
            }
        )
        results: Results = count(topic, roll, returns)
        return make_tally_sheet(
            topic,
            results,
            roll,
            returns,
            spoiled,
            is_guarded=is_guarded,
            grid_of=grid_finder(office),
        )
