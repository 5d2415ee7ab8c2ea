# SPDX-License-Identifier: Apache-2.0
"""What the charts page reads besides the count, and what it knows of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from commdesk.domain.results import Decided, Heard, Imprint
from commdesk.domain.returns_by_day import ReturnsByDay
from commdesk.render.charts.chart_book import ChartKind, Tags
from commdesk.services.office.office import Office
from commdesk.services.results.breakdown import Breakdown, load_breakdown
from commdesk.services.results.results import imprint
from commdesk.services.results.returns_by_day import returns_by_day

_PLACES = (ChartKind.BUILDINGS, ChartKind.GRIDS)


@dataclass(frozen=True, slots=True)
class Loader:
    """Reads what a count alone does not tell, off the interface thread.

    `tags` gives opinions by tag, for the matters that ask for them; `imprint` what ties a
    picture to the data as it stands.
    """

    places: Callable[[], Breakdown]
    returns: Callable[[], ReturnsByDay]
    tags: Callable[[], Mapping[str, Tags]] = field(default=dict[str, Tags])
    imprint: Callable[[], Imprint] | None = None

    @classmethod
    def of(
        cls,
        office: Office,
        topic_id: UUID,
        tags: Callable[[], Mapping[str, Tags]] = dict[str, Tags],
    ) -> Loader:
        """From an open office."""
        return cls(
            lambda: load_breakdown(office, topic_id),
            lambda: returns_by_day(office, topic_id),
            tags,
            lambda: imprint(office),
        )


@dataclass(frozen=True, slots=True)
class Known:
    """What a loader brought, or the UserError it ended in, and for which call it was."""

    found: object
    generation: int


def need_of(kind: ChartKind, decided: Decided) -> str:
    """What has to be loaded, as the loader calls it; "" where the count says all."""
    if kind in _PLACES:
        return "places"
    if kind is ChartKind.TURNOUT:
        return "returns"
    return "tags" if kind is ChartKind.OPTIONS and isinstance(decided, Heard) else ""
