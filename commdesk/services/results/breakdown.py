# SPDX-License-Identifier: Apache-2.0
"""Votes by building and by grid."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from commdesk.domain.breakdown import PlaceCount
from commdesk.domain.breakdown_guard import guarded
from commdesk.domain.place_votes import NOWHERE, MatterBreakdown
from commdesk.domain.topics import Topic
from commdesk.services.pause import collector_paused
from commdesk.services.results.blind import must_not_be_blind
from commdesk.services.results.place_reading import PlaceReader
from commdesk.services.topics.topics import load_topic

if TYPE_CHECKING:
    from commdesk.services.office.office import Office


@dataclass(frozen=True, slots=True)
class Breakdown:
    """Every mark of a topic by building and by grid, as stored at one moment.

    Empty where no paper is tied to a building, or no property to a grid. Places with few papers
    are summed up, and votes by place have no areas, unless places were wished for by themselves;
    of a secret vote always.
    """

    topic: Topic
    by_building: tuple[MatterBreakdown, ...]
    by_grid: tuple[MatterBreakdown, ...]


def load_breakdown(office: Office, topic_id: UUID, *, is_guarded: bool = True) -> Breakdown:
    """Count by place. `is_guarded`: as `domain.breakdown_guard.guarded`, as everywhere else.

    Raises UserError `topic-unknown`, `results-blind` (count).
    """
    must_not_be_blind(office, topic_id)
    with collector_paused(), office.store.connection(), office.store.snapshot():
        topic = load_topic(office, topic_id)
        buildings = PlaceCount(topic.matters, topic.policy)
        grids = PlaceCount(topic.matters, topic.policy)
        presence = PlaceReader(office, topic).read(buildings, grids)
    # A paper may have been keyed meanwhile.
    must_not_be_blind(office, topic_id)
    by_building, by_grid = _shown(buildings), _shown(grids)
    if is_guarded or topic.extent.secret:
        # Of both at once: the one can be taken from the other.
        apart = presence.apart()
        by_building = tuple(guarded(one, apart.buildings) for one in by_building)
        by_grid = tuple(guarded(one, apart.grids) for one in by_grid)
    return Breakdown(topic, by_building, by_grid)


def _shown(count: PlaceCount) -> tuple[MatterBreakdown, ...]:
    found = count.result()
    return found if any(row.place != NOWHERE for one in found for row in one.rows) else ()
